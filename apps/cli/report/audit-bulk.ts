/**
 * For an auditor: the facts of decisions that one entry covers. All hashes of its tree are read, so that none is left out, and a fact counts only when it is opened of a
 * leaf of that tree.
 */
import type { EntryFact } from '@writ/reports/check';
import {
  commitment,
  decisionLeafHash,
  decisionTree,
  fromBase64,
  fromBase64Url,
  parseDecisions,
  TlogError,
  toBase64,
  toBase64Url,
} from '@writ/tlog';
import type { DecisionFact, FactsGraph } from '@writ/verifier/audit-graph.ts';
import { type Checked, member, type Said } from '@writ/verifier/strict/strict-entry.ts';

export interface BulkFacts {
  readonly facts: readonly EntryFact[];
  /** Decisions whose account was erased: of these nothing can be opened any more. */
  readonly erased: number;
  readonly faults: readonly string[];
}

/** What one decision says, or why that does not fit its leaf; undefined for one that says nothing. */
function factOf({ leafHash, state, value, salt, commitments: listed }: DecisionFact): { line: string } | { fault: string } | undefined {
  if (state === 'CHANGED') return { fault: 'is not what is stored' };
  if (state === 'ERASED') return undefined;
  const commitments = Object.fromEntries(listed.map(({ field, commitment: each }) => [field, each]));
  if (Object.keys(commitments).length !== listed.length || toBase64(decisionLeafHash(commitments)) !== leafHash)
    return { fault: 'is shown with commitments that are not those of its leaf' };
  const committed = commitments['fact'];
  if (state === 'BEFORE_FACTS')
    return { fault: committed === undefined ? 'is from before there were facts' : 'has a fact, and is shown as one from before' };
  const bytes = salt === null ? undefined : fromBase64Url(salt);
  if (value === null || bytes === undefined || committed !== commitment('fact', bytes, new TextEncoder().encode(value)))
    return { fault: 'does not say the fact that is shown' };
  return { line: value };
}

/** Whether these are all leaves of the tree that the entry states, in their order. */
function isWhole(leaves: readonly DecisionFact[], decisions: ReturnType<typeof parseDecisions>): boolean {
  const hashes = leaves.flatMap(({ leafHash, place }, at) => {
    const hash = fromBase64(leafHash);
    return hash?.length === 32 && place === at ? [hash] : [];
  });
  if (hashes.length !== leaves.length || hashes.length !== decisions.count) return false;
  return decisionTree(hashes).decisions.root === toBase64Url(decisions.root);
}

/** The same, where what the entry says of its decisions was opened. Rejects as the graph does. */
export async function factsInBulk(graph: FactsGraph, { listed, leaf }: Checked, { fields }: Said): Promise<BulkFacts> {
  const { index } = listed;
  const batch = member(fields.get('refs'), 'batch');
  if (typeof batch !== 'string') return { facts: [], erased: 0, faults: [`Entry ${index} covers decisions and names no batch.`] };
  const leaves = await graph.decisionFacts({ batch, entry: leaf.id });
  try {
    if (!isWhole(leaves, parseDecisions(fields.get('decisions'))))
      return { facts: [], erased: 0, faults: [`Entry ${index} covers other decisions than those that are listed.`] };
    const read = leaves.map((one) => ({ place: one.place, stated: factOf(one) }));
    return {
      facts: read.flatMap(({ place, stated }) => (stated !== undefined && 'line' in stated ? [{ index, place, line: stated.line }] : [])),
      erased: leaves.filter(({ state }) => state === 'ERASED').length,
      faults: read.flatMap(({ place, stated }) =>
        stated !== undefined && 'fault' in stated ? [`Decision ${place} of entry ${index} ${stated.fault}.`] : [],
      ),
    };
  } catch (error) {
    if (error instanceof TlogError)
      return { facts: [], erased: 0, faults: [`Entry ${index} covers decisions that can't be read: ${error.message}`] };
    throw error;
  }
}
