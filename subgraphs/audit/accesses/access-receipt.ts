/**
 * The receipt of an access: the entry's leaf, its path to the newest published checkpoint, and the openings that let the person show
 * what was permitted. Never opens who acted. `writ verify receipt` checks it without asking anybody.
 */
import type { EntryOpening, StoredLeaf } from '@writ/access-log';
import { formatTlogProof, toBase64 } from '@writ/tlog';
import DataLoader from 'dataloader';
import type { Services } from '../context.ts';
import { readEach } from './read-each.ts';

/** What a person may show of an access. */
const openedFields = ['type', 'time', 'outcome', 'legal', 'target'];

const textOf = ({ index, event, leaf }: StoredLeaf, proof: string, { commitments, openings }: EntryOpening): string =>
  JSON.stringify({ event, index: String(index), leaf: toBase64(leaf), proof, commitments, openings });

/** The proof of each of these entries, in their order, all against one checkpoint. */
async function proofsOf({ reader }: Pick<Services, 'reader'>, indices: readonly number[]): Promise<string[]> {
  const checkpoint = await reader.checkpoint();
  const paths = checkpoint === null ? null : await reader.inclusionProofs(indices, checkpoint.size);
  if (checkpoint === null || paths === null) throw new RangeError('A receipt was asked for an entry that no published checkpoint covers.');
  return indices.map((index, i) => formatTlogProof({ index, proof: paths[i] ?? [], checkpoint: checkpoint.note }));
}

async function receiptsOf(services: Pick<Services, 'reader' | 'details'>, indices: readonly number[]): Promise<string[]> {
  const [leaves, opened, proofs] = await Promise.all([
    services.reader.leaves(indices),
    readEach(indices, (some) => services.details.openings(some, openedFields)),
    proofsOf(services, indices),
  ]);
  const stored = new Map(leaves.map((leaf) => [leaf.index, leaf]));
  return indices.map((index, i) => {
    const [leaf, proof] = [stored.get(index), proofs[i]];
    if (leaf === undefined || proof === undefined) throw new RangeError(`Entry ${index} has no receipt.`);
    // The leaf and its path still prove that there is an entry, where nothing of it opens.
    return textOf(leaf, proof, opened.get(index) ?? { commitments: {}, openings: {} });
  });
}

/** Loads the receipts of published entries by index, those of one answer together. Who may have them is settled before. */
export const receiptLoader = (services: Pick<Services, 'reader' | 'details'>): DataLoader<number, string> =>
  new DataLoader((indices) => receiptsOf(services, indices));
