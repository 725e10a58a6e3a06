// Made by npm run compose from schema/subgraphs/records.graphql.
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
  /** Your own account; null when the person who is signed in holds none. */
  readonly me: Maybe<Account>;
};

/** A user of the platform, with what is public about them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
  /** The name under which the account publishes. */
  readonly handle: Scalars['String']['output'];
};

/** What an order in force lets an authority read about one account. */
export type DisclosedAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
  /** The subscriber record: who the person is, according to the platform's files. */
  readonly subscriber: Maybe<SubscriberRecord>;
  /** Addresses from which the account was used, oldest first. */
  readonly identification: Maybe<IdentificationConnection>;
  /** Communications and sessions of the account, oldest first, without their contents. */
  readonly traffic: Maybe<TrafficConnection>;
  /** What the platform does not hold of the subscriber record, and why. */
  readonly subscriberGaps: Maybe<ReadonlyArray<RecordGap>>;
  /** What the platform does not hold of these addresses, and why. */
  readonly identificationGaps: Maybe<ReadonlyArray<RecordGap>>;
  /** What the platform does not hold of communications and sessions, and why. */
  readonly trafficGaps: Maybe<ReadonlyArray<RecordGap>>;
  /** What the platform does not hold of messages and published items, and why. */
  readonly contentGaps: Maybe<ReadonlyArray<RecordGap>>;
};


/** What an order in force lets an authority read about one account. */
export type DisclosedAccountIdentificationArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What an order in force lets an authority read about one account. */
export type DisclosedAccountTrafficArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Something that the platform's source does not hold of what an order asks for, in the source's words. */
export type RecordGap = {
  /** From when; null for all times before `to`. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** Until when, exclusive; null for all times after `from`. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Why, coded. */
  readonly why: GapReason;
  /** Why, in a sentence for the authority. */
  readonly says: Scalars['String']['output'];
};

/** Why the platform's source does not hold something. */
export type GapReason =
  /** Only the newest of each is kept; it replaces the one before. */
  | 'LAST_ONLY'
  /** The platform never records it. */
  | 'NOT_RECORDED'
  /** The platform deletes it after a time, which was over. */
  | 'RETENTION'
  /** It is held by somebody else. */
  | 'ELSEWHERE'
  /** Only the present state is kept, not earlier ones. */
  | 'NO_HISTORY'
  /** It is there but could not be read. */
  | 'UNREADABLE'
  /** A record describes it, and the platform had it no longer when it was asked for. */
  | 'GONE'
  /** It is beyond what is kept of one collection. */
  | 'LIMIT';

/** The records that the platform holds on you, read by yourself. */
export type OwnAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
  /** The subscriber record: who the person is, according to the platform's files. */
  readonly subscriber: Maybe<SubscriberRecord>;
  /** Addresses from which the account was used, oldest first. */
  readonly identification: Maybe<IdentificationConnection>;
  /** Communications and sessions of the account, oldest first, without their contents. */
  readonly traffic: Maybe<TrafficConnection>;
};


/** The records that the platform holds on you, read by yourself. */
export type OwnAccountIdentificationArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The records that the platform holds on you, read by yourself. */
export type OwnAccountTrafficArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a member of staff may read about an account for a case that they have claimed. */
export type CaseAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
  /** The fields of the subscriber record that the case names. */
  readonly subscriber: Maybe<CaseSubscriber>;
};

/** Who the person is whom a case is about: the fields that the case names, each with its reason. Any other field is refused. */
export type CaseSubscriber = {
  /** The name that the person gave. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The date of birth that the person gave, if any. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** The e-mail addresses of the account. */
  readonly emails: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The telephone numbers of the account, in E.164. */
  readonly phones: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The postal or billing address, if any. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** When the account was opened. */
  readonly registeredAt: Maybe<Scalars['DateTime']['output']>;
  /** The IP address captured at registration, if any. */
  readonly registrationIp: Maybe<Scalars['String']['output']>;
  /** The kind of service. */
  readonly service: Maybe<Scalars['String']['output']>;
};

/** What a report of a suspicion names of an account, for the body to which it was sent. */
export type ReportedAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
  /** The fields of the subscriber record that the report names. */
  readonly subscriber: Maybe<ReportedSubscriber>;
};

/** What a report of a suspicion names of an account, for the counsel who sends it by hand. */
export type HandedAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
  /** The fields of the subscriber record that the report names. */
  readonly subscriber: Maybe<ReportedSubscriber>;
};

/** Who the person is whom a report is about: the fields that the report names. Any other field is refused. */
export type ReportedSubscriber = {
  /** The name that the person gave. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The date of birth that the person gave, if any. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** The e-mail addresses of the account. */
  readonly emails: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The telephone numbers of the account, in E.164. */
  readonly phones: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The postal or billing address, if any. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** When the account was opened. */
  readonly registeredAt: Maybe<Scalars['DateTime']['output']>;
  /** The IP address captured at registration, if any. */
  readonly registrationIp: Maybe<Scalars['String']['output']>;
  /** The kind of service. */
  readonly service: Maybe<Scalars['String']['output']>;
};

