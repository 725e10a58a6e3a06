/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Kinds of accounts. */
export type AccountType =
  /** Business. */
  | 'ACCOUNT_TYPE_BUSINESS'
  /** Private. */
  | 'ACCOUNT_TYPE_PRIVATE';

/** Roles of an authority's people. */
export type AuthorityRole =
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

/** How far a batch has come. */
export type BatchState =
  /** All decisions were carried out; they can be undone for an hour. */
  | 'APPLIED'
  /** It was approved and is being carried out. */
  | 'APPLYING'
  /** Decisions may be added. */
  | 'OPEN'
  /** No decision was carried out, and none will be. */
  | 'REFUSED'
  /** Its restrictions are being ended. */
  | 'UNDOING'
  /** All of its restrictions were ended. */
  | 'UNDONE'
  /** A second person is to approve or refuse the staged decisions; none of them applies yet. */
  | 'WAITING';

/** A call back to the authority of an emergency order. */
export type CallBackInput = {
  /** Whether they confirmed that the order is their own. */
  confirmed: boolean;
  /** The number that was called: the number of the authority's enrolment, never a number in the order. */
  number: string;
  /** Who answered, by office and name. */
  spokenTo: string;
};

/** A field that you need for a case, and why. */
export type CaseFieldInput = {
  /** The field. */
  field: SubscriberField;
  /** Why you need it, in words for the person concerned. */
  reason: string;
};

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
  /** It conflicts with the law of a third country: Regulation (EU) 2023/1543, Art. 17. */
  | 'THIRD_COUNTRY_CONFLICT';

/** A challenge of the order in court. */
export type ChallengeInput = {
  /** When it was filed. */
  filedAt: string;
  /** The court or authority that decides. */
  forum: string;
  /** On what ground. */
  ground: ChallengeGround;
  /** The challenge, in words. */
  text: string;
};

/** How a challenge ended. */
export type ChallengeOutcome =
  /** The order was annulled: it is revoked. */
  | 'ANNULLED'
  /** The order remains in force. */
  | 'ORDER_STANDS'
  /** The challenge was withdrawn. */
  | 'TAKEN_BACK';

/** Reasons that the platform may report about an order: Regulation (EU) 2023/1543, Art. 10 and Annex III. */
export type ClarificationCode =
  /** The data are not held. Only the release sets this code, never a person. */
  | 'DATA_NOT_AVAILABLE'
  /** It can't be carried out: force majeure or de facto impossibility. */
  | 'DE_FACTO_IMPOSSIBLE'
  /** It conflicts with immunities or privileges. */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** The order is incomplete. */
  | 'INCOMPLETE'
  /** The order does not contain enough information to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** The order has a manifest error. */
  | 'MANIFEST_ERROR'
  /** The issuing or validating authority is not permitted to do so. */
  | 'NOT_PERMITTED_ISSUER'
  /** Another reason, given in words. */
  | 'OTHER'
  /** It asks for something that such an order can't ask for. */
  | 'OUT_OF_SCOPE'
  /** It conflicts with freedom of the press or freedom of expression. */
  | 'PRESS_OR_EXPRESSION'
  /** It conflicts with the law of a third country. */
  | 'THIRD_COUNTRY_CONFLICT';

/** What a clock is for. */
export type ClockKind =
  /** The platform's answer. */
  | 'ANSWER'
  /** The issuing authority's answer to a question of the platform. */
  | 'CLARIFICATION'
  /** The end of the order. */
  | 'EXPIRY'
  /** The enforcing authority's objection, before anything is disclosed. */
  | 'HOLD'
  /** The day by which the person concerned is notified. */
  | 'INFORM'
  /** The enforcing authority's objection to an emergency order. */
  | 'OBJECTION'
  /** The end of the preservation, and of the order with it. */
  | 'PRESERVATION'
  /** The end of the non-disclosure period towards the person concerned. */
  | 'SECRECY'
  /** The validation of an emergency order. */
  | 'VALIDATION';

/** How a complaint can be decided. */
export type ComplaintOutcome =
  /** Close it without a decision on its merits. */
  | 'OMITTED'
  /** The contested decision is reversed in part. */
  | 'PARTIALLY_REVERSED'
  /** The contested decision is reversed. */
  | 'REVERSED'
  /** The contested decision is upheld. */
  | 'UPHELD';

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
  /** Another reason, given in words. */
  | 'OTHER'
  /** It asks for something that such an order can't ask for. */
  | 'OUT_OF_SCOPE'
  /** It conflicts with freedom of the press or freedom of expression. */
  | 'PRESS_OR_EXPRESSION'
  /** It conflicts with the law of a third country. */
  | 'THIRD_COUNTRY_CONFLICT';

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
  /** To delete what was disclosed. */
  | 'DELETE'
  /** To notify the person whose records were disclosed. */
  | 'INFORM'
  /** To use what was disclosed only for the case. */
  | 'LIMIT_USE'
  /** To report to the supervisory authority that an access was unlawful. */
  | 'REPORT_ACCESS'
  /** To inform the authority of what was done under its order. */
  | 'REPORT_EFFECT';

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

/** How much of an item readers get, from least to most restricted. */
export type EnforcementStatus =
  /** Adults only. */
  | 'AGE_RESTRICTED'
  /** All of it. */
  | 'AVAILABLE'
  /** All of it, but it is recommended less. */
  | 'DEMOTED'
  /** Nothing, unless access is enabled again. */
  | 'DISABLED'
  /** All of it, but without comments, shares or similar interactions. */
  | 'INTERACTION_RESTRICTED'
  /** All of it, with a label. */
  | 'LABELLED'
  /** Nothing; it was removed. */
  | 'REMOVED';

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

/** The state of a trusted flagger's status. */
export type FlaggerState =
  /** The status was revoked. */
  | 'ENDED'
  /** Its notices have priority. */
  | 'IN_FORCE'
  /** Its coordinator is investigating; its notices are treated like anybody else's. */
  | 'SUSPENDED';

/** How a target is named. */
export type IdentifierType =
  /** An e-mail address of the account. */
  | 'EMAIL'
  /** An IP address, a source port and an instant, separated by single spaces. */
  | 'IP_ADDRESS_PORT_TIME'
  /** The platform's own id of an item. */
  | 'ITEM_ID'
  /** The URL of an item. */
  | 'ITEM_URL'
  /** A telephone number of the account, in E.164. */
  | 'PHONE_NUMBER'
  /** The platform's own id of an account. */
  | 'USER_ID';

/** Impediments to carrying out an order: Regulation (EU) 2021/784, Art. 3(7). */
export type ImpedimentKind =
  /** De facto impossibility, including for technical or operational reasons, that is not the platform's fault. */
  | 'DE_FACTO_IMPOSSIBILITY'
  /** Force majeure. */
  | 'FORCE_MAJEURE';

