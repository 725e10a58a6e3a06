/**
 * What PostgreSQL answers to the statements that the writer sends. Selects are known by their text, to the letter; writes
 * are taken apart, so that what the text says is what happens: a guard that is not in the statement guards nothing here.
 * A statement that is not known is an error of the run, never an empty answer: whoever changes the writer's SQL teaches it here.
 */
import type { Change, DetailRow, EntryRow, Tables } from './tables.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Result {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: readonly object[];
}

/** An error of the server, with its SQLSTATE. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The simulation itself does not understand what it was asked. */
export class NotSimulated extends Error {
  override readonly name = 'NotSimulated';
}

type Row = readonly unknown[];
type Select = (tables: Tables, values: Row, nowMs: number) => object[];

const lines = new Map<string, string>();

function oneLine(text: string): string {
  const line = lines.get(text) ?? text.replaceAll(/\s+/g, ' ').trim();
  lines.set(text, line);
  return line;
}

const has = (list: unknown, one: unknown): boolean => (list as readonly unknown[]).includes(one);
const entriesBetween = (tables: Tables, from: unknown, to: unknown): EntryRow[] =>
  [...tables.entries.values()].filter(({ idx }) => idx >= Number(from) && idx < Number(to)).sort((a, b) => a.idx - b.idx);

const headRows = ({ head }: Tables): object[] =>
  head === undefined ? [] : [{ origin: head.origin, size: String(head.size), root: head.root, note: head.note, master: null }];

function detailOf(tables: Tables, row: DetailRow): object {
  const { idx, subject, version, fields, commitments } = row;
  return {
    idx: String(idx),
    event_id: tables.entries.get(idx)?.event,
    subject_id: subject,
    version,
    fields_ct: fields,
    commitments,
    wrapped: tables.keys.get(`${subject}/${version}`)?.wrapped ?? null,
  };
}

const detailsOf = (tables: Tables, indices: unknown): DetailRow[] =>
  (indices as readonly unknown[]).flatMap((idx) => [...tables.details.values()].filter((row) => row.idx === Number(idx)));

function tileOf(tables: Tables, level: number, n: number): Buffer | null {
  const full = tables.tiles.get(`${level}/${n}`);
  if (full !== undefined) return full;
  if (level === 0) {
    const hashes = entriesBetween(tables, n * 256, n * 256 + 256).map(({ leafHash }) => leafHash);
    return hashes.length === 0 ? null : Buffer.concat(hashes);
  }
  return n === Math.floor((tables.head?.size ?? 0) / 256 ** (level + 1)) ? (tables.edges.get(level) ?? null) : null;
}

const details = `select d.idx, e.event_id, d.subject_id, d.version, d.fields_ct, d.commitments, k.wrapped
  from log.log_detail d join log.log_entry e on e.idx = d.idx
  left join log.subject_key k on k.subject_id = d.subject_id and k.version = d.version where d.idx = any($1::bigint[]) and e.idx = any($1::bigint[])`;

