/** What is read from a server that nobody vouches for: no body longer than what was asked can be, and no text of it printed as it is. */
import { printable } from '../printable.ts';

/** A body that is longer than it may be. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The whole body. Throws {@link TooLarge} when it is longer than `maxBytes`; `what` is named in the message. */
export async function readLimited(body: AsyncIterable<Uint8Array> | null, maxBytes: number, what: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > maxBytes) throw new TooLarge(`it is larger than ${what} (${maxBytes} bytes)`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Why a request failed, harmless to print: the innermost message of an error of `fetch`. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
  return printable(reason);
}
