/** Non-disclosure periods: how long a person is not notified. */
export { isSilent, monthsLater, silenceOf } from './non-disclosure.ts';
