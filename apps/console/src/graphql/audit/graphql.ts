/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** As what an account is marked, so that data of it take more care. */
export type AccountMarkKind =
  /** Of the press or other media: Regulation (EU) 2023/1543, Art. 10(5). */
  | 'PRESS'
  /** Of somebody whom the law binds to professional secrecy, such as a lawyer, a physician or a member of the clergy: Regulation (EU) 2023/1543, Art. 5(9). */
  | 'PRIVILEGED';

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

/** Roles of an authority's people. */
export type AuthorityRole =
  /** An officer of a Digital Services Coordinator: Regulation (EU) 2022/2065, Art. 49. */
  | 'COORDINATOR'
  /** An officer of the enforcing authority of the addressee's state. */
  | 'ENFORCING'
  /** An officer of an issuing authority. */
  | 'ISSUING'
  /** An officer of a validating authority. */
  | 'VALIDATING';

/** How far a decision was automated. */
export type AutomatedDecision =
  /** Fully automated. */
  | 'AUTOMATED_DECISION_FULLY'
  /** Not Automated. */
  | 'AUTOMATED_DECISION_NOT_AUTOMATED'
  /** Partially automated. */
  | 'AUTOMATED_DECISION_PARTIALLY';

/** How far a request to read fields for a case has come. */
export type CaseRequestState =
  /** A second person consented; the fields were not read yet. */
  | 'CONSENTED'
  /** It is not decided yet. */
  | 'PENDING'
  /** A second person refused. */
  | 'REFUSED'
  /** A second person consented, and the fields were read. */
  | 'USED';

/** Keywords that specify a category. */
export type CategoryKeyword =
  /** Adult sexual material. */
  | 'KEYWORD_ADULT_SEXUAL_MATERIAL'
  /** Age-specific restrictions. */
  | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS'
  /** Age-specific restrictions concerning minors. */
  | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS'
  /** Animal harm. */
  | 'KEYWORD_ANIMAL_HARM'
  /** Biometric data breach. */
  | 'KEYWORD_BIOMETRIC_DATA_BREACH'
  /** Cyber bullying and intimidation against girls. */
  | 'KEYWORD_BULLYING_AGAINST_GIRLS'
  /** Child sexual abuse material. */
  | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'
  /** Child sexual abuse material containing deepfake or similar technology. */
  | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE'
  /** Content promoting eating disorders. */
  | 'KEYWORD_CONTENT_PROMOTING_EATING_DISORDERS'
  /** Coordinated harm. */
  | 'KEYWORD_COORDINATED_HARM'
  /** Copyright infringements. */
  | 'KEYWORD_COPYRIGHT_INFRINGEMENT'
  /** Cyber bullying and intimidation. */
  | 'KEYWORD_CYBER_BULLYING_INTIMIDATION'
  /** Cyber harassment. */
  | 'KEYWORD_CYBER_HARASSMENT'
  /** Cyber harassment against women. */
  | 'KEYWORD_CYBER_HARASSMENT_AGAINST_WOMEN'
  /** Cyber incitement to hatred or violence. */
  | 'KEYWORD_CYBER_INCITEMENT'
  /** Cyber stalking. */
  | 'KEYWORD_CYBER_STALKING'
  /** Cyber stalking against women. */
  | 'KEYWORD_CYBER_STALKING_AGAINST_WOMEN'
  /** Data falsification. */
  | 'KEYWORD_DATA_FALSIFICATION'
  /** Defamation. */
  | 'KEYWORD_DEFAMATION'
  /** Design infringements. */
  | 'KEYWORD_DESIGN_INFRINGEMENT'
  /** Discrimination. */
  | 'KEYWORD_DISCRIMINATION'
  /** Gendered disinformation. */
  | 'KEYWORD_FEMALE_GENDERED_DISINFORMATION'
  /** Geographical requirements. */
  | 'KEYWORD_GEOGRAPHICAL_REQUIREMENTS'
  /** Geographic indications infringements. */
  | 'KEYWORD_GEOGRAPHIC_INDICATIONS_INFRINGEMENT'
  /** Goods/services not permitted to be offered on the platform. */
  | 'KEYWORD_GOODS_SERVICES_NOT_PERMITTED'
  /** Grooming/sexual enticement of minors. */
  | 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS'
  /** Illegal incitement to violence and hatred based on protected characteristics (hate speech). */
  | 'KEYWORD_HATE_SPEECH'
  /** Hidden advertisement or commercial communication, including by influencers. */
  | 'KEYWORD_HIDDEN_ADVERTISEMENT'
  /** Human exploitation. */
  | 'KEYWORD_HUMAN_EXPLOITATION'
  /** Human trafficking. */
  | 'KEYWORD_HUMAN_TRAFFICKING'
  /** Illegal organizations. */
  | 'KEYWORD_ILLEGAL_ORGANIZATIONS'
  /** Impersonation or account hijacking. */
  | 'KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING'
  /** Inauthentic accounts. */
  | 'KEYWORD_INAUTHENTIC_ACCOUNTS'
  /** Inauthentic listings. */
  | 'KEYWORD_INAUTHENTIC_LISTINGS'
  /** Inauthentic user reviews. */
  | 'KEYWORD_INAUTHENTIC_USER_REVIEWS'
  /** Illegal incitement to violence and hatred against women. */
  | 'KEYWORD_INCITEMENT_AGAINST_WOMEN'
  /** General calls or incitement to violence and/or hatred. */
  | 'KEYWORD_INCITEMENT_VIOLENCE_HATRED'
  /** Insufficient information on traders. */
  | 'KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS'
  /** Language requirements. */
  | 'KEYWORD_LANGUAGE_REQUIREMENTS'
  /** Misinformation, disinformation, foreign information manipulation and interference. */
  | 'KEYWORD_MISINFORMATION_DISINFORMATION'
  /** Misleading information about the consumer's rights. */
  | 'KEYWORD_MISLEADING_INFO_CONSUMER_RIGHTS'
  /** Misleading information about the characteristics of the goods and services. */
  | 'KEYWORD_MISLEADING_INFO_GOODS_SERVICES'
  /** Missing processing ground for data. */
  | 'KEYWORD_MISSING_PROCESSING_GROUND'
  /** Non-compliance with pricing regulations. */
  | 'KEYWORD_NONCOMPLIANCE_PRICING'
  /** Non-consensual (intimate) material sharing, including (image-based) sexual abuse (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING'
  /** Non-consensual (intimate) material sharing against women, including (image-based) sexual abuse against women (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN'
  /** Non-consensual sharing of material containing deepfake or similar technology using a third party's features (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE'
  /** Non-consensual sharing of material containing deepfake or similar technology using a third party's features against women (excluding content depicting minors). */
  | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN'
  /** Nudity. */
  | 'KEYWORD_NUDITY'
  /** Not captured by any other keyword. */
  | 'KEYWORD_OTHER'
  /** Patent infringements. */
  | 'KEYWORD_PATENT_INFRINGEMENT'
  /** Phishing. */
  | 'KEYWORD_PHISHING'
  /** Prohibited or restricted products. */
  | 'KEYWORD_PROHIBITED_PRODUCTS'
  /** Pyramid schemes. */
  | 'KEYWORD_PYRAMID_SCHEMES'
  /** Right to be forgotten. */
  | 'KEYWORD_RIGHT_TO_BE_FORGOTTEN'
  /** Risk for environmental damage. */
  | 'KEYWORD_RISK_ENVIRONMENTAL_DAMAGE'
  /** Risk for public health. */
  | 'KEYWORD_RISK_PUBLIC_HEALTH'
  /** Self-mutilation. */
  | 'KEYWORD_SELF_MUTILATION'
  /** Stalking. */
  | 'KEYWORD_STALKING'
  /** Suicide. */
  | 'KEYWORD_SUICIDE'
  /** Terrorist content. */
  | 'KEYWORD_TERRORIST_CONTENT'
  /** Trademark infringements. */
  | 'KEYWORD_TRADEMARK_INFRINGEMENT'
  /** Trade secret infringements. */
  | 'KEYWORD_TRADE_SECRET_INFRINGEMENT'
  /** Trafficking in women and girls. */
  | 'KEYWORD_TRAFFICKING_WOMEN_GIRLS'
  /** Unlawful sale of animals. */
  | 'KEYWORD_UNLAWFUL_SALE_ANIMALS'
  /** Unsafe challenges. */
  | 'KEYWORD_UNSAFE_CHALLENGES'
  /** Unsafe or non-compliant products. */
  | 'KEYWORD_UNSAFE_PRODUCTS'
  /** Violation of EU law relevant to civic discourse or elections. */
  | 'KEYWORD_VIOLATION_EU_LAW'
  /** Violation of national law relevant to civic discourse or elections. */
  | 'KEYWORD_VIOLATION_NATIONAL_LAW';

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

