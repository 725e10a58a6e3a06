/**
 * What a draft decides and why, as Writ would keep it: texts trimmed, what goes with another choice left out, instants in universal time. Both
 * previews and what is sent are made of it, so that they say the same.
 */
import { type Measure, measures, world } from '@writ/statements-domain/restrictions';
import { type Explained, publicBodyReason, type WrittenFields, writtenFields } from '@writ/statements-domain/statements';
import type { RestrictInput, StatementInput } from '../../../graphql/platform/graphql.ts';
import { isoOf } from '../../../parts/instants.ts';
import type { DecisionRead, ReasonsRead } from '../../../statement/statement.ts';
import { type Draft, isTaken, type NoticeBehind } from './draft.ts';

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

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

/** A decision as its statement is made of it: each measure with an end of its own. */
export const explained = ({ account, ends, ...decision }: DecisionRead): Explained => ({
  ...decision,
  accountDecision: account,
  endsAt: null,
  visibilityEndsAt: dateOf(ends.visibility),
  monetaryEndsAt: dateOf(ends.monetary),
  provisionEndsAt: dateOf(ends.provision),
  accountEndsAt: dateOf(ends.account),
});

/** The statement of a draft as it would be kept, without its days and its number. A public body is named whatever is written. */
export function writtenOf(draft: Draft, notice: NoticeBehind | null): Omit<WrittenFields, 'contentDate' | 'applicationDate' | 'puid'> {
  const input = {
    ...draft,
    accountType: chosen(draft.accountType),
    contentIdEan: draft.contentType.includes('CONTENT_TYPE_PRODUCT') ? draft.contentIdEan : null,
    ...(notice?.publicBody ? { sourceIdentity: notice.publicBody, sourceIdentityReason: publicBodyReason } : {}),
  };
  const { contentDate, applicationDate, puid, ...written } = writtenFields(input, {
    content: new Date(0),
    application: new Date(0),
    uuid: '',
  });
  return written;
}

/** Why, as the statement will say it; null until ground and category are chosen. */
export const reasonsOf = (draft: Draft, notice: NoticeBehind | null): ReasonsRead | null =>
  draft.decisionGround === '' || draft.category === '' ? null : writtenOf(draft, notice);

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
