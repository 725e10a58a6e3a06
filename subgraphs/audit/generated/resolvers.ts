// Made by npm run compose from schema/subgraphs/audit.graphql.
import type * as Sdl from '@writ/schema/generated/audit.ts';
import type { GraphQLResolveInfo, GraphQLScalarType } from 'graphql';
import type { AuditContext } from '../context.ts';
import type { NamedRows } from '../rows.ts';

type SdlRows = {
  Checkpoint: Sdl.Checkpoint;
  Entry: Sdl.Entry;
  Proof: Sdl.Proof;
  EntryConnection: Sdl.EntryConnection;
  Commitment: Sdl.Commitment;
  Opening: Sdl.Opening;
  CountedEntry: Sdl.CountedEntry;
  CountedEntryConnection: Sdl.CountedEntryConnection;
  Sample: Sdl.Sample;
  SamplePopulation: Sdl.SamplePopulation;
  Finding: Sdl.Finding;
  Refusal: Sdl.Refusal;
  Account: Sdl.Account;
  AccessConnection: Sdl.AccessConnection;
  Access: Sdl.Access;
  AnsweredByHand: Sdl.AnsweredByHand;
  PageInfo: Sdl.PageInfo;
};

type Rows = Omit<SdlRows, keyof NamedRows> & NamedRows;

/** How the objects of this subgraph are found from the references of others. */
export type Entities = {
  Account: { __resolveReference: (reference: Pick<Sdl.Account, 'id'>, context: AuditContext) => Rows['Account'] | null | Promise<Rows['Account'] | null> };
  Access: { __resolveReference: (reference: Pick<Sdl.Access, 'id'>, context: AuditContext) => Rows['Access'] | null | Promise<Rows['Access'] | null> };
};

type ResolverTypeWrapper<T> = Promise<T> | T;

type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};

type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Sdl.Maybe<TTypes> | Promise<Sdl.Maybe<TTypes>>;

type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SampleResult:
    | ( Rows['Sample'] )
    | ( Rows['Refusal'] )
  ;
  FindingResult:
    | ( Rows['Finding'] )
    | ( Rows['Refusal'] )
  ;
};

type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Sdl.Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Sdl.Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Sdl.Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<object>;
  Checkpoint: ResolverTypeWrapper<Rows['Checkpoint']>;
  Entry: ResolverTypeWrapper<Rows['Entry']>;
  Proof: ResolverTypeWrapper<Rows['Proof']>;
  EntryConnection: ResolverTypeWrapper<Rows['EntryConnection']>;
  EntryFilter: Sdl.EntryFilter;
  Commitment: ResolverTypeWrapper<Rows['Commitment']>;
  Outcome: Sdl.Outcome;
  Opening: ResolverTypeWrapper<Rows['Opening']>;
  CountedEntry: ResolverTypeWrapper<Rows['CountedEntry']>;
  CountedEntryConnection: ResolverTypeWrapper<Rows['CountedEntryConnection']>;
  Sample: ResolverTypeWrapper<Rows['Sample']>;
  SamplePopulation: ResolverTypeWrapper<Rows['SamplePopulation']>;
  SampleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SampleResult']>;
  Finding: ResolverTypeWrapper<Rows['Finding']>;
  FindingVerdict: Sdl.FindingVerdict;
  FindingInput: Sdl.FindingInput;
  FindingBodyInput: Sdl.FindingBodyInput;
  FindingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FindingResult']>;
  Refusal: ResolverTypeWrapper<Rows['Refusal']>;
  RefusalReason: Sdl.RefusalReason;
  Account: ResolverTypeWrapper<Rows['Account']>;
  AccessConnection: ResolverTypeWrapper<Rows['AccessConnection']>;
  Access: ResolverTypeWrapper<Rows['Access']>;
  AnsweredByHand: ResolverTypeWrapper<Rows['AnsweredByHand']>;
  PageInfo: ResolverTypeWrapper<Rows['PageInfo']>;
  Role: Sdl.Role;
  DataCategory: Sdl.DataCategory;
  String: ResolverTypeWrapper<Sdl.Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Sdl.Scalars['Boolean']['output']>;
};

type ResolversParentTypes = {
  DateTime: Sdl.Scalars['DateTime']['output'];
  Query: object;
  ID: Sdl.Scalars['ID']['output'];
  Int: Sdl.Scalars['Int']['output'];
  Mutation: object;
  Checkpoint: Rows['Checkpoint'];
  Entry: Rows['Entry'];
  Proof: Rows['Proof'];
  EntryConnection: Rows['EntryConnection'];
  EntryFilter: Sdl.EntryFilter;
  Commitment: Rows['Commitment'];
  Opening: Rows['Opening'];
  CountedEntry: Rows['CountedEntry'];
  CountedEntryConnection: Rows['CountedEntryConnection'];
  Sample: Rows['Sample'];
  SamplePopulation: Rows['SamplePopulation'];
  SampleResult: ResolversUnionTypes<ResolversParentTypes>['SampleResult'];
  Finding: Rows['Finding'];
  FindingInput: Sdl.FindingInput;
  FindingBodyInput: Sdl.FindingBodyInput;
  FindingResult: ResolversUnionTypes<ResolversParentTypes>['FindingResult'];
  Refusal: Rows['Refusal'];
  Account: Rows['Account'];
  AccessConnection: Rows['AccessConnection'];
  Access: Rows['Access'];
  AnsweredByHand: Rows['AnsweredByHand'];
  PageInfo: Rows['PageInfo'];
  String: Sdl.Scalars['String']['output'];
  Boolean: Sdl.Scalars['Boolean']['output'];
};

type QueryResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  checkpoint: Resolver<Sdl.Maybe<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  entry: Resolver<Sdl.Maybe<ResolversTypes['Entry']>, ParentType, ContextType, Sdl.QueryEntryArgs>;
  entries: Resolver<Sdl.Maybe<ResolversTypes['EntryConnection']>, ParentType, ContextType, Sdl.QueryEntriesArgs>;
  opening: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['Opening']>>, ParentType, ContextType, Sdl.QueryOpeningArgs>;
  facts: Resolver<Sdl.Maybe<ResolversTypes['CountedEntryConnection']>, ParentType, ContextType, Sdl.QueryFactsArgs>;
  inclusionProof: Resolver<Sdl.Maybe<ResolversTypes['Proof']>, ParentType, ContextType, Sdl.QueryInclusionProofArgs>;
  consistencyProof: Resolver<Sdl.Maybe<ResolversTypes['Proof']>, ParentType, ContextType, Sdl.QueryConsistencyProofArgs>;
  sample: Resolver<Sdl.Maybe<ResolversTypes['Sample']>, ParentType, ContextType, Sdl.QuerySampleArgs>;
};

type MutationResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  announceSample: Resolver<ResolversTypes['SampleResult'], ParentType, ContextType, Sdl.MutationAnnounceSampleArgs>;
  recordFinding: Resolver<ResolversTypes['FindingResult'], ParentType, ContextType, Sdl.MutationRecordFindingArgs>;
};

type CheckpointResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Checkpoint'] = ResolversParentTypes['Checkpoint']> = {
  origin: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  root: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type EntryResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Entry'] = ResolversParentTypes['Entry']> = {
  index: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refersTo: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  leaf: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commitments: Resolver<ReadonlyArray<ResolversTypes['Commitment']>, ParentType, ContextType>;
};

type ProofResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Proof'] = ResolversParentTypes['Proof']> = {
  hashes: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

type EntryConnectionResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['EntryConnection'] = ResolversParentTypes['EntryConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Entry']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type CommitmentResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment']> = {
  field: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commitment: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type OpeningResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Opening'] = ResolversParentTypes['Opening']> = {
  field: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salt: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type CountedEntryResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['CountedEntry'] = ResolversParentTypes['CountedEntry']> = {
  index: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leaf: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commitments: Resolver<ReadonlyArray<ResolversTypes['Commitment']>, ParentType, ContextType>;
  fact: Resolver<Sdl.Maybe<ResolversTypes['Opening']>, ParentType, ContextType>;
  decisions: Resolver<Sdl.Maybe<ResolversTypes['Opening']>, ParentType, ContextType>;
  decidedIn: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  beforeFacts: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

type CountedEntryConnectionResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['CountedEntryConnection'] = ResolversParentTypes['CountedEntryConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['CountedEntry']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type SampleResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Sample'] = ResolversParentTypes['Sample']> = {
  announced: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  population: Resolver<ResolversTypes['SamplePopulation'], ParentType, ContextType>;
  size: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seed: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkpoint: Resolver<Sdl.Maybe<ResolversTypes['Checkpoint']>, ParentType, ContextType>;
  witnessed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type SamplePopulationResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['SamplePopulation'] = ResolversParentTypes['SamplePopulation']> = {
  types: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  outcome: Resolver<Sdl.Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  from: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

type SampleResultResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['SampleResult'] = ResolversParentTypes['SampleResult']> = {
  __resolveType: TypeResolveFn<'Sample' | 'Refusal', ParentType, ContextType>;
};

type FindingResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  index: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  about: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['FindingVerdict'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type FindingResultResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['FindingResult'] = ResolversParentTypes['FindingResult']> = {
  __resolveType: TypeResolveFn<'Finding' | 'Refusal', ParentType, ContextType>;
};

type RefusalResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  reasons: Resolver<ReadonlyArray<ResolversTypes['RefusalReason']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type AccountResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accesses: Resolver<Sdl.Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, Sdl.AccountAccessesArgs>;
};

type AccessConnectionResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Access']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type AccessResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authority: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories: Resolver<ReadonlyArray<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  from: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purpose: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer: Resolver<Sdl.Maybe<ResolversTypes['AnsweredByHand']>, ParentType, ContextType>;
  isReadable: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receipt: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type AnsweredByHandResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AnsweredByHand'] = ResolversParentTypes['AnsweredByHand']> = {
  sentTo: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type PageInfoResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = AuditContext> = {
  DateTime: GraphQLScalarType;
  Query: QueryResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  Checkpoint: CheckpointResolvers<ContextType>;
  Entry: EntryResolvers<ContextType>;
  Proof: ProofResolvers<ContextType>;
  EntryConnection: EntryConnectionResolvers<ContextType>;
  Commitment: CommitmentResolvers<ContextType>;
  Opening: OpeningResolvers<ContextType>;
  CountedEntry: CountedEntryResolvers<ContextType>;
  CountedEntryConnection: CountedEntryConnectionResolvers<ContextType>;
  Sample: SampleResolvers<ContextType>;
  SamplePopulation: SamplePopulationResolvers<ContextType>;
  SampleResult: SampleResultResolvers<ContextType>;
  Finding: FindingResolvers<ContextType>;
  FindingResult: FindingResultResolvers<ContextType>;
  Refusal: RefusalResolvers<ContextType>;
  Account: AccountResolvers<ContextType>;
  AccessConnection: AccessConnectionResolvers<ContextType>;
  Access: AccessResolvers<ContextType>;
  AnsweredByHand: AnsweredByHandResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
};
