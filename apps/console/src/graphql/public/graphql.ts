/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where a person turns to who doubts an answer to their request for access. */
export type AccessRemedyKind =
  /** A court. */
  | 'COURT'
  /** The authority that supervises data protection, which can also check in the person's place. */
  | 'SUPERVISORY_AUTHORITY';

/** As what an account is marked, so that data of it take more care. */
export type AccountMarkKind =
  /** Of the press or other media: Regulation (EU) 2023/1543, Art. 10(5). */
  | 'PRESS'
  /** Of somebody whom the law binds to professional secrecy, such as a lawyer, a physician or a member of the clergy: Regulation (EU) 2023/1543, Art. 5(9). */
  | 'PRIVILEGED';

/** How far a decision was automated. */
export type AutomatedDecision =
  /** Fully automated. */
  | 'AUTOMATED_DECISION_FULLY'
  /** Not Automated. */
  | 'AUTOMATED_DECISION_NOT_AUTOMATED'
  /** Partially automated. */
  | 'AUTOMATED_DECISION_PARTIALLY';

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

/** What you contest, and why. Name exactly one thing. */
export type ComplaintInput = {
  /** An access to your records that you see in `Account.accesses`: the `id` of the access. */
  access?: string | number | null | undefined;
  /** Why, at most 5000 characters. */
  explanation: string;
  /** A notice of yours on which the platform did not act. */
  notice?: string | number | null | undefined;
  /** The receipt code of a notice on which the platform did not act, if you submitted it without an account. */
  receipt?: string | null | undefined;
  /** A restriction of your content or account. */
  restriction?: string | number | null | undefined;
};

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

/** What is to be erased, and who asks. */
export type ErasureInput = {
  /** Your e-mail address, where you are asked back; needed only if you are not signed in, and kept only then. */
  email?: string | null | undefined;
  /** What is to be erased: your account, a report, a complaint, or what else you know of. At most 5,000 characters. */
  explanation: string;
  /** The language in which you want to be written to, `en` or `de`. */
  language?: string | null | undefined;
  /** Your name; needed only if you are not signed in, and kept only then. */
  name?: string | null | undefined;
  /** The receipt code of a notice that you submitted without an account: it shows that the notice is yours. */
  noticeReceipt?: string | null | undefined;
};

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

/** What a kind of order brings about while it is in force. */
export type KindPermits =
  /** Its recipient reads records. */
  | 'GRANTS'
  /** Items are restricted. */
  | 'RESTRICTIONS'
  /** Records are preserved. */
  | 'SNAPSHOT';

/** Whether a message was public or private. */
export type MessageKind =
  /** It was published; anybody could read it. */
  | 'ITEM'
  /** It was private. */
  | 'MESSAGE';

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

/** A file that comes with a notice. What it is is found from its bytes. */
export type NoticeFileInput = {
  /** Its bytes, in base64. */
  content: string;
  /** What it is called, to be shown to whoever decides on the notice. */
  name?: string | null | undefined;
};

/** What is reported, why, and who reports it. */
export type NoticeInput = {
  /** The category of the content. */
  category: StatementCategory;
  /** Your e-mail address, whether you are signed in or not. Leave it out only if the keywords state child sexual abuse. */
  email?: string | null | undefined;
  /** Why you consider it illegal, at most 5000 characters. */
  explanation: string;
  /** Files that show what you report, at most three and 4 MiB together: PNG, JPEG, WebP, PDF, or plain text in UTF-8. The whole request has at most 256 KiB; the page /report takes more. */
  files?: Array<NoticeFileInput>;
  /** Whether you believe in good faith that the notice is accurate and complete; it must be true. */
  goodFaith: boolean;
  /** The exact item by its id, or */
  item?: string | number | null | undefined;
  /** Keywords that specify the category. */
  keywords?: Array<CategoryKeyword>;
  /** The language in which you want to be written to, `en` or `de`. In another one, or without it, you are written to in that of the installation. */
  language?: string | null | undefined;
  /** Your name, whether you are signed in or not. Leave it out only if the keywords state child sexual abuse. */
  name?: string | null | undefined;
  /** The public body for which you submit the notice, if any. It is named to the person concerned, as declared and not verified unless you sign in as an enrolled authority. */
  publicBody?: PublicBodyInput | null | undefined;
  /** by its address, as the platform shows it: exactly one of the two. At most 500 characters. It is not opened: the platform is asked which item it is. */
  url?: string | null | undefined;
};

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

