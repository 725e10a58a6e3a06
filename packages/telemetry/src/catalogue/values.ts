/**
 * What a label or an attribute may hold: words of a closed list, names that a part declares at its start (trusted documents, kinds of jobs), or a number. Whatever
 * else somebody would record becomes `other`: no id, name, address, text or message can.
 */
import { graphs } from '@writ/access';
import { errorCodes, subgraphNames } from '@writ/core';

/** An answer without an error; one whose client had gone. */
const outcomes = ['OK', ...errorCodes, 'ABORTED', 'FAILED'] as const;

/** Words that are known in the code. */
export const words = {
  part: ['gateway', 'worker', ...subgraphNames],
  graph: graphs,
  subgraph: subgraphNames,
  code: outcomes,
  /** Of a legal clock of an order. */
  clock: ['ANSWER', 'VALIDATION', 'HOLD', 'OBJECTION', 'CLARIFICATION', 'REMINDER', 'PRESERVATION', 'SECRECY', 'INFORM', 'DUTY'],
  /** Of what waits to be sent or done. */
  queue: ['jobs', 'mail', 'letters', 'alerts', 'submissions', 'webhooks', 'endpoints', 'ends'],
  /** What ends at a day that is known. */
  key: ['parts-certificate', 'parts-authority'],
  pool: ['log', ...subgraphNames],
  memory: ['resident', 'heap'],
  folder: ['data', 'anchor'],
  quantile: ['0.5', '0.99'],
  /** A service of keys by its place in the setting. */
  service: ['1', '2', '3'],
} as const;

/** Names that are known only at a start. */
export const declared = ['document', 'kind'] as const;

/** Whole numbers. */
export const numbers = ['status', 'batch'] as const;

export type Word = keyof typeof words;
export type Declared = (typeof declared)[number];
export type Figure = (typeof numbers)[number];

export type ValueOf<Name> = Name extends Word ? (typeof words)[Name][number] : Name extends Figure ? number : string;

/** How an outcome is called. */
export type Code = ValueOf<'code'>;

/** What is recorded instead of a value that is not in its list. */
export const other = 'other';

const listed: Readonly<Record<string, ReadonlySet<unknown>>> = Object.fromEntries(
  Object.entries(words).map(([name, values]) => [name, new Set(values)]),
);
const names: Readonly<Record<Declared, Set<string>>> = { document: new Set(), kind: new Set() };

/** Names that are the same for everybody: letters, digits, points, hyphens. */
const name = /^[A-Za-z][A-Za-z0-9.-]{0,79}$/;

/** Adds names that a part has in its own code or files; one of another form stays `other`. */
export function declare(of: Declared, added: Iterable<string>): void {
  for (const one of added) if (name.test(one)) names[of].add(one);
}

const numeric: ReadonlySet<string> = new Set(numbers);

/** The value as it may be recorded under this name; undefined where nothing is recorded under it. */
export function recordable(key: string, value: unknown): string | number | undefined {
  if (numeric.has(key)) return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1e6 ? value : undefined;
  const known = Object.hasOwn(names, key) ? names[key as Declared] : Object.hasOwn(listed, key) ? listed[key] : undefined;
  if (known === undefined || value === undefined) return undefined;
  return typeof value === 'string' && known.has(value) ? value : other;
}
