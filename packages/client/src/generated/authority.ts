// Made by npm run compose from schema/openapi/authority.json.

export type AddressValues = {
  readonly __typename: 'IdentificationRecord';
  readonly at: string;
  readonly ip: string;
  readonly port: number | null;
  readonly deviceKind: DeviceKind | null;
  readonly device: string | null;
  readonly deleted: boolean | null;
};

/** By which ways you want to hear of one event. */
export type AlertChoiceInput = {
  /** The event. */
  readonly event: AlertEvent;
  /** The ways. */
  readonly ways: ReadonlyArray<AlertWay>;
};

/** What an alert is: what can be chosen. */
export type AlertEvent = 'ARRIVAL' | 'DEADLINE' | 'DECISION' | 'DUTY' | 'ESCALATION' | 'FAULT';

/** What an alert is about. */
export type AlertKind = 'COMPLAINT' | 'DUTY' | 'EMERGENCY' | 'ERASURE' | 'GATE' | 'KEY' | 'LOG' | 'NOTICE' | 'ORDER' | 'REMOVAL';

export type AlertRow = {
  readonly __typename: 'Alert';
  readonly id: string;
  readonly event: AlertEvent;
  readonly kind: AlertKind;
  readonly stage: AlertStage;
  readonly subject: string;
  readonly dueAt: string | null;
  readonly at: string;
};

export type AlertSettingsFacts = {
  readonly __typename: 'AlertSettings';
  readonly generation: number;
  readonly address: string | null;
  readonly webhook: string | null;
  readonly language: string;
  readonly choices: ReadonlyArray<{
    readonly __typename: 'AlertChoice';
    readonly event: AlertEvent;
    readonly ways: ReadonlyArray<AlertWay>;
  }>;
  readonly endsAt: string;
  readonly undelivered: number;
};

/** What you want to hear of, and how. */
export type AlertSettingsInput = {
  /** The e-mail address for MAIL and DIGEST. */
  readonly address?: string | null | undefined;
  /** What you want to hear of. An event that is left out is not heard. */
  readonly choices: ReadonlyArray<AlertChoiceInput>;
  /** The language of e-mails: en or de. */
  readonly language: string;
  /** The address of the webhook for WEBHOOK. */
  readonly webhook?: string | null | undefined;
};

/** How much of a time has passed. */
export type AlertStage = 'BEGUN' | 'HALF' | 'NEAR' | 'OVER';

/** A way by which somebody hears. */
export type AlertWay = 'BROWSER' | 'DIGEST' | 'MAIL' | 'WEBHOOK';

/** A WebAuthn assertion over a statement, each part in base64url (WebAuthn Level 3, 5.2.2). */
export type AssertionInput = {
  /** The authenticator's data. */
  readonly authenticatorData: string;
  /** The client's data. */
  readonly clientDataJSON: string;
  /** The signature. */
  readonly signature: string;
};

/** By what the authenticity of an order is checked. */
export type AuthenticityMeans = 'CALL_BACK' | 'REGISTER' | 'SEAL';

/** A body, by the name in its people's log-ins. */
export type BodyInput = {
  /** Its country, ISO 3166. */
  readonly country: string;
  /** The body. */
  readonly organisation: string;
};

export type CapabilityFacts = {
  readonly __typename: 'PlatformCapabilities';
  readonly asOf: string;
  readonly name: string;
  readonly identifierTypes: ReadonlyArray<IdentifierType>;
  readonly categories: ReadonlyArray<{
    readonly __typename: 'HeldCategory';
    readonly category: DataCategory;
    readonly history: HeldHistory;
    readonly retentionDays: number | null;
    readonly says: string | null;
  }>;
  readonly effects: ReadonlyArray<{
    readonly __typename: 'OfferedEffect';
    readonly subject: OfferedSubject;
    readonly status: string;
    readonly reversible: boolean;
    readonly reversibleDays: number | null;
    readonly territories: boolean;
    readonly says: string | null;
  }>;
};

/** On what ground an order is challenged in court. */
export type ChallengeGround = 'LEGALITY' | 'THIRD_COUNTRY_CONFLICT';

/** How a challenge ended. */
export type ChallengeOutcome = 'ANNULLED' | 'ORDER_STANDS' | 'TAKEN_BACK';

/** What a clock is for. */
export type ClockKind = 'ANSWER' | 'CLARIFICATION' | 'HOLD' | 'INFORM' | 'OBJECTION' | 'PRESERVATION' | 'REMINDER' | 'SECRECY' | 'VALIDATION';

/** The four categories of personal data that an order can name: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export type DataCategory = 'CONTENT' | 'IDENTIFICATION' | 'SUBSCRIBER' | 'TRAFFIC';

/** Why a part of an order is refused, by the reviewer or by the enforcing authority. */
export type DecisionCode = 'DATA_NOT_AVAILABLE' | 'DE_FACTO_IMPOSSIBLE' | 'FUNDAMENTAL_RIGHTS' | 'IMMUNITY_OR_PRIVILEGE' | 'INCOMPLETE' | 'INSUFFICIENT_INFORMATION' | 'MANIFEST_ERROR' | 'NE_BIS_IN_IDEM' | 'NOT_AN_OFFENCE' | 'NOT_PERMITTED_ISSUER' | 'OFFENCE_NOT_COVERED' | 'OTHER' | 'OUT_OF_SCOPE' | 'PRESS_OR_EXPRESSION' | 'THIRD_COUNTRY_CONFLICT';

/** Decisions on a target and category. */
export type DecisionOutcome = 'GRANTED' | 'NARROWED' | 'NOT_AVAILABLE' | 'PENDING' | 'REFUSED';

export type DeliveryKeyFacts = {
  readonly __typename: 'DeliveryKey';
  readonly id: string;
  readonly generation: number;
  readonly organisation: string;
  readonly country: string;
  readonly name: string | null;
  readonly label: string;
  readonly purpose: DeliveryKeyPurpose;
  readonly profile: DeliveryKeyProfile | null;
  readonly material: string;
  readonly thumbprint: string;
  readonly signatureAlgorithm: string | null;
  readonly state: DeliveryKeyState;
  readonly usable: boolean;
  readonly approvedAt: string | null;
  readonly usableFrom: string | null;
  readonly triedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly revokeReason: string | null;
  readonly proposed: Signature;
};

/** A key of your body. */
export type DeliveryKeyInput = {
  /** What you call it, in at most 100 characters, such as the laboratory that opens packages with it. */
  readonly label: string;
  /** One X.509 certificate in PEM, of an RSA key of at least 3,072 bits or a key on P-256 or P-384; or, for the profile AGE, one recipient of age. Never a private key. */
  readonly material: string;
  /** How packages are encrypted for it; left out for a key that signs. */
  readonly profile?: DeliveryKeyProfile | null | undefined;
  /** What it is for. */
  readonly purpose: DeliveryKeyPurpose;
};

/** How packages are encrypted. */
export type DeliveryKeyProfile = 'AGE' | 'CMS' | 'CMS_COMPATIBLE';

/** What a key is for. */
export type DeliveryKeyPurpose = 'ENCRYPTION' | 'SIGNING';

/** How far a key has come. */
export type DeliveryKeyState = 'EXPIRED' | 'IN_USE' | 'PROPOSED' | 'REVOKED' | 'TRIAL' | 'WAITING';

/** What the issuer wants to happen with the order. */
export type DesiredStatus = 'DRAFT' | 'IN_FORCE' | 'WITHDRAWN';

/** What a device is known by. */
export type DeviceKind = 'ADVERTISING_ID' | 'DEVICE_ID' | 'IMEI' | 'MAC_ADDRESS';

export type DocumentFacts = {
  readonly __typename: 'OrderDocument';
  readonly id: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly attachedAt: string;
};

export type DraftContent = {
  readonly __typename: 'Order';
  readonly id: string;
  readonly generation: number;
  readonly status: OrderStatus;
  readonly kind: OrderKind;
  readonly reference: string;
  readonly purpose: string | null;
  readonly legalBasis: {
    readonly __typename: 'LegalBasis';
    readonly provision: string;
    readonly offence: string | null;
    readonly threshold: OffenceThreshold | null;
    readonly catalogue: string | null;
    readonly grounds: string | null;
    readonly redress: string | null;
    readonly worldwide: string | null;
  };
  readonly emergency: {
    readonly __typename: 'Emergency';
    readonly ground: EmergencyGround;
    readonly threat: string | null;
  } | null;
  readonly targets: ReadonlyArray<{
    readonly __typename: 'OrderTarget';
    readonly id: string;
    readonly type: IdentifierType;
    readonly value: string | null;
    readonly decisions: ReadonlyArray<{
      readonly __typename: 'TargetDecision';
      readonly category: DataCategory | null;
      readonly from: string | null;
      readonly to: string | null;
      readonly outcome: DecisionOutcome;
    }>;
  }>;
  readonly categories: ReadonlyArray<DataCategory>;
  readonly from: string | null;
  readonly to: string | null;
  readonly territories: ReadonlyArray<string>;
  readonly recipient: Recipient;
  readonly documents: ReadonlyArray<DocumentFacts>;
  readonly secrecy: {
    readonly __typename: 'Secrecy';
    readonly ground: SecrecyGround;
    readonly reason: string | null;
    readonly until: string | null;
  } | null;
  readonly notified: {
    readonly __typename: 'Body';
    readonly organisation: string;
    readonly country: string;
  } | null;
  readonly notificationEvidence: {
    readonly __typename: 'NotificationEvidence';
    readonly at: string;
    readonly reference: string;
    readonly sha256: string;
  } | null;
  readonly notNotified: string | null;
  readonly earlier: string | null;
  readonly preservation: string | null;
  readonly informBy: string | null;
  readonly reportTo: string | null;
  readonly processor: string | null;
  readonly digest: string | null;
  readonly digestParts: ReadonlyArray<{
    readonly __typename: 'DigestPart';
    readonly name: string;
    readonly salt: string | null;
    readonly hash: string;
  }>;
  readonly issuing: {
    readonly __typename: 'Approval';
    readonly organisation: string | null;
    readonly country: string | null;
    readonly office: Office | null;
  };
  readonly validating: {
    readonly __typename: 'Approval';
    readonly organisation: string | null;
    readonly country: string | null;
    readonly office: Office | null;
  } | null;
};

