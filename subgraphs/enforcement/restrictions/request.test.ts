import type { Problem } from '@writ/statements-domain/refusal';
import { restrictInput, statementInput } from '@writ/statements-domain/testing';
import { expect, test } from 'vitest';
import type { RestrictInput } from '../sdl.ts';
import { checkedRequest, type RequestFacts } from './request.ts';

const at = new Date('2026-03-01T12:00:00Z');
const later = (ms: number): Date => new Date(at.getTime() + ms);
const received = {
  itemId: 'item-1',
  authorAccountId: 'author',
  state: 'RECEIVED',
  flaggerId: null,
  publicBodyName: null,
  publicBodyCountry: null,
  publicBodyRecognised: false,
};
const facts: RequestFacts = {
  item: { accountId: 'author', publishedAt: new Date('2024-05-06T07:08:09Z') },
  accountExists: true,
  notice: received,
  order: { territories: ['DE', 'FR'], restrictions: [] },
};
function check(change: Partial<RestrictInput> = {}, known: Partial<RequestFacts> = {}) {
  const problems: Problem[] = [];
  const rows = checkedRequest(restrictInput(change), { ...facts, ...known }, at, problems);
  return { ...rows, reasons: problems.map(({ reason }) => reason), articles: problems.map(({ article }) => article) };
}
const account: Partial<RestrictInput> = { item: null, account: 'author', visibility: [], accountDecision: 'DECISION_ACCOUNT_SUSPENDED' };
const reported: Partial<RestrictInput> = { notice: 'n', statement: statementInput({ sourceType: 'SOURCE_ARTICLE_16' }) };

test('a request to restrict becomes a row about its item, active from now, with the day of publication', () => {
  const { restriction, statement, reasons } = check();
  expect(reasons).toEqual([]);
  expect(restriction).toMatchObject({ itemId: 'item-1', accountId: 'author', state: 'ACTIVE', startsAt: at, endsAt: null, noticeId: null });
  expect(statement?.contentDate.toISOString().slice(0, 10)).toBe('2024-05-06');
});

test('a request about an account names no item, and the day of the decision replaces that of publication', () => {
  const { restriction, statement, reasons } = check(account, { item: null });
  expect(reasons).toEqual([]);
  expect(restriction).toMatchObject({ itemId: null, accountId: 'author', accountDecision: 'DECISION_ACCOUNT_SUSPENDED' });
  expect(statement?.contentDate).toEqual(later(-12 * 3_600_000));
  expect(statement?.applicationDate).toEqual(later(-12 * 3_600_000));
});

test('a later beginning is scheduled, and its day is the application day', () => {
  const { restriction, statement } = check({ startsAt: new Date('2026-04-01T00:00:00Z') });
  expect(restriction.state).toBe('SCHEDULED');
  expect(statement?.applicationDate.toISOString().slice(0, 10)).toBe('2026-04-01');
});

const several = {
  monetary: 'DECISION_MONETARY_SUSPENSION',
  provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
  accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
} as const;

test('an item decision carries measures of all four kinds, the last three about its author', () => {
  const { restriction, reasons } = check(several);
  expect(reasons).toEqual([]);
  expect(restriction).toMatchObject({
    ...several,
    visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    itemId: 'item-1',
    accountId: 'author',
  });
});

test('an account decision carries all but visibility', () => {
  const { restriction, reasons } = check({ ...account, ...several });
  expect(reasons).toEqual([]);
  expect(restriction).toMatchObject({ ...several, visibility: [], itemId: null, accountId: 'author' });
  expect(check({ ...account, ...several, visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] }).reasons).toEqual(['INVALID']);
});

test('each measure has its own end, and the restriction the last of them', () => {
  const { restriction, reasons } = check({ ...several, endsAt: later(9), ends: { monetary: later(3), account: later(9) } });
  expect(reasons).toEqual([]);
  expect(restriction).toMatchObject({
    endsAt: later(9),
    visibilityEndsAt: null,
    monetaryEndsAt: later(3),
    provisionEndsAt: null,
    accountEndsAt: null,
  });
});

test('a request that carries an order out names it and has no statement', () => {
  const { restriction, statement, reasons } = check({ order: 'o', statement: null });
  expect(reasons).toEqual([]);
  expect(restriction).toMatchObject({ orderId: 'o', itemId: 'item-1', territories: ['DE'], noticeId: null });
  expect(statement).toBeNull();
  expect(check().restriction.orderId).toBeNull();
});

test('a statement is missing exactly when an order is named: each other combination is refused by its article', () => {
  const both = check({ order: 'o' });
  expect([both.reasons, both.statement]).toEqual([['INVALID'], null]);
  expect(both.articles).toEqual(['Regulation (EU) 2022/2065, Art. 17(5)']);
  const neither = check({ statement: null });
  expect([neither.reasons, neither.statement]).toEqual([['MISSING'], null]);
  expect(neither.articles).toEqual(['Regulation (EU) 2022/2065, Art. 17(1)']);
});

