/** What a suspicion holds, and the two persons. */
import type { Problem } from '@writ/statements-domain/refusal';
import { expect, test } from 'vitest';
import type { SuspicionInput } from '../sdl.ts';
import { checkedSuspicion, decisionProblems, type SuspicionFacts } from './suspicion.ts';

const item = {
  accountId: 'author',
  accountHandle: 'author',
  itemTitle: null,
  itemText: 'x',
  itemUrl: 'https://x/1',
  itemPublishedAt: new Date(0),
};
const receivers = [{ issuer: 'i', organisation: 'police', country: 'DE' }];
const input: SuspicionInput = { item: 'item-1', offence: 'Threat to kill', explanation: 'It names a school and a day.', country: 'DE' };
function reasons(change: Partial<SuspicionInput>, facts: Partial<SuspicionFacts> = {}): string[] {
  const problems: Problem[] = [];
  checkedSuspicion({ ...input, ...change }, { item, noticeItem: undefined, receivers, ...facts }, problems);
  return problems.map(({ reason }) => reason);
}

test('a suspicion that states what, why and to whom can be proposed', () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ notice: 'n' }, { noticeItem: 'item-1' })).toEqual([]);
  expect(reasons({ country: 'IS' })).toEqual([]);
});

test.each<[string, Partial<SuspicionInput>, Partial<SuspicionFacts>, string[]]>([
  ['about no item', {}, { item: null }, ['NOT_FOUND']],
  ['after no notice', { notice: 'n' }, { noticeItem: null }, ['NOT_FOUND']],
  ['after a notice of another item', { notice: 'n' }, { noticeItem: 'item-2' }, ['INVALID']],
  ['to a state outside', { country: 'US' }, {}, ['TERRITORY']],
  ['to a state in lower case', { country: 'de' }, {}, ['TERRITORY']],
  ['without an offence', { offence: ' ' }, {}, ['MISSING']],
  ['without reasons', { explanation: '' }, {}, ['MISSING']],
  ['with longer reasons', { explanation: 'x'.repeat(5_001) }, {}, ['INVALID']],
  ['with half a character', { explanation: '\ud800' }, {}, ['INVALID']],
  ['to nobody', {}, { receivers: [] }, ['MISSING']],
  ['by hand to nobody', { byHand: ' ' }, { receivers: [] }, ['MISSING']],
  ['past the body that receives it', { byHand: 'Europol' }, {}, ['INVALID']],
])('a suspicion cannot be proposed %s', (_, change, facts, expected) => expect(reasons(change, facts)).toEqual(expected));

const row = { state: 'PROPOSED', generation: 0, proposedBy: 'i agent' };
test.each<[string, Partial<typeof row>, string, string[]]>([
  ['another person', {}, 'i counsel', []],
  ['who proposed it', {}, 'i agent', ['SAME_PERSON']],
  ['who saw an older one', { generation: 1 }, 'i counsel', ['STALE']],
  ['anybody, once it was sent', { state: 'SENT' }, 'i counsel', ['WRONG_STATE']],
  ['anybody, once it was dropped', { state: 'DROPPED' }, 'i counsel', ['WRONG_STATE']],
])('a suspicion is decided or not as its state requires: %s', (_, change, person, expected) =>
  expect(decisionProblems({ ...row, ...change }, { generation: 0, person }).map(({ reason }) => reason)).toEqual(expected),
);
