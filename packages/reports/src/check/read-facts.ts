/**
 * Reads `facts.ndjson` for the check: by the text of every value, not by types of ours. Equal lines are one run with their number, since the
 * file is sorted. Written from the published description of the lines, and from nothing that makes reports.
 */
import { categoriesOf } from './annex.ts';

/** A line that can't be counted: which, from 1, and by which key. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly line: number;
  readonly key: string | undefined;
  constructor(line: number, key: string | undefined, why: string) {
    super(`Line ${line}${key === undefined ? '' : `, ${JSON.stringify(key)}`}: ${why}`);
    this.line = line;
    this.key = key;
  }
}

/** Equal lines: what they say, and how many there are. */
export interface Run {
  readonly says: Readonly<Record<string, unknown>>;
  readonly times: number;
}

const number = '(?:0|[1-9]\\d{0,14})';
const truth = '(?:true|false)';
const words = (text: string): string => `"(?:${text.split(' ').join('|')})"`;
const list = (text: string): string => `\\[(?:${words(text)}(?:,${words(text)})*)?\\]`;
const orNull = (form: string): string => `(?:${form}|null)`;

const category = words('STATEMENT_CATEGORY_[A-Z_]+');
const keywords = list('KEYWORD_[A-Z_]+');
const ofOrder = {
  kind: words('EPOC EPOC_PR DSA_ACT DSA_INFORM TCO_REMOVAL NATIONAL_PRODUCTION NATIONAL_PRESERVATION'),
  state: orNull(words('[A-Z]{2}')),
  emergency: truth,
  data: list('SUBSCRIBER IDENTIFICATION TRAFFIC CONTENT'),
};
const counted = { ...ofOrder, effect: words('act inform none'), category, keywords };
const machine = words('AUTOMATED_DECISION_NOT_AUTOMATED AUTOMATED_DECISION_PARTIALLY AUTOMATED_DECISION_FULLY');
const decided = words('UPHELD PARTIALLY_REVERSED REVERSED OMITTED');
const contested = {
  basis: list('VISIBILITY MONETARY PROVISION ACCOUNT NOTICE ACCESS'),
  flagger: truth,
  covers: words('DECISION EXECUTION'),
};
const ground = words('THIRD_COUNTRY_CONFLICT LEGALITY');
const currency = words('[A-Z]{3}');

/** What the text of each key's value must look like. Every key of a fact is always there. */
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  order: { ...counted, items: number, informHours: orNull(number) },
  classification: { ...counted, wasCategory: category, wasKeywords: keywords, items: number, informHours: orNull(number) },
  effect: { ...counted, hours: number },
  notification: { ...ofOrder, here: truth },
  refusal: {
    ...ofOrder,
    by: words('PLATFORM VALIDATION ENFORCING'),
    whole: truth,
    grounds: list(
      'INCOMPLETE MANIFEST_ERROR INSUFFICIENT_INFORMATION DE_FACTO_IMPOSSIBLE DATA_NOT_AVAILABLE NOT_PERMITTED_ISSUER OFFENCE_NOT_COVERED ' +
        'OUT_OF_SCOPE IMMUNITY_OR_PRIVILEGE PRESS_OR_EXPRESSION THIRD_COUNTRY_CONFLICT OTHER FUNDAMENTAL_RIGHTS NE_BIS_IN_IDEM NOT_AN_OFFENCE',
    ),
  },
  remedy: { ...ofOrder, ground },
  'remedy-ended': { ...ofOrder, ground, outcome: words('ORDER_STANDS ANNULLED TAKEN_BACK') },
  'cost-claimed': { ...ofOrder, amount: number, currency },
  'cost-answered': { ...ofOrder, amount: number, paid: number, currency },
  'notice-received': { flagger: truth, category, keywords },
  notice: {
    ...{ flagger: truth, category, keywords, outcome: words('ACTIONED NOT_ACTIONED'), hours: number, law: number, terms: number },
    ...{ machine, again: truth },
  },
  measure: {
    ground: words('LAW TERMS ORDER'),
    category: words('STATEMENT_CATEGORY_[A-Z_]+ NONE'),
    keywords,
    visibility: list(
      'DECISION_VISIBILITY_CONTENT_(?:REMOVED|DISABLED|DEMOTED|AGE_RESTRICTED|INTERACTION_RESTRICTED|LABELLED) DECISION_VISIBILITY_OTHER',
    ),
    monetary: words('DECISION_MONETARY_(?:SUSPENSION|TERMINATION|OTHER) NONE'),
    provision: words('DECISION_PROVISION_(?:PARTIAL|TOTAL)_(?:SUSPENSION|TERMINATION) NONE'),
    account: words('DECISION_ACCOUNT_(?:SUSPENDED|TERMINATED) NONE'),
    subject: words('ITEM ACCOUNT'),
    source: words('SOURCE_ARTICLE_16 SOURCE_TRUSTED_FLAGGER SOURCE_TYPE_OTHER_NOTIFICATION SOURCE_VOLUNTARY NONE'),
    ...{ machineFound: orNull(truth), machine: orNull(machine), puid: '"[A-Za-z0-9_-]{1,500}"' },
  },
  'complaint-filed': contested,
  complaint: { ...contested, outcome: decided, hours: number, imposed: orNull(number), machine },
  'dispute-submitted': {},
  dispute: { outcome: decided, hours: number },
  'dispute-ended': { outcome: decided, implemented: truth },
  suspension: { misuse: words('ILLEGAL_CONTENT UNFOUNDED_NOTICES UNFOUNDED_COMPLAINTS') },
};

