/** Regulation (EU) 2023/1543, Art. 4(5): the issuing authority seeks validation within 48 hours; where it is not granted, it withdraws and deletes immediately. */
import { owedAfter } from '@writ/orders-domain/duties';
import { isInForce, type Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  codesOf,
  decideAll,
  emergency,
  hour,
  minute,
  move,
  type Played,
  people,
  release,
  walked,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const validate = ({ digest }: Order): Played => ({ type: 'validateOrder', digest: digest ?? '' });
const refuse: Played = { type: 'refuseValidation', reason: 'No threat is named.' };
const late = at(60 * hour);

describe('Regulation (EU) 2023/1543, Art. 4(5): a validation that is late', () => {
  it('counts when it is granted at the sixtieth hour, in every state of the order', () => {
    for (const status of ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'IN_FORCE', 'FULFILLED'] as const) {
      const order = walked(emergency(), status);
      expect(
        order.clocks.some(({ kind, endedAt }) => kind === 'VALIDATION' && endedAt === null),
        status,
      ).toBe(true);
      const { order: validated } = move(order, validate(order), people.judge, late);
      expect([validated.status, validated.validating?.subject]).toEqual([status, people.judge.subject]);
    }
  });

  it('is no matter of the platform, which reviews and releases the order as before', () => {
    const reviewed = walked(emergency(), 'UNDER_REVIEW');
    const claimed = move(reviewed, { type: 'claim' }, people.agent, late).order;
    const approved = move(claimed, decideAll(claimed), people.agent, late).order;
    expect(move(approved, release(approved), people.counsel, late).order.status).toBe('IN_FORCE');
  });

  it('is seen: the issuing body owes it from the service on, until the 48 hours are over', () => {
    const submitted = walked(emergency(), 'SUBMITTED');
    const { order, effects } = move(submitted, { type: 'serve' }, 'SYSTEM', at(minute));
    const owed = owedAfter({ before: submitted, order, effects, at: at(minute), hasDisclosed: false, country: 'IE' });
    expect(owed).toContainEqual(
      expect.objectContaining({
        kind: 'VALIDATE',
        body: { organisation: 'north-police', country: 'DE' },
        article: 'Regulation (EU) 2023/1543, Art. 4(5)',
        dueAt: at(49 * hour),
      }),
    );
  });

  it('stops reading until it comes, which is a brake of ours and ends nothing', () => {
    const order = walked(emergency(), 'IN_FORCE');
    expect([isInForce(order, at(47 * hour)), isInForce(order, late)]).toEqual([true, false]);
    expect(isInForce(move(order, validate(order), people.judge, late).order, late)).toBe(true);
  });
});

describe('Regulation (EU) 2023/1543, Art. 4(5): a validation that is refused', () => {
  it('ends the order, and what was disclosed is deleted immediately and not in ten days', () => {
    const before = walked(emergency(), 'IN_FORCE');
    const { order, effects } = move(before, refuse, people.judge, late);
    expect(order.status).toBe('REVOKED');
    const [owed] = owedAfter({ before, order, effects, at: late, hasDisclosed: true, country: 'IE' });
    expect(owed).toMatchObject({ kind: 'DELETE', article: 'Regulation (EU) 2023/1543, Art. 4(5)', dueAt: at(85 * hour) });
  });

  it('can come after the order was fulfilled, with the same duty', () => {
    const before = walked(emergency(), 'FULFILLED');
    const { order, effects } = move(before, refuse, people.judge, late);
    expect(order.status).toBe('REVOKED');
    expect(owedAfter({ before, order, effects, at: late, hasDisclosed: true, country: 'IE' }).map(({ kind }) => kind)).toEqual(['DELETE']);
  });

  it('is no matter of an order that was validated', () => {
    const order = walked(emergency(), 'SERVED');
    const validated = move(order, validate(order), people.judge).order;
    expect(codesOf(act(validated, refuse, people.judge))).toEqual(['WRONG_STATE']);
  });
});
