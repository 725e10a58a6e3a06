/** What staff ask to read for a case of the platform. */
export { fieldReasons, inOrder, namesOf, purposeOf, type RequestedField } from './requested-field.ts';
