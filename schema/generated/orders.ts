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
  order?: Maybe<Order>;
  /** Your own orders, newest first; for the platform those that were served. */
  orders?: Maybe<OrderConnection>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  statuses?: InputMaybe<Array<OrderStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Drafts an order, as incomplete as you like; nobody else sees a draft. */
  draftOrder: OrderResult;
  /** Submits a draft. With one fault of its text it stays a draft, and every reason is answered. */
  submitOrder: OrderResult;
  /** Validates an order of another body of your country: Regulation (EU) 2023/1543, Art. 4. */
  validateOrder: OrderResult;
  /** Refuses to validate an order; an emergency order that was served before is revoked. */
  refuseValidation: OrderResult;
  /** Answers the platform's question. A changed scope is a new submission, and what was approved before is void. */
  answerClarification: OrderResult;
  /** Withdraws an order that you issued or validated; what it granted ends at once. */
  withdrawOrder: OrderResult;
  /** Says that your body, which the order names as recipient, has received what it asked; nothing can be read under it from then on. */
  acknowledgeDisclosure: OrderResult;
  /** Raises no objection to an order that is held for you: Regulation (EU) 2023/1543, Art. 12. */
  clearOrder: OrderResult;
  /** Objects to an order, whole or in part: Regulation (EU) 2023/1543, Art. 12(1). */
  objectToOrder: OrderResult;
  /** Asks the issuer; the clock stands until the answer: Regulation (EU) 2023/1543, Art. 10(6) and Annex III. */
  askClarification: OrderResult;
  /** Decides every target and category of an order that you have claimed. Another person's release comes after it. */
  decideOrder: OrderResult;
  /** Releases exactly what was approved. Only now the targets are resolved to accounts or items. */
  releaseOrder: OrderResult;
  /** Gives an approved order back to its reviewer. */
  returnOrder: OrderResult;
  /** Opens what a claimed piece of work needs of the account that it is about. The read is logged, and the person sees it with your reason. */
  openCase: CaseResult;
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
  grounds: Array<ObjectionInput>;
};


export type MutationAskClarificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  codes: Array<ClarificationCode>;
  text: Scalars['String']['input'];
};


export type MutationDecideOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  decisions: Array<TargetDecisionInput>;
};


export type MutationReleaseOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  digest: Scalars['String']['input'];
};


