/**
 * For an auditor: the facts of a file against those that the entries of the log commit to, one by one. A fact that is in no entry is named by its line, and one that was
 * left out by the index of its entry and the line before which it belongs.
 */
import { linesOf } from './read-facts.ts';

/** A fact as an entry has it: its RFC 8785 text, and where. */
export interface EntryFact {
  readonly index: number;
  /** Of a decision that the entry covers with others: its place in their tree. */
  readonly place?: number;
  readonly line: string;
}

const nameOf = ({ index, place }: EntryFact): string =>
  place === undefined ? `The fact of entry ${index}` : `The fact of decision ${place} of entry ${index}`;

/**
 * Every difference, in a sentence; none when the file is what the entries say. `erased`: of so many decisions in bulk the fact can't be shown any more, so that as many
 * lines about measures may be in no entry.
 */
export function compareWithEntries(text: string, entries: readonly EntryFact[], erased = 0): string[] {
  const lines = linesOf(text);
  const left = new Map<string, EntryFact[]>();
  for (const entry of entries) {
    const there = left.get(entry.line);
    if (there === undefined) left.set(entry.line, [entry]);
    else there.push(entry);
  }
  const unproven = lines.flatMap((line, at) => (left.get(line)?.pop() === undefined ? [{ line, at }] : []));
  const ofErased = unproven.filter(({ line }) => line.includes('"fact":"measure"')).slice(0, erased);
  const added = unproven.filter((one) => !ofErased.includes(one)).map(({ at }) => `Line ${at + 1} is in no entry of the period.`);
  const dropped = [...left].flatMap(([line, missing]) => {
    const at = lines.findIndex((other) => Buffer.compare(Buffer.from(other), Buffer.from(line)) > 0);
    const place = at === -1 ? 'at the end' : `before line ${at + 1}`;
    return missing.map((entry) => `${nameOf(entry)} is not in the file: it belongs ${place}.`);
  });
  return [...added, ...dropped];
}
