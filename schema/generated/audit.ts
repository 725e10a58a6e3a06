// Made by npm run compose from schema/subgraphs/audit.graphql.
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
  /** The newest published checkpoint of the access log; null before the first. */
  readonly checkpoint: Maybe<Checkpoint>;
  /** One entry of the access log; NOT_FOUND beyond its end. Reading it is an entry itself. */
  readonly entry: Maybe<Entry>;
  /** Entries of the access log, oldest first. Reading them is an entry itself. */
  readonly entries: Maybe<EntryConnection>;
  /** What an entry says, field by field, with the salts that its leaf was made with. Opening is an entry itself. */
  readonly opening: Maybe<ReadonlyArray<Opening>>;
  /** Proves that an entry is in the tree of a given size: RFC 6962, 2.1.1. */
  readonly inclusionProof: Maybe<Proof>;
  /** Proves that a later tree contains an earlier one: RFC 6962, 2.1.2. */
  readonly consistencyProof: Maybe<Proof>;
  /** A sample that was announced, and what it came to. NOT_FOUND for any other entry. Reading it is an entry itself. */
  readonly sample: Maybe<Sample>;
};


export type QueryEntryArgs = {
  index: Scalars['ID']['input'];
};


export type QueryEntriesArgs = {
  filter?: InputMaybe<EntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOpeningArgs = {
  index: Scalars['ID']['input'];
  fields: ReadonlyArray<Scalars['String']['input']>;
};


export type QueryInclusionProofArgs = {
  index: Scalars['ID']['input'];
  size: Scalars['ID']['input'];
};


export type QueryConsistencyProofArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};


export type QuerySampleArgs = {
  announced: Scalars['ID']['input'];
};

export type Mutation = {
  /** Announces a sample as an entry of the log, before anybody can know what it will be drawn with. */
  readonly announceSample: SampleResult;
  /** Writes down what an audit found about an entry, as an entry of the log. Who acted in the case of that entry may not. */
  readonly recordFinding: FindingResult;
};


export type MutationAnnounceSampleArgs = {
  population: EntryFilter;
  size: Scalars['Int']['input'];
};


export type MutationRecordFindingArgs = {
  input: FindingInput;
};

/** A signed statement of the access log's size and root: C2SP tlog-checkpoint. */
export type Checkpoint = {
  /** The log's name. */
  readonly origin: Scalars['String']['output'];
  /** How many entries it covers, in decimal. */
  readonly size: Scalars['ID']['output'];
  /** The root hash, in base64. */
  readonly root: Scalars['String']['output'];
  /** The signed note itself, which anybody can verify with the log's key. */
  readonly note: Scalars['String']['output'];
};

/** One entry of the access log: its public leaf. What it says stays behind commitments until it is opened. */
export type Entry = {
  /** Its index, in decimal. */
  readonly index: Scalars['ID']['output'];
  /** The event's id. */
  readonly event: Scalars['ID']['output'];
  /** The coarse kind that the leaf shows. */
  readonly kind: Scalars['String']['output'];
  /** The UTC day that the leaf shows, written YYYY-MM-DD. */
  readonly day: Scalars['String']['output'];
  /** What happened, with its version, such as record.disclosed.v1; `erased` once the key of its words is destroyed. */
  readonly type: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Whether it was done or refused. */
  readonly outcome: Outcome;
  /** The index of the entry that it rests on, in decimal; null for none. */
  readonly refersTo: Maybe<Scalars['ID']['output']>;
  /** The leaf's bytes in base64, as they were hashed. */
  readonly leaf: Scalars['String']['output'];
  /** What the leaf commits to, field by field; empty for a leaf that is wholly public. */
  readonly commitments: ReadonlyArray<Commitment>;
};

