/** Identifiers of targets and their normal form. */

export { parseIdentifier, type ReadIdentifier, readIdentifier } from './identifier.ts';
export { type IdentifierType, identifierTypes } from './identifier-type.ts';
export { normaliseIdentifier } from './normal-form.ts';
