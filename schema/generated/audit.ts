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
  checkpoint?: Maybe<Checkpoint>;
  /** One entry of the access log; NOT_FOUND beyond its end. Reading it is an entry itself. */
  entry?: Maybe<Entry>;
  /** Entries of the access log, oldest first. Reading them is an entry itself. */
  entries?: Maybe<EntryConnection>;
  /** What an entry says, field by field, with the salts that its leaf was made with. Opening is an entry itself. */
  opening?: Maybe<Array<Opening>>;
  /** Proves that an entry is in the tree of a given size: RFC 6962, 2.1.1. */
  inclusionProof?: Maybe<Proof>;
  /** Proves that a later tree contains an earlier one: RFC 6962, 2.1.2. */
  consistencyProof?: Maybe<Proof>;
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
  fields: Array<Scalars['String']['input']>;
};


export type QueryInclusionProofArgs = {
  index: Scalars['ID']['input'];
  size: Scalars['ID']['input'];
};


export type QueryConsistencyProofArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};

/** A signed statement of the access log's size and root: C2SP tlog-checkpoint. */
export type Checkpoint = {
  /** The log's name. */
  origin: Scalars['String']['output'];
  /** How many entries it covers, in decimal. */
  size: Scalars['ID']['output'];
  /** The root hash, in base64. */
  root: Scalars['String']['output'];
  /** The signed note itself, which anybody can verify with the log's key. */
  note: Scalars['String']['output'];
};

/** One entry of the access log: its public leaf. What it says stays behind commitments until it is opened. */
export type Entry = {
  /** Its index, in decimal. */
  index: Scalars['ID']['output'];
  /** The event's id. */
  event: Scalars['ID']['output'];
  /** The coarse kind that the leaf shows. */
  kind: Scalars['String']['output'];
  /** The UTC day that the leaf shows, written YYYY-MM-DD. */
  day: Scalars['String']['output'];
  /** What happened, with its version, such as record.disclosed.v1; `erased` once the key of its words is destroyed. */
  type: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Whether it was done or refused. */
  outcome: Outcome;
  /** The index of the entry that it rests on, in decimal; null for none. */
  refersTo?: Maybe<Scalars['ID']['output']>;
  /** The leaf's bytes in base64, as they were hashed. */
  leaf: Scalars['String']['output'];
  /** What the leaf commits to, field by field; empty for a leaf that is wholly public. */
  commitments: Array<Commitment>;
};

/** Hashes that lead from what is proved to a root, in the order of RFC 6962. */
export type Proof = {
  /** The hashes in base64. */
  hashes: Array<Scalars['String']['output']>;
};

/** A page of entries. It can be shorter than asked and still have a next one: filters look at a bounded number of entries a page. */
export type EntryConnection = {
  /** The page's members, in order. */
  nodes: Array<Entry>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** Which entries: all that is given must hold. */
export type EntryFilter = {
  /** Of one of these types, such as access.decision.v1. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Done or refused. */
  outcome?: InputMaybe<Outcome>;
  /** At this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this order. */
  order?: InputMaybe<Scalars['ID']['input']>;
  /** About this account. */
  account?: InputMaybe<Scalars['ID']['input']>;
};

/** What binds a leaf to one field that it doesn't show. */
export type Commitment = {
  /** The field's name. */
  field: Scalars['String']['output'];
  /** HMAC-SHA-256 over the field's name and value, under its salt, in base64url. */
  commitment: Scalars['String']['output'];
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
  field: Scalars['String']['output'];
  /** Its value, as the JSON text that was committed to. */
  value: Scalars['String']['output'];
  /** The salt, in base64url. */
  salt: Scalars['String']['output'];
};

/** A user of the platform, as everybody may know them. */
export type Account = {
  /** The platform's own id of the account. */
  id: Scalars['ID']['output'];
  /** Who was permitted to read your records, newest first; not your own reads, and not what a silence still covers. Null on an account that is not yours. */
  accesses?: Maybe<AccessConnection>;
};


/** A user of the platform, as everybody may know them. */
export type AccountAccessesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of accesses. */
export type AccessConnection = {
  /** The page's members, in order. */
  nodes: Array<Access>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** Somebody was permitted to read your records: which authority, never which officer. */
export type Access = {
  /** The index of its entry in the access log, in decimal. */
  id: Scalars['ID']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The authority, or the platform itself. */
  authority: Scalars['String']['output'];
  /** The authority's number of the case, or the platform's piece of work. */
  reference: Scalars['String']['output'];
  /** The categories of records. */
  categories: Array<DataCategory>;
  /** Where the window begins; null without one. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Where it ends. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** What for. */
  purpose: Scalars['String']['output'];
  /** Proves that the access is in the log: a JSON text for `writ verify receipt`. */
  receipt: Scalars['String']['output'];
};

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null where there is nothing to go on from. */
  endCursor?: Maybe<Scalars['String']['output']>;
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
