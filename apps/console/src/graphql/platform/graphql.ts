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

/** Whether an account can be used. */
export type AccountStatus =
  /** It can. */
  | 'AVAILABLE'
  /** It can't for now: it was suspended. */
  | 'SUSPENDED'
  /** It can't any more: it was terminated. */
  | 'TERMINATED';

/** Kinds of accounts. */
export type AccountType =
  /** Business. */
  | 'ACCOUNT_TYPE_BUSINESS'
  /** Private. */
  | 'ACCOUNT_TYPE_PRIVATE';

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

/** Whom an alert was for. */
export type AlertHearer =
  /** An authority, at the address of its enrolment. */
  | 'BODY'
  /** Those on duty at the platform. */
  | 'DESK'
  /** A person, by their own settings. */
  | 'PERSON'
  /** The second person. */
  | 'SECOND';

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

/** A target and category of which something was sent. */
export type AnsweredPartInput = {
  /** The category. */
  category: DataCategory;
  /** The target's id. */
  target: string | number;
};

/** A WebAuthn assertion over a statement, each part in base64url (WebAuthn Level 3, 5.2.2). */
export type AssertionInput = {
  /** The authenticator's data. */
  authenticatorData: string;
  /** The client's data. */
  clientDataJSON: string;
  /** The signature. */
  signature: string;
};

