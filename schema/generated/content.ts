// Made by npm run compose from schema/subgraphs/content.graphql.
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
  /** One published item; NOT_FOUND when there is none. */
  readonly item: Maybe<ContentItem>;
  /** Published items, newest first, or one thread from its start. Where the platform has a source adapter of its own, its items are not listed here; staff get those of a thread that were reported or decided on. */
  readonly items: Maybe<ContentItemConnection>;
};


export type QueryItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryItemsArgs = {
  thread?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Something that a user published. */
export type ContentItem = {
  /** The platform's own id of the item. */
  readonly id: Scalars['ID']['output'];
  /** Who published it. */
  readonly author: Account;
  /** Its title; null if it has none, or if it is withheld in your territory. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Its text; null if it has none, or if it is withheld in your territory. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Its language as an ISO 639 code, where known. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** The thread that it belongs to. */
  readonly thread: Scalars['ID']['output'];
  /** The item to which it replies, if that is published here. */
  readonly inReplyTo: Maybe<ContentItem>;
  /** Its files, as the platform's source described them when the item was last looked up for a notice or a decision; empty where that never happened. Nobody but staff gets them. */
  readonly attachments: ReadonlyArray<Attachment>;
};


/** Something that a user published. */
export type ContentItemAttachmentsArgs = {
  sha256?: InputMaybe<Scalars['String']['input']>;
};

/** A file of a published item. */
export type Attachment = {
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: Scalars['String']['output'];
  /** Its size in bytes. */
  readonly bytes: Scalars['Float']['output'];
  /** What kind of file it is, as the platform says it: an Internet media type such as image/png. */
  readonly mediaType: Scalars['String']['output'];
  /** The name under which it was uploaded, where known. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** What the author wrote for those who don't see it. */
  readonly alt: Maybe<Scalars['String']['output']>;
  /** The file itself in base64, as the platform's source gives it now; its hash and its size are verified. Ask for one file in a request. Null where the platform has it no more, where it is larger than 4 MiB (4,194,304 bytes), and where it is no image of type image/png, image/jpeg, image/gif, image/webp or image/avif. UPSTREAM_UNAVAILABLE while the source is away. */
  readonly content: Maybe<Scalars['String']['output']>;
};

/** A page of published items. */
export type ContentItemConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<ContentItem>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A user of the platform, with what is public about them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
};

/** What an order in force lets an authority read about one account. */
export type DisclosedAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
  /** What the person published and their private messages, oldest first. */
  readonly content: Maybe<MessageConnection>;
};


/** What an order in force lets an authority read about one account. */
export type DisclosedAccountContentArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The records that the platform holds on you, read by yourself. */
export type OwnAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
  /** What the person published and their private messages, oldest first. */
  readonly content: Maybe<MessageConnection>;
};


/** The records that the platform holds on you, read by yourself. */
export type OwnAccountContentArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A message or an item as a record: Regulation (EU) 2023/1543, Art. 3(12). It links to no account: correspondents appear as they are written in it. */
export type Message = {
  /** Whether it was published or private. */
  readonly kind: MessageKind;
  /** When it was sent or published. */
  readonly at: Scalars['DateTime']['output'];
  /** The sender's identifier, as written in a message; the account's id for an item. */
  readonly sender: Scalars['String']['output'];
  /** The recipients' identifiers, as written in a message; empty for an item. */
  readonly recipients: ReadonlyArray<Scalars['String']['output']>;
  /** Its subject or title. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Its text. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** True if the platform had it no longer, or no longer like this, when it was last asked for the order. Null under an order where that is not known. */
  readonly deleted: Maybe<Scalars['Boolean']['output']>;
  /** The files that belong to it, as the record describes them. */
  readonly attachments: ReadonlyArray<RecordFile>;
};


/** A message or an item as a record: Regulation (EU) 2023/1543, Art. 3(12). It links to no account: correspondents appear as they are written in it. */
export type MessageAttachmentsArgs = {
  sha256?: InputMaybe<Scalars['String']['input']>;
};

/** A file of a message or an item, as a record. The log entry of the answer commits to the hash of each that is answered. */
export type RecordFile = {
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: Scalars['String']['output'];
  /** Its size in bytes. */
  readonly bytes: Scalars['Float']['output'];
  /** What kind of file it is, as the platform says it: an Internet media type such as image/png. */
  readonly mediaType: Scalars['String']['output'];
  /** The name under which it was uploaded, where known. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** What its author wrote for those who don't see it. */
  readonly alt: Maybe<Scalars['String']['output']>;
  /** Under an order: whether its bytes were collected with the record and are kept. Null for your own records, of which nothing is kept. */
  readonly kept: Maybe<Scalars['Boolean']['output']>;
  /** Why its bytes are not kept, in a sentence; null where they are, and for your own records. */
  readonly notKept: Maybe<Scalars['String']['output']>;
  /** The file itself in base64; its hash and its size are verified. Under an order as it was collected, and for your own records as the platform has it now. Ask for files of at most 4 MiB together in a request, each counted as often as it is answered: name them with sha256, or ask for fewer records. Null where it is larger than 4 MiB (4,194,304 bytes), where it is not kept, and where the platform no longer has it. */
  readonly content: Maybe<Scalars['String']['output']>;
};


/** A file of a message or an item, as a record. The log entry of the answer commits to the hash of each that is answered. */
export type RecordFileContentArgs = {
  part?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether a message was public or private. */
export type MessageKind =
  /** It was published; anybody could read it. */
  | 'ITEM'
  /** It was private. */
  | 'MESSAGE';

/** A page of messages. */
export type MessageConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
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
