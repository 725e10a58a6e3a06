/**
 * What the law says about a kind of order, as a row of data: who may sign for what, what the order must say, which clocks run.
 * It holds no rule of its own; the floor that no row can lower is in `floor.ts`.
 */
import type { DataCategory, Office } from '@writ/access/vocabulary';
import type { IdentifierType } from '../identifiers/identifier-type.ts';
import type { ClarificationCode } from './clarifications.ts';

/**
 * A time that the law gives, by Regulation (EEC, Euratom) No 1182/71 and in the calendar of whose time it is. HOURS of the platform are exact,
 * which is earlier; those of everybody else begin with the next full hour.
 */
export interface Term {
  readonly amount: number;
  readonly unit: 'HOURS' | 'DAYS' | 'WORKING_DAYS' | 'WEEKS' | 'MONTHS';
  readonly of: 'PLATFORM' | 'ISSUING' | 'ENFORCING';
  readonly article: string;
}

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

/**
 * The states whose authorities issue orders of a kind, and whether the platform's own state is among them: ONLY it, INCLUDED where it is
 * listed, or EXCLUDED even though it is.
 */
export interface IssuingStates {
  readonly states: readonly string[];
  readonly ownState: 'ONLY' | 'INCLUDED' | 'EXCLUDED';
  readonly article: string;
}

/** A text that the law names for an order of the kind. */
export interface OrderText {
  readonly field: 'reference' | 'purpose' | 'provision' | 'offence' | 'grounds' | 'redress' | 'reportTo';
  /** What it says, for the sentence of the refusal. */
  readonly says: string;
  readonly article: string;
  /**
   * When it is required. NOTIFIED: only where the order names an enforcing authority that is notified here, which alone reads it. APPLICABLE: the
   * order may have it. Left out: always.
   */
  readonly when?: 'NOTIFIED' | 'APPLICABLE';
  /** The text that takes its place: not required where that one is given. */
  readonly unless?: OrderText['field'];
}

/** On what ground an order is contested in court. */
export type ChallengeGround = 'THIRD_COUNTRY_CONFLICT' | 'LEGALITY';

/** Why the platform can't comply, through no fault of its own: Regulation (EU) 2021/784, Art. 3(7), and Regulation (EU) 2023/1543, Art. 10(7). */
export type ImpedimentKind = 'FORCE_MAJEURE' | 'DE_FACTO_IMPOSSIBILITY';

/** What a challenge in court does to the order's clock. */
export interface Challenge {
  readonly ground: ChallengeGround;
  /** Whether the clock is paused until the court has decided. */
  readonly suspends: boolean;
  readonly article: string;
}

