/** An entry of the graph as what its proof is checked over: its bytes, its fields in the list, and what was opened. */
import type { OpenedField, ProofFacts } from '@writ/verifier/proof/facts.ts';
import type { ListedEntryFragment, OpenFieldsQuery } from '../graphql/audit/graphql.ts';

export type Openings = NonNullable<OpenFieldsQuery['opening']>;

/** What the opened entry must contain. Of outcomes, only a refusal is distinguished. */
function saidOf({ type, at, outcome }: ListedEntryFragment, opened: Readonly<Record<string, OpenedField>>): Record<string, string> {
  const isRefusal = outcome === 'FAILURE';
  const said = opened['outcome']?.text;
  return {
    type: JSON.stringify(type),
    time: JSON.stringify(at),
    ...(isRefusal ? { outcome: '"failure"' } : said === '"failure"' ? { outcome: '"success"' } : {}),
  };
}

export function entryFacts(entry: ListedEntryFragment, openings: Openings): Omit<ProofFacts, 'path' | 'note'> {
  const { index, event, kind, day, leaf, commitments } = entry;
  const opened = Object.fromEntries(openings.map(({ field, value, salt }) => [field, { text: value, salt }]));
  return {
    index: String(index),
    leaf,
    commitments: Object.fromEntries(commitments.map(({ field, commitment }) => [field, commitment])),
    openings: opened,
    said: { event: String(event), kind, day },
    saidOfFields: saidOf(entry, opened),
  };
}
