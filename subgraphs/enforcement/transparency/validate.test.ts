/** What is set aside unsent is what the database refuses, and no more: each form is asked of the stand-in too, which has rules of its own. */
import type { StatementForm } from '@writ/statements-domain/statements';
import { type StandIn, startStandIn } from '@writ/transparency-stand-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neverAccepted } from './validate.ts';

let standIn: StandIn;
let sent = 0;
beforeAll(async () => {
  standIn = await startStandIn({ tokens: { token: 'platform' } });
});
afterAll(() => standIn.close());

const good: StatementForm = {
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  territorial_scope: ['DE'],
  decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegal_content_legal_ground: 'Criminal Code, section 130',
  illegal_content_explanation: 'It incites hatred.',
  content_type: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  content_date: '2024-05-06',
  application_date: '2026-03-01',
  decision_facts: 'A post that calls for violence.',
  source_type: 'SOURCE_VOLUNTARY',
  automated_detection: 'No',
  automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  puid: 'writ-1',
};
const without = (...fields: string[]): StatementForm =>
  Object.fromEntries(Object.entries(good).filter(([field]) => !fields.includes(field))) as StatementForm;
const chars = (count: number): string => 'ä'.repeat(count);
const terms: StatementForm = {
  ...without('illegal_content_legal_ground', 'illegal_content_explanation'),
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_ground: 'Terms, section 4',
  incompatible_content_explanation: 'It advertises.',
};

/** The fields that the stand-in finds wrong. */
async function refusedBy(form: StatementForm): Promise<string[]> {
  const puid = form.puid === 'writ-1' ? `writ-1-${sent++}` : form.puid;
  const headers = { authorization: 'Bearer token', 'content-type': 'application/json' };
  const answer = await fetch(`${standIn.url}/statement`, { method: 'POST', headers, body: JSON.stringify({ ...form, puid }) });
  if (answer.status === 201) return [];
  return Object.keys(((await answer.json()) as { errors: object }).errors).sort();
}

const taken: [string, StatementForm][] = [
  ['the least', good],
  ['the terms', terms],
  [
    'the longest texts',
    { ...good, illegal_content_legal_ground: chars(500), illegal_content_explanation: chars(2_000), decision_facts: chars(5_000) },
  ],
  ['the earliest days', { ...good, content_date: '2000-01-01', application_date: '2020-01-01' }],
  [
    'the latest days',
    { ...good, content_date: '2038-01-01', application_date: '2038-01-01', end_date_visibility_restriction: '2038-01-01' },
  ],
  ['a keyword without a group', { ...good, category_specification: ['KEYWORD_STALKING', 'KEYWORD_OTHER'] }],
  ['a product', { ...good, content_id: { 'EAN-13': '4006381333931' } }],
  [
    'an account',
    { ...without('decision_visibility'), decision_account: 'DECISION_ACCOUNT_TERMINATED', account_type: 'ACCOUNT_TYPE_PRIVATE' },
  ],
  ['another language', { ...good, content_language: 'EL' }],
  ['the longest address', { ...good, decision_ground_reference_url: `https://example.org/${'x'.repeat(480)}` }],
];
test.each(taken)('a statement with %s is sent, and accepted', async (_, form) => {
  expect([neverAccepted(form), await refusedBy(form)]).toEqual([{}, []]);
});

const refused: [string, StatementForm][] = [
  ['decision_ground', { ...without('illegal_content_legal_ground', 'illegal_content_explanation'), decision_ground: 'X' }],
  ['illegal_content_legal_ground', without('illegal_content_legal_ground')],
  ['illegal_content_explanation', { ...good, illegal_content_explanation: chars(2_001) }],
  [
    'incompatible_content_ground',
    Object.fromEntries(Object.entries(terms).filter(([field]) => field !== 'incompatible_content_ground')) as StatementForm,
  ],
  ['decision_visibility_other', { ...good, decision_visibility: ['DECISION_VISIBILITY_OTHER'] }],
  ['decision_monetary_other', { ...good, decision_monetary: 'DECISION_MONETARY_OTHER' }],
  ['decision_monetary', { ...good, decision_monetary: 'FINED' }],
  ['decision_provision', { ...good, decision_provision: 'PARTIAL' }],
  ['decision_account', { ...good, decision_account: 'CLOSED' }],
  ['content_type', without('content_type')],
  ['content_type_other', { ...good, content_type: ['CONTENT_TYPE_OTHER'] }],
  ['category', { ...good, category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER' }],
  ['category_addition', { ...good, category_addition: ['VIOLENCE'] }],
  ['category_specification', { ...good, category_specification: ['HATE'] }],
  ['territorial_scope', { ...good, territorial_scope: ['EL'] }],
  ['content_language', { ...good, content_language: 'XX' }],
  ['content_date', { ...good, content_date: '1999-12-31' }],
  ['content_date', { ...good, content_date: '2024-02-30' }],
  ['application_date', { ...good, application_date: '2019-12-31' }],
  ['application_date', { ...good, application_date: '2038-01-02' }],
  ['end_date_visibility_restriction', { ...good, end_date_visibility_restriction: '2038-01-02' }],
  ['decision_facts', without('decision_facts')],
  ['decision_facts', { ...good, decision_facts: chars(5_001) }],
  ['source_type', { ...good, source_type: 'SOURCE_ARTICLE_9' }],
  ['automated_detection', { ...good, automated_detection: 'true' }],
  ['automated_decision', { ...good, automated_decision: 'No' }],
  ['content_id', { ...good, content_id: { 'EAN-13': '12' } }],
  ['decision_ground_reference_url', { ...good, decision_ground_reference_url: 'terms' }],
  ['puid', { ...good, puid: 'writ 1' }],
];
test.each(refused)('a statement with a wrong %s is set aside unsent, and would be refused', async (field, form) => {
  expect([Object.keys(neverAccepted(form)), await refusedBy(form)]).toEqual([[field], [field]]);
});

describe('an error in a statement is described in plain words:', () => {
  test.each([
    [without('decision_facts'), { decision_facts: ['It is missing.'] }],
    [{ ...good, category: 'X' }, { category: ['It is none of the words that the database knows.'] }],
    [{ ...good, decision_facts: chars(5_001) }, { decision_facts: ['It has more than 5000 characters.'] }],
    [{ ...good, content_date: 'May' }, { content_date: ['It is not in the form that the database takes.'] }],
    [{ ...good, content_date: '1999-01-01' }, { content_date: ['It is not from 2000-01-01 to 2038-01-01.'] }],
    [without('decision_visibility'), { decision_visibility: ['None of the four decisions is taken.'] }],
  ])('case %#', (form, errors) => {
    expect(neverAccepted(form)).toEqual(errors);
  });
});
