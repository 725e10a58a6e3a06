// Made by npm run compose from schema/subgraphs/orders.graphql.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, written as RFC 3339 with milliseconds. */
  DateTime: { input: Date; output: Date; }
};

export type Query = {
  /** One order. Issuing and validating authorities see their own, an enforcing authority those that it was notified of, the platform those that were served; for everybody else there is none. */
  readonly order: Maybe<Order>;
  /** Your own orders, newest first; for the platform those that were served. */
  readonly orders: Maybe<OrderConnection>;
  /** The authorities that are enrolled, are to be, or were: newest first. */
  readonly enrolments: ReadonlyArray<Enrolment>;
  /** Whether authorities are answered at all, and why not. */
  readonly authorityGate: AuthorityGate;
  /** What staff asked to read for a case and somebody else has to consent to, newest first. */
  readonly caseRequests: Maybe<CaseRequestConnection>;
  /** Limits that somebody has hit, newest first. Somebody else of the platform reviews each. */
  readonly limitHits: Maybe<LimitHitConnection>;
  /** What is kept of an item that was removed as terrorist content, oldest first; none for any other item. */
  readonly keptContent: ReadonlyArray<KeptContent>;
  /** Duties that your body or, on the platform's graph, the platform owes; for an auditor everybody's. What is overdue comes first, what is done last. */
  readonly duties: Maybe<DutyConnection>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  statuses?: InputMaybe<ReadonlyArray<OrderStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEnrolmentsArgs = {
  states?: InputMaybe<ReadonlyArray<EnrolmentState>>;
};


export type QueryCaseRequestsArgs = {
  states?: InputMaybe<ReadonlyArray<CaseRequestState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLimitHitsArgs = {
  reviewed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryKeptContentArgs = {
  item: Scalars['ID']['input'];
};


export type QueryDutiesArgs = {
  states?: InputMaybe<ReadonlyArray<DutyState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Drafts an order, as incomplete as you like; nobody else sees a draft. */
  readonly draftOrder: OrderResult;
  /** Submits a draft. With one fault of its text it stays a draft, and every reason is answered. */
  readonly submitOrder: OrderResult;
  /** Validates an order of another body of your country: Regulation (EU) 2023/1543, Art. 4. */
  readonly validateOrder: OrderResult;
  /** Refuses to validate an order; an emergency order that was served before is revoked. */
  readonly refuseValidation: OrderResult;
  /** Answers the platform's question. A changed scope is a new submission, and what was approved before is void. */
  readonly answerClarification: OrderResult;
  /** Withdraws an order that you issued or validated; what it granted ends at once. */
  readonly withdrawOrder: OrderResult;
  /** Renews the silence of an order of your body before it ends, whatever became of the order: with a ground and a reason of its own, for 90 days at most and never past 24 months from service. */
  readonly renewSecrecy: OrderResult;
  /** Ends the silence of an order of your body now: the person may be told. */
  readonly liftSecrecy: OrderResult;
  /** Confirms that your body has told the person about the order: Regulation (EU) 2023/1543, Art. 13. Then Writ needs not do it. */
  readonly confirmInformed: OrderResult;
  /** Says that your body, which the order names as recipient, has received what it asked; nothing can be read under it from then on. */
  readonly acknowledgeDisclosure: OrderResult;
  /** Raises no objection to an order that is held for you: Regulation (EU) 2023/1543, Art. 12. */
  readonly clearOrder: OrderResult;
  /** Objects to an order, whole or in part: Regulation (EU) 2023/1543, Art. 12(1). */
  readonly objectToOrder: OrderResult;
  /** Asks the issuer; the clock stands until the answer: Regulation (EU) 2023/1543, Art. 10(6) and Annex III. */
  readonly askClarification: OrderResult;
  /** Decides every target and category of an order that you have claimed. Another person's release comes after it. */
  readonly decideOrder: OrderResult;
  /** Reports that a removal order can't be carried out through no fault of the platform: Regulation (EU) 2021/784, Art. 3(7) and Annex III. The platform's time stands, and begins anew when that is over. */
  readonly reportImpossible: OrderResult;
  /** Says that what stood in the way of a removal order is over; the platform's hour begins now. */
  readonly endImpediment: OrderResult;
  /** Keeps removed terrorist content longer, for a review that runs: Regulation (EU) 2021/784, Art. 6(2). The authority asks it of its own orders; counsel records what a court has asked. */
  readonly keepLonger: KeptContentResult;
  /** Releases exactly what was approved. Only now the targets are resolved to accounts or items. */
  readonly releaseOrder: OrderResult;
  /** Records that the authority was called back on the number of its enrolment, before an emergency order is granted: who asks in an emergency is not always who they say. */
  readonly recordCallBack: OrderResult;
  /** Records evidence that an authority which is not enrolled here was notified outside: Regulation (EU) 2023/1543, Art. 8. Another person releases over it, and the time to object runs from that release. */
  readonly recordNotification: OrderResult;
  /** Records the objection of an authority that was notified outside and so objects outside: Regulation (EU) 2023/1543, Art. 12(1). */
  readonly recordObjection: OrderResult;
  /** Records that the order is challenged in court. The platform's clock stands only where the law lets it, and nothing is released meanwhile. */
  readonly recordChallenge: OrderResult;
  /** Records how a challenge ended. An order that a court annulled is revoked. */
  readonly endChallenge: OrderResult;
  /** Keeps a preserved snapshot for thirty more days, once: Regulation (EU) 2023/1543, Art. 11(1) and Annex VI. */
  readonly extendPreservation: OrderResult;
  /** Drafts the order again, as one that goes on from it: for an order that is over. */
  readonly reissueOrder: OrderResult;
  /** Gives an approved order back to its reviewer. */
  readonly returnOrder: OrderResult;
  /** Says that a duty which your body, or the platform, owes is done, and how. One that was overdue is done then, and it stays visible that it was late. */
  readonly confirmDuty: DutyResult;
  /** Opens single fields of who the person is that a claimed piece of work is about. The read is logged, and the person sees it with your reasons. It waits for a second person's consent where the platform can't tell who sent the work in, and where your fields of the day are used up. */
  readonly openCase: CaseResult;
  /** Consents to exactly what somebody else asks to read for a case. They read it within a quarter of an hour, once. */
  readonly consentToCase: CaseRequestResult;
  /** Refuses what somebody else asks to read for a case. */
  readonly refuseCase: CaseRequestResult;
  /** Reads what you asked for, after somebody else has consented: once, while you hold the claim. */
  readonly readCase: CaseResult;
  /** Says what you found about a limit that somebody else has hit. */
  readonly reviewLimitHit: LimitHitResult;
  /** Proposes that an authority is enrolled. A counsel who is another person approves it, and the auditor confirms it. */
  readonly proposeEnrolment: EnrolmentResult;
  /** Approves what another person has proposed: that an authority is enrolled, is resumed or ends. */
  readonly approveEnrolment: EnrolmentResult;
  /** Confirms what two persons of the platform have decided. An enrolled authority can order once its waiting time is over; that it is enrolled is public in the log. */
  readonly confirmEnrolment: EnrolmentResult;
  /** Suspends an authority at once: nothing is answered to it, and what it has open ends. */
  readonly suspendEnrolment: EnrolmentResult;
  /** Proposes that a suspended authority goes on; the same persons decide as on its enrolment. */
  readonly resumeEnrolment: EnrolmentResult;
  /** Proposes that an enrolment ends; the same persons decide as on its beginning. What was never confirmed is dropped at once. */
  readonly endEnrolment: EnrolmentResult;
  /** Opens the authority graph again after a canary was touched. */
  readonly reopenAuthorityGraph: AuthorityGateResult;
};


export type MutationDraftOrderArgs = {
  input: OrderInput;
};


export type MutationSubmitOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationValidateOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  digest: Scalars['String']['input'];
};


export type MutationRefuseValidationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAnswerClarificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input?: InputMaybe<OrderInput>;
  text: Scalars['String']['input'];
};


export type MutationWithdrawOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRenewSecrecyArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  ground: SecrecyGround;
  reason: Scalars['String']['input'];
  until: Scalars['DateTime']['input'];
};


