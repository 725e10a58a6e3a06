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
  /** The private fields of an entry, with the salts of its commitments. Opening them is an entry itself. */
  readonly opening: Maybe<ReadonlyArray<Opening>>;
  /** What entries say for reports, oldest first: those with a fact, those that cover decisions with facts, and those that would have one but were written before there were facts. Opens this field alone. Reading them is an entry itself. */
  readonly facts: Maybe<CountedEntryConnection>;
  /** Proves that an entry is in the tree of a given size: RFC 6962, 2.1.1. */
  readonly inclusionProof: Maybe<Proof>;
  /** Proves that a later tree contains an earlier one: RFC 6962, 2.1.2. */
  readonly consistencyProof: Maybe<Proof>;
  /** A sample that was announced, and its result. NOT_FOUND for any other entry. Reading it is an entry itself. */
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


export type QueryFactsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  /** Announces a sample as an entry of the log, before anybody can know the seed with which it will be drawn. */
  readonly announceSample: SampleResult;
  /** Records an audit's finding about an entry, as an entry of the log. Nobody who acted in the case of that entry may do this. */
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

/** One entry of the access log: its public leaf. Its private fields stay behind commitments until they are opened. */
export type Entry = {
  /** Its index, in decimal. */
  readonly index: Scalars['ID']['output'];
  /** The event's id. */
  readonly event: Scalars['ID']['output'];
  /** The coarse kind that the leaf shows. */
  readonly kind: Scalars['String']['output'];
  /** The UTC day that the leaf shows, written YYYY-MM-DD. */
  readonly day: Scalars['String']['output'];
  /** The entry's type with its version, such as record.disclosed.v1; `erased` once the key of its private fields is destroyed. */
  readonly type: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Whether the act succeeded or was refused. */
  readonly outcome: Outcome;
  /** The index of the entry that it rests on, in decimal; null if there is none. */
  readonly refersTo: Maybe<Scalars['ID']['output']>;
  /** The leaf's bytes in base64, as they were hashed. */
  readonly leaf: Scalars['String']['output'];
  /** The leaf's commitments, one for each private field; empty for a leaf that is entirely public. */
  readonly commitments: ReadonlyArray<Commitment>;
};

