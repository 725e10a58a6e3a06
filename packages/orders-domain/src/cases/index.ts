/** What staff ask to read for a case of the platform. */
export { type AskedField, fieldReasons, inOrder, namesOf, purposeOf } from './requested-field.ts';