export type MutationLiftSecrecyArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationConfirmInformedArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  at: Scalars['DateTime']['input'];
};


export type MutationAcknowledgeDisclosureArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationClearOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationObjectToOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  grounds: ReadonlyArray<ObjectionInput>;
};


export type MutationAskClarificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  codes: ReadonlyArray<ClarificationCode>;
  text: Scalars['String']['input'];
};


export type MutationDecideOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  decisions: ReadonlyArray<TargetDecisionInput>;
  publicPurpose?: InputMaybe<PublicPurposeInput>;
};


export type MutationReportImpossibleArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  kind: ImpedimentKind;
  text: Scalars['String']['input'];
};


export type MutationEndImpedimentArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationKeepLongerArgs = {
  kept: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
  proceedings: Scalars['String']['input'];
};


export type MutationReleaseOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  digest: Scalars['String']['input'];
};


export type MutationRecordCallBackArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: CallBackInput;
};


export type MutationRecordNotificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: NotificationEvidenceInput;
};


export type MutationRecordObjectionArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  grounds: ReadonlyArray<ObjectionInput>;
  text: Scalars['String']['input'];
};


export type MutationRecordChallengeArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: ChallengeInput;
};


export type MutationEndChallengeArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  challenge: Scalars['ID']['input'];
  outcome: ChallengeOutcome;
  text: Scalars['String']['input'];
};


export type MutationExtendPreservationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReissueOrderArgs = {
  order: Scalars['ID']['input'];
};


export type MutationReturnOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationConfirmDutyArgs = {
  duty: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationOpenCaseArgs = {
  work: Scalars['ID']['input'];
  fields: ReadonlyArray<CaseFieldInput>;
};


export type MutationConsentToCaseArgs = {
  request: Scalars['ID']['input'];
  digest: Scalars['String']['input'];
};


export type MutationRefuseCaseArgs = {
  request: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReadCaseArgs = {
  request: Scalars['ID']['input'];
};


export type MutationReviewLimitHitArgs = {
  hit: Scalars['ID']['input'];
  finding: Scalars['String']['input'];
};


export type MutationProposeEnrolmentArgs = {
  input: EnrolmentInput;
};


export type MutationApproveEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationConfirmEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationSuspendEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationResumeEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationEndEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReopenAuthorityGraphArgs = {
  reason: Scalars['String']['input'];
};

/** A legal order: what an authority asks of the platform, and how far it has come. */
export type Order = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** Under which law it is made. */
  readonly kind: OrderKind;
  /** Why it can't wait for its validation; null when it can. */
  readonly emergency: Maybe<Emergency>;
  /** What the issuer wants. */
  readonly desiredStatus: DesiredStatus;
  /** Who must act; only IN_FORCE permits anything. */
  readonly status: OrderStatus;
  /** Who issued it. */
  readonly issuing: Approval;
  /** Who validated it; null when nobody has. */
  readonly validating: Maybe<Approval>;
  /** Who decided for the enforcing state; null when nobody has. */
  readonly enforcing: Maybe<Approval>;
  /** The issuing authority's own number of the case. */
  readonly reference: Scalars['String']['output'];
  /** The law that it rests on. */
  readonly legalBasis: LegalBasis;
  /** What it is for, in a few words. */
  readonly purpose: Scalars['String']['output'];
  /** Which of its authorities receives what is disclosed. */
  readonly recipient: Recipient;
  /** The accounts or items that it names: one to ten. */
  readonly targets: ReadonlyArray<OrderTarget>;
  /** The categories of records that it asks; none for an order that acts on items. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** Where its window begins; null without a window. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** Where its window ends, itself not in it; null without a window. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Where an order to act on items holds: ISO 3166 countries, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** When it reached the platform: the state that it reads is that of this instant. */
  readonly servedAt: Maybe<Scalars['DateTime']['output']>;
  /** The clocks that run on it, or have run. */
  readonly clocks: ReadonlyArray<Clock>;
  /** What is kept of the records that it names, as they were when it reached the platform; null for an order that preserves nothing, and before it is served. */
  readonly preserved: Maybe<Preservation>;
  /** The call back to the authority of an emergency order; null when none was made. */
  readonly callBack: Maybe<CallBack>;
  /** Challenges of the order in court, oldest first. */
  readonly challenges: ReadonlyArray<Challenge>;
  /** Why the person concerned is not told yet; null when there is no silence. */
  readonly secrecy: Maybe<Secrecy>;
  /** By when the authority tells the person concerned, or the platform does where that is its part; null when a silence stands in its place, or none is named. */
  readonly informBy: Maybe<Scalars['DateTime']['output']>;
  /** When the authority told the person concerned, as it has confirmed; null while it has not. */
  readonly informedAt: Maybe<Scalars['DateTime']['output']>;
  /** The enforcing authority that was notified: Regulation (EU) 2023/1543, Art. 8; null when none was. */
  readonly notified: Maybe<Body>;
  /** Evidence that it was notified outside, where it is not enrolled here; null when none was recorded. */
  readonly notificationEvidence: Maybe<NotificationEvidence>;
  /** Why no enforcing authority was notified; null when one was, or none had to be. */
  readonly notNotified: Maybe<Scalars['String']['output']>;
  /** The id of the order that this one goes on from: Regulation (EU) 2023/1543, Annex I, section D. */
  readonly earlier: Maybe<Scalars['ID']['output']>;
  /** The id of the preservation order whose snapshot it wants produced. */
  readonly preservation: Maybe<Scalars['ID']['output']>;
  /** Who is told what was done under it: Regulation (EU) 2022/2065, Art. 9(2)(a)(vi) and 10(2)(a)(vi). */
  readonly reportTo: Maybe<Scalars['String']['output']>;
  /** Why it goes to a processor and not to the controller: Regulation (EU) 2023/1543, Art. 5(6). */
  readonly processor: Maybe<Scalars['String']['output']>;
  /** The digest of exactly what is asked or granted, and of who signed it; who validates or releases sends it back. Of version 2, which is written with 2: before SHA-256 in hex, or of version 1 where the order was submitted with that. Null for a draft. */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** The parts of a digest of version 2, in the order in which they are hashed, so that anybody recomputes it from what they may read; none of an order whose digest is of version 1. */
  readonly digestParts: ReadonlyArray<DigestPart>;
  /** What was done, oldest first. */
  readonly history: ReadonlyArray<OrderEvent>;
  /** What stays to be done because of it, and by whom, oldest first. */
  readonly duties: ReadonlyArray<Duty>;
  /** The platform's answers under Regulation (EU) 2021/784, Annex II and III, oldest first; none for an order of another law. */
  readonly removalAnswers: ReadonlyArray<RemovalAnswer>;
  /** What stood in the way of carrying it out, oldest first. */
  readonly impediments: ReadonlyArray<Impediment>;
  /** Whether it is the first removal order for terrorist content of its body: Regulation (EU) 2021/784, Art. 3(2), wants the platform told of procedures and times twelve hours before that one, save in an emergency. */
  readonly firstRemoval: Scalars['Boolean']['output'];
  /** Reads one target's records as far as the order grants them. Asking is decided and logged before anything is read; the answer carries a receipt. */
  readonly disclosure: Maybe<DisclosedAccount>;
};


/** A legal order: what an authority asks of the platform, and how far it has come. */
export type OrderDisclosureArgs = {
  target: Scalars['ID']['input'];
};

/** A part of what the digest of an order is made of. */
export type DigestPart = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** With it the part can be hashed, and a guess of it tried; null for who may not read the part, and takes its hash as it is. */
  readonly salt: Maybe<Scalars['String']['output']>;
  /** SHA-256 in lower-case hex over the RFC 8785 text of the list of `writ/order-part/2`, name, salt and the part's value. */
  readonly hash: Scalars['String']['output'];
};

