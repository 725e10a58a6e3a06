/** What the database's answers mean. Whatever they hold is a stranger's: only known shapes are read, and what is quoted is cut short. */
import { z } from 'zod';
import type { FieldErrors } from './validate.ts';

/** The status, headers and text of an answer. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** Nothing was decided: try again later. */
export interface Later {
  readonly outcome: 'later';
  /** Why, in words for people. */
  readonly words: string;
  /** Whether it may have been stored all the same. */
  readonly mayHaveArrived: boolean;
  /** Not before so many milliseconds are over, when the database says so. */
  readonly retryAfterMs?: number;
}

/** The token is not, or no longer, good. */
export interface Unauthorised {
  readonly outcome: 'unauthorised';
  readonly status: number;
}

/** There is no such thing at the address: what answers is not the API of the database. */
export interface Misaddressed {
  readonly outcome: 'misaddressed';
}

/** A statement as the database has it. */
export interface Arrival {
  /** The database's own id. */
  readonly id: string;
  /** The name under which it knows the platform; null when it does not say. */
  readonly platformName: string | null;
  /** When it got the statement, by its own clock; null when it does not say. */
  readonly createdAt: Date | null;
}

export type SendOutcome =
  /** What was stored, by puid; one that is missing may have been stored or not. */
  | { readonly outcome: 'created'; readonly arrivals: ReadonlyMap<string, Arrival> }
  /** None was stored. Errors by index of the statement; puids that are taken, with the statement that has each, if the answer names it. */
  | {
      readonly outcome: 'refused';
      readonly errors: ReadonlyMap<number, FieldErrors>;
      readonly taken: ReadonlyMap<string, Arrival | null>;
      readonly words: string;
    }
  | Unauthorised
  | Misaddressed
  | Later;

export type LookUpOutcome =
  | { readonly outcome: 'found'; readonly arrival: Arrival }
  | { readonly outcome: 'absent' }
  | Unauthorised
  | Misaddressed
  | Later;

const wordsMax = 500;
const retryAfterMaxMs = 86_400_000;

const json = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

const short = (text: string): string => ([...text].length > wordsMax ? `${[...text].slice(0, wordsMax).join('')}...` : text);

/** Milliseconds from now of a Retry-After: seconds or a date (RFC 9110, 10.2.3); undefined when it says neither. At most a day. */
export function retryAfterMs(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), retryAfterMaxMs);
}

/** What no kind of request has an own meaning for. */
function otherwise({ status, retryAfter }: Answered, now: Date): Unauthorised | Misaddressed | Later {
  if (status === 401 || status === 403) return { outcome: 'unauthorised', status };
  if (status === 404) return { outcome: 'misaddressed' };
  const after = retryAfterMs(retryAfter, now);
  return {
    outcome: 'later',
    words: `The Transparency Database answered ${status}.`,
    mayHaveArrived: status !== 429,
    ...(after === undefined ? {} : { retryAfterMs: after }),
  };
}

/** `2026-03-01 12:00:00` in UTC, as the database writes it, or RFC 3339. */
function instantOf(stamp: string): Date | null {
  const at = new Date(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(stamp) ? `${stamp.replace(' ', 'T')}Z` : stamp);
  return Number.isNaN(at.getTime()) ? null : at;
}

const record = z.object({
  uuid: z.uuid(),
  platform_name: z.string().transform(short).nullish().catch(null),
  created_at: z.string().transform(instantOf).nullish().catch(null),
});
const arrivalOf = ({ uuid, platform_name: platformName = null, created_at: createdAt = null }: z.output<typeof record>): Arrival => ({
  id: uuid,
  platformName,
  createdAt,
});
/** What the database itself says of a puid that it does not know. Any other 404 is of somebody else: a wrong address has one for everything. */
const unknownPuid = z.object({ message: z.string().regex(/^statement of reasons? not found\.?$/i) });
const created = z.object({ statements: z.array(record.extend({ puid: z.string() })) });
const fieldErrors = z.record(z.string(), z.array(z.string().transform(short)));
const ofBatch = z.record(z.string().regex(/^statement_\d+$/), fieldErrors);
const takenPuids = z.object({ existing_puids: z.array(z.string()) });

/** What came of sending several at once. */
export function readBatch(answer: Answered, now: Date): SendOutcome {
  const body = json(answer.body);
  if (answer.status === 201) {
    const { data } = created.safeParse(body);
    return { outcome: 'created', arrivals: new Map(data?.statements.map((stored) => [stored.puid, arrivalOf(stored)])) };
  }
  if (answer.status !== 422) return otherwise(answer, now);
  const { data } = z.object({ message: z.string().optional(), errors: z.unknown().optional() }).safeParse(body);
  const errors = ofBatch.safeParse(data?.errors).data ?? {};
  const taken = takenPuids.safeParse(data?.errors).data?.existing_puids ?? [];
  return {
    outcome: 'refused',
    errors: new Map(Object.entries(errors).map(([key, value]) => [Number(key.slice('statement_'.length)), value])),
    taken: new Map(taken.map((puid) => [puid, null])),
    words: short(data?.message ?? 'The Transparency Database does not accept it.'),
  };
}

/** What came of sending one alone, under its puid. */
export function readSingle(answer: Answered, puid: string, now: Date): SendOutcome {
  const body = json(answer.body);
  if (answer.status === 201) {
    const { data } = record.safeParse(body);
    return { outcome: 'created', arrivals: new Map(data === undefined ? [] : [[puid, arrivalOf(data)]]) };
  }
  if (answer.status !== 422) return otherwise(answer, now);
  const { data } = z
    .object({ message: z.string().optional(), errors: fieldErrors.optional(), existing: z.unknown().optional() })
    .safeParse(body);
  const words = short(data?.message ?? 'The Transparency Database does not accept it.');
  const isTaken = data?.existing !== undefined && data.existing !== null;
  if (isTaken) {
    const existing = record.safeParse(data.existing).data;
    const taken = new Map([[puid, existing === undefined ? null : arrivalOf(existing)]]);
    return { outcome: 'refused', errors: new Map(), taken, words };
  }
  return { outcome: 'refused', errors: new Map([[0, data?.errors ?? { statement: [words] }]]), taken: new Map(), words };
}

/** What came of looking a puid up. */
export function readLookUp(answer: Answered, now: Date): LookUpOutcome {
  const body = json(answer.body);
  if (answer.status === 404 && unknownPuid.safeParse(body).success) return { outcome: 'absent' };
  if (answer.status !== 302) return otherwise(answer, now);
  const { data } = record.safeParse(body);
  if (data !== undefined) return { outcome: 'found', arrival: arrivalOf(data) };
  return { outcome: 'later', words: 'The Transparency Database has it and does not say under which id.', mayHaveArrived: true };
}