/** A document that shows what was done. */
export type DutyEvidenceInput = {
  /** The document's own number. */
  readonly reference: string;
  /** The SHA-256 of the document, 64 characters of hex in lower case. */
  readonly sha256: string;
};

/** Kinds of duties. */
export type DutyKind = 'ANSWER_COMPLAINT' | 'ANSWER_FINDING' | 'DELETE' | 'INFORM' | 'LIMIT_USE' | 'REPORT_ACCESS' | 'REPORT_EFFECT' | 'VALIDATE';

export type DutyRow = {
  readonly __typename: 'Duty';
  readonly id: string;
  readonly generation: number;
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly late: boolean;
  readonly order: string | null;
  readonly organisation: string | null;
  readonly country: string | null;
  readonly cause: string;
  readonly article: string | null;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly doneAt: string | null;
  readonly text: string | null;
  readonly package: string | null;
  readonly finding: {
    readonly __typename: 'DutyFinding';
    readonly about: string;
    readonly verdict: OwedVerdict;
    readonly text: string | null;
    readonly at: string;
  } | null;
  readonly evidence: {
    readonly __typename: 'DutyEvidence';
    readonly reference: string;
    readonly sha256: string;
  } | null;
};

/** States of a duty. */
export type DutyState = 'DONE' | 'OPEN' | 'OVERDUE';

/** Whether the platform acted on an item. */
export type EffectOutcome = 'IMPEDED' | 'NOT_AVAILABLE' | 'NOT_DONE' | 'NOT_YET' | 'PARTLY' | 'REFUSED' | 'RESTRICTED' | 'UNDONE';

/** What an emergency threatens: Regulation (EU) 2023/1543, Art. 3(18). */
export type EmergencyGround = 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE' | 'IMMINENT_THREAT_TO_LIFE';

/** Why an order can't wait for its validation. */
export type EmergencyInput = {
  /** What is threatened. */
  readonly ground: EmergencyGround;
  /** The threat, in words. */
  readonly threat: string;
};

export type EndpointFacts = {
  readonly __typename: 'Endpoint';
  readonly id: string;
  readonly generation: number;
  readonly kind: EndpointKind;
  readonly url: string | null;
  readonly state: EndpointState;
  readonly addedAt: string;
  readonly since: string;
  readonly waiting: number;
  readonly failure: string | null;
  readonly failedAt: string | null;
};

/** The messages of an endpoint. */
export type EndpointKind = 'EVENTS' | 'HI1';

/** How far an endpoint has come. */
export type EndpointState = 'CONFIRMED' | 'DISABLED' | 'REMOVED' | 'UNCONFIRMED';

export type FoundOrder = {
  readonly __typename: 'Order';
  readonly id: string;
  readonly kind: OrderKind;
  readonly status: OrderStatus;
  readonly desiredStatus: DesiredStatus;
  readonly reference: string;
  readonly servedAt: string | null;
  readonly issuing: {
    readonly __typename: 'Approval';
    readonly organisation: string | null;
    readonly country: string | null;
  };
};

export type GapFacts = {
  readonly __typename: 'RecordGap';
  readonly from: string | null;
  readonly to: string | null;
  readonly why: GapReason;
  readonly says: string;
};

/** Why the platform's source does not hold something. */
export type GapReason = 'ELSEWHERE' | 'GONE' | 'LAST_ONLY' | 'LIMIT' | 'NOT_RECORDED' | 'NO_HISTORY' | 'RETENTION' | 'UNREADABLE';

/** How far back a category of data goes. */
export type HeldHistory = 'ALL' | 'LAST' | 'NONE' | 'SINCE';

/** How a target is named. */
export type IdentifierType = 'EMAIL' | 'HANDLE' | 'IMEI' | 'IP_ADDRESS_PORT_TIME' | 'IP_ADDRESS_TIME' | 'ITEM_ID' | 'ITEM_URL' | 'MAC_ADDRESS' | 'PAYMENT_FINGERPRINT' | 'PHONE_NUMBER' | 'PROFILE_URL' | 'USER_ID';

/** Impediments to carrying out an order: Regulation (EU) 2021/784, Art. 3(7). */
export type ImpedimentKind = 'DE_FACTO_IMPOSSIBILITY' | 'FORCE_MAJEURE';

/** The legal basis of an order. */
export type LegalBasisInput = {
  /** The offence by its key in the catalogue of Regulation (EU) 2023/1543, Art. 5(4) and Annex IV (`docs/law/offences.md`), or OTHER for one that is none of it. The reviewer is warned where it does not fit the threshold; nothing is refused for it. */
  readonly catalogue?: string | null | undefined;
  /** Why the order is necessary and proportionate, or why the content is illegal. Of a European order only the notified authority reads it: Regulation (EU) 2023/1543, Annex I, Section M. */
  readonly grounds?: string | undefined;
  /** The provision of criminal law that the case is about. */
  readonly offence?: string | null | undefined;
  /** The law that gives the power to order. */
  readonly provision?: string | undefined;
  /** How to contest the order. */
  readonly redress?: string | null | undefined;
  /** The threshold that allows the order to ask for traffic data and content; required if it does. */
  readonly threshold?: OffenceThreshold | null | undefined;
  /** The legal rule under which it must apply everywhere; only with WORLD. */
  readonly worldwide?: string | null | undefined;
};

/** Whether a message was public or private. */
export type MessageKind = 'ITEM' | 'MESSAGE';

export type MessageValues = {
  readonly __typename: 'Message';
  readonly kind: MessageKind;
  readonly at: string;
  readonly sender: string;
  readonly recipients: ReadonlyArray<string>;
  readonly subject: string | null;
  readonly text: string | null;
  readonly deleted: boolean | null;
  readonly attachments: ReadonlyArray<{
    readonly __typename: 'RecordFile';
    readonly sha256: string;
    readonly bytes: number;
    readonly mediaType: string;
    readonly name: string | null;
    readonly alt: string | null;
    readonly kept: boolean | null;
    readonly notKept: string | null;
  }>;
};

export type MovedOrder = {
  readonly __typename: 'Order';
  readonly id: string;
  readonly generation: number;
  readonly status: OrderStatus;
  readonly desiredStatus: DesiredStatus;
  readonly digest: string | null;
  readonly servedAt: string | null;
  readonly targets: ReadonlyArray<{
    readonly __typename: 'OrderTarget';
    readonly id: string;
    readonly type: IdentifierType;
    readonly value: string | null;
    readonly item: string | null;
    readonly restrictedAt: string | null;
    readonly decisions: ReadonlyArray<{
      readonly __typename: 'TargetDecision';
      readonly category: DataCategory | null;
      readonly outcome: DecisionOutcome;
      readonly code: DecisionCode | null;
      readonly text: string | null;
      readonly preserved: boolean | null;
      readonly from: string | null;
      readonly to: string | null;
    }>;
  }>;
  readonly clocks: ReadonlyArray<{
    readonly __typename: 'Clock';
    readonly kind: ClockKind;
    readonly dueAt: string;
    readonly pausedAt: string | null;
  }>;
};

/** Grounds on which an enforcing authority objects: Regulation (EU) 2023/1543, Art. 12(1). */
export type ObjectionGround = 'FUNDAMENTAL_RIGHTS' | 'IMMUNITY_OR_PRIVILEGE' | 'NE_BIS_IN_IDEM' | 'NOT_AN_OFFENCE' | 'PRESS_OR_EXPRESSION';

/** An objection to one target and category. */
export type ObjectionInput = {
  /** The category. */
  readonly category?: DataCategory | null | undefined;
  /** On what ground. */
  readonly ground: ObjectionGround;
  /** The target's id. */
  readonly target: string;
};

/** Thresholds that allow an order to ask for traffic data and content: Regulation (EU) 2023/1543, Art. 5(4). */
export type OffenceThreshold = 'ATTACK_ON_INFORMATION_SYSTEMS' | 'CHILD_SEXUAL_ABUSE' | 'CUSTODIAL_SENTENCE' | 'PAYMENT_FRAUD' | 'TERRORISM' | 'THREE_YEARS';

/** What a state is of. */
export type OfferedSubject = 'ACCOUNT' | 'ITEM';

/** The office in which somebody signs. */
export type Office = 'ADMINISTRATIVE_AUTHORITY' | 'COURT' | 'INVESTIGATING_JUDGE' | 'JUDGE' | 'LAW_ENFORCEMENT_AUTHORITY' | 'OTHER_COMPETENT_AUTHORITY' | 'PUBLIC_PROSECUTOR';

/** The content of the order. */
export type OrderInput = {
  /** The categories of records; empty for an order that acts on items. */
  readonly categories?: ReadonlyArray<DataCategory> | undefined;
  /** The id of the order of your body that this one continues. */
  readonly earlier?: string | null | undefined;
  /** Why it can't wait for validation. */
  readonly emergency?: EmergencyInput | null | undefined;
  /** The start of the window, if there is one. */
  readonly from?: string | null | undefined;
  /** The day by which you notify the person concerned, if you name one; for orders under which the platform notifies, the time that you set for it. */
  readonly informBy?: string | null | undefined;
  /** The law under which it is made. */
  readonly kind: OrderKind;
  /** Its legal basis. */
  readonly legalBasis: LegalBasisInput;
  /** Why you have notified none although you ask for traffic data or content: the offence was or is likely to be committed in your own state, and the person lives there. */
  readonly notNotified?: string | null | undefined;
  /** The enforcing authority that you have notified, by the exact name under which it is enrolled here: Regulation (EU) 2023/1543, Art. 8. If it is not enrolled, the order is released only after the platform has recorded evidence of the notification. */
  readonly notified?: BodyInput | null | undefined;
  /** The id of the preservation order of your body whose snapshot is to be produced. */
  readonly preservation?: string | null | undefined;
  /** Why the order is addressed to a processor and not to the controller. */
  readonly processor?: string | null | undefined;
  /** A summary of the case. Of a European order only the notified authority reads it: Regulation (EU) 2023/1543, Annex I, Section M. */
  readonly purpose?: string | undefined;
  /** Who receives what is disclosed. */
  readonly recipient?: Recipient | undefined;
  /** Your case number. */
  readonly reference?: string | undefined;
  /** Who is informed of what was done under the order. */
  readonly reportTo?: string | null | undefined;
  /** Why the person concerned is not notified yet. */
  readonly secrecy?: SecrecyInput | null | undefined;
  /** The accounts or items, each named by one identifier. Nothing is released here for more than ten. */
  readonly targets: ReadonlyArray<TargetInput>;
  /** Where an order to act on items applies: ISO 3166 countries, or WORLD alone. A removal order always applies in all Member States. */
  readonly territories?: ReadonlyArray<string> | undefined;
  /** The end of the window, not included; not later than the submission. */
  readonly to?: string | null | undefined;
};

