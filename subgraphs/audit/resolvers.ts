/** The resolvers of `audit`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { DateTime } from '@writ/subgraph';
import { accesses, receipt } from './accesses.ts';
import { commitments } from './commitments.ts';
import { entries } from './entries.ts';
import { entry } from './entry.ts';
import { opening } from './opening.ts';
import { checkpoint, consistencyProof, inclusionProof } from './proofs.ts';

export const resolvers = {
  DateTime,
  Query: { checkpoint, entry, entries, opening, inclusionProof, consistencyProof },
  Account: { __resolveReference: ({ id }: { id: string }) => ({ id }), accesses },
  Access: { receipt },
  Entry: { commitments },
};
