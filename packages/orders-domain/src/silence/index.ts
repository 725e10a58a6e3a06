/** Non-disclosure periods: how long a person is not notified. */
export { isSilent, monthsLater, silenceOf } from './silence.ts';