/** Who the person behind an account is: Regulation (EU) 2023/1543, Art. 3(9). */
export type SubscriberRecord = {
  /** The name that the person gave. Null where the platform holds none, like every field here that can be null. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The date of birth that the person gave, if any. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** The e-mail addresses of the account. */
  readonly emails: ReadonlyArray<Scalars['String']['output']>;
  /** The telephone numbers of the account, in E.164. */
  readonly phones: ReadonlyArray<Scalars['String']['output']>;
  /** The postal or billing address, if any. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** When the account was opened. */
  readonly registeredAt: Maybe<Scalars['DateTime']['output']>;
  /** The IP address captured at registration, if any. */
  readonly registrationIp: Maybe<Scalars['String']['output']>;
  /** The kind of service. */
  readonly service: Maybe<Scalars['String']['output']>;
  /** What the subscription is paid with: billing and payment data, Regulation (EU) 2023/1543, Art. 3(9)(a). */
  readonly payments: ReadonlyArray<PaymentInstrument>;
  /** Devices with which the service was registered or activated: Regulation (EU) 2023/1543, Art. 3(9)(b). */
  readonly devices: ReadonlyArray<ActivationDevice>;
  /** What else the platform holds of the subscriber, each under the platform's own name for it. */
  readonly other: ReadonlyArray<SubscriberDetail>;
  /** True if the platform had it no longer, or no longer like this, when it was last asked for the order. Null under an order where that is not known. */
  readonly deleted: Maybe<Scalars['Boolean']['output']>;
};

/** How something is paid with. */
export type PaymentKind =
  /** A payment card. */
  | 'CARD'
  /** An account with a bank. */
  | 'BANK_ACCOUNT'
  /** A wallet or payment account. */
  | 'WALLET'
  /** The bill of a telephone provider. */
  | 'CARRIER_BILLING'
  /** Anything else. */
  | 'OTHER';

/** An instrument with which a subscription is paid: Regulation (EU) 2023/1543, Art. 3(9)(a). It never has the number of a card. */
export type PaymentInstrument = {
  /** How it is paid with. */
  readonly kind: PaymentKind;
  /** Whose instrument it is: the scheme of the card, the bank, the payment service. */
  readonly provider: Maybe<Scalars['String']['output']>;
  /** The name that the instrument bears, if the platform has it. */
  readonly holder: Maybe<Scalars['String']['output']>;
  /** The last characters of its number, at most four. */
  readonly ending: Maybe<Scalars['String']['output']>;
  /** The IBAN of a bank account, or the address of a wallet. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** The fingerprint by which the payment service knows it: an order may name an account by it. */
  readonly fingerprint: Maybe<Scalars['String']['output']>;
  /** When it was added. */
  readonly addedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was removed; null while it is used, and where that is not recorded. */
  readonly removedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a device is known by. */
export type DeviceKind =
  /** A mobile device's number: 15 digits. */
  | 'IMEI'
  /** A hardware address: six bytes. */
  | 'MAC_ADDRESS'
  /** An identifier for advertising that the person can reset. */
  | 'ADVERTISING_ID'
  /** The platform's own identifier of the device. */
  | 'DEVICE_ID';

/** A device with which the service was registered or activated: Regulation (EU) 2023/1543, Art. 3(9)(b). */
export type ActivationDevice = {
  /** What it is known by. */
  readonly kind: DeviceKind;
  /** The identifier. */
  readonly value: Scalars['String']['output'];
  /** When it was used for that, where it was recorded. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
};

/** Something that the platform holds of a subscriber and that has no field of its own here: Regulation (EU) 2023/1543, Art. 3(9). */
export type SubscriberDetail = {
  /** What it is, as the platform names it. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** An address from which an account was used: Regulation (EU) 2023/1543, Art. 3(10). */
export type IdentificationRecord = {
  /** When the address was used. */
  readonly at: Scalars['DateTime']['output'];
  /** The IP address. */
  readonly ip: Scalars['String']['output'];
  /** The source port, where one was recorded. */
  readonly port: Maybe<Scalars['Int']['output']>;
  /** What the device is known by that had the address, where one was recorded: a technical equivalent of the address. */
  readonly deviceKind: Maybe<DeviceKind>;
  /** The identifier of that device. */
  readonly device: Maybe<Scalars['String']['output']>;
  /** True if the platform had it no longer, or no longer like this, when it was last asked for the order. Null under an order where that is not known. */
  readonly deleted: Maybe<Scalars['Boolean']['output']>;
};

/** A page of addresses. */
export type IdentificationConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<IdentificationRecord>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** One step of a communication or a session: Regulation (EU) 2023/1543, Art. 3(11). */
export type TrafficRecord = {
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What kind of event it was. */
  readonly event: Scalars['String']['output'];
  /** Where it came from, where that was recorded. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Where it went, where that was recorded. */
  readonly destination: Maybe<Scalars['String']['output']>;
  /** The protocol, where known. */
  readonly protocol: Maybe<Scalars['String']['output']>;
  /** The size in bytes, where known. */
  readonly size: Maybe<Scalars['Int']['output']>;
  /** The program that was used, as it named itself, where that was recorded. */
  readonly agent: Maybe<Scalars['String']['output']>;
  /** True if the platform had it no longer, or no longer like this, when it was last asked for the order. Null under an order where that is not known. */
  readonly deleted: Maybe<Scalars['Boolean']['output']>;
};

/** A page of traffic records. */
export type TrafficConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<TrafficRecord>;
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
