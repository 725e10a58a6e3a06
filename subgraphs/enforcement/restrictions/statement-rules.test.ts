/**
 * The rules of the DSA Transparency Database, written by hand from its documentation: for each one a statement that is accepted and the
 * nearest one that is refused, for that rule alone. What the schema says by its types is asked of the schema.
 */
import { readFileSync } from 'node:fs';
import type { Problem } from '@writ/statements-domain/refusal';
import { brokenRules, decisionRules, statementFields, statementRules } from '@writ/statements-domain/statements';
import { restrictInput, statementInput } from '@writ/statements-domain/testing';
import { buildSchema, type GraphQLSchema, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { RestrictInput, StatementInput } from '../sdl.ts';
import { checkedRequest } from './request.ts';

/** A change of a decision that no rule refuses. */
interface Change extends Partial<RestrictInput> {
  because?: Partial<StatementInput>;
  published?: string;
  decided?: string;
}

function check({ because, published = '2024-05-06T07:08:09Z', decided = '2026-03-01T12:00:00Z', ...input }: Change) {
  const problems: Problem[] = [];
  const item = { accountId: 'author', publishedAt: new Date(published) };
  const facts = { item, accountExists: true, notice: null, order: null };
  const { restriction, statement } = checkedRequest(
    restrictInput({ ...input, statement: statementInput(because) }),
    facts,
    new Date(decided),
    problems,
  );
  return { restriction, statement, problems };
}
/** The rules that a decision breaks, and `?` for a problem that is of no rule. */
const broken = (change: Change): string[] => check(change).problems.map((one) => ('rule' in one ? String(one.rule) : `? ${one.message}`));

const x = (count: number): string => 'x'.repeat(count);
const day = (text: string): Date => new Date(text);
const terms: Partial<StatementInput> = {
  decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatibleContentGround: 'Terms, section 4',
  incompatibleContentExplanation: 'Advertising is not allowed there.',
};
const product: Partial<StatementInput> = { contentType: ['CONTENT_TYPE_PRODUCT'], contentIdEan: '4006381333931' };
const payments: Partial<RestrictInput> = { visibility: [], monetary: 'DECISION_MONETARY_SUSPENSION' };
const service: Partial<RestrictInput> = { visibility: [], provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' };
const account: Partial<RestrictInput> = { visibility: [], accountDecision: 'DECISION_ACCOUNT_SUSPENDED' };
const [lastInstant, tooLate] = [day('2038-01-02T00:00:00Z'), day('2038-01-02T00:00:00.001Z')];

const table: Readonly<Record<string, [accepted: Change, refused: Change]>> = {
  'decisions.one_of_four': [account, { visibility: [] }],
  'decision_visibility_other.required_with_DECISION_VISIBILITY_OTHER': [
    { visibility: ['DECISION_VISIBILITY_OTHER'], visibilityOther: 'Shown last' },
    { visibility: ['DECISION_VISIBILITY_OTHER'], visibilityOther: ' ' },
  ],
  'decision_visibility_other.max_500': [
    { visibility: ['DECISION_VISIBILITY_OTHER'], visibilityOther: x(500) },
    { visibility: ['DECISION_VISIBILITY_OTHER'], visibilityOther: x(501) },
  ],
  'decision_monetary_other.required_with_DECISION_MONETARY_OTHER': [
    { monetary: 'DECISION_MONETARY_OTHER', monetaryOther: 'Paid later' },
    { monetary: 'DECISION_MONETARY_OTHER' },
  ],
  'decision_monetary_other.max_500': [
    { monetary: 'DECISION_MONETARY_OTHER', monetaryOther: x(500) },
    { monetary: 'DECISION_MONETARY_OTHER', monetaryOther: x(501) },
  ],
  'illegal_content_legal_ground.required_with_DECISION_GROUND_ILLEGAL_CONTENT': [
    { because: { illegalContentLegalGround: 'x' } },
    { because: { illegalContentLegalGround: ' ' } },
  ],
  'illegal_content_legal_ground.max_500': [
    { because: { illegalContentLegalGround: x(500) } },
    { because: { illegalContentLegalGround: x(501) } },
  ],
  'illegal_content_explanation.required_with_DECISION_GROUND_ILLEGAL_CONTENT': [
    { because: { illegalContentExplanation: 'x' } },
    { because: { illegalContentExplanation: null } },
  ],
  'illegal_content_explanation.max_2000': [
    { because: { illegalContentExplanation: x(2_000) } },
    { because: { illegalContentExplanation: x(2_001) } },
  ],
  'incompatible_content_ground.required_with_DECISION_GROUND_INCOMPATIBLE_CONTENT': [
    { because: terms },
    { because: { ...terms, incompatibleContentGround: '' } },
  ],
  'incompatible_content_ground.max_500': [
    { because: { ...terms, incompatibleContentGround: x(500) } },
    { because: { ...terms, incompatibleContentGround: x(501) } },
  ],
  'incompatible_content_explanation.required_with_DECISION_GROUND_INCOMPATIBLE_CONTENT': [
    { because: terms },
    { because: { ...terms, incompatibleContentExplanation: null } },
  ],
  'incompatible_content_explanation.max_2000': [
    { because: { ...terms, incompatibleContentExplanation: x(2_000) } },
    { because: { ...terms, incompatibleContentExplanation: x(2_001) } },
  ],
  'decision_ground_reference_url.url': [
    { because: { decisionGroundReferenceUrl: 'https://example.org/terms#4' } },
    { because: { decisionGroundReferenceUrl: 'example.org/terms#4' } },
  ],
  'decision_ground_reference_url.max_500': [
    { because: { decisionGroundReferenceUrl: `https://example.org/${x(480)}` } },
    { because: { decisionGroundReferenceUrl: `https://example.org/${x(481)}` } },
  ],
  'content_type.required': [{ because: { contentType: ['CONTENT_TYPE_TEXT'] } }, { because: { contentType: [] } }],
  'content_type_other.required_with_CONTENT_TYPE_OTHER': [
    { because: { contentType: ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'], contentTypeOther: 'A map' } },
    { because: { contentType: ['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'] } },
  ],
  'content_type_other.max_500': [
    { because: { contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: x(500) } },
    { because: { contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: x(501) } },
  ],
  'category_specification.of_category': [
    { because: { categoryAddition: ['STATEMENT_CATEGORY_VIOLENCE'], categorySpecification: ['KEYWORD_HUMAN_TRAFFICKING'] } },
    { because: { categoryAddition: ['STATEMENT_CATEGORY_SELF_HARM'], categorySpecification: ['KEYWORD_HUMAN_TRAFFICKING'] } },
  ],
  'category_specification_other.required_with_KEYWORD_OTHER': [
    { because: { categorySpecification: ['KEYWORD_OTHER'], categorySpecificationOther: 'Insult' } },
    { because: { categorySpecification: ['KEYWORD_OTHER'] } },
  ],
  'category_specification_other.max_500': [
    { because: { categorySpecification: ['KEYWORD_OTHER'], categorySpecificationOther: x(500) } },
    { because: { categorySpecification: ['KEYWORD_OTHER'], categorySpecificationOther: x(501) } },
  ],
  'territorial_scope.countries': [{ territories: ['GR'] }, { territories: ['EL'] }],
  'content_language.code': [{ because: { contentLanguage: 'EL' } }, { because: { contentLanguage: 'GR' } }],
  'content_date.to_2038-01-01': [{ published: '2038-01-01T23:59:59.999Z' }, { published: '2038-01-02T00:00:00Z' }],
  'application_date.from_2020-01-01': [{ decided: '2020-01-01T00:00:00Z' }, { decided: '2019-12-31T23:59:59.999Z' }],
  'application_date.to_2038-01-01': [{ startsAt: day('2038-01-01T23:59:59.999Z') }, { startsAt: day('2038-01-02T00:00:00Z') }],
  'end_date_visibility_restriction.to_2038-01-01': [{ endsAt: lastInstant }, { endsAt: tooLate }],
  'end_date_monetary_restriction.to_2038-01-01': [
    { ...payments, endsAt: lastInstant },
    { ...payments, endsAt: tooLate },
  ],
  'end_date_service_restriction.to_2038-01-01': [
    { ...service, endsAt: lastInstant },
    { ...service, endsAt: tooLate },
  ],
  'end_date_account_restriction.to_2038-01-01': [
    { ...account, endsAt: lastInstant },
    { ...account, endsAt: tooLate },
  ],
  'content_id_ean.thirteen_digits': [{ because: product }, { because: { ...product, contentIdEan: '400638133393' } }],
  'content_id_ean.check_digit': [{ because: product }, { because: { ...product, contentIdEan: '4006381333930' } }],
  'content_id_ean.of_product': [{ because: product }, { because: { ...product, contentType: ['CONTENT_TYPE_APP'] } }],
  'decision_facts.required': [{ because: { decisionFacts: 'x' } }, { because: { decisionFacts: '\n ' } }],
  'decision_facts.max_5000': [{ because: { decisionFacts: '𝔸'.repeat(5_000) } }, { because: { decisionFacts: '𝔸'.repeat(5_001) } }],
  'source_identity.max_500': [
    { because: { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: x(500), sourceIdentityReason: 'x' } },
    { because: { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: x(501), sourceIdentityReason: 'x' } },
  ],
  'source_identity_reason.required_with_source_identity': [
    { because: { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: 'x', sourceIdentityReason: 'x' } },
    { because: { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: 'x', sourceIdentityReason: ' ' } },
  ],
  'source_identity_reason.max_500': [
    { because: { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: 'x', sourceIdentityReason: x(500) } },
    { because: { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: 'x', sourceIdentityReason: x(501) } },
  ],
};

describe.each(Object.entries(table))('the rule %s', (rule, [accepted, refused]) => {
  test('accepts a valid statement', () => expect(broken(accepted)).toEqual([]));
  test('refuses the nearest invalid statement', () => expect(broken(refused)).toEqual([rule]));
});

describe('the platform-unique id', () => {
  const { restriction, statement } = check({});
  const withPuid = (puid: string): string[] =>
    statement === null ? [] : brokenRules(statementRules, statementFields(restriction, { ...statement, puid })).map(({ rule }) => rule);
  test.each([
    ['puid.form', `a-B_${'9'.repeat(496)}`, 'a.b'],
    ['puid.max_500', x(500), x(501)],
  ])('obeys the rule %s', (rule, accepted, refused) => {
    expect(withPuid(accepted)).toEqual([]);
    expect(withPuid(refused)).toEqual([rule]);
  });
  test('of each statement is unique and is accepted', () => {
    expect(withPuid(statement?.puid ?? '')).toEqual([]);
    expect(check({}).statement?.puid).not.toBe(statement?.puid);
  });
});

describe('content from before the database’s first day', () => {
  test.each([
    ['1999-12-31T23:59:59.999Z', '2000-01-01'],
    ['2000-01-02T00:00:00Z', '2000-01-02'],
  ])('of %s is restricted with reasons all the same, and dated %s', (published, named) =>
    expect(check({ published })).toMatchObject({ problems: [], statement: { contentDate: day(named) } }),
  );
  test('would be refused with its own day', () => {
    const { restriction, statement } = check({});
    const of = (contentDate: Date) =>
      brokenRules(statementRules, statementFields(restriction, { ...(statement as NonNullable<typeof statement>), contentDate }));
    expect(of(day('2000-01-01'))).toEqual([]);
    expect(of(day('1999-12-31')).map(({ rule }) => rule)).toEqual(['content_date.from_2000-01-01']);
  });
});

test('the table contains every rule', () => {
  const tested = [...Object.keys(table), 'puid.form', 'puid.max_500', 'content_date.from_2000-01-01'];
  const ruled = [...decisionRules, ...statementRules].map(({ name }) => name);
  expect(tested.toSorted()).toEqual([...ruled, 'territorial_scope.countries'].toSorted());
});

describe('a field that belongs to another choice is dropped:', () => {
  const law = { illegalContentLegalGround: 'x', illegalContentExplanation: 'x' };
  const all = { ...terms, ...law, incompatibleContentIllegal: true };
  test.each<[string, Change, object, Change, object]>([
    [
      'illegal_content_*',
      { because: { ...all, decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT' } },
      law,
      { because: all },
      { illegalContentLegalGround: null, illegalContentExplanation: null },
    ],
    [
      'incompatible_content_*',
      { because: all },
      { incompatibleContentGround: 'Terms, section 4', incompatibleContentIllegal: true },
      { because: { ...all, decisionGround: 'DECISION_GROUND_ILLEGAL_CONTENT' } },
      { incompatibleContentGround: null, incompatibleContentExplanation: null, incompatibleContentIllegal: null },
    ],
    [
      'content_type_other',
      { because: { contentType: ['CONTENT_TYPE_OTHER'], contentTypeOther: ' A map ' } },
      { contentTypeOther: 'A map' },
      { because: { contentTypeOther: x(501) } },
      { contentTypeOther: null },
    ],
    [
      'category_specification_other',
      { because: { categorySpecification: ['KEYWORD_OTHER'], categorySpecificationOther: 'Insult' } },
      { categorySpecificationOther: 'Insult' },
      { because: { categorySpecificationOther: x(501) } },
      { categorySpecificationOther: null },
    ],
    [
      'source_identity',
      { because: { sourceType: 'SOURCE_TRUSTED_FLAGGER', sourceIdentity: 'Hotline', sourceIdentityReason: 'x' } },
      { sourceIdentity: 'Hotline', sourceIdentityReason: 'x' },
      { because: { sourceType: 'SOURCE_VOLUNTARY', sourceIdentity: x(501) } },
      { sourceIdentity: null },
    ],
    [
      'a category added to itself',
      { because: { categoryAddition: ['STATEMENT_CATEGORY_VIOLENCE'] } },
      { categoryAddition: ['STATEMENT_CATEGORY_VIOLENCE'] },
      { because: { categoryAddition: ['STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'] } },
      { categoryAddition: [] },
    ],
  ])('%s', (_, chosen, kept, unchosen, dropped) => {
    expect(check(chosen)).toMatchObject({ problems: [], statement: kept });
    expect(check(unchosen)).toMatchObject({ problems: [], statement: dropped });
  });
  test('decision_visibility_other and decision_monetary_other', () =>
    expect(check({ visibilityOther: x(501), monetary: 'DECISION_MONETARY_SUSPENSION', monetaryOther: x(501) })).toMatchObject({
      problems: [],
      restriction: { visibilityOther: null, monetaryOther: null },
    }));
});

describe('the schema of a statement', () => {
  const schema: GraphQLSchema = buildSchema(
    readFileSync(new URL('../../../schema/supergraphs/platform.api.graphql', import.meta.url), 'utf8'),
  );
  const { variableDefinitions = [] } = parse('query ($input: RestrictInput!) { __typename }').definitions[0] as OperationDefinitionNode;
  const faults = (input: object): readonly { message: string }[] => getVariableValues(schema, variableDefinitions, { input }).errors ?? [];
  const asked = (change: object, own: object = {}) => ({ ...restrictInput(), ...own, statement: { ...statementInput(), ...change } });

  test.each(['decisionGround', 'contentType', 'category', 'decisionFacts', 'sourceType', 'automatedDetection', 'automatedDecision'])(
    'requires %s',
    (field) => {
      expect(faults(asked({}))).toEqual([]);
      expect(faults(asked({ [field]: undefined }))).toHaveLength(1);
      expect(faults(asked({ [field]: null }))).toHaveLength(1);
    },
  );

  test.each<[string, unknown, unknown]>([
    ['accountType', 'ACCOUNT_TYPE_BUSINESS', 'ACCOUNT_TYPE_BUSINES'],
    ['decisionGround', 'DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_ILLEGAL'],
    ['contentType', ['CONTENT_TYPE_APP'], ['CONTENT_TYPE_APPS']],
    ['category', 'STATEMENT_CATEGORY_VIOLENCE', 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER'],
    ['categoryAddition', ['STATEMENT_CATEGORY_VIOLENCE'], ['STATEMENT_CATEGORY_violence']],
    ['categorySpecification', ['KEYWORD_HATE_SPEECH'], ['HATE_SPEECH']],
    ['incompatibleContentIllegal', true, 'Yes'],
    ['sourceType', 'SOURCE_TYPE_OTHER_NOTIFICATION', 'SOURCE_OTHER_NOTIFICATION'],
    ['automatedDetection', false, 'No'],
    ['automatedDecision', 'AUTOMATED_DECISION_PARTIALLY', 'Yes'],
  ])('accepts a listed value of %s and refuses another', (field, accepted, refused) => {
    expect(faults(asked({ [field]: accepted }))).toEqual([]);
    expect(faults(asked({ [field]: refused }))).toHaveLength(1);
  });

  test.each<[string, unknown, unknown]>([
    ['visibility', ['DECISION_VISIBILITY_CONTENT_LABELLED'], ['DECISION_VISIBILITY_CONTENT_LABELED']],
    ['monetary', 'DECISION_MONETARY_OTHER', 'DECISION_VISIBILITY_OTHER'],
    ['provision', 'DECISION_PROVISION_PARTIAL_TERMINATION', 'DECISION_PROVISION_TERMINATION'],
    ['accountDecision', 'DECISION_ACCOUNT_TERMINATED', 'DECISION_ACCOUNT_TERMINATION'],
  ])('accepts a listed value of the decision %s and refuses another', (field, accepted, refused) => {
    expect(faults(asked({}, { [field]: accepted }))).toEqual([]);
    expect(faults(asked({}, { [field]: refused }))).toHaveLength(1);
  });
});
