// Made by npm run compose from schema/openapi/public.json.

/** Where a person turns to who doubts an answer to their request for access. */
export type AccessRemedyKind = 'COURT' | 'SUPERVISORY_AUTHORITY';

/** As what an account is marked, so that data of it take more care. */
export type AccountMarkKind = 'PRESS' | 'PRIVILEGED';

export type AnsweredRequest = {
  readonly __typename: 'AccessAnswer';
  readonly id: string;
  readonly answeredAt: string;
  readonly sha256: string;
  readonly listed: ReadonlyArray<{
    readonly __typename: 'AnsweredAccess';
    readonly id: string;
    readonly at: string;
    readonly authority: string | null;
    readonly reference: string;
    readonly kind: OrderKind | null;
  }>;
  readonly remedies: ReadonlyArray<{
    readonly __typename: 'AccessRemedy';
    readonly kind: AccessRemedyKind;
    readonly article: string;
  }>;
};

/** How far a decision was automated. */
export type AutomatedDecision = 'AUTOMATED_DECISION_FULLY' | 'AUTOMATED_DECISION_NOT_AUTOMATED' | 'AUTOMATED_DECISION_PARTIALLY';

/** Keywords that specify a category. */
export type CategoryKeyword = 'KEYWORD_ADULT_SEXUAL_MATERIAL' | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS' | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS' | 'KEYWORD_ANIMAL_HARM' | 'KEYWORD_BIOMETRIC_DATA_BREACH' | 'KEYWORD_BULLYING_AGAINST_GIRLS' | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL' | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE' | 'KEYWORD_CONTENT_PROMOTING_EATING_DISORDERS' | 'KEYWORD_COORDINATED_HARM' | 'KEYWORD_COPYRIGHT_INFRINGEMENT' | 'KEYWORD_CYBER_BULLYING_INTIMIDATION' | 'KEYWORD_CYBER_HARASSMENT' | 'KEYWORD_CYBER_HARASSMENT_AGAINST_WOMEN' | 'KEYWORD_CYBER_INCITEMENT' | 'KEYWORD_CYBER_STALKING' | 'KEYWORD_CYBER_STALKING_AGAINST_WOMEN' | 'KEYWORD_DATA_FALSIFICATION' | 'KEYWORD_DEFAMATION' | 'KEYWORD_DESIGN_INFRINGEMENT' | 'KEYWORD_DISCRIMINATION' | 'KEYWORD_FEMALE_GENDERED_DISINFORMATION' | 'KEYWORD_GEOGRAPHICAL_REQUIREMENTS' | 'KEYWORD_GEOGRAPHIC_INDICATIONS_INFRINGEMENT' | 'KEYWORD_GOODS_SERVICES_NOT_PERMITTED' | 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS' | 'KEYWORD_HATE_SPEECH' | 'KEYWORD_HIDDEN_ADVERTISEMENT' | 'KEYWORD_HUMAN_EXPLOITATION' | 'KEYWORD_HUMAN_TRAFFICKING' | 'KEYWORD_ILLEGAL_ORGANIZATIONS' | 'KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING' | 'KEYWORD_INAUTHENTIC_ACCOUNTS' | 'KEYWORD_INAUTHENTIC_LISTINGS' | 'KEYWORD_INAUTHENTIC_USER_REVIEWS' | 'KEYWORD_INCITEMENT_AGAINST_WOMEN' | 'KEYWORD_INCITEMENT_VIOLENCE_HATRED' | 'KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS' | 'KEYWORD_LANGUAGE_REQUIREMENTS' | 'KEYWORD_MISINFORMATION_DISINFORMATION' | 'KEYWORD_MISLEADING_INFO_CONSUMER_RIGHTS' | 'KEYWORD_MISLEADING_INFO_GOODS_SERVICES' | 'KEYWORD_MISSING_PROCESSING_GROUND' | 'KEYWORD_NONCOMPLIANCE_PRICING' | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING' | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN' | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE' | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN' | 'KEYWORD_NUDITY' | 'KEYWORD_OTHER' | 'KEYWORD_PATENT_INFRINGEMENT' | 'KEYWORD_PHISHING' | 'KEYWORD_PROHIBITED_PRODUCTS' | 'KEYWORD_PYRAMID_SCHEMES' | 'KEYWORD_RIGHT_TO_BE_FORGOTTEN' | 'KEYWORD_RISK_ENVIRONMENTAL_DAMAGE' | 'KEYWORD_RISK_PUBLIC_HEALTH' | 'KEYWORD_SELF_MUTILATION' | 'KEYWORD_STALKING' | 'KEYWORD_SUICIDE' | 'KEYWORD_TERRORIST_CONTENT' | 'KEYWORD_TRADEMARK_INFRINGEMENT' | 'KEYWORD_TRADE_SECRET_INFRINGEMENT' | 'KEYWORD_TRAFFICKING_WOMEN_GIRLS' | 'KEYWORD_UNLAWFUL_SALE_ANIMALS' | 'KEYWORD_UNSAFE_CHALLENGES' | 'KEYWORD_UNSAFE_PRODUCTS' | 'KEYWORD_VIOLATION_EU_LAW' | 'KEYWORD_VIOLATION_NATIONAL_LAW';

/** What you contest, and why. Name exactly one thing. */
export type ComplaintInput = {
  /** An access to your records that you see in `Account.accesses`: the `id` of the access. */
  readonly access?: string | null | undefined;
  /** Why, at most 5000 characters. */
  readonly explanation: string;
  /** A notice of yours on which the platform did not act. */
  readonly notice?: string | null | undefined;
  /** The receipt code of a notice on which the platform did not act, if you submitted it without an account. */
  readonly receipt?: string | null | undefined;
  /** A restriction of your content or account. */
  readonly restriction?: string | null | undefined;
};

