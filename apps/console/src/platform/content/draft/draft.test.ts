/**
 * The enforcement form against what the service does with a request: what it calls complete the service takes, what it calls wrong the service
 * refuses, and what it previews is what the service would publish.
 */
import { personalDataProblems } from '@writ/statements-domain/personal-data';
import { type Problem, refusalOf } from '@writ/statements-domain/refusal';
import { checkedStatement, formOf, redress, type StatementFields, statementFields } from '@writ/statements-domain/statements';
import { describe, expect, it } from 'vitest';
import { checkedRequest } from '../../../../../../subgraphs/enforcement/restrictions/request.ts';
import type { RestrictInput as RestrictInputOfService } from '../../../../../../subgraphs/enforcement/sdl.ts';
import english from '../../../words/en/statement.json' with { type: 'json' };
import { databaseForm } from './database-form.ts';
import { decisionOf, inputOf, reasonsOf } from './decided.ts';
import { type Draft, type NoticeBehind, newDraft } from './draft.ts';
import { draftFaults, type FieldName } from './draft-faults.ts';
import { keywordsUnder } from './keywords.ts';
import { refusedFields } from './refused-fields.ts';

const now = new Date('2026-03-02T10:00:00Z');
const publishedAt = new Date('2002-09-11T13:02:00Z');
const item = { language: 'en' };

const draft = (own: Partial<Draft> = {}): Draft => ({
  ...newDraft(item, null),
  visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegalContentLegalGround: 'Criminal Code, section 263 (fraud)',
  illegalContentExplanation: 'It asks for a fee in advance.',
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  categorySpecification: ['KEYWORD_PHISHING'],
  decisionFacts: 'The text asks readers to pay a fee.',
  ...own,
});
const terms: Partial<Draft> = {
  decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatibleContentGround: 'Clause 4',
  incompatibleContentExplanation: 'It is posted again and again.',
  incompatibleContentIllegal: true,
};

/** What the service says to what a draft would send: its problems, and what it would keep. */
function asked(written: Draft, notice: NoticeBehind | null = null) {
  const problems: Problem[] = [];
  const input = inputOf(written, { item: 'item-1234567', account: 'account-1234567', notice, order: null }, now);
  // A resolver gets instants as dates.
  const dated = (value: unknown): unknown =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(value)
      : Array.isArray(value) || value === null || typeof value !== 'object'
        ? value
        : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dated(one)]));
  const facts = {
    item: { accountId: 'account-1234567', publishedAt },
    accountExists: true,
    notice:
      notice === null
        ? null
        : {
            itemId: 'item-1234567',
            authorAccountId: 'account-1234567',
            flaggerId: notice.isTrustedFlagger ? 'flagger' : null,
            state: 'RECEIVED',
            publicBodyName: notice.publicBody === null ? null : 'Northport Office',
            publicBodyCountry: notice.publicBody === null ? null : 'DE',
            publicBodyRecognised: true,
          },
    order: null,
    handle: 'winner.prize99',
  };
  const kept = checkedRequest(dated(input) as RestrictInputOfService, facts, now, problems);
  return { problems, kept };
}

