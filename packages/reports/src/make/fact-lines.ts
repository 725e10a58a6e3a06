/** The lines of a file of facts, one after the other: of a file that comes in pieces no more than a piece and a line is held. */
import { FactError } from './fact-error.ts';

/** The bytes of `facts.ndjson`: in pieces as they are read, or whole as a text where it is small. Each iteration begins at the start. */
export type FactsBytes = string | Iterable<Uint8Array>;

/** No line is longer: a fact has a few hundred bytes. */
const lineBytesMax = 65_536;
const lineFeed = 10;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Buffer, at: number): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new FactError(at, undefined, 'it is not UTF-8.');
    throw error;
  }
}

/** Each line with its bytes, without its line feed. Throws {@link FactError} for one that has none, is no UTF-8 or is too long. */
export function* factLines(facts: FactsBytes): Generator<{ readonly line: string; readonly bytes: Buffer; readonly at: number }> {
  let [rest, at] = [Buffer.alloc(0), 0];
  for (const piece of typeof facts === 'string' ? [Buffer.from(facts)] : facts) {
    const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      const own = bytes.subarray(start, end);
      at += 1;
      yield { line: textOf(own, at), bytes: own, at };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > lineBytesMax) throw new FactError(at + 1, undefined, `it is longer than ${lineBytesMax} bytes.`);
  }
  if (rest.length > 0) throw new FactError(at + 1, undefined, 'the last line has no line feed.');
}
