/** Reads the private side of several entries, of which one whose stored fields were changed must not take the others with it. */
import { EnvelopeError } from '@writ/access-log';

/** What `read` answers of these entries together, or entry by entry without those that do not open. Rejects with every other error. */
export async function readEach<Value>(
  indices: readonly number[],
  read: (indices: readonly number[]) => Promise<Map<number, Value>>,
): Promise<Map<number, Value>> {
  try {
    return await read(indices);
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    if (indices.length === 1) return new Map();
    const each = await Promise.all(indices.map((index) => readEach([index], read)));
    return new Map(each.flatMap((values) => [...values]));
  }
}
