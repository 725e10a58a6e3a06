/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** By which ways you want to hear of one event. */
export type AlertChoiceInput = {
  /** The event. */
  event: AlertEvent;
  /** The ways. */
  ways: Array<AlertWay>;
};

/** What an alert is: what can be chosen. */
export type AlertEvent =
  /** Something has arrived that somebody is to act on. */
  | 'ARRIVAL'
  /** A time of the law has passed by half, ends soon, or is over. */
  | 'DEADLINE'
  /** Somebody else has decided on an order. */
  | 'DECISION'
  /** Something is owed after an order. */
  | 'DUTY'
  /** The same, where nobody of the platform has acted. */
  | 'ESCALATION'
  /** A canary was touched, the log can't be written, or its witnesses are away. */
  | 'FAULT';

/** What an alert is about. */
export type AlertKind =
  /** A complaint. */
  | 'COMPLAINT'
  /** A duty. */
  | 'DUTY'
  /** An order in an emergency. */
  | 'EMERGENCY'
  /** A request for erasure. */
  | 'ERASURE'
  /** The authority graph, which is closed. */
  | 'GATE'
  /** A key of an authority. */
  | 'KEY'
  /** The log. */
  | 'LOG'
  /** A notice with priority. */
  | 'NOTICE'
  /** An order. */
  | 'ORDER'
  /** An order to act against content. */
  | 'REMOVAL';

/** What you want to hear of, and how. */
export type AlertSettingsInput = {
  /** The e-mail address for MAIL and DIGEST. */
  address?: string | null | undefined;
  /** What you want to hear of. An event that is left out is not heard. */
  choices: Array<AlertChoiceInput>;
  /** The language of e-mails: en or de. */
  language: string;
  /** The address of the webhook for WEBHOOK. */
  webhook?: string | null | undefined;
};

/** How much of a time has passed. */
export type AlertStage =
  /** It begins. */
  | 'BEGUN'
  /** Half of it has passed. */
  | 'HALF'
  /** Its last tenth has begun. */
  | 'NEAR'
  /** It is over. */
  | 'OVER';

/** A way by which somebody hears. */
export type AlertWay =
  /** A notification of the browser while a page of the console is open. */
  | 'BROWSER'
  /** One e-mail a day. */
  | 'DIGEST'
  /** An e-mail for each. */
  | 'MAIL'
  /** A signed event to your webhook for each. */
  | 'WEBHOOK';

/** A WebAuthn assertion over a statement, each part in base64url (WebAuthn Level 3, 5.2.2). */
export type AssertionInput = {
  /** The authenticator's data. */
  authenticatorData: string;
  /** The client's data. */
  clientDataJSON: string;
  /** The signature. */
  signature: string;
};

/** By what the authenticity of an order is checked. */
export type AuthenticityMeans =
  /** A call to a number that the order does not give. */
  | 'CALL_BACK'
  /** A register of competent authorities. */
  | 'REGISTER'
  /** The qualified seal or signature of the document. */
  | 'SEAL';

/** A body, by the name in its people's log-ins. */
export type BodyInput = {
  /** Its country, ISO 3166. */
  country: string;
  /** The body. */
  organisation: string;
};

/** On what ground an order is challenged in court. */
export type ChallengeGround =
  /** It is alleged not to be lawful, necessary or proportionate; the courts of the issuing state decide: Regulation (EU) 2023/1543, Art. 18. */
  | 'LEGALITY'
  /** It conflicts with the law of a third country: Regulation (EU) 2023/1543, Art. 17. The platform's own objection, which sendObjection sends. */
  | 'THIRD_COUNTRY_CONFLICT';

/** How a challenge ended. */
export type ChallengeOutcome =
  /** The order was annulled: it is revoked. */
  | 'ANNULLED'
  /** The order remains in force. */
  | 'ORDER_STANDS'
  /** The challenge was withdrawn. */
  | 'TAKEN_BACK';

/** What a clock is for. */
export type ClockKind =
  /** The platform's answer. */
  | 'ANSWER'
  /** The issuing authority's answer to a question of the platform. */
  | 'CLARIFICATION'
  /** The enforcing authority's objection, before anything is disclosed. */
  | 'HOLD'
  /** The day by which the person concerned is notified. Where the authority notifies, its passing informs nobody. */
  | 'INFORM'
  /** The enforcing authority's objection to an emergency order. */
  | 'OBJECTION'
  /** The end of the preservation, and of the order with it. */
  | 'PRESERVATION'
  /** The day on which everybody is reminded of an order that is still open. It ends nothing. */
  | 'REMINDER'
  /** The day of the non-disclosure period. Where the authority informs the person, its passing ends nothing. */
  | 'SECRECY'
  /** The validation of an emergency order. */
  | 'VALIDATION';

/** The four categories of personal data that an order can name: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export type DataCategory =
  /** What was said or stored: Art. 3(12). */
  | 'CONTENT'
  /** Data requested for the sole purpose of identifying the user, such as addresses used at a moment: Art. 3(10). */
  | 'IDENTIFICATION'
  /** Who the person behind an account is, and which service they have: Art. 3(9). */
  | 'SUBSCRIBER'
  /** Who communicated with whom, when, by which route: Art. 3(11). */
  | 'TRAFFIC';

/** Why a part of an order is refused, by the reviewer or by the enforcing authority. */
export type DecisionCode =
  /** The data are not held. */
  | 'DATA_NOT_AVAILABLE'
  /** It can't be carried out: force majeure or de facto impossibility. */
  | 'DE_FACTO_IMPOSSIBLE'
  /** It would be a manifest breach of a fundamental right. */
  | 'FUNDAMENTAL_RIGHTS'
  /** It conflicts with immunities or privileges. */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** The order is incomplete. */
  | 'INCOMPLETE'
  /** The order does not contain enough information to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** The order has a manifest error. */
  | 'MANIFEST_ERROR'
  /** It would be contrary to the principle of ne bis in idem: nobody is tried twice for the same offence. */
  | 'NE_BIS_IN_IDEM'
  /** It is no offence in the enforcing state. */
  | 'NOT_AN_OFFENCE'
  /** The issuing or validating authority is not permitted to do so. */
  | 'NOT_PERMITTED_ISSUER'
  /** The offence is none for which traffic data or content can be asked for: Art. 5(4). */
  | 'OFFENCE_NOT_COVERED'
  /** Another reason, given in words. */
  | 'OTHER'
  /** It asks for something that such an order can't ask for. */
  | 'OUT_OF_SCOPE'
  /** It conflicts with freedom of the press or freedom of expression. */
  | 'PRESS_OR_EXPRESSION'
  /** It conflicts with the law of a third country. */
  | 'THIRD_COUNTRY_CONFLICT';

/** Decisions on a target and category. */
export type DecisionOutcome =
  /** Granted as requested. */
  | 'GRANTED'
  /** Granted for a smaller window. */
  | 'NARROWED'
  /** There is no such account or item; known from the release on. */
  | 'NOT_AVAILABLE'
  /** Still to be decided. */
  | 'PENDING'
  /** Refused, with a reason code. */
  | 'REFUSED';

/** A key of your body. */
export type DeliveryKeyInput = {
  /** What you call it, in at most 100 characters, such as the laboratory that opens packages with it. */
  label: string;
  /** One X.509 certificate in PEM, of an RSA key of at least 3,072 bits or a key on P-256 or P-384; or, for the profile AGE, one recipient of age. Never a private key. */
  material: string;
  /** How packages are encrypted for it; left out for a key that signs. */
  profile?: DeliveryKeyProfile | null | undefined;
  /** What it is for. */
  purpose: DeliveryKeyPurpose;
};

/** How packages are encrypted. */
export type DeliveryKeyProfile =
  /** age, version 1, for a recipient that `age-keygen` makes. */
  | 'AGE'
  /** Cryptographic Message Syntax with AES-256-GCM; for OpenSSL. */
  | 'CMS'
  /** The same with AES-256-CBC, for programs that open nothing else, such as GnuPG's gpgsm and Kleopatra. Compare the volume's SHA-256 before you open it. */
  | 'CMS_COMPATIBLE';

/** What a key is for. */
export type DeliveryKeyPurpose =
  /** Packages are encrypted for it. */
  | 'ENCRYPTION'
  /** The body signs receipts with it. */
  | 'SIGNING';

/** How far a key has come. */
export type DeliveryKeyState =
  /** Its certificate has ended. */
  | 'EXPIRED'
  /** It is used. */
  | 'IN_USE'
  /** The body has proposed it. */
  | 'PROPOSED'
  /** It was revoked, or the proposal was dropped. */
  | 'REVOKED'
  /** Its waiting time is over; only a package with made-up data is encrypted for it until the body has acknowledged one. */
  | 'TRIAL'
  /** Counsel has approved it, and its waiting time runs. */
  | 'WAITING';

/** What the issuer wants to happen with the order. */
export type DesiredStatus =
  /** Nothing yet: it is a draft. */
  | 'DRAFT'
  /** It is to come into force. */
  | 'IN_FORCE'
  /** It is to end. */
  | 'WITHDRAWN';

/** What a device is known by. */
export type DeviceKind =
  /** An identifier for advertising that the person can reset. */
  | 'ADVERTISING_ID'
  /** The platform's own identifier of the device. */
  | 'DEVICE_ID'
  /** A mobile device's number: 15 digits. */
  | 'IMEI'
  /** A hardware address: six bytes. */
  | 'MAC_ADDRESS';

/** A document that shows what was done. */
export type DutyEvidenceInput = {
  /** The document's own number. */
  reference: string;
  /** The SHA-256 of the document, 64 characters of hex in lower case. */
  sha256: string;
};

/** Kinds of duties. */
export type DutyKind =
  /** To decide on a complaint about the removal of terrorist content and to inform the person: Regulation (EU) 2021/784, Art. 10(2). The decision ends it. */
  | 'ANSWER_COMPLAINT'
  /** To answer an auditor's finding, and to show what was done. */
  | 'ANSWER_FINDING'
  /** To delete what was disclosed. */
  | 'DELETE'
  /** To notify the person whose records were disclosed. */
  | 'INFORM'
  /** To use what was disclosed only for the case. */
  | 'LIMIT_USE'
  /** To report to the supervisory authority that an access was unlawful. */
  | 'REPORT_ACCESS'
  /** To inform the authority of what was done under its order. */
  | 'REPORT_EFFECT'
  /** To have an emergency order validated: Regulation (EU) 2023/1543, Art. 4(5). */
  | 'VALIDATE';

/** States of a duty. */
export type DutyState =
  /** The body that owed it confirmed that it is done. */
  | 'DONE'
  /** It is owed and not yet due. */
  | 'OPEN'
  /** It is owed and overdue. */
  | 'OVERDUE';

