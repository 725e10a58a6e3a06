/** How long a person is told nothing. */
export { isSilent, monthsLater, silenceOf } from './non-disclosure.ts';
