/** Regulation (EU) 2021/784, Art. 3(7) and (8): the only reasons for which the hour stops, and for which the platform may hold back. */
import { clockOf, isReached } from '@writ/orders-domain/clocks';
import { type ClarificationCode, lawOf } from '@writ/orders-domain/law';
import { act, at, codesOf, day, decideAll, hour, minute, move, type Played, people, removal, walked } from '@writ/orders-domain/testing';
import { describe, expect, test } from 'vitest';

const order = walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'UNDER_REVIEW', people.regulator);
const ask = (code: ClarificationCode): Played => ({ type: 'askClarification', codes: [code], text: 'The address leads to no item.' });
const lawful: ClarificationCode[] = ['MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION', 'DE_FACTO_IMPOSSIBLE'];
const others: ClarificationCode[] = [
  'INCOMPLETE',
  'NOT_PERMITTED_ISSUER',
  'OUT_OF_SCOPE',
  'IMMUNITY_OR_PRIVILEGE',
  'PRESS_OR_EXPRESSION',
  'THIRD_COUNTRY_CONFLICT',
  'OTHER',
];

describe('Regulation (EU) 2021/784, Art. 3(7) and (8)', () => {
  test.each(lawful)('%s stops the hour, and the hour begins again with the answer', (code) => {
    const asked = move(order, ask(code), people.agent, at(20 * minute)).order;
    expect(isReached(asked, 'ANSWER', at(9 * day))).toBe(false);
    const answered = move(asked, { type: 'answerClarification', content: null, text: 'This one.' }, people.regulator, at(9 * day)).order;
    expect(clockOf(answered, 'ANSWER')).toMatchObject({ startedAt: at(9 * day), dueAt: new Date(at(9 * day).getTime() + hour) });
  });

  test.each(others)('%s is no reason to stop the hour: the question is not asked, and the review goes on', (code) => {
    const answer = act(order, ask(code), people.agent);
    expect(answer).toMatchObject({ refused: [{ reason: 'INVALID', article: 'Regulation (EU) 2021/784, Art. 3(7) and (8)' }] });
  });

  test.each(others)('%s is no reason to refuse: disagreement goes to the home authority after the removal, Art. 4(4)', (code) => {
    const refusing = decideAll(order, 'REFUSED') as Extract<Played, { type: 'decideOrder' }>;
    const withCode = (chosen: ClarificationCode): Played => ({
      ...refusing,
      decisions: refusing.decisions.map((one) => ({ ...one, code: chosen })),
    });
    expect(codesOf(act(order, withCode(code), people.agent))).toEqual(['INVALID']);
    expect(codesOf(act(order, withCode('MANIFEST_ERROR'), people.agent))).toEqual([]);
  });

  test('no time is named for the answer of the authority, so none runs: a question has no date that it could miss', () => {
    const asked = move(order, ask('MANIFEST_ERROR'), people.agent).order;
    expect(clockOf(asked, 'CLARIFICATION')).toBeNull();
    expect(lawOf('TCO_REMOVAL').clarification).toBeNull();
  });

  test('an order under Regulation (EU) 2022/2065 may be asked about with every code', () => {
    const other = walked(removal(), 'UNDER_REVIEW', people.regulator);
    for (const code of others) expect(codesOf(act(other, ask(code), people.agent))).toEqual([]);
  });
});

describe('Regulation (EU) 2021/784, Art. 3(6)', () => {
  test('the report of the removal is due in hours beside an order of one hour, and not in days', () => {
    const report = lawOf('TCO_REMOVAL').effectReport;
    expect(report).toMatchObject({ unit: 'HOURS', of: 'PLATFORM', article: 'Regulation (EU) 2021/784, Art. 3(6)' });
    expect(report?.amount).toBeLessThanOrEqual(24);
  });
});