/** Whether the platform acted on an item. */
export type EffectOutcome =
  /** Not yet: there is an impediment that is not the platform's fault. */
  | 'IMPEDED'
  /** There is no such item. */
  | 'NOT_AVAILABLE'
  /** It had not acted when the order ended. */
  | 'NOT_DONE'
  /** Not yet. */
  | 'NOT_YET'
  /** In some of the places that the order names. */
  | 'PARTLY'
  /** It refused, with a reason code. */
  | 'REFUSED'
  /** In all places that the order names. */
  | 'RESTRICTED'
  /** It acted, but nothing of that applies any more. */
  | 'UNDONE';

/** What an emergency threatens: Regulation (EU) 2023/1543, Art. 3(18). */
export type EmergencyGround =
  /** An imminent threat to critical infrastructure, and so to people. */
  | 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE'
  /** An imminent threat to somebody's life, physical integrity or safety. */
  | 'IMMINENT_THREAT_TO_LIFE';

/** Why an order can't wait for its validation. */
export type EmergencyInput = {
  /** What is threatened. */
  ground: EmergencyGround;
  /** The threat, in words. */
  threat: string;
};

/** The messages of an endpoint. */
export type EndpointKind =
  /** CloudEvents, signed by Standard Webhooks with the key in `webhookKey`. */
  | 'EVENTS'
  /** Messages of ETSI TS 103 120, from the connector of your body. */
  | 'HI1';

/** How far an endpoint has come. */
export type EndpointState =
  /** It gets what changes. */
  | 'CONFIRMED'
  /** It answered that it is gone (HTTP 410), and gets nothing: remove it and add it again. */
  | 'DISABLED'
  /** It was removed. */
  | 'REMOVED'
  /** Its value has not been given back: it gets nothing but this value. */
  | 'UNCONFIRMED';

/** Why the platform's source does not hold something. */
export type GapReason =
  /** It is held by somebody else. */
  | 'ELSEWHERE'
  /** A record describes it, and the platform had it no longer when it was asked for. */
  | 'GONE'
  /** Only the newest of each is kept; it replaces the one before. */
  | 'LAST_ONLY'
  /** It is beyond what is kept of one collection. */
  | 'LIMIT'
  /** The platform never records it. */
  | 'NOT_RECORDED'
  /** Only the present state is kept, not earlier ones. */
  | 'NO_HISTORY'
  /** The platform deletes it after a time, which was over. */
  | 'RETENTION'
  /** It is there but could not be read. */
  | 'UNREADABLE';

/** How far back a category of data goes. */
export type HeldHistory =
  /** Every record since the account was opened. */
  | 'ALL'
  /** Only the newest of each. */
  | 'LAST'
  /** The platform holds none. */
  | 'NONE'
  /** The records of the last days, as many as `retentionDays`. */
  | 'SINCE';

/** How a target is named. */
export type IdentifierType =
  /** An e-mail address of the account. */
  | 'EMAIL'
  /** The name under which the account publishes. */
  | 'HANDLE'
  /** A mobile device: 15 digits with their check digit. */
  | 'IMEI'
  /** An IP address, a source port and an instant, separated by single spaces: where the port is necessary (Regulation (EU) 2023/1543, Art. 3(10)). */
  | 'IP_ADDRESS_PORT_TIME'
  /** An IP address and an instant, separated by a single space. Where several accounts share it, the platform asks for the source port. */
  | 'IP_ADDRESS_TIME'
  /** The platform's own id of an item. */
  | 'ITEM_ID'
  /** The URL of an item. */
  | 'ITEM_URL'
  /** The hardware address of a device: six bytes. */
  | 'MAC_ADDRESS'
  /** The fingerprint by which the platform's payment service knows an instrument; never the number of a card. */
  | 'PAYMENT_FINGERPRINT'
  /** A telephone number of the account, in E.164. */
  | 'PHONE_NUMBER'
  /** The URL of the account's page on the platform. */
  | 'PROFILE_URL'
  /** The platform's own id of an account. */
  | 'USER_ID';

/** Impediments to carrying out an order: Regulation (EU) 2021/784, Art. 3(7). */
export type ImpedimentKind =
  /** De facto impossibility, including for technical or operational reasons, that is not the platform's fault. */
  | 'DE_FACTO_IMPOSSIBILITY'
  /** Force majeure. */
  | 'FORCE_MAJEURE';

/** The legal basis of an order. */
export type LegalBasisInput = {
  /** The offence by its key in the catalogue of Regulation (EU) 2023/1543, Art. 5(4) and Annex IV (`docs/law/offences.md`), or OTHER for one that is none of it. The reviewer is warned where it does not fit the threshold; nothing is refused for it. */
  catalogue?: string | null | undefined;
  /** Why the order is necessary and proportionate, or why the content is illegal. Of a European order only the notified authority reads it: Regulation (EU) 2023/1543, Annex I, Section M. */
  grounds?: string;
  /** The provision of criminal law that the case is about. */
  offence?: string | null | undefined;
  /** The law that gives the power to order. */
  provision?: string;
  /** How to contest the order. */
  redress?: string | null | undefined;
  /** The threshold that allows the order to ask for traffic data and content; required if it does. */
  threshold?: OffenceThreshold | null | undefined;
  /** The legal rule under which it must apply everywhere; only with WORLD. */
  worldwide?: string | null | undefined;
};

/** Whether a message was public or private. */
export type MessageKind =
  /** It was published; anybody could read it. */
  | 'ITEM'
  /** It was private. */
  | 'MESSAGE';

/** Grounds on which an enforcing authority objects: Regulation (EU) 2023/1543, Art. 12(1). */
export type ObjectionGround =
  /** A manifest breach of a fundamental right: Art. 12(1)(b). */
  | 'FUNDAMENTAL_RIGHTS'
  /** Immunities or privileges: Art. 12(1)(a). */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** Ne bis in idem: nobody is tried twice for the same offence. Art. 12(1)(c). */
  | 'NE_BIS_IN_IDEM'
  /** The conduct is no offence in the enforcing state: Art. 12(1)(d). */
  | 'NOT_AN_OFFENCE'
  /** Freedom of the press or freedom of expression: Art. 12(1)(a). */
  | 'PRESS_OR_EXPRESSION';

/** An objection to one target and category. */
export type ObjectionInput = {
  /** The category. */
  category?: DataCategory | null | undefined;
  /** On what ground. */
  ground: ObjectionGround;
  /** The target's id. */
  target: string | number;
};

/** Thresholds that allow an order to ask for traffic data and content: Regulation (EU) 2023/1543, Art. 5(4). */
export type OffenceThreshold =
  /** An attack on an information system: Art. 5(4)(b) and Directive 2013/40/EU. */
  | 'ATTACK_ON_INFORMATION_SYSTEMS'
  /** Sexual abuse of children by means of an information system: Art. 5(4)(b) and Directive 2011/93/EU. */
  | 'CHILD_SEXUAL_ABUSE'
  /** Execution of a custodial sentence of at least four months for such an offence: Art. 5(4)(d). */
  | 'CUSTODIAL_SENTENCE'
  /** Payment fraud by means of an information system: Art. 5(4)(b) and Directive (EU) 2019/713. */
  | 'PAYMENT_FRAUD'
  /** Terrorism: Art. 5(4)(c) and Directive (EU) 2017/541. */
  | 'TERRORISM'
  /** It is punishable by a maximum of at least three years: Art. 5(4)(a). */
  | 'THREE_YEARS';

/** What a state is of. */
export type OfferedSubject =
  /** An account. */
  | 'ACCOUNT'
  /** An item. */
  | 'ITEM';

/** The office in which somebody signs. */
export type Office =
  /** An administrative authority. */
  | 'ADMINISTRATIVE_AUTHORITY'
  /** A court. */
  | 'COURT'
  /** An investigating judge. */
  | 'INVESTIGATING_JUDGE'
  /** A judge. */
  | 'JUDGE'
  /** A law enforcement authority. */
  | 'LAW_ENFORCEMENT_AUTHORITY'
  /** Another authority that the law of its state makes competent. */
  | 'OTHER_COMPETENT_AUTHORITY'
  /** A public prosecutor. */
  | 'PUBLIC_PROSECUTOR';

/** The content of the order. */
export type OrderInput = {
  /** The categories of records; empty for an order that acts on items. */
  categories?: Array<DataCategory>;
  /** The id of the order of your body that this one continues. */
  earlier?: string | number | null | undefined;
  /** Why it can't wait for validation. */
  emergency?: EmergencyInput | null | undefined;
  /** The start of the window, if there is one. */
  from?: string | null | undefined;
  /** The day by which you notify the person concerned, if you name one; for orders under which the platform notifies, the time that you set for it. */
  informBy?: string | null | undefined;
  /** The law under which it is made. */
  kind: OrderKind;
  /** Its legal basis. */
  legalBasis: LegalBasisInput;
  /** Why you have notified none although you ask for traffic data or content: the offence was or is likely to be committed in your own state, and the person lives there. */
  notNotified?: string | null | undefined;
  /** The enforcing authority that you have notified, by the exact name under which it is enrolled here: Regulation (EU) 2023/1543, Art. 8. If it is not enrolled, the order is released only after the platform has recorded evidence of the notification. */
  notified?: BodyInput | null | undefined;
  /** The id of the preservation order of your body whose snapshot is to be produced. */
  preservation?: string | number | null | undefined;
  /** Why the order is addressed to a processor and not to the controller. */
  processor?: string | null | undefined;
  /** A summary of the case. Of a European order only the notified authority reads it: Regulation (EU) 2023/1543, Annex I, Section M. */
  purpose?: string;
  /** Who receives what is disclosed. */
  recipient?: Recipient;
  /** Your case number. */
  reference?: string;
  /** Who is informed of what was done under the order. */
  reportTo?: string | null | undefined;
  /** Why the person concerned is not notified yet. */
  secrecy?: SecrecyInput | null | undefined;
  /** The accounts or items, each named by one identifier. Nothing is released here for more than ten. */
  targets: Array<TargetInput>;
  /** Where an order to act on items applies: ISO 3166 countries, or WORLD alone. A removal order always applies in all Member States. */
  territories?: Array<string>;
  /** The end of the window, not included; not later than the submission. */
  to?: string | null | undefined;
};

/** Kinds of orders, by the law under which they are made. */
export type OrderKind =
  /** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
  | 'DSA_ACT'
  /** Order to provide information that the platform already holds on the person behind an account: Regulation (EU) 2022/2065, Art. 10. */
  | 'DSA_INFORM'
  /** European Production Order: Regulation (EU) 2023/1543. */
  | 'EPOC'
  /** European Preservation Order: Regulation (EU) 2023/1543. It preserves a snapshot and gives nobody access to it. */
  | 'EPOC_PR'
  /** Preservation order of an authority of the platform's own state, under its law. */
  | 'NATIONAL_PRESERVATION'
  /** Production order of an authority of the platform's own state, under its law. */
  | 'NATIONAL_PRODUCTION'
  /** Removal order for terrorist content, within one hour: Regulation (EU) 2021/784, Art. 3. */
  | 'TCO_REMOVAL';