/** Kinds of orders, by the law under which they are made. */
export type OrderKind = 'DSA_ACT' | 'DSA_INFORM' | 'EPOC' | 'EPOC_PR' | 'NATIONAL_PRESERVATION' | 'NATIONAL_PRODUCTION' | 'TCO_REMOVAL';

/** How far an order has come. Each state says who must act next. */
export type OrderStatus = 'APPROVED' | 'CLARIFICATION' | 'DRAFT' | 'EXPIRED' | 'FULFILLED' | 'HELD' | 'IN_FORCE' | 'REFUSED' | 'REVOKED' | 'SERVED' | 'SUBMITTED' | 'UNDER_REVIEW' | 'WITHDRAWN';

/** Verdicts of an auditor that a body has to answer. */
export type OwedVerdict = 'LOG_GAP' | 'UNLAWFUL';

/** What happened to a package. */
export type PackageAct = 'ACKNOWLEDGED' | 'DELETED' | 'EXPIRED' | 'FAILED' | 'HANDED_OVER' | 'READY' | 'RECIPIENT_DELETED' | 'REJECTED' | 'REQUESTED' | 'TRANSFERRED' | 'WITHDRAWN';

/** Why the recipient of a package deleted it. */
export type PackageDeletionGround = 'CASE' | 'ORDER' | 'PERIOD';

export type PackageFacts = {
  readonly __typename: 'Package';
  readonly id: string;
  readonly generation: number;
  readonly state: PackageState;
  readonly target: string;
  readonly trial: boolean;
  readonly requestedAt: string;
  readonly expiresAt: string;
  readonly fault: PackageFault | null;
  readonly volumes: ReadonlyArray<{
    readonly __typename: 'PackageVolume';
    readonly number: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly hash: string | null;
    readonly url: string | null;
    readonly disclosed: string | null;
    readonly exported: string;
  }>;
  readonly deliveryKey: {
    readonly __typename: 'PackageKey';
    readonly thumbprint: string;
  };
  readonly deletion: {
    readonly __typename: 'Duty';
    readonly id: string;
    readonly state: DutyState;
    readonly dueAt: string;
    readonly doneAt: string | null;
    readonly article: string | null;
    readonly late: boolean;
  } | null;
  readonly history: ReadonlyArray<{
    readonly __typename: 'PackageEvent';
    readonly at: string;
    readonly act: PackageAct;
    readonly index: string | null;
    readonly receipt: {
      readonly __typename: 'PackageReceipt';
      readonly statement: string;
      readonly signature: string;
      readonly thumbprint: string;
      readonly done: string;
      readonly recipient: string | null;
      readonly basis: string | null;
      readonly ended: PackageDeletionGround | null;
    } | null;
  }>;
};

/** What is wrong with a package. */
export type PackageFault = 'CANNOT_DECRYPT' | 'HASH_MISMATCH' | 'INCOMPLETE' | 'NO_TIMESTAMP';

/** How far a package is. */
export type PackageState = 'ACKNOWLEDGED' | 'EXPIRED' | 'FAILED' | 'HANDED_OVER' | 'PREPARING' | 'READY' | 'REJECTED' | 'WITHDRAWN';

/** Why a clock is paused. */
export type PauseCause = 'CHALLENGE' | 'CLARIFICATION' | 'IMPEDIMENT' | 'PRODUCTION_ELSEWHERE' | 'PRODUCTION_REQUESTED';

/** How something is paid with. */
export type PaymentKind = 'BANK_ACCOUNT' | 'CARD' | 'CARRIER_BILLING' | 'OTHER' | 'WALLET';

/** States of a snapshot. */
export type PreservationState = 'ENDED' | 'EXPIRED' | 'PRESERVED' | 'PRODUCED';

/** In which procedure production is requested. */
export type ProductionInstrument = 'EPOC' | 'INVESTIGATION_ORDER' | 'LEGAL_ASSISTANCE' | 'OTHER';

/** A request elsewhere to produce what an order preserves. */
export type ProductionRequestInput = {
  /** Its country, ISO 3166 alpha-2. */
  readonly country: string;
  /** In which procedure. */
  readonly instrument: ProductionInstrument;
  /** The authority that requests it. */
  readonly organisation: string;
  /** Its reference. */
  readonly reference: string;
  /** When it was issued. */
  readonly requestedAt: string;
};

/** Purposes for which published material is not terrorist content: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurpose = 'ART' | 'COUNTERING_TERRORISM' | 'EDUCATION' | 'JOURNALISM' | 'NONE' | 'RESEARCH';

/** Ways by which an order reaches the platform. */
export type ReceiptChannel = 'CONTACT_POINT' | 'E_CODEX' | 'PAPER';

/** The body that receives what is disclosed. */
export type Recipient = 'ISSUING_AUTHORITY' | 'VALIDATING_AUTHORITY';

/** Why a request is not carried out. */
export type RefusalReason = 'AMBIGUOUS_TARGET' | 'BEYOND_FLOOR' | 'CATEGORY' | 'CLAIMED_BY_ANOTHER' | 'COMPLAINT_OPEN' | 'DIGEST_MISMATCH' | 'DUPLICATE_TARGET' | 'EMERGENCY' | 'INFORMATION' | 'INVALID' | 'KEYWORD' | 'LIMIT_EXCEEDED' | 'LINK' | 'LIST' | 'MISSING' | 'NOTIFICATION' | 'NOT_CLAIMED' | 'NOT_COMPETENT' | 'NOT_CONTESTABLE' | 'NOT_DECIDABLE' | 'NOT_FOUND' | 'NOT_YET' | 'OFFENCE' | 'PERIOD' | 'RANGE' | 'REPEATED' | 'SAME_BODY' | 'SAME_PERSON' | 'SECRECY' | 'SIGNATURE_NOT_CHECKED' | 'SIGNATURE_REFUSED' | 'SIGNATURE_REQUIRED' | 'STALE' | 'TARGETS' | 'TERRITORY' | 'THRESHOLD' | 'TOO_LATE' | 'UNDECIDED' | 'WILDCARD' | 'WINDOW_EMPTY' | 'WINDOW_MISSING' | 'WINDOW_NOT_PAST' | 'WINDOW_OPEN' | 'WINDOW_WIDER' | 'WRONG_STATE';

export type Refused = {
  readonly __typename: 'Refusal';
  readonly reasons: ReadonlyArray<RefusalReason>;
  readonly message: string;
  readonly article: string | null;
};

/** What was done to terrorist content. */
export type RemovalAction = 'DISABLED' | 'REMOVED';

/** Templates of answers: Regulation (EU) 2021/784. */
export type RemovalAnnex = 'ANNEX_II' | 'ANNEX_III';

/** Why a removal order can't be carried out: Regulation (EU) 2021/784, Art. 3(7) and (8). */
export type RemovalReason = 'DE_FACTO_IMPOSSIBILITY' | 'FORCE_MAJEURE' | 'INSUFFICIENT_INFORMATION' | 'MANIFEST_ERROR';

/** What a scrutiny found. */
export type ScrutinyOutcome = 'INFRINGES' | 'STANDS';

/** The request that a decision follows. */
export type ScrutinyRequestInput = {
  /** Whose request it is. */
  readonly of: ScrutinyRequester;
  /** When you received it. */
  readonly receivedAt: string;
};

/** Who may request scrutiny. */
export type ScrutinyRequester = 'CONTENT_PROVIDER' | 'PROVIDER';

export type SecrecyFacts = {
  readonly __typename: 'Secrecy';
  readonly ground: SecrecyGround;
  readonly since: string | null;
  readonly until: string | null;
  readonly state: SecrecyState;
  readonly renewals: ReadonlyArray<{
    readonly __typename: 'SecrecyRenewal';
    readonly at: string;
    readonly ground: SecrecyGround;
    readonly until: string | null;
  }>;
};

/** Grounds for non-disclosure: Directive (EU) 2016/680, Art. 13(3)(a) to (e). */
export type SecrecyGround = 'NATIONAL_SECURITY' | 'OBSTRUCTION_OF_INQUIRIES' | 'PREJUDICE_TO_INVESTIGATION' | 'PUBLIC_SECURITY' | 'RIGHTS_OF_OTHERS';

/** The non-disclosure period towards the person concerned. */
export type SecrecyInput = {
  /** On what ground. */
  readonly ground: SecrecyGround;
  /** Why, in words. */
  readonly reason: string;
  /** The latest end of the period; null where it runs until its authority lifts it. */
  readonly until?: string | null | undefined;
};

/** Whether a non-disclosure period applies. */
export type SecrecyState = 'ENDED' | 'IN_FORCE' | 'LAPSED';

export type Signature = {
  readonly __typename: 'Approval';
  readonly at: string;
  readonly country: string | null;
  readonly office: Office | null;
  readonly organisation: string | null;
  readonly person: string;
};