const selects: readonly [string, Select][] = [
  // The master key is never replaced here.
  ['select log.master_in_use() as master', () => [{ master: null }]],
  ['select origin, size, root, note, log.master_in_use() as master from log.log_head', headRows],
  [`select pg_logical_emit_message(true, 'writ', '')`, () => [{}]],
  ['select size from log.log_head', ({ head }) => (head === undefined ? [] : [{ size: String(head.size) }])],
  [
    'select idx, event_id, leaf from log.log_entry where event_id = any($1::uuid[])',
    (tables, [events]) =>
      (events as readonly string[]).flatMap((event) => {
        const row = tables.events.get(event);
        return row === undefined ? [] : [{ idx: String(row.idx), event_id: row.event, leaf: row.leaf }];
      }),
  ],
  [
    'select event_id, leaf from log.log_entry where event_id = any($1::uuid[])',
    (tables, [events]) =>
      (events as readonly string[]).flatMap((event) => {
        const row = tables.events.get(event);
        return row === undefined ? [] : [{ event_id: row.event, leaf: row.leaf }];
      }),
  ],
  [
    'select idx, leaf from log.log_entry where idx >= $1 and idx < $2 order by idx',
    (tables, [from, to]) => entriesBetween(tables, from, to).map(({ idx, leaf }) => ({ idx: String(idx), leaf })),
  ],
  ['select leaf from log.log_entry where idx = 0', (tables) => entriesBetween(tables, 0, 1).map(({ leaf }) => ({ leaf }))],
  [
    'select leaf_hash as hash from log.log_entry where idx >= $1 and idx < $2 order by idx',
    (tables, [from, to]) => entriesBetween(tables, from, to).map(({ leafHash }) => ({ hash: leafHash })),
  ],
  [
    `select origin, size, root, note, log.master_in_use() as master, ( select string_agg(leaf_hash, ''::bytea order by idx)
      from (select idx, leaf_hash from log.log_entry where idx >= $1 order by idx limit 1024) leaves ) as missed from log.log_head`,
    (tables, [from]) => {
      const hashes = entriesBetween(tables, from, Infinity).map(({ leafHash }) => leafHash);
      const missed = hashes.length === 0 ? null : Buffer.concat(hashes.slice(0, 1_024));
      return headRows(tables).map((row) => ({ ...row, missed }));
    },
  ],
  ['select level, data from log.log_edge', ({ edges }) => Array.from(edges, ([level, data]) => ({ level, data }))],
  [
    'select subject_id, version, wrapped from log.subject_key where subject_id = any($1::text[])',
    ({ keys }, [subjects]) =>
      [...keys.values()]
        .filter(({ subject }) => has(subjects, subject))
        .map(({ subject, version, wrapped }) => ({ subject_id: subject, version, wrapped })),
  ],
  [
    'select version, wrapped from log.subject_key where subject_id = $1 and wrapped is not null order by version desc limit 1',
    ({ keys }, [wanted]) =>
      [...keys.values()]
        .filter(({ subject }) => subject === wanted)
        .sort((a, b) => b.version - a.version)
        .slice(0, 1)
        .map(({ version, wrapped }) => ({ version, wrapped })),
  ],
  [
    'select subject_id, version, wrapped from log.subject_key where wrapped is not null limit 1',
    ({ keys }) => [...keys.values()].slice(0, 1).map(({ subject, version, wrapped }) => ({ subject_id: subject, version, wrapped })),
  ],
  [
    `select t.level, t.n, coalesce( (select f.data from log.log_tile f where f.level = t.level and f.n = t.n), case when t.level = 0
      then (select string_agg(e.leaf_hash, ''::bytea order by e.idx) from log.log_entry e where e.idx >= t.n * 256 and e.idx < t.n * 256 + 256)
      else (select p.data from log.log_edge p, log.log_head h where p.level = t.level and t.n = h.size >> (8 * (t.level + 1))) end) as data
      from unnest($1::smallint[], $2::bigint[]) as t(level, n)`,
    (tables, [levels, numbers]) =>
      (levels as readonly number[]).map((level, i) => {
        const n = Number((numbers as readonly number[])[i]);
        return { level, n: String(n), data: tileOf(tables, level, n) };
      }),
  ],
  // Asked for again by who has just made the head: the simulated lock is there without a row.
  ['select from log.log_head for update', () => [{}]],
  [details, (tables, [indices]) => detailsOf(tables, indices).map((row) => detailOf(tables, row))],
  [
    `${details} and d.commitments ?| $2::text[]`,
    (tables, [indices, fields]) =>
      detailsOf(tables, indices)
        .filter(({ commitments }) => Object.keys(commitments).some((field) => has(fields, field)))
        .map((row) => detailOf(tables, row)),
  ],
  [
    `select event_id, draft, by_owner from log.log_pending
      where created_at < now() - interval '2 seconds' and event_id <> all($2::uuid[]) order by created_at limit $1`,
    ({ pending }, [max, failed], nowMs) =>
      [...pending.values()]
        .filter(({ event, createdMs }) => createdMs < nowMs - 2_000 && !has(failed, event))
        .sort((a, b) => a.createdMs - b.createdMs)
        .slice(0, Number(max))
        .map(({ event, draft }) => ({ event_id: event, draft, by_owner: false })),
  ],
  [
    'select event_id, draft, by_owner from log.log_pending where event_id = any($1::uuid[])',
    ({ pending }, [events]) =>
      [...pending.values()]
        .filter(({ event }) => has(events, event))
        .map(({ event, draft }) => ({ event_id: event, draft, by_owner: false })),
  ],
];

const answers = new Map(selects.map(([text, select]) => [oneLine(text), select]));

