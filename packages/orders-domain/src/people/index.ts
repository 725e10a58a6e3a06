/** Persons and bodies that act on an order. */
export { type Actor, bodyOf, isOfBody, isSigner, type PersonActor, signatureOf } from './actor.ts';
export { readersOf } from './readers.ts';
export { type CasePart, isSamePerson, type Person, staysDistinct } from './separation-of-duties.ts';
export { isCoordinated, isOfServicesAct, isVisibleTo, mayKnow } from './visibility.ts';
