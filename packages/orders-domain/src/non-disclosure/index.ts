/** How long a person is told nothing. */
export { isUnderNonDisclosure, monthsLater, nonDisclosureOf } from './non-disclosure.ts';
