/** Regulation (EU) 2023/1543, Art. 13 and 18: persons learn afterwards, so a court decides when the order has long been carried out. */
import { owedAfter } from '@writ/orders-domain/duties';
import type { Moved } from '@writ/orders-domain/machine';
import type { Order } from '@writ/orders-domain/order';
import { act, at, codesOf, day, emergency, move, type Played, people, production, removal, walked } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const late = at(300 * day);
const challenge: Played = {
  type: 'recordChallenge',
  forum: 'Court of Northport',
  filedAt: at(200 * day),
  text: 'Unlawful.',
};
const owedBy = (before: Order, { order, effects }: Moved, hasDisclosed = true) =>
  owedAfter({ before, order, effects, at: late, hasDisclosed, country: 'IE' }).map(({ kind, article }) => [kind, article]);

/** A challenge that is recorded and ends so. */
function decided(order: Order, outcome: 'ANNULLED' | 'ORDER_STANDS') {
  const before = move(order, challenge, people.counsel, late).order;
  const id = before.challenges[0]?.id ?? '';
  return { before, moved: move(before, { type: 'endChallenge', challenge: id, outcome, text: 'So decided.' }, people.counsel, late) };
}

describe('Regulation (EU) 2023/1543, Art. 18: a court decides on an order that is over', () => {
  it.each(['FULFILLED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const)(
    'that is %s: annulled, it is revoked, and what was disclosed is deleted',
    (status) => {
      const { before, moved } = decided(walked(production(), status), 'ANNULLED');
      expect(moved.order.status).toBe('REVOKED');
      expect(owedBy(before, moved)).toEqual([['DELETE', 'Directive (EU) 2016/680, Art. 16(2)']]);
      expect(owedBy(before, moved, false), 'where nothing was disclosed there is nothing to delete').toEqual([]);
    },
  );

  it('and where the order remains in force, nothing follows and it stays as it was', () => {
    const { before, moved } = decided(walked(production(), 'FULFILLED'), 'ORDER_STANDS');
    expect([moved.order.status, owedBy(before, moved)]).toEqual(['FULFILLED', []]);
  });

  it('Regulation (EU) 2022/2065, Art. 9(5): also on an order to act that was carried out', () => {
    const { moved } = decided(walked(removal(), 'FULFILLED', people.regulator), 'ANNULLED');
    expect(moved.order.status).toBe('REVOKED');
  });
});

describe('Regulation (EU) 2023/1543, Art. 4(5) and 12(4): deletion is owed for what was unlawful alone', () => {
  const withdraw: Played = { type: 'withdrawOrder', reason: 'The proceedings are closed.' };
  it('a withdrawal owes none, since evidence that exonerates somebody is lawfully produced', () => {
    const before = walked(production(), 'IN_FORCE');
    const moved = move(before, withdraw, people.police, late);
    expect([moved.order.status, owedBy(before, moved)]).toEqual(['WITHDRAWN', []]);
  });

  it('nor a withdrawal after the order was fulfilled, which can be recorded', () => {
    const before = walked(production(), 'FULFILLED');
    const moved = move(before, withdraw, people.police, late);
    expect([moved.order.status, owedBy(before, moved)]).toEqual(['WITHDRAWN', []]);
  });

  it('an objection in an emergency owes it', () => {
    const notified = { organisation: 'west-enforcing', country: 'IE' };
    const before = walked(emergency({ notified, categories: ['TRAFFIC'] }), 'IN_FORCE', people.court);
    const grounds = before.decisions.map(({ target, category }) => ({ target, category, ground: 'FUNDAMENTAL_RIGHTS' as const }));
    const moved = move(before, { type: 'objectToOrder', grounds }, people.enforcing);
    expect(owedBy(before, moved)).toEqual([['DELETE', 'Regulation (EU) 2023/1543, Art. 12(4)']]);
  });

  it('and an order that a court annulled is not withdrawn after that', () => {
    const { moved } = decided(walked(production(), 'FULFILLED'), 'ANNULLED');
    expect(codesOf(act(moved.order, withdraw, people.police, late))).toEqual(['WRONG_STATE']);
  });
});
