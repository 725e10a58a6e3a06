/**
 * An archive in an object store that speaks S3: `PUT` with `If-None-Match: *`, so that no object is ever replaced, and `GET`. Requests are signed
 * (AWS Signature Version 4) with the digest of the body; without a key nothing is signed, and a store that everybody may read is only read.
 */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { ArchiveError, type ArchiveStore } from './store.ts';

/** What a store is reached with. */
export interface ObjectStoreOptions {
  /** The address of the bucket or of a prefix in it, like https://s3.example.org/bucket/log. */
  readonly url: URL;
  /** Access key and secret of somebody who may read, or also create, objects there. */
  readonly key?: { readonly id: string; readonly secret: string };
  readonly region: string;
  /** How often a request is tried; 5 when absent. */
  readonly tries?: number;
  /** For one try, with the whole of its body, in milliseconds; a minute when absent. */
  readonly withinMs?: number;
}

const firstPauseMs = 100;
/** A bundle of 256 entries of 65,535 bytes, each with its length. */
const fileMaxBytes = 256 * 65_537;

const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Of these the next try may be answered otherwise: 409 is that of an object which is being made at this moment. */
const isPassing = (status: number): boolean => status >= 500 || status === 429 || status === 409 || status === 408;

interface Answer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

class ObjectStore implements ArchiveStore {
  readonly place: string;
  readonly #root: string;
  readonly #tries: number;
  readonly #withinMs: number;
  readonly #sign: (url: string, init: RequestInit) => Promise<Request>;

  constructor({ url, key, region, tries = 5, withinMs = 60_000 }: ObjectStoreOptions) {
    this.#root = url.href.replace(/\/+$/, '');
    this.place = this.#root;
    this.#tries = tries;
    this.#withinMs = withinMs;
    const client = key && new AwsClient({ accessKeyId: key.id, secretAccessKey: key.secret, service: 's3', region, retries: 0 });
    this.#sign = async (address, init) => client?.sign(address, init) ?? new Request(address, init);
  }

  async #once(path: string, init: RequestInit): Promise<Answer> {
    // A store that sends elsewhere would get the signature there: no redirect is followed.
    const signal = AbortSignal.timeout(this.#withinMs);
    const answer = await fetch(await this.#sign(`${this.#root}/${path}`, init), { redirect: 'manual', signal });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, bytes };
  }

  /** Answers the last try's answer. */
  async #request(path: string, init: RequestInit): Promise<Answer> {
    for (let tried = 1; ; tried += 1) {
      try {
        const answer = await this.#once(path, init);
        if (tried >= this.#tries || !isPassing(answer.status)) return answer;
      } catch (cause) {
        if (tried >= this.#tries)
          throw new ArchiveError(`${this.#root}/${path} can't be reached: check WRIT_LOG_ARCHIVE and the network.`, { cause });
      }
      await wait(firstPauseMs * 2 ** (tried - 1));
    }
  }

  #refused(path: string, status: number): ArchiveError {
    const hint =
      status === 403 ? ': the key may not do this, or a store that lets nobody list its objects says so of one that is missing' : '';
    return new ArchiveError(`The store answers ${status} for ${this.#root}/${path}${hint}.`);
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const { status, bytes } = await this.#request(path, {
      method: 'GET',
      headers: { 'x-amz-content-sha256': sha256Hex(new Uint8Array()) },
    });
    if (status === 404) return undefined;
    if (status !== 200) throw this.#refused(path, status);
    if (bytes.length > fileMaxBytes) throw new ArchiveError(`${this.#root}/${path} is larger than any file of a log.`);
    return bytes;
  }

  async create(path: string, bytes: Uint8Array): Promise<boolean> {
    const body = new Uint8Array(bytes);
    const headers = {
      'if-none-match': '*',
      'x-amz-content-sha256': sha256Hex(body),
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    };
    const { status } = await this.#request(path, { method: 'PUT', headers, body });
    if (status === 412) return false;
    if (status !== 200 && status !== 201 && status !== 204) throw this.#refused(path, status);
    return true;
  }
}

/** The store at an address; nothing is asked before a file is. */
export const objectStore = (options: ObjectStoreOptions): ArchiveStore => new ObjectStore(options);
