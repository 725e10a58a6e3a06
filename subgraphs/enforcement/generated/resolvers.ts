// Made by npm run compose from schema/subgraphs/enforcement.graphql.
import type * as Sdl from '@writ/schema/generated/enforcement.ts';
import type { GraphQLResolveInfo, GraphQLScalarType } from 'graphql';
import type { EnforcementContext } from '../context.ts';
import type { NamedRows } from '../rows.ts';

type SdlRows = {
  ContentItem: Sdl.ContentItem;
  Tombstone: Sdl.Tombstone;
  Account: Sdl.Account;
  ComplaintConnection: Sdl.ComplaintConnection;
  RestrictionConnection: Sdl.RestrictionConnection;
  AccountStanding: Sdl.AccountStanding;
  Strike: Sdl.Strike;
  StandingProposal: Sdl.StandingProposal;
  Order: Sdl.Order;
  OrderClassification: Sdl.OrderClassification;
  Access: Sdl.Access;
  TerritoryStatus: Sdl.TerritoryStatus;
  ItemStatus: Sdl.ItemStatus;
  ContactPoints: Sdl.ContactPoints;
  ContactPoint: Sdl.ContactPoint;
  ContactBody: Sdl.ContactBody;
  ItemStatusConnection: Sdl.ItemStatusConnection;
  EventSubscriber: Sdl.EventSubscriber;
  Restriction: Sdl.Restriction;
  ItemVersion: Sdl.ItemVersion;
  PlatformEffect: Sdl.PlatformEffect;
  PlatformEffectConnection: Sdl.PlatformEffectConnection;
  MeasureEnds: Sdl.MeasureEnds;
  ErasureRequest: Sdl.ErasureRequest;
  Notice: Sdl.Notice;
  NoticeFile: Sdl.NoticeFile;
  PublicBody: Sdl.PublicBody;
  TrustedFlagger: Sdl.TrustedFlagger;
  FlaggerFigures: Sdl.FlaggerFigures;
  CoordinatorReport: Sdl.CoordinatorReport;
  Dispute: Sdl.Dispute;
  DisputeConnection: Sdl.DisputeConnection;
  DisputeFigures: Sdl.DisputeFigures;
  MisuseMeasure: Sdl.MisuseMeasure;
  MisuseMeasureConnection: Sdl.MisuseMeasureConnection;
  Suspicion: Sdl.Suspicion;
  SuspicionConnection: Sdl.SuspicionConnection;
  Complaint: Sdl.Complaint;
  ComplaintFigures: Sdl.ComplaintFigures;
  WorkCounts: Sdl.WorkCounts;
  WorkKindCounts: Sdl.WorkKindCounts;
  WorkFact: Sdl.WorkFact;
  WorkItem: Sdl.WorkItem;
  WorkItemConnection: Sdl.WorkItemConnection;
  StatementOfReasons: Sdl.StatementOfReasons;
  RedactedText: Sdl.RedactedText;
  AuditedNotice: Sdl.AuditedNotice;
  AuditedComplaint: Sdl.AuditedComplaint;
  AuditedStatement: Sdl.AuditedStatement;
  AuditedNoticeConnection: Sdl.AuditedNoticeConnection;
  AuditedComplaintConnection: Sdl.AuditedComplaintConnection;
  AuditedStatementConnection: Sdl.AuditedStatementConnection;
  DecisionFact: Sdl.DecisionFact;
  DecisionCommitment: Sdl.DecisionCommitment;
  DecisionFactConnection: Sdl.DecisionFactConnection;
  CoordinatedOrder: Sdl.CoordinatedOrder;
  CoordinatedFlagger: Sdl.CoordinatedFlagger;
  CoordinatorFigures: Sdl.CoordinatorFigures;
  Submission: Sdl.Submission;
  SubmissionError: Sdl.SubmissionError;
  SubmissionConnection: Sdl.SubmissionConnection;
  Batch: Sdl.Batch;
  BatchLine: Sdl.BatchLine;
  BatchLineConnection: Sdl.BatchLineConnection;
  BatchConnection: Sdl.BatchConnection;
  BatchLines: Sdl.BatchLines;
  BatchLineOutcome: Sdl.BatchLineOutcome;
  Refusal: Sdl.Refusal;
  PageInfo: Sdl.PageInfo;
  WaitingLetters: Sdl.WaitingLetters;
};

type Rows = Omit<SdlRows, keyof NamedRows> & NamedRows;

/** How the objects of this subgraph are found from the references of others. */
export type Entities = {
  ContentItem: { __resolveReference: (reference: Pick<Sdl.ContentItem, 'id'>, context: EnforcementContext) => Rows['ContentItem'] | null | Promise<Rows['ContentItem'] | null> };
  Account: { __resolveReference: (reference: Pick<Sdl.Account, 'id'>, context: EnforcementContext) => Rows['Account'] | null | Promise<Rows['Account'] | null> };
  Order: { __resolveReference: (reference: Pick<Sdl.Order, 'id'>, context: EnforcementContext) => Rows['Order'] | null | Promise<Rows['Order'] | null> };
  Access: { __resolveReference: (reference: Pick<Sdl.Access, 'id'>, context: EnforcementContext) => Rows['Access'] | null | Promise<Rows['Access'] | null> };
  Restriction: { __resolveReference: (reference: Pick<Sdl.Restriction, 'id'>, context: EnforcementContext) => Rows['Restriction'] | null | Promise<Rows['Restriction'] | null> };
  Notice: { __resolveReference: (reference: Pick<Sdl.Notice, 'id'>, context: EnforcementContext) => Rows['Notice'] | null | Promise<Rows['Notice'] | null> };
  Complaint: { __resolveReference: (reference: Pick<Sdl.Complaint, 'id'>, context: EnforcementContext) => Rows['Complaint'] | null | Promise<Rows['Complaint'] | null> };
  CoordinatedOrder: { __resolveReference: (reference: Pick<Sdl.CoordinatedOrder, 'id'>, context: EnforcementContext) => Rows['CoordinatedOrder'] | null | Promise<Rows['CoordinatedOrder'] | null> };
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
  OrderClassificationResult:
    | ( Rows['OrderClassification'] )
    | ( Rows['Refusal'] )
  ;
  EventSubscriberResult:
    | ( Rows['EventSubscriber'] )
    | ( Rows['Refusal'] )
  ;
  RestrictionSubject:
    | ( Rows['ContentItem'] )
    | ( Rows['Account'] )
  ;
  ComplaintSubject:
    | ( Rows['Restriction'] )
    | ( Rows['Notice'] )
    | ( Rows['Access'] )
  ;
  WorkSubject:
    | ( Rows['Notice'] )
    | ( Rows['Complaint'] )
    | ( Rows['Order'] )
    | ( Rows['ErasureRequest'] )
  ;
  ErasureRequestResult:
    | ( Rows['ErasureRequest'] )
    | ( Rows['Refusal'] )
  ;
  DisputeResult:
    | ( Rows['Dispute'] )
    | ( Rows['Refusal'] )
  ;
  SubmissionConnectionResult:
    | ( Rows['SubmissionConnection'] )
    | ( Rows['Refusal'] )
  ;
  BatchResult:
    | ( Rows['Batch'] )
    | ( Rows['Refusal'] )
  ;
  BatchLinesResult:
    | ( Rows['BatchLines'] )
    | ( Rows['Refusal'] )
  ;
  NoticeResult:
    | ( Rows['Notice'] )
    | ( Rows['Refusal'] )
  ;
  TrustedFlaggerResult:
    | ( Rows['TrustedFlagger'] )
    | ( Rows['Refusal'] )
  ;
  MisuseMeasureResult:
    | ( Rows['MisuseMeasure'] )
    | ( Rows['Refusal'] )
  ;
  SuspicionResult:
    | ( Rows['Suspicion'] )
    | ( Rows['Refusal'] )
  ;
  SubmissionResult:
    | ( Rows['Submission'] )
    | ( Rows['Refusal'] )
  ;
  ComplaintResult:
    | ( Rows['Complaint'] )
    | ( Rows['Refusal'] )
  ;
  WorkItemResult:
    | ( Rows['WorkItem'] )
    | ( Rows['Refusal'] )
  ;
  RestrictionResult:
    | ( Rows['Restriction'] )
    | ( Rows['Refusal'] )
  ;
};

