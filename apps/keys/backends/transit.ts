/**
 * `transit:URL?token-file=FILE`, URL being that of a key of the transit engine of OpenBao or Vault (`https://…/v1/transit/keys/NAME`): each epoch is a
 * version of that key, by the time at which the engine made it. A destroyed epoch is below `min_decryption_version`, and trimmed away.
 */
import { readFile } from 'node:fs/promises';
import { StartError } from '@writ/core/command-errors';
import { request } from 'undici';
import { z } from 'zod';
import { type Backend, BackendError, bound, epochOf, epochStart, kekGone, notUnwrapped, type Wrapping } from './backend.ts';

const patienceMs = 3_000;
const longestAnswer = 65_536;

/** Of a key, as the engine describes it (`GET /transit/keys/:name`): versions with the second in which they were made. */
const keySchema = z.object({
  type: z.literal('aes256-gcm96'),
  exportable: z.literal(false),
  allow_plaintext_backup: z.literal(false),
  derived: z.literal(false),
  latest_version: z.int().min(1),
  min_available_version: z.int().min(0),
  keys: z.record(z.string().regex(/^[1-9]\d*$/), z.int()),
});
const encryptedSchema = z.object({ ciphertext: z.string().regex(/^vault:v[1-9]\d*:[A-Za-z0-9+/]+={0,2}$/) });
const decryptedSchema = z.object({ plaintext: z.base64() });

interface Version {
  readonly version: number;
  readonly epoch: number;
}

interface KeyState {
  /** The oldest first. */
  readonly versions: readonly Version[];
  /** What the engine's clock says. */
  readonly now: Date;
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly now: Date;
}

/** What the address says. Throws StartError for one without TLS that leaves this machine. */
export function readTransitAddress(address: string): { mount: string; name: string; tokenFile: string } {
  const url = URL.parse(address);
  const [, mount, name] = /^(\/v1\/.+)\/keys\/([\w-]+)$/.exec(url?.pathname ?? '') ?? [];
  const tokenFile = url?.searchParams.get('token-file');
  const isHere = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (url === null || mount === undefined || name === undefined || !tokenFile?.startsWith('/') || url.searchParams.size !== 1 || !isSafe)
    throw new StartError(
      'A KEK in a transit engine is named by transit:https://HOST/v1/transit/keys/NAME?token-file=/FILE, and by nothing else.',
    );
  return { mount: `${url.origin}${mount}`, name, tokenFile };
}