/** When single measures end, if not with the others. */
export type MeasureEndsInput = {
  /** The measure on the account. */
  account?: string | null | undefined;
  /** The measure on payments. */
  monetary?: string | null | undefined;
  /** The measure on the provision of the service. */
  provision?: string | null | undefined;
  /** The measure on visibility. */
  visibility?: string | null | undefined;
};

/** What kind of misuse it is: Regulation (EU) 2022/2065, Art. 23. */
export type MisuseKind =
  /** Frequently provides manifestly illegal content: Art. 23(1). */
  | 'ILLEGAL_CONTENT'
  /** Frequently files manifestly unfounded complaints: Art. 23(2). */
  | 'UNFOUNDED_COMPLAINTS'
  /** Frequently submits manifestly unfounded notices: Art. 23(2). */
  | 'UNFOUNDED_NOTICES';

/** Measures against misuse. */
export type MisuseStep =
  /** For a time, no more submissions of that kind are accepted from the person. */
  | 'SUSPENSION'
  /** The person was warned. */
  | 'WARNING';

/** How a notice can be decided. */
export type NoticeOutcome =
  /** The platform acts on it. */
  | 'ACTIONED'
  /** The platform does not act on it. */
  | 'NOT_ACTIONED';

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

/** Evidence of a notification by other means. */
export type NotificationEvidenceInput = {
  /** When the authority was notified: after the order was issued, and not in the future. */
  at: string;
  /** The number of the notification, or of the authority's acknowledgement. */
  reference: string;
  /** SHA-256 of the document that the platform holds: 64 characters of hex in lower case. */
  sha256: string;
};

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
  /** Nobody: it was refused. */
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

/** Why a clock is paused. */
export type PauseCause =
  /** A court decides on a challenge that suspends the order. */
  | 'CHALLENGE'
  /** The issuing authority was asked for clarification. */
  | 'CLARIFICATION'
  /** There is an impediment that is not the platform's fault: Regulation (EU) 2021/784, Art. 3(7). */
  | 'IMPEDIMENT'
  /** Production of the snapshot was asked for, and it is preserved until then. */
  | 'PRODUCTION_REQUESTED';

/** States of a snapshot. */
export type PreservationState =
  /** Its order ended in another way, and it was destroyed. */
  | 'ENDED'
  /** It expired and was destroyed. */
  | 'EXPIRED'
  /** It is preserved. */
  | 'PRESERVED'
  /** It was produced under a production order, and destroyed. */
  | 'PRODUCED';

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

/** A reviewer's finding on the purpose for which content was published: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurposeInput = {
  /** The true purpose of the publication. */
  purpose: PublicPurpose;
  /** Why. */
  reason: string;
};

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
  /** The order must name either the day by which the person is notified or a non-disclosure period, not both, and the day must be within the limits (Annex III: INCOMPLETE). */
  | 'INFORMATION'
  /** Something is too long or has the wrong form (Annex III: MANIFEST_ERROR). */
  | 'INVALID'
  /** A target is a search term (Annex III: INSUFFICIENT_INFORMATION). */
  | 'KEYWORD'
  /** A limit is reached that no urgency lifts. */
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
  /** Your body has asked for the same target under another law: name that order as the earlier one (Annex III: OTHER). */
  | 'REFILED'
  /** Your body has asked for the same on the same grounds before, and it was refused (Annex III: OTHER). */
  | 'REPEATED'
  /** The same body may not do both. */
  | 'SAME_BODY'
  /** The same person may not do both. */
  | 'SAME_PERSON'
  /** The non-disclosure period lacks its ground or its end (Annex III: INCOMPLETE). */
  | 'SECRECY'
  /** It has changed since you read it: read it again. */
  | 'STALE'
  /** The targets are missing, or too many (Annex III: INSUFFICIENT_INFORMATION). */
  | 'TARGETS'
  /** A territory is not an ISO 3166 country of the EU or EEA, nor WORLD alone, or is wider than the order's (Annex III: OUT_OF_SCOPE). */
  | 'TERRITORY'
  /** The order does not state which threshold its offence reaches (Annex III: INCOMPLETE). */
  | 'THRESHOLD'
  /** The time for it is over. */
  | 'TOO_LATE'
  /** Something is still to be decided. */
  | 'UNDECIDED'
  /** A target has a wildcard (Annex III: INSUFFICIENT_INFORMATION). */
  | 'WILDCARD'
  /** The window is empty (Annex III: MANIFEST_ERROR). */
  | 'WINDOW_EMPTY'
  /** There is a window where none is allowed (Annex III: MANIFEST_ERROR). */
  | 'WINDOW_FORBIDDEN'
  /** The window is missing (Annex III: INCOMPLETE). */
  | 'WINDOW_MISSING'
  /** The window reaches past the submission (Annex III: OUT_OF_SCOPE). */
  | 'WINDOW_NOT_PAST'
  /** The window has no end or no beginning (Annex III: INCOMPLETE). */
  | 'WINDOW_OPEN'
  /** The window is too long (Annex III: OUT_OF_SCOPE). */
  | 'WINDOW_TOO_LONG'
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

/** What is restricted, how, where, for how long and why. */
export type RestrictInput = {
  /** the account: exactly one of the two. */
  account?: string | number | null | undefined;
  /** The measure on the account. */
  accountDecision?: DecisionAccount | null | undefined;
  /** Ends of single measures that end before `endsAt`, or that have an end when the others have none. */
  ends?: MeasureEndsInput | null | undefined;
  /** When its measures end automatically; never when left out. */
  endsAt?: string | null | undefined;
  /** The item; decisions on payments, service and account then concern its author. Or */
  item?: string | number | null | undefined;
  /** The measure on payments. */
  monetary?: DecisionMonetary | null | undefined;
  /** A description, if the decision on payments is DECISION_MONETARY_OTHER; at most 500 characters. */
  monetaryOther?: string | null | undefined;
  /** The notice that led to it, if any. */
  notice?: string | number | null | undefined;
  /** The order in force that it carries out, only on items and in territories that the order names. */
  order?: string | number | null | undefined;
  /** The measure on the provision of the service. */
  provision?: DecisionProvision | null | undefined;
  /** When it begins; at once when left out. */
  startsAt?: string | null | undefined;
  /** The statement of reasons; leave it out if and only if you give `order`. */
  statement?: StatementInput | null | undefined;
  /** ISO 3166 countries in which it applies, or WORLD alone. */
  territories: Array<string>;
  /** The measure on the item's visibility. */
  visibility?: Array<DecisionVisibility>;
  /** A description, if the decision on visibility is DECISION_VISIBILITY_OTHER. */
  visibilityOther?: string | null | undefined;
};

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

