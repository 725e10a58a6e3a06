/**
 * Watches what the gateway answers and compares it with the log, both ways: an answer that held a record has its entries,
 * one a grant, over exactly these bytes; an entry of a disclosure has its answer. It knows what a record is by its own list.
 */
import { createHash } from 'node:crypto';
import type { LogDetails } from '@writ/access-log';
import { parseVerifierKey, verifyOpening, verifyTlogProof } from '@writ/tlog';
import canonicalize from 'canonicalize';
import { expect } from 'vitest';

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

/** Fields that hold personal records, by name: written by hand, so that the product can't redefine what is watched. */
const recordFields = new Set(['subscriber', 'identification', 'traffic', 'content']);

function holdsRecord(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsRecord);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => (recordFields.has(key) && inner !== null) || holdsRecord(inner));
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

export class Watch {
  readonly #options: WatchOptions;
  readonly #answers: Answer[] = [];

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
    this.#answers.push(answer);
    return answer;
  }

  /** Answers so far that held a record. */
  disclosures(): Answer[] {
    return this.#answers.filter(({ data }) => holdsRecord(data));
  }

  /** Compares answers and log, one to one and both ways, and verifies every receipt offline. */
  async compare(): Promise<void> {
    const { verifierKey, origin, details } = this.#options;
    const logged = new Map<string, string>();
    const size = await this.#options.size();
    for (let index = 0; index < size; index++) {
      const opened = await details.opening(index, ['type', 'response.digest']);
      if (opened?.openings['type']?.value === 'record.disclosed.v1')
        logged.set(String(index), String(opened.openings['response.digest']?.value));
    }
    const receipts = this.#answers.flatMap((answer) => (answer.extensions?.receipt ?? []).map((receipt) => ({ answer, receipt })));
    for (const answer of this.disclosures())
      expect(answer.extensions?.receipt?.length, `an answer with a record: ${answer.text.slice(0, 200)}`).toBeGreaterThan(0);
    for (const { answer, receipt } of receipts) {
      const digest = digestOf(answer);
      expect(logged.get(receipt.index), `entry ${receipt.index} is over this answer`).toBe(digest);
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
    expect([...logged.keys()].sort(), 'every disclosure in the log has its answer').toEqual(
      receipts.map(({ receipt }) => receipt.index).sort(),
    );
  }
}
