/** A decision and its reasons as the person concerned reads them. The words are those of any of the graphs: values of their enums. */

/** What was decided, where and for how long. */
export interface DecisionRead {
  readonly visibility: readonly string[];
  readonly visibilityOther: string | null;
  readonly monetary: string | null;
  readonly monetaryOther: string | null;
  readonly provision: string | null;
  readonly account: string | null;
  /** ISO 3166 countries, or WORLD alone. */
  readonly territories: readonly string[];
  readonly startsAt: string;
  /** Null for a measure that was not taken, and for one without an end. */
  readonly ends: Readonly<Record<'visibility' | 'monetary' | 'provision' | 'account', string | null>>;
}

/** Why: Regulation (EU) 2022/2065, Art. 17(3). */
export interface ReasonsRead {
  readonly accountType: string | null;
  readonly decisionGround: string;
  readonly decisionGroundReferenceUrl: string | null;
  readonly illegalContentLegalGround: string | null;
  readonly illegalContentExplanation: string | null;
  readonly incompatibleContentGround: string | null;
  readonly incompatibleContentExplanation: string | null;
  readonly incompatibleContentIllegal: boolean | null;
  readonly contentType: readonly string[];
  readonly contentTypeOther: string | null;
  readonly category: string;
  readonly categoryAddition: readonly string[];
  readonly categorySpecification: readonly string[];
  readonly categorySpecificationOther: string | null;
  readonly contentLanguage: string | null;
  readonly contentIdEan: string | null;
  readonly decisionFacts: string;
  readonly sourceType: string;
  readonly sourceIdentity: string | null;
  readonly automatedDetection: boolean;
  readonly automatedDecision: string;
}
