import type { Order, TargetDecision } from '@writ/orders-domain/order';
import { at, day, hour, minute, move, people, removal, walked } from '@writ/orders-domain/testing';
import { describe, expect, test } from 'vitest';
import { removalAnswers } from './answers.ts';
import { effectOf } from './effect.ts';
import type { Measure } from './measures.ts';

const tco = (territories = ['DE', 'FR'], status: Order['status'] = 'IN_FORCE') =>
  walked(removal({ kind: 'TCO_REMOVAL', reportTo: null, territories }), status, people.regulator);
const target = tco().targets[0]?.id ?? '';
const measure = (change: Partial<Measure> = {}): Measure => ({
  target,
  removed: false,
  territories: ['DE'],
  from: at(10 * minute),
  to: null,
  endsBy: null,
  ...change,
});
const decision = (outcome: TargetDecision['outcome'] = 'GRANTED', code: TargetDecision['code'] = null): TargetDecision => ({
  target,
  category: null,
  outcome,
  window: null,
  ...{ code, text: null, preserved: null },
});
const dueAt = tco().clocks.find(({ kind }) => kind === 'ANSWER')?.dueAt ?? at(0);
const effect = (measures: Measure[], now = at(2 * hour), order = tco()) => effectOf(order, decision(), measures, now);

describe('the effect of an order on items', () => {
  test('is everywhere, from the last place that was reached', () =>
    expect(effect([measure(), measure({ territories: ['FR'], from: at(20 * minute) })])).toEqual({
      outcome: 'RESTRICTED',
      at: at(20 * minute),
      territories: ['DE', 'FR'],
      dueAt,
      lateSeconds: 0,
      code: null,
      undone: [],
    }));
  test('is partial, and what is missing is named', () =>
    expect(effect([measure()])).toMatchObject({ outcome: 'PARTLY', territories: ['DE'], at: at(10 * minute) }));
  test('is everywhere by one measure for the world', () =>
    expect(effect([measure({ territories: ['WORLD'] })])).toMatchObject({ outcome: 'RESTRICTED', territories: ['DE', 'FR'] }));
  test('for an order for the world is partial with two countries, and complete with the world', () => {
    const world = { ...tco(), territories: ['WORLD'] };
    expect(effect([measure({ territories: ['DE', 'FR'] })], at(hour), world)).toMatchObject({
      outcome: 'PARTLY',
      territories: ['DE', 'FR'],
    });
    expect(effect([measure({ territories: ['WORLD'] })], at(hour), world)).toMatchObject({ outcome: 'RESTRICTED', territories: ['WORLD'] });
  });
  test('is late, by the stated time', () => {
    const late = (ms: number) =>
      effect([measure({ territories: ['DE', 'FR'], from: new Date(dueAt.getTime() + ms) })], at(3 * hour)).lateSeconds;
    expect([late(-1), late(0), late(61_000)]).toEqual([0, 1, 61]);
  });
  test('has not begun, in time and late', () => {
    expect(effect([], new Date(dueAt.getTime() - 1))).toMatchObject({ outcome: 'NOT_YET', at: null, lateSeconds: 0 });
    expect(effect([], new Date(dueAt.getTime() + 90_000))).toMatchObject({ outcome: 'NOT_YET', at: null, lateSeconds: 90 });
    expect(effect([measure({ from: at(5 * day) })]), 'what is only to begin').toMatchObject({ outcome: 'NOT_YET' });
  });
  test('has ended, with its cause', () => {
    const gone = [
      measure({ to: at(30 * minute), endsBy: 'LIFTED' }),
      measure({ territories: ['FR'], from: at(20 * minute), to: at(25 * minute), endsBy: 'REVERSED' }),
    ];
    expect(effect(gone)).toMatchObject({
      outcome: 'UNDONE',
      at: at(10 * minute),
      territories: [],
      undone: [
        { at: at(25 * minute), how: 'REVERSED', territories: ['FR'] },
        { at: at(30 * minute), how: 'LIFTED', territories: ['DE'] },
      ],
    });
    expect(effect([...gone, measure({ from: at(40 * minute), territories: ['DE', 'FR'] })])).toMatchObject({
      outcome: 'RESTRICTED',
      at: at(40 * minute),
      undone: [expect.anything(), expect.anything()],
    });
    expect(effect([measure({ to: at(3 * hour), endsBy: 'ENDED' })]), 'an end that is ahead is none').toMatchObject({
      outcome: 'PARTLY',
      undone: [],
    });
  });
  test.each<[string, TargetDecision, Order, object]>([
    ['refused', decision('REFUSED', 'MANIFEST_ERROR'), tco(), { outcome: 'REFUSED', code: 'MANIFEST_ERROR' }],
    ['not there', decision('NOT_AVAILABLE'), tco(), { outcome: 'NOT_AVAILABLE' }],
    ['has ended before', decision(), tco(['DE'], 'WITHDRAWN'), { outcome: 'NOT_DONE' }],
    [
      'impeded',
      decision(),
      move(tco(), { type: 'reportImpossible', kind: 'FORCE_MAJEURE', text: 'Flood.' }, people.agent).order,
      { outcome: 'IMPEDED', lateSeconds: 0 },
    ],
  ])('is missing, because the item is %s', (_, decided, order, expected) =>
    expect(effectOf(order, decided, [], at(9 * hour))).toMatchObject(expected),
  );
});

