/**
 * How people of the story sign what they do with an order, where the Writ asks for it: each statement goes to `writ sign`, which has the key that stands in for their
 * passkey. What is signed is computed here, over what its signer is shown.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { digestOfParts, type OrderPart, partHash } from '@writ/tlog/order-digest';
import { type Answer, at, type Json } from './answer.ts';
import { DemoError } from './deviation.ts';

const entry = fileURLToPath(new URL('../../cli/writ.mjs', import.meta.url));

/** What of the order is other than its signer is shown, once the act is done. */
export type Changed = Partial<Readonly<Record<OrderPart, Json>>>;

/** Runs a command of Writ to its end, as anybody does. Throws {@link DemoError} where it fails. */
export function runWrit(args: readonly string[], input: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text.err += part;
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(text.out);
      else reject(new DemoError(`"writ ${args.join(' ')}" ended with ${code}: ${(text.err || text.out).trim()}`));
    });
  });
}

/** The digest that the order of an answer has once some of its parts say something else (docs/how-to/recompute-an-order-digest.md). */
function digestAfter(answer: Answer, changed: Changed): string {
  const hashes = answer.list('order.digestParts').map((part) => {
    const [name, salt] = [String(at(part, 'name')) as OrderPart, String(at(part, 'salt'))];
    return [name, name in changed ? partHash(name, salt, changed[name]) : String(at(part, 'hash'))];
  });
  return digestOfParts(Object.fromEntries(hashes) as Record<OrderPart, string>);
}

/** By which an act is named: SHA-256 over `writ/act/v1`, NUL and the statement, in base64url. */
const actId = (statement: string): string => createHash('sha256').update(`writ/act/v1\0${statement}`).digest('base64url');

/** Signs as the people of one Writ. */
export class Signing {
  readonly #env: NodeJS.ProcessEnv;
  /** The newest review of each order, by which a release names it. */
  readonly #reviews = new Map<string, string>();
  #origin: string | null = null;

  constructor(baseUrl: string) {
    this.#env = { ...process.env, WRIT_BASE_URL: baseUrl };
  }

  /** The origin of the signing page; null where nobody signs here, as far as the story knows by now. */
  get origin(): string | null {
    return this.#origin;
  }

  /** Learns where people sign from what refused an act without a signature. */
  learn(refusal: string): void {
    const origin = /\bat (https?:\/\/[^\s,]+)/.exec(refusal)?.[1];
    if (origin === undefined) throw new DemoError(`A signature is needed, and it does not say where people sign: "${refusal}"`);
    this.#origin = origin;
  }

  /** The variable `signature` of an act on the order that its signer is shown: null where nobody signs. */
  async signature(login: string | null, act: string, shown: Answer, changed: Changed = {}): Promise<{ signature: Json }> {
    if (this.#origin === null || login === null) return { signature: null };
    const order = shown.text('order.id');
    const review = act === 'RELEASE' ? { review: this.#reviews.get(order) ?? '' } : {};
    const statement = { act, order, generation: shown.number('order.generation'), digest: digestAfter(shown, changed), ...review };
    const signature = JSON.parse(await runWrit(['sign', login], JSON.stringify(statement), this.#env)) as Json;
    if (act === 'REVIEW') this.#reviews.set(order, actId(String(at(signature, 'statement'))));
    return { signature };
  }

  /** The roots of the register of signing keys, as the operator of the demo gives them to anybody. */
  roots(): Promise<string> {
    return runWrit(['sign', '--roots'], '', this.#env);
  }
}
