import { describe, expect, test } from 'vitest';
import { type Decision, formOf } from './database-form.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const decision = ({
  restriction = {},
  statement = {},
  notice = null,
}: {
  restriction?: object;
  statement?: object;
  notice?: Decision['notice'];
} = {}): Decision => ({
  restriction: {
    visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
    visibilityOther: null,
    monetary: null,
    monetaryOther: null,
    provision: null,
    accountDecision: null,
    territories: ['DE', 'FR'],
    endsAt: null,
    visibilityEndsAt: null,
    monetaryEndsAt: null,
    provisionEndsAt: null,
    accountEndsAt: null,
    ...restriction,
  },
  statement: {
    accountType: null,
    decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT',
    decisionGroundReferenceUrl: null,
    illegalContentLegalGround: 'Criminal Code, section 130',
    illegalContentExplanation: 'It incites hatred.',
    incompatibleContentGround: null,
    incompatibleContentExplanation: null,
    incompatibleContentIllegal: null,
    contentType: ['CONTENT_TYPE_TEXT'],
    contentTypeOther: null,
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    categoryAddition: [],
    categorySpecification: [],
    categorySpecificationOther: null,
    contentLanguage: null,
    contentDate: day('2024-05-06'),
    contentIdEan: null,
    applicationDate: day('2026-03-01'),
    decisionFacts: 'A post that calls for violence.',
    sourceType: 'SOURCE_VOLUNTARY',
    sourceIdentity: null,
    automatedDetection: false,
    automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: 'writ-1',
    ...statement,
  },
  notice,
});

const least = {
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
  territorial_scope: ['DE', 'FR'],
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

test('a blank field is left out', () => {
  expect(formOf(decision())).toEqual(least);
  expect(formOf(decision({ statement: { contentTypeOther: ' ', categoryAddition: [] } }))).toEqual(least);
});

test('every filled field is sent under the database’s name', () => {
  const full = decision({
    restriction: {
      visibility: ['DECISION_VISIBILITY_OTHER'],
      visibilityOther: 'Greyed out',
      monetary: 'DECISION_MONETARY_OTHER',
      monetaryOther: 'Halved',
      provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
      accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
      endsAt: day('2026-04-01'),
      visibilityEndsAt: day('2026-03-05'),
      monetaryEndsAt: day('2026-03-06'),
      provisionEndsAt: day('2026-03-07'),
    },
    statement: {
      accountType: 'ACCOUNT_TYPE_BUSINESS',
      decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      decisionGroundReferenceUrl: 'https://example.org/terms',
      illegalContentLegalGround: null,
      illegalContentExplanation: null,
      incompatibleContentGround: 'Terms, section 4',
      incompatibleContentExplanation: 'It advertises.',
      incompatibleContentIllegal: true,
      contentType: ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'],
      contentTypeOther: 'Smell',
      categoryAddition: ['STATEMENT_CATEGORY_VIOLENCE'],
      categorySpecification: ['KEYWORD_OTHER'],
      categorySpecificationOther: 'Shouting',
      contentLanguage: 'EL',
      contentIdEan: '4006381333931',
      automatedDetection: true,
      sourceType: 'SOURCE_TRUSTED_FLAGGER',
      sourceIdentity: 'Flaggers e.V.',
    },
  });
  const { illegal_content_legal_ground: _, illegal_content_explanation: __, ...rest } = least;
  expect(formOf(full)).toEqual({
    ...rest,
    decision_visibility: ['DECISION_VISIBILITY_OTHER'],
    decision_visibility_other: 'Greyed out',
    end_date_visibility_restriction: '2026-03-04',
    decision_monetary: 'DECISION_MONETARY_OTHER',
    decision_monetary_other: 'Halved',
    end_date_monetary_restriction: '2026-03-05',
    decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
    end_date_service_restriction: '2026-03-06',
    decision_account: 'DECISION_ACCOUNT_SUSPENDED',
    end_date_account_restriction: '2026-03-31',
    account_type: 'ACCOUNT_TYPE_BUSINESS',
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: 'https://example.org/terms',
    incompatible_content_ground: 'Terms, section 4',
    incompatible_content_explanation: 'It advertises.',
    incompatible_content_illegal: 'Yes',
    content_type: ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'],
    content_type_other: 'Smell',
    category_addition: ['STATEMENT_CATEGORY_VIOLENCE'],
    category_specification: ['KEYWORD_OTHER'],
    category_specification_other: 'Shouting',
    content_language: 'EL',
    content_id: { 'EAN-13': '4006381333931' },
    automated_detection: 'Yes',
    source_type: 'SOURCE_TRUSTED_FLAGGER',
    source_identity: 'Flaggers e.V.',
  });
});

test('the whole world is sent as all thirty countries, with Greece as GR', () => {
  const scope = [formOf(decision({ restriction: { territories: ['WORLD'] } }))['territorial_scope']].flat();
  expect([scope.length, scope.includes('GR'), scope.includes('WORLD')]).toEqual([30, true, false]);
});

describe('the end date is the last day on which a restriction applies', () => {
  test.each([
    ['2026-03-10T00:00:00.000Z', '2026-03-09'],
    ['2026-03-10T00:00:00.001Z', '2026-03-10'],
    ['2026-03-10T23:59:59.999Z', '2026-03-10'],
  ])('for an end at %s: %s', (end, expected) => {
    expect(formOf(decision({ restriction: { endsAt: new Date(end) } }))['end_date_visibility_restriction']).toBe(expected);
  });
});

describe('the name of a notifier', () => {
  const named = (sourceType: string, source: 'ARTICLE_16' | 'TRUSTED_FLAGGER' | 'STATE_ACTOR' | null) =>
    formOf(decision({ statement: { sourceType, sourceIdentity: 'Name' }, notice: source === null ? null : { source } }))['source_identity'];
  test('is sent for bodies', () => {
    expect(named('SOURCE_TRUSTED_FLAGGER', null)).toBe('Name');
    expect(named('SOURCE_TRUSTED_FLAGGER', 'TRUSTED_FLAGGER')).toBe('Name');
    expect(named('SOURCE_ARTICLE_16', 'STATE_ACTOR')).toBe('Name');
  });
  test('is not sent for anybody who may be a natural person', () => {
    expect(named('SOURCE_ARTICLE_16', 'ARTICLE_16')).toBeUndefined();
    expect(named('SOURCE_ARTICLE_16', null)).toBeUndefined();
    expect(named('SOURCE_TYPE_OTHER_NOTIFICATION', null)).toBeUndefined();
  });
});