/** The forms, ready to be tried. */
const lines: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map(
  Object.entries(forms).map(([fact, keys]) => [fact, new Map(Object.entries(keys).map(([key, form]) => [key, new RegExp(`^${form}$`)]))]),
);

function objectIn(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LineError(line, undefined, 'this is no JSON.');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new LineError(line, undefined, 'this is no object.');
  return value as Record<string, unknown>;
}

const knownKeywords = new Set([...[...categoriesOf.values()].flat(), 'KEYWORD_STALKING']);

/** Which category a key may not have, though others may. */
function isCategory(fact: string, key: string, name: string): boolean {
  if (name === 'NONE') return fact === 'measure';
  const notHere = key === 'wasCategory' || fact === 'order' || fact === 'effect' ? 'NOTICE' : 'ORDER';
  return categoriesOf.has(name) && name !== `STATEMENT_CATEGORY_NOT_SPECIFIED_${notHere}`;
}

function checkValue(fact: string, key: string, value: unknown): string | undefined {
  if (key === 'category' || key === 'wasCategory')
    return isCategory(fact, key, String(value)) ? undefined : `${String(value)} is no category of it.`;
  if (!Array.isArray(value)) return undefined;
  if (value.some((one, at) => at > 0 && String(value[at - 1]) >= String(one))) return 'the list is not sorted, or has a word twice.';
  const unknown = /eywords$/.test(key) ? value.find((one) => !knownKeywords.has(String(one))) : undefined;
  return unknown === undefined ? undefined : `${String(unknown)} is no keyword.`;
}

function checkLine(says: Record<string, unknown>, line: number): void {
  const { fact, ...rest } = says;
  const keys = typeof fact === 'string' ? lines.get(fact) : undefined;
  if (keys === undefined) throw new LineError(line, 'fact', `${JSON.stringify(fact) ?? 'nothing'} is no fact that can be counted.`);
  for (const [key, value] of Object.entries(rest)) {
    const form = keys.get(key);
    if (form === undefined) throw new LineError(line, key, `a fact ${JSON.stringify(fact)} has no such key.`);
    const text = JSON.stringify(value);
    if (!form.test(text)) throw new LineError(line, key, `${text.slice(0, 100)} is no value of it.`);
    const fault = checkValue(String(fact), key, value);
    if (fault !== undefined) throw new LineError(line, key, fault);
  }
  for (const key of keys.keys()) if (!Object.hasOwn(rest, key)) throw new LineError(line, key, 'this key is missing.');
}

/** RFC 8785 for values without fractions and beyond ASCII nothing: keys in their order, no blank. */
const respelled = (says: Record<string, unknown>): string =>
  `{${Object.keys(says)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(says[key])}`)
    .join(',')}}`;

/** The bytes of `facts.ndjson`: whole as a text where it is small, or in pieces, from the start each time they are asked for. */
export type FactsBytes = string | Iterable<Uint8Array>;

/** A fact has a few hundred letters: who makes one of a million wants a reader's memory. */
const longest = 65_536;

function decoded(decode: () => string, line: number): string {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) throw new LineError(line, undefined, 'its bytes are no UTF-8.');
    throw error;
  }
}

/** The lines of a file, without their ends. Throws {@link LineError} for a last line without one, and where the file is no text. */
export function* linesOf(facts: FactsBytes): Generator<string> {
  if (typeof facts === 'string') return yield* linesOf([new TextEncoder().encode(facts)]);
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [open, read] = ['', 0];
  for (const piece of facts) {
    const lines = (open + decoded(() => utf8.decode(piece, { stream: true }), read + 1)).split('\n');
    open = lines.pop() ?? '';
    if (open.length > longest) throw new LineError(read + lines.length + 1, undefined, 'no fact is as long as this.');
    for (const line of lines) {
      read += 1;
      yield line;
    }
  }
  open += decoded(() => utf8.decode(), read + 1);
  if (open !== '') throw new LineError(read + 1, undefined, 'the last line has no end.');
}

/** What a statement is called in a public database is no part of any figure: without it, facts that count alike are alike. */
const countedPart = ({ puid: _, ...says }: Record<string, unknown>): Record<string, unknown> => says;

/**
 * The runs of a file: what counts alike, and how often, so that a file of any length needs memory for what differs in it. Throws {@link LineError} for the first line
 * that is no fact, is spelled in another way or is out of order.
 */
export function readFacts(facts: FactsBytes): Run[] {
  const runs = new Map<string, { says: Record<string, unknown>; times: number }>();
  let [before, same, at]: [string, { times: number } | undefined, number] = ['', undefined, 0];
  for (const line of linesOf(facts)) {
    at += 1;
    if (same !== undefined && line === before) {
      same.times += 1;
      continue;
    }
    const says = objectIn(line, at);
    checkLine(says, at);
    if (respelled(says) !== line) throw new LineError(at, undefined, 'this is not how RFC 8785 spells it.');
    // Every value is ASCII by its form, so that the order of texts is that of their bytes.
    if (before > line) throw new LineError(at, undefined, 'it comes before the line above, by its bytes.');
    const counts = countedPart(says);
    const name = respelled(counts);
    const run = runs.get(name) ?? { says: counts, times: 0 };
    runs.set(name, run);
    run.times += 1;
    [before, same] = [line, run];
  }
  return [...runs.values()];
}
