/** A stream of bytes as lines, with the digest of all bytes before the last line. Holds one line at a time. */
import { createHash } from 'node:crypto';
import { SourceError } from './source-error.ts';

/** Longer than any line of the protocol: a text of a million characters in UTF-8, escaped. */
const lineMaxBytes = 16 * 1024 * 1024;
const lineFeed = 0x0a;

/** A line, and the digest of what stood before it. */
export interface RawLine {
  readonly text: string;
  /** SHA-256 in hex of all bytes before this line. To be asked for before the next line is. */
  readonly digestBefore: () => string;
}

/** Throws {@link SourceError} when the stream breaks off, or ends within a line. */
export async function* rawLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = Buffer.alloc(0);
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await next(chunks);
      if (done) break;
      rest = rest.length === 0 ? Buffer.from(value) : Buffer.concat([rest, value]);
      let from = 0;
      for (let to = rest.indexOf(lineFeed); to >= 0; to = rest.indexOf(lineFeed, from)) {
        const bytes = rest.subarray(from, to + 1);
        yield { text: decode(decoder, bytes), digestBefore: () => hash.copy().digest('hex') };
        hash.update(bytes);
        from = to + 1;
      }
      rest = rest.subarray(from);
      if (rest.length > lineMaxBytes) throw new SourceError('BAD_ANSWER', 'A line is too long.');
    }
  } finally {
    await chunks.return?.();
  }
  if (rest.length > 0) throw new SourceError('INCOMPLETE', 'The stream ends within a line.');
}

async function next(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next();
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause;
    throw new SourceError('INCOMPLETE', 'The stream broke off.', { cause });
  }
}

function decode(decoder: { decode(bytes: Uint8Array): string }, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new SourceError('BAD_ANSWER', 'A line is not UTF-8.', { cause });
  }
}