/** Something that stays to be done because of an order, until who owes it says that it is done. */
export type Duty = {
  /** The duty's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** What is owed. */
  readonly kind: DutyKind;
  /** How it stands. */
  readonly state: DutyState;
  /** Whether it is overdue, or was done after its time. */
  readonly late: Scalars['Boolean']['output'];
  /** The id of the order that it is about; null for a look of the platform's own staff. */
  readonly order: Maybe<Scalars['ID']['output']>;
  /** The piece of work for which the platform's staff looked; null for an order. */
  readonly work: Maybe<Scalars['ID']['output']>;
  /** The body that owes it; null for the platform. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** The body's country, ISO 3166; null for the platform. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** What it follows from: an act in the order's history, or a complaint. */
  readonly cause: Scalars['String']['output'];
  /** The article of law behind it. */
  readonly article: Maybe<Scalars['String']['output']>;
  /** Since when it is owed. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The first instant that is no longer in time. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When it was done. */
  readonly doneAt: Maybe<Scalars['DateTime']['output']>;
  /** What was done, in the words of who owed it. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** What can be owed. */
export type DutyKind =
  /** To delete what was disclosed. */
  | 'DELETE'
  /** To tell the person whose records were disclosed. */
  | 'INFORM'
  /** To tell the authority what became of its order. */
  | 'REPORT_EFFECT'
  /** To use what was disclosed for the case alone. */
  | 'LIMIT_USE'
  /** To report to the supervisory authority that an access was unlawful. */
  | 'REPORT_ACCESS';

/** How a duty stands. */
export type DutyState =
  /** It is owed, and there is time. */
  | 'OPEN'
  /** Who owed it said that it is done. */
  | 'DONE'
  /** It is owed, and its time is over. */
  | 'OVERDUE';

/** A page of duties. */
export type DutyConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Duty>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The duty, or why it was refused. */
export type DutyResult = Duty | Refusal;

/** A page of orders. */
export type OrderConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Order>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The order, or why it was refused. */
export type OrderResult = Order | Refusal;

/** Kinds of orders, by the law that they are made under. */
export type OrderKind =
  /** European Production Order: Regulation (EU) 2023/1543. */
  | 'EPOC'
  /** European Preservation Order: Regulation (EU) 2023/1543. It preserves a snapshot and lets nobody read it. */
  | 'EPOC_PR'
  /** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
  | 'DSA_ACT'
  /** Order to provide information on the person behind an account, already held: Regulation (EU) 2022/2065, Art. 10. */
  | 'DSA_INFORM'
  /** Removal order for terrorist content, within one hour: Regulation (EU) 2021/784, Art. 3. */
  | 'TCO_REMOVAL'
  /** Production order of an authority of the platform's own state, under its law. */
  | 'NATIONAL_PRODUCTION'
  /** Preservation order of an authority of the platform's own state, under its law. */
  | 'NATIONAL_PRESERVATION';

/** What the issuer wants of the order. */
export type DesiredStatus =
  /** Nothing yet. */
  | 'DRAFT'
  /** That it comes into force. */
  | 'IN_FORCE'
  /** That it ends. */
  | 'WITHDRAWN';

/** How far an order has come: each state says who must act. */
export type OrderStatus =
  /** The issuer, who is still writing it. */
  | 'DRAFT'
  /** A validating authority. */
  | 'SUBMITTED'
  /** The platform, to claim it. */
  | 'SERVED'
  /** The agent who claimed it. */
  | 'UNDER_REVIEW'
  /** The issuer, who was asked something; the clock stands. */
  | 'CLARIFICATION'
  /** A counsel, to release it. */
  | 'APPROVED'
  /** The enforcing authority that was notified. */
  | 'HELD'
  /** The recipient, who may read, or the platform, which acts. */
  | 'IN_FORCE'
  /** Nobody: it is done. */
  | 'FULFILLED'
  /** Nobody: it was refused. */
  | 'REFUSED'
  /** Nobody: its issuer or validator withdrew it. */
  | 'WITHDRAWN'
  /** Nobody: it was revoked. */
  | 'REVOKED'
  /** Nobody: its time is over. */
  | 'EXPIRED';

/** What somebody signs as. */
export type Office =
  /** A judge. */
  | 'JUDGE'
  /** A court. */
  | 'COURT'
  /** An investigating judge. */
  | 'INVESTIGATING_JUDGE'
  /** A public prosecutor. */
  | 'PUBLIC_PROSECUTOR'
  /** An administrative authority. */
  | 'ADMINISTRATIVE_AUTHORITY'
  /** Another authority that the law of its state makes competent. */
  | 'OTHER_COMPETENT_AUTHORITY';

/** Somebody's signature under an order, for a body. */
export type Approval = {
  /** Who signed, as the body's log-in names them. */
  readonly person: Scalars['ID']['output'];
  /** The body; null for the platform's own people. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** The body's country, ISO 3166. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** What the person signed as. */
  readonly office: Maybe<Office>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
};

/** A body, as the log-ins of its people name it. */
export type Body = {
  /** Its name. */
  readonly organisation: Scalars['String']['output'];
  /** Its country, ISO 3166. */
  readonly country: Scalars['String']['output'];
};

/** The law that an order rests on. */
export type LegalBasis = {
  /** The law that gives the power to order. */
  readonly provision: Scalars['String']['output'];
  /** The provision of criminal law that the case is about. */
  readonly offence: Maybe<Scalars['String']['output']>;
  /** By what the offence allows traffic and content to be asked for; null where they are not. */
  readonly threshold: Maybe<OffenceThreshold>;
  /** Why the order is necessary and proportionate, or why the content is illegal. */
  readonly grounds: Scalars['String']['output'];
  /** How the order can be contested. */
  readonly redress: Maybe<Scalars['String']['output']>;
  /** The rule of law by which it must hold everywhere; null unless it names WORLD. */
  readonly worldwide: Maybe<Scalars['String']['output']>;
};

/** By what an offence allows traffic and content to be asked for: Regulation (EU) 2023/1543, Art. 5(4). */
export type OffenceThreshold =
  /** It is punishable by a maximum of at least three years: Art. 5(4)(a). */
  | 'THREE_YEARS'
  /** Payment fraud by means of an information system: Art. 5(4)(b) and Directive (EU) 2019/713. */
  | 'PAYMENT_FRAUD'
  /** Sexual abuse of children by means of an information system: Art. 5(4)(b) and Directive 2011/93/EU. */
  | 'CHILD_SEXUAL_ABUSE'
  /** An attack on an information system: Art. 5(4)(b) and Directive 2013/40/EU. */
  | 'ATTACK_ON_INFORMATION_SYSTEMS'
  /** Terrorism: Art. 5(4)(c) and Directive (EU) 2017/541. */
  | 'TERRORISM'
  /** A custodial sentence of at least four months for such an offence is to be carried out: Art. 5(4)(d). */
  | 'CUSTODIAL_SENTENCE';

/** Why an order can't wait for its validation: Regulation (EU) 2023/1543, Art. 3(18). */
export type Emergency = {
  /** What is threatened. */
  readonly ground: EmergencyGround;
  /** The threat, in words. */
  readonly threat: Scalars['String']['output'];
};

/** What an emergency threatens: Regulation (EU) 2023/1543, Art. 3(18). */
export type EmergencyGround =
  /** Somebody's life, physical integrity or safety, imminently. */
  | 'IMMINENT_THREAT_TO_LIFE'
  /** Critical infrastructure, imminently, and through it people. */
  | 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE';

/** A call back to the authority of an emergency order, on the number of its enrolment. */
export type CallBack = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Whether the authority said that the order is its own. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Who was spoken to, by office and name. */
  readonly spokenTo: Scalars['String']['output'];
};