test.each<[string, Partial<RestrictInput>]>([
  ['a beginning within the last minute', { startsAt: later(-60_000) }],
  ['an end right after the beginning', { endsAt: later(1) }],
  ['payments of an item', { visibility: [], monetary: 'DECISION_MONETARY_SUSPENSION' }],
  ['payments of an account', { ...account, accountDecision: null, monetary: 'DECISION_MONETARY_TERMINATION' }],
  ['the service for an account', { ...account, accountDecision: null, provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' }],
  ['another visibility with a text', { visibility: ['DECISION_VISIBILITY_OTHER'], visibilityOther: 'Shown last' }],
  ['a notice about the item', reported],
  ['a notice about an item of the account', { ...account, ...reported }],
])('a request is accepted with %s', (_, change) => expect(check(change).reasons).toEqual([]));

test('a beginning within the last minute means now', () => expect(check({ startsAt: later(-60_000) }).restriction.startsAt).toEqual(at));

test.each<[string, Partial<RestrictInput>, Partial<RequestFacts>, string[]]>([
  ['no subject', { item: null }, {}, ['MISSING']],
  ['two subjects', { account: 'author', visibility: [], monetary: 'DECISION_MONETARY_SUSPENSION' }, {}, ['INVALID']],
  ['an unknown item', {}, { item: null }, ['NOT_FOUND']],
  ['an unknown account', account, { item: null, accountExists: false }, ['NOT_FOUND']],
  ['no decision', { visibility: [] }, {}, ['MISSING']],
  ['the visibility of an account', { ...account, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }, {}, ['INVALID']],
  ['a payment decision that needs a text', { monetary: 'DECISION_MONETARY_OTHER' }, {}, ['MISSING']],
  ['another visibility without a text', { visibility: ['DECISION_VISIBILITY_OTHER'] }, {}, ['MISSING']],
  ['no territory', { territories: [] }, {}, ['TERRITORY']],
  ['a beginning in the past', { startsAt: later(-60_001) }, {}, ['PERIOD']],
  ['an end at the beginning', { endsAt: at }, {}, ['PERIOD']],
  ['an end before a later beginning', { startsAt: later(2_000), endsAt: later(1_000) }, {}, ['PERIOD']],
  ['an unknown notice', reported, { notice: null }, ['NOT_FOUND']],
  ['a notice about another item', { ...reported, item: 'item-2' }, {}, ['INVALID']],
  ["a notice about another person's item", { ...account, ...reported, account: 'other' }, {}, ['INVALID']],
  ['a notice that was not acted on', reported, { notice: { ...received, state: 'NOT_ACTIONED' } }, ['WRONG_STATE']],
  ['a notice as own initiative', { notice: 'n' }, {}, ['INVALID']],
  [
    'a notice of anybody as a trusted flagger’s',
    { ...reported, statement: statementInput({ sourceType: 'SOURCE_TRUSTED_FLAGGER' }) },
    {},
    ['INVALID'],
  ],
  ['a notice of a trusted flagger as anybody’s', reported, { notice: { ...received, flaggerId: 'f' } }, ['INVALID']],
  ['an order that is not in force', { order: 'o', statement: null }, { order: null }, ['NOT_FOUND']],
  ['the account itself under an order', { ...account, order: 'o', statement: null }, { item: null, order: null }, ['INVALID', 'INVALID']],
  ['an order without a subject', { item: null, order: 'o', statement: null }, { item: null, order: null }, ['MISSING']],
  ['a later beginning under an order', { order: 'o', statement: null, startsAt: later(1) }, {}, ['PERIOD']],
  ['no territory under an order', { order: 'o', statement: null, territories: [] }, {}, ['TERRITORY']],
  ['a notice under an order', { ...reported, order: 'o', statement: null }, {}, ['INVALID']],
  ['a notice with neither reasons nor an order', { ...reported, statement: null }, {}, ['MISSING']],
  ['a statement without facts', { statement: statementInput({ decisionFacts: '' }) }, {}, ['MISSING']],
  ['several at once', { territories: ['XX'], endsAt: at, visibility: [] }, {}, ['TERRITORY', 'PERIOD', 'MISSING']],
])('a request is refused with %s', (_, change, known, reasons) => expect(check(change, known).reasons).toEqual(reasons));

test('the statement names a public body that gave the notice, whatever the platform writes', () => {
  const body = { ...received, publicBodyName: 'Northport police', publicBodyCountry: 'DE', publicBodyRecognised: true };
  const written = statementInput({ sourceType: 'SOURCE_ARTICLE_16', sourceIdentity: 'a friend', sourceIdentityReason: 'x' });
  expect(check({ notice: 'n', statement: written }, { notice: body })).toMatchObject({
    reasons: [],
    statement: { sourceType: 'SOURCE_ARTICLE_16', sourceIdentity: 'Northport police (DE)' },
  });
  expect(check({ notice: 'n', statement: written }, { notice: received }).statement?.sourceIdentity).toBe('a friend');
  expect(check({ notice: 'n', statement: written }, { notice: { ...body, publicBodyCountry: null } }).statement?.sourceIdentity).toBe(
    'Northport police',
  );
  expect(check({ notice: 'n', statement: written }, { notice: { ...body, publicBodyRecognised: false } }).statement?.sourceIdentity).toBe(
    'Northport police (DE), declared by the sender, not verified',
  );
});

test('the statement after the notice of a trusted flagger states that it was one', () => {
  const statement = statementInput({ sourceType: 'SOURCE_TRUSTED_FLAGGER' });
  expect(check({ notice: 'n', statement }, { notice: { ...received, flaggerId: 'f' } }).reasons).toEqual([]);
});