/** Hashes that lead from what is proved to a root, in the order of RFC 6962. */
export type Proof = {
  /** The hashes in base64. */
  readonly hashes: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of entries. It can be shorter than asked and still have a next one: filters look at a bounded number of entries a page. */
export type EntryConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Entry>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Which entries: all that is given must hold. */
export type EntryFilter = {
  /** Of one of these types, such as access.decision.v1. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Done or refused. */
  readonly outcome?: InputMaybe<Outcome>;
  /** At this instant or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** About this account. */
  readonly account?: InputMaybe<Scalars['ID']['input']>;
};

/** What binds a leaf to one field that it doesn't show. */
export type Commitment = {
  /** The field's name. */
  readonly field: Scalars['String']['output'];
  /** HMAC-SHA-256 over the field's name and value, under its salt, in base64url. */
  readonly commitment: Scalars['String']['output'];
};

/** Whether something was done. */
export type Outcome =
  /** It was done. */
  | 'SUCCESS'
  /** It was refused. */
  | 'FAILURE';

/** One field of an entry: with salt and value anybody can recompute its commitment. */
export type Opening = {
  /** The field's name. */
  readonly field: Scalars['String']['output'];
  /** Its value, as the JSON text that was committed to. */
  readonly value: Scalars['String']['output'];
  /** The salt, in base64url. */
  readonly salt: Scalars['String']['output'];
};

/** Entries to be looked at, chosen by nobody: drawn with the root of a checkpoint that came after the sample was announced. */
export type Sample = {
  /** The index of the entry that announced it, in decimal. */
  readonly announced: Scalars['ID']['output'];
  /** When it was announced. */
  readonly at: Scalars['DateTime']['output'];
  /** From which entries it is drawn: those before the announcement for which all of this holds. */
  readonly population: SamplePopulation;
  /** How many entries were asked for. */
  readonly size: Scalars['Int']['output'];
  /** What it is drawn with: the root, in base64, of the first witnessed checkpoint that covers the announcement. Null until there is one. */
  readonly seed: Maybe<Scalars['String']['output']>;
  /** The checkpoint whose root is the seed, with its signatures; null until there is one. */
  readonly checkpoint: Maybe<Checkpoint>;
  /** Whether that checkpoint carries the signatures of enough witnesses. False while no witness is configured: then the seed is the root of the first published one. */
  readonly witnessed: Scalars['Boolean']['output'];
  /** The indices that were drawn, in decimal and in the order of the draw; null until the seed is known. Anybody can draw them again: see docs/decisions/samples.md. */
  readonly entries: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

/** Which entries a sample is drawn from: all that is given holds, null means any. */
export type SamplePopulation = {
  /** Of one of these types. */
  readonly types: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Done or refused. */
  readonly outcome: Maybe<Outcome>;
  /** At this instant or later. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** Before this instant. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** About this order. */
  readonly order: Maybe<Scalars['ID']['output']>;
  /** About this account. */
  readonly account: Maybe<Scalars['ID']['output']>;
};

/** The sample, or why it was not announced. */
export type SampleResult = Sample | Refusal;

/** What an audit found about an entry. */
export type Finding = {
  /** The index of its own entry, in decimal. */
  readonly index: Scalars['ID']['output'];
  /** The index of the entry that it is about, in decimal. */
  readonly about: Scalars['ID']['output'];
  /** What the auditor holds of it. */
  readonly verdict: FindingVerdict;
  /** Why, in words. */
  readonly text: Scalars['String']['output'];
  /** When it was recorded. */
  readonly at: Scalars['DateTime']['output'];
};

/** What an auditor holds of an entry. */
export type FindingVerdict =
  /** As the law and the rules of the house ask. */
  | 'IN_ORDER'
  /** Lawful, but not as it should have been done or written down. */
  | 'IRREGULAR'
  /** Against the law. */
  | 'UNLAWFUL'
  /** What is known doesn't tell. */
  | 'UNDETERMINED';

/** What an audit found about an entry. */
export type FindingInput = {
  /** The index of the entry, in decimal. */
  readonly about: Scalars['ID']['input'];
  /** What the auditor holds of it. */
  readonly verdict: FindingVerdict;
  /** Why, in at most 5,000 characters. Names no more of a person than is needed: it is erased with the person's own part of the log. */
  readonly text: Scalars['String']['input'];
};

/** The finding, or why it was not recorded. */
export type FindingResult = Finding | Refusal;

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

/** A user of the platform, as everybody may know them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
  /** Who was permitted to read your records, newest first; not your own reads, and not what a silence still covers. Null on an account that is not yours. */
  readonly accesses: Maybe<AccessConnection>;
};


/** A user of the platform, as everybody may know them. */
export type AccountAccessesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of accesses. */
export type AccessConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Access>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Somebody was permitted to read an account's records: which authority, never which officer. Shown to the holder of the account, and to counsel as what a complaint is about. */
export type Access = {
  /** The index of its entry in the access log, in decimal. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The authority, or the platform itself. */
  readonly authority: Scalars['String']['output'];
  /** The authority's number of the case, or the platform's piece of work. */
  readonly reference: Scalars['String']['output'];
  /** The categories of records. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** Where the window begins; null without one. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** Where it ends. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** What for. */
  readonly purpose: Scalars['String']['output'];
  /** False for an access whose entry in the log is malformed or was changed: then only its id and its instant are known, and `purpose` says what to do. */
  readonly isReadable: Scalars['Boolean']['output'];
  /** Proves that the access is in the log: a JSON text for `writ verify receipt`. */
  readonly receipt: Scalars['String']['output'];
};

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null where there is nothing to go on from. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

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