/** What a complaint about a restriction contests. */
export type ComplaintScope =
  /** Whether the platform's own decision was right. */
  | 'DECISION'
  /** How the platform carried out an order: on the right item, not more widely and not later than the order states. Whether the order itself is right is for the court to decide. */
  | 'EXECUTION';

/** How far a complaint has come. */
export type ComplaintState =
  /** Closed without a decision on its merits. */
  | 'OMITTED'
  /** Filed; nobody has decided it. */
  | 'OPEN'
  /** The contested decision is reversed in part. */
  | 'PARTIALLY_REVERSED'
  /** The contested decision is reversed. */
  | 'REVERSED'
  /** The contested decision is upheld. */
  | 'UPHELD';

/** Why a second person must consent. */
export type ConsentCause =
  /** The member of staff who asks has used up their daily budget. */
  | 'BUDGET'
  /** The platform doesn't know who submitted the work; it could be the member of staff who asks. */
  | 'UNKNOWN_SENDER';

/** Kinds of content. */
export type ContentType =
  /** App. */
  | 'CONTENT_TYPE_APP'
  /** Audio. */
  | 'CONTENT_TYPE_AUDIO'
  /** Image. */
  | 'CONTENT_TYPE_IMAGE'
  /** Other. */
  | 'CONTENT_TYPE_OTHER'
  /** Product. */
  | 'CONTENT_TYPE_PRODUCT'
  /** Synthetic Media. */
  | 'CONTENT_TYPE_SYNTHETIC_MEDIA'
  /** Text. */
  | 'CONTENT_TYPE_TEXT'
  /** Video. */
  | 'CONTENT_TYPE_VIDEO';

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

/** Measures on an account. */
export type DecisionAccount =
  /** Suspension of the account. */
  | 'DECISION_ACCOUNT_SUSPENDED'
  /** Termination of the account. */
  | 'DECISION_ACCOUNT_TERMINATED';

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

/** What is shown of the leaf of one decision. */
export type DecisionFactState =
  /** It was decided before there were facts, as its commitments show. */
  | 'BEFORE_FACTS'
  /** What is stored as the decision is not what the entry covers. */
  | 'CHANGED'
  /** The key of its account was destroyed: nothing of it can be shown any more. */
  | 'ERASED'
  /** Its fact is opened. */
  | 'OPEN';

/** The ground of a decision. */
export type DecisionGround =
  /** Illegal Content. */
  | 'DECISION_GROUND_ILLEGAL_CONTENT'
  /** Content incompatible with terms and conditions. */
  | 'DECISION_GROUND_INCOMPATIBLE_CONTENT';

/** The measure on payments. */
export type DecisionMonetary =
  /** Other restriction (please specify). */
  | 'DECISION_MONETARY_OTHER'
  /** Suspension of monetary payments. */
  | 'DECISION_MONETARY_SUSPENSION'
  /** Termination of monetary payments. */
  | 'DECISION_MONETARY_TERMINATION';

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

/** The measure on the provision of the service. */
export type DecisionProvision =
  /** Partial suspension of the provision of the service. */
  | 'DECISION_PROVISION_PARTIAL_SUSPENSION'
  /** Partial termination of the provision of the service. */
  | 'DECISION_PROVISION_PARTIAL_TERMINATION'
  /** Total suspension of the provision of the service. */
  | 'DECISION_PROVISION_TOTAL_SUSPENSION'
  /** Total termination of the provision of the service. */
  | 'DECISION_PROVISION_TOTAL_TERMINATION';

/** Measures on an item's visibility. */
export type DecisionVisibility =
  /** Age restricted content. */
  | 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED'
  /** Demotion of content. */
  | 'DECISION_VISIBILITY_CONTENT_DEMOTED'
  /** Disabling access to content. */
  | 'DECISION_VISIBILITY_CONTENT_DISABLED'
  /** Restricting interaction with content. */
  | 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'
  /** Labelled content. */
  | 'DECISION_VISIBILITY_CONTENT_LABELLED'
  /** Removal of content. */
  | 'DECISION_VISIBILITY_CONTENT_REMOVED'
  /** Other restriction (please specify). */
  | 'DECISION_VISIBILITY_OTHER';

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

