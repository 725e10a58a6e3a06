/** The resolvers of `audit`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { DateTime, resolverMap } from '@writ/subgraph';
import { accesses, receipt } from './accesses.ts';
import { commitments } from './commitments.ts';
import { accessById } from './contested-access.ts';
import type { AuditContext } from './context.ts';
import { entries } from './entries.ts';
import { entry } from './entry.ts';
import { recordFinding } from './finding.ts';
import type { Entities, Resolvers } from './generated/resolvers.ts';
import { opening } from './opening.ts';
import { checkpoint, consistencyProof, inclusionProof } from './proofs.ts';
import { announceSample, sample, sampleEntries } from './sample.ts';

/** Tells an object from the refusal that is answered in its place. */
const resultOf = <Type extends string>(type: Type) => ({
  __resolveType: (value: object): Type | 'Refusal' => ('reasons' in value ? 'Refusal' : type),
});

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Query: { checkpoint, entry, entries, opening, inclusionProof, consistencyProof, sample },
  Mutation: { announceSample, recordFinding },
  Account: { __resolveReference: ({ id }: { id: string }) => ({ id }), accesses },
  Access: { __resolveReference: (reference: { id: string }, context: AuditContext) => accessById(reference, context), receipt },
  Entry: { commitments },
  Sample: { entries: sampleEntries },
  SampleResult: resultOf('Sample'),
  FindingResult: resultOf('Finding'),
});
