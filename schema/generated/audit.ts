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
};

export type Query = {
  /** The newest published checkpoint of the access log; null before the first. */
  checkpoint?: Maybe<Checkpoint>;
  /** One entry of the access log; NOT_FOUND beyond its end. */
  entry?: Maybe<Entry>;
  /** Proves that an entry is in the tree of a given size: RFC 6962, 2.1.1. */
  inclusionProof?: Maybe<Proof>;
  /** Proves that a later tree contains an earlier one: RFC 6962, 2.1.2. */
  consistencyProof?: Maybe<Proof>;
};


export type QueryEntryArgs = {
  index: Scalars['ID']['input'];
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
  /** The leaf's bytes in base64, as they were hashed. */
  leaf: Scalars['String']['output'];
};

/** Hashes that lead from what is proved to a root, in the order of RFC 6962. */
export type Proof = {
  /** The hashes in base64. */
  hashes: Array<Scalars['String']['output']>;
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
