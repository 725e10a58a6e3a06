/** Identifiers of targets and their normal form. */
export { parseIdentifier } from './identifier.ts';
export { normaliseIdentifier } from './normal-form.ts';