/** The hashes that lead from what is proved to a root, in the order of RFC 6962. */
export type Proof = {
  /** The hashes in base64. */
  readonly hashes: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of entries. It can be shorter than requested and still have a next page, because a filter searches a limited number of entries for each page. */
export type EntryConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Entry>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** Which entries. An entry must meet every given condition. */
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

/** The commitment of a leaf to one private field. */
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

/** One field of an entry. From its salt and value, anybody can recompute the commitment. */
export type Opening = {
  /** The field's name. */
  readonly field: Scalars['String']['output'];
  /** Its value, as the JSON text that was committed to. */
  readonly value: Scalars['String']['output'];
  /** The salt, in base64url. */
  readonly salt: Scalars['String']['output'];
};

/** An entry that counts in reports. From its leaf, its commitments and the opening anybody recomputes that it says this fact; from commitments without `fact` that it says none. */
export type CountedEntry = {
  /** Its index, in decimal. */
  readonly index: Scalars['ID']['output'];
  /** The event's id. */
  readonly event: Scalars['ID']['output'];
  /** The entry's type with its version. */
  readonly type: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The leaf's bytes in base64, as they were hashed. */
  readonly leaf: Scalars['String']['output'];
  /** The leaf's commitments, one for each private field. */
  readonly commitments: ReadonlyArray<Commitment>;
  /** The field `fact`, whose value is a line of `facts.ndjson`; null if the entry has none. */
  readonly fact: Maybe<Opening>;
  /** The field `decisions`: root and number of the decisions that the entry covers, each with a fact of its own. Read these with `decisionFacts`. Null if it covers none. */
  readonly decisions: Maybe<Opening>;
  /** The batch of these decisions; null if it covers none. */
  readonly decidedIn: Maybe<Scalars['ID']['output']>;
  /** Whether each entry of its type has a fact today and this one was written before there were facts. */
  readonly beforeFacts: Scalars['Boolean']['output'];
};

/** A page of entries that count. It can be shorter than requested and still have a next page, because a limited number of entries is searched for each page. */
export type CountedEntryConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<CountedEntry>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A random sample of entries that an auditor checks. Nobody chooses them: the seed is the root of a checkpoint that was made after the sample was announced. */
export type Sample = {
  /** The index of the entry that announced it, in decimal. */
  readonly announced: Scalars['ID']['output'];
  /** When it was announced. */
  readonly at: Scalars['DateTime']['output'];
  /** The entries from which it is drawn: those before the announcement that meet every condition. */
  readonly population: SamplePopulation;
  /** The requested number of entries. */
  readonly size: Scalars['Int']['output'];
  /** The seed of the draw: the root, in base64, of the first witnessed checkpoint that covers the announcement. Null until there is one. */
  readonly seed: Maybe<Scalars['String']['output']>;
  /** The checkpoint whose root is the seed, with its signatures; null until there is one. */
  readonly checkpoint: Maybe<Checkpoint>;
  /** Whether that checkpoint carries the cosignatures of enough witnesses. False while no witness is configured; the seed is then the root of the first published checkpoint. */
  readonly witnessed: Scalars['Boolean']['output'];
  /** The indices that were drawn, in decimal and in the order of the draw; null until the seed is known. Anybody can repeat the draw: see docs/decisions/samples.md. */
  readonly entries: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

/** The entries from which a sample is drawn. Null means any. */
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

/** An audit's finding about an entry. */
export type Finding = {
  /** The index of its own entry, in decimal. */
  readonly index: Scalars['ID']['output'];
  /** The index of the entry that it is about, in decimal. */
  readonly about: Scalars['ID']['output'];
  /** The auditor's verdict. */
  readonly verdict: FindingVerdict;
  /** Why, in words. */
  readonly text: Scalars['String']['output'];
  /** When it was recorded. */
  readonly at: Scalars['DateTime']['output'];
};

/** An auditor's verdict on an entry. */
export type FindingVerdict =
  /** As the law and the platform's own rules require. */
  | 'IN_ORDER'
  /** Lawful, but not done or documented as it should have been. */
  | 'IRREGULAR'
  /** Against the law. */
  | 'UNLAWFUL'
  /** The log lacks what it should have, or has it too late or wrongly. */
  | 'LOG_GAP'
  /** What is known doesn't allow a verdict. */
  | 'UNDETERMINED';

/** An audit's finding about an entry. */
export type FindingInput = {
  /** The index of the entry, in decimal. */
  readonly about: Scalars['ID']['input'];
  /** The auditor's verdict. */
  readonly verdict: FindingVerdict;
  /** The reasons, in at most 5,000 characters. Mention no more about a person than needed: the body that has to answer reads them. The text is erased together with the person's own part of the log. */
  readonly text: Scalars['String']['input'];
  /** The authority that has to answer a finding that something is UNLAWFUL or that the log has a gap. If left out, the platform has to answer it. */
  readonly concerns?: InputMaybe<FindingBodyInput>;
};

/** An authority that has to answer a finding. */
export type FindingBodyInput = {
  /** The body, exactly as it is enrolled. */
  readonly organisation: Scalars['String']['input'];
  /** Its country, ISO 3166. */
  readonly country: Scalars['String']['input'];
};

/** The finding, or why it was not recorded. */
export type FindingResult = Finding | Refusal;

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

/** A user of the platform, with what is public about them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
  /** Your access history: who was permitted to read your records, newest first. It leaves out your own reads and accesses that may not be shown yet. Null on an account that is not yours. */
  readonly accesses: Maybe<AccessConnection>;
};


/** A user of the platform, with what is public about them. */
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

/** A permission to read an account's records. It names the authority, never the officer. The holder of the account sees it, and so does counsel when a complaint contests it. */
export type Access = {
  /** The index of its entry in the access log, in decimal. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The authority, or the platform itself. */
  readonly authority: Scalars['String']['output'];
  /** The authority's case number, or the platform's work item. */
  readonly reference: Scalars['String']['output'];
  /** The categories of records. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** The start of the time window; null if there is none. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** The end of the time window. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** The purpose. */
  readonly purpose: Scalars['String']['output'];
  /** What was sent to the authority by hand; null for an access that a machine permitted. */
  readonly answer: Maybe<AnsweredByHand>;
  /** False for an access whose log entry is malformed or was changed. Then only its id and its time are known, and `purpose` explains what to do. */
  readonly isReadable: Scalars['Boolean']['output'];
  /** The receipt that proves that the access is in the log: a JSON text for `writ verify receipt`. */
  readonly receipt: Scalars['String']['output'];
};

/** An answer to an order that the platform sent by hand. */
export type AnsweredByHand = {
  /** To whom, and by which way. */
  readonly sentTo: Scalars['String']['output'];
  /** When. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** SHA-256 of what was sent: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['output'];
};

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null if there is nothing to continue from. */
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