describe('the draft of a decision', () => {
  const notice: NoticeBehind = {
    id: 'notice-1',
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    keywords: [],
    isTrustedFlagger: true,
    publicBody: 'Northport Office (DE)',
  };
  it.each<[string, Draft, NoticeBehind | null]>([
    ['of illegal content, everywhere', draft(), null],
    [
      'against the terms, in two countries until a day',
      draft({ ...terms, reach: 'COUNTRIES', territories: ['FR', 'DE'], ends: { ...draft().ends, visibility: '2026-04-01T12:00' } }),
      null,
    ],
    [
      'with all measures, each with its end, begun later',
      draft({
        monetary: 'DECISION_MONETARY_OTHER',
        monetaryOther: 'Half of it is held back.',
        provision: 'DECISION_PROVISION_TOTAL_SUSPENSION',
        accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
        startsAt: '2026-03-05T09:00',
        ends: { visibility: '2026-03-10T00:00', monetary: '2026-03-11T00:00', provision: '2026-03-12T00:01', account: '' },
      }),
      null,
    ],
    ['on the account', draft({ subject: 'account', accountDecision: 'DECISION_ACCOUNT_TERMINATED' }), null],
    [
      'of a product with every field',
      draft({
        contentType: ['CONTENT_TYPE_PRODUCT', 'CONTENT_TYPE_OTHER'],
        contentTypeOther: 'A voucher',
        contentIdEan: '4006381333931',
        categoryAddition: ['STATEMENT_CATEGORY_VIOLENCE'],
        categorySpecification: ['KEYWORD_OTHER', 'KEYWORD_COORDINATED_HARM'],
        categorySpecificationOther: 'Prize trick',
        decisionGroundReferenceUrl: 'https://example.org/law',
        accountType: 'ACCOUNT_TYPE_BUSINESS',
        sourceType: 'SOURCE_TYPE_OTHER_NOTIFICATION',
        sourceIdentity: 'A newspaper',
        sourceIdentityReason: 'It has asked to be named.',
        automatedDetection: true,
        automatedDecision: 'AUTOMATED_DECISION_PARTIALLY',
      }),
      null,
    ],
    ['after a notice of a public body', draft({ sourceType: 'SOURCE_TRUSTED_FLAGGER' }), notice],
  ])('%s is complete, accepted by the service, and published as the preview shows', (_, written, behind) => {
    expect(draftFaults(written, now, false)).toEqual([]);
    const { problems, kept } = asked(written, behind);
    expect(problems).toEqual([]);
    const statement = kept.statement;
    const reasons = reasonsOf(written, behind);
    if (statement === null || reasons === null) throw new Error('There are no reasons.');
    const { puid: _puid, ...published } = formOf({
      statement,
      restriction: kept.restriction,
      notice: behind === null ? null : { source: 'STATE_ACTOR' },
    });
    const { content_id: ean, ...plain } = published as Record<string, unknown> & { content_id?: { 'EAN-13': string } };
    const previewed = databaseForm({
      decision: decisionOf(written, now),
      reasons,
      publishedAt: written.subject === 'item' ? publishedAt.toISOString() : null,
      namesSource: behind !== null,
    });
    const expected = ean === undefined ? plain : { ...plain, 'content_id.EAN-13': ean['EAN-13'] };
    // The service takes the day of publication of an account's decision from the item that it was told of; here there is none.
    expect(Object.fromEntries(previewed)).toEqual(written.subject === 'item' ? expected : { ...expected, content_date: '2026-03-02' });
  });

  it('sends nothing of a choice that was withdrawn', () => {
    const sent = inputOf(
      draft({ ...terms, visibilityOther: 'x', monetaryOther: 'y', contentIdEan: '1', sourceIdentity: 'A newspaper' }),
      { item: 'i', account: 'a', notice: null, order: null },
      now,
    );
    expect(sent.statement).toMatchObject({ illegalContentLegalGround: null, contentIdEan: null, sourceIdentity: null });
    expect(sent).toMatchObject({ visibilityOther: null, monetaryOther: null });
    expect(inputOf(draft(), { item: 'i', account: 'a', notice: null, order: 'o' }, now)).not.toHaveProperty('statement');
  });
});

