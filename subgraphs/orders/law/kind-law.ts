/**
 * What the law says about a kind of order, as a row of data: who may sign for what, what the order must say, which clocks run.
 * It holds no rule of its own; the floor that no row can lower is in `floor.ts`.
 */
import type { DataCategory, Office } from '@writ/access';
import type { IdentifierType } from '../content.ts';

/** Who may sign for some categories. A row with no category is that of a kind that asks for no data. */
export interface Signing {
  readonly categories: readonly DataCategory[];
  /** Offices whose signature is enough. */
  readonly alone: readonly Office[];
  /** Offices whose signature counts once another body has validated it. */
  readonly ifValidated: readonly Office[];
  /** Offices that may validate it. */
  readonly validatedBy: readonly Office[];
  readonly article: string;
}

/** A text that an order of the kind must have. */
export interface RequiredText {
  readonly field: 'reference' | 'purpose' | 'provision' | 'offence' | 'grounds' | 'redress';
  /** What it says, for the sentence of the refusal. */
  readonly says: string;
  readonly article: string | null;
}

export interface KindLaw {
  /** What being in force permits: grants on records, a preserved snapshot, or restrictions on items. */
  readonly permits: 'GRANTS' | 'SNAPSHOT' | 'RESTRICTIONS';
  readonly signing: readonly Signing[];
  /** How a target may be named. */
  readonly targets: { readonly types: readonly IdentifierType[]; readonly article: string };
  /** The categories that need a window; null when the kind has none. */
  readonly window: { readonly categories: readonly DataCategory[]; readonly article: string } | null;
  readonly texts: readonly RequiredText[];
  /** What an emergency gives before validation, and within how many hours that is due; null when the kind knows none. */
  readonly emergency: {
    readonly categories: readonly DataCategory[];
    readonly validateWithinHours: number;
    readonly article: string;
  } | null;
  /** Null when the kind has no territories; otherwise they are required. */
  readonly territories: { readonly article: string } | null;
  /** How long an authority that was notified may object: before release, or after it in an emergency; null when none is notified. */
  readonly notification: { readonly holdHours: number; readonly emergencyHours: number; readonly article: string } | null;
  /** When the platform's answer is due, in hours from service; null for a kind that is answered without undue delay. */
  readonly answer: { readonly hours: number; readonly emergencyHours: number; readonly article: string } | null;
  /** Whether its data are preserved as soon as it is served. */
  readonly preserves: boolean;
  /** Where silence towards the person concerned has its ground. */
  readonly secrecyArticle: string;
  /** Days from submission after which it expires. A rule of the house, not of the law. */
  readonly lifetimeDays: number;
}