export type MutationReturnOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationOpenCaseArgs = {
  work: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

/** A legal order: what an authority asks of the platform, and how far it has come. */
export type Order = {
  /** The order's id. */
  id: Scalars['ID']['output'];
  /** Grows with each change; send back the one that you saw. */
  generation: Scalars['Int']['output'];
  /** Under which law it is made. */
  kind: OrderKind;
  /** Why it can't wait for its validation; null when it can. */
  emergency?: Maybe<Emergency>;
  /** What the issuer wants. */
  desiredStatus: DesiredStatus;
  /** Who must act; only IN_FORCE permits anything. */
  status: OrderStatus;
  /** Who issued it. */
  issuing: Approval;
  /** Who validated it; null when nobody has. */
  validating?: Maybe<Approval>;
  /** Who decided for the enforcing state; null when nobody has. */
  enforcing?: Maybe<Approval>;
  /** The issuing authority's own number of the case. */
  reference: Scalars['String']['output'];
  /** The law that it rests on. */
  legalBasis: LegalBasis;
  /** What it is for, in a few words. */
  purpose: Scalars['String']['output'];
  /** Which of its authorities receives what is disclosed. */
  recipient: Recipient;
  /** The accounts or items that it names: one to ten. */
  targets: Array<OrderTarget>;
  /** The categories of records that it asks; none for an order that acts on items. */
  categories: Array<DataCategory>;
  /** Where its window begins; null without a window. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Where its window ends, itself not in it; null without a window. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** Where an order to act on items holds: ISO 3166 countries, or WORLD alone. */
  territories: Array<Scalars['String']['output']>;
  /** When it reached the platform: the state that it reads is that of this instant. */
  servedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The clocks that run on it, or have run. */
  clocks: Array<Clock>;
  /** Why the person concerned is not told yet; null when there is no silence. */
  secrecy?: Maybe<Secrecy>;
  /** SHA-256 of exactly what is asked or granted; who validates or releases sends it back. Null for a draft. */
  digest?: Maybe<Scalars['String']['output']>;
  /** What was done, oldest first. */
  history: Array<OrderEvent>;
  /** Reads one target's records as far as the order grants them. Asking is decided and logged before anything is read; the answer carries a receipt. */
  disclosure?: Maybe<DisclosedAccount>;
};


/** A legal order: what an authority asks of the platform, and how far it has come. */
export type OrderDisclosureArgs = {
  target: Scalars['ID']['input'];
};

/** A page of orders. */
export type OrderConnection = {
  /** The page's members, in order. */
  nodes: Array<Order>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** The order, or why it was refused. */
export type OrderResult = Order | Refusal;

/** Kinds of orders, by the law that they are made under. */
export type OrderKind =
  /** European Production Order: Regulation (EU) 2023/1543. */
  | 'EPOC'
  /** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
  | 'DSA_ACT';

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
  person: Scalars['ID']['output'];
  /** The body; null for the platform's own people. */
  organisation?: Maybe<Scalars['String']['output']>;
  /** The body's country, ISO 3166. */
  country?: Maybe<Scalars['String']['output']>;
  /** What the person signed as. */
  office?: Maybe<Office>;
  /** When. */
  at: Scalars['DateTime']['output'];
};

/** The law that an order rests on. */
export type LegalBasis = {
  /** The law that gives the power to order. */
  provision: Scalars['String']['output'];
  /** The provision of criminal law that the case is about. */
  offence?: Maybe<Scalars['String']['output']>;
  /** Why the order is necessary and proportionate, or why the content is illegal. */
  grounds: Scalars['String']['output'];
  /** How the order can be contested. */
  redress?: Maybe<Scalars['String']['output']>;
  /** The rule of law by which it must hold everywhere; null unless it names WORLD. */
  worldwide?: Maybe<Scalars['String']['output']>;
};

/** Why an order can't wait for its validation: Regulation (EU) 2023/1543, Art. 3(18). */
export type Emergency = {
  /** What is threatened. */
  ground: EmergencyGround;
  /** The threat, in words. */
  threat: Scalars['String']['output'];
};

/** What an emergency threatens: Regulation (EU) 2023/1543, Art. 3(18). */
export type EmergencyGround =
  /** Somebody's life, physical integrity or safety, imminently. */
  | 'IMMINENT_THREAT_TO_LIFE'
  /** Critical infrastructure, imminently, and through it people. */
  | 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE';

/** Silence towards the person concerned: it has a ground and an end. */
export type Secrecy = {
  /** Whether it holds now. */
  state: SecrecyState;
  /** On what ground. */
  ground: SecrecyGround;
  /** Why, in words. */
  reason: Scalars['String']['output'];
  /** When it ends at the latest. */
  until: Scalars['DateTime']['output'];
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
  id: Scalars['ID']['output'];
  /** How it is named. */
  type: IdentifierType;
  /** The identifier, in its one normal form. */
  value: Scalars['String']['output'];
  /** The item that it names, known from release on; null for an account and for an item that does not exist. */
  item?: Maybe<Scalars['ID']['output']>;
  /** When the platform restricted the item under this order; null while it has not: Regulation (EU) 2022/2065, Art. 9(1). */
  restrictedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it, category by category. */
  decisions: Array<TargetDecision>;
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
  category?: Maybe<DataCategory>;
  /** What was decided. */
  outcome: DecisionOutcome;
  /** Where the window that is asked or granted begins; null without one. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Where it ends. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused. */
  code?: Maybe<DecisionCode>;
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
  kind: ClockKind;
  /** When. */
  dueAt: Scalars['DateTime']['output'];
  /** Since when it stands; null while it runs. */
  pausedAt?: Maybe<Scalars['DateTime']['output']>;
};

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
  /** The order's own end. */
  | 'EXPIRY';

/** One thing that was done with an order. */
export type OrderEvent = {
  /** What was done, as the mutation or the clock is called. */
  act: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who did it; null for a clock. */
  by?: Maybe<Approval>;
  /** The state before; null for the draft. */
  from?: Maybe<OrderStatus>;
  /** The state after. */
  to: OrderStatus;
  /** The generation that it made. */
  generation: Scalars['Int']['output'];
  /** A reason, a question or an answer. */
  text?: Maybe<Scalars['String']['output']>;
  /** The codes that were given. */
  codes: Array<DecisionCode>;
};

/** What is ordered. */
export type OrderInput = {
  /** Under which law. */
  kind: OrderKind;
  /** Why it can't wait for its validation. */
  emergency?: InputMaybe<EmergencyInput>;
  /** Your own number of the case. */
  reference: Scalars['String']['input'];
  /** The law that it rests on. */
  legalBasis: LegalBasisInput;
  /** What it is for, in a few words; the person concerned reads it. */
  purpose: Scalars['String']['input'];
  /** One to ten accounts, each by one identifier, or items. */
  targets: Array<TargetInput>;
  /** The categories of records; none for an order that acts on items. */
  categories?: Array<DataCategory>;
  /** Where the window begins. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the window ends, itself not in it; not after the submission. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where an order to act on items holds: ISO 3166 countries, or WORLD alone. */
  territories?: Array<Scalars['String']['input']>;
  /** Who receives what is disclosed. */
  recipient?: Recipient;
  /** Why the person concerned is not told yet. */
  secrecy?: InputMaybe<SecrecyInput>;
  /** The enforcing authority that you have notified: Regulation (EU) 2023/1543, Art. 8. */
  notified?: InputMaybe<BodyInput>;
};

/** Why an order can't wait for its validation. */
export type EmergencyInput = {
  /** What is threatened. */
  ground: EmergencyGround;
  /** The threat, in words. */
  threat: Scalars['String']['input'];
};

/** The law that an order rests on. */
export type LegalBasisInput = {
  /** The law that gives the power to order. */
  provision: Scalars['String']['input'];
  /** The provision of criminal law that the case is about. */
  offence?: InputMaybe<Scalars['String']['input']>;
  /** Why the order is necessary and proportionate, or why the content is illegal. */
  grounds: Scalars['String']['input'];
  /** How the order can be contested. */
  redress?: InputMaybe<Scalars['String']['input']>;
  /** The rule of law by which it must hold everywhere; only with WORLD. */
  worldwide?: InputMaybe<Scalars['String']['input']>;
};

/** One account or item, by one identifier. */
export type TargetInput = {
  /** How it is named. */
  type: IdentifierType;
  /** The identifier: of one account or item, without wildcard, range or list. */
  value: Scalars['String']['input'];
};

/** Silence towards the person concerned. */
export type SecrecyInput = {
  /** On what ground. */
  ground: SecrecyGround;
  /** Why, in words. */
  reason: Scalars['String']['input'];
  /** When it ends at the latest. */
  until: Scalars['DateTime']['input'];
};

/** A body, as the log-ins of its people name it. */
export type BodyInput = {
  /** The body. */
  organisation: Scalars['String']['input'];
  /** Its country, ISO 3166. */
  country: Scalars['String']['input'];
};

/** A reviewer's decision on one target and category. */
export type TargetDecisionInput = {
  /** The target's id. */
  target: Scalars['ID']['input'];
  /** The category; left out for an order that acts on items. */
  category?: InputMaybe<DataCategory>;
  /** What is decided. */
  outcome: ReviewOutcome;
  /** Where a narrowed window begins; only for NARROWED. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it is refused; only for REFUSED. */
  code?: InputMaybe<ClarificationCode>;
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
  target: Scalars['ID']['input'];
  /** The category. */
  category?: InputMaybe<DataCategory>;
  /** On what ground. */
  ground: ObjectionGround;
};

/** A user of the platform, as everybody may know them. */
export type Account = {
  /** The platform's own id of the account. */
  id: Scalars['ID']['output'];
  /** The records that the platform keeps on you. Asking is a read of personal data: it is decided, logged and answered with a receipt, as any other. */
  records?: Maybe<OwnAccount>;
  /** What you were told about orders on your content, newest first; null on an account that is not yours. */
  informed?: Maybe<Array<UserInformation>>;
};

/** What a person is told about an order on their content: Regulation (EU) 2022/2065, Art. 9(5). */
export type UserInformation = {
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When the effect was given. */
  at: Scalars['DateTime']['output'];
  /** The authority that ordered it. */
  authority: Scalars['String']['output'];
  /** The authority's number of the case. */
  reference: Scalars['String']['output'];
  /** The item that was restricted. */
  item: Scalars['ID']['output'];
  /** Where: ISO 3166 countries, or WORLD alone. */
  territories: Array<Scalars['String']['output']>;
  /** Why the content is held to be illegal. */
  grounds: Scalars['String']['output'];
  /** The law that gives the power to order. */
  provision: Scalars['String']['output'];
  /** How the order can be contested. */
  redress: Scalars['String']['output'];
};

/** The records that the platform keeps on you, read by yourself. */
export type OwnAccount = {
  /** Names the grant in the database; no client ever sees it. */
  grant: Scalars['ID']['output'];
};

/** What an order in force lets an authority read about one account. */
export type DisclosedAccount = {
  /** Names the grant in the database; no client ever sees it. */
  grant: Scalars['ID']['output'];
};

/** What a member of staff may read about an account for a case that they have claimed. */
export type CaseAccount = {
  /** Names the grant in the database; no client ever sees it. */
  grant: Scalars['ID']['output'];
};

/** A claimed piece of work, and the account that it is about. */
export type Case = {
  /** The work item. */
  work: Scalars['ID']['output'];
  /** What may be read of the account: who the person is, and nothing else. */
  account?: Maybe<CaseAccount>;
};

/** The case, or why it was refused. */
export type CaseResult = Case | Refusal;

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null where there is nothing to go on from. */
  endCursor?: Maybe<Scalars['String']['output']>;
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
  /** Your office or body may not do this. */
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
  /** A target names more than one account. */
  | 'AMBIGUOUS_TARGET'
  /** A limit that no urgency lifts is reached. */
  | 'LIMIT_EXCEEDED'
  /** Something required is missing. */
  | 'MISSING'
  /** Something is too long or not of the right form. */
  | 'INVALID'
  /** Such an order can't ask for this category, or asks for none. */
  | 'CATEGORY'
  /** The provision of criminal law is missing. */
  | 'OFFENCE'
  /** The targets are missing, or too many. */
  | 'TARGETS'
  /** A target is named twice. */
  | 'DUPLICATE_TARGET'
  /** A target has a wildcard. */
  | 'WILDCARD'
  /** A target is a range. */
  | 'RANGE'
  /** A target is a word to search for. */
  | 'KEYWORD'
  /** A target is a list. */
  | 'LIST'
  /** The window is missing. */
  | 'WINDOW_MISSING'
  /** There is a window where none belongs. */
  | 'WINDOW_FORBIDDEN'
  /** The window has no end or no beginning. */
  | 'WINDOW_OPEN'
  /** The window is empty. */
  | 'WINDOW_EMPTY'
  /** The window reaches past the submission. */
  | 'WINDOW_NOT_PAST'
  /** The window is too long. */
  | 'WINDOW_TOO_LONG'
  /** A territory is not an ISO 3166 country of the EU or EEA, nor WORLD alone, or is wider than the order's. */
  | 'TERRITORY'
  /** An emergency is claimed where none can be. */
  | 'EMERGENCY'
  /** The silence lacks its ground or its end. */
  | 'SECRECY'
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
