/**
 * For an auditor: the facts of a file against those that the entries of the log commit to, one by one. A fact that is in no entry is named by its line, and one that was
 * left out by the index of its entry and the line before which it belongs.
 */
import { type FactsBytes, linesOf } from './read-facts.ts';

/** A fact as an entry has it: its RFC 8785 text, and where. */
export interface EntryFact {
  readonly index: number;
  /** Of a decision that the entry covers with others: its place in their tree. */
  readonly place?: number;
  readonly line: string;
}

const nameOf = ({ index, place }: EntryFact): string =>
  place === undefined ? `The fact of entry ${index}` : `The fact of decision ${place} of entry ${index}`;

/** Before which line of the file each of some lines belongs: both are in the order of their bytes, and are gone through together. */
function placesOf(facts: FactsBytes, missing: readonly string[]): Map<string, string> {
  const places = new Map<string, string>();
  const waiting = missing.map((line) => ({ line, bytes: Buffer.from(line) })).sort((one, other) => Buffer.compare(one.bytes, other.bytes));
  let [next, at] = [0, 0];
  for (const line of linesOf(facts)) {
    at += 1;
    const bytes = Buffer.from(line);
    for (; next < waiting.length && Buffer.compare(bytes, waiting[next]?.bytes ?? bytes) > 0; next += 1)
      places.set(waiting[next]?.line ?? '', `before line ${at}`);
    if (next === waiting.length) break;
  }
  return places;
}

/**
 * Every difference, in a sentence; none when the file is what the entries say. `erased`: of so many decisions in bulk the fact can't be shown any more, so that as many
 * lines about measures may be in no entry. The file is read in pieces; the facts of the entries are held.
 */
export function compareWithEntries(facts: FactsBytes, entries: readonly EntryFact[], erased = 0): string[] {
  const left = new Map<string, EntryFact[]>();
  for (const entry of entries) {
    const there = left.get(entry.line);
    if (there === undefined) left.set(entry.line, [entry]);
    else there.push(entry);
  }
  const added: string[] = [];
  let [ofErased, at] = [erased, 0];
  for (const line of linesOf(facts)) {
    at += 1;
    const there = left.get(line);
    if (there !== undefined) {
      there.pop();
      if (there.length === 0) left.delete(line);
    } else if (ofErased > 0 && line.includes('"fact":"measure"')) ofErased -= 1;
    else added.push(`Line ${at} is in no entry of the period.`);
  }
  if (left.size === 0) return added;
  const places = placesOf(facts, [...left.keys()]);
  const dropped = [...left].flatMap(([line, missing]) =>
    missing.map((entry) => `${nameOf(entry)} is not in the file: it belongs ${places.get(line) ?? 'at the end'}.`),
  );
  return [...added, ...dropped];
}
