/** The facts of an installation's own entries, as its operator reads them: the field `fact` of each entry that a period counts, and nothing else of any. */
import { canonicalText, type LogDetails } from '@writ/access-log';
import { entryTypes } from '@writ/access-log/entries';
import { StartError } from '@writ/core';

const atOnce = 512;

/** Whether each entry of the type has a fact, since there are facts. */
export const hasAlwaysFact = (type: unknown): boolean =>
  typeof type === 'string' && Object.hasOwn(entryTypes, type) && entryTypes[type as keyof typeof entryTypes].isAlwaysCounted === true;

/** The lines of the decisions that one entry covers. */
export type BulkLines = ReadonlyMap<number, readonly string[]>;

/**
 * The line of each entry that has a fact, and of each decision in bulk, from index `from` up to and without `to`. Throws StartError where decisions are not
 * stored, and for an entry from before there were facts: a report without it would be wrong.
 */
export async function factsOfEntries(details: LogDetails, { from, to }: { from: number; to: number }, bulk: BulkLines): Promise<string[]> {
  const lines: string[] = [];
  for (let first = from; first < to; first += atOnce) {
    const indices = Array.from({ length: Math.min(atOnce, to - first) }, (_, at) => first + at);
    for (const [index, { type, fact }] of await details.values(indices, ['type', 'fact'])) {
      if (fact !== undefined) lines.push(canonicalText(fact));
      else if (hasAlwaysFact(type))
        throw new StartError(`Entry ${index} is from before there were facts: let the period begin after its day.`);
      if (type !== 'decisions.v1') continue;
      const decided = bulk.get(index);
      if (decided === undefined)
        throw new StartError(`Entry ${index} covers decisions, and none is stored: "writ log compare" names them.`);
      lines.push(...decided);
    }
  }
  return lines;
}
