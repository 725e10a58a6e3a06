// Made by npm run compose from schema/subgraphs/records.graphql.
import type * as Sdl from '@writ/schema/generated/records.ts';
import type { GraphQLResolveInfo, GraphQLScalarType } from 'graphql';
import type { RecordsContext } from '../context.ts';
import type { NamedRows } from '../rows.ts';

type SdlRows = {
  Account: Sdl.Account;
  DisclosedAccount: Sdl.DisclosedAccount;
  RecordGap: Sdl.RecordGap;
  OwnAccount: Sdl.OwnAccount;
  CaseAccount: Sdl.CaseAccount;
  CaseSubscriber: Sdl.CaseSubscriber;
  ReportedAccount: Sdl.ReportedAccount;
  HandedAccount: Sdl.HandedAccount;
  ReportedSubscriber: Sdl.ReportedSubscriber;
  SubscriberRecord: Sdl.SubscriberRecord;
  PaymentInstrument: Sdl.PaymentInstrument;
  ActivationDevice: Sdl.ActivationDevice;
  SubscriberDetail: Sdl.SubscriberDetail;
  IdentificationRecord: Sdl.IdentificationRecord;
  IdentificationConnection: Sdl.IdentificationConnection;
  TrafficRecord: Sdl.TrafficRecord;
  TrafficConnection: Sdl.TrafficConnection;
  PageInfo: Sdl.PageInfo;
};

type Rows = Omit<SdlRows, keyof NamedRows> & NamedRows;

/** How the objects of this subgraph are found from the references of others. */
export type Entities = {
  Account: { __resolveReference: (reference: Pick<Sdl.Account, 'id'>, context: RecordsContext) => Rows['Account'] | null | Promise<Rows['Account'] | null> };
  DisclosedAccount: { __resolveReference: (reference: Pick<Sdl.DisclosedAccount, 'grant'>, context: RecordsContext) => Rows['DisclosedAccount'] | null | Promise<Rows['DisclosedAccount'] | null> };
  OwnAccount: { __resolveReference: (reference: Pick<Sdl.OwnAccount, 'grant'>, context: RecordsContext) => Rows['OwnAccount'] | null | Promise<Rows['OwnAccount'] | null> };
  CaseAccount: { __resolveReference: (reference: Pick<Sdl.CaseAccount, 'grant'>, context: RecordsContext) => Rows['CaseAccount'] | null | Promise<Rows['CaseAccount'] | null> };
  ReportedAccount: { __resolveReference: (reference: Pick<Sdl.ReportedAccount, 'grant'>, context: RecordsContext) => Rows['ReportedAccount'] | null | Promise<Rows['ReportedAccount'] | null> };
  HandedAccount: { __resolveReference: (reference: Pick<Sdl.HandedAccount, 'grant'>, context: RecordsContext) => Rows['HandedAccount'] | null | Promise<Rows['HandedAccount'] | null> };
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

type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Sdl.Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Sdl.Scalars['Date']['output']>;
  Query: ResolverTypeWrapper<object>;
  Account: ResolverTypeWrapper<Rows['Account']>;
  ID: ResolverTypeWrapper<Sdl.Scalars['ID']['output']>;
  DisclosedAccount: ResolverTypeWrapper<Rows['DisclosedAccount']>;
  Int: ResolverTypeWrapper<Sdl.Scalars['Int']['output']>;
  RecordGap: ResolverTypeWrapper<Rows['RecordGap']>;
  GapReason: Sdl.GapReason;
  OwnAccount: ResolverTypeWrapper<Rows['OwnAccount']>;
  CaseAccount: ResolverTypeWrapper<Rows['CaseAccount']>;
  CaseSubscriber: ResolverTypeWrapper<Rows['CaseSubscriber']>;
  ReportedAccount: ResolverTypeWrapper<Rows['ReportedAccount']>;
  HandedAccount: ResolverTypeWrapper<Rows['HandedAccount']>;
  ReportedSubscriber: ResolverTypeWrapper<Rows['ReportedSubscriber']>;
  SubscriberRecord: ResolverTypeWrapper<Rows['SubscriberRecord']>;
  PaymentKind: Sdl.PaymentKind;
  PaymentInstrument: ResolverTypeWrapper<Rows['PaymentInstrument']>;
  DeviceKind: Sdl.DeviceKind;
  ActivationDevice: ResolverTypeWrapper<Rows['ActivationDevice']>;
  SubscriberDetail: ResolverTypeWrapper<Rows['SubscriberDetail']>;
  IdentificationRecord: ResolverTypeWrapper<Rows['IdentificationRecord']>;
  IdentificationConnection: ResolverTypeWrapper<Rows['IdentificationConnection']>;
  TrafficRecord: ResolverTypeWrapper<Rows['TrafficRecord']>;
  TrafficConnection: ResolverTypeWrapper<Rows['TrafficConnection']>;
  PageInfo: ResolverTypeWrapper<Rows['PageInfo']>;
  Role: Sdl.Role;
  DataCategory: Sdl.DataCategory;
  String: ResolverTypeWrapper<Sdl.Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Sdl.Scalars['Boolean']['output']>;
};