/** What a person signed of an act: with a passkey at the signing page, or with the seal of a body. Exactly one of `assertion` and `seal`. */
export type SignedActInput = {
  /** What the authenticator answered. */
  readonly assertion?: AssertionInput | null | undefined;
  /** The name of the key. */
  readonly credential: string;
  /** A JAdES B-B seal over the statement's bytes: a compact JWS. */
  readonly seal?: string | null | undefined;
  /** The statement, as the very text that was signed: canonical JSON (RFC 8785). At most five minutes old. */
  readonly statement: string;
};

/** A statement about a package, and its signature. */
export type SignedReceiptInput = {
  /** A JWS in compact form without its content: ES256, ES384 or PS256, as the enrolled certificate's key asks, with x5t#S256 or x5c in its header. */
  readonly signature: string;
  /** The text that was signed, in the form of RFC 8785, as it is. */
  readonly statement: string;
};

export type SigningKeyRow = {
  readonly __typename: 'SigningKey';
  readonly id: string;
  readonly hash: string;
  readonly isRoot: boolean;
  readonly since: string;
  readonly endedAt: string | null;
};

/** Categories of content, as in the DSA Transparency Database. */
export type StatementCategory = 'STATEMENT_CATEGORY_ANIMAL_WELFARE' | 'STATEMENT_CATEGORY_CONSUMER_INFORMATION' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN' | 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS' | 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH' | 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS' | 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS' | 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' | 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC' | 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' | 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY' | 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' | 'STATEMENT_CATEGORY_SELF_HARM' | 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS' | 'STATEMENT_CATEGORY_VIOLENCE';

/** A field of the subscriber record. */
export type SubscriberField = 'ADDRESS' | 'BIRTH_DATE' | 'EMAILS' | 'NAME' | 'PHONES' | 'REGISTERED_AT' | 'REGISTRATION_IP' | 'SERVICE';

export type SubscriberValues = {
  readonly __typename: 'SubscriberRecord';
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly emails: ReadonlyArray<string>;
  readonly phones: ReadonlyArray<string>;
  readonly service: string | null;
  readonly registeredAt: string | null;
  readonly registrationIp: string | null;
  readonly deleted: boolean | null;
  readonly payments: ReadonlyArray<{
    readonly __typename: 'PaymentInstrument';
    readonly kind: PaymentKind;
    readonly provider: string | null;
    readonly holder: string | null;
    readonly ending: string | null;
    readonly reference: string | null;
    readonly fingerprint: string | null;
    readonly addedAt: string | null;
    readonly removedAt: string | null;
  }>;
  readonly devices: ReadonlyArray<{
    readonly __typename: 'ActivationDevice';
    readonly kind: DeviceKind;
    readonly value: string;
    readonly at: string | null;
  }>;
  readonly other: ReadonlyArray<{
    readonly __typename: 'SubscriberDetail';
    readonly name: string;
    readonly value: string;
  }>;
};

/** Articles that oblige the platform to report a suspicion. */
export type SuspicionBasis = 'DSA_18' | 'TCO_14_5';

/** How far a suspicion has come. */
export type SuspicionState = 'DROPPED' | 'PROPOSED' | 'SENT';

/** One account or item, named by one identifier. */
export type TargetInput = {
  /** How it is named. */
  readonly type: IdentifierType;
  /** The identifier of one account or item, without wildcard, range or list. */
  readonly value: string;
};

export type TrafficValues = {
  readonly __typename: 'TrafficRecord';
  readonly at: string;
  readonly event: string;
  readonly source: string | null;
  readonly destination: string | null;
  readonly protocol: string | null;
  readonly size: number | null;
  readonly agent: string | null;
  readonly deleted: boolean | null;
};

/** How what was done under an order ended. */
export type UndoneHow = 'ENDED' | 'LIFTED' | 'REVERSED';

