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
  Date: { input: string; output: string; }
};

export type Query = {
  /** Open work, soonest deadline first. */
  queue?: Maybe<WorkItemConnection>;
  /** One notice; an account holder sees those that they submitted. */
  notice?: Maybe<Notice>;
  /** One restriction; an account holder sees those on their own content and account. */
  restriction?: Maybe<Restriction>;
  /** One complaint; an account holder sees those that they filed. */
  complaint?: Maybe<Complaint>;
};


export type QueryQueueArgs = {
  kinds?: InputMaybe<Array<WorkKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNoticeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRestrictionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  /** Reports an item as illegal: Regulation (EU) 2022/2065, Art. 16. */
  submitNotice: NoticeResult;
  /** Contests a restriction of your content or account, the refusal to act on your notice (Regulation (EU) 2022/2065, Art. 20), or an access to your records. */
  fileComplaint: ComplaintResult;
  /** Takes a piece of open work for thirty minutes, or renews a claim of your own. A complaint is counsel's alone, the review of an order an agent's. */
  claim: WorkItemResult;
  /** Decides a notice that you have claimed. Once a complaint has reopened it, who decided it or the complaint may not. */
  decideNotice: NoticeResult;
  /** Restricts an item or an account, with a statement of reasons or under an order in force: Regulation (EU) 2022/2065, Art. 9 and 17. */
  restrict: RestrictionResult;
  /** Lifts a restriction. */
  lift: RestrictionResult;
  /** Decides a complaint. Who took part in its case may not: Regulation (EU) 2022/2065, Art. 20. An access that is reversed was unlawful: its order is revoked, and what was disclosed is to be deleted. */
  decideComplaint: ComplaintResult;
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


export type MutationDecideNoticeArgs = {
  notice: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  outcome: NoticeOutcome;
  reason: Scalars['String']['input'];
};


export type MutationRestrictArgs = {
  input: RestrictInput;
};


export type MutationLiftArgs = {
  restriction: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationDecideComplaintArgs = {
  complaint: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  outcome: ComplaintOutcome;
  reason: Scalars['String']['input'];
};

/** Something that a user published. */
export type ContentItem = {
  /** The platform's own id of the item. */
  id: Scalars['ID']['output'];
  /** What readers in a territory get of the item: its strictest restriction in effect there. */
  enforcementStatus: EnforcementStatus;
  /** Restrictions of the item, newest first. An account holder sees those on their own items and none on others'. */
  restrictions?: Maybe<Array<Restriction>>;
};


/** Something that a user published. */
export type ContentItemEnforcementStatusArgs = {
  territory?: InputMaybe<Scalars['String']['input']>;
};

/** A user of the platform, as everybody may know them. */
export type Account = {
  /** The platform's own id of the account. */
  id: Scalars['ID']['output'];
};

/** A legal order: what an authority asks of the platform, and how far it has come. */
export type Order = {
  /** The order's id. */
  id: Scalars['ID']['output'];
};

/** Somebody was permitted to read an account's records: which authority, never which officer. Shown to the holder of the account, and to counsel as what a complaint is about. */
export type Access = {
  /** The index of its entry in the access log, in decimal. */
  id: Scalars['ID']['output'];
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

/** A decision that limits what readers get of an item, or what an account may do. */
export type Restriction = {
  /** The restriction's id. */
  id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  generation: Scalars['Int']['output'];
  /** Whether it is in effect. */
  state: RestrictionState;
  /** What is restricted. */
  subject: RestrictionSubject;
  /** What is done to the item's visibility. */
  visibility: Array<DecisionVisibility>;
  /** In words, when the decision on visibility is another than the listed ones. */
  visibilityOther?: Maybe<Scalars['String']['output']>;
  /** What is done to payments. */
  monetary?: Maybe<DecisionMonetary>;
  /** In words, when the decision on payments is another than the listed ones. */
  monetaryOther?: Maybe<Scalars['String']['output']>;
  /** What is done to the provision of the service. */
  provision?: Maybe<DecisionProvision>;
  /** What is done to the account. */
  account?: Maybe<DecisionAccount>;
  /** ISO 3166 countries in which it holds, or WORLD alone. */
  territories: Array<Scalars['String']['output']>;
  /** When it begins. */
  startsAt: Scalars['DateTime']['output'];
  /** When it ends by itself; null for no end. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why; null exactly when an order is behind it: Regulation (EU) 2022/2065, Art. 17(5). */
  statement?: Maybe<StatementOfReasons>;
  /** The order that it carries out. */
  order?: Maybe<Order>;
  /** Why it was lifted or reversed, once it was. */
  closeReason?: Maybe<Scalars['String']['output']>;
  /** The newest complaint about it, if any. */
  complaint?: Maybe<Complaint>;
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
  id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  generation: Scalars['Int']['output'];
  /** How far it has come. */
  state: NoticeState;
  /** The reported item. */
  item: ContentItem;
  /** What the item is said to be. */
  category: StatementCategory;
  /** Why the notifier holds it to be illegal. */
  explanation: Scalars['String']['output'];
  /** The notifier's name. */
  notifierName?: Maybe<Scalars['String']['output']>;
  /** The notifier's e-mail address. */
  notifierEmail?: Maybe<Scalars['String']['output']>;
  /** When it arrived. */
  submittedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was decided so. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** Somebody contests a decision: Regulation (EU) 2022/2065, Art. 20. */
export type Complaint = {
  /** The complaint's id. */
  id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  generation: Scalars['Int']['output'];
  /** How far it has come. */
  state: ComplaintState;
  /** What is contested. */
  subject: ComplaintSubject;
  /** Why it is contested. */
  explanation: Scalars['String']['output'];
  /** When it was filed. */
  filedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was decided so. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** A piece of work in the queue. */
export type WorkItem = {
  /** The work item's id; claim it by this. */
  id: Scalars['ID']['output'];
  /** What kind of work it is. */
  kind: WorkKind;
  /** When it must be done; null where no rule says. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When somebody was last told that its time runs out; null before. */
  escalatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who has claimed it, while the claim lasts. */
  claimedBy?: Maybe<Scalars['ID']['output']>;
  /** When the claim lapses. */
  claimEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is about. */
  subject: WorkSubject;
};

/** A page of work. */
export type WorkItemConnection = {
  /** The page's members, in order. */
  nodes: Array<WorkItem>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** The statement of reasons, field for field that of the DSA Transparency Database (version 2): Regulation (EU) 2022/2065, Art. 17 and 24(5). */
export type StatementOfReasons = {
  /** Whether the ground is the law or the terms and conditions. */
  decisionGround: DecisionGround;
  /** Where the ground can be read. */
  decisionGroundReferenceUrl?: Maybe<Scalars['String']['output']>;
  /** The law, when the content is illegal. */
  illegalContentLegalGround?: Maybe<Scalars['String']['output']>;
  /** Why the content is illegal. */
  illegalContentExplanation?: Maybe<Scalars['String']['output']>;
  /** The clause of the terms, when the content is incompatible with them. */
  incompatibleContentGround?: Maybe<Scalars['String']['output']>;
  /** Why the content is incompatible with the terms. */
  incompatibleContentExplanation?: Maybe<Scalars['String']['output']>;
  /** Whether content incompatible with the terms is held to be illegal too. */
  incompatibleContentIllegal?: Maybe<Scalars['Boolean']['output']>;
  /** What kinds of content it is about. */
  contentType: Array<ContentType>;
  /** In words, when the kind of content is another than the listed ones. */
  contentTypeOther?: Maybe<Scalars['String']['output']>;
  /** What the content is held to be. */
  category: StatementCategory;
  /** Further categories. */
  categoryAddition: Array<StatementCategory>;
  /** Keywords that say it more exactly. */
  categorySpecification: Array<CategoryKeyword>;
  /** In words, when the keyword is another than the listed ones. */
  categorySpecificationOther?: Maybe<Scalars['String']['output']>;
  /** The content's language as an ISO 639 code. */
  contentLanguage?: Maybe<Scalars['String']['output']>;
  /** The day on which the content was published. */
  contentDate: Scalars['Date']['output'];
  /** The day from which the decision holds. */
  applicationDate: Scalars['Date']['output'];
  /** The facts and circumstances relied on, without personal data. */
  decisionFacts: Scalars['String']['output'];
  /** What led to the decision. */
  sourceType: SourceType;
  /** Who gave the notice, when that is told. */
  sourceIdentity?: Maybe<Scalars['String']['output']>;
  /** Whether the content was found by automated means. */
  automatedDetection: Scalars['Boolean']['output'];
  /** Whether the decision was taken by automated means. */
  automatedDecision: AutomatedDecision;
  /** The statement's unique id at this platform. */
  puid: Scalars['String']['output'];
  /** How the decision can be contested. */
  redress: Scalars['String']['output'];
};

/** What is reported, why, and by whom. */
export type NoticeInput = {
  /** The exact item. */
  item: Scalars['ID']['input'];
  /** What it is said to be. */
  category: StatementCategory;
  /** Why you hold it to be illegal, at most 5000 characters. */
  explanation: Scalars['String']['input'];
  /** Your name; not needed for child sexual abuse material. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Your e-mail address; not needed for child sexual abuse material. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Whether you believe in good faith that the notice is accurate and complete; it must be true. */
  goodFaith: Scalars['Boolean']['input'];
};

/** What is contested and why: exactly one of the three. */
export type ComplaintInput = {
  /** A restriction of your content or account. */
  restriction?: InputMaybe<Scalars['ID']['input']>;
  /** A notice of yours on which the platform did not act. */
  notice?: InputMaybe<Scalars['ID']['input']>;
  /** An access to your records that you see in `Account.accesses`: the `id` of the access. */
  access?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 5000 characters. */
  explanation: Scalars['String']['input'];
};

/** What is restricted, how, where, for how long and why. */
export type RestrictInput = {
  /** The item, or */
  item?: InputMaybe<Scalars['ID']['input']>;
  /** the account: exactly one of the two. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** What is done to the item's visibility. */
  visibility?: Array<DecisionVisibility>;
  /** In words, when the decision on visibility is DECISION_VISIBILITY_OTHER. */
  visibilityOther?: InputMaybe<Scalars['String']['input']>;
  /** What is done to payments. */
  monetary?: InputMaybe<DecisionMonetary>;
  /** In words, when the decision on payments is DECISION_MONETARY_OTHER; at most 500 characters. */
  monetaryOther?: InputMaybe<Scalars['String']['input']>;
  /** What is done to the provision of the service. */
  provision?: InputMaybe<DecisionProvision>;
  /** What is done to the account. */
  accountDecision?: InputMaybe<DecisionAccount>;
  /** ISO 3166 countries in which it holds, or WORLD alone. */
  territories: Array<Scalars['String']['input']>;
  /** When it begins; at once when left out. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends by itself; never when left out. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The notice that led to it, if one did. */
  notice?: InputMaybe<Scalars['ID']['input']>;
  /** The order in force that it carries out: on items that the order names and in its territories alone. */
  order?: InputMaybe<Scalars['ID']['input']>;
  /** Why; left out exactly when `order` is given. */
  statement?: InputMaybe<StatementInput>;
};

/** The statement of reasons that the platform writes; dates and ids are filled in by Writ. */
export type StatementInput = {
  /** Whether the ground is the law or the terms and conditions. */
  decisionGround: DecisionGround;
  /** Where the ground can be read, at most 500 characters. */
  decisionGroundReferenceUrl?: InputMaybe<Scalars['String']['input']>;
  /** The law, when the content is illegal; at most 500 characters. */
  illegalContentLegalGround?: InputMaybe<Scalars['String']['input']>;
  /** Why the content is illegal; at most 2000 characters. */
  illegalContentExplanation?: InputMaybe<Scalars['String']['input']>;
  /** The clause of the terms, when the content is incompatible with them; at most 500 characters. */
  incompatibleContentGround?: InputMaybe<Scalars['String']['input']>;
  /** Why the content is incompatible with the terms; at most 2000 characters. */
  incompatibleContentExplanation?: InputMaybe<Scalars['String']['input']>;
  /** Whether content incompatible with the terms is held to be illegal too. */
  incompatibleContentIllegal?: InputMaybe<Scalars['Boolean']['input']>;
  /** What kinds of content it is about. */
  contentType: Array<ContentType>;
  /** In words, when the kind of content is CONTENT_TYPE_OTHER. */
  contentTypeOther?: InputMaybe<Scalars['String']['input']>;
  /** What the content is held to be. */
  category: StatementCategory;
  /** Further categories. */
  categoryAddition?: Array<StatementCategory>;
  /** Keywords that say it more exactly. */
  categorySpecification?: Array<CategoryKeyword>;
  /** In words, when the keyword is KEYWORD_OTHER. */
  categorySpecificationOther?: InputMaybe<Scalars['String']['input']>;
  /** The content's language as an ISO 639 code. */
  contentLanguage?: InputMaybe<Scalars['String']['input']>;
  /** The facts and circumstances relied on, without personal data; at most 5000 characters. */
  decisionFacts: Scalars['String']['input'];
  /** What led to the decision. */
  sourceType: SourceType;
  /** Who gave the notice, when that may be told; at most 500 characters. */
  sourceIdentity?: InputMaybe<Scalars['String']['input']>;
  /** Whether the content was found by automated means. */
  automatedDetection: Scalars['Boolean']['input'];
  /** Whether the decision was taken by automated means. */
  automatedDecision: AutomatedDecision;
};

/** A request that was understood and not carried out, with every reason. */
export type Refusal = {
  /** Every reason, coded. */
  reasons: Array<RefusalReason>;
  /** The reasons in words, and what to do. */
  message: Scalars['String']['output'];
  /** The article of law behind it, where one is. */
  article?: Maybe<Scalars['String']['output']>;
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
  /** The order names neither the notified enforcing authority nor why there is none, or names one where none belongs (Annex III: INCOMPLETE). */
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

/** The notice, or why it was refused. */
export type NoticeResult = Notice | Refusal;

/** The complaint, or why it was refused. */
export type ComplaintResult = Complaint | Refusal;

/** The work item, or why it was refused. */
export type WorkItemResult = WorkItem | Refusal;

/** The restriction, or why it was refused. */
export type RestrictionResult = Restriction | Refusal;

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null where there is nothing to go on from. */
  endCursor?: Maybe<Scalars['String']['output']>;
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
