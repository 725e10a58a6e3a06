/**
 * What is missing or wrong in a draft, field by field, before anything is sent: the rules of the DSA Transparency Database, and what a form
 * can have wrong besides. It is for comfort: the service asks them all again, and looks for personal data too.
 */
import { type Measure, measures } from '@writ/statements-domain/restrictions';
import { brokenRules, decisionFields, decisionRules, statementFields, statementRules } from '@writ/statements-domain/statements';
import { isoOf } from '../../../parts/instants.ts';
import { hasPlaceholder } from '../../claims/placeholders.ts';
import { decisionOf, explained, writtenOf } from './decided.ts';
import { type Draft, isTaken } from './draft.ts';

/** A field by the service's name for it; `measures` means the choice of at least one. */
export type FieldName =
  | 'measures'
  | 'visibilityOther'
  | 'monetaryOther'
  | 'territories'
  | 'startsAt'
  | `ends.${Measure}`
  | 'decisionGround'
  | 'decisionGroundReferenceUrl'
  | 'illegalContentLegalGround'
  | 'illegalContentExplanation'
  | 'incompatibleContentGround'
  | 'incompatibleContentExplanation'
  | 'contentType'
  | 'contentTypeOther'
  | 'category'
  | 'categorySpecification'
  | 'categorySpecificationOther'
  | 'contentLanguage'
  | 'contentIdEan'
  | 'decisionFacts'
  | 'sourceIdentity'
  | 'sourceIdentityReason';

export interface Fault {
  field: FieldName;
  /** The last part of its word's key. */
  kind:
    | 'missing'
    | 'too-long'
    | 'past'
    | 'before-start'
    | 'no-instant'
    | 'no-address'
    | 'no-language'
    | 'no-ean'
    | 'foreign-keyword'
    | 'unfilled';
  /** In characters. */
  max?: number;
}

/** Fields that the form calls by another name than the database. */
const formNames: Readonly<Record<string, FieldName>> = {
  decisions: 'measures',
  decisionVisibilityOther: 'visibilityOther',
  decisionMonetaryOther: 'monetaryOther',
};
const kinds: Readonly<Record<string, Fault['kind']>> = {
  one_of_four: 'missing',
  required: 'missing',
  url: 'no-address',
  of_category: 'foreign-keyword',
  code: 'no-language',
  thirteen_digits: 'no-ean',
  check_digit: 'no-ean',
};

/** A rule by its name, `attribute.rule`, as a fault of the form; null for one that no field of the form is about, such as a day. */
function faultOfRule(name: string): Fault | null {
  const [attribute = '', rule = ''] = name.split('.');
  const named = attribute.replace(/_[a-z]/g, (part) => part.slice(1).toUpperCase());
  const field = formNames[named] ?? (named as FieldName);
  if (rule.startsWith('max_')) return { field, kind: 'too-long', max: Number(rule.slice(4)) };
  const kind = rule.startsWith('required_with_') ? 'missing' : kinds[rule];
  return kind === undefined ? null : { field, kind };
}

const faultsOfRules = (names: readonly string[]): Fault[] => names.flatMap((name) => faultOfRule(name) ?? []);

/** The longest text of each field, in characters. */
export const longest: Readonly<Partial<Record<FieldName, number>>> = Object.fromEntries(
  faultsOfRules([...decisionRules, ...statementRules].map(({ name }) => name)).flatMap(({ field, max }) =>
    max === undefined ? [] : [[field, max]],
  ),
);

/** About what, where and when. */
function decisionFaults(draft: Draft, now: Date): Fault[] {
  const broken = brokenRules(decisionRules, decisionFields(explained(decisionOf(draft, now))));
  const faults = faultsOfRules(broken.map(({ rule }) => rule));
  if (draft.reach === 'COUNTRIES' && draft.territories.length === 0) faults.push({ field: 'territories', kind: 'missing' });
  const startsAt = isoOf(draft.startsAt);
  if (draft.startsAt !== '' && startsAt === null) faults.push({ field: 'startsAt', kind: 'no-instant' });
  // The field has whole minutes: a beginning within this one means now.
  if (startsAt !== null && Date.parse(startsAt) < now.getTime() - 60_000) faults.push({ field: 'startsAt', kind: 'past' });
  for (const measure of measures.filter((one) => isTaken(draft, one) && draft.ends[one] !== '')) {
    const end = isoOf(draft.ends[measure]);
    if (end === null) faults.push({ field: `ends.${measure}`, kind: 'no-instant' });
    else if (Date.parse(end) <= (startsAt === null ? now.getTime() : Date.parse(startsAt)))
      faults.push({ field: `ends.${measure}`, kind: startsAt === null ? 'past' : 'before-start' });
  }
  return faults;
}

/** About the statement of reasons. */
function statementFaults(draft: Draft, now: Date): Fault[] {
  const { decisionGround, category } = draft;
  // Nothing is foreign to a category that is still to be chosen.
  const asked: Draft = category === '' ? { ...draft, category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' } : draft;
  const written = { ...writtenOf(asked, null), contentDate: now, applicationDate: now, puid: 'writ' };
  const broken = brokenRules(statementRules, statementFields(explained(decisionOf(draft, now)), written));
  const faults = faultsOfRules(broken.map(({ rule }) => rule));
  return [
    ...(decisionGround === '' ? [{ field: 'decisionGround', kind: 'missing' } as const] : []),
    ...(category === '' ? [{ field: 'category', kind: 'missing' } as const] : []),
    ...faults.filter(({ kind }) => category !== '' || kind !== 'foreign-keyword'),
  ];
}

/** Texts that a house default or a template may have left with a place to fill in. */
const written = [
  'illegalContentLegalGround',
  'illegalContentExplanation',
  'incompatibleContentGround',
  'incompatibleContentExplanation',
  'decisionFacts',
] as const satisfies readonly (FieldName & keyof Draft)[];

/** What the chosen ground has no place for is not sent. */
function unfilledFaults(draft: Draft): Fault[] {
  const left = draft.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT' ? 'incompatible' : 'illegal';
  return written
    .filter((field) => !field.startsWith(left) && hasPlaceholder(draft[field]))
    .map((field) => ({ field, kind: 'unfilled' as const }));
}

/** Everything that is still missing or wrong, in the order of the form; empty when it can be sent. Under an order there is no statement. */
export const draftFaults = (draft: Draft, now: Date, isUnderOrder: boolean): Fault[] => [
  ...decisionFaults(draft, now),
  ...(isUnderOrder ? [] : [...statementFaults(draft, now), ...unfilledFaults(draft)]),
];
