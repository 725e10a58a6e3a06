/**
 * To whom an alert goes. Without anybody's settings: the platform's to its desk, an authority's to the address that it was enrolled with, and where nobody
 * has acted also to the second person. Settings only add to that, so that no time of the law ends unheard because somebody has turned something off.
 */
import type { Database } from '../store/database.ts';
import { type Channel, type Choices, choicesOf, type SentChannel } from './choices.ts';
import { bodyText, isDesk, type NewAlert } from './watched.ts';

export interface NewDelivery {
  /** `DESK`, `SECOND`, the text of a body, or the id of a person's settings. */
  readonly hearer: string;
  readonly channel: SentChannel;
  readonly nextAt: Date;
}

/** The hour of the day, in UTC, at which digests are sent. */
const digestHour = 6;
const dayMs = 86_400_000;

/** The next time of digests after an instant. */
export function nextDigest(at: Date): Date {
  const today = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), digestHour);
  return new Date(today > at.getTime() ? today : today + dayMs);
}

const isSent = (channel: Channel): channel is SentChannel => channel !== 'BROWSER';

/** Who asked to hear of a deadline hears too when nobody acts on it. */
function channelsFor(choices: Choices, { event }: NewAlert): readonly Channel[] {
  const chosen = event === 'ESCALATION' ? [...choices.DEADLINE, ...choices.ESCALATION] : choices[event];
  return [...new Set(chosen)];
}

async function people(db: Database, alert: NewAlert, at: Date): Promise<NewDelivery[]> {
  const rows = await db.hearer.findMany({ where: { readers: { hasSome: [...alert.readers] }, endsAt: { gt: at } } });
  return rows.flatMap(({ id, choices }) =>
    channelsFor(choicesOf(choices), alert)
      .filter(isSent)
      .map((channel) => ({ hearer: id, channel, nextAt: channel === 'DIGEST' ? nextDigest(at) : at })),
  );
}

export async function routes(db: Database, alert: NewAlert, at: Date): Promise<NewDelivery[]> {
  const { readers, isEscalated } = alert;
  const bodies = [...new Set(readers.flatMap((text) => bodyText(text) ?? []))];
  const teams = [...(isDesk(readers) ? ['DESK'] : []), ...(isEscalated ? ['SECOND'] : []), ...bodies];
  return [...teams.map((hearer) => ({ hearer, channel: 'MAIL' as const, nextAt: at })), ...(await people(db, alert, at))];
}