/** How far an order has come. Each state says who must act next. */
export type OrderStatus =
  /** A counsel, to release it. */
  | 'APPROVED'
  /** The issuer, who was asked a question; the clock is paused. */
  | 'CLARIFICATION'
  /** The issuer, who is still writing it. */
  | 'DRAFT'
  /** Nobody: it expired. */
  | 'EXPIRED'
  /** Nobody: it was carried out. */
  | 'FULFILLED'
  /** The enforcing authority that was notified. */
  | 'HELD'
  /** The recipient, who may read, or the platform, which acts. */
  | 'IN_FORCE'
  /** Nobody, unless its issuing authority maintains it: it was refused. */
  | 'REFUSED'
  /** Nobody: it was revoked. */
  | 'REVOKED'
  /** The platform, to claim it. */
  | 'SERVED'
  /** A validating authority. */
  | 'SUBMITTED'
  /** The agent who claimed it. */
  | 'UNDER_REVIEW'
  /** Nobody: its issuer or validator withdrew it. */
  | 'WITHDRAWN';

/** Verdicts of an auditor that a body has to answer. */
export type OwedVerdict =
  /** The log lacks what it should have, or has it too late or wrongly. */
  | 'LOG_GAP'
  /** Against the law. */
  | 'UNLAWFUL';

/** What happened to a package. */
export type PackageAct =
  /** Its recipient confirmed its hashes. */
  | 'ACKNOWLEDGED'
  /** Its bytes were deleted here. */
  | 'DELETED'
  /** Nobody acknowledged it in time. */
  | 'EXPIRED'
  /** It could not be made. */
  | 'FAILED'
  /** A download began. */
  | 'HANDED_OVER'
  /** It was made. */
  | 'READY'
  /** Its recipient signed that it deleted it. */
  | 'RECIPIENT_DELETED'
  /** Its recipient cannot use it. */
  | 'REJECTED'
  /** It was asked for. */
  | 'REQUESTED'
  /** Its recipient signed that it gave it to another body. */
  | 'TRANSFERRED'
  /** The order, the body or its key ended. */
  | 'WITHDRAWN';

/** Why the recipient of a package deleted it. */
export type PackageDeletionGround =
  /** The case no longer needs it. */
  | 'CASE'
  /** The order or a part of it was revoked, refused or annulled. */
  | 'ORDER'
  /** The time for which the body may keep it is over. */
  | 'PERIOD';

/** What is wrong with a package. */
export type PackageFault =
  /** It cannot be decrypted. */
  | 'CANNOT_DECRYPT'
  /** A hash is another one than it should be. */
  | 'HASH_MISMATCH'
  /** Something is missing in it. */
  | 'INCOMPLETE'
  /** Of one that failed: no timestamp authority gave a timestamp over its seal for four hours. Nobody rejects a package with it. */
  | 'NO_TIMESTAMP';

/** How far a package is. */
export type PackageState =
  /** Its recipient opened it and confirms its hashes. */
  | 'ACKNOWLEDGED'
  /** Nobody acknowledged it in time; its bytes are deleted. */
  | 'EXPIRED'
  /** It could not be made: ask again. */
  | 'FAILED'
  /** Its recipient began to fetch it. */
  | 'HANDED_OVER'
  /** It is being made. */
  | 'PREPARING'
  /** It can be fetched. */
  | 'READY'
  /** Its recipient cannot use it. */
  | 'REJECTED'
  /** The order ended otherwise than by being fulfilled, or the body or its key is not accepted any more; its bytes are deleted. */
  | 'WITHDRAWN';

/** Why a clock is paused. */
export type PauseCause =
  /** The platform's objection because of the law of a third country is open: Regulation (EU) 2023/1543, Art. 17. */
  | 'CHALLENGE'
  /** The issuing authority was asked for clarification. */
  | 'CLARIFICATION'
  /** There is an impediment that is not the platform's fault: Regulation (EU) 2021/784, Art. 3(7). */
  | 'IMPEDIMENT'
  /** Production of the snapshot is requested elsewhere, and it is preserved until then: Regulation (EU) 2023/1543, Art. 11(2). */
  | 'PRODUCTION_ELSEWHERE'
  /** Production of the snapshot was asked for, and it is preserved until then. */
  | 'PRODUCTION_REQUESTED';

/** How something is paid with. */
export type PaymentKind =
  /** An account with a bank. */
  | 'BANK_ACCOUNT'
  /** A payment card. */
  | 'CARD'
  /** The bill of a telephone provider. */
  | 'CARRIER_BILLING'
  /** Anything else. */
  | 'OTHER'
  /** A wallet or payment account. */
  | 'WALLET';

/** States of a snapshot. */
export type PreservationState =
  /** It was destroyed because its order was withdrawn or annulled, validation was refused, or it was no longer needed. */
  | 'ENDED'
  /** It expired and was destroyed. */
  | 'EXPIRED'
  /** It is preserved. */
  | 'PRESERVED'
  /** It was produced under a production order, and destroyed. */
  | 'PRODUCED';

/** In which procedure production is requested. */
export type ProductionInstrument =
  /** A European Production Order. */
  | 'EPOC'
  /** A European Investigation Order: Directive 2014/41/EU. */
  | 'INVESTIGATION_ORDER'
  /** A request for mutual legal assistance. */
  | 'LEGAL_ASSISTANCE'
  /** Another procedure. */
  | 'OTHER';

/** A request elsewhere to produce what an order preserves. */
export type ProductionRequestInput = {
  /** Its country, ISO 3166 alpha-2. */
  country: string;
  /** In which procedure. */
  instrument: ProductionInstrument;
  /** The authority that requests it. */
  organisation: string;
  /** Its reference. */
  reference: string;
  /** When it was issued. */
  requestedAt: string;
};

/** Purposes for which published material is not terrorist content: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurpose =
  /** Art. */
  | 'ART'
  /** Preventing or countering terrorism. */
  | 'COUNTERING_TERRORISM'
  /** Education. */
  | 'EDUCATION'
  /** Journalism. */
  | 'JOURNALISM'
  /** For none of these. */
  | 'NONE'
  /** Research. */
  | 'RESEARCH';

/** Ways by which an order reaches the platform. */
export type ReceiptChannel =
  /** The platform's contact point, by e-mail or form: Regulation (EU) 2021/784, Art. 15(1). */
  | 'CONTACT_POINT'
  /** The decentralised IT system: Regulation (EU) 2023/1543, Art. 19(1). */
  | 'E_CODEX'
  /** Paper or fax: Regulation (EU) 2023/1543, Art. 19(5). */
  | 'PAPER';

/** The body that receives what is disclosed. */
export type Recipient =
  /** The body that issued it. */
  | 'ISSUING_AUTHORITY'
  /** The body that validated it. */
  | 'VALIDATING_AUTHORITY';

/** Why a request is not carried out. */
export type RefusalReason =
  /** A target names more than one account (Annex III: INSUFFICIENT_INFORMATION). */
  | 'AMBIGUOUS_TARGET'
  /** The order asks for more than can be granted here: counsel answers it outside and records the answer. It is not refused. */
  | 'BEYOND_FLOOR'
  /** Such an order can't ask for this category, or asks for none (Annex III: OUT_OF_SCOPE). */
  | 'CATEGORY'
  /** Somebody else has claimed it. */
  | 'CLAIMED_BY_ANOTHER'
  /** There is an open complaint about it. */
  | 'COMPLAINT_OPEN'
  /** The digest doesn't match what is to be signed: read it again. */
  | 'DIGEST_MISMATCH'
  /** A target is named twice (Annex III: MANIFEST_ERROR). */
  | 'DUPLICATE_TARGET'
  /** An emergency is claimed where none can be (Annex III: INCOMPLETE). */
  | 'EMERGENCY'
  /** The day by which the person is notified is no date (Annex III: INCOMPLETE). */
  | 'INFORMATION'
  /** Something is too long or has the wrong form (Annex III: MANIFEST_ERROR). */
  | 'INVALID'
  /** A target is a search term (Annex III: INSUFFICIENT_INFORMATION). */
  | 'KEYWORD'
  /** A limit is reached. Emergencies and removal orders have no daily limits of releases; a second counsel raises these for any other order. */
  | 'LIMIT_EXCEEDED'
  /** The order continues an order that is not your body's, or that has nothing to produce (Annex III: MANIFEST_ERROR). */
  | 'LINK'
  /** A target is a list (Annex III: INSUFFICIENT_INFORMATION). */
  | 'LIST'
  /** Something required is missing (Annex III: INCOMPLETE). */
  | 'MISSING'
  /** The notification of an enforcing authority is wrong: the order names neither the authority nor why there is none; or it names one where none is allowed; or the name only resembles that of an enrolled authority; or nothing shows that the named authority can object (Annex III: INCOMPLETE). */
  | 'NOTIFICATION'
  /** Claim the work first. */
  | 'NOT_CLAIMED'
  /** Your office or body may not do this (Annex III: NOT_PERMITTED_ISSUER). */
  | 'NOT_COMPETENT'
  /** You can't contest this. */
  | 'NOT_CONTESTABLE'
  /** Your role doesn't decide this kind of work. */
  | 'NOT_DECIDABLE'
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** It is too early. */
  | 'NOT_YET'
  /** The provision of criminal law is missing (Annex III: INCOMPLETE). */
  | 'OFFENCE'
  /** The period ends before it begins, or begins in the past. */
  | 'PERIOD'
  /** A target is a range (Annex III: INSUFFICIENT_INFORMATION). */
  | 'RANGE'
  /** The same exists already. */
  | 'REPEATED'
  /** The same body may not do both. */
  | 'SAME_BODY'
  /** The same person may not do both. */
  | 'SAME_PERSON'
  /** The non-disclosure period lacks its reasons, or its end where the platform informs the person (Annex III: INCOMPLETE). */
  | 'SECRECY'
  /** Nothing is signed here: this installation has no signing page. */
  | 'SIGNATURE_NOT_CHECKED'
  /** What was signed is not this act, or not signed by you with a key that counts. The message begins with the code. */
  | 'SIGNATURE_REFUSED'
  /** A person signs this act here, and nobody did. */
  | 'SIGNATURE_REQUIRED'
  /** It has changed since you read it: read it again. */
  | 'STALE'
  /** The targets are missing (Annex III: INSUFFICIENT_INFORMATION). */
  | 'TARGETS'
  /** A territory is not an ISO 3166 country of the EU or EEA, nor WORLD alone, or is wider than the order's (Annex III: OUT_OF_SCOPE). */
  | 'TERRITORY'
  /** The order does not state which threshold its offence reaches (Annex III: OFFENCE_NOT_COVERED). */
  | 'THRESHOLD'
  /** The time for it is over. */
  | 'TOO_LATE'
  /** Something is still to be decided. */
  | 'UNDECIDED'
  /** A target has a wildcard (Annex III: INSUFFICIENT_INFORMATION). */
  | 'WILDCARD'
  /** The window is empty (Annex III: MANIFEST_ERROR). */
  | 'WINDOW_EMPTY'
  /** The window to narrow to is missing. */
  | 'WINDOW_MISSING'
  /** The window reaches past the submission (Annex III: DATA_NOT_AVAILABLE). */
  | 'WINDOW_NOT_PAST'
  /** The window has no end or no beginning (Annex III: INCOMPLETE). */
  | 'WINDOW_OPEN'
  /** A narrowed window is not smaller, or not inside the one that was asked for. */
  | 'WINDOW_WIDER'
  /** Its state doesn't allow this. */
  | 'WRONG_STATE';