/** Evidence that an enforcing authority which is not enrolled here was notified outside, as the platform's reviewer has recorded it from a document that the platform holds. */
export type NotificationEvidence = {
  /** When the authority was notified. */
  readonly at: Scalars['DateTime']['output'];
  /** The document's own number. */
  readonly reference: Scalars['String']['output'];
  /** SHA-256 of the document: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['output'];
};

/** Evidence of a notification outside. */
export type NotificationEvidenceInput = {
  /** When the authority was notified: after the order was issued, and not to come. */
  readonly at: Scalars['DateTime']['input'];
  /** The number of the notification, or of the authority's acknowledgement. */
  readonly reference: Scalars['String']['input'];
  /** SHA-256 of the document that the platform holds: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['input'];
};

/** A call back to the authority of an emergency order. */
export type CallBackInput = {
  /** The number that was called: the one of the authority's enrolment, never one of the order. */
  readonly number: Scalars['String']['input'];
  /** Who was spoken to, by office and name. */
  readonly spokenTo: Scalars['String']['input'];
  /** Whether they said that the order is their own. */
  readonly confirmed: Scalars['Boolean']['input'];
};

/** A challenge of the order in court. */
export type Challenge = {
  /** The challenge's id. */
  readonly id: Scalars['ID']['output'];
  /** On what ground. */
  readonly ground: ChallengeGround;
  /** The court or authority that decides. */
  readonly forum: Scalars['String']['output'];
  /** When it was brought. */
  readonly filedAt: Scalars['DateTime']['output'];
  /** Whether the platform's clock stands until it is decided. */
  readonly suspends: Scalars['Boolean']['output'];
  /** How it ended; null while it is open. */
  readonly outcome: Maybe<ChallengeOutcome>;
  /** When it ended; null while it is open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A challenge of the order in court. */
export type ChallengeInput = {
  /** On what ground. */
  readonly ground: ChallengeGround;
  /** The court or authority that decides. */
  readonly forum: Scalars['String']['input'];
  /** When it was brought. */
  readonly filedAt: Scalars['DateTime']['input'];
  /** The challenge, in words. */
  readonly text: Scalars['String']['input'];
};

/** On what ground an order is challenged in court. */
export type ChallengeGround =
  /** The law of a third country stands against it: Regulation (EU) 2023/1543, Art. 17. */
  | 'THIRD_COUNTRY_CONFLICT'
  /** It is not lawful, necessary or proportionate, as the courts of the issuing state see it: Regulation (EU) 2023/1543, Art. 18. */
  | 'LEGALITY';

/** How a challenge ended. */
export type ChallengeOutcome =
  /** The order stands. */
  | 'ORDER_STANDS'
  /** The order was annulled: it is revoked. */
  | 'ANNULLED'
  /** The challenge was taken back. */
  | 'TAKEN_BACK';

/** A snapshot of what an order names, under a key of its own: Regulation (EU) 2023/1543, Art. 10(1) and 11. It is acknowledged alike, whether or not there was anything to keep. */
export type Preservation = {
  /** What became of it. */
  readonly state: PreservationState;
  /** The state that it keeps: that of the order's service. */
  readonly since: Scalars['DateTime']['output'];
  /** When it ends unless it is extended or asked for; null for a production order, with which it ends, and once it is over. While a production order asks for it, its time stands. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
};

/** What became of a snapshot. */
export type PreservationState =
  /** It is kept. */
  | 'PRESERVED'
  /** It was handed over under a production order, and destroyed. */
  | 'PRODUCED'
  /** Its time was over: it was destroyed. */
  | 'EXPIRED'
  /** Its order ended otherwise: it was destroyed. */
  | 'ENDED';

/** Silence towards the person concerned: it has a ground and an end. */
export type Secrecy = {
  /** Whether it holds now. */
  readonly state: SecrecyState;
  /** On what ground. */
  readonly ground: SecrecyGround;
  /** Why, in words. */
  readonly reason: Scalars['String']['output'];
  /** When it ends at the latest. */
  readonly until: Scalars['DateTime']['output'];
  /** Since when it holds, which is the order's service; null before. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
  /** How it was renewed, oldest first. */
  readonly renewals: ReadonlyArray<SecrecyRenewal>;
};

/** A renewal of a silence, with a ground and a reason of its own. */
export type SecrecyRenewal = {
  /** When it was renewed. */
  readonly at: Scalars['DateTime']['output'];
  /** On what ground. */
  readonly ground: SecrecyGround;
  /** Why, in words. */
  readonly reason: Scalars['String']['output'];
  /** When it was to end from then on. */
  readonly until: Scalars['DateTime']['output'];
};

/** Whether a silence holds. */
export type SecrecyState =
  /** It holds: the person is not told. */
  | 'IN_FORCE'
  /** It is over. */
  | 'ENDED';

/** Grounds of silence: Directive (EU) 2016/680, Art. 13(3)(a) to (e). */
export type SecrecyGround =
  /** Not to obstruct inquiries or procedures. */
  | 'OBSTRUCTION_OF_INQUIRIES'
  /** Not to prejudice the prevention, detection, investigation or prosecution of offences. */
  | 'PREJUDICE_TO_INVESTIGATION'
  /** To protect public security. */
  | 'PUBLIC_SECURITY'
  /** To protect national security. */
  | 'NATIONAL_SECURITY'
  /** To protect the rights and freedoms of others. */
  | 'RIGHTS_OF_OTHERS';

/** Which of an order's authorities receives what is disclosed. */
export type Recipient =
  /** The body that issued it. */
  | 'ISSUING_AUTHORITY'
  /** The body that validated it. */
  | 'VALIDATING_AUTHORITY';

/** One account or item that an order names. */
export type OrderTarget = {
  /** The target's id. */
  readonly id: Scalars['ID']['output'];
  /** How it is named. */
  readonly type: IdentifierType;
  /** The identifier, in its one normal form. */
  readonly value: Scalars['String']['output'];
  /** The item that it names, known from release on; null for an account and for an item that does not exist. */
  readonly item: Maybe<Scalars['ID']['output']>;
  /** When the platform restricted the item under this order; null while it has not: Regulation (EU) 2022/2065, Art. 9(1). */
  readonly restrictedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the platform did to the item, for an order that acts on items and has reached the platform; null for any other. */
  readonly effect: Maybe<TargetEffect>;
  /** What is kept of the item, removed as terrorist content under this order. */
  readonly kept: ReadonlyArray<KeptContent>;
  /** What became of it, category by category. */
  readonly decisions: ReadonlyArray<TargetDecision>;
};

/** Whether and when the platform acted on an item: Regulation (EU) 2022/2065, Art. 9(1); Regulation (EU) 2021/784, Art. 3(6). */
export type TargetEffect = {
  /** Whether it acted. */
  readonly outcome: EffectOutcome;
  /** When what holds now was done, all of it; of what was undone, when it was done first; null where nothing was done. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Where it holds now, of the places that the order names. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** The first instant that is no longer in time; null for an order that is carried out without undue delay. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was done too late, or is not done and its time is over. */
  readonly late: Scalars['Boolean']['output'];
  /** By how many seconds; nothing when in time. */
  readonly lateSeconds: Scalars['Int']['output'];
  /** Why it was refused. */
  readonly code: Maybe<DecisionCode>;
  /** What was lifted, reversed or came to its end since, oldest first. */
  readonly undone: ReadonlyArray<UndoneMeasure>;
};

/** Whether the platform acted on an item. */
export type EffectOutcome =
  /** Everywhere that the order says. */
  | 'RESTRICTED'
  /** In some of the places that the order names. */
  | 'PARTLY'
  /** It did, and nothing of that holds any more. */
  | 'UNDONE'
  /** Not yet. */
  | 'NOT_YET'
  /** Not yet: something is in the way that is not the platform's fault. */
  | 'IMPEDED'
  /** It refused, with a code. */
  | 'REFUSED'
  /** There is no such item. */
  | 'NOT_AVAILABLE'
  /** It did not before the order was over. */
  | 'NOT_DONE';

/** Something that was done under an order and holds no more. */
export type UndoneMeasure = {
  /** When it ended. */
  readonly at: Scalars['DateTime']['output'];
  /** How it ended. */
  readonly how: UndoneHow;
  /** Where it held: ISO 3166 countries, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
};

/** How what was done under an order ended. */
export type UndoneHow =
  /** The platform lifted it. */
  | 'LIFTED'
  /** A complaint was decided so. */
  | 'REVERSED'
  /** Its own end came. */
  | 'ENDED';

/** Removed terrorist content that is kept, sealed, for six months or longer: Regulation (EU) 2021/784, Art. 6. What it holds is not shown. */
export type KeptContent = {
  /** The id of the copy. */
  readonly id: Scalars['ID']['output'];
  /** Since when: the item was removed. */
  readonly since: Scalars['DateTime']['output'];
  /** The first instant at which it is kept no longer. */
  readonly until: Scalars['DateTime']['output'];
  /** For which reviews it is kept longer, oldest first. */
  readonly longer: ReadonlyArray<KeptLonger>;
  /** When it was deleted; null while it is kept. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** That a copy is kept longer. */
export type KeptLonger = {
  /** When it was asked. */
  readonly at: Scalars['DateTime']['output'];
  /** Until when. */
  readonly until: Scalars['DateTime']['output'];
  /** For which review, before whom. */
  readonly proceedings: Scalars['String']['output'];
};

/** The copy, or why it is not kept longer. */
export type KeptContentResult = KeptContent | Refusal;

/** An answer to a removal order for terrorist content, field for field that of Regulation (EU) 2021/784, Annex II or III; whose order it is, its number and when it was received are the order's own fields. */
export type RemovalAnswer = {
  /** Which template. */
  readonly annex: RemovalAnnex;
  /** Annex II: when access was removed or disabled. Annex III: when it was reported. */
  readonly at: Scalars['DateTime']['output'];
  /** The target that it is about; null for the whole order. */
  readonly target: Maybe<Scalars['ID']['output']>;
  /** Annex II: what was done. */
  readonly action: Maybe<RemovalAction>;
  /** Annex II: whether it holds in every member state. */
  readonly throughoutUnion: Maybe<Scalars['Boolean']['output']>;
  /** Annex III: why the platform can't comply. */
  readonly reason: Maybe<RemovalReason>;
  /** Annex III: what is in the way, or what is needed to go on. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Annex III: when that was over or answered; null while it is not. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Templates of answers: Regulation (EU) 2021/784. */
export type RemovalAnnex =
  /** Feedback following removal or disabling. */
  | 'ANNEX_II'
  /** Information on the impossibility to carry out the order. */
  | 'ANNEX_III';

/** What was done to terrorist content. */
export type RemovalAction =
  /** It was removed. */
  | 'REMOVED'
  /** Access to it was disabled. */
  | 'DISABLED';

/** Why a removal order can't be carried out: Regulation (EU) 2021/784, Art. 3(7) and (8). */
export type RemovalReason =
  /** Force majeure. */
  | 'FORCE_MAJEURE'
  /** It is impossible in fact, for technical or operational reasons too, through no fault of the platform. */
  | 'DE_FACTO_IMPOSSIBILITY'
  /** The order has manifest errors. */
  | 'MANIFEST_ERROR'
  /** The order does not say enough to be carried out. */
  | 'INSUFFICIENT_INFORMATION';

/** Something that stood in the way of carrying an order out. */
export type Impediment = {
  /** What it is. */
  readonly kind: ImpedimentKind;
  /** What it is, in words. */
  readonly text: Scalars['String']['output'];
  /** When it was reported. */
  readonly at: Scalars['DateTime']['output'];
  /** When it was over; null while it lasts. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What stands in the way of carrying an order out: Regulation (EU) 2021/784, Art. 3(7). */
export type ImpedimentKind =
  /** Force majeure. */
  | 'FORCE_MAJEURE'
  /** It is impossible in fact, for technical or operational reasons too, through no fault of the platform. */
  | 'DE_FACTO_IMPOSSIBILITY';

/** For what content is published that is no terrorist content then: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurpose =
  /** For none of these. */
  | 'NONE'
  /** Education. */
  | 'EDUCATION'
  /** Journalism. */
  | 'JOURNALISM'
  /** Art. */
  | 'ART'
  /** Research. */
  | 'RESEARCH'
  /** Preventing or countering terrorism. */
  | 'COUNTERING_TERRORISM';

/** What a reviewer found on the purpose for which content is published: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurposeInput = {
  /** The purpose, by the true purpose of the publication. */
  readonly purpose: PublicPurpose;
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** What a reviewer found on the purpose for which content is published: Regulation (EU) 2021/784, Art. 1(3). */
export type PurposeFound = {
  /** The purpose. */
  readonly purpose: PublicPurpose;
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** How a target is named. */
export type IdentifierType =
  /** The platform's own id of an account. */
  | 'USER_ID'
  /** An e-mail address of the account. */
  | 'EMAIL'
  /** A telephone number of the account, in E.164. */
  | 'PHONE_NUMBER'
  /** An IP address, a source port and an instant, with single blanks between them. */
  | 'IP_ADDRESS_PORT_TIME'
  /** The platform's own id of an item. */
  | 'ITEM_ID'
  /** The address of an item. */
  | 'ITEM_URL';

/** What became of one target and category. */
export type TargetDecision = {
  /** The category; null for an order that acts on items. */
  readonly category: Maybe<DataCategory>;
  /** What was decided. */
  readonly outcome: DecisionOutcome;
  /** Where the window that is asked or granted begins; null without one. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** Where it ends. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused. */
  readonly code: Maybe<DecisionCode>;
};

/** What became of a target and category. */
export type DecisionOutcome =
  /** Still to be decided. */
  | 'PENDING'
  /** Granted as it was asked. */
  | 'GRANTED'
  /** Granted for a smaller window. */
  | 'NARROWED'
  /** Refused, with a code. */
  | 'REFUSED'
  /** There is no such account or item; known from release on. */
  | 'NOT_AVAILABLE';

/** Why a part of an order is refused, by the reviewer or by the enforcing authority. */
export type DecisionCode =
  /** The order is incomplete. */
  | 'INCOMPLETE'
  /** The order has a manifest error. */
  | 'MANIFEST_ERROR'
  /** The order does not say enough to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** It can't be carried out for reasons that are nobody's fault. */
  | 'DE_FACTO_IMPOSSIBLE'
  /** The data are not held. */
  | 'DATA_NOT_AVAILABLE'
  /** Who issued or validated it may not. */
  | 'NOT_PERMITTED_ISSUER'
  /** What it asks is not what such an order can ask. */
  | 'OUT_OF_SCOPE'
  /** Immunities or privileges stand against it. */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** Freedom of the press or of expression stands against it. */
  | 'PRESS_OR_EXPRESSION'
  /** The law of a third country stands against it. */
  | 'THIRD_COUNTRY_CONFLICT'
  /** Another reason, said in words. */
  | 'OTHER'
  /** Fundamental rights would manifestly be breached. */
  | 'FUNDAMENTAL_RIGHTS'
  /** Nobody is tried twice for the same. */
  | 'NE_BIS_IN_IDEM'
  /** It is no offence in the enforcing state. */
  | 'NOT_AN_OFFENCE';

/** What the platform may report of an order: Regulation (EU) 2023/1543, Art. 10 and Annex III. */
export type ClarificationCode =
  /** The order is incomplete. */
  | 'INCOMPLETE'
  /** The order has a manifest error. */
  | 'MANIFEST_ERROR'
  /** The order does not say enough to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** It can't be carried out for reasons that are nobody's fault. */
  | 'DE_FACTO_IMPOSSIBLE'
  /** The data are not held; said by the release alone, never by a person. */
  | 'DATA_NOT_AVAILABLE'
  /** Who issued or validated it may not. */
  | 'NOT_PERMITTED_ISSUER'
  /** What it asks is not what such an order can ask. */
  | 'OUT_OF_SCOPE'
  /** Immunities or privileges stand against it. */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** Freedom of the press or of expression stands against it. */
  | 'PRESS_OR_EXPRESSION'
  /** The law of a third country stands against it. */
  | 'THIRD_COUNTRY_CONFLICT'
  /** Another reason, said in words. */
  | 'OTHER';

/** On what ground an enforcing authority objects: Regulation (EU) 2023/1543, Art. 12(1). */
export type ObjectionGround =
  /** Immunities or privileges: Art. 12(1)(a). */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** Freedom of the press or of expression: Art. 12(1)(a). */
  | 'PRESS_OR_EXPRESSION'
  /** A manifest breach of a fundamental right: Art. 12(1)(b). */
  | 'FUNDAMENTAL_RIGHTS'
  /** Nobody is tried twice for the same: Art. 12(1)(c). */
  | 'NE_BIS_IN_IDEM'
  /** No offence in the enforcing state: Art. 12(1)(d). */
  | 'NOT_AN_OFFENCE';

/** A clock that runs on an order. */
export type Clock = {
  /** What is due. */
  readonly kind: ClockKind;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it is over: the first instant that is no longer in time. While it stands it moves on, by as long as it stood. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** The time that the law gives, in words and with its article; null where an instant was given and not a time. */
  readonly term: Maybe<Scalars['String']['output']>;
  /** The time zone in whose days it is counted: Regulation (EEC, Euratom) No 1182/71, Art. 3. */
  readonly zone: Scalars['String']['output'];
  /** Since when it stands; null while it runs. */
  readonly pausedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it stood and why, the first time first. */
  readonly pauses: ReadonlyArray<ClockPause>;
  /** When somebody was last told that it runs out: at half of the time, when its last tenth begins, and when it is over; null before. */
  readonly escalatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A time in which a clock stood. Pauses may overlap; then the clock stands for as long as one of them lasts. */
export type ClockPause = {
  /** Since when. */
  readonly from: Scalars['DateTime']['output'];
  /** Until when; null while it lasts. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Why. */
  readonly cause: PauseCause;
};

/** Why a clock stands. */
export type PauseCause =
  /** The issuing authority is asked what it means. */
  | 'CLARIFICATION'
  /** A court decides on a challenge that suspends the order. */
  | 'CHALLENGE'
  /** Production of what is preserved was asked for: it is kept until then. */
  | 'PRODUCTION_REQUESTED'
  /** Something is in the way that is not the platform's fault: Regulation (EU) 2021/784, Art. 3(7). */
  | 'IMPEDIMENT';

/** What a clock is for. */
export type ClockKind =
  /** The platform's answer. */
  | 'ANSWER'
  /** The validation of an emergency order. */
  | 'VALIDATION'
  /** The enforcing authority's objection, before anything leaves. */
  | 'HOLD'
  /** The enforcing authority's objection to an emergency order. */
  | 'OBJECTION'
  /** The issuing authority's answer to a question of the platform. */
  | 'CLARIFICATION'
  /** The order's own end. */
  | 'EXPIRY'
  /** The end of what is preserved, and of the order with it. */
  | 'PRESERVATION'
  /** The end of the silence towards the person concerned. */
  | 'SECRECY'
  /** The day by which the person concerned is told. */
  | 'INFORM';

/** One thing that was done with an order. */
export type OrderEvent = {
  /** What was done, as the mutation or the clock is called. */
  readonly act: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it; null for a clock. */
  readonly by: Maybe<Approval>;
  /** The state before; null for the draft. */
  readonly from: Maybe<OrderStatus>;
  /** The state after. */
  readonly to: OrderStatus;
  /** The generation that it made. */
  readonly generation: Scalars['Int']['output'];
  /** A reason, a question or an answer. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The codes that were given. */
  readonly codes: ReadonlyArray<DecisionCode>;
  /** For what the content is published, as the reviewer found; null for every other act, and under a law that does not ask it. */
  readonly publicPurpose: Maybe<PurposeFound>;
};

/** What is ordered. */
export type OrderInput = {
  /** Under which law. */
  readonly kind: OrderKind;
  /** Why it can't wait for its validation. */
  readonly emergency?: InputMaybe<EmergencyInput>;
  /** Your own number of the case. */
  readonly reference: Scalars['String']['input'];
  /** The law that it rests on. */
  readonly legalBasis: LegalBasisInput;
  /** What it is for, in a few words; the person concerned reads it. */
  readonly purpose: Scalars['String']['input'];
  /** One to ten accounts, each by one identifier, or items. */
  readonly targets: ReadonlyArray<TargetInput>;
  /** The categories of records; none for an order that acts on items. */
  readonly categories?: ReadonlyArray<DataCategory>;
  /** Where the window begins. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the window ends, itself not in it; not after the submission. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where an order to act on items holds: ISO 3166 countries, or WORLD alone. */
  readonly territories?: ReadonlyArray<Scalars['String']['input']>;
  /** Who receives what is disclosed. */
  readonly recipient?: Recipient;
  /** Why the person concerned is not told yet. */
  readonly secrecy?: InputMaybe<SecrecyInput>;
  /** The enforcing authority that you have notified: Regulation (EU) 2023/1543, Art. 8. Its name, letter by letter as it is enrolled here. One that is not is released only over evidence that it was notified, which the platform records. */
  readonly notified?: InputMaybe<BodyInput>;
  /** Why you have notified none though you ask for traffic or content: the offence touches your own state alone and the person lives there. */
  readonly notNotified?: InputMaybe<Scalars['String']['input']>;
  /** The id of the order of your body that this one goes on from. */
  readonly earlier?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the preservation order of your body whose snapshot is to be produced. */
  readonly preservation?: InputMaybe<Scalars['ID']['input']>;
  /** The day by which you tell the person concerned, at most 90 days ahead; for orders under which the platform tells, the time that you name for it. */
  readonly informBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who is told what was done under the order. */
  readonly reportTo?: InputMaybe<Scalars['String']['input']>;
  /** Why the order goes to a processor and not to the controller. */
  readonly processor?: InputMaybe<Scalars['String']['input']>;
};

/** Why an order can't wait for its validation. */
export type EmergencyInput = {
  /** What is threatened. */
  readonly ground: EmergencyGround;
  /** The threat, in words. */
  readonly threat: Scalars['String']['input'];
};

/** The law that an order rests on. */
export type LegalBasisInput = {
  /** The law that gives the power to order. */
  readonly provision: Scalars['String']['input'];
  /** The provision of criminal law that the case is about. */
  readonly offence?: InputMaybe<Scalars['String']['input']>;
  /** By what the offence allows traffic and content to be asked for; needed where they are. */
  readonly threshold?: InputMaybe<OffenceThreshold>;
  /** Why the order is necessary and proportionate, or why the content is illegal. */
  readonly grounds: Scalars['String']['input'];
  /** How the order can be contested. */
  readonly redress?: InputMaybe<Scalars['String']['input']>;
  /** The rule of law by which it must hold everywhere; only with WORLD. */
  readonly worldwide?: InputMaybe<Scalars['String']['input']>;
};

/** One account or item, by one identifier. */
export type TargetInput = {
  /** How it is named. */
  readonly type: IdentifierType;
  /** The identifier: of one account or item, without wildcard, range or list. */
  readonly value: Scalars['String']['input'];
};

/** Silence towards the person concerned. */
export type SecrecyInput = {
  /** On what ground. */
  readonly ground: SecrecyGround;
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
  /** When it ends at the latest. */
  readonly until: Scalars['DateTime']['input'];
};

/** A body, as the log-ins of its people name it. */
export type BodyInput = {
  /** The body. */
  readonly organisation: Scalars['String']['input'];
  /** Its country, ISO 3166. */
  readonly country: Scalars['String']['input'];
};

/** A reviewer's decision on one target and category. */
export type TargetDecisionInput = {
  /** The target's id. */
  readonly target: Scalars['ID']['input'];
  /** The category; left out for an order that acts on items. */
  readonly category?: InputMaybe<DataCategory>;
  /** What is decided. */
  readonly outcome: ReviewOutcome;
  /** Where a narrowed window begins; only for NARROWED. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it is refused; only for REFUSED. */
  readonly code?: InputMaybe<ClarificationCode>;
};

/** What a reviewer can decide. */
export type ReviewOutcome =
  /** As it is asked. */
  | 'GRANTED'
  /** For a smaller window. */
  | 'NARROWED'
  /** Not at all. */
  | 'REFUSED';

/** An objection to one target and category. */
export type ObjectionInput = {
  /** The target's id. */
  readonly target: Scalars['ID']['input'];
  /** The category. */
  readonly category?: InputMaybe<DataCategory>;
  /** On what ground. */
  readonly ground: ObjectionGround;
};

/** An authority's enrolment: which body may ask at all, and what its people may claim to be. */
export type Enrolment = {
  /** The enrolment's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each step; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come; nothing is answered to a body that is not ENROLLED. */
  readonly state: EnrolmentState;
  /** What is being decided; null when nothing is. */
  readonly change: Maybe<EnrolmentChange>;
  /** The issuer of its people's tokens, to the letter. */
  readonly issuer: Scalars['String']['output'];
  /** The body, as those tokens name it. */
  readonly organisation: Scalars['String']['output'];
  /** The body's country, ISO 3166. */
  readonly country: Scalars['String']['output'];
  /** The roles that its people may have. */
  readonly roles: ReadonlyArray<AuthorityRole>;
  /** What its people may sign as. */
  readonly offices: ReadonlyArray<Office>;
  /** The number to call back; never one that an order names. */
  readonly callBackNumber: Scalars['String']['output'];
  /** From when on it can order; null before it is confirmed. */
  readonly activeFrom: Maybe<Scalars['DateTime']['output']>;
  /** What was done, oldest first. */
  readonly history: ReadonlyArray<EnrolmentEvent>;
};

/** One step of an enrolment. */
export type EnrolmentEvent = {
  /** What was done. */
  readonly act: EnrolmentAct;
  /** The change that it was about; null for a suspension. */
  readonly change: Maybe<EnrolmentChange>;
  /** Who did it. */
  readonly by: Approval;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The state after it. */
  readonly to: EnrolmentState;
  /** Why, in words; null where none are asked. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** How far an enrolment has come. */
export type EnrolmentState =
  /** One person has proposed it. */
  | 'PROPOSED'
  /** Two persons of the platform want it; the auditor has not confirmed it. */
  | 'APPROVED'
  /** The body is answered, and can order from `activeFrom` on. */
  | 'ENROLLED'
  /** Nothing is answered to the body until it is resumed. */
  | 'SUSPENDED'
  /** It is over, or was never confirmed. */
  | 'ENDED';

/** What three persons decide on an enrolment. */
export type EnrolmentChange =
  /** That it begins. */
  | 'ENROL'
  /** That it goes on after a suspension. */
  | 'RESUME'
  /** That it ends. */
  | 'END';

/** A step of an enrolment. */
export type EnrolmentAct =
  /** A change was proposed. */
  | 'PROPOSED'
  /** A counsel approved it. */
  | 'APPROVED'
  /** The auditor confirmed it. */
  | 'CONFIRMED'
  /** The body was suspended. */
  | 'SUSPENDED'
  /** What was never confirmed was dropped. */
  | 'DROPPED';

/** What an authority's people can act as. */
export type AuthorityRole =
  /** An officer of an issuing authority. */
  | 'ISSUING'
  /** An officer of a validating authority. */
  | 'VALIDATING'
  /** An officer of the enforcing authority of the addressee's state. */
  | 'ENFORCING';

/** Which body is to be enrolled, and what its people may claim to be. */
export type EnrolmentInput = {
  /** The issuer of its people's tokens, to the letter. */
  readonly issuer: Scalars['String']['input'];
  /** The body, as those tokens name it. */
  readonly organisation: Scalars['String']['input'];
  /** The body's country, ISO 3166. */
  readonly country: Scalars['String']['input'];
  /** The roles that its people may have; no others are ever believed. */
  readonly roles: ReadonlyArray<AuthorityRole>;
  /** What its people may sign as. */
  readonly offices: ReadonlyArray<Office>;
  /** The number to call back, in international form, from a source of your own. */
  readonly callBackNumber: Scalars['String']['input'];
};

/** The enrolment, or why it was refused. */
export type EnrolmentResult = Enrolment | Refusal;

/** Whether authorities are answered. A touched canary, an account that no order covers, closes their graph for all of them. */
export type AuthorityGate = {
  /** Whether it is closed. */
  readonly isClosed: Scalars['Boolean']['output'];
  /** The last fifty times that a canary was touched, newest first. */
  readonly closings: ReadonlyArray<GateClosing>;
};

/** A canary was touched, and the authority graph was closed. */
export type GateClosing = {
  /** How it was touched. */
  readonly cause: GateCause;
  /** The order or the piece of work by which; null where it is not known. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly closedAt: Scalars['DateTime']['output'];
  /** When the auditor opened the graph again; null while it is closed. */
  readonly openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who opened it. */
  readonly openedBy: Maybe<Approval>;
  /** Why it was opened. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** How a canary was touched. */
export type GateCause =
  /** A target of an order named it. */
  | 'RESOLVED'
  /** A read of it was to be permitted. */
  | 'GRANTED'
  /** A row was read that its grant does not cover. */
  | 'FOREIGN_ROW';

/** The gate, or why it was not opened. */
export type AuthorityGateResult = AuthorityGate | Refusal;

/** A user of the platform, as everybody may know them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
  /** The records that the platform keeps on you. Asking is a read of personal data: it is decided, logged and answered with a receipt, as any other. */
  readonly records: Maybe<OwnAccount>;
  /** What you were told about orders on your content and your records, newest first; null on an account that is not yours. */
  readonly informed: Maybe<ReadonlyArray<UserInformation>>;
};

/** What a person is told about an order on their content, or one under which their records may be read: Regulation (EU) 2022/2065, Art. 9(5) and 10(5); Regulation (EU) 2023/1543, Art. 13. */
export type UserInformation = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When the effect was given: the item was restricted, or the authority could read. */
  readonly at: Scalars['DateTime']['output'];
  /** When you were told. */
  readonly toldAt: Scalars['DateTime']['output'];
  /** The authority that ordered it. */
  readonly authority: Scalars['String']['output'];
  /** The authority's number of the case. */
  readonly reference: Scalars['String']['output'];
  /** The item that was restricted; null when it is about your records. */
  readonly item: Maybe<Scalars['ID']['output']>;
  /** Where: ISO 3166 countries, or WORLD alone; none when it is about your records. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** Why the content is held to be illegal; null when it is about your records. */
  readonly grounds: Maybe<Scalars['String']['output']>;
  /** Which of your records the authority may read; none when it is about an item. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** The records' earliest date; null when they have no window. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** The first date that is not included; null when they have no window. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** What your records are read for; null when it is about an item. */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** The law that gives the power to order. */
  readonly provision: Scalars['String']['output'];
  /** How the order can be contested. */
  readonly redress: Scalars['String']['output'];
};

/** The records that the platform keeps on you, read by yourself. */
export type OwnAccount = {
  /** Names the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** What an order in force lets an authority read about one account. */
export type DisclosedAccount = {
  /** Names the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** A field of the record of who a person is. */
export type SubscriberField =
  /** The name that the person gave. */
  | 'NAME'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** The e-mail addresses. */
  | 'EMAILS'
  /** The telephone numbers. */
  | 'PHONES'
  /** The postal or billing address. */
  | 'ADDRESS'
  /** When the account was opened. */
  | 'REGISTERED_AT'
  /** The IP address at registration. */
  | 'REGISTRATION_IP'
  /** The kind of service. */
  | 'SERVICE';

/** A field that a case needs, and why. */
export type CaseFieldInput = {
  /** The field. */
  readonly field: SubscriberField;
  /** Why you need it, in words for the person concerned. */
  readonly reason: Scalars['String']['input'];
};

/** A field that somebody asked for, and why. */
export type CaseField = {
  /** The field. */
  readonly field: SubscriberField;
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** How far a request for a case has come. */
export type CaseRequestState =
  /** Nobody has decided it. */
  | 'PENDING'
  /** Somebody consented; it was not read yet. */
  | 'CONSENTED'
  /** Somebody refused. */
  | 'REFUSED'
  /** It was consented to and read. */
  | 'USED';

/** Why a second person has to consent. */
export type ConsentCause =
  /** The platform can't tell whether the work came from somebody else. */
  | 'UNKNOWN_SENDER'
  /** Whoever asks has read as many fields today as one person may alone. */
  | 'BUDGET';

/** What a member of staff asks to read for a case, and what a second person said. */
export type CaseRequest = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** How far it has come. */
  readonly state: CaseRequestState;
  /** Why a second person has to consent. */
  readonly cause: ConsentCause;
  /** The work item. */
  readonly work: Scalars['ID']['output'];
  /** What is asked, each field with its reason. */
  readonly fields: ReadonlyArray<CaseField>;
  /** SHA-256 of exactly what is asked; who consents sends it back. */
  readonly digest: Scalars['String']['output'];
  /** Who asks. */
  readonly askedBy: Scalars['String']['output'];
  /** When they asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Who consented or refused; null before. */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /** When they did; null before. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when what was consented to can be read; null otherwise. */
  readonly readableUntil: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<Scalars['String']['output']>;
};

/** A page of case requests. */
export type CaseRequestConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<CaseRequest>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The case request, or why not. */
export type CaseRequestResult = CaseRequest | Refusal;

/** A limit that was hit: by whom, where and how often until somebody looks at it. */
export type LimitHit = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The limit's name. */
  readonly limit: Scalars['String']['output'];
  /** On which side: authority or platform. */
  readonly side: Scalars['String']['output'];
  /** Who hit it. */
  readonly person: Scalars['String']['output'];
  /** For which body or organisation. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** The order or the piece of work at which. */
  readonly reference: Scalars['String']['output'];
  /** How often. */
  readonly hits: Scalars['Int']['output'];
  /** When first. */
  readonly firstAt: Scalars['DateTime']['output'];
  /** When last. */
  readonly lastAt: Scalars['DateTime']['output'];
  /** Who reviewed it; null before. */
  readonly reviewedBy: Maybe<Scalars['String']['output']>;
  /** When they did; null before. */
  readonly reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** What they found; null before. */
  readonly finding: Maybe<Scalars['String']['output']>;
};

/** A page of limits that were hit. */
export type LimitHitConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<LimitHit>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The limit that was hit, or why not. */
export type LimitHitResult = LimitHit | Refusal;

/** What a member of staff may read about an account for a case that they have claimed. */
export type CaseAccount = {
  /** Names the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** A claimed piece of work, and the account that it is about. */
export type Case = {
  /** The work item. */
  readonly work: Scalars['ID']['output'];
  /** What may be read of the account: the named fields of who the person is, and nothing else. */
  readonly account: Maybe<CaseAccount>;
};

/** The case; or the request that a second person has to consent to first; or why it was refused. */
export type CaseResult = Case | CaseRequest | Refusal;

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null where there is nothing to go on from. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A request that was understood and not carried out, with every reason. */
export type Refusal = {
  /** Every reason, coded. */
  readonly reasons: ReadonlyArray<RefusalReason>;
  /** The reasons in words, and what to do. */
  readonly message: Scalars['String']['output'];
  /** The article of law behind it, where one is. */
  readonly article: Maybe<Scalars['String']['output']>;
};

/** Why a request is not carried out. */
export type RefusalReason =
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** It changed since you looked: read it again. */
  | 'STALE'
  /** Its state doesn't allow this. */
  | 'WRONG_STATE'
  /** The same person may not do both. */
  | 'SAME_PERSON'
  /** The same body may not do both. */
  | 'SAME_BODY'
  /** Your office or body may not do this (Annex III: NOT_PERMITTED_ISSUER). */
  | 'NOT_COMPETENT'
  /** Your role does not decide this kind of work. */
  | 'NOT_DECIDABLE'
  /** Claim the work first. */
  | 'NOT_CLAIMED'
  /** Somebody else has claimed it. */
  | 'CLAIMED_BY_ANOTHER'
  /** It is too early. */
  | 'NOT_YET'
  /** The time for it is over. */
  | 'TOO_LATE'
  /** The digest is not that of what is to be signed: read it again. */
  | 'DIGEST_MISMATCH'
  /** Something is still to be decided. */
  | 'UNDECIDED'
  /** A narrowed window is not smaller, or not inside the one that was asked. */
  | 'WINDOW_WIDER'
  /** A target names more than one account (Annex III: INSUFFICIENT_INFORMATION). */
  | 'AMBIGUOUS_TARGET'
  /** A limit that no urgency lifts is reached. */
  | 'LIMIT_EXCEEDED'
  /** Something required is missing (Annex III: INCOMPLETE). */
  | 'MISSING'
  /** Something is too long or not of the right form (Annex III: MANIFEST_ERROR). */
  | 'INVALID'
  /** Such an order can't ask for this category, or asks for none (Annex III: OUT_OF_SCOPE). */
  | 'CATEGORY'
  /** The provision of criminal law is missing (Annex III: INCOMPLETE). */
  | 'OFFENCE'
  /** The targets are missing, or too many (Annex III: INSUFFICIENT_INFORMATION). */
  | 'TARGETS'
  /** A target is named twice (Annex III: MANIFEST_ERROR). */
  | 'DUPLICATE_TARGET'
  /** A target has a wildcard (Annex III: INSUFFICIENT_INFORMATION). */
  | 'WILDCARD'
  /** A target is a range (Annex III: INSUFFICIENT_INFORMATION). */
  | 'RANGE'
  /** A target is a word to search for (Annex III: INSUFFICIENT_INFORMATION). */
  | 'KEYWORD'
  /** A target is a list (Annex III: INSUFFICIENT_INFORMATION). */
  | 'LIST'
  /** The window is missing (Annex III: INCOMPLETE). */
  | 'WINDOW_MISSING'
  /** There is a window where none belongs (Annex III: MANIFEST_ERROR). */
  | 'WINDOW_FORBIDDEN'
  /** The window has no end or no beginning (Annex III: INCOMPLETE). */
  | 'WINDOW_OPEN'
  /** The window is empty (Annex III: MANIFEST_ERROR). */
  | 'WINDOW_EMPTY'
  /** The window reaches past the submission (Annex III: OUT_OF_SCOPE). */
  | 'WINDOW_NOT_PAST'
  /** The window is too long (Annex III: OUT_OF_SCOPE). */
  | 'WINDOW_TOO_LONG'
  /** A territory is not an ISO 3166 country of the EU or EEA, nor WORLD alone, or is wider than the order's (Annex III: OUT_OF_SCOPE). */
  | 'TERRITORY'
  /** An emergency is claimed where none can be (Annex III: INCOMPLETE). */
  | 'EMERGENCY'
  /** The silence lacks its ground or its end (Annex III: INCOMPLETE). */
  | 'SECRECY'
  /** The order does not say which threshold its offence reaches (Annex III: INCOMPLETE). */
  | 'THRESHOLD'
  /** The order names neither the notified enforcing authority nor why there is none, or names one where none belongs, or one whose name only looks like an enrolled one; or nothing shows that the one that it names can object (Annex III: INCOMPLETE). */
  | 'NOTIFICATION'
  /** The order names neither by when the person is told nor a silence, or both, or a day out of reach (Annex III: INCOMPLETE). */
  | 'INFORMATION'
  /** The order goes on from an order that is not your body's, or that has nothing to produce (Annex III: MANIFEST_ERROR). */
  | 'LINK'
  /** Your body asked the same on the same grounds, and it was refused (Annex III: OTHER). */
  | 'REPEATED'
  /** Your body has asked for the same target under another law: name that order as the earlier one (Annex III: OTHER). */
  | 'REFILED'
  /** The period ends before it begins, or begins in the past. */
  | 'PERIOD'
  /** This can't be contested by you. */
  | 'NOT_CONTESTABLE'
  /** There is an open complaint about it. */
  | 'COMPLAINT_OPEN';

/** What a caller may act as. Each role belongs to one graph. */
export type Role =
  /** Every caller of the public graph, signed in or not. */
  | 'PUBLIC'
  /** A person with an account. */
  | 'ACCOUNT_HOLDER'
  /** An officer of an issuing authority. */
  | 'ISSUING'
  /** An officer of a validating authority. */
  | 'VALIDATING'
  /** An officer of the enforcing authority of the addressee's state. */
  | 'ENFORCING'
  /** A trust-and-safety agent of the platform. */
  | 'AGENT'
  /** The platform's counsel. */
  | 'COUNSEL'
  /** An independent auditor. */
  | 'AUDITOR'
  /** Whoever already holds the object; legal on value types only. */
  | 'ANY';

/** The four categories of personal data that an order can name: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export type DataCategory =
  /** Who the person behind an account is, and which service they have: Art. 3(9). */
  | 'SUBSCRIBER'
  /** Data requested for the sole purpose of identifying the user, such as addresses used at a moment: Art. 3(10). */
  | 'IDENTIFICATION'
  /** Who communicated with whom, when, by which route: Art. 3(11). */
  | 'TRAFFIC'
  /** What was said or stored: Art. 3(12). */
  | 'CONTENT';