export interface KindLaw {
  /** The regulation that it is made under; null for the law of the authority's own state. */
  readonly regulation: string | null;
  /** What being in force permits: grants on records, a preserved snapshot, or restrictions on items. */
  readonly permits: 'GRANTS' | 'SNAPSHOT' | 'RESTRICTIONS';
  /** By which states' authorities it is issued. */
  readonly from: IssuingStates;
  readonly signing: readonly Signing[];
  /** How a target may be named. */
  readonly targets: { readonly types: readonly IdentifierType[]; readonly article: string };
  /** The categories that an order may limit to a window; null when the kind has none. No law requires one. */
  readonly window: { readonly categories: readonly DataCategory[]; readonly article: string } | null;
  readonly texts: readonly OrderText[];
  /** The texts that are sent to the notified authority and not to the addressee, so that nobody of the platform reads them. Left out: none. */
  readonly notForAddressee?: { readonly texts: readonly ('grounds' | 'purpose')[]; readonly article: string };
  /** The categories for which the offence must reach a threshold that the order names; null when the kind knows none. */
  readonly threshold: { readonly categories: readonly DataCategory[]; readonly article: string } | null;
  /** What an emergency gives before validation, and when that is due; null when the kind knows none. */
  readonly emergency: {
    readonly categories: readonly DataCategory[];
    readonly validation: Term;
    readonly article: string;
  } | null;
  /** Null when the kind has no territories; otherwise they are required. `all`: the law fixes them, and no order says otherwise. */
  readonly territories: { readonly article: string; readonly all?: readonly string[] } | null;
  /** The codes of the kind's own form of answer, in place of those of Regulation (EU) 2023/1543, Annex III. Left out: none differs. */
  readonly answerCodes?: { readonly instead: Readonly<Partial<Record<ClarificationCode, ClarificationCode>>>; readonly article: string };
  /**
   * For which categories an enforcing authority is notified, or the order says why none is; how long it may object from its receipt of the
   * notification on: before release, or after it in an emergency. Null when none is ever notified.
   */
  readonly notification: {
    readonly requiredFor: readonly DataCategory[];
    readonly hold: Term;
    readonly objection: Term;
    readonly article: string;
  } | null;
  /** When the platform's answer is due, from service on; null for a kind that is answered without undue delay. */
  readonly answer: {
    readonly ordinary: Term;
    readonly emergency: Term | null;
    readonly article: string;
    /** What begins the time again when it was in the way and is over: a question to the issuer, or that the platform could not. Left out: the time is only paused. */
    readonly anew?: { readonly article: string };
  } | null;
  /** That the platform reports when it can't comply through no fault of its own, why, and whether its time is paused meanwhile. Left out: the law has no such report. */
  readonly impediment?: { readonly kinds: readonly ImpedimentKind[]; readonly stops: boolean; readonly article: string };
  /** What the platform reports to the issuing and the enforcing authority, with these codes, without any effect on its time; null: the law has no such report. */
  readonly concerns: { readonly codes: readonly ClarificationCode[]; readonly article: string } | null;
  /** How long the platform may object because the law of a third country forbids it to comply, which pauses its time; null: it may not. */
  readonly conflict: { readonly objection: Term; readonly article: string } | null;
  /** The codes with which the platform asks its issuer back: until the answer its time is paused. No other code pauses it. */
  readonly questions: { readonly codes: readonly ClarificationCode[]; readonly article: string };
  /** Where the law has the platform give a code and its reasons for whatever it does not do. */
  readonly withholding: { readonly article: string };
  /** The only codes with which the platform may refuse. Left out: every code. */
  readonly holdsBack?: { readonly codes: readonly ClarificationCode[]; readonly article: string };
  /**
   * That an authority of the platform's state may find that an order of another state has no effects: how long the platform, or the person
   * once they are informed, may request that, and how long the authority may find it, from the copy or a request. Left out: the law has none.
   */
  readonly scrutiny?: { readonly request: Term; readonly finding: Term; readonly article: string; readonly requestArticle: string };
  /** That material published for certain purposes is none of what the order is about: the reviewer records it, and the platform complies. Left out: the law has no such purposes. */
  readonly publicPurpose?: { readonly article: string };
  /** That the order binds the platform no longer when the issuer has not answered a question in time; null: it binds. */
  readonly unanswered: { readonly article: string } | null;
  /** When the issuer's answer to a question is due; null where the law names no time. */
  readonly clarification: Term | null;
  /** Whether its data are preserved as soon as it is served. */
  readonly preserves: boolean;
  /** How long a kind that orders preservation keeps what is preserved, and by how much once more; null for every other kind. */
  readonly preservation: { readonly keep: Term; readonly extension: Term; readonly article: string } | null;
  /** The article by which Digital Services Coordinators know of such orders; absent where they do not. */
  readonly coordinated?: string;
  /** Who notifies the person concerned. */
  readonly informs: 'AUTHORITY' | 'PLATFORM';
  /** By when the authority notifies the person where its order names no day; null where the platform notifies. */
  readonly information: { readonly within: Term | null; readonly article: string };
  /**
   * A non-disclosure period: whether it must name its end, and how many days from the decision it lasts at most, at first and once renewed.
   * `most` null: the law has no maximum.
   */
  readonly secrecy: {
    readonly needsEnd: boolean;
    readonly most: { readonly days: number; readonly daysInAll: number } | null;
    readonly article: string;
  };
  readonly challenges: readonly Challenge[];
  /** Days from submission after which everybody is reminded that it is still open. A number of ours: no article ends an order with it, and neither do we. */
  readonly reminderDays: number;
}