/** What was done to terrorist content. */
export type RemovalAction =
  /** Access to it was disabled. */
  | 'DISABLED'
  /** It was removed. */
  | 'REMOVED';

/** Templates of answers: Regulation (EU) 2021/784. */
export type RemovalAnnex =
  /** Feedback following removal or disabling. */
  | 'ANNEX_II'
  /** Information on the impossibility to carry out the order. */
  | 'ANNEX_III';

/** Why a removal order can't be carried out: Regulation (EU) 2021/784, Art. 3(7) and (8). */
export type RemovalReason =
  /** De facto impossibility, including for technical or operational reasons, that is not the platform's fault. */
  | 'DE_FACTO_IMPOSSIBILITY'
  /** Force majeure. */
  | 'FORCE_MAJEURE'
  /** The order does not contain enough information to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** The order has manifest errors. */
  | 'MANIFEST_ERROR';

/** What a scrutiny found. */
export type ScrutinyOutcome =
  /** The order seriously or manifestly infringes the Regulation or fundamental rights: it ceases to have legal effects. */
  | 'INFRINGES'
  /** There is no such infringement: the order remains in force. */
  | 'STANDS';

/** The request that a decision follows. */
export type ScrutinyRequestInput = {
  /** Whose request it is. */
  of: ScrutinyRequester;
  /** When you received it. */
  receivedAt: string;
};

/** Who may request scrutiny. */
export type ScrutinyRequester =
  /** Who published the content. */
  | 'CONTENT_PROVIDER'
  /** The platform. */
  | 'PROVIDER';

/** Grounds for non-disclosure: Directive (EU) 2016/680, Art. 13(3)(a) to (e). */
export type SecrecyGround =
  /** To protect national security. */
  | 'NATIONAL_SECURITY'
  /** To avoid obstructing inquiries or procedures. */
  | 'OBSTRUCTION_OF_INQUIRIES'
  /** To avoid prejudicing the prevention, detection, investigation or prosecution of offences. */
  | 'PREJUDICE_TO_INVESTIGATION'
  /** To protect public security. */
  | 'PUBLIC_SECURITY'
  /** To protect the rights and freedoms of others. */
  | 'RIGHTS_OF_OTHERS';

/** The non-disclosure period towards the person concerned. */
export type SecrecyInput = {
  /** On what ground. */
  ground: SecrecyGround;
  /** Why, in words. */
  reason: string;
  /** The latest end of the period; null where it runs until its authority lifts it. */
  until?: string | null | undefined;
};

/** Whether a non-disclosure period applies. */
export type SecrecyState =
  /** It is over. */
  | 'ENDED'
  /** It applies: the person must not be notified. */
  | 'IN_FORCE'
  /** Its day has passed, and its authority has neither renewed nor lifted it: it still applies, and the authority must act. */
  | 'LAPSED';

/** What a person signed of an act: with a passkey at the signing page, or with the seal of a body. Exactly one of `assertion` and `seal`. */
export type SignedActInput = {
  /** What the authenticator answered. */
  assertion?: AssertionInput | null | undefined;
  /** The name of the key. */
  credential: string;
  /** A JAdES B-B seal over the statement's bytes: a compact JWS. */
  seal?: string | null | undefined;
  /** The statement, as the very text that was signed: canonical JSON (RFC 8785). At most five minutes old. */
  statement: string;
};

/** A statement about a package, and its signature. */
export type SignedReceiptInput = {
  /** A JWS in compact form without its content: ES256, ES384 or PS256, as the enrolled certificate's key asks, with x5t#S256 or x5c in its header. */
  signature: string;
  /** The text that was signed, in the form of RFC 8785, as it is. */
  statement: string;
};

/** Categories of content, as in the DSA Transparency Database. */
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

/** A field of the subscriber record. */
export type SubscriberField =
  /** The postal or billing address. */
  | 'ADDRESS'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** The e-mail addresses. */
  | 'EMAILS'
  /** The name that the person gave. */
  | 'NAME'
  /** The telephone numbers. */
  | 'PHONES'
  /** When the account was opened. */
  | 'REGISTERED_AT'
  /** The IP address at registration. */
  | 'REGISTRATION_IP'
  /** The kind of service. */
  | 'SERVICE';

/** Articles that oblige the platform to report a suspicion. */
export type SuspicionBasis =
  /** A crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18. */
  | 'DSA_18'
  /** Terrorist content that involves an imminent threat to life: Regulation (EU) 2021/784, Art. 14(5). */
  | 'TCO_14_5';

/** How far a suspicion has come. */
export type SuspicionState =
  /** It was not sent. */
  | 'DROPPED'
  /** An agent proposed it; it waits for counsel. */
  | 'PROPOSED'
  /** It was sent to one body, or is sent by hand. */
  | 'SENT';

/** One account or item, named by one identifier. */
export type TargetInput = {
  /** How it is named. */
  type: IdentifierType;
  /** The identifier of one account or item, without wildcard, range or list. */
  value: string;
};

/** How what was done under an order ended. */
export type UndoneHow =
  /** It reached its end date. */
  | 'ENDED'
  /** The platform lifted it. */
  | 'LIFTED'
  /** It was reversed on a complaint. */
  | 'REVERSED';

export type AcknowledgeDisclosureMutationVariables = Exact<{
  order: string | number;
  generation: number;
}>;