/** What a reviewer can decide. */
export type ReviewOutcome =
  /** Grant it as requested. */
  | 'GRANTED'
  /** Grant it for a smaller window. */
  | 'NARROWED'
  /** Refuse it. */
  | 'REFUSED';

/** Why a batch needs a second person. */
export type SecondPersonReason =
  /** It carries out an authority's order. */
  | 'ORDER'
  /** Together with all other bulk decisions of the last 24 hours it exceeds what one person may decide alone. */
  | 'SIZE'
  /** It carries out the notice of a public body. */
  | 'STATE_ACTOR';

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
  | 'IN_FORCE';

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

/** Steps against an account that has strikes: Regulation (EU) 2022/2065, Art. 23(1). The first step is always a warning. */
export type StandingStep =
  /** Restrict the account. */
  | 'RESTRICT'
  /** Warn the holder that the account may be suspended. */
  | 'WARN';

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

/** The statement of reasons that the platform writes; Writ fills in dates and ids. */
export type StatementInput = {
  /** Whether the account belongs to a business or a private person. */
  accountType?: AccountType | null | undefined;
  /** Whether the decision was taken by automated means. */
  automatedDecision: AutomatedDecision;
  /** Whether the content was found by automated means. */
  automatedDetection: boolean;
  /** The category of the content. */
  category: StatementCategory;
  /** Further categories. */
  categoryAddition?: Array<StatementCategory>;
  /** Keywords that specify the category. */
  categorySpecification?: Array<CategoryKeyword>;
  /** A description, if the keyword is KEYWORD_OTHER. */
  categorySpecificationOther?: string | null | undefined;
  /** The EAN-13 of a product: thirteen digits, the last of them the check digit. */
  contentIdEan?: string | null | undefined;
  /** The content's language as an ISO 639 code. */
  contentLanguage?: string | null | undefined;
  /** The kinds of content. */
  contentType: Array<ContentType>;
  /** A description, if the kind of content is CONTENT_TYPE_OTHER. */
  contentTypeOther?: string | null | undefined;
  /** The facts and circumstances relied on, without personal data; at most 5000 characters. */
  decisionFacts: string;
  /** Whether the ground is the law or the terms and conditions. */
  decisionGround: DecisionGround;
  /** Where the ground can be read, at most 500 characters. */
  decisionGroundReferenceUrl?: string | null | undefined;
  /** Why the content is illegal, if it is; at most 2000 characters. */
  illegalContentExplanation?: string | null | undefined;
  /** The law, if the content is illegal; at most 500 characters. */
  illegalContentLegalGround?: string | null | undefined;
  /** Why the content is incompatible with the terms, if it is; at most 2000 characters. */
  incompatibleContentExplanation?: string | null | undefined;
  /** The clause of the terms, if the content is incompatible with them; at most 500 characters. */
  incompatibleContentGround?: string | null | undefined;
  /** Whether content that is incompatible with the terms is considered illegal too. */
  incompatibleContentIllegal?: boolean | null | undefined;
  /** Who submitted the notice, if that may be disclosed; at most 500 characters. */
  sourceIdentity?: string | null | undefined;
  /** What led to the decision. */
  sourceType: SourceType;
};

/** States of the submission of a statement to the DSA Transparency Database. */
export type SubmissionState =
  /** It was set aside: a person must deal with it. */
  | 'DEAD'
  /** It waits for its first or next attempt. */
  | 'PENDING'
  /** It has arrived. */
  | 'SENT';

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

/** A reviewer's decision on one target and category. */
export type TargetDecisionInput = {
  /** The category; left out for an order that acts on items. */
  category?: DataCategory | null | undefined;
  /** Why it is refused; only for REFUSED. */
  code?: ClarificationCode | null | undefined;
  /** The start of the narrowed window; only for NARROWED. */
  from?: string | null | undefined;
  /** The decision. */
  outcome: ReviewOutcome;
  /** The target's id. */
  target: string | number;
  /** The end of the time window. */
  to?: string | null | undefined;
};

/** Events in the history of a work item. */
export type WorkFactKind =
  /** Somebody claimed it. */
  | 'CLAIMED'
  /** It needs no decision any more: an order was withdrawn, was revoked or expired. */
  | 'CLOSED'
  /** Somebody decided it. */
  | 'DECIDED'
  /** A reminder was sent that its time is running out. */
  | 'ESCALATED'
  /** A claim had lapsed, and somebody else claimed it. */
  | 'RELEASED'
  /** Somebody returned it with a reason. */
  | 'SKIPPED';

/** Which work to list. Each given part narrows the list further. */
export type WorkFilter = {
  /** Only notices of this category, and complaints about decisions in it. */
  category?: StatementCategory | null | undefined;
  /** True: only work that you have claimed. False: only other work. */
  claimedByMe?: boolean | null | undefined;
  /** Only work that is due before this instant. */
  dueBefore?: string | null | undefined;
  /** Which kinds of work; all when left out. */
  kinds?: Array<WorkKind> | null | undefined;
  /** True: only overdue work. False: only work that is not overdue. */
  overdue?: boolean | null | undefined;
  /** True: only work that you have skipped since it was opened. False: only other work. */
  skippedByMe?: boolean | null | undefined;
  /** Only work that began with a notice of such a sender. */
  source?: WorkSource | null | undefined;
  /** True: only work that nobody has claimed. False: only claimed work. */
  unclaimed?: boolean | null | undefined;
};

/** Kinds of work in the queue. */
export type WorkKind =
  /** A complaint to decide. */
  | 'COMPLAINT'
  /** A notice to decide. */
  | 'NOTICE'
  /** An order to review or release. */
  | 'ORDER';

/** Senders of notices whose work is marked in the queue. */
export type WorkSource =
  /** A public body. */
  | 'STATE_ACTOR'
  /** A trusted flagger: Regulation (EU) 2022/2065, Art. 22. */
  | 'TRUSTED_FLAGGER';

export type PlatformApproveBatchMutationVariables = Exact<{
  batch: string | number;
  generation: number;
  digest: string;
}>;


export type PlatformApproveBatchMutation = { approveBatch:
    | { __typename: 'Batch', id: string, generation: number, state: BatchState }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AskClarificationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  codes: Array<ClarificationCode> | ClarificationCode;
  text: string;
}>;


