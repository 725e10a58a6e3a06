/**
 * The person concerned learns of the order: it names the day by which they are notified, or a non-disclosure period with its own end in its place. Where
 * the platform notifies, the order may name a time but need not.
 */
import { reason } from '../order/refusal.ts';
import { dayMs, isInstant, later } from '../order/window.ts';
import type { Check } from './check.ts';

export const checkInformation: Check = ({ informBy, secrecy }, { law, signer, limits }) => {
  const { isNamed, article } = law.information;
  const says = (message: string) => [reason('INFORMATION', message, article)];
  if (informBy !== null && secrecy !== null)
    return says('Give either the day by which the person is notified or a non-disclosure period: leave informBy or secrecy out.');
  if (informBy === null)
    return isNamed && secrecy === null
      ? says('State in informBy by when you notify the person concerned, or in secrecy why and until when you do not.')
      : [];
  if (!isInstant(informBy) || informBy <= signer.at)
    return says('The day on which the person is notified must be in the future: give it in informBy.');
  return informBy > later(signer.at, limits.silenceDays * dayMs)
    ? says(`The person must be notified within ${limits.silenceDays} days: give an earlier informBy, or secrecy with its ground.`)
    : [];
};