export type AcknowledgeDisclosureMutation = { acknowledgeDisclosure:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AcknowledgePackageMutationVariables = Exact<{
  package: string | number;
  generation: number;
  hashes: Array<string> | string;
  receipt?: SignedReceiptInput | null | undefined;
}>;


export type AcknowledgePackageMutation = { acknowledgePackage:
    | { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AddDeliveryKeyMutationVariables = Exact<{
  input: DeliveryKeyInput;
}>;


export type AddDeliveryKeyMutation = { addDeliveryKey:
    | { __typename: 'DeliveryKey', id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AddEndpointMutationVariables = Exact<{
  kind: EndpointKind;
  url: string;
}>;


export type AddEndpointMutation = { addEndpoint:
    | { __typename: 'Endpoint', id: string, generation: number, kind: EndpointKind, url: string | null, state: EndpointState, addedAt: string, since: string, waiting: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AuthorityAlertSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorityAlertSettingsQuery = { alertSettings: { __typename: 'AlertSettings', generation: number, address: string | null, webhook: string | null, language: string, endsAt: string, undelivered: number, choices: Array<{ __typename: 'AlertChoice', event: AlertEvent, ways: Array<AlertWay> }> } | null };

export type AuthorityAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorityAlertsQuery = { alerts: Array<{ __typename: 'Alert', id: string, event: AlertEvent, kind: AlertKind, stage: AlertStage, subject: string, dueAt: string | null, at: string }> };

export type AnswerClarificationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input?: OrderInput | null | undefined;
  text: string;
  signature?: SignedActInput | null | undefined;
}>;


export type AnswerClarificationMutation = { answerClarification:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AttachDocumentMutationVariables = Exact<{
  order: string | number;
  generation: number;
  name?: string | null | undefined;
  content: string;
}>;


export type AttachDocumentMutation = { attachDocument:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, documents: Array<{ __typename: 'OrderDocument', id: string, name: string | null, sha256: string, bytes: number, attachedAt: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type BodyNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyNamesQuery = { bodyNames: Array<{ __typename: 'BodyName', organisation: string, country: string, name: string }> };

export type AuthorityCapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorityCapabilitiesQuery = { capabilities: { __typename: 'PlatformCapabilities', asOf: string, name: string, identifierTypes: Array<IdentifierType>, categories: Array<{ __typename: 'HeldCategory', category: DataCategory, history: HeldHistory, retentionDays: number | null, says: string | null }>, effects: Array<{ __typename: 'OfferedEffect', subject: OfferedSubject, status: string, reversible: boolean, reversibleDays: number | null, territories: boolean, says: string | null }> } | null };

export type ChangeDraftMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: OrderInput;
}>;


export type ChangeDraftMutation = { changeDraft:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, kind: OrderKind, reference: string, purpose: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, informBy: string | null, reportTo: string | null, processor: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }>, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, grounds: string | null, redress: string | null, worldwide: string | null }, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, documents: Array<{ __typename: 'OrderDocument', id: string, name: string | null, sha256: string, bytes: number, attachedAt: string }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string | null, until: string | null } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, issuing: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null }, validating: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type CheckpointQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckpointQuery = { checkpoint: { __typename: 'Checkpoint', origin: string, size: string, root: string, note: string } | null };

export type ClearOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  signature?: SignedActInput | null | undefined;
}>;


export type ClearOrderMutation = { clearOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ConfirmDutyMutationVariables = Exact<{
  duty: string | number;
  generation: number;
  text: string;
  evidence?: DutyEvidenceInput | null | undefined;
}>;


export type ConfirmDutyMutation = { confirmDuty:
    | { __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ConfirmEndpointMutationVariables = Exact<{
  endpoint: string | number;
  generation: number;
  challenge: string;
}>;


export type ConfirmEndpointMutation = { confirmEndpoint:
    | { __typename: 'Endpoint', id: string, generation: number, kind: EndpointKind, url: string | null, state: EndpointState, addedAt: string, since: string, waiting: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ConfirmInformedMutationVariables = Exact<{
  order: string | number;
  generation: number;
  at: string;
}>;


export type ConfirmInformedMutation = { confirmInformed:
    | { __typename: 'Order', informBy: string | null, informedAt: string | null, id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ConfirmProductionRequestMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: ProductionRequestInput;
}>;


export type ConfirmProductionRequestMutation = { confirmProductionRequest:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ConsultIssuerMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type ConsultIssuerMutation = { consultIssuer:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type CoordinatedOrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CoordinatedOrdersQuery = { coordinatedOrders: { __typename: 'CoordinatedOrderConnection', nodes: Array<{ __typename: 'CoordinatedOrder', id: string, kind: OrderKind, status: OrderStatus, authority: string, country: string, category: StatementCategory | null, territories: Array<string>, targets: number, issuedAt: string, servedAt: string, releasedAt: string | null, effectAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CoordinatorFiguresQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type CoordinatorFiguresQuery = { coordinatedFlaggers: Array<{ __typename: 'CoordinatedFlagger', id: string, name: string, country: string, notices: number, decided: number, notActioned: number, unfounded: number, notActionedShare: number | null }> | null, coordinatorFigures: { __typename: 'CoordinatorFigures', suspicions: number, suspicionsToBodies: number, disputes: { __typename: 'DisputeFigures', submitted: number, upheld: number, partiallyReversed: number, reversed: number, omitted: number, medianDays: number | null, implementedShare: number | null } } | null };

export type DeliveryKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type DeliveryKeysQuery = { deliveryKeys: Array<{ __typename: 'DeliveryKey', id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }> };

export type DiscardDraftMutationVariables = Exact<{
  order: string | number;
  generation: number;
}>;


export type DiscardDraftMutation = { discardDraft:
    | { __typename: 'DiscardedDraft', order: string }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type DiscloseContentQueryVariables = Exact<{
  order: string | number;
  target: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DiscloseContentQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, disclosure: { __typename: 'DisclosedAccount', content: { __typename: 'MessageConnection', nodes: Array<{ __typename: 'Message', kind: MessageKind, at: string, sender: string, recipients: Array<string>, subject: string | null, text: string | null, deleted: boolean | null, attachments: Array<{ __typename: 'RecordFile', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null, kept: boolean | null, notKept: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, contentGaps: Array<{ __typename: 'RecordGap', from: string | null, to: string | null, why: GapReason, says: string }> | null } | null } | null };

export type DiscloseFileQueryVariables = Exact<{
  order: string | number;
  target: string | number;
  sha256: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DiscloseFileQuery = { order: { __typename: 'Order', id: string, disclosure: { __typename: 'DisclosedAccount', content: { __typename: 'MessageConnection', nodes: Array<{ __typename: 'Message', at: string, attachments: Array<{ __typename: 'RecordFile', sha256: string, bytes: number, mediaType: string, kept: boolean | null, notKept: string | null, content: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type DiscloseIdentificationQueryVariables = Exact<{
  order: string | number;
  target: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DiscloseIdentificationQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, disclosure: { __typename: 'DisclosedAccount', identification: { __typename: 'IdentificationConnection', nodes: Array<{ __typename: 'IdentificationRecord', at: string, ip: string, port: number | null, deviceKind: DeviceKind | null, device: string | null, deleted: boolean | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, identificationGaps: Array<{ __typename: 'RecordGap', from: string | null, to: string | null, why: GapReason, says: string }> | null } | null } | null };

export type DiscloseSubscriberQueryVariables = Exact<{
  order: string | number;
  target: string | number;
}>;


export type DiscloseSubscriberQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, disclosure: { __typename: 'DisclosedAccount', subscriber: { __typename: 'SubscriberRecord', name: string | null, birthDate: string | null, address: string | null, emails: Array<string>, phones: Array<string>, service: string | null, registeredAt: string | null, registrationIp: string | null, deleted: boolean | null, payments: Array<{ __typename: 'PaymentInstrument', kind: PaymentKind, provider: string | null, holder: string | null, ending: string | null, reference: string | null, fingerprint: string | null, addedAt: string | null, removedAt: string | null }>, devices: Array<{ __typename: 'ActivationDevice', kind: DeviceKind, value: string, at: string | null }>, other: Array<{ __typename: 'SubscriberDetail', name: string, value: string }> } | null, subscriberGaps: Array<{ __typename: 'RecordGap', from: string | null, to: string | null, why: GapReason, says: string }> | null } | null } | null };

export type DiscloseTrafficQueryVariables = Exact<{
  order: string | number;
  target: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DiscloseTrafficQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, disclosure: { __typename: 'DisclosedAccount', traffic: { __typename: 'TrafficConnection', nodes: Array<{ __typename: 'TrafficRecord', at: string, event: string, source: string | null, destination: string | null, protocol: string | null, size: number | null, agent: string | null, deleted: boolean | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, trafficGaps: Array<{ __typename: 'RecordGap', from: string | null, to: string | null, why: GapReason, says: string }> | null } | null } | null };

export type SaveDraftMutationVariables = Exact<{
  input: OrderInput;
}>;


export type SaveDraftMutation = { draftOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, kind: OrderKind, reference: string, purpose: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, informBy: string | null, reportTo: string | null, processor: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }>, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, grounds: string | null, redress: string | null, worldwide: string | null }, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, documents: Array<{ __typename: 'OrderDocument', id: string, name: string | null, sha256: string, bytes: number, attachedAt: string }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string | null, until: string | null } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, issuing: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null }, validating: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type DutiesQueryVariables = Exact<{
  states?: Array<DutyState> | DutyState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DutiesQuery = { duties: { __typename: 'DutyConnection', nodes: Array<{ __typename: 'Duty', orderReference: string | null, orderKind: OrderKind | null, id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type EndPreservationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  reason: string;
}>;


export type EndPreservationMutation = { endPreservation:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type EndSigningKeyMutationVariables = Exact<{
  signature: SignedActInput;
}>;


export type EndSigningKeyMutation = { endSigningKey:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }
   };

export type EndpointEventsQueryVariables = Exact<{
  kind: EndpointKind;
}>;


export type EndpointEventsQuery = { endpoints: Array<{ __typename: 'Endpoint', id: string, generation: number, kind: EndpointKind, url: string | null, state: EndpointState, addedAt: string, since: string, waiting: number, failure: string | null, failedAt: string | null }>, endpointEvents: Array<{ __typename: 'EndpointEvent', id: string, type: string, subject: string, state: string, generation: number, at: string }> };

export type EndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type EndpointsQuery = { webhookKey: string | null, endpoints: Array<{ __typename: 'Endpoint', id: string, generation: number, kind: EndpointKind, url: string | null, state: EndpointState, addedAt: string, since: string, waiting: number, failure: string | null, failedAt: string | null }> };

export type EnforcingAuthoritiesQueryVariables = Exact<{ [key: string]: never; }>;


export type EnforcingAuthoritiesQuery = { enforcingAuthorities: Array<{ __typename: 'Body', organisation: string, country: string }> };

export type ExtendPreservationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  reason: string;
}>;


export type ExtendPreservationMutation = { extendPreservation:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type KeepLongerMutationVariables = Exact<{
  kept: string | number;
  until: string;
  proceedings: string;
}>;


export type KeepLongerMutation = { keepLonger:
    | { __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, until: string, proceedings: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AuthorityLawInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorityLawInForceQuery = { lawInForce: { __typename: 'LawVersion', number: number, hash: string, files: string, since: string | null } };

export type LiftSecrecyMutationVariables = Exact<{
  order: string | number;
  generation: number;
  release: boolean;
}>;


export type LiftSecrecyMutation = { liftSecrecy:
    | { __typename: 'Order', informBy: string | null, informedAt: string | null, id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type MaintainOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
  court?: string | null | undefined;
  dueAt?: string | null | undefined;
  signature?: SignedActInput | null | undefined;
}>;


export type MaintainOrderMutation = { maintainOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ObjectToOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  grounds: Array<ObjectionInput> | ObjectionInput;
  signature?: SignedActInput | null | undefined;
}>;


export type ObjectToOrderMutation = { objectToOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type OrderCoursesQueryVariables = Exact<{
  statuses?: Array<OrderStatus> | OrderStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrderCoursesQuery = { orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, generation: number, status: OrderStatus, kind: OrderKind, reference: string, categories: Array<DataCategory>, servedAt: string | null, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', at: string, organisation: string | null, country: string | null, person: string }, validating: { __typename: 'Approval', at: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, targets: Array<{ __typename: 'OrderTarget', id: string }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, startedAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, history: Array<{ __typename: 'OrderEvent', at: string, to: OrderStatus }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AuthorityOrderDocumentQueryVariables = Exact<{
  order: string | number;
  document: string | number;
}>;


export type AuthorityOrderDocumentQuery = { order: { __typename: 'Order', id: string, document: string | null } | null };

export type OrderDocumentsQueryVariables = Exact<{
  order: string | number;
}>;


export type OrderDocumentsQuery = { order: { __typename: 'Order', id: string, generation: number, documents: Array<{ __typename: 'OrderDocument', id: string, name: string | null, sha256: string, bytes: number, attachedAt: string }> } | null };

export type OrderDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderDraftQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, kind: OrderKind, reference: string, purpose: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, informBy: string | null, reportTo: string | null, processor: string | null, digest: string | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, grounds: string | null, redress: string | null, worldwide: string | null }, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, from: string | null, to: string | null, outcome: DecisionOutcome }> }>, documents: Array<{ __typename: 'OrderDocument', id: string, name: string | null, sha256: string, bytes: number, attachedAt: string }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string | null, until: string | null } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, issuing: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null }, validating: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null } | null } | null };

export type OrderListQueryVariables = Exact<{
  statuses?: Array<OrderStatus> | OrderStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrderListQuery = { orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, generation: number, status: OrderStatus, kind: OrderKind, reference: string, categories: Array<DataCategory>, servedAt: string | null, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', at: string, organisation: string | null, country: string | null, person: string }, validating: { __typename: 'Approval', at: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, targets: Array<{ __typename: 'OrderTarget', id: string }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, startedAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { order: { __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, targets: Array<{ __typename: 'OrderTarget', value: string | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, callBack: { __typename: 'CallBack', at: string, confirmed: boolean } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> } | null };

export type OrdersByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type OrdersByReferenceQuery = { ordersByReference: Array<{ __typename: 'Order', id: string, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> };

export type OrdersQueryVariables = Exact<{
  statuses?: Array<OrderStatus> | OrderStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, reference: string, categories: Array<DataCategory>, servedAt: string | null, digest: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null, at: string }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type PackagesQueryVariables = Exact<{
  order: string | number;
}>;


export type PackagesQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, packages: Array<{ __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }> } | null };

export type ReadSuspicionMutationVariables = Exact<{
  suspicion: string | number;
  name?: boolean | null | undefined;
  birthDate?: boolean | null | undefined;
  emails?: boolean | null | undefined;
  phones?: boolean | null | undefined;
  address?: boolean | null | undefined;
  registeredAt?: boolean | null | undefined;
  registrationIp?: boolean | null | undefined;
  service?: boolean | null | undefined;
}>;


export type ReadSuspicionMutation = { readSuspicion:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Report', suspicion: string, account: { __typename: 'ReportedAccount', subscriber: { __typename: 'ReportedSubscriber', name?: string | null, birthDate?: string | null, emails?: Array<string> | null, phones?: Array<string> | null, address?: string | null, registeredAt?: string | null, registrationIp?: string | null, service?: string | null } | null } | null }
   };

export type RecordReviewMutationVariables = Exact<{
  order: string | number;
  generation: number;
  lifted: boolean;
  text: string;
}>;


export type RecordReviewMutation = { recordReview:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RefuseValidationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  reason: string;
}>;


export type RefuseValidationMutation = { refuseValidation:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReissueOrderMutationVariables = Exact<{
  order: string | number;
}>;


export type ReissueOrderMutation = { reissueOrder:
    | { __typename: 'Order', earlier: string | null, id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RejectPackageMutationVariables = Exact<{
  package: string | number;
  generation: number;
  fault: PackageFault;
  text: string;
}>;


export type RejectPackageMutation = { rejectPackage:
    | { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RemoveEndpointMutationVariables = Exact<{
  endpoint: string | number;
  generation: number;
}>;


export type RemoveEndpointMutation = { removeEndpoint:
    | { __typename: 'Endpoint', id: string, generation: number, kind: EndpointKind, url: string | null, state: EndpointState, addedAt: string, since: string, waiting: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RenewSecrecyMutationVariables = Exact<{
  order: string | number;
  generation: number;
  ground: SecrecyGround;
  reason: string;
  until?: string | null | undefined;
}>;


export type RenewSecrecyMutation = { renewSecrecy:
    | { __typename: 'Order', informBy: string | null, informedAt: string | null, id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReportPackageDeletedMutationVariables = Exact<{
  package: string | number;
  receipt: SignedReceiptInput;
}>;


export type ReportPackageDeletedMutation = { reportPackageDeleted:
    | { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReportPackageTransferredMutationVariables = Exact<{
  package: string | number;
  receipt: SignedReceiptInput;
}>;


export type ReportPackageTransferredMutation = { reportPackageTransferred:
    | { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RequestPackageMutationVariables = Exact<{
  order: string | number;
  target: string | number;
  generation: number;
  deliveryKey: string | number;
}>;


export type RequestPackageMutation = { requestPackage:
    | { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RevokeDeliveryKeyMutationVariables = Exact<{
  deliveryKey: string | number;
  generation: number;
  reason: string;
}>;


export type RevokeDeliveryKeyMutation = { revokeDeliveryKey:
    | { __typename: 'DeliveryKey', id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AuthoritySaveAlertSettingsMutationVariables = Exact<{
  settings: AlertSettingsInput;
  generation?: number | null | undefined;
}>;


export type AuthoritySaveAlertSettingsMutation = { saveAlertSettings:
    | { __typename: 'AlertSettings', generation: number, address: string | null, webhook: string | null, language: string, endsAt: string, undelivered: number, choices: Array<{ __typename: 'AlertChoice', event: AlertEvent, ways: Array<AlertWay> }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ScrutiniseOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  outcome: ScrutinyOutcome;
  text: string;
  onRequest?: ScrutinyRequestInput | null | undefined;
}>;


export type ScrutiniseOrderMutation = { scrutiniseOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SetConditionsMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type SetConditionsMutation = { setConditions:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SettleEndpointEventsMutationVariables = Exact<{
  endpoint: string | number;
  events: Array<string | number> | string | number;
}>;


export type SettleEndpointEventsMutation = { settleEndpointEvents:
    | { __typename: 'Endpoint', id: string, generation: number, kind: EndpointKind, url: string | null, state: EndpointState, addedAt: string, since: string, waiting: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SignedActsQueryVariables = Exact<{
  id: string | number;
}>;


export type SignedActsQuery = { order: { __typename: 'Order', id: string, signedActs: Array<{ __typename: 'SignedAct', id: string, statement: string, signingKey: { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null } }> | null } | null };

export type SigningKeysQueryVariables = Exact<{
  own?: boolean;
  ended?: boolean;
}>;


export type SigningKeysQuery = { signingKeys: Array<{ __typename: 'SigningKey', description: string, id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }> };

export type SignOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  signature?: SignedActInput | null | undefined;
}>;


export type SignOrderMutation = { submitOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SuspicionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SuspicionsQuery = { suspicions: { __typename: 'SuspicionConnection', nodes: Array<{ __typename: 'Suspicion', id: string, state: SuspicionState, basis: SuspicionBasis, itemId: string, itemTitle: string | null, itemText: string | null, itemUrl: string | null, itemPublishedAt: string | null, accountId: string | null, accountHandle: string | null, subscriberFields: Array<SubscriberField>, offence: string, explanation: string, country: string | null, receiver: string | null, digest: string, decidedAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ValidateOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  digest: string;
  signature?: SignedActInput | null | undefined;
}>;


export type ValidateOrderMutation = { validateOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type WithdrawOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  reason: string;
  signature?: SignedActInput | null | undefined;
}>;


export type WithdrawOrderMutation = { withdrawOrder:
    | { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type MovedOrderFragment = { __typename: 'Order', id: string, generation: number, status: OrderStatus, desiredStatus: DesiredStatus, digest: string | null, servedAt: string | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, dueAt: string, pausedAt: string | null }> };

export type RefusedFragment = { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null };

export type PackageFactsFragment = { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> };

export type DeliveryKeyFactsFragment = { __typename: 'DeliveryKey', id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } };

export type SignatureFragment = { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string };

export type EndpointFactsFragment = { __typename: 'Endpoint', id: string, generation: number, kind: EndpointKind, url: string | null, state: EndpointState, addedAt: string, since: string, waiting: number, failure: string | null, failedAt: string | null };

export type AlertSettingsFactsFragment = { __typename: 'AlertSettings', generation: number, address: string | null, webhook: string | null, language: string, endsAt: string, undelivered: number, choices: Array<{ __typename: 'AlertChoice', event: AlertEvent, ways: Array<AlertWay> }> };

export type AlertRowFragment = { __typename: 'Alert', id: string, event: AlertEvent, kind: AlertKind, stage: AlertStage, subject: string, dueAt: string | null, at: string };

export type DocumentFactsFragment = { __typename: 'OrderDocument', id: string, name: string | null, sha256: string, bytes: number, attachedAt: string };

export type CapabilityFactsFragment = { __typename: 'PlatformCapabilities', asOf: string, name: string, identifierTypes: Array<IdentifierType>, categories: Array<{ __typename: 'HeldCategory', category: DataCategory, history: HeldHistory, retentionDays: number | null, says: string | null }>, effects: Array<{ __typename: 'OfferedEffect', subject: OfferedSubject, status: string, reversible: boolean, reversibleDays: number | null, territories: boolean, says: string | null }> };

export type DraftContentFragment = { __typename: 'Order', id: string, generation: number, status: OrderStatus, kind: OrderKind, reference: string, purpose: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, informBy: string | null, reportTo: string | null, processor: string | null, digest: string | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, grounds: string | null, redress: string | null, worldwide: string | null }, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, from: string | null, to: string | null, outcome: DecisionOutcome }> }>, documents: Array<{ __typename: 'OrderDocument', id: string, name: string | null, sha256: string, bytes: number, attachedAt: string }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string | null, until: string | null } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, issuing: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null }, validating: { __typename: 'Approval', organisation: string | null, country: string | null, office: Office | null } | null };

export type DutyRowFragment = { __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null };

export type SecrecyFactsFragment = { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> };

export type MessageValuesFragment = { __typename: 'Message', kind: MessageKind, at: string, sender: string, recipients: Array<string>, subject: string | null, text: string | null, deleted: boolean | null, attachments: Array<{ __typename: 'RecordFile', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null, kept: boolean | null, notKept: string | null }> };

export type GapFactsFragment = { __typename: 'RecordGap', from: string | null, to: string | null, why: GapReason, says: string };

export type AddressValuesFragment = { __typename: 'IdentificationRecord', at: string, ip: string, port: number | null, deviceKind: DeviceKind | null, device: string | null, deleted: boolean | null };

export type SubscriberValuesFragment = { __typename: 'SubscriberRecord', name: string | null, birthDate: string | null, address: string | null, emails: Array<string>, phones: Array<string>, service: string | null, registeredAt: string | null, registrationIp: string | null, deleted: boolean | null, payments: Array<{ __typename: 'PaymentInstrument', kind: PaymentKind, provider: string | null, holder: string | null, ending: string | null, reference: string | null, fingerprint: string | null, addedAt: string | null, removedAt: string | null }>, devices: Array<{ __typename: 'ActivationDevice', kind: DeviceKind, value: string, at: string | null }>, other: Array<{ __typename: 'SubscriberDetail', name: string, value: string }> };

export type TrafficValuesFragment = { __typename: 'TrafficRecord', at: string, event: string, source: string | null, destination: string | null, protocol: string | null, size: number | null, agent: string | null, deleted: boolean | null };

export type SigningKeyRowFragment = { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null };

export type OrderOfAuthorityFragment = { __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, text: string | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, callBack: { __typename: 'CallBack', at: string, confirmed: boolean } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> };

export type OrderFactsFragment = { __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string }>, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, callBack: { __typename: 'CallBack', at: string, confirmed: boolean } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, authority: { __typename: 'Body', organisation: string, country: string } | null, requests: Array<{ __typename: 'ScrutinyRequest', at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }> } | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> };

export type OrderCaseFragment = { __typename: 'Order', purpose: string | null, legalBasis: { __typename: 'LegalBasis', grounds: string | null }, emergency: { __typename: 'Emergency', threat: string | null } | null, secrecy: { __typename: 'Secrecy', reason: string | null, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', name: string | null }>, history: Array<{ __typename: 'OrderEvent', text: string | null }> };

export type FoundOrderFragment = { __typename: 'Order', id: string, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } };

export const MovedOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MovedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"preserved"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}}]}}]}}]} as unknown as DocumentNode<MovedOrderFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const PackageFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Package"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"trial"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"volumes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"disclosed"}},{"kind":"Field","name":{"kind":"Name","value":"exported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]}}]} as unknown as DocumentNode<PackageFactsFragment, unknown>;
export const SignatureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<SignatureFragment, unknown>;
export const DeliveryKeyFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryKeyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"material"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"signatureAlgorithm"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"triedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<DeliveryKeyFactsFragment, unknown>;
export const EndpointFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EndpointFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Endpoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}}]} as unknown as DocumentNode<EndpointFactsFragment, unknown>;
export const AlertSettingsFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertSettingsFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"ways"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"undelivered"}}]}}]} as unknown as DocumentNode<AlertSettingsFactsFragment, unknown>;
export const AlertRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<AlertRowFragment, unknown>;
export const CapabilityFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CapabilityFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlatformCapabilities"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"identifierTypes"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"retentionDays"}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reversible"}},{"kind":"Field","name":{"kind":"Name","value":"reversibleDays"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}}]}}]} as unknown as DocumentNode<CapabilityFactsFragment, unknown>;
export const DocumentFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}}]} as unknown as DocumentNode<DocumentFactsFragment, unknown>;
export const DraftContentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}}]} as unknown as DocumentNode<DraftContentFragment, unknown>;
export const MessageValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"sender"}},{"kind":"Field","name":{"kind":"Name","value":"recipients"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"notKept"}}]}}]}}]} as unknown as DocumentNode<MessageValuesFragment, unknown>;
export const GapFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordGap"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}}]} as unknown as DocumentNode<GapFactsFragment, unknown>;
export const AddressValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentificationRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ip"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"deviceKind"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}}]} as unknown as DocumentNode<AddressValuesFragment, unknown>;
export const SubscriberValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriberValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubscriberRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"emails"}},{"kind":"Field","name":{"kind":"Name","value":"phones"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"registrationIp"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"holder"}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"removedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<SubscriberValuesFragment, unknown>;
export const TrafficValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrafficValues"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrafficRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"protocol"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"agent"}},{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}}]} as unknown as DocumentNode<TrafficValuesFragment, unknown>;
export const SigningKeyRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SigningKeyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SigningKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"isRoot"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<SigningKeyRowFragment, unknown>;
export const SecrecyFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<SecrecyFactsFragment, unknown>;
export const DutyRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]} as unknown as DocumentNode<DutyRowFragment, unknown>;
export const OrderFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"concerned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"preserved"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filesDue"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"files"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecrecyFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestUntil"}},{"kind":"Field","name":{"kind":"Name","value":"findUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"onRequestOf"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"index"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]} as unknown as DocumentNode<OrderFactsFragment, unknown>;
export const OrderCaseFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderCase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<OrderCaseFragment, unknown>;
export const OrderOfAuthorityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderOfAuthority"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFacts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderCase"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lateSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"undone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"throughoutUnion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"concerned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"preserved"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filesDue"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"files"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecrecyFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestUntil"}},{"kind":"Field","name":{"kind":"Name","value":"findUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"onRequestOf"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"index"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderCase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<OrderOfAuthorityFragment, unknown>;
export const FoundOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<FoundOrderFragment, unknown>;
export const AcknowledgeDisclosureDocument = {"__meta__":{"documentId":"sha256:7c3c0b92fff9393196d3d42a938c685371addaa004176439a1fbfd1698fce696"}} as unknown as DocumentNode<AcknowledgeDisclosureMutation, AcknowledgeDisclosureMutationVariables>;
export const AcknowledgePackageDocument = {"__meta__":{"documentId":"sha256:7c991540ec94ec5fd5a74e010aa2f04824b4ebbb2201fbcfa836894aab9050e3"}} as unknown as DocumentNode<AcknowledgePackageMutation, AcknowledgePackageMutationVariables>;
export const AddDeliveryKeyDocument = {"__meta__":{"documentId":"sha256:1b557400a9fa910fa19db192ad3520d3d73ece6d3bd3e3c503a75289c2a189c8"}} as unknown as DocumentNode<AddDeliveryKeyMutation, AddDeliveryKeyMutationVariables>;
export const AddEndpointDocument = {"__meta__":{"documentId":"sha256:52a5cd90d6c97236169c7317c981fc3852f88a0a3ffb243a458db0140ff767af"}} as unknown as DocumentNode<AddEndpointMutation, AddEndpointMutationVariables>;
export const AuthorityAlertSettingsDocument = {"__meta__":{"documentId":"sha256:600d343c80d4cbf0af6c58acc63d3a24cdc2be7d240955a418156468823147ec"}} as unknown as DocumentNode<AuthorityAlertSettingsQuery, AuthorityAlertSettingsQueryVariables>;
export const AuthorityAlertsDocument = {"__meta__":{"documentId":"sha256:7f2b62ae29927ca4acb6f05f86cae97cce9a723ab03701233d283d2cdecdc376"}} as unknown as DocumentNode<AuthorityAlertsQuery, AuthorityAlertsQueryVariables>;
export const AnswerClarificationDocument = {"__meta__":{"documentId":"sha256:33803220524a7195ce5368a7fcffda46903aac33da3710735a532f919139d9a9"}} as unknown as DocumentNode<AnswerClarificationMutation, AnswerClarificationMutationVariables>;
export const AttachDocumentDocument = {"__meta__":{"documentId":"sha256:9e7963a766d9c7c5edb1782a874a886b9f6c6b93bf4dd1232f2cd80287dd1aff"}} as unknown as DocumentNode<AttachDocumentMutation, AttachDocumentMutationVariables>;
export const BodyNamesDocument = {"__meta__":{"documentId":"sha256:5a440ca2f641a87d3811d944ea8cdfa1b02343aa752ed998e5d2b5a142e26c98"}} as unknown as DocumentNode<BodyNamesQuery, BodyNamesQueryVariables>;
export const AuthorityCapabilitiesDocument = {"__meta__":{"documentId":"sha256:53803969a95eaad9efb04fa857880b6dff40166a5142f48975510d8905714886"}} as unknown as DocumentNode<AuthorityCapabilitiesQuery, AuthorityCapabilitiesQueryVariables>;
export const ChangeDraftDocument = {"__meta__":{"documentId":"sha256:4a5f1fe222947189335542e3a4234ce3a8cc105e10b065ec045fc57aba2942c4"}} as unknown as DocumentNode<ChangeDraftMutation, ChangeDraftMutationVariables>;
export const CheckpointDocument = {"__meta__":{"documentId":"sha256:713792e4cfbbd44d797cc77d14755a6f9a6265e0814ef5d256c2f4966095854f"}} as unknown as DocumentNode<CheckpointQuery, CheckpointQueryVariables>;
export const ClearOrderDocument = {"__meta__":{"documentId":"sha256:005d19a255a1a502e7cec77ab763b794e7c98fceec8d4da74ff6dd04facbd675"}} as unknown as DocumentNode<ClearOrderMutation, ClearOrderMutationVariables>;
export const ConfirmDutyDocument = {"__meta__":{"documentId":"sha256:d27fb9e8956e8f9829c54358381095f66f683122e0e68b0a28767fbc1ab0302a"}} as unknown as DocumentNode<ConfirmDutyMutation, ConfirmDutyMutationVariables>;
export const ConfirmEndpointDocument = {"__meta__":{"documentId":"sha256:42821dee9958341f2b0c6e7ae8a428818b464bd3dd1e28ce7d5ee72e1b912ce1"}} as unknown as DocumentNode<ConfirmEndpointMutation, ConfirmEndpointMutationVariables>;
export const ConfirmInformedDocument = {"__meta__":{"documentId":"sha256:f8a95fee0ebb084b2ab12c81c8e484c065f3c18ba3dc0154ed7baf2b3b9af5d3"}} as unknown as DocumentNode<ConfirmInformedMutation, ConfirmInformedMutationVariables>;
export const ConfirmProductionRequestDocument = {"__meta__":{"documentId":"sha256:ec343aa9925b345d0abdb8886351aff0024fb64d3b909ff58956be3658679471"}} as unknown as DocumentNode<ConfirmProductionRequestMutation, ConfirmProductionRequestMutationVariables>;
export const ConsultIssuerDocument = {"__meta__":{"documentId":"sha256:36a2fe22bdd55de62c4243cef048b62bba140ab53ad5f66b92525b8bf25f7acf"}} as unknown as DocumentNode<ConsultIssuerMutation, ConsultIssuerMutationVariables>;
export const CoordinatedOrdersDocument = {"__meta__":{"documentId":"sha256:b52938eaac7355a2f55dde1e342cfb7ffee1b8300caccad2136ffb126a3b4c86"}} as unknown as DocumentNode<CoordinatedOrdersQuery, CoordinatedOrdersQueryVariables>;
export const CoordinatorFiguresDocument = {"__meta__":{"documentId":"sha256:d00a716f615a3d732b979308bcc249b2880200ada7a94e2516f0e04b8ca578f4"}} as unknown as DocumentNode<CoordinatorFiguresQuery, CoordinatorFiguresQueryVariables>;
export const DeliveryKeysDocument = {"__meta__":{"documentId":"sha256:2094b458e77a7b2a097638edfbddc09b224db281af7f8e69b2a92aa3d073e56a"}} as unknown as DocumentNode<DeliveryKeysQuery, DeliveryKeysQueryVariables>;
export const DiscardDraftDocument = {"__meta__":{"documentId":"sha256:9dd49f18f3c2ddee4431a0df6e332f1920d24463a12be1c6569fb7362cd75971"}} as unknown as DocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const DiscloseContentDocument = {"__meta__":{"documentId":"sha256:874d547e4d88df2fed7c2a7616b5bfbc393e3e4b01d76ffd9cf3f56abade55a7"}} as unknown as DocumentNode<DiscloseContentQuery, DiscloseContentQueryVariables>;
export const DiscloseFileDocument = {"__meta__":{"documentId":"sha256:991d7aabc609603a793f3aa7fbb47dfa4991f25b339807d5e96922fbbd245cea"}} as unknown as DocumentNode<DiscloseFileQuery, DiscloseFileQueryVariables>;
export const DiscloseIdentificationDocument = {"__meta__":{"documentId":"sha256:3c5dd19e07809545bc77afdda32de63db973165c871653b0706e6dda38403933"}} as unknown as DocumentNode<DiscloseIdentificationQuery, DiscloseIdentificationQueryVariables>;
export const DiscloseSubscriberDocument = {"__meta__":{"documentId":"sha256:a05bef7fadf1b7dfa43dac892184cff8c0503e6b7ad07adedcdb81b13d9b9729"}} as unknown as DocumentNode<DiscloseSubscriberQuery, DiscloseSubscriberQueryVariables>;
export const DiscloseTrafficDocument = {"__meta__":{"documentId":"sha256:1aa2f4e5581fac48d5d0e14394ce105162f0c8313e0ec8b0e591fff342e49b09"}} as unknown as DocumentNode<DiscloseTrafficQuery, DiscloseTrafficQueryVariables>;
export const SaveDraftDocument = {"__meta__":{"documentId":"sha256:a45f04915ba4260fc2f73cc364cdf9f323bc1c1d2c0d853fd661355caa643c9a"}} as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const DutiesDocument = {"__meta__":{"documentId":"sha256:048ef6a1de4c6d664e2df63751f8b5f81708aef15e5d10b4b65cd2a4d6a33381"}} as unknown as DocumentNode<DutiesQuery, DutiesQueryVariables>;
export const EndPreservationDocument = {"__meta__":{"documentId":"sha256:94781ee74411fdb6dd6b04c4d53b6643b4708f6546e7bb946de9062168a39cfb"}} as unknown as DocumentNode<EndPreservationMutation, EndPreservationMutationVariables>;
export const EndSigningKeyDocument = {"__meta__":{"documentId":"sha256:6fc8b783727813143a5221b1a1cfbc09cf416e7d4c68dd00fabdfc828a702c1e"}} as unknown as DocumentNode<EndSigningKeyMutation, EndSigningKeyMutationVariables>;
export const EndpointEventsDocument = {"__meta__":{"documentId":"sha256:fa4cef1f705665e3bfeef859299764e469d5045bbc579d78c1c2d034d209a236"}} as unknown as DocumentNode<EndpointEventsQuery, EndpointEventsQueryVariables>;
export const EndpointsDocument = {"__meta__":{"documentId":"sha256:3ea3762603e56d080e22ee1a12e5addfd87d9b7ca631526cc9298b9632137c5c"}} as unknown as DocumentNode<EndpointsQuery, EndpointsQueryVariables>;
export const EnforcingAuthoritiesDocument = {"__meta__":{"documentId":"sha256:3b006478a7972c636acfa5c789a9396a0dfdf48dba8165f5cf53eb6eb74fa3c3"}} as unknown as DocumentNode<EnforcingAuthoritiesQuery, EnforcingAuthoritiesQueryVariables>;
export const ExtendPreservationDocument = {"__meta__":{"documentId":"sha256:1abadd042a4e9b6462c32a7c0dc27628770c6f95b42c3174ef39e95aaf575f74"}} as unknown as DocumentNode<ExtendPreservationMutation, ExtendPreservationMutationVariables>;
export const KeepLongerDocument = {"__meta__":{"documentId":"sha256:17a9aef2c7897c970727991e2cc1ebfb0fb5d59830a968acefc5c66212db6335"}} as unknown as DocumentNode<KeepLongerMutation, KeepLongerMutationVariables>;
export const AuthorityLawInForceDocument = {"__meta__":{"documentId":"sha256:4e6ba6dfc20df2ae1db22f29515a28a4edcccdc2896208ef485cce49f5f96edb"}} as unknown as DocumentNode<AuthorityLawInForceQuery, AuthorityLawInForceQueryVariables>;
export const LiftSecrecyDocument = {"__meta__":{"documentId":"sha256:1c3ef63e0ee4ae092a35f5647cb50e5e28fce9963600c2261c6f545e5991596b"}} as unknown as DocumentNode<LiftSecrecyMutation, LiftSecrecyMutationVariables>;
export const MaintainOrderDocument = {"__meta__":{"documentId":"sha256:84e96e79d0175c912e47974320912ba921d8e7651551bd929f8cb40c27c796fd"}} as unknown as DocumentNode<MaintainOrderMutation, MaintainOrderMutationVariables>;
export const ObjectToOrderDocument = {"__meta__":{"documentId":"sha256:4cc1b94a879ef80ed6297e32a6f1bef00c68228d2031adb2a6715c367e71575c"}} as unknown as DocumentNode<ObjectToOrderMutation, ObjectToOrderMutationVariables>;
export const OrderCoursesDocument = {"__meta__":{"documentId":"sha256:1435953125a9de0b64c34a1c55f1c7ff072ca6e2a7872ab15d1372a28cc7b197"}} as unknown as DocumentNode<OrderCoursesQuery, OrderCoursesQueryVariables>;
export const AuthorityOrderDocumentDocument = {"__meta__":{"documentId":"sha256:e729391ead61ccdc0640867b2cad43787551aea60800b1ff5fa88117abcbf7a6"}} as unknown as DocumentNode<AuthorityOrderDocumentQuery, AuthorityOrderDocumentQueryVariables>;
export const OrderDocumentsDocument = {"__meta__":{"documentId":"sha256:7c21a83d8017f51ab4508b3009ba6444a47ae2dc73140186c15787776442ac58"}} as unknown as DocumentNode<OrderDocumentsQuery, OrderDocumentsQueryVariables>;
export const OrderDraftDocument = {"__meta__":{"documentId":"sha256:275a8a128e11718f11c32fb2245d7ecae4a4352c65f6b739fd15f6809362384f"}} as unknown as DocumentNode<OrderDraftQuery, OrderDraftQueryVariables>;
export const OrderListDocument = {"__meta__":{"documentId":"sha256:ad00bbb43c36a442a8044c47a9ffdde76a6df040061d077983e28c57b79455fd"}} as unknown as DocumentNode<OrderListQuery, OrderListQueryVariables>;
export const OrderDocument = {"__meta__":{"documentId":"sha256:a734ea36c6ac43009d91056d3548d9adcfa90528d516b0cd9fdc74202a29ba53"}} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrdersByReferenceDocument = {"__meta__":{"documentId":"sha256:097eb9ba498f72c3b7b9306500343a21620c1849026298e2ee3c744f661723bb"}} as unknown as DocumentNode<OrdersByReferenceQuery, OrdersByReferenceQueryVariables>;
export const OrdersDocument = {"__meta__":{"documentId":"sha256:b5d514badb492ba692a35f2e66bcfcce480480281b6696bebeacee85267f8cff"}} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const PackagesDocument = {"__meta__":{"documentId":"sha256:fd27b6807797542b12ca02973d44a811ea0f96617b9081e7fff08ba8b7115a13"}} as unknown as DocumentNode<PackagesQuery, PackagesQueryVariables>;
export const ReadSuspicionDocument = {"__meta__":{"documentId":"sha256:7637931a35b34a782f2c3db10c2cbc24226856bb2f995b49026fde079e3adfff"}} as unknown as DocumentNode<ReadSuspicionMutation, ReadSuspicionMutationVariables>;
export const RecordReviewDocument = {"__meta__":{"documentId":"sha256:043f09be95e4e207bf34afa428c3b778a675679dbc0397a1ac58b0273c15d6dc"}} as unknown as DocumentNode<RecordReviewMutation, RecordReviewMutationVariables>;
export const RefuseValidationDocument = {"__meta__":{"documentId":"sha256:ce4608c42f128ecb52260f05cb1f97a7685f1ab07ae867aa8af17e999ea7aca2"}} as unknown as DocumentNode<RefuseValidationMutation, RefuseValidationMutationVariables>;
export const ReissueOrderDocument = {"__meta__":{"documentId":"sha256:b285137adf7ae154a5ac6ca096346f49ddbf9ecdcae57996467e58fa7687d3f4"}} as unknown as DocumentNode<ReissueOrderMutation, ReissueOrderMutationVariables>;
export const RejectPackageDocument = {"__meta__":{"documentId":"sha256:ad3952dc8f16810a8d7ca10c7b89de05867e5a1dc845e7a87d355ce46b3aeb23"}} as unknown as DocumentNode<RejectPackageMutation, RejectPackageMutationVariables>;
export const RemoveEndpointDocument = {"__meta__":{"documentId":"sha256:cf779d0a4d70ea6d0f1f9b21e85c2fa48e5f863ec177603afd372ec1ff5bc00d"}} as unknown as DocumentNode<RemoveEndpointMutation, RemoveEndpointMutationVariables>;
export const RenewSecrecyDocument = {"__meta__":{"documentId":"sha256:cc54dc704bd303683bdd5e638f9eee221296b54ce115ff5eff6e5a54992295f3"}} as unknown as DocumentNode<RenewSecrecyMutation, RenewSecrecyMutationVariables>;
export const ReportPackageDeletedDocument = {"__meta__":{"documentId":"sha256:ef02fb55d300556fddb5cd99a66b8492798d4d4de271ae4c4443a039cd440b9d"}} as unknown as DocumentNode<ReportPackageDeletedMutation, ReportPackageDeletedMutationVariables>;
export const ReportPackageTransferredDocument = {"__meta__":{"documentId":"sha256:73ec03477e10c665d584ad3f5a1a1a22c7b001e2248525fc7923bfdfdaceced8"}} as unknown as DocumentNode<ReportPackageTransferredMutation, ReportPackageTransferredMutationVariables>;
export const RequestPackageDocument = {"__meta__":{"documentId":"sha256:992ff712232976b9ee5ae4aaec5dbb17dcae336f10ba9d1a0fdaa08ce2eb8338"}} as unknown as DocumentNode<RequestPackageMutation, RequestPackageMutationVariables>;
export const RevokeDeliveryKeyDocument = {"__meta__":{"documentId":"sha256:ccb2c01ca5c3c25625606423088d4611507a83bce30ba23ac9e14a0b8c08f0a6"}} as unknown as DocumentNode<RevokeDeliveryKeyMutation, RevokeDeliveryKeyMutationVariables>;
export const AuthoritySaveAlertSettingsDocument = {"__meta__":{"documentId":"sha256:946a89e86e1a65d59b49a7e1698d105425227ba635a4e9612d8cc9a9ca20e24a"}} as unknown as DocumentNode<AuthoritySaveAlertSettingsMutation, AuthoritySaveAlertSettingsMutationVariables>;
export const ScrutiniseOrderDocument = {"__meta__":{"documentId":"sha256:edc0851b8f41689e529c11ed97bdd0d7e6e684f7d4f7811ba523a37de900bc13"}} as unknown as DocumentNode<ScrutiniseOrderMutation, ScrutiniseOrderMutationVariables>;
export const SetConditionsDocument = {"__meta__":{"documentId":"sha256:88460870d0a5a8b59fba9a712d2e2753087d323657b69f0edd46e542c13245fc"}} as unknown as DocumentNode<SetConditionsMutation, SetConditionsMutationVariables>;
export const SettleEndpointEventsDocument = {"__meta__":{"documentId":"sha256:06128e0314e908c78b4a99ab8c12b8e82e0d68a2b492d298f605a6dc77782a4c"}} as unknown as DocumentNode<SettleEndpointEventsMutation, SettleEndpointEventsMutationVariables>;
export const SignedActsDocument = {"__meta__":{"documentId":"sha256:b660f6ef5162842ecf085e7dc2bc5efdc23172d571745ed79d0ffba73b7fccb8"}} as unknown as DocumentNode<SignedActsQuery, SignedActsQueryVariables>;
export const SigningKeysDocument = {"__meta__":{"documentId":"sha256:a56986483b72843e8ea3ea0aaf47e5eb6866aa792baf60b7c342b9f9819301a2"}} as unknown as DocumentNode<SigningKeysQuery, SigningKeysQueryVariables>;
export const SignOrderDocument = {"__meta__":{"documentId":"sha256:40f732f4b0266142996649a02e177cedb248088d17e704b8ffb5f992f7a82261"}} as unknown as DocumentNode<SignOrderMutation, SignOrderMutationVariables>;
export const SuspicionsDocument = {"__meta__":{"documentId":"sha256:a861efec4ae891d5d2a090ef3fd82ca03ac3f3792730f72923c9f5ac0b999365"}} as unknown as DocumentNode<SuspicionsQuery, SuspicionsQueryVariables>;
export const ValidateOrderDocument = {"__meta__":{"documentId":"sha256:769993cd105c1982266df06fafdd1106d8f2497197f5d2f04cdb883508f05aa6"}} as unknown as DocumentNode<ValidateOrderMutation, ValidateOrderMutationVariables>;
export const WithdrawOrderDocument = {"__meta__":{"documentId":"sha256:92a23456273056c425f4965ce44eab1598059b67ede6f6955505788a5886e19d"}} as unknown as DocumentNode<WithdrawOrderMutation, WithdrawOrderMutationVariables>;