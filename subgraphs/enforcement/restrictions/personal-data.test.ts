import { kindsIn } from '@writ/statements-domain/personal-data';
import type { Problem } from '@writ/statements-domain/refusal';
import { restrictInput, statementInput } from '@writ/statements-domain/testing';
import { describe, expect, test } from 'vitest';
import type { RestrictInput, StatementInput } from '../sdl.ts';
import { checkedRequest } from './request.ts';

describe('the search for personal data', () => {
  test.each([
    ['an e-mail address', 'Sent by ana.example+shop@mail.example.org yesterday.'],
    ['an e-mail address', 'Sent by jürgen@müller.example.'],
    ['an e-mail address', 'Write to ana (at) example.org for it.'],
    ['an e-mail address', 'Write to ana[at]example.org'],
    ['the name of an account (@name)', 'It repeats what @ana_example wrote.'],
    ['the name of an account (@name)', 'See https://social.example/@ana'],
    ['a phone number', 'Call +49 30 1234567 now.'],
    ['a phone number', 'Call 0049301234567 now.'],
    ['a phone number', 'Call (030) 123 456-7 now.'],
    ['a phone number', 'Call 0176-12345678.'],
    ['a phone number', 'Call +33.1.23.45.67.89'],
    ['an IBAN', 'Pay to DE89 3704 0044 0532 0130 00 at once.'],
    ['an IBAN', 'Pay to GB29NWBK60161331926819.'],
    ['an IBAN', 'pay to nl91 abna 0417 1643 00'],
    ['an IBAN', 'Pay to DE89-3704-0044-0532-0130-00.'],
    ['an IP address', 'It came from 203.0.113.7.'],
    ['an IP address', 'It came from 2001:db8::8a2e:370:7334, they say.'],
    ['an IP address', 'It came from ::ffff:203.0.113.7'],
  ])('finds %s: %s', (kind, text) => expect(kindsIn(text)).toEqual([kind]));

  test.each([
    'Criminal Code, section 263 (fraud); Regulation (EU) 2022/2065, Art. 16(2).',
    'Published on 2024-05-06 at 12:30:45, again on 01.03.2026 and 01/04/2026 12.',
    'Terms, section 4.1.2.3, and version 10.0.0.1 of the guide.',
    'The price is 1 000 000 euro, or 0.5 percent of 20 000 000.',
    'The product 4006381333931 is not safe.',
    'Three of 10 posts @ 5 euro each.',
    'DE12 is no account, and neither is DE89 3704 0044 0532 0130 01.',
    'std::vector and 10:20 and a ratio of 1:2:3.',
    '999.999.999.999 is no address.',
    'See https://example.org/terms?version=20240506120000#4',
  ])('finds nothing in: %s', (text) => expect(kindsIn(text)).toEqual([]));

  test('takes time in proportion to the text, whatever its content', () => {
    const began = process.cpuUsage();
    for (const part of ['a', 'a.', '@', 'a@', '1', '0', '1.', ':', 'a:', 'DE12', '(', ' ', '+4', '-', "'%"])
      kindsIn(part.repeat(20_000 / part.length));
    // Of the processor, in microseconds: on a busy machine any time may pass.
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  });
});

interface Known {
  account?: string;
  handle?: string | null;
  notifierName?: string | null;
}
function refusals(
  because: Partial<StatementInput>,
  { account = 'account-7', handle = null, notifierName = null }: Known = {},
  own: Partial<RestrictInput> = {},
) {
  const problems: Problem[] = [];
  const facts = {
    item: { accountId: account, publishedAt: new Date('2024-05-06') },
    accountExists: true,
    notice: {
      itemId: 'item-1',
      authorAccountId: account,
      state: 'RECEIVED',
      flaggerId: null,
      publicBodyName: null,
      publicBodyCountry: null,
      publicBodyRecognised: false,
      notifierName,
    },
    order: null,
    handle,
  };
  const statement = statementInput({ sourceType: 'SOURCE_ARTICLE_16', ...because });
  checkedRequest(restrictInput({ notice: 'n', ...own, statement }), facts, new Date('2026-03-01'), problems);
  return problems;
}

