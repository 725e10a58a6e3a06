/**
 * The part of an adapter that is the platform's own: queries of its database. Here it is SQLite with a handful of tables; put your own in
 * their place. What is the same for every platform is in `@writ/source`.
 */
import type { DatabaseSync } from 'node:sqlite';
import type {
  AccountAnswer,
  Blob,
  CollectRequest,
  EffectBody,
  EffectResult,
  HolderBody,
  Identifier,
  ItemAnswer,
  Observation,
  RecordLine,
  Source,
  Subject,
  TerritoryState,
} from '@writ/source';

export const tables = `
  CREATE TABLE account (id TEXT PRIMARY KEY, handle TEXT NOT NULL, issuer TEXT, subject TEXT);
  CREATE TABLE identifier (type TEXT NOT NULL, value TEXT NOT NULL, account TEXT NOT NULL);
  CREATE TABLE record (account TEXT NOT NULL, category TEXT NOT NULL, at TEXT NOT NULL, key TEXT NOT NULL, recorded_at TEXT NOT NULL,
    line TEXT NOT NULL, PRIMARY KEY (account, category, at, key));
  CREATE TABLE item (id TEXT PRIMARY KEY, url TEXT, account TEXT NOT NULL, answer TEXT NOT NULL);
  CREATE TABLE file (account TEXT NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, bytes BLOB NOT NULL);
  CREATE TABLE gap (account TEXT NOT NULL, category TEXT NOT NULL, why TEXT NOT NULL, says TEXT NOT NULL);
  CREATE TABLE withheld (kind TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL, PRIMARY KEY (kind, id));
`;

/** One spelling of an identifier; the table has this one. */
export function spelled({ type, value }: Identifier): string {
  const text = value.normalize('NFKC').trim();
  if (type === 'EMAIL') return text.toLowerCase();
  if (type === 'PHONE_NUMBER') return text.replaceAll(/[\s()./-]/g, '').replace(/^00/, '+');
  return type === 'HANDLE' ? text.replace(/^@+/, '') : text;
}

/** What this platform can carry out: whole items and accounts, for everybody. */
const supported = { item: ['DISABLED', 'REMOVED'], account: ['SUSPENDED'] } as const;
const identifierTypes = ['USER_ID', 'HANDLE', 'EMAIL', 'PHONE_NUMBER'] as const;

export class Platform implements Source {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  #all(sql: string, ...values: string[]): Record<string, unknown>[] {
    return this.#db.prepare(sql).all(...values);
  }

  describe() {
    const effects = (['item', 'account'] as const).flatMap((kind) =>
      supported[kind].map((status) => ({ kind, status, reversible: true, territories: false })),
    );
    const categories = (['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const).map((category) => ({
      category,
      history: 'ALL' as const,
    }));
    return { name: 'An example in TypeScript', identifierTypes: [...identifierTypes], categories, effects };
  }

  resolve(identifier: Identifier): string[] {
    const value = spelled(identifier);
    const { type } = identifier;
    if (type === 'USER_ID') return this.#all('SELECT id FROM account WHERE id = ?', value).map(({ id }) => String(id));
    if (type === 'HANDLE') return this.#all('SELECT id FROM account WHERE handle = ?', value).map(({ id }) => String(id));
    return this.#all('SELECT account FROM identifier WHERE type = ? AND value = ?', type, value).map(({ account }) => String(account));
  }

  /** Row by row, so that a huge account needs no memory. SQLite compares text by its UTF-8, as the protocol does. */
  async *collect({ account, categories, horizon, after }: CollectRequest): AsyncGenerator<RecordLine> {
    const sql = this.#db.prepare(`SELECT line FROM record WHERE account = ? AND category = ? AND at >= ? AND at < ? AND recorded_at <= ?
      AND (at, key) > (?, ?) ORDER BY at, key`);
    const order = categories.map(({ category }) => category);
    for (const { category, from = '', to = '~' } of categories) {
      if (after && order.indexOf(category) < order.indexOf(after.category)) continue;
      const place = after?.category === category ? after : { at: '', key: '' };
      for (const { line } of sql.iterate(account, category, from, to, horizon, place.at, place.key)) yield JSON.parse(String(line));
    }
  }

  gaps({ account, categories }: Omit<CollectRequest, 'after'>) {
    return this.#all('SELECT category, why, says FROM gap WHERE account = ?', account).flatMap(({ category, says }) => {
      const asked = categories.find((one) => one.category === category);
      return asked ? [{ category: asked.category, why: 'LAST_ONLY' as const, says: String(says) }] : [];
    });
  }

  blob(account: string, sha256: string): Blob | undefined {
    const [file] = this.#all('SELECT media_type, bytes FROM file WHERE account = ? AND sha256 = ?', account, sha256);
    return file?.['bytes'] instanceof Uint8Array ? { mediaType: String(file['media_type']), bytes: file['bytes'] } : undefined;
  }

  item(name: { readonly id: string } | { readonly url: string }): ItemAnswer | undefined {
    const [column, value] = 'id' in name ? ['id', name.id] : ['url', name.url];
    const [row] = this.#all(`SELECT answer FROM item WHERE ${column} = ?`, value);
    return row && JSON.parse(String(row['answer']));
  }

  account(id: string): AccountAnswer | undefined {
    const [row] = this.#all('SELECT handle FROM account WHERE id = ?', id);
    return row && { id, handle: String(row['handle']), state: this.#stateOf({ kind: 'account', id }).length > 0 ? 'SUSPENDED' : 'ACTIVE' };
  }

  holder({ issuer, subject }: HolderBody): string | undefined {
    const [row] = this.#all('SELECT id FROM account WHERE issuer = ? AND subject = ?', issuer, subject);
    return row && String(row['id']);
  }

  #stateOf({ kind, id }: Subject): TerritoryState[] {
    const known = supported[kind];
    return this.#all('SELECT status FROM withheld WHERE kind = ? AND id = ?', kind, id).flatMap((row) =>
      known.filter((status) => status === row['status']).map((status) => ({ territory: 'WORLD', status })),
    );
  }

  #isThere({ kind, id }: Subject): boolean {
    return kind === 'item' ? this.item({ id }) !== undefined : this.account(id) !== undefined;
  }

  /** Carries out what it can, looks what came of it, and says what it can't. */
  put(subject: Subject, { state }: EffectBody): EffectResult | undefined {
    if (!this.#isThere(subject)) return undefined;
    const known: readonly string[] = supported[subject.kind];
    const asked = state.filter(({ status }) => status !== 'AVAILABLE');
    const can = asked.find(({ territory, status }) => territory === 'WORLD' && known.includes(status));
    this.#db.prepare('DELETE FROM withheld WHERE kind = ? AND id = ?').run(subject.kind, subject.id);
    if (can) this.#db.prepare('INSERT INTO withheld (kind, id, status) VALUES (?, ?, ?)').run(subject.kind, subject.id, can.status);
    const unsupported = asked.filter((one) => one !== can);
    const isDone = this.#stateOf(subject).length === Number(can !== undefined);
    const extent = isDone && unsupported.length === 0 ? 'FULL' : can && isDone ? 'PARTIAL' : 'NONE';
    const version = subject.kind === 'item' ? this.item({ id: subject.id })?.version : undefined;
    return { extent, remaining: [], unsupported, ...(version !== undefined && { version }) };
  }

  observe(subjects: readonly Subject[]): Observation[] {
    return subjects.map((subject) => ({ ...subject, found: this.#isThere(subject), state: this.#stateOf(subject), remaining: [] }));
  }
}