type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Sdl.Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Sdl.Scalars['Date']['output']>;
  Query: ResolverTypeWrapper<object>;
  Int: ResolverTypeWrapper<Sdl.Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Sdl.Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<object>;
  ContentItem: ResolverTypeWrapper<Rows['ContentItem']>;
  Tombstone: ResolverTypeWrapper<Rows['Tombstone']>;
  TombstoneOrder: Sdl.TombstoneOrder;
  Account: ResolverTypeWrapper<Rows['Account']>;
  ComplaintConnection: ResolverTypeWrapper<Rows['ComplaintConnection']>;
  RestrictionConnection: ResolverTypeWrapper<Rows['RestrictionConnection']>;
  AccountStanding: ResolverTypeWrapper<Rows['AccountStanding']>;
  Strike: ResolverTypeWrapper<Rows['Strike']>;
  StandingProposal: ResolverTypeWrapper<Rows['StandingProposal']>;
  StandingStep: Sdl.StandingStep;
  Order: ResolverTypeWrapper<Rows['Order']>;
  OrderClassification: ResolverTypeWrapper<Rows['OrderClassification']>;
  OrderClassificationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderClassificationResult']>;
  RestrictionCause: Sdl.RestrictionCause;
  Access: ResolverTypeWrapper<Rows['Access']>;
  EnforcementStatus: Sdl.EnforcementStatus;
  AccountStatus: Sdl.AccountStatus;
  TerritoryStatus: ResolverTypeWrapper<Rows['TerritoryStatus']>;
  ItemStatus: ResolverTypeWrapper<Rows['ItemStatus']>;
  ContactPoints: ResolverTypeWrapper<Rows['ContactPoints']>;
  ContactPoint: ResolverTypeWrapper<Rows['ContactPoint']>;
  ContactBody: ResolverTypeWrapper<Rows['ContactBody']>;
  ItemStatusConnection: ResolverTypeWrapper<Rows['ItemStatusConnection']>;
  SubscriberState: Sdl.SubscriberState;
  EventSubscriber: ResolverTypeWrapper<Rows['EventSubscriber']>;
  EventSubscriberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EventSubscriberResult']>;
  Restriction: ResolverTypeWrapper<Rows['Restriction']>;
  ItemVersion: ResolverTypeWrapper<Rows['ItemVersion']>;
  EffectExtent: Sdl.EffectExtent;
  PlatformEffect: ResolverTypeWrapper<Rows['PlatformEffect']>;
  PlatformEffectConnection: ResolverTypeWrapper<Rows['PlatformEffectConnection']>;
  MeasureEnds: ResolverTypeWrapper<Rows['MeasureEnds']>;
  RestrictionSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestrictionSubject']>;
  ComplaintSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ComplaintSubject']>;
  WorkSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WorkSubject']>;
  WorkKind: Sdl.WorkKind;
  ErasureState: Sdl.ErasureState;
  ErasureOutcome: Sdl.ErasureOutcome;
  ErasureRequest: ResolverTypeWrapper<Rows['ErasureRequest']>;
  ErasureRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErasureRequestResult']>;
  RestrictionState: Sdl.RestrictionState;
  NoticeState: Sdl.NoticeState;
  NoticeOutcome: Sdl.NoticeOutcome;
  ComplaintState: Sdl.ComplaintState;
  ComplaintOutcome: Sdl.ComplaintOutcome;
  Notice: ResolverTypeWrapper<Rows['Notice']>;
  NoticeFile: ResolverTypeWrapper<Rows['NoticeFile']>;
  NoticeSource: Sdl.NoticeSource;
  PublicBody: ResolverTypeWrapper<Rows['PublicBody']>;
  FlaggerState: Sdl.FlaggerState;
  TrustedFlagger: ResolverTypeWrapper<Rows['TrustedFlagger']>;
  FlaggerFigures: ResolverTypeWrapper<Rows['FlaggerFigures']>;
  CoordinatorReport: ResolverTypeWrapper<Rows['CoordinatorReport']>;
  CoordinatorReportInput: Sdl.CoordinatorReportInput;
  DisputeState: Sdl.DisputeState;
  Dispute: ResolverTypeWrapper<Rows['Dispute']>;
  DisputeConnection: ResolverTypeWrapper<Rows['DisputeConnection']>;
  DisputeFigures: ResolverTypeWrapper<Rows['DisputeFigures']>;
  Float: ResolverTypeWrapper<Sdl.Scalars['Float']['output']>;
  DisputeInput: Sdl.DisputeInput;
  DisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisputeResult']>;
  MisuseKind: Sdl.MisuseKind;
  MisuseStep: Sdl.MisuseStep;
  MisuseMeasure: ResolverTypeWrapper<Rows['MisuseMeasure']>;
  MisuseMeasureConnection: ResolverTypeWrapper<Rows['MisuseMeasureConnection']>;
  SuspicionState: Sdl.SuspicionState;
  SuspicionBasis: Sdl.SuspicionBasis;
  SubscriberField: Sdl.SubscriberField;
  Suspicion: ResolverTypeWrapper<Rows['Suspicion']>;
  SuspicionConnection: ResolverTypeWrapper<Rows['SuspicionConnection']>;
  Complaint: ResolverTypeWrapper<Rows['Complaint']>;
  ComplaintScope: Sdl.ComplaintScope;
  WorkFilter: Sdl.WorkFilter;
  WorkSource: Sdl.WorkSource;
  WorkLane: Sdl.WorkLane;
  ComplaintFigures: ResolverTypeWrapper<Rows['ComplaintFigures']>;
  WorkCounts: ResolverTypeWrapper<Rows['WorkCounts']>;
  WorkKindCounts: ResolverTypeWrapper<Rows['WorkKindCounts']>;
  WorkFactKind: Sdl.WorkFactKind;
  WorkFact: ResolverTypeWrapper<Rows['WorkFact']>;
  WorkItem: ResolverTypeWrapper<Rows['WorkItem']>;
  WorkItemConnection: ResolverTypeWrapper<Rows['WorkItemConnection']>;
  StatementOfReasons: ResolverTypeWrapper<Rows['StatementOfReasons']>;
  RedactedText: ResolverTypeWrapper<Rows['RedactedText']>;
  AuditedNotice: ResolverTypeWrapper<Rows['AuditedNotice']>;
  AuditedComplaint: ResolverTypeWrapper<Rows['AuditedComplaint']>;
  AuditedStatement: ResolverTypeWrapper<Rows['AuditedStatement']>;
  AuditedNoticeConnection: ResolverTypeWrapper<Rows['AuditedNoticeConnection']>;
  AuditedComplaintConnection: ResolverTypeWrapper<Rows['AuditedComplaintConnection']>;
  AuditedStatementConnection: ResolverTypeWrapper<Rows['AuditedStatementConnection']>;
  DecisionFactState: Sdl.DecisionFactState;
  DecisionFact: ResolverTypeWrapper<Rows['DecisionFact']>;
  DecisionCommitment: ResolverTypeWrapper<Rows['DecisionCommitment']>;
  DecisionFactConnection: ResolverTypeWrapper<Rows['DecisionFactConnection']>;
  CoordinatedOrder: ResolverTypeWrapper<Rows['CoordinatedOrder']>;
  CoordinatedFlagger: ResolverTypeWrapper<Rows['CoordinatedFlagger']>;
  CoordinatorFigures: ResolverTypeWrapper<Rows['CoordinatorFigures']>;
  Submission: ResolverTypeWrapper<Rows['Submission']>;
  SubmissionConnectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmissionConnectionResult']>;
  SubmissionError: ResolverTypeWrapper<Rows['SubmissionError']>;
  SubmissionState: Sdl.SubmissionState;
  SubmissionConnection: ResolverTypeWrapper<Rows['SubmissionConnection']>;
  NoticeInput: Sdl.NoticeInput;
  NoticeFileInput: Sdl.NoticeFileInput;
  PublicBodyInput: Sdl.PublicBodyInput;
  FlaggerInput: Sdl.FlaggerInput;
  MisuseInput: Sdl.MisuseInput;
  SuspicionInput: Sdl.SuspicionInput;
  ErasureInput: Sdl.ErasureInput;
  ComplaintInput: Sdl.ComplaintInput;
  RestrictInput: Sdl.RestrictInput;
  MeasureEndsInput: Sdl.MeasureEndsInput;
  StatementInput: Sdl.StatementInput;
  Batch: ResolverTypeWrapper<Rows['Batch']>;
  BatchLine: ResolverTypeWrapper<Rows['BatchLine']>;
  BatchLineConnection: ResolverTypeWrapper<Rows['BatchLineConnection']>;
  BatchConnection: ResolverTypeWrapper<Rows['BatchConnection']>;
  BatchState: Sdl.BatchState;
  SecondPersonReason: Sdl.SecondPersonReason;
  BatchInput: Sdl.BatchInput;
  BatchLineInput: Sdl.BatchLineInput;
  BatchLines: ResolverTypeWrapper<Rows['BatchLines']>;
  BatchLineOutcome: ResolverTypeWrapper<Rows['BatchLineOutcome']>;
  Refusal: ResolverTypeWrapper<Rows['Refusal']>;
  RefusalReason: Sdl.RefusalReason;
  BatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BatchResult']>;
  BatchLinesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BatchLinesResult']>;
  NoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NoticeResult']>;
  TrustedFlaggerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TrustedFlaggerResult']>;
  MisuseMeasureResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MisuseMeasureResult']>;
  SuspicionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspicionResult']>;
  SubmissionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmissionResult']>;
  ComplaintResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ComplaintResult']>;
  WorkItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WorkItemResult']>;
  RestrictionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestrictionResult']>;
  PageInfo: ResolverTypeWrapper<Rows['PageInfo']>;
  DecisionVisibility: Sdl.DecisionVisibility;
  DecisionMonetary: Sdl.DecisionMonetary;
  DecisionProvision: Sdl.DecisionProvision;
  DecisionAccount: Sdl.DecisionAccount;
  AccountType: Sdl.AccountType;
  DecisionGround: Sdl.DecisionGround;
  ContentType: Sdl.ContentType;
  StatementCategory: Sdl.StatementCategory;
  CategoryKeyword: Sdl.CategoryKeyword;
  SourceType: Sdl.SourceType;
  AutomatedDecision: Sdl.AutomatedDecision;
  WaitingLetters: ResolverTypeWrapper<Rows['WaitingLetters']>;
  LetterFault: Sdl.LetterFault;
  Role: Sdl.Role;
  DataCategory: Sdl.DataCategory;
  String: ResolverTypeWrapper<Sdl.Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Sdl.Scalars['Boolean']['output']>;
};

