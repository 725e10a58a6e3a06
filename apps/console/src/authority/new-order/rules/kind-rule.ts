/**
 * What the wizard knows of the law of a kind of order, so that it offers only what the legal basis allows. It is for comfort: the server
 * decides by a table of its own (`packages/orders-domain/src/law`), against which a test holds this one.
 */
import type { DataCategory, IdentifierType, OrderKind } from '../../../graphql/authority/graphql.ts';

export type Office =
  | 'JUDGE'
  | 'COURT'
  | 'INVESTIGATING_JUDGE'
  | 'PUBLIC_PROSECUTOR'
  | 'ADMINISTRATIVE_AUTHORITY'
  | 'OTHER_COMPETENT_AUTHORITY';

/** Who may sign for some categories; a row without a category is that of a kind that asks for no data. */
export interface Signing {
  readonly categories: readonly DataCategory[];
  /** Offices whose signature is enough. */
  readonly alone: readonly Office[];
  /** Offices whose signature counts once another body has validated it. */
  readonly ifValidated: readonly Office[];
  readonly article: string;
}

/** A time that the law gives. */
export interface Term {
  readonly amount: number;
  readonly unit: 'HOURS' | 'DAYS';
  readonly article: string;
}

/** Texts that not every kind asks for; reference, provision, grounds and purpose are asked for by all. */
export type FurtherText = 'offence' | 'redress' | 'reportTo';

export interface KindRule {
  readonly kind: OrderKind;
  /** The regulation that it is made under; null for the law of the authority's own state. */
  readonly law: string | null;
  /** What it is for: records to read, records to keep, or items to act on. */
  readonly aim: 'PRODUCE' | 'PRESERVE' | 'ACT';
  /** Whether authorities of the platform's own state alone may make it. */
  readonly ownState: boolean;
  readonly signing: readonly Signing[];
  readonly targets: readonly IdentifierType[];
  readonly targetsArticle: string;
  /** Categories that need a period of time. */
  readonly windowFor: readonly DataCategory[];
  /** Categories for which the offence must reach a threshold that the order names. */
  readonly thresholdFor: readonly DataCategory[];
  readonly thresholdArticle: string | null;
  /** Categories that may be asked for in an emergency; null when the kind knows none. */
  readonly emergencyFor: readonly DataCategory[] | null;
  /** Categories for which an enforcing authority is notified, or the order says why none is. */
  readonly notificationFor: readonly DataCategory[];
  readonly notificationArticle: string | null;
  readonly texts: readonly FurtherText[];
  /** Whether it says where it holds. */
  readonly territories: boolean;
  /** Who notifies the person concerned. */
  readonly informs: 'AUTHORITY' | 'PLATFORM';
  /** Whether it must name the day by which the person is told, or a silence in its place. */
  readonly namesInformation: boolean;
  readonly informationArticle: string;
  /** Days that one silence lasts at most. */
  readonly silenceDays: number;
  readonly silenceArticle: string;
  /** The platform's time for an answer; null when it is without undue delay. */
  readonly answer: Term | null;
  readonly emergencyAnswer: Term | null;
  /** How long records are kept; null when it keeps none. */
  readonly keeps: Term | null;
}

/** What every order stays within. An installation may have lower limits, which the server tells. */
export const limits = { targets: 10, windowDays: 366, informDays: 90, characters: 5_000 } as const;

export type Competence = 'ALONE' | 'IF_VALIDATED' | 'NEVER';

/** What an office's signature is worth for a category; null stands for a kind that asks for no data. */
export function competence(rule: KindRule, office: string | null, category: DataCategory | null): Competence {
  const row = rule.signing.find(({ categories }) => (category === null ? categories.length === 0 : categories.includes(category)));
  const isIn = (offices: readonly string[] | undefined): boolean => office !== null && offices?.includes(office) === true;
  if (isIn(row?.alone)) return 'ALONE';
  return isIn(row?.ifValidated) ? 'IF_VALIDATED' : 'NEVER';
}

const all: readonly DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];

/** The categories that an order of the kind can ask for under this office's signature, the least intrusive first. */
export const askable = (rule: KindRule, office: string | null): DataCategory[] =>
  all.filter((category) => competence(rule, office, category) !== 'NEVER');

export const isOffered = (rule: KindRule, office: string | null): boolean =>
  rule.aim === 'ACT' ? competence(rule, office, null) !== 'NEVER' : askable(rule, office).length > 0;

/** Whether another body has to validate what is asked. */
export const needsValidation = (rule: KindRule, office: string | null, categories: readonly DataCategory[]): boolean =>
  (rule.aim === 'ACT' ? [null] : categories).some((category) => competence(rule, office, category) === 'IF_VALIDATED');

/** The article under which a category is signed for. */
export const articleFor = (rule: KindRule, category: DataCategory | null): string | null =>
  rule.signing.find(({ categories }) => (category === null ? categories.length === 0 : categories.includes(category)))?.article ?? null;

/** Whether one of the categories calls for what `some` names. */
export const callsFor = (some: readonly DataCategory[], categories: readonly DataCategory[]): boolean =>
  categories.some((category) => some.includes(category));
