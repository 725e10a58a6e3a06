/** How long a person is told nothing. */
export { isSilent, monthsLater, silenceOf } from './silence.ts';