describe('an incomplete draft', () => {
  it.each<[FieldName, Partial<Draft>]>([
    ['measures', { visibility: [] }],
    ['visibilityOther', { visibility: ['DECISION_VISIBILITY_OTHER'] }],
    ['monetaryOther', { monetary: 'DECISION_MONETARY_OTHER' }],
    ['territories', { reach: 'COUNTRIES' }],
    ['startsAt', { startsAt: '2026-03-01T10:00' }],
    ['ends.visibility', { ends: { ...draft().ends, visibility: '2026-03-01T10:00' } }],
    ['illegalContentLegalGround', { illegalContentLegalGround: ' ' }],
    ['illegalContentExplanation', { illegalContentExplanation: '' }],
    ['incompatibleContentGround', { ...terms, incompatibleContentGround: '' }],
    ['incompatibleContentExplanation', { ...terms, incompatibleContentExplanation: '' }],
    ['contentType', { contentType: [] }],
    ['contentTypeOther', { contentType: ['CONTENT_TYPE_OTHER'] }],
    ['categorySpecification', { categorySpecification: ['KEYWORD_NUDITY'] }],
    ['categorySpecificationOther', { categorySpecification: ['KEYWORD_OTHER'] }],
    ['contentLanguage', { contentLanguage: 'English' }],
    ['contentIdEan', { contentType: ['CONTENT_TYPE_PRODUCT'], contentIdEan: '4006381333930' }],
    ['decisionGroundReferenceUrl', { decisionGroundReferenceUrl: 'example' }],
    ['decisionFacts', { decisionFacts: '  ' }],
    ['decisionFacts', { decisionFacts: 'x'.repeat(5_001) }],
    ['illegalContentExplanation', { illegalContentExplanation: 'x'.repeat(2_001) }],
  ])('names %s and nothing else, and the service would refuse it', (field, own) => {
    const written = draft(own);
    expect(draftFaults(written, now, false).map((fault) => fault.field)).toEqual([field]);
    expect(asked(written).problems.length).toBeGreaterThan(0);
  });

  it('requires no reasons under an order', () => {
    expect(draftFaults({ ...newDraft(item, null), visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }, now, true)).toEqual([]);
  });
});

describe('a refusal by the service', () => {
  const persons = { accountId: 'account-1234567', itemId: 'item-1234567', handle: 'winner.prize99', notifierName: 'Otto Reader' };
  const held: readonly [personal: string, text: string][] = [
    ['email', 'Write to winner@example.org.'],
    ['phone', 'Call +49 30 1234567.'],
    ['iban', 'Pay to DE89370400440532013000.'],
    ['ip', 'It came from 192.0.2.7.'],
    ['mention', 'It is by @winner.'],
    ['handle', 'It is by winner.prize99 alone.'],
    ['account', 'It is by account-1234567.'],
    ['item', 'It is item-1234567.'],
    ['notifier', 'Otto Reader said so.'],
  ];

  it.each(held)('names the field that holds personal data, and the kind: %s', (personal, decisionFacts) => {
    const problems: Problem[] = [];
    const written = draft({ decisionFacts });
    const statement = asked(written).kept;
    const input = inputOf(written, { item: 'i', account: 'a', notice: null, order: null }, now).statement;
    checkedStatement(
      input as never,
      { content: publishedAt, application: now, uuid: '1', restriction: statement.restriction, persons },
      problems,
    );
    expect(refusedFields(refusalOf(problems).message)).toEqual([
      { field: 'decisionFacts', personal, sentence: expect.stringContaining('decisionFacts holds') },
    ]);
  });

  it('for several fields names each of them', () => {
    const { kept } = asked(draft());
    if (kept.statement === null) throw new Error('There are no reasons.');
    const fields: StatementFields = {
      ...statementFields(kept.restriction, kept.statement),
      decisionFacts: 'Write to winner@example.org.',
      illegalContentExplanation: 'It came from 192.0.2.7.',
      decisionVisibilityOther: 'Call +49 30 1234567.',
    };
    const found = refusedFields(refusalOf(personalDataProblems(fields, persons)).message);
    expect(found.map(({ field, personal }) => [field, personal]).sort()).toEqual([
      ['decisionFacts', 'email'],
      ['illegalContentExplanation', 'ip'],
      ['visibilityOther', 'phone'],
    ]);
  });

  it('for something else names no personal data', () => {
    const [found] = refusedFields(refusalOf(asked(draft({ decisionFacts: 'x'.repeat(5_001) })).problems).message);
    expect(found).toMatchObject({ field: 'decisionFacts', personal: null });
    expect(refusedFields('It changed since you looked.')).toEqual([]);
  });
});

it('the draft offers the keywords of the Annex, under each category those that the service accepts', () => {
  expect(keywordsUnder(['STATEMENT_CATEGORY_ANIMAL_WELFARE'])).toEqual([
    'KEYWORD_ANIMAL_HARM',
    'KEYWORD_UNLAWFUL_SALE_ANIMALS',
    'KEYWORD_STALKING',
    'KEYWORD_OTHER',
  ]);
});

it('the draft shows the redress before the statement exists, with the text of the statement', () => {
  expect(english['statement.redress.words']).toBe(redress);
});
