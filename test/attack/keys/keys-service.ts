/** The service of keys by itself, over HTTP and a database of its own, with a log that three witnesses cosign, and people with authenticators. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingPlace } from '@writ/acts/check';
import type { SoftAuthenticator } from '@writ/acts/testing';
import { type KeysOptions, type RunningKeys, Secrets, startKeys } from '@writ/keys';
import { type AccountKey, blindIndex, type DataKeyPlace, identifierKey, newDataKey, sealDataKey, verifyAccountKey } from '@writ/sealing';
import { type MadeEntry, MadeLog } from '@writ/source/testing';
import { cosignatureKeyType, formatTlogProof, makeVerifierKey, parseTlogProof } from '@writ/tlog';
import type pg from 'pg';
import { type KeysDatabase, keysDatabase } from '../../../apps/keys/secrets/testing/keys-database.ts';
import { people, SignedOrder, signingOrigin } from './signed-order.ts';

export { orderOf, people, SignedOrder, signingOrigin } from './signed-order.ts';

export const secrets = {
  orders: 'secret-of-orders-0001',
  records: 'secret-of-records-001',
  content: 'secret-of-content-001',
  writer: 'secret-of-writer-0001',
} as const;
type Part = keyof typeof secrets;
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A request over a Unix socket. */
export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export function send(
  socketPath: string,
  path: string,
  { text, secret, method = 'POST' }: { text: string | Buffer; secret?: string | undefined; method?: string },
): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }) };
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ socketPath, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const whole = Buffer.concat(parts).toString();
        const isJson = response.headers['content-type']?.startsWith('application/json') === true;
        resolve({ status: response.statusCode ?? 0, body: isJson ? JSON.parse(whole) : {}, text: whole });
      });
    });
    asked.on('error', reject);
    asked.end(text);
  });
}

const indexKey = identifierKey(randomBytes(32));
const service = generateKeyPairSync('ed25519');
/** By which its receipts are checked: PEM. */
export const servicePublicKey = service.publicKey.export({ type: 'spki', format: 'pem' });

/** An account, and what seals to it. */
export class SealedAccount {
  readonly id: string;
  readonly handle: string;
  #key: AccountKey | undefined;

  constructor(id: string, handle: string) {
    this.id = id;
    this.handle = handle;
  }

  /** Takes the account's public key, which the service makes with its first secret. */
  async begin(secrets: Secrets, by: KeyObject): Promise<void> {
    this.#key = verifyAccountKey(by, await secrets.publicKey(this.id));
  }

  /** To which writers seal. */
  get publicKey(): AccountKey {
    if (this.#key === undefined) throw new Error('The account has no key yet.');
    return this.#key;
  }

  /** A new data key of the account, and what is asked to have it opened. */
  key(category: DataKeyPlace['category'], period: string) {
    const place: DataKeyPlace = { table: 'records.data_key', id: randomUUID(), account: this.id, category, period };
    const { bytes } = plainKey();
    const sealed = sealDataKey(this.publicKey, place, bytes);
    return { plain: bytes.toString('base64'), asked: { ...place, version: 1, sealed: sealed.toString('base64') } };
  }
}
const plainKey = () => ({ bytes: Buffer.from(newDataKey()) });

/** What a decision says, as the entry has it. */
export interface DecisionValues {
  readonly account: string;
  readonly order: SignedOrder;
  readonly grant: string;
  readonly operation: string;
  readonly categories?: readonly { category: string; from: string | null; to: string | null }[];
  readonly more?: Readonly<Record<string, unknown>>;
  readonly target?: Readonly<Record<string, unknown>>;
  readonly type?: string;
  readonly time?: string;
  readonly kind?: 'authority' | 'platform';
}

/** Whose service it is: its own key, and the log whose entries it is shown. */
interface Owner {
  readonly log: MadeLog;
  readonly key: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
}

function newLog(): MadeLog {
  const log = new MadeLog('log.example.org');
  log.grow(40);
  return log;
}

export class KeysUnderTest {
  readonly database: KeysDatabase;
  log: MadeLog;
  readonly alma = new SealedAccount('account-alma', 'alma.example');
  readonly bert = new SealedAccount('account-bert', 'bert.example');
  readonly faults: unknown[] = [];
  readonly own: KeysOptions['own'];
  readonly pool: pg.Pool;
  /** Who is asked how far the log is. */
  witnesses: NonNullable<KeysOptions['witnesses']> = [];
  /** The policy of another log than its own, from the next start on. */
  policy: KeysOptions['policy'] | undefined;
  /** A day is over, for what the service does each day. */
  tick: () => void = () => {};
  /** Where it listens from its next start on; a socket where it is left out. */
  listen: KeysOptions['listen'] | undefined;
  /** Milliseconds by which the service's clock is ahead. */
  aheadMs = 0;
  #running: RunningKeys | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
  #seen = 0;

  readonly #key: Owner['key'];

  private constructor(database: KeysDatabase, { log, key }: Owner) {
    this.database = database;
    this.log = log;
    this.#key = key;
    const raw = new Uint8Array(key.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
    const cosigner = makeVerifierKey('keys.example.org', raw, cosignatureKeyType);
    this.own = { cosigner, sign: (message) => new Uint8Array(sign(null, message, key.privateKey)) };
    this.pool = database.pool;
  }

  /** Of one owner, with a log of its own, where no other is named. */
  static async start(owner: Owner = { log: newLog(), key: service }, database = keysDatabase()): Promise<KeysUnderTest> {
    const keys = new KeysUnderTest(await database, owner);
    await keys.run();
    for (const account of [keys.alma, keys.bert]) await account.begin(keys.#secrets(keys.pool), owner.key.publicKey);
    for (const { id, handle } of [keys.alma, keys.bert])
      await keys.pool.query('INSERT INTO identifier VALUES ($1, $2)', [blindIndex(indexKey, 'HANDLE', handle), id]);
    for (const { credential } of [people.officer, people.judge, people.agent]) await keys.register(credential);
    return keys;
  }

  /** Services of so many owners, each with a key, a database and KEKs of its own, under one log. */
  static ofOwners(count: number): Promise<KeysUnderTest[]> {
    const log = newLog();
    return Promise.all(Array.from({ length: count }, () => KeysUnderTest.start({ log, key: generateKeyPairSync('ed25519') })));
  }

  /** By which parts believe it. */
  get publicKey(): KeyObject {
    return this.#key.publicKey;
  }

  get socket(): string {
    return join(this.#folder, 'keys.sock');
  }

  /** Puts a key into the register by hand; how three persons do it is tested by itself. */
  async register({ id, spki, kind, issuer, subject, organisation, office, roles }: SoftAuthenticator['credential']): Promise<void> {
    await this.pool.query(
      `INSERT INTO credential (id, spki, kind, issuer, subject, organisation, office, roles, acts, registered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '[]', now()) ON CONFLICT DO NOTHING`,
      [id, Buffer.from(spki), kind, issuer, subject, organisation, office, roles],
    );
  }

  readonly #clock = () => new Date(Date.now() + this.aheadMs);

  /** The product's own, over KEKs in files. */
  #secrets(pool: pg.Pool): Secrets {
    return new Secrets({ pool, backend: this.database.backend, signer: this.#key.privateKey, clock: this.#clock });
  }

  async run(roots: readonly SoftAuthenticator[] = [people.counsel, people.counsel2, people.auditor]): Promise<void> {
    this.#running = await startKeys({
      database: { host: this.pool.options.host ?? '', user: 'keys_of_writ', database: this.pool.options.database ?? '' },
      policy: this.policy ?? this.log.policy,
      roots: roots.map(({ credential }) => credential),
      witnesses: this.witnesses,
      place: signingPlace(signingOrigin),
      own: this.own,
      parts: Object.fromEntries(Object.entries(secrets).map(([part, secret]) => [part, { secretSha256: sha256(secret).toString('hex') }])),
      indexKey,
      secrets: (pool) => this.#secrets(pool),
      backend: this.database.backend,
      ticks: (work) => {
        this.tick = work;
        return () => {};
      },
      listen: this.listen ?? { socket: this.socket },
      clock: this.#clock,
      onFault: (cause) => this.faults.push(cause),
    });
  }

  /** Where it answers. */
  get url(): string {
    return this.#running?.url ?? '';
  }

  async stop(): Promise<void> {
    await this.#running?.close();
  }

  async end(): Promise<void> {
    await this.stop();
    await this.database.drop();
    rmSync(this.#folder, { recursive: true });
  }

  post(path: string, value: unknown, part?: Part): Promise<Reply> {
    return send(this.socket, path, { text: JSON.stringify(value), secret: part && secrets[part] });
  }

  /** Bytes as they are. */
  bytes(path: string, text: Buffer, part?: Part): Promise<Reply> {
    return send(this.socket, path, { text, secret: part && secrets[part] });
  }

  text(path: string, text: string, method = 'POST'): Promise<Reply> {
    return send(this.socket, path, { text, method });
  }

  /** By which a suspension names a key. */
  async spkiHash({ credential }: SoftAuthenticator): Promise<string> {
    return sha256(credential.spki).toString('hex');
  }

  /** The newest line of the journal. */
  async lastLine(isOfItself = false): Promise<Record<string, unknown>> {
    const { rows } = await this.pool.query<{ line: Record<string, unknown> }>(
      "SELECT line FROM journal WHERE (line ->> 'operation' = 'REWRAP') = $1 ORDER BY seq DESC LIMIT 1",
      [isOfItself],
    );
    return rows[0]?.line ?? {};
  }

  /** An entry of the log that permits. */
  decide(
    {
      account,
      order,
      grant,
      operation,
      categories,
      more = {},
      target = {},
      type = 'access.decision.v1',
      kind = 'authority',
      time,
    }: DecisionValues,
    log = this.log,
  ): MadeEntry {
    const { officer } = people;
    const { issuer, subject, organisation } = officer.credential;
    return log.append({
      type,
      kind,
      ...(time === undefined ? {} : { time }),
      values: {
        action: 'decide',
        outcome: 'success',
        initiator: { issuer, subject, organisation, country: 'IE', office: 'LAW_ENFORCEMENT_AUTHORITY' },
        legal: { basis: 'ORDER', order: order.id, kind: order.order.kind, digest: order.digest, generation: 3, status: 'IN_FORCE' },
        target: {
          account,
          target: 'target-1',
          categories: categories ?? [{ category: 'TRAFFIC', from: '2026-01-10T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' }],
          ...target,
        },
        request: { operation, grant },
        ...more,
      },
    });
  }

  /** What `orders` asks for an entry. */
  request(
    entry: MadeEntry,
    order: SignedOrder,
    { log = this.log, cosigned = 2, size = log.size }: { log?: MadeLog; cosigned?: number; size?: number } = {},
  ) {
    const receipt = log.receipt(entry, { cosigned, size });
    const opened = ['type', 'time', 'outcome', 'initiator', 'legal', 'target', 'request'];
    const from = this.#seen;
    const grant = JSON.parse(entry.openings['request']?.text ?? '{}').grant as string;
    return {
      v: 1,
      grant,
      purpose: 'ORDER',
      leaf: receipt.leaf,
      commitments: receipt.commitments,
      openings: Object.fromEntries(Object.entries(entry.openings).filter(([name]) => opened.includes(name))),
      proof: receipt.proof,
      consistency:
        from === 0 || from === size
          ? null
          : { from, path: (size < from ? this.log : log).consistency(Math.min(from, size), Math.max(from, size)) },
      order: order.shown,
      acts: order.acts() as unknown[],
    };
  }

  /** Asks for a grant, and remembers what the service has seen as a client would. */
  async grant(body: unknown): Promise<Reply> {
    const reply = await this.post('/v1/grants', body, 'orders');
    await this.seenSize();
    return reply;
  }

  /** What the service has seen, from where a client's next proof begins. */
  async seenSize(): Promise<number> {
    const { rows } = await this.pool.query<{ size: string }>('SELECT size FROM seen');
    this.#seen = Number(rows[0]?.size ?? 0);
    return this.#seen;
  }

  /** What the service has cosigned, from where a log's next request begins. */
  async cosignedSize(): Promise<number> {
    const { rows } = await this.pool.query<{ size: string }>('SELECT size FROM cosigned');
    return Number(rows[0]?.size ?? 0);
  }

  /** A lawful request of its own: handle, operation, entry and order. */
  lawful(more: Partial<DecisionValues> = {}) {
    const handle = randomBytes(32).toString('base64url');
    const operation = randomUUID();
    const order = more.order ?? new SignedOrder();
    const entry = this.decide({ account: this.alma.id, grant: sha256(handle).toString('hex'), operation, ...more, order });
    return { handle, operation, order, entry, body: this.request(entry, order) };
  }

  /** A proof with another path. */
  static otherPath(proof: string): string {
    const parts = parseTlogProof(proof);
    return formatTlogProof({ ...parts, proof: parts.proof.map((hash, i) => (i === 0 ? new Uint8Array(randomBytes(32)) : hash)) });
  }
}
