/**
 * A statement of reasons with the restriction that it explains, as one record: what the DSA Transparency Database (version 2) exports of
 * it, column for column and in camelCase, but for what the database itself adds (uuid, platform_name and created_at): that is the submission's.
 * Regulation (EU) 2022/2065, Art. 17 and 24(5). Pure, and cheap enough for every line of a batch.
 */
import { unionAndEea, world } from '@writ/access/vocabulary';
import { endsOf, type StoredEnds, type Taken } from '../restrictions/measure-ends.ts';

/** What a statement takes from its restriction. */
export interface Explained extends Taken, StoredEnds {
  visibilityOther: string | null;
  monetaryOther: string | null;
  territories: readonly string[];
}

/** What the decision is. */
export interface DecisionFields {
  decisionVisibility: readonly string[];
  decisionVisibilityOther: string | null;
  endDateVisibilityRestriction: Date | null;
  decisionMonetary: string | null;
  decisionMonetaryOther: string | null;
  endDateMonetaryRestriction: Date | null;
  decisionProvision: string | null;
  endDateServiceRestriction: Date | null;
  decisionAccount: string | null;
  endDateAccountRestriction: Date | null;
  territorialScope: readonly string[];
}

/** What is written for it and kept, once for good. */
export interface WrittenFields {
  accountType: string | null;
  decisionGround: string;
  decisionGroundReferenceUrl: string | null;
  illegalContentLegalGround: string | null;
  illegalContentExplanation: string | null;
  incompatibleContentGround: string | null;
  incompatibleContentExplanation: string | null;
  incompatibleContentIllegal: boolean | null;
  contentType: string[];
  contentTypeOther: string | null;
  category: string;
  categoryAddition: string[];
  categorySpecification: string[];
  categorySpecificationOther: string | null;
  contentLanguage: string | null;
  contentDate: Date;
  contentIdEan: string | null;
  applicationDate: Date;
  decisionFacts: string;
  sourceType: string;
  sourceIdentity: string | null;
  /** Why naming the notifier is strictly necessary: Art. 17(3)(b). It is not published. */
  sourceIdentityReason: string | null;
  automatedDetection: boolean;
  automatedDecision: string;
  puid: string;
}

export type StatementFields = DecisionFields & WrittenFields;

const dayMs = 86_400_000;

/** The beginning of its day in UTC, which is how the database writes days. */
export const dayOf = (at: Date): Date => new Date(Math.floor(at.getTime() / dayMs) * dayMs);

/** The last day on which something holds that ends at an instant: the instant itself is no longer part of it. */
const lastDay = (end: Date | null): Date | null => end && dayOf(new Date(end.getTime() - 1));

/** The whole world is every country that the database knows. */
const scopeOf = (territories: readonly string[]): readonly string[] => (territories.includes(world) ? unionAndEea : territories);

/** The decision's fields. An end is named by the last day of the measure. */
export function decisionFields(restriction: Explained): DecisionFields {
  const { visibility, monetary, provision, account } = endsOf(restriction);
  return {
    decisionVisibility: restriction.visibility,
    decisionVisibilityOther: restriction.visibilityOther,
    endDateVisibilityRestriction: lastDay(visibility),
    decisionMonetary: restriction.monetary,
    decisionMonetaryOther: restriction.monetaryOther,
    endDateMonetaryRestriction: lastDay(monetary),
    decisionProvision: restriction.provision,
    endDateServiceRestriction: lastDay(provision),
    decisionAccount: restriction.accountDecision,
    endDateAccountRestriction: lastDay(account),
    territorialScope: scopeOf(restriction.territories),
  };
}

/** All fields of a statement. */
export const statementFields = (restriction: Explained, written: WrittenFields): StatementFields => ({
  ...written,
  ...decisionFields(restriction),
});
