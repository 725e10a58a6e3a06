/** Regulation (EU) 2021/784, Art. 1(3): what is published for education, journalism, art or research, and a removal order about it. */
import { isRefused } from '@writ/orders-domain/machine';
import type { PublicPurpose } from '@writ/orders-domain/order';
import { act, codesOf, decideAll, move, type Played, people, release, removal, walked } from '@writ/orders-domain/testing';
import { describe, expect, test } from 'vitest';

const order = walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'UNDER_REVIEW', people.regulator);
const found = (purpose: PublicPurpose, reason = 'A film about recruiters, shown in a lesson.'): Played => ({
  ...(decideAll(order) as Extract<Played, { type: 'decideOrder' }>),
  publicPurpose: { purpose, reason },
});

describe('Regulation (EU) 2021/784, Art. 1(3)', () => {
  test.each<PublicPurpose>(['EDUCATION', 'JOURNALISM', 'ART', 'RESEARCH', 'COUNTERING_TERRORISM'])(
    'a purpose of %s is recorded and does not stop the platform from complying: Art. 3(7) and (8) name the only reasons to hold back',
    (purpose) => {
      const approved = move(order, found(purpose), people.agent).order;
      expect(approved.status).toBe('APPROVED');
      expect(approved.history.at(-1)?.publicPurpose).toEqual({ purpose, reason: 'A film about recruiters, shown in a lesson.' });
      expect(move(approved, release(approved, ['item-1']), people.counsel).order.status).toBe('IN_FORCE');
    },
  );

  test('the reviewer states a finding with its reason on every decision: without it nothing is decided', () => {
    const { publicPurpose: _, ...silent } = found('NONE') as Extract<Played, { type: 'decideOrder' }>;
    expect(codesOf(act(order, silent, people.agent))).toEqual(['MISSING']);
    expect(codesOf(act(order, found('JOURNALISM', ' '), people.agent))).toEqual(['MISSING']);
  });

  test('an order under another regulation has no such purposes', () => {
    const other = walked(removal(), 'UNDER_REVIEW', people.regulator);
    const answer = act(
      other,
      { ...(decideAll(other) as Extract<Played, { type: 'decideOrder' }>), publicPurpose: { purpose: 'NONE', reason: 'x' } },
      people.agent,
    );
    expect(isRefused(answer)).toBe(true);
  });
});