export type AskClarificationMutation = { askClarification:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformBatchQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type PlatformBatchQuery = { batch: { __typename: 'Batch', id: string, generation: number, key: string, state: BatchState, reason: string, openedBy: string, openedAt: string, closedAt: string | null, size: number, lineCount: number, appliedCount: number, failedCount: number, secondPerson: Array<SecondPersonReason>, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, order: { __typename: 'Order', id: string, reference: string } | null, notice: { __typename: 'Notice', id: string } | null, lines: { __typename: 'BatchLineConnection', nodes: Array<{ __typename: 'BatchLine', key: string, digest: string, decision: string | null, addedBy: string, refusal: { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null } | null, restriction: { __typename: 'Restriction', id: string, restrictionState: RestrictionState } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } } | null };

export type PlatformBatchesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: Array<BatchState> | BatchState | null | undefined;
}>;


export type PlatformBatchesQuery = { batches: { __typename: 'BatchConnection', nodes: Array<{ __typename: 'Batch', id: string, key: string, state: BatchState, reason: string, openedBy: string, openedAt: string, lineCount: number, secondPerson: Array<SecondPersonReason> }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type PlatformCaseRequestsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PlatformCaseRequestsQuery = { caseRequests: { __typename: 'CaseRequestConnection', nodes: Array<{ __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type PlatformCaseWorkQueryVariables = Exact<{
  filter: WorkFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type PlatformCaseWorkQuery = { queue: { __typename: 'WorkItemConnection', nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkKind, dueAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', at: string, kind: WorkFactKind, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Order', id: string }
       }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type ClaimMutationVariables = Exact<{
  work: string | number;
}>;


export type ClaimMutation = { claim:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'WorkItem', id: string, kind: WorkKind, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
        | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string, country: string | null } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string, country: string } | null }
        | { __typename: 'Order', id: string, status: OrderStatus, reference: string, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
       }
   };

export type PlatformComplaintQueryVariables = Exact<{
  id: string | number;
  counsel: boolean;
}>;


export type PlatformComplaintQuery = { complaint: { __typename: 'Complaint', id: string, generation: number, state: ComplaintState, covers: ComplaintScope, explanation: string, filedAt: string, decidedAt: string | null, reason: string | null, remedies: string | null, orderRedress: string | null, unfounded: boolean, automatedMeans: boolean | null, subject:
      | { __typename: 'Access' } & { __typename: 'Access', id?: string, at?: string, authority?: string, reference?: string, purpose?: string, categories?: Array<DataCategory>, from?: string | null, to?: string | null }
      | { __typename: 'Notice', id: string, category: StatementCategory, keywords: Array<CategoryKeyword>, explanation: string, submittedAt: string, source: NoticeSource, decidedAt: string | null, reason: string | null, automatedMeans: boolean, unfounded: boolean, noticeState: NoticeState, item: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null } }
      | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
          | { __typename: 'Account', id: string, handle: string }
          | { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null }
        , ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }
     } | null };

export type ConfirmDutyMutationVariables = Exact<{
  duty: string | number;
  generation: number;
  text: string;
}>;


export type ConfirmDutyMutation = { confirmDuty:
    | { __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, cause: string, article: string | null, order: string | null, work: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformConsentToCaseMutationVariables = Exact<{
  request: string | number;
  digest: string;
}>;


export type PlatformConsentToCaseMutation = { consentToCase:
    | { __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformDecideComplaintMutationVariables = Exact<{
  complaint: string | number;
  generation: number;
  outcome: ComplaintOutcome;
  reason: string;
  unfounded: boolean;
  automatedMeans: boolean;
}>;


export type PlatformDecideComplaintMutation = { decideComplaint:
    | { __typename: 'Complaint', id: string, generation: number, state: ComplaintState, decidedAt: string | null, remedies: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformDecideNoticeMutationVariables = Exact<{
  notice: string | number;
  generation: number;
  outcome: NoticeOutcome;
  reason: string;
  unfounded: boolean;
  automatedMeans: boolean;
}>;


export type PlatformDecideNoticeMutation = { decideNotice:
    | { __typename: 'Notice', id: string, generation: number, state: NoticeState, decidedAt: string | null, reason: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type DecideOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  decisions: Array<TargetDecisionInput> | TargetDecisionInput;
  publicPurpose?: PublicPurposeInput | null | undefined;
}>;


export type DecideOrderMutation = { decideOrder:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type DutiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: Array<DutyState> | DutyState | null | undefined;
}>;


export type DutiesQuery = { duties: { __typename: 'DutyConnection', nodes: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, cause: string, article: string | null, order: string | null, work: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type EarlierOrdersQueryVariables = Exact<{
  first: number;
}>;


export type EarlierOrdersQuery = { orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, kind: OrderKind, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string }> }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type EndChallengeMutationVariables = Exact<{
  order: string | number;
  generation: number;
  challenge: string | number;
  outcome: ChallengeOutcome;
  text: string;
}>;


export type EndChallengeMutation = { endChallenge:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type EndImpedimentMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type EndImpedimentMutation = { endImpediment:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type EnrolledBodiesQueryVariables = Exact<{ [key: string]: never; }>;


export type EnrolledBodiesQuery = { enrolments: Array<{ __typename: 'Enrolment', id: string, organisation: string, country: string, state: EnrolmentState, activeFrom: string | null, offices: Array<Office>, roles: Array<AuthorityRole>, callBackNumber: string }> };

export type PlatformItemElsewhereQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformItemElsewhereQuery = { item: { __typename: 'ContentItem', id: string, enforcementStatus: EnforcementStatus } | null };

export type PlatformItemTerritoriesQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformItemTerritoriesQuery = { item: { __typename: 'ContentItem', AT: EnforcementStatus, BE: EnforcementStatus, BG: EnforcementStatus, HR: EnforcementStatus, CY: EnforcementStatus, CZ: EnforcementStatus, DK: EnforcementStatus, EE: EnforcementStatus, FI: EnforcementStatus, FR: EnforcementStatus, DE: EnforcementStatus, GR: EnforcementStatus, HU: EnforcementStatus, IE: EnforcementStatus, IT: EnforcementStatus, LV: EnforcementStatus, LT: EnforcementStatus, LU: EnforcementStatus, MT: EnforcementStatus, NL: EnforcementStatus, PL: EnforcementStatus, PT: EnforcementStatus, RO: EnforcementStatus, SK: EnforcementStatus, SI: EnforcementStatus, ES: EnforcementStatus, SE: EnforcementStatus, IS: EnforcementStatus, LI: EnforcementStatus, NO: EnforcementStatus } | null };

export type PlatformThreadQueryVariables = Exact<{
  thread: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type PlatformThreadQuery = { items: { __typename: 'ContentItemConnection', nodes: Array<{ __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type PlatformItemQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformItemQuery = { item: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string, standing: { __typename: 'AccountStanding', points: number, warnedAt: string | null, proposal: { __typename: 'StandingProposal', step: StandingStep, account: DecisionAccount | null, days: number | null, atPoints: number } | null, strikes: Array<{ __typename: 'Strike', at: string, category: StatementCategory, points: number, expiresAt: string, restriction: { __typename: 'Restriction', id: string } }> } | null }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null } | null };

export type PlatformLiftMutationVariables = Exact<{
  restriction: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformLiftMutation = { lift:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, closeReason: string | null }
   };

export type PlatformLimitHitsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PlatformLimitHitsQuery = { limitHits: { __typename: 'LimitHitConnection', nodes: Array<{ __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type PlatformMisuseQueryVariables = Exact<{
  first: number;
}>;


export type PlatformMisuseQuery = { measures: { __typename: 'MisuseMeasureConnection', nodes: Array<{ __typename: 'MisuseMeasure', id: string, kind: MisuseKind, step: MisuseStep, acts: Array<string>, actsInAll: number, decidedAt: string, endsAt: string | null, liftedAt: string | null, reason: string }> } | null };

export type PlatformNoticeQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformNoticeQuery = { notice: { __typename: 'Notice', id: string, generation: number, state: NoticeState, category: StatementCategory, keywords: Array<CategoryKeyword>, explanation: string, submittedAt: string, source: NoticeSource, notifierName: string | null, notifierEmail: string | null, decidedAt: string | null, reason: string | null, automatedMeans: boolean, unfounded: boolean, redress: string | null, publicBody: { __typename: 'PublicBody', name: string, country: string | null, recognised: boolean } | null, trustedFlagger: { __typename: 'TrustedFlagger', id: string, name: string, country: string, state: FlaggerState } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string, explanation: string } | null, item: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null } } | null };

export type PlatformOpenCaseMutationVariables = Exact<{
  work: string | number;
  fields: Array<CaseFieldInput> | CaseFieldInput;
  name?: boolean | null | undefined;
  birthDate?: boolean | null | undefined;
  emails?: boolean | null | undefined;
  phones?: boolean | null | undefined;
  address?: boolean | null | undefined;
  registeredAt?: boolean | null | undefined;
  registrationIp?: boolean | null | undefined;
  service?: boolean | null | undefined;
}>;


export type PlatformOpenCaseMutation = { openCase:
    | { __typename: 'Case', work: string, account: { __typename: 'CaseAccount', subscriber: { __typename: 'CaseSubscriber', name?: string | null, birthDate?: string | null, emails?: Array<string> | null, phones?: Array<string> | null, address?: string | null, registeredAt?: string | null, registrationIp?: string | null, service?: string | null } | null } | null }
    | { __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformOrderBehindQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformOrderBehindQuery = { order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus, territories: Array<string> } | null };

export type OrderReviewQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderReviewQuery = { order: { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> } | null };

export type PlaceOfIdQueryVariables = Exact<{
  id: string | number;
}>;


export type PlaceOfIdQuery = { order: { __typename: 'Order', id: string } | null, notice: { __typename: 'Notice', id: string } | null, complaint: { __typename: 'Complaint', id: string } | null, restriction: { __typename: 'Restriction', id: string } | null, item: { __typename: 'ContentItem', id: string } | null };

export type QueueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WorkFilter | null | undefined;
}>;


export type QueueQuery = { queue: { __typename: 'WorkItemConnection', nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkKind, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
        | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string, country: string | null } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string, country: string } | null }
        | { __typename: 'Order', id: string, status: OrderStatus, reference: string, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
       }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type PlatformReadCaseMutationVariables = Exact<{
  request: string | number;
  name?: boolean | null | undefined;
  birthDate?: boolean | null | undefined;
  emails?: boolean | null | undefined;
  phones?: boolean | null | undefined;
  address?: boolean | null | undefined;
  registeredAt?: boolean | null | undefined;
  registrationIp?: boolean | null | undefined;
  service?: boolean | null | undefined;
}>;


export type PlatformReadCaseMutation = { readCase:
    | { __typename: 'Case', work: string, account: { __typename: 'CaseAccount', subscriber: { __typename: 'CaseSubscriber', name?: string | null, birthDate?: string | null, emails?: Array<string> | null, phones?: Array<string> | null, address?: string | null, registeredAt?: string | null, registrationIp?: string | null, service?: string | null } | null } | null }
    | { __typename: 'CaseRequest', id: string }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordCallBackMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: CallBackInput;
}>;


export type RecordCallBackMutation = { recordCallBack:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordChallengeMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: ChallengeInput;
}>;


export type RecordChallengeMutation = { recordChallenge:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordNotificationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: NotificationEvidenceInput;
}>;


export type RecordNotificationMutation = { recordNotification:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordObjectionMutationVariables = Exact<{
  order: string | number;
  generation: number;
  grounds: Array<ObjectionInput> | ObjectionInput;
  text: string;
}>;


export type RecordObjectionMutation = { recordObjection:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformRefuseBatchMutationVariables = Exact<{
  batch: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformRefuseBatchMutation = { refuseBatch:
    | { __typename: 'Batch', id: string, generation: number, state: BatchState }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformRefuseCaseMutationVariables = Exact<{
  request: string | number;
  reason: string;
}>;


export type PlatformRefuseCaseMutation = { refuseCase:
    | { __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReleaseOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  digest: string;
}>;


export type ReleaseOrderMutation = { releaseOrder:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReportImpossibleMutationVariables = Exact<{
  order: string | number;
  generation: number;
  kind: ImpedimentKind;
  text: string;
}>;


export type ReportImpossibleMutation = { reportImpossible:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformResendSubmissionMutationVariables = Exact<{
  submission: string | number;
  generation: number;
}>;


export type PlatformResendSubmissionMutation = { resendSubmission:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Submission', id: string, generation: number, state: SubmissionState }
   };

export type PlatformResendSubmissionsMutationVariables = Exact<{
  first: number;
}>;


export type PlatformResendSubmissionsMutation = { resendSubmissions:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SubmissionConnection', nodes: Array<{ __typename: 'Submission', id: string, state: SubmissionState }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }
   };

export type PlatformRestrictMutationVariables = Exact<{
  input: RestrictInput;
}>;


export type PlatformRestrictMutation = { restrict:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }
   };

export type PlatformRestrictionQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformRestrictionQuery = { restriction: { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
      | { __typename: 'Account', id: string, handle: string }
      | { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, author: { __typename: 'Account', id: string, handle: string } }
    , ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null } | null };

export type ReturnOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  reason: string;
}>;


export type ReturnOrderMutation = { returnOrder:
    | { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformReviewLimitHitMutationVariables = Exact<{
  hit: string | number;
  finding: string;
}>;


export type PlatformReviewLimitHitMutation = { reviewLimitHit:
    | { __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ServedOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  statuses?: Array<OrderStatus> | OrderStatus | null | undefined;
}>;


export type ServedOrdersQuery = { orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, kind: OrderKind, status: OrderStatus, reference: string, categories: Array<DataCategory>, servedAt: string | null, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null }> }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type SkipMutationVariables = Exact<{
  work: string | number;
  reason: string;
}>;


export type SkipMutation = { skip:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'WorkItem', id: string, kind: WorkKind, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
        | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string, country: string | null } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string, country: string } | null }
        | { __typename: 'Order', id: string, status: OrderStatus, reference: string, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
       }
   };

export type PlatformSubmissionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  state?: SubmissionState | null | undefined;
}>;


export type PlatformSubmissionsQuery = { submissions: { __typename: 'SubmissionConnection', nodes: Array<{ __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type PlatformUndoMutationVariables = Exact<{
  restriction: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformUndoMutation = { undo:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, closeReason: string | null }
   };

export type WorkCountsQueryVariables = Exact<{
  dueBefore: string;
  filter?: WorkFilter | null | undefined;
}>;


export type WorkCountsQuery = { all: { __typename: 'WorkCounts', open: number, claimed: number, mine: number, overdue: number, byKind: Array<{ __typename: 'WorkKindCounts', kind: WorkKind, open: number, claimed: number, mine: number, overdue: number }> } | null, atRisk: { __typename: 'WorkCounts', open: number, claimed: number, mine: number, overdue: number, byKind: Array<{ __typename: 'WorkKindCounts', kind: WorkKind, open: number, claimed: number, mine: number, overdue: number }> } | null, shown: { __typename: 'WorkCounts', open: number } | null };

export type CaseRequestRowFragment = { __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> };

export type DutyRowFragment = { __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, cause: string, article: string | null, order: string | null, work: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null };

export type ItemFactsFragment = { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null };

export type LimitHitRowFragment = { __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null };

export type OrderFactsFragment = { __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, callBack: { __typename: 'CallBack', at: string, confirmed: boolean } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> };

export type RestrictionFactsFragment = { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null };

export type ReviewedOrderFragment = { __typename: 'Order', firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, purpose: string, digest: string | null, recipient: Recipient, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, grounds: string, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, value: string, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, reason: string, since: string | null, until: string, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, reason: string, until: string }> } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, kind: DutyKind, state: DutyState, organisation: string | null, country: string | null, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, late: boolean, text: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, text: string | null, codes: Array<DecisionCode>, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> };

export type SignatureFragment = { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string };

export type StatementFactsFragment = { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null };

export type WorkRowFragment = { __typename: 'WorkItem', id: string, kind: WorkKind, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
    | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
    | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string, country: string | null } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string, country: string } | null }
    | { __typename: 'Order', id: string, status: OrderStatus, reference: string, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
   };

export type WorkSumsFragment = { __typename: 'WorkCounts', open: number, claimed: number, mine: number, overdue: number, byKind: Array<{ __typename: 'WorkKindCounts', kind: WorkKind, open: number, claimed: number, mine: number, overdue: number }> };

export const CaseRequestRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}}]} as unknown as DocumentNode<CaseRequestRowFragment, unknown>;
export const DutyRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]} as unknown as DocumentNode<DutyRowFragment, unknown>;
export const StatementFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementOfReasons"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGroundReferenceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentLegalGround"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentGround"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentIllegal"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"contentTypeOther"}},{"kind":"Field","name":{"kind":"Name","value":"contentLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"contentDate"}},{"kind":"Field","name":{"kind":"Name","value":"contentIdEan"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryAddition"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecification"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecificationOther"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDetection"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDecision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<StatementFactsFragment, unknown>;
export const RestrictionFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestrictionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Restriction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"visibilityOther"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"monetaryOther"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"stateActor"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementOfReasons"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGroundReferenceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentLegalGround"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentGround"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentIllegal"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"contentTypeOther"}},{"kind":"Field","name":{"kind":"Name","value":"contentLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"contentDate"}},{"kind":"Field","name":{"kind":"Name","value":"contentIdEan"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryAddition"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecification"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecificationOther"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDetection"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDecision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}}]} as unknown as DocumentNode<RestrictionFactsFragment, unknown>;
export const ItemFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"thread"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inReplyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"restrictions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestrictionFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementOfReasons"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGroundReferenceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentLegalGround"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentGround"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentIllegal"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"contentTypeOther"}},{"kind":"Field","name":{"kind":"Name","value":"contentLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"contentDate"}},{"kind":"Field","name":{"kind":"Name","value":"contentIdEan"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryAddition"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecification"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecificationOther"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDetection"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDecision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestrictionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Restriction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"visibilityOther"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"monetaryOther"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"stateActor"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}}]}}]}}]} as unknown as DocumentNode<ItemFactsFragment, unknown>;
export const LimitHitRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitHitRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LimitHit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"hits"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}}]}}]} as unknown as DocumentNode<LimitHitRowFragment, unknown>;
export const SignatureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<SignatureFragment, unknown>;
export const OrderFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<OrderFactsFragment, unknown>;
export const ReviewedOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFacts"}},{"kind":"Field","name":{"kind":"Name","value":"firstRemoval"}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"spokenTo"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewedOrderFragment, unknown>;
export const WorkRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","alias":{"kind":"Name","value":"orderKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRemoval"}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"publicBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trustedFlagger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"covers"}}]}}]}}]}}]} as unknown as DocumentNode<WorkRowFragment, unknown>;
export const WorkSumsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkSums"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}}]}}]} as unknown as DocumentNode<WorkSumsFragment, unknown>;
export const PlatformApproveBatchDocument = {"__meta__":{"documentId":"sha256:440f57650d7e268eb893f90c1c4b934201bba2295fc375fb838dc6846f9d7cb9"}} as unknown as DocumentNode<PlatformApproveBatchMutation, PlatformApproveBatchMutationVariables>;
export const AskClarificationDocument = {"__meta__":{"documentId":"sha256:e3393ebbcdb65c43e2a3fd9c7fc46e9cc3aba7c81b5018dd281aec32ff0204a3"}} as unknown as DocumentNode<AskClarificationMutation, AskClarificationMutationVariables>;
export const PlatformBatchDocument = {"__meta__":{"documentId":"sha256:fee18cfc63a0287dd8285244d3e193e18b691e15c9887c82725a5ef7e4710002"}} as unknown as DocumentNode<PlatformBatchQuery, PlatformBatchQueryVariables>;
export const PlatformBatchesDocument = {"__meta__":{"documentId":"sha256:4fd6d616beda12cae17f42e74013fff24e5b51da1d30b981b9fdb351366ed31c"}} as unknown as DocumentNode<PlatformBatchesQuery, PlatformBatchesQueryVariables>;
export const PlatformCaseRequestsDocument = {"__meta__":{"documentId":"sha256:5ecb1a88a22f22668c6c41ca2ce9ed1c214d66229f06ab075596a33be6063604"}} as unknown as DocumentNode<PlatformCaseRequestsQuery, PlatformCaseRequestsQueryVariables>;
export const PlatformCaseWorkDocument = {"__meta__":{"documentId":"sha256:13e628c65725d86332058685b18ce54178a2ff7ac8d4d5ac87e0bd6beaf3494b"}} as unknown as DocumentNode<PlatformCaseWorkQuery, PlatformCaseWorkQueryVariables>;
export const ClaimDocument = {"__meta__":{"documentId":"sha256:3ddad7d0f0db04cb012a6e71be5e68a7713fc4fa98bbeb052705bb3f018e0fd8"}} as unknown as DocumentNode<ClaimMutation, ClaimMutationVariables>;
export const PlatformComplaintDocument = {"__meta__":{"documentId":"sha256:3e2905164682e844975472ac2977f57b22c81998a7fcd568c648d984bcef90db"}} as unknown as DocumentNode<PlatformComplaintQuery, PlatformComplaintQueryVariables>;
export const ConfirmDutyDocument = {"__meta__":{"documentId":"sha256:bdfe7619c6ed8fd7c6495f999e53953b241349f98defe4073cc22583596be461"}} as unknown as DocumentNode<ConfirmDutyMutation, ConfirmDutyMutationVariables>;
export const PlatformConsentToCaseDocument = {"__meta__":{"documentId":"sha256:3bfb23eb3cd375f5d1d115986fd6510237df1fd8cd0e5fcd479be73e60c5ba57"}} as unknown as DocumentNode<PlatformConsentToCaseMutation, PlatformConsentToCaseMutationVariables>;
export const PlatformDecideComplaintDocument = {"__meta__":{"documentId":"sha256:dec2be009e29b9d3f632d5831fa66b897f5fe7f8e81bf668cb4867113227c6b2"}} as unknown as DocumentNode<PlatformDecideComplaintMutation, PlatformDecideComplaintMutationVariables>;
export const PlatformDecideNoticeDocument = {"__meta__":{"documentId":"sha256:0fb95c27901040cbb0a363902d22e50040bd3537716da225d1b472d65b617d7e"}} as unknown as DocumentNode<PlatformDecideNoticeMutation, PlatformDecideNoticeMutationVariables>;
export const DecideOrderDocument = {"__meta__":{"documentId":"sha256:99dd32b4e83ff78842d407dd9ab16b3c361a1449f88a634d076e0ab86333ea94"}} as unknown as DocumentNode<DecideOrderMutation, DecideOrderMutationVariables>;
export const DutiesDocument = {"__meta__":{"documentId":"sha256:12e85f3b5f79dc4256984571d4256fa845925f931a1f1e2507499303ae73729c"}} as unknown as DocumentNode<DutiesQuery, DutiesQueryVariables>;
export const EarlierOrdersDocument = {"__meta__":{"documentId":"sha256:b14e9575bc5af1e2fab9d1750dd890477a826e3090cab4424d997f5b430ca7c6"}} as unknown as DocumentNode<EarlierOrdersQuery, EarlierOrdersQueryVariables>;
export const EndChallengeDocument = {"__meta__":{"documentId":"sha256:985a7fb8e68916a3cb5592a3e9187c92542f3e7ad7c6b97abb667499c04c6102"}} as unknown as DocumentNode<EndChallengeMutation, EndChallengeMutationVariables>;
export const EndImpedimentDocument = {"__meta__":{"documentId":"sha256:b12ffdb1f87258592c59d34beaf3daaae6256c2dd1ac72019a9aaa1d1705a150"}} as unknown as DocumentNode<EndImpedimentMutation, EndImpedimentMutationVariables>;
export const EnrolledBodiesDocument = {"__meta__":{"documentId":"sha256:40835b8e8345cd10afbb62fde9871c0ea09d6ff066068abc35f070b7fdaac3e4"}} as unknown as DocumentNode<EnrolledBodiesQuery, EnrolledBodiesQueryVariables>;
export const PlatformItemElsewhereDocument = {"__meta__":{"documentId":"sha256:2f0df86a9bcec60ad1298a84d35ef3c722404694d5df3600cae4931b9b44dce0"}} as unknown as DocumentNode<PlatformItemElsewhereQuery, PlatformItemElsewhereQueryVariables>;
export const PlatformItemTerritoriesDocument = {"__meta__":{"documentId":"sha256:94dc9cd070181beeb71524d8b88e8d45ce9cce2d5457f555018dd4d00eb4a484"}} as unknown as DocumentNode<PlatformItemTerritoriesQuery, PlatformItemTerritoriesQueryVariables>;
export const PlatformThreadDocument = {"__meta__":{"documentId":"sha256:1ede2779be9ec65f66f58b94d6eb5e490870e7c3c8faa8bf475e6cc76cee67dd"}} as unknown as DocumentNode<PlatformThreadQuery, PlatformThreadQueryVariables>;
export const PlatformItemDocument = {"__meta__":{"documentId":"sha256:64cf2ae9c32c5e9d944d12d3f4af77527bef73879c569ba9c1336cb549c8f71c"}} as unknown as DocumentNode<PlatformItemQuery, PlatformItemQueryVariables>;
export const PlatformLiftDocument = {"__meta__":{"documentId":"sha256:632561d7841fbfcf3308237d1b4d3e50628c5cf603c1c72990872ae338da37ed"}} as unknown as DocumentNode<PlatformLiftMutation, PlatformLiftMutationVariables>;
export const PlatformLimitHitsDocument = {"__meta__":{"documentId":"sha256:d5cb63ec4b52f4d079a885f98b81dd7f8ed88176fa5405291c71dba65ba71f62"}} as unknown as DocumentNode<PlatformLimitHitsQuery, PlatformLimitHitsQueryVariables>;
export const PlatformMisuseDocument = {"__meta__":{"documentId":"sha256:e22c1dea1c6578d6ba2761dd1d80007fd620d71bed0a562a184d21d0ef8444b5"}} as unknown as DocumentNode<PlatformMisuseQuery, PlatformMisuseQueryVariables>;
export const PlatformNoticeDocument = {"__meta__":{"documentId":"sha256:9c70de8f1a255bd822db7f9a1fb2c69df89d5c4e500e1d19bfa026540ebdb49e"}} as unknown as DocumentNode<PlatformNoticeQuery, PlatformNoticeQueryVariables>;
export const PlatformOpenCaseDocument = {"__meta__":{"documentId":"sha256:8886e4be7094d49b943c1d9fbab6f39eb350afbdf6a21ad7b30a46c9bc7aefc1"}} as unknown as DocumentNode<PlatformOpenCaseMutation, PlatformOpenCaseMutationVariables>;
export const PlatformOrderBehindDocument = {"__meta__":{"documentId":"sha256:b1589379c371cdb535fb9020a44b750cd7a6d21b78e21f25917d8791ae04c81f"}} as unknown as DocumentNode<PlatformOrderBehindQuery, PlatformOrderBehindQueryVariables>;
export const OrderReviewDocument = {"__meta__":{"documentId":"sha256:dd5476dcaa8e11180d589415bb69839da329c252e3f681031fbb9e3d5cfe3d59"}} as unknown as DocumentNode<OrderReviewQuery, OrderReviewQueryVariables>;
export const PlaceOfIdDocument = {"__meta__":{"documentId":"sha256:cb26396698b666d95b1828cc18eab8ecaa5205a146716618460b5f979d98d1b6"}} as unknown as DocumentNode<PlaceOfIdQuery, PlaceOfIdQueryVariables>;
export const QueueDocument = {"__meta__":{"documentId":"sha256:3eb555fd397163f4c952f13301ac7449cc161773e6b081b8cc2827253c912fd8"}} as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const PlatformReadCaseDocument = {"__meta__":{"documentId":"sha256:bb00d452b08aad03d373c4c81e1d7dc0caaebf0b598ea73982422fc2a13bdbd0"}} as unknown as DocumentNode<PlatformReadCaseMutation, PlatformReadCaseMutationVariables>;
export const RecordCallBackDocument = {"__meta__":{"documentId":"sha256:c78e25775638826cf796888e56842ac60117d33d97348387816d1a37bbfe9175"}} as unknown as DocumentNode<RecordCallBackMutation, RecordCallBackMutationVariables>;
export const RecordChallengeDocument = {"__meta__":{"documentId":"sha256:1dd19c576f257fe44231765a298eca3ea8fe29d79fe964a1f0dce9fbc600d25a"}} as unknown as DocumentNode<RecordChallengeMutation, RecordChallengeMutationVariables>;
export const RecordNotificationDocument = {"__meta__":{"documentId":"sha256:7e7e68fde5a5d5ac0af3c09ab6aab86f7a905fc60ce5aabcb6f08a3e6f69b0bf"}} as unknown as DocumentNode<RecordNotificationMutation, RecordNotificationMutationVariables>;
export const RecordObjectionDocument = {"__meta__":{"documentId":"sha256:476a3e07361100ef0cb58d370a5762ccc97c9033917eafc9601948811d95b6ea"}} as unknown as DocumentNode<RecordObjectionMutation, RecordObjectionMutationVariables>;
export const PlatformRefuseBatchDocument = {"__meta__":{"documentId":"sha256:df8396a97513fec7c8aaa9021c621e5212932ad4cd79c1b371342c5c9fc8ecd7"}} as unknown as DocumentNode<PlatformRefuseBatchMutation, PlatformRefuseBatchMutationVariables>;
export const PlatformRefuseCaseDocument = {"__meta__":{"documentId":"sha256:8857ceae6c1600b0bedea2e6ff31a45151916d2b01565dd90a016ecba22947c8"}} as unknown as DocumentNode<PlatformRefuseCaseMutation, PlatformRefuseCaseMutationVariables>;
export const ReleaseOrderDocument = {"__meta__":{"documentId":"sha256:dfc95d13784e5ac140ea0a17fd88cdad82321f7e1f205c5ea11371af00bf6f63"}} as unknown as DocumentNode<ReleaseOrderMutation, ReleaseOrderMutationVariables>;
export const ReportImpossibleDocument = {"__meta__":{"documentId":"sha256:49790d5cc23aa347874c53eaceb31022db4d8952a4cf58c70aa6a9a92474429a"}} as unknown as DocumentNode<ReportImpossibleMutation, ReportImpossibleMutationVariables>;
export const PlatformResendSubmissionDocument = {"__meta__":{"documentId":"sha256:80333bef421e40f51ee2dbb82cc2cc9937aa68224b0fb3aa6ce95bdaf7924b65"}} as unknown as DocumentNode<PlatformResendSubmissionMutation, PlatformResendSubmissionMutationVariables>;
export const PlatformResendSubmissionsDocument = {"__meta__":{"documentId":"sha256:9b796c4eee4ecfbb134cb96295b7522732a66a500e5f07a756fe3f8be837a069"}} as unknown as DocumentNode<PlatformResendSubmissionsMutation, PlatformResendSubmissionsMutationVariables>;
export const PlatformRestrictDocument = {"__meta__":{"documentId":"sha256:1bf40cff707f6683291d9f19f87b45a76b7c0042124df5540c23a6d33b793180"}} as unknown as DocumentNode<PlatformRestrictMutation, PlatformRestrictMutationVariables>;
export const PlatformRestrictionDocument = {"__meta__":{"documentId":"sha256:a1e2c9221457c8632aa465bb9d83afda6e7ad6c3c8d9ef7c695649470cfb3cdb"}} as unknown as DocumentNode<PlatformRestrictionQuery, PlatformRestrictionQueryVariables>;
export const ReturnOrderDocument = {"__meta__":{"documentId":"sha256:3721631575c3619794b575e86e77b5f97db47e313b2118173c56313a5c020c79"}} as unknown as DocumentNode<ReturnOrderMutation, ReturnOrderMutationVariables>;
export const PlatformReviewLimitHitDocument = {"__meta__":{"documentId":"sha256:c7ab31a4fde2e17416b6fad5e7490e0a5d5f6ab26e6d77edcc3359d1b17e24ad"}} as unknown as DocumentNode<PlatformReviewLimitHitMutation, PlatformReviewLimitHitMutationVariables>;
export const ServedOrdersDocument = {"__meta__":{"documentId":"sha256:7349a75db75a94b95ab581ff0c9146931b477061939a00364d795ea908e779d9"}} as unknown as DocumentNode<ServedOrdersQuery, ServedOrdersQueryVariables>;
export const SkipDocument = {"__meta__":{"documentId":"sha256:facb46bc6b100ae773350681288450fe459b9e58a893bffedf37244b7f0de4d8"}} as unknown as DocumentNode<SkipMutation, SkipMutationVariables>;
export const PlatformSubmissionsDocument = {"__meta__":{"documentId":"sha256:9acf4fafd33fd09aa831f03737ecbd65b517d65a8a58a19f4f61b260493280a0"}} as unknown as DocumentNode<PlatformSubmissionsQuery, PlatformSubmissionsQueryVariables>;
export const PlatformUndoDocument = {"__meta__":{"documentId":"sha256:fe195dc16620a1888ec8a366d7b8490bf794f14da8d20f3b32c1f1f4af1a4e11"}} as unknown as DocumentNode<PlatformUndoMutation, PlatformUndoMutationVariables>;
export const WorkCountsDocument = {"__meta__":{"documentId":"sha256:ee54c04e3f2697b2101e9d95217d45ab5a8893a28cad8aca5d2372dc41ad7fde"}} as unknown as DocumentNode<WorkCountsQuery, WorkCountsQueryVariables>;