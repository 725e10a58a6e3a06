import { recomputed } from '@writ/tlog/order-digest';
import { describe, expect, it } from 'vitest';
import { people } from '../../testing/people.ts';
import { at, day, decideAll, move, production, release, withheld } from '../../testing/sample-order.ts';
import { walked } from '../../testing/walk.ts';
import type { Order } from './order.ts';
import { orderForKeys } from './order-for-keys.ts';

const asked = production({
  purpose: 'the-purpose',
  secrecy: { ground: 'PUBLIC_SECURITY', reason: 'the-reason', until: at(day) },
  notified: null,
  notNotified: 'The person lives here.',
});

/** The digests of the states that are shown, as the service computes them: the parts of now, with what was different then. */
const digestsOf = (order: Order, signed: readonly (string | null)[]) => {
  const shown = orderForKeys(
    order,
    signed.flatMap((digest) => digest ?? []),
  );
  return shown.earlier.map(({ validating, notificationEvidence, decisions }) => {
    const targets = shown.order.targets.map((target, n) => ({ ...target, decisions: decisions[n] ?? [] }));
    return recomputed({ ...shown.order, validating, notificationEvidence, targets }, shown.parts).digest;
  });
};

describe('an order as the service of keys is shown it', () => {
  const submitted = walked(asked, 'SUBMITTED');
  const claimed = walked(asked, 'UNDER_REVIEW');
  const played = decideAll(claimed);
  if (played.type !== 'decideOrder') throw new TypeError('A reviewer decides.');
  const decisions = played.decisions.map((one, n) => (n === 0 ? { ...one, outcome: 'REFUSED' as const, ...withheld(claimed.kind) } : one));
  const reviewed = move(claimed, { ...played, decisions }, people.agent).order;
  const { order } = move(reviewed, release(reviewed), people.counsel);

  it('gives its digest, computed of the parts that the service checks', () => {
    const shown = orderForKeys(order, []);
    const own = ['law', 'emergency', 'notification', 'targets', 'scopes', 'parties', 'issuing', 'validating'];
    expect([recomputed(shown.order, shown.parts), shown.earlier]).toEqual([{ digest: order.digest, own }, []]);
  });

  it('has no text of another part, and no salt of it', () => {
    const text = JSON.stringify(orderForKeys(order, [submitted.digest ?? '']));
    const salts = ['grounds', 'purpose', 'secrecy', 'links', 'territories'].map((part) => order.salts[part]);
    for (const kept of [order.legalBasis.grounds, 'the-purpose', 'the-reason', order.issuing.subject, order.issuing.issuer, ...salts])
      expect(text).not.toContain(JSON.stringify(kept));
  });

  it('has the state of each earlier signature, and no other', () => {
    const signed = [submitted.digest, claimed.digest, reviewed.digest];
    expect(new Set(signed).size, 'each step had a digest of its own').toBe(3);
    expect(digestsOf(order, signed).sort()).toEqual([submitted.digest, claimed.digest].sort());
    expect(digestsOf(order, [claimed.digest])).toEqual([claimed.digest]);
    expect(digestsOf(order, ['2:'.padEnd(66, '0')])).toEqual([]);
  });
});
