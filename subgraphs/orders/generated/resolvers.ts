// Made by npm run compose from schema/subgraphs/orders.graphql.
import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { GraphQLResolveInfo, GraphQLScalarType } from 'graphql';
import type { OrdersContext } from '../context.ts';
import type { NamedRows } from '../rows.ts';

type SdlRows = {
  Order: Sdl.Order;
  Package: Sdl.Package;
  PackageVolume: Sdl.PackageVolume;
  PackageKey: Sdl.PackageKey;
  PackageEvent: Sdl.PackageEvent;
  PackageReceipt: Sdl.PackageReceipt;
  PackageBytes: Sdl.PackageBytes;
  SignedAct: Sdl.SignedAct;
  SignedCaseConnection: Sdl.SignedCaseConnection;
  SigningKey: Sdl.SigningKey;
  DigestPart: Sdl.DigestPart;
  Alert: Sdl.Alert;
  AlertChoice: Sdl.AlertChoice;
  AlertSettings: Sdl.AlertSettings;
  AlertFault: Sdl.AlertFault;
  SecondPerson: Sdl.SecondPerson;
  Duty: Sdl.Duty;
  DutyFinding: Sdl.DutyFinding;
  DutyEvidence: Sdl.DutyEvidence;
  DutyConnection: Sdl.DutyConnection;
  CoordinatedOrder: Sdl.CoordinatedOrder;
  CoordinatedOrderConnection: Sdl.CoordinatedOrderConnection;
  OrderConnection: Sdl.OrderConnection;
  DiscardedDraft: Sdl.DiscardedDraft;
  Installation: Sdl.Installation;
  AnsweredKind: Sdl.AnsweredKind;
  KindSigning: Sdl.KindSigning;
  InstallationLimits: Sdl.InstallationLimits;
  Approval: Sdl.Approval;
  Body: Sdl.Body;
  LegalBasis: Sdl.LegalBasis;
  Emergency: Sdl.Emergency;
  CallBack: Sdl.CallBack;
  OutsideAnswer: Sdl.OutsideAnswer;
  AnsweredPart: Sdl.AnsweredPart;
  ProductionRequest: Sdl.ProductionRequest;
  BodyName: Sdl.BodyName;
  Receipt: Sdl.Receipt;
  AuthenticityCheck: Sdl.AuthenticityCheck;
  NotificationEvidence: Sdl.NotificationEvidence;
  CostClaim: Sdl.CostClaim;
  Challenge: Sdl.Challenge;
  Preservation: Sdl.Preservation;
  Secrecy: Sdl.Secrecy;
  SecrecyRenewal: Sdl.SecrecyRenewal;
  ToPerson: Sdl.ToPerson;
  OrderTarget: Sdl.OrderTarget;
  TargetGap: Sdl.TargetGap;
  TargetCollection: Sdl.TargetCollection;
  PlatformCapabilities: Sdl.PlatformCapabilities;
  HeldCategory: Sdl.HeldCategory;
  OfferedEffect: Sdl.OfferedEffect;
  FailingCollection: Sdl.FailingCollection;
  TargetEffect: Sdl.TargetEffect;
  UndoneMeasure: Sdl.UndoneMeasure;
  KeptContent: Sdl.KeptContent;
  KeptContentGap: Sdl.KeptContentGap;
  KeptLonger: Sdl.KeptLonger;
  RemovalAnswer: Sdl.RemovalAnswer;
  Impediment: Sdl.Impediment;
  Scrutiny: Sdl.Scrutiny;
  ScrutinyRequest: Sdl.ScrutinyRequest;
  ScrutinyFinding: Sdl.ScrutinyFinding;
  ScrutinyDocument: Sdl.ScrutinyDocument;
  PurposeFound: Sdl.PurposeFound;
  TargetDecision: Sdl.TargetDecision;
  Clock: Sdl.Clock;
  ClockPause: Sdl.ClockPause;
  OrderDocument: Sdl.OrderDocument;
  OrderEvent: Sdl.OrderEvent;
  OrderReading: Sdl.OrderReading;
  Enrolment: Sdl.Enrolment;
  ReportingLine: Sdl.ReportingLine;
  EnrolmentEvent: Sdl.EnrolmentEvent;
  DeliveryKey: Sdl.DeliveryKey;
  Endpoint: Sdl.Endpoint;
  EndpointEvent: Sdl.EndpointEvent;
  AuthorityGate: Sdl.AuthorityGate;
  GateClosing: Sdl.GateClosing;
  Account: Sdl.Account;
  AccessAnswer: Sdl.AccessAnswer;
  AnsweredAccess: Sdl.AnsweredAccess;
  AccessRemedy: Sdl.AccessRemedy;
  AccessAnswerConnection: Sdl.AccessAnswerConnection;
  AccountMark: Sdl.AccountMark;
  PersonSuspension: Sdl.PersonSuspension;
  AccountMarkCount: Sdl.AccountMarkCount;
  AccessCount: Sdl.AccessCount;
  OrderFigures: Sdl.OrderFigures;
  UserInformation: Sdl.UserInformation;
  ScrutinyRight: Sdl.ScrutinyRight;
  OwnAccount: Sdl.OwnAccount;
  DisclosedAccount: Sdl.DisclosedAccount;
  CaseField: Sdl.CaseField;
  CaseRequest: Sdl.CaseRequest;
  CaseRequestConnection: Sdl.CaseRequestConnection;
  LimitHit: Sdl.LimitHit;
  LimitHitConnection: Sdl.LimitHitConnection;
  LawVersion: Sdl.LawVersion;
  CaseAccount: Sdl.CaseAccount;
  ReportedAccount: Sdl.ReportedAccount;
  HandedAccount: Sdl.HandedAccount;
  Report: Sdl.Report;
  HandedReport: Sdl.HandedReport;
  Case: Sdl.Case;
  PageInfo: Sdl.PageInfo;
  Refusal: Sdl.Refusal;
  WaitingLetters: Sdl.WaitingLetters;
};

type Rows = Omit<SdlRows, keyof NamedRows> & NamedRows;

/** How the objects of this subgraph are found from the references of others. */
export type Entities = {
  Order: { __resolveReference: (reference: Pick<Sdl.Order, 'id'>, context: OrdersContext) => Rows['Order'] | null | Promise<Rows['Order'] | null> };
  Account: { __resolveReference: (reference: Pick<Sdl.Account, 'id'>, context: OrdersContext) => Rows['Account'] | null | Promise<Rows['Account'] | null> };
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
  PackageResult:
    | ( Rows['Package'] )
    | ( Rows['Refusal'] )
  ;
  SigningKeyResult:
    | ( Rows['SigningKey'] )
    | ( Rows['Refusal'] )
  ;
  AlertSettingsResult:
    | ( Rows['AlertSettings'] )
    | ( Rows['Refusal'] )
  ;
  SecondPersonResult:
    | ( Rows['SecondPerson'] )
    | ( Rows['Refusal'] )
  ;
  DutyResult:
    | ( Rows['Duty'] )
    | ( Rows['Refusal'] )
  ;
  OrderResult:
    | ( Rows['Order'] )
    | ( Rows['Refusal'] )
  ;
  DiscardResult:
    | ( Rows['DiscardedDraft'] )
    | ( Rows['Refusal'] )
  ;
  CostClaimResult:
    | ( Rows['CostClaim'] )
    | ( Rows['Refusal'] )
  ;
  KeptContentResult:
    | ( Rows['KeptContent'] )
    | ( Rows['Refusal'] )
  ;
  EnrolmentResult:
    | ( Rows['Enrolment'] )
    | ( Rows['Refusal'] )
  ;
  DeliveryKeyResult:
    | ( Rows['DeliveryKey'] )
    | ( Rows['Refusal'] )
  ;
  EndpointResult:
    | ( Rows['Endpoint'] )
    | ( Rows['Refusal'] )
  ;
  AuthorityGateResult:
    | ( Rows['AuthorityGate'] )
    | ( Rows['Refusal'] )
  ;
  AccessAnswerResult:
    | ( Rows['AccessAnswer'] )
    | ( Rows['Refusal'] )
  ;
  PersonSuspensionResult:
    | ( Rows['PersonSuspension'] )
    | ( Rows['Refusal'] )
  ;
  AccountMarkResult:
    | ( Rows['AccountMark'] )
    | ( Rows['Refusal'] )
  ;
  CaseRequestResult:
    | ( Rows['CaseRequest'] )
    | ( Rows['Refusal'] )
  ;
  LimitHitResult:
    | ( Rows['LimitHit'] )
    | ( Rows['Refusal'] )
  ;
  LawVersionResult:
    | ( Rows['LawVersion'] )
    | ( Rows['Refusal'] )
  ;
  ReportResult:
    | ( Rows['Report'] )
    | ( Rows['Refusal'] )
  ;
  HandedReportResult:
    | ( Rows['HandedReport'] )
    | ( Rows['Refusal'] )
  ;
  CaseResult:
    | ( Rows['Case'] )
    | ( Rows['CaseRequest'] )
    | ( Rows['Refusal'] )
  ;
};

