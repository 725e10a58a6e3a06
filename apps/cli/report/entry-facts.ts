/** The facts of an installation's own entries, as its operator reads them: the field `fact` of each entry that a period counts, and nothing else of any. */
import { canonicalText, type LogDetails } from '@writ/access-log';
import { StartError } from '@writ/core';

const atOnce = 512;

/**
 * The line of each entry that has a fact, from index `from` up to and without `to`. Throws StartError where an entry covers decisions in bulk, whose facts this version
 * does not read: a report without them would be wrong.
 */
export async function factsOfEntries(details: LogDetails, { from, to }: { from: number; to: number }): Promise<string[]> {
  const lines: string[] = [];
  for (let first = from; first < to; first += atOnce) {
    const indices = Array.from({ length: Math.min(atOnce, to - first) }, (_, at) => first + at);
    for (const [index, { type, fact }] of await details.values(indices, ['type', 'fact'])) {
      if (type === 'decisions.v1')
        throw new StartError(
          `Entry ${index} covers decisions in bulk, whose facts are not read here: give the facts of the period with --facts.`,
        );
      if (fact !== undefined) lines.push(canonicalText(fact));
    }
  }
  return lines;
}
