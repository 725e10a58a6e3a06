/**
 * The clocks of a person's information, which start when the order is served: the non-disclosure period, and the day of the notification. An
 * order that is served again after a question keeps the begin of its non-disclosure period, so that a question does not lengthen it.
 */
import { type Clock, ended, startedUntil } from '../clocks/clock.ts';
import type { OrderContent } from '../order/content.ts';

interface Served extends Pick<OrderContent, 'secrecy' | 'informBy'> {
  readonly clocks: readonly Clock[];
}

/** The order's clocks with those of silence and information as it is served at `at`. */
export function withInformationClocks({ clocks, secrecy, informBy }: Served, at: Date, zone: string): readonly Clock[] {
  const since = clocks.find(({ kind }) => kind === 'SECRECY')?.startedAt ?? at;
  const withSecrecy =
    secrecy !== null && secrecy.until > at
      ? startedUntil(clocks, 'SECRECY', secrecy.until, { at: since, zone })
      : ended(clocks, ['SECRECY'], at);
  return informBy !== null && informBy > at
    ? startedUntil(withSecrecy, 'INFORM', informBy, { at, zone })
    : ended(withSecrecy, ['INFORM'], at);
}
