/** Decisions in requests: as many lines as fit the gateway's limit for a body, with room for the document and the token's renewal, and no more than a batch takes at once. */
import { requestLimits } from '@writ/access';
import type { DecisionLine } from './line.ts';

/** Bytes of lines in a request, and how many lines. */
export const chunkLimits = { bytes: requestLimits.bodyBytes - 16 * 1024, lines: 200 } as const;

/** Whether a line fits no request at all. */
export const isTooLong = (line: DecisionLine): boolean => Buffer.byteLength(JSON.stringify(line)) + 1 > chunkLimits.bytes;

/** The lines in their order, in as few chunks as the limits allow. */
export async function* chunksOf(lines: AsyncIterable<DecisionLine>): AsyncGenerator<DecisionLine[]> {
  let chunk: DecisionLine[] = [];
  let bytes = 0;
  for await (const line of lines) {
    const length = Buffer.byteLength(JSON.stringify(line)) + 1;
    if (chunk.length > 0 && (chunk.length === chunkLimits.lines || bytes + length > chunkLimits.bytes)) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(line);
    bytes += length;
  }
  if (chunk.length > 0) yield chunk;
}