describe('a statement', () => {
  const found = 'Call +49 30 1234567.';
  test.each<[string, Partial<StatementInput>, Partial<RestrictInput>]>([
    ['decisionFacts', { decisionFacts: found }, {}],
    ['illegalContentLegalGround', { illegalContentLegalGround: found }, {}],
    ['illegalContentExplanation', { illegalContentExplanation: found }, {}],
    ['contentTypeOther', { contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: found }, {}],
    ['categorySpecificationOther', { categorySpecification: ['KEYWORD_OTHER'], categorySpecificationOther: found }, {}],
    ['sourceIdentity', { sourceIdentity: found, sourceIdentityReason: 'x' }, {}],
    ['visibilityOther', {}, { visibility: ['DECISION_VISIBILITY_OTHER'], visibilityOther: found }],
    ['monetaryOther', {}, { monetary: 'DECISION_MONETARY_OTHER', monetaryOther: found }],
    [
      'incompatibleContentGround',
      { decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT', incompatibleContentGround: found, incompatibleContentExplanation: 'x' },
      {},
    ],
    [
      'incompatibleContentExplanation',
      { decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT', incompatibleContentGround: 'x', incompatibleContentExplanation: found },
      {},
    ],
    ['decisionGroundReferenceUrl', { decisionGroundReferenceUrl: 'https://example.org/?by=ana@example.org' }, {}],
  ])('may not have personal data in %s, and the refusal names the kind and never the value', (field, because, own) => {
    const [one, ...others] = refusals(because, {}, own);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ reason: 'INVALID', article: 'Regulation (EU) 2022/2065, Art. 24(5)' });
    expect(one?.message).toMatch(new RegExp(`^${field} holds an? (phone number|e-mail address),`));
    expect(one?.message).not.toMatch(/1234567|ana@/);
  });

  test.each<[string, string, Known]>([
    ['the handle of the account concerned', 'The profile Lotte_77 lists it.', { handle: 'lotte_77' }],
    ['the handle of the account concerned', 'See https://social.example/lotte77/posts', { handle: 'lotte77' }],
    ['the handle of the account concerned', 'The profile of annaexample lists it.', { handle: 'annaexample' }],
    ['the name of an account (@name)', 'It is @violence who wrote it.', { handle: 'violence' }],
    ['the id of the account concerned', 'The account account-7 did it.', {}],
    ['the id of the item concerned', 'See https://social.example/posts/item-1#top', {}],
    ['the name of the notifier', 'ANA EXAMPLE reported it.', { notifierName: 'Ana Example' }],
  ])('may not have %s: %s', (kind, decisionFacts, known) =>
    expect(refusals({ decisionFacts }, known).map(({ message }) => message)).toEqual([
      expect.stringContaining(`decisionFacts holds ${kind},`),
    ]),
  );

  test.each<[string, string, Known]>([
    ['a handle at the end of another word', 'The profile charlotte_77 lists it.', { handle: 'lotte_77' }],
    ['a handle at the beginning of another word', 'The profile lotte_77b lists it.', { handle: 'lotte_77' }],
    ['a short handle that is a word', 'The post says so.', { handle: 'post' }],
    ['a handle that is a word of statements', 'The post calls for violence.', { handle: 'Violence' }],
    ['a handle that is a phrase of refusals', 'The account lists it.', { handle: 'account' }],
    ['a notifier who is called so', 'It is a fraud with content of others.', { notifierName: 'Content' }],
    ['a name that is not known', 'The account lists it.', { handle: null, notifierName: '' }],
    ['the id inside another', 'See account-77 and item-11.', {}],
  ])('may have %s', (_, decisionFacts, known) => expect(refusals({ decisionFacts }, known)).toEqual([]));

  test('may name its source', () =>
    expect(refusals({ sourceIdentity: 'Ana Example', sourceIdentityReason: 'x' }, { notifierName: 'Ana Example' })).toEqual([]));
});
