/**
 * What is missing or wrong in a draft, field by field, before anything is sent: the rules of the DSA Transparency Database that can be told
 * from the form alone. It is for comfort: the service asks them all again, and looks for personal data besides.
 */

import { isoOf } from '../../../parts/instants.ts';
import type { Draft } from './draft.ts';
import { isTaken } from './draft.ts';
import { keywordsUnder } from './keywords.ts';
import { type Measure, measures } from './measures.ts';

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
  | 'sourceIdentity';

export interface Fault {
  field: FieldName;
  /** The last part of its word's key. */
  kind: 'missing' | 'too-long' | 'past' | 'before-start' | 'no-instant' | 'no-address' | 'no-language' | 'no-ean' | 'foreign-keyword';
  /** In characters. */
  max?: number;
}

/** The longest text of each field, in characters. */
export const longest: Readonly<Partial<Record<FieldName, number>>> = {
  visibilityOther: 500,
  monetaryOther: 500,
  decisionGroundReferenceUrl: 500,
  illegalContentLegalGround: 500,
  illegalContentExplanation: 2_000,
  incompatibleContentGround: 500,
  incompatibleContentExplanation: 2_000,
  contentTypeOther: 500,
  categorySpecificationOther: 500,
  decisionFacts: 5_000,
  sourceIdentity: 500,
};

type TextField = keyof typeof longest & keyof Draft;

const lengthOf = (value: string): number => [...value.trim()].length;
const isWebAddress = (text: string): boolean => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '');

function hasCheckDigit(number: string): boolean {
  if (!/^[0-9]{13}$/.test(number)) return false;
  return [...number].reduce((sum, digit, place) => sum + Number(digit) * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** The texts that the chosen ground and kinds ask for. */
function neededTexts(draft: Draft): TextField[] {
  const isIllegal = draft.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT';
  const ground: TextField[] =
    draft.decisionGround === ''
      ? []
      : isIllegal
        ? ['illegalContentLegalGround', 'illegalContentExplanation']
        : ['incompatibleContentGround', 'incompatibleContentExplanation'];
  return [
    ...ground,
    ...(draft.categorySpecification.includes('KEYWORD_OTHER') ? (['categorySpecificationOther'] as const) : []),
    ...(draft.contentType.includes('CONTENT_TYPE_OTHER') ? (['contentTypeOther'] as const) : []),
    'decisionFacts',
  ];
}

/** About what, where and when. */
function decisionFaults(draft: Draft, now: Date): Fault[] {
  const faults: Fault[] = [];
  const missing = (field: FieldName): unknown => faults.push({ field, kind: 'missing' });
  if (!measures.some((measure) => isTaken(draft, measure))) missing('measures');
  if (isTaken(draft, 'visibility') && draft.visibility.includes('DECISION_VISIBILITY_OTHER') && draft.visibilityOther.trim() === '')
    missing('visibilityOther');
  if (draft.monetary === 'DECISION_MONETARY_OTHER' && draft.monetaryOther.trim() === '') missing('monetaryOther');
  if (draft.reach === 'COUNTRIES' && draft.territories.length === 0) missing('territories');
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
function statementFaults(draft: Draft): Fault[] {
  const faults: Fault[] = [];
  if (draft.decisionGround === '') faults.push({ field: 'decisionGround', kind: 'missing' });
  if (draft.category === '') faults.push({ field: 'category', kind: 'missing' });
  if (draft.contentType.length === 0) faults.push({ field: 'contentType', kind: 'missing' });
  for (const field of neededTexts(draft))
    if (draft[field] === '' || String(draft[field]).trim() === '') faults.push({ field, kind: 'missing' });
  const allowed = keywordsUnder(draft.category === '' ? draft.categoryAddition : [draft.category, ...draft.categoryAddition]);
  if (draft.category !== '' && draft.categorySpecification.some((keyword) => !allowed.includes(keyword)))
    faults.push({ field: 'categorySpecification', kind: 'foreign-keyword' });
  const address = draft.decisionGroundReferenceUrl.trim();
  if (address !== '' && !isWebAddress(address)) faults.push({ field: 'decisionGroundReferenceUrl', kind: 'no-address' });
  if (draft.contentLanguage.trim() !== '' && !/^[a-z]{2}$/i.test(draft.contentLanguage.trim()))
    faults.push({ field: 'contentLanguage', kind: 'no-language' });
  const ean = draft.contentIdEan.trim();
  if (ean !== '' && draft.contentType.includes('CONTENT_TYPE_PRODUCT') && !hasCheckDigit(ean))
    faults.push({ field: 'contentIdEan', kind: 'no-ean' });
  return faults;
}

/** Everything that is still missing or wrong, in the order of the form; empty when it can be sent. Under an order there is no statement. */
export function draftFaults(draft: Draft, now: Date, isUnderOrder: boolean): Fault[] {
  const tooLong = (Object.entries(longest) as [TextField, number][]).flatMap(([field, max]): Fault[] =>
    lengthOf(String(draft[field])) > max ? [{ field, kind: 'too-long', max }] : [],
  );
  return [...decisionFaults(draft, now), ...(isUnderOrder ? [] : statementFaults(draft)), ...tooLong];
}