type ResolversParentTypes = {
  DateTime: Sdl.Scalars['DateTime']['output'];
  Date: Sdl.Scalars['Date']['output'];
  Query: object;
  Int: Sdl.Scalars['Int']['output'];
  ID: Sdl.Scalars['ID']['output'];
  Mutation: object;
  ContentItem: Rows['ContentItem'];
  Tombstone: Rows['Tombstone'];
  Account: Rows['Account'];
  ComplaintConnection: Rows['ComplaintConnection'];
  RestrictionConnection: Rows['RestrictionConnection'];
  AccountStanding: Rows['AccountStanding'];
  Strike: Rows['Strike'];
  StandingProposal: Rows['StandingProposal'];
  Order: Rows['Order'];
  OrderClassification: Rows['OrderClassification'];
  OrderClassificationResult: ResolversUnionTypes<ResolversParentTypes>['OrderClassificationResult'];
  Access: Rows['Access'];
  TerritoryStatus: Rows['TerritoryStatus'];
  ItemStatus: Rows['ItemStatus'];
  ContactPoints: Rows['ContactPoints'];
  ContactPoint: Rows['ContactPoint'];
  ContactBody: Rows['ContactBody'];
  ItemStatusConnection: Rows['ItemStatusConnection'];
  EventSubscriber: Rows['EventSubscriber'];
  EventSubscriberResult: ResolversUnionTypes<ResolversParentTypes>['EventSubscriberResult'];
  Restriction: Rows['Restriction'];
  ItemVersion: Rows['ItemVersion'];
  PlatformEffect: Rows['PlatformEffect'];
  PlatformEffectConnection: Rows['PlatformEffectConnection'];
  MeasureEnds: Rows['MeasureEnds'];
  RestrictionSubject: ResolversUnionTypes<ResolversParentTypes>['RestrictionSubject'];
  ComplaintSubject: ResolversUnionTypes<ResolversParentTypes>['ComplaintSubject'];
  WorkSubject: ResolversUnionTypes<ResolversParentTypes>['WorkSubject'];
  ErasureRequest: Rows['ErasureRequest'];
  ErasureRequestResult: ResolversUnionTypes<ResolversParentTypes>['ErasureRequestResult'];
  Notice: Rows['Notice'];
  NoticeFile: Rows['NoticeFile'];
  PublicBody: Rows['PublicBody'];
  TrustedFlagger: Rows['TrustedFlagger'];
  FlaggerFigures: Rows['FlaggerFigures'];
  CoordinatorReport: Rows['CoordinatorReport'];
  CoordinatorReportInput: Sdl.CoordinatorReportInput;
  Dispute: Rows['Dispute'];
  DisputeConnection: Rows['DisputeConnection'];
  DisputeFigures: Rows['DisputeFigures'];
  Float: Sdl.Scalars['Float']['output'];
  DisputeInput: Sdl.DisputeInput;
  DisputeResult: ResolversUnionTypes<ResolversParentTypes>['DisputeResult'];
  MisuseMeasure: Rows['MisuseMeasure'];
  MisuseMeasureConnection: Rows['MisuseMeasureConnection'];
  Suspicion: Rows['Suspicion'];
  SuspicionConnection: Rows['SuspicionConnection'];
  Complaint: Rows['Complaint'];
  WorkFilter: Sdl.WorkFilter;
  ComplaintFigures: Rows['ComplaintFigures'];
  WorkCounts: Rows['WorkCounts'];
  WorkKindCounts: Rows['WorkKindCounts'];
  WorkFact: Rows['WorkFact'];
  WorkItem: Rows['WorkItem'];
  WorkItemConnection: Rows['WorkItemConnection'];
  StatementOfReasons: Rows['StatementOfReasons'];
  RedactedText: Rows['RedactedText'];
  AuditedNotice: Rows['AuditedNotice'];
  AuditedComplaint: Rows['AuditedComplaint'];
  AuditedStatement: Rows['AuditedStatement'];
  AuditedNoticeConnection: Rows['AuditedNoticeConnection'];
  AuditedComplaintConnection: Rows['AuditedComplaintConnection'];
  AuditedStatementConnection: Rows['AuditedStatementConnection'];
  DecisionFact: Rows['DecisionFact'];
  DecisionCommitment: Rows['DecisionCommitment'];
  DecisionFactConnection: Rows['DecisionFactConnection'];
  CoordinatedOrder: Rows['CoordinatedOrder'];
  CoordinatedFlagger: Rows['CoordinatedFlagger'];
  CoordinatorFigures: Rows['CoordinatorFigures'];
  Submission: Rows['Submission'];
  SubmissionConnectionResult: ResolversUnionTypes<ResolversParentTypes>['SubmissionConnectionResult'];
  SubmissionError: Rows['SubmissionError'];
  SubmissionConnection: Rows['SubmissionConnection'];
  NoticeInput: Sdl.NoticeInput;
  NoticeFileInput: Sdl.NoticeFileInput;
  PublicBodyInput: Sdl.PublicBodyInput;
  FlaggerInput: Sdl.FlaggerInput;
  MisuseInput: Sdl.MisuseInput;
  SuspicionInput: Sdl.SuspicionInput;
  ErasureInput: Sdl.ErasureInput;
  ComplaintInput: Sdl.ComplaintInput;
  RestrictInput: Sdl.RestrictInput;
  MeasureEndsInput: Sdl.MeasureEndsInput;
  StatementInput: Sdl.StatementInput;
  Batch: Rows['Batch'];
  BatchLine: Rows['BatchLine'];
  BatchLineConnection: Rows['BatchLineConnection'];
  BatchConnection: Rows['BatchConnection'];
  BatchInput: Sdl.BatchInput;
  BatchLineInput: Sdl.BatchLineInput;
  BatchLines: Rows['BatchLines'];
  BatchLineOutcome: Rows['BatchLineOutcome'];
  Refusal: Rows['Refusal'];
  BatchResult: ResolversUnionTypes<ResolversParentTypes>['BatchResult'];
  BatchLinesResult: ResolversUnionTypes<ResolversParentTypes>['BatchLinesResult'];
  NoticeResult: ResolversUnionTypes<ResolversParentTypes>['NoticeResult'];
  TrustedFlaggerResult: ResolversUnionTypes<ResolversParentTypes>['TrustedFlaggerResult'];
  MisuseMeasureResult: ResolversUnionTypes<ResolversParentTypes>['MisuseMeasureResult'];
  SuspicionResult: ResolversUnionTypes<ResolversParentTypes>['SuspicionResult'];
  SubmissionResult: ResolversUnionTypes<ResolversParentTypes>['SubmissionResult'];
  ComplaintResult: ResolversUnionTypes<ResolversParentTypes>['ComplaintResult'];
  WorkItemResult: ResolversUnionTypes<ResolversParentTypes>['WorkItemResult'];
  RestrictionResult: ResolversUnionTypes<ResolversParentTypes>['RestrictionResult'];
  PageInfo: Rows['PageInfo'];
  WaitingLetters: Rows['WaitingLetters'];
  String: Sdl.Scalars['String']['output'];
  Boolean: Sdl.Scalars['Boolean']['output'];
};

type QueryResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contactPoints: Resolver<Sdl.Maybe<ResolversTypes['ContactPoints']>, ParentType, ContextType>;
  queue: Resolver<Sdl.Maybe<ResolversTypes['WorkItemConnection']>, ParentType, ContextType, Sdl.QueryQueueArgs>;
  workCounts: Resolver<Sdl.Maybe<ResolversTypes['WorkCounts']>, ParentType, ContextType, Partial<Sdl.QueryWorkCountsArgs>>;
  complaintFigures: Resolver<ResolversTypes['ComplaintFigures'], ParentType, ContextType>;
  itemStatuses: Resolver<Sdl.Maybe<ResolversTypes['ItemStatusConnection']>, ParentType, ContextType, Sdl.QueryItemStatusesArgs>;
  eventSubscribers: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['EventSubscriber']>>, ParentType, ContextType>;
  webhookKey: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice: Resolver<Sdl.Maybe<ResolversTypes['Notice']>, ParentType, ContextType, Sdl.QueryNoticeArgs>;
  noticeByReceipt: Resolver<Sdl.Maybe<ResolversTypes['Notice']>, ParentType, ContextType, Sdl.QueryNoticeByReceiptArgs>;
  erasureRequest: Resolver<Sdl.Maybe<ResolversTypes['ErasureRequest']>, ParentType, ContextType, Sdl.QueryErasureRequestArgs>;
  erasureByReceipt: Resolver<Sdl.Maybe<ResolversTypes['ErasureRequest']>, ParentType, ContextType, Sdl.QueryErasureByReceiptArgs>;
  decidedWork: Resolver<Sdl.Maybe<ResolversTypes['WorkItemConnection']>, ParentType, ContextType, Sdl.QueryDecidedWorkArgs>;
  restrictions: Resolver<Sdl.Maybe<ResolversTypes['RestrictionConnection']>, ParentType, ContextType, Sdl.QueryRestrictionsArgs>;
  freezesToReview: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType>;
  incompleteEffects: Resolver<Sdl.Maybe<ResolversTypes['PlatformEffectConnection']>, ParentType, ContextType, Sdl.QueryIncompleteEffectsArgs>;
  waitingLetters: Resolver<ReadonlyArray<ResolversTypes['WaitingLetters']>, ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['Account']>, ParentType, ContextType, Sdl.QueryAccountArgs>;
  trustedFlaggers: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['TrustedFlagger']>>, ParentType, ContextType>;
  measures: Resolver<Sdl.Maybe<ResolversTypes['MisuseMeasureConnection']>, ParentType, ContextType, Sdl.QueryMeasuresArgs>;
  suspicions: Resolver<Sdl.Maybe<ResolversTypes['SuspicionConnection']>, ParentType, ContextType, Sdl.QuerySuspicionsArgs>;
  disputes: Resolver<Sdl.Maybe<ResolversTypes['DisputeConnection']>, ParentType, ContextType, Sdl.QueryDisputesArgs>;
  disputeFigures: Resolver<Sdl.Maybe<ResolversTypes['DisputeFigures']>, ParentType, ContextType, Sdl.QueryDisputeFiguresArgs>;
  restriction: Resolver<Sdl.Maybe<ResolversTypes['Restriction']>, ParentType, ContextType, Sdl.QueryRestrictionArgs>;
  decisionReceipt: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType, Sdl.QueryDecisionReceiptArgs>;
  complaint: Resolver<Sdl.Maybe<ResolversTypes['Complaint']>, ParentType, ContextType, Sdl.QueryComplaintArgs>;
  submissions: Resolver<Sdl.Maybe<ResolversTypes['SubmissionConnection']>, ParentType, ContextType, Sdl.QuerySubmissionsArgs>;
  batch: Resolver<Sdl.Maybe<ResolversTypes['Batch']>, ParentType, ContextType, Sdl.QueryBatchArgs>;
  batches: Resolver<Sdl.Maybe<ResolversTypes['BatchConnection']>, ParentType, ContextType, Sdl.QueryBatchesArgs>;
  auditedNotices: Resolver<Sdl.Maybe<ResolversTypes['AuditedNoticeConnection']>, ParentType, ContextType, Sdl.QueryAuditedNoticesArgs>;
  auditedComplaints: Resolver<Sdl.Maybe<ResolversTypes['AuditedComplaintConnection']>, ParentType, ContextType, Sdl.QueryAuditedComplaintsArgs>;
  auditedStatements: Resolver<Sdl.Maybe<ResolversTypes['AuditedStatementConnection']>, ParentType, ContextType, Sdl.QueryAuditedStatementsArgs>;
  decisionFacts: Resolver<Sdl.Maybe<ResolversTypes['DecisionFactConnection']>, ParentType, ContextType, Sdl.QueryDecisionFactsArgs>;
  coordinatedFlaggers: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['CoordinatedFlagger']>>, ParentType, ContextType, Sdl.QueryCoordinatedFlaggersArgs>;
  coordinatorFigures: Resolver<Sdl.Maybe<ResolversTypes['CoordinatorFigures']>, ParentType, ContextType, Sdl.QueryCoordinatorFiguresArgs>;
};

type MutationResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addEventSubscriber: Resolver<ResolversTypes['EventSubscriberResult'], ParentType, ContextType, Sdl.MutationAddEventSubscriberArgs>;
  pauseEventSubscriber: Resolver<ResolversTypes['EventSubscriberResult'], ParentType, ContextType, Sdl.MutationPauseEventSubscriberArgs>;
  resumeEventSubscriber: Resolver<ResolversTypes['EventSubscriberResult'], ParentType, ContextType, Sdl.MutationResumeEventSubscriberArgs>;
  resendEvents: Resolver<ResolversTypes['EventSubscriberResult'], ParentType, ContextType, Sdl.MutationResendEventsArgs>;
  resendSubmission: Resolver<ResolversTypes['SubmissionResult'], ParentType, ContextType, Sdl.MutationResendSubmissionArgs>;
  resendSubmissions: Resolver<ResolversTypes['SubmissionConnectionResult'], ParentType, ContextType, Sdl.MutationResendSubmissionsArgs>;
  recordFlagger: Resolver<ResolversTypes['TrustedFlaggerResult'], ParentType, ContextType, Sdl.MutationRecordFlaggerArgs>;
  suspendFlagger: Resolver<ResolversTypes['TrustedFlaggerResult'], ParentType, ContextType, Sdl.MutationSuspendFlaggerArgs>;
  resumeFlagger: Resolver<ResolversTypes['TrustedFlaggerResult'], ParentType, ContextType, Sdl.MutationResumeFlaggerArgs>;
  endFlagger: Resolver<ResolversTypes['TrustedFlaggerResult'], ParentType, ContextType, Sdl.MutationEndFlaggerArgs>;
  informCoordinator: Resolver<ResolversTypes['TrustedFlaggerResult'], ParentType, ContextType, Sdl.MutationInformCoordinatorArgs>;
  recordDispute: Resolver<ResolversTypes['DisputeResult'], ParentType, ContextType, Sdl.MutationRecordDisputeArgs>;
  recordDisputeOutcome: Resolver<ResolversTypes['DisputeResult'], ParentType, ContextType, Sdl.MutationRecordDisputeOutcomeArgs>;
  implementDispute: Resolver<ResolversTypes['DisputeResult'], ParentType, ContextType, Sdl.MutationImplementDisputeArgs>;
  warnOfMisuse: Resolver<ResolversTypes['MisuseMeasureResult'], ParentType, ContextType, Sdl.MutationWarnOfMisuseArgs>;
  suspendForMisuse: Resolver<ResolversTypes['MisuseMeasureResult'], ParentType, ContextType, Sdl.MutationSuspendForMisuseArgs>;
  liftSuspension: Resolver<ResolversTypes['MisuseMeasureResult'], ParentType, ContextType, Sdl.MutationLiftSuspensionArgs>;
  proposeSuspicion: Resolver<ResolversTypes['SuspicionResult'], ParentType, ContextType, Sdl.MutationProposeSuspicionArgs>;
  sendSuspicion: Resolver<ResolversTypes['SuspicionResult'], ParentType, ContextType, Sdl.MutationSendSuspicionArgs>;
  dropSuspicion: Resolver<ResolversTypes['SuspicionResult'], ParentType, ContextType, Sdl.MutationDropSuspicionArgs>;
  recordSuspicionDelivery: Resolver<ResolversTypes['SuspicionResult'], ParentType, ContextType, Sdl.MutationRecordSuspicionDeliveryArgs>;
  submitNotice: Resolver<ResolversTypes['NoticeResult'], ParentType, ContextType, Sdl.MutationSubmitNoticeArgs>;
  askErasure: Resolver<ResolversTypes['ErasureRequestResult'], ParentType, ContextType, Sdl.MutationAskErasureArgs>;
  extendErasure: Resolver<ResolversTypes['ErasureRequestResult'], ParentType, ContextType, Sdl.MutationExtendErasureArgs>;
  answerErasure: Resolver<ResolversTypes['ErasureRequestResult'], ParentType, ContextType, Sdl.MutationAnswerErasureArgs>;
  fileComplaint: Resolver<ResolversTypes['ComplaintResult'], ParentType, ContextType, Sdl.MutationFileComplaintArgs>;
  claim: Resolver<ResolversTypes['WorkItemResult'], ParentType, ContextType, Sdl.MutationClaimArgs>;
  skip: Resolver<ResolversTypes['WorkItemResult'], ParentType, ContextType, Sdl.MutationSkipArgs>;
  decideNotice: Resolver<ResolversTypes['NoticeResult'], ParentType, ContextType, Sdl.MutationDecideNoticeArgs>;
  restrict: Resolver<ResolversTypes['RestrictionResult'], ParentType, ContextType, Sdl.MutationRestrictArgs>;
  classifyOrder: Resolver<ResolversTypes['OrderClassificationResult'], ParentType, ContextType, Sdl.MutationClassifyOrderArgs>;
  lift: Resolver<ResolversTypes['RestrictionResult'], ParentType, ContextType, Sdl.MutationLiftArgs>;
  reviewFreeze: Resolver<ResolversTypes['RestrictionResult'], ParentType, ContextType, Sdl.MutationReviewFreezeArgs>;
  undo: Resolver<ResolversTypes['RestrictionResult'], ParentType, ContextType, Sdl.MutationUndoArgs>;
  decideComplaint: Resolver<ResolversTypes['ComplaintResult'], ParentType, ContextType, Sdl.MutationDecideComplaintArgs>;
  openBatch: Resolver<ResolversTypes['BatchResult'], ParentType, ContextType, Sdl.MutationOpenBatchArgs>;
  addDecisions: Resolver<ResolversTypes['BatchLinesResult'], ParentType, ContextType, Sdl.MutationAddDecisionsArgs>;
  closeBatch: Resolver<ResolversTypes['BatchResult'], ParentType, ContextType, Sdl.MutationCloseBatchArgs>;
  approveBatch: Resolver<ResolversTypes['BatchResult'], ParentType, ContextType, Sdl.MutationApproveBatchArgs>;
  refuseBatch: Resolver<ResolversTypes['BatchResult'], ParentType, ContextType, Sdl.MutationRefuseBatchArgs>;
  undoBatch: Resolver<ResolversTypes['BatchResult'], ParentType, ContextType, Sdl.MutationUndoBatchArgs>;
};

type ContentItemResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ContentItem'] = ResolversParentTypes['ContentItem']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enforcementStatus: Resolver<ResolversTypes['EnforcementStatus'], ParentType, ContextType, Partial<Sdl.ContentItemEnforcementStatusArgs>>;
  restrictions: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['Restriction']>>, ParentType, ContextType>;
  tombstones: Resolver<ReadonlyArray<ResolversTypes['Tombstone']>, ParentType, ContextType, Partial<Sdl.ContentItemTombstonesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type TombstoneResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Tombstone'] = ResolversParentTypes['Tombstone']> = {
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order: Resolver<Sdl.Maybe<ResolversTypes['TombstoneOrder']>, ParentType, ContextType>;
  authority: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorityName: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ground: Resolver<Sdl.Maybe<ResolversTypes['DecisionGround']>, ParentType, ContextType>;
  category: Resolver<Sdl.Maybe<ResolversTypes['StatementCategory']>, ParentType, ContextType>;
};

type AccountResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enforcementStatus: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType, Partial<Sdl.AccountEnforcementStatusArgs>>;
  restrictions: Resolver<Sdl.Maybe<ResolversTypes['RestrictionConnection']>, ParentType, ContextType, Sdl.AccountRestrictionsArgs>;
  complaints: Resolver<Sdl.Maybe<ResolversTypes['ComplaintConnection']>, ParentType, ContextType, Sdl.AccountComplaintsArgs>;
  erasureRequests: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['ErasureRequest']>>, ParentType, ContextType>;
  measures: Resolver<Sdl.Maybe<ResolversTypes['RestrictionConnection']>, ParentType, ContextType, Sdl.AccountMeasuresArgs>;
  standing: Resolver<Sdl.Maybe<ResolversTypes['AccountStanding']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type ComplaintConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ComplaintConnection'] = ResolversParentTypes['ComplaintConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Complaint']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type RestrictionConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['RestrictionConnection'] = ResolversParentTypes['RestrictionConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type AccountStandingResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['AccountStanding'] = ResolversParentTypes['AccountStanding']> = {
  strikes: Resolver<ReadonlyArray<ResolversTypes['Strike']>, ParentType, ContextType>;
  points: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warnedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  proposal: Resolver<Sdl.Maybe<ResolversTypes['StandingProposal']>, ParentType, ContextType>;
};

type StrikeResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Strike'] = ResolversParentTypes['Strike']> = {
  restriction: Resolver<ResolversTypes['Restriction'], ParentType, ContextType>;
  points: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category: Resolver<ResolversTypes['StatementCategory'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type StandingProposalResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['StandingProposal'] = ResolversParentTypes['StandingProposal']> = {
  step: Resolver<ResolversTypes['StandingStep'], ParentType, ContextType>;
  atPoints: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['DecisionAccount']>, ParentType, ContextType>;
  days: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

type OrderResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  classification: Resolver<Sdl.Maybe<ResolversTypes['OrderClassification']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type OrderClassificationResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['OrderClassification'] = ResolversParentTypes['OrderClassification']> = {
  category: Resolver<ResolversTypes['StatementCategory'], ParentType, ContextType>;
  keywords: Resolver<ReadonlyArray<ResolversTypes['CategoryKeyword']>, ParentType, ContextType>;
  language: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classifiedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type OrderClassificationResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['OrderClassificationResult'] = ResolversParentTypes['OrderClassificationResult']> = {
  __resolveType: TypeResolveFn<'OrderClassification' | 'Refusal', ParentType, ContextType>;
};

type AccessResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  complaint: Resolver<Sdl.Maybe<ResolversTypes['Complaint']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type TerritoryStatusResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['TerritoryStatus'] = ResolversParentTypes['TerritoryStatus']> = {
  territory: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['EnforcementStatus'], ParentType, ContextType>;
};

type ItemStatusResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ItemStatus'] = ResolversParentTypes['ItemStatus']> = {
  item: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sequence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statuses: Resolver<ReadonlyArray<ResolversTypes['TerritoryStatus']>, ParentType, ContextType>;
};

type ContactPointsResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ContactPoints'] = ResolversParentTypes['ContactPoints']> = {
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  recipients: Resolver<ResolversTypes['ContactPoint'], ParentType, ContextType>;
  authorities: Resolver<ResolversTypes['ContactPoint'], ParentType, ContextType>;
  representative: Resolver<Sdl.Maybe<ResolversTypes['ContactBody']>, ParentType, ContextType>;
  evidence: Resolver<Sdl.Maybe<ResolversTypes['ContactBody']>, ParentType, ContextType>;
};

type ContactPointResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ContactPoint'] = ResolversParentTypes['ContactPoint']> = {
  email: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languages: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

type ContactBodyResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ContactBody'] = ResolversParentTypes['ContactBody']> = {
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  email: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type ItemStatusConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ItemStatusConnection'] = ResolversParentTypes['ItemStatusConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ItemStatus']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type EventSubscriberResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['EventSubscriber'] = ResolversParentTypes['EventSubscriber']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['SubscriberState'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waiting: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingSince: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dead: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type EventSubscriberResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['EventSubscriberResult'] = ResolversParentTypes['EventSubscriberResult']> = {
  __resolveType: TypeResolveFn<'EventSubscriber' | 'Refusal', ParentType, ContextType>;
};

type RestrictionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['RestrictionState'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['RestrictionSubject'], ParentType, ContextType>;
  visibility: Resolver<ReadonlyArray<ResolversTypes['DecisionVisibility']>, ParentType, ContextType>;
  visibilityOther: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  monetary: Resolver<Sdl.Maybe<ResolversTypes['DecisionMonetary']>, ParentType, ContextType>;
  monetaryOther: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision: Resolver<Sdl.Maybe<ResolversTypes['DecisionProvision']>, ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['DecisionAccount']>, ParentType, ContextType>;
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ends: Resolver<ResolversTypes['MeasureEnds'], ParentType, ContextType>;
  reviewAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  statement: Resolver<Sdl.Maybe<ResolversTypes['StatementOfReasons']>, ParentType, ContextType>;
  order: Resolver<Sdl.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['PlatformEffect']>, ParentType, ContextType>;
  itemVersion: Resolver<Sdl.Maybe<ResolversTypes['ItemVersion']>, ParentType, ContextType>;
  cause: Resolver<ResolversTypes['RestrictionCause'], ParentType, ContextType>;
  suspicion: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  stateActor: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closeReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complaint: Resolver<Sdl.Maybe<ResolversTypes['Complaint']>, ParentType, ContextType>;
  disputes: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type ItemVersionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ItemVersion'] = ResolversParentTypes['ItemVersion']> = {
  version: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookedUpAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  edited: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

type PlatformEffectResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['PlatformEffect'] = ResolversParentTypes['PlatformEffect']> = {
  subject: Resolver<ResolversTypes['RestrictionSubject'], ParentType, ContextType>;
  wantedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  wanted: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  extent: Resolver<Sdl.Maybe<ResolversTypes['EffectExtent']>, ParentType, ContextType>;
  at: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remaining: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unsupported: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tries: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fault: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  driftedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  drifts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type PlatformEffectConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['PlatformEffectConnection'] = ResolversParentTypes['PlatformEffectConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['PlatformEffect']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type MeasureEndsResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['MeasureEnds'] = ResolversParentTypes['MeasureEnds']> = {
  visibility: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  monetary: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provision: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type RestrictionSubjectResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['RestrictionSubject'] = ResolversParentTypes['RestrictionSubject']> = {
  __resolveType: TypeResolveFn<'ContentItem' | 'Account', ParentType, ContextType>;
};

type ComplaintSubjectResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ComplaintSubject'] = ResolversParentTypes['ComplaintSubject']> = {
  __resolveType: TypeResolveFn<'Restriction' | 'Notice' | 'Access', ParentType, ContextType>;
};

type WorkSubjectResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WorkSubject'] = ResolversParentTypes['WorkSubject']> = {
  __resolveType: TypeResolveFn<'Notice' | 'Complaint' | 'Order' | 'ErasureRequest', ParentType, ContextType>;
};

type ErasureRequestResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ErasureRequest'] = ResolversParentTypes['ErasureRequest']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['ErasureState'], ParentType, ContextType>;
  explanation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  notice: Resolver<Sdl.Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  askedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  extendedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extension: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome: Resolver<Sdl.Maybe<ResolversTypes['ErasureOutcome']>, ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remedies: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receipt: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type ErasureRequestResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ErasureRequestResult'] = ResolversParentTypes['ErasureRequestResult']> = {
  __resolveType: TypeResolveFn<'ErasureRequest' | 'Refusal', ParentType, ContextType>;
};

type NoticeResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  item: Resolver<ResolversTypes['ContentItem'], ParentType, ContextType>;
  itemVersion: Resolver<Sdl.Maybe<ResolversTypes['ItemVersion']>, ParentType, ContextType>;
  category: Resolver<ResolversTypes['StatementCategory'], ParentType, ContextType>;
  keywords: Resolver<ReadonlyArray<ResolversTypes['CategoryKeyword']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['NoticeSource'], ParentType, ContextType>;
  publicBody: Resolver<Sdl.Maybe<ResolversTypes['PublicBody']>, ParentType, ContextType>;
  trustedFlagger: Resolver<Sdl.Maybe<ResolversTypes['TrustedFlagger']>, ParentType, ContextType>;
  receipt: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  automatedMeans: Resolver<ResolversTypes['AutomatedDecision'], ParentType, ContextType>;
  unfounded: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  redress: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complaint: Resolver<Sdl.Maybe<ResolversTypes['Complaint']>, ParentType, ContextType>;
  disputes: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  explanation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  files: Resolver<ReadonlyArray<ResolversTypes['NoticeFile']>, ParentType, ContextType, Partial<Sdl.NoticeFilesArgs>>;
  notifierName: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notifierEmail: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type NoticeFileResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['NoticeFile'] = ResolversParentTypes['NoticeFile']> = {
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type PublicBodyResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['PublicBody'] = ResolversParentTypes['PublicBody']> = {
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recognised: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

type TrustedFlaggerResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['TrustedFlagger'] = ResolversParentTypes['TrustedFlagger']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['FlaggerState'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expertise: Resolver<ReadonlyArray<ResolversTypes['StatementCategory']>, ParentType, ContextType>;
  issuer: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  figures: Resolver<ResolversTypes['FlaggerFigures'], ParentType, ContextType, Sdl.TrustedFlaggerFiguresArgs>;
  coordinatorReports: Resolver<ReadonlyArray<ResolversTypes['CoordinatorReport']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type FlaggerFiguresResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['FlaggerFigures'] = ResolversParentTypes['FlaggerFigures']> = {
  notices: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decided: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notActioned: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unfounded: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type CoordinatorReportResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['CoordinatorReport'] = ResolversParentTypes['CoordinatorReport']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  toAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notices: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decided: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notActioned: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unfounded: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  explanation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  informedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type DisputeResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
  restriction: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  notice: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  body: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submittedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome: Resolver<Sdl.Maybe<ResolversTypes['ComplaintOutcome']>, ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  implemented: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  implementation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  implementedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type DisputeConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type DisputeFiguresResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['DisputeFigures'] = ResolversParentTypes['DisputeFigures']> = {
  submitted: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upheld: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  partiallyReversed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reversed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  omitted: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianDays: Resolver<Sdl.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  implementedShare: Resolver<Sdl.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

type DisputeResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['DisputeResult'] = ResolversParentTypes['DisputeResult']> = {
  __resolveType: TypeResolveFn<'Dispute' | 'Refusal', ParentType, ContextType>;
};

type MisuseMeasureResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['MisuseMeasure'] = ResolversParentTypes['MisuseMeasure']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['MisuseKind'], ParentType, ContextType>;
  step: Resolver<ResolversTypes['MisuseStep'], ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  acts: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  actsInAll: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redress: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type MisuseMeasureConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['MisuseMeasureConnection'] = ResolversParentTypes['MisuseMeasureConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['MisuseMeasure']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type SuspicionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Suspicion'] = ResolversParentTypes['Suspicion']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['SuspicionState'], ParentType, ContextType>;
  itemId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item: Resolver<ResolversTypes['ContentItem'], ParentType, ContextType>;
  offence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis: Resolver<ResolversTypes['SuspicionBasis'], ParentType, ContextType>;
  itemTitle: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  itemText: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  itemUrl: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  itemPublishedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  accountId: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountHandle: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriberFields: Resolver<ReadonlyArray<ResolversTypes['SubscriberField']>, ParentType, ContextType>;
  country: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receiver: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handTo: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  handedSha256: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notice: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  restriction: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  proposedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dropReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type SuspicionConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['SuspicionConnection'] = ResolversParentTypes['SuspicionConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Suspicion']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type ComplaintResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['ComplaintState'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ComplaintSubject'], ParentType, ContextType>;
  explanation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  covers: Resolver<ResolversTypes['ComplaintScope'], ParentType, ContextType>;
  automatedMeans: Resolver<Sdl.Maybe<ResolversTypes['AutomatedDecision']>, ParentType, ContextType>;
  unfounded: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remedies: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderRedress: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type ComplaintFiguresResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ComplaintFigures'] = ResolversParentTypes['ComplaintFigures']> = {
  from: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decided: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reversed: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

type WorkCountsResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WorkCounts'] = ResolversParentTypes['WorkCounts']> = {
  open: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mine: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind: Resolver<ReadonlyArray<ResolversTypes['WorkKindCounts']>, ParentType, ContextType>;
};

type WorkKindCountsResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WorkKindCounts'] = ResolversParentTypes['WorkKindCounts']> = {
  kind: Resolver<ResolversTypes['WorkKind'], ParentType, ContextType>;
  open: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimed: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mine: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type WorkFactResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WorkFact'] = ResolversParentTypes['WorkFact']> = {
  kind: Resolver<ResolversTypes['WorkFactKind'], ParentType, ContextType>;
  person: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type WorkItemResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['WorkKind'], ParentType, ContextType>;
  lane: Resolver<ResolversTypes['WorkLane'], ParentType, ContextType>;
  dueAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  claimedBy: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  claimEndsAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  category: Resolver<Sdl.Maybe<ResolversTypes['StatementCategory']>, ParentType, ContextType>;
  source: Resolver<Sdl.Maybe<ResolversTypes['WorkSource']>, ParentType, ContextType>;
  facts: Resolver<ReadonlyArray<ResolversTypes['WorkFact']>, ParentType, ContextType>;
  subject: Resolver<ResolversTypes['WorkSubject'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type WorkItemConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WorkItemConnection'] = ResolversParentTypes['WorkItemConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type StatementOfReasonsResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['StatementOfReasons'] = ResolversParentTypes['StatementOfReasons']> = {
  decisionVisibility: Resolver<ReadonlyArray<ResolversTypes['DecisionVisibility']>, ParentType, ContextType>;
  decisionVisibilityOther: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDateVisibilityRestriction: Resolver<Sdl.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionMonetary: Resolver<Sdl.Maybe<ResolversTypes['DecisionMonetary']>, ParentType, ContextType>;
  decisionMonetaryOther: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDateMonetaryRestriction: Resolver<Sdl.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionProvision: Resolver<Sdl.Maybe<ResolversTypes['DecisionProvision']>, ParentType, ContextType>;
  endDateServiceRestriction: Resolver<Sdl.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionAccount: Resolver<Sdl.Maybe<ResolversTypes['DecisionAccount']>, ParentType, ContextType>;
  endDateAccountRestriction: Resolver<Sdl.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  accountType: Resolver<Sdl.Maybe<ResolversTypes['AccountType']>, ParentType, ContextType>;
  decisionGround: Resolver<ResolversTypes['DecisionGround'], ParentType, ContextType>;
  decisionGroundReferenceUrl: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  illegalContentLegalGround: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  illegalContentExplanation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incompatibleContentGround: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incompatibleContentExplanation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incompatibleContentIllegal: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  contentType: Resolver<ReadonlyArray<ResolversTypes['ContentType']>, ParentType, ContextType>;
  contentTypeOther: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category: Resolver<ResolversTypes['StatementCategory'], ParentType, ContextType>;
  categoryAddition: Resolver<ReadonlyArray<ResolversTypes['StatementCategory']>, ParentType, ContextType>;
  categorySpecification: Resolver<ReadonlyArray<ResolversTypes['CategoryKeyword']>, ParentType, ContextType>;
  categorySpecificationOther: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contentLanguage: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contentDate: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  contentIdEan: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  territorialScope: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  applicationDate: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decisionFacts: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceType: Resolver<ResolversTypes['SourceType'], ParentType, ContextType>;
  sourceIdentity: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceIdentityReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  automatedDetection: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  automatedDecision: Resolver<ResolversTypes['AutomatedDecision'], ParentType, ContextType>;
  puid: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uuid: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  platformName: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  databaseCreatedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  redress: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  submission: Resolver<Sdl.Maybe<ResolversTypes['Submission']>, ParentType, ContextType>;
};

type RedactedTextResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['RedactedText'] = ResolversParentTypes['RedactedText']> = {
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  length: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type AuditedNoticeResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['AuditedNotice'] = ResolversParentTypes['AuditedNotice']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  category: Resolver<ResolversTypes['StatementCategory'], ParentType, ContextType>;
  keywords: Resolver<ReadonlyArray<ResolversTypes['CategoryKeyword']>, ParentType, ContextType>;
  source: Resolver<ResolversTypes['NoticeSource'], ParentType, ContextType>;
  automatedMeans: Resolver<ResolversTypes['AutomatedDecision'], ParentType, ContextType>;
  unfounded: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  submittedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation: Resolver<ResolversTypes['RedactedText'], ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['RedactedText']>, ParentType, ContextType>;
};

type AuditedComplaintResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['AuditedComplaint'] = ResolversParentTypes['AuditedComplaint']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['ComplaintState'], ParentType, ContextType>;
  covers: Resolver<ResolversTypes['ComplaintScope'], ParentType, ContextType>;
  restriction: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  notice: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  access: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  automatedMeans: Resolver<Sdl.Maybe<ResolversTypes['AutomatedDecision']>, ParentType, ContextType>;
  unfounded: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  filedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation: Resolver<ResolversTypes['RedactedText'], ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['RedactedText']>, ParentType, ContextType>;
};

type AuditedStatementResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['AuditedStatement'] = ResolversParentTypes['AuditedStatement']> = {
  restriction: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['RestrictionState'], ParentType, ContextType>;
  visibility: Resolver<ReadonlyArray<ResolversTypes['DecisionVisibility']>, ParentType, ContextType>;
  monetary: Resolver<Sdl.Maybe<ResolversTypes['DecisionMonetary']>, ParentType, ContextType>;
  provision: Resolver<Sdl.Maybe<ResolversTypes['DecisionProvision']>, ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['DecisionAccount']>, ParentType, ContextType>;
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closeReason: Resolver<Sdl.Maybe<ResolversTypes['RedactedText']>, ParentType, ContextType>;
  decisionGround: Resolver<ResolversTypes['DecisionGround'], ParentType, ContextType>;
  illegalContentLegalGround: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  illegalContentExplanation: Resolver<Sdl.Maybe<ResolversTypes['RedactedText']>, ParentType, ContextType>;
  incompatibleContentGround: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incompatibleContentExplanation: Resolver<Sdl.Maybe<ResolversTypes['RedactedText']>, ParentType, ContextType>;
  incompatibleContentIllegal: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  contentType: Resolver<ReadonlyArray<ResolversTypes['ContentType']>, ParentType, ContextType>;
  category: Resolver<ResolversTypes['StatementCategory'], ParentType, ContextType>;
  categoryAddition: Resolver<ReadonlyArray<ResolversTypes['StatementCategory']>, ParentType, ContextType>;
  categorySpecification: Resolver<ReadonlyArray<ResolversTypes['CategoryKeyword']>, ParentType, ContextType>;
  decisionFacts: Resolver<ResolversTypes['RedactedText'], ParentType, ContextType>;
  sourceType: Resolver<ResolversTypes['SourceType'], ParentType, ContextType>;
  automatedDetection: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  automatedDecision: Resolver<ResolversTypes['AutomatedDecision'], ParentType, ContextType>;
  puid: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type AuditedNoticeConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['AuditedNoticeConnection'] = ResolversParentTypes['AuditedNoticeConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['AuditedNotice']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type AuditedComplaintConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['AuditedComplaintConnection'] = ResolversParentTypes['AuditedComplaintConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['AuditedComplaint']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type AuditedStatementConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['AuditedStatementConnection'] = ResolversParentTypes['AuditedStatementConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['AuditedStatement']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type DecisionFactResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['DecisionFact'] = ResolversParentTypes['DecisionFact']> = {
  place: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leafHash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['DecisionFactState'], ParentType, ContextType>;
  commitments: Resolver<ReadonlyArray<ResolversTypes['DecisionCommitment']>, ParentType, ContextType>;
  value: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salt: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type DecisionCommitmentResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['DecisionCommitment'] = ResolversParentTypes['DecisionCommitment']> = {
  field: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commitment: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type DecisionFactConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['DecisionFactConnection'] = ResolversParentTypes['DecisionFactConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['DecisionFact']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type CoordinatedOrderResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['CoordinatedOrder'] = ResolversParentTypes['CoordinatedOrder']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  category: Resolver<Sdl.Maybe<ResolversTypes['StatementCategory']>, ParentType, ContextType>;
};

type CoordinatedFlaggerResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['CoordinatedFlagger'] = ResolversParentTypes['CoordinatedFlagger']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notices: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decided: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notActioned: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unfounded: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notActionedShare: Resolver<Sdl.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

type CoordinatorFiguresResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['CoordinatorFigures'] = ResolversParentTypes['CoordinatorFigures']> = {
  disputes: Resolver<ResolversTypes['DisputeFigures'], ParentType, ContextType>;
  suspicions: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspicionsToBodies: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type SubmissionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Submission'] = ResolversParentTypes['Submission']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['SubmissionState'], ParentType, ContextType>;
  puid: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAttemptAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  databaseId: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors: Resolver<ReadonlyArray<ResolversTypes['SubmissionError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type SubmissionConnectionResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['SubmissionConnectionResult'] = ResolversParentTypes['SubmissionConnectionResult']> = {
  __resolveType: TypeResolveFn<'SubmissionConnection' | 'Refusal', ParentType, ContextType>;
};

type SubmissionErrorResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['SubmissionError'] = ResolversParentTypes['SubmissionError']> = {
  field: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messages: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

type SubmissionConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['SubmissionConnection'] = ResolversParentTypes['SubmissionConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Submission']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type BatchResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Batch'] = ResolversParentTypes['Batch']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['BatchState'], ParentType, ContextType>;
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lineCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appliedCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines: Resolver<ResolversTypes['BatchLineConnection'], ParentType, ContextType, Sdl.BatchLinesArgs>;
  order: Resolver<Sdl.Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  notice: Resolver<Sdl.Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secondPerson: Resolver<ReadonlyArray<ResolversTypes['SecondPersonReason']>, ParentType, ContextType>;
  openedBy: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  digest: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  judgedBy: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  judgedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  judgedReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  appliedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  undoUntil: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  undoneBy: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type BatchLineResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['BatchLine'] = ResolversParentTypes['BatchLine']> = {
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  addedBy: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restriction: Resolver<Sdl.Maybe<ResolversTypes['Restriction']>, ParentType, ContextType>;
  refusal: Resolver<Sdl.Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

type BatchLineConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['BatchLineConnection'] = ResolversParentTypes['BatchLineConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['BatchLine']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type BatchConnectionResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['BatchConnection'] = ResolversParentTypes['BatchConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Batch']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type BatchLinesResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['BatchLines'] = ResolversParentTypes['BatchLines']> = {
  batch: Resolver<ResolversTypes['Batch'], ParentType, ContextType>;
  outcomes: Resolver<ReadonlyArray<ResolversTypes['BatchLineOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type BatchLineOutcomeResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['BatchLineOutcome'] = ResolversParentTypes['BatchLineOutcome']> = {
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restriction: Resolver<Sdl.Maybe<ResolversTypes['Restriction']>, ParentType, ContextType>;
  isStaged: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refusal: Resolver<Sdl.Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

type RefusalResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  reasons: Resolver<ReadonlyArray<ResolversTypes['RefusalReason']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type BatchResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['BatchResult'] = ResolversParentTypes['BatchResult']> = {
  __resolveType: TypeResolveFn<'Batch' | 'Refusal', ParentType, ContextType>;
};

type BatchLinesResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['BatchLinesResult'] = ResolversParentTypes['BatchLinesResult']> = {
  __resolveType: TypeResolveFn<'BatchLines' | 'Refusal', ParentType, ContextType>;
};

type NoticeResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['NoticeResult'] = ResolversParentTypes['NoticeResult']> = {
  __resolveType: TypeResolveFn<'Notice' | 'Refusal', ParentType, ContextType>;
};

type TrustedFlaggerResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['TrustedFlaggerResult'] = ResolversParentTypes['TrustedFlaggerResult']> = {
  __resolveType: TypeResolveFn<'TrustedFlagger' | 'Refusal', ParentType, ContextType>;
};

type MisuseMeasureResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['MisuseMeasureResult'] = ResolversParentTypes['MisuseMeasureResult']> = {
  __resolveType: TypeResolveFn<'MisuseMeasure' | 'Refusal', ParentType, ContextType>;
};

type SuspicionResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['SuspicionResult'] = ResolversParentTypes['SuspicionResult']> = {
  __resolveType: TypeResolveFn<'Suspicion' | 'Refusal', ParentType, ContextType>;
};

type SubmissionResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['SubmissionResult'] = ResolversParentTypes['SubmissionResult']> = {
  __resolveType: TypeResolveFn<'Submission' | 'Refusal', ParentType, ContextType>;
};

type ComplaintResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['ComplaintResult'] = ResolversParentTypes['ComplaintResult']> = {
  __resolveType: TypeResolveFn<'Complaint' | 'Refusal', ParentType, ContextType>;
};

type WorkItemResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WorkItemResult'] = ResolversParentTypes['WorkItemResult']> = {
  __resolveType: TypeResolveFn<'WorkItem' | 'Refusal', ParentType, ContextType>;
};

type RestrictionResultResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['RestrictionResult'] = ResolversParentTypes['RestrictionResult']> = {
  __resolveType: TypeResolveFn<'Restriction' | 'Refusal', ParentType, ContextType>;
};

type PageInfoResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type WaitingLettersResolvers<ContextType = EnforcementContext, ParentType extends ResolversParentTypes['WaitingLetters'] = ResolversParentTypes['WaitingLetters']> = {
  fault: Resolver<ResolversTypes['LetterFault'], ParentType, ContextType>;
  code: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waiting: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = EnforcementContext> = {
  DateTime: GraphQLScalarType;
  Date: GraphQLScalarType;
  Query: QueryResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  ContentItem: ContentItemResolvers<ContextType>;
  Tombstone: TombstoneResolvers<ContextType>;
  Account: AccountResolvers<ContextType>;
  ComplaintConnection: ComplaintConnectionResolvers<ContextType>;
  RestrictionConnection: RestrictionConnectionResolvers<ContextType>;
  AccountStanding: AccountStandingResolvers<ContextType>;
  Strike: StrikeResolvers<ContextType>;
  StandingProposal: StandingProposalResolvers<ContextType>;
  Order: OrderResolvers<ContextType>;
  OrderClassification: OrderClassificationResolvers<ContextType>;
  OrderClassificationResult: OrderClassificationResultResolvers<ContextType>;
  Access: AccessResolvers<ContextType>;
  TerritoryStatus: TerritoryStatusResolvers<ContextType>;
  ItemStatus: ItemStatusResolvers<ContextType>;
  ContactPoints: ContactPointsResolvers<ContextType>;
  ContactPoint: ContactPointResolvers<ContextType>;
  ContactBody: ContactBodyResolvers<ContextType>;
  ItemStatusConnection: ItemStatusConnectionResolvers<ContextType>;
  EventSubscriber: EventSubscriberResolvers<ContextType>;
  EventSubscriberResult: EventSubscriberResultResolvers<ContextType>;
  Restriction: RestrictionResolvers<ContextType>;
  ItemVersion: ItemVersionResolvers<ContextType>;
  PlatformEffect: PlatformEffectResolvers<ContextType>;
  PlatformEffectConnection: PlatformEffectConnectionResolvers<ContextType>;
  MeasureEnds: MeasureEndsResolvers<ContextType>;
  RestrictionSubject: RestrictionSubjectResolvers<ContextType>;
  ComplaintSubject: ComplaintSubjectResolvers<ContextType>;
  WorkSubject: WorkSubjectResolvers<ContextType>;
  ErasureRequest: ErasureRequestResolvers<ContextType>;
  ErasureRequestResult: ErasureRequestResultResolvers<ContextType>;
  Notice: NoticeResolvers<ContextType>;
  NoticeFile: NoticeFileResolvers<ContextType>;
  PublicBody: PublicBodyResolvers<ContextType>;
  TrustedFlagger: TrustedFlaggerResolvers<ContextType>;
  FlaggerFigures: FlaggerFiguresResolvers<ContextType>;
  CoordinatorReport: CoordinatorReportResolvers<ContextType>;
  Dispute: DisputeResolvers<ContextType>;
  DisputeConnection: DisputeConnectionResolvers<ContextType>;
  DisputeFigures: DisputeFiguresResolvers<ContextType>;
  DisputeResult: DisputeResultResolvers<ContextType>;
  MisuseMeasure: MisuseMeasureResolvers<ContextType>;
  MisuseMeasureConnection: MisuseMeasureConnectionResolvers<ContextType>;
  Suspicion: SuspicionResolvers<ContextType>;
  SuspicionConnection: SuspicionConnectionResolvers<ContextType>;
  Complaint: ComplaintResolvers<ContextType>;
  ComplaintFigures: ComplaintFiguresResolvers<ContextType>;
  WorkCounts: WorkCountsResolvers<ContextType>;
  WorkKindCounts: WorkKindCountsResolvers<ContextType>;
  WorkFact: WorkFactResolvers<ContextType>;
  WorkItem: WorkItemResolvers<ContextType>;
  WorkItemConnection: WorkItemConnectionResolvers<ContextType>;
  StatementOfReasons: StatementOfReasonsResolvers<ContextType>;
  RedactedText: RedactedTextResolvers<ContextType>;
  AuditedNotice: AuditedNoticeResolvers<ContextType>;
  AuditedComplaint: AuditedComplaintResolvers<ContextType>;
  AuditedStatement: AuditedStatementResolvers<ContextType>;
  AuditedNoticeConnection: AuditedNoticeConnectionResolvers<ContextType>;
  AuditedComplaintConnection: AuditedComplaintConnectionResolvers<ContextType>;
  AuditedStatementConnection: AuditedStatementConnectionResolvers<ContextType>;
  DecisionFact: DecisionFactResolvers<ContextType>;
  DecisionCommitment: DecisionCommitmentResolvers<ContextType>;
  DecisionFactConnection: DecisionFactConnectionResolvers<ContextType>;
  CoordinatedOrder: CoordinatedOrderResolvers<ContextType>;
  CoordinatedFlagger: CoordinatedFlaggerResolvers<ContextType>;
  CoordinatorFigures: CoordinatorFiguresResolvers<ContextType>;
  Submission: SubmissionResolvers<ContextType>;
  SubmissionConnectionResult: SubmissionConnectionResultResolvers<ContextType>;
  SubmissionError: SubmissionErrorResolvers<ContextType>;
  SubmissionConnection: SubmissionConnectionResolvers<ContextType>;
  Batch: BatchResolvers<ContextType>;
  BatchLine: BatchLineResolvers<ContextType>;
  BatchLineConnection: BatchLineConnectionResolvers<ContextType>;
  BatchConnection: BatchConnectionResolvers<ContextType>;
  BatchLines: BatchLinesResolvers<ContextType>;
  BatchLineOutcome: BatchLineOutcomeResolvers<ContextType>;
  Refusal: RefusalResolvers<ContextType>;
  BatchResult: BatchResultResolvers<ContextType>;
  BatchLinesResult: BatchLinesResultResolvers<ContextType>;
  NoticeResult: NoticeResultResolvers<ContextType>;
  TrustedFlaggerResult: TrustedFlaggerResultResolvers<ContextType>;
  MisuseMeasureResult: MisuseMeasureResultResolvers<ContextType>;
  SuspicionResult: SuspicionResultResolvers<ContextType>;
  SubmissionResult: SubmissionResultResolvers<ContextType>;
  ComplaintResult: ComplaintResultResolvers<ContextType>;
  WorkItemResult: WorkItemResultResolvers<ContextType>;
  RestrictionResult: RestrictionResultResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  WaitingLetters: WaitingLettersResolvers<ContextType>;
};
