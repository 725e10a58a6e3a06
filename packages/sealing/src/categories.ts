/**
 * Which fields of a record are inside its envelope, and in which order: one closed table, by the four categories of Regulation (EU)
 * 2023/1543. `account_id`, `at` and `recorded_at` stay columns, so that row-level security holds a window to the millisecond.
 */
import { SealingError } from './errors.ts';

/** What a field may hold, and how JSON writes it. Text is what PostgreSQL takes as text; a day and an instant are in UTC. */
interface Kinds {
  text: string;
  'text?': string | null;
  'integer?': number | null;
  texts: readonly string[];
  instant: Date;
  'day?': Date | null;
  /** A list of objects, as the columns `payments` and `devices` have it. */
  list: readonly Readonly<Record<string, unknown>>[];
}
type Kind = keyof Kinds;

/** Never reordered: what was sealed names its fields by their place alone. A new field goes to the end, with a new format of rows. */
export const categories = {
  SUBSCRIBER: {
    table: 'records.subscriber',
    fields: {
      name: 'text',
      birthDate: 'day?',
      emails: 'texts',
      phones: 'texts',
      address: 'text?',
      registeredAt: 'instant',
      registrationIp: 'text?',
      service: 'text',
      payments: 'list',
      devices: 'list',
    },
  },
  IDENTIFICATION: {
    table: 'records.identification',
    fields: { ip: 'text', port: 'integer?', deviceKind: 'text?', device: 'text?' },
  },
  TRAFFIC: {
    table: 'records.traffic',
    fields: { event: 'text', source: 'text', destination: 'text', protocol: 'text?', size: 'integer?' },
  },
  CONTENT: {
    table: 'content.message',
    fields: { fromIdentifier: 'text', toIdentifiers: 'texts', subject: 'text?', text: 'text?' },
  },
} as const satisfies Record<string, { table: string; fields: Record<string, Kind> }>;

export type Category = keyof typeof categories;

/** The fields of one category's record, by name. */
export type RecordFields<C extends Category> = {
  readonly [Name in keyof (typeof categories)[C]['fields']]: (typeof categories)[C]['fields'][Name] extends Kind
    ? Kinds[(typeof categories)[C]['fields'][Name]]
    : never;
};

/** Whether a word is one of the categories. */
export const isCategory = (word: string): word is Category => Object.hasOwn(categories, word);

interface Codec {
  /** What JSON gets, or undefined for a value of another type. */
  readonly write: (value: unknown) => unknown;
  /** The value of what JSON had, or undefined. */
  readonly read: (value: unknown) => unknown;
}

const same = (is: (value: unknown) => boolean): Codec => {
  const pass = (value: unknown): unknown => (is(value) ? value : undefined);
  return { write: pass, read: pass };
};
const isText = (value: unknown): boolean => typeof value === 'string';
const isInteger = (value: unknown): boolean => Number.isSafeInteger(value);
const orNull = ({ write, read }: Codec): Codec => ({
  write: (value) => (value === null ? null : write(value)),
  read: (value) => (value === null ? null : read(value)),
});
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A time as one text of a fixed length; any other spelling is refused. */
function time(length: number): Codec {
  const write = (value: unknown): string | undefined => {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
    const whole = value.toISOString();
    return new Date(whole.slice(0, length)).getTime() === value.getTime() && whole.length === 24 ? whole.slice(0, length) : undefined;
  };
  return {
    write,
    read: (value) => {
      if (typeof value !== 'string') return undefined;
      const date = new Date(value);
      return write(date) === value ? date : undefined;
    },
  };
}

const codecs: Record<Kind, Codec> = {
  text: same(isText),
  'text?': orNull(same(isText)),
  'integer?': orNull(same(isInteger)),
  texts: same((value) => Array.isArray(value) && value.every(isText)),
  instant: time(24),
  'day?': orNull(time(10)),
  list: same((value) => Array.isArray(value) && value.every(isObject)),
};

interface Field {
  readonly name: string;
  readonly codec: Codec;
}

/** Made once: a page of 200 rows asks 200 times. */
const orders = new Map<string, readonly Field[]>(
  Object.entries(categories).map(([category, { fields }]) => [
    category,
    Object.entries(fields).map(([name, kind]: [string, Kind]) => ({ name, codec: codecs[kind] })),
  ]),
);

function orderOf(category: string): readonly Field[] {
  const order = orders.get(category);
  if (order === undefined) throw new SealingError('BAD_PLACE', `${category} is no category of records.`);
  return order;
}

const another = (category: string, name: string): SealingError =>
  new SealingError('BAD_FIELDS', `The field ${name} of ${category} is not of its type.`);

/** The fields in their order, as JSON takes them. Throws BAD_FIELDS for one that is missing, unknown or of another type. */
export function fieldsInOrder<C extends Category>(category: C, fields: RecordFields<C>): unknown[] {
  const order = orderOf(category);
  const given: Readonly<Record<string, unknown>> = fields;
  const unknown = Object.keys(given).find((name) => !order.some((field) => field.name === name));
  if (unknown !== undefined) throw new SealingError('BAD_FIELDS', `${category} has no field ${unknown}.`);
  return order.map(({ name, codec }) => {
    const value = codec.write(given[name]);
    if (value === undefined) throw another(category, name);
    return value;
  });
}

/** The fields by name, of what {@link fieldsInOrder} made. Throws BAD_FIELDS. */
export function fieldsByName<C extends Category>(category: C, values: unknown): RecordFields<C> {
  const order = orderOf(category);
  if (!Array.isArray(values) || values.length !== order.length)
    throw new SealingError('BAD_FIELDS', `A record of ${category} has ${order.length} fields.`);
  const fields: Record<string, unknown> = {};
  let at = 0;
  for (const { name, codec } of order) {
    const value = codec.read(values[at]);
    if (value === undefined) throw another(category, name);
    fields[name] = value;
    at += 1;
  }
  return fields as RecordFields<C>;
}
