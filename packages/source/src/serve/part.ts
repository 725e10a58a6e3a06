/** Writing one part of a stream: lines, their count and digest, and the signed end without which the part doesn't count. */
import { createHash, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { endStatement, type Line } from '../wire/lines.ts';

/** Bytes that are gathered before they are written. */
const chunkBytes = 64 * 1024;

export class PartWriter {
  readonly #response: ServerResponse;
  readonly #hash = createHash('sha256');
  readonly #signal: AbortSignal;
  #pending = '';
  #lines = 0;

  constructor(response: ServerResponse, signal: AbortSignal) {
    this.#response = response;
    this.#signal = signal;
  }

  /** Adds a line, and waits for a slow reader. */
  async add(line: Exclude<Line, { type: 'end' }>): Promise<void> {
    this.#signal.throwIfAborted();
    this.#pending += `${JSON.stringify(line)}\n`;
    if (line.type !== 'begin') this.#lines += 1;
    if (this.#pending.length >= chunkBytes) await this.flush();
  }

  /** Sends what was gathered. */
  async flush(): Promise<void> {
    const bytes = Buffer.from(this.#pending);
    this.#pending = '';
    this.#hash.update(bytes);
    if (bytes.length > 0 && !this.#response.write(bytes)) await once(this.#response, 'drain', { signal: this.#signal });
  }

  /** The signed end. */
  async end(part: { entry: string; after: string | null; next: string | null }, key: KeyObject): Promise<void> {
    await this.flush();
    this.#signal.throwIfAborted();
    const sha256 = this.#hash.digest('hex');
    const lines = this.#lines;
    const signature = sign(null, endStatement({ ...part, lines, sha256 }), key).toString('base64');
    this.#response.end(`${JSON.stringify({ type: 'end', lines, sha256, next: part.next, signature })}\n`);
  }
}