/** A step of an enrolment. */
export type EnrolmentAct =
  /** A counsel approved it. */
  | 'APPROVED'
  /** The auditor confirmed it. */
  | 'CONFIRMED'
  /** A proposal that was never confirmed was dropped. */
  | 'DROPPED'
  /** A change was proposed. */
  | 'PROPOSED'
  /** The body was suspended. */
  | 'SUSPENDED';

/** Changes of an enrolment that three persons decide. */
export type EnrolmentChange =
  /** It is to end. */
  | 'END'
  /** It begins. */
  | 'ENROL'
  /** Its officers report to others. */
  | 'LINES'
  /** It resumes after a suspension. */
  | 'RESUME';

/** How far an enrolment has come. */
export type EnrolmentState =
  /** Two persons of the platform have approved it; the auditor has not confirmed it yet. */
  | 'APPROVED'
  /** It ended, or was never confirmed. */
  | 'ENDED'
  /** The body gets answers, and can submit orders from `activeFrom` on. */
  | 'ENROLLED'
  /** One person has proposed it. */
  | 'PROPOSED'
  /** The body gets no answers until it is resumed. */
  | 'SUSPENDED';

/** Which entries. An entry must meet every given condition. */
export type EntryFilter = {
  /** About this account. */
  account?: string | number | null | undefined;
  /** At this instant or later. */
  from?: string | null | undefined;
  /** About this order. */
  order?: string | number | null | undefined;
  /** Done or refused. */
  outcome?: Outcome | null | undefined;
  /** Before this instant. */
  to?: string | null | undefined;
  /** Of one of these types, such as access.decision.v1. */
  types?: Array<string> | null | undefined;
};

/** An authority that has to answer a finding. */
export type FindingBodyInput = {
  /** Its country, ISO 3166. */
  country: string;
  /** The body, exactly as it is enrolled. */
  organisation: string;
};

/** An audit's finding about an entry. */
export type FindingInput = {
  /** The index of the entry, in decimal. */
  about: string | number;
  /** The authority that has to answer a finding that something is UNLAWFUL or that the log has a gap. If left out, the platform has to answer it. */
  concerns?: FindingBodyInput | null | undefined;
  /** The reasons, in at most 5,000 characters. Mention no more about a person than needed: the body that has to answer reads them. The text is erased together with the person's own part of the log. */
  text: string;
  /** The auditor's verdict. */
  verdict: FindingVerdict;
};

/** An auditor's verdict on an entry. */
export type FindingVerdict =
  /** As the law and the platform's own rules require. */
  | 'IN_ORDER'
  /** Lawful, but not done or documented as it should have been. */
  | 'IRREGULAR'
  /** The log lacks what it should have, or has it too late or wrongly. */
  | 'LOG_GAP'
  /** What is known doesn't allow a verdict. */
  | 'UNDETERMINED'
  /** Against the law. */
  | 'UNLAWFUL';

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

/** How a canary was touched. */
export type GateCause =
  /** A row was read that its grant does not cover. */
  | 'FOREIGN_ROW'
  /** A read of it was about to be permitted. */
  | 'GRANTED'
  /** A target of an order named it. */
  | 'RESOLVED';

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

/** The kinds of notifiers that the law distinguishes. */
export type NoticeSource =
  /** Anybody: Art. 16. */
  | 'ARTICLE_16'
  /** A public body, which is named to the person concerned. */
  | 'STATE_ACTOR'
  /** A trusted flagger within its expertise: Art. 22. */
  | 'TRUSTED_FLAGGER';

/** How far a notice has come. */
export type NoticeState =
  /** The platform acted on it. */
  | 'ACTIONED'
  /** The platform did not act on it. */
  | 'NOT_ACTIONED'
  /** Received; nobody has decided it. */
  | 'RECEIVED';

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

/** A warning about an order that the law gives no right to refuse for. Of an order that lets somebody read, the first five also mean that nothing is released here: counsel answers it outside. */
export type OrderWarning =
  /** To whom its issuing officer or its validator reports was unknown when it was validated. */
  | 'LINE_UNKNOWN'
  /** It asks for traffic data or content, and no judge or court has signed it. */
  | 'NO_COURT'
  /** It asks for traffic data or content, and names no offence. */
  | 'NO_OFFENCE'
  /** It asks for traffic data or content, and names its offence neither by the catalogue of Regulation (EU) 2023/1543, Art. 5(4) and Annex IV, nor as another one. */
  | 'OFFENCE_UNLISTED'
  /** It has no case number. */
  | 'REFERENCE_NONE'
  /** The same was refused to its body on the same grounds in the last thirty days. */
  | 'REFUSED_BEFORE'
  /** It has no statement of reasons, for the sake of a criminal prosecution: Regulation (EU) 2022/2065, Art. 10(2)(a)(iv). */
  | 'STATEMENT_NONE'
  /** It has more than ten targets. */
  | 'TARGETS_MANY'
  /** The threshold that it declares is not one that its offence reaches, or it declares none: Regulation (EU) 2023/1543, Art. 5(4). */
  | 'THRESHOLD_UNFIT'
  /** Its body asks for the same target under another law, and the order does not name that one. */
  | 'UNDER_ANOTHER_LAW'
  /** Its window is longer than 366 days. */
  | 'WINDOW_LONG'
  /** It asks for data of any date. */
  | 'WINDOW_NONE'
  /** It has a window, and nothing that it asks for has one. */
  | 'WINDOW_UNUSED';

/** Whether something was done. */
export type Outcome =
  /** It was refused. */
  | 'FAILURE'
  /** It was done. */
  | 'SUCCESS';

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

/** Whether a restriction is in effect. */
export type RestrictionState =
  /** In effect. */
  | 'ACTIVE'
  /** Over; its end date has passed. */
  | 'ENDED'
  /** Lifted by the platform. */
  | 'LIFTED'
  /** Reversed on a complaint. */
  | 'REVERSED'
  /** Decided, but not begun. */
  | 'SCHEDULED';

/** What a scrutiny found. */
export type ScrutinyOutcome =
  /** The order seriously or manifestly infringes the Regulation or fundamental rights: it ceases to have legal effects. */
  | 'INFRINGES'
  /** There is no such infringement: the order remains in force. */
  | 'STANDS';

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

