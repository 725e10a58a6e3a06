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
  /** Open work, soonest deadline first, work without a deadline last. What you have skipped comes after all the rest. */
  readonly queue: Maybe<WorkItemConnection>;
  /** How much open work there is at this instant: what a walk through all pages of `queue` under the same filter would find. */
  readonly workCounts: Maybe<WorkCounts>;
  /** What readers get of every item that is restricted somewhere, or that became available again within the last thirty days, by the item's id: what a cache of restrictions is filled with before it follows the changes. */
  readonly itemStatuses: Maybe<ItemStatusConnection>;
  /** Whom changes of what readers get are told, with how far that has come. */
  readonly eventSubscribers: Maybe<ReadonlyArray<EventSubscriber>>;
  /** The public key that what subscribers are told is signed with: `whpk_` and an Ed25519 key in base64. The header `webhook-signature` holds `v1a,` and the signature of `<webhook-id>.<webhook-timestamp>.<body>` in base64 (Standard Webhooks). Null where this installation has none. */
  readonly webhookKey: Maybe<Scalars['String']['output']>;
  /** One notice; an account holder sees those that they submitted. */
  readonly notice: Maybe<Notice>;
  /** The notice that a receipt code belongs to, for whoever holds the code, signed in or not. A wrong code answers as a missing notice does. */
  readonly noticeByReceipt: Maybe<Notice>;
  /** The trusted flaggers that were recorded, by name: Regulation (EU) 2022/2065, Art. 22. */
  readonly trustedFlaggers: Maybe<ReadonlyArray<TrustedFlagger>>;
  /** What was done about misuse, newest first; an account holder sees what is about themselves: Regulation (EU) 2022/2065, Art. 23. */
  readonly measures: Maybe<MisuseMeasureConnection>;
  /** Suspicions of a crime, newest first: staff see all, an authority those that were sent to its state: Regulation (EU) 2022/2065, Art. 18. */
  readonly suspicions: Maybe<SuspicionConnection>;
  /** One restriction; an account holder sees those on their own content and account. */
  readonly restriction: Maybe<Restriction>;
  /** One complaint; an account holder sees those that they filed. */
  readonly complaint: Maybe<Complaint>;
  /** Statements of reasons on their way to the DSA Transparency Database, in the order in which they were written: Regulation (EU) 2022/2065, Art. 24(5). */
  readonly submissions: Maybe<SubmissionConnection>;
  /** One batch of decisions. */
  readonly batch: Maybe<Batch>;
  /** Batches of decisions, newest first. */
  readonly batches: Maybe<BatchConnection>;
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


export type QueryMeasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySuspicionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRestrictionArgs = {
  id: Scalars['ID']['input'];
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

export type Mutation = {
  /** Tells a server every change of what readers get of an item, from now on, as a signed webhook with a CloudEvent in it. Fill it from `itemStatuses` once it is added. */
  readonly addEventSubscriber: EventSubscriberResult;
  /** Tells a subscriber nothing more. What waits for it is dead; what changes meanwhile it reads from `itemStatuses` once it is resumed. */
  readonly pauseEventSubscriber: EventSubscriberResult;
  /** Tells a subscriber changes again, from now on: one that was paused, or that said that it is gone. */
  readonly resumeEventSubscriber: EventSubscriberResult;
  /** Sends again what could not be delivered to a subscriber, as far as it is still the newest of its item. */
  readonly resendEvents: EventSubscriberResult;
  /** Sends a statement again that was set aside: the database is asked first whether it has it. The statement itself stays as it is. */
  readonly resendSubmission: SubmissionResult;
  /** Sends again statements that were set aside, each as `resendSubmission` does: those that were sent again least often first, then the oldest. For after the database has refused what it should have taken. Answers with those, and in `hasNextPage` whether more are set aside still. */
  readonly resendSubmissions: SubmissionConnectionResult;
  /** Records a trusted flagger to whom a Digital Services Coordinator awarded the status: Regulation (EU) 2022/2065, Art. 22(2). */
  readonly recordFlagger: TrustedFlaggerResult;
  /** Stops treating a trusted flagger as one while its coordinator investigates: Regulation (EU) 2022/2065, Art. 22(6). */
  readonly suspendFlagger: TrustedFlaggerResult;
  /** Treats a suspended trusted flagger as one again. */
  readonly resumeFlagger: TrustedFlaggerResult;
  /** Ends a trusted flagger for good: its coordinator revoked the status, Regulation (EU) 2022/2065, Art. 22(7). */
  readonly endFlagger: TrustedFlaggerResult;
  /** Warns a person of misuse, which comes before any suspension: Regulation (EU) 2022/2065, Art. 23. */
  readonly warnOfMisuse: MisuseMeasureResult;
  /** Suspends who was warned and went on, for a reasonable period: Regulation (EU) 2022/2065, Art. 23. */
  readonly suspendForMisuse: MisuseMeasureResult;
  /** Ends a suspension before its time. */
  readonly liftSuspension: MisuseMeasureResult;
  /** Proposes to tell an authority of a suspicion of a crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18. */
  readonly proposeSuspicion: SuspicionResult;
  /** Sends a proposed suspicion to the authorities of its state; another person than who proposed it. */
  readonly sendSuspicion: SuspicionResult;
  /** Drops a proposed suspicion; another person than who proposed it. */
  readonly dropSuspicion: SuspicionResult;
  /** Reports an item as illegal: Regulation (EU) 2022/2065, Art. 16. */
  readonly submitNotice: NoticeResult;
  /** Contests a restriction of your content or account, the refusal to act on your notice (Regulation (EU) 2022/2065, Art. 20), or an access to your records. Free of charge, for six months from when you were told, and once: what was decided on its merits is not heard here again. Sign in first, but for a notice that you gave without an account: its receipt is enough. */
  readonly fileComplaint: ComplaintResult;
  /** Takes a piece of open work for thirty minutes, or renews a claim of your own. A complaint is counsel's alone, the review of an order an agent's. */
  readonly claim: WorkItemResult;
  /** Gives back work that you have claimed, and says why. It is offered to you after all the rest from then on; you may claim it again. */
  readonly skip: WorkItemResult;
  /** Decides a notice that you have claimed. Once a complaint has reopened it, who decided it or the complaint may not. */
  readonly decideNotice: NoticeResult;
  /** Restricts an item or an account, with a statement of reasons or under an order in force: Regulation (EU) 2022/2065, Art. 9 and 17. */
  readonly restrict: RestrictionResult;
  /** Lifts a restriction. What carries out an order that still binds is for counsel alone: Regulation (EU) 2022/2065, Art. 9; Regulation (EU) 2021/784, Art. 3. */
  readonly lift: RestrictionResult;
  /** Undoes a restriction within an hour of its decision: by who decided it, or by counsel; by counsel alone where it carries out an order that still binds. It ends as a lift does, and the log says that it was undone; later, lift it. */
  readonly undo: RestrictionResult;
  /** Decides a complaint. Who took part in its case may not: Regulation (EU) 2022/2065, Art. 20. An access that is reversed was unlawful: its order is revoked, and what was disclosed is to be deleted. */
  readonly decideComplaint: ComplaintResult;
  /** Opens a batch of decisions, or gives the one that was opened under the same key with the same content. */
  readonly openBatch: BatchResult;
  /** Adds decisions to an open batch: each is carried out at once, or staged where a second person is needed. Each line is answered by itself. */
  readonly addDecisions: BatchLinesResult;
  /** Ends the adding of decisions. Where a second person is needed, what was staged gets its digest and waits for them. */
  readonly closeBatch: BatchResult;
  /** Lets what was staged be carried out, as a second person: never who opened the batch, added to it or closed it. */
  readonly approveBatch: BatchResult;
  /** Puts an end to a batch that waits for a second person: nothing of it is carried out. */
  readonly refuseBatch: BatchResult;
  /** Ends every restriction of a batch, while they are made and for an hour after `appliedAt`: for who opened it or added to it, and for counsel; for counsel alone where the batch carries out an order that still binds. */
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


export type MutationSubmitNoticeArgs = {
  input: NoticeInput;
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
  automatedMeans?: Scalars['Boolean']['input'];
  unfounded?: Scalars['Boolean']['input'];
};


export type MutationRestrictArgs = {
  input: RestrictInput;
};


export type MutationLiftArgs = {
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
  automatedMeans?: Scalars['Boolean']['input'];
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
  /** What readers in a territory get of the item: its strictest restriction in effect there. */
  readonly enforcementStatus: EnforcementStatus;
  /** Restrictions of the item, newest first. An account holder sees those on their own items and none on others'; one behind which an order is, not before the person may be told of the order. */
  readonly restrictions: Maybe<ReadonlyArray<Restriction>>;
  /** Why readers in a territory don't get the item, oldest reason first. An authority's order is among them once nothing holds it back: until then an item can be withheld without any. */
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

/** Why an item is withheld, as everybody may know it. It holds no words that anybody wrote about a case. */
export type Tombstone = {
  /** ISO 3166 countries in which it is withheld for this, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
  /** Under which law an authority ordered it; null where the platform decided by itself. */
  readonly order: Maybe<TombstoneOrder>;
  /** The authority that ordered it, never a person; null where the platform decided by itself. */
  readonly authority: Maybe<Scalars['String']['output']>;
  /** The authority's country, ISO 3166. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** The law that gives the authority the power to order, in its words; null where they hold personal data. */
  readonly provision: Maybe<Scalars['String']['output']>;
  /** On what ground the platform decided; null under an order. */
  readonly ground: Maybe<DecisionGround>;
  /** What the content is held to be; null under an order. The number of the decision is not told: by it anybody would find what the DSA Transparency Database says without a name, and know whom it is about. */
  readonly category: Maybe<StatementCategory>;
};

/** Under which law an authority ordered that an item is withheld. */
export type TombstoneOrder =
  /** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
  | 'DSA_ACT'
  /** Removal order for terrorist content: Regulation (EU) 2021/784, Art. 3. */
  | 'TCO_REMOVAL';

/** A user of the platform, as everybody may know them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
  /** The restrictions of your content and of your account, newest first. Null on an account that is not yours. */
  readonly restrictions: Maybe<RestrictionConnection>;
  /** What counts against the account: Regulation (EU) 2022/2065, Art. 23. Null on an account that is not yours. */
  readonly standing: Maybe<AccountStanding>;
};


/** A user of the platform, as everybody may know them. */
export type AccountRestrictionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of restrictions. */
export type RestrictionConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Restriction>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** What counts against an account, by the platform's policy, from restrictions that stand: one that was lifted or reversed counts no more. */
export type AccountStanding = {
  /** What counts now, newest first. */
  readonly strikes: ReadonlyArray<Strike>;
  /** The points of all of them together. */
  readonly points: Scalars['Int']['output'];
  /** When the holder was last warned of a suspension; null when they were not. */
  readonly warnedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the policy proposes next; null for nothing. It does nothing by itself: a person decides, and has the whole case to weigh. */
  readonly proposal: Maybe<StandingProposal>;
};

/** A restriction of an item that counts against its author for a time. */
export type Strike = {
  /** The restriction that it comes from. */
  readonly restriction: Restriction;
  /** How much it counts. */
  readonly points: Scalars['Int']['output'];
  /** What the content was held to be. */
  readonly category: StatementCategory;
  /** When the restriction was decided. */
  readonly at: Scalars['DateTime']['output'];
  /** From when it counts no more. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** What the policy proposes to a person who decides. */
export type StandingProposal = {
  /** The step. */
  readonly step: StandingStep;
  /** How many points the policy asks for this step. */
  readonly atPoints: Scalars['Int']['output'];
  /** What is to be done to the account; null for a warning. */
  readonly account: Maybe<DecisionAccount>;
  /** For how many days; null for a warning, and for good. */
  readonly days: Maybe<Scalars['Int']['output']>;
};

/** Steps against an account that collects strikes: Regulation (EU) 2022/2065, Art. 23(1). No step but a warning without a warning before it. */
export type StandingStep =
  /** Warn the holder that the account may be suspended. */
  | 'WARN'
  /** Restrict the account. */
  | 'RESTRICT';

/** A legal order: what an authority asks of the platform, and how far it has come. */
export type Order = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
};

/** Somebody was permitted to read an account's records: which authority, never which officer. Shown to the holder of the account, and to counsel as what a complaint is about. */
export type Access = {
  /** The index of its entry in the access log, in decimal. */
  readonly id: Scalars['ID']['output'];
  /** The newest complaint about it, if any. */
  readonly complaint: Maybe<Complaint>;
};

/** What readers get of an item, from least to most restricted. */
export type EnforcementStatus =
  /** All of it. */
  | 'AVAILABLE'
  /** All of it, with a label. */
  | 'LABELLED'
  /** All of it, recommended less. */
  | 'DEMOTED'
  /** Adults only. */
  | 'AGE_RESTRICTED'
  /** All of it, without comments, shares or the like. */
  | 'INTERACTION_RESTRICTED'
  /** Nothing, until access is enabled again. */
  | 'DISABLED'
  /** Nothing; it was removed. */
  | 'REMOVED';

/** What readers in a territory get of an item. */
export type TerritoryStatus = {
  /** WORLD, or the ISO 3166 country in which it is stricter than that. */
  readonly territory: Scalars['String']['output'];
  /** What readers there get. */
  readonly status: EnforcementStatus;
};

/** What readers get of an item, everywhere. */
export type ItemStatus = {
  /** The item's id. */
  readonly item: Scalars['ID']['output'];
  /** Grows with each change of the item, in decimal: of two states of an item the one with the greater sequence is the newer. */
  readonly sequence: Scalars['String']['output'];
  /** WORLD first, then each country in which it is stricter. */
  readonly statuses: ReadonlyArray<TerritoryStatus>;
};

/** A page of what readers get of items. */
export type ItemStatusConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<ItemStatus>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Whether a subscriber is told changes. */
export type SubscriberState =
  /** It is. */
  | 'ENABLED'
  /** It isn't: somebody paused it, or it answered that it is gone (410). */
  | 'DISABLED';

/** A server that is told every change of what readers get of an item. */
export type EventSubscriber = {
  /** The subscriber's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** Where it is told. */
  readonly url: Scalars['String']['output'];
  /** Whether it is told. */
  readonly state: SubscriberState;
  /** Since when it is so. */
  readonly since: Scalars['DateTime']['output'];
  /** How many changes wait to be delivered, or to be tried again. */
  readonly waiting: Scalars['Int']['output'];
  /** When the oldest change that waits was made; null when none does. This is how far the subscriber lags behind. */
  readonly waitingSince: Maybe<Scalars['DateTime']['output']>;
  /** How many changes are given up, after ten attempts or because the subscriber was disabled. */
  readonly dead: Scalars['Int']['output'];
  /** What the last attempt that failed met: a status of HTTP, or a word like TIMEOUT or ADDRESS_REFUSED. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** When that was. */
  readonly failedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A subscriber, or why it was refused. */
export type EventSubscriberResult = EventSubscriber | Refusal;

/** A decision that limits what readers get of an item, or what an account may do. */
export type Restriction = {
  /** The restriction's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** Whether it is in effect. */
  readonly state: RestrictionState;
  /** What is restricted. */
  readonly subject: RestrictionSubject;
  /** What is done to the item's visibility. */
  readonly visibility: ReadonlyArray<DecisionVisibility>;
  /** In words, when the decision on visibility is another than the listed ones. */
  readonly visibilityOther: Maybe<Scalars['String']['output']>;
  /** What is done to payments. */
  readonly monetary: Maybe<DecisionMonetary>;
  /** In words, when the decision on payments is another than the listed ones. */
  readonly monetaryOther: Maybe<Scalars['String']['output']>;
  /** What is done to the provision of the service. */
  readonly provision: Maybe<DecisionProvision>;
  /** What is done to the account. */
  readonly account: Maybe<DecisionAccount>;
  /** ISO 3166 countries in which it holds, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** When it ends by itself, with the last of its measures; null for no end. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  /** When each of its measures ends. */
  readonly ends: MeasureEnds;
  /** Why; null exactly when an order is behind it: Regulation (EU) 2022/2065, Art. 17(5). */
  readonly statement: Maybe<StatementOfReasons>;
  /** The order that it carries out. */
  readonly order: Maybe<Order>;
  /** The public body whose notice led to it, with words that say so where the sender alone declared it and nobody verified that; null when none did. */
  readonly stateActor: Maybe<Scalars['String']['output']>;
  /** Why it was lifted or reversed, once it was. */
  readonly closeReason: Maybe<Scalars['String']['output']>;
  /** The newest complaint about it, if any. */
  readonly complaint: Maybe<Complaint>;
};

/** When each measure of a restriction ends; null for one that was not taken, and for one without an end. */
export type MeasureEnds = {
  /** That on visibility. */
  readonly visibility: Maybe<Scalars['DateTime']['output']>;
  /** That on payments. */
  readonly monetary: Maybe<Scalars['DateTime']['output']>;
  /** That on the provision of the service. */
  readonly provision: Maybe<Scalars['DateTime']['output']>;
  /** That on the account. */
  readonly account: Maybe<Scalars['DateTime']['output']>;
};

/** What a restriction can be about. */
export type RestrictionSubject = ContentItem | Account;

/** What a complaint can be about. */
export type ComplaintSubject = Restriction | Notice | Access;

/** What a piece of work can be about. */
export type WorkSubject = Notice | Complaint | Order;

/** Kinds of work in the queue. */
export type WorkKind =
  /** A notice to decide. */
  | 'NOTICE'
  /** A complaint to decide. */
  | 'COMPLAINT'
  /** An order to review or release. */
  | 'ORDER';

/** Whether a restriction is in effect. */
export type RestrictionState =
  /** Decided, not begun. */
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
  /** The contested decision stands. */
  | 'UPHELD'
  /** A part of the contested decision is undone. */
  | 'PARTIALLY_REVERSED'
  /** The contested decision is undone. */
  | 'REVERSED'
  /** Closed without a decision on its merits. */
  | 'OMITTED';

/** How a complaint can be decided. */
export type ComplaintOutcome =
  /** The contested decision stands. */
  | 'UPHELD'
  /** A part of the contested decision is undone. */
  | 'PARTIALLY_REVERSED'
  /** The contested decision is undone. */
  | 'REVERSED'
  /** Close it without a decision on its merits. */
  | 'OMITTED';

/** A report that an item is illegal: Regulation (EU) 2022/2065, Art. 16. */
export type Notice = {
  /** The notice's id; keep it to follow up. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: NoticeState;
  /** The reported item. */
  readonly item: ContentItem;
  /** What the item is said to be. */
  readonly category: StatementCategory;
  /** Keywords of the category that say it more exactly. */
  readonly keywords: ReadonlyArray<CategoryKeyword>;
  /** Who gave it, as the law tells notifiers apart. */
  readonly source: NoticeSource;
  /** The public body that gave it; null unless the source is STATE_ACTOR. */
  readonly publicBody: Maybe<PublicBody>;
  /** The trusted flagger that gave it, within its expertise. */
  readonly trustedFlagger: Maybe<TrustedFlagger>;
  /** The code by which anybody who holds it follows the notice: shown once, by `submitNotice`, and null ever after. */
  readonly receipt: Maybe<Scalars['String']['output']>;
  /** Whether automated means took part in the decision: Art. 16(6). */
  readonly automatedMeans: Scalars['Boolean']['output'];
  /** Whether it was held to be manifestly unfounded: Art. 23(2). */
  readonly unfounded: Scalars['Boolean']['output'];
  /** How the decision can be contested, once there is one: Art. 16(5). */
  readonly redress: Maybe<Scalars['String']['output']>;
  /** The newest complaint about the refusal to act on it, with its answer, if any: whoever holds the code follows it here, signed in or not. */
  readonly complaint: Maybe<Complaint>;
  /** Why the notifier holds it to be illegal. */
  readonly explanation: Scalars['String']['output'];
  /** The notifier's name. */
  readonly notifierName: Maybe<Scalars['String']['output']>;
  /** The notifier's e-mail address. */
  readonly notifierEmail: Maybe<Scalars['String']['output']>;
  /** When it arrived. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was decided so. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** Who gave a notice, as the law tells notifiers apart. */
export type NoticeSource =
  /** Anybody: Art. 16. */
  | 'ARTICLE_16'
  /** A trusted flagger within its expertise: Art. 22. */
  | 'TRUSTED_FLAGGER'
  /** A public body, which is named to the person concerned. */
  | 'STATE_ACTOR';

/** A public body that gave a notice. */
export type PublicBody = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its ISO 3166 country; null where it is known by its token alone, which says none. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Whether it is an enrolled authority that signed in; otherwise the sender alone declared it, and nobody verified that. */
  readonly recognised: Scalars['Boolean']['output'];
};

/** How far a trusted flagger is treated as one. */
export type FlaggerState =
  /** Its notices come first. */
  | 'IN_FORCE'
  /** Its coordinator investigates; its notices are anybody's. */
  | 'SUSPENDED'
  /** The status was revoked. */
  | 'ENDED';

/** An entity whose notices come first within its expertise: Regulation (EU) 2022/2065, Art. 22. */
export type TrustedFlagger = {
  /** The trusted flagger's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it is treated as one. */
  readonly state: FlaggerState;
  /** Its name, as the coordinator published it. */
  readonly name: Scalars['String']['output'];
  /** The ISO 3166 country of the Digital Services Coordinator that awarded the status. */
  readonly country: Scalars['String']['output'];
  /** The categories that it knows. */
  readonly expertise: ReadonlyArray<StatementCategory>;
  /** The issuer of its tokens. */
  readonly issuer: Scalars['String']['output'];
  /** The one person by whom it is recognised. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** The organisation by whose claim it is recognised. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Why it was last changed. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** What kind of misuse it is: Regulation (EU) 2022/2065, Art. 23. */
export type MisuseKind =
  /** Frequently provides manifestly illegal content: Art. 23(1). */
  | 'ILLEGAL_CONTENT'
  /** Frequently gives manifestly unfounded notices: Art. 23(2). */
  | 'UNFOUNDED_NOTICES'
  /** Frequently files manifestly unfounded complaints: Art. 23(2). */
  | 'UNFOUNDED_COMPLAINTS';

/** What was done about misuse. */
export type MisuseStep =
  /** The person was warned. */
  | 'WARNING'
  /** What the person submits of the kind is not taken for a time. */
  | 'SUSPENSION';

/** A warning or suspension for misuse: Regulation (EU) 2022/2065, Art. 23. */
export type MisuseMeasure = {
  /** The measure's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** What kind of misuse it is about. */
  readonly kind: MisuseKind;
  /** Whether it warns or suspends. */
  readonly step: MisuseStep;
  /** The account that it is about; null for who has none. */
  readonly account: Maybe<Account>;
  /** What it rests on: ids of notices, complaints or restrictions, oldest first. */
  readonly acts: ReadonlyArray<Scalars['ID']['output']>;
  /** How many notices, complaints or items of the person there were in all over the same time: Art. 23(3). */
  readonly actsInAll: Scalars['Int']['output'];
  /** Why it is misuse. */
  readonly reason: Scalars['String']['output'];
  /** When it was decided. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** When a suspension ends by itself. */
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
  /** The authorities of its state have it. */
  | 'SENT'
  /** It was not sent. */
  | 'DROPPED';

/** A suspicion of a crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18. It names the item and says why, and nothing about who published it. */
export type Suspicion = {
  /** The suspicion's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
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
  /** The ISO 3166 state whose authorities get it. */
  readonly country: Scalars['String']['output'];
  /** SHA-256 over RFC 8785 JSON of `country`, `explanation`, `item` and `offence`, in lower-case hex: exactly what is sent. */
  readonly digest: Scalars['String']['output'];
  /** The notice that led to it, if one did. */
  readonly notice: Maybe<Scalars['ID']['output']>;
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

/** Somebody contests a decision: Regulation (EU) 2022/2065, Art. 20. */
export type Complaint = {
  /** The complaint's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
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
  /** Why it was decided so. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Whether the decision itself is contested, or only how an order was carried out. */
  readonly covers: ComplaintScope;
  /** Whether automated means were used on the way to deciding it; a person decided. Null while it is open. */
  readonly automatedMeans: Maybe<Scalars['Boolean']['output']>;
  /** Whether it was held to be manifestly unfounded: Art. 23(2). */
  readonly unfounded: Scalars['Boolean']['output'];
  /** Where you can turn to next, once it is decided: Regulation (EU) 2022/2065, Art. 20(5) and 21. */
  readonly remedies: Maybe<Scalars['String']['output']>;
  /** Of a complaint about how an order was carried out: where the order itself can be contested, in its authority's words. */
  readonly orderRedress: Maybe<Scalars['String']['output']>;
};

/** What of a restriction a complaint is about. */
export type ComplaintScope =
  /** The platform's own decision: whether it was right. */
  | 'DECISION'
  /** How the platform carried out an order: the right item, no wider than the order, no later than it said. Whether the order is right is for its court. */
  | 'EXECUTION';

/** What is looked for in the queue. Each part narrows it further; a part that is left out narrows nothing. */
export type WorkFilter = {
  /** Only these kinds of work. */
  readonly kinds?: InputMaybe<ReadonlyArray<WorkKind>>;
  /** Only what you hold now, or with false only what you don't. */
  readonly claimedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what nobody holds now, or with false only what somebody does. */
  readonly unclaimed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what is past its deadline, or with false only what isn't. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what you have skipped since it was opened, or with false only what you haven't. */
  readonly skippedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only notices of this category, and complaints about what was decided in it. */
  readonly category?: InputMaybe<StatementCategory>;
  /** Only what began with a notice of such a sender. */
  readonly source?: InputMaybe<WorkSource>;
  /** Only what is due before this instant. */
  readonly dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Senders of notices whose work is told apart. */
export type WorkSource =
  /** A public body. */
  | 'STATE_ACTOR'
  /** A trusted flagger: Regulation (EU) 2022/2065, Art. 22. */
  | 'TRUSTED_FLAGGER';

/** How much open work there is. */
export type WorkCounts = {
  /** All of it. */
  readonly open: Scalars['Int']['output'];
  /** What is past its deadline. */
  readonly overdue: Scalars['Int']['output'];
  /** What somebody holds. */
  readonly claimed: Scalars['Int']['output'];
  /** What you hold. */
  readonly mine: Scalars['Int']['output'];
  /** The same by kind; a kind of which there is none is left out. */
  readonly byKind: ReadonlyArray<WorkKindCounts>;
};

/** How much open work of one kind there is. */
export type WorkKindCounts = {
  /** The kind. */
  readonly kind: WorkKind;
  /** All of it. */
  readonly open: Scalars['Int']['output'];
  /** What is past its deadline. */
  readonly overdue: Scalars['Int']['output'];
  /** What somebody holds. */
  readonly claimed: Scalars['Int']['output'];
  /** What you hold. */
  readonly mine: Scalars['Int']['output'];
};

/** What can be done with a piece of work. */
export type WorkFactKind =
  /** Somebody took it. */
  | 'CLAIMED'
  /** Somebody's claim had lapsed when another took it. */
  | 'RELEASED'
  /** Somebody gave it back, and said why. */
  | 'SKIPPED'
  /** Somebody decided it. */
  | 'DECIDED'
  /** It needs nobody any more, and nobody decided it: an order was withdrawn, revoked or ran out. */
  | 'CLOSED'
  /** Somebody was told that its time runs out. */
  | 'ESCALATED';

/** Something that was done with a piece of work, kept for good. */
export type WorkFact = {
  /** What was done. */
  readonly kind: WorkFactKind;
  /** Who did it; null where nobody did. */
  readonly person: Maybe<Scalars['ID']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why it was given back; null of everything else. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** A piece of work in the queue. */
export type WorkItem = {
  /** The work item's id; claim it by this. */
  readonly id: Scalars['ID']['output'];
  /** What kind of work it is. */
  readonly kind: WorkKind;
  /** When it must be done; null where no rule says. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** When somebody was last told that its time runs out; null before. */
  readonly escalatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who has claimed it, while the claim lasts. */
  readonly claimedBy: Maybe<Scalars['ID']['output']>;
  /** When the claim lapses. */
  readonly claimEndsAt: Maybe<Scalars['DateTime']['output']>;
  /** Of a notice, what it says; of a complaint, what was decided. Null where there is none. */
  readonly category: Maybe<StatementCategory>;
  /** Who sent the notice that it began with, where that is told apart. */
  readonly source: Maybe<WorkSource>;
  /** What was done with it, oldest first. */
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

/** The statement of reasons, field for field that of the DSA Transparency Database (version 2): Regulation (EU) 2022/2065, Art. 17 and 24(5). */
export type StatementOfReasons = {
  /** What is done to the item's visibility. */
  readonly decisionVisibility: ReadonlyArray<DecisionVisibility>;
  /** In words, when the decision on visibility is another than the listed ones. */
  readonly decisionVisibilityOther: Maybe<Scalars['String']['output']>;
  /** The last day of the measure on visibility; null for no end. */
  readonly endDateVisibilityRestriction: Maybe<Scalars['Date']['output']>;
  /** What is done to payments. */
  readonly decisionMonetary: Maybe<DecisionMonetary>;
  /** In words, when the decision on payments is another than the listed ones. */
  readonly decisionMonetaryOther: Maybe<Scalars['String']['output']>;
  /** The last day of the measure on payments; null for no end. */
  readonly endDateMonetaryRestriction: Maybe<Scalars['Date']['output']>;
  /** What is done to the provision of the service. */
  readonly decisionProvision: Maybe<DecisionProvision>;
  /** The last day of the measure on the service; null for no end. */
  readonly endDateServiceRestriction: Maybe<Scalars['Date']['output']>;
  /** What is done to the account. */
  readonly decisionAccount: Maybe<DecisionAccount>;
  /** The last day of the measure on the account; null for no end. */
  readonly endDateAccountRestriction: Maybe<Scalars['Date']['output']>;
  /** Whether the account is a business's or a private person's, when the platform says. */
  readonly accountType: Maybe<AccountType>;
  /** Whether the ground is the law or the terms and conditions. */
  readonly decisionGround: DecisionGround;
  /** Where the ground can be read. */
  readonly decisionGroundReferenceUrl: Maybe<Scalars['String']['output']>;
  /** The law, when the content is illegal. */
  readonly illegalContentLegalGround: Maybe<Scalars['String']['output']>;
  /** Why the content is illegal. */
  readonly illegalContentExplanation: Maybe<Scalars['String']['output']>;
  /** The clause of the terms, when the content is incompatible with them. */
  readonly incompatibleContentGround: Maybe<Scalars['String']['output']>;
  /** Why the content is incompatible with the terms. */
  readonly incompatibleContentExplanation: Maybe<Scalars['String']['output']>;
  /** Whether content incompatible with the terms is held to be illegal too. */
  readonly incompatibleContentIllegal: Maybe<Scalars['Boolean']['output']>;
  /** What kinds of content it is about. */
  readonly contentType: ReadonlyArray<ContentType>;
  /** In words, when the kind of content is another than the listed ones. */
  readonly contentTypeOther: Maybe<Scalars['String']['output']>;
  /** What the content is held to be. */
  readonly category: StatementCategory;
  /** Further categories. */
  readonly categoryAddition: ReadonlyArray<StatementCategory>;
  /** Keywords that say it more exactly. */
  readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
  /** In words, when the keyword is another than the listed ones. */
  readonly categorySpecificationOther: Maybe<Scalars['String']['output']>;
  /** The content's language as an ISO 639 code. */
  readonly contentLanguage: Maybe<Scalars['String']['output']>;
  /** The day on which the content was published; 2000-01-01 for what is older, the first day that the database knows. */
  readonly contentDate: Scalars['Date']['output'];
  /** The EAN-13 of the product, when the content offers one and the platform says. */
  readonly contentIdEan: Maybe<Scalars['String']['output']>;
  /** The countries of the EU and EEA in which it holds, in ISO 3166: all thirty for the whole world. */
  readonly territorialScope: ReadonlyArray<Scalars['String']['output']>;
  /** The day from which the decision holds. */
  readonly applicationDate: Scalars['Date']['output'];
  /** The facts and circumstances relied on, without personal data. */
  readonly decisionFacts: Scalars['String']['output'];
  /** What led to the decision. */
  readonly sourceType: SourceType;
  /** Who gave the notice, when that is told. A public body that the sender alone declared is said to be declared and not verified. */
  readonly sourceIdentity: Maybe<Scalars['String']['output']>;
  /** Whether the content was found by automated means. */
  readonly automatedDetection: Scalars['Boolean']['output'];
  /** Whether the decision was taken by automated means. */
  readonly automatedDecision: AutomatedDecision;
  /** The statement's unique id at this platform: the database's platform_uid. */
  readonly puid: Scalars['String']['output'];
  /** The statement's uuid in the DSA Transparency Database, by which it is found there; null until it has arrived. */
  readonly uuid: Maybe<Scalars['ID']['output']>;
  /** The name under which the DSA Transparency Database knows the platform: its platform_name; null until the statement has arrived, and where it did not say. */
  readonly platformName: Maybe<Scalars['String']['output']>;
  /** When the DSA Transparency Database got it, by its own clock: its created_at; null until it has arrived, and where it did not say. */
  readonly databaseCreatedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was written. The database's own created_at is databaseCreatedAt. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How the decision can be contested. */
  readonly redress: Scalars['String']['output'];
  /** How far it has come on its way to the DSA Transparency Database: Regulation (EU) 2022/2065, Art. 24(5). */
  readonly submission: Maybe<Submission>;
};

/** A statement of reasons on its way to the DSA Transparency Database: Regulation (EU) 2022/2065, Art. 24(5). */
export type Submission = {
  /** The submission's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows when its state changes; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. */
  readonly state: SubmissionState;
  /** The statement's unique id at this platform. */
  readonly puid: Scalars['String']['output'];
  /** How often it was tried in vain. */
  readonly attempts: Scalars['Int']['output'];
  /** Not sent again before this; null when it is sent at once, or not at all. */
  readonly nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** The database's own id of the statement, once it is there. */
  readonly databaseId: Maybe<Scalars['String']['output']>;
  /** When it was known to be there. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it is not there yet, in words. */
  readonly problem: Maybe<Scalars['String']['output']>;
  /** What of it can't be accepted. */
  readonly errors: ReadonlyArray<SubmissionError>;
};

/** Submissions, or why what was asked was refused. */
export type SubmissionConnectionResult = SubmissionConnection | Refusal;

/** What the DSA Transparency Database can't accept of a statement. */
export type SubmissionError = {
  /** The field, by the database's name. */
  readonly field: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly messages: ReadonlyArray<Scalars['String']['output']>;
};

/** How far a statement has come on its way to the DSA Transparency Database. */
export type SubmissionState =
  /** It waits to be sent, or to be sent again. */
  | 'PENDING'
  /** It is there. */
  | 'SENT'
  /** It was set aside: a person must look. */
  | 'DEAD';

/** A page of submissions. */
export type SubmissionConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Submission>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** What is reported, why, and by whom. */
export type NoticeInput = {
  /** The exact item. */
  readonly item: Scalars['ID']['input'];
  /** What it is said to be. */
  readonly category: StatementCategory;
  /** Why you hold it to be illegal, at most 5000 characters. */
  readonly explanation: Scalars['String']['input'];
  /** Keywords of the category that say it more exactly. */
  readonly keywords?: ReadonlyArray<CategoryKeyword>;
  /** Your name, signed in or not; left out only where the keywords say that it is about child sexual abuse. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Your e-mail address, signed in or not; left out only where the keywords say that it is about child sexual abuse. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The public body for which you give the notice, if one; it is named to the person concerned, as declared and not verified unless you sign in as an enrolled authority. */
  readonly publicBody?: InputMaybe<PublicBodyInput>;
  /** Whether you believe in good faith that the notice is accurate and complete; it must be true. */
  readonly goodFaith: Scalars['Boolean']['input'];
};

/** A public body that gives a notice. */
export type PublicBodyInput = {
  /** Its name, at most 255 characters. */
  readonly name: Scalars['String']['input'];
  /** Its ISO 3166 country. */
  readonly country: Scalars['String']['input'];
};

/** Who a trusted flagger is, what it knows, and how it is recognised. */
export type FlaggerInput = {
  /** Its name, as the coordinator published it; at most 255 characters. */
  readonly name: Scalars['String']['input'];
  /** The ISO 3166 country of the Digital Services Coordinator that awarded the status. */
  readonly country: Scalars['String']['input'];
  /** The categories that it knows, at least one. */
  readonly expertise: ReadonlyArray<StatementCategory>;
  /** The issuer of its tokens, exactly as they have it. */
  readonly issuer: Scalars['String']['input'];
  /** The one person by whom it is recognised, or */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** the organisation by whose claim it is recognised: exactly one of the two. */
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
};

/** What a person did, and why it is misuse. */
export type MisuseInput = {
  /** What kind of misuse it is. */
  readonly kind: MisuseKind;
  /** What the person did, all by one person: notices or complaints that were manifestly unfounded, or restrictions of illegal content. */
  readonly acts: ReadonlyArray<Scalars['ID']['input']>;
  /** Why it is misuse, for the person concerned: how much, how grave, with what intention (Art. 23(3)); at most 5000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A suspicion of a crime that threatens somebody's life or safety. */
export type SuspicionInput = {
  /** The exact item. */
  readonly item: Scalars['ID']['input'];
  /** The notice that led to it, if one did. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** The suspected offence, at most 500 characters. */
  readonly offence: Scalars['String']['input'];
  /** Why it is suspected, without anything about who published the item; at most 5000 characters. */
  readonly explanation: Scalars['String']['input'];
  /** The ISO 3166 state whose authorities are to know: of the EU or EEA. */
  readonly country: Scalars['String']['input'];
};

/** What is contested and why: exactly one thing. */
export type ComplaintInput = {
  /** A restriction of your content or account. */
  readonly restriction?: InputMaybe<Scalars['ID']['input']>;
  /** A notice of yours on which the platform did not act. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** The receipt of a notice on which the platform did not act, for whoever gave it without an account. */
  readonly receipt?: InputMaybe<Scalars['String']['input']>;
  /** An access to your records that you see in `Account.accesses`: the `id` of the access. */
  readonly access?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 5000 characters. */
  readonly explanation: Scalars['String']['input'];
};

/** What is restricted, how, where, for how long and why. */
export type RestrictInput = {
  /** The item; what is decided on payments, service and account is then about its author. Or */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** the account: exactly one of the two. */
  readonly account?: InputMaybe<Scalars['ID']['input']>;
  /** What is done to the item's visibility. */
  readonly visibility?: ReadonlyArray<DecisionVisibility>;
  /** In words, when the decision on visibility is DECISION_VISIBILITY_OTHER. */
  readonly visibilityOther?: InputMaybe<Scalars['String']['input']>;
  /** What is done to payments. */
  readonly monetary?: InputMaybe<DecisionMonetary>;
  /** In words, when the decision on payments is DECISION_MONETARY_OTHER; at most 500 characters. */
  readonly monetaryOther?: InputMaybe<Scalars['String']['input']>;
  /** What is done to the provision of the service. */
  readonly provision?: InputMaybe<DecisionProvision>;
  /** What is done to the account. */
  readonly accountDecision?: InputMaybe<DecisionAccount>;
  /** ISO 3166 countries in which it holds, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['input']>;
  /** When it begins; at once when left out. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When its measures end by themselves; never when left out. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** For measures that end earlier than `endsAt`, or alone have an end: when each does. */
  readonly ends?: InputMaybe<MeasureEndsInput>;
  /** The notice that led to it, if one did. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** The order in force that it carries out: on items that the order names and in its territories alone. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** Why; left out exactly when `order` is given. */
  readonly statement?: InputMaybe<StatementInput>;
};

/** When a measure ends, where that is not with the others. */
export type MeasureEndsInput = {
  /** That on visibility. */
  readonly visibility?: InputMaybe<Scalars['DateTime']['input']>;
  /** That on payments. */
  readonly monetary?: InputMaybe<Scalars['DateTime']['input']>;
  /** That on the provision of the service. */
  readonly provision?: InputMaybe<Scalars['DateTime']['input']>;
  /** That on the account. */
  readonly account?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The statement of reasons that the platform writes; dates and ids are filled in by Writ. */
export type StatementInput = {
  /** Whether the account is a business's or a private person's. */
  readonly accountType?: InputMaybe<AccountType>;
  /** The EAN-13 of a product: thirteen digits, the last of them the check digit. */
  readonly contentIdEan?: InputMaybe<Scalars['String']['input']>;
  /** Whether the ground is the law or the terms and conditions. */
  readonly decisionGround: DecisionGround;
  /** Where the ground can be read, at most 500 characters. */
  readonly decisionGroundReferenceUrl?: InputMaybe<Scalars['String']['input']>;
  /** The law, when the content is illegal; at most 500 characters. */
  readonly illegalContentLegalGround?: InputMaybe<Scalars['String']['input']>;
  /** Why the content is illegal; at most 2000 characters. */
  readonly illegalContentExplanation?: InputMaybe<Scalars['String']['input']>;
  /** The clause of the terms, when the content is incompatible with them; at most 500 characters. */
  readonly incompatibleContentGround?: InputMaybe<Scalars['String']['input']>;
  /** Why the content is incompatible with the terms; at most 2000 characters. */
  readonly incompatibleContentExplanation?: InputMaybe<Scalars['String']['input']>;
  /** Whether content incompatible with the terms is held to be illegal too. */
  readonly incompatibleContentIllegal?: InputMaybe<Scalars['Boolean']['input']>;
  /** What kinds of content it is about. */
  readonly contentType: ReadonlyArray<ContentType>;
  /** In words, when the kind of content is CONTENT_TYPE_OTHER. */
  readonly contentTypeOther?: InputMaybe<Scalars['String']['input']>;
  /** What the content is held to be. */
  readonly category: StatementCategory;
  /** Further categories. */
  readonly categoryAddition?: ReadonlyArray<StatementCategory>;
  /** Keywords that say it more exactly. */
  readonly categorySpecification?: ReadonlyArray<CategoryKeyword>;
  /** In words, when the keyword is KEYWORD_OTHER. */
  readonly categorySpecificationOther?: InputMaybe<Scalars['String']['input']>;
  /** The content's language as an ISO 639 code. */
  readonly contentLanguage?: InputMaybe<Scalars['String']['input']>;
  /** The facts and circumstances relied on, without personal data; at most 5000 characters. */
  readonly decisionFacts: Scalars['String']['input'];
  /** What led to the decision. */
  readonly sourceType: SourceType;
  /** Who gave the notice, when that may be told; at most 500 characters. */
  readonly sourceIdentity?: InputMaybe<Scalars['String']['input']>;
  /** Whether the content was found by automated means. */
  readonly automatedDetection: Scalars['Boolean']['input'];
  /** Whether the decision was taken by automated means. */
  readonly automatedDecision: AutomatedDecision;
};

/** Many decisions that are made together: Regulation (EU) 2022/2065, Art. 14(4), asks that each is still made with due regard to whom it concerns. */
export type Batch = {
  /** The batch's id. */
  readonly id: Scalars['ID']['output'];
  /** Grows with each step of the batch and not with its lines; send back the one that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come, and who must act. */
  readonly state: BatchState;
  /** The key that its opener chose. */
  readonly key: Scalars['String']['output'];
  /** How many decisions it may have at most, as declared. */
  readonly size: Scalars['Int']['output'];
  /** How many decisions were added. */
  readonly lineCount: Scalars['Int']['output'];
  /** How many of them were carried out. */
  readonly appliedCount: Scalars['Int']['output'];
  /** How many of them could not be carried out after they were approved. */
  readonly failedCount: Scalars['Int']['output'];
  /** The decisions, in the order of their keys. */
  readonly lines: BatchLineConnection;
  /** The order that it carries out, if it does. */
  readonly order: Maybe<Order>;
  /** The notice that it carries out, if it does. */
  readonly notice: Maybe<Notice>;
  /** What it is for, in words for colleagues and for the log. */
  readonly reason: Scalars['String']['output'];
  /** Why a second person is needed; empty when none is. */
  readonly secondPerson: ReadonlyArray<SecondPersonReason>;
  /** Who opened it, as colleagues know them. */
  readonly openedBy: Scalars['String']['output'];
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When the adding of decisions ended. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 over RFC 8785 JSON of its key, reason, order, notice and, for each line in the order of the keys, key and SHA-256 of the decision: what a second person sends back. Null until it waits for one. */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** The second person, who approved or refused it. */
  readonly judgedBy: Maybe<Scalars['String']['output']>;
  /** When they did. */
  readonly judgedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused. */
  readonly judgedReason: Maybe<Scalars['String']['output']>;
  /** When the last of its decisions was carried out, or, where it needed nobody else, when it was closed. */
  readonly appliedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when all of it can be undone. */
  readonly undoUntil: Maybe<Scalars['DateTime']['output']>;
  /** Who had it undone. */
  readonly undoneBy: Maybe<Scalars['String']['output']>;
  /** Why it was undone. */
  readonly undoReason: Maybe<Scalars['String']['output']>;
};


/** Many decisions that are made together: Regulation (EU) 2022/2065, Art. 14(4), asks that each is still made with due regard to whom it concerns. */
export type BatchLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One decision of a batch. */
export type BatchLine = {
  /** The key of the line within its batch. */
  readonly key: Scalars['String']['output'];
  /** The decision as it was staged, as RFC 8785 JSON of `RestrictInput` without what is null; null where it was carried out at once, and once the batch is refused, undone, or applied an hour ago. */
  readonly decision: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the decision's RFC 8785 JSON, in hexadecimal digits. */
  readonly digest: Scalars['String']['output'];
  /** Who added it, as colleagues know them. */
  readonly addedBy: Scalars['String']['output'];
  /** The restriction that it became. */
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
  /** A second person is to approve or refuse what was staged; nothing of it holds. */
  | 'WAITING'
  /** It was approved and is being carried out. */
  | 'APPLYING'
  /** All of it was carried out; it can be undone for an hour. */
  | 'APPLIED'
  /** Nothing of it was carried out, and nothing will be. */
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
  /** With all other bulk decisions of the last 24 hours it is larger than one person may make. */
  | 'SIZE';

/** What a batch is for, and how large it will be. */
export type BatchInput = {
  /** A key of your own choice, at most 200 characters: the same key with the same content is the same batch. */
  readonly key: Scalars['String']['input'];
  /** How many decisions it will have at most, up to 100000. */
  readonly size: Scalars['Int']['input'];
  /** The order in force that all of its decisions carry out. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The notice that all of its decisions carry out. */
  readonly notice?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for, at most 5000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** One decision to add to a batch. */
export type BatchLineInput = {
  /** A key of your own choice, at most 200 characters: the same key with the same decision is the same restriction. */
  readonly key: Scalars['String']['input'];
  /** The decision. */
  readonly decision: RestrictInput;
};

/** What became of the lines of a request. */
export type BatchLines = {
  /** The batch that they were added to. */
  readonly batch: Batch;
  /** One for each line, in their order. */
  readonly outcomes: ReadonlyArray<BatchLineOutcome>;
};

/** What became of one line: carried out, staged, or refused. */
export type BatchLineOutcome = {
  /** The line's key. */
  readonly key: Scalars['String']['output'];
  /** The restriction, where it was carried out. */
  readonly restriction: Maybe<Restriction>;
  /** Whether it is staged until a second person approves it. */
  readonly isStaged: Scalars['Boolean']['output'];
  /** Why it was refused; nothing of it was kept then. */
  readonly refusal: Maybe<Refusal>;
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

/** The batch, or why it was refused. */
export type BatchResult = Batch | Refusal;

/** What became of the lines, or why none of them was looked at. */
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
  /** Give this as `after` to get the next page; null where there is nothing to go on from. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** What is done to an item's visibility. */
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

/** What is done to payments. */
export type DecisionMonetary =
  /** Suspension of monetary payments. */
  | 'DECISION_MONETARY_SUSPENSION'
  /** Termination of monetary payments. */
  | 'DECISION_MONETARY_TERMINATION'
  /** Other restriction (please specify). */
  | 'DECISION_MONETARY_OTHER';

/** What is done to the provision of the service. */
export type DecisionProvision =
  /** Partial suspension of the provision of the service. */
  | 'DECISION_PROVISION_PARTIAL_SUSPENSION'
  /** Total suspension of the provision of the service. */
  | 'DECISION_PROVISION_TOTAL_SUSPENSION'
  /** Partial termination of the provision of the service. */
  | 'DECISION_PROVISION_PARTIAL_TERMINATION'
  /** Total termination of the provision of the service. */
  | 'DECISION_PROVISION_TOTAL_TERMINATION';

/** What is done to an account. */
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

/** What content is held to be: the categories of the DSA Transparency Database. */
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

/** Keywords that say a category more exactly. */
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
