/** The day by which the person is notified, where an order names one, is an instant. No law needs such a day. */
import { reason } from '../order/refusal.ts';
import { isInstant } from '../order/window.ts';
import type { Check } from './check.ts';

export const checkInformation: Check = ({ informBy }, { law }) =>
  informBy === null || isInstant(informBy)
    ? []
    : [reason('INFORMATION', 'The day by which the person is notified is no date: give another or leave it out.', law.information.article)];
