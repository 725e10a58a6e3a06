/**
 * For an auditor: the facts of a file against those that the entries of the log commit to, one by one. A fact that is in no entry is named by its line, and one that was
 * left out by the index of its entry and the line before which it belongs.
 */
import { linesOf } from './read-facts.ts';

/** A fact as an entry has it: its RFC 8785 text, and where. */
export interface EntryFact {
  readonly index: number;
  readonly line: string;
}

/** Every difference, in a sentence; none when the file is what the entries say. */
export function compareWithEntries(text: string, entries: readonly EntryFact[]): string[] {
  const lines = linesOf(text);
  const left = new Map<string, number[]>();
  for (const { index, line } of entries) {
    const there = left.get(line);
    if (there === undefined) left.set(line, [index]);
    else there.push(index);
  }
  const added = lines.flatMap((line, at) => (left.get(line)?.pop() === undefined ? [`Line ${at + 1} is in no entry of the period.`] : []));
  const dropped = [...left].flatMap(([line, indices]) => {
    const at = lines.findIndex((other) => Buffer.compare(Buffer.from(other), Buffer.from(line)) > 0);
    const place = at === -1 ? 'at the end' : `before line ${at + 1}`;
    return indices.map((index) => `The fact of entry ${index} is not in the file: it belongs ${place}.`);
  });
  return [...added, ...dropped];
}
