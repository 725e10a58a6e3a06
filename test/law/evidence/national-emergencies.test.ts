/**
 * Emergencies of national law, which Regulation (EU) 2023/1543, Art. 1(2) leaves as they are: who orders in exigent circumstances, and who confirms it
 * until when, are rows. The German rules are the example; counsel checks them.
 */
import { lawOf } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  authority,
  codesOf,
  day,
  decideAll,
  hour,
  move,
  type Played,
  people,
  release,
  sampleOf,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const threat = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' } as const;
const prosecutor = { ...people.prosecutor, country: 'IE' };
const police = authority('garda', 'ISSUING', 'LAW_ENFORCEMENT_AUTHORITY', 'own-police', 'IE');
const court = authority('own-judge', 'VALIDATING', 'COURT', 'own-court', 'IE');
const asking = (categories: Order['categories']) =>
  sampleOf('NATIONAL_PRODUCTION', {
    categories: [...categories],
    emergency: threat,
    ...(categories.includes('TRAFFIC') ? {} : { from: null, to: null }),
  });
const isServed = (answer: ReturnType<typeof act>): boolean => 'order' in answer && answer.order.status === 'SERVED';
const due = ({ clocks }: Order) => clocks.find(({ kind }) => kind === 'VALIDATION')?.dueAt;
const confirmed = ({ digest }: Order): Played => ({ type: 'validateOrder', digest: digest ?? '' });
function reviewed(order: Order): Order {
  const claimed = move(order, { type: 'claim' }, people.agent, at(hour)).order;
  return move(claimed, decideAll(claimed), people.agent, at(hour)).order;
}
const sent = (order: Order, sentAt: Date): Played =>
  ({
    type: 'recordAnswer',
    parts: order.decisions.map(({ target, category }) => ({ target, category: category ?? 'TRAFFIC' })),
    sentTo: 'The prosecutor on duty, by e-mail.',
    sentAt,
    sha256: 'a'.repeat(64),
    text: 'It goes beyond what is granted here.',
    readsHere: true,
    notifiedSince: null,
  }) as Played;

describe('a prosecutor in exigent circumstances', () => {
  const served = walked(asking(['TRAFFIC']), 'SERVED', prosecutor);

  it('German StPO § 100e(1) with § 101a(1): a prosecutor’s order for traffic data is served at once, and a court confirms it within three working days', () => {
    expect(served.status).toBe('SERVED');
    expect(lawOf('NATIONAL_PRODUCTION').emergency?.exigency?.[1]?.confirmation).toMatchObject({ amount: 3, unit: 'WORKING_DAYS' });
    expect((due(served)?.getTime() ?? 0) - (served.servedAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(3 * day);
  });

  it('German StPO § 100e(1): it is not the police who order traffic data so: theirs waits for the court', () => {
    const submitted = walked(asking(['TRAFFIC']), 'SUBMITTED', police);
    expect(isServed(act(submitted, { type: 'serve' }, 'SYSTEM'))).toBe(false);
    const own = walked(asking(['SUBSCRIBER']), 'SUBMITTED', police);
    expect(isServed(act(own, { type: 'serve' }, 'SYSTEM'))).toBe(true);
  });

  it('Regulation (EU) 2023/1543, Art. 1(2): it is preserved, approved and answered by hand, and the machine releases nothing that no court has signed', () => {
    const approved = reviewed(served);
    expect(codesOf(act(approved, { ...release(approved), reason: 'Nobody answers.' } as Played, people.counsel, at(2 * hour)))).toEqual([
      'BEYOND_FLOOR',
    ]);
    expect(codesOf(act(approved, sent(approved, at(2 * hour)), people.counsel, at(3 * hour)))).toEqual([]);
  });

  it('German StPO § 100e(1), third sentence: what no court has confirmed in time has no effect, and nothing is sent; nothing preserved is lost', () => {
    const approved = reviewed(served);
    const late = at(10 * day);
    expect(codesOf(act(approved, sent(approved, late), people.counsel, late))).toEqual(['TOO_LATE']);
    expect(act(approved, sent(approved, late), people.counsel, late)).toMatchObject({
      refused: [{ article: expect.stringContaining('§ 100e(1)') }],
    });
    const { order, effects } = move(approved, confirmed(approved), court, late);
    expect(effects).not.toContain('END_PRESERVATION');
    expect(codesOf(act(order, { ...release(order), reason: 'Nobody answers.' } as Played, people.counsel, late))).toEqual([]);
  });
});

describe('a European order', () => {
  it('Regulation (EU) 2023/1543, Art. 4(5): has no such rows: whoever a validation cures orders before it, and a late one takes nothing', () => {
    expect(lawOf('EPOC').emergency?.exigency).toBeUndefined();
    expect(lawOf('EPOC_PR').emergency?.exigency).toBeUndefined();
    expect(lawOf('NATIONAL_PRESERVATION').emergency?.exigency).toBeUndefined();
  });
});