/** How a complaint can be decided. */
export type ComplaintOutcome = 'OMITTED' | 'PARTIALLY_REVERSED' | 'REVERSED' | 'UPHELD';

/** What a complaint about a restriction contests. */
export type ComplaintScope = 'DECISION' | 'EXECUTION';

/** How far a complaint has come. */
export type ComplaintState = 'OMITTED' | 'OPEN' | 'PARTIALLY_REVERSED' | 'REVERSED' | 'UPHELD';

/** Kinds of content. */
export type ContentType = 'CONTENT_TYPE_APP' | 'CONTENT_TYPE_AUDIO' | 'CONTENT_TYPE_IMAGE' | 'CONTENT_TYPE_OTHER' | 'CONTENT_TYPE_PRODUCT' | 'CONTENT_TYPE_SYNTHETIC_MEDIA' | 'CONTENT_TYPE_TEXT' | 'CONTENT_TYPE_VIDEO';

/** The four categories of personal data that an order can name: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export type DataCategory = 'CONTENT' | 'IDENTIFICATION' | 'SUBSCRIBER' | 'TRAFFIC';

/** Measures on an account. */
export type DecisionAccount = 'DECISION_ACCOUNT_SUSPENDED' | 'DECISION_ACCOUNT_TERMINATED';

/** The ground of a decision. */
export type DecisionGround = 'DECISION_GROUND_ILLEGAL_CONTENT' | 'DECISION_GROUND_INCOMPATIBLE_CONTENT';

/** The measure on payments. */
export type DecisionMonetary = 'DECISION_MONETARY_OTHER' | 'DECISION_MONETARY_SUSPENSION' | 'DECISION_MONETARY_TERMINATION';

/** The measure on the provision of the service. */
export type DecisionProvision = 'DECISION_PROVISION_PARTIAL_SUSPENSION' | 'DECISION_PROVISION_PARTIAL_TERMINATION' | 'DECISION_PROVISION_TOTAL_SUSPENSION' | 'DECISION_PROVISION_TOTAL_TERMINATION';

/** Measures on an item's visibility. */
export type DecisionVisibility = 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED' | 'DECISION_VISIBILITY_CONTENT_DEMOTED' | 'DECISION_VISIBILITY_CONTENT_DISABLED' | 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED' | 'DECISION_VISIBILITY_CONTENT_LABELLED' | 'DECISION_VISIBILITY_CONTENT_REMOVED' | 'DECISION_VISIBILITY_OTHER';

/** How packages are encrypted. */
export type DeliveryKeyProfile = 'AGE' | 'CMS' | 'CMS_COMPATIBLE';

/** What a device is known by. */
export type DeviceKind = 'ADVERTISING_ID' | 'DEVICE_ID' | 'IMEI' | 'MAC_ADDRESS';

/** How much of an item readers get, from least to most restricted. */
export type EnforcementStatus = 'AGE_RESTRICTED' | 'AVAILABLE' | 'DEMOTED' | 'DISABLED' | 'INTERACTION_RESTRICTED' | 'LABELLED' | 'REMOVED';

/** What is to be erased, and who asks. */
export type ErasureInput = {
  /** Your e-mail address, where you are asked back; needed only if you are not signed in, and kept only then. */
  readonly email?: string | null | undefined;
  /** What is to be erased: your account, a report, a complaint, or what else you know of. At most 5,000 characters. */
  readonly explanation: string;
  /** The language in which you want to be written to, `en` or `de`. */
  readonly language?: string | null | undefined;
  /** Your name; needed only if you are not signed in, and kept only then. */
  readonly name?: string | null | undefined;
  /** The receipt code of a notice that you submitted without an account: it shows that the notice is yours. */
  readonly noticeReceipt?: string | null | undefined;
};

/** What became of what somebody asked to be erased. */
export type ErasureOutcome = 'ERASED' | 'ERASED_LATER' | 'NOTHING_KEPT' | 'REFUSED';

/** How far a request for erasure has come. */
export type ErasureState = 'ANSWERED' | 'EXTENDED' | 'OPEN';

/** How a target is named. */
export type IdentifierType = 'EMAIL' | 'HANDLE' | 'IMEI' | 'IP_ADDRESS_PORT_TIME' | 'IP_ADDRESS_TIME' | 'ITEM_ID' | 'ITEM_URL' | 'MAC_ADDRESS' | 'PAYMENT_FINGERPRINT' | 'PHONE_NUMBER' | 'PROFILE_URL' | 'USER_ID';

export type Informed = {
  readonly __typename: 'UserInformation';
  readonly id: string;
  readonly at: string;
  readonly toldAt: string;
  readonly authority: string;
  readonly reference: string;
  readonly kind: OrderKind;
  readonly orderedAt: string;
  readonly item: string | null;
  readonly territories: ReadonlyArray<string>;
  readonly grounds: string | null;
  readonly categories: ReadonlyArray<DataCategory>;
  readonly from: string | null;
  readonly to: string | null;
  readonly purpose: string | null;
  readonly provision: string;
  readonly redress: string | null;
  readonly scrutiny: {
    readonly __typename: 'ScrutinyRight';
    readonly authority: string | null;
    readonly country: string;
    readonly requestUntil: string;
    readonly infringedAt: string | null;
  } | null;
};

/** What a kind of order brings about while it is in force. */
export type KindPermits = 'GRANTS' | 'RESTRICTIONS' | 'SNAPSHOT';

/** Whether a message was public or private. */
export type MessageKind = 'ITEM' | 'MESSAGE';

/** What kind of misuse it is: Regulation (EU) 2022/2065, Art. 23. */
export type MisuseKind = 'ILLEGAL_CONTENT' | 'UNFOUNDED_COMPLAINTS' | 'UNFOUNDED_NOTICES';

