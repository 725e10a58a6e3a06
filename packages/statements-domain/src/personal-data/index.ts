/** Personal data in the texts of a statement. */
export { personalDataProblems } from './check.ts';
export { type Kind, kindsIn } from './kinds.ts';
export { finderOf, type KnownPersons } from './known-persons.ts';
