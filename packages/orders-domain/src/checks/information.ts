/**
 * The person concerned hears of the order: it names the day by which they are told, or a silence with its own end in its place. Where
 * the platform tells, the order may name a time and need not.
 */
import { reason } from '../order/refusal.ts';
import { dayMs, isInstant, later } from '../order/window.ts';
import type { Check } from './check.ts';

export const checkInformation: Check = ({ informBy, secrecy }, { law, signer, limits }) => {
  const { isNamed, article } = law.information;
  const says = (message: string) => [reason('INFORMATION', message, article)];
  if (informBy !== null && secrecy !== null)
    return says('The person is told by a day, or a silence holds until its end: leave informBy or secrecy out.');
  if (informBy === null)
    return isNamed && secrecy === null
      ? says('Say by when you tell the person concerned in informBy, or why and until when you do not in secrecy.')
      : [];
  if (!isInstant(informBy) || informBy <= signer.at) return says('The person is told on a day to come: give it in informBy.');
  return informBy > later(signer.at, limits.silenceDays * dayMs)
    ? says(`The person is told within ${limits.silenceDays} days: give an earlier informBy, or a silence with its ground.`)
    : [];
};
