/** What the platform tells the authorities of an order that it does not, or not yet, carry out as it was asked: Annex III. */

import { clockOf, pausedAt } from '@writ/orders-domain/clocks';
import { type clarificationCodes, lawOf, orderKinds } from '@writ/orders-domain/law';
import type { DecisionInput } from '@writ/orders-domain/machine';
import { describe, expect, it } from 'vitest';
import { people } from '../../../packages/orders-domain/testing/people.ts';
import {
  act,
  codesOf,
  decideAll,
  move,
  type Played,
  production,
  removal,
  utc,
  withheld,
} from '../../../packages/orders-domain/testing/sample-order.ts';
import { walked } from '../../../packages/orders-domain/testing/walk.ts';

const reviewing = walked(production(), 'UNDER_REVIEW');
const ask = (...codes: (typeof clarificationCodes)[number][]): Played => ({ type: 'askClarification', codes, text: 'Which account?' });

/** Everything granted, but for content. */
function deciding(order: typeof reviewing, category: DecisionInput['category'], change: Partial<DecisionInput>): Played {
  const all = decideAll(order);
  if (all.type !== 'decideOrder') throw new Error('not a decision');
  return { ...all, decisions: all.decisions.map((one) => (one.category === category ? { ...one, ...change } : one)) };
}
const narrowed = { outcome: 'NARROWED', window: { from: utc('2026-01-10T00:00:00'), to: utc('2026-01-20T00:00:00') } } as const;

describe('Regulation (EU) 2023/1543, Art. 10(6)', () => {
  it.each(['INCOMPLETE', 'MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION'] as const)(
    'Art. 10(6): a question because the order is %s pauses the ten days',
    (code) => {
      const answer = clockOf(move(reviewing, ask(code), people.agent).order, 'ANSWER');
      expect(answer && pausedAt(answer)).not.toBeNull();
    },
  );
  it.each(['IMMUNITY_OR_PRIVILEGE', 'PRESS_OR_EXPRESSION', 'OUT_OF_SCOPE', 'DE_FACTO_IMPOSSIBLE', 'OTHER'] as const)(
    'Art. 10(5), (7) and (8): no reviewer pauses the ten days with %s',
    (code) => {
      expect(codesOf(act(reviewing, ask(code), people.agent))).toEqual(['INVALID']);
      expect(codesOf(act(reviewing, ask('INCOMPLETE', code), people.agent)), 'nor beside one that does').toEqual(['INVALID']);
    },
  );
  it('Art. 10(6): every row of the law names the codes that pause the time, and its article', () => {
    for (const kind of orderKinds) {
      const { questions } = lawOf(kind);
      expect(questions.codes.length, kind).toBeGreaterThan(0);
      expect(questions.article, kind).toMatch(/Art\.|Law of the issuing state/);
    }
  });
});

describe('Regulation (EU) 2021/784, Art. 3(8)', () => {
  const order = walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'UNDER_REVIEW', people.regulator);
  it('Art. 3(8): manifest errors and insufficient information alone pause the hour; INCOMPLETE is none of Annex III', () => {
    for (const code of ['MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION'] as const)
      expect(move(order, ask(code), people.agent).order.status).toBe('CLARIFICATION');
    for (const code of ['INCOMPLETE', 'OUT_OF_SCOPE', 'PRESS_OR_EXPRESSION', 'OTHER'] as const)
      expect(codesOf(act(order, ask(code), people.agent))).toEqual(['INVALID']);
  });
});

describe('Regulation (EU) 2023/1543, Art. 10(8) and Annex III', () => {
  it('Annex III, Section D: what is narrowed has a code and reasons, and says whether the data are preserved', () => {
    const { order } = move(reviewing, deciding(reviewing, 'CONTENT', { ...narrowed, ...withheld('EPOC') }), people.agent);
    expect(order.decisions.find(({ category }) => category === 'CONTENT')).toMatchObject({
      outcome: 'NARROWED',
      code: 'OUT_OF_SCOPE',
      text: 'Such an order cannot ask for it.',
      preserved: true,
    });
    expect(order.history.at(-1)?.codes).toEqual(['OUT_OF_SCOPE']);
  });
  it.each<[string, Partial<DecisionInput>]>([
    ['a narrowed part without a code', { ...narrowed, ...withheld('EPOC'), code: null }],
    ['a narrowed part without reasons', { ...narrowed, ...withheld('EPOC'), text: ' ' }],
    ['a refused part without reasons', { outcome: 'REFUSED', ...withheld('EPOC'), text: null }],
    ['Annex III, Section G: a refused part without a word on preservation', { outcome: 'REFUSED', ...withheld('EPOC'), preserved: null }],
  ])('Art. 10(8): %s is not an answer', (_, change) => {
    expect(codesOf(act(reviewing, deciding(reviewing, 'CONTENT', change), people.agent))).toEqual(['MISSING']);
  });
  it('Art. 10(8): what is granted as it was asked has no reasons to give', () => {
    expect(codesOf(act(reviewing, deciding(reviewing, 'CONTENT', { text: 'Because.' }), people.agent))).toEqual(['INVALID']);
  });
  it('Annex III: an order that preserves nothing has nothing to say of preservation', () => {
    const order = walked(removal(), 'UNDER_REVIEW', people.regulator);
    expect(move(order, decideAll(order, 'REFUSED'), people.agent).order.status).toBe('REFUSED');
    const said = deciding(order, null, { outcome: 'REFUSED', ...withheld('EPOC') });
    expect(codesOf(act(order, said, people.agent))).toEqual(['INVALID']);
  });
  it('Art. 10(8): what was narrowed, returned by counsel and granted again keeps the reasons for what is not produced', () => {
    const { order } = move(reviewing, deciding(reviewing, 'CONTENT', { ...narrowed, ...withheld('EPOC') }), people.agent);
    const returned = move(order, { type: 'returnOrder', reason: 'Look again.' }, people.counsel).order;
    const again = move(returned, decideAll(returned), people.agent).order;
    expect(again.decisions.find(({ category }) => category === 'CONTENT')).toMatchObject({ code: 'OUT_OF_SCOPE', preserved: true });
  });
});