/** What somebody found about the authenticity of an order. */
export type AuthenticityCheckInput = {
  /** Whether the order is its authority's own. */
  confirmed: boolean;
  /** By what. */
  means: AuthenticityMeans;
  /** Which register, who was spoken to, or whose seal. */
  text: string;
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

/** What a batch is for, and how large it will be. */
export type BatchInput = {
  /** A key of your own choice, at most 200 characters: the same key with the same content is the same batch. */
  key: string;
  /** The notice that all of its decisions carry out. */
  notice?: string | number | null | undefined;
  /** The order in force that all of its decisions carry out. */
  order?: string | number | null | undefined;
  /** Its purpose, at most 5000 characters. */
  reason: string;
  /** The maximum number of decisions, up to 100000. */
  size: number;
};

/** One decision to add to a batch. */
export type BatchLineInput = {
  /** The decision. */
  decision: RestrictInput;
  /** A key of your own choice, at most 200 characters: the same key with the same decision is the same restriction. */
  key: string;
};

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

/** A body, by the name in its people's log-ins. */
export type BodyInput = {
  /** Its country, ISO 3166. */
  country: string;
  /** The body. */
  organisation: string;
};

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
  /** It conflicts with the law of a third country: Regulation (EU) 2023/1543, Art. 17. The platform's own objection, which sendObjection sends. */
  | 'THIRD_COUNTRY_CONFLICT';

/** A challenge of the order in court. */
export type ChallengeInput = {
  /** When it was filed. */
  filedAt: string;
  /** The court or authority that decides. */
  forum: string;
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

/** Why an attempt to collect failed. */
export type CollectionFault =
  /** The source sent an answer that does not follow the protocol. */
  | 'BAD_ANSWER'
  /** The source stopped before the signed end of its answer. */
  | 'BROKEN_OFF'
  /** The source answered that it cannot answer now. */
  | 'BUSY'
  /** The source did not answer, or the connection broke. */
  | 'NO_ANSWER'
  /** The source sent something that the order does not cover. Nothing of that part was stored. */
  | 'OVERSTEP'
  /** Writ could not continue: its database, its access log or the log's witnesses did not answer. */
  | 'OWN'
  /** The source did not accept the request or its proof from the access log. */
  | 'PROOF_REFUSED'
  /** The source cannot find accounts by identifiers of this type. */
  | 'UNSUPPORTED_IDENTIFIER';

/** How far a collection has come. */
export type CollectionState =
  /** It has not begun. */
  | 'DUE'
  /** Nothing is collected any more: what the order preserved is over. */
  | 'ENDED'
  /** Attempts fail, and are repeated automatically. */
  | 'FAILING'
  /** The source refused it, or sent what the order does not cover. It is not repeated unless counsel has it repeated. */
  | 'REFUSED'
  /** It has begun. */
  | 'RUNNING'
  /** Everything that the source holds of it is preserved. */
  | 'TAKEN';

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

/** Of what a coordinator was informed. */
export type CoordinatorReportInput = {
  /** The explanations that the coordinator was given; at most 5000 characters. */
  explanation: string;
  /** The trusted flagger's id. */
  flagger: string | number;
  /** The period begins at this instant. */
  from: string;
  /** The period ends before this instant. */
  to: string;
};

/** An answer to a claim for costs. */
export type CostAnswerInput = {
  /** When it was answered. */
  answeredAt: string;
  /** What was answered. */
  outcome: CostOutcome;
  /** What is reimbursed; leave it out where nothing is. */
  paid?: string | null | undefined;
  /** The number of the answer. */
  reference: string;
};

/** A claim for costs, as it was made. */
export type CostClaimInput = {
  /** The amount: a number with at most two decimals. */
  amount: string;
  /** When it was claimed. */
  claimedAt: string;
  /** The currency, ISO 4217. */
  currency: string;
  /** The platform's own number of the claim. */
  reference: string;
};

/** What an authority answers to a claim for costs. */
export type CostOutcome =
  /** A part of it is reimbursed. */
  | 'PARTLY_REIMBURSED'
  /** Nothing is reimbursed. */
  | 'REFUSED'
  /** All of it is reimbursed. */
  | 'REIMBURSED';

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

/** The call to a body before one of its keys is approved. */
export type DeliveryKeyCallInput = {
  /** The number that was called: the number of the body's enrolment. */
  number: string;
  /** Who answered, by office and name, and what they read aloud. It is logged. */
  text: string;
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

/** The disputed decision, the body, and when the dispute was submitted. Name exactly one decision. */
export type DisputeInput = {
  /** The certified body, at most 255 characters. */
  body: string;
  /** The ISO 3166 state whose Digital Services Coordinator certified it. */
  country: string;
  /** A notice on which the platform did not act. */
  notice?: string | number | null | undefined;
  /** The body's own number of the case, at most 255 characters. */
  reference: string;
  /** A restriction that the platform decided. */
  restriction?: string | number | null | undefined;
  /** When it was submitted to the body. */
  submittedAt: string;
};

/** How far a dispute has come. */
export type DisputeState =
  /** The platform implemented the outcome, or stated why it does not. */
  | 'CLOSED'
  /** The body has decided; the platform has not decided what it does. */
  | 'DECIDED'
  /** The body has not decided. */
  | 'OPEN';

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

/** How far the state of an item or an account was carried out on the platform, looked at from outside. */
export type EffectExtent =
  /** In full: nobody gets more than was decided. */
  | 'FULL'
  /** Not at all. */
  | 'NONE'
  /** In part: there are ways by which it can still be got. */
  | 'PARTIAL';

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

/** Which body is to be enrolled, and which roles and offices its people may have. */
export type EnrolmentInput = {
  /** The number to call back, in international form, from a source of your own. */
  callBackNumber: string;
  /** What was checked about the body and how, such as where the number comes from, who answered the call and when. The counsel who approves it and the auditor read it; it is logged. */
  checked?: string | null | undefined;
  /** The body's country, ISO 3166. */
  country: string;
  /** The exact issuer of its people's tokens. */
  issuer: string;
  /** To whom its officers report. Nobody validates an order of an officer above them. */
  lines?: Array<ReportingLineInput> | null | undefined;
  /** The body's name as people read it, such as Northport Police. It is shown wherever the body is named; left out, its name in the tokens is. No other body of the country may have one that looks like it. */
  name?: string | null | undefined;
  /** The offices in which its people may sign. */
  offices: Array<Office>;
  /** The body, by its name in those tokens. */
  organisation: string;
  /** The e-mail address at which it is alerted to reports of a suspicion (Regulation (EU) 2022/2065, Art. 18), if the body receives them for its state. */
  reportAddress?: string | null | undefined;
  /** The roles that its people may have; all others are refused. */
  roles: Array<AuthorityRole>;
  /** Whether it is the authority of the platform's state that scrutinises removal orders of other states: Regulation (EU) 2021/784, Art. 4. There is one at a time. False if left out. */
  scrutinises?: boolean | null | undefined;
};

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

/** What became of what somebody asked to be erased. */
export type ErasureOutcome =
  /** It is erased, but for what a law obliges the platform to keep for a time, for that purpose alone: Regulation (EU) 2016/679, Art. 17(3). */
  | 'ERASED'
  /** It is kept for a time that a law gives, and deleted after it: Regulation (EU) 2016/679, Art. 17(3). */
  | 'ERASED_LATER'
  /** Nothing is kept about the person. */
  | 'NOTHING_KEPT'
  /** It is not erased, for the stated reasons: Regulation (EU) 2016/679, Art. 12(4). */
  | 'REFUSED';

/** How far a request for erasure has come. */
export type ErasureState =
  /** It is answered. */
  | 'ANSWERED'
  /** The time for its answer was extended, with reasons: Regulation (EU) 2016/679, Art. 12(3). */
  | 'EXTENDED'
  /** It waits for its answer. */
  | 'OPEN';

/** Who a trusted flagger is, its expertise, and how it is recognised. */
export type FlaggerInput = {
  /** The ISO 3166 country of the Digital Services Coordinator that awarded the status. */
  country: string;
  /** The categories of its expertise, at least one. */
  expertise: Array<StatementCategory>;
  /** The exact issuer of its tokens. */
  issuer: string;
  /** Its name, as the coordinator published it; at most 255 characters. */
  name: string;
  /** the organisation by whose claim it is recognised: exactly one of the two. */
  organisation?: string | null | undefined;
  /** The one person by whom it is recognised, or */
  subject?: string | null | undefined;
};

/** The state of a trusted flagger's status. */
export type FlaggerState =
  /** The status was revoked. */
  | 'ENDED'
  /** Its notices have priority. */
  | 'IN_FORCE'
  /** Its coordinator is investigating; its notices are treated like anybody else's. */
  | 'SUSPENDED';

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

/** Why an e-mail could not be sent yet. */
export type LetterFault =
  /** The mail server was not reached, or took the e-mail not yet. */
  | 'MAIL_SERVER'
  /** Something else, which the process log of the worker names. */
  | 'OTHER'
  /** The platform's source, which says where e-mails to accounts go, was not reached. It is asked again. */
  | 'SOURCE_AWAY'
  /** The platform's source refuses to say where the e-mail goes. It is asked again, and refuses until its operator has seen to it. */
  | 'SOURCE_REFUSED';

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

/** What a person did, and why that is misuse. */
export type MisuseInput = {
  /** The ids of the notices or complaints that were manifestly unfounded, or of the restrictions of illegal content; all of one person. */
  acts: Array<string | number>;
  /** What kind of misuse it is. */
  kind: MisuseKind;
  /** Why it is misuse, in words for the person concerned: how often, how grave, with what intention (Art. 23(3)); at most 5000 characters. */
  reason: string;
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

/** What counsel sent by hand. */
export type OutsideAnswerInput = {
  /** Which parts were sent. */
  parts: Array<AnsweredPartInput>;
  /** When. */
  sentAt: string;
  /** To whom, and by which way. */
  sentTo: string;
  /** SHA-256 of what was sent: 64 characters of hex in lower case. */
  sha256: string;
  /** Why it was not granted by machine. It is logged. */
  text: string;
};

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

/** A reviewer's finding on the purpose for which content was published: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurposeInput = {
  /** The true purpose of the publication. */
  purpose: PublicPurpose;
  /** Why. */
  reason: string;
};

/** Ways by which an order reaches the platform. */
export type ReceiptChannel =
  /** The platform's contact point, by e-mail or form: Regulation (EU) 2021/784, Art. 15(1). */
  | 'CONTACT_POINT'
  /** The decentralised IT system: Regulation (EU) 2023/1543, Art. 19(1). */
  | 'E_CODEX'
  /** Paper or fax: Regulation (EU) 2023/1543, Art. 19(5). */
  | 'PAPER';

/** An order that was received otherwise, and what it says. */
export type ReceivedOrderInput = {
  /** By which way it was received. */
  channel: ReceiptChannel;
  /** The document in Base64. It is stored sealed. */
  document: string;
  /** The date that the document bears. */
  issuedAt: string;
  /** Who issued it. */
  issuing: StatedAuthorityInput;
  /** What it asks for. */
  order: OrderInput;
  /** When it was received. */
  receivedAt: string;
  /** Who validated it; leave it out if nobody did. */
  validating?: StatedAuthorityInput | null | undefined;
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

/** To whom an officer reports. */
export type ReportingLineInput = {
  /** The officer, by the name in their tokens. */
  subject: string;
  /** The officer above, by the name in their tokens; left out for who reports to nobody. */
  superior?: string | null | undefined;
  /** The issuer of the tokens of the officer above, if it is another than the body's own. */
  superiorIssuer?: string | null | undefined;
  /** The officer's unit. */
  unit: string;
};

/** What is restricted, how, where, for how long and why. */
export type RestrictInput = {
  /** the account: exactly one of the two. */
  account?: string | number | null | undefined;
  /** The measure on the account. */
  accountDecision?: DecisionAccount | null | undefined;
  /** Ends of single measures that end before `endsAt`, or that have an end when the others have none. */
  ends?: MeasureEndsInput | null | undefined;
  /** When its measures end automatically; never when left out, but for a freeze of payments or advertising revenue: that ends after 180 days. */
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
  /** The report of a suspicion of a crime that led to it, if any: one about the item, or about an item of the account. */
  suspicion?: string | number | null | undefined;
  /** ISO 3166 countries in which it applies, or WORLD alone. */
  territories: Array<string>;
  /** The measure on the item's visibility. */
  visibility?: Array<DecisionVisibility>;
  /** A description, if the decision on visibility is DECISION_VISIBILITY_OTHER. */
  visibilityOther?: string | null | undefined;
};

/** What led to a restriction. */
export type RestrictionCause =
  /** A notice: Regulation (EU) 2022/2065, Art. 16. */
  | 'NOTICE'
  /** An authority's order. */
  | 'ORDER'
  /** The platform's own initiative. */
  | 'OWN_INITIATIVE'
  /** A report of a suspicion of a crime: Regulation (EU) 2022/2065, Art. 18. */
  | 'SUSPICION';

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

/** What a scrutiny found. */
export type ScrutinyOutcome =
  /** The order seriously or manifestly infringes the Regulation or fundamental rights: it ceases to have legal effects. */
  | 'INFRINGES'
  /** There is no such infringement: the order remains in force. */
  | 'STANDS';

/** A decision that the platform received otherwise. */
export type ScrutinyRecordInput = {
  /** The authority that decided, of the platform's state. */
  authority: string;
  /** When it decided. */
  decidedAt: string;
  /** Whose request it follows; null if the authority acted of its own motion. */
  onRequestOf?: ScrutinyRequester | null | undefined;
  /** What was found. */
  outcome: ScrutinyOutcome;
  /** When the authority received the request, or the copy of the order. */
  receivedAt: string;
  /** The document's own number. */
  reference: string;
  /** The document's SHA-256, in hex. */
  sha256: string;
  /** The reasons, as the decision gives them. */
  text: string;
};

/** Who may request scrutiny. */
export type ScrutinyRequester =
  /** Who published the content. */
  | 'CONTENT_PROVIDER'
  /** The platform. */
  | 'PROVIDER';

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

/** Steps against an account that has strikes: Regulation (EU) 2022/2065, Art. 23(1). The first step is always a warning. */
export type StandingStep =
  /** Restrict the account. */
  | 'RESTRICT'
  /** Warn the holder that the account may be suspended. */
  | 'WARN';

/** An authority as a document names it. */
export type StatedAuthorityInput = {
  /** Its country, ISO 3166 alpha-2. */
  country: string;
  /** The office that signed. */
  office: Office;
  /** The body. Give the exact name of an enrolled one, so that its officers see the order. */
  organisation: string;
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
  /** Who submitted the notice, only where it is strictly necessary that the person concerned knows it; at most 500 characters. */
  sourceIdentity?: string | null | undefined;
  /** Why that is strictly necessary: Art. 17(3)(b). Required with `sourceIdentity`; at most 500 characters. */
  sourceIdentityReason?: string | null | undefined;
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

/** Whether a subscriber is notified of changes. */
export type SubscriberState =
  /** It is not notified: somebody paused it, or it answered that it is gone (410). */
  | 'DISABLED'
  /** It is notified. */
  | 'ENABLED';

/** Articles that oblige the platform to report a suspicion. */
export type SuspicionBasis =
  /** A crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18. */
  | 'DSA_18'
  /** Terrorist content that involves an imminent threat to life: Regulation (EU) 2021/784, Art. 14(5). */
  | 'TCO_14_5';

/** A suspicion of a crime that threatens somebody's life or safety. */
export type SuspicionInput = {
  /** The article that obliges the platform to report it. */
  basis?: SuspicionBasis;
  /** The authority to which it is sent by hand, if no body of that state receives reports here, or if the state is unclear: for example Europol. At most 500 characters. */
  byHand?: string | null | undefined;
  /** The ISO 3166 state of the EU or EEA that is concerned; leave it out where that is unclear. The body of the platform's own state then receives the report (Art. 18(2)). */
  country?: string | null | undefined;
  /** Why it is suspected: all relevant information that is available; at most 5000 characters. */
  explanation: string;
  /** The exact item. */
  item: string | number;
  /** The notice that led to it, if any. */
  notice?: string | number | null | undefined;
  /** The suspected offence, at most 500 characters. */
  offence: string;
  /** Which of the bodies that receive reports there, if there are several. */
  receiver?: string | null | undefined;
  /** The restriction that led to it, if any: one of the item, or of its account. */
  restriction?: string | number | null | undefined;
  /** The fields of the subscriber record that are relevant. The body reads their values; you don't. */
  subscriberFields?: Array<SubscriberField>;
};

/** How far a suspicion has come. */
export type SuspicionState =
  /** It was not sent. */
  | 'DROPPED'
  /** An agent proposed it; it waits for counsel. */
  | 'PROPOSED'
  /** It was sent to one body, or is sent by hand. */
  | 'SENT';

/** A reviewer's decision on one target and category. */
export type TargetDecisionInput = {
  /** The category; left out for an order that acts on items. */
  category?: DataCategory | null | undefined;
  /** Why it is refused or narrowed; required for both, and for nothing else. */
  code?: ClarificationCode | null | undefined;
  /** The start of the narrowed window; only for NARROWED. */
  from?: string | null | undefined;
  /** The decision. */
  outcome: ReviewOutcome;
  /** Whether what is not produced is preserved as far as it exists (true), or cannot be, because the order does not identify it (false). Required with a code for a kind of order whose data are preserved. */
  preserved?: boolean | null | undefined;
  /** The target's id. */
  target: string | number;
  /** Why, in words for the authority; required with a code: Regulation (EU) 2023/1543, Art. 10(8) and Annex III. */
  text?: string | null | undefined;
  /** The end of the time window. */
  to?: string | null | undefined;
};

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

/** Why a person may not be informed of an order. */
export type WhyNotTold =
  /** Its authority informs them and has not confirmed that it has, nor released the order to them: Regulation (EU) 2023/1543, Art. 13. Ask the authority. */
  | 'AUTHORITY_INFORMS'
  /** The platform informs them, and the time that its authority provides has not come. */
  | 'TIME_NOT_COME';

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
  /** A request for erasure to answer. */
  | 'ERASURE'
  /** A notice to decide. */
  | 'NOTICE'
  /** An order to review or release. */
  | 'ORDER';

/** Lanes of the queue, in the order in which their work is offered. */
export type WorkLane =
  /** Any other order that the platform must act on. */
  | 'ORDER'
  /** Notices, complaints, and orders that wait for their issuer. */
  | 'OTHER'
  /** An emergency order, and an order to remove terrorist content: Regulation (EU) 2021/784, Art. 3. */
  | 'URGENT';

/** Senders of notices whose work is marked in the queue. */
export type WorkSource =
  /** A public body. */
  | 'STATE_ACTOR'
  /** A trusted flagger: Regulation (EU) 2022/2065, Art. 22. */
  | 'TRUSTED_FLAGGER';

export type AccessAnswersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessAnswersQuery = { accessAnswers: { __typename: 'AccessAnswerConnection', nodes: Array<{ __typename: 'AccessAnswer', id: string, answeredAt: string, account: string, sha256: string, listed: Array<{ __typename: 'AnsweredAccess', id: string }>, withheld: Array<{ __typename: 'Order', id: string, kind: OrderKind, reference: string, toPerson: { __typename: 'ToPerson', whyNot: WhyNotTold | null, since: string | null } }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type AccountMarksQueryVariables = Exact<{
  account: string | number;
}>;


export type AccountMarksQuery = { accountMarks: Array<{ __typename: 'AccountMark', id: string, kind: AccountMarkKind, reason: string, setAt: string, endedAt: string | null, endReason: string | null, requested: boolean, setBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, endedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }>, accountMarkCounts: Array<{ __typename: 'AccountMarkCount', kind: AccountMarkKind, accounts: number }> };

export type PlatformAccountQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type PlatformAccountQuery = { account: { __typename: 'Account', id: string, handle: string, enforcementStatus: AccountStatus, measures: { __typename: 'RestrictionConnection', nodes: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, effects: Array<{ __typename: 'PlatformEffect', wantedAt: string, wanted: Array<string>, extent: EffectExtent | null, at: string | null, remaining: Array<string>, unsupported: Array<string>, tries: number, fault: string | null, nextAt: string | null, drifts: number, driftedAt: string | null, subject:
            | { __typename: 'Account', id: string, handle: string }
            | { __typename: 'ContentItem', id: string, title: string | null }
           }>, subject:
          | { __typename: 'Account', id: string, handle: string }
          | { __typename: 'ContentItem', id: string, title: string | null }
        , ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type AddDecisionsMutationVariables = Exact<{
  batch: string | number;
  lines: Array<BatchLineInput> | BatchLineInput;
}>;


export type AddDecisionsMutation = { addDecisions:
    | { __typename: 'BatchLines', batch: { __typename: 'Batch', id: string, state: BatchState, lineCount: number }, outcomes: Array<{ __typename: 'BatchLineOutcome', key: string, isStaged: boolean, restriction: { __typename: 'Restriction', id: string } | null, refusal: { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null } | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AddEventSubscriberMutationVariables = Exact<{
  url: string;
}>;


export type AddEventSubscriberMutation = { addEventSubscriber:
    | { __typename: 'EventSubscriber', id: string, generation: number, url: string, state: SubscriberState, since: string, waiting: number, waitingSince: string | null, dead: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformAlertSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformAlertSettingsQuery = { alertSettings: { __typename: 'AlertSettings', generation: number, address: string | null, webhook: string | null, language: string, endsAt: string, undelivered: number, choices: Array<{ __typename: 'AlertChoice', event: AlertEvent, ways: Array<AlertWay> }> } | null, secondPerson: { __typename: 'SecondPerson', generation: number, name: string, address: string, namedAt: string } | null, alertFaults: Array<{ __typename: 'AlertFault', hearer: AlertHearer, organisation: string | null, country: string | null, why: string, lost: number, waiting: number, since: string }> };

export type PlatformAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformAlertsQuery = { alerts: Array<{ __typename: 'Alert', id: string, event: AlertEvent, kind: AlertKind, stage: AlertStage, subject: string, dueAt: string | null, at: string }> };

export type PlatformAnswerErasureMutationVariables = Exact<{
  request: string | number;
  generation: number;
  outcome: ErasureOutcome;
  reason: string;
}>;


export type PlatformAnswerErasureMutation = { answerErasure:
    | { __typename: 'ErasureRequest', id: string, generation: number, state: ErasureState, answeredAt: string | null, outcome: ErasureOutcome | null, reason: string | null, remedies: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformApplyLawMutationVariables = Exact<{
  files: string;
}>;


export type PlatformApplyLawMutation = { applyLaw:
    | { __typename: 'LawVersion', number: number, hash: string, since: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformApproveBatchMutationVariables = Exact<{
  batch: string | number;
  generation: number;
  digest: string;
}>;


export type PlatformApproveBatchMutation = { approveBatch:
    | { __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, appliedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, notice: { __typename: 'Notice', id: string, state: NoticeState } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ApproveDeliveryKeyMutationVariables = Exact<{
  deliveryKey: string | number;
  generation: number;
  callBack: DeliveryKeyCallInput;
}>;


export type ApproveDeliveryKeyMutation = { approveDeliveryKey:
    | { __typename: 'DeliveryKey', callBackNumber: string, callBack: string | null, id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, approved: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, revoked: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ApproveEnrolmentMutationVariables = Exact<{
  enrolment: string | number;
  generation: number;
  signature?: SignedActInput | null | undefined;
}>;


export type ApproveEnrolmentMutation = { approveEnrolment:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AskClarificationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  codes: Array<ClarificationCode> | ClarificationCode;
  text: string;
}>;


export type AskClarificationMutation = { askClarification:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AuthorityGateQueryVariables = Exact<{ [key: string]: never; }>;


export type AuthorityGateQuery = { authorityGate: { __typename: 'AuthorityGate', isClosed: boolean, closings: Array<{ __typename: 'GateClosing', cause: GateCause, reference: string | null, closedAt: string, openedAt: string | null, reason: string | null, openedBy: { __typename: 'Approval', person: string, organisation: string | null, at: string } | null }> } };

export type PlatformBatchQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformBatchQuery = { batch: { __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, appliedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, lines: { __typename: 'BatchLineConnection', nodes: Array<{ __typename: 'BatchLine', key: string, decision: string | null, digest: string, addedBy: string, restriction: { __typename: 'Restriction', id: string, state: RestrictionState } | null, refusal: { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, notice: { __typename: 'Notice', id: string, state: NoticeState } | null } | null };

export type PlatformBatchesQueryVariables = Exact<{
  states?: Array<BatchState> | BatchState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformBatchesQuery = { batches: { __typename: 'BatchConnection', nodes: Array<{ __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, appliedAt: string | null, undoUntil: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type BodyNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyNamesQuery = { bodyNames: Array<{ __typename: 'BodyName', organisation: string, country: string, name: string }> };

export type PlatformCapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformCapabilitiesQuery = { capabilities: { __typename: 'PlatformCapabilities', asOf: string, name: string, identifierTypes: Array<IdentifierType>, categories: Array<{ __typename: 'HeldCategory', category: DataCategory, history: HeldHistory, retentionDays: number | null, says: string | null }>, effects: Array<{ __typename: 'OfferedEffect', subject: OfferedSubject, status: string, reversible: boolean, reversibleDays: number | null, territories: boolean, says: string | null }> } | null };

export type PlatformCaseRequestsQueryVariables = Exact<{
  states?: Array<CaseRequestState> | CaseRequestState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformCaseRequestsQuery = { caseRequests: { __typename: 'CaseRequestConnection', nodes: Array<{ __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ChangeReportingLinesMutationVariables = Exact<{
  enrolment: string | number;
  generation: number;
  lines: Array<ReportingLineInput> | ReportingLineInput;
  reason: string;
}>;


export type ChangeReportingLinesMutation = { changeReportingLines:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type CheckAuthenticityMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: AuthenticityCheckInput;
}>;


export type CheckAuthenticityMutation = { checkAuthenticity:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type CheckpointQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckpointQuery = { checkpoint: { __typename: 'Checkpoint', origin: string, size: string, root: string, note: string } | null };

export type ClaimCostsMutationVariables = Exact<{
  order: string | number;
  input: CostClaimInput;
}>;


export type ClaimCostsMutation = { claimCosts:
    | { __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ClaimMutationVariables = Exact<{
  work: string | number;
}>;


export type ClaimMutation = { claim:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'WorkItem', id: string, kind: WorkKind, lane: WorkLane, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
        | { __typename: 'ErasureRequest', id: string, askedAt: string }
        | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string } | null, item: { __typename: 'ContentItem', title: string | null } }
        | { __typename: 'Order', id: string, status: OrderStatus, reference: string, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
       }
   };

export type ClassifyOrderMutationVariables = Exact<{
  order: string | number;
  category: StatementCategory;
  keywords: Array<CategoryKeyword> | CategoryKeyword;
  language?: string | null | undefined;
}>;


export type ClassifyOrderMutation = { classifyOrder:
    | { __typename: 'OrderClassification', category: StatementCategory, keywords: Array<CategoryKeyword>, language: string | null, classifiedAt: string }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type CloseBatchMutationVariables = Exact<{
  batch: string | number;
  generation: number;
}>;


export type CloseBatchMutation = { closeBatch:
    | { __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, appliedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, notice: { __typename: 'Notice', id: string, state: NoticeState } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type CollectAgainMutationVariables = Exact<{
  order: string | number;
  target: string | number;
  reason: string;
}>;


export type CollectAgainMutation = { collectAgain:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformComplaintQueryVariables = Exact<{
  id: string | number;
  counsel?: boolean;
}>;


export type PlatformComplaintQuery = { complaint: { __typename: 'Complaint', id: string, generation: number, state: ComplaintState, covers: ComplaintScope, explanation: string, filedAt: string, decidedAt: string | null, reason: string | null, remedies: string | null, orderRedress: string | null, unfounded: boolean, automatedMeans: AutomatedDecision | null, subject:
      | { __typename: 'Access' } & { __typename: 'Access', id?: string, at?: string, authority?: string, reference?: string, purpose?: string, categories?: Array<DataCategory>, from?: string | null, to?: string | null }
      | { __typename: 'Notice', id: string, category: StatementCategory, keywords: Array<CategoryKeyword>, explanation: string, submittedAt: string, source: NoticeSource, decidedAt: string | null, reason: string | null, automatedMeans: AutomatedDecision, unfounded: boolean, noticeState: NoticeState, item: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, attachments: Array<{ __typename: 'Attachment', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null }>, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null } }
      | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
          | { __typename: 'Account', id: string, handle: string }
          | { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, attachments: Array<{ __typename: 'Attachment', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null }>, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null }
        , ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }
     } | null };

export type ConfirmAnswerMutationVariables = Exact<{
  order: string | number;
  generation: number;
  answer: string | number;
  sha256: string;
}>;


export type ConfirmAnswerMutation = { confirmAnswer:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ConfirmDutyMutationVariables = Exact<{
  duty: string | number;
  generation: number;
  text: string;
  evidence?: DutyEvidenceInput | null | undefined;
}>;


export type ConfirmDutyMutation = { confirmDuty:
    | { __typename: 'Duty', work: string | null, id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }
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
  automatedMeans?: AutomatedDecision;
  unfounded?: boolean;
}>;


export type PlatformDecideComplaintMutation = { decideComplaint:
    | { __typename: 'Complaint', id: string, generation: number, state: ComplaintState, decidedAt: string | null, reason: string | null, automatedMeans: AutomatedDecision | null, unfounded: boolean, remedies: string | null, orderRedress: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformDecideNoticeMutationVariables = Exact<{
  notice: string | number;
  generation: number;
  outcome: NoticeOutcome;
  reason: string;
  automatedMeans?: AutomatedDecision;
  unfounded?: boolean;
}>;


export type PlatformDecideNoticeMutation = { decideNotice:
    | { __typename: 'Notice', id: string, generation: number, state: NoticeState, category: StatementCategory, keywords: Array<CategoryKeyword>, explanation: string, source: NoticeSource, submittedAt: string, decidedAt: string | null, reason: string | null, automatedMeans: AutomatedDecision, unfounded: boolean, redress: string | null, notifierName: string | null, notifierEmail: string | null, item: { __typename: 'ContentItem', id: string, title: string | null, author: { __typename: 'Account', id: string, handle: string } }, publicBody: { __typename: 'PublicBody', name: string, country: string | null, recognised: boolean } | null, trustedFlagger: { __typename: 'TrustedFlagger', id: string, name: string, country: string, state: FlaggerState } | null, files: Array<{ __typename: 'NoticeFile', sha256: string, bytes: number, mediaType: string, name: string | null }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type DecideOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  decisions: Array<TargetDecisionInput> | TargetDecisionInput;
  publicPurpose?: PublicPurposeInput | null | undefined;
  signature?: SignedActInput | null | undefined;
}>;


export type DecideOrderMutation = { decideOrder:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type DecidedWorkQueryVariables = Exact<{
  kinds?: Array<WorkKind> | WorkKind | null | undefined;
  about?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DecidedWorkQuery = { decidedWork: { __typename: 'WorkItemConnection', nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkKind, category: StatementCategory | null, closedAt: string | null, subject:
        | { __typename: 'Complaint', id: string, complaintState: ComplaintState }
        | { __typename: 'ErasureRequest', id: string, erasureOutcome: ErasureOutcome | null }
        | { __typename: 'Notice', id: string, noticeState: NoticeState }
        | { __typename: 'Order', id: string, reference: string, orderStatus: OrderStatus }
       }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type DecisionReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type DecisionReceiptQuery = { decisionReceipt: string | null };

export type BodyKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyKeysQuery = { deliveryKeys: Array<{ __typename: 'DeliveryKey', callBackNumber: string, callBack: string | null, id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, approved: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, revoked: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }> };

export type DeskWorkQueryVariables = Exact<{
  filter?: WorkFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskWorkQuery = { queue: { __typename: 'WorkItemConnection', nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkKind, lane: WorkLane, dueAt: string | null, claimedBy: string | null, claimEndsAt: string | null, subject:
        | { __typename: 'Complaint', id: string }
        | { __typename: 'ErasureRequest', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Order', id: string }
       }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type DisputeFiguresQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DisputeFiguresQuery = { disputeFigures: { __typename: 'DisputeFigures', submitted: number, upheld: number, partiallyReversed: number, reversed: number, omitted: number, medianDays: number | null, implementedShare: number | null } | null };

export type DisputesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisputesQuery = { disputes: { __typename: 'DisputeConnection', nodes: Array<{ __typename: 'Dispute', id: string, generation: number, state: DisputeState, restriction: string | null, notice: string | null, body: string, country: string, reference: string, submittedAt: string, outcome: ComplaintOutcome | null, reason: string | null, decidedAt: string | null, implemented: boolean | null, implementation: string | null, implementedAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type DropSuspicionMutationVariables = Exact<{
  suspicion: string | number;
  generation: number;
  reason: string;
}>;


export type DropSuspicionMutation = { dropSuspicion:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Suspicion', id: string, generation: number, state: SuspicionState, basis: SuspicionBasis, itemId: string, itemTitle: string | null, itemText: string | null, itemUrl: string | null, itemPublishedAt: string | null, accountId: string | null, accountHandle: string | null, subscriberFields: Array<SubscriberField>, offence: string, explanation: string, country: string | null, receiver: string | null, handTo: string | null, handedAt: string | null, handedSha256: string | null, digest: string, notice: string | null, proposedAt: string, decidedAt: string | null, dropReason: string | null }
   };

export type DutiesQueryVariables = Exact<{
  states?: Array<DutyState> | DutyState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DutiesQuery = { duties: { __typename: 'DutyConnection', nodes: Array<{ __typename: 'Duty', work: string | null, orderReference: string | null, orderKind: OrderKind | null, id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type EndAccountMarkMutationVariables = Exact<{
  mark: string | number;
  requested: boolean;
  reason: string;
}>;


export type EndAccountMarkMutation = { endAccountMark:
    | { __typename: 'AccountMark', id: string, kind: AccountMarkKind, reason: string, setAt: string, endedAt: string | null, endReason: string | null, requested: boolean, setBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, endedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type EndChallengeMutationVariables = Exact<{
  order: string | number;
  generation: number;
  challenge: string | number;
  outcome: ChallengeOutcome;
  text: string;
  signature?: SignedActInput | null | undefined;
}>;


export type EndChallengeMutation = { endChallenge:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type EndEnrolmentMutationVariables = Exact<{
  enrolment: string | number;
  generation: number;
  reason: string;
}>;


export type EndEnrolmentMutation = { endEnrolment:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type EndFlaggerMutationVariables = Exact<{
  flagger: string | number;
  generation: number;
  reason: string;
}>;


export type EndFlaggerMutation = { endFlagger:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'TrustedFlagger', id: string, generation: number, state: FlaggerState, name: string, country: string, expertise: Array<StatementCategory>, issuer: string, subject: string | null, organisation: string | null, recordedAt: string, reason: string | null }
   };

export type EndImpedimentMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type EndImpedimentMutation = { endImpediment:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type EndSigningKeyMutationVariables = Exact<{
  signature: SignedActInput;
}>;


export type EndSigningKeyMutation = { endSigningKey:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }
   };

export type EnrolledBodiesQueryVariables = Exact<{
  states?: Array<EnrolmentState> | EnrolmentState | null | undefined;
}>;


export type EnrolledBodiesQuery = { enrolments: Array<{ __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, history: Array<{ __typename: 'EnrolmentEvent', act: EnrolmentAct, change: EnrolmentChange | null, to: EnrolmentState, at: string, reason: string | null, by: { __typename: 'Approval', person: string, organisation: string | null, office: Office | null, country: string | null } }>, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }> };

export type PlatformErasureRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformErasureRequestQuery = { erasureRequest: { __typename: 'ErasureRequest', id: string, generation: number, state: ErasureState, explanation: string, name: string | null, email: string | null, askedAt: string, dueAt: string, extendedAt: string | null, extension: string | null, answeredAt: string | null, outcome: ErasureOutcome | null, reason: string | null, remedies: string | null, account: { __typename: 'Account', id: string } | null, notice: { __typename: 'Notice', id: string } | null } | null };

export type EventSubscribersQueryVariables = Exact<{ [key: string]: never; }>;


export type EventSubscribersQuery = { webhookKey: string | null, eventSubscribers: Array<{ __typename: 'EventSubscriber', id: string, generation: number, url: string, state: SubscriberState, since: string, waiting: number, waitingSince: string | null, dead: number, failure: string | null, failedAt: string | null }> | null };

export type PlatformExtendErasureMutationVariables = Exact<{
  request: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformExtendErasureMutation = { extendErasure:
    | { __typename: 'ErasureRequest', id: string, generation: number, state: ErasureState, dueAt: string, extendedAt: string | null, extension: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type FailingCollectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type FailingCollectionsQuery = { failingCollections: Array<{ __typename: 'FailingCollection', target: string, order: { __typename: 'Order', id: string, reference: string }, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } }> };

export type FlaggerFiguresQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type FlaggerFiguresQuery = { trustedFlaggers: Array<{ __typename: 'TrustedFlagger', id: string, generation: number, state: FlaggerState, name: string, country: string, expertise: Array<StatementCategory>, issuer: string, subject: string | null, organisation: string | null, recordedAt: string, reason: string | null, figures: { __typename: 'FlaggerFigures', notices: number, decided: number, notActioned: number, unfounded: number }, coordinatorReports: Array<{ __typename: 'CoordinatorReport', id: string, fromAt: string, toAt: string, notices: number, notActioned: number, unfounded: number, explanation: string, informedAt: string }> }> | null };

export type PlatformFreezesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformFreezesQuery = { freezesToReview: Array<{ __typename: 'Restriction', id: string, generation: number, startsAt: string, reviewAt: string | null, ends: { __typename: 'MeasureEnds', monetary: string | null }, subject:
      | { __typename: 'Account', id: string, handle: string }
      | { __typename: 'ContentItem', id: string, title: string | null }
     }> };

export type ImplementDisputeMutationVariables = Exact<{
  dispute: string | number;
  generation: number;
  implemented: boolean;
  reason: string;
}>;


export type ImplementDisputeMutation = { implementDispute:
    | { __typename: 'Dispute', id: string, generation: number, state: DisputeState, restriction: string | null, notice: string | null, body: string, country: string, reference: string, submittedAt: string, outcome: ComplaintOutcome | null, reason: string | null, decidedAt: string | null, implemented: boolean | null, implementation: string | null, implementedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformIncompleteEffectsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PlatformIncompleteEffectsQuery = { incompleteEffects: { __typename: 'PlatformEffectConnection', nodes: Array<{ __typename: 'PlatformEffect', wantedAt: string, wanted: Array<string>, extent: EffectExtent | null, at: string | null, remaining: Array<string>, unsupported: Array<string>, tries: number, fault: string | null, nextAt: string | null, drifts: number, driftedAt: string | null, subject:
        | { __typename: 'Account', id: string, handle: string }
        | { __typename: 'ContentItem', id: string, title: string | null }
       }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } | null };

export type InformCoordinatorMutationVariables = Exact<{
  input: CoordinatorReportInput;
}>;


export type InformCoordinatorMutation = { informCoordinator:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'TrustedFlagger', id: string, generation: number }
   };

export type PlatformItemElsewhereQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformItemElsewhereQuery = { item: { __typename: 'ContentItem', id: string, enforcementStatus: EnforcementStatus } | null };

export type PlatformItemFileQueryVariables = Exact<{
  item: string | number;
  sha256: string;
}>;


export type PlatformItemFileQuery = { item: { __typename: 'ContentItem', id: string, attachments: Array<{ __typename: 'Attachment', sha256: string, mediaType: string, content: string | null }> } | null };

export type PlatformItemTerritoriesQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformItemTerritoriesQuery = { item: { __typename: 'ContentItem', AT: EnforcementStatus, BE: EnforcementStatus, BG: EnforcementStatus, HR: EnforcementStatus, CY: EnforcementStatus, CZ: EnforcementStatus, DK: EnforcementStatus, EE: EnforcementStatus, FI: EnforcementStatus, FR: EnforcementStatus, DE: EnforcementStatus, GR: EnforcementStatus, HU: EnforcementStatus, IE: EnforcementStatus, IT: EnforcementStatus, LV: EnforcementStatus, LT: EnforcementStatus, LU: EnforcementStatus, MT: EnforcementStatus, NL: EnforcementStatus, PL: EnforcementStatus, PT: EnforcementStatus, RO: EnforcementStatus, SK: EnforcementStatus, SI: EnforcementStatus, ES: EnforcementStatus, SE: EnforcementStatus, IS: EnforcementStatus, LI: EnforcementStatus, NO: EnforcementStatus } | null };

export type PlatformItemQueryVariables = Exact<{
  id: string | number;
  territory?: string | null | undefined;
}>;


export type PlatformItemQuery = { item: { __typename: 'ContentItem', enforcementStatus: EnforcementStatus, id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string, standing: { __typename: 'AccountStanding', points: number, warnedAt: string | null, proposal: { __typename: 'StandingProposal', step: StandingStep, account: DecisionAccount | null, days: number | null, atPoints: number } | null, strikes: Array<{ __typename: 'Strike', at: string, category: StatementCategory, points: number, expiresAt: string, restriction: { __typename: 'Restriction', id: string } }> } | null }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, attachments: Array<{ __typename: 'Attachment', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null }>, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null } | null };

export type PlatformThreadQueryVariables = Exact<{
  thread?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  territory?: string | null | undefined;
}>;


export type PlatformThreadQuery = { items: { __typename: 'ContentItemConnection', nodes: Array<{ __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, enforcementStatus: EnforcementStatus, author: { __typename: 'Account', id: string, handle: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type KeepLongerMutationVariables = Exact<{
  kept: string | number;
  until: string;
  proceedings: string;
}>;


export type KeepLongerMutation = { keepLonger:
    | { __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, longer: Array<{ __typename: 'KeptLonger', at: string, until: string, proceedings: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type KeptContentQueryVariables = Exact<{
  item: string | number;
}>;


export type KeptContentQuery = { keptContent: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, until: string, proceedings: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> };

export type PlatformLawInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformLawInForceQuery = { lawInForce: { __typename: 'LawVersion', number: number, hash: string, files: string, since: string | null } };

export type PlatformLawVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformLawVersionsQuery = { lawVersions: Array<{ __typename: 'LawVersion', number: number, hash: string, proposedAt: string | null, since: string | null }> };

export type LiftPersonSuspensionMutationVariables = Exact<{
  suspension: string | number;
  reason: string;
}>;


export type LiftPersonSuspensionMutation = { liftPersonSuspension:
    | { __typename: 'PersonSuspension', id: string, issuer: string, subject: string, reason: string, byAuditor: boolean, liftReason: string | null, suspendedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, liftedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type LiftSuspensionMutationVariables = Exact<{
  measure: string | number;
  generation: number;
  reason: string;
}>;


export type LiftSuspensionMutation = { liftSuspension:
    | { __typename: 'MisuseMeasure', id: string, generation: number, kind: MisuseKind, step: MisuseStep, acts: Array<string>, actsInAll: number, reason: string, decidedAt: string, endsAt: string | null, liftedAt: string | null, liftReason: string | null, redress: string, account: { __typename: 'Account', id: string, handle: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformLiftMutationVariables = Exact<{
  restriction: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformLiftMutation = { lift:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
        | { __typename: 'Account', id: string, handle: string }
        | { __typename: 'ContentItem', id: string, title: string | null }
      , statement: { __typename: 'StatementOfReasons', decisionVisibility: Array<DecisionVisibility>, decisionVisibilityOther: string | null, endDateVisibilityRestriction: string | null, decisionMonetary: DecisionMonetary | null, decisionMonetaryOther: string | null, endDateMonetaryRestriction: string | null, decisionProvision: DecisionProvision | null, endDateServiceRestriction: string | null, decisionAccount: DecisionAccount | null, endDateAccountRestriction: string | null, territorialScope: Array<string>, puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }
   };

export type PlatformLimitHitsQueryVariables = Exact<{
  reviewed?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformLimitHitsQuery = { limitHits: { __typename: 'LimitHitConnection', nodes: Array<{ __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type MarkAccountMutationVariables = Exact<{
  account: string | number;
  kind: AccountMarkKind;
  reason: string;
}>;


export type MarkAccountMutation = { markAccount:
    | { __typename: 'AccountMark', id: string, kind: AccountMarkKind, reason: string, setAt: string, endedAt: string | null, endReason: string | null, requested: boolean, setBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, endedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformMisuseQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformMisuseQuery = { measures: { __typename: 'MisuseMeasureConnection', nodes: Array<{ __typename: 'MisuseMeasure', id: string, generation: number, kind: MisuseKind, step: MisuseStep, acts: Array<string>, actsInAll: number, reason: string, decidedAt: string, endsAt: string | null, liftedAt: string | null, liftReason: string | null, redress: string, account: { __typename: 'Account', id: string, handle: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type NameSecondPersonMutationVariables = Exact<{
  name: string;
  address: string;
  generation?: number | null | undefined;
}>;


export type NameSecondPersonMutation = { nameSecondPerson:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SecondPerson', generation: number, name: string, address: string, namedAt: string }
   };

export type PlatformNoticeFileQueryVariables = Exact<{
  id: string | number;
  sha256: string;
}>;


export type PlatformNoticeFileQuery = { notice: { __typename: 'Notice', id: string, files: Array<{ __typename: 'NoticeFile', sha256: string, mediaType: string, content: string }> } | null };

export type PlatformNoticeQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformNoticeQuery = { notice: { __typename: 'Notice', id: string, generation: number, state: NoticeState, category: StatementCategory, keywords: Array<CategoryKeyword>, explanation: string, source: NoticeSource, submittedAt: string, decidedAt: string | null, reason: string | null, automatedMeans: AutomatedDecision, unfounded: boolean, redress: string | null, notifierName: string | null, notifierEmail: string | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string, explanation: string, reason: string | null, decidedAt: string | null } | null, item: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, attachments: Array<{ __typename: 'Attachment', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null }>, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null }, itemVersion: { __typename: 'ItemVersion', version: string, title: string | null, text: string | null, url: string | null, lookedUpAt: string, edited: boolean } | null, publicBody: { __typename: 'PublicBody', name: string, country: string | null, recognised: boolean } | null, trustedFlagger: { __typename: 'TrustedFlagger', id: string, name: string, country: string, state: FlaggerState } | null, files: Array<{ __typename: 'NoticeFile', sha256: string, bytes: number, mediaType: string, name: string | null }> } | null };

export type OpenBatchMutationVariables = Exact<{
  input: BatchInput;
}>;


export type OpenBatchMutation = { openBatch:
    | { __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, appliedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, notice: { __typename: 'Notice', id: string, state: NoticeState } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformOpenCaseMutationVariables = Exact<{
  work: string | number;
  fields: Array<CaseFieldInput> | CaseFieldInput;
  signature?: SignedActInput | null | undefined;
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

export type OrderClassificationQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderClassificationQuery = { order: { __typename: 'Order', id: string, classification: { __typename: 'OrderClassification', category: StatementCategory, keywords: Array<CategoryKeyword>, language: string | null, classifiedAt: string } | null } | null };

export type PlatformOrderDocumentQueryVariables = Exact<{
  order: string | number;
  document: string | number;
}>;


export type PlatformOrderDocumentQuery = { order: { __typename: 'Order', id: string, document: string | null } | null };

export type OrderToPersonQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderToPersonQuery = { order: { __typename: 'Order', id: string, toPerson: { __typename: 'ToPerson', mayBeInformed: boolean, since: string | null, whyNot: WhyNotTold | null } } | null };

export type OrderReviewQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderReviewQuery = { order: { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> } | null };

export type OrdersByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type OrdersByReferenceQuery = { ordersByReference: Array<{ __typename: 'Order', id: string, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> };

export type ServedOrdersQueryVariables = Exact<{
  statuses?: Array<OrderStatus> | OrderStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServedOrdersQuery = { orders: { __typename: 'OrderConnection', nodes: Array<{ __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, reference: string, categories: Array<DataCategory>, servedAt: string | null, digest: string | null, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null, at: string }, targets: Array<{ __typename: 'OrderTarget', id: string }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type PackagesQueryVariables = Exact<{
  order: string | number;
}>;


export type PackagesQuery = { order: { __typename: 'Order', id: string, generation: number, status: OrderStatus, packages: Array<{ __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> }> } | null };

export type PauseEventSubscriberMutationVariables = Exact<{
  subscriber: string | number;
  generation: number;
}>;


export type PauseEventSubscriberMutation = { pauseEventSubscriber:
    | { __typename: 'EventSubscriber', id: string, generation: number, url: string, state: SubscriberState, since: string, waiting: number, waitingSince: string | null, dead: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PermitMarkedMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
  signature?: SignedActInput | null | undefined;
}>;


export type PermitMarkedMutation = { permitMarked:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PersonSuspensionsQueryVariables = Exact<{
  lifted?: boolean;
}>;


export type PersonSuspensionsQuery = { personSuspensions: Array<{ __typename: 'PersonSuspension', id: string, issuer: string, subject: string, reason: string, byAuditor: boolean, liftReason: string | null, suspendedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, liftedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }> };

export type PlaceOfIdQueryVariables = Exact<{
  id: string | number;
}>;


export type PlaceOfIdQuery = { order: { __typename: 'Order', id: string } | null, notice: { __typename: 'Notice', id: string } | null, complaint: { __typename: 'Complaint', id: string } | null, restriction: { __typename: 'Restriction', id: string } | null, item: { __typename: 'ContentItem', id: string } | null, account: { __typename: 'Account', id: string } | null };

export type ProposeEnrolmentMutationVariables = Exact<{
  input: EnrolmentInput;
}>;


export type ProposeEnrolmentMutation = { proposeEnrolment:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ProposeSuspicionMutationVariables = Exact<{
  input: SuspicionInput;
}>;


export type ProposeSuspicionMutation = { proposeSuspicion:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Suspicion', id: string, generation: number, state: SuspicionState, basis: SuspicionBasis, itemId: string, itemTitle: string | null, itemText: string | null, itemUrl: string | null, itemPublishedAt: string | null, accountId: string | null, accountHandle: string | null, subscriberFields: Array<SubscriberField>, offence: string, explanation: string, country: string | null, receiver: string | null, handTo: string | null, handedAt: string | null, handedSha256: string | null, digest: string, notice: string | null, proposedAt: string, decidedAt: string | null, dropReason: string | null }
   };

export type QueueQueryVariables = Exact<{
  kinds?: Array<WorkKind> | WorkKind | null | undefined;
  filter?: WorkFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type QueueQuery = { queue: { __typename: 'WorkItemConnection', nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkKind, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, category: StatementCategory | null, source: WorkSource | null, subject:
        | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
        | { __typename: 'ErasureRequest', id: string, askedAt: string }
        | { __typename: 'Notice', id: string, category: StatementCategory, submittedAt: string, item: { __typename: 'ContentItem', id: string, title: string | null } }
        | { __typename: 'Order', id: string, kind: OrderKind, reference: string, status: OrderStatus }
       }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type RaiseLimitMutationVariables = Exact<{
  order: string | number;
  generation: number;
  reason: string;
  signature?: SignedActInput | null | undefined;
}>;


export type RaiseLimitMutation = { raiseLimit:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RaiseMarkedMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
  authority?: BodyInput | null | undefined;
}>;


export type RaiseMarkedMutation = { raiseMarked:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformReadCaseMutationVariables = Exact<{
  request: string | number;
  signature?: SignedActInput | null | undefined;
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

export type ReadSuspicionToHandOverMutationVariables = Exact<{
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


export type ReadSuspicionToHandOverMutation = { readSuspicionToHandOver:
    | { __typename: 'HandedReport', suspicion: string, account: { __typename: 'HandedAccount', subscriber: { __typename: 'ReportedSubscriber', name?: string | null, birthDate?: string | null, emails?: Array<string> | null, phones?: Array<string> | null, address?: string | null, registeredAt?: string | null, registrationIp?: string | null, service?: string | null } | null } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReceiveOrderMutationVariables = Exact<{
  input: ReceivedOrderInput;
}>;


export type ReceiveOrderMutation = { receiveOrder:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReceivedDocumentQueryVariables = Exact<{
  id: string | number;
}>;


export type ReceivedDocumentQuery = { order: { __typename: 'Order', id: string, receivedDocument: string | null } | null };

export type RecordAnswerMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: OutsideAnswerInput;
}>;


export type RecordAnswerMutation = { recordAnswer:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordCallBackMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: CallBackInput;
}>;


export type RecordCallBackMutation = { recordCallBack:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordChallengeMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: ChallengeInput;
}>;


export type RecordChallengeMutation = { recordChallenge:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordClarificationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type RecordClarificationMutation = { recordClarification:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordCostAnswerMutationVariables = Exact<{
  claim: string | number;
  generation: number;
  input: CostAnswerInput;
}>;


export type RecordCostAnswerMutation = { recordCostAnswer:
    | { __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordDisputeOutcomeMutationVariables = Exact<{
  dispute: string | number;
  generation: number;
  outcome: ComplaintOutcome;
  at: string;
  reason: string;
}>;


export type RecordDisputeOutcomeMutation = { recordDisputeOutcome:
    | { __typename: 'Dispute', id: string, generation: number, state: DisputeState, restriction: string | null, notice: string | null, body: string, country: string, reference: string, submittedAt: string, outcome: ComplaintOutcome | null, reason: string | null, decidedAt: string | null, implemented: boolean | null, implementation: string | null, implementedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordDisputeMutationVariables = Exact<{
  input: DisputeInput;
}>;


export type RecordDisputeMutation = { recordDispute:
    | { __typename: 'Dispute', id: string, generation: number, state: DisputeState, restriction: string | null, notice: string | null, body: string, country: string, reference: string, submittedAt: string, outcome: ComplaintOutcome | null, reason: string | null, decidedAt: string | null, implemented: boolean | null, implementation: string | null, implementedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordFlaggerMutationVariables = Exact<{
  input: FlaggerInput;
}>;


export type RecordFlaggerMutation = { recordFlagger:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'TrustedFlagger', id: string, generation: number, state: FlaggerState, name: string, country: string, expertise: Array<StatementCategory>, issuer: string, subject: string | null, organisation: string | null, recordedAt: string, reason: string | null }
   };

export type RecordNoLongerNeededMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type RecordNoLongerNeededMutation = { recordNoLongerNeeded:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordNotificationMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: NotificationEvidenceInput;
}>;


export type RecordNotificationMutation = { recordNotification:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordObjectionMutationVariables = Exact<{
  order: string | number;
  generation: number;
  grounds: Array<ObjectionInput> | ObjectionInput;
  text: string;
}>;


export type RecordObjectionMutation = { recordObjection:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordProductionRequestMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: ProductionRequestInput;
  text: string;
}>;


export type RecordProductionRequestMutation = { recordProductionRequest:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordProductionMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type RecordProductionMutation = { recordProduction:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordScrutinyMutationVariables = Exact<{
  order: string | number;
  generation: number;
  input: ScrutinyRecordInput;
}>;


export type RecordScrutinyMutation = { recordScrutiny:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RecordSuspicionDeliveryMutationVariables = Exact<{
  suspicion: string | number;
  generation: number;
  at: string;
  sha256: string;
}>;


export type RecordSuspicionDeliveryMutation = { recordSuspicionDelivery:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Suspicion', id: string, generation: number, state: SuspicionState, basis: SuspicionBasis, itemId: string, itemTitle: string | null, itemText: string | null, itemUrl: string | null, itemPublishedAt: string | null, accountId: string | null, accountHandle: string | null, subscriberFields: Array<SubscriberField>, offence: string, explanation: string, country: string | null, receiver: string | null, handTo: string | null, handedAt: string | null, handedSha256: string | null, digest: string, notice: string | null, proposedAt: string, decidedAt: string | null, dropReason: string | null }
   };

export type RecordWithdrawalMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
  signature?: SignedActInput | null | undefined;
}>;


export type RecordWithdrawalMutation = { recordWithdrawal:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformRefuseBatchMutationVariables = Exact<{
  batch: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformRefuseBatchMutation = { refuseBatch:
    | { __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, appliedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, notice: { __typename: 'Notice', id: string, state: NoticeState } | null }
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

export type RegisterSigningKeyMutationVariables = Exact<{
  input: SigningKeyInput;
}>;


export type RegisterSigningKeyMutation = { registerSigningKey:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }
   };

export type ReleaseOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  digest: string;
  reason?: string | null | undefined;
  signature?: SignedActInput | null | undefined;
}>;


export type ReleaseOrderMutation = { releaseOrder:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReportConcernMutationVariables = Exact<{
  order: string | number;
  generation: number;
  codes: Array<ClarificationCode> | ClarificationCode;
  text: string;
  authority?: BodyInput | null | undefined;
}>;


export type ReportConcernMutation = { reportConcern:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReportImpossibleMutationVariables = Exact<{
  order: string | number;
  generation: number;
  kind: ImpedimentKind;
  text: string;
}>;


export type ReportImpossibleMutation = { reportImpossible:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RequestScrutinyMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type RequestScrutinyMutation = { requestScrutiny:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ResendEventsMutationVariables = Exact<{
  subscriber: string | number;
  generation: number;
}>;


export type ResendEventsMutation = { resendEvents:
    | { __typename: 'EventSubscriber', id: string, generation: number, url: string, state: SubscriberState, since: string, waiting: number, waitingSince: string | null, dead: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformResendSubmissionMutationVariables = Exact<{
  submission: string | number;
  generation: number;
}>;


export type PlatformResendSubmissionMutation = { resendSubmission:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> }
   };

export type PlatformResendSubmissionsMutationVariables = Exact<{
  first: number;
}>;


export type PlatformResendSubmissionsMutation = { resendSubmissions:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'SubmissionConnection', nodes: Array<{ __typename: 'Submission', id: string, generation: number, state: SubmissionState, puid: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }
   };

export type PlatformRestrictMutationVariables = Exact<{
  input: RestrictInput;
}>;


export type PlatformRestrictMutation = { restrict:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
        | { __typename: 'Account', id: string, handle: string }
        | { __typename: 'ContentItem', id: string, title: string | null }
      , statement: { __typename: 'StatementOfReasons', decisionVisibility: Array<DecisionVisibility>, decisionVisibilityOther: string | null, endDateVisibilityRestriction: string | null, decisionMonetary: DecisionMonetary | null, decisionMonetaryOther: string | null, endDateMonetaryRestriction: string | null, decisionProvision: DecisionProvision | null, endDateServiceRestriction: string | null, decisionAccount: DecisionAccount | null, endDateAccountRestriction: string | null, territorialScope: Array<string>, puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }
   };

export type PlatformRestrictionQueryVariables = Exact<{
  id: string | number;
}>;


export type PlatformRestrictionQuery = { restriction: { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, effects: Array<{ __typename: 'PlatformEffect', wantedAt: string, wanted: Array<string>, extent: EffectExtent | null, at: string | null, remaining: Array<string>, unsupported: Array<string>, tries: number, fault: string | null, nextAt: string | null, drifts: number, driftedAt: string | null, subject:
        | { __typename: 'Account', id: string, handle: string }
        | { __typename: 'ContentItem', id: string, title: string | null }
       }>, itemVersion: { __typename: 'ItemVersion', version: string, title: string | null, text: string | null, url: string | null, lookedUpAt: string, edited: boolean } | null, statement: { __typename: 'StatementOfReasons', platformName: string | null, databaseCreatedAt: string | null, decisionVisibility: Array<DecisionVisibility>, decisionVisibilityOther: string | null, endDateVisibilityRestriction: string | null, decisionMonetary: DecisionMonetary | null, decisionMonetaryOther: string | null, endDateMonetaryRestriction: string | null, decisionProvision: DecisionProvision | null, endDateServiceRestriction: string | null, decisionAccount: DecisionAccount | null, endDateAccountRestriction: string | null, territorialScope: Array<string>, puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, subject:
      | { __typename: 'Account', id: string, handle: string }
      | { __typename: 'ContentItem', text: string | null, language: string | null, publishedAt: string, id: string, title: string | null, author: { __typename: 'Account', id: string, handle: string } }
    , ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null } | null };

export type RestrictionsQueryVariables = Exact<{
  about?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RestrictionsQuery = { restrictions: { __typename: 'RestrictionConnection', nodes: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ResumeEnrolmentMutationVariables = Exact<{
  enrolment: string | number;
  generation: number;
  reason: string;
}>;


export type ResumeEnrolmentMutation = { resumeEnrolment:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ResumeEventSubscriberMutationVariables = Exact<{
  subscriber: string | number;
  generation: number;
}>;


export type ResumeEventSubscriberMutation = { resumeEventSubscriber:
    | { __typename: 'EventSubscriber', id: string, generation: number, url: string, state: SubscriberState, since: string, waiting: number, waitingSince: string | null, dead: number, failure: string | null, failedAt: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ResumeFlaggerMutationVariables = Exact<{
  flagger: string | number;
  generation: number;
  reason: string;
}>;


export type ResumeFlaggerMutation = { resumeFlagger:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'TrustedFlagger', id: string, generation: number, state: FlaggerState, name: string, country: string, expertise: Array<StatementCategory>, issuer: string, subject: string | null, organisation: string | null, recordedAt: string, reason: string | null }
   };

export type ReturnOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  reason: string;
  signature?: SignedActInput | null | undefined;
}>;


export type ReturnOrderMutation = { returnOrder:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformReviewFreezeMutationVariables = Exact<{
  restriction: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformReviewFreezeMutation = { reviewFreeze:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
        | { __typename: 'Account', id: string, handle: string }
        | { __typename: 'ContentItem', id: string, title: string | null }
      , statement: { __typename: 'StatementOfReasons', decisionVisibility: Array<DecisionVisibility>, decisionVisibilityOther: string | null, endDateVisibilityRestriction: string | null, decisionMonetary: DecisionMonetary | null, decisionMonetaryOther: string | null, endDateMonetaryRestriction: string | null, decisionProvision: DecisionProvision | null, endDateServiceRestriction: string | null, decisionAccount: DecisionAccount | null, endDateAccountRestriction: string | null, territorialScope: Array<string>, puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }
   };

export type PlatformReviewLimitHitMutationVariables = Exact<{
  hit: string | number;
  finding: string;
}>;


export type PlatformReviewLimitHitMutation = { reviewLimitHit:
    | { __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type ReviewedItemQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewedItemQuery = { item: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', id: string, handle: string } } | null };

export type RevokeDeliveryKeyMutationVariables = Exact<{
  deliveryKey: string | number;
  generation: number;
  reason: string;
}>;


export type RevokeDeliveryKeyMutation = { revokeDeliveryKey:
    | { __typename: 'DeliveryKey', callBackNumber: string, callBack: string | null, id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, approved: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, revoked: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformSaveAlertSettingsMutationVariables = Exact<{
  settings: AlertSettingsInput;
  generation?: number | null | undefined;
}>;


export type PlatformSaveAlertSettingsMutation = { saveAlertSettings:
    | { __typename: 'AlertSettings', generation: number, address: string | null, webhook: string | null, language: string, endsAt: string, undelivered: number, choices: Array<{ __typename: 'AlertChoice', event: AlertEvent, ways: Array<AlertWay> }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SendObjectionMutationVariables = Exact<{
  order: string | number;
  generation: number;
}>;


export type SendObjectionMutation = { sendObjection:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SendSuspicionMutationVariables = Exact<{
  suspicion: string | number;
  generation: number;
  digest: string;
}>;


export type SendSuspicionMutation = { sendSuspicion:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Suspicion', id: string, generation: number, state: SuspicionState, basis: SuspicionBasis, itemId: string, itemTitle: string | null, itemText: string | null, itemUrl: string | null, itemPublishedAt: string | null, accountId: string | null, accountHandle: string | null, subscriberFields: Array<SubscriberField>, offence: string, explanation: string, country: string | null, receiver: string | null, handTo: string | null, handedAt: string | null, handedSha256: string | null, digest: string, notice: string | null, proposedAt: string, decidedAt: string | null, dropReason: string | null }
   };

export type SignReceivedOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
  signature: SignedActInput;
}>;


export type SignReceivedOrderMutation = { signReceivedOrder:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SignedActsQueryVariables = Exact<{
  id: string | number;
}>;


export type SignedActsQuery = { order: { __typename: 'Order', id: string, signedActs: Array<{ __typename: 'SignedAct', id: string, statement: string, proof: string, evidence: string, signingKey: { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null } }> | null } | null };

export type SignedReviewsQueryVariables = Exact<{
  id: string | number;
}>;


export type SignedReviewsQuery = { order: { __typename: 'Order', id: string, signedActs: Array<{ __typename: 'SignedAct', id: string, statement: string }> | null } | null };

export type SigningKeysQueryVariables = Exact<{
  own?: boolean;
  ended?: boolean;
}>;


export type SigningKeysQuery = { signingKeys: Array<{ __typename: 'SigningKey', description: string, id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null }> };

export type SkipMutationVariables = Exact<{
  work: string | number;
  reason: string;
}>;


export type SkipMutation = { skip:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'WorkItem', id: string, kind: WorkKind, lane: WorkLane, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
        | { __typename: 'ErasureRequest', id: string, askedAt: string }
        | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string } | null, item: { __typename: 'ContentItem', title: string | null } }
        | { __typename: 'Order', id: string, status: OrderStatus, reference: string, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
       }
   };

export type PlatformSubmissionsQueryVariables = Exact<{
  state?: SubmissionState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformSubmissionsQuery = { submissions: { __typename: 'SubmissionConnection', nodes: Array<{ __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type SuspendEnrolmentMutationVariables = Exact<{
  enrolment: string | number;
  generation: number;
  reason: string;
}>;


export type SuspendEnrolmentMutation = { suspendEnrolment:
    | { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SuspendFlaggerMutationVariables = Exact<{
  flagger: string | number;
  generation: number;
  reason: string;
}>;


export type SuspendFlaggerMutation = { suspendFlagger:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'TrustedFlagger', id: string, generation: number, state: FlaggerState, name: string, country: string, expertise: Array<StatementCategory>, issuer: string, subject: string | null, organisation: string | null, recordedAt: string, reason: string | null }
   };

export type SuspendForMisuseMutationVariables = Exact<{
  input: MisuseInput;
  endsAt: string;
  restriction?: string | number | null | undefined;
}>;


export type SuspendForMisuseMutation = { suspendForMisuse:
    | { __typename: 'MisuseMeasure', id: string, generation: number, kind: MisuseKind, step: MisuseStep, acts: Array<string>, actsInAll: number, reason: string, decidedAt: string, endsAt: string | null, liftedAt: string | null, liftReason: string | null, redress: string, account: { __typename: 'Account', id: string, handle: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SuspendPersonMutationVariables = Exact<{
  issuer: string;
  subject: string;
  reason: string;
}>;


export type SuspendPersonMutation = { suspendPerson:
    | { __typename: 'PersonSuspension', id: string, issuer: string, subject: string, reason: string, byAuditor: boolean, liftReason: string | null, suspendedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, liftedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SuspicionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SuspicionsQuery = { suspicions: { __typename: 'SuspicionConnection', nodes: Array<{ __typename: 'Suspicion', id: string, generation: number, state: SuspicionState, basis: SuspicionBasis, itemId: string, itemTitle: string | null, itemText: string | null, itemUrl: string | null, itemPublishedAt: string | null, accountId: string | null, accountHandle: string | null, subscriberFields: Array<SubscriberField>, offence: string, explanation: string, country: string | null, receiver: string | null, handTo: string | null, handedAt: string | null, handedSha256: string | null, digest: string, notice: string | null, proposedAt: string, decidedAt: string | null, dropReason: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type TakeOrderMutationVariables = Exact<{
  order: string | number;
  generation: number;
}>;


export type TakeOrderMutation = { takeOrder:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type TrustedFlaggersQueryVariables = Exact<{ [key: string]: never; }>;


export type TrustedFlaggersQuery = { trustedFlaggers: Array<{ __typename: 'TrustedFlagger', id: string, generation: number, state: FlaggerState, name: string, country: string, expertise: Array<StatementCategory>, issuer: string, subject: string | null, organisation: string | null, recordedAt: string, reason: string | null }> | null };

export type UndoBatchMutationVariables = Exact<{
  batch: string | number;
  generation: number;
  reason: string;
}>;


export type UndoBatchMutation = { undoBatch:
    | { __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, appliedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, notice: { __typename: 'Notice', id: string, state: NoticeState } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type PlatformUndoMutationVariables = Exact<{
  restriction: string | number;
  generation: number;
  reason: string;
}>;


export type PlatformUndoMutation = { undo:
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
    | { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
        | { __typename: 'Account', id: string, handle: string }
        | { __typename: 'ContentItem', id: string, title: string | null }
      , statement: { __typename: 'StatementOfReasons', decisionVisibility: Array<DecisionVisibility>, decisionVisibilityOther: string | null, endDateVisibilityRestriction: string | null, decisionMonetary: DecisionMonetary | null, decisionMonetaryOther: string | null, endDateMonetaryRestriction: string | null, decisionProvision: DecisionProvision | null, endDateServiceRestriction: string | null, decisionAccount: DecisionAccount | null, endDateAccountRestriction: string | null, territorialScope: Array<string>, puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }
   };

export type WaitingLettersQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingLettersQuery = { waitingLetters: Array<{ __typename: 'WaitingLetters', fault: LetterFault, code: string | null, waiting: number, since: string }>, waitingAccessLetters: Array<{ __typename: 'WaitingLetters', fault: LetterFault, code: string | null, waiting: number, since: string }> };

export type WarnOfMisuseMutationVariables = Exact<{
  input: MisuseInput;
}>;


export type WarnOfMisuseMutation = { warnOfMisuse:
    | { __typename: 'MisuseMeasure', id: string, generation: number, kind: MisuseKind, step: MisuseStep, acts: Array<string>, actsInAll: number, reason: string, decidedAt: string, endsAt: string | null, liftedAt: string | null, liftReason: string | null, redress: string, account: { __typename: 'Account', id: string, handle: string } | null }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type WorkCountsQueryVariables = Exact<{
  filter?: WorkFilter | null | undefined;
}>;


export type WorkCountsQuery = { workCounts: { __typename: 'WorkCounts', open: number, claimed: number, mine: number, overdue: number, byKind: Array<{ __typename: 'WorkKindCounts', kind: WorkKind, open: number, claimed: number, mine: number, overdue: number }> } | null };

export type PlatformCaseWorkQueryVariables = Exact<{
  filter?: WorkFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlatformCaseWorkQuery = { queue: { __typename: 'WorkItemConnection', nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkKind, dueAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string }
        | { __typename: 'ErasureRequest', id: string }
        | { __typename: 'Notice', id: string }
        | { __typename: 'Order', id: string }
       }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type WorkOverviewQueryVariables = Exact<{
  dueBefore: string;
  filter?: WorkFilter | null | undefined;
}>;


export type WorkOverviewQuery = { all: { __typename: 'WorkCounts', open: number, claimed: number, mine: number, overdue: number, byKind: Array<{ __typename: 'WorkKindCounts', kind: WorkKind, open: number, claimed: number, mine: number, overdue: number }> } | null, atRisk: { __typename: 'WorkCounts', open: number, claimed: number, mine: number, overdue: number, byKind: Array<{ __typename: 'WorkKindCounts', kind: WorkKind, open: number, claimed: number, mine: number, overdue: number }> } | null, shown: { __typename: 'WorkCounts', open: number } | null };

export type WorkQueueQueryVariables = Exact<{
  filter?: WorkFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WorkQueueQuery = { queue: { __typename: 'WorkItemConnection', nodes: Array<{ __typename: 'WorkItem', id: string, kind: WorkKind, lane: WorkLane, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
        | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
        | { __typename: 'ErasureRequest', id: string, askedAt: string }
        | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string } | null, item: { __typename: 'ContentItem', title: string | null } }
        | { __typename: 'Order', id: string, status: OrderStatus, reference: string, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
       }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type WriteObjectionMutationVariables = Exact<{
  order: string | number;
  generation: number;
  text: string;
}>;


export type WriteObjectionMutation = { writeObjection:
    | { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type AccountMarkRowFragment = { __typename: 'AccountMark', id: string, kind: AccountMarkKind, reason: string, setAt: string, endedAt: string | null, endReason: string | null, requested: boolean, setBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, endedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null };

export type SignatureFragment = { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string };

export type RestrictionFactsFragment = { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null };

export type StatementFactsFragment = { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null };

export type SubmissionFactsFragment = { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> };

export type EffectFactsFragment = { __typename: 'PlatformEffect', wantedAt: string, wanted: Array<string>, extent: EffectExtent | null, at: string | null, remaining: Array<string>, unsupported: Array<string>, tries: number, fault: string | null, nextAt: string | null, drifts: number, driftedAt: string | null, subject:
    | { __typename: 'Account', id: string, handle: string }
    | { __typename: 'ContentItem', id: string, title: string | null }
   };

export type RefusedFragment = { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null };

export type SubscriberFactsFragment = { __typename: 'EventSubscriber', id: string, generation: number, url: string, state: SubscriberState, since: string, waiting: number, waitingSince: string | null, dead: number, failure: string | null, failedAt: string | null };

export type AlertSettingsFactsFragment = { __typename: 'AlertSettings', generation: number, address: string | null, webhook: string | null, language: string, endsAt: string, undelivered: number, choices: Array<{ __typename: 'AlertChoice', event: AlertEvent, ways: Array<AlertWay> }> };

export type SecondPersonFactsFragment = { __typename: 'SecondPerson', generation: number, name: string, address: string, namedAt: string };

export type AlertRowFragment = { __typename: 'Alert', id: string, event: AlertEvent, kind: AlertKind, stage: AlertStage, subject: string, dueAt: string | null, at: string };

export type BatchFactsFragment = { __typename: 'Batch', id: string, generation: number, state: BatchState, key: string, size: number, lineCount: number, appliedCount: number, failedCount: number, reason: string, secondPerson: Array<SecondPersonReason>, openedBy: string, openedAt: string, closedAt: string | null, digest: string | null, judgedBy: string | null, judgedAt: string | null, judgedReason: string | null, appliedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoReason: string | null, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, notice: { __typename: 'Notice', id: string, state: NoticeState } | null };

export type DeliveryKeyDecidedFragment = { __typename: 'DeliveryKey', callBackNumber: string, callBack: string | null, id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, approved: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, revoked: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } };

export type DeliveryKeyFactsFragment = { __typename: 'DeliveryKey', id: string, generation: number, organisation: string, country: string, name: string | null, label: string, purpose: DeliveryKeyPurpose, profile: DeliveryKeyProfile | null, material: string, thumbprint: string, signatureAlgorithm: string | null, state: DeliveryKeyState, usable: boolean, approvedAt: string | null, usableFrom: string | null, triedAt: string | null, expiresAt: string | null, revokedAt: string | null, revokeReason: string | null, proposed: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } };

export type EnrolmentFactsFragment = { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null };

export type ReviewedOrderFragment = { __typename: 'Order', warnings: Array<OrderWarning>, firstRemoval: boolean, id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, purpose: string | null, sameTargets: Array<{ __typename: 'Order', id: string, reference: string, status: OrderStatus, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } }> | null, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', text: string, means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, targets: Array<{ __typename: 'OrderTarget', value: string | null, mark: AccountMarkKind | null, id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', text: string | null, category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', lateSeconds: number, remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string>, undone: Array<{ __typename: 'UndoneMeasure', at: string, how: UndoneHow, territories: Array<string> }> } | null, collection: { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null } | null, gaps: Array<{ __typename: 'TargetGap', category: DataCategory, from: string | null, to: string | null, why: GapReason, says: string }> | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, removalAnswers: Array<{ __typename: 'RemovalAnswer', target: string | null, throughoutUnion: boolean | null, annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, requests: Array<{ __typename: 'ScrutinyRequest', text: string, at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', text: string, outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }>, authority: { __typename: 'Body', organisation: string, country: string } | null } | null, callBack: { __typename: 'CallBack', spokenTo: string, at: string, confirmed: boolean } | null, costClaims: Array<{ __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, text: string | null, by: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }>, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround, threat: string | null } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null, grounds: string | null }, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', reason: string | null, ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null, at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string, name: string | null }>, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }> };

export type OrderFactsFragment = { __typename: 'Order', id: string, generation: number, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, digest: string | null, recipient: Recipient, notifiedAt: string | null, notNotified: string | null, earlier: string | null, preservation: string | null, processor: string | null, reportTo: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, informBy: string | null, informedAt: string | null, digestParts: Array<{ __typename: 'DigestPart', name: string, salt: string | null, hash: string }>, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, validating: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, enforcing: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null, notified: { __typename: 'Body', organisation: string, country: string } | null, concerned: { __typename: 'Body', organisation: string, country: string } | null, notificationEvidence: { __typename: 'NotificationEvidence', at: string, reference: string, sha256: string } | null, legalBasis: { __typename: 'LegalBasis', provision: string, offence: string | null, threshold: OffenceThreshold | null, catalogue: string | null, redress: string | null, worldwide: string | null }, targets: Array<{ __typename: 'OrderTarget', id: string, type: IdentifierType, item: string | null, restrictedAt: string | null, decisions: Array<{ __typename: 'TargetDecision', category: DataCategory | null, outcome: DecisionOutcome, code: DecisionCode | null, preserved: boolean | null, from: string | null, to: string | null }>, effect: { __typename: 'TargetEffect', remaining: Array<string>, outcome: EffectOutcome, at: string | null, dueAt: string | null, late: boolean, code: DecisionCode | null, territories: Array<string> } | null, kept: Array<{ __typename: 'KeptContent', id: string, since: string, until: string, endedAt: string | null, filesDue: number, longer: Array<{ __typename: 'KeptLonger', at: string, proceedings: string, until: string }>, missing: Array<{ __typename: 'KeptContentGap', why: GapReason, files: number }> }> }>, clocks: Array<{ __typename: 'Clock', kind: ClockKind, startedAt: string, dueAt: string, pausedAt: string | null, term: string | null, zone: string, escalatedAt: string | null, pauses: Array<{ __typename: 'ClockPause', cause: PauseCause, from: string, to: string | null }> }>, secrecy: { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', id: string, sha256: string, bytes: number, attachedAt: string }>, received: { __typename: 'Receipt', channel: ReceiptChannel, at: string, sha256: string, bytes: number, authenticity: { __typename: 'AuthenticityCheck', means: AuthenticityMeans, confirmed: boolean, at: string } | null } | null, productionRequests: Array<{ __typename: 'ProductionRequest', instrument: ProductionInstrument, organisation: string, country: string, reference: string, requestedAt: string, confirmedAt: string }>, answers: Array<{ __typename: 'OutsideAnswer', id: string, sentTo: string, sentAt: string, sha256: string, confirmedAt: string | null, parts: Array<{ __typename: 'AnsweredPart', target: string, category: DataCategory }> }>, callBack: { __typename: 'CallBack', at: string, confirmed: boolean } | null, challenges: Array<{ __typename: 'Challenge', id: string, ground: ChallengeGround, forum: string | null, filedAt: string, suspends: boolean, outcome: ChallengeOutcome | null, endedAt: string | null }>, impediments: Array<{ __typename: 'Impediment', kind: ImpedimentKind, at: string, endedAt: string | null, text: string }>, scrutiny: { __typename: 'Scrutiny', requestUntil: string, findUntil: string, authority: { __typename: 'Body', organisation: string, country: string } | null, requests: Array<{ __typename: 'ScrutinyRequest', at: string }>, findings: Array<{ __typename: 'ScrutinyFinding', outcome: ScrutinyOutcome, at: string, recordedAt: string, receivedAt: string, onRequestOf: ScrutinyRequester | null, authority: { __typename: 'Body', organisation: string, country: string }, document: { __typename: 'ScrutinyDocument', reference: string, sha256: string } | null }> } | null, preserved: { __typename: 'Preservation', state: PreservationState, since: string, endsAt: string | null } | null, removalAnswers: Array<{ __typename: 'RemovalAnswer', annex: RemovalAnnex, at: string, action: RemovalAction | null, reason: RemovalReason | null, text: string | null, endedAt: string | null }>, duties: Array<{ __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null }>, readings: Array<{ __typename: 'OrderReading', at: string, target: string | null, categories: Array<DataCategory>, index: string }>, history: Array<{ __typename: 'OrderEvent', act: string, at: string, from: OrderStatus | null, to: OrderStatus, generation: number, codes: Array<DecisionCode>, publicPurpose: { __typename: 'PurposeFound', purpose: PublicPurpose, reason: string } | null }> };

export type SecrecyFactsFragment = { __typename: 'Secrecy', ground: SecrecyGround, since: string | null, until: string | null, state: SecrecyState, renewals: Array<{ __typename: 'SecrecyRenewal', at: string, ground: SecrecyGround, until: string | null }> };

export type DutyRowFragment = { __typename: 'Duty', id: string, generation: number, kind: DutyKind, state: DutyState, late: boolean, order: string | null, organisation: string | null, country: string | null, cause: string, article: string | null, createdAt: string, dueAt: string, doneAt: string | null, text: string | null, package: string | null, finding: { __typename: 'DutyFinding', about: string, verdict: OwedVerdict, text: string | null, at: string } | null, evidence: { __typename: 'DutyEvidence', reference: string, sha256: string } | null };

export type OrderCaseFragment = { __typename: 'Order', purpose: string | null, legalBasis: { __typename: 'LegalBasis', grounds: string | null }, emergency: { __typename: 'Emergency', threat: string | null } | null, secrecy: { __typename: 'Secrecy', reason: string | null, renewals: Array<{ __typename: 'SecrecyRenewal', reason: string | null }> } | null, documents: Array<{ __typename: 'OrderDocument', name: string | null }>, history: Array<{ __typename: 'OrderEvent', text: string | null }> };

export type CollectionFactsFragment = { __typename: 'TargetCollection', state: CollectionState, askedAt: string, failingSince: string | null, tries: number, nextTryAt: string | null, fault: CollectionFault | null };

export type CostClaimRowFragment = { __typename: 'CostClaim', id: string, generation: number, amount: string, currency: string, reference: string, claimedAt: string, outcome: CostOutcome | null, paid: string | null, answerReference: string | null, answeredAt: string | null };

export type GateFactsFragment = { __typename: 'AuthorityGate', isClosed: boolean, closings: Array<{ __typename: 'GateClosing', cause: GateCause, reference: string | null, closedAt: string, openedAt: string | null, reason: string | null, openedBy: { __typename: 'Approval', person: string, organisation: string | null, at: string } | null }> };

export type CapabilityFactsFragment = { __typename: 'PlatformCapabilities', asOf: string, name: string, identifierTypes: Array<IdentifierType>, categories: Array<{ __typename: 'HeldCategory', category: DataCategory, history: HeldHistory, retentionDays: number | null, says: string | null }>, effects: Array<{ __typename: 'OfferedEffect', subject: OfferedSubject, status: string, reversible: boolean, reversibleDays: number | null, territories: boolean, says: string | null }> };

export type CaseRequestRowFragment = { __typename: 'CaseRequest', id: string, state: CaseRequestState, cause: ConsentCause, work: string, digest: string, askedBy: string, askedAt: string, decidedBy: string | null, decidedAt: string | null, readableUntil: string | null, refusal: string | null, fields: Array<{ __typename: 'CaseField', field: SubscriberField, reason: string }> };

export type WorkRowFragment = { __typename: 'WorkItem', id: string, kind: WorkKind, lane: WorkLane, category: StatementCategory | null, source: WorkSource | null, dueAt: string | null, escalatedAt: string | null, claimedBy: string | null, claimEndsAt: string | null, facts: Array<{ __typename: 'WorkFact', kind: WorkFactKind, at: string, person: string | null, reason: string | null }>, subject:
    | { __typename: 'Complaint', id: string, filedAt: string, covers: ComplaintScope }
    | { __typename: 'ErasureRequest', id: string, askedAt: string }
    | { __typename: 'Notice', id: string, submittedAt: string, publicBody: { __typename: 'PublicBody', name: string } | null, trustedFlagger: { __typename: 'TrustedFlagger', name: string } | null, item: { __typename: 'ContentItem', title: string | null } }
    | { __typename: 'Order', id: string, status: OrderStatus, reference: string, from: string | null, to: string | null, territories: Array<string>, servedAt: string | null, firstRemoval: boolean, orderKind: OrderKind, emergency: { __typename: 'Emergency', ground: EmergencyGround } | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null }, secrecy: { __typename: 'Secrecy', state: SecrecyState } | null, targets: Array<{ __typename: 'OrderTarget', id: string }> }
   };

export type ItemFactsFragment = { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, author: { __typename: 'Account', id: string, handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, publishedAt: string, author: { __typename: 'Account', handle: string } } | null, attachments: Array<{ __typename: 'Attachment', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null }>, restrictions: Array<{ __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null }> | null };

export type NoticeFactsFragment = { __typename: 'Notice', id: string, generation: number, state: NoticeState, category: StatementCategory, keywords: Array<CategoryKeyword>, explanation: string, source: NoticeSource, submittedAt: string, decidedAt: string | null, reason: string | null, automatedMeans: AutomatedDecision, unfounded: boolean, redress: string | null, notifierName: string | null, notifierEmail: string | null, publicBody: { __typename: 'PublicBody', name: string, country: string | null, recognised: boolean } | null, trustedFlagger: { __typename: 'TrustedFlagger', id: string, name: string, country: string, state: FlaggerState } | null, files: Array<{ __typename: 'NoticeFile', sha256: string, bytes: number, mediaType: string, name: string | null }> };

export type DisputeFactsFragment = { __typename: 'Dispute', id: string, generation: number, state: DisputeState, restriction: string | null, notice: string | null, body: string, country: string, reference: string, submittedAt: string, outcome: ComplaintOutcome | null, reason: string | null, decidedAt: string | null, implemented: boolean | null, implementation: string | null, implementedAt: string | null };

export type SuspicionFactsFragment = { __typename: 'Suspicion', id: string, generation: number, state: SuspicionState, basis: SuspicionBasis, itemId: string, itemTitle: string | null, itemText: string | null, itemUrl: string | null, itemPublishedAt: string | null, accountId: string | null, accountHandle: string | null, subscriberFields: Array<SubscriberField>, offence: string, explanation: string, country: string | null, receiver: string | null, handTo: string | null, handedAt: string | null, handedSha256: string | null, digest: string, notice: string | null, proposedAt: string, decidedAt: string | null, dropReason: string | null };

export type FlaggerFactsFragment = { __typename: 'TrustedFlagger', id: string, generation: number, state: FlaggerState, name: string, country: string, expertise: Array<StatementCategory>, issuer: string, subject: string | null, organisation: string | null, recordedAt: string, reason: string | null };

export type SigningKeyRowFragment = { __typename: 'SigningKey', id: string, hash: string, isRoot: boolean, since: string, endedAt: string | null };

export type EnrolmentWithHistoryFragment = { __typename: 'Enrolment', id: string, generation: number, state: EnrolmentState, change: EnrolmentChange | null, issuer: string, organisation: string, name: string | null, country: string, roles: Array<AuthorityRole>, offices: Array<Office>, callBackNumber: string, scrutinises: boolean, reportAddress: string | null, activeFrom: string | null, history: Array<{ __typename: 'EnrolmentEvent', act: EnrolmentAct, change: EnrolmentChange | null, to: EnrolmentState, at: string, reason: string | null, by: { __typename: 'Approval', person: string, organisation: string | null, office: Office | null, country: string | null } }>, lines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }>, proposedLines: Array<{ __typename: 'ReportingLine', subject: string, unit: string, superior: string | null, superiorIssuer: string | null }> | null };

export type StatusByCountryFragment = { __typename: 'ContentItem', AT: EnforcementStatus, BE: EnforcementStatus, BG: EnforcementStatus, HR: EnforcementStatus, CY: EnforcementStatus, CZ: EnforcementStatus, DK: EnforcementStatus, EE: EnforcementStatus, FI: EnforcementStatus, FR: EnforcementStatus, DE: EnforcementStatus, GR: EnforcementStatus, HU: EnforcementStatus, IE: EnforcementStatus, IT: EnforcementStatus, LV: EnforcementStatus, LT: EnforcementStatus, LU: EnforcementStatus, MT: EnforcementStatus, NL: EnforcementStatus, PL: EnforcementStatus, PT: EnforcementStatus, RO: EnforcementStatus, SK: EnforcementStatus, SI: EnforcementStatus, ES: EnforcementStatus, SE: EnforcementStatus, IS: EnforcementStatus, LI: EnforcementStatus, NO: EnforcementStatus };

export type PersonSuspensionRowFragment = { __typename: 'PersonSuspension', id: string, issuer: string, subject: string, reason: string, byAuditor: boolean, liftReason: string | null, suspendedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string }, liftedBy: { __typename: 'Approval', at: string, country: string | null, office: Office | null, organisation: string | null, person: string } | null };

export type MeasureFactsFragment = { __typename: 'MisuseMeasure', id: string, generation: number, kind: MisuseKind, step: MisuseStep, acts: Array<string>, actsInAll: number, reason: string, decidedAt: string, endsAt: string | null, liftedAt: string | null, liftReason: string | null, redress: string, account: { __typename: 'Account', id: string, handle: string } | null };

export type DecidedRestrictionFragment = { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, cause: RestrictionCause, startsAt: string, endsAt: string | null, reviewAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, closeReason: string | null, subject:
    | { __typename: 'Account', id: string, handle: string }
    | { __typename: 'ContentItem', id: string, title: string | null }
  , statement: { __typename: 'StatementOfReasons', decisionVisibility: Array<DecisionVisibility>, decisionVisibilityOther: string | null, endDateVisibilityRestriction: string | null, decisionMonetary: DecisionMonetary | null, decisionMonetaryOther: string | null, endDateMonetaryRestriction: string | null, decisionProvision: DecisionProvision | null, endDateServiceRestriction: string | null, decisionAccount: DecisionAccount | null, endDateAccountRestriction: string | null, territorialScope: Array<string>, puid: string, uuid: string | null, createdAt: string, applicationDate: string, accountType: AccountType | null, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, contentType: Array<ContentType>, contentTypeOther: string | null, contentLanguage: string | null, contentDate: string, contentIdEan: string | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string, submission: { __typename: 'Submission', id: string, generation: number, puid: string, state: SubmissionState, attempts: number, databaseId: string | null, nextAttemptAt: string | null, submittedAt: string | null, problem: string | null, errors: Array<{ __typename: 'SubmissionError', field: string, messages: Array<string> }> } | null } | null, ends: { __typename: 'MeasureEnds', visibility: string | null, monetary: string | null, provision: string | null, account: string | null }, order: { __typename: 'Order', id: string, reference: string, kind: OrderKind, status: OrderStatus } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null };

export type LimitHitRowFragment = { __typename: 'LimitHit', id: string, limit: string, side: string, person: string, organisation: string | null, reference: string, hits: number, firstAt: string, lastAt: string, reviewedBy: string | null, reviewedAt: string | null, finding: string | null };

export type ItemVersionFactsFragment = { __typename: 'ItemVersion', version: string, title: string | null, text: string | null, url: string | null, lookedUpAt: string, edited: boolean };

export type ReadFieldsFragment = { __typename: 'Case', work: string, account: { __typename: 'CaseAccount', subscriber: { __typename: 'CaseSubscriber', name?: string | null, birthDate?: string | null, emails?: Array<string> | null, phones?: Array<string> | null, address?: string | null, registeredAt?: string | null, registrationIp?: string | null, service?: string | null } | null } | null };

export type FoundOrderFragment = { __typename: 'Order', id: string, kind: OrderKind, status: OrderStatus, desiredStatus: DesiredStatus, reference: string, servedAt: string | null, issuing: { __typename: 'Approval', organisation: string | null, country: string | null } };

export type PackageFactsFragment = { __typename: 'Package', id: string, generation: number, state: PackageState, target: string, trial: boolean, requestedAt: string, expiresAt: string, fault: PackageFault | null, volumes: Array<{ __typename: 'PackageVolume', number: number, bytes: number, sha256: string, hash: string | null, url: string | null, disclosed: string | null, exported: string }>, deliveryKey: { __typename: 'PackageKey', thumbprint: string }, deletion: { __typename: 'Duty', id: string, state: DutyState, dueAt: string, doneAt: string | null, article: string | null, late: boolean } | null, history: Array<{ __typename: 'PackageEvent', at: string, act: PackageAct, index: string | null, receipt: { __typename: 'PackageReceipt', statement: string, signature: string, thumbprint: string, done: string, recipient: string | null, basis: string | null, ended: PackageDeletionGround | null } | null }> };

export type WaitingLettersFactsFragment = { __typename: 'WaitingLetters', fault: LetterFault, code: string | null, waiting: number, since: string };

export type WorkSumsFragment = { __typename: 'WorkCounts', open: number, claimed: number, mine: number, overdue: number, byKind: Array<{ __typename: 'WorkKindCounts', kind: WorkKind, open: number, claimed: number, mine: number, overdue: number }> };

export const SignatureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<SignatureFragment, unknown>;
export const AccountMarkRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountMarkRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountMark"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"setAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"setBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<AccountMarkRowFragment, unknown>;
export const EffectFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EffectFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlatformEffect"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"extent"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"unsupported"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"drifts"}},{"kind":"Field","name":{"kind":"Name","value":"driftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}}]}}]} as unknown as DocumentNode<EffectFactsFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const SubscriberFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriberFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventSubscriber"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}},{"kind":"Field","name":{"kind":"Name","value":"dead"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}}]}}]} as unknown as DocumentNode<SubscriberFactsFragment, unknown>;
export const AlertSettingsFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertSettingsFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"ways"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"undelivered"}}]}}]} as unknown as DocumentNode<AlertSettingsFactsFragment, unknown>;
export const SecondPersonFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecondPersonFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"namedAt"}}]}}]} as unknown as DocumentNode<SecondPersonFactsFragment, unknown>;
export const AlertRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlertRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<AlertRowFragment, unknown>;
export const BatchFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BatchFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Batch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"lineCount"}},{"kind":"Field","name":{"kind":"Name","value":"appliedCount"}},{"kind":"Field","name":{"kind":"Name","value":"failedCount"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"secondPerson"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"judgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"judgedReason"}},{"kind":"Field","name":{"kind":"Name","value":"appliedAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoUntil"}},{"kind":"Field","name":{"kind":"Name","value":"undoneBy"}},{"kind":"Field","name":{"kind":"Name","value":"undoReason"}}]}}]} as unknown as DocumentNode<BatchFactsFragment, unknown>;
export const DeliveryKeyFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryKeyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"material"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"signatureAlgorithm"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"triedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<DeliveryKeyFactsFragment, unknown>;
export const DeliveryKeyDecidedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryKeyDecided"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeliveryKeyFacts"}},{"kind":"Field","name":{"kind":"Name","value":"callBackNumber"}},{"kind":"Field","name":{"kind":"Name","value":"callBack"}},{"kind":"Field","name":{"kind":"Name","value":"approved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revoked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryKeyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"profile"}},{"kind":"Field","name":{"kind":"Name","value":"material"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"signatureAlgorithm"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"triedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokeReason"}},{"kind":"Field","name":{"kind":"Name","value":"proposed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}}]} as unknown as DocumentNode<DeliveryKeyDecidedFragment, unknown>;
export const SecrecyFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<SecrecyFactsFragment, unknown>;
export const DutyRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]} as unknown as DocumentNode<DutyRowFragment, unknown>;
export const OrderFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"concerned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"preserved"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filesDue"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"files"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecrecyFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestUntil"}},{"kind":"Field","name":{"kind":"Name","value":"findUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"onRequestOf"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"index"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]} as unknown as DocumentNode<OrderFactsFragment, unknown>;
export const OrderCaseFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderCase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<OrderCaseFragment, unknown>;
export const CollectionFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TargetCollection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}}]} as unknown as DocumentNode<CollectionFactsFragment, unknown>;
export const CostClaimRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CostClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CostClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"answerReference"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]} as unknown as DocumentNode<CostClaimRowFragment, unknown>;
export const ReviewedOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewedOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFacts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderCase"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"sameTargets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstRemoval"}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"mark"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lateSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"undone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"throughoutUnion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"spokenTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CostClaimRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SecrecyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Secrecy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DutyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Duty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"package"}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"digestParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"salt"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enforcing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"notified"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"concerned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notificationEvidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notNotified"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"}},{"kind":"Field","name":{"kind":"Name","value":"preservation"}},{"kind":"Field","name":{"kind":"Name","value":"processor"}},{"kind":"Field","name":{"kind":"Name","value":"reportTo"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"catalogue"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"worldwide"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"restrictedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"preserved"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filesDue"}},{"kind":"Field","name":{"kind":"Name","value":"longer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"proceedings"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"files"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pausedAt"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecrecyFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informBy"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"attachedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"authenticity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentTo"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"callBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"challenges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"impediments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestUntil"}},{"kind":"Field","name":{"kind":"Name","value":"findUntil"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"onRequestOf"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"preserved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removalAnswers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annex"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DutyRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"index"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"publicPurpose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderCase"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"threat"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"renewals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TargetCollection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CostClaimRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CostClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"answerReference"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]} as unknown as DocumentNode<ReviewedOrderFragment, unknown>;
export const GateFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GateFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthorityGate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isClosed"}},{"kind":"Field","name":{"kind":"Name","value":"closings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<GateFactsFragment, unknown>;
export const CapabilityFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CapabilityFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlatformCapabilities"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"identifierTypes"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"history"}},{"kind":"Field","name":{"kind":"Name","value":"retentionDays"}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reversible"}},{"kind":"Field","name":{"kind":"Name","value":"reversibleDays"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"says"}}]}}]}}]} as unknown as DocumentNode<CapabilityFactsFragment, unknown>;
export const CaseRequestRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseRequestRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}}]} as unknown as DocumentNode<CaseRequestRowFragment, unknown>;
export const WorkRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"escalatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","alias":{"kind":"Name","value":"orderKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"firstRemoval"}},{"kind":"Field","name":{"kind":"Name","value":"emergency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}}]}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secrecy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"publicBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trustedFlagger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Complaint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"covers"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ErasureRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}}]}}]}}]}}]} as unknown as DocumentNode<WorkRowFragment, unknown>;
export const SubmissionFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]} as unknown as DocumentNode<SubmissionFactsFragment, unknown>;
export const StatementFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementOfReasons"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGroundReferenceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentLegalGround"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentGround"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentIllegal"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"contentTypeOther"}},{"kind":"Field","name":{"kind":"Name","value":"contentLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"contentDate"}},{"kind":"Field","name":{"kind":"Name","value":"contentIdEan"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryAddition"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecification"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecificationOther"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDetection"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDecision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}}]} as unknown as DocumentNode<StatementFactsFragment, unknown>;
export const RestrictionFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestrictionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Restriction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"visibilityOther"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"monetaryOther"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"stateActor"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementOfReasons"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGroundReferenceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentLegalGround"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentGround"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentIllegal"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"contentTypeOther"}},{"kind":"Field","name":{"kind":"Name","value":"contentLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"contentDate"}},{"kind":"Field","name":{"kind":"Name","value":"contentIdEan"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryAddition"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecification"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecificationOther"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDetection"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDecision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionFacts"}}]}}]}}]} as unknown as DocumentNode<RestrictionFactsFragment, unknown>;
export const ItemFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"thread"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inReplyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"restrictions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestrictionFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementOfReasons"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGroundReferenceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentLegalGround"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentGround"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentIllegal"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"contentTypeOther"}},{"kind":"Field","name":{"kind":"Name","value":"contentLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"contentDate"}},{"kind":"Field","name":{"kind":"Name","value":"contentIdEan"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryAddition"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecification"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecificationOther"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDetection"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDecision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestrictionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Restriction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"visibilityOther"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"monetaryOther"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"stateActor"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}}]}}]}}]} as unknown as DocumentNode<ItemFactsFragment, unknown>;
export const NoticeFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NoticeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"keywords"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"automatedMeans"}},{"kind":"Field","name":{"kind":"Name","value":"unfounded"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"notifierName"}},{"kind":"Field","name":{"kind":"Name","value":"notifierEmail"}},{"kind":"Field","name":{"kind":"Name","value":"publicBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trustedFlagger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<NoticeFactsFragment, unknown>;
export const DisputeFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"restriction"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"implemented"}},{"kind":"Field","name":{"kind":"Name","value":"implementation"}},{"kind":"Field","name":{"kind":"Name","value":"implementedAt"}}]}}]} as unknown as DocumentNode<DisputeFactsFragment, unknown>;
export const SuspicionFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SuspicionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Suspicion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemText"}},{"kind":"Field","name":{"kind":"Name","value":"itemUrl"}},{"kind":"Field","name":{"kind":"Name","value":"itemPublishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"accountHandle"}},{"kind":"Field","name":{"kind":"Name","value":"subscriberFields"}},{"kind":"Field","name":{"kind":"Name","value":"offence"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"handTo"}},{"kind":"Field","name":{"kind":"Name","value":"handedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedSha256"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dropReason"}}]}}]} as unknown as DocumentNode<SuspicionFactsFragment, unknown>;
export const FlaggerFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FlaggerFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrustedFlagger"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"expertise"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<FlaggerFactsFragment, unknown>;
export const SigningKeyRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SigningKeyRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SigningKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"isRoot"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<SigningKeyRowFragment, unknown>;
export const EnrolmentFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"offices"}},{"kind":"Field","name":{"kind":"Name","value":"callBackNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scrutinises"}},{"kind":"Field","name":{"kind":"Name","value":"reportAddress"}},{"kind":"Field","name":{"kind":"Name","value":"activeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}}]}}]} as unknown as DocumentNode<EnrolmentFactsFragment, unknown>;
export const EnrolmentWithHistoryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentWithHistory"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrolmentFacts"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrolmentFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrolment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"offices"}},{"kind":"Field","name":{"kind":"Name","value":"callBackNumber"}},{"kind":"Field","name":{"kind":"Name","value":"scrutinises"}},{"kind":"Field","name":{"kind":"Name","value":"reportAddress"}},{"kind":"Field","name":{"kind":"Name","value":"activeFrom"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"superior"}},{"kind":"Field","name":{"kind":"Name","value":"superiorIssuer"}}]}}]}}]} as unknown as DocumentNode<EnrolmentWithHistoryFragment, unknown>;
export const StatusByCountryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusByCountry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"AT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"AT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"BE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"BE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"BG"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"BG","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"HR"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"HR","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"CY"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"CY","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"CZ"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"CZ","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"DK"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"DK","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"EE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"EE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"FI"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"FI","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"FR"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"FR","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"DE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"DE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"GR"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"GR","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"HU"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"HU","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"IE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"IE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"IT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"IT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LV"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LV","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LU"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LU","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"MT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"MT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"NL"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"NL","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"PL"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"PL","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"PT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"PT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"RO"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"RO","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"SK"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"SK","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"SI"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"SI","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"ES"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"ES","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"SE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"SE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"IS"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"IS","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LI"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LI","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"NO"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"NO","block":false}}]}]}}]} as unknown as DocumentNode<StatusByCountryFragment, unknown>;
export const PersonSuspensionRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonSuspensionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonSuspension"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"byAuditor"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"liftedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Signature"}}]}},{"kind":"Field","name":{"kind":"Name","value":"liftReason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Signature"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"person"}}]}}]} as unknown as DocumentNode<PersonSuspensionRowFragment, unknown>;
export const MeasureFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeasureFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MisuseMeasure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"}},{"kind":"Field","name":{"kind":"Name","value":"actsInAll"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"liftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"liftReason"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}}]}}]} as unknown as DocumentNode<MeasureFactsFragment, unknown>;
export const DecidedRestrictionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DecidedRestriction"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Restriction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestrictionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decisionVisibility"}},{"kind":"Field","name":{"kind":"Name","value":"decisionVisibilityOther"}},{"kind":"Field","name":{"kind":"Name","value":"endDateVisibilityRestriction"}},{"kind":"Field","name":{"kind":"Name","value":"decisionMonetary"}},{"kind":"Field","name":{"kind":"Name","value":"decisionMonetaryOther"}},{"kind":"Field","name":{"kind":"Name","value":"endDateMonetaryRestriction"}},{"kind":"Field","name":{"kind":"Name","value":"decisionProvision"}},{"kind":"Field","name":{"kind":"Name","value":"endDateServiceRestriction"}},{"kind":"Field","name":{"kind":"Name","value":"decisionAccount"}},{"kind":"Field","name":{"kind":"Name","value":"endDateAccountRestriction"}},{"kind":"Field","name":{"kind":"Name","value":"territorialScope"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubmissionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Submission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"databaseId"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementOfReasons"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"puid"}},{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGroundReferenceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentLegalGround"}},{"kind":"Field","name":{"kind":"Name","value":"illegalContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentGround"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentExplanation"}},{"kind":"Field","name":{"kind":"Name","value":"incompatibleContentIllegal"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"contentTypeOther"}},{"kind":"Field","name":{"kind":"Name","value":"contentLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"contentDate"}},{"kind":"Field","name":{"kind":"Name","value":"contentIdEan"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryAddition"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecification"}},{"kind":"Field","name":{"kind":"Name","value":"categorySpecificationOther"}},{"kind":"Field","name":{"kind":"Name","value":"decisionFacts"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDetection"}},{"kind":"Field","name":{"kind":"Name","value":"automatedDecision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"submission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubmissionFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestrictionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Restriction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"ends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"visibilityOther"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"monetaryOther"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"stateActor"}},{"kind":"Field","name":{"kind":"Name","value":"closeReason"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}}]}}]}}]} as unknown as DocumentNode<DecidedRestrictionFragment, unknown>;
export const LimitHitRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LimitHitRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LimitHit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"hits"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finding"}}]}}]} as unknown as DocumentNode<LimitHitRowFragment, unknown>;
export const ItemVersionFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemVersionFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"lookedUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"edited"}}]}}]} as unknown as DocumentNode<ItemVersionFactsFragment, unknown>;
export const ReadFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReadFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"work"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subscriber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"birthDate"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"birthDate"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"emails"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"emails"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"phones"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phones"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"address"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"registeredAt"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"registrationIp"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"registrationIp"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"service"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"service"}}}]}]}]}}]}}]}}]} as unknown as DocumentNode<ReadFieldsFragment, unknown>;
export const FoundOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"desiredStatus"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}}]} as unknown as DocumentNode<FoundOrderFragment, unknown>;
export const PackageFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PackageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Package"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"trial"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"volumes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"disclosed"}},{"kind":"Field","name":{"kind":"Name","value":"exported"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"signature"}},{"kind":"Field","name":{"kind":"Name","value":"thumbprint"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]}}]} as unknown as DocumentNode<PackageFactsFragment, unknown>;
export const WaitingLettersFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WaitingLettersFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WaitingLetters"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]} as unknown as DocumentNode<WaitingLettersFactsFragment, unknown>;
export const WorkSumsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WorkSums"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}}]}}]} as unknown as DocumentNode<WorkSumsFragment, unknown>;
export const AccessAnswersDocument = {"__meta__":{"documentId":"sha256:ba808ea5435db19ff0806d1ea09f14bc1dcfdba3f30ec670572118d1c7da72a5"}} as unknown as DocumentNode<AccessAnswersQuery, AccessAnswersQueryVariables>;
export const AccountMarksDocument = {"__meta__":{"documentId":"sha256:4aa9bb6c7c99966d00a3bbe58b4a171960defc2f2bacbd6898b7aa254c715fcc"}} as unknown as DocumentNode<AccountMarksQuery, AccountMarksQueryVariables>;
export const PlatformAccountDocument = {"__meta__":{"documentId":"sha256:c25abf4e6015be1ab28a5d9f6ca93e4d0f420ff2fe30060ea5defaed3183167d"}} as unknown as DocumentNode<PlatformAccountQuery, PlatformAccountQueryVariables>;
export const AddDecisionsDocument = {"__meta__":{"documentId":"sha256:faef291de162b4c0ec17e7b5e18af9becd9f66152fdaf8b1892e3743f043c8dd"}} as unknown as DocumentNode<AddDecisionsMutation, AddDecisionsMutationVariables>;
export const AddEventSubscriberDocument = {"__meta__":{"documentId":"sha256:78064c1b5b70eae4703fee5f8bf647c4fc874743bd2f010fadafc1cf91effdf2"}} as unknown as DocumentNode<AddEventSubscriberMutation, AddEventSubscriberMutationVariables>;
export const PlatformAlertSettingsDocument = {"__meta__":{"documentId":"sha256:f16cf579efee9179cfa9074840174b512a0c05330ecb15068354670598b42eec"}} as unknown as DocumentNode<PlatformAlertSettingsQuery, PlatformAlertSettingsQueryVariables>;
export const PlatformAlertsDocument = {"__meta__":{"documentId":"sha256:aa3bbbcdeaffa85e1920c25780a18c489e04d06a15e6906c3acc26d574ca64c5"}} as unknown as DocumentNode<PlatformAlertsQuery, PlatformAlertsQueryVariables>;
export const PlatformAnswerErasureDocument = {"__meta__":{"documentId":"sha256:0af45117bfc138a0a155a95a871c515103a93aaf36b66ffb0b892d0cab2ff720"}} as unknown as DocumentNode<PlatformAnswerErasureMutation, PlatformAnswerErasureMutationVariables>;
export const PlatformApplyLawDocument = {"__meta__":{"documentId":"sha256:8fa16ff7fe2cc0a69310083f2e213976b20c063b9b1c4cf3a6290fb44fdbe526"}} as unknown as DocumentNode<PlatformApplyLawMutation, PlatformApplyLawMutationVariables>;
export const PlatformApproveBatchDocument = {"__meta__":{"documentId":"sha256:be7bac4d4fd560f91a08fd9de15f7da38d0e07591da65b3e66fc1085b7e7b719"}} as unknown as DocumentNode<PlatformApproveBatchMutation, PlatformApproveBatchMutationVariables>;
export const ApproveDeliveryKeyDocument = {"__meta__":{"documentId":"sha256:37ba5a645ef5f4f3f70aa490fd38011119119385da1630d92b36586a5c9e3938"}} as unknown as DocumentNode<ApproveDeliveryKeyMutation, ApproveDeliveryKeyMutationVariables>;
export const ApproveEnrolmentDocument = {"__meta__":{"documentId":"sha256:ed6fe171c37a3bfff628625aaae7b1aaf2ff29f8bdb8fd1577110886067739df"}} as unknown as DocumentNode<ApproveEnrolmentMutation, ApproveEnrolmentMutationVariables>;
export const AskClarificationDocument = {"__meta__":{"documentId":"sha256:33606ca5441728473f9882f71d188543e9a31c804dd2358c28549e81a9ee3018"}} as unknown as DocumentNode<AskClarificationMutation, AskClarificationMutationVariables>;
export const AuthorityGateDocument = {"__meta__":{"documentId":"sha256:4ef6cf1e8d7aa96e66138e2c52909b11e5df8252aa83c5202e2b6fc182817883"}} as unknown as DocumentNode<AuthorityGateQuery, AuthorityGateQueryVariables>;
export const PlatformBatchDocument = {"__meta__":{"documentId":"sha256:e70022935a20bb9b0fa25309db8a285997d1f26f7493eb69a8191943e2f32082"}} as unknown as DocumentNode<PlatformBatchQuery, PlatformBatchQueryVariables>;
export const PlatformBatchesDocument = {"__meta__":{"documentId":"sha256:7560b41e8f6298cb6e08e65cd1035cb9fc8905b0c6950bc762e571a27552a8af"}} as unknown as DocumentNode<PlatformBatchesQuery, PlatformBatchesQueryVariables>;
export const BodyNamesDocument = {"__meta__":{"documentId":"sha256:5a440ca2f641a87d3811d944ea8cdfa1b02343aa752ed998e5d2b5a142e26c98"}} as unknown as DocumentNode<BodyNamesQuery, BodyNamesQueryVariables>;
export const PlatformCapabilitiesDocument = {"__meta__":{"documentId":"sha256:fe18d1597ba0ca5578e85724a9949d11ac3c7f688db68ec6ea3d968d05ba80e5"}} as unknown as DocumentNode<PlatformCapabilitiesQuery, PlatformCapabilitiesQueryVariables>;
export const PlatformCaseRequestsDocument = {"__meta__":{"documentId":"sha256:c557027e62802553f43ce51286a6bae611c4005d5a4b2fa1ed63801a93a4d9c9"}} as unknown as DocumentNode<PlatformCaseRequestsQuery, PlatformCaseRequestsQueryVariables>;
export const ChangeReportingLinesDocument = {"__meta__":{"documentId":"sha256:09c4aa36df6a9458311af698f34330883d3629c1cc2fcec82d48b3a18da38757"}} as unknown as DocumentNode<ChangeReportingLinesMutation, ChangeReportingLinesMutationVariables>;
export const CheckAuthenticityDocument = {"__meta__":{"documentId":"sha256:d42f1580bb5d219eeef4d47f02ecd094e061c8ed1cf250aa6f420311361d29f3"}} as unknown as DocumentNode<CheckAuthenticityMutation, CheckAuthenticityMutationVariables>;
export const CheckpointDocument = {"__meta__":{"documentId":"sha256:713792e4cfbbd44d797cc77d14755a6f9a6265e0814ef5d256c2f4966095854f"}} as unknown as DocumentNode<CheckpointQuery, CheckpointQueryVariables>;
export const ClaimCostsDocument = {"__meta__":{"documentId":"sha256:6ead13b0917792538572dd2057d31ec1f2fe5f71b8a480c640c254f735a13373"}} as unknown as DocumentNode<ClaimCostsMutation, ClaimCostsMutationVariables>;
export const ClaimDocument = {"__meta__":{"documentId":"sha256:c2d563a36dcf428f6bee307fea2718a68b89e4fe3dd68160b2a5e1e1d910c84f"}} as unknown as DocumentNode<ClaimMutation, ClaimMutationVariables>;
export const ClassifyOrderDocument = {"__meta__":{"documentId":"sha256:1c5e2a03459bc4967328e15bf98d3724766093c54dde836f4bb7f9b1d031510e"}} as unknown as DocumentNode<ClassifyOrderMutation, ClassifyOrderMutationVariables>;
export const CloseBatchDocument = {"__meta__":{"documentId":"sha256:1f3387b5b2e89dc2e873f39de2bf0d1f68c43dbdf9b25d207d0a3ecd50b71382"}} as unknown as DocumentNode<CloseBatchMutation, CloseBatchMutationVariables>;
export const CollectAgainDocument = {"__meta__":{"documentId":"sha256:3b5e8f67086967b282bac8884544b0a7e9b5706d8962603816eb60c8c9bc6c08"}} as unknown as DocumentNode<CollectAgainMutation, CollectAgainMutationVariables>;
export const PlatformComplaintDocument = {"__meta__":{"documentId":"sha256:bd937ed671b46c62abee461ed4a01606d23956a24fb28258d9bbf07025542127"}} as unknown as DocumentNode<PlatformComplaintQuery, PlatformComplaintQueryVariables>;
export const ConfirmAnswerDocument = {"__meta__":{"documentId":"sha256:ab191475f8aac0714c2ff7a81f62e481ff6ac96fd0a564f49723d557f352629d"}} as unknown as DocumentNode<ConfirmAnswerMutation, ConfirmAnswerMutationVariables>;
export const ConfirmDutyDocument = {"__meta__":{"documentId":"sha256:a8c61a029f1985bd27db54924e3ce560e6c79d347a72632cfa7b3bcc84d6b92d"}} as unknown as DocumentNode<ConfirmDutyMutation, ConfirmDutyMutationVariables>;
export const PlatformConsentToCaseDocument = {"__meta__":{"documentId":"sha256:09645df796d5645e622f19dd0b832a0b5a42d3d7b25f59448e81fbb47d779670"}} as unknown as DocumentNode<PlatformConsentToCaseMutation, PlatformConsentToCaseMutationVariables>;
export const PlatformDecideComplaintDocument = {"__meta__":{"documentId":"sha256:251782a94f2af948ffd20265479e83a0f7bb1d55ebb080b1f12118ca782156f5"}} as unknown as DocumentNode<PlatformDecideComplaintMutation, PlatformDecideComplaintMutationVariables>;
export const PlatformDecideNoticeDocument = {"__meta__":{"documentId":"sha256:7bf23312f770c3a6fe045afcc4ed1e6c34713bbeb53cf9a0e858dda0bed7068d"}} as unknown as DocumentNode<PlatformDecideNoticeMutation, PlatformDecideNoticeMutationVariables>;
export const DecideOrderDocument = {"__meta__":{"documentId":"sha256:ae81dae4553ceb6e3dc782e938d2490856420e2b29afe5ceef2d2b2be1cf2f8f"}} as unknown as DocumentNode<DecideOrderMutation, DecideOrderMutationVariables>;
export const DecidedWorkDocument = {"__meta__":{"documentId":"sha256:9769da7ff8aa04e5401922aa70af24790862e071d44f466ba10bb30dd7ce29b0"}} as unknown as DocumentNode<DecidedWorkQuery, DecidedWorkQueryVariables>;
export const DecisionReceiptDocument = {"__meta__":{"documentId":"sha256:f2f063cfc478420f4fd817a71eba74678f9c07207bc434611f276159531fe745"}} as unknown as DocumentNode<DecisionReceiptQuery, DecisionReceiptQueryVariables>;
export const BodyKeysDocument = {"__meta__":{"documentId":"sha256:f18d08f356240120fc69c60c5b88a6ae4c606ad3eee36e9e6c6d3c5d91e2ed73"}} as unknown as DocumentNode<BodyKeysQuery, BodyKeysQueryVariables>;
export const DeskWorkDocument = {"__meta__":{"documentId":"sha256:62834c7727ab836e05450aec93303dbb4af54425457dbed0518ba7f96b27a5ef"}} as unknown as DocumentNode<DeskWorkQuery, DeskWorkQueryVariables>;
export const DisputeFiguresDocument = {"__meta__":{"documentId":"sha256:da1aa480cbe06b0d86f28c59a09c88b048b32e7e75fbe9c1e60aee41664c0779"}} as unknown as DocumentNode<DisputeFiguresQuery, DisputeFiguresQueryVariables>;
export const DisputesDocument = {"__meta__":{"documentId":"sha256:8b3136c24e340a8391a9d477c4f68bde59e12e3f01f0fba5021a08cf14275612"}} as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const DropSuspicionDocument = {"__meta__":{"documentId":"sha256:57299b6b21ee7002e5e756f0e55e561132bfde9ea2612a26707735accce25af9"}} as unknown as DocumentNode<DropSuspicionMutation, DropSuspicionMutationVariables>;
export const DutiesDocument = {"__meta__":{"documentId":"sha256:33d79f7a1ba19e4ad622911a74a94ec8520cb6f319a0c1fbbc016924807c2fa7"}} as unknown as DocumentNode<DutiesQuery, DutiesQueryVariables>;
export const EndAccountMarkDocument = {"__meta__":{"documentId":"sha256:2f1f4413018493be0c8569bea2e915d435ad8c8620f16a449565d68a4355e3be"}} as unknown as DocumentNode<EndAccountMarkMutation, EndAccountMarkMutationVariables>;
export const EndChallengeDocument = {"__meta__":{"documentId":"sha256:24520109d765f45717d72f400f863f583e6b6866261e83ea502eb00b20dc2d88"}} as unknown as DocumentNode<EndChallengeMutation, EndChallengeMutationVariables>;
export const EndEnrolmentDocument = {"__meta__":{"documentId":"sha256:e29180e79b0213dca8881ee674054058e8a6d39cd239c63042d6c153e605d4bf"}} as unknown as DocumentNode<EndEnrolmentMutation, EndEnrolmentMutationVariables>;
export const EndFlaggerDocument = {"__meta__":{"documentId":"sha256:ca6de945a0c3add16a3cb36b95454606a347887fd6f2b51c762c14ad81d2937f"}} as unknown as DocumentNode<EndFlaggerMutation, EndFlaggerMutationVariables>;
export const EndImpedimentDocument = {"__meta__":{"documentId":"sha256:eca4990fcbac04b4323e4e92cf531968ff408448adbc7a526136a90eea2591af"}} as unknown as DocumentNode<EndImpedimentMutation, EndImpedimentMutationVariables>;
export const EndSigningKeyDocument = {"__meta__":{"documentId":"sha256:6fc8b783727813143a5221b1a1cfbc09cf416e7d4c68dd00fabdfc828a702c1e"}} as unknown as DocumentNode<EndSigningKeyMutation, EndSigningKeyMutationVariables>;
export const EnrolledBodiesDocument = {"__meta__":{"documentId":"sha256:10f694b59c09534a8243e22cd05875f1daccfd21525c6452aea5a9995ebc7700"}} as unknown as DocumentNode<EnrolledBodiesQuery, EnrolledBodiesQueryVariables>;
export const PlatformErasureRequestDocument = {"__meta__":{"documentId":"sha256:0426d1cc165ba494ddacb8785d85617c87e1d9f4e9fc75fec31b00108432db99"}} as unknown as DocumentNode<PlatformErasureRequestQuery, PlatformErasureRequestQueryVariables>;
export const EventSubscribersDocument = {"__meta__":{"documentId":"sha256:ddc6d7e71adf4705dba85b5524640eca70dd79a62f60c8ff9a940856ca9d6528"}} as unknown as DocumentNode<EventSubscribersQuery, EventSubscribersQueryVariables>;
export const PlatformExtendErasureDocument = {"__meta__":{"documentId":"sha256:86e3f72d00bd8d818e90775521d3e0218ef7f2100953290c1d5ccbe0b1ba1f5a"}} as unknown as DocumentNode<PlatformExtendErasureMutation, PlatformExtendErasureMutationVariables>;
export const FailingCollectionsDocument = {"__meta__":{"documentId":"sha256:5819779ecd1b8abd4667bc5480fe41b363ba8bb4f02348fe8bc7b5aa5d28b030"}} as unknown as DocumentNode<FailingCollectionsQuery, FailingCollectionsQueryVariables>;
export const FlaggerFiguresDocument = {"__meta__":{"documentId":"sha256:42f70ee3375ce8a37ebe9c83ab73f0247a6e00cfdb38f00d9607efaaad8f1a0b"}} as unknown as DocumentNode<FlaggerFiguresQuery, FlaggerFiguresQueryVariables>;
export const PlatformFreezesDocument = {"__meta__":{"documentId":"sha256:e0d5e48e2d01fc11cae5bce89b59113ffd86a4e85d12a89ae7ded114f483aac8"}} as unknown as DocumentNode<PlatformFreezesQuery, PlatformFreezesQueryVariables>;
export const ImplementDisputeDocument = {"__meta__":{"documentId":"sha256:d0aaee40bd79b975f094638aa4476fc2045fd9e3252a9be82cdb6618849b8a86"}} as unknown as DocumentNode<ImplementDisputeMutation, ImplementDisputeMutationVariables>;
export const PlatformIncompleteEffectsDocument = {"__meta__":{"documentId":"sha256:26c9e4744eb6ccdba80909f5ff4a42521fb8f338d88fa092a792a3d7eb10e959"}} as unknown as DocumentNode<PlatformIncompleteEffectsQuery, PlatformIncompleteEffectsQueryVariables>;
export const InformCoordinatorDocument = {"__meta__":{"documentId":"sha256:d6827e00f34d254a82a55aaf90780303019e02a7f119b08500ebd799f9acea15"}} as unknown as DocumentNode<InformCoordinatorMutation, InformCoordinatorMutationVariables>;
export const PlatformItemElsewhereDocument = {"__meta__":{"documentId":"sha256:904455be067b1e9125dab5adda2f66547c0faaaa5cf82f5db1df976d96b13e3c"}} as unknown as DocumentNode<PlatformItemElsewhereQuery, PlatformItemElsewhereQueryVariables>;
export const PlatformItemFileDocument = {"__meta__":{"documentId":"sha256:d747abd970256d1ccc28771c856cd1884aaccb1f3f0f6dc342d75a3d288e032a"}} as unknown as DocumentNode<PlatformItemFileQuery, PlatformItemFileQueryVariables>;
export const PlatformItemTerritoriesDocument = {"__meta__":{"documentId":"sha256:4da3b6ced543322104a6e09b0b92c7d5879226bbb02457be892fc376278c9da4"}} as unknown as DocumentNode<PlatformItemTerritoriesQuery, PlatformItemTerritoriesQueryVariables>;
export const PlatformItemDocument = {"__meta__":{"documentId":"sha256:eaa79f4466a69c567d4313f4d0a95eb6d1edc07faa7b3660e1f3093875537276"}} as unknown as DocumentNode<PlatformItemQuery, PlatformItemQueryVariables>;
export const PlatformThreadDocument = {"__meta__":{"documentId":"sha256:8b9cfc6d02f78ad3a16d150c62898cf15427a9faafc14615b6d861ad0b44d9dc"}} as unknown as DocumentNode<PlatformThreadQuery, PlatformThreadQueryVariables>;
export const KeepLongerDocument = {"__meta__":{"documentId":"sha256:17a9aef2c7897c970727991e2cc1ebfb0fb5d59830a968acefc5c66212db6335"}} as unknown as DocumentNode<KeepLongerMutation, KeepLongerMutationVariables>;
export const KeptContentDocument = {"__meta__":{"documentId":"sha256:daaec4399b76620cd7be972fc4310525aa39127b6849796a895bbfe33c33162c"}} as unknown as DocumentNode<KeptContentQuery, KeptContentQueryVariables>;
export const PlatformLawInForceDocument = {"__meta__":{"documentId":"sha256:bdb30e3e5eaa514f1df7e298f52ad25f727b021cd5a9d0e45a42b4946b49b060"}} as unknown as DocumentNode<PlatformLawInForceQuery, PlatformLawInForceQueryVariables>;
export const PlatformLawVersionsDocument = {"__meta__":{"documentId":"sha256:01a1daca68df4a9694f337d138a8c8a846c64feb41cc6181cb218615c3430c32"}} as unknown as DocumentNode<PlatformLawVersionsQuery, PlatformLawVersionsQueryVariables>;
export const LiftPersonSuspensionDocument = {"__meta__":{"documentId":"sha256:fc7cab59ed91272425f867c3094b1266577c8f20ff456456cd244cdd3c043696"}} as unknown as DocumentNode<LiftPersonSuspensionMutation, LiftPersonSuspensionMutationVariables>;
export const LiftSuspensionDocument = {"__meta__":{"documentId":"sha256:654407ae29ff6e53340164478b08af7b82f0e05030dad9e6d227770a284d6485"}} as unknown as DocumentNode<LiftSuspensionMutation, LiftSuspensionMutationVariables>;
export const PlatformLiftDocument = {"__meta__":{"documentId":"sha256:2de9cd41809c029e1dfb675c31398f2a7b35e20763e37991319ed3703396120c"}} as unknown as DocumentNode<PlatformLiftMutation, PlatformLiftMutationVariables>;
export const PlatformLimitHitsDocument = {"__meta__":{"documentId":"sha256:e73ed40df9560d991c2bbbee2330133cc9be61670554439a618e9363d154d0a4"}} as unknown as DocumentNode<PlatformLimitHitsQuery, PlatformLimitHitsQueryVariables>;
export const MarkAccountDocument = {"__meta__":{"documentId":"sha256:f7b6ec5e48501b16242dd13d534be7419abea66659a4329bd43701da9db61a52"}} as unknown as DocumentNode<MarkAccountMutation, MarkAccountMutationVariables>;
export const PlatformMisuseDocument = {"__meta__":{"documentId":"sha256:08f06c31ee8fe0888ea664caff58c76dc77f8940b65e67788792be5d322890cc"}} as unknown as DocumentNode<PlatformMisuseQuery, PlatformMisuseQueryVariables>;
export const NameSecondPersonDocument = {"__meta__":{"documentId":"sha256:a9ad38328ee67bab43ff016f1fdfa31129b908ee66fc1900258ce89d1fd4806e"}} as unknown as DocumentNode<NameSecondPersonMutation, NameSecondPersonMutationVariables>;
export const PlatformNoticeFileDocument = {"__meta__":{"documentId":"sha256:dc057b20d8011a968ad91ef91fac63eb6da76188c31bc18cebcf0d0f6bd86009"}} as unknown as DocumentNode<PlatformNoticeFileQuery, PlatformNoticeFileQueryVariables>;
export const PlatformNoticeDocument = {"__meta__":{"documentId":"sha256:e9aa68a84290d445cdfb8ab5852e9c7fc61007f7dcbe947d7b19fa623f794770"}} as unknown as DocumentNode<PlatformNoticeQuery, PlatformNoticeQueryVariables>;
export const OpenBatchDocument = {"__meta__":{"documentId":"sha256:caa2645afcebcef6dbb9dc66cd71cb6cbb474c332cb2d3855c82ee4ba7f17f6b"}} as unknown as DocumentNode<OpenBatchMutation, OpenBatchMutationVariables>;
export const PlatformOpenCaseDocument = {"__meta__":{"documentId":"sha256:ee3072292c0b2862172e882ab9a5952a3cd22d09dc00b08dbd3fdde69ccf9648"}} as unknown as DocumentNode<PlatformOpenCaseMutation, PlatformOpenCaseMutationVariables>;
export const PlatformOrderBehindDocument = {"__meta__":{"documentId":"sha256:8a90f2b1de68363a08239a40f6258cc5f32ca6b2f5302f007c719a0335eb78cf"}} as unknown as DocumentNode<PlatformOrderBehindQuery, PlatformOrderBehindQueryVariables>;
export const OrderClassificationDocument = {"__meta__":{"documentId":"sha256:b95509a22f86404067dbba05f9030ffd12f2630027928622b5ddc6e5a5133c53"}} as unknown as DocumentNode<OrderClassificationQuery, OrderClassificationQueryVariables>;
export const PlatformOrderDocumentDocument = {"__meta__":{"documentId":"sha256:f41808ba7171da7573746f64c4f55838a128ac249e2ecef669f2d688ac9ffd02"}} as unknown as DocumentNode<PlatformOrderDocumentQuery, PlatformOrderDocumentQueryVariables>;
export const OrderToPersonDocument = {"__meta__":{"documentId":"sha256:252916cf8602c110c108f3e0d47336d16de38233362778e61ec785e3fcb33a70"}} as unknown as DocumentNode<OrderToPersonQuery, OrderToPersonQueryVariables>;
export const OrderReviewDocument = {"__meta__":{"documentId":"sha256:baaf5c14185c5b43a3c445ae2cedb9174fb960bbf5f7aabfd8abff31adb7411b"}} as unknown as DocumentNode<OrderReviewQuery, OrderReviewQueryVariables>;
export const OrdersByReferenceDocument = {"__meta__":{"documentId":"sha256:097eb9ba498f72c3b7b9306500343a21620c1849026298e2ee3c744f661723bb"}} as unknown as DocumentNode<OrdersByReferenceQuery, OrdersByReferenceQueryVariables>;
export const ServedOrdersDocument = {"__meta__":{"documentId":"sha256:cb52617849b2a9d5e3da3527e7b85e1b5b07e188f13148d3228374f2324c77c6"}} as unknown as DocumentNode<ServedOrdersQuery, ServedOrdersQueryVariables>;
export const PackagesDocument = {"__meta__":{"documentId":"sha256:fd27b6807797542b12ca02973d44a811ea0f96617b9081e7fff08ba8b7115a13"}} as unknown as DocumentNode<PackagesQuery, PackagesQueryVariables>;
export const PauseEventSubscriberDocument = {"__meta__":{"documentId":"sha256:904805cb91170d932594a0142cde5e2898eb880a03a2f95811fc74de04a00b13"}} as unknown as DocumentNode<PauseEventSubscriberMutation, PauseEventSubscriberMutationVariables>;
export const PermitMarkedDocument = {"__meta__":{"documentId":"sha256:06cf285408ff17c095958e075978f9e00addf9588f23713a0c72829dceb0d117"}} as unknown as DocumentNode<PermitMarkedMutation, PermitMarkedMutationVariables>;
export const PersonSuspensionsDocument = {"__meta__":{"documentId":"sha256:cd1b2873cb38eb71cf861a5e81e9d48f0f3fdc7cade8000c7d2d075ea33ab066"}} as unknown as DocumentNode<PersonSuspensionsQuery, PersonSuspensionsQueryVariables>;
export const PlaceOfIdDocument = {"__meta__":{"documentId":"sha256:1ce9519da908c1a2629f8e2ed696dfebc62d84ecde3d58b09a2ef046c534edaf"}} as unknown as DocumentNode<PlaceOfIdQuery, PlaceOfIdQueryVariables>;
export const ProposeEnrolmentDocument = {"__meta__":{"documentId":"sha256:e2feeb646ed422997e3e340ff964f3ad952ab29a7a612210512f7898d22b11dd"}} as unknown as DocumentNode<ProposeEnrolmentMutation, ProposeEnrolmentMutationVariables>;
export const ProposeSuspicionDocument = {"__meta__":{"documentId":"sha256:a08fd4819f86565852ba385690595f1cbbcbbb1e5f4c295500f38dd181681e74"}} as unknown as DocumentNode<ProposeSuspicionMutation, ProposeSuspicionMutationVariables>;
export const QueueDocument = {"__meta__":{"documentId":"sha256:1f6afc762ccedf3af684a64826de77fd7fdb2deefe8602654fa55ba00bb89272"}} as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const RaiseLimitDocument = {"__meta__":{"documentId":"sha256:bcd847ff0afce6bc2e5cc88caa350994c58a566009fe064d74182764d17dd13c"}} as unknown as DocumentNode<RaiseLimitMutation, RaiseLimitMutationVariables>;
export const RaiseMarkedDocument = {"__meta__":{"documentId":"sha256:041984b59703e5ebc523e044ad1c2cd6881f3a4a73fdbc970d6168b805b10f71"}} as unknown as DocumentNode<RaiseMarkedMutation, RaiseMarkedMutationVariables>;
export const PlatformReadCaseDocument = {"__meta__":{"documentId":"sha256:01fa310be6a655a2f38c33230d4255c1ee659079282a29e098aa61ae0885455d"}} as unknown as DocumentNode<PlatformReadCaseMutation, PlatformReadCaseMutationVariables>;
export const ReadSuspicionToHandOverDocument = {"__meta__":{"documentId":"sha256:a9368837d3c1986cf91fb22b1fa1b7ebb32b62d517a9b76ca685f2887fdea213"}} as unknown as DocumentNode<ReadSuspicionToHandOverMutation, ReadSuspicionToHandOverMutationVariables>;
export const ReceiveOrderDocument = {"__meta__":{"documentId":"sha256:8b7e09dc295d2fc60d52b69d1098afdb2ca55c6baab3e2759b79854f6813828b"}} as unknown as DocumentNode<ReceiveOrderMutation, ReceiveOrderMutationVariables>;
export const ReceivedDocumentDocument = {"__meta__":{"documentId":"sha256:af7d001319fac019886fd8b1dcbe3892622dab0c7693a9d621b2eed90691d6db"}} as unknown as DocumentNode<ReceivedDocumentQuery, ReceivedDocumentQueryVariables>;
export const RecordAnswerDocument = {"__meta__":{"documentId":"sha256:758ebcbcbb55e570e6339b513372cbee9f8811f488eb51c10024d671874449c7"}} as unknown as DocumentNode<RecordAnswerMutation, RecordAnswerMutationVariables>;
export const RecordCallBackDocument = {"__meta__":{"documentId":"sha256:116c9312ab972d16a452cc22d8c9422a4efe4638956bb1f7e9c68cca55b3e531"}} as unknown as DocumentNode<RecordCallBackMutation, RecordCallBackMutationVariables>;
export const RecordChallengeDocument = {"__meta__":{"documentId":"sha256:21fab223705219afae25b67ddc4df3fbfc25744f29003b368054a5a9b93f7e73"}} as unknown as DocumentNode<RecordChallengeMutation, RecordChallengeMutationVariables>;
export const RecordClarificationDocument = {"__meta__":{"documentId":"sha256:3f9432a2bf8b48284ee78dc8575d2964acd78ff2b4b9077619e50781cf247d5a"}} as unknown as DocumentNode<RecordClarificationMutation, RecordClarificationMutationVariables>;
export const RecordCostAnswerDocument = {"__meta__":{"documentId":"sha256:8b6ad41d39b2add57b81aa1dff7ad15772978cb027ce6b1e2bff60b8dea45f39"}} as unknown as DocumentNode<RecordCostAnswerMutation, RecordCostAnswerMutationVariables>;
export const RecordDisputeOutcomeDocument = {"__meta__":{"documentId":"sha256:2040cb3ac917d28b8c2feb9d3893f29f44814fc4c211f1c7134eea9fbd623638"}} as unknown as DocumentNode<RecordDisputeOutcomeMutation, RecordDisputeOutcomeMutationVariables>;
export const RecordDisputeDocument = {"__meta__":{"documentId":"sha256:545fd5b0ab2054e233cd7f1d4eb491f38e5fea9cce0ecc65317fa31a80434fd1"}} as unknown as DocumentNode<RecordDisputeMutation, RecordDisputeMutationVariables>;
export const RecordFlaggerDocument = {"__meta__":{"documentId":"sha256:75eec38dae20a891ccde06813d0eadb2e0f834ec115ae308e1bb14e130085408"}} as unknown as DocumentNode<RecordFlaggerMutation, RecordFlaggerMutationVariables>;
export const RecordNoLongerNeededDocument = {"__meta__":{"documentId":"sha256:2fa5fd269039dbaaeb01e23e7d40fc45eaa2c4c06cd13e0b1b6482fb54394f3e"}} as unknown as DocumentNode<RecordNoLongerNeededMutation, RecordNoLongerNeededMutationVariables>;
export const RecordNotificationDocument = {"__meta__":{"documentId":"sha256:8cb0ebb00409321b4c331bb62bcdfa66e3a58a9e250a071029474bcedf0558be"}} as unknown as DocumentNode<RecordNotificationMutation, RecordNotificationMutationVariables>;
export const RecordObjectionDocument = {"__meta__":{"documentId":"sha256:cbbf35b3119467608c2219d27ac787f95979e4b6ca81866d6a4dc0a12a0582c4"}} as unknown as DocumentNode<RecordObjectionMutation, RecordObjectionMutationVariables>;
export const RecordProductionRequestDocument = {"__meta__":{"documentId":"sha256:25126fd05832d235a7ba19591b57628eca3bf7edc3cca658fbe0aa177ddafa47"}} as unknown as DocumentNode<RecordProductionRequestMutation, RecordProductionRequestMutationVariables>;
export const RecordProductionDocument = {"__meta__":{"documentId":"sha256:75e3997736e6b4aec1f6310e8ce729ff45179aefd7f0768b418446d56519faad"}} as unknown as DocumentNode<RecordProductionMutation, RecordProductionMutationVariables>;
export const RecordScrutinyDocument = {"__meta__":{"documentId":"sha256:e21c48b04e4cd15faa787b92c7b19452e7ec811bcbd5b5768a6bd2c0b3e399b4"}} as unknown as DocumentNode<RecordScrutinyMutation, RecordScrutinyMutationVariables>;
export const RecordSuspicionDeliveryDocument = {"__meta__":{"documentId":"sha256:56cfcba782e4b9bad901714de1481b70fe29ff1b1890ac9d72959555263689da"}} as unknown as DocumentNode<RecordSuspicionDeliveryMutation, RecordSuspicionDeliveryMutationVariables>;
export const RecordWithdrawalDocument = {"__meta__":{"documentId":"sha256:f272d4ad4526ce55158796f4b96624e96815a3d92fd1dfed1dbe8be01f237e64"}} as unknown as DocumentNode<RecordWithdrawalMutation, RecordWithdrawalMutationVariables>;
export const PlatformRefuseBatchDocument = {"__meta__":{"documentId":"sha256:f5fd0e5ecb0f19c9669f8e07acbce74e2a6be22141be625fca5aa4b4d377d1a0"}} as unknown as DocumentNode<PlatformRefuseBatchMutation, PlatformRefuseBatchMutationVariables>;
export const PlatformRefuseCaseDocument = {"__meta__":{"documentId":"sha256:71f59b0b85d49087abf15be2689fef796b4c3eb17c13051b19dd1273b005619c"}} as unknown as DocumentNode<PlatformRefuseCaseMutation, PlatformRefuseCaseMutationVariables>;
export const RegisterSigningKeyDocument = {"__meta__":{"documentId":"sha256:ecf35fb9dc36a57e5396cd995bf87c1237a1b2f6a3b3f0bd3e0c76769e764e3e"}} as unknown as DocumentNode<RegisterSigningKeyMutation, RegisterSigningKeyMutationVariables>;
export const ReleaseOrderDocument = {"__meta__":{"documentId":"sha256:9b90162e6827d7d02316b529e87b1fffd20f1239b9ce5a69be7102ee25dea3ee"}} as unknown as DocumentNode<ReleaseOrderMutation, ReleaseOrderMutationVariables>;
export const ReportConcernDocument = {"__meta__":{"documentId":"sha256:c9f841e3d0eb29f43e1662e2a409b46756f1a2521d44c9737789a1df5427275d"}} as unknown as DocumentNode<ReportConcernMutation, ReportConcernMutationVariables>;
export const ReportImpossibleDocument = {"__meta__":{"documentId":"sha256:85d2963478002fa288f7cfbcd0902af37490693c93741e6f353374cbde4c5044"}} as unknown as DocumentNode<ReportImpossibleMutation, ReportImpossibleMutationVariables>;
export const RequestScrutinyDocument = {"__meta__":{"documentId":"sha256:fcc52aa9cd9ff71acfd1054544bfd094bdd4b009cc7ce7037174607ebdc66352"}} as unknown as DocumentNode<RequestScrutinyMutation, RequestScrutinyMutationVariables>;
export const ResendEventsDocument = {"__meta__":{"documentId":"sha256:86c5442ccb15f62fc982250b82f7563dde67f793d6bf699000e870c747757ed2"}} as unknown as DocumentNode<ResendEventsMutation, ResendEventsMutationVariables>;
export const PlatformResendSubmissionDocument = {"__meta__":{"documentId":"sha256:9ef09db7abc4c6efb05997c941a7b4f1d1991b19b6150007b72070a8dc5387c5"}} as unknown as DocumentNode<PlatformResendSubmissionMutation, PlatformResendSubmissionMutationVariables>;
export const PlatformResendSubmissionsDocument = {"__meta__":{"documentId":"sha256:c4259dac2de573362db13d2b880daef8fddf21bef685c2e614b2c3f290492cf9"}} as unknown as DocumentNode<PlatformResendSubmissionsMutation, PlatformResendSubmissionsMutationVariables>;
export const PlatformRestrictDocument = {"__meta__":{"documentId":"sha256:3f1394f7a90140eb363d8fae0cb4fff279a0a7e036107b5fe20e63c64b360e5b"}} as unknown as DocumentNode<PlatformRestrictMutation, PlatformRestrictMutationVariables>;
export const PlatformRestrictionDocument = {"__meta__":{"documentId":"sha256:4726ad8223320063a89ecc3bba49026b33260f165b1b8e206bd0237318d85581"}} as unknown as DocumentNode<PlatformRestrictionQuery, PlatformRestrictionQueryVariables>;
export const RestrictionsDocument = {"__meta__":{"documentId":"sha256:17ab2ff332717912b27f54df7c6103772a992dc107662fa9588dd29a12bdf9b9"}} as unknown as DocumentNode<RestrictionsQuery, RestrictionsQueryVariables>;
export const ResumeEnrolmentDocument = {"__meta__":{"documentId":"sha256:452919fd25a8da3cdbf6355ec4c00595693d87030c40c058ebeb4b2c5f912cb0"}} as unknown as DocumentNode<ResumeEnrolmentMutation, ResumeEnrolmentMutationVariables>;
export const ResumeEventSubscriberDocument = {"__meta__":{"documentId":"sha256:4814a809b398eb64e98177c502a34982da8d5a5f7e32bc9556578c468f4ad41d"}} as unknown as DocumentNode<ResumeEventSubscriberMutation, ResumeEventSubscriberMutationVariables>;
export const ResumeFlaggerDocument = {"__meta__":{"documentId":"sha256:9d00fd50e29423394cf4cba9ac3acbed990929c40ab080440e9c60c0a16c6e6b"}} as unknown as DocumentNode<ResumeFlaggerMutation, ResumeFlaggerMutationVariables>;
export const ReturnOrderDocument = {"__meta__":{"documentId":"sha256:bf9bd2d27af8017958a5fa278ca4660c2ce1bfc6708944d437ad04969ba258bf"}} as unknown as DocumentNode<ReturnOrderMutation, ReturnOrderMutationVariables>;
export const PlatformReviewFreezeDocument = {"__meta__":{"documentId":"sha256:9321ccb65c41ce8f98a82dcfa6692ca3426ba1bcda59345e9bbe09b5d59b029e"}} as unknown as DocumentNode<PlatformReviewFreezeMutation, PlatformReviewFreezeMutationVariables>;
export const PlatformReviewLimitHitDocument = {"__meta__":{"documentId":"sha256:7481ef437f40f794166859716209418b27ca43c7fe21355c5bd21304f10fd9fe"}} as unknown as DocumentNode<PlatformReviewLimitHitMutation, PlatformReviewLimitHitMutationVariables>;
export const ReviewedItemDocument = {"__meta__":{"documentId":"sha256:b000dfde94f72b508153ea806888870fc9720b250b4de412eaa884a764c42eeb"}} as unknown as DocumentNode<ReviewedItemQuery, ReviewedItemQueryVariables>;
export const RevokeDeliveryKeyDocument = {"__meta__":{"documentId":"sha256:3c5c78dd52a110287c3fb45e4fcfd2fd84e438d053ab3963cf0ac8e012b8cc8c"}} as unknown as DocumentNode<RevokeDeliveryKeyMutation, RevokeDeliveryKeyMutationVariables>;
export const PlatformSaveAlertSettingsDocument = {"__meta__":{"documentId":"sha256:d4edf5abaa8a5871aa46bcfd893c474afbaa8b8533d2c4980c6013bdcebaa5b7"}} as unknown as DocumentNode<PlatformSaveAlertSettingsMutation, PlatformSaveAlertSettingsMutationVariables>;
export const SendObjectionDocument = {"__meta__":{"documentId":"sha256:1d22d040780dd9a94351ed18d57a8120791a4c9af54474fc8c45ea159354e85d"}} as unknown as DocumentNode<SendObjectionMutation, SendObjectionMutationVariables>;
export const SendSuspicionDocument = {"__meta__":{"documentId":"sha256:1d2fb89eb211f42876019fb52e8aadf05b1e6179f1f82331eaf5d54f410bdc8d"}} as unknown as DocumentNode<SendSuspicionMutation, SendSuspicionMutationVariables>;
export const SignReceivedOrderDocument = {"__meta__":{"documentId":"sha256:b1d2166ac5a7387650717941c097b5e9518e68221ce6928283b00477aed0737f"}} as unknown as DocumentNode<SignReceivedOrderMutation, SignReceivedOrderMutationVariables>;
export const SignedActsDocument = {"__meta__":{"documentId":"sha256:05928f406ec896288f9b67c36ab39ea483f3f97ee429e24cd8d0716da1176e78"}} as unknown as DocumentNode<SignedActsQuery, SignedActsQueryVariables>;
export const SignedReviewsDocument = {"__meta__":{"documentId":"sha256:80f1ffe2ee9901ce19f9fc0e122cec6ee5ca1b2f8c5b329281bc35f40e474713"}} as unknown as DocumentNode<SignedReviewsQuery, SignedReviewsQueryVariables>;
export const SigningKeysDocument = {"__meta__":{"documentId":"sha256:a56986483b72843e8ea3ea0aaf47e5eb6866aa792baf60b7c342b9f9819301a2"}} as unknown as DocumentNode<SigningKeysQuery, SigningKeysQueryVariables>;
export const SkipDocument = {"__meta__":{"documentId":"sha256:53973aa6514f282befe540f64800c488948d02057631c5a6bba1d8627fc330b4"}} as unknown as DocumentNode<SkipMutation, SkipMutationVariables>;
export const PlatformSubmissionsDocument = {"__meta__":{"documentId":"sha256:2239c448766815befc1ebe20edd9438b7833804f3aa278851d1eff194baf7f1f"}} as unknown as DocumentNode<PlatformSubmissionsQuery, PlatformSubmissionsQueryVariables>;
export const SuspendEnrolmentDocument = {"__meta__":{"documentId":"sha256:4cff93a3aa1002d9362b47fd925675707913419de3743422887b3ce4704742b5"}} as unknown as DocumentNode<SuspendEnrolmentMutation, SuspendEnrolmentMutationVariables>;
export const SuspendFlaggerDocument = {"__meta__":{"documentId":"sha256:3d390767594118ed2ae88e313eac46b621743a712ba6b0799ff5c4f9cf000842"}} as unknown as DocumentNode<SuspendFlaggerMutation, SuspendFlaggerMutationVariables>;
export const SuspendForMisuseDocument = {"__meta__":{"documentId":"sha256:8c6c7f3aa5ccc6a71c8a252ffb377b51665211b825241e4d83e0aca517022b4f"}} as unknown as DocumentNode<SuspendForMisuseMutation, SuspendForMisuseMutationVariables>;
export const SuspendPersonDocument = {"__meta__":{"documentId":"sha256:de60eb294a033f0caaee8167fcd114f912d9fc7c8ba73a372cfa1c7f35af069c"}} as unknown as DocumentNode<SuspendPersonMutation, SuspendPersonMutationVariables>;
export const SuspicionsDocument = {"__meta__":{"documentId":"sha256:bbf639378a71683b5b9d3df8aac4d42ba04088142ef15db0e84da52c1752f3e2"}} as unknown as DocumentNode<SuspicionsQuery, SuspicionsQueryVariables>;
export const TakeOrderDocument = {"__meta__":{"documentId":"sha256:4f12a6d880b574e67ae743803477f7466871e987c1b88e1c341448e5fd9c0541"}} as unknown as DocumentNode<TakeOrderMutation, TakeOrderMutationVariables>;
export const TrustedFlaggersDocument = {"__meta__":{"documentId":"sha256:fa8c877bedf2ab9068cccf7658eb3b7fa8c107f24b9ddd75bdf69b082e899fcc"}} as unknown as DocumentNode<TrustedFlaggersQuery, TrustedFlaggersQueryVariables>;
export const UndoBatchDocument = {"__meta__":{"documentId":"sha256:f98400fd243143a616589978ac36f260feb46be3f1d52313cd51f8f374349817"}} as unknown as DocumentNode<UndoBatchMutation, UndoBatchMutationVariables>;
export const PlatformUndoDocument = {"__meta__":{"documentId":"sha256:42df5f0f5da763548aba6b192b450f0c63d34d7e55c1ebe5235a91a32c2c69e9"}} as unknown as DocumentNode<PlatformUndoMutation, PlatformUndoMutationVariables>;
export const WaitingLettersDocument = {"__meta__":{"documentId":"sha256:802f869773d9376b016cdd8b5748cbdd59ffecf4a867feb942e0e3273878d057"}} as unknown as DocumentNode<WaitingLettersQuery, WaitingLettersQueryVariables>;
export const WarnOfMisuseDocument = {"__meta__":{"documentId":"sha256:445ac7405b32107b8546c9b67a2eac0d70e797a3358832849d3be8bf75b72f9c"}} as unknown as DocumentNode<WarnOfMisuseMutation, WarnOfMisuseMutationVariables>;
export const WorkCountsDocument = {"__meta__":{"documentId":"sha256:9664f37b3cef711aa125d162a2921d6a72048eca2a445407f4a240608867789d"}} as unknown as DocumentNode<WorkCountsQuery, WorkCountsQueryVariables>;
export const PlatformCaseWorkDocument = {"__meta__":{"documentId":"sha256:7e55920e14e804e899a928c095396cd583a978ccbf345da7c341710549608d01"}} as unknown as DocumentNode<PlatformCaseWorkQuery, PlatformCaseWorkQueryVariables>;
export const WorkOverviewDocument = {"__meta__":{"documentId":"sha256:9e2f9c331df12288bbc04f50b64b48854e81b9c2dcc322238871f7fe74674910"}} as unknown as DocumentNode<WorkOverviewQuery, WorkOverviewQueryVariables>;
export const WorkQueueDocument = {"__meta__":{"documentId":"sha256:034934e4a7c82bce0ffe17ed191621f9a811f90a495af9fec8a395acc844f783"}} as unknown as DocumentNode<WorkQueueQuery, WorkQueueQueryVariables>;
export const WriteObjectionDocument = {"__meta__":{"documentId":"sha256:60eaa587c33ee6e055a3a6d1a4d03169cf2a0d22b29aa8125a63f493824ca6f4"}} as unknown as DocumentNode<WriteObjectionMutation, WriteObjectionMutationVariables>;