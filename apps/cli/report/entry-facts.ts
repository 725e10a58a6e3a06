/** The facts of an installation's own entries, as its operator reads them: the field `fact` of each entry that a period counts, and nothing else of any. */
import { canonicalText, type LogDetails } from '@writ/access-log';
import { entryTypes } from '@writ/access-log/entries';
import { StartError } from '@writ/core';

const atOnce = 512;

/** Whether each entry of the type has a fact, since there are facts. */
export const hasAlwaysFact = (type: unknown): boolean =>
  typeof type === 'string' && Object.hasOwn(entryTypes, type) && entryTypes[type as keyof typeof entryTypes].isAlwaysCounted === true;

/**
 * The line of each entry that has a fact, from index `from` up to and without `to`. `covering` are the entries whose decisions were found. Throws StartError where
 * those of another are not stored, and for an entry from before there were facts: a report without it would be wrong.
 */
export async function* factsOfEntries(
  details: LogDetails,
  { from, to }: { from: number; to: number },
  covering: ReadonlySet<number>,
): AsyncGenerator<string> {
  for (let first = from; first < to; first += atOnce) {
    const indices = Array.from({ length: Math.min(atOnce, to - first) }, (_, at) => first + at);
    for (const [index, { type, fact }] of await details.values(indices, ['type', 'fact'])) {
      if (fact !== undefined) yield canonicalText(fact);
      else if (hasAlwaysFact(type))
        throw new StartError(`Entry ${index} is from before there were facts: let the period begin after its day.`);
      if (type === 'decisions.v1' && !covering.has(index))
        throw new StartError(`Entry ${index} covers decisions, and none is stored: "writ log compare" names them.`);
    }
  }
}