/** A key that is to sign acts on orders, as it is described in the acts that it rests on. */
export type SigningKeyInput = {
  /** The acts CREDENTIAL of its owner, of a counsel and of an auditor, in this order. */
  acts: Array<SignedActInput>;
  /** The name by which acts name it. */
  id: string;
  /** The issuer of its owner's log-in. */
  issuer: string;
  /** Whether it is a person's or a body's. */
  kind: SigningKeyKind;
  /** What kind of authority the owner signs as, like `COURT`; left out for the others. */
  office?: string | null | undefined;
  /** The body; left out for the platform and its auditor. */
  organisation?: string | null | undefined;
  /** In which roles it signs, like `ISSUING`; one role for the platform and its auditor. */
  roles: Array<string>;
  /** Its public key as SPKI, DER in base64: P-256 or Ed25519. */
  spki: string;
  /** Its owner, as that names them. */
  subject: string;
};

/** Whose key it is. */
export type SigningKeyKind =
  /** A passkey of a person. */
  | 'PASSKEY'
  /** The seal of a body. */
  | 'SEAL';

/** What led to a decision. */
export type SourceType =
  /** Notice submitted in accordance with Article 16 DSA. */
  | 'SOURCE_ARTICLE_16'
  /** Notice submitted by a trusted flagger. */
  | 'SOURCE_TRUSTED_FLAGGER'
  /** Other type of notification. */
  | 'SOURCE_TYPE_OTHER_NOTIFICATION'
  /** Own voluntary initiative. */
  | 'SOURCE_VOLUNTARY';

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

export type AccessCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessCountsQuery = { accessCounts: Array<{ __typename: 'AccessCount', organisation: string | null, country: string | null, day: string, readings: number }> };

export type AuditAccountMarkCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditAccountMarkCountsQuery = { accountMarkCounts: Array<{ __typename: 'AccountMarkCount', kind: AccountMarkKind, accounts: number }> };

export type AnnounceSampleMutationVariables = Exact<{
  population: EntryFilter;
  size: number;
}>;


export type AnnounceSampleMutation = { announceSample:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Sample', announced: string, at: string, size: number, seed: string | null, witnessed: boolean, entries: Array<string> | null, population: { __typename: 'SamplePopulation', types: Array<string> | null, outcome: Outcome | null, from: string | null, to: string | null, order: string | null, account: string | null }, checkpoint: { __typename: 'Checkpoint', origin: string, size: string, root: string, note: string } | null }
   };