/** A public body that submits a notice. */
export type PublicBodyInput = {
  /** Its ISO 3166 country. */
  country: string;
  /** Its name, at most 255 characters. */
  name: string;
};

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

/** Laws under which an authority orders that an item is withheld. */
export type TombstoneOrder =
  /** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
  | 'DSA_ACT'
  /** Removal order for terrorist content: Regulation (EU) 2021/784, Art. 3. */
  | 'TCO_REMOVAL';

export type AskErasureMutationVariables = Exact<{
  input: ErasureInput;
}>;


export type AskErasureMutation = { askErasure:
    | { __typename: 'ErasureRequest', id: string, receipt: string | null, askedAt: string, dueAt: string }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type BodyNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type BodyNamesQuery = { bodyNames: Array<{ __typename: 'BodyName', organisation: string, country: string, name: string }> };

export type PublicCheckpointQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicCheckpointQuery = { checkpoint: { __typename: 'Checkpoint', origin: string, size: string, root: string, note: string } | null };

export type PublicContactPointsQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicContactPointsQuery = { contactPoints: { __typename: 'ContactPoints', name: string, address: Array<string>, recipients: { __typename: 'ContactPoint', email: string, phone: string | null, url: string | null, languages: Array<string> }, authorities: { __typename: 'ContactPoint', email: string, phone: string | null, url: string | null, languages: Array<string> }, representative: { __typename: 'ContactBody', name: string, address: Array<string>, email: string, phone: string | null } | null, evidence: { __typename: 'ContactBody', name: string, address: Array<string>, email: string, phone: string | null } | null } | null };

export type ErasureByReceiptQueryVariables = Exact<{
  receipt: string;
}>;


export type ErasureByReceiptQuery = { erasureByReceipt: { __typename: 'ErasureRequest', id: string, state: ErasureState, explanation: string, askedAt: string, dueAt: string, extendedAt: string | null, extension: string | null, answeredAt: string | null, outcome: ErasureOutcome | null, reason: string | null, remedies: string | null } | null };

export type PublicFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicFiguresQuery = { orderFigures: { __typename: 'OrderFigures', from: string, to: string, asked: number | null, answered: number | null, narrowed: number | null, refused: number | null, medianDays: number | null, p90Days: number | null }, complaintFigures: { __typename: 'ComplaintFigures', from: string, to: string, decided: number | null, reversed: number | null } };

export type FileComplaintMutationVariables = Exact<{
  input: ComplaintInput;
}>;


export type FileComplaintMutation = { fileComplaint:
    | { __typename: 'Complaint', id: string, generation: number, state: ComplaintState, filedAt: string }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type InstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type InstallationQuery = { installation: { __typename: 'Installation', country: string, lawHash: string, packageProfiles: Array<DeliveryKeyProfile>, sealCertificates: Array<string>, kinds: Array<{ __typename: 'AnsweredKind', kind: OrderKind, title: string, regulation: string | null, permits: KindPermits, states: Array<string>, identifiers: Array<IdentifierType>, windows: Array<DataCategory>, emergency: Array<DataCategory>, hasTerritories: boolean, signing: Array<{ __typename: 'KindSigning', categories: Array<DataCategory>, alone: Array<Office>, ifValidated: Array<Office>, validatedBy: Array<Office> }> }>, limits: { __typename: 'InstallationLimits', targets: number, windowDays: number, disclosuresPerOrder: number, packagesPerTarget: number } } | null, contactPoints: { __typename: 'ContactPoints', name: string, address: Array<string>, recipients: { __typename: 'ContactPoint', email: string, phone: string | null, url: string | null, languages: Array<string> }, authorities: { __typename: 'ContactPoint', email: string, phone: string | null, url: string | null, languages: Array<string> }, representative: { __typename: 'ContactBody', name: string, address: Array<string>, email: string, phone: string | null } | null, evidence: { __typename: 'ContactBody', name: string, address: Array<string>, email: string, phone: string | null } | null } | null };

export type PublicItemStatusesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PublicItemStatusesQuery = { itemStatuses: { __typename: 'ItemStatusConnection', nodes: Array<{ __typename: 'ItemStatus', item: string, statuses: Array<{ __typename: 'TerritoryStatus', territory: string, status: EnforcementStatus }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type PublicItemTerritoriesQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicItemTerritoriesQuery = { item: { __typename: 'ContentItem', AT: EnforcementStatus, BE: EnforcementStatus, BG: EnforcementStatus, HR: EnforcementStatus, CY: EnforcementStatus, CZ: EnforcementStatus, DK: EnforcementStatus, EE: EnforcementStatus, FI: EnforcementStatus, FR: EnforcementStatus, DE: EnforcementStatus, GR: EnforcementStatus, HU: EnforcementStatus, IE: EnforcementStatus, IT: EnforcementStatus, LV: EnforcementStatus, LT: EnforcementStatus, LU: EnforcementStatus, MT: EnforcementStatus, NL: EnforcementStatus, PL: EnforcementStatus, PT: EnforcementStatus, RO: EnforcementStatus, SK: EnforcementStatus, SI: EnforcementStatus, ES: EnforcementStatus, SE: EnforcementStatus, IS: EnforcementStatus, LI: EnforcementStatus, NO: EnforcementStatus } | null };

export type PublicItemTombstonesQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicItemTombstonesQuery = { item: { __typename: 'ContentItem', AT: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, BE: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, BG: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, HR: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, CY: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, CZ: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, DK: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, EE: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, FI: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, FR: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, DE: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, GR: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, HU: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, IE: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, IT: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, LV: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, LT: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, LU: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, MT: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, NL: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, PL: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, PT: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, RO: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, SK: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, SI: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, ES: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, SE: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, IS: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, LI: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }>, NO: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }> } | null };

export type PublicItemQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicItemQuery = { item: { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, thread: string, enforcementStatus: EnforcementStatus, everywhere: EnforcementStatus, author: { __typename: 'Account', handle: string }, inReplyTo: { __typename: 'ContentItem', id: string, title: string | null } | null, tombstones: Array<{ __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> }> } | null };

export type MyAccessAnswersQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccessAnswersQuery = { me: { __typename: 'Account', id: string, accessAnswers: Array<{ __typename: 'AccessAnswer', id: string, answeredAt: string, sha256: string, listed: Array<{ __typename: 'AnsweredAccess', id: string, at: string, authority: string | null, reference: string, kind: OrderKind | null }>, remedies: Array<{ __typename: 'AccessRemedy', kind: AccessRemedyKind, article: string }> }> | null } | null };

export type MyAccessesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyAccessesQuery = { me: { __typename: 'Account', id: string, handle: string, accesses: { __typename: 'AccessConnection', nodes: Array<{ __typename: 'Access', id: string, at: string, authority: string, reference: string, categories: Array<DataCategory>, from: string | null, to: string | null, purpose: string, isReadable: boolean, receipt: string, answer: { __typename: 'AnsweredByHand', sentTo: string, sentAt: string, sha256: string } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string, decidedAt: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, informed: Array<{ __typename: 'UserInformation', id: string, at: string, toldAt: string, authority: string, reference: string, kind: OrderKind, orderedAt: string, item: string | null, territories: Array<string>, grounds: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, purpose: string | null, provision: string, redress: string | null, scrutiny: { __typename: 'ScrutinyRight', authority: string | null, country: string, requestUntil: string, infringedAt: string | null } | null }> | null } | null };

export type MyComplaintQueryVariables = Exact<{
  id: string | number;
}>;


export type MyComplaintQuery = { complaint: { __typename: 'Complaint', id: string, generation: number, state: ComplaintState, covers: ComplaintScope, filedAt: string, explanation: string, decidedAt: string | null, reason: string | null, remedies: string | null, orderRedress: string | null, automatedMeans: AutomatedDecision | null, subject:
      | { __typename: 'Access', id: string, at: string, authority: string, reference: string, categories: Array<DataCategory> }
      | { __typename: 'Notice', id: string, submittedAt: string, category: StatementCategory, item: { __typename: 'ContentItem', id: string } }
      | { __typename: 'Restriction', id: string, startsAt: string, subject:
          | { __typename: 'Account', id: string, handle: string }
          | { __typename: 'ContentItem', id: string, title: string | null }
         }
     } | null };

export type MyComplaintsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyComplaintsQuery = { me: { __typename: 'Account', id: string, complaints: { __typename: 'ComplaintConnection', nodes: Array<{ __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string, decidedAt: string | null, subject:
          | { __typename: 'Access', id: string }
          | { __typename: 'Notice', id: string }
          | { __typename: 'Restriction', id: string }
         }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MyContentQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyContentQuery = { me: { __typename: 'Account', id: string, records: { __typename: 'OwnAccount', content: { __typename: 'MessageConnection', nodes: Array<{ __typename: 'Message', kind: MessageKind, at: string, sender: string, recipients: Array<string>, subject: string | null, text: string | null, attachments: Array<{ __typename: 'RecordFile', sha256: string, bytes: number, mediaType: string, name: string | null, alt: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type MyDecisionReceiptQueryVariables = Exact<{
  id: string | number;
}>;


export type MyDecisionReceiptQuery = { decisionReceipt: string | null };

export type MyErasureRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyErasureRequestsQuery = { me: { __typename: 'Account', id: string, erasureRequests: Array<{ __typename: 'ErasureRequest', id: string, state: ErasureState, explanation: string, askedAt: string, dueAt: string, extendedAt: string | null, extension: string | null, answeredAt: string | null, outcome: ErasureOutcome | null, reason: string | null, remedies: string | null }> | null } | null };

export type MyFileQueryVariables = Exact<{
  sha256: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MyFileQuery = { me: { __typename: 'Account', id: string, records: { __typename: 'OwnAccount', content: { __typename: 'MessageConnection', nodes: Array<{ __typename: 'Message', attachments: Array<{ __typename: 'RecordFile', sha256: string, bytes: number, content: string | null }> }> } | null } | null } | null };

export type MyIdentificationQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyIdentificationQuery = { me: { __typename: 'Account', id: string, records: { __typename: 'OwnAccount', identification: { __typename: 'IdentificationConnection', nodes: Array<{ __typename: 'IdentificationRecord', at: string, ip: string, port: number | null, deviceKind: DeviceKind | null, device: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type MyNoticeQueryVariables = Exact<{
  id: string | number;
}>;


export type MyNoticeQuery = { notice: { __typename: 'Notice', id: string, state: NoticeState, source: NoticeSource, category: StatementCategory, keywords: Array<CategoryKeyword>, explanation: string, submittedAt: string, decidedAt: string | null, reason: string | null, redress: string | null, automatedMeans: AutomatedDecision, item: { __typename: 'ContentItem', id: string }, complaint: { __typename: 'Complaint', id: string, state: ComplaintState } | null } | null };

export type MyRestrictionQueryVariables = Exact<{
  id: string | number;
}>;


export type MyRestrictionQuery = { restriction: { __typename: 'Restriction', id: string, generation: number, state: RestrictionState, startsAt: string, endsAt: string | null, closeReason: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, stateActor: string | null, reviewAt: string | null, disputes: Array<{ __typename: 'Dispute', id: string, body: string, country: string, reference: string, submittedAt: string, outcome: ComplaintOutcome | null, reason: string | null, decidedAt: string | null, implemented: boolean | null, implementation: string | null }>, ends: { __typename: 'MeasureEnds', account: string | null, monetary: string | null, provision: string | null, visibility: string | null }, statement: { __typename: 'StatementOfReasons', puid: string, uuid: string | null, createdAt: string, decisionGround: DecisionGround, decisionGroundReferenceUrl: string | null, illegalContentLegalGround: string | null, illegalContentExplanation: string | null, incompatibleContentGround: string | null, incompatibleContentExplanation: string | null, incompatibleContentIllegal: boolean | null, category: StatementCategory, categoryAddition: Array<StatementCategory>, categorySpecification: Array<CategoryKeyword>, categorySpecificationOther: string | null, decisionFacts: string, contentDate: string, contentType: Array<ContentType>, sourceType: SourceType, sourceIdentity: string | null, automatedDetection: boolean, automatedDecision: AutomatedDecision, redress: string } | null, subject:
      | { __typename: 'Account', id: string, handle: string }
      | { __typename: 'ContentItem', id: string, title: string | null, text: string | null, language: string | null, publishedAt: string, enforcementStatus: EnforcementStatus }
    , complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string } | null } | null, me: { __typename: 'Account', id: string, informed: Array<{ __typename: 'UserInformation', id: string, at: string, toldAt: string, authority: string, reference: string, kind: OrderKind, orderedAt: string, item: string | null, territories: Array<string>, grounds: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, purpose: string | null, provision: string, redress: string | null, scrutiny: { __typename: 'ScrutinyRight', authority: string | null, country: string, requestUntil: string, infringedAt: string | null } | null }> | null } | null };

export type MyRestrictionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyRestrictionsQuery = { me: { __typename: 'Account', id: string, handle: string, restrictions: { __typename: 'RestrictionConnection', nodes: Array<{ __typename: 'Restriction', id: string, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, statement: { __typename: 'StatementOfReasons', decisionGround: DecisionGround, category: StatementCategory } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState } | null, subject:
          | { __typename: 'Account', id: string, handle: string }
          | { __typename: 'ContentItem', id: string, title: string | null, publishedAt: string }
         }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, standing: { __typename: 'AccountStanding', points: number, warnedAt: string | null, strikes: Array<{ __typename: 'Strike', at: string, category: StatementCategory, expiresAt: string, points: number, restriction: { __typename: 'Restriction', id: string } }> } | null } | null, measures: { __typename: 'MisuseMeasureConnection', nodes: Array<{ __typename: 'MisuseMeasure', id: string, step: MisuseStep, kind: MisuseKind, decidedAt: string, endsAt: string | null, reason: string, redress: string, liftedAt: string | null, liftReason: string | null, acts: Array<string>, actsInAll: number }> } | null };

export type MySubscriberQueryVariables = Exact<{ [key: string]: never; }>;


export type MySubscriberQuery = { me: { __typename: 'Account', id: string, mark: AccountMarkKind | null, records: { __typename: 'OwnAccount', subscriber: { __typename: 'SubscriberRecord', name: string | null, birthDate: string | null, emails: Array<string>, phones: Array<string>, address: string | null, registeredAt: string | null, registrationIp: string | null, service: string | null, payments: Array<{ __typename: 'PaymentInstrument', kind: PaymentKind, provider: string | null, holder: string | null, ending: string | null, reference: string | null, fingerprint: string | null, addedAt: string | null, removedAt: string | null }>, devices: Array<{ __typename: 'ActivationDevice', kind: DeviceKind, value: string, at: string | null }>, other: Array<{ __typename: 'SubscriberDetail', name: string, value: string }> } | null } | null } | null };

export type MyTrafficQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyTrafficQuery = { me: { __typename: 'Account', id: string, records: { __typename: 'OwnAccount', traffic: { __typename: 'TrafficConnection', nodes: Array<{ __typename: 'TrafficRecord', at: string, event: string, source: string | null, destination: string | null, protocol: string | null, size: number | null, agent: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type NoticeByReceiptQueryVariables = Exact<{
  receipt: string;
}>;


export type NoticeByReceiptQuery = { noticeByReceipt: { __typename: 'Notice', id: string, state: NoticeState, category: StatementCategory, submittedAt: string, decidedAt: string | null, reason: string | null, redress: string | null, automatedMeans: AutomatedDecision, item: { __typename: 'ContentItem', id: string }, complaint: { __typename: 'Complaint', id: string, state: ComplaintState, filedAt: string, decidedAt: string | null, reason: string | null, remedies: string | null } | null } | null };

export type PlaceOfIdQueryVariables = Exact<{
  id: string | number;
}>;


export type PlaceOfIdQuery = { restriction: { __typename: 'Restriction', id: string } | null, complaint: { __typename: 'Complaint', id: string } | null };

export type RequestAccessMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestAccessMutation = { requestAccess:
    | { __typename: 'AccessAnswer', id: string, answeredAt: string, sha256: string, listed: Array<{ __typename: 'AnsweredAccess', id: string, at: string, authority: string | null, reference: string, kind: OrderKind | null }>, remedies: Array<{ __typename: 'AccessRemedy', kind: AccessRemedyKind, article: string }> }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type SubmitNoticeMutationVariables = Exact<{
  input: NoticeInput;
}>;


export type SubmitNoticeMutation = { submitNotice:
    | { __typename: 'Notice', id: string, receipt: string | null, submittedAt: string, item: { __typename: 'ContentItem', id: string } }
    | { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null }
   };

export type RefusedFragment = { __typename: 'Refusal', reasons: Array<RefusalReason>, message: string, article: string | null };

export type StatusByCountryFragment = { __typename: 'ContentItem', AT: EnforcementStatus, BE: EnforcementStatus, BG: EnforcementStatus, HR: EnforcementStatus, CY: EnforcementStatus, CZ: EnforcementStatus, DK: EnforcementStatus, EE: EnforcementStatus, FI: EnforcementStatus, FR: EnforcementStatus, DE: EnforcementStatus, GR: EnforcementStatus, HU: EnforcementStatus, IE: EnforcementStatus, IT: EnforcementStatus, LV: EnforcementStatus, LT: EnforcementStatus, LU: EnforcementStatus, MT: EnforcementStatus, NL: EnforcementStatus, PL: EnforcementStatus, PT: EnforcementStatus, RO: EnforcementStatus, SK: EnforcementStatus, SI: EnforcementStatus, ES: EnforcementStatus, SE: EnforcementStatus, IS: EnforcementStatus, LI: EnforcementStatus, NO: EnforcementStatus };

export type TombstoneFactsFragment = { __typename: 'Tombstone', order: TombstoneOrder | null, authority: string | null, authorityName: string | null, country: string | null, provision: string | null, ground: DecisionGround | null, category: StatementCategory | null, since: string, territories: Array<string> };

export type AnsweredRequestFragment = { __typename: 'AccessAnswer', id: string, answeredAt: string, sha256: string, listed: Array<{ __typename: 'AnsweredAccess', id: string, at: string, authority: string | null, reference: string, kind: OrderKind | null }>, remedies: Array<{ __typename: 'AccessRemedy', kind: AccessRemedyKind, article: string }> };

export type InformedFragment = { __typename: 'UserInformation', id: string, at: string, toldAt: string, authority: string, reference: string, kind: OrderKind, orderedAt: string, item: string | null, territories: Array<string>, grounds: string | null, categories: Array<DataCategory>, from: string | null, to: string | null, purpose: string | null, provision: string, redress: string | null, scrutiny: { __typename: 'ScrutinyRight', authority: string | null, country: string, requestUntil: string, infringedAt: string | null } | null };

export type RestrictionLineFragment = { __typename: 'Restriction', id: string, state: RestrictionState, startsAt: string, endsAt: string | null, territories: Array<string>, visibility: Array<DecisionVisibility>, visibilityOther: string | null, monetary: DecisionMonetary | null, monetaryOther: string | null, provision: DecisionProvision | null, account: DecisionAccount | null, statement: { __typename: 'StatementOfReasons', decisionGround: DecisionGround, category: StatementCategory } | null, complaint: { __typename: 'Complaint', id: string, state: ComplaintState } | null, subject:
    | { __typename: 'Account', id: string, handle: string }
    | { __typename: 'ContentItem', id: string, title: string | null, publishedAt: string }
   };

export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const StatusByCountryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatusByCountry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"AT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"AT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"BE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"BE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"BG"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"BG","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"HR"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"HR","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"CY"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"CY","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"CZ"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"CZ","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"DK"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"DK","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"EE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"EE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"FI"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"FI","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"FR"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"FR","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"DE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"DE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"GR"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"GR","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"HU"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"HU","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"IE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"IE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"IT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"IT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LV"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LV","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LU"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LU","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"MT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"MT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"NL"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"NL","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"PL"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"PL","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"PT"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"PT","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"RO"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"RO","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"SK"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"SK","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"SI"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"SI","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"ES"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"ES","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"SE"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"SE","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"IS"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"IS","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"LI"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"LI","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"NO"},"name":{"kind":"Name","value":"enforcementStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"territory"},"value":{"kind":"StringValue","value":"NO","block":false}}]}]}}]} as unknown as DocumentNode<StatusByCountryFragment, unknown>;
export const TombstoneFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TombstoneFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tombstone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}}]}}]} as unknown as DocumentNode<TombstoneFactsFragment, unknown>;
export const AnsweredRequestFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnsweredRequest"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"listed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]} as unknown as DocumentNode<AnsweredRequestFragment, unknown>;
export const InformedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Informed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserInformation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"toldAt"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"orderedAt"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"redress"}},{"kind":"Field","name":{"kind":"Name","value":"scrutiny"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"requestUntil"}},{"kind":"Field","name":{"kind":"Name","value":"infringedAt"}}]}}]}}]} as unknown as DocumentNode<InformedFragment, unknown>;
export const RestrictionLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestrictionLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Restriction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"visibilityOther"}},{"kind":"Field","name":{"kind":"Name","value":"monetary"}},{"kind":"Field","name":{"kind":"Name","value":"monetaryOther"}},{"kind":"Field","name":{"kind":"Name","value":"provision"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decisionGround"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"complaint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContentItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}}]}}]} as unknown as DocumentNode<RestrictionLineFragment, unknown>;
export const AskErasureDocument = {"__meta__":{"documentId":"sha256:04eb293b38f076d1dd7c846ee22880baeef2617e6df2d6c508112489e21ed2ec"}} as unknown as DocumentNode<AskErasureMutation, AskErasureMutationVariables>;
export const BodyNamesDocument = {"__meta__":{"documentId":"sha256:5a440ca2f641a87d3811d944ea8cdfa1b02343aa752ed998e5d2b5a142e26c98"}} as unknown as DocumentNode<BodyNamesQuery, BodyNamesQueryVariables>;
export const PublicCheckpointDocument = {"__meta__":{"documentId":"sha256:57aa24c34495dbea78f7a98b95e1047254da2493c0003fe0a57d20bc7fc1d8f1"}} as unknown as DocumentNode<PublicCheckpointQuery, PublicCheckpointQueryVariables>;
export const PublicContactPointsDocument = {"__meta__":{"documentId":"sha256:69809ef5fc973ae1d523dde0d9bbd3d62d9b81658f4ec2ff66b33b43ec939bf1"}} as unknown as DocumentNode<PublicContactPointsQuery, PublicContactPointsQueryVariables>;
export const ErasureByReceiptDocument = {"__meta__":{"documentId":"sha256:edf1dabf65d9a9864f239774a28fb0cf7120769d0726bc1cdc4aec6a7118ac32"}} as unknown as DocumentNode<ErasureByReceiptQuery, ErasureByReceiptQueryVariables>;
export const PublicFiguresDocument = {"__meta__":{"documentId":"sha256:b21e3f0878c879fcd9cc33fc806453edee361e4841a85154aa86982f21ccb148"}} as unknown as DocumentNode<PublicFiguresQuery, PublicFiguresQueryVariables>;
export const FileComplaintDocument = {"__meta__":{"documentId":"sha256:3d6e4ddb2866b2a6d6aa72dfe8418250a20749ca3daa99ada14402e749a0e65a"}} as unknown as DocumentNode<FileComplaintMutation, FileComplaintMutationVariables>;
export const InstallationDocument = {"__meta__":{"documentId":"sha256:30c9e791e02a14755f6353e372b32cec6125c16c3fbaaae94ab40cd1dbf8e06a"}} as unknown as DocumentNode<InstallationQuery, InstallationQueryVariables>;
export const PublicItemStatusesDocument = {"__meta__":{"documentId":"sha256:5cd50de2ae7a037302a55f0c7c9ead7f554879f9831f16bcceb5b5743edb61d3"}} as unknown as DocumentNode<PublicItemStatusesQuery, PublicItemStatusesQueryVariables>;
export const PublicItemTerritoriesDocument = {"__meta__":{"documentId":"sha256:641bc21322549e1e62ce1843fc859613fa3192bc969fda417d249c44199efa4f"}} as unknown as DocumentNode<PublicItemTerritoriesQuery, PublicItemTerritoriesQueryVariables>;
export const PublicItemTombstonesDocument = {"__meta__":{"documentId":"sha256:b6b252faac7c0e6c60a4e0dcc5673664d0e62c2bba9784605b6a03eca9d397f5"}} as unknown as DocumentNode<PublicItemTombstonesQuery, PublicItemTombstonesQueryVariables>;
export const PublicItemDocument = {"__meta__":{"documentId":"sha256:efa4039a8f9e38959b5a029498f7ade7d401f1fb166386144e6e118da0ac922e"}} as unknown as DocumentNode<PublicItemQuery, PublicItemQueryVariables>;
export const MyAccessAnswersDocument = {"__meta__":{"documentId":"sha256:5d5542c594363b1246a6fce022398df0623086da590f3d94de7cbd9e875d8d75"}} as unknown as DocumentNode<MyAccessAnswersQuery, MyAccessAnswersQueryVariables>;
export const MyAccessesDocument = {"__meta__":{"documentId":"sha256:0b92f3d5327adebca2cc2e7819340beb719697668a9d83adebb1ae7be9d73fb9"}} as unknown as DocumentNode<MyAccessesQuery, MyAccessesQueryVariables>;
export const MyComplaintDocument = {"__meta__":{"documentId":"sha256:0afcfdbcfb7b190e295217f206b96943468a0cbabaadb6db4fc63915c92c0b89"}} as unknown as DocumentNode<MyComplaintQuery, MyComplaintQueryVariables>;
export const MyComplaintsDocument = {"__meta__":{"documentId":"sha256:247b78dbc3403a82a9934eed9f58eadcc6b8161dbc6b663b72a9e2001d374d3d"}} as unknown as DocumentNode<MyComplaintsQuery, MyComplaintsQueryVariables>;
export const MyContentDocument = {"__meta__":{"documentId":"sha256:fb4804089bec763aa735bc1f0b38ab83c7a16582d5888b8761ad4330cb35eec2"}} as unknown as DocumentNode<MyContentQuery, MyContentQueryVariables>;
export const MyDecisionReceiptDocument = {"__meta__":{"documentId":"sha256:e5628ece4838dbc9520205c9d44039bb678b3e4f3824ed11cab55f56be3118df"}} as unknown as DocumentNode<MyDecisionReceiptQuery, MyDecisionReceiptQueryVariables>;
export const MyErasureRequestsDocument = {"__meta__":{"documentId":"sha256:28404c4ab48d60190a045ac5a9c05fd2dd89c6c2743598189c05844e7ef13ff1"}} as unknown as DocumentNode<MyErasureRequestsQuery, MyErasureRequestsQueryVariables>;
export const MyFileDocument = {"__meta__":{"documentId":"sha256:57284a39f0fe358ac9cded75b64b74ca035115e94bd5998b6ed163561c6762f7"}} as unknown as DocumentNode<MyFileQuery, MyFileQueryVariables>;
export const MyIdentificationDocument = {"__meta__":{"documentId":"sha256:f1661cd91905d2f8e1190f733cdae33835d6c58d4f14cda766e4e605f1755bf6"}} as unknown as DocumentNode<MyIdentificationQuery, MyIdentificationQueryVariables>;
export const MyNoticeDocument = {"__meta__":{"documentId":"sha256:446578963b279afb86432ec30ca8202f47d6448dd3a84701ca744bab1ccf4eb1"}} as unknown as DocumentNode<MyNoticeQuery, MyNoticeQueryVariables>;
export const MyRestrictionDocument = {"__meta__":{"documentId":"sha256:ff0ad583210827f3c7ce92335020e212d361c32993fb5bc019b84db15b15abc1"}} as unknown as DocumentNode<MyRestrictionQuery, MyRestrictionQueryVariables>;
export const MyRestrictionsDocument = {"__meta__":{"documentId":"sha256:8c5bb5496e86fa46461d561e0dd91529d998d47e19d13d9527197a871eba5bc6"}} as unknown as DocumentNode<MyRestrictionsQuery, MyRestrictionsQueryVariables>;
export const MySubscriberDocument = {"__meta__":{"documentId":"sha256:f9d18c48c836465f7549c0acb40c45c97af783369bd3e4347a4713f8940b949e"}} as unknown as DocumentNode<MySubscriberQuery, MySubscriberQueryVariables>;
export const MyTrafficDocument = {"__meta__":{"documentId":"sha256:46ddc2cf86a0b859d464ab4b1d7b5f32e6323766526ccd324454b4994e5546cb"}} as unknown as DocumentNode<MyTrafficQuery, MyTrafficQueryVariables>;
export const NoticeByReceiptDocument = {"__meta__":{"documentId":"sha256:d36cb74e790f5b713ee6ed219bdb7134983be2ac1455f38ab5253d2648666a25"}} as unknown as DocumentNode<NoticeByReceiptQuery, NoticeByReceiptQueryVariables>;
export const PlaceOfIdDocument = {"__meta__":{"documentId":"sha256:8d3d48df04ce33a8b850aa8dbefcd12bab1f25138802813e282fa3554e8c92af"}} as unknown as DocumentNode<PlaceOfIdQuery, PlaceOfIdQueryVariables>;
export const RequestAccessDocument = {"__meta__":{"documentId":"sha256:60790de4ddc8c48028fa1302acb5938cd9850066caaba81c02cb36112849a8d6"}} as unknown as DocumentNode<RequestAccessMutation, RequestAccessMutationVariables>;
export const SubmitNoticeDocument = {"__meta__":{"documentId":"sha256:7eba33ebe86401ef39b758e021674c92e0cb0e62fa0ab574607f2ddb960571b4"}} as unknown as DocumentNode<SubmitNoticeMutation, SubmitNoticeMutationVariables>;