/** Measures against misuse. */
export type MisuseStep = 'SUSPENSION' | 'WARNING';

/** A file that comes with a notice. What it is is found from its bytes. */
export type NoticeFileInput = {
  /** Its bytes, in base64. */
  readonly content: string;
  /** What it is called, to be shown to whoever decides on the notice. */
  readonly name?: string | null | undefined;
};

/** What is reported, why, and who reports it. */
export type NoticeInput = {
  /** The category of the content. */
  readonly category: StatementCategory;
  /** Your e-mail address, whether you are signed in or not. Leave it out only if the keywords state child sexual abuse. */
  readonly email?: string | null | undefined;
  /** Why you consider it illegal, at most 5000 characters. */
  readonly explanation: string;
  /** Files that show what you report, at most three and 4 MiB together: PNG, JPEG, WebP, PDF, or plain text in UTF-8. The whole request has at most 256 KiB; the page /report takes more. */
  readonly files?: ReadonlyArray<NoticeFileInput> | undefined;
  /** Whether you believe in good faith that the notice is accurate and complete; it must be true. */
  readonly goodFaith: boolean;
  /** The exact item by its id, or */
  readonly item?: string | null | undefined;
  /** Keywords that specify the category. */
  readonly keywords?: ReadonlyArray<CategoryKeyword> | undefined;
  /** The language in which you want to be written to, `en` or `de`. In another one, or without it, you are written to in that of the installation. */
  readonly language?: string | null | undefined;
  /** Your name, whether you are signed in or not. Leave it out only if the keywords state child sexual abuse. */
  readonly name?: string | null | undefined;
  /** The public body for which you submit the notice, if any. It is named to the person concerned, as declared and not verified unless you sign in as an enrolled authority. */
  readonly publicBody?: PublicBodyInput | null | undefined;
  /** by its address, as the platform shows it: exactly one of the two. At most 500 characters. It is not opened: the platform is asked which item it is. */
  readonly url?: string | null | undefined;
};

/** The kinds of notifiers that the law distinguishes. */
export type NoticeSource = 'ARTICLE_16' | 'STATE_ACTOR' | 'TRUSTED_FLAGGER';

/** How far a notice has come. */
export type NoticeState = 'ACTIONED' | 'NOT_ACTIONED' | 'RECEIVED';

/** The office in which somebody signs. */
export type Office = 'ADMINISTRATIVE_AUTHORITY' | 'COURT' | 'INVESTIGATING_JUDGE' | 'JUDGE' | 'LAW_ENFORCEMENT_AUTHORITY' | 'OTHER_COMPETENT_AUTHORITY' | 'PUBLIC_PROSECUTOR';

/** Kinds of orders, by the law under which they are made. */
export type OrderKind = 'DSA_ACT' | 'DSA_INFORM' | 'EPOC' | 'EPOC_PR' | 'NATIONAL_PRESERVATION' | 'NATIONAL_PRODUCTION' | 'TCO_REMOVAL';

/** How something is paid with. */
export type PaymentKind = 'BANK_ACCOUNT' | 'CARD' | 'CARRIER_BILLING' | 'OTHER' | 'WALLET';

/** A public body that submits a notice. */
export type PublicBodyInput = {
  /** Its ISO 3166 country. */
  readonly country: string;
  /** Its name, at most 255 characters. */
  readonly name: string;
};

/** Why a request is not carried out. */
export type RefusalReason = 'AMBIGUOUS_TARGET' | 'BEYOND_FLOOR' | 'CATEGORY' | 'CLAIMED_BY_ANOTHER' | 'COMPLAINT_OPEN' | 'DIGEST_MISMATCH' | 'DUPLICATE_TARGET' | 'EMERGENCY' | 'INFORMATION' | 'INVALID' | 'KEYWORD' | 'LIMIT_EXCEEDED' | 'LINK' | 'LIST' | 'MISSING' | 'NOTIFICATION' | 'NOT_CLAIMED' | 'NOT_COMPETENT' | 'NOT_CONTESTABLE' | 'NOT_DECIDABLE' | 'NOT_FOUND' | 'NOT_YET' | 'OFFENCE' | 'PERIOD' | 'RANGE' | 'REPEATED' | 'SAME_BODY' | 'SAME_PERSON' | 'SECRECY' | 'SIGNATURE_NOT_CHECKED' | 'SIGNATURE_REFUSED' | 'SIGNATURE_REQUIRED' | 'STALE' | 'TARGETS' | 'TERRITORY' | 'THRESHOLD' | 'TOO_LATE' | 'UNDECIDED' | 'WILDCARD' | 'WINDOW_EMPTY' | 'WINDOW_MISSING' | 'WINDOW_NOT_PAST' | 'WINDOW_OPEN' | 'WINDOW_WIDER' | 'WRONG_STATE';

export type Refused = {
  readonly __typename: 'Refusal';
  readonly reasons: ReadonlyArray<RefusalReason>;
  readonly message: string;
  readonly article: string | null;
};

export type RestrictionLine = {
  readonly __typename: 'Restriction';
  readonly id: string;
  readonly state: RestrictionState;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly territories: ReadonlyArray<string>;
  readonly visibility: ReadonlyArray<DecisionVisibility>;
  readonly visibilityOther: string | null;
  readonly monetary: DecisionMonetary | null;
  readonly monetaryOther: string | null;
  readonly provision: DecisionProvision | null;
  readonly account: DecisionAccount | null;
  readonly statement: {
    readonly __typename: 'StatementOfReasons';
    readonly decisionGround: DecisionGround;
    readonly category: StatementCategory;
  } | null;
  readonly complaint: {
    readonly __typename: 'Complaint';
    readonly id: string;
    readonly state: ComplaintState;
  } | null;
  readonly subject: {
    readonly __typename: 'Account';
    readonly id: string;
    readonly handle: string;
  } | {
    readonly __typename: 'ContentItem';
    readonly id: string;
    readonly title: string | null;
    readonly publishedAt: string;
  };
};

/** Whether a restriction is in effect. */
export type RestrictionState = 'ACTIVE' | 'ENDED' | 'LIFTED' | 'REVERSED' | 'SCHEDULED';

/** What led to a decision. */
export type SourceType = 'SOURCE_ARTICLE_16' | 'SOURCE_TRUSTED_FLAGGER' | 'SOURCE_TYPE_OTHER_NOTIFICATION' | 'SOURCE_VOLUNTARY';

/** Categories of content, as in the DSA Transparency Database. */
export type StatementCategory = 'STATEMENT_CATEGORY_ANIMAL_WELFARE' | 'STATEMENT_CATEGORY_CONSUMER_INFORMATION' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN' | 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS' | 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH' | 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS' | 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS' | 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' | 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC' | 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' | 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY' | 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' | 'STATEMENT_CATEGORY_SELF_HARM' | 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS' | 'STATEMENT_CATEGORY_VIOLENCE';

export type StatusByCountry = {
  readonly __typename: 'ContentItem';
  readonly AT: EnforcementStatus;
  readonly BE: EnforcementStatus;
  readonly BG: EnforcementStatus;
  readonly HR: EnforcementStatus;
  readonly CY: EnforcementStatus;
  readonly CZ: EnforcementStatus;
  readonly DK: EnforcementStatus;
  readonly EE: EnforcementStatus;
  readonly FI: EnforcementStatus;
  readonly FR: EnforcementStatus;
  readonly DE: EnforcementStatus;
  readonly GR: EnforcementStatus;
  readonly HU: EnforcementStatus;
  readonly IE: EnforcementStatus;
  readonly IT: EnforcementStatus;
  readonly LV: EnforcementStatus;
  readonly LT: EnforcementStatus;
  readonly LU: EnforcementStatus;
  readonly MT: EnforcementStatus;
  readonly NL: EnforcementStatus;
  readonly PL: EnforcementStatus;
  readonly PT: EnforcementStatus;
  readonly RO: EnforcementStatus;
  readonly SK: EnforcementStatus;
  readonly SI: EnforcementStatus;
  readonly ES: EnforcementStatus;
  readonly SE: EnforcementStatus;
  readonly IS: EnforcementStatus;
  readonly LI: EnforcementStatus;
  readonly NO: EnforcementStatus;
};

export type TombstoneFacts = {
  readonly __typename: 'Tombstone';
  readonly order: TombstoneOrder | null;
  readonly authority: string | null;
  readonly authorityName: string | null;
  readonly country: string | null;
  readonly provision: string | null;
  readonly ground: DecisionGround | null;
  readonly category: StatementCategory | null;
  readonly since: string;
  readonly territories: ReadonlyArray<string>;
};

/** Laws under which an authority orders that an item is withheld. */
export type TombstoneOrder = 'DSA_ACT' | 'TCO_REMOVAL';

/** What each document of the graph takes and answers. */
export interface PublicDocuments {
  /** Anybody asks that what is kept about them is erased. The code comes back once. */
  readonly askErasure: {
    readonly variables: {
      readonly input: ErasureInput;
    };
    readonly data: {
      readonly askErasure: {
        readonly __typename: 'ErasureRequest';
        readonly id: string;
        readonly receipt: string | null;
        readonly askedAt: string;
        readonly dueAt: string;
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
  /** The newest published checkpoint of the access log. */
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
  /** Whom people and authorities write to. */
  readonly contactPoints: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly contactPoints: {
        readonly __typename: 'ContactPoints';
        readonly name: string;
        readonly address: ReadonlyArray<string>;
        readonly recipients: {
          readonly __typename: 'ContactPoint';
          readonly email: string;
          readonly phone: string | null;
          readonly url: string | null;
          readonly languages: ReadonlyArray<string>;
        };
        readonly authorities: {
          readonly __typename: 'ContactPoint';
          readonly email: string;
          readonly phone: string | null;
          readonly url: string | null;
          readonly languages: ReadonlyArray<string>;
        };
        readonly representative: {
          readonly __typename: 'ContactBody';
          readonly name: string;
          readonly address: ReadonlyArray<string>;
          readonly email: string;
          readonly phone: string | null;
        } | null;
        readonly evidence: {
          readonly __typename: 'ContactBody';
          readonly name: string;
          readonly address: ReadonlyArray<string>;
          readonly email: string;
          readonly phone: string | null;
        } | null;
      } | null;
    };
  };
  /** What became of a request for erasure, for whoever has its code. */
  readonly erasureByReceipt: {
    readonly variables: {
      readonly receipt: string;
    };
    readonly data: {
      readonly erasureByReceipt: {
        readonly __typename: 'ErasureRequest';
        readonly id: string;
        readonly state: ErasureState;
        readonly explanation: string;
        readonly askedAt: string;
        readonly dueAt: string;
        readonly extendedAt: string | null;
        readonly extension: string | null;
        readonly answeredAt: string | null;
        readonly outcome: ErasureOutcome | null;
        readonly reason: string | null;
        readonly remedies: string | null;
      } | null;
    };
  };
  /** What became of orders and complaints in the last thirty days, as everybody may know. */
  readonly figures: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly orderFigures: {
        readonly __typename: 'OrderFigures';
        readonly from: string;
        readonly to: string;
        readonly asked: number | null;
        readonly answered: number | null;
        readonly narrowed: number | null;
        readonly refused: number | null;
        readonly medianDays: number | null;
        readonly p90Days: number | null;
      };
      readonly complaintFigures: {
        readonly __typename: 'ComplaintFigures';
        readonly from: string;
        readonly to: string;
        readonly decided: number | null;
        readonly reversed: number | null;
      };
    };
  };
  /** Contests a restriction, an access to one's records, or that the platform did not act on a notice. */
  readonly fileComplaint: {
    readonly variables: {
      readonly input: ComplaintInput;
    };
    readonly data: {
      readonly fileComplaint: {
        readonly __typename: 'Complaint';
        readonly id: string;
        readonly generation: number;
        readonly state: ComplaintState;
        readonly filedAt: string;
      } | Refused;
    };
  };
  /** What this installation answers, and whom one writes to. */
  readonly installation: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly installation: {
        readonly __typename: 'Installation';
        readonly country: string;
        readonly lawHash: string;
        readonly kinds: ReadonlyArray<{
          readonly __typename: 'AnsweredKind';
          readonly kind: OrderKind;
          readonly title: string;
          readonly regulation: string | null;
          readonly permits: KindPermits;
          readonly states: ReadonlyArray<string>;
          readonly signing: ReadonlyArray<{
            readonly __typename: 'KindSigning';
            readonly categories: ReadonlyArray<DataCategory>;
            readonly alone: ReadonlyArray<Office>;
            readonly ifValidated: ReadonlyArray<Office>;
            readonly validatedBy: ReadonlyArray<Office>;
          }>;
          readonly identifiers: ReadonlyArray<IdentifierType>;
          readonly windows: ReadonlyArray<DataCategory>;
          readonly emergency: ReadonlyArray<DataCategory>;
          readonly hasTerritories: boolean;
        }>;
        readonly limits: {
          readonly __typename: 'InstallationLimits';
          readonly targets: number;
          readonly windowDays: number;
          readonly disclosuresPerOrder: number;
          readonly packagesPerTarget: number;
        };
        readonly packageProfiles: ReadonlyArray<DeliveryKeyProfile>;
        readonly sealCertificates: ReadonlyArray<string>;
      } | null;
      readonly contactPoints: {
        readonly __typename: 'ContactPoints';
        readonly name: string;
        readonly address: ReadonlyArray<string>;
        readonly recipients: {
          readonly __typename: 'ContactPoint';
          readonly email: string;
          readonly phone: string | null;
          readonly url: string | null;
          readonly languages: ReadonlyArray<string>;
        };
        readonly authorities: {
          readonly __typename: 'ContactPoint';
          readonly email: string;
          readonly phone: string | null;
          readonly url: string | null;
          readonly languages: ReadonlyArray<string>;
        };
        readonly representative: {
          readonly __typename: 'ContactBody';
          readonly name: string;
          readonly address: ReadonlyArray<string>;
          readonly email: string;
          readonly phone: string | null;
        } | null;
        readonly evidence: {
          readonly __typename: 'ContactBody';
          readonly name: string;
          readonly address: ReadonlyArray<string>;
          readonly email: string;
          readonly phone: string | null;
        } | null;
      } | null;
    };
  };
  /** What readers get of the items that are restricted somewhere, page by page. */
  readonly itemStatuses: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly itemStatuses: {
        readonly __typename: 'ItemStatusConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'ItemStatus';
          readonly item: string;
          readonly statuses: ReadonlyArray<{
            readonly __typename: 'TerritoryStatus';
            readonly territory: string;
            readonly status: EnforcementStatus;
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
  /** What readers get of an item in each country that a restriction can name: the EU and the EEA. */
  readonly itemTerritories: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly item: StatusByCountry | null;
    };
  };
  /** Why an item is withheld, in each country that a restriction can name. */
  readonly itemTombstones: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly item: {
        readonly __typename: 'ContentItem';
        readonly AT: ReadonlyArray<TombstoneFacts>;
        readonly BE: ReadonlyArray<TombstoneFacts>;
        readonly BG: ReadonlyArray<TombstoneFacts>;
        readonly HR: ReadonlyArray<TombstoneFacts>;
        readonly CY: ReadonlyArray<TombstoneFacts>;
        readonly CZ: ReadonlyArray<TombstoneFacts>;
        readonly DK: ReadonlyArray<TombstoneFacts>;
        readonly EE: ReadonlyArray<TombstoneFacts>;
        readonly FI: ReadonlyArray<TombstoneFacts>;
        readonly FR: ReadonlyArray<TombstoneFacts>;
        readonly DE: ReadonlyArray<TombstoneFacts>;
        readonly GR: ReadonlyArray<TombstoneFacts>;
        readonly HU: ReadonlyArray<TombstoneFacts>;
        readonly IE: ReadonlyArray<TombstoneFacts>;
        readonly IT: ReadonlyArray<TombstoneFacts>;
        readonly LV: ReadonlyArray<TombstoneFacts>;
        readonly LT: ReadonlyArray<TombstoneFacts>;
        readonly LU: ReadonlyArray<TombstoneFacts>;
        readonly MT: ReadonlyArray<TombstoneFacts>;
        readonly NL: ReadonlyArray<TombstoneFacts>;
        readonly PL: ReadonlyArray<TombstoneFacts>;
        readonly PT: ReadonlyArray<TombstoneFacts>;
        readonly RO: ReadonlyArray<TombstoneFacts>;
        readonly SK: ReadonlyArray<TombstoneFacts>;
        readonly SI: ReadonlyArray<TombstoneFacts>;
        readonly ES: ReadonlyArray<TombstoneFacts>;
        readonly SE: ReadonlyArray<TombstoneFacts>;
        readonly IS: ReadonlyArray<TombstoneFacts>;
        readonly LI: ReadonlyArray<TombstoneFacts>;
        readonly NO: ReadonlyArray<TombstoneFacts>;
      } | null;
    };
  };
  /** One item as a reader gets it where they are, and what holds in a country that no restriction names (Antarctica): that holds everywhere. */
  readonly item: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly item: {
        readonly __typename: 'ContentItem';
        readonly id: string;
        readonly title: string | null;
        readonly text: string | null;
        readonly language: string | null;
        readonly publishedAt: string;
        readonly thread: string;
        readonly author: {
          readonly __typename: 'Account';
          readonly handle: string;
        };
        readonly inReplyTo: {
          readonly __typename: 'ContentItem';
          readonly id: string;
          readonly title: string | null;
        } | null;
        readonly enforcementStatus: EnforcementStatus;
        readonly everywhere: EnforcementStatus;
        readonly tombstones: ReadonlyArray<TombstoneFacts>;
      } | null;
    };
  };
  /** The answers to the requests for access of the person who asks, newest first. */
  readonly myAccessAnswers: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly accessAnswers: ReadonlyArray<AnsweredRequest> | null;
      } | null;
    };
  };
  /** Who was permitted to read the records of the person who asks, a page, each with its receipt and the newest complaint about it; and what they were told of orders. */
  readonly myAccesses: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly handle: string;
        readonly accesses: {
          readonly __typename: 'AccessConnection';
          readonly nodes: ReadonlyArray<{
            readonly __typename: 'Access';
            readonly id: string;
            readonly at: string;
            readonly authority: string;
            readonly reference: string;
            readonly categories: ReadonlyArray<DataCategory>;
            readonly from: string | null;
            readonly to: string | null;
            readonly purpose: string;
            readonly isReadable: boolean;
            readonly receipt: string;
            readonly answer: {
              readonly __typename: 'AnsweredByHand';
              readonly sentTo: string;
              readonly sentAt: string;
              readonly sha256: string;
            } | null;
            readonly complaint: {
              readonly __typename: 'Complaint';
              readonly id: string;
              readonly state: ComplaintState;
              readonly filedAt: string;
              readonly decidedAt: string | null;
            } | null;
          }>;
          readonly pageInfo: {
            readonly __typename: 'PageInfo';
            readonly hasNextPage: boolean;
            readonly endCursor: string | null;
          };
        } | null;
        readonly informed: ReadonlyArray<Informed> | null;
      } | null;
    };
  };
  /** One complaint that the person filed: what it is about, how far it has come, and what was decided with which ways onward. */
  readonly myComplaint: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly complaint: {
        readonly __typename: 'Complaint';
        readonly id: string;
        readonly generation: number;
        readonly state: ComplaintState;
        readonly covers: ComplaintScope;
        readonly filedAt: string;
        readonly explanation: string;
        readonly decidedAt: string | null;
        readonly reason: string | null;
        readonly remedies: string | null;
        readonly orderRedress: string | null;
        readonly automatedMeans: AutomatedDecision | null;
        readonly subject: {
          readonly __typename: 'Access';
          readonly id: string;
          readonly at: string;
          readonly authority: string;
          readonly reference: string;
          readonly categories: ReadonlyArray<DataCategory>;
        } | {
          readonly __typename: 'Notice';
          readonly id: string;
          readonly submittedAt: string;
          readonly category: StatementCategory;
          readonly item: {
            readonly __typename: 'ContentItem';
            readonly id: string;
          };
        } | {
          readonly __typename: 'Restriction';
          readonly id: string;
          readonly startsAt: string;
          readonly subject: {
            readonly __typename: 'Account';
            readonly id: string;
            readonly handle: string;
          } | {
            readonly __typename: 'ContentItem';
            readonly id: string;
            readonly title: string | null;
          };
        };
      } | null;
    };
  };
  /** The complaints that the person filed, the newest first. */
  readonly myComplaints: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly complaints: {
          readonly __typename: 'ComplaintConnection';
          readonly nodes: ReadonlyArray<{
            readonly __typename: 'Complaint';
            readonly id: string;
            readonly state: ComplaintState;
            readonly filedAt: string;
            readonly decidedAt: string | null;
            readonly subject: {
              readonly __typename: 'Access';
              readonly id: string;
            } | {
              readonly __typename: 'Notice';
              readonly id: string;
            } | {
              readonly __typename: 'Restriction';
              readonly id: string;
            };
          }>;
          readonly pageInfo: {
            readonly __typename: 'PageInfo';
            readonly hasNextPage: boolean;
            readonly endCursor: string | null;
          };
        } | null;
      } | null;
    };
  };
  /** What the person published and their private messages, a page: a read of personal data, logged and answered with a receipt. */
  readonly myContent: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly records: {
          readonly __typename: 'OwnAccount';
          readonly content: {
            readonly __typename: 'MessageConnection';
            readonly nodes: ReadonlyArray<{
              readonly __typename: 'Message';
              readonly kind: MessageKind;
              readonly at: string;
              readonly sender: string;
              readonly recipients: ReadonlyArray<string>;
              readonly subject: string | null;
              readonly text: string | null;
              readonly attachments: ReadonlyArray<{
                readonly __typename: 'RecordFile';
                readonly sha256: string;
                readonly bytes: number;
                readonly mediaType: string;
                readonly name: string | null;
                readonly alt: string | null;
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
  /** The same for a restriction of one's own content or account. */
  readonly myDecisionReceipt: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly decisionReceipt: string | null;
    };
  };
  /** What a person asked to be erased. */
  readonly myErasureRequests: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly erasureRequests: ReadonlyArray<{
          readonly __typename: 'ErasureRequest';
          readonly id: string;
          readonly state: ErasureState;
          readonly explanation: string;
          readonly askedAt: string;
          readonly dueAt: string;
          readonly extendedAt: string | null;
          readonly extension: string | null;
          readonly answeredAt: string | null;
          readonly outcome: ErasureOutcome | null;
          readonly reason: string | null;
          readonly remedies: string | null;
        }> | null;
      } | null;
    };
  };
  /** The bytes of one file of a person's own messages and publications, in base64, with the page that describes it: a read of content, logged and answered with a receipt. */
  readonly myFile: {
    readonly variables: {
      readonly sha256: string;
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly records: {
          readonly __typename: 'OwnAccount';
          readonly content: {
            readonly __typename: 'MessageConnection';
            readonly nodes: ReadonlyArray<{
              readonly __typename: 'Message';
              readonly attachments: ReadonlyArray<{
                readonly __typename: 'RecordFile';
                readonly sha256: string;
                readonly bytes: number;
                readonly content: string | null;
              }>;
            }>;
          } | null;
        } | null;
      } | null;
    };
  };
  /** Addresses from which the person's account was used, a page: a read of personal data, logged and answered with a receipt. */
  readonly myIdentification: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly records: {
          readonly __typename: 'OwnAccount';
          readonly identification: {
            readonly __typename: 'IdentificationConnection';
            readonly nodes: ReadonlyArray<{
              readonly __typename: 'IdentificationRecord';
              readonly at: string;
              readonly ip: string;
              readonly port: number | null;
              readonly deviceKind: DeviceKind | null;
              readonly device: string | null;
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
  /** One notice that the person gave, with what was decided on it. */
  readonly myNotice: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly notice: {
        readonly __typename: 'Notice';
        readonly id: string;
        readonly state: NoticeState;
        readonly source: NoticeSource;
        readonly category: StatementCategory;
        readonly keywords: ReadonlyArray<CategoryKeyword>;
        readonly explanation: string;
        readonly submittedAt: string;
        readonly decidedAt: string | null;
        readonly reason: string | null;
        readonly redress: string | null;
        readonly automatedMeans: AutomatedDecision;
        readonly item: {
          readonly __typename: 'ContentItem';
          readonly id: string;
        };
        readonly complaint: {
          readonly __typename: 'Complaint';
          readonly id: string;
          readonly state: ComplaintState;
        } | null;
      } | null;
    };
  };
  /** One restriction with its statement of reasons, the item as its author gets it, the newest complaint, and what they were told of orders. */
  readonly myRestriction: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly restriction: {
        readonly __typename: 'Restriction';
        readonly id: string;
        readonly generation: number;
        readonly state: RestrictionState;
        readonly startsAt: string;
        readonly endsAt: string | null;
        readonly closeReason: string | null;
        readonly disputes: ReadonlyArray<{
          readonly __typename: 'Dispute';
          readonly id: string;
          readonly body: string;
          readonly country: string;
          readonly reference: string;
          readonly submittedAt: string;
          readonly outcome: ComplaintOutcome | null;
          readonly reason: string | null;
          readonly decidedAt: string | null;
          readonly implemented: boolean | null;
          readonly implementation: string | null;
        }>;
        readonly territories: ReadonlyArray<string>;
        readonly visibility: ReadonlyArray<DecisionVisibility>;
        readonly visibilityOther: string | null;
        readonly monetary: DecisionMonetary | null;
        readonly monetaryOther: string | null;
        readonly provision: DecisionProvision | null;
        readonly account: DecisionAccount | null;
        readonly stateActor: string | null;
        readonly ends: {
          readonly __typename: 'MeasureEnds';
          readonly account: string | null;
          readonly monetary: string | null;
          readonly provision: string | null;
          readonly visibility: string | null;
        };
        readonly reviewAt: string | null;
        readonly statement: {
          readonly __typename: 'StatementOfReasons';
          readonly puid: string;
          readonly uuid: string | null;
          readonly createdAt: string;
          readonly decisionGround: DecisionGround;
          readonly decisionGroundReferenceUrl: string | null;
          readonly illegalContentLegalGround: string | null;
          readonly illegalContentExplanation: string | null;
          readonly incompatibleContentGround: string | null;
          readonly incompatibleContentExplanation: string | null;
          readonly incompatibleContentIllegal: boolean | null;
          readonly category: StatementCategory;
          readonly categoryAddition: ReadonlyArray<StatementCategory>;
          readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
          readonly categorySpecificationOther: string | null;
          readonly decisionFacts: string;
          readonly contentDate: string;
          readonly contentType: ReadonlyArray<ContentType>;
          readonly sourceType: SourceType;
          readonly sourceIdentity: string | null;
          readonly automatedDetection: boolean;
          readonly automatedDecision: AutomatedDecision;
          readonly redress: string;
        } | null;
        readonly subject: {
          readonly __typename: 'Account';
          readonly id: string;
          readonly handle: string;
        } | {
          readonly __typename: 'ContentItem';
          readonly id: string;
          readonly title: string | null;
          readonly text: string | null;
          readonly language: string | null;
          readonly publishedAt: string;
          readonly enforcementStatus: EnforcementStatus;
        };
        readonly complaint: {
          readonly __typename: 'Complaint';
          readonly id: string;
          readonly state: ComplaintState;
          readonly filedAt: string;
        } | null;
      } | null;
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly informed: ReadonlyArray<Informed> | null;
      } | null;
    };
  };
  /** Restrictions of the content and the account of the person who asks, what counts against the account, and measures for misuse. */
  readonly myRestrictions: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly handle: string;
        readonly restrictions: {
          readonly __typename: 'RestrictionConnection';
          readonly nodes: ReadonlyArray<RestrictionLine>;
          readonly pageInfo: {
            readonly __typename: 'PageInfo';
            readonly hasNextPage: boolean;
            readonly endCursor: string | null;
          };
        } | null;
        readonly standing: {
          readonly __typename: 'AccountStanding';
          readonly points: number;
          readonly warnedAt: string | null;
          readonly strikes: ReadonlyArray<{
            readonly __typename: 'Strike';
            readonly at: string;
            readonly category: StatementCategory;
            readonly expiresAt: string;
            readonly points: number;
            readonly restriction: {
              readonly __typename: 'Restriction';
              readonly id: string;
            };
          }>;
        } | null;
      } | null;
      readonly measures: {
        readonly __typename: 'MisuseMeasureConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'MisuseMeasure';
          readonly id: string;
          readonly step: MisuseStep;
          readonly kind: MisuseKind;
          readonly decidedAt: string;
          readonly endsAt: string | null;
          readonly reason: string;
          readonly redress: string;
          readonly liftedAt: string | null;
          readonly liftReason: string | null;
          readonly acts: ReadonlyArray<string>;
          readonly actsInAll: number;
        }>;
      } | null;
    };
  };
  /** Who the person is, as the platform has it on file: a read of personal data, logged and answered with a receipt. */
  readonly mySubscriber: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly mark: AccountMarkKind | null;
        readonly records: {
          readonly __typename: 'OwnAccount';
          readonly subscriber: {
            readonly __typename: 'SubscriberRecord';
            readonly name: string | null;
            readonly birthDate: string | null;
            readonly emails: ReadonlyArray<string>;
            readonly phones: ReadonlyArray<string>;
            readonly address: string | null;
            readonly registeredAt: string | null;
            readonly registrationIp: string | null;
            readonly service: string | null;
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
          } | null;
        } | null;
      } | null;
    };
  };
  /** Communications and sessions of the person's account, without their contents, a page: a read of personal data, logged and answered with a receipt. */
  readonly myTraffic: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly me: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly records: {
          readonly __typename: 'OwnAccount';
          readonly traffic: {
            readonly __typename: 'TrafficConnection';
            readonly nodes: ReadonlyArray<{
              readonly __typename: 'TrafficRecord';
              readonly at: string;
              readonly event: string;
              readonly source: string | null;
              readonly destination: string | null;
              readonly protocol: string | null;
              readonly size: number | null;
              readonly agent: string | null;
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
  /** A notice that was submitted without an account, for whoever has its code: what was decided on it, and the complaint about that. */
  readonly noticeByReceipt: {
    readonly variables: {
      readonly receipt: string;
    };
    readonly data: {
      readonly noticeByReceipt: {
        readonly __typename: 'Notice';
        readonly id: string;
        readonly state: NoticeState;
        readonly category: StatementCategory;
        readonly submittedAt: string;
        readonly decidedAt: string | null;
        readonly reason: string | null;
        readonly redress: string | null;
        readonly automatedMeans: AutomatedDecision;
        readonly item: {
          readonly __typename: 'ContentItem';
          readonly id: string;
        };
        readonly complaint: {
          readonly __typename: 'Complaint';
          readonly id: string;
          readonly state: ComplaintState;
          readonly filedAt: string;
          readonly decidedAt: string | null;
          readonly reason: string | null;
          readonly remedies: string | null;
        } | null;
      } | null;
    };
  };
  /** What an id that a person pasted is the id of, among what is theirs; nothing is searched for. */
  readonly placeOfId: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly restriction: {
        readonly __typename: 'Restriction';
        readonly id: string;
      } | null;
      readonly complaint: {
        readonly __typename: 'Complaint';
        readonly id: string;
      } | null;
    };
  };
  /** Requests access to the data about the person who asks. It is answered at once. */
  readonly requestAccess: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly requestAccess: {
        readonly __typename: 'AccessAnswer';
        readonly id: string;
        readonly answeredAt: string;
        readonly sha256: string;
        readonly listed: ReadonlyArray<{
          readonly __typename: 'AnsweredAccess';
          readonly id: string;
          readonly at: string;
          readonly authority: string | null;
          readonly reference: string;
          readonly kind: OrderKind | null;
        }>;
        readonly remedies: ReadonlyArray<{
          readonly __typename: 'AccessRemedy';
          readonly kind: AccessRemedyKind;
          readonly article: string;
        }>;
      } | Refused;
    };
  };
  /** Reports an item as illegal: Regulation (EU) 2022/2065, Art. 16. The code of its receipt is answered once. */
  readonly submitNotice: {
    readonly variables: {
      readonly input: NoticeInput;
    };
    readonly data: {
      readonly submitNotice: {
        readonly __typename: 'Notice';
        readonly id: string;
        readonly receipt: string | null;
        readonly submittedAt: string;
        readonly item: {
          readonly __typename: 'ContentItem';
          readonly id: string;
        };
      } | Refused;
    };
  };
}