export type AuditedComplaintsQueryVariables = Exact<{
  reference: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditedComplaintsQuery = { auditedComplaints: { __typename: 'AuditedComplaintConnection', nodes: Array<{ __typename: 'AuditedComplaint', id: string, state: ComplaintState, covers: ComplaintScope, restriction: string | null, notice: string | null, access: string | null, automatedMeans: AutomatedDecision | null, unfounded: boolean, filedAt: string, decidedAt: string | null, explanation: { __typename: 'RedactedText', sha256: string, length: number }, reason: { __typename: 'RedactedText', sha256: string, length: number } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AuditedNoticesQueryVariables = Exact<{
  reference: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditedNoticesQuery = { auditedNotices: { __typename: 'AuditedNoticeConnection', nodes: Array<{ __typename: 'AuditedNotice', id: string, state: NoticeState, category: StatementCategory, keywords: Array<CategoryKeyword>, source: NoticeSource, automatedMeans: AutomatedDecision, unfounded: boolean, submittedAt: string, decidedAt: string | null, explanation: { __typename: 'RedactedText', sha256: string, length: number }, reason: { __typename: 'RedactedText', sha256: string, length: number } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AuditedStatementsQueryVariables = Exact<{
  reference: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditedStatementsQuery = { auditedStatements: { __typename: 'AuditedStatementConnection', nodes: Array<{ __typename: 'AuditedStatement', restriction: string, state: RestrictionState, visibility: Array<DecisionVisibility>, monetary: DecisionMonetary | null, provision: DecisionProvision | null, account: DecisionAccount | null, territories: Array<string>, startsAt: string, endsAt: string | null, decidedAt: string, closedAt: string | null, decisionGround: DecisionGround, illegalContentLegalGround: string | null, incompatibleContentGround: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, sourceType: SourceType, automatedDetection: boolean, automatedDecision: AutomatedDecision, puid: string, decisionFacts: { __typename: 'RedactedText', sha256: string, length: number }, illegalContentExplanation: { __typename: 'RedactedText', sha256: string, length: number } | null, incompatibleContentExplanation: { __typename: 'RedactedText', sha256: string, length: number } | null, closeReason: { __typename: 'RedactedText', sha256: string, length: number } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AuthorityGateQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorityGateQuery = { authorityGate: { __typename: 'AuthorityGate', isClosed: boolean, closings: Array<{ __typename: 'GateClosing', cause: GateCause, reference: string | null, closedAt: string, openedAt: string | null, reason: string | null, openedBy: { __typename: 'Approval', person: string, organisation: string | null, at: string } | null }> } };

export type BodyNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyNamesQuery = { bodyNames: Array<{ __typename: 'BodyName', organisation: string, country: string, name: string }> };

export type AuditCaseRequestsQueryVariables = Exact<{
  states?: Array<CaseRequestState> | CaseRequestState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditCaseRequestsQuery = { caseRequests: { __typename: 'CaseRequestConnection', nodes: Array<{ __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CheckpointQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckpointQuery = { checkpoint: { __typename: 'Checkpoint', origin: string, size: string, root: string, note: string } | null };

export type ConfirmEnrolmentMutationVariables = Exact<{
  enrolment: string | number;
  generation: number;
  signature?: SignedActInput | null | undefined;
}>;


export type ConfirmEnrolmentMutation = { confirmEnrolment:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, history: Array<{ __typename: 'EnrolmentEvent', act: EnrolmentAct, change: EnrolmentChange | null, to: EnrolmentState, at: string, reason: string | null, by: { __typename: 'Approval', person: string, organisation: string | null, office: Office | null, country: string | null } }>, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ConsistencyProofQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;


export type ConsistencyProofQuery = { consistencyProof: { __typename: 'Proof', hashes: Array<string> } | null };

export type DecisionFactsQueryVariables = Exact<{
  decidedIn: string | number;
  entry: string | number;
  reference: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DecisionFactsQuery = { decisionFacts: { __typename: 'DecisionFactConnection', nodes: Array<{ __typename: 'DecisionFact', place: number, leafHash: string, state: DecisionFactState, value: string | null, salt: string | null, commitments: Array<{ __typename: 'DecisionCommitment', field: string, commitment: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type BodyKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyKeysQuery = { deliveryKeys: Array<{ __typename: 'DeliveryKey', callBackNumber: string, callBack: string | null, id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, approved: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, revoked: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }> };

export type DutiesQueryVariables = Exact<{
  states?: Array<DutyState> | DutyState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DutiesQuery = { duties: { __typename: 'DutyConnection', nodes: Array<{ __typename: 'Duty', work: string | null, orderReference: string | null, orderKind: OrderKind | null, id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type EndSigningKeyMutationVariables = Exact<{
  signature: SignedActInput;
}>;


export type EndSigningKeyMutation = { endSigningKey:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }
   };

export type EnrolmentsQueryVariables = Exact<{
  states?: Array<EnrolmentState> | EnrolmentState | null | undefined;
}>;


export type EnrolmentsQuery = { enrolments: Array<{ __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, history: Array<{ __typename: 'EnrolmentEvent', act: EnrolmentAct, change: EnrolmentChange | null, to: EnrolmentState, at: string, reason: string | null, by: { __typename: 'Approval', person: string, organisation: string | null, office: Office | null, country: string | null } }>, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }>, authorityGate: { __typename: 'AuthorityGate', isClosed: boolean, closings: Array<{ __typename: 'GateClosing', cause: GateCause, reference: string | null, closedAt: string, openedAt: string | null, reason: string | null, openedBy: { __typename: 'Approval', person: string, organisation: string | null, at: string } | null }> } };

export type EntriesQueryVariables = Exact<{
  filter?: EntryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EntriesQuery = { entries: { __typename: 'EntryConnection', nodes: Array<{ __typename: 'Entry', index: string, event: string, kind: string, day: string, type: string, at: string, outcome: Outcome, refersTo: string | null, leaf: string, commitments: Array<{ __typename: 'Commitment', field: string, commitment: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type EntryQueryVariables = Exact<{
  index: string | number;
}>;


export type EntryQuery = { entry: { __typename: 'Entry', index: string, event: string, kind: string, day: string, type: string, at: string, outcome: Outcome, refersTo: string | null, leaf: string, commitments: Array<{ __typename: 'Commitment', field: string, commitment: string }> } | null };

export type FactsQueryVariables = Exact<{
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FactsQuery = { facts: { __typename: 'CountedEntryConnection', nodes: Array<{ __typename: 'CountedEntry', index: string, event: string, type: string, at: string, leaf: string, decidedIn: string | null, beforeFacts: boolean, commitments: Array<{ __typename: 'Commitment', field: string, commitment: string }>, fact: { __typename: 'Opening', value: string, salt: string } | null, decisions: { __typename: 'Opening', value: string, salt: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type InclusionProofQueryVariables = Exact<{
  index: string | number;
  size: string | number;
}>;


export type InclusionProofQuery = { inclusionProof: { __typename: 'Proof', hashes: Array<string> } | null };

export type AuditLawInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditLawInForceQuery = { lawInForce: { __typename: 'LawVersion', number: number, hash: string, files: string, since: string | null } };

export type AuditLawVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditLawVersionsQuery = { lawVersions: Array<{ __typename: 'LawVersion', number: number, hash: string, proposedAt: string | null, since: string | null }> };

export type AuditLimitHitsQueryVariables = Exact<{
  reviewed?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLimitHitsQuery = { limitHits: { __typename: 'LimitHitConnection', nodes: Array<{ __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type OpenFieldsQueryVariables = Exact<{
  index: string | number;
  fields: Array<string> | string;
}>;


export type OpenFieldsQuery = { opening: Array<{ __typename: 'Opening', field: string, value: string, salt: string }> | null };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { order: { __typename: 'Order', warnings: Array<OrderWarning>, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, packages: Array<{ __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, authority: { __typename: 'Body', organisation: string, country: string } | null, requests: Array<{ __typename: 'ScrutinyRequest', at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }> } | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> } | null };

export type OrdersByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type OrdersByReferenceQuery = { ordersByReference: Array<{ __typename: 'Order', id: string, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> };

export type PackagesQueryVariables = Exact<{
  order: string | number;
}>;


export type PackagesQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, packages: Array<{ __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }> } | null };

export type AuditPersonSuspensionsQueryVariables = Exact<{
  lifted?: boolean;
}>;


export type AuditPersonSuspensionsQuery = { personSuspensions: Array<{ __typename: 'PersonSuspension', id: string, issuer: string, subject: string, reason: string, byAuditor: boolean, liftReason: string | null, suspendedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, liftedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }> };

export type RecordFindingMutationVariables = Exact<{
  input: FindingInput;
}>;


export type RecordFindingMutation = { recordFinding:
    | { __typename: 'Finding', index: string, about: string, verdict: FindingVerdict, text: string, at: string }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RegisterSigningKeyMutationVariables = Exact<{
  input: SigningKeyInput;
}>;


export type RegisterSigningKeyMutation = { registerSigningKey:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }
   };

export type ReopenAuthorityGraphMutationVariables = Exact<{
  reason: string;
}>;


export type ReopenAuthorityGraphMutation = { reopenAuthorityGraph:
    | { __typename: 'AuthorityGate', isClosed: boolean, closings: Array<{ __typename: 'GateClosing', cause: GateCause, reference: string | null, closedAt: string, openedAt: string | null, reason: string | null, openedBy: { __typename: 'Approval', person: string, organisation: string | null, at: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RevokeDeliveryKeyMutationVariables = Exact<{
  deliveryKey: string | number;
  generation: number;
  reason: string;
}>;


export type RevokeDeliveryKeyMutation = { revokeDeliveryKey:
    | { __typename: 'DeliveryKey', callBackNumber: string, callBack: string | null, id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, approved: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, revoked: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SampleQueryVariables = Exact<{
  announced: string | number;
}>;


export type SampleQuery = { sample: { __typename: 'Sample', announced: string, at: string, size: number, seed: string | null, witnessed: boolean, entries: Array<string> | null, population: { __typename: 'SamplePopulation', types: Array<string> | null, outcome: Outcome | null, from: string | null, to: string | null, order: string | null, account: string | null }, checkpoint: { __typename: 'Checkpoint', origin: string, size: string, root: string, note: string } | null } | null };

export type SignedActsQueryVariables = Exact<{
  id: string | number;
}>;


export type SignedActsQuery = { order: { __typename: 'Order', id: string, signedActs: Array<{ __typename: 'SignedAct', id: string, statement: string, proof: string, evidence: string, signingKey: { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null } }> | null } | null };

export type SignedCasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SignedCasesQuery = { signedCases: { __typename: 'SignedCaseConnection', nodes: Array<{ __typename: 'SignedAct', id: string, statement: string, evidence: string, signingKey: { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type SigningKeysQueryVariables = Exact<{
  own?: boolean;
  ended?: boolean;
}>;


export type SigningKeysQuery = { signingKeys: Array<{ __typename: 'SigningKey', description: string, id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }> };

export type SuspendEnrolmentMutationVariables = Exact<{
  enrolment: string | number;
  generation: number;
  reason: string;
}>;


export type SuspendEnrolmentMutation = { suspendEnrolment:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, history: Array<{ __typename: 'EnrolmentEvent', act: EnrolmentAct, change: EnrolmentChange | null, to: EnrolmentState, at: string, reason: string | null, by: { __typename: 'Approval', person: string, organisation: string | null, office: Office | null, country: string | null } }>, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AuditSuspendPersonMutationVariables = Exact<{
  issuer: string;
  subject: string;
  reason: string;
}>;


export type AuditSuspendPersonMutation = { suspendPerson:
    | { __typename: 'PersonSuspension', id: string, issuer: string, subject: string, reason: string, byAuditor: boolean, liftReason: string | null, suspendedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, liftedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type DrawnSampleFragment = { __typename: 'Sample', announced: string, at: string, size: number, seed: string | null, witnessed: boolean, entries: Array<string> | null, population: { __typename: 'SamplePopulation', types: Array<string> | null, outcome: Outcome | null, from: string | null, to: string | null, order: string | null, account: string | null }, checkpoint: { __typename: 'Checkpoint', origin: string, size: string, root: string, note: string } | null };

export type RefusedFragment = { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null };

export type DigestOfTextFragment = { __typename: 'RedactedText', sha256: string, length: number };

export type GateFactsFragment = { __typename: 'AuthorityGate', isClosed: boolean, closings: Array<{ __typename: 'GateClosing', cause: GateCause, reference: string | null, closedAt: string, openedAt: string | null, reason: string | null, openedBy: { __typename: 'Approval', person: string, organisation: string | null, at: string } | null }> };

export type CaseRequestRowFragment = { __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> };

export type EnrolmentWithHistoryFragment = { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, history: Array<{ __typename: 'EnrolmentEvent', act: EnrolmentAct, change: EnrolmentChange | null, to: EnrolmentState, at: string, reason: string | null, by: { __typename: 'Approval', person: string, organisation: string | null, office: Office | null, country: string | null } }>, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null };

export type EnrolmentFactsFragment = { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null };

export type DeliveryKeyDecidedFragment = { __typename: 'DeliveryKey', callBackNumber: string, callBack: string | null, id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, approved: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, revoked: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } };

export type DeliveryKeyFactsFragment = { __typename: 'DeliveryKey', id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } };

export type SignatureFragment = { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string };

export type DutyRowFragment = { __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null };

export type SigningKeyRowFragment = { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null };

export type ListedEntryFragment = { __typename: 'Entry', index: string, event: string, kind: string, day: string, type: string, at: string, outcome: Outcome, refersTo: string | null, leaf: string, commitments: Array<{ __typename: 'Commitment', field: string, commitment: string }> };

export type LimitHitRowFragment = { __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null };

export type AuditedOrderFragment = { __typename: 'Order', warnings: Array<OrderWarning>, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, packages: Array<{ __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, authority: { __typename: 'Body', organisation: string, country: string } | null, requests: Array<{ __typename: 'ScrutinyRequest', at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }> } | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> };

export type OrderFactsFragment = { __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string }>, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, callBack: { __typename: 'CallBack', at: string, confirmed: boolean } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, authority: { __typename: 'Body', organisation: string, country: string } | null, requests: Array<{ __typename: 'ScrutinyRequest', at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }> } | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> };

export type SecrecyFactsFragment = { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> };

export type PackageFactsFragment = { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> };

export type FoundOrderFragment = { __typename: 'Order', id: string, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } };

export type PersonSuspensionRowFragment = { __typename: 'PersonSuspension', id: string, issuer: string, subject: string, reason: string, byAuditor: boolean, liftReason: string | null, suspendedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, liftedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null };

export const DrawnSampleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DrawnSample"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Sample"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"announced"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"witnessed"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"population"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<DrawnSampleFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const DigestOfTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DigestOfText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedactedText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]} as unknown as DocumentNode<DigestOfTextFragment, unknown>;
export const GateFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GateFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthorityGate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isClosed"}},{"kind":"Field","name":{"kind":"Name","value":"closings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<GateFactsFragment, unknown>;
export const CaseRequestRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}}]} as unknown as DocumentNode<CaseRequestRowFragment, unknown>;
export const EnrolmentFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"offices"}},{"kind":"Field","name":{"kind":"Name","value":"callBackNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scrutinises"}},{"kind":"Field","name":{"kind":"Name","value":"reportAddress"}},{"kind":"Field","name":{"kind":"Name","value":"activeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}}]}}]} as unknown as DocumentNode<EnrolmentFactsFragment, unknown>;
export const EnrolmentWithHistoryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentWithHistory"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrolmentFacts"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"offices"}},{"kind":"Field","name":{"kind":"Name","value":"callBackNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scrutinises"}},{"kind":"Field","name":{"kind":"Name","value":"reportAddress"}},{"kind":"Field","name":{"kind":"Name","value":"activeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}}]}}]} as unknown as DocumentNode<EnrolmentWithHistoryFragment, unknown>;
export const SignatureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<SignatureFragment, unknown>;
export const DeliveryKeyFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryKeyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"material"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"signatureAlgorithm"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"triedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<DeliveryKeyFactsFragment, unknown>;
export const DeliveryKeyDecidedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryKeyDecided"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeliveryKeyFacts"}},{"kind":"Field","name":{"kind":"Name","value":"callBackNumber"}},{"kind":"Field","name":{"kind":"Name","value":"callBack"}},{"kind":"Field","name":{"kind":"Name","value":"approved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revoked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryKeyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"material"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"signatureAlgorithm"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"triedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}}]} as unknown as DocumentNode<DeliveryKeyDecidedFragment, unknown>;
export const SigningKeyRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SigningKeyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SigningKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"isRoot"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<SigningKeyRowFragment, unknown>;
export const ListedEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"refersTo"}},{"kind":"Field","name":{"kind":"Name","value":"leaf"}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"commitment"}}]}}]}}]} as unknown as DocumentNode<ListedEntryFragment, unknown>;
export const LimitHitRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitHitRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LimitHit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"hits"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}}]}}]} as unknown as DocumentNode<LimitHitRowFragment, unknown>;
export const SecrecyFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<SecrecyFactsFragment, unknown>;
export const DutyRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]} as unknown as DocumentNode<DutyRowFragment, unknown>;
export const OrderFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"concerned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"preserved"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filesDue"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"files"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecrecyFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestUntil"}},{"kind":"Field","name":{"kind":"Name","value":"findUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"onRequestOf"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"index"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]} as unknown as DocumentNode<OrderFactsFragment, unknown>;
export const PackageFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Package"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"trial"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"volumes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"disclosed"}},{"kind":"Field","name":{"kind":"Name","value":"exported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]}}]} as unknown as DocumentNode<PackageFactsFragment, unknown>;
export const AuditedOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFacts"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"spokenTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"packages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PackageFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"concerned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"preserved"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filesDue"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"files"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecrecyFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestUntil"}},{"kind":"Field","name":{"kind":"Name","value":"findUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"onRequestOf"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"index"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Package"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"trial"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"volumes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"disclosed"}},{"kind":"Field","name":{"kind":"Name","value":"exported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]}}]} as unknown as DocumentNode<AuditedOrderFragment, unknown>;
export const FoundOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<FoundOrderFragment, unknown>;
export const PersonSuspensionRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonSuspensionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSuspension"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"byAuditor"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"liftedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"liftReason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<PersonSuspensionRowFragment, unknown>;
export const AccessCountsDocument = {"__meta__":{"documentId":"sha256:3b1b7323f70807fe243d75a25e6e3636ba91406e8049ae5920e7f90c8218651b"}} as unknown as DocumentNode<AccessCountsQuery, AccessCountsQueryVariables>;
export const AuditAccountMarkCountsDocument = {"__meta__":{"documentId":"sha256:3c99a8c9c57cb1edfde279ad56c2a947a258449b9e465849530c93c59aacd413"}} as unknown as DocumentNode<AuditAccountMarkCountsQuery, AuditAccountMarkCountsQueryVariables>;
export const AnnounceSampleDocument = {"__meta__":{"documentId":"sha256:37293dba17f9cf6bac2eec808c8ce40ca39097298986ebc10f9952902773746a"}} as unknown as DocumentNode<AnnounceSampleMutation, AnnounceSampleMutationVariables>;
export const AuditedComplaintsDocument = {"__meta__":{"documentId":"sha256:664e2bd46beb7f924e9e5d91fea2a26607e682ecedb6025c3c6fff1607a87eab"}} as unknown as DocumentNode<AuditedComplaintsQuery, AuditedComplaintsQueryVariables>;
export const AuditedNoticesDocument = {"__meta__":{"documentId":"sha256:643d152656390e98e451e8282b794618657ebc96b4635649c4b9a1e2889631c0"}} as unknown as DocumentNode<AuditedNoticesQuery, AuditedNoticesQueryVariables>;
export const AuditedStatementsDocument = {"__meta__":{"documentId":"sha256:88d33547b2f48db47c5072782340e89cab0f4fde501b3bec64399c5039c9a346"}} as unknown as DocumentNode<AuditedStatementsQuery, AuditedStatementsQueryVariables>;
export const AuthorityGateDocument = {"__meta__":{"documentId":"sha256:4ef6cf1e8d7aa96e66138e2c52909b11e5df8252aa83c5202e2b6fc182817883"}} as unknown as DocumentNode<AuthorityGateQuery, AuthorityGateQueryVariables>;
export const BodyNamesDocument = {"__meta__":{"documentId":"sha256:5a440ca2f641a87d3811d944ea8cdfa1b02343aa752ed998e5d2b5a142e26c98"}} as unknown as DocumentNode<BodyNamesQuery, BodyNamesQueryVariables>;
export const AuditCaseRequestsDocument = {"__meta__":{"documentId":"sha256:53dda1a46d7486c8617c13b056be869527a6403787697114d67deb771b73912a"}} as unknown as DocumentNode<AuditCaseRequestsQuery, AuditCaseRequestsQueryVariables>;
export const CheckpointDocument = {"__meta__":{"documentId":"sha256:713792e4cfbbd44d797cc77d14755a6f9a6265e0814ef5d256c2f4966095854f"}} as unknown as DocumentNode<CheckpointQuery, CheckpointQueryVariables>;
export const ConfirmEnrolmentDocument = {"__meta__":{"documentId":"sha256:5c3d576ebaec7deb712a93df007de87f9731a81ab5442c9def68b35917ef942e"}} as unknown as DocumentNode<ConfirmEnrolmentMutation, ConfirmEnrolmentMutationVariables>;
export const ConsistencyProofDocument = {"__meta__":{"documentId":"sha256:849e2db87c19a4f13339554c51275134fc7701455706572128e156169ee6a91b"}} as unknown as DocumentNode<ConsistencyProofQuery, ConsistencyProofQueryVariables>;
export const DecisionFactsDocument = {"__meta__":{"documentId":"sha256:36d5c427a4c97d00ce3ce8ad134ed32141a50f46c5189571176d17da1f4ee4fb"}} as unknown as DocumentNode<DecisionFactsQuery, DecisionFactsQueryVariables>;
export const BodyKeysDocument = {"__meta__":{"documentId":"sha256:f18d08f356240120fc69c60c5b88a6ae4c606ad3eee36e9e6c6d3c5d91e2ed73"}} as unknown as DocumentNode<BodyKeysQuery, BodyKeysQueryVariables>;
export const DutiesDocument = {"__meta__":{"documentId":"sha256:33d79f7a1ba19e4ad622911a74a94ec8520cb6f319a0c1fbbc016924807c2fa7"}} as unknown as DocumentNode<DutiesQuery, DutiesQueryVariables>;
export const EndSigningKeyDocument = {"__meta__":{"documentId":"sha256:6fc8b783727813143a5221b1a1cfbc09cf416e7d4c68dd00fabdfc828a702c1e"}} as unknown as DocumentNode<EndSigningKeyMutation, EndSigningKeyMutationVariables>;
export const EnrolmentsDocument = {"__meta__":{"documentId":"sha256:d38a14a91cb09319a146b99fc29e6d74ea985babf759f68ffe4a495d8e67702e"}} as unknown as DocumentNode<EnrolmentsQuery, EnrolmentsQueryVariables>;
export const EntriesDocument = {"__meta__":{"documentId":"sha256:0c61e6fbdca9e98b51235688c29f9fefa644b1ebb1fdea83c419a21ff50a719c"}} as unknown as DocumentNode<EntriesQuery, EntriesQueryVariables>;
export const EntryDocument = {"__meta__":{"documentId":"sha256:afe4d9cf7cc60695fee505deef88dcc98e0b85414701f2ea79850c1489d3677b"}} as unknown as DocumentNode<EntryQuery, EntryQueryVariables>;
export const FactsDocument = {"__meta__":{"documentId":"sha256:108a7fd209c367782eaf78695e83caa7d441bafe4d685e6d221648729508b9aa"}} as unknown as DocumentNode<FactsQuery, FactsQueryVariables>;
export const InclusionProofDocument = {"__meta__":{"documentId":"sha256:c74f8eb57923d82241486a7683fe70e010598262024127605407bcc9852ef158"}} as unknown as DocumentNode<InclusionProofQuery, InclusionProofQueryVariables>;
export const AuditLawInForceDocument = {"__meta__":{"documentId":"sha256:3fcc4f75f8e1c72053b27045d995f51e523b3cf2c3f750468cd6b3c710008262"}} as unknown as DocumentNode<AuditLawInForceQuery, AuditLawInForceQueryVariables>;
export const AuditLawVersionsDocument = {"__meta__":{"documentId":"sha256:67b4bd5050aaed4569e574d7b3b4798ab3cc7e10e4d136d150e0cc237d5a2a04"}} as unknown as DocumentNode<AuditLawVersionsQuery, AuditLawVersionsQueryVariables>;
export const AuditLimitHitsDocument = {"__meta__":{"documentId":"sha256:0d46ddd1c03a576839fee3127da0f3e865ed568efe684f0c7424a79ef6d7e7c3"}} as unknown as DocumentNode<AuditLimitHitsQuery, AuditLimitHitsQueryVariables>;
export const OpenFieldsDocument = {"__meta__":{"documentId":"sha256:6149eec0a107da971f3b2a4804254f7c79f7f30cc06359c7a68b03244e51a3e8"}} as unknown as DocumentNode<OpenFieldsQuery, OpenFieldsQueryVariables>;
export const OrderDocument = {"__meta__":{"documentId":"sha256:d712e476385860851b7b724b2c058aab4da34ed0b028bfb7d2c942d867ef6de5"}} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrdersByReferenceDocument = {"__meta__":{"documentId":"sha256:097eb9ba498f72c3b7b9306500343a21620c1849026298e2ee3c744f661723bb"}} as unknown as DocumentNode<OrdersByReferenceQuery, OrdersByReferenceQueryVariables>;
export const PackagesDocument = {"__meta__":{"documentId":"sha256:fd27b6807797542b12ca02973d44a811ea0f96617b9081e7fff08ba8b7115a13"}} as unknown as DocumentNode<PackagesQuery, PackagesQueryVariables>;
export const AuditPersonSuspensionsDocument = {"__meta__":{"documentId":"sha256:4622972eaae99735fd2e40997edd53e7bd0062e3e944824ae0ae7a6fb7b90e0e"}} as unknown as DocumentNode<AuditPersonSuspensionsQuery, AuditPersonSuspensionsQueryVariables>;
export const RecordFindingDocument = {"__meta__":{"documentId":"sha256:df5c3c070b413ad1d1672b269948534f676f7966491441bd7f990532c9e2c7a7"}} as unknown as DocumentNode<RecordFindingMutation, RecordFindingMutationVariables>;
export const RegisterSigningKeyDocument = {"__meta__":{"documentId":"sha256:ecf35fb9dc36a57e5396cd995bf87c1237a1b2f6a3b3f0bd3e0c76769e764e3e"}} as unknown as DocumentNode<RegisterSigningKeyMutation, RegisterSigningKeyMutationVariables>;
export const ReopenAuthorityGraphDocument = {"__meta__":{"documentId":"sha256:713aa050a93d21a57e2eae4f48864a1570662339e0b86d78f26e489e302103df"}} as unknown as DocumentNode<ReopenAuthorityGraphMutation, ReopenAuthorityGraphMutationVariables>;
export const RevokeDeliveryKeyDocument = {"__meta__":{"documentId":"sha256:3c5c78dd52a110287c3fb45e4fcfd2fd84e438d053ab3963cf0ac8e012b8cc8c"}} as unknown as DocumentNode<RevokeDeliveryKeyMutation, RevokeDeliveryKeyMutationVariables>;
export const SampleDocument = {"__meta__":{"documentId":"sha256:2ba712b857166e09201a7535fb356640fec8cef63986f4ba556194a0acad8a9a"}} as unknown as DocumentNode<SampleQuery, SampleQueryVariables>;
export const SignedActsDocument = {"__meta__":{"documentId":"sha256:05928f406ec896288f9b67c36ab39ea483f3f97ee429e24cd8d0716da1176e78"}} as unknown as DocumentNode<SignedActsQuery, SignedActsQueryVariables>;
export const SignedCasesDocument = {"__meta__":{"documentId":"sha256:5e2f35e4bd9d4639707bd0aa3abcfb6f7fd5b88da7782c0fdd4057e60516f1c8"}} as unknown as DocumentNode<SignedCasesQuery, SignedCasesQueryVariables>;
export const SigningKeysDocument = {"__meta__":{"documentId":"sha256:a56986483b72843e8ea3ea0aaf47e5eb6866aa792baf60b7c342b9f9819301a2"}} as unknown as DocumentNode<SigningKeysQuery, SigningKeysQueryVariables>;
export const SuspendEnrolmentDocument = {"__meta__":{"documentId":"sha256:136f4c3237acfbc5278b9483e9593030a30d94a9f01ab3ecaf63fb397f784829"}} as unknown as DocumentNode<SuspendEnrolmentMutation, SuspendEnrolmentMutationVariables>;
export const AuditSuspendPersonDocument = {"__meta__":{"documentId":"sha256:f0e10914192742a11f9ca7d662cf2252bc734df9e85dc5e29c6ed1e34a349b0f"}} as unknown as DocumentNode<AuditSuspendPersonMutation, AuditSuspendPersonMutationVariables>;