/**
 * Watches what the gateway answers and compares it with the log, both ways: an answer that held a record has its entries,
 * one a grant, over exactly these bytes and with the reads of just these records; an entry of a disclosure has its answer,
 * and a decision of its own behind it. What a record is it knows by the documents that were sent and a list of its own.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { EntryOpening, LogDetails } from '@writ/access-log';
import { parseVerifierKey, verifyOpening, verifyTlogProof } from '@writ/tlog';
import { replayLog } from '@writ/verifier/replay/replay.ts';
import { isVerified, renderReport } from '@writ/verifier/report.ts';
import canonicalize from 'canonicalize';
import { expect } from 'vitest';
import { type AnsweredRecords, answeredRecords, differences, type LoggedRead } from './answered-records.ts';
import { requireFact } from './stated-facts.ts';

/** The types of entries by the printed catalogue, each with the fields that it may have. */
function catalogue(): PrintedTypes {
  printed ??= (JSON.parse(readFileSync(new URL('../../docs/entries.json', import.meta.url), 'utf8')) as { types: PrintedTypes }).types;
  return printed;
}
type PrintedTypes = Readonly<Record<string, { readonly fields: readonly string[] }>>;
let printed: PrintedTypes | undefined;

/** Fails for a type that the catalogue doesn't have, or a field that it doesn't list for it. A leaf that says everything itself has neither. */
function requireDeclared(type: unknown, fields: readonly string[]): void {
  if (typeof type !== 'string') return;
  const declared = catalogue()[type];
  expect(declared, `docs/entries.md names ${type}`).toBeDefined();
  const listed = ['type', 'time', ...(declared?.fields ?? [])];
  expect(
    fields.filter((field) => !listed.includes(field)),
    `fields of ${type} that docs/entries.md doesn't list`,
  ).toEqual([]);
}

const openedFields = ['type', 'response.digest', 'initiator', 'legal', 'target', 'refs', 'request', 'fact'];

const valuesOf = (entry: EntryOpening | null): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry?.openings ?? {}).map(([field, { value }]) => [field, value]));

export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; [key: string]: unknown };
}
export interface Receipt {
  event: string;
  index: string;
  leaf: string;
  proof: string;
  commitments: Record<string, string>;
  openings: Record<string, { value: unknown; salt: string }>;
}
// biome-ignore lint/suspicious/noExplicitAny: an answer has any shape; a test says which it expects
type Data = any;
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  data?: Data;
  errors?: GraphError[];
  extensions?: { receipt?: Receipt[] };
}

export const digestOf = ({ data, errors }: Pick<Answer, 'data' | 'errors'>): string =>
  createHash('sha256')
    .update(canonicalize({ data: data ?? null, ...(errors ? { errors } : {}) }) ?? '')
    .digest('hex');

export interface WatchOptions {
  baseUrl: string;
  /** How many entries the log has now. */
  size(): Promise<number>;
  verifierKey: string;
  origin: string;
  details: LogDetails;
}

/** An answer with what was asked. */
interface Exchange {
  body: unknown;
  answer: Answer;
}

/** What an entry of a disclosure says. */
interface Disclosed {
  digest: string;
  reads: LoggedRead[];
  decision: string;
  operation: string;
  /** Whether it is of a volume of a package, which is no answer of a graph. */
  isOfPackage: boolean;
}

/** Without data and receipts there is nothing to look for, whatever was sent; with them it was a document. */
const recordsOf = ({ body, answer: { data = null, errors = [], extensions } }: Exchange): AnsweredRecords =>
  answeredRecords(
    data === null && !extensions?.receipt ? undefined : typeof body === 'string' ? JSON.parse(body) : body,
    data,
    errors.map(({ path = [] }) => path),
  );

export class Watch {
  readonly #options: WatchOptions;
  readonly #exchanges: Exchange[] = [];
  /** For each request that nobody waited for the answer to, the categories that it asked for. */
  readonly #lost: ReadonlySet<string>[] = [];

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** Sends one request and remembers its answer. */
  async send(path: string, token: string | null, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.#options.baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const answer: Answer = { ...(JSON.parse(text) as Answer), status: response.status, headers: response.headers, text };
    this.#exchanges.push({ body, answer });
    return answer;
  }

  /** Remembers that whoever sent this went away before its answer: what it discloses is logged all the same, and nobody has the answer. */
  lost(body: unknown): void {
    const { asked } = answeredRecords(body, null);
    if (asked.size > 0) this.#lost.push(asked);
  }

  /** Remembers an answer that somebody else was given, such as a page: what was asked must hold the document's own text. */
  saw(body: unknown, answer: Answer): void {
    this.#exchanges.push({ body, answer });
  }

  /**
   * Compares answers and log, one to one and both ways, and verifies every receipt offline. Where answers are `lost` on their way, as in a failover,
   * the log may have disclosures that nobody was answered.
   */
  async compare(answers: 'all' | 'lost' = 'all'): Promise<void> {
    const logged = await this.#disclosed();
    const answered: string[] = [];
    for (const exchange of this.#exchanges) {
      const { answer } = exchange;
      const receipts = answer.extensions?.receipt ?? [];
      for (const receipt of receipts) this.#verify(answer, receipt, logged.get(receipt.index));
      const entries = receipts.flatMap(({ index }) => logged.get(index) ?? []);
      const where = answer.text.slice(0, 200);
      const reads = entries.flatMap((entry) => entry.reads);
      expect(differences(recordsOf(exchange), reads), `the entries' reads and the records of ${where}`).toEqual([]);
      answered.push(...receipts.map(({ index }) => index));
    }
    const unheard = this.#unheard([...logged].flatMap(([index, entry]) => (answered.includes(index) ? [] : [entry])));
    const disclosed = [...logged].flatMap(([index, { operation, isOfPackage }]) =>
      answered.includes(index) || (answers === 'all' && !unheard.has(operation) && !isOfPackage) ? [index] : [],
    );
    expect(disclosed.sort(), 'every disclosure in the log has its answer').toEqual(answered.sort());
    await this.#requireDecisions([...logged.values()]);
  }

  /** Replays the log that is published by now, from its static files alone, as anybody can: it is what `writ verify` does. */
  async verifyLog(epoch: number): Promise<void> {
    const { baseUrl, origin, verifierKey } = this.#options;
    const read = async (path: string): Promise<Uint8Array | undefined> => {
      const response = await fetch(`${baseUrl}/log/${epoch}/${path}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return response.ok ? bytes : undefined;
    };
    const report = await replayLog(read, { origin, key: parseVerifierKey(verifierKey) });
    expect(isVerified(report), renderReport(report, false)).toBe(true);
  }

  async #disclosed(): Promise<Map<string, Disclosed>> {
    const logged = new Map<string, Disclosed>();
    const size = await this.#options.size();
    for (let index = 0; index < size; index++) {
      const entry = await this.#options.details.opening(index, openedFields);
      const opened = valuesOf(entry);
      requireDeclared(opened['type'], Object.keys(entry?.commitments ?? {}));
      if (opened['fact'] !== undefined) requireFact(String(opened['type']), opened['fact'], opened);
      if (opened['type'] !== 'record.disclosed.v1') continue;
      const { reads, package: id } = opened['target'] as { reads: LoggedRead[]; package?: string };
      const { decision } = opened['refs'] as { decision: string };
      const { operation } = opened['request'] as { operation: string };
      logged.set(String(index), {
        digest: String(opened['response.digest']),
        reads,
        decision: String(decision),
        operation,
        isOfPackage: id !== undefined,
      });
    }
    return logged;
  }

  async #open(index: number, fields: string[]): Promise<Record<string, unknown>> {
    return valuesOf(await this.#options.details.opening(index, fields));
  }

  /** The operations among those without an answer whose request somebody went away from: one for each such request, of what it asked for. */
  #unheard(unanswered: readonly Disclosed[]): ReadonlySet<string> {
    const left = [...this.#lost];
    const unheard = new Set<string>();
    for (const { operation } of unanswered) {
      const reads = unanswered.filter((one) => one.operation === operation).flatMap((one) => one.reads);
      const at = left.findIndex((asked) => reads.every(({ category }) => asked.has(category)));
      if (unheard.has(operation) || at < 0) continue;
      left.splice(at, 1);
      unheard.add(operation);
    }
    return unheard;
  }

  #verify(answer: Answer, receipt: Receipt, entry: Disclosed | undefined): void {
    const { verifierKey, origin } = this.#options;
    const digest = digestOf(answer);
    expect(entry?.digest, `entry ${receipt.index} is over this answer`).toBe(digest);
    const leaf = Buffer.from(receipt.leaf, 'base64');
    const proved = verifyTlogProof({ text: receipt.proof, leaf, origin, keys: [parseVerifierKey(verifierKey)] });
    expect(String(proved.index)).toBe(receipt.index);
    const opening = receipt.openings['response.digest'];
    verifyOpening({
      leaf,
      commitments: receipt.commitments,
      field: 'response.digest',
      value: Buffer.from(canonicalize(opening?.value) ?? ''),
      salt: Buffer.from(opening?.salt ?? '', 'base64url'),
    });
    expect(opening?.value).toBe(digest);
  }

  /** Behind each disclosure is a decision that no other disclosure has, of the same operation, that permitted what was read. */
  async #requireDecisions(entries: readonly Disclosed[]): Promise<void> {
    const answers = entries.filter(({ isOfPackage }) => !isOfPackage);
    expect(new Set(answers.map(({ decision }) => decision)).size, 'a decision for each disclosure').toBe(answers.length);
    for (const { decision, operation, reads } of entries) {
      const opened = await this.#open(Number(decision), ['type', 'outcome', 'request', 'target', 'legal']);
      expect(opened, `the decision ${decision}`).toMatchObject({ type: 'access.decision.v1', outcome: 'success', request: { operation } });
      const { basis } = opened['legal'] as { basis: string };
      // Of a person's own records and of a report the service of keys is asked nothing.
      if (basis === 'ORDER' || basis === 'CASE')
        expect(opened, `the decision ${decision} names its handle`).toMatchObject({
          request: { grant: expect.stringMatching(/^[0-9a-f]{64}$/) },
        });
      const { account, categories } = opened['target'] as { account: string; categories: (string | { category: string })[] };
      expect(account).toEqual(expect.any(String));
      const permitted = categories.map((one) => (typeof one === 'string' ? one : one.category));
      expect(permitted).toEqual(expect.arrayContaining(reads.map(({ category }) => category)));
    }
  }
}