type ResolversParentTypes = {
  DateTime: Sdl.Scalars['DateTime']['output'];
  Date: Sdl.Scalars['Date']['output'];
  Query: object;
  Account: Rows['Account'];
  ID: Sdl.Scalars['ID']['output'];
  DisclosedAccount: Rows['DisclosedAccount'];
  Int: Sdl.Scalars['Int']['output'];
  RecordGap: Rows['RecordGap'];
  OwnAccount: Rows['OwnAccount'];
  CaseAccount: Rows['CaseAccount'];
  CaseSubscriber: Rows['CaseSubscriber'];
  ReportedAccount: Rows['ReportedAccount'];
  HandedAccount: Rows['HandedAccount'];
  ReportedSubscriber: Rows['ReportedSubscriber'];
  SubscriberRecord: Rows['SubscriberRecord'];
  PaymentInstrument: Rows['PaymentInstrument'];
  ActivationDevice: Rows['ActivationDevice'];
  SubscriberDetail: Rows['SubscriberDetail'];
  IdentificationRecord: Rows['IdentificationRecord'];
  IdentificationConnection: Rows['IdentificationConnection'];
  TrafficRecord: Rows['TrafficRecord'];
  TrafficConnection: Rows['TrafficConnection'];
  PageInfo: Rows['PageInfo'];
  String: Sdl.Scalars['String']['output'];
  Boolean: Sdl.Scalars['Boolean']['output'];
};

type QueryResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me: Resolver<Sdl.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
};

type AccountResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handle: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type DisclosedAccountResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['DisclosedAccount'] = ResolversParentTypes['DisclosedAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subscriber: Resolver<Sdl.Maybe<ResolversTypes['SubscriberRecord']>, ParentType, ContextType>;
  identification: Resolver<Sdl.Maybe<ResolversTypes['IdentificationConnection']>, ParentType, ContextType, Sdl.DisclosedAccountIdentificationArgs>;
  traffic: Resolver<Sdl.Maybe<ResolversTypes['TrafficConnection']>, ParentType, ContextType, Sdl.DisclosedAccountTrafficArgs>;
  subscriberGaps: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['RecordGap']>>, ParentType, ContextType>;
  identificationGaps: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['RecordGap']>>, ParentType, ContextType>;
  trafficGaps: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['RecordGap']>>, ParentType, ContextType>;
  contentGaps: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['RecordGap']>>, ParentType, ContextType>;
};

type RecordGapResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['RecordGap'] = ResolversParentTypes['RecordGap']> = {
  from: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  why: Resolver<ResolversTypes['GapReason'], ParentType, ContextType>;
  says: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type OwnAccountResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['OwnAccount'] = ResolversParentTypes['OwnAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subscriber: Resolver<Sdl.Maybe<ResolversTypes['SubscriberRecord']>, ParentType, ContextType>;
  identification: Resolver<Sdl.Maybe<ResolversTypes['IdentificationConnection']>, ParentType, ContextType, Sdl.OwnAccountIdentificationArgs>;
  traffic: Resolver<Sdl.Maybe<ResolversTypes['TrafficConnection']>, ParentType, ContextType, Sdl.OwnAccountTrafficArgs>;
};

type CaseAccountResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['CaseAccount'] = ResolversParentTypes['CaseAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subscriber: Resolver<Sdl.Maybe<ResolversTypes['CaseSubscriber']>, ParentType, ContextType>;
};

type CaseSubscriberResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['CaseSubscriber'] = ResolversParentTypes['CaseSubscriber']> = {
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate: Resolver<Sdl.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  emails: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  phones: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  address: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrationIp: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type ReportedAccountResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['ReportedAccount'] = ResolversParentTypes['ReportedAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subscriber: Resolver<Sdl.Maybe<ResolversTypes['ReportedSubscriber']>, ParentType, ContextType>;
};

type HandedAccountResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['HandedAccount'] = ResolversParentTypes['HandedAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subscriber: Resolver<Sdl.Maybe<ResolversTypes['ReportedSubscriber']>, ParentType, ContextType>;
};

type ReportedSubscriberResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['ReportedSubscriber'] = ResolversParentTypes['ReportedSubscriber']> = {
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate: Resolver<Sdl.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  emails: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  phones: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  address: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrationIp: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type SubscriberRecordResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['SubscriberRecord'] = ResolversParentTypes['SubscriberRecord']> = {
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate: Resolver<Sdl.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  emails: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  phones: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  address: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registeredAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registrationIp: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payments: Resolver<ReadonlyArray<ResolversTypes['PaymentInstrument']>, ParentType, ContextType>;
  devices: Resolver<ReadonlyArray<ResolversTypes['ActivationDevice']>, ParentType, ContextType>;
  other: Resolver<ReadonlyArray<ResolversTypes['SubscriberDetail']>, ParentType, ContextType>;
  deleted: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

type PaymentInstrumentResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['PaymentInstrument'] = ResolversParentTypes['PaymentInstrument']> = {
  kind: Resolver<ResolversTypes['PaymentKind'], ParentType, ContextType>;
  provider: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  holder: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ending: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fingerprint: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type ActivationDeviceResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['ActivationDevice'] = ResolversParentTypes['ActivationDevice']> = {
  kind: Resolver<ResolversTypes['DeviceKind'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type SubscriberDetailResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['SubscriberDetail'] = ResolversParentTypes['SubscriberDetail']> = {
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type IdentificationRecordResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['IdentificationRecord'] = ResolversParentTypes['IdentificationRecord']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ip: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deviceKind: Resolver<Sdl.Maybe<ResolversTypes['DeviceKind']>, ParentType, ContextType>;
  device: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deleted: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

type IdentificationConnectionResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['IdentificationConnection'] = ResolversParentTypes['IdentificationConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['IdentificationRecord']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type TrafficRecordResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['TrafficRecord'] = ResolversParentTypes['TrafficRecord']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destination: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  protocol: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  agent: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deleted: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

type TrafficConnectionResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['TrafficConnection'] = ResolversParentTypes['TrafficConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['TrafficRecord']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type PageInfoResolvers<ContextType = RecordsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RecordsContext> = {
  DateTime: GraphQLScalarType;
  Date: GraphQLScalarType;
  Query: QueryResolvers<ContextType>;
  Account: AccountResolvers<ContextType>;
  DisclosedAccount: DisclosedAccountResolvers<ContextType>;
  RecordGap: RecordGapResolvers<ContextType>;
  OwnAccount: OwnAccountResolvers<ContextType>;
  CaseAccount: CaseAccountResolvers<ContextType>;
  CaseSubscriber: CaseSubscriberResolvers<ContextType>;
  ReportedAccount: ReportedAccountResolvers<ContextType>;
  HandedAccount: HandedAccountResolvers<ContextType>;
  ReportedSubscriber: ReportedSubscriberResolvers<ContextType>;
  SubscriberRecord: SubscriberRecordResolvers<ContextType>;
  PaymentInstrument: PaymentInstrumentResolvers<ContextType>;
  ActivationDevice: ActivationDeviceResolvers<ContextType>;
  SubscriberDetail: SubscriberDetailResolvers<ContextType>;
  IdentificationRecord: IdentificationRecordResolvers<ContextType>;
  IdentificationConnection: IdentificationConnectionResolvers<ContextType>;
  TrafficRecord: TrafficRecordResolvers<ContextType>;
  TrafficConnection: TrafficConnectionResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
};
