/** Identifiers of targets and their normal form. */

export { parseIdentifier } from './identifier.ts';
export { type IdentifierType, identifierTypes } from './identifier-type.ts';
export { normaliseIdentifier } from './normal-form.ts';