/** Adds rows, or only finds out whether they could be added. */
class Inserting {
  readonly #tables: Tables;
  readonly #really: boolean;
  /** By map of the tables, the keys that this statement has put there. */
  readonly #added = new Map<unknown, Set<unknown>>();

  constructor(tables: Tables, really: boolean) {
    this.#tables = tables;
    this.#really = really;
  }

  /** Throws as a unique index does, unless the statement lets the new row win. */
  put<K, V>(name: keyof Tables, map: (tables: Tables) => Map<K, V>, key: K, row: V, winner: Winner = 'old'): void {
    const rows = map(this.#tables);
    const added = this.#added.get(rows) ?? new Set();
    this.#added.set(rows, added);
    if (winner === 'old' && (rows.has(key) || added.has(key)))
      throw new SqlError('23505', `There is a row already: ${name} ${String(key)}.`);
    added.add(key);
    if (this.#really) rows.set(key, row);
  }
}

type Winner = 'old' | 'new';
const bytes = (value: unknown): Buffer => Buffer.from(value as Uint8Array);

const inserts: Readonly<Record<string, (into: Inserting, row: Row, winner: Winner) => void>> = {
  'log_entry (idx, event_id, leaf_hash, leaf)': (into, [idx, event, leafHash, leaf]) => {
    const row = { idx: Number(idx), event: String(event), leafHash: bytes(leafHash), leaf: bytes(leaf) };
    into.put('entries', ({ entries }) => entries, row.idx, row);
    into.put('events', ({ events }) => events, row.event, row);
  },
  'log_tile (level, n, data)': (into, [level, n, data], winner) =>
    into.put('tiles', ({ tiles }) => tiles, `${level}/${n}`, bytes(data), winner),
  'log_edge (level, data)': (into, [level, data], winner) => into.put('edges', ({ edges }) => edges, Number(level), bytes(data), winner),
  'subject_key (subject_id, version, wrapped)': (into, [subject, version, wrapped], winner) => {
    const row = { subject: String(subject), version: Number(version), wrapped: wrapped as Buffer };
    into.put('keys', ({ keys }) => keys, `${subject}/${version}`, row, winner);
  },
  'log_detail (idx, subject_id, version, fields_ct, commitments)': (into, row, winner) => {
    const [idx, subject, version, fields, commitments] = row as [number, string, number, Buffer, string];
    const detail = { idx, subject, version, fields, commitments: JSON.parse(commitments) as Record<string, string> };
    into.put('details', ({ details }) => details, `${idx}/${subject}`, detail, winner);
  },
  // Nothing in these runs reads the blind index.
  'log_subject (subject_bidx, idx)': () => {},
  // No entry of these runs covers decisions.
  'log_decisions (idx, leaf_hashes)': () => {},
};

const insertPattern =
  /insert into log\.(\w+ \([^)]+\)) select \* from unnest\(([^)]+)\)( on conflict \(level\) do update set data = excluded\.data)?/g;
const deletePattern = /delete from log\.log_pending where event_id = any\(\$(\d+)::uuid\[\]\)/g;
const updatePattern = /update log\.log_head set size = \$(\d+), root = \$(\d+), note = \$(\d+)( where size = \$(\d+))? returning size/;
/** What the batch answers: how many heads it has moved, and where the text divides by that, an error when it is none. */
const movedPattern = /select (1 \/ )?count\(\*\)::int as moved from head$/;
/** What is left of a batch's statement once its parts are taken out. */
const scaffold = /^with(?: \w+ as \(\s*\),?)+ $/;

interface Write {
  readonly rowCount: number;
  readonly change: Change | undefined;
}

/** What the text of a batch says, with the places of its values. */
interface BatchParts {
  readonly inserts: readonly {
    readonly add: (into: Inserting, row: Row, winner: Winner) => void;
    readonly columns: readonly number[];
    readonly winner: Winner;
  }[];
  /** Arrays of events that are no more pending. */
  readonly deletes: readonly number[];
  readonly head: { readonly size: number; readonly root: number; readonly note: number; readonly guard: number | undefined };
  /** Whether it fails when it moves no head. */
  readonly mustMove: boolean;
}

const place = (number: string | undefined): number => Number(number) - 1;

function insertOf([, into = '', parameters = '', conflict]: RegExpExecArray): BatchParts['inserts'][number] {
  const add = inserts[into];
  if (add === undefined) throw new NotSimulated(`The simulated database has no table ${into}.`);
  const columns = Array.from(parameters.matchAll(/\$(\d+)::\w+\[\]/g), ([, number]) => place(number));
  return { add, columns, winner: conflict === undefined ? 'old' : 'new' };
}