describe('the answer of Annex II or III', () => {
  const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
  const answers = (order: Order, measures: Measure[] = [], decisions: TargetDecision[] = [decision()]) =>
    removalAnswers(order, decisions, new Map([[target, effectOf(order, decisions[0], measures, at(2 * day))]]), measures);
  const nothing = { target: null, action: null, throughoutUnion: null, reason: null, text: null, endedAt: null };

  test('is II: disabled throughout the Union, with its time', () => {
    const order = { ...tco(), territories: union };
    expect(answers(order, [measure({ territories: union })])).toEqual([
      { ...nothing, annex: 'ANNEX_II', at: at(10 * minute), target, action: 'DISABLED', throughoutUnion: true },
    ]);
  });
  test('is II: removed, in less than the Union', () =>
    expect(answers({ ...tco(), territories: union }, [measure({ territories: union.slice(1), removed: true })])).toMatchObject([
      { annex: 'ANNEX_II', action: 'REMOVED', throughoutUnion: false },
    ]));
  test('is III: impeded, with the end of the impediment', () => {
    const impeded = move(
      tco(),
      { type: 'reportImpossible', kind: 'DE_FACTO_IMPOSSIBILITY', text: 'Flood.' },
      people.agent,
      at(hour / 2),
    ).order;
    const expected = { ...nothing, annex: 'ANNEX_III', at: at(hour / 2), reason: 'DE_FACTO_IMPOSSIBILITY', text: 'Flood.' };
    expect(answers(impeded)).toEqual([expected]);
    const over = move(impeded, { type: 'endImpediment', text: 'Dry.' }, people.agent, at(hour)).order;
    expect(answers(over)).toEqual([{ ...expected, endedAt: at(hour) }]);
  });
  test('is III: a question about manifest errors or missing information, until it is answered', () => {
    const ask = (codes: ('MANIFEST_ERROR' | 'INSUFFICIENT_INFORMATION')[]) =>
      move(
        tco(['DE', 'FR'], 'UNDER_REVIEW'),
        { type: 'askClarification', codes, text: 'Which video of the two?' },
        people.agent,
        at(9 * minute),
      ).order;
    const expected = { ...nothing, annex: 'ANNEX_III', at: at(9 * minute), text: 'Which video of the two?' };
    expect(answers(ask(['MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION']))).toEqual([
      { ...expected, reason: 'MANIFEST_ERROR' },
      { ...expected, reason: 'INSUFFICIENT_INFORMATION' },
    ]);
    const answered = move(
      ask(['MANIFEST_ERROR']),
      { type: 'answerClarification', content: null, text: 'The first.' },
      people.regulator,
      at(hour),
    ).order;
    expect(answers(answered)).toEqual([{ ...expected, reason: 'MANIFEST_ERROR', endedAt: at(hour) }]);
  });
  test('is III: a refusal with such a code', () =>
    expect(answers(tco(['DE'], 'REFUSED'), [], [decision('REFUSED', 'MANIFEST_ERROR')])).toMatchObject([
      { annex: 'ANNEX_III', target, reason: 'MANIFEST_ERROR' },
    ]));
  test('does not exist under another law', () => expect(answers({ ...tco(), kind: 'DSA_ACT' }, [measure()])).toEqual([]));
});
