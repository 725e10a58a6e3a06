// Made by npm run compose from schema/subgraphs/enforcement.graphql.
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
  /** A calendar day, written YYYY-MM-DD. */
  Date: { input: string; output: Date | string; }
};

export type Query = {
  /** Whom people and authorities write to: Regulation (EU) 2022/2065, Art. 11 to 13; Regulation (EU) 2021/784, Art. 15. */
  readonly contactPoints: Maybe<ContactPoints>;
  /** Open work, lane by lane; in each lane the earliest deadline first, work without a deadline last. Work that you have skipped comes after all other work. */
  readonly queue: Maybe<WorkItemConnection>;
  /** How much open work there is now: as much as all pages of `queue` with the same filter would contain. */
  readonly workCounts: Maybe<WorkCounts>;
  /** What became of complaints in the last 30 whole UTC days. */
  readonly complaintFigures: ComplaintFigures;
  /** The status of every item that is restricted somewhere, or that became fully available again within the last thirty days, ordered by the item's id. Fill a cache of restrictions from this list before you subscribe to changes. */
  readonly itemStatuses: Maybe<ItemStatusConnection>;
  /** The subscribers that are notified of changes of items' statuses, and how far each has got. */
  readonly eventSubscribers: Maybe<ReadonlyArray<EventSubscriber>>;
  /** The public key for the signatures of webhooks: `whpk_` and an Ed25519 key in base64. The header `webhook-signature` contains `v1a,` and the signature of `<webhook-id>.<webhook-timestamp>.<body>` in base64 (Standard Webhooks). Null if this installation has none. */
  readonly webhookKey: Maybe<Scalars['String']['output']>;
  /** One notice; account holders see those that they submitted. */
  readonly notice: Maybe<Notice>;
  /** The notice to which a receipt code belongs, for anybody who has the code, signed in or not. A wrong code gets the same answer as a missing notice. */
  readonly noticeByReceipt: Maybe<Notice>;
  /** One request for erasure: Regulation (EU) 2016/679, Art. 17. */
  readonly erasureRequest: Maybe<ErasureRequest>;
  /** The request for erasure to which a receipt code belongs, for anybody who has the code, signed in or not. A wrong code gets the same answer as a missing request. */
  readonly erasureByReceipt: Maybe<ErasureRequest>;
  /** Decided notices, complaints, orders and requests for erasure, newest first. */
  readonly decidedWork: Maybe<WorkItemConnection>;
  /** The platform's restrictions, newest first, including those that have ended. */
  readonly restrictions: Maybe<RestrictionConnection>;
  /** Freezes of payments or advertising revenue whose review is overdue or due within a week, the longest overdue first. */
  readonly freezesToReview: ReadonlyArray<Restriction>;
  /** What was decided and has not its full effect on the platform: carried out in part or not at all, refused, waiting for more than an hour (a removal: ten minutes), or undone again there. */
  readonly incompleteEffects: Maybe<PlatformEffectConnection>;
  /** E-mails on decisions, to accounts, notifiers and bodies, that could not be sent yet, by why. */
  readonly waitingLetters: ReadonlyArray<WaitingLetters>;
  /** An account, for its measures; null if there is none with this id. */
  readonly account: Maybe<Account>;
  /** The recorded trusted flaggers, by name: Regulation (EU) 2022/2065, Art. 22. */
  readonly trustedFlaggers: Maybe<ReadonlyArray<TrustedFlagger>>;
  /** Measures against misuse, newest first. Account holders see those about themselves: Regulation (EU) 2022/2065, Art. 23. */
  readonly measures: Maybe<MisuseMeasureConnection>;
  /** Suspicions of a crime, newest first. Staff see all, a body sees those that were sent to it: Regulation (EU) 2022/2065, Art. 18. */
  readonly suspicions: Maybe<SuspicionConnection>;
  /** Disputes before certified out-of-court dispute settlement bodies, newest first: Regulation (EU) 2022/2065, Art. 21. */
  readonly disputes: Maybe<DisputeConnection>;
  /** What has to be published of the disputes that were submitted in a period: Regulation (EU) 2022/2065, Art. 24(1)(a). */
  readonly disputeFigures: Maybe<DisputeFigures>;
  /** One restriction; account holders see those of their own content and account. */
  readonly restriction: Maybe<Restriction>;
  /** What proves that a restriction that was decided in bulk is in the log: a JSON text for `writ verify receipt`. Null for a restriction that has an entry of its own, and once the records of its account were erased. Account holders get those of their own content and account. */
  readonly decisionReceipt: Maybe<Scalars['String']['output']>;
  /** One complaint; account holders see those that they filed. */
  readonly complaint: Maybe<Complaint>;
  /** The submissions of statements of reasons to the DSA Transparency Database, in the order in which the statements were written: Regulation (EU) 2022/2065, Art. 24(5). */
  readonly submissions: Maybe<SubmissionConnection>;
  /** One batch of decisions. */
  readonly batch: Maybe<Batch>;
  /** Batches of decisions, newest first. */
  readonly batches: Maybe<BatchConnection>;
  /** Notices, newest first, redacted for an audit: codes, instants and provisions; of texts their digest and length. Each page is an entry with your reference. */
  readonly auditedNotices: Maybe<AuditedNoticeConnection>;
  /** Complaints, newest first, redacted for an audit: codes, instants and provisions; of texts their digest and length. Each page is an entry with your reference. */
  readonly auditedComplaints: Maybe<AuditedComplaintConnection>;
  /** Statements of reasons with their restrictions, newest first, redacted for an audit: codes, instants and provisions; of texts their digest and length. Each page is an entry with your reference. */
  readonly auditedStatements: Maybe<AuditedStatementConnection>;
  /** What the decisions under one entry say for reports, in the order of their leaves. Whoever hashes all leaves gets the root that the entry says, so that none is left out. Each page is an entry with your reference. */
  readonly decisionFacts: Maybe<DecisionFactConnection>;
  /** For a Digital Services Coordinator: what the notices of the trusted flaggers came to that it awarded, or of all flaggers for the Coordinator of the platform's state of establishment: Regulation (EU) 2022/2065, Art. 22(6). */
  readonly coordinatedFlaggers: Maybe<ReadonlyArray<CoordinatedFlagger>>;
  /** For the Digital Services Coordinator of the platform's state of establishment: disputes and reports of suspicions in a period, counted; null for one of another state. */
  readonly coordinatorFigures: Maybe<CoordinatorFigures>;
};


export type QueryQueueArgs = {
  kinds?: InputMaybe<ReadonlyArray<WorkKind>>;
  filter?: InputMaybe<WorkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWorkCountsArgs = {
  filter?: InputMaybe<WorkFilter>;
};


export type QueryItemStatusesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNoticeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNoticeByReceiptArgs = {
  receipt: Scalars['String']['input'];
};


export type QueryErasureRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryErasureByReceiptArgs = {
  receipt: Scalars['String']['input'];
};


export type QueryDecidedWorkArgs = {
  kinds?: InputMaybe<ReadonlyArray<WorkKind>>;
  about?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRestrictionsArgs = {
  about?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncompleteEffectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySuspicionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDisputesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDisputeFiguresArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type QueryRestrictionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDecisionReceiptArgs = {
  restriction: Scalars['ID']['input'];
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySubmissionsArgs = {
  state?: InputMaybe<SubmissionState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBatchesArgs = {
  states?: InputMaybe<ReadonlyArray<BatchState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditedNoticesArgs = {
  reference: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditedComplaintsArgs = {
  reference: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditedStatementsArgs = {
  reference: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDecisionFactsArgs = {
  decidedIn: Scalars['ID']['input'];
  entry: Scalars['ID']['input'];
  reference: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCoordinatedFlaggersArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type QueryCoordinatorFiguresArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

export type Mutation = {
  /** Adds a server that is notified of every change of an item's status from now on, by a signed webhook with a CloudEvent. Fill the server's cache from `itemStatuses` once it is added. */
  readonly addEventSubscriber: EventSubscriberResult;
  /** Pauses a subscriber: it is notified of nothing more, and its waiting deliveries are given up. After it is resumed it can read what changed meanwhile from `itemStatuses`. */
  readonly pauseEventSubscriber: EventSubscriberResult;
  /** Resumes a subscriber that was paused, or that answered that it is gone: from now on it is notified of changes again. */
  readonly resumeEventSubscriber: EventSubscriberResult;
  /** Sends failed deliveries to a subscriber again, each only if it is still the newest change of its item. */
  readonly resendEvents: EventSubscriberResult;
  /** Sends a statement again that was set aside. The database is first asked whether it already has it. The statement itself remains unchanged. */
  readonly resendSubmission: SubmissionResult;
  /** Sends statements again that were set aside, each as `resendSubmission` does: first those that were sent again least often, then the oldest. Use it after the database has wrongly refused statements. It answers the statements that it sends again; `hasNextPage` says whether more are still set aside. */
  readonly resendSubmissions: SubmissionConnectionResult;
  /** Records a trusted flagger to whom a Digital Services Coordinator awarded the status: Regulation (EU) 2022/2065, Art. 22(2). */
  readonly recordFlagger: TrustedFlaggerResult;
  /** Suspends a trusted flagger while its coordinator investigates: Regulation (EU) 2022/2065, Art. 22(6). */
  readonly suspendFlagger: TrustedFlaggerResult;
  /** Resumes a suspended trusted flagger. */
  readonly resumeFlagger: TrustedFlaggerResult;
  /** Ends a trusted flagger's status for good after its coordinator revoked it: Regulation (EU) 2022/2065, Art. 22(7). */
  readonly endFlagger: TrustedFlaggerResult;
  /** Records that a flagger's Digital Services Coordinator was informed of a significant number of insufficiently precise, inaccurate or inadequately substantiated notices: Regulation (EU) 2022/2065, Art. 22(6). */
  readonly informCoordinator: TrustedFlaggerResult;
  /** Records a dispute that a person brought before a certified out-of-court dispute settlement body: Regulation (EU) 2022/2065, Art. 21. */
  readonly recordDispute: DisputeResult;
  /** Records how the dispute settlement body decided. */
  readonly recordDisputeOutcome: DisputeResult;
  /** Implements what the body decided, or records why the platform does not: its decision does not bind (Art. 21(2)). If the outcome reverses the platform's decision, this ends the restriction or reopens the notice, and whoever recorded the outcome may not do it. */
  readonly implementDispute: DisputeResult;
  /** Warns a person about misuse. A warning must come before any suspension: Regulation (EU) 2022/2065, Art. 23. */
  readonly warnOfMisuse: MisuseMeasureResult;
  /** Suspends a person who was warned and continued, for a reasonable period: Regulation (EU) 2022/2065, Art. 23. */
  readonly suspendForMisuse: MisuseMeasureResult;
  /** Ends a suspension before its time. */
  readonly liftSuspension: MisuseMeasureResult;
  /** Proposes to report a suspicion of a crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18; Regulation (EU) 2021/784, Art. 14(5). */
  readonly proposeSuspicion: SuspicionResult;
  /** Sends a proposed suspicion to the one body that it names, or decides that it is sent by hand. Whoever proposed it may not do this. */
  readonly sendSuspicion: SuspicionResult;
  /** Drops a proposed suspicion. Whoever proposed it may not do this. */
  readonly dropSuspicion: SuspicionResult;
  /** Records that a suspicion was passed on to the authority that it names, where no body receives it here. Whoever proposed it may not do this. */
  readonly recordSuspicionDelivery: SuspicionResult;
  /** Reports an item as illegal: Regulation (EU) 2022/2065, Art. 16. */
  readonly submitNotice: NoticeResult;
  /** Asks that what the platform keeps about you is erased, signed in or not: Regulation (EU) 2016/679, Art. 17. It is free of charge and answered within a month. Two persons carry an erasure out. */
  readonly askErasure: ErasureRequestResult;
  /** Takes two more months to answer a request for erasure that you have claimed, once and within the first: Regulation (EU) 2016/679, Art. 12(3). */
  readonly extendErasure: ErasureRequestResult;
  /** Answers a request for erasure that you have claimed. It erases nothing: that an account is erased is answered once two persons have confirmed that. */
  readonly answerErasure: ErasureRequestResult;
  /** Contests a restriction of your content or account, the refusal to act on your notice (Regulation (EU) 2022/2065, Art. 20), or an access to your records. It is free of charge and possible for six months after you were informed. A complaint that was decided on its merits can't be filed here again. Sign in first, except for a notice that you submitted without an account: its receipt code is enough. */
  readonly fileComplaint: ComplaintResult;
  /** Claims a piece of open work for thirty minutes, or renews your claim. Only counsel can claim a complaint, and only an agent the review of an order. */
  readonly claim: WorkItemResult;
  /** Returns work that you have claimed, with a reason. From then on it comes last in your queue; you may claim it again. */
  readonly skip: WorkItemResult;
  /** Decides a notice that you have claimed. After a complaint has reopened it, nobody who decided the notice or the complaint may decide it again. */
  readonly decideNotice: NoticeResult;
  /** Restricts an item or an account, with a statement of reasons or under an order in force: Regulation (EU) 2022/2065, Art. 9 and 17. */
  readonly restrict: RestrictionResult;
  /** Records the category of illegal content of a served order for the platform's transparency reports, and the language in which it came. A later classification replaces an earlier one; the log has each. */
  readonly classifyOrder: OrderClassificationResult;
  /** Lifts a restriction. Only counsel may lift a restriction that carries out an order which is still binding: Regulation (EU) 2022/2065, Art. 9; Regulation (EU) 2021/784, Art. 3. */
  readonly lift: RestrictionResult;
  /** Records that a freeze of payments or advertising revenue is still needed. Somebody who did not decide it may do this; its next review is thirty days later, and its end stays: Regulation (EU) 2022/2065, Art. 14(4). */
  readonly reviewFreeze: RestrictionResult;
  /** Undoes a restriction within an hour of its decision. The person who decided it and counsel may do this; only counsel if it carries out an order that is still binding. It has the effect of a lift, and the log records that it was undone. After the hour, lift the restriction instead. */
  readonly undo: RestrictionResult;
  /** Decides a complaint. Nobody who took part in its case may do this: Regulation (EU) 2022/2065, Art. 20. To reverse an access means that it was unlawful: its order is revoked if it is not over, and what was disclosed must be deleted. */
  readonly decideComplaint: ComplaintResult;
  /** Opens a batch of decisions, or answers the batch that was opened with the same key and the same content. */
  readonly openBatch: BatchResult;
  /** Adds decisions to an open batch. Each is carried out at once, or staged if a second person is needed. Each line gets its own answer. */
  readonly addDecisions: BatchLinesResult;
  /** Closes a batch to further decisions. If a second person is needed, the staged decisions get a digest and wait for them. */
  readonly closeBatch: BatchResult;
  /** Approves the staged decisions, so that they are carried out. Only a second person may do this: nobody who opened the batch, added to it or closed it. */
  readonly approveBatch: BatchResult;
  /** Refuses a batch that waits for a second person. None of its decisions is carried out. */
  readonly refuseBatch: BatchResult;
  /** Ends every restriction of a batch, while they are being carried out and for an hour after `appliedAt`. The persons who opened it or added to it and counsel may do this; only counsel if the batch carries out an order that is still binding. */
  readonly undoBatch: BatchResult;
};


export type MutationAddEventSubscriberArgs = {
  url: Scalars['String']['input'];
};


export type MutationPauseEventSubscriberArgs = {
  subscriber: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationResumeEventSubscriberArgs = {
  subscriber: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationResendEventsArgs = {
  subscriber: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationResendSubmissionArgs = {
  submission: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationResendSubmissionsArgs = {
  first?: Scalars['Int']['input'];
};


export type MutationRecordFlaggerArgs = {
  input: FlaggerInput;
};


export type MutationSuspendFlaggerArgs = {
  flagger: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationResumeFlaggerArgs = {
  flagger: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationEndFlaggerArgs = {
  flagger: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationInformCoordinatorArgs = {
  input: CoordinatorReportInput;
};


export type MutationRecordDisputeArgs = {
  input: DisputeInput;
};


export type MutationRecordDisputeOutcomeArgs = {
  dispute: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  outcome: ComplaintOutcome;
  at: Scalars['DateTime']['input'];
  reason: Scalars['String']['input'];
};


export type MutationImplementDisputeArgs = {
  dispute: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  implemented: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
};


export type MutationWarnOfMisuseArgs = {
  input: MisuseInput;
};


export type MutationSuspendForMisuseArgs = {
  input: MisuseInput;
  endsAt: Scalars['DateTime']['input'];
  restriction?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationLiftSuspensionArgs = {
  measure: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationProposeSuspicionArgs = {
  input: SuspicionInput;
};


export type MutationSendSuspicionArgs = {
  suspicion: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  digest: Scalars['String']['input'];
};


export type MutationDropSuspicionArgs = {
  suspicion: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRecordSuspicionDeliveryArgs = {
  suspicion: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  at: Scalars['DateTime']['input'];
  sha256: Scalars['String']['input'];
};


export type MutationSubmitNoticeArgs = {
  input: NoticeInput;
};


export type MutationAskErasureArgs = {
  input: ErasureInput;
};


export type MutationExtendErasureArgs = {
  request: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAnswerErasureArgs = {
  request: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  outcome: ErasureOutcome;
  reason: Scalars['String']['input'];
};


export type MutationFileComplaintArgs = {
  input: ComplaintInput;
};


export type MutationClaimArgs = {
  work: Scalars['ID']['input'];
};


export type MutationSkipArgs = {
  work: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationDecideNoticeArgs = {
  notice: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  outcome: NoticeOutcome;
  reason: Scalars['String']['input'];
  automatedMeans?: AutomatedDecision;
  unfounded?: Scalars['Boolean']['input'];
};


export type MutationRestrictArgs = {
  input: RestrictInput;
};


export type MutationClassifyOrderArgs = {
  order: Scalars['ID']['input'];
  category: StatementCategory;
  keywords?: ReadonlyArray<CategoryKeyword>;
  language?: InputMaybe<Scalars['String']['input']>;
};


export type MutationLiftArgs = {
  restriction: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReviewFreezeArgs = {
  restriction: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationUndoArgs = {
  restriction: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationDecideComplaintArgs = {
  complaint: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  outcome: ComplaintOutcome;
  reason: Scalars['String']['input'];
  automatedMeans?: AutomatedDecision;
  unfounded?: Scalars['Boolean']['input'];
};


export type MutationOpenBatchArgs = {
  input: BatchInput;
};


export type MutationAddDecisionsArgs = {
  batch: Scalars['ID']['input'];
  lines: ReadonlyArray<BatchLineInput>;
};


export type MutationCloseBatchArgs = {
  batch: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationApproveBatchArgs = {
  batch: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  digest: Scalars['String']['input'];
};


export type MutationRefuseBatchArgs = {
  batch: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationUndoBatchArgs = {
  batch: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};

/** Something that a user published. */
export type ContentItem = {
  /** The platform's own id of the item. */
  readonly id: Scalars['ID']['output'];
  /** How much of the item readers in a territory get, by its strictest restriction in effect there. */
  readonly enforcementStatus: EnforcementStatus;
  /** Restrictions of the item, newest first. Account holders see only restrictions of their own items, and one that carries out an order only once they may be notified of the order. */
  readonly restrictions: Maybe<ReadonlyArray<Restriction>>;
  /** Why the item is withheld in a territory, oldest reason first. An authority's order is listed only when no non-disclosure period applies; until then an item can be withheld without a listed reason. */
  readonly tombstones: ReadonlyArray<Tombstone>;
};


/** Something that a user published. */
export type ContentItemEnforcementStatusArgs = {
  territory?: InputMaybe<Scalars['String']['input']>;
};


/** Something that a user published. */
export type ContentItemTombstonesArgs = {
  territory?: InputMaybe<Scalars['String']['input']>;
};

/** The public reason why an item is withheld. It contains nothing that somebody wrote about a case. */
export type Tombstone = {
  /** ISO 3166 countries in which it is withheld for this reason, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
  /** The law under which an authority ordered it; null if the platform decided by itself. */
  readonly order: Maybe<TombstoneOrder>;
  /** The authority that ordered it, by its name in its people's log-ins, never a person; null if the platform decided by itself. */
  readonly authority: Maybe<Scalars['String']['output']>;
  /** The authority's name as people read it; null if its enrolment has none, or if the platform decided by itself. */
  readonly authorityName: Maybe<Scalars['String']['output']>;
  /** The authority's ISO 3166 country. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** The law that gives the authority the power to order, in the authority's words; null if they contain personal data. */
  readonly provision: Maybe<Scalars['String']['output']>;
  /** The ground of the platform's decision; null under an order. */
  readonly ground: Maybe<DecisionGround>;
  /** The category of the content; null under an order. The number of the decision is not shown: with it, anybody could find the anonymous statement in the DSA Transparency Database and learn whom it is about. */
  readonly category: Maybe<StatementCategory>;
};

/** Laws under which an authority orders that an item is withheld. */
export type TombstoneOrder =
  /** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
  | 'DSA_ACT'
  /** Removal order for terrorist content: Regulation (EU) 2021/784, Art. 3. */
  | 'TCO_REMOVAL';

/** A user of the platform, with what is public about them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
  /** Whether the account can be used in a territory, by the strictest measure on it in effect there. Measures on payments and on the provision of the service are not public, and are not part of it. */
  readonly enforcementStatus: AccountStatus;
  /** The restrictions of your content and of your account, newest first. Null on an account that is not yours. */
  readonly restrictions: Maybe<RestrictionConnection>;
  /** The complaints that you filed, newest first. Null on an account that is not yours. */
  readonly complaints: Maybe<ComplaintConnection>;
  /** What you asked to be erased, newest first, at most fifty. Null on an account that is not yours. */
  readonly erasureRequests: Maybe<ReadonlyArray<ErasureRequest>>;
  /** The measures on the account itself, its payments and the service that it gets, also those decided with a restriction of an item, newest first. */
  readonly measures: Maybe<RestrictionConnection>;
  /** The strikes against the account: Regulation (EU) 2022/2065, Art. 23. Null on an account that is not yours. */
  readonly standing: Maybe<AccountStanding>;
};


/** A user of the platform, with what is public about them. */
export type AccountEnforcementStatusArgs = {
  territory?: InputMaybe<Scalars['String']['input']>;
};


/** A user of the platform, with what is public about them. */
export type AccountRestrictionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A user of the platform, with what is public about them. */
export type AccountComplaintsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A user of the platform, with what is public about them. */
export type AccountMeasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of complaints. */
export type ComplaintConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Complaint>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A page of restrictions. */
export type RestrictionConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Restriction>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The strikes against an account, by the platform's policy. A restriction that was lifted or reversed no longer counts. */
export type AccountStanding = {
  /** The strikes that count now, newest first. */
  readonly strikes: ReadonlyArray<Strike>;
  /** The sum of their points. */
  readonly points: Scalars['Int']['output'];
  /** When the holder was last warned of a suspension; null if they were not. */
  readonly warnedAt: Maybe<Scalars['DateTime']['output']>;
  /** The next step that the policy proposes; null for none. Nothing happens automatically: a person decides after weighing the whole case. */
  readonly proposal: Maybe<StandingProposal>;
};

/** A restriction of an item that counts against its author for a time. */
export type Strike = {
  /** The restriction that it comes from. */
  readonly restriction: Restriction;
  /** How many points it counts. */
  readonly points: Scalars['Int']['output'];
  /** The category of the content. */
  readonly category: StatementCategory;
  /** When the restriction was decided. */
  readonly at: Scalars['DateTime']['output'];
  /** When it stops counting. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** A proposal of the policy to the person who decides. */
export type StandingProposal = {
  /** The step. */
  readonly step: StandingStep;
  /** How many points the policy requires for this step. */
  readonly atPoints: Scalars['Int']['output'];
  /** The proposed measure against the account; null for a warning. */
  readonly account: Maybe<DecisionAccount>;
  /** For how many days; null for a warning, and for a measure without an end. */
  readonly days: Maybe<Scalars['Int']['output']>;
};

/** Steps against an account that has strikes: Regulation (EU) 2022/2065, Art. 23(1). The first step is always a warning. */
export type StandingStep =
  /** Warn the holder that the account may be suspended. */
  | 'WARN'
  /** Restrict the account. */
  | 'RESTRICT';

/** A legal order: what an authority asks of the platform, and how far it has come. */
export type Order = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** How the platform classifies it for its transparency reports; null until somebody has. */
  readonly classification: Maybe<OrderClassification>;
};

/** How the platform classifies an order for its transparency reports: Regulation (EU) 2022/2065, Art. 15(1)(a). */
export type OrderClassification = {
  /** The category of illegal content. */
  readonly category: StatementCategory;
  /** Keywords that specify the category. */
  readonly keywords: ReadonlyArray<CategoryKeyword>;
  /** The language in which the order came, as an ISO 639 code: Art. 9(2)(c), 10(2)(c). */
  readonly language: Maybe<Scalars['String']['output']>;
  /** When it was classified. */
  readonly classifiedAt: Scalars['DateTime']['output'];
};

/** The classification, or why it was refused. */
export type OrderClassificationResult = OrderClassification | Refusal;

/** What led to a restriction. */
export type RestrictionCause =
  /** An authority's order. */
  | 'ORDER'
  /** A notice: Regulation (EU) 2022/2065, Art. 16. */
  | 'NOTICE'
  /** A report of a suspicion of a crime: Regulation (EU) 2022/2065, Art. 18. */
  | 'SUSPICION'
  /** The platform's own initiative. */
  | 'OWN_INITIATIVE';

/** A permission to read an account's records. It names the authority, never the officer. The holder of the account sees it, and so does counsel when a complaint contests it. */
export type Access = {
  /** The index of its entry in the access log, in decimal. */
  readonly id: Scalars['ID']['output'];
  /** The newest complaint about it, if any. */
  readonly complaint: Maybe<Complaint>;
};

/** How much of an item readers get, from least to most restricted. */
export type EnforcementStatus =
  /** All of it. */
  | 'AVAILABLE'
  /** All of it, with a label. */
  | 'LABELLED'
  /** All of it, but it is recommended less. */
  | 'DEMOTED'
  /** Adults only. */
  | 'AGE_RESTRICTED'
  /** All of it, but without comments, shares or similar interactions. */
  | 'INTERACTION_RESTRICTED'
  /** Nothing, unless access is enabled again. */
  | 'DISABLED'
  /** Nothing; it was removed. */
  | 'REMOVED';

/** Whether an account can be used. */
export type AccountStatus =
  /** It can. */
  | 'AVAILABLE'
  /** It can't for now: it was suspended. */
  | 'SUSPENDED'
  /** It can't any more: it was terminated. */
  | 'TERMINATED';

/** How much of an item readers in a territory get. */
export type TerritoryStatus = {
  /** WORLD, or the ISO 3166 country in which it is stricter than that. */
  readonly territory: Scalars['String']['output'];
  /** How much readers there get. */
  readonly status: EnforcementStatus;
};

/** The status of an item: how much of it readers get, in every territory. */
export type ItemStatus = {
  /** The item's id. */
  readonly item: Scalars['ID']['output'];
  /** Increases with each change of the item, in decimal. Of two statuses of an item, the one with the greater sequence is the newer. */
  readonly sequence: Scalars['String']['output'];
  /** WORLD first, then each country in which it is stricter. */
  readonly statuses: ReadonlyArray<TerritoryStatus>;
};

/** Who the provider of the platform is, and whom people and authorities write to. */
export type ContactPoints = {
  /** The provider's name. */
  readonly name: Scalars['String']['output'];
  /** The provider's postal address, line by line. */
  readonly address: ReadonlyArray<Scalars['String']['output']>;
  /** For everybody who uses the platform, answered by people: Regulation (EU) 2022/2065, Art. 12. */
  readonly recipients: ContactPoint;
  /** For authorities of the Member States, the Commission and the Board, and for removal orders: Regulation (EU) 2022/2065, Art. 11; Regulation (EU) 2021/784, Art. 15. */
  readonly authorities: ContactPoint;
  /** The legal representative in the Union: Regulation (EU) 2022/2065, Art. 13; Regulation (EU) 2021/784, Art. 17. Null where the operator names none, as a provider established in the Union. */
  readonly representative: Maybe<ContactBody>;
  /** The designated establishment or legal representative, to which orders for electronic evidence are addressed: Regulation (EU) 2023/1543, Art. 7; Directive (EU) 2023/1544, Art. 3. Null where the operator states none. */
  readonly evidence: Maybe<ContactBody>;
};

/** Where somebody writes to, by electronic means. */
export type ContactPoint = {
  /** An e-mail address. */
  readonly email: Scalars['String']['output'];
  /** A telephone number with its country; null where there is none. */
  readonly phone: Maybe<Scalars['String']['output']>;
  /** The address of a form or a chat; null where there is none. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** The languages in which it is answered, ISO 639-1. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
};

/** Somebody whom letters and orders are addressed to. */
export type ContactBody = {
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** The postal address, line by line. */
  readonly address: ReadonlyArray<Scalars['String']['output']>;
  /** An e-mail address. */
  readonly email: Scalars['String']['output'];
  /** A telephone number with its country; null where there is none. */
  readonly phone: Maybe<Scalars['String']['output']>;
};

/** A page of items' statuses. */
export type ItemStatusConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<ItemStatus>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Whether a subscriber is notified of changes. */
export type SubscriberState =
  /** It is notified. */
  | 'ENABLED'
  /** It is not notified: somebody paused it, or it answered that it is gone (410). */
  | 'DISABLED';

/** A server that is notified of every change of an item's status. */
export type EventSubscriber = {
  /** The subscriber's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** The URL for its webhooks. */
  readonly url: Scalars['String']['output'];
  /** Whether it is notified. */
  readonly state: SubscriberState;
  /** Since when that has been so. */
  readonly since: Scalars['DateTime']['output'];
  /** How many changes wait to be delivered, or to be tried again. */
  readonly waiting: Scalars['Int']['output'];
  /** When the oldest waiting change was made; null if none waits. This shows how far the subscriber lags behind. */
  readonly waitingSince: Maybe<Scalars['DateTime']['output']>;
  /** How many changes were given up, after ten attempts or because the subscriber was disabled. */
  readonly dead: Scalars['Int']['output'];
  /** Why the last failed attempt failed: an HTTP status, or a word such as TIMEOUT or ADDRESS_REFUSED. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** When it failed. */
  readonly failedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A subscriber, or why it was refused. */
export type EventSubscriberResult = EventSubscriber | Refusal;

/** A decision that limits how much of an item readers get, or what an account may do. */
export type Restriction = {
  /** The restriction's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** Whether it is in effect. */
  readonly state: RestrictionState;
  /** What is restricted. */
  readonly subject: RestrictionSubject;
  /** The measure on the item's visibility. */
  readonly visibility: ReadonlyArray<DecisionVisibility>;
  /** A description, if the decision on visibility is not one of those listed. */
  readonly visibilityOther: Maybe<Scalars['String']['output']>;
  /** The measure on payments. */
  readonly monetary: Maybe<DecisionMonetary>;
  /** A description, if the decision on payments is not one of those listed. */
  readonly monetaryOther: Maybe<Scalars['String']['output']>;
  /** The measure on the provision of the service. */
  readonly provision: Maybe<DecisionProvision>;
  /** The measure on the account. */
  readonly account: Maybe<DecisionAccount>;
  /** ISO 3166 countries in which it applies, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** When it ends automatically, with the last of its measures; null if it has no end. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  /** When each of its measures ends. */
  readonly ends: MeasureEnds;
  /** When a freeze of payments or advertising revenue is reviewed next, in the past where that is overdue; null for anything else, and where it ends before: Regulation (EU) 2022/2065, Art. 17(1)(b). */
  readonly reviewAt: Maybe<Scalars['DateTime']['output']>;
  /** The statement of reasons; null if and only if the restriction carries out an order: Regulation (EU) 2022/2065, Art. 17(5). */
  readonly statement: Maybe<StatementOfReasons>;
  /** The order that it carries out. */
  readonly order: Maybe<Order>;
  /** What became of it on the platform, as its source adapter reports: of the item, and of the account where it is restricted too. Empty where Writ itself withholds the item, which it does at once. */
  readonly effects: ReadonlyArray<PlatformEffect>;
  /** The item as it was when this was decided; null for an account, and where the item was never looked up or what was kept of it has ended. */
  readonly itemVersion: Maybe<ItemVersion>;
  /** What led to it. */
  readonly cause: RestrictionCause;
  /** The report of a suspicion that led to it, if any. */
  readonly suspicion: Maybe<Scalars['ID']['output']>;
  /** The public body whose notice led to it; null if there is none. If only the sender declared the body and nobody verified it, the text says so. */
  readonly stateActor: Maybe<Scalars['String']['output']>;
  /** Why it was lifted or reversed; null before. */
  readonly closeReason: Maybe<Scalars['String']['output']>;
  /** The newest complaint about it, if any. */
  readonly complaint: Maybe<Complaint>;
  /** Disputes about it before certified out-of-court dispute settlement bodies, oldest first: Regulation (EU) 2022/2065, Art. 21. */
  readonly disputes: ReadonlyArray<Dispute>;
};

/** An item as it was when somebody reported it or decided on it, as the platform's source answered. */
export type ItemVersion = {
  /** The platform's word for this state of the item; a digest of what it says where the platform has none. */
  readonly version: Scalars['String']['output'];
  /** Its title, if it has one. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** What it says. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Where the platform shows it. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** When the platform's source answered it like this for the last time. */
  readonly lookedUpAt: Scalars['DateTime']['output'];
  /** Whether it was edited since: the version that was seen last is another one. */
  readonly edited: Scalars['Boolean']['output'];
};

/** How far the state of an item or an account was carried out on the platform, looked at from outside. */
export type EffectExtent =
  /** In full: nobody gets more than was decided. */
  | 'FULL'
  /** In part: there are ways by which it can still be got. */
  | 'PARTIAL'
  /** Not at all. */
  | 'NONE';

/** The state that an item or an account is to have on the platform, and what became of it. It is that of all restrictions together. */
export type PlatformEffect = {
  /** What it is about. */
  readonly subject: RestrictionSubject;
  /** Since when it is to be so. */
  readonly wantedAt: Scalars['DateTime']['output'];
  /** The wanted statuses, each with its territory, such as `DISABLED WORLD`; empty when nothing is restricted any more. */
  readonly wanted: ReadonlyArray<Scalars['String']['output']>;
  /** How far it was carried out; null while it was not yet. */
  readonly extent: Maybe<EffectExtent>;
  /** When it was carried out. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Ways by which it can still be got, in the adapter's words. */
  readonly remaining: ReadonlyArray<Scalars['String']['output']>;
  /** Wanted statuses that the platform can't carry out. */
  readonly unsupported: ReadonlyArray<Scalars['String']['output']>;
  /** The version of the item that the adapter saw. */
  readonly version: Maybe<Scalars['String']['output']>;
  /** How many attempts failed since it is to be so. */
  readonly tries: Scalars['Int']['output'];
  /** Why the last attempt failed: a code of the source protocol, such as NETWORK or OTHER_STATE. */
  readonly fault: Maybe<Scalars['String']['output']>;
  /** When it is tried again; null when it was carried out, and when it needs somebody. */
  readonly nextAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was last found otherwise than it had been carried out. */
  readonly driftedAt: Maybe<Scalars['DateTime']['output']>;
  /** How often: the first time it is put right automatically, after that somebody has to. */
  readonly drifts: Scalars['Int']['output'];
};

/** A page of effects. */
export type PlatformEffectConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<PlatformEffect>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** When each measure of a restriction ends; null for a measure that was not taken, and for one without an end. */
export type MeasureEnds = {
  /** The measure on visibility. */
  readonly visibility: Maybe<Scalars['DateTime']['output']>;
  /** The measure on payments. */
  readonly monetary: Maybe<Scalars['DateTime']['output']>;
  /** The measure on the provision of the service. */
  readonly provision: Maybe<Scalars['DateTime']['output']>;
  /** The measure on the account. */
  readonly account: Maybe<Scalars['DateTime']['output']>;
};

/** What can be restricted. */
export type RestrictionSubject = ContentItem | Account;

/** What a complaint can be about. */
export type ComplaintSubject = Restriction | Notice | Access;

/** What a piece of work can be about. */
export type WorkSubject = Notice | Complaint | Order | ErasureRequest;

/** Kinds of work in the queue. */
export type WorkKind =
  /** A notice to decide. */
  | 'NOTICE'
  /** A complaint to decide. */
  | 'COMPLAINT'
  /** An order to review or release. */
  | 'ORDER'
  /** A request for erasure to answer. */
  | 'ERASURE';

/** How far a request for erasure has come. */
export type ErasureState =
  /** It waits for its answer. */
  | 'OPEN'
  /** The time for its answer was extended, with reasons: Regulation (EU) 2016/679, Art. 12(3). */
  | 'EXTENDED'
  /** It is answered. */
  | 'ANSWERED';

/** What became of what somebody asked to be erased. */
export type ErasureOutcome =
  /** It is erased, but for what a law obliges the platform to keep for a time, for that purpose alone: Regulation (EU) 2016/679, Art. 17(3). */
  | 'ERASED'
  /** It is kept for a time that a law gives, and deleted after it: Regulation (EU) 2016/679, Art. 17(3). */
  | 'ERASED_LATER'
  /** Nothing is kept about the person. */
  | 'NOTHING_KEPT'
  /** It is not erased, for the stated reasons: Regulation (EU) 2016/679, Art. 12(4). */
  | 'REFUSED';

/** A person's request that the platform erases what it keeps about them: Regulation (EU) 2016/679, Art. 17. */
export type ErasureRequest = {
  /** The request's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: ErasureState;
  /** What is to be erased, as the person wrote it. */
  readonly explanation: Scalars['String']['output'];
  /** The name that was given with it. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The e-mail address that was given with it. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** The account that the person held when they asked; null for who asked without one. */
  readonly account: Maybe<Account>;
  /** The notice whose code the person gave; null where they gave none. */
  readonly notice: Maybe<Notice>;
  /** When it arrived. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** When it must be answered: Regulation (EU) 2016/679, Art. 12(3). */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When its time was extended; null if it was not. */
  readonly extendedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why its time was extended. */
  readonly extension: Maybe<Scalars['String']['output']>;
  /** When it was answered; null before. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** What became of it; null before it is answered. */
  readonly outcome: Maybe<ErasureOutcome>;
  /** The reasons of the answer. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Where the person can turn to; null before it is answered. */
  readonly remedies: Maybe<Scalars['String']['output']>;
  /** The code by which whoever has it reads the answer; shown once, in the answer to `askErasure`. */
  readonly receipt: Maybe<Scalars['String']['output']>;
};

/** The request, or why not. */
export type ErasureRequestResult = ErasureRequest | Refusal;

/** Whether a restriction is in effect. */
export type RestrictionState =
  /** Decided, but not begun. */
  | 'SCHEDULED'
  /** In effect. */
  | 'ACTIVE'
  /** Lifted by the platform. */
  | 'LIFTED'
  /** Reversed on a complaint. */
  | 'REVERSED'
  /** Over; its end date has passed. */
  | 'ENDED';

/** How far a notice has come. */
export type NoticeState =
  /** Received; nobody has decided it. */
  | 'RECEIVED'
  /** The platform acted on it. */
  | 'ACTIONED'
  /** The platform did not act on it. */
  | 'NOT_ACTIONED';

/** How a notice can be decided. */
export type NoticeOutcome =
  /** The platform acts on it. */
  | 'ACTIONED'
  /** The platform does not act on it. */
  | 'NOT_ACTIONED';

/** How far a complaint has come. */
export type ComplaintState =
  /** Filed; nobody has decided it. */
  | 'OPEN'
  /** The contested decision is upheld. */
  | 'UPHELD'
  /** The contested decision is reversed in part. */
  | 'PARTIALLY_REVERSED'
  /** The contested decision is reversed. */
  | 'REVERSED'
  /** Closed without a decision on its merits. */
  | 'OMITTED';

/** How a complaint can be decided. */
export type ComplaintOutcome =
  /** The contested decision is upheld. */
  | 'UPHELD'
  /** The contested decision is reversed in part. */
  | 'PARTIALLY_REVERSED'
  /** The contested decision is reversed. */
  | 'REVERSED'
  /** Close it without a decision on its merits. */
  | 'OMITTED';

/** A report that an item is illegal: Regulation (EU) 2022/2065, Art. 16. */
export type Notice = {
  /** The notice's id; keep it to follow up. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: NoticeState;
  /** The reported item. */
  readonly item: ContentItem;
  /** The item as it was when it was reported; null where it was never looked up, or what was kept of it has ended. */
  readonly itemVersion: Maybe<ItemVersion>;
  /** The category that the notifier chose. */
  readonly category: StatementCategory;
  /** Keywords that specify the category. */
  readonly keywords: ReadonlyArray<CategoryKeyword>;
  /** Who submitted it, by the kinds of notifiers that the law distinguishes. */
  readonly source: NoticeSource;
  /** The public body that submitted it; null unless the source is STATE_ACTOR. */
  readonly publicBody: Maybe<PublicBody>;
  /** The trusted flagger that submitted it, within its expertise. */
  readonly trustedFlagger: Maybe<TrustedFlagger>;
  /** The receipt code, with which anybody can follow the notice. `submitNotice` shows it once; afterwards it is null. */
  readonly receipt: Maybe<Scalars['String']['output']>;
  /** How far the decision was automated: Art. 16(6). */
  readonly automatedMeans: AutomatedDecision;
  /** Whether it was found to be manifestly unfounded: Art. 23(2). */
  readonly unfounded: Scalars['Boolean']['output'];
  /** How the decision can be contested, once there is one: Art. 16(5). */
  readonly redress: Maybe<Scalars['String']['output']>;
  /** The newest complaint about the refusal to act on it, if any, with its answer. Anybody who has the receipt code can follow it here, signed in or not. */
  readonly complaint: Maybe<Complaint>;
  /** Disputes about the refusal to act on it before certified out-of-court dispute settlement bodies, oldest first: Regulation (EU) 2022/2065, Art. 21. */
  readonly disputes: ReadonlyArray<Dispute>;
  /** Why the notifier considers the item illegal. */
  readonly explanation: Scalars['String']['output'];
  /** The files that came with it, in their order; none once its words have ended. */
  readonly files: ReadonlyArray<NoticeFile>;
  /** The notifier's name. */
  readonly notifierName: Maybe<Scalars['String']['output']>;
  /** The notifier's e-mail address. */
  readonly notifierEmail: Maybe<Scalars['String']['output']>;
  /** When it arrived. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** The reasons for the decision. */
  readonly reason: Maybe<Scalars['String']['output']>;
};


/** A report that an item is illegal: Regulation (EU) 2022/2065, Art. 16. */
export type NoticeFilesArgs = {
  sha256?: InputMaybe<Scalars['String']['input']>;
};

/** A file that came with a notice. */
export type NoticeFile = {
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: Scalars['String']['output'];
  /** Its size in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** What kind of file it is, found from its bytes: image/png, image/jpeg, image/webp, application/pdf or text/plain. */
  readonly mediaType: Scalars['String']['output'];
  /** The name under which the notifier had it, cut to 120 characters. It is to be shown and nothing else. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The file itself in base64. Ask for one file in a request. */
  readonly content: Scalars['String']['output'];
};

/** The kinds of notifiers that the law distinguishes. */
export type NoticeSource =
  /** Anybody: Art. 16. */
  | 'ARTICLE_16'
  /** A trusted flagger within its expertise: Art. 22. */
  | 'TRUSTED_FLAGGER'
  /** A public body, which is named to the person concerned. */
  | 'STATE_ACTOR';

/** A public body that submitted a notice. */
export type PublicBody = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its ISO 3166 country; null if it is known only by its token, which states none. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Whether it is an enrolled authority that signed in. Otherwise only the sender declared it, and nobody verified that. */
  readonly recognised: Scalars['Boolean']['output'];
};

/** The state of a trusted flagger's status. */
export type FlaggerState =
  /** Its notices have priority. */
  | 'IN_FORCE'
  /** Its coordinator is investigating; its notices are treated like anybody else's. */
  | 'SUSPENDED'
  /** The status was revoked. */
  | 'ENDED';

/** An entity whose notices have priority within its expertise: Regulation (EU) 2022/2065, Art. 22. */
export type TrustedFlagger = {
  /** The trusted flagger's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** The state of its status. */
  readonly state: FlaggerState;
  /** Its name, as the coordinator published it. */
  readonly name: Scalars['String']['output'];
  /** The ISO 3166 country of the Digital Services Coordinator that awarded the status. */
  readonly country: Scalars['String']['output'];
  /** The categories of its expertise. */
  readonly expertise: ReadonlyArray<StatementCategory>;
  /** The issuer of its tokens. */
  readonly issuer: Scalars['String']['output'];
  /** The one person by whom it is recognised. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** The organisation by whose claim it is recognised. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The reason for the last change. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** What its notices within its expertise came to in a period. */
  readonly figures: FlaggerFigures;
  /** When its coordinator was informed of many bad notices, newest first: Art. 22(6). */
  readonly coordinatorReports: ReadonlyArray<CoordinatorReport>;
};


/** An entity whose notices have priority within its expertise: Regulation (EU) 2022/2065, Art. 22. */
export type TrustedFlaggerFiguresArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** What the notices of a trusted flagger came to in a period. */
export type FlaggerFigures = {
  /** How many it submitted. */
  readonly notices: Scalars['Int']['output'];
  /** How many of them are decided. */
  readonly decided: Scalars['Int']['output'];
  /** On how many the platform did not act. */
  readonly notActioned: Scalars['Int']['output'];
  /** How many of these were found to be manifestly unfounded. */
  readonly unfounded: Scalars['Int']['output'];
};

/** That a flagger's Digital Services Coordinator was informed of many bad notices: Regulation (EU) 2022/2065, Art. 22(6). */
export type CoordinatorReport = {
  /** The report's id. */
  readonly id: Scalars['ID']['output'];
  /** The period begins at this instant. */
  readonly fromAt: Scalars['DateTime']['output'];
  /** The period ends before this instant. */
  readonly toAt: Scalars['DateTime']['output'];
  /** How many notices the flagger submitted in it. */
  readonly notices: Scalars['Int']['output'];
  /** How many of them were decided. */
  readonly decided: Scalars['Int']['output'];
  /** On how many the platform did not act. */
  readonly notActioned: Scalars['Int']['output'];
  /** How many of these were found to be manifestly unfounded. */
  readonly unfounded: Scalars['Int']['output'];
  /** The explanations that the coordinator was given. */
  readonly explanation: Scalars['String']['output'];
  /** When the coordinator was informed. */
  readonly informedAt: Scalars['DateTime']['output'];
};

/** Of what a coordinator was informed. */
export type CoordinatorReportInput = {
  /** The trusted flagger's id. */
  readonly flagger: Scalars['ID']['input'];
  /** The period begins at this instant. */
  readonly from: Scalars['DateTime']['input'];
  /** The period ends before this instant. */
  readonly to: Scalars['DateTime']['input'];
  /** The explanations that the coordinator was given; at most 5000 characters. */
  readonly explanation: Scalars['String']['input'];
};

/** How far a dispute has come. */
export type DisputeState =
  /** The body has not decided. */
  | 'OPEN'
  /** The body has decided; the platform has not decided what it does. */
  | 'DECIDED'
  /** The platform implemented the outcome, or stated why it does not. */
  | 'CLOSED';

/** A dispute before a certified out-of-court dispute settlement body: Regulation (EU) 2022/2065, Art. 21. */
export type Dispute = {
  /** The dispute's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: DisputeState;
  /** The id of the restriction that is disputed; null if it is the refusal to act on a notice. */
  readonly restriction: Maybe<Scalars['ID']['output']>;
  /** The id of the notice on which the platform did not act. */
  readonly notice: Maybe<Scalars['ID']['output']>;
  /** The certified body. */
  readonly body: Scalars['String']['output'];
  /** The ISO 3166 state whose Digital Services Coordinator certified it. */
  readonly country: Scalars['String']['output'];
  /** The body's own number of the case. */
  readonly reference: Scalars['String']['output'];
  /** When it was submitted to the body. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** What the body decided about the platform's decision. */
  readonly outcome: Maybe<ComplaintOutcome>;
  /** The body's reasons. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When the body decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the platform implemented the outcome; null until it has decided. */
  readonly implemented: Maybe<Scalars['Boolean']['output']>;
  /** What the platform did, or why it does not implement the outcome. */
  readonly implementation: Maybe<Scalars['String']['output']>;
  /** When the platform implemented it, or stated why it does not. */
  readonly implementedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of disputes. */
export type DisputeConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Dispute>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Figures of disputes: Regulation (EU) 2022/2065, Art. 24(1)(a). */
export type DisputeFigures = {
  /** How many were submitted. */
  readonly submitted: Scalars['Int']['output'];
  /** In how many the platform's decision was upheld. */
  readonly upheld: Scalars['Int']['output'];
  /** In how many it was reversed in part. */
  readonly partiallyReversed: Scalars['Int']['output'];
  /** In how many it was reversed. */
  readonly reversed: Scalars['Int']['output'];
  /** How many ended without a decision on the merits. */
  readonly omitted: Scalars['Int']['output'];
  /** The median time to the body's decision, in days; null if none is decided. */
  readonly medianDays: Maybe<Scalars['Float']['output']>;
  /** The share of decided disputes whose outcome the platform implemented, from 0 to 1; null if none is decided. */
  readonly implementedShare: Maybe<Scalars['Float']['output']>;
};

/** The disputed decision, the body, and when the dispute was submitted. Name exactly one decision. */
export type DisputeInput = {
  /** A restriction that the platform decided. */
  readonly restriction?: InputMaybe<Scalars['ID']['input']>;
  /** A notice on which the platform did not act. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** The certified body, at most 255 characters. */
  readonly body: Scalars['String']['input'];
  /** The ISO 3166 state whose Digital Services Coordinator certified it. */
  readonly country: Scalars['String']['input'];
  /** The body's own number of the case, at most 255 characters. */
  readonly reference: Scalars['String']['input'];
  /** When it was submitted to the body. */
  readonly submittedAt: Scalars['DateTime']['input'];
};

/** The dispute, or why it was refused. */
export type DisputeResult = Dispute | Refusal;

/** What kind of misuse it is: Regulation (EU) 2022/2065, Art. 23. */
export type MisuseKind =
  /** Frequently provides manifestly illegal content: Art. 23(1). */
  | 'ILLEGAL_CONTENT'
  /** Frequently submits manifestly unfounded notices: Art. 23(2). */
  | 'UNFOUNDED_NOTICES'
  /** Frequently files manifestly unfounded complaints: Art. 23(2). */
  | 'UNFOUNDED_COMPLAINTS';

/** Measures against misuse. */
export type MisuseStep =
  /** The person was warned. */
  | 'WARNING'
  /** For a time, no more submissions of that kind are accepted from the person. */
  | 'SUSPENSION';

/** A warning or suspension for misuse: Regulation (EU) 2022/2065, Art. 23. */
export type MisuseMeasure = {
  /** The measure's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** What kind of misuse it is about. */
  readonly kind: MisuseKind;
  /** Whether it warns or suspends. */
  readonly step: MisuseStep;
  /** The account that it is about; null if the person has none. */
  readonly account: Maybe<Account>;
  /** The ids of the notices, complaints or restrictions on which it rests, oldest first. */
  readonly acts: ReadonlyArray<Scalars['ID']['output']>;
  /** The total number of the person's notices, complaints or items in the same period: Art. 23(3). */
  readonly actsInAll: Scalars['Int']['output'];
  /** Why it is misuse. */
  readonly reason: Scalars['String']['output'];
  /** When it was decided. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** When a suspension ends automatically. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was lifted before its time. */
  readonly liftedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was lifted. */
  readonly liftReason: Maybe<Scalars['String']['output']>;
  /** How it can be contested. */
  readonly redress: Scalars['String']['output'];
};

/** A page of measures. */
export type MisuseMeasureConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<MisuseMeasure>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** How far a suspicion has come. */
export type SuspicionState =
  /** An agent proposed it; it waits for counsel. */
  | 'PROPOSED'
  /** It was sent to one body, or is sent by hand. */
  | 'SENT'
  /** It was not sent. */
  | 'DROPPED';

/** Articles that oblige the platform to report a suspicion. */
export type SuspicionBasis =
  /** A crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18. */
  | 'DSA_18'
  /** Terrorist content that involves an imminent threat to life: Regulation (EU) 2021/784, Art. 14(5). */
  | 'TCO_14_5';

/** A field of the subscriber record. */
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

/** A report of a suspicion of a crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18. It holds the relevant information in named fields. The values of the subscriber record are read with `readSuspicion`. */
export type Suspicion = {
  /** The suspicion's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: SuspicionState;
  /** The platform's own id of the item. */
  readonly itemId: Scalars['ID']['output'];
  /** The item. */
  readonly item: ContentItem;
  /** The suspected offence. */
  readonly offence: Scalars['String']['output'];
  /** Why it is suspected. */
  readonly explanation: Scalars['String']['output'];
  /** The article that obliges the platform to report it. */
  readonly basis: SuspicionBasis;
  /** What the item's title was when the report was written. */
  readonly itemTitle: Maybe<Scalars['String']['output']>;
  /** What the item's text was when the report was written. */
  readonly itemText: Maybe<Scalars['String']['output']>;
  /** Where the item can be read; null for a suspicion from before reports had it. */
  readonly itemUrl: Maybe<Scalars['String']['output']>;
  /** When the item was published. */
  readonly itemPublishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The platform's own id of the account that published it. */
  readonly accountId: Maybe<Scalars['ID']['output']>;
  /** The name under which the account publishes. */
  readonly accountHandle: Maybe<Scalars['String']['output']>;
  /** The fields of the subscriber record that are reported. */
  readonly subscriberFields: ReadonlyArray<SubscriberField>;
  /** The ISO 3166 state concerned; null where it is unclear (Art. 18(2)). */
  readonly country: Maybe<Scalars['String']['output']>;
  /** The one body that receives it; null where it is sent by hand. */
  readonly receiver: Maybe<Scalars['String']['output']>;
  /** To which authority it is sent by hand, where no body receives it here. */
  readonly handTo: Maybe<Scalars['String']['output']>;
  /** When it was passed on. */
  readonly handedAt: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of the document that was passed on. */
  readonly handedSha256: Maybe<Scalars['String']['output']>;
  /** SHA-256 over RFC 8785 JSON of everything that is sent, the named fields and the addressee, in lower-case hex. */
  readonly digest: Scalars['String']['output'];
  /** The notice that led to it, if any. */
  readonly notice: Maybe<Scalars['ID']['output']>;
  /** The restriction that led to it, if any. */
  readonly restriction: Maybe<Scalars['ID']['output']>;
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When it was dropped or sent. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was dropped. */
  readonly dropReason: Maybe<Scalars['String']['output']>;
};

/** A page of suspicions. */
export type SuspicionConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Suspicion>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A complaint against a decision: Regulation (EU) 2022/2065, Art. 20. */
export type Complaint = {
  /** The complaint's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: ComplaintState;
  /** What is contested. */
  readonly subject: ComplaintSubject;
  /** Why it is contested. */
  readonly explanation: Scalars['String']['output'];
  /** When it was filed. */
  readonly filedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** The reasons for the decision. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Whether the decision itself is contested, or only how an order was carried out. */
  readonly covers: ComplaintScope;
  /** How far the process was automated; a person decided it. Null while it is open. */
  readonly automatedMeans: Maybe<AutomatedDecision>;
  /** Whether it was found to be manifestly unfounded: Art. 23(2). */
  readonly unfounded: Scalars['Boolean']['output'];
  /** Your further remedies once it is decided: Regulation (EU) 2022/2065, Art. 20(5) and 21. */
  readonly remedies: Maybe<Scalars['String']['output']>;
  /** For a complaint about how an order was carried out: where the order itself can be contested, in its authority's words. */
  readonly orderRedress: Maybe<Scalars['String']['output']>;
};

/** What a complaint about a restriction contests. */
export type ComplaintScope =
  /** Whether the platform's own decision was right. */
  | 'DECISION'
  /** How the platform carried out an order: on the right item, not more widely and not later than the order states. Whether the order itself is right is for the court to decide. */
  | 'EXECUTION';

/** Which work to list. Each given part narrows the list further. */
export type WorkFilter = {
  /** Which kinds of work; all when left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<WorkKind>>;
  /** True: only work that you have claimed. False: only other work. */
  readonly claimedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only work that nobody has claimed. False: only claimed work. */
  readonly unclaimed?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only overdue work. False: only work that is not overdue. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only work that you have skipped since it was opened. False: only other work. */
  readonly skippedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only notices of this category, and complaints about decisions in it. */
  readonly category?: InputMaybe<StatementCategory>;
  /** Only work that began with a notice of such a sender. */
  readonly source?: InputMaybe<WorkSource>;
  /** Only work that is due before this instant. */
  readonly dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Senders of notices whose work is marked in the queue. */
export type WorkSource =
  /** A public body. */
  | 'STATE_ACTOR'
  /** A trusted flagger: Regulation (EU) 2022/2065, Art. 22. */
  | 'TRUSTED_FLAGGER';

/** Lanes of the queue, in the order in which their work is offered. */
export type WorkLane =
  /** An emergency order, and an order to remove terrorist content: Regulation (EU) 2021/784, Art. 3. */
  | 'URGENT'
  /** Any other order that the platform must act on. */
  | 'ORDER'
  /** Notices, complaints, and orders that wait for their issuer. */
  | 'OTHER';

/** Figures on complaints that everybody may know. A count is rounded down to tens, and null where it is less than ten and not zero. */
export type ComplaintFigures = {
  /** The first instant that is counted. */
  readonly from: Scalars['DateTime']['output'];
  /** The first instant that is no longer counted. */
  readonly to: Scalars['DateTime']['output'];
  /** Complaints that were decided on their merits. */
  readonly decided: Maybe<Scalars['Int']['output']>;
  /** Of those decided, the complaints that were right: the contested decision was reversed, in whole or in part. */
  readonly reversed: Maybe<Scalars['Int']['output']>;
};

/** How much open work there is. */
export type WorkCounts = {
  /** All of it. */
  readonly open: Scalars['Int']['output'];
  /** How much of it is overdue. */
  readonly overdue: Scalars['Int']['output'];
  /** How much of it somebody has claimed. */
  readonly claimed: Scalars['Int']['output'];
  /** How much of it you have claimed. */
  readonly mine: Scalars['Int']['output'];
  /** The same for each kind; a kind without open work is left out. */
  readonly byKind: ReadonlyArray<WorkKindCounts>;
};

/** How much open work of one kind there is. */
export type WorkKindCounts = {
  /** The kind. */
  readonly kind: WorkKind;
  /** All of it. */
  readonly open: Scalars['Int']['output'];
  /** How much of it is overdue. */
  readonly overdue: Scalars['Int']['output'];
  /** How much of it somebody has claimed. */
  readonly claimed: Scalars['Int']['output'];
  /** How much of it you have claimed. */
  readonly mine: Scalars['Int']['output'];
};

/** Events in the history of a work item. */
export type WorkFactKind =
  /** Somebody claimed it. */
  | 'CLAIMED'
  /** A claim had lapsed, and somebody else claimed it. */
  | 'RELEASED'
  /** Somebody returned it with a reason. */
  | 'SKIPPED'
  /** Somebody decided it. */
  | 'DECIDED'
  /** It needs no decision any more: an order was withdrawn, was revoked or expired. */
  | 'CLOSED'
  /** A reminder was sent that its time is running out. */
  | 'ESCALATED';

/** One event in the history of a work item, which is never deleted. */
export type WorkFact = {
  /** What was done. */
  readonly kind: WorkFactKind;
  /** Who did it; null if no person did. */
  readonly person: Maybe<Scalars['ID']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why it was returned; null for every other event. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** A work item in the queue. */
export type WorkItem = {
  /** The work item's id; claim it by this. */
  readonly id: Scalars['ID']['output'];
  /** What kind of work it is. */
  readonly kind: WorkKind;
  /** Which lane it is in: work of an earlier lane is offered first, whatever its deadline. */
  readonly lane: WorkLane;
  /** Its deadline; null if no rule sets one. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** When the last reminder was sent that its time is running out; null before. */
  readonly escalatedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was decided; null while it is open. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who has claimed it; null when the claim has ended. */
  readonly claimedBy: Maybe<Scalars['ID']['output']>;
  /** When the claim lapses. */
  readonly claimEndsAt: Maybe<Scalars['DateTime']['output']>;
  /** The category of a notice, or of the decision that a complaint contests. Null if there is none. */
  readonly category: Maybe<StatementCategory>;
  /** Who sent the notice that it began with, if that sender is marked in the queue. */
  readonly source: Maybe<WorkSource>;
  /** Its history, oldest first. */
  readonly facts: ReadonlyArray<WorkFact>;
  /** What it is about. */
  readonly subject: WorkSubject;
};

/** A page of work. */
export type WorkItemConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<WorkItem>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The statement of reasons, with the fields of the DSA Transparency Database (version 2): Regulation (EU) 2022/2065, Art. 17 and 24(5). */
export type StatementOfReasons = {
  /** The measure on the item's visibility. */
  readonly decisionVisibility: ReadonlyArray<DecisionVisibility>;
  /** A description, if the decision on visibility is not one of those listed. */
  readonly decisionVisibilityOther: Maybe<Scalars['String']['output']>;
  /** The last day of the measure on visibility; null if it has no end. */
  readonly endDateVisibilityRestriction: Maybe<Scalars['Date']['output']>;
  /** The measure on payments. */
  readonly decisionMonetary: Maybe<DecisionMonetary>;
  /** A description, if the decision on payments is not one of those listed. */
  readonly decisionMonetaryOther: Maybe<Scalars['String']['output']>;
  /** The last day of the measure on payments; null if it has no end. */
  readonly endDateMonetaryRestriction: Maybe<Scalars['Date']['output']>;
  /** The measure on the provision of the service. */
  readonly decisionProvision: Maybe<DecisionProvision>;
  /** The last day of the measure on the service; null if it has no end. */
  readonly endDateServiceRestriction: Maybe<Scalars['Date']['output']>;
  /** The measure on the account. */
  readonly decisionAccount: Maybe<DecisionAccount>;
  /** The last day of the measure on the account; null if it has no end. */
  readonly endDateAccountRestriction: Maybe<Scalars['Date']['output']>;
  /** Whether the account belongs to a business or a private person, if the platform states it. */
  readonly accountType: Maybe<AccountType>;
  /** Whether the ground is the law or the terms and conditions. */
  readonly decisionGround: DecisionGround;
  /** Where the ground can be read. */
  readonly decisionGroundReferenceUrl: Maybe<Scalars['String']['output']>;
  /** The law, if the content is illegal. */
  readonly illegalContentLegalGround: Maybe<Scalars['String']['output']>;
  /** Why the content is illegal, if it is. */
  readonly illegalContentExplanation: Maybe<Scalars['String']['output']>;
  /** The clause of the terms, if the content is incompatible with them. */
  readonly incompatibleContentGround: Maybe<Scalars['String']['output']>;
  /** Why the content is incompatible with the terms, if it is. */
  readonly incompatibleContentExplanation: Maybe<Scalars['String']['output']>;
  /** Whether content that is incompatible with the terms is considered illegal too. */
  readonly incompatibleContentIllegal: Maybe<Scalars['Boolean']['output']>;
  /** The kinds of content. */
  readonly contentType: ReadonlyArray<ContentType>;
  /** A description, if the kind of content is not one of those listed. */
  readonly contentTypeOther: Maybe<Scalars['String']['output']>;
  /** The category of the content. */
  readonly category: StatementCategory;
  /** Further categories. */
  readonly categoryAddition: ReadonlyArray<StatementCategory>;
  /** Keywords that specify the category. */
  readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
  /** A description, if the keyword is not one of those listed. */
  readonly categorySpecificationOther: Maybe<Scalars['String']['output']>;
  /** The content's language as an ISO 639 code. */
  readonly contentLanguage: Maybe<Scalars['String']['output']>;
  /** The day on which the content was published; 2000-01-01 for older content, because the database accepts no earlier day. */
  readonly contentDate: Scalars['Date']['output'];
  /** The EAN-13 of the product, if the content offers one and the platform states it. */
  readonly contentIdEan: Maybe<Scalars['String']['output']>;
  /** The countries of the EU and EEA in which it applies, as ISO 3166 codes; all thirty for the whole world. */
  readonly territorialScope: ReadonlyArray<Scalars['String']['output']>;
  /** The day from which the decision applies. */
  readonly applicationDate: Scalars['Date']['output'];
  /** The facts and circumstances relied on, without personal data. */
  readonly decisionFacts: Scalars['String']['output'];
  /** What led to the decision. */
  readonly sourceType: SourceType;
  /** Who submitted the notice, if that is disclosed. If only the sender declared a public body, the text says that it is declared and not verified. */
  readonly sourceIdentity: Maybe<Scalars['String']['output']>;
  /** Why it is strictly necessary to name the notifier: Art. 17(3)(b). It is not published. */
  readonly sourceIdentityReason: Maybe<Scalars['String']['output']>;
  /** Whether the content was found by automated means. */
  readonly automatedDetection: Scalars['Boolean']['output'];
  /** Whether the decision was taken by automated means. */
  readonly automatedDecision: AutomatedDecision;
  /** The statement's unique id at this platform: the database's platform_uid. */
  readonly puid: Scalars['String']['output'];
  /** The statement's uuid in the DSA Transparency Database; null until it has arrived there. */
  readonly uuid: Maybe<Scalars['ID']['output']>;
  /** The platform's name in the DSA Transparency Database: its platform_name; null until the statement has arrived, and if the database did not state it. */
  readonly platformName: Maybe<Scalars['String']['output']>;
  /** When the DSA Transparency Database received it, by its own clock: its created_at; null until it has arrived, and if the database did not state it. */
  readonly databaseCreatedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was written. The database's created_at is databaseCreatedAt. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How the decision can be contested. */
  readonly redress: Scalars['String']['output'];
  /** Its submission to the DSA Transparency Database: Regulation (EU) 2022/2065, Art. 24(5). */
  readonly submission: Maybe<Submission>;
};

/** A text that a person wrote or that is about one, as an auditor gets it. */
export type RedactedText = {
  /** SHA-256 of the text in UTF-8, in lower-case hex. */
  readonly sha256: Scalars['String']['output'];
  /** How many characters it has. */
  readonly length: Scalars['Int']['output'];
};

/** A notice as an auditor reads it: no names, no addresses, no words of a person. */
export type AuditedNotice = {
  /** The notice's id. */
  readonly id: Scalars['ID']['output'];
  /** How far it has come. */
  readonly state: NoticeState;
  /** The category that the notifier chose. */
  readonly category: StatementCategory;
  /** Keywords that specify the category. */
  readonly keywords: ReadonlyArray<CategoryKeyword>;
  /** Who submitted it, by the kinds of notifiers that the law distinguishes. */
  readonly source: NoticeSource;
  /** Whether automated means took part in the decision: Art. 16(6). */
  readonly automatedMeans: AutomatedDecision;
  /** Whether it was found to be manifestly unfounded: Art. 23(2). */
  readonly unfounded: Scalars['Boolean']['output'];
  /** When it arrived. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the notifier considers the item illegal. */
  readonly explanation: RedactedText;
  /** The reasons for the decision. */
  readonly reason: Maybe<RedactedText>;
};

/** A complaint as an auditor reads it: no names, no words of a person. */
export type AuditedComplaint = {
  /** The complaint's id. */
  readonly id: Scalars['ID']['output'];
  /** How far it has come. */
  readonly state: ComplaintState;
  /** Whether the decision itself is contested, or only how an order was carried out. */
  readonly covers: ComplaintScope;
  /** The restriction that is contested, if it is one. */
  readonly restriction: Maybe<Scalars['ID']['output']>;
  /** The notice whose decision is contested, if it is one. */
  readonly notice: Maybe<Scalars['ID']['output']>;
  /** The access that is contested, by the index of its entry, if it is one. */
  readonly access: Maybe<Scalars['ID']['output']>;
  /** Whether automated means were used in the process; a person decided it. Null while it is open. */
  readonly automatedMeans: Maybe<AutomatedDecision>;
  /** Whether it was found to be manifestly unfounded: Art. 23(2). */
  readonly unfounded: Scalars['Boolean']['output'];
  /** When it was filed. */
  readonly filedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it is contested. */
  readonly explanation: RedactedText;
  /** The reasons for the decision. */
  readonly reason: Maybe<RedactedText>;
};

/** A statement of reasons with its restriction, as an auditor reads it: no names, no words about a person. */
export type AuditedStatement = {
  /** The restriction's id. */
  readonly restriction: Scalars['ID']['output'];
  /** Whether the restriction is in effect. */
  readonly state: RestrictionState;
  /** The measure on the item's visibility. */
  readonly visibility: ReadonlyArray<DecisionVisibility>;
  /** The measure on payments. */
  readonly monetary: Maybe<DecisionMonetary>;
  /** The measure on the provision of the service. */
  readonly provision: Maybe<DecisionProvision>;
  /** The measure on the account. */
  readonly account: Maybe<DecisionAccount>;
  /** ISO 3166 countries in which it applies, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** When it ends automatically; null if it has no end. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was decided. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** When it was lifted or reversed; null before. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was lifted or reversed. */
  readonly closeReason: Maybe<RedactedText>;
  /** Whether the ground is the law or the terms and conditions. */
  readonly decisionGround: DecisionGround;
  /** The law, if the content is illegal. */
  readonly illegalContentLegalGround: Maybe<Scalars['String']['output']>;
  /** Why the content is illegal, if it is. */
  readonly illegalContentExplanation: Maybe<RedactedText>;
  /** The clause of the terms, if the content is incompatible with them. */
  readonly incompatibleContentGround: Maybe<Scalars['String']['output']>;
  /** Why the content is incompatible with the terms, if it is. */
  readonly incompatibleContentExplanation: Maybe<RedactedText>;
  /** Whether content that is incompatible with the terms is considered illegal too. */
  readonly incompatibleContentIllegal: Maybe<Scalars['Boolean']['output']>;
  /** The kinds of content. */
  readonly contentType: ReadonlyArray<ContentType>;
  /** The category of the content. */
  readonly category: StatementCategory;
  /** Further categories. */
  readonly categoryAddition: ReadonlyArray<StatementCategory>;
  /** Keywords that specify the category. */
  readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
  /** The facts and circumstances relied on. */
  readonly decisionFacts: RedactedText;
  /** What led to the decision. */
  readonly sourceType: SourceType;
  /** Whether the content was found by automated means. */
  readonly automatedDetection: Scalars['Boolean']['output'];
  /** Whether the decision was taken by automated means. */
  readonly automatedDecision: AutomatedDecision;
  /** The statement's unique id at this platform, by which it is found in the DSA Transparency Database: its platform_uid. */
  readonly puid: Scalars['String']['output'];
};

/** A page of them. */
export type AuditedNoticeConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<AuditedNotice>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A page of them. */
export type AuditedComplaintConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<AuditedComplaint>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A page of them. */
export type AuditedStatementConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<AuditedStatement>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** What is shown of the leaf of one decision. */
export type DecisionFactState =
  /** Its fact is opened. */
  | 'OPEN'
  /** It was decided before there were facts, as its commitments show. */
  | 'BEFORE_FACTS'
  /** The key of its account was destroyed: nothing of it can be shown any more. */
  | 'ERASED'
  /** What is stored as the decision is not what the entry covers. */
  | 'CHANGED';

/** The leaf of one decision that an entry covers. Only its fact is opened. */
export type DecisionFact = {
  /** Which leaf of the entry's tree it is, counted from 0. */
  readonly place: Scalars['Int']['output'];
  /** The hash of the leaf, in base64. */
  readonly leafHash: Scalars['String']['output'];
  /** What can be shown. */
  readonly state: DecisionFactState;
  /** What the leaf is the hash of: a commitment for each field; empty if nothing can be shown. */
  readonly commitments: ReadonlyArray<DecisionCommitment>;
  /** The value of the field `fact`, as the JSON text that was committed to: a line of `facts.ndjson`. Null unless the state is OPEN. */
  readonly value: Maybe<Scalars['String']['output']>;
  /** Its salt, in base64url; null unless the state is OPEN. */
  readonly salt: Maybe<Scalars['String']['output']>;
};

/** The commitment of a decision's leaf to one field. */
export type DecisionCommitment = {
  /** The field's name. */
  readonly field: Scalars['String']['output'];
  /** HMAC-SHA-256 over the field's name and value, under its salt, in base64url. */
  readonly commitment: Scalars['String']['output'];
};

/** A page of them. */
export type DecisionFactConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<DecisionFact>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An order under Regulation (EU) 2022/2065, Art. 9 or 10, as a Digital Services Coordinator reads it: nothing of the case, and nobody whom it names. */
export type CoordinatedOrder = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** The category of illegal content as the platform has recorded it for its reports; null until it has. */
  readonly category: Maybe<StatementCategory>;
};

/** What the notices of a trusted flagger came to in a period, for a Digital Services Coordinator: Regulation (EU) 2022/2065, Art. 22(6). */
export type CoordinatedFlagger = {
  /** The flagger's id. */
  readonly id: Scalars['ID']['output'];
  /** The organisation's name. */
  readonly name: Scalars['String']['output'];
  /** The country whose Coordinator awarded the status, ISO 3166. */
  readonly country: Scalars['String']['output'];
  /** How many notices it submitted. */
  readonly notices: Scalars['Int']['output'];
  /** How many of them are decided. */
  readonly decided: Scalars['Int']['output'];
  /** On how many the platform did not act. */
  readonly notActioned: Scalars['Int']['output'];
  /** How many of these were found to be manifestly unfounded. */
  readonly unfounded: Scalars['Int']['output'];
  /** The share of decided notices on which the platform did not act, from 0 to 1; null if none is decided. */
  readonly notActionedShare: Maybe<Scalars['Float']['output']>;
};

/** Disputes and reports of suspicions in a period, counted. */
export type CoordinatorFigures = {
  /** Disputes before certified out-of-court dispute settlement bodies: Art. 21. */
  readonly disputes: DisputeFigures;
  /** Reports of suspicions that were sent: Art. 18. */
  readonly suspicions: Scalars['Int']['output'];
  /** How many of them went to a body that reads them here. */
  readonly suspicionsToBodies: Scalars['Int']['output'];
};

/** The submission of a statement of reasons to the DSA Transparency Database: Regulation (EU) 2022/2065, Art. 24(5). */
export type Submission = {
  /** The submission's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases when its state changes. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: SubmissionState;
  /** The statement's unique id at this platform. */
  readonly puid: Scalars['String']['output'];
  /** The number of failed attempts. */
  readonly attempts: Scalars['Int']['output'];
  /** The earliest time of the next attempt; null if it is sent at once or not at all. */
  readonly nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** The database's own id of the statement; null until it has arrived. */
  readonly databaseId: Maybe<Scalars['String']['output']>;
  /** When its arrival was confirmed. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it has not arrived yet, in words. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** The errors for which the database can't accept it. */
  readonly errors: ReadonlyArray<SubmissionError>;
};

/** The submissions, or why the request was refused. */
export type SubmissionConnectionResult = SubmissionConnection | Refusal;

/** An error for which the DSA Transparency Database can't accept a statement. */
export type SubmissionError = {
  /** The field, by the database's name. */
  readonly field: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly messages: ReadonlyArray<Scalars['String']['output']>;
};

/** States of the submission of a statement to the DSA Transparency Database. */
export type SubmissionState =
  /** It waits for its first or next attempt. */
  | 'PENDING'
  /** It has arrived. */
  | 'SENT'
  /** It was set aside: a person must deal with it. */
  | 'DEAD';

/** A page of submissions. */
export type SubmissionConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Submission>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** What is reported, why, and who reports it. */
export type NoticeInput = {
  /** The exact item by its id, or */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** by its address, as the platform shows it: exactly one of the two. At most 500 characters. It is not opened: the platform is asked which item it is. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** The category of the content. */
  readonly category: StatementCategory;
  /** Why you consider it illegal, at most 5000 characters. */
  readonly explanation: Scalars['String']['input'];
  /** Keywords that specify the category. */
  readonly keywords?: ReadonlyArray<CategoryKeyword>;
  /** Your name, whether you are signed in or not. Leave it out only if the keywords state child sexual abuse. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Your e-mail address, whether you are signed in or not. Leave it out only if the keywords state child sexual abuse. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The public body for which you submit the notice, if any. It is named to the person concerned, as declared and not verified unless you sign in as an enrolled authority. */
  readonly publicBody?: InputMaybe<PublicBodyInput>;
  /** The language in which you want to be written to, `en` or `de`. In another one, or without it, you are written to in that of the installation. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Whether you believe in good faith that the notice is accurate and complete; it must be true. */
  readonly goodFaith: Scalars['Boolean']['input'];
  /** Files that show what you report, at most three and 4 MiB together: PNG, JPEG, WebP, PDF, or plain text in UTF-8. The whole request has at most 256 KiB; the page /report takes more. */
  readonly files?: ReadonlyArray<NoticeFileInput>;
};

/** A file that comes with a notice. What it is is found from its bytes. */
export type NoticeFileInput = {
  /** What it is called, to be shown to whoever decides on the notice. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Its bytes, in base64. */
  readonly content: Scalars['String']['input'];
};

/** A public body that submits a notice. */
export type PublicBodyInput = {
  /** Its name, at most 255 characters. */
  readonly name: Scalars['String']['input'];
  /** Its ISO 3166 country. */
  readonly country: Scalars['String']['input'];
};

/** Who a trusted flagger is, its expertise, and how it is recognised. */
export type FlaggerInput = {
  /** Its name, as the coordinator published it; at most 255 characters. */
  readonly name: Scalars['String']['input'];
  /** The ISO 3166 country of the Digital Services Coordinator that awarded the status. */
  readonly country: Scalars['String']['input'];
  /** The categories of its expertise, at least one. */
  readonly expertise: ReadonlyArray<StatementCategory>;
  /** The exact issuer of its tokens. */
  readonly issuer: Scalars['String']['input'];
  /** The one person by whom it is recognised, or */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** the organisation by whose claim it is recognised: exactly one of the two. */
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
};

/** What a person did, and why that is misuse. */
export type MisuseInput = {
  /** What kind of misuse it is. */
  readonly kind: MisuseKind;
  /** The ids of the notices or complaints that were manifestly unfounded, or of the restrictions of illegal content; all of one person. */
  readonly acts: ReadonlyArray<Scalars['ID']['input']>;
  /** Why it is misuse, in words for the person concerned: how often, how grave, with what intention (Art. 23(3)); at most 5000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A suspicion of a crime that threatens somebody's life or safety. */
export type SuspicionInput = {
  /** The exact item. */
  readonly item: Scalars['ID']['input'];
  /** The notice that led to it, if any. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** The restriction that led to it, if any: one of the item, or of its account. */
  readonly restriction?: InputMaybe<Scalars['ID']['input']>;
  /** The suspected offence, at most 500 characters. */
  readonly offence: Scalars['String']['input'];
  /** Why it is suspected: all relevant information that is available; at most 5000 characters. */
  readonly explanation: Scalars['String']['input'];
  /** The article that obliges the platform to report it. */
  readonly basis?: SuspicionBasis;
  /** The ISO 3166 state of the EU or EEA that is concerned; leave it out where that is unclear. The body of the platform's own state then receives the report (Art. 18(2)). */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** The fields of the subscriber record that are relevant. The body reads their values; you don't. */
  readonly subscriberFields?: ReadonlyArray<SubscriberField>;
  /** Which of the bodies that receive reports there, if there are several. */
  readonly receiver?: InputMaybe<Scalars['String']['input']>;
  /** The authority to which it is sent by hand, if no body of that state receives reports here, or if the state is unclear: for example Europol. At most 500 characters. */
  readonly byHand?: InputMaybe<Scalars['String']['input']>;
};

/** What is to be erased, and who asks. */
export type ErasureInput = {
  /** What is to be erased: your account, a report, a complaint, or what else you know of. At most 5,000 characters. */
  readonly explanation: Scalars['String']['input'];
  /** Your name; needed only if you are not signed in, and kept only then. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Your e-mail address, where you are asked back; needed only if you are not signed in, and kept only then. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The receipt code of a notice that you submitted without an account: it shows that the notice is yours. */
  readonly noticeReceipt?: InputMaybe<Scalars['String']['input']>;
  /** The language in which you want to be written to, `en` or `de`. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
};

/** What you contest, and why. Name exactly one thing. */
export type ComplaintInput = {
  /** A restriction of your content or account. */
  readonly restriction?: InputMaybe<Scalars['ID']['input']>;
  /** A notice of yours on which the platform did not act. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** The receipt code of a notice on which the platform did not act, if you submitted it without an account. */
  readonly receipt?: InputMaybe<Scalars['String']['input']>;
  /** An access to your records that you see in `Account.accesses`: the `id` of the access. */
  readonly access?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 5000 characters. */
  readonly explanation: Scalars['String']['input'];
};

/** What is restricted, how, where, for how long and why. */
export type RestrictInput = {
  /** The item; decisions on payments, service and account then concern its author. Or */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** the account: exactly one of the two. */
  readonly account?: InputMaybe<Scalars['ID']['input']>;
  /** The measure on the item's visibility. */
  readonly visibility?: ReadonlyArray<DecisionVisibility>;
  /** A description, if the decision on visibility is DECISION_VISIBILITY_OTHER. */
  readonly visibilityOther?: InputMaybe<Scalars['String']['input']>;
  /** The measure on payments. */
  readonly monetary?: InputMaybe<DecisionMonetary>;
  /** A description, if the decision on payments is DECISION_MONETARY_OTHER; at most 500 characters. */
  readonly monetaryOther?: InputMaybe<Scalars['String']['input']>;
  /** The measure on the provision of the service. */
  readonly provision?: InputMaybe<DecisionProvision>;
  /** The measure on the account. */
  readonly accountDecision?: InputMaybe<DecisionAccount>;
  /** ISO 3166 countries in which it applies, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['input']>;
  /** When it begins; at once when left out. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When its measures end automatically; never when left out, but for a freeze of payments or advertising revenue: that ends after 180 days. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ends of single measures that end before `endsAt`, or that have an end when the others have none. */
  readonly ends?: InputMaybe<MeasureEndsInput>;
  /** The notice that led to it, if any. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** The report of a suspicion of a crime that led to it, if any: one about the item, or about an item of the account. */
  readonly suspicion?: InputMaybe<Scalars['ID']['input']>;
  /** The order in force that it carries out, only on items and in territories that the order names. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The statement of reasons; leave it out if and only if you give `order`. */
  readonly statement?: InputMaybe<StatementInput>;
};

/** When single measures end, if not with the others. */
export type MeasureEndsInput = {
  /** The measure on visibility. */
  readonly visibility?: InputMaybe<Scalars['DateTime']['input']>;
  /** The measure on payments. */
  readonly monetary?: InputMaybe<Scalars['DateTime']['input']>;
  /** The measure on the provision of the service. */
  readonly provision?: InputMaybe<Scalars['DateTime']['input']>;
  /** The measure on the account. */
  readonly account?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The statement of reasons that the platform writes; Writ fills in dates and ids. */
export type StatementInput = {
  /** Whether the account belongs to a business or a private person. */
  readonly accountType?: InputMaybe<AccountType>;
  /** The EAN-13 of a product: thirteen digits, the last of them the check digit. */
  readonly contentIdEan?: InputMaybe<Scalars['String']['input']>;
  /** Whether the ground is the law or the terms and conditions. */
  readonly decisionGround: DecisionGround;
  /** Where the ground can be read, at most 500 characters. */
  readonly decisionGroundReferenceUrl?: InputMaybe<Scalars['String']['input']>;
  /** The law, if the content is illegal; at most 500 characters. */
  readonly illegalContentLegalGround?: InputMaybe<Scalars['String']['input']>;
  /** Why the content is illegal, if it is; at most 2000 characters. */
  readonly illegalContentExplanation?: InputMaybe<Scalars['String']['input']>;
  /** The clause of the terms, if the content is incompatible with them; at most 500 characters. */
  readonly incompatibleContentGround?: InputMaybe<Scalars['String']['input']>;
  /** Why the content is incompatible with the terms, if it is; at most 2000 characters. */
  readonly incompatibleContentExplanation?: InputMaybe<Scalars['String']['input']>;
  /** Whether content that is incompatible with the terms is considered illegal too. */
  readonly incompatibleContentIllegal?: InputMaybe<Scalars['Boolean']['input']>;
  /** The kinds of content. */
  readonly contentType: ReadonlyArray<ContentType>;
  /** A description, if the kind of content is CONTENT_TYPE_OTHER. */
  readonly contentTypeOther?: InputMaybe<Scalars['String']['input']>;
  /** The category of the content. */
  readonly category: StatementCategory;
  /** Further categories. */
  readonly categoryAddition?: ReadonlyArray<StatementCategory>;
  /** Keywords that specify the category. */
  readonly categorySpecification?: ReadonlyArray<CategoryKeyword>;
  /** A description, if the keyword is KEYWORD_OTHER. */
  readonly categorySpecificationOther?: InputMaybe<Scalars['String']['input']>;
  /** The content's language as an ISO 639 code. */
  readonly contentLanguage?: InputMaybe<Scalars['String']['input']>;
  /** The facts and circumstances relied on, without personal data; at most 5000 characters. */
  readonly decisionFacts: Scalars['String']['input'];
  /** What led to the decision. */
  readonly sourceType: SourceType;
  /** Who submitted the notice, only where it is strictly necessary that the person concerned knows it; at most 500 characters. */
  readonly sourceIdentity?: InputMaybe<Scalars['String']['input']>;
  /** Why that is strictly necessary: Art. 17(3)(b). Required with `sourceIdentity`; at most 500 characters. */
  readonly sourceIdentityReason?: InputMaybe<Scalars['String']['input']>;
  /** Whether the content was found by automated means. */
  readonly automatedDetection: Scalars['Boolean']['input'];
  /** Whether the decision was taken by automated means. */
  readonly automatedDecision: AutomatedDecision;
};

/** Many decisions that are made together. Each must still be made with due regard to the person whom it concerns: Regulation (EU) 2022/2065, Art. 14(4). */
export type Batch = {
  /** The batch's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each step of the batch, but not with its lines. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come, and who must act. */
  readonly state: BatchState;
  /** The key that the person who opened it chose. */
  readonly key: Scalars['String']['output'];
  /** The declared maximum number of decisions. */
  readonly size: Scalars['Int']['output'];
  /** How many decisions were added. */
  readonly lineCount: Scalars['Int']['output'];
  /** How many of them were carried out. */
  readonly appliedCount: Scalars['Int']['output'];
  /** How many of them could not be carried out after they were approved. */
  readonly failedCount: Scalars['Int']['output'];
  /** The decisions, in the order of their keys. */
  readonly lines: BatchLineConnection;
  /** The order that it carries out, if any. */
  readonly order: Maybe<Order>;
  /** The notice that it carries out, if any. */
  readonly notice: Maybe<Notice>;
  /** Its purpose, in words for colleagues and for the log. */
  readonly reason: Scalars['String']['output'];
  /** Why a second person is needed; empty if none is. */
  readonly secondPerson: ReadonlyArray<SecondPersonReason>;
  /** Who opened it, by the name that colleagues see. */
  readonly openedBy: Scalars['String']['output'];
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it was closed to further decisions. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 over RFC 8785 JSON of its key, reason, order, notice and, for each line in the order of the keys, its key and the SHA-256 of the decision. The second person sends it back. Null until the batch waits for one. */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** The second person, who approved or refused it. */
  readonly judgedBy: Maybe<Scalars['String']['output']>;
  /** When they did so. */
  readonly judgedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused. */
  readonly judgedReason: Maybe<Scalars['String']['output']>;
  /** When the last of its decisions was carried out or, if it needed no second person, when it was closed. */
  readonly appliedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when all of it can be undone. */
  readonly undoUntil: Maybe<Scalars['DateTime']['output']>;
  /** Who undid it. */
  readonly undoneBy: Maybe<Scalars['String']['output']>;
  /** Why it was undone. */
  readonly undoReason: Maybe<Scalars['String']['output']>;
};


/** Many decisions that are made together. Each must still be made with due regard to the person whom it concerns: Regulation (EU) 2022/2065, Art. 14(4). */
export type BatchLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One decision of a batch. */
export type BatchLine = {
  /** The key of the line within its batch. */
  readonly key: Scalars['String']['output'];
  /** The staged decision, as RFC 8785 JSON of `RestrictInput` without null fields. Null if it was carried out at once, and once the batch was refused, was undone or was applied more than an hour ago. */
  readonly decision: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the decision's RFC 8785 JSON, in hexadecimal digits. */
  readonly digest: Scalars['String']['output'];
  /** Who added it, by the name that colleagues see. */
  readonly addedBy: Scalars['String']['output'];
  /** The resulting restriction. */
  readonly restriction: Maybe<Restriction>;
  /** Why it could not be carried out after it was approved. */
  readonly refusal: Maybe<Refusal>;
};

/** A page of the lines of a batch. */
export type BatchLineConnection = {
  /** The lines of this page. */
  readonly nodes: ReadonlyArray<BatchLine>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A page of batches. */
export type BatchConnection = {
  /** The batches of this page. */
  readonly nodes: ReadonlyArray<Batch>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** How far a batch has come. */
export type BatchState =
  /** Decisions may be added. */
  | 'OPEN'
  /** A second person is to approve or refuse the staged decisions; none of them applies yet. */
  | 'WAITING'
  /** It was approved and is being carried out. */
  | 'APPLYING'
  /** All decisions were carried out; they can be undone for an hour. */
  | 'APPLIED'
  /** No decision was carried out, and none will be. */
  | 'REFUSED'
  /** Its restrictions are being ended. */
  | 'UNDOING'
  /** All of its restrictions were ended. */
  | 'UNDONE';

/** Why a batch needs a second person. */
export type SecondPersonReason =
  /** It carries out an authority's order. */
  | 'ORDER'
  /** It carries out the notice of a public body. */
  | 'STATE_ACTOR'
  /** Together with all other bulk decisions of the last 24 hours it exceeds what one person may decide alone. */
  | 'SIZE';

/** What a batch is for, and how large it will be. */
export type BatchInput = {
  /** A key of your own choice, at most 200 characters: the same key with the same content is the same batch. */
  readonly key: Scalars['String']['input'];
  /** The maximum number of decisions, up to 100000. */
  readonly size: Scalars['Int']['input'];
  /** The order in force that all of its decisions carry out. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The notice that all of its decisions carry out. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** Its purpose, at most 5000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** One decision to add to a batch. */
export type BatchLineInput = {
  /** A key of your own choice, at most 200 characters: the same key with the same decision is the same restriction. */
  readonly key: Scalars['String']['input'];
  /** The decision. */
  readonly decision: RestrictInput;
};

/** The results of the lines of a request. */
export type BatchLines = {
  /** The batch that they were added to. */
  readonly batch: Batch;
  /** One result for each line, in the same order. */
  readonly outcomes: ReadonlyArray<BatchLineOutcome>;
};

/** The result of one line: carried out, staged, or refused. */
export type BatchLineOutcome = {
  /** The line's key. */
  readonly key: Scalars['String']['output'];
  /** The restriction, if the decision was carried out. */
  readonly restriction: Maybe<Restriction>;
  /** Whether the decision is staged until a second person approves it. */
  readonly isStaged: Scalars['Boolean']['output'];
  /** Why the decision was refused; a refused line is not stored. */
  readonly refusal: Maybe<Refusal>;
};

/** A request that was understood but not carried out, with every reason. */
export type Refusal = {
  /** Every reason, coded. */
  readonly reasons: ReadonlyArray<RefusalReason>;
  /** The reasons in words, and what to do. */
  readonly message: Scalars['String']['output'];
  /** The legal provision on which it rests, if there is one. */
  readonly article: Maybe<Scalars['String']['output']>;
};

/** Why a request is not carried out. */
export type RefusalReason =
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** It has changed since you read it: read it again. */
  | 'STALE'
  /** Its state doesn't allow this. */
  | 'WRONG_STATE'
  /** The same person may not do both. */
  | 'SAME_PERSON'
  /** The same body may not do both. */
  | 'SAME_BODY'
  /** Your office or body may not do this (Annex III: NOT_PERMITTED_ISSUER). */
  | 'NOT_COMPETENT'
  /** Your role doesn't decide this kind of work. */
  | 'NOT_DECIDABLE'
  /** Claim the work first. */
  | 'NOT_CLAIMED'
  /** Somebody else has claimed it. */
  | 'CLAIMED_BY_ANOTHER'
  /** It is too early. */
  | 'NOT_YET'
  /** The time for it is over. */
  | 'TOO_LATE'
  /** The digest doesn't match what is to be signed: read it again. */
  | 'DIGEST_MISMATCH'
  /** A person signs this act here, and nobody did. */
  | 'SIGNATURE_REQUIRED'
  /** What was signed is not this act, or not signed by you with a key that counts. The message begins with the code. */
  | 'SIGNATURE_REFUSED'
  /** Nothing is signed here: this installation has no signing page. */
  | 'SIGNATURE_NOT_CHECKED'
  /** Something is still to be decided. */
  | 'UNDECIDED'
  /** A narrowed window is not smaller, or not inside the one that was asked for. */
  | 'WINDOW_WIDER'
  /** A target names more than one account (Annex III: INSUFFICIENT_INFORMATION). */
  | 'AMBIGUOUS_TARGET'
  /** A limit is reached. Emergencies and removal orders have no daily limits of releases; a second counsel raises these for any other order. */
  | 'LIMIT_EXCEEDED'
  /** The order asks for more than can be granted here: counsel answers it outside and records the answer. It is not refused. */
  | 'BEYOND_FLOOR'
  /** Something required is missing (Annex III: INCOMPLETE). */
  | 'MISSING'
  /** Something is too long or has the wrong form (Annex III: MANIFEST_ERROR). */
  | 'INVALID'
  /** Such an order can't ask for this category, or asks for none (Annex III: OUT_OF_SCOPE). */
  | 'CATEGORY'
  /** The provision of criminal law is missing (Annex III: INCOMPLETE). */
  | 'OFFENCE'
  /** The targets are missing (Annex III: INSUFFICIENT_INFORMATION). */
  | 'TARGETS'
  /** A target is named twice (Annex III: MANIFEST_ERROR). */
  | 'DUPLICATE_TARGET'
  /** A target has a wildcard (Annex III: INSUFFICIENT_INFORMATION). */
  | 'WILDCARD'
  /** A target is a range (Annex III: INSUFFICIENT_INFORMATION). */
  | 'RANGE'
  /** A target is a search term (Annex III: INSUFFICIENT_INFORMATION). */
  | 'KEYWORD'
  /** A target is a list (Annex III: INSUFFICIENT_INFORMATION). */
  | 'LIST'
  /** The window to narrow to is missing. */
  | 'WINDOW_MISSING'
  /** The window has no end or no beginning (Annex III: INCOMPLETE). */
  | 'WINDOW_OPEN'
  /** The window is empty (Annex III: MANIFEST_ERROR). */
  | 'WINDOW_EMPTY'
  /** The window reaches past the submission (Annex III: DATA_NOT_AVAILABLE). */
  | 'WINDOW_NOT_PAST'
  /** A territory is not an ISO 3166 country of the EU or EEA, nor WORLD alone, or is wider than the order's (Annex III: OUT_OF_SCOPE). */
  | 'TERRITORY'
  /** An emergency is claimed where none can be (Annex III: INCOMPLETE). */
  | 'EMERGENCY'
  /** The non-disclosure period lacks its reasons, or its end where the platform informs the person (Annex III: INCOMPLETE). */
  | 'SECRECY'
  /** The order does not state which threshold its offence reaches (Annex III: OFFENCE_NOT_COVERED). */
  | 'THRESHOLD'
  /** The notification of an enforcing authority is wrong: the order names neither the authority nor why there is none; or it names one where none is allowed; or the name only resembles that of an enrolled authority; or nothing shows that the named authority can object (Annex III: INCOMPLETE). */
  | 'NOTIFICATION'
  /** The day by which the person is notified is no date (Annex III: INCOMPLETE). */
  | 'INFORMATION'
  /** The order continues an order that is not your body's, or that has nothing to produce (Annex III: MANIFEST_ERROR). */
  | 'LINK'
  /** The same exists already. */
  | 'REPEATED'
  /** The period ends before it begins, or begins in the past. */
  | 'PERIOD'
  /** You can't contest this. */
  | 'NOT_CONTESTABLE'
  /** There is an open complaint about it. */
  | 'COMPLAINT_OPEN';

/** The batch, or why it was refused. */
export type BatchResult = Batch | Refusal;

/** The results of the lines, or why none of them was processed. */
export type BatchLinesResult = BatchLines | Refusal;

/** The notice, or why it was refused. */
export type NoticeResult = Notice | Refusal;

/** The trusted flagger, or why it was refused. */
export type TrustedFlaggerResult = TrustedFlagger | Refusal;

/** The measure, or why it was refused. */
export type MisuseMeasureResult = MisuseMeasure | Refusal;

/** The suspicion, or why it was refused. */
export type SuspicionResult = Suspicion | Refusal;

/** The submission, or why it was refused. */
export type SubmissionResult = Submission | Refusal;

/** The complaint, or why it was refused. */
export type ComplaintResult = Complaint | Refusal;

/** The work item, or why it was refused. */
export type WorkItemResult = WorkItem | Refusal;

/** The restriction, or why it was refused. */
export type RestrictionResult = Restriction | Refusal;

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null if there is nothing to continue from. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** Measures on an item's visibility. */
export type DecisionVisibility =
  /** Removal of content. */
  | 'DECISION_VISIBILITY_CONTENT_REMOVED'
  /** Disabling access to content. */
  | 'DECISION_VISIBILITY_CONTENT_DISABLED'
  /** Demotion of content. */
  | 'DECISION_VISIBILITY_CONTENT_DEMOTED'
  /** Age restricted content. */
  | 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED'
  /** Restricting interaction with content. */
  | 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'
  /** Labelled content. */
  | 'DECISION_VISIBILITY_CONTENT_LABELLED'
  /** Other restriction (please specify). */
  | 'DECISION_VISIBILITY_OTHER';

/** The measure on payments. */
export type DecisionMonetary =
  /** Suspension of monetary payments. */
  | 'DECISION_MONETARY_SUSPENSION'
  /** Termination of monetary payments. */
  | 'DECISION_MONETARY_TERMINATION'
  /** Other restriction (please specify). */
  | 'DECISION_MONETARY_OTHER';

/** The measure on the provision of the service. */
export type DecisionProvision =
  /** Partial suspension of the provision of the service. */
  | 'DECISION_PROVISION_PARTIAL_SUSPENSION'
  /** Total suspension of the provision of the service. */
  | 'DECISION_PROVISION_TOTAL_SUSPENSION'
  /** Partial termination of the provision of the service. */
  | 'DECISION_PROVISION_PARTIAL_TERMINATION'
  /** Total termination of the provision of the service. */
  | 'DECISION_PROVISION_TOTAL_TERMINATION';

/** Measures on an account. */
export type DecisionAccount =
  /** Suspension of the account. */
  | 'DECISION_ACCOUNT_SUSPENDED'
  /** Termination of the account. */
  | 'DECISION_ACCOUNT_TERMINATED';

/** Kinds of accounts. */
export type AccountType =
  /** Business. */
  | 'ACCOUNT_TYPE_BUSINESS'
  /** Private. */
  | 'ACCOUNT_TYPE_PRIVATE';

/** The ground of a decision. */
export type DecisionGround =
  /** Illegal Content. */
  | 'DECISION_GROUND_ILLEGAL_CONTENT'
  /** Content incompatible with terms and conditions. */
  | 'DECISION_GROUND_INCOMPATIBLE_CONTENT';

/** Kinds of content. */
export type ContentType =
  /** App. */
  | 'CONTENT_TYPE_APP'
  /** Audio. */
  | 'CONTENT_TYPE_AUDIO'
  /** Image. */
  | 'CONTENT_TYPE_IMAGE'
  /** Product. */
  | 'CONTENT_TYPE_PRODUCT'
  /** Synthetic Media. */
  | 'CONTENT_TYPE_SYNTHETIC_MEDIA'
  /** Text. */
  | 'CONTENT_TYPE_TEXT'
  /** Video. */
  | 'CONTENT_TYPE_VIDEO'
  /** Other. */
  | 'CONTENT_TYPE_OTHER';

/** Categories of content, as in the DSA Transparency Database. */
export type StatementCategory =
  /** Animal welfare. */
  | 'STATEMENT_CATEGORY_ANIMAL_WELFARE'
  /** Consumer information infringements. */
  | 'STATEMENT_CATEGORY_CONSUMER_INFORMATION'
  /** Cyber violence. */
  | 'STATEMENT_CATEGORY_CYBER_VIOLENCE'
  /** Cyber violence against women. */
  | 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN'
  /** Data protection and privacy violations. */
  | 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS'
  /** Illegal or harmful speech. */
  | 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'
  /** Intellectual property infringements. */
  | 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS'
  /** Negative effects on civic discourse or elections. */
  | 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS'
  /** Type of alleged illegal content not specified by the notifier. */
  | 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'
  /** Other violation of provider’s terms and conditions. */
  | 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC'
  /** Protection of minors. */
  | 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS'
  /** Risk for public security. */
  | 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY'
  /** Scams and/or fraud. */
  | 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD'
  /** Self-harm. */
  | 'STATEMENT_CATEGORY_SELF_HARM'
  /** Unsafe, non-compliant or prohibited products. */
  | 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS'
  /** Violence. */
  | 'STATEMENT_CATEGORY_VIOLENCE';

/** Keywords that specify a category. */
export type CategoryKeyword =
  /** Adult sexual material. */
  | 'KEYWORD_ADULT_SEXUAL_MATERIAL'
  /** Age-specific restrictions. */
  | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS'
  /** Age-specific restrictions concerning minors. */
  | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS'
  /** Animal harm. */
  | 'KEYWORD_ANIMAL_HARM'
  /** Biometric data breach. */
  | 'KEYWORD_BIOMETRIC_DATA_BREACH'
  /** Cyber bullying and intimidation against girls. */
  | 'KEYWORD_BULLYING_AGAINST_GIRLS'
  /** Child sexual abuse material. */
  | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'
  /** Child sexual abuse material containing deepfake or similar technology. */
  | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE'
  /** Content promoting eating disorders. */
  | 'KEYWORD_CONTENT_PROMOTING_EATING_DISORDERS'
  /** Coordinated harm. */
  | 'KEYWORD_COORDINATED_HARM'
  /** Copyright infringements. */
  | 'KEYWORD_COPYRIGHT_INFRINGEMENT'
  /** Cyber bullying and intimidation. */
  | 'KEYWORD_CYBER_BULLYING_INTIMIDATION'
  /** Cyber harassment. */
  | 'KEYWORD_CYBER_HARASSMENT'
  /** Cyber harassment against women. */
  | 'KEYWORD_CYBER_HARASSMENT_AGAINST_WOMEN'
  /** Cyber incitement to hatred or violence. */
  | 'KEYWORD_CYBER_INCITEMENT'
  /** Cyber stalking. */
  | 'KEYWORD_CYBER_STALKING'
  /** Cyber stalking against women. */
  | 'KEYWORD_CYBER_STALKING_AGAINST_WOMEN'
  /** Data falsification. */
  | 'KEYWORD_DATA_FALSIFICATION'
  /** Defamation. */
  | 'KEYWORD_DEFAMATION'
  /** Design infringements. */
  | 'KEYWORD_DESIGN_INFRINGEMENT'
  /** Discrimination. */
  | 'KEYWORD_DISCRIMINATION'
  /** Gendered disinformation. */
  | 'KEYWORD_FEMALE_GENDERED_DISINFORMATION'
  /** Geographic indications infringements. */
  | 'KEYWORD_GEOGRAPHIC_INDICATIONS_INFRINGEMENT'
  /** Geographical requirements. */
  | 'KEYWORD_GEOGRAPHICAL_REQUIREMENTS'
  /** Goods/services not permitted to be offered on the platform. */
  | 'KEYWORD_GOODS_SERVICES_NOT_PERMITTED'
  /** Grooming/sexual enticement of minors. */
  | 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS'
  /** Illegal incitement to violence and hatred based on protected characteristics (hate speech). */
  | 'KEYWORD_HATE_SPEECH'
  /** Hidden advertisement or commercial communication, including by influencers. */
  | 'KEYWORD_HIDDEN_ADVERTISEMENT'
  /** Human exploitation. */
  | 'KEYWORD_HUMAN_EXPLOITATION'
  /** Human trafficking. */
  | 'KEYWORD_HUMAN_TRAFFICKING'
  /** Illegal organizations. */
  | 'KEYWORD_ILLEGAL_ORGANIZATIONS'
  /** Impersonation or account hijacking. */
  | 'KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING'
  /** Inauthentic accounts. */
  | 'KEYWORD_INAUTHENTIC_ACCOUNTS'
  /** Inauthentic listings. */
  | 'KEYWORD_INAUTHENTIC_LISTINGS'
  /** Inauthentic user reviews. */
  | 'KEYWORD_INAUTHENTIC_USER_REVIEWS'
  /** Illegal incitement to violence and hatred against women. */
  | 'KEYWORD_INCITEMENT_AGAINST_WOMEN'
  /** General calls or incitement to violence and/or hatred. */
  | 'KEYWORD_INCITEMENT_VIOLENCE_HATRED'
  /** Insufficient information on traders. */
  | 'KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS'
  /** Language requirements. */
  | 'KEYWORD_LANGUAGE_REQUIREMENTS'
  /** Misinformation, disinformation, foreign information manipulation and interference. */
  | 'KEYWORD_MISINFORMATION_DISINFORMATION'
  /** Misleading information about the consumer's rights. */
  | 'KEYWORD_MISLEADING_INFO_CONSUMER_RIGHTS'
  /** Misleading information about the characteristics of the goods and services. */
  | 'KEYWORD_MISLEADING_INFO_GOODS_SERVICES'
  /** Missing processing ground for data. */
  | 'KEYWORD_MISSING_PROCESSING_GROUND'
  /** Non-consensual (intimate) material sharing, including (image-based) sexual abuse (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING'
  /** Non-consensual (intimate) material sharing against women, including (image-based) sexual abuse against women (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN'
  /** Non-consensual sharing of material containing deepfake or similar technology using a third party's features (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE'
  /** Non-consensual sharing of material containing deepfake or similar technology using a third party's features against women (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN'
  /** Non-compliance with pricing regulations. */
  | 'KEYWORD_NONCOMPLIANCE_PRICING'
  /** Nudity. */
  | 'KEYWORD_NUDITY'
  /** Patent infringements. */
  | 'KEYWORD_PATENT_INFRINGEMENT'
  /** Phishing. */
  | 'KEYWORD_PHISHING'
  /** Prohibited or restricted products. */
  | 'KEYWORD_PROHIBITED_PRODUCTS'
  /** Pyramid schemes. */
  | 'KEYWORD_PYRAMID_SCHEMES'
  /** Right to be forgotten. */
  | 'KEYWORD_RIGHT_TO_BE_FORGOTTEN'
  /** Risk for environmental damage. */
  | 'KEYWORD_RISK_ENVIRONMENTAL_DAMAGE'
  /** Risk for public health. */
  | 'KEYWORD_RISK_PUBLIC_HEALTH'
  /** Self-mutilation. */
  | 'KEYWORD_SELF_MUTILATION'
  /** Stalking. */
  | 'KEYWORD_STALKING'
  /** Suicide. */
  | 'KEYWORD_SUICIDE'
  /** Terrorist content. */
  | 'KEYWORD_TERRORIST_CONTENT'
  /** Trade secret infringements. */
  | 'KEYWORD_TRADE_SECRET_INFRINGEMENT'
  /** Trademark infringements. */
  | 'KEYWORD_TRADEMARK_INFRINGEMENT'
  /** Trafficking in women and girls. */
  | 'KEYWORD_TRAFFICKING_WOMEN_GIRLS'
  /** Unlawful sale of animals. */
  | 'KEYWORD_UNLAWFUL_SALE_ANIMALS'
  /** Unsafe challenges. */
  | 'KEYWORD_UNSAFE_CHALLENGES'
  /** Unsafe or non-compliant products. */
  | 'KEYWORD_UNSAFE_PRODUCTS'
  /** Violation of EU law relevant to civic discourse or elections. */
  | 'KEYWORD_VIOLATION_EU_LAW'
  /** Violation of national law relevant to civic discourse or elections. */
  | 'KEYWORD_VIOLATION_NATIONAL_LAW'
  /** Not captured by any other keyword. */
  | 'KEYWORD_OTHER';

/** What led to a decision. */
export type SourceType =
  /** Notice submitted in accordance with Article 16 DSA. */
  | 'SOURCE_ARTICLE_16'
  /** Notice submitted by a trusted flagger. */
  | 'SOURCE_TRUSTED_FLAGGER'
  /** Other type of notification. */
  | 'SOURCE_TYPE_OTHER_NOTIFICATION'
  /** Own voluntary initiative. */
  | 'SOURCE_VOLUNTARY';

/** How far a decision was automated. */
export type AutomatedDecision =
  /** Fully automated. */
  | 'AUTOMATED_DECISION_FULLY'
  /** Partially automated. */
  | 'AUTOMATED_DECISION_PARTIALLY'
  /** Not Automated. */
  | 'AUTOMATED_DECISION_NOT_AUTOMATED';

/** E-mails that wait because they could not be sent, for one reason. It says how many, and of nobody. */
export type WaitingLetters = {
  /** Why the last attempt failed. */
  readonly fault: LetterFault;
  /** The code of the source's refusal, after SOURCE_REFUSED. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** How many wait. */
  readonly waiting: Scalars['Int']['output'];
  /** Since when the oldest of them waits. */
  readonly since: Scalars['DateTime']['output'];
};

/** Why an e-mail could not be sent yet. */
export type LetterFault =
  /** The platform's source, which says where e-mails to accounts go, was not reached. It is asked again. */
  | 'SOURCE_AWAY'
  /** The platform's source refuses to say where the e-mail goes. It is asked again, and refuses until its operator has seen to it. */
  | 'SOURCE_REFUSED'
  /** The mail server was not reached, or took the e-mail not yet. */
  | 'MAIL_SERVER'
  /** Something else, which the process log of the worker names. */
  | 'OTHER';

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
  /** An officer of a Digital Services Coordinator: Regulation (EU) 2022/2065, Art. 49. */
  | 'COORDINATOR'
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
