/**
 * What a draft decides and why, as Writ would keep it: texts trimmed, what goes with another choice left out, instants in universal time. Both
 * previews and what is sent are made of it, so that they say the same.
 */
import type { RestrictInput, StatementInput } from '../../../graphql/platform/graphql.ts';
import { isoOf } from '../../../parts/instants.ts';
import type { DecisionRead, ReasonsRead } from '../../../statement/statement.ts';
import { type Draft, isTaken, type NoticeBehind } from './draft.ts';
import { type Measure, measures } from './measures.ts';
import { world } from './territories.ts';

const text = (value: string, isKept = true): string | null => (isKept && value.trim()) || null;
const chosen = <Value extends string>(value: Value | ''): Value | null => (value === '' ? null : value);

/** What is decided; `now` is when it begins unless another time was given. */
export function decisionOf(draft: Draft, now: Date): DecisionRead {
  const isOnItem = draft.subject === 'item';
  const end = (measure: Measure): string | null => (isTaken(draft, measure) ? isoOf(draft.ends[measure]) : null);
  return {
    visibility: isOnItem ? draft.visibility : [],
    visibilityOther: text(draft.visibilityOther, isOnItem && draft.visibility.includes('DECISION_VISIBILITY_OTHER')),
    monetary: chosen(draft.monetary),
    monetaryOther: text(draft.monetaryOther, draft.monetary === 'DECISION_MONETARY_OTHER'),
    provision: chosen(draft.provision),
    account: chosen(draft.accountDecision),
    territories: draft.reach === 'WORLD' ? [world] : [...draft.territories].sort(),
    startsAt: isoOf(draft.startsAt) ?? now.toISOString(),
    ends: { visibility: end('visibility'), monetary: end('monetary'), provision: end('provision'), account: end('account') },
  };
}

/** Why, as the statement will say it; null until ground and category are chosen. A public body is named whatever is written. */
export function reasonsOf(draft: Draft, notice: NoticeBehind | null): ReasonsRead | null {
  const { decisionGround, category } = draft;
  if (decisionGround === '' || category === '') return null;
  const isIllegal = decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT';
  return {
    accountType: chosen(draft.accountType),
    decisionGround,
    decisionGroundReferenceUrl: text(draft.decisionGroundReferenceUrl),
    illegalContentLegalGround: text(draft.illegalContentLegalGround, isIllegal),
    illegalContentExplanation: text(draft.illegalContentExplanation, isIllegal),
    incompatibleContentGround: text(draft.incompatibleContentGround, !isIllegal),
    incompatibleContentExplanation: text(draft.incompatibleContentExplanation, !isIllegal),
    incompatibleContentIllegal: isIllegal ? null : draft.incompatibleContentIllegal,
    contentType: draft.contentType,
    contentTypeOther: text(draft.contentTypeOther, draft.contentType.includes('CONTENT_TYPE_OTHER')),
    category,
    categoryAddition: draft.categoryAddition.filter((more) => more !== category),
    categorySpecification: draft.categorySpecification,
    categorySpecificationOther: text(draft.categorySpecificationOther, draft.categorySpecification.includes('KEYWORD_OTHER')),
    contentLanguage: text(draft.contentLanguage)?.toUpperCase() ?? null,
    contentIdEan: text(draft.contentIdEan, draft.contentType.includes('CONTENT_TYPE_PRODUCT')),
    decisionFacts: draft.decisionFacts.trim(),
    sourceType: draft.sourceType,
    sourceIdentity: notice?.publicBody ?? text(draft.sourceIdentity, draft.sourceType !== 'SOURCE_VOLUNTARY'),
    automatedDetection: draft.automatedDetection,
    automatedDecision: draft.automatedDecision,
  };
}

/** What a decision is about and what is behind it. */
export interface Behind {
  item: string;
  account: string;
  notice: NoticeBehind | null;
  order: string | null;
}

/** What is sent. Nothing is in it that the chosen subject, ground or order has no place for. */
export function inputOf(draft: Draft, { item, account, notice, order }: Behind, now: Date): RestrictInput {
  const decision = decisionOf(draft, now);
  const reasons = order === null ? reasonsOf(draft, notice) : null;
  const ends = Object.fromEntries(
    measures.flatMap((measure) => (decision.ends[measure] === null ? [] : [[measure, decision.ends[measure]]])),
  );
  return {
    ...(draft.subject === 'item' ? { item } : { account }),
    visibility: draft.subject === 'item' ? [...draft.visibility] : [],
    visibilityOther: decision.visibilityOther,
    monetary: chosen(draft.monetary),
    monetaryOther: decision.monetaryOther,
    provision: chosen(draft.provision),
    accountDecision: chosen(draft.accountDecision),
    territories: [...decision.territories],
    ...(isoOf(draft.startsAt) === null ? {} : { startsAt: decision.startsAt }),
    ...(Object.keys(ends).length === 0 ? {} : { ends }),
    ...(notice === null ? {} : { notice: notice.id }),
    ...(order === null ? {} : { order }),
    ...(reasons === null ? {} : { statement: reasons as unknown as StatementInput }),
  };
}
