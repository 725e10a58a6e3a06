/** The resolvers of `audit`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { DateTime, resolverMap } from '@writ/subgraph';
import { accesses, receipt } from '../accesses/accesses.ts';
import { accessById } from '../accesses/contested-access.ts';
import type { AuditContext } from '../context.ts';
import { commitments } from '../entries/commitments.ts';
import type { Entities, Resolvers } from '../generated/resolvers.ts';
import { sampleEntries } from '../samples/sample.ts';
import * as Mutation from './Mutation/index.ts';
import * as Query from './Query/index.ts';

/** Tells an object from the refusal that is answered in its place. */
const resultOf = <Type extends string>(type: Type) => ({
  __resolveType: (value: object): Type | 'Refusal' => ('reasons' in value ? 'Refusal' : type),
});

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Query,
  Mutation,
  Account: { __resolveReference: ({ id }: { id: string }) => ({ id }), accesses },
  Access: { __resolveReference: (reference: { id: string }, context: AuditContext) => accessById(reference, context), receipt },
  Entry: { commitments },
  Sample: { entries: sampleEntries },
  SampleResult: resultOf('Sample'),
  FindingResult: resultOf('Finding'),
});