type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Sdl.Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Sdl.Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Sdl.Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Sdl.Scalars['Float']['output']>;
  Mutation: ResolverTypeWrapper<object>;
  Order: ResolverTypeWrapper<Rows['Order']>;
  Package: ResolverTypeWrapper<Rows['Package']>;
  PackageVolume: ResolverTypeWrapper<Rows['PackageVolume']>;
  PackageKey: ResolverTypeWrapper<Rows['PackageKey']>;
  PackageEvent: ResolverTypeWrapper<Rows['PackageEvent']>;
  PackageReceipt: ResolverTypeWrapper<Rows['PackageReceipt']>;
  SignedReceiptInput: Sdl.SignedReceiptInput;
  PackageDeletionGround: Sdl.PackageDeletionGround;
  PackageState: Sdl.PackageState;
  PackageAct: Sdl.PackageAct;
  PackageFault: Sdl.PackageFault;
  PackageBytes: ResolverTypeWrapper<Rows['PackageBytes']>;
  PackageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PackageResult']>;
  SignedAct: ResolverTypeWrapper<Rows['SignedAct']>;
  SignedCaseConnection: ResolverTypeWrapper<Rows['SignedCaseConnection']>;
  SigningKey: ResolverTypeWrapper<Rows['SigningKey']>;
  SigningKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SigningKeyResult']>;
  DigestPart: ResolverTypeWrapper<Rows['DigestPart']>;
  AlertEvent: Sdl.AlertEvent;
  AlertKind: Sdl.AlertKind;
  AlertStage: Sdl.AlertStage;
  AlertWay: Sdl.AlertWay;
  Alert: ResolverTypeWrapper<Rows['Alert']>;
  AlertChoice: ResolverTypeWrapper<Rows['AlertChoice']>;
  AlertSettings: ResolverTypeWrapper<Rows['AlertSettings']>;
  AlertSettingsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AlertSettingsResult']>;
  AlertChoiceInput: Sdl.AlertChoiceInput;
  AlertSettingsInput: Sdl.AlertSettingsInput;
  AlertHearer: Sdl.AlertHearer;
  AlertFault: ResolverTypeWrapper<Rows['AlertFault']>;
  SecondPerson: ResolverTypeWrapper<Rows['SecondPerson']>;
  SecondPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SecondPersonResult']>;
  Duty: ResolverTypeWrapper<Rows['Duty']>;
  DutyFinding: ResolverTypeWrapper<Rows['DutyFinding']>;
  OwedVerdict: Sdl.OwedVerdict;
  DutyEvidence: ResolverTypeWrapper<Rows['DutyEvidence']>;
  DutyEvidenceInput: Sdl.DutyEvidenceInput;
  DutyKind: Sdl.DutyKind;
  DutyState: Sdl.DutyState;
  DutyConnection: ResolverTypeWrapper<Rows['DutyConnection']>;
  DutyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DutyResult']>;
  CoordinatedOrder: ResolverTypeWrapper<Rows['CoordinatedOrder']>;
  CoordinatedOrderConnection: ResolverTypeWrapper<Rows['CoordinatedOrderConnection']>;
  OrderConnection: ResolverTypeWrapper<Rows['OrderConnection']>;
  OrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderResult']>;
  DiscardedDraft: ResolverTypeWrapper<Rows['DiscardedDraft']>;
  DiscardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DiscardResult']>;
  Installation: ResolverTypeWrapper<Rows['Installation']>;
  AnsweredKind: ResolverTypeWrapper<Rows['AnsweredKind']>;
  KindSigning: ResolverTypeWrapper<Rows['KindSigning']>;
  KindPermits: Sdl.KindPermits;
  InstallationLimits: ResolverTypeWrapper<Rows['InstallationLimits']>;
  OrderKind: Sdl.OrderKind;
  DesiredStatus: Sdl.DesiredStatus;
  OrderStatus: Sdl.OrderStatus;
  Office: Sdl.Office;
  Approval: ResolverTypeWrapper<Rows['Approval']>;
  Body: ResolverTypeWrapper<Rows['Body']>;
  OrderWarning: Sdl.OrderWarning;
  LegalBasis: ResolverTypeWrapper<Rows['LegalBasis']>;
  OffenceThreshold: Sdl.OffenceThreshold;
  Emergency: ResolverTypeWrapper<Rows['Emergency']>;
  EmergencyGround: Sdl.EmergencyGround;
  CallBack: ResolverTypeWrapper<Rows['CallBack']>;
  OutsideAnswer: ResolverTypeWrapper<Rows['OutsideAnswer']>;
  AnsweredPart: ResolverTypeWrapper<Rows['AnsweredPart']>;
  AnsweredPartInput: Sdl.AnsweredPartInput;
  OutsideAnswerInput: Sdl.OutsideAnswerInput;
  ProductionRequest: ResolverTypeWrapper<Rows['ProductionRequest']>;
  ProductionInstrument: Sdl.ProductionInstrument;
  ProductionRequestInput: Sdl.ProductionRequestInput;
  BodyName: ResolverTypeWrapper<Rows['BodyName']>;
  Receipt: ResolverTypeWrapper<Rows['Receipt']>;
  AuthenticityCheck: ResolverTypeWrapper<Rows['AuthenticityCheck']>;
  ReceiptChannel: Sdl.ReceiptChannel;
  AuthenticityMeans: Sdl.AuthenticityMeans;
  StatedAuthorityInput: Sdl.StatedAuthorityInput;
  ReceivedOrderInput: Sdl.ReceivedOrderInput;
  AuthenticityCheckInput: Sdl.AuthenticityCheckInput;
  NotificationEvidence: ResolverTypeWrapper<Rows['NotificationEvidence']>;
  NotificationEvidenceInput: Sdl.NotificationEvidenceInput;
  CallBackInput: Sdl.CallBackInput;
  CostClaim: ResolverTypeWrapper<Rows['CostClaim']>;
  CostOutcome: Sdl.CostOutcome;
  CostClaimInput: Sdl.CostClaimInput;
  CostAnswerInput: Sdl.CostAnswerInput;
  CostClaimResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CostClaimResult']>;
  Challenge: ResolverTypeWrapper<Rows['Challenge']>;
  ChallengeInput: Sdl.ChallengeInput;
  ChallengeGround: Sdl.ChallengeGround;
  ChallengeOutcome: Sdl.ChallengeOutcome;
  Preservation: ResolverTypeWrapper<Rows['Preservation']>;
  PreservationState: Sdl.PreservationState;
  Secrecy: ResolverTypeWrapper<Rows['Secrecy']>;
  SecrecyRenewal: ResolverTypeWrapper<Rows['SecrecyRenewal']>;
  ToPerson: ResolverTypeWrapper<Rows['ToPerson']>;
  WhyNotTold: Sdl.WhyNotTold;
  SecrecyState: Sdl.SecrecyState;
  SecrecyGround: Sdl.SecrecyGround;
  Recipient: Sdl.Recipient;
  OrderTarget: ResolverTypeWrapper<Rows['OrderTarget']>;
  TargetGap: ResolverTypeWrapper<Rows['TargetGap']>;
  GapReason: Sdl.GapReason;
  TargetCollection: ResolverTypeWrapper<Rows['TargetCollection']>;
  CollectionState: Sdl.CollectionState;
  CollectionFault: Sdl.CollectionFault;
  PlatformCapabilities: ResolverTypeWrapper<Rows['PlatformCapabilities']>;
  HeldCategory: ResolverTypeWrapper<Rows['HeldCategory']>;
  HeldHistory: Sdl.HeldHistory;
  OfferedEffect: ResolverTypeWrapper<Rows['OfferedEffect']>;
  OfferedSubject: Sdl.OfferedSubject;
  FailingCollection: ResolverTypeWrapper<Rows['FailingCollection']>;
  TargetEffect: ResolverTypeWrapper<Rows['TargetEffect']>;
  EffectOutcome: Sdl.EffectOutcome;
  UndoneMeasure: ResolverTypeWrapper<Rows['UndoneMeasure']>;
  UndoneHow: Sdl.UndoneHow;
  KeptContent: ResolverTypeWrapper<Rows['KeptContent']>;
  KeptContentGap: ResolverTypeWrapper<Rows['KeptContentGap']>;
  KeptLonger: ResolverTypeWrapper<Rows['KeptLonger']>;
  KeptContentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['KeptContentResult']>;
  RemovalAnswer: ResolverTypeWrapper<Rows['RemovalAnswer']>;
  RemovalAnnex: Sdl.RemovalAnnex;
  RemovalAction: Sdl.RemovalAction;
  RemovalReason: Sdl.RemovalReason;
  Impediment: ResolverTypeWrapper<Rows['Impediment']>;
  ImpedimentKind: Sdl.ImpedimentKind;
  Scrutiny: ResolverTypeWrapper<Rows['Scrutiny']>;
  ScrutinyRequest: ResolverTypeWrapper<Rows['ScrutinyRequest']>;
  ScrutinyFinding: ResolverTypeWrapper<Rows['ScrutinyFinding']>;
  ScrutinyDocument: ResolverTypeWrapper<Rows['ScrutinyDocument']>;
  ScrutinyOutcome: Sdl.ScrutinyOutcome;
  ScrutinyRequester: Sdl.ScrutinyRequester;
  ScrutinyRequestInput: Sdl.ScrutinyRequestInput;
  ScrutinyRecordInput: Sdl.ScrutinyRecordInput;
  PublicPurpose: Sdl.PublicPurpose;
  PublicPurposeInput: Sdl.PublicPurposeInput;
  PurposeFound: ResolverTypeWrapper<Rows['PurposeFound']>;
  IdentifierType: Sdl.IdentifierType;
  TargetDecision: ResolverTypeWrapper<Rows['TargetDecision']>;
  DecisionOutcome: Sdl.DecisionOutcome;
  DecisionCode: Sdl.DecisionCode;
  ClarificationCode: Sdl.ClarificationCode;
  ObjectionGround: Sdl.ObjectionGround;
  Clock: ResolverTypeWrapper<Rows['Clock']>;
  ClockPause: ResolverTypeWrapper<Rows['ClockPause']>;
  PauseCause: Sdl.PauseCause;
  ClockKind: Sdl.ClockKind;
  OrderDocument: ResolverTypeWrapper<Rows['OrderDocument']>;
  OrderEvent: ResolverTypeWrapper<Rows['OrderEvent']>;
  OrderReading: ResolverTypeWrapper<Rows['OrderReading']>;
  OrderInput: Sdl.OrderInput;
  EmergencyInput: Sdl.EmergencyInput;
  LegalBasisInput: Sdl.LegalBasisInput;
  TargetInput: Sdl.TargetInput;
  SecrecyInput: Sdl.SecrecyInput;
  BodyInput: Sdl.BodyInput;
  SignedActInput: Sdl.SignedActInput;
  AssertionInput: Sdl.AssertionInput;
  SigningKeyInput: Sdl.SigningKeyInput;
  SigningKeyKind: Sdl.SigningKeyKind;
  TargetDecisionInput: Sdl.TargetDecisionInput;
  ReviewOutcome: Sdl.ReviewOutcome;
  ObjectionInput: Sdl.ObjectionInput;
  Enrolment: ResolverTypeWrapper<Rows['Enrolment']>;
  ReportingLine: ResolverTypeWrapper<Rows['ReportingLine']>;
  EnrolmentEvent: ResolverTypeWrapper<Rows['EnrolmentEvent']>;
  EnrolmentState: Sdl.EnrolmentState;
  EnrolmentChange: Sdl.EnrolmentChange;
  EnrolmentAct: Sdl.EnrolmentAct;
  AuthorityRole: Sdl.AuthorityRole;
  EnrolmentInput: Sdl.EnrolmentInput;
  ReportingLineInput: Sdl.ReportingLineInput;
  EnrolmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolmentResult']>;
  DeliveryKey: ResolverTypeWrapper<Rows['DeliveryKey']>;
  DeliveryKeyPurpose: Sdl.DeliveryKeyPurpose;
  DeliveryKeyProfile: Sdl.DeliveryKeyProfile;
  DeliveryKeyState: Sdl.DeliveryKeyState;
  DeliveryKeyInput: Sdl.DeliveryKeyInput;
  DeliveryKeyCallInput: Sdl.DeliveryKeyCallInput;
  DeliveryKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeliveryKeyResult']>;
  Endpoint: ResolverTypeWrapper<Rows['Endpoint']>;
  EndpointKind: Sdl.EndpointKind;
  EndpointState: Sdl.EndpointState;
  EndpointEvent: ResolverTypeWrapper<Rows['EndpointEvent']>;
  EndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndpointResult']>;
  AuthorityGate: ResolverTypeWrapper<Rows['AuthorityGate']>;
  GateClosing: ResolverTypeWrapper<Rows['GateClosing']>;
  GateCause: Sdl.GateCause;
  AuthorityGateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AuthorityGateResult']>;
  Account: ResolverTypeWrapper<Rows['Account']>;
  AccessAnswer: ResolverTypeWrapper<Rows['AccessAnswer']>;
  AnsweredAccess: ResolverTypeWrapper<Rows['AnsweredAccess']>;
  AccessRemedy: ResolverTypeWrapper<Rows['AccessRemedy']>;
  AccessRemedyKind: Sdl.AccessRemedyKind;
  AccessAnswerConnection: ResolverTypeWrapper<Rows['AccessAnswerConnection']>;
  AccessAnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AccessAnswerResult']>;
  AccountMarkKind: Sdl.AccountMarkKind;
  AccountMark: ResolverTypeWrapper<Rows['AccountMark']>;
  PersonSuspension: ResolverTypeWrapper<Rows['PersonSuspension']>;
  PersonSuspensionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PersonSuspensionResult']>;
  AccountMarkCount: ResolverTypeWrapper<Rows['AccountMarkCount']>;
  AccessCount: ResolverTypeWrapper<Rows['AccessCount']>;
  OrderFigures: ResolverTypeWrapper<Rows['OrderFigures']>;
  AccountMarkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AccountMarkResult']>;
  UserInformation: ResolverTypeWrapper<Rows['UserInformation']>;
  ScrutinyRight: ResolverTypeWrapper<Rows['ScrutinyRight']>;
  OwnAccount: ResolverTypeWrapper<Rows['OwnAccount']>;
  DisclosedAccount: ResolverTypeWrapper<Rows['DisclosedAccount']>;
  SubscriberField: Sdl.SubscriberField;
  CaseFieldInput: Sdl.CaseFieldInput;
  CaseField: ResolverTypeWrapper<Rows['CaseField']>;
  CaseRequestState: Sdl.CaseRequestState;
  ConsentCause: Sdl.ConsentCause;
  CaseRequest: ResolverTypeWrapper<Rows['CaseRequest']>;
  CaseRequestConnection: ResolverTypeWrapper<Rows['CaseRequestConnection']>;
  CaseRequestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseRequestResult']>;
  LimitHit: ResolverTypeWrapper<Rows['LimitHit']>;
  LimitHitConnection: ResolverTypeWrapper<Rows['LimitHitConnection']>;
  LimitHitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LimitHitResult']>;
  LawVersion: ResolverTypeWrapper<Rows['LawVersion']>;
  LawVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LawVersionResult']>;
  CaseAccount: ResolverTypeWrapper<Rows['CaseAccount']>;
  ReportedAccount: ResolverTypeWrapper<Rows['ReportedAccount']>;
  HandedAccount: ResolverTypeWrapper<Rows['HandedAccount']>;
  Report: ResolverTypeWrapper<Rows['Report']>;
  HandedReport: ResolverTypeWrapper<Rows['HandedReport']>;
  ReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportResult']>;
  HandedReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HandedReportResult']>;
  Case: ResolverTypeWrapper<Rows['Case']>;
  CaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseResult']>;
  PageInfo: ResolverTypeWrapper<Rows['PageInfo']>;
  Refusal: ResolverTypeWrapper<Rows['Refusal']>;
  RefusalReason: Sdl.RefusalReason;
  WaitingLetters: ResolverTypeWrapper<Rows['WaitingLetters']>;
  LetterFault: Sdl.LetterFault;
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
  Float: Sdl.Scalars['Float']['output'];
  Mutation: object;
  Order: Rows['Order'];
  Package: Rows['Package'];
  PackageVolume: Rows['PackageVolume'];
  PackageKey: Rows['PackageKey'];
  PackageEvent: Rows['PackageEvent'];
  PackageReceipt: Rows['PackageReceipt'];
  SignedReceiptInput: Sdl.SignedReceiptInput;
  PackageBytes: Rows['PackageBytes'];
  PackageResult: ResolversUnionTypes<ResolversParentTypes>['PackageResult'];
  SignedAct: Rows['SignedAct'];
  SignedCaseConnection: Rows['SignedCaseConnection'];
  SigningKey: Rows['SigningKey'];
  SigningKeyResult: ResolversUnionTypes<ResolversParentTypes>['SigningKeyResult'];
  DigestPart: Rows['DigestPart'];
  Alert: Rows['Alert'];
  AlertChoice: Rows['AlertChoice'];
  AlertSettings: Rows['AlertSettings'];
  AlertSettingsResult: ResolversUnionTypes<ResolversParentTypes>['AlertSettingsResult'];
  AlertChoiceInput: Sdl.AlertChoiceInput;
  AlertSettingsInput: Sdl.AlertSettingsInput;
  AlertFault: Rows['AlertFault'];
  SecondPerson: Rows['SecondPerson'];
  SecondPersonResult: ResolversUnionTypes<ResolversParentTypes>['SecondPersonResult'];
  Duty: Rows['Duty'];
  DutyFinding: Rows['DutyFinding'];
  DutyEvidence: Rows['DutyEvidence'];
  DutyEvidenceInput: Sdl.DutyEvidenceInput;
  DutyConnection: Rows['DutyConnection'];
  DutyResult: ResolversUnionTypes<ResolversParentTypes>['DutyResult'];
  CoordinatedOrder: Rows['CoordinatedOrder'];
  CoordinatedOrderConnection: Rows['CoordinatedOrderConnection'];
  OrderConnection: Rows['OrderConnection'];
  OrderResult: ResolversUnionTypes<ResolversParentTypes>['OrderResult'];
  DiscardedDraft: Rows['DiscardedDraft'];
  DiscardResult: ResolversUnionTypes<ResolversParentTypes>['DiscardResult'];
  Installation: Rows['Installation'];
  AnsweredKind: Rows['AnsweredKind'];
  KindSigning: Rows['KindSigning'];
  InstallationLimits: Rows['InstallationLimits'];
  Approval: Rows['Approval'];
  Body: Rows['Body'];
  LegalBasis: Rows['LegalBasis'];
  Emergency: Rows['Emergency'];
  CallBack: Rows['CallBack'];
  OutsideAnswer: Rows['OutsideAnswer'];
  AnsweredPart: Rows['AnsweredPart'];
  AnsweredPartInput: Sdl.AnsweredPartInput;
  OutsideAnswerInput: Sdl.OutsideAnswerInput;
  ProductionRequest: Rows['ProductionRequest'];
  ProductionRequestInput: Sdl.ProductionRequestInput;
  BodyName: Rows['BodyName'];
  Receipt: Rows['Receipt'];
  AuthenticityCheck: Rows['AuthenticityCheck'];
  StatedAuthorityInput: Sdl.StatedAuthorityInput;
  ReceivedOrderInput: Sdl.ReceivedOrderInput;
  AuthenticityCheckInput: Sdl.AuthenticityCheckInput;
  NotificationEvidence: Rows['NotificationEvidence'];
  NotificationEvidenceInput: Sdl.NotificationEvidenceInput;
  CallBackInput: Sdl.CallBackInput;
  CostClaim: Rows['CostClaim'];
  CostClaimInput: Sdl.CostClaimInput;
  CostAnswerInput: Sdl.CostAnswerInput;
  CostClaimResult: ResolversUnionTypes<ResolversParentTypes>['CostClaimResult'];
  Challenge: Rows['Challenge'];
  ChallengeInput: Sdl.ChallengeInput;
  Preservation: Rows['Preservation'];
  Secrecy: Rows['Secrecy'];
  SecrecyRenewal: Rows['SecrecyRenewal'];
  ToPerson: Rows['ToPerson'];
  OrderTarget: Rows['OrderTarget'];
  TargetGap: Rows['TargetGap'];
  TargetCollection: Rows['TargetCollection'];
  PlatformCapabilities: Rows['PlatformCapabilities'];
  HeldCategory: Rows['HeldCategory'];
  OfferedEffect: Rows['OfferedEffect'];
  FailingCollection: Rows['FailingCollection'];
  TargetEffect: Rows['TargetEffect'];
  UndoneMeasure: Rows['UndoneMeasure'];
  KeptContent: Rows['KeptContent'];
  KeptContentGap: Rows['KeptContentGap'];
  KeptLonger: Rows['KeptLonger'];
  KeptContentResult: ResolversUnionTypes<ResolversParentTypes>['KeptContentResult'];
  RemovalAnswer: Rows['RemovalAnswer'];
  Impediment: Rows['Impediment'];
  Scrutiny: Rows['Scrutiny'];
  ScrutinyRequest: Rows['ScrutinyRequest'];
  ScrutinyFinding: Rows['ScrutinyFinding'];
  ScrutinyDocument: Rows['ScrutinyDocument'];
  ScrutinyRequestInput: Sdl.ScrutinyRequestInput;
  ScrutinyRecordInput: Sdl.ScrutinyRecordInput;
  PublicPurposeInput: Sdl.PublicPurposeInput;
  PurposeFound: Rows['PurposeFound'];
  TargetDecision: Rows['TargetDecision'];
  Clock: Rows['Clock'];
  ClockPause: Rows['ClockPause'];
  OrderDocument: Rows['OrderDocument'];
  OrderEvent: Rows['OrderEvent'];
  OrderReading: Rows['OrderReading'];
  OrderInput: Sdl.OrderInput;
  EmergencyInput: Sdl.EmergencyInput;
  LegalBasisInput: Sdl.LegalBasisInput;
  TargetInput: Sdl.TargetInput;
  SecrecyInput: Sdl.SecrecyInput;
  BodyInput: Sdl.BodyInput;
  SignedActInput: Sdl.SignedActInput;
  AssertionInput: Sdl.AssertionInput;
  SigningKeyInput: Sdl.SigningKeyInput;
  TargetDecisionInput: Sdl.TargetDecisionInput;
  ObjectionInput: Sdl.ObjectionInput;
  Enrolment: Rows['Enrolment'];
  ReportingLine: Rows['ReportingLine'];
  EnrolmentEvent: Rows['EnrolmentEvent'];
  EnrolmentInput: Sdl.EnrolmentInput;
  ReportingLineInput: Sdl.ReportingLineInput;
  EnrolmentResult: ResolversUnionTypes<ResolversParentTypes>['EnrolmentResult'];
  DeliveryKey: Rows['DeliveryKey'];
  DeliveryKeyInput: Sdl.DeliveryKeyInput;
  DeliveryKeyCallInput: Sdl.DeliveryKeyCallInput;
  DeliveryKeyResult: ResolversUnionTypes<ResolversParentTypes>['DeliveryKeyResult'];
  Endpoint: Rows['Endpoint'];
  EndpointEvent: Rows['EndpointEvent'];
  EndpointResult: ResolversUnionTypes<ResolversParentTypes>['EndpointResult'];
  AuthorityGate: Rows['AuthorityGate'];
  GateClosing: Rows['GateClosing'];
  AuthorityGateResult: ResolversUnionTypes<ResolversParentTypes>['AuthorityGateResult'];
  Account: Rows['Account'];
  AccessAnswer: Rows['AccessAnswer'];
  AnsweredAccess: Rows['AnsweredAccess'];
  AccessRemedy: Rows['AccessRemedy'];
  AccessAnswerConnection: Rows['AccessAnswerConnection'];
  AccessAnswerResult: ResolversUnionTypes<ResolversParentTypes>['AccessAnswerResult'];
  AccountMark: Rows['AccountMark'];
  PersonSuspension: Rows['PersonSuspension'];
  PersonSuspensionResult: ResolversUnionTypes<ResolversParentTypes>['PersonSuspensionResult'];
  AccountMarkCount: Rows['AccountMarkCount'];
  AccessCount: Rows['AccessCount'];
  OrderFigures: Rows['OrderFigures'];
  AccountMarkResult: ResolversUnionTypes<ResolversParentTypes>['AccountMarkResult'];
  UserInformation: Rows['UserInformation'];
  ScrutinyRight: Rows['ScrutinyRight'];
  OwnAccount: Rows['OwnAccount'];
  DisclosedAccount: Rows['DisclosedAccount'];
  CaseFieldInput: Sdl.CaseFieldInput;
  CaseField: Rows['CaseField'];
  CaseRequest: Rows['CaseRequest'];
  CaseRequestConnection: Rows['CaseRequestConnection'];
  CaseRequestResult: ResolversUnionTypes<ResolversParentTypes>['CaseRequestResult'];
  LimitHit: Rows['LimitHit'];
  LimitHitConnection: Rows['LimitHitConnection'];
  LimitHitResult: ResolversUnionTypes<ResolversParentTypes>['LimitHitResult'];
  LawVersion: Rows['LawVersion'];
  LawVersionResult: ResolversUnionTypes<ResolversParentTypes>['LawVersionResult'];
  CaseAccount: Rows['CaseAccount'];
  ReportedAccount: Rows['ReportedAccount'];
  HandedAccount: Rows['HandedAccount'];
  Report: Rows['Report'];
  HandedReport: Rows['HandedReport'];
  ReportResult: ResolversUnionTypes<ResolversParentTypes>['ReportResult'];
  HandedReportResult: ResolversUnionTypes<ResolversParentTypes>['HandedReportResult'];
  Case: Rows['Case'];
  CaseResult: ResolversUnionTypes<ResolversParentTypes>['CaseResult'];
  PageInfo: Rows['PageInfo'];
  Refusal: Rows['Refusal'];
  WaitingLetters: Rows['WaitingLetters'];
  String: Sdl.Scalars['String']['output'];
  Boolean: Sdl.Scalars['Boolean']['output'];
};

type QueryResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  packageBytes: Resolver<Sdl.Maybe<ResolversTypes['PackageBytes']>, ParentType, ContextType, Sdl.QueryPackageBytesArgs>;
  order: Resolver<Sdl.Maybe<ResolversTypes['Order']>, ParentType, ContextType, Sdl.QueryOrderArgs>;
  orders: Resolver<Sdl.Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Sdl.QueryOrdersArgs>;
  ordersByReference: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType, Sdl.QueryOrdersByReferenceArgs>;
  enforcingAuthorities: Resolver<ReadonlyArray<ResolversTypes['Body']>, ParentType, ContextType>;
  bodyNames: Resolver<ReadonlyArray<ResolversTypes['BodyName']>, ParentType, ContextType>;
  enrolments: Resolver<ReadonlyArray<ResolversTypes['Enrolment']>, ParentType, ContextType, Partial<Sdl.QueryEnrolmentsArgs>>;
  deliveryKeys: Resolver<ReadonlyArray<ResolversTypes['DeliveryKey']>, ParentType, ContextType>;
  endpoints: Resolver<ReadonlyArray<ResolversTypes['Endpoint']>, ParentType, ContextType>;
  endpointEvents: Resolver<ReadonlyArray<ResolversTypes['EndpointEvent']>, ParentType, ContextType, Sdl.QueryEndpointEventsArgs>;
  failingCollections: Resolver<ReadonlyArray<ResolversTypes['FailingCollection']>, ParentType, ContextType>;
  waitingAccessLetters: Resolver<ReadonlyArray<ResolversTypes['WaitingLetters']>, ParentType, ContextType>;
  capabilities: Resolver<Sdl.Maybe<ResolversTypes['PlatformCapabilities']>, ParentType, ContextType>;
  personSuspensions: Resolver<ReadonlyArray<ResolversTypes['PersonSuspension']>, ParentType, ContextType, Sdl.QueryPersonSuspensionsArgs>;
  signingKeys: Resolver<ReadonlyArray<ResolversTypes['SigningKey']>, ParentType, ContextType, Sdl.QuerySigningKeysArgs>;
  signedCases: Resolver<Sdl.Maybe<ResolversTypes['SignedCaseConnection']>, ParentType, ContextType, Sdl.QuerySignedCasesArgs>;
  authorityGate: Resolver<ResolversTypes['AuthorityGate'], ParentType, ContextType>;
  caseRequests: Resolver<Sdl.Maybe<ResolversTypes['CaseRequestConnection']>, ParentType, ContextType, Sdl.QueryCaseRequestsArgs>;
  limitHits: Resolver<Sdl.Maybe<ResolversTypes['LimitHitConnection']>, ParentType, ContextType, Sdl.QueryLimitHitsArgs>;
  accessAnswers: Resolver<Sdl.Maybe<ResolversTypes['AccessAnswerConnection']>, ParentType, ContextType, Sdl.QueryAccessAnswersArgs>;
  keptContent: Resolver<ReadonlyArray<ResolversTypes['KeptContent']>, ParentType, ContextType, Sdl.QueryKeptContentArgs>;
  lawInForce: Resolver<ResolversTypes['LawVersion'], ParentType, ContextType>;
  lawVersions: Resolver<ReadonlyArray<ResolversTypes['LawVersion']>, ParentType, ContextType>;
  accountMarks: Resolver<ReadonlyArray<ResolversTypes['AccountMark']>, ParentType, ContextType, Sdl.QueryAccountMarksArgs>;
  accountMarkCounts: Resolver<ReadonlyArray<ResolversTypes['AccountMarkCount']>, ParentType, ContextType>;
  accessCounts: Resolver<ReadonlyArray<ResolversTypes['AccessCount']>, ParentType, ContextType>;
  orderFigures: Resolver<ResolversTypes['OrderFigures'], ParentType, ContextType>;
  installation: Resolver<Sdl.Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  alerts: Resolver<ReadonlyArray<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertSettings: Resolver<Sdl.Maybe<ResolversTypes['AlertSettings']>, ParentType, ContextType>;
  alertFaults: Resolver<ReadonlyArray<ResolversTypes['AlertFault']>, ParentType, ContextType>;
  secondPerson: Resolver<Sdl.Maybe<ResolversTypes['SecondPerson']>, ParentType, ContextType>;
  duties: Resolver<Sdl.Maybe<ResolversTypes['DutyConnection']>, ParentType, ContextType, Sdl.QueryDutiesArgs>;
  coordinatedOrders: Resolver<Sdl.Maybe<ResolversTypes['CoordinatedOrderConnection']>, ParentType, ContextType, Sdl.QueryCoordinatedOrdersArgs>;
};

type MutationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestAccess: Resolver<ResolversTypes['AccessAnswerResult'], ParentType, ContextType>;
  draftOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationDraftOrderArgs>;
  changeDraft: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationChangeDraftArgs>;
  attachDocument: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationAttachDocumentArgs>;
  discardDraft: Resolver<ResolversTypes['DiscardResult'], ParentType, ContextType, Sdl.MutationDiscardDraftArgs>;
  submitOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationSubmitOrderArgs>;
  validateOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationValidateOrderArgs>;
  refuseValidation: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRefuseValidationArgs>;
  answerClarification: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationAnswerClarificationArgs>;
  withdrawOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationWithdrawOrderArgs>;
  renewSecrecy: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRenewSecrecyArgs>;
  liftSecrecy: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationLiftSecrecyArgs>;
  confirmInformed: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationConfirmInformedArgs>;
  acknowledgeDisclosure: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationAcknowledgeDisclosureArgs>;
  requestPackage: Resolver<ResolversTypes['PackageResult'], ParentType, ContextType, Sdl.MutationRequestPackageArgs>;
  acknowledgePackage: Resolver<ResolversTypes['PackageResult'], ParentType, ContextType, Sdl.MutationAcknowledgePackageArgs>;
  reportPackageDeleted: Resolver<ResolversTypes['PackageResult'], ParentType, ContextType, Sdl.MutationReportPackageDeletedArgs>;
  reportPackageTransferred: Resolver<ResolversTypes['PackageResult'], ParentType, ContextType, Sdl.MutationReportPackageTransferredArgs>;
  rejectPackage: Resolver<ResolversTypes['PackageResult'], ParentType, ContextType, Sdl.MutationRejectPackageArgs>;
  clearOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationClearOrderArgs>;
  objectToOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationObjectToOrderArgs>;
  scrutiniseOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationScrutiniseOrderArgs>;
  requestScrutiny: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRequestScrutinyArgs>;
  recordScrutiny: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordScrutinyArgs>;
  consultIssuer: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationConsultIssuerArgs>;
  setConditions: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationSetConditionsArgs>;
  maintainOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationMaintainOrderArgs>;
  recordReview: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordReviewArgs>;
  reportConcern: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationReportConcernArgs>;
  writeObjection: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationWriteObjectionArgs>;
  sendObjection: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationSendObjectionArgs>;
  askClarification: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationAskClarificationArgs>;
  decideOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationDecideOrderArgs>;
  reportImpossible: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationReportImpossibleArgs>;
  endImpediment: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationEndImpedimentArgs>;
  keepLonger: Resolver<ResolversTypes['KeptContentResult'], ParentType, ContextType, Sdl.MutationKeepLongerArgs>;
  takeOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationTakeOrderArgs>;
  releaseOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationReleaseOrderArgs>;
  raiseLimit: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRaiseLimitArgs>;
  collectAgain: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationCollectAgainArgs>;
  markAccount: Resolver<ResolversTypes['AccountMarkResult'], ParentType, ContextType, Sdl.MutationMarkAccountArgs>;
  endAccountMark: Resolver<ResolversTypes['AccountMarkResult'], ParentType, ContextType, Sdl.MutationEndAccountMarkArgs>;
  permitMarked: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationPermitMarkedArgs>;
  raiseMarked: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRaiseMarkedArgs>;
  recordCallBack: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordCallBackArgs>;
  recordNotification: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordNotificationArgs>;
  recordObjection: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordObjectionArgs>;
  receiveOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationReceiveOrderArgs>;
  signReceivedOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationSignReceivedOrderArgs>;
  registerSigningKey: Resolver<ResolversTypes['SigningKeyResult'], ParentType, ContextType, Sdl.MutationRegisterSigningKeyArgs>;
  endSigningKey: Resolver<ResolversTypes['SigningKeyResult'], ParentType, ContextType, Sdl.MutationEndSigningKeyArgs>;
  checkAuthenticity: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationCheckAuthenticityArgs>;
  recordClarification: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordClarificationArgs>;
  recordWithdrawal: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordWithdrawalArgs>;
  recordNoLongerNeeded: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordNoLongerNeededArgs>;
  recordAnswer: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordAnswerArgs>;
  confirmAnswer: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationConfirmAnswerArgs>;
  recordChallenge: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordChallengeArgs>;
  endChallenge: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationEndChallengeArgs>;
  extendPreservation: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationExtendPreservationArgs>;
  confirmProductionRequest: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationConfirmProductionRequestArgs>;
  recordProductionRequest: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordProductionRequestArgs>;
  recordProduction: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationRecordProductionArgs>;
  endPreservation: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationEndPreservationArgs>;
  claimCosts: Resolver<ResolversTypes['CostClaimResult'], ParentType, ContextType, Sdl.MutationClaimCostsArgs>;
  recordCostAnswer: Resolver<ResolversTypes['CostClaimResult'], ParentType, ContextType, Sdl.MutationRecordCostAnswerArgs>;
  reissueOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationReissueOrderArgs>;
  returnOrder: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, Sdl.MutationReturnOrderArgs>;
  saveAlertSettings: Resolver<ResolversTypes['AlertSettingsResult'], ParentType, ContextType, Sdl.MutationSaveAlertSettingsArgs>;
  nameSecondPerson: Resolver<ResolversTypes['SecondPersonResult'], ParentType, ContextType, Sdl.MutationNameSecondPersonArgs>;
  confirmDuty: Resolver<ResolversTypes['DutyResult'], ParentType, ContextType, Sdl.MutationConfirmDutyArgs>;
  openCase: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, Sdl.MutationOpenCaseArgs>;
  consentToCase: Resolver<ResolversTypes['CaseRequestResult'], ParentType, ContextType, Sdl.MutationConsentToCaseArgs>;
  refuseCase: Resolver<ResolversTypes['CaseRequestResult'], ParentType, ContextType, Sdl.MutationRefuseCaseArgs>;
  readCase: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, Sdl.MutationReadCaseArgs>;
  readSuspicion: Resolver<ResolversTypes['ReportResult'], ParentType, ContextType, Sdl.MutationReadSuspicionArgs>;
  readSuspicionToHandOver: Resolver<ResolversTypes['HandedReportResult'], ParentType, ContextType, Sdl.MutationReadSuspicionToHandOverArgs>;
  reviewLimitHit: Resolver<ResolversTypes['LimitHitResult'], ParentType, ContextType, Sdl.MutationReviewLimitHitArgs>;
  applyLaw: Resolver<ResolversTypes['LawVersionResult'], ParentType, ContextType, Sdl.MutationApplyLawArgs>;
  proposeEnrolment: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, Sdl.MutationProposeEnrolmentArgs>;
  approveEnrolment: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, Sdl.MutationApproveEnrolmentArgs>;
  confirmEnrolment: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, Sdl.MutationConfirmEnrolmentArgs>;
  suspendEnrolment: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, Sdl.MutationSuspendEnrolmentArgs>;
  resumeEnrolment: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, Sdl.MutationResumeEnrolmentArgs>;
  changeReportingLines: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, Sdl.MutationChangeReportingLinesArgs>;
  endEnrolment: Resolver<ResolversTypes['EnrolmentResult'], ParentType, ContextType, Sdl.MutationEndEnrolmentArgs>;
  addDeliveryKey: Resolver<ResolversTypes['DeliveryKeyResult'], ParentType, ContextType, Sdl.MutationAddDeliveryKeyArgs>;
  approveDeliveryKey: Resolver<ResolversTypes['DeliveryKeyResult'], ParentType, ContextType, Sdl.MutationApproveDeliveryKeyArgs>;
  revokeDeliveryKey: Resolver<ResolversTypes['DeliveryKeyResult'], ParentType, ContextType, Sdl.MutationRevokeDeliveryKeyArgs>;
  addEndpoint: Resolver<ResolversTypes['EndpointResult'], ParentType, ContextType, Sdl.MutationAddEndpointArgs>;
  confirmEndpoint: Resolver<ResolversTypes['EndpointResult'], ParentType, ContextType, Sdl.MutationConfirmEndpointArgs>;
  removeEndpoint: Resolver<ResolversTypes['EndpointResult'], ParentType, ContextType, Sdl.MutationRemoveEndpointArgs>;
  settleEndpointEvents: Resolver<ResolversTypes['EndpointResult'], ParentType, ContextType, Sdl.MutationSettleEndpointEventsArgs>;
  suspendPerson: Resolver<ResolversTypes['PersonSuspensionResult'], ParentType, ContextType, Sdl.MutationSuspendPersonArgs>;
  liftPersonSuspension: Resolver<ResolversTypes['PersonSuspensionResult'], ParentType, ContextType, Sdl.MutationLiftPersonSuspensionArgs>;
  reopenAuthorityGraph: Resolver<ResolversTypes['AuthorityGateResult'], ParentType, ContextType, Sdl.MutationReopenAuthorityGraphArgs>;
};

type OrderResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  emergency: Resolver<Sdl.Maybe<ResolversTypes['Emergency']>, ParentType, ContextType>;
  desiredStatus: Resolver<ResolversTypes['DesiredStatus'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  issuing: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  validating: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  enforcing: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  purpose: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient: Resolver<ResolversTypes['Recipient'], ParentType, ContextType>;
  warnings: Resolver<ReadonlyArray<ResolversTypes['OrderWarning']>, ParentType, ContextType>;
  sameTargets: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['Order']>>, ParentType, ContextType>;
  targets: Resolver<ReadonlyArray<ResolversTypes['OrderTarget']>, ParentType, ContextType>;
  categories: Resolver<ReadonlyArray<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  from: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  servedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  clocks: Resolver<ReadonlyArray<ResolversTypes['Clock']>, ParentType, ContextType>;
  preserved: Resolver<Sdl.Maybe<ResolversTypes['Preservation']>, ParentType, ContextType>;
  callBack: Resolver<Sdl.Maybe<ResolversTypes['CallBack']>, ParentType, ContextType>;
  answers: Resolver<ReadonlyArray<ResolversTypes['OutsideAnswer']>, ParentType, ContextType>;
  productionRequests: Resolver<ReadonlyArray<ResolversTypes['ProductionRequest']>, ParentType, ContextType>;
  received: Resolver<Sdl.Maybe<ResolversTypes['Receipt']>, ParentType, ContextType>;
  receivedDocument: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents: Resolver<ReadonlyArray<ResolversTypes['OrderDocument']>, ParentType, ContextType>;
  document: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType, Sdl.OrderDocumentArgs>;
  challenges: Resolver<ReadonlyArray<ResolversTypes['Challenge']>, ParentType, ContextType>;
  secrecy: Resolver<Sdl.Maybe<ResolversTypes['Secrecy']>, ParentType, ContextType>;
  informBy: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  informedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  toPerson: Resolver<ResolversTypes['ToPerson'], ParentType, ContextType>;
  notified: Resolver<Sdl.Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  concerned: Resolver<Sdl.Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  notifiedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notificationEvidence: Resolver<Sdl.Maybe<ResolversTypes['NotificationEvidence']>, ParentType, ContextType>;
  notNotified: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earlier: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  preservation: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportTo: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processor: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digest: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digestParts: Resolver<ReadonlyArray<ResolversTypes['DigestPart']>, ParentType, ContextType>;
  signedActs: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['SignedAct']>>, ParentType, ContextType>;
  costClaims: Resolver<ReadonlyArray<ResolversTypes['CostClaim']>, ParentType, ContextType>;
  history: Resolver<ReadonlyArray<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  readings: Resolver<ReadonlyArray<ResolversTypes['OrderReading']>, ParentType, ContextType>;
  duties: Resolver<ReadonlyArray<ResolversTypes['Duty']>, ParentType, ContextType>;
  removalAnswers: Resolver<ReadonlyArray<ResolversTypes['RemovalAnswer']>, ParentType, ContextType>;
  impediments: Resolver<ReadonlyArray<ResolversTypes['Impediment']>, ParentType, ContextType>;
  scrutiny: Resolver<Sdl.Maybe<ResolversTypes['Scrutiny']>, ParentType, ContextType>;
  firstRemoval: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  disclosure: Resolver<Sdl.Maybe<ResolversTypes['DisclosedAccount']>, ParentType, ContextType, Sdl.OrderDisclosureArgs>;
  packages: Resolver<ReadonlyArray<ResolversTypes['Package']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type PackageResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['PackageState'], ParentType, ContextType>;
  target: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  trial: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volumes: Resolver<ReadonlyArray<ResolversTypes['PackageVolume']>, ParentType, ContextType>;
  deliveryKey: Resolver<ResolversTypes['PackageKey'], ParentType, ContextType>;
  fault: Resolver<Sdl.Maybe<ResolversTypes['PackageFault']>, ParentType, ContextType>;
  deletion: Resolver<Sdl.Maybe<ResolversTypes['Duty']>, ParentType, ContextType>;
  history: Resolver<ReadonlyArray<ResolversTypes['PackageEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type PackageVolumeResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PackageVolume'] = ResolversParentTypes['PackageVolume']> = {
  number: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytes: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disclosed: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  exported: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type PackageKeyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PackageKey'] = ResolversParentTypes['PackageKey']> = {
  thumbprint: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type PackageEventResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PackageEvent'] = ResolversParentTypes['PackageEvent']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  act: Resolver<ResolversTypes['PackageAct'], ParentType, ContextType>;
  index: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  receipt: Resolver<Sdl.Maybe<ResolversTypes['PackageReceipt']>, ParentType, ContextType>;
};

type PackageReceiptResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PackageReceipt'] = ResolversParentTypes['PackageReceipt']> = {
  statement: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thumbprint: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  done: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recipient: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ended: Resolver<Sdl.Maybe<ResolversTypes['PackageDeletionGround']>, ParentType, ContextType>;
};

type PackageBytesResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PackageBytes'] = ResolversParentTypes['PackageBytes']> = {
  bytes: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  volumes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  profile: Resolver<ResolversTypes['DeliveryKeyProfile'], ParentType, ContextType>;
};

type PackageResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PackageResult'] = ResolversParentTypes['PackageResult']> = {
  __resolveType: TypeResolveFn<'Package' | 'Refusal', ParentType, ContextType>;
};

type SignedActResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SignedAct'] = ResolversParentTypes['SignedAct']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statement: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proof: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signingKey: Resolver<ResolversTypes['SigningKey'], ParentType, ContextType>;
  evidence: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type SignedCaseConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SignedCaseConnection'] = ResolversParentTypes['SignedCaseConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['SignedAct']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type SigningKeyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SigningKey'] = ResolversParentTypes['SigningKey']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isRoot: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type SigningKeyResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SigningKeyResult'] = ResolversParentTypes['SigningKeyResult']> = {
  __resolveType: TypeResolveFn<'SigningKey' | 'Refusal', ParentType, ContextType>;
};

type DigestPartResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DigestPart'] = ResolversParentTypes['DigestPart']> = {
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  salt: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type AlertResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event: Resolver<ResolversTypes['AlertEvent'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  stage: Resolver<ResolversTypes['AlertStage'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type AlertChoiceResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AlertChoice'] = ResolversParentTypes['AlertChoice']> = {
  event: Resolver<ResolversTypes['AlertEvent'], ParentType, ContextType>;
  ways: Resolver<ReadonlyArray<ResolversTypes['AlertWay']>, ParentType, ContextType>;
};

type AlertSettingsResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AlertSettings'] = ResolversParentTypes['AlertSettings']> = {
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  address: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  choices: Resolver<ReadonlyArray<ResolversTypes['AlertChoice']>, ParentType, ContextType>;
  endsAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undelivered: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type AlertSettingsResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AlertSettingsResult'] = ResolversParentTypes['AlertSettingsResult']> = {
  __resolveType: TypeResolveFn<'AlertSettings' | 'Refusal', ParentType, ContextType>;
};

type AlertFaultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AlertFault'] = ResolversParentTypes['AlertFault']> = {
  hearer: Resolver<ResolversTypes['AlertHearer'], ParentType, ContextType>;
  organisation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lost: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type SecondPersonResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SecondPerson'] = ResolversParentTypes['SecondPerson']> = {
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type SecondPersonResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SecondPersonResult'] = ResolversParentTypes['SecondPersonResult']> = {
  __resolveType: TypeResolveFn<'SecondPerson' | 'Refusal', ParentType, ContextType>;
};

type DutyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Duty'] = ResolversParentTypes['Duty']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['DutyState'], ParentType, ContextType>;
  late: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  order: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orderReference: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orderKind: Resolver<Sdl.Maybe<ResolversTypes['OrderKind']>, ParentType, ContextType>;
  work: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  package: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  doneAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finding: Resolver<Sdl.Maybe<ResolversTypes['DutyFinding']>, ParentType, ContextType>;
  evidence: Resolver<Sdl.Maybe<ResolversTypes['DutyEvidence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type DutyFindingResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DutyFinding'] = ResolversParentTypes['DutyFinding']> = {
  about: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict: Resolver<ResolversTypes['OwedVerdict'], ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type DutyEvidenceResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DutyEvidence'] = ResolversParentTypes['DutyEvidence']> = {
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type DutyConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DutyConnection'] = ResolversParentTypes['DutyConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Duty']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type DutyResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DutyResult'] = ResolversParentTypes['DutyResult']> = {
  __resolveType: TypeResolveFn<'Duty' | 'Refusal', ParentType, ContextType>;
};

type CoordinatedOrderResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CoordinatedOrder'] = ResolversParentTypes['CoordinatedOrder']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  authority: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  targets: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issuedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  servedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  releasedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effectAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type CoordinatedOrderConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CoordinatedOrderConnection'] = ResolversParentTypes['CoordinatedOrderConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['CoordinatedOrder']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type OrderConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type OrderResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderResult'] = ResolversParentTypes['OrderResult']> = {
  __resolveType: TypeResolveFn<'Order' | 'Refusal', ParentType, ContextType>;
};

type DiscardedDraftResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DiscardedDraft'] = ResolversParentTypes['DiscardedDraft']> = {
  order: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type DiscardResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DiscardResult'] = ResolversParentTypes['DiscardResult']> = {
  __resolveType: TypeResolveFn<'DiscardedDraft' | 'Refusal', ParentType, ContextType>;
};

type InstallationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Installation'] = ResolversParentTypes['Installation']> = {
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lawHash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds: Resolver<ReadonlyArray<ResolversTypes['AnsweredKind']>, ParentType, ContextType>;
  limits: Resolver<ResolversTypes['InstallationLimits'], ParentType, ContextType>;
  packageProfiles: Resolver<ReadonlyArray<ResolversTypes['DeliveryKeyProfile']>, ParentType, ContextType>;
  sealCertificates: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

type AnsweredKindResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AnsweredKind'] = ResolversParentTypes['AnsweredKind']> = {
  kind: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  title: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regulation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permits: Resolver<ResolversTypes['KindPermits'], ParentType, ContextType>;
  states: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  signing: Resolver<ReadonlyArray<ResolversTypes['KindSigning']>, ParentType, ContextType>;
  identifiers: Resolver<ReadonlyArray<ResolversTypes['IdentifierType']>, ParentType, ContextType>;
  windows: Resolver<ReadonlyArray<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  emergency: Resolver<ReadonlyArray<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  hasTerritories: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

type KindSigningResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['KindSigning'] = ResolversParentTypes['KindSigning']> = {
  categories: Resolver<ReadonlyArray<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  alone: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  ifValidated: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  validatedBy: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
};

type InstallationLimitsResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['InstallationLimits'] = ResolversParentTypes['InstallationLimits']> = {
  targets: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowDays: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disclosuresPerOrder: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  packagesPerTarget: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type ApprovalResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  person: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  office: Resolver<Sdl.Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type BodyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Body'] = ResolversParentTypes['Body']> = {
  organisation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type LegalBasisResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LegalBasis'] = ResolversParentTypes['LegalBasis']> = {
  provision: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offence: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threshold: Resolver<Sdl.Maybe<ResolversTypes['OffenceThreshold']>, ParentType, ContextType>;
  catalogue: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grounds: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redress: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  worldwide: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type EmergencyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Emergency'] = ResolversParentTypes['Emergency']> = {
  ground: Resolver<ResolversTypes['EmergencyGround'], ParentType, ContextType>;
  threat: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type CallBackResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CallBack'] = ResolversParentTypes['CallBack']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  spokenTo: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type OutsideAnswerResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OutsideAnswer'] = ResolversParentTypes['OutsideAnswer']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parts: Resolver<ReadonlyArray<ResolversTypes['AnsweredPart']>, ParentType, ContextType>;
  sentTo: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confirmedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type AnsweredPartResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AnsweredPart'] = ResolversParentTypes['AnsweredPart']> = {
  target: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  category: Resolver<ResolversTypes['DataCategory'], ParentType, ContextType>;
};

type ProductionRequestResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ProductionRequest'] = ResolversParentTypes['ProductionRequest']> = {
  instrument: Resolver<ResolversTypes['ProductionInstrument'], ParentType, ContextType>;
  organisation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type BodyNameResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['BodyName'] = ResolversParentTypes['BodyName']> = {
  organisation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type ReceiptResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Receipt'] = ResolversParentTypes['Receipt']> = {
  channel: Resolver<ResolversTypes['ReceiptChannel'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authenticity: Resolver<Sdl.Maybe<ResolversTypes['AuthenticityCheck']>, ParentType, ContextType>;
};

type AuthenticityCheckResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AuthenticityCheck'] = ResolversParentTypes['AuthenticityCheck']> = {
  means: Resolver<ResolversTypes['AuthenticityMeans'], ParentType, ContextType>;
  confirmed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type NotificationEvidenceResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['NotificationEvidence'] = ResolversParentTypes['NotificationEvidence']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type CostClaimResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CostClaim'] = ResolversParentTypes['CostClaim']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claimedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome: Resolver<Sdl.Maybe<ResolversTypes['CostOutcome']>, ParentType, ContextType>;
  paid: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answerReference: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type CostClaimResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CostClaimResult'] = ResolversParentTypes['CostClaimResult']> = {
  __resolveType: TypeResolveFn<'CostClaim' | 'Refusal', ParentType, ContextType>;
};

type ChallengeResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Challenge'] = ResolversParentTypes['Challenge']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ground: Resolver<ResolversTypes['ChallengeGround'], ParentType, ContextType>;
  forum: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  suspends: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outcome: Resolver<Sdl.Maybe<ResolversTypes['ChallengeOutcome']>, ParentType, ContextType>;
  endedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type PreservationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Preservation'] = ResolversParentTypes['Preservation']> = {
  state: Resolver<ResolversTypes['PreservationState'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type SecrecyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Secrecy'] = ResolversParentTypes['Secrecy']> = {
  state: Resolver<ResolversTypes['SecrecyState'], ParentType, ContextType>;
  ground: Resolver<ResolversTypes['SecrecyGround'], ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  since: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  renewals: Resolver<ReadonlyArray<ResolversTypes['SecrecyRenewal']>, ParentType, ContextType>;
};

type SecrecyRenewalResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['SecrecyRenewal'] = ResolversParentTypes['SecrecyRenewal']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ground: Resolver<ResolversTypes['SecrecyGround'], ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type ToPersonResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ToPerson'] = ResolversParentTypes['ToPerson']> = {
  mayBeInformed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  whyNot: Resolver<Sdl.Maybe<ResolversTypes['WhyNotTold']>, ParentType, ContextType>;
};

type OrderTargetResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderTarget'] = ResolversParentTypes['OrderTarget']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mark: Resolver<Sdl.Maybe<ResolversTypes['AccountMarkKind']>, ParentType, ContextType>;
  item: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  restrictedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effect: Resolver<Sdl.Maybe<ResolversTypes['TargetEffect']>, ParentType, ContextType>;
  kept: Resolver<ReadonlyArray<ResolversTypes['KeptContent']>, ParentType, ContextType>;
  decisions: Resolver<ReadonlyArray<ResolversTypes['TargetDecision']>, ParentType, ContextType>;
  collection: Resolver<Sdl.Maybe<ResolversTypes['TargetCollection']>, ParentType, ContextType>;
  gaps: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['TargetGap']>>, ParentType, ContextType>;
};

type TargetGapResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['TargetGap'] = ResolversParentTypes['TargetGap']> = {
  category: Resolver<ResolversTypes['DataCategory'], ParentType, ContextType>;
  from: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  why: Resolver<ResolversTypes['GapReason'], ParentType, ContextType>;
  says: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type TargetCollectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['TargetCollection'] = ResolversParentTypes['TargetCollection']> = {
  state: Resolver<ResolversTypes['CollectionState'], ParentType, ContextType>;
  askedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failingSince: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tries: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextTryAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fault: Resolver<Sdl.Maybe<ResolversTypes['CollectionFault']>, ParentType, ContextType>;
};

type PlatformCapabilitiesResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PlatformCapabilities'] = ResolversParentTypes['PlatformCapabilities']> = {
  asOf: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identifierTypes: Resolver<ReadonlyArray<ResolversTypes['IdentifierType']>, ParentType, ContextType>;
  categories: Resolver<ReadonlyArray<ResolversTypes['HeldCategory']>, ParentType, ContextType>;
  effects: Resolver<ReadonlyArray<ResolversTypes['OfferedEffect']>, ParentType, ContextType>;
};

type HeldCategoryResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['HeldCategory'] = ResolversParentTypes['HeldCategory']> = {
  category: Resolver<ResolversTypes['DataCategory'], ParentType, ContextType>;
  history: Resolver<ResolversTypes['HeldHistory'], ParentType, ContextType>;
  retentionDays: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  says: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type OfferedEffectResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OfferedEffect'] = ResolversParentTypes['OfferedEffect']> = {
  subject: Resolver<ResolversTypes['OfferedSubject'], ParentType, ContextType>;
  status: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reversible: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reversibleDays: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  territories: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  says: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type FailingCollectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['FailingCollection'] = ResolversParentTypes['FailingCollection']> = {
  order: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  target: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  collection: Resolver<ResolversTypes['TargetCollection'], ParentType, ContextType>;
};

type TargetEffectResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['TargetEffect'] = ResolversParentTypes['TargetEffect']> = {
  outcome: Resolver<ResolversTypes['EffectOutcome'], ParentType, ContextType>;
  at: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  late: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lateSeconds: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code: Resolver<Sdl.Maybe<ResolversTypes['DecisionCode']>, ParentType, ContextType>;
  undone: Resolver<ReadonlyArray<ResolversTypes['UndoneMeasure']>, ParentType, ContextType>;
  remaining: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

type UndoneMeasureResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['UndoneMeasure'] = ResolversParentTypes['UndoneMeasure']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  how: Resolver<ResolversTypes['UndoneHow'], ParentType, ContextType>;
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

type KeptContentResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['KeptContent'] = ResolversParentTypes['KeptContent']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  longer: Resolver<ReadonlyArray<ResolversTypes['KeptLonger']>, ParentType, ContextType>;
  endedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  missing: Resolver<ReadonlyArray<ResolversTypes['KeptContentGap']>, ParentType, ContextType>;
  filesDue: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type KeptContentGapResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['KeptContentGap'] = ResolversParentTypes['KeptContentGap']> = {
  why: Resolver<ResolversTypes['GapReason'], ParentType, ContextType>;
  files: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type KeptLongerResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['KeptLonger'] = ResolversParentTypes['KeptLonger']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proceedings: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type KeptContentResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['KeptContentResult'] = ResolversParentTypes['KeptContentResult']> = {
  __resolveType: TypeResolveFn<'KeptContent' | 'Refusal', ParentType, ContextType>;
};

type RemovalAnswerResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['RemovalAnswer'] = ResolversParentTypes['RemovalAnswer']> = {
  annex: Resolver<ResolversTypes['RemovalAnnex'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  target: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  action: Resolver<Sdl.Maybe<ResolversTypes['RemovalAction']>, ParentType, ContextType>;
  throughoutUnion: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['RemovalReason']>, ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type ImpedimentResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Impediment'] = ResolversParentTypes['Impediment']> = {
  kind: Resolver<ResolversTypes['ImpedimentKind'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type ScrutinyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Scrutiny'] = ResolversParentTypes['Scrutiny']> = {
  authority: Resolver<Sdl.Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  requestUntil: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  findUntil: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requests: Resolver<ReadonlyArray<ResolversTypes['ScrutinyRequest']>, ParentType, ContextType>;
  findings: Resolver<ReadonlyArray<ResolversTypes['ScrutinyFinding']>, ParentType, ContextType>;
};

type ScrutinyRequestResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ScrutinyRequest'] = ResolversParentTypes['ScrutinyRequest']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type ScrutinyFindingResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ScrutinyFinding'] = ResolversParentTypes['ScrutinyFinding']> = {
  outcome: Resolver<ResolversTypes['ScrutinyOutcome'], ParentType, ContextType>;
  authority: Resolver<ResolversTypes['Body'], ParentType, ContextType>;
  text: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onRequestOf: Resolver<Sdl.Maybe<ResolversTypes['ScrutinyRequester']>, ParentType, ContextType>;
  receivedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  document: Resolver<Sdl.Maybe<ResolversTypes['ScrutinyDocument']>, ParentType, ContextType>;
};

type ScrutinyDocumentResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ScrutinyDocument'] = ResolversParentTypes['ScrutinyDocument']> = {
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type PurposeFoundResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PurposeFound'] = ResolversParentTypes['PurposeFound']> = {
  purpose: Resolver<ResolversTypes['PublicPurpose'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type TargetDecisionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['TargetDecision'] = ResolversParentTypes['TargetDecision']> = {
  category: Resolver<Sdl.Maybe<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  outcome: Resolver<ResolversTypes['DecisionOutcome'], ParentType, ContextType>;
  from: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code: Resolver<Sdl.Maybe<ResolversTypes['DecisionCode']>, ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preserved: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

type ClockResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  kind: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  startedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  term: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zone: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pausedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pauses: Resolver<ReadonlyArray<ResolversTypes['ClockPause']>, ParentType, ContextType>;
  escalatedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type ClockPauseResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ClockPause'] = ResolversParentTypes['ClockPause']> = {
  from: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cause: Resolver<ResolversTypes['PauseCause'], ParentType, ContextType>;
};

type OrderDocumentResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderDocument'] = ResolversParentTypes['OrderDocument']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attachedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type OrderEventResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  act: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  from: Resolver<Sdl.Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  to: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codes: Resolver<ReadonlyArray<ResolversTypes['DecisionCode']>, ParentType, ContextType>;
  publicPurpose: Resolver<Sdl.Maybe<ResolversTypes['PurposeFound']>, ParentType, ContextType>;
};

type OrderReadingResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderReading'] = ResolversParentTypes['OrderReading']> = {
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  target: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  categories: Resolver<ReadonlyArray<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  index: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

type EnrolmentResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['EnrolmentState'], ParentType, ContextType>;
  change: Resolver<Sdl.Maybe<ResolversTypes['EnrolmentChange']>, ParentType, ContextType>;
  issuer: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles: Resolver<ReadonlyArray<ResolversTypes['AuthorityRole']>, ParentType, ContextType>;
  offices: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  callBackNumber: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scrutinises: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reportAddress: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines: Resolver<ReadonlyArray<ResolversTypes['ReportingLine']>, ParentType, ContextType>;
  proposedLines: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['ReportingLine']>>, ParentType, ContextType>;
  activeFrom: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history: Resolver<ReadonlyArray<ResolversTypes['EnrolmentEvent']>, ParentType, ContextType>;
  signedActs: Resolver<ReadonlyArray<ResolversTypes['SignedAct']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type ReportingLineResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ReportingLine'] = ResolversParentTypes['ReportingLine']> = {
  subject: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  superior: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  superiorIssuer: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type EnrolmentEventResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['EnrolmentEvent'] = ResolversParentTypes['EnrolmentEvent']> = {
  act: Resolver<ResolversTypes['EnrolmentAct'], ParentType, ContextType>;
  change: Resolver<Sdl.Maybe<ResolversTypes['EnrolmentChange']>, ParentType, ContextType>;
  by: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['EnrolmentState'], ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type EnrolmentResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['EnrolmentResult'] = ResolversParentTypes['EnrolmentResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'Refusal', ParentType, ContextType>;
};

type DeliveryKeyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DeliveryKey'] = ResolversParentTypes['DeliveryKey']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organisation: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callBackNumber: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose: Resolver<ResolversTypes['DeliveryKeyPurpose'], ParentType, ContextType>;
  profile: Resolver<Sdl.Maybe<ResolversTypes['DeliveryKeyProfile']>, ParentType, ContextType>;
  material: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thumbprint: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signatureAlgorithm: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['DeliveryKeyState'], ParentType, ContextType>;
  usable: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposed: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  approvedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approved: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  callBack: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usableFrom: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  triedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revoked: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  revokeReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type DeliveryKeyResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DeliveryKeyResult'] = ResolversParentTypes['DeliveryKeyResult']> = {
  __resolveType: TypeResolveFn<'DeliveryKey' | 'Refusal', ParentType, ContextType>;
};

type EndpointResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Endpoint'] = ResolversParentTypes['Endpoint']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['EndpointKind'], ParentType, ContextType>;
  url: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['EndpointState'], ParentType, ContextType>;
  addedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waiting: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type EndpointEventResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['EndpointEvent'] = ResolversParentTypes['EndpointEvent']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generation: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

type EndpointResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['EndpointResult'] = ResolversParentTypes['EndpointResult']> = {
  __resolveType: TypeResolveFn<'Endpoint' | 'Refusal', ParentType, ContextType>;
};

type AuthorityGateResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AuthorityGate'] = ResolversParentTypes['AuthorityGate']> = {
  isClosed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closings: Resolver<ReadonlyArray<ResolversTypes['GateClosing']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type GateClosingResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['GateClosing'] = ResolversParentTypes['GateClosing']> = {
  cause: Resolver<ResolversTypes['GateCause'], ParentType, ContextType>;
  reference: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openedBy: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  reason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type AuthorityGateResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AuthorityGateResult'] = ResolversParentTypes['AuthorityGateResult']> = {
  __resolveType: TypeResolveFn<'AuthorityGate' | 'Refusal', ParentType, ContextType>;
};

type AccountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  records: Resolver<Sdl.Maybe<ResolversTypes['OwnAccount']>, ParentType, ContextType>;
  informed: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['UserInformation']>>, ParentType, ContextType>;
  accessAnswers: Resolver<Sdl.Maybe<ReadonlyArray<ResolversTypes['AccessAnswer']>>, ParentType, ContextType>;
  mark: Resolver<Sdl.Maybe<ResolversTypes['AccountMarkKind']>, ParentType, ContextType>;
};

type AccessAnswerResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccessAnswer'] = ResolversParentTypes['AccessAnswer']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  answeredAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  listed: Resolver<ReadonlyArray<ResolversTypes['AnsweredAccess']>, ParentType, ContextType>;
  remedies: Resolver<ReadonlyArray<ResolversTypes['AccessRemedy']>, ParentType, ContextType>;
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  account: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withheld: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type AnsweredAccessResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AnsweredAccess'] = ResolversParentTypes['AnsweredAccess']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authority: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<Sdl.Maybe<ResolversTypes['OrderKind']>, ParentType, ContextType>;
};

type AccessRemedyResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccessRemedy'] = ResolversParentTypes['AccessRemedy']> = {
  kind: Resolver<ResolversTypes['AccessRemedyKind'], ParentType, ContextType>;
  article: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type AccessAnswerConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccessAnswerConnection'] = ResolversParentTypes['AccessAnswerConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['AccessAnswer']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type AccessAnswerResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccessAnswerResult'] = ResolversParentTypes['AccessAnswerResult']> = {
  __resolveType: TypeResolveFn<'AccessAnswer' | 'Refusal', ParentType, ContextType>;
};

type AccountMarkResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccountMark'] = ResolversParentTypes['AccountMark']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['AccountMarkKind'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setBy: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  setAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  endReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requested: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type PersonSuspensionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PersonSuspension'] = ResolversParentTypes['PersonSuspension']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  byAuditor: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suspendedBy: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  liftedBy: Resolver<Sdl.Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  liftReason: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type PersonSuspensionResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PersonSuspensionResult'] = ResolversParentTypes['PersonSuspensionResult']> = {
  __resolveType: TypeResolveFn<'PersonSuspension' | 'Refusal', ParentType, ContextType>;
};

type AccountMarkCountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccountMarkCount'] = ResolversParentTypes['AccountMarkCount']> = {
  kind: Resolver<ResolversTypes['AccountMarkKind'], ParentType, ContextType>;
  accounts: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type AccessCountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccessCount'] = ResolversParentTypes['AccessCount']> = {
  organisation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  day: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readings: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

type OrderFiguresResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderFigures'] = ResolversParentTypes['OrderFigures']> = {
  from: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  asked: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answered: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  narrowed: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refused: Resolver<Sdl.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  medianDays: Resolver<Sdl.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90Days: Resolver<Sdl.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

type AccountMarkResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['AccountMarkResult'] = ResolversParentTypes['AccountMarkResult']> = {
  __resolveType: TypeResolveFn<'AccountMark' | 'Refusal', ParentType, ContextType>;
};

type UserInformationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['UserInformation'] = ResolversParentTypes['UserInformation']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  toldAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  authority: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  orderedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  item: Resolver<Sdl.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  territories: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  grounds: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories: Resolver<ReadonlyArray<ResolversTypes['DataCategory']>, ParentType, ContextType>;
  from: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  to: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purpose: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redress: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scrutiny: Resolver<Sdl.Maybe<ResolversTypes['ScrutinyRight']>, ParentType, ContextType>;
};

type ScrutinyRightResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ScrutinyRight'] = ResolversParentTypes['ScrutinyRight']> = {
  authority: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestUntil: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  infringedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

type OwnAccountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OwnAccount'] = ResolversParentTypes['OwnAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

type DisclosedAccountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['DisclosedAccount'] = ResolversParentTypes['DisclosedAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

type CaseFieldResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CaseField'] = ResolversParentTypes['CaseField']> = {
  field: Resolver<ResolversTypes['SubscriberField'], ParentType, ContextType>;
  reason: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

type CaseRequestResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CaseRequest'] = ResolversParentTypes['CaseRequest']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['CaseRequestState'], ParentType, ContextType>;
  cause: Resolver<ResolversTypes['ConsentCause'], ParentType, ContextType>;
  work: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields: Resolver<ReadonlyArray<ResolversTypes['CaseField']>, ParentType, ContextType>;
  digest: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedBy: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readableUntil: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusal: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type CaseRequestConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CaseRequestConnection'] = ResolversParentTypes['CaseRequestConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['CaseRequest']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type CaseRequestResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CaseRequestResult'] = ResolversParentTypes['CaseRequestResult']> = {
  __resolveType: TypeResolveFn<'CaseRequest' | 'Refusal', ParentType, ContextType>;
};

type LimitHitResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LimitHit'] = ResolversParentTypes['LimitHit']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limit: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  side: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hits: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewedBy: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finding: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type LimitHitConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LimitHitConnection'] = ResolversParentTypes['LimitHitConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['LimitHit']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type LimitHitResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LimitHitResult'] = ResolversParentTypes['LimitHitResult']> = {
  __resolveType: TypeResolveFn<'LimitHit' | 'Refusal', ParentType, ContextType>;
};

type LawVersionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LawVersion'] = ResolversParentTypes['LawVersion']> = {
  number: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  files: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposedAt: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  since: Resolver<Sdl.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type LawVersionResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LawVersionResult'] = ResolversParentTypes['LawVersionResult']> = {
  __resolveType: TypeResolveFn<'LawVersion' | 'Refusal', ParentType, ContextType>;
};

type CaseAccountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CaseAccount'] = ResolversParentTypes['CaseAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

type ReportedAccountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ReportedAccount'] = ResolversParentTypes['ReportedAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

type HandedAccountResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['HandedAccount'] = ResolversParentTypes['HandedAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

type ReportResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  suspicion: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['ReportedAccount']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type HandedReportResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['HandedReport'] = ResolversParentTypes['HandedReport']> = {
  suspicion: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['HandedAccount']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type ReportResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['ReportResult'] = ResolversParentTypes['ReportResult']> = {
  __resolveType: TypeResolveFn<'Report' | 'Refusal', ParentType, ContextType>;
};

type HandedReportResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['HandedReportResult'] = ResolversParentTypes['HandedReportResult']> = {
  __resolveType: TypeResolveFn<'HandedReport' | 'Refusal', ParentType, ContextType>;
};

type CaseResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  work: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account: Resolver<Sdl.Maybe<ResolversTypes['CaseAccount']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type CaseResultResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['CaseResult'] = ResolversParentTypes['CaseResult']> = {
  __resolveType: TypeResolveFn<'Case' | 'CaseRequest' | 'Refusal', ParentType, ContextType>;
};

type PageInfoResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type RefusalResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  reasons: Resolver<ReadonlyArray<ResolversTypes['RefusalReason']>, ParentType, ContextType>;
  message: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

type WaitingLettersResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['WaitingLetters'] = ResolversParentTypes['WaitingLetters']> = {
  fault: Resolver<ResolversTypes['LetterFault'], ParentType, ContextType>;
  code: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waiting: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = OrdersContext> = {
  DateTime: GraphQLScalarType;
  Query: QueryResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  Order: OrderResolvers<ContextType>;
  Package: PackageResolvers<ContextType>;
  PackageVolume: PackageVolumeResolvers<ContextType>;
  PackageKey: PackageKeyResolvers<ContextType>;
  PackageEvent: PackageEventResolvers<ContextType>;
  PackageReceipt: PackageReceiptResolvers<ContextType>;
  PackageBytes: PackageBytesResolvers<ContextType>;
  PackageResult: PackageResultResolvers<ContextType>;
  SignedAct: SignedActResolvers<ContextType>;
  SignedCaseConnection: SignedCaseConnectionResolvers<ContextType>;
  SigningKey: SigningKeyResolvers<ContextType>;
  SigningKeyResult: SigningKeyResultResolvers<ContextType>;
  DigestPart: DigestPartResolvers<ContextType>;
  Alert: AlertResolvers<ContextType>;
  AlertChoice: AlertChoiceResolvers<ContextType>;
  AlertSettings: AlertSettingsResolvers<ContextType>;
  AlertSettingsResult: AlertSettingsResultResolvers<ContextType>;
  AlertFault: AlertFaultResolvers<ContextType>;
  SecondPerson: SecondPersonResolvers<ContextType>;
  SecondPersonResult: SecondPersonResultResolvers<ContextType>;
  Duty: DutyResolvers<ContextType>;
  DutyFinding: DutyFindingResolvers<ContextType>;
  DutyEvidence: DutyEvidenceResolvers<ContextType>;
  DutyConnection: DutyConnectionResolvers<ContextType>;
  DutyResult: DutyResultResolvers<ContextType>;
  CoordinatedOrder: CoordinatedOrderResolvers<ContextType>;
  CoordinatedOrderConnection: CoordinatedOrderConnectionResolvers<ContextType>;
  OrderConnection: OrderConnectionResolvers<ContextType>;
  OrderResult: OrderResultResolvers<ContextType>;
  DiscardedDraft: DiscardedDraftResolvers<ContextType>;
  DiscardResult: DiscardResultResolvers<ContextType>;
  Installation: InstallationResolvers<ContextType>;
  AnsweredKind: AnsweredKindResolvers<ContextType>;
  KindSigning: KindSigningResolvers<ContextType>;
  InstallationLimits: InstallationLimitsResolvers<ContextType>;
  Approval: ApprovalResolvers<ContextType>;
  Body: BodyResolvers<ContextType>;
  LegalBasis: LegalBasisResolvers<ContextType>;
  Emergency: EmergencyResolvers<ContextType>;
  CallBack: CallBackResolvers<ContextType>;
  OutsideAnswer: OutsideAnswerResolvers<ContextType>;
  AnsweredPart: AnsweredPartResolvers<ContextType>;
  ProductionRequest: ProductionRequestResolvers<ContextType>;
  BodyName: BodyNameResolvers<ContextType>;
  Receipt: ReceiptResolvers<ContextType>;
  AuthenticityCheck: AuthenticityCheckResolvers<ContextType>;
  NotificationEvidence: NotificationEvidenceResolvers<ContextType>;
  CostClaim: CostClaimResolvers<ContextType>;
  CostClaimResult: CostClaimResultResolvers<ContextType>;
  Challenge: ChallengeResolvers<ContextType>;
  Preservation: PreservationResolvers<ContextType>;
  Secrecy: SecrecyResolvers<ContextType>;
  SecrecyRenewal: SecrecyRenewalResolvers<ContextType>;
  ToPerson: ToPersonResolvers<ContextType>;
  OrderTarget: OrderTargetResolvers<ContextType>;
  TargetGap: TargetGapResolvers<ContextType>;
  TargetCollection: TargetCollectionResolvers<ContextType>;
  PlatformCapabilities: PlatformCapabilitiesResolvers<ContextType>;
  HeldCategory: HeldCategoryResolvers<ContextType>;
  OfferedEffect: OfferedEffectResolvers<ContextType>;
  FailingCollection: FailingCollectionResolvers<ContextType>;
  TargetEffect: TargetEffectResolvers<ContextType>;
  UndoneMeasure: UndoneMeasureResolvers<ContextType>;
  KeptContent: KeptContentResolvers<ContextType>;
  KeptContentGap: KeptContentGapResolvers<ContextType>;
  KeptLonger: KeptLongerResolvers<ContextType>;
  KeptContentResult: KeptContentResultResolvers<ContextType>;
  RemovalAnswer: RemovalAnswerResolvers<ContextType>;
  Impediment: ImpedimentResolvers<ContextType>;
  Scrutiny: ScrutinyResolvers<ContextType>;
  ScrutinyRequest: ScrutinyRequestResolvers<ContextType>;
  ScrutinyFinding: ScrutinyFindingResolvers<ContextType>;
  ScrutinyDocument: ScrutinyDocumentResolvers<ContextType>;
  PurposeFound: PurposeFoundResolvers<ContextType>;
  TargetDecision: TargetDecisionResolvers<ContextType>;
  Clock: ClockResolvers<ContextType>;
  ClockPause: ClockPauseResolvers<ContextType>;
  OrderDocument: OrderDocumentResolvers<ContextType>;
  OrderEvent: OrderEventResolvers<ContextType>;
  OrderReading: OrderReadingResolvers<ContextType>;
  Enrolment: EnrolmentResolvers<ContextType>;
  ReportingLine: ReportingLineResolvers<ContextType>;
  EnrolmentEvent: EnrolmentEventResolvers<ContextType>;
  EnrolmentResult: EnrolmentResultResolvers<ContextType>;
  DeliveryKey: DeliveryKeyResolvers<ContextType>;
  DeliveryKeyResult: DeliveryKeyResultResolvers<ContextType>;
  Endpoint: EndpointResolvers<ContextType>;
  EndpointEvent: EndpointEventResolvers<ContextType>;
  EndpointResult: EndpointResultResolvers<ContextType>;
  AuthorityGate: AuthorityGateResolvers<ContextType>;
  GateClosing: GateClosingResolvers<ContextType>;
  AuthorityGateResult: AuthorityGateResultResolvers<ContextType>;
  Account: AccountResolvers<ContextType>;
  AccessAnswer: AccessAnswerResolvers<ContextType>;
  AnsweredAccess: AnsweredAccessResolvers<ContextType>;
  AccessRemedy: AccessRemedyResolvers<ContextType>;
  AccessAnswerConnection: AccessAnswerConnectionResolvers<ContextType>;
  AccessAnswerResult: AccessAnswerResultResolvers<ContextType>;
  AccountMark: AccountMarkResolvers<ContextType>;
  PersonSuspension: PersonSuspensionResolvers<ContextType>;
  PersonSuspensionResult: PersonSuspensionResultResolvers<ContextType>;
  AccountMarkCount: AccountMarkCountResolvers<ContextType>;
  AccessCount: AccessCountResolvers<ContextType>;
  OrderFigures: OrderFiguresResolvers<ContextType>;
  AccountMarkResult: AccountMarkResultResolvers<ContextType>;
  UserInformation: UserInformationResolvers<ContextType>;
  ScrutinyRight: ScrutinyRightResolvers<ContextType>;
  OwnAccount: OwnAccountResolvers<ContextType>;
  DisclosedAccount: DisclosedAccountResolvers<ContextType>;
  CaseField: CaseFieldResolvers<ContextType>;
  CaseRequest: CaseRequestResolvers<ContextType>;
  CaseRequestConnection: CaseRequestConnectionResolvers<ContextType>;
  CaseRequestResult: CaseRequestResultResolvers<ContextType>;
  LimitHit: LimitHitResolvers<ContextType>;
  LimitHitConnection: LimitHitConnectionResolvers<ContextType>;
  LimitHitResult: LimitHitResultResolvers<ContextType>;
  LawVersion: LawVersionResolvers<ContextType>;
  LawVersionResult: LawVersionResultResolvers<ContextType>;
  CaseAccount: CaseAccountResolvers<ContextType>;
  ReportedAccount: ReportedAccountResolvers<ContextType>;
  HandedAccount: HandedAccountResolvers<ContextType>;
  Report: ReportResolvers<ContextType>;
  HandedReport: HandedReportResolvers<ContextType>;
  ReportResult: ReportResultResolvers<ContextType>;
  HandedReportResult: HandedReportResultResolvers<ContextType>;
  Case: CaseResolvers<ContextType>;
  CaseResult: CaseResultResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  Refusal: RefusalResolvers<ContextType>;
  WaitingLetters: WaitingLettersResolvers<ContextType>;
};
