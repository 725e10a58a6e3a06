/**
 * The clocks of a person's information, which start when the order is served: the non-disclosure period, and the day of the notification. An
 * order that is served again after a question keeps the begin of its non-disclosure period, so that a question does not lengthen it.
 */
import { type Clock, ended, neverDue, startedUntil } from '../clocks/clock.ts';
import type { KindLaw } from '../law/kind-law.ts';
import type { OrderContent } from '../order/content.ts';
import type { Signature } from '../order/order.ts';
import { latestEnd } from './non-disclosure.ts';

interface Served extends Pick<OrderContent, 'secrecy' | 'informBy'> {
  readonly clocks: readonly Clock[];
  readonly issuing: Pick<Signature, 'at'>;
}

/** A day of the authority, or the last that the law allows it: Regulation (EU) 2021/784, Art. 11(3). */
const atMost = (day: Date, latest: Date | null): Date => (latest !== null && latest < day ? latest : day);

/**
 * The order's clocks with those of non-disclosure and information as it is served at `at`. Where the authority informs they run from a day that
 * has passed too: it waits for the authority.
 */
export function withInformationClocks(
  { clocks, secrecy, informBy, issuing }: Served,
  law: Pick<KindLaw, 'informs' | 'secrecy'>,
  { at, zone }: { at: Date; zone: string },
): readonly Clock[] {
  const since = clocks.find(({ kind }) => kind === 'SECRECY')?.startedAt ?? at;
  const latest = latestEnd(law, issuing.at, false);
  const runs = (day: Date): boolean => law.informs === 'AUTHORITY' || day > at;
  const silentUntil = secrecy && atMost(secrecy.until ?? neverDue, latest);
  const toldBy = informBy && atMost(informBy, latest);
  const withSecrecy =
    silentUntil !== null && runs(silentUntil)
      ? startedUntil(clocks, 'SECRECY', silentUntil, { at: since, zone })
      : ended(clocks, ['SECRECY'], at);
  return toldBy !== null && runs(toldBy) ? startedUntil(withSecrecy, 'INFORM', toldBy, { at, zone }) : ended(withSecrecy, ['INFORM'], at);
}