/** What each document of the graph takes and answers. */
export interface AuthorityDocuments {
  /** Confirms that what was disclosed has been received: the order is fulfilled and opens nothing any more. */
  readonly acknowledgeDisclosure: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
    };
    readonly data: {
      readonly acknowledgeDisclosure: MovedOrder | Refused;
    };
  };
  /** Confirms the hash of each volume of a package that was opened; with a signature, where the body signs that. */
  readonly acknowledgePackage: {
    readonly variables: {
      readonly package: string;
      readonly generation: number;
      readonly hashes: ReadonlyArray<string>;
      readonly receipt?: SignedReceiptInput | null | undefined;
    };
    readonly data: {
      readonly acknowledgePackage: PackageFacts | Refused;
    };
  };
  /** Proposes a key of the own body. */
  readonly addDeliveryKey: {
    readonly variables: {
      readonly input: DeliveryKeyInput;
    };
    readonly data: {
      readonly addDeliveryKey: DeliveryKeyFacts | Refused;
    };
  };
  /** Adds an address at which the own body hears of its orders. */
  readonly addEndpoint: {
    readonly variables: {
      readonly kind: EndpointKind;
      readonly url: string;
    };
    readonly data: {
      readonly addEndpoint: EndpointFacts | Refused;
    };
  };
  /** A person's own settings. */
  readonly alertSettings: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly alertSettings: AlertSettingsFacts | null;
    };
  };
  /** What the person could hear of, for the list and for notifications of an open page. */
  readonly alerts: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly alerts: ReadonlyArray<AlertRow>;
    };
  };
  /** Answers a question of the platform; with `input`, the order is changed and submitted anew. */
  readonly answerClarification: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input?: OrderInput | null | undefined;
      readonly text: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly answerClarification: MovedOrder | Refused;
    };
  };
  /** Attaches a document to a draft of one's own, such as a warrant. */
  readonly attachDocument: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly name?: string | null | undefined;
      readonly content: string;
    };
    readonly data: {
      readonly attachDocument: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly documents: ReadonlyArray<DocumentFacts>;
      } | Refused;
    };
  };
  /** The names of the authorities that are, or were, enrolled, as people read them. */
  readonly bodyNames: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly bodyNames: ReadonlyArray<{
        readonly __typename: 'BodyName';
        readonly organisation: string;
        readonly country: string;
        readonly name: string;
      }>;
    };
  };
  /** What the platform's source can find, holds and carries out. */
  readonly capabilities: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly capabilities: CapabilityFacts | null;
    };
  };
  /** Replaces what a draft of one's own says. */
  readonly changeDraft: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: OrderInput;
    };
    readonly data: {
      readonly changeDraft: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly kind: OrderKind;
        readonly reference: string;
        readonly purpose: string | null;
        readonly legalBasis: {
          readonly __typename: 'LegalBasis';
          readonly provision: string;
          readonly offence: string | null;
          readonly threshold: OffenceThreshold | null;
          readonly catalogue: string | null;
          readonly grounds: string | null;
          readonly redress: string | null;
          readonly worldwide: string | null;
        };
        readonly emergency: {
          readonly __typename: 'Emergency';
          readonly ground: EmergencyGround;
          readonly threat: string | null;
        } | null;
        readonly categories: ReadonlyArray<DataCategory>;
        readonly from: string | null;
        readonly to: string | null;
        readonly territories: ReadonlyArray<string>;
        readonly recipient: Recipient;
        readonly documents: ReadonlyArray<DocumentFacts>;
        readonly secrecy: {
          readonly __typename: 'Secrecy';
          readonly ground: SecrecyGround;
          readonly reason: string | null;
          readonly until: string | null;
        } | null;
        readonly notified: {
          readonly __typename: 'Body';
          readonly organisation: string;
          readonly country: string;
        } | null;
        readonly notificationEvidence: {
          readonly __typename: 'NotificationEvidence';
          readonly at: string;
          readonly reference: string;
          readonly sha256: string;
        } | null;
        readonly notNotified: string | null;
        readonly earlier: string | null;
        readonly preservation: string | null;
        readonly informBy: string | null;
        readonly reportTo: string | null;
        readonly processor: string | null;
        readonly digestParts: ReadonlyArray<{
          readonly __typename: 'DigestPart';
          readonly name: string;
          readonly salt: string | null;
          readonly hash: string;
        }>;
        readonly issuing: {
          readonly __typename: 'Approval';
          readonly organisation: string | null;
          readonly country: string | null;
          readonly office: Office | null;
        };
        readonly validating: {
          readonly __typename: 'Approval';
          readonly organisation: string | null;
          readonly country: string | null;
          readonly office: Office | null;
        } | null;
      } | Refused;
    };
  };
  /** The newest signed statement of the access log, to compare with what others hold. */
  readonly checkpoint: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly checkpoint: {
        readonly __typename: 'Checkpoint';
        readonly origin: string;
        readonly size: string;
        readonly root: string;
        readonly note: string;
      } | null;
    };
  };
  /** The enforcing authority has no objection. */
  readonly clearOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly clearOrder: MovedOrder | Refused;
    };
  };
  /** Whoever owes a duty says that it is done, and how. */
  readonly confirmDuty: {
    readonly variables: {
      readonly duty: string;
      readonly generation: number;
      readonly text: string;
      readonly evidence?: DutyEvidenceInput | null | undefined;
    };
    readonly data: {
      readonly confirmDuty: DutyRow | Refused;
    };
  };
  /** Confirms an endpoint with the value that was posted to it. */
  readonly confirmEndpoint: {
    readonly variables: {
      readonly endpoint: string;
      readonly generation: number;
      readonly challenge: string;
    };
    readonly data: {
      readonly confirmEndpoint: EndpointFacts | Refused;
    };
  };
  /** Confirms that the authority has told the person, and when. */
  readonly confirmInformed: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly at: string;
    };
    readonly data: {
      readonly confirmInformed: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly informBy: string | null;
        readonly informedAt: string | null;
        readonly secrecy: SecrecyFacts | null;
      } | Refused;
    };
  };
  /** The authority confirms that production is requested elsewhere (Annex V). */
  readonly confirmProductionRequest: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: ProductionRequestInput;
    };
    readonly data: {
      readonly confirmProductionRequest: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly preserved: {
          readonly __typename: 'Preservation';
          readonly state: PreservationState;
          readonly since: string;
          readonly endsAt: string | null;
        } | null;
      } | Refused;
    };
  };
  /** The enforcing authority asks the issuing one before it decides on an objection. */
  readonly consultIssuer: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly consultIssuer: MovedOrder | Refused;
    };
  };
  /** Orders under Art. 9 and 10 of Regulation (EU) 2022/2065, for a Digital Services Coordinator. */
  readonly coordinatedOrders: {
    readonly variables: {
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly coordinatedOrders: {
        readonly __typename: 'CoordinatedOrderConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'CoordinatedOrder';
          readonly id: string;
          readonly kind: OrderKind;
          readonly status: OrderStatus;
          readonly authority: string;
          readonly country: string;
          readonly category: StatementCategory | null;
          readonly territories: ReadonlyArray<string>;
          readonly targets: number;
          readonly issuedAt: string;
          readonly servedAt: string;
          readonly releasedAt: string | null;
          readonly effectAt: string | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** What notices of trusted flaggers, disputes and reports of suspicions came to in a period, for a Digital Services Coordinator. */
  readonly coordinatorFigures: {
    readonly variables: {
      readonly from: string;
      readonly to: string;
    };
    readonly data: {
      readonly coordinatedFlaggers: ReadonlyArray<{
        readonly __typename: 'CoordinatedFlagger';
        readonly id: string;
        readonly name: string;
        readonly country: string;
        readonly notices: number;
        readonly decided: number;
        readonly notActioned: number;
        readonly unfounded: number;
        readonly notActionedShare: number | null;
      }> | null;
      readonly coordinatorFigures: {
        readonly __typename: 'CoordinatorFigures';
        readonly suspicions: number;
        readonly suspicionsToBodies: number;
        readonly disputes: {
          readonly __typename: 'DisputeFigures';
          readonly submitted: number;
          readonly upheld: number;
          readonly partiallyReversed: number;
          readonly reversed: number;
          readonly omitted: number;
          readonly medianDays: number | null;
          readonly implementedShare: number | null;
        };
      } | null;
    };
  };
  /** The keys of the own body, the newest first. */
  readonly deliveryKeys: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly deliveryKeys: ReadonlyArray<DeliveryKeyFacts>;
    };
  };
  /** Discards a draft of one's own: nothing of it stays. */
  readonly discardDraft: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
    };
    readonly data: {
      readonly discardDraft: {
        readonly __typename: 'DiscardedDraft';
        readonly order: string;
      } | Refused;
    };
  };
  /** What was said or stored, page by page. Each page is a decision and a receipt of its own. */
  readonly disclosedContent: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly disclosure: {
          readonly __typename: 'DisclosedAccount';
          readonly content: {
            readonly __typename: 'MessageConnection';
            readonly nodes: ReadonlyArray<MessageValues>;
            readonly pageInfo: {
              readonly __typename: 'PageInfo';
              readonly hasNextPage: boolean;
              readonly endCursor: string | null;
            };
          } | null;
          readonly contentGaps: ReadonlyArray<GapFacts> | null;
        } | null;
      } | null;
    };
  };
  /** The bytes of one file, in base64, with the records of a page that describe it: up to 4 MiB. A read of content, logged and answered with a receipt. */
  readonly disclosedFile: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
      readonly sha256: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly disclosure: {
          readonly __typename: 'DisclosedAccount';
          readonly content: {
            readonly __typename: 'MessageConnection';
            readonly nodes: ReadonlyArray<{
              readonly __typename: 'Message';
              readonly at: string;
              readonly attachments: ReadonlyArray<{
                readonly __typename: 'RecordFile';
                readonly sha256: string;
                readonly bytes: number;
                readonly mediaType: string;
                readonly kept: boolean | null;
                readonly notKept: string | null;
                readonly content: string | null;
              }>;
            }>;
            readonly pageInfo: {
              readonly __typename: 'PageInfo';
              readonly hasNextPage: boolean;
              readonly endCursor: string | null;
            };
          } | null;
        } | null;
      } | null;
    };
  };
  /** Addresses that were used, page by page. Each page is a decision and a receipt of its own. */
  readonly disclosedIdentification: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly disclosure: {
          readonly __typename: 'DisclosedAccount';
          readonly identification: {
            readonly __typename: 'IdentificationConnection';
            readonly nodes: ReadonlyArray<AddressValues>;
            readonly pageInfo: {
              readonly __typename: 'PageInfo';
              readonly hasNextPage: boolean;
              readonly endCursor: string | null;
            };
          } | null;
          readonly identificationGaps: ReadonlyArray<GapFacts> | null;
        } | null;
      } | null;
    };
  };
  /** Who the person behind the account is, under an order in force. A decision and a receipt of its own. */
  readonly disclosedSubscriber: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly disclosure: {
          readonly __typename: 'DisclosedAccount';
          readonly subscriber: SubscriberValues | null;
          readonly subscriberGaps: ReadonlyArray<GapFacts> | null;
        } | null;
      } | null;
    };
  };
  /** Who communicated with whom, page by page. Each page is a decision and a receipt of its own. */
  readonly disclosedTraffic: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly disclosure: {
          readonly __typename: 'DisclosedAccount';
          readonly traffic: {
            readonly __typename: 'TrafficConnection';
            readonly nodes: ReadonlyArray<TrafficValues>;
            readonly pageInfo: {
              readonly __typename: 'PageInfo';
              readonly hasNextPage: boolean;
              readonly endCursor: string | null;
            };
          } | null;
          readonly trafficGaps: ReadonlyArray<GapFacts> | null;
        } | null;
      } | null;
    };
  };
  /** Writes an order down. Nobody else sees it before it is submitted. */
  readonly draftOrder: {
    readonly variables: {
      readonly input: OrderInput;
    };
    readonly data: {
      readonly draftOrder: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly kind: OrderKind;
        readonly reference: string;
        readonly purpose: string | null;
        readonly legalBasis: {
          readonly __typename: 'LegalBasis';
          readonly provision: string;
          readonly offence: string | null;
          readonly threshold: OffenceThreshold | null;
          readonly catalogue: string | null;
          readonly grounds: string | null;
          readonly redress: string | null;
          readonly worldwide: string | null;
        };
        readonly emergency: {
          readonly __typename: 'Emergency';
          readonly ground: EmergencyGround;
          readonly threat: string | null;
        } | null;
        readonly categories: ReadonlyArray<DataCategory>;
        readonly from: string | null;
        readonly to: string | null;
        readonly territories: ReadonlyArray<string>;
        readonly recipient: Recipient;
        readonly documents: ReadonlyArray<DocumentFacts>;
        readonly secrecy: {
          readonly __typename: 'Secrecy';
          readonly ground: SecrecyGround;
          readonly reason: string | null;
          readonly until: string | null;
        } | null;
        readonly notified: {
          readonly __typename: 'Body';
          readonly organisation: string;
          readonly country: string;
        } | null;
        readonly notificationEvidence: {
          readonly __typename: 'NotificationEvidence';
          readonly at: string;
          readonly reference: string;
          readonly sha256: string;
        } | null;
        readonly notNotified: string | null;
        readonly earlier: string | null;
        readonly preservation: string | null;
        readonly informBy: string | null;
        readonly reportTo: string | null;
        readonly processor: string | null;
        readonly digestParts: ReadonlyArray<{
          readonly __typename: 'DigestPart';
          readonly name: string;
          readonly salt: string | null;
          readonly hash: string;
        }>;
        readonly issuing: {
          readonly __typename: 'Approval';
          readonly organisation: string | null;
          readonly country: string | null;
          readonly office: Office | null;
        };
        readonly validating: {
          readonly __typename: 'Approval';
          readonly organisation: string | null;
          readonly country: string | null;
          readonly office: Office | null;
        } | null;
      } | Refused;
    };
  };
  /** Duties, those that are overdue first. */
  readonly duties: {
    readonly variables: {
      readonly states?: ReadonlyArray<DutyState> | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly duties: {
        readonly __typename: 'DutyConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'Duty';
          readonly id: string;
          readonly generation: number;
          readonly kind: DutyKind;
          readonly state: DutyState;
          readonly late: boolean;
          readonly order: string | null;
          readonly organisation: string | null;
          readonly country: string | null;
          readonly cause: string;
          readonly article: string | null;
          readonly createdAt: string;
          readonly dueAt: string;
          readonly doneAt: string | null;
          readonly text: string | null;
          readonly package: string | null;
          readonly finding: {
            readonly __typename: 'DutyFinding';
            readonly about: string;
            readonly verdict: OwedVerdict;
            readonly text: string | null;
            readonly at: string;
          } | null;
          readonly evidence: {
            readonly __typename: 'DutyEvidence';
            readonly reference: string;
            readonly sha256: string;
          } | null;
          readonly orderReference: string | null;
          readonly orderKind: OrderKind | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** An authority no longer needs what an order preserves that is over. */
  readonly endPreservation: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly endPreservation: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly preserved: {
          readonly __typename: 'Preservation';
          readonly state: PreservationState;
          readonly since: string;
          readonly endsAt: string | null;
        } | null;
      } | Refused;
    };
  };
  /** Ends a key that signs acts on orders, for good. */
  readonly endSigningKey: {
    readonly variables: {
      readonly signature: SignedActInput;
    };
    readonly data: {
      readonly endSigningKey: Refused | SigningKeyRow;
    };
  };
  /** What is still to be sent to the own body's endpoint of a kind, and which endpoint that is. */
  readonly endpointEvents: {
    readonly variables: {
      readonly kind: EndpointKind;
    };
    readonly data: {
      readonly endpoints: ReadonlyArray<EndpointFacts>;
      readonly endpointEvents: ReadonlyArray<{
        readonly __typename: 'EndpointEvent';
        readonly id: string;
        readonly type: string;
        readonly subject: string;
        readonly state: string;
        readonly generation: number;
        readonly at: string;
      }>;
    };
  };
  /** Where the own body hears of its orders, and the key that signs events. */
  readonly endpoints: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly endpoints: ReadonlyArray<EndpointFacts>;
      readonly webhookKey: string | null;
    };
  };
  /** The enforcing authorities that are enrolled here, for whoever names one in an order. */
  readonly enforcingAuthorities: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly enforcingAuthorities: ReadonlyArray<{
        readonly __typename: 'Body';
        readonly organisation: string;
        readonly country: string;
      }>;
    };
  };
  /** The issuer keeps what was preserved for another term, once. */
  readonly extendPreservation: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly extendPreservation: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly preserved: {
          readonly __typename: 'Preservation';
          readonly state: PreservationState;
          readonly since: string;
          readonly endsAt: string | null;
        } | null;
      } | Refused;
    };
  };
  /** The authority needs removed terrorist content of its order longer. */
  readonly keepLonger: {
    readonly variables: {
      readonly kept: string;
      readonly until: string;
      readonly proceedings: string;
    };
    readonly data: {
      readonly keepLonger: {
        readonly __typename: 'KeptContent';
        readonly id: string;
        readonly since: string;
        readonly until: string;
        readonly longer: ReadonlyArray<{
          readonly __typename: 'KeptLonger';
          readonly at: string;
          readonly until: string;
          readonly proceedings: string;
        }>;
        readonly endedAt: string | null;
      } | Refused;
    };
  };
  /** The law of orders that is in force, as its files say it. */
  readonly lawInForce: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly lawInForce: {
        readonly __typename: 'LawVersion';
        readonly number: number;
        readonly hash: string;
        readonly files: string;
        readonly since: string | null;
      };
    };
  };
  /** Ends a non-disclosure period now. */
  readonly liftSecrecy: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly release: boolean;
    };
    readonly data: {
      readonly liftSecrecy: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly informBy: string | null;
        readonly informedAt: string | null;
        readonly secrecy: SecrecyFacts | null;
      } | Refused;
    };
  };
  /** The issuing authority maintains its order after what it was told. */
  readonly maintainOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
      readonly court?: string | null | undefined;
      readonly dueAt?: string | null | undefined;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly maintainOrder: MovedOrder | Refused;
    };
  };
  /** The enforcing authority objects to an order, to targets or to categories of it. */
  readonly objectToOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly grounds: ReadonlyArray<ObjectionInput>;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly objectToOrder: MovedOrder | Refused;
    };
  };
  /** A page of the caller's orders with the steps and the clocks of each: what is drawn as their course. */
  readonly orderCourses: {
    readonly variables: {
      readonly statuses?: ReadonlyArray<OrderStatus> | null | undefined;
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly orders: {
        readonly __typename: 'OrderConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'Order';
          readonly id: string;
          readonly generation: number;
          readonly status: OrderStatus;
          readonly kind: OrderKind;
          readonly reference: string;
          readonly categories: ReadonlyArray<DataCategory>;
          readonly servedAt: string | null;
          readonly emergency: {
            readonly __typename: 'Emergency';
            readonly ground: EmergencyGround;
          } | null;
          readonly issuing: {
            readonly __typename: 'Approval';
            readonly at: string;
            readonly organisation: string | null;
            readonly country: string | null;
            readonly person: string;
          };
          readonly validating: {
            readonly __typename: 'Approval';
            readonly at: string;
          } | null;
          readonly notified: {
            readonly __typename: 'Body';
            readonly organisation: string;
            readonly country: string;
          } | null;
          readonly targets: ReadonlyArray<{
            readonly __typename: 'OrderTarget';
            readonly id: string;
          }>;
          readonly clocks: ReadonlyArray<{
            readonly __typename: 'Clock';
            readonly kind: ClockKind;
            readonly dueAt: string;
            readonly startedAt: string;
            readonly pausedAt: string | null;
            readonly term: string | null;
            readonly zone: string;
            readonly pauses: ReadonlyArray<{
              readonly __typename: 'ClockPause';
              readonly cause: PauseCause;
              readonly from: string;
              readonly to: string | null;
            }>;
          }>;
          readonly history: ReadonlyArray<{
            readonly __typename: 'OrderEvent';
            readonly at: string;
            readonly to: OrderStatus;
          }>;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** One document of an order in Base64. It is sent when somebody asks to keep it, and not before. */
  readonly orderDocument: {
    readonly variables: {
      readonly order: string;
      readonly document: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly document: string | null;
      } | null;
    };
  };
  /** The documents of an order, without their bytes. */
  readonly orderDocuments: {
    readonly variables: {
      readonly order: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly documents: ReadonlyArray<DocumentFacts>;
      } | null;
    };
  };
  /** One order as its issuer wrote it, to go on from. */
  readonly orderDraft: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: DraftContent | null;
    };
  };
  /** The list of the caller's orders, newest first, with their clocks. */
  readonly orderList: {
    readonly variables: {
      readonly statuses?: ReadonlyArray<OrderStatus> | null | undefined;
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly orders: {
        readonly __typename: 'OrderConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'Order';
          readonly id: string;
          readonly generation: number;
          readonly status: OrderStatus;
          readonly kind: OrderKind;
          readonly reference: string;
          readonly categories: ReadonlyArray<DataCategory>;
          readonly servedAt: string | null;
          readonly emergency: {
            readonly __typename: 'Emergency';
            readonly ground: EmergencyGround;
          } | null;
          readonly issuing: {
            readonly __typename: 'Approval';
            readonly at: string;
            readonly organisation: string | null;
            readonly country: string | null;
            readonly person: string;
          };
          readonly validating: {
            readonly __typename: 'Approval';
            readonly at: string;
          } | null;
          readonly notified: {
            readonly __typename: 'Body';
            readonly organisation: string;
            readonly country: string;
          } | null;
          readonly targets: ReadonlyArray<{
            readonly __typename: 'OrderTarget';
            readonly id: string;
          }>;
          readonly clocks: ReadonlyArray<{
            readonly __typename: 'Clock';
            readonly kind: ClockKind;
            readonly dueAt: string;
            readonly startedAt: string;
            readonly pausedAt: string | null;
            readonly term: string | null;
            readonly zone: string;
            readonly pauses: ReadonlyArray<{
              readonly __typename: 'ClockPause';
              readonly cause: PauseCause;
              readonly from: string;
              readonly to: string | null;
            }>;
          }>;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** One order with everything that its parties may see of it, the digest to sign among it. */
  readonly order: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly kind: OrderKind;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly reference: string;
        readonly digest: string | null;
        readonly digestParts: ReadonlyArray<{
          readonly __typename: 'DigestPart';
          readonly name: string;
          readonly salt: string | null;
          readonly hash: string;
        }>;
        readonly emergency: {
          readonly __typename: 'Emergency';
          readonly ground: EmergencyGround;
          readonly threat: string | null;
        } | null;
        readonly issuing: Signature;
        readonly validating: Signature | null;
        readonly enforcing: Signature | null;
        readonly recipient: Recipient;
        readonly notified: {
          readonly __typename: 'Body';
          readonly organisation: string;
          readonly country: string;
        } | null;
        readonly notifiedAt: string | null;
        readonly concerned: {
          readonly __typename: 'Body';
          readonly organisation: string;
          readonly country: string;
        } | null;
        readonly notificationEvidence: {
          readonly __typename: 'NotificationEvidence';
          readonly at: string;
          readonly reference: string;
          readonly sha256: string;
        } | null;
        readonly notNotified: string | null;
        readonly earlier: string | null;
        readonly preservation: string | null;
        readonly processor: string | null;
        readonly reportTo: string | null;
        readonly legalBasis: {
          readonly __typename: 'LegalBasis';
          readonly provision: string;
          readonly offence: string | null;
          readonly threshold: OffenceThreshold | null;
          readonly catalogue: string | null;
          readonly redress: string | null;
          readonly worldwide: string | null;
          readonly grounds: string | null;
        };
        readonly categories: ReadonlyArray<DataCategory>;
        readonly from: string | null;
        readonly to: string | null;
        readonly territories: ReadonlyArray<string>;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
            readonly text: string | null;
          }>;
          readonly effect: {
            readonly __typename: 'TargetEffect';
            readonly remaining: ReadonlyArray<string>;
            readonly outcome: EffectOutcome;
            readonly at: string | null;
            readonly dueAt: string | null;
            readonly late: boolean;
            readonly code: DecisionCode | null;
            readonly territories: ReadonlyArray<string>;
            readonly lateSeconds: number;
            readonly undone: ReadonlyArray<{
              readonly __typename: 'UndoneMeasure';
              readonly at: string;
              readonly how: UndoneHow;
              readonly territories: ReadonlyArray<string>;
            }>;
          } | null;
          readonly kept: ReadonlyArray<{
            readonly __typename: 'KeptContent';
            readonly id: string;
            readonly since: string;
            readonly until: string;
            readonly endedAt: string | null;
            readonly filesDue: number;
            readonly longer: ReadonlyArray<{
              readonly __typename: 'KeptLonger';
              readonly at: string;
              readonly proceedings: string;
              readonly until: string;
            }>;
            readonly missing: ReadonlyArray<{
              readonly __typename: 'KeptContentGap';
              readonly why: GapReason;
              readonly files: number;
            }>;
          }>;
          readonly value: string | null;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly startedAt: string;
          readonly dueAt: string;
          readonly pausedAt: string | null;
          readonly term: string | null;
          readonly zone: string;
          readonly escalatedAt: string | null;
          readonly pauses: ReadonlyArray<{
            readonly __typename: 'ClockPause';
            readonly cause: PauseCause;
            readonly from: string;
            readonly to: string | null;
          }>;
        }>;
        readonly secrecy: {
          readonly __typename: 'Secrecy';
          readonly ground: SecrecyGround;
          readonly since: string | null;
          readonly until: string | null;
          readonly state: SecrecyState;
          readonly renewals: ReadonlyArray<{
            readonly __typename: 'SecrecyRenewal';
            readonly at: string;
            readonly ground: SecrecyGround;
            readonly until: string | null;
            readonly reason: string | null;
          }>;
          readonly reason: string | null;
        } | null;
        readonly servedAt: string | null;
        readonly informBy: string | null;
        readonly informedAt: string | null;
        readonly documents: ReadonlyArray<{
          readonly __typename: 'OrderDocument';
          readonly id: string;
          readonly sha256: string;
          readonly bytes: number;
          readonly attachedAt: string;
          readonly name: string | null;
        }>;
        readonly received: {
          readonly __typename: 'Receipt';
          readonly channel: ReceiptChannel;
          readonly at: string;
          readonly sha256: string;
          readonly bytes: number;
          readonly authenticity: {
            readonly __typename: 'AuthenticityCheck';
            readonly means: AuthenticityMeans;
            readonly confirmed: boolean;
            readonly at: string;
          } | null;
        } | null;
        readonly productionRequests: ReadonlyArray<{
          readonly __typename: 'ProductionRequest';
          readonly instrument: ProductionInstrument;
          readonly organisation: string;
          readonly country: string;
          readonly reference: string;
          readonly requestedAt: string;
          readonly confirmedAt: string;
        }>;
        readonly answers: ReadonlyArray<{
          readonly __typename: 'OutsideAnswer';
          readonly id: string;
          readonly parts: ReadonlyArray<{
            readonly __typename: 'AnsweredPart';
            readonly target: string;
            readonly category: DataCategory;
          }>;
          readonly sentTo: string;
          readonly sentAt: string;
          readonly sha256: string;
          readonly confirmedAt: string | null;
        }>;
        readonly callBack: {
          readonly __typename: 'CallBack';
          readonly at: string;
          readonly confirmed: boolean;
        } | null;
        readonly challenges: ReadonlyArray<{
          readonly __typename: 'Challenge';
          readonly id: string;
          readonly ground: ChallengeGround;
          readonly forum: string | null;
          readonly filedAt: string;
          readonly suspends: boolean;
          readonly outcome: ChallengeOutcome | null;
          readonly endedAt: string | null;
        }>;
        readonly impediments: ReadonlyArray<{
          readonly __typename: 'Impediment';
          readonly kind: ImpedimentKind;
          readonly at: string;
          readonly endedAt: string | null;
          readonly text: string;
        }>;
        readonly scrutiny: {
          readonly __typename: 'Scrutiny';
          readonly authority: {
            readonly __typename: 'Body';
            readonly organisation: string;
            readonly country: string;
          } | null;
          readonly requestUntil: string;
          readonly findUntil: string;
          readonly requests: ReadonlyArray<{
            readonly __typename: 'ScrutinyRequest';
            readonly at: string;
            readonly text: string;
          }>;
          readonly findings: ReadonlyArray<{
            readonly __typename: 'ScrutinyFinding';
            readonly outcome: ScrutinyOutcome;
            readonly at: string;
            readonly recordedAt: string;
            readonly receivedAt: string;
            readonly onRequestOf: ScrutinyRequester | null;
            readonly authority: {
              readonly __typename: 'Body';
              readonly organisation: string;
              readonly country: string;
            };
            readonly document: {
              readonly __typename: 'ScrutinyDocument';
              readonly reference: string;
              readonly sha256: string;
            } | null;
            readonly text: string;
          }>;
        } | null;
        readonly preserved: {
          readonly __typename: 'Preservation';
          readonly state: PreservationState;
          readonly since: string;
          readonly endsAt: string | null;
        } | null;
        readonly removalAnswers: ReadonlyArray<{
          readonly __typename: 'RemovalAnswer';
          readonly annex: RemovalAnnex;
          readonly at: string;
          readonly action: RemovalAction | null;
          readonly reason: RemovalReason | null;
          readonly text: string | null;
          readonly endedAt: string | null;
          readonly target: string | null;
          readonly throughoutUnion: boolean | null;
        }>;
        readonly duties: ReadonlyArray<DutyRow>;
        readonly readings: ReadonlyArray<{
          readonly __typename: 'OrderReading';
          readonly at: string;
          readonly target: string | null;
          readonly categories: ReadonlyArray<DataCategory>;
          readonly index: string;
        }>;
        readonly history: ReadonlyArray<{
          readonly __typename: 'OrderEvent';
          readonly act: string;
          readonly at: string;
          readonly from: OrderStatus | null;
          readonly to: OrderStatus;
          readonly generation: number;
          readonly codes: ReadonlyArray<DecisionCode>;
          readonly publicPurpose: {
            readonly __typename: 'PurposeFound';
            readonly purpose: PublicPurpose;
            readonly reason: string;
          } | null;
          readonly text: string | null;
        }>;
        readonly purpose: string | null;
      } | null;
    };
  };
  /** The orders with a case number that exist for the person. */
  readonly ordersByReference: {
    readonly variables: {
      readonly reference: string;
    };
    readonly data: {
      readonly ordersByReference: ReadonlyArray<FoundOrder>;
    };
  };
  /** The orders that are yours, newest first; by status where `statuses` names some. */
  readonly orders: {
    readonly variables: {
      readonly statuses?: ReadonlyArray<OrderStatus> | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly orders: {
        readonly __typename: 'OrderConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'Order';
          readonly id: string;
          readonly generation: number;
          readonly kind: OrderKind;
          readonly status: OrderStatus;
          readonly reference: string;
          readonly categories: ReadonlyArray<DataCategory>;
          readonly servedAt: string | null;
          readonly digest: string | null;
          readonly issuing: {
            readonly __typename: 'Approval';
            readonly organisation: string | null;
            readonly country: string | null;
            readonly at: string;
          };
          readonly clocks: ReadonlyArray<{
            readonly __typename: 'Clock';
            readonly kind: ClockKind;
            readonly dueAt: string;
          }>;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** The packages of an order that the own body asked for. */
  readonly packages: {
    readonly variables: {
      readonly order: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly packages: ReadonlyArray<PackageFacts>;
      } | null;
    };
  };
  /** Reads the named fields of the subscriber record of a report that was sent to the body. Set the variable of each field that the report names. */
  readonly readSuspicion: {
    readonly variables: {
      readonly suspicion: string;
      readonly name?: boolean | null | undefined;
      readonly birthDate?: boolean | null | undefined;
      readonly emails?: boolean | null | undefined;
      readonly phones?: boolean | null | undefined;
      readonly address?: boolean | null | undefined;
      readonly registeredAt?: boolean | null | undefined;
      readonly registrationIp?: boolean | null | undefined;
      readonly service?: boolean | null | undefined;
    };
    readonly data: {
      readonly readSuspicion: Refused | {
        readonly __typename: 'Report';
        readonly suspicion: string;
        readonly account: {
          readonly __typename: 'ReportedAccount';
          readonly subscriber: {
            readonly __typename: 'ReportedSubscriber';
            readonly name?: string | null | undefined;
            readonly birthDate?: string | null | undefined;
            readonly emails?: ReadonlyArray<string> | null | undefined;
            readonly phones?: ReadonlyArray<string> | null | undefined;
            readonly address?: string | null | undefined;
            readonly registeredAt?: string | null | undefined;
            readonly registrationIp?: string | null | undefined;
            readonly service?: string | null | undefined;
          } | null;
        } | null;
      };
    };
  };
  /** The issuing authority records what its court decided on the platform's objection. */
  readonly recordReview: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly lifted: boolean;
      readonly text: string;
    };
    readonly data: {
      readonly recordReview: MovedOrder | Refused;
    };
  };
  /** Refuses to validate an order. */
  readonly refuseValidation: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly refuseValidation: MovedOrder | Refused;
    };
  };
  /** The issuer drafts an order that is over once more, as one that goes on from it. */
  readonly reissueOrder: {
    readonly variables: {
      readonly order: string;
    };
    readonly data: {
      readonly reissueOrder: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly earlier: string | null;
      } | Refused;
    };
  };
  /** States that a package cannot be used, and why. */
  readonly rejectPackage: {
    readonly variables: {
      readonly package: string;
      readonly generation: number;
      readonly fault: PackageFault;
      readonly text: string;
    };
    readonly data: {
      readonly rejectPackage: PackageFacts | Refused;
    };
  };
  /** Removes an endpoint at once. */
  readonly removeEndpoint: {
    readonly variables: {
      readonly endpoint: string;
      readonly generation: number;
    };
    readonly data: {
      readonly removeEndpoint: EndpointFacts | Refused;
    };
  };
  /** Renews a silence before it ends, with a ground and a reason of its own. */
  readonly renewSecrecy: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly ground: SecrecyGround;
      readonly reason: string;
      readonly until?: string | null | undefined;
    };
    readonly data: {
      readonly renewSecrecy: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly generation: number;
        readonly status: OrderStatus;
        readonly desiredStatus: DesiredStatus;
        readonly digest: string | null;
        readonly servedAt: string | null;
        readonly targets: ReadonlyArray<{
          readonly __typename: 'OrderTarget';
          readonly id: string;
          readonly type: IdentifierType;
          readonly value: string | null;
          readonly item: string | null;
          readonly restrictedAt: string | null;
          readonly decisions: ReadonlyArray<{
            readonly __typename: 'TargetDecision';
            readonly category: DataCategory | null;
            readonly outcome: DecisionOutcome;
            readonly code: DecisionCode | null;
            readonly text: string | null;
            readonly preserved: boolean | null;
            readonly from: string | null;
            readonly to: string | null;
          }>;
        }>;
        readonly clocks: ReadonlyArray<{
          readonly __typename: 'Clock';
          readonly kind: ClockKind;
          readonly dueAt: string;
          readonly pausedAt: string | null;
        }>;
        readonly informBy: string | null;
        readonly informedAt: string | null;
        readonly secrecy: SecrecyFacts | null;
      } | Refused;
    };
  };
  /** States, under a signature, that the own body deleted a package. */
  readonly reportPackageDeleted: {
    readonly variables: {
      readonly package: string;
      readonly receipt: SignedReceiptInput;
    };
    readonly data: {
      readonly reportPackageDeleted: PackageFacts | Refused;
    };
  };
  /** States, under a signature, that the own body gave a package to another body. */
  readonly reportPackageTransferred: {
    readonly variables: {
      readonly package: string;
      readonly receipt: SignedReceiptInput;
    };
    readonly data: {
      readonly reportPackageTransferred: PackageFacts | Refused;
    };
  };
  /** Asks for one target of an order as a sealed file, encrypted for a key of the own body. */
  readonly requestPackage: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
      readonly generation: number;
      readonly deliveryKey: string;
    };
    readonly data: {
      readonly requestPackage: PackageFacts | Refused;
    };
  };
  /** Revokes a key at once, or drops a proposal. */
  readonly revokeDeliveryKey: {
    readonly variables: {
      readonly deliveryKey: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly revokeDeliveryKey: DeliveryKeyFacts | Refused;
    };
  };
  /** A person saves what they hear of, and how. */
  readonly saveAlertSettings: {
    readonly variables: {
      readonly settings: AlertSettingsInput;
      readonly generation?: number | null | undefined;
    };
    readonly data: {
      readonly saveAlertSettings: AlertSettingsFacts | Refused;
    };
  };
  /** The authority of the platform's state decides whether a removal order of another state infringes. */
  readonly scrutiniseOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly outcome: ScrutinyOutcome;
      readonly text: string;
      readonly onRequest?: ScrutinyRequestInput | null | undefined;
    };
    readonly data: {
      readonly scrutiniseOrder: MovedOrder | Refused;
    };
  };
  /** The enforcing authority sets conditions for the use of data that have left in an emergency. */
  readonly setConditions: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly setConditions: MovedOrder | Refused;
    };
  };
  /** Notes that some events have reached the endpoint for HI-1. */
  readonly settleEndpointEvents: {
    readonly variables: {
      readonly endpoint: string;
      readonly events: ReadonlyArray<string>;
    };
    readonly data: {
      readonly settleEndpointEvents: EndpointFacts | Refused;
    };
  };
  /** What persons signed of an order. */
  readonly signedActs: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly signedActs: ReadonlyArray<{
          readonly __typename: 'SignedAct';
          readonly id: string;
          readonly statement: string;
          readonly signingKey: SigningKeyRow;
        }> | null;
      } | null;
    };
  };
  /** Keys that sign acts on orders: one's own, or for counsel and auditors all. */
  readonly signingKeys: {
    readonly variables: {
      readonly own?: boolean | undefined;
      readonly ended?: boolean | undefined;
    };
    readonly data: {
      readonly signingKeys: ReadonlyArray<{
        readonly __typename: 'SigningKey';
        readonly id: string;
        readonly hash: string;
        readonly isRoot: boolean;
        readonly since: string;
        readonly endedAt: string | null;
        readonly description: string;
      }>;
    };
  };
  /** Submits a draft; what it asks is fixed from then on, and `digest` stands for it. */
  readonly submitOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly submitOrder: MovedOrder | Refused;
    };
  };
  /** Suspicions of a crime that were sent to the body, a page at a time. */
  readonly suspicions: {
    readonly variables: {
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly suspicions: {
        readonly __typename: 'SuspicionConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'Suspicion';
          readonly id: string;
          readonly state: SuspicionState;
          readonly basis: SuspicionBasis;
          readonly itemId: string;
          readonly itemTitle: string | null;
          readonly itemText: string | null;
          readonly itemUrl: string | null;
          readonly itemPublishedAt: string | null;
          readonly accountId: string | null;
          readonly accountHandle: string | null;
          readonly subscriberFields: ReadonlyArray<SubscriberField>;
          readonly offence: string;
          readonly explanation: string;
          readonly country: string | null;
          readonly receiver: string | null;
          readonly digest: string;
          readonly decidedAt: string | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Validates an order of another body, by the digest of what was shown. */
  readonly validateOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly digest: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly validateOrder: MovedOrder | Refused;
    };
  };
  /** Withdraws an order. */
  readonly withdrawOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly reason: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly withdrawOrder: MovedOrder | Refused;
    };
  };
  /** The first page of every category in one operation. What the order does not grant is null, with an error beside it; `$identification`, `$traffic` and `$content` say which are asked; later pages come by the document of one category. */
  readonly disclosure: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
      readonly first?: number | null | undefined;
      readonly identification?: boolean | undefined;
      readonly traffic?: boolean | undefined;
      readonly content?: boolean | undefined;
    };
    readonly data: {
      readonly order: {
        readonly status: OrderStatus;
        readonly disclosure: {
          readonly subscriber: {
            readonly name: string | null;
            readonly address: string | null;
            readonly birthDate: string | null;
            readonly emails: ReadonlyArray<string>;
            readonly phones: ReadonlyArray<string>;
            readonly registeredAt: string | null;
            readonly registrationIp: string | null;
            readonly service: string | null;
            readonly deleted: boolean | null;
            readonly payments: ReadonlyArray<{
              readonly kind: PaymentKind;
              readonly provider: string | null;
              readonly holder: string | null;
              readonly ending: string | null;
              readonly reference: string | null;
              readonly fingerprint: string | null;
              readonly addedAt: string | null;
              readonly removedAt: string | null;
            }>;
            readonly devices: ReadonlyArray<{
              readonly kind: DeviceKind;
              readonly value: string;
              readonly at: string | null;
            }>;
          } | null;
          readonly identification?: {
            readonly nodes: ReadonlyArray<{
              readonly at: string;
              readonly ip: string;
              readonly port: number | null;
              readonly deviceKind: DeviceKind | null;
              readonly device: string | null;
              readonly deleted: boolean | null;
            }>;
            readonly pageInfo: {
              readonly hasNextPage: boolean;
              readonly endCursor: string | null;
            };
          } | null | undefined;
          readonly traffic?: {
            readonly nodes: ReadonlyArray<{
              readonly at: string;
              readonly event: string;
              readonly source: string | null;
              readonly destination: string | null;
              readonly protocol: string | null;
              readonly size: number | null;
              readonly agent: string | null;
              readonly deleted: boolean | null;
            }>;
            readonly pageInfo: {
              readonly hasNextPage: boolean;
              readonly endCursor: string | null;
            };
          } | null | undefined;
          readonly content?: {
            readonly nodes: ReadonlyArray<{
              readonly kind: MessageKind;
              readonly at: string;
              readonly sender: string;
              readonly recipients: ReadonlyArray<string>;
              readonly subject: string | null;
              readonly text: string | null;
              readonly deleted: boolean | null;
            }>;
            readonly pageInfo: {
              readonly hasNextPage: boolean;
              readonly endCursor: string | null;
            };
          } | null | undefined;
        } | null;
      } | null;
    };
  };
}