function takeApart(text: string): BatchParts {
  const update = updatePattern.exec(text);
  const moved = movedPattern.exec(text);
  const rest = [updatePattern, movedPattern, insertPattern, deletePattern].reduce((left, part) => left.replace(part, ''), text);
  if (update === null || moved === null || !scaffold.test(rest))
    throw new NotSimulated(`The simulated database does not know a part of: ${text}`);
  const [, size, root, note, , guard] = update;
  return {
    inserts: Array.from(text.matchAll(insertPattern), insertOf),
    deletes: Array.from(text.matchAll(deletePattern), ([, number]) => place(number)),
    head: { size: place(size), root: place(root), note: place(note), guard: guard === undefined ? undefined : place(guard) },
    mustMove: moved[1] !== undefined,
  };
}

const batches = new Map<string, BatchParts>();

function partsOf(text: string): BatchParts {
  const parts = batches.get(text) ?? takeApart(text);
  batches.set(text, parts);
  return parts;
}

function writeBatch(text: string, values: Row, tables: Tables): Write {
  const parts = partsOf(text);
  const { head } = parts;
  // The head's row is there and, where the text asks for it, has the size.
  const moves = tables.head !== undefined && (head.guard === undefined || tables.head.size === Number(values[head.guard]));
  insertAll(parts, values, new Inserting(tables, false));
  if (parts.mustMove && !moves) throw new SqlError('22012', 'division by zero');
  const change: Change = (on) => {
    insertAll(parts, values, new Inserting(on, true));
    for (const events of parts.deletes) for (const event of values[events] as string[]) on.pending.delete(event);
    if (moves && on.head !== undefined)
      on.head = {
        origin: on.head.origin,
        size: Number(values[head.size]),
        root: values[head.root] as Buffer,
        note: String(values[head.note]),
      };
  };
  return { rowCount: 1, change };
}

/** Adds the rows of the arrays, as `unnest` makes them. */
function insertAll(parts: BatchParts, values: Row, inserting: Inserting): void {
  for (const { add, columns, winner } of parts.inserts) {
    const arrays = columns.map((column) => values[column] as Row);
    const count = arrays[0]?.length ?? 0;
    for (let i = 0; i < count; i += 1)
      add(
        inserting,
        arrays.map((array) => array[i]),
        winner,
      );
  }
}

const firstHead = `insert into log.log_head (origin, size, root, note)
  select $1::text, 0, $2::bytea, $3::text where not exists (select from log.log_entry) on conflict do nothing`;

const beginHead = oneLine(firstHead);

function write(text: string, values: Row, tables: Tables): Write | undefined {
  if (text.startsWith('with ')) return writeBatch(text, values, tables);
  if (text === beginHead) {
    const begins = tables.head === undefined && tables.entries.size === 0;
    const head = { origin: String(values[0]), size: 0, root: values[1] as Buffer, note: String(values[2]) };
    if (!begins) return { rowCount: 0, change: undefined };
    return {
      rowCount: 1,
      change: (on) => {
        on.head = head;
      },
    };
  }
  const settled = [...text.matchAll(deletePattern)];
  if (settled.length !== 1 || text.replaceAll(deletePattern, '') !== '') return undefined;
  const events = values[0] as readonly string[];
  return {
    rowCount: events.filter((event) => tables.pending.has(event)).length,
    change: (on) => {
      for (const event of events) on.pending.delete(event);
    },
  };
}

/**
 * Answers one statement on what it can see, and the change that its transaction makes when it commits. Throws
 * {@link SqlError} as the server does, and {@link NotSimulated}.
 */
export function answer(statement: Statement, tables: Tables, nowMs: number): { result: Result; change: Change | undefined } {
  const text = oneLine(statement.text);
  const select = answers.get(text);
  if (select !== undefined) {
    const rows = select(tables, statement.values, nowMs);
    return { result: { command: 'SELECT', rowCount: rows.length, rows }, change: undefined };
  }
  const written = write(text, statement.values, tables);
  if (written === undefined) throw new NotSimulated(`The simulated database does not know: ${text}`);
  return { result: { command: 'WRITE', rowCount: written.rowCount, rows: [] }, change: written.change };
}
