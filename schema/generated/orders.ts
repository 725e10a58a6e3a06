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
};

/** A user of the platform, as everybody may know them. */
export type Account = {
  /** The platform's own id of the account. */
  id: Scalars['ID']['output'];
  /** The records that the platform keeps on you. Asking is a read of personal data: it is decided, logged and answered with a receipt, as any other. */
  records?: Maybe<OwnAccount>;
};

/** The records that the platform keeps on you, read by yourself. */
export type OwnAccount = {
  /** Names the grant in the database; no client ever sees it. */
  grant: Scalars['ID']['output'];
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