/** The documents by the names of the client's functions. */
export const publicDocuments: { readonly [name in keyof PublicDocuments]: string } = {
  askErasure: 'ask-erasure',
  bodyNames: 'body-names',
  checkpoint: 'checkpoint',
  contactPoints: 'contact-points',
  erasureByReceipt: 'erasure-by-receipt',
  figures: 'figures',
  fileComplaint: 'file-complaint',
  installation: 'installation',
  itemStatuses: 'item-statuses',
  itemTerritories: 'item-territories',
  itemTombstones: 'item-tombstones',
  item: 'item',
  myAccessAnswers: 'my-access-answers',
  myAccesses: 'my-accesses',
  myComplaint: 'my-complaint',
  myComplaints: 'my-complaints',
  myContent: 'my-content',
  myDecisionReceipt: 'my-decision-receipt',
  myErasureRequests: 'my-erasure-requests',
  myFile: 'my-file',
  myIdentification: 'my-identification',
  myNotice: 'my-notice',
  myRestriction: 'my-restriction',
  myRestrictions: 'my-restrictions',
  mySubscriber: 'my-subscriber',
  myTraffic: 'my-traffic',
  noticeByReceipt: 'notice-by-receipt',
  placeOfId: 'place-of-id',
  requestAccess: 'request-access',
  submitNotice: 'submit-notice',
};