/** The engine's API, for one key. */
/** The text of an answer. Throws RangeError, without reading on, for one that is longer than any that is promised. */
async function textOfAnswer(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > longestAnswer) throw new RangeError('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

class Engine {
  readonly #mount: string;
  readonly #name: string;
  readonly #tokenFile: string;

  constructor({ mount, name, tokenFile }: ReturnType<typeof readTransitAddress>) {
    this.#mount = mount;
    this.#name = name;
    this.#tokenFile = tokenFile;
  }

  /** The file is read each time: an agent replaces tokens. */
  async #ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    try {
      const token = (await readFile(this.#tokenFile, 'utf8')).trim();
      const answer = await request(`${this.#mount}/${path}`, {
        method,
        headers: {
          'x-vault-token': token,
          'x-vault-request': 'true',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await textOfAnswer(answer.body);
      const whole = text === '' ? {} : z.object({ data: z.unknown().optional() }).parse(JSON.parse(text));
      return { status: answer.statusCode, data: whole.data, now: new Date(String(answer.headers['date'])) };
    } catch (cause) {
      throw new BackendError('UNAVAILABLE', 'The transit engine does not answer.', { cause });
    }
  }

  /** Throws UNAVAILABLE for a status of another kind than 2xx. */
  async #must(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const answer = await this.#ask(method, path, body);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw new BackendError('UNAVAILABLE', `The transit engine answers ${answer.status} to ${method} ${path}.`);
  }

  /** The key's versions. Throws UNAVAILABLE for a key that could be read out, or that is of another kind. */
  async state(): Promise<KeyState> {
    const { data, now } = await this.#must('GET', `keys/${this.#name}`);
    const read = keySchema.safeParse(data);
    if (!read.success || Number.isNaN(now.getTime()))
      throw new BackendError(
        'UNAVAILABLE',
        'The transit key must be of type aes256-gcm96, not derived, not exportable and without plaintext backup.',
      );
    const { keys, min_available_version: least } = read.data;
    const versions = Object.entries(keys)
      .map(([version, seconds]) => ({ version: Number(version), epoch: epochOf(new Date(seconds * 1000)) }))
      .filter(({ version }) => version >= least)
      .sort((one, other) => one.version - other.version);
    return { versions, now };
  }

  async rotate(): Promise<void> {
    await this.#must('POST', `keys/${this.#name}/rotate`);
  }

  async encrypt(version: number, of: Wrapping, secret: Uint8Array): Promise<Buffer> {
    const { data } = await this.#must('POST', `encrypt/${this.#name}`, {
      plaintext: Buffer.from(secret).toString('base64'),
      associated_data: bound(of).toString('base64'),
      key_version: version,
    });
    const read = encryptedSchema.safeParse(data);
    if (!read.success || !read.data.ciphertext.startsWith(`vault:v${version}:`))
      throw new BackendError('UNAVAILABLE', 'The transit engine answers something else than a ciphertext of this version.');
    return Buffer.from(read.data.ciphertext);
  }

  /** Undefined where the engine refuses what it is given. */
  async decrypt(of: Wrapping, wrapped: Uint8Array): Promise<Buffer | undefined> {
    const ciphertext = Buffer.from(wrapped).toString();
    const answer = await this.#ask('POST', `decrypt/${this.#name}`, { ciphertext, associated_data: bound(of).toString('base64') });
    if (answer.status === 400) return undefined;
    const read = decryptedSchema.safeParse(answer.data);
    if (answer.status !== 200 || !read.success)
      throw new BackendError('UNAVAILABLE', `The transit engine answers ${answer.status} to a decryption.`);
    return Buffer.from(read.data.plaintext, 'base64');
  }

  /** Versions below this one are never used again, then removed from the key for good. */
  async keepFrom(version: number): Promise<void> {
    await this.#must('POST', `keys/${this.#name}/config`, { min_decryption_version: version, min_encryption_version: version });
    await this.#must('POST', `keys/${this.#name}/trim`, { min_available_version: version });
  }
}

/** The newest version that was made in an epoch. */
const versionOf = ({ versions }: KeyState, epoch: number): number | undefined => versions.findLast((one) => one.epoch === epoch)?.version;

/** Makes a version now, if the engine's clock is in the epoch or past it, and answers the state after it. */
async function rotated(engine: Engine, { now }: KeyState, epoch: number): Promise<KeyState> {
  if (now < epochStart(epoch))
    throw new BackendError('UNAVAILABLE', "The transit engine's clock is not yet in the epoch: the clocks differ.");
  await engine.rotate();
  return engine.state();
}

/** The version of the epoch, made if there is none. */
async function versionFor(engine: Engine, epoch: number): Promise<number> {
  const state = await engine.state();
  const found = versionOf(state, epoch);
  if (found !== undefined) return found;
  // A version can't be made in the past: where a later one is there, this epoch is over.
  if (state.versions.some((one) => one.epoch > epoch)) throw kekGone(epoch);
  const made = versionOf(await rotated(engine, state, epoch), epoch);
  if (made === undefined) throw new BackendError('UNAVAILABLE', "The transit engine's clock is past the epoch: the clocks differ.");
  return made;
}

async function destroyThrough(engine: Engine, through: number): Promise<void> {
  const isLater = ({ epoch }: Version): boolean => epoch > through;
  let state = await engine.state();
  if (state.versions.every((one) => !isLater(one))) state = await rotated(engine, state, through + 1);
  const kept = state.versions.find(isLater);
  if (kept === undefined) throw new BackendError('UNAVAILABLE', 'The transit engine has no version of a later epoch.');
  await engine.keepFrom(kept.version);
}

/** The version in the text of a ciphertext; undefined where it is not just what the engine writes. */
function versionIn(wrapped: Uint8Array): number | undefined {
  const text = Buffer.from(wrapped).toString('latin1');
  const [, version, body = ''] = /^vault:v([1-9]\d{0,8}):([^:]+)$/.exec(text) ?? [];
  return version !== undefined && Buffer.from(body, 'base64').toString('base64') === body ? Number(version) : undefined;
}

/** Why nothing was decrypted: the engine answers the same for a version that is gone and for changed bytes. */
async function refusal(engine: Engine, of: Wrapping, version: number): Promise<never> {
  const { versions } = await engine.state();
  throw versions.some((one) => one.version === version) ? notUnwrapped(of, undefined) : kekGone(of.epoch);
}

/** The backend over a key of a transit engine. Throws StartError for its address, BackendError where the key is not one for this. */
export async function transitBackend(address: string): Promise<Backend> {
  const engine = new Engine(readTransitAddress(address));
  await engine.state();
  return {
    name: 'transit',
    wrap: async (of, secret) => engine.encrypt(await versionFor(engine, of.epoch), of, secret),
    unwrap: async (of, wrapped) => {
      const version = versionIn(wrapped);
      if (version === undefined) throw notUnwrapped(of, undefined);
      return (await engine.decrypt(of, wrapped)) ?? refusal(engine, of, version);
    },
    destroy: (through) => destroyThrough(engine, through),
    end: async () => {},
  };
}
