import { describe, expect, test } from 'vitest';
import { ruleNames, startStandIn } from './server.ts';

type Row = Record<string, unknown>;

const good: Row = {
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegal_content_legal_ground: 'Criminal Code, section 130',
  illegal_content_explanation: 'It incites hatred.',
  content_type: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  territorial_scope: ['DE', 'FR'],
  content_date: '2024-05-06',
  application_date: '2026-03-01',
  decision_facts: 'A post that calls for violence.',
  source_type: 'SOURCE_VOLUNTARY',
  automated_detection: 'No',
  automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  puid: 'writ-1',
};
const incompatible: Row = {
  ...good,
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_ground: 'Terms, section 4',
  incompatible_content_explanation: 'It advertises.',
};
const without = (field: string, from = good): Row => Object.fromEntries(Object.entries(from).filter(([name]) => name !== field));
const chars = (count: number): string => 'ä'.repeat(count);
const visibilityOther = (words: unknown): Row => ({
  ...good,
  decision_visibility: ['DECISION_VISIBILITY_OTHER'],
  decision_visibility_other: words,
});
const monetaryOther = (words: unknown): Row => ({ ...good, decision_monetary: 'DECISION_MONETARY_OTHER', decision_monetary_other: words });
const contentOther = (words: unknown): Row => ({ ...good, content_type: ['CONTENT_TYPE_OTHER'], content_type_other: words });
const keywordOther = (words: unknown): Row => ({ ...good, category_specification: ['KEYWORD_OTHER'], category_specification_other: words });
const notified = (who: unknown): Row => ({ ...good, source_type: 'SOURCE_ARTICLE_16', source_identity: who });

