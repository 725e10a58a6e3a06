/**
 * The rules that match decisions with disclosures, written from the contract of the log and from nothing of the program that is
 * checked. Each way in which a disclosure may be absent has a code and is stated here; what no rule explains is a finding.
 */
import { readFileSync } from 'node:fs';

/** What the log itself says about a permit without a disclosure. */
export const explanations = {
  REFUSED: 'a later entry of the same operation says that it was refused',
  RECENT: 'the request may still be under way: the decision is younger than the grace that was given',
  ERASED: 'the words that would tell were erased, and a later entry says that somebody was erased',
  UNUSED: 'no entry says that the grant was used before it ended; the log alone does not show that it was not',
} as const;
export type Explanation = keyof typeof explanations;

/** What contradicts the contract. */
export const violations = {
  NO_DECISION: 'a disclosure refers to a decision that permitted it, and that comes before it',
  SECOND_DISCLOSURE: 'a decision has one disclosure at the most',
  OTHER_OPERATION: 'decision and disclosure are of the same operation',
  OTHER_PERSON: 'who was permitted is who was answered',
  OTHER_KIND: 'decision and disclosure show the same kind, which follows from the basis of the decision',
  CATEGORY: 'only categories that the decision granted are read, and a case shows the subscriber alone',
  WINDOW: 'a category but the subscriber has a closed past window of at most 366 days under an order',
  COUNT: 'a read counts from 0 to 256 records',
  LIFETIME: 'a disclosure follows its decision within the life of a grant and of a request',
  RELEASE: 'a permit under an order rests on an earlier release of this order',
  ORDER_OVER: 'nothing is permitted under an order that is over',
  ACKNOWLEDGED: 'what its recipient acknowledged as received has a disclosure',
  FUTURE: 'nothing is dated after it was checked',
  MALFORMED: 'decisions and disclosures say what the contract asks, and entries of many decisions their root and number',
  DAY_FORM: 'an entry of a day names a day in UTC that was over when it was written, and of three services all, its own among them',
  DAY_SIGNED: 'a day of one of three services is signed by the key that its entry names',
  DAY_TWICE: 'a day has one such entry',
  DAY_ORDER: 'entries of days come in the order of their days',
  DAY_MISSING: 'from the first such entry on each day has its own, at the latest when the log has gone on for two days',
  WITHHELD: 'the server opens what the leaf commits to, unless somebody was erased later',
} as const;
export type Violation = keyof typeof violations;

/** A grant lives for at most this long (contract 3). */
const grantMs = 60_000;
/** A request is answered within this, or not at all. */
const requestMs = 10_000;
/** Clocks of replicas may differ by so much. */
export const clockSkewMs = 5_000;
/** From a decision to its disclosure. */
export const disclosureMaxMs = grantMs + requestMs + clockSkewMs;
/** The same for a package: its grant lives for 15 minutes, and no request waits for it. */
export const exportMaxMs = 900_000 + clockSkewMs;
/** Members of a page at most. */
export const countMax = 256;
/** The longest window. */
export const windowMaxMs = 366 * 86_400_000;

/** What the printed catalogue says of a type of entry, as far as the rules need it. */
interface PrintedType {
  /** Fields that the rules need, beside `type` and `time`. */
  readonly checked?: readonly string[];
  /** Nothing can be permitted under an order any more. */
  readonly endsOrder?: boolean;
  /** The public field that names the day, where the log has one such entry for each day. */
  readonly daily?: string;
  /** The fields that name whose day it is and everybody who has days, and the type whose days end where these begin. */
  readonly dailyOf?: { readonly one: string; readonly all: string; readonly after: string };
}

/** The catalogue as it is printed for whoever checks the log: its text is part of the contract, and no code of the writer's. */
const { types } = JSON.parse(readFileSync(new URL('../../../../docs/entries.json', import.meta.url), 'utf8')) as {
  readonly types: Readonly<Record<string, PrintedType>>;
};

/** What an order's own entry says when nothing can be permitted under it any more. */
export const orderEnds: readonly string[] = Object.keys(types).filter((type) => types[type]?.endsOrder === true);

/** How an entry of a day names it. */
export interface Daily {
  /** The public field that names the day. */
  readonly day: string;
  readonly of?: NonNullable<PrintedType['dailyOf']>;
}

/** Undefined for a type of entry that is not made for each day. */
export function dailyFields(type: string): Daily | undefined {
  const printed = Object.hasOwn(types, type) ? types[type] : undefined;
  return printed?.daily === undefined ? undefined : { day: printed.daily, ...(printed.dailyOf && { of: printed.dailyOf }) };
}

/** The kinds that a decision's basis may have. A report is read by an authority, or by the platform's counsel who sends it by hand. */
export const kindsOfBasis: Readonly<Record<string, readonly string[]>> = {
  ORDER: ['authority'],
  SELF: ['self'],
  CASE: ['platform'],
  REPORT: ['authority', 'platform'],
};

/** The fields that the rules need of an entry of this type; of any other its type alone. */
export function fieldsNeeded(type: string): readonly string[] {
  const checked = Object.hasOwn(types, type) ? types[type]?.checked : undefined;
  return checked === undefined ? ['type'] : ['type', 'time', ...checked];
}