/** The documents by the names of the client's functions. */
export const authorityDocuments: { readonly [name in keyof AuthorityDocuments]: string } = {
  acknowledgeDisclosure: 'acknowledge-disclosure',
  acknowledgePackage: 'acknowledge-package',
  addDeliveryKey: 'add-delivery-key',
  addEndpoint: 'add-endpoint',
  alertSettings: 'alert-settings',
  alerts: 'alerts',
  answerClarification: 'answer-clarification',
  attachDocument: 'attach-document',
  bodyNames: 'body-names',
  capabilities: 'capabilities',
  changeDraft: 'change-draft',
  checkpoint: 'checkpoint',
  clearOrder: 'clear-order',
  confirmDuty: 'confirm-duty',
  confirmEndpoint: 'confirm-endpoint',
  confirmInformed: 'confirm-informed',
  confirmProductionRequest: 'confirm-production-request',
  consultIssuer: 'consult-issuer',
  coordinatedOrders: 'coordinated-orders',
  coordinatorFigures: 'coordinator-figures',
  deliveryKeys: 'delivery-keys',
  discardDraft: 'discard-draft',
  disclosedContent: 'disclosed-content',
  disclosedFile: 'disclosed-file',
  disclosedIdentification: 'disclosed-identification',
  disclosedSubscriber: 'disclosed-subscriber',
  disclosedTraffic: 'disclosed-traffic',
  draftOrder: 'draft-order',
  duties: 'duties',
  endPreservation: 'end-preservation',
  endSigningKey: 'end-signing-key',
  endpointEvents: 'endpoint-events',
  endpoints: 'endpoints',
  enforcingAuthorities: 'enforcing-authorities',
  extendPreservation: 'extend-preservation',
  keepLonger: 'keep-longer',
  lawInForce: 'law-in-force',
  liftSecrecy: 'lift-secrecy',
  maintainOrder: 'maintain-order',
  objectToOrder: 'object-to-order',
  orderCourses: 'order-courses',
  orderDocument: 'order-document',
  orderDocuments: 'order-documents',
  orderDraft: 'order-draft',
  orderList: 'order-list',
  order: 'order',
  ordersByReference: 'orders-by-reference',
  orders: 'orders',
  packages: 'packages',
  readSuspicion: 'read-suspicion',
  recordReview: 'record-review',
  refuseValidation: 'refuse-validation',
  reissueOrder: 'reissue-order',
  rejectPackage: 'reject-package',
  removeEndpoint: 'remove-endpoint',
  renewSecrecy: 'renew-secrecy',
  reportPackageDeleted: 'report-package-deleted',
  reportPackageTransferred: 'report-package-transferred',
  requestPackage: 'request-package',
  revokeDeliveryKey: 'revoke-delivery-key',
  saveAlertSettings: 'save-alert-settings',
  scrutiniseOrder: 'scrutinise-order',
  setConditions: 'set-conditions',
  settleEndpointEvents: 'settle-endpoint-events',
  signedActs: 'signed-acts',
  signingKeys: 'signing-keys',
  submitOrder: 'submit-order',
  suspicions: 'suspicions',
  validateOrder: 'validate-order',
  withdrawOrder: 'withdraw-order',
  disclosure: 'disclosure',
};