/** By each rule: a statement that breaks it and no other, and the nearest one that keeps it. */
const cases: Record<string, [bad: Row, nearest: Row]> = {
  'decision.one-of-four': [
    without('decision_visibility'),
    { ...without('decision_visibility'), decision_account: 'DECISION_ACCOUNT_SUSPENDED' },
  ],
  'decision_visibility.array': [{ ...good, decision_visibility: 'DECISION_VISIBILITY_CONTENT_REMOVED' }, good],
  'decision_visibility.in': [{ ...good, decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED', 'REMOVED'] }, good],
  'decision_visibility_other.required': [visibilityOther(' '), visibilityOther('x')],
  'decision_visibility_other.string': [visibilityOther(7), visibilityOther('7')],
  'decision_visibility_other.max': [visibilityOther(chars(501)), visibilityOther(chars(500))],
  'decision_monetary.in': [
    { ...good, decision_monetary: 'FINED' },
    { ...good, decision_monetary: 'DECISION_MONETARY_SUSPENSION' },
  ],
  'decision_monetary_other.required': [monetaryOther(null), monetaryOther('x')],
  'decision_monetary_other.string': [monetaryOther(7), monetaryOther('7')],
  'decision_monetary_other.max': [monetaryOther(chars(501)), monetaryOther(chars(500))],
  'decision_provision.in': [
    { ...good, decision_provision: 'PARTIAL' },
    { ...good, decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION' },
  ],
  'decision_account.in': [
    { ...good, decision_account: 'CLOSED' },
    { ...good, decision_account: 'DECISION_ACCOUNT_TERMINATED' },
  ],
  'account_type.in': [
    { ...good, account_type: 'PRIVATE' },
    { ...good, account_type: 'ACCOUNT_TYPE_PRIVATE' },
  ],
  'decision_ground.required': [without('decision_ground'), good],
  'decision_ground.in': [{ ...good, decision_ground: 'DECISION_GROUND_OTHER' }, good],
  'decision_ground_reference_url.url': [
    { ...good, decision_ground_reference_url: 'terms' },
    { ...good, decision_ground_reference_url: 'https://example.org/terms' },
  ],
  'decision_ground_reference_url.max': [
    { ...good, decision_ground_reference_url: `https://example.org/${'x'.repeat(481)}` },
    { ...good, decision_ground_reference_url: `https://example.org/${'x'.repeat(480)}` },
  ],
  'illegal_content_legal_ground.required': [without('illegal_content_legal_ground'), without('illegal_content_legal_ground', incompatible)],
  'illegal_content_legal_ground.string': [{ ...good, illegal_content_legal_ground: 130 }, good],
  'illegal_content_legal_ground.max': [
    { ...good, illegal_content_legal_ground: chars(501) },
    { ...good, illegal_content_legal_ground: chars(500) },
  ],
  'illegal_content_explanation.required': [without('illegal_content_explanation'), without('illegal_content_explanation', incompatible)],
  'illegal_content_explanation.string': [{ ...good, illegal_content_explanation: 130 }, good],
  'illegal_content_explanation.max': [
    { ...good, illegal_content_explanation: chars(2_001) },
    { ...good, illegal_content_explanation: chars(2_000) },
  ],
  'incompatible_content_ground.required': [without('incompatible_content_ground', incompatible), good],
  'incompatible_content_ground.string': [{ ...incompatible, incompatible_content_ground: 4 }, incompatible],
  'incompatible_content_ground.max': [
    { ...incompatible, incompatible_content_ground: chars(501) },
    { ...incompatible, incompatible_content_ground: chars(500) },
  ],
  'incompatible_content_explanation.required': [without('incompatible_content_explanation', incompatible), good],
  'incompatible_content_explanation.string': [{ ...incompatible, incompatible_content_explanation: 4 }, incompatible],
  'incompatible_content_explanation.max': [
    { ...incompatible, incompatible_content_explanation: chars(2_001) },
    { ...incompatible, incompatible_content_explanation: chars(2_000) },
  ],
  'incompatible_content_illegal.in': [
    { ...incompatible, incompatible_content_illegal: true },
    { ...incompatible, incompatible_content_illegal: 'Yes' },
  ],
  'content_type.required': [{ ...good, content_type: [] }, good],
  'content_type.array': [{ ...good, content_type: 'CONTENT_TYPE_TEXT' }, good],
  'content_type.in': [{ ...good, content_type: ['CONTENT_TYPE_SMELL'] }, good],
  'content_type_other.required': [contentOther(undefined), contentOther('x')],
  'content_type_other.string': [contentOther(7), contentOther('7')],
  'content_type_other.max': [contentOther(chars(501)), contentOther(chars(500))],
  'category.required': [without('category'), good],
  'category.in': [
    { ...good, category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER' },
    { ...good, category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' },
  ],
  'category_addition.array': [
    { ...good, category_addition: 'STATEMENT_CATEGORY_VIOLENCE' },
    { ...good, category_addition: ['STATEMENT_CATEGORY_VIOLENCE'] },
  ],
  'category_addition.in': [
    { ...good, category_addition: ['VIOLENCE'] },
    { ...good, category_addition: ['STATEMENT_CATEGORY_VIOLENCE'] },
  ],
  'category_specification.array': [
    { ...good, category_specification: 'KEYWORD_HATE_SPEECH' },
    { ...good, category_specification: ['KEYWORD_HATE_SPEECH'] },
  ],
  'category_specification.in': [
    { ...good, category_specification: ['KEYWORD_SPEECH'] },
    { ...good, category_specification: ['KEYWORD_STALKING'] },
  ],
  'category_specification_other.string': [keywordOther(7), keywordOther('7')],
  'category_specification_other.max': [keywordOther(chars(501)), keywordOther(chars(500))],
  'territorial_scope.array': [{ ...good, territorial_scope: 'DE' }, good],
  'territorial_scope.in': [
    { ...good, territorial_scope: ['DE', 'EL'] },
    { ...good, territorial_scope: ['DE', 'GR'] },
  ],
  'content_language.in': [
    { ...good, content_language: 'XX' },
    { ...good, content_language: 'EL' },
  ],
  'content_date.required': [without('content_date'), good],
  'content_date.format': [
    { ...good, content_date: '2024-02-30' },
    { ...good, content_date: '2024-02-29' },
  ],
  'content_date.from': [
    { ...good, content_date: '1999-12-31' },
    { ...good, content_date: '2000-01-01' },
  ],
  'content_date.to': [
    { ...good, content_date: '2038-01-02' },
    { ...good, content_date: '2038-01-01' },
  ],
  'application_date.required': [without('application_date'), good],
  'application_date.format': [{ ...good, application_date: '01/03/2026' }, good],
  'application_date.from': [
    { ...good, application_date: '2019-12-31' },
    { ...good, application_date: '2020-01-01' },
  ],
  'application_date.to': [
    { ...good, application_date: '2038-01-02' },
    { ...good, application_date: '2038-01-01' },
  ],
  ...Object.fromEntries(
    ['visibility', 'monetary', 'service', 'account'].flatMap((kind): [string, [Row, Row]][] => {
      const on = (value: string): Row => ({ ...good, [`end_date_${kind}_restriction`]: value });
      return [
        [`end_date_${kind}_restriction.format`, [on('2026-03-01T00:00:00Z'), on('2026-03-01')]],
        [`end_date_${kind}_restriction.to`, [on('2038-01-02'), on('2038-01-01')]],
      ];
    }),
  ),
  'decision_facts.required': [{ ...good, decision_facts: '' }, good],
  'decision_facts.string': [{ ...good, decision_facts: 7 }, good],
  'decision_facts.max': [
    { ...good, decision_facts: chars(5_001) },
    { ...good, decision_facts: chars(5_000) },
  ],
  'source_type.required': [without('source_type'), good],
  'source_type.in': [
    { ...good, source_type: 'SOURCE_ARTICLE_9' },
    { ...good, source_type: 'SOURCE_TRUSTED_FLAGGER' },
  ],
  'source_identity.string': [notified(7), notified('7')],
  'source_identity.max': [notified(chars(501)), { ...notified(chars(501)), source_type: 'SOURCE_VOLUNTARY' }],
  'automated_detection.required': [without('automated_detection'), good],
  'automated_detection.in': [
    { ...good, automated_detection: true },
    { ...good, automated_detection: 'Yes' },
  ],
  'automated_decision.required': [without('automated_decision'), good],
  'automated_decision.in': [{ ...good, automated_decision: 'No' }, good],
  'content_id.names': [
    { ...good, content_id: { ISBN: '4006381333931' } },
    { ...good, content_id: { 'EAN-13': '4006381333931' } },
  ],
  'content_id.ean13': [
    { ...good, content_id: { 'EAN-13': '400638133393' } },
    { ...good, content_id: { 'EAN-13': '4006381333931' } },
  ],
  'puid.required': [without('puid'), good],
  'puid.string': [
    { ...good, puid: 7 },
    { ...good, puid: '7' },
  ],
  'puid.max': [
    { ...good, puid: 'x'.repeat(501) },
    { ...good, puid: 'x'.repeat(500) },
  ],
  'puid.regex': [{ ...good, puid: 'writ 1' }, good],
};

const post = async (url: string, path: string, body: unknown, token = 'token') => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Row };
};

async function withStandIn(rulesOff: string[], act: (url: string) => Promise<void>): Promise<void> {
  const standIn = await startStandIn({ tokens: { token: 'platform' }, rulesOff });
  try {
    await act(standIn.url);
  } finally {
    await standIn.close();
  }
}

const ofCalls = ['token.known', 'statements.required', 'statements.size', 'puid.unique-in-call', 'puid.unique'];

test('every rule has its case, and every case has its rule', () => {
  expect([...Object.keys(cases), ...ofCalls].sort()).toEqual([...ruleNames].sort());
});

describe.each(Object.entries(cases))('the rule %s', (name, [bad, nearest]) => {
  const [field = '', rule] = name.split('.');
  const told = rule === 'one-of-four' ? ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account'] : [field];
  test('refuses a statement under its field alone, and accepts the nearest one', () =>
    withStandIn([], async (url) => {
      const refused = await post(url, 'statement', bad);
      expect(refused).toMatchObject({ status: 422, body: { message: expect.any(String) } });
      expect(Object.keys(refused.body['errors'] as Row).sort()).toEqual([...told].sort());
      expect((await post(url, 'statement', nearest)).status).toBe(201);
    }));
  test('lets the same statement pass when it alone is off', () =>
    withStandIn([name], async (url) => {
      expect((await post(url, 'statement', bad)).status).toBe(201);
    }));
});

describe('a rule of a call', () => {
  const two = { statements: [good, good] };
  const many = { statements: Array.from({ length: 101 }, (_, n) => ({ ...good, puid: `writ-${n}` })) };
  const table: [string, number, (url: string) => Promise<{ status: number }>][] = [
    ['token.known', 401, (url) => post(url, 'statement', good, 'another')],
    ['statements.required', 422, (url) => post(url, 'statements', { statement: [good] })],
    ['statements.size', 422, (url) => post(url, 'statements', many)],
    ['puid.unique-in-call', 422, (url) => post(url, 'statements', two)],
    [
      'puid.unique',
      422,
      async (url) => {
        await post(url, 'statement', good);
        return post(url, 'statements', { statements: [good] });
      },
    ],
  ];
  test.each(table)('%s refuses with %i, and lets the call pass when it alone is off', async (name, status, ask) => {
    await withStandIn([], async (url) => expect((await ask(url)).status).toBe(status));
    await withStandIn([name], async (url) => expect((await ask(url)).status).toBe(201));
  });
  test('that does not exist cannot be turned off', async () => {
    await expect(startStandIn({ tokens: {}, rulesOff: ['puid'] })).rejects.toThrow('There is no rule puid to turn off.');
  });
});

test('a field that a choice does not require is dropped', () =>
  withStandIn([], async (url) => {
    const kept = await post(url, 'statement', { ...incompatible, source_identity: 'Ana', content_type_other: 'x', unheard: 1 });
    expect(kept.status).toBe(201);
    for (const field of ['illegal_content_legal_ground', 'source_identity', 'content_type_other', 'unheard'])
      expect(kept.body).not.toHaveProperty(field);
  }));
