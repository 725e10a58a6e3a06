// Made by npm run compose from schema/openapi/audit.json.

/** As what an account is marked, so that data of it take more care. */
export type AccountMarkKind = 'PRESS' | 'PRIVILEGED';

/** A WebAuthn assertion over a statement, each part in base64url (WebAuthn Level 3, 5.2.2). */
export type AssertionInput = {
  /** The authenticator's data. */
  readonly authenticatorData: string;
  /** The client's data. */
  readonly clientDataJSON: string;
  /** The signature. */
  readonly signature: string;
};

export type AuditedOrder = {
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
  readonly secrecy: SecrecyFacts | null;
  readonly servedAt: string | null;
  readonly informBy: string | null;
  readonly informedAt: string | null;
  readonly documents: ReadonlyArray<{
    readonly __typename: 'OrderDocument';
    readonly id: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly attachedAt: string;
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
      readonly text: string;
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
    readonly spokenTo: string;
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
    readonly by: Signature | null;
  }>;
  readonly warnings: ReadonlyArray<OrderWarning>;
  readonly packages: ReadonlyArray<PackageFacts>;
};

/** By what the authenticity of an order is checked. */
export type AuthenticityMeans = 'CALL_BACK' | 'REGISTER' | 'SEAL';

/** Roles of an authority's people. */
export type AuthorityRole = 'COORDINATOR' | 'ENFORCING' | 'ISSUING' | 'VALIDATING';

/** How far a decision was automated. */
export type AutomatedDecision = 'AUTOMATED_DECISION_FULLY' | 'AUTOMATED_DECISION_NOT_AUTOMATED' | 'AUTOMATED_DECISION_PARTIALLY';

export type CaseRequestRow = {
  readonly __typename: 'CaseRequest';
  readonly id: string;
  readonly state: CaseRequestState;
  readonly cause: ConsentCause;
  readonly work: string;
  readonly fields: ReadonlyArray<{
    readonly __typename: 'CaseField';
    readonly field: SubscriberField;
    readonly reason: string;
  }>;
  readonly digest: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly readableUntil: string | null;
  readonly refusal: string | null;
};

/** How far a request to read fields for a case has come. */
export type CaseRequestState = 'CONSENTED' | 'PENDING' | 'REFUSED' | 'USED';

/** Keywords that specify a category. */
export type CategoryKeyword = 'KEYWORD_ADULT_SEXUAL_MATERIAL' | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS' | 'KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS' | 'KEYWORD_ANIMAL_HARM' | 'KEYWORD_BIOMETRIC_DATA_BREACH' | 'KEYWORD_BULLYING_AGAINST_GIRLS' | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL' | 'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE' | 'KEYWORD_CONTENT_PROMOTING_EATING_DISORDERS' | 'KEYWORD_COORDINATED_HARM' | 'KEYWORD_COPYRIGHT_INFRINGEMENT' | 'KEYWORD_CYBER_BULLYING_INTIMIDATION' | 'KEYWORD_CYBER_HARASSMENT' | 'KEYWORD_CYBER_HARASSMENT_AGAINST_WOMEN' | 'KEYWORD_CYBER_INCITEMENT' | 'KEYWORD_CYBER_STALKING' | 'KEYWORD_CYBER_STALKING_AGAINST_WOMEN' | 'KEYWORD_DATA_FALSIFICATION' | 'KEYWORD_DEFAMATION' | 'KEYWORD_DESIGN_INFRINGEMENT' | 'KEYWORD_DISCRIMINATION' | 'KEYWORD_FEMALE_GENDERED_DISINFORMATION' | 'KEYWORD_GEOGRAPHICAL_REQUIREMENTS' | 'KEYWORD_GEOGRAPHIC_INDICATIONS_INFRINGEMENT' | 'KEYWORD_GOODS_SERVICES_NOT_PERMITTED' | 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS' | 'KEYWORD_HATE_SPEECH' | 'KEYWORD_HIDDEN_ADVERTISEMENT' | 'KEYWORD_HUMAN_EXPLOITATION' | 'KEYWORD_HUMAN_TRAFFICKING' | 'KEYWORD_ILLEGAL_ORGANIZATIONS' | 'KEYWORD_IMPERSONATION_ACCOUNT_HIJACKING' | 'KEYWORD_INAUTHENTIC_ACCOUNTS' | 'KEYWORD_INAUTHENTIC_LISTINGS' | 'KEYWORD_INAUTHENTIC_USER_REVIEWS' | 'KEYWORD_INCITEMENT_AGAINST_WOMEN' | 'KEYWORD_INCITEMENT_VIOLENCE_HATRED' | 'KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS' | 'KEYWORD_LANGUAGE_REQUIREMENTS' | 'KEYWORD_MISINFORMATION_DISINFORMATION' | 'KEYWORD_MISLEADING_INFO_CONSUMER_RIGHTS' | 'KEYWORD_MISLEADING_INFO_GOODS_SERVICES' | 'KEYWORD_MISSING_PROCESSING_GROUND' | 'KEYWORD_NONCOMPLIANCE_PRICING' | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING' | 'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN' | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE' | 'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN' | 'KEYWORD_NUDITY' | 'KEYWORD_OTHER' | 'KEYWORD_PATENT_INFRINGEMENT' | 'KEYWORD_PHISHING' | 'KEYWORD_PROHIBITED_PRODUCTS' | 'KEYWORD_PYRAMID_SCHEMES' | 'KEYWORD_RIGHT_TO_BE_FORGOTTEN' | 'KEYWORD_RISK_ENVIRONMENTAL_DAMAGE' | 'KEYWORD_RISK_PUBLIC_HEALTH' | 'KEYWORD_SELF_MUTILATION' | 'KEYWORD_STALKING' | 'KEYWORD_SUICIDE' | 'KEYWORD_TERRORIST_CONTENT' | 'KEYWORD_TRADEMARK_INFRINGEMENT' | 'KEYWORD_TRADE_SECRET_INFRINGEMENT' | 'KEYWORD_TRAFFICKING_WOMEN_GIRLS' | 'KEYWORD_UNLAWFUL_SALE_ANIMALS' | 'KEYWORD_UNSAFE_CHALLENGES' | 'KEYWORD_UNSAFE_PRODUCTS' | 'KEYWORD_VIOLATION_EU_LAW' | 'KEYWORD_VIOLATION_NATIONAL_LAW';

/** On what ground an order is challenged in court. */
export type ChallengeGround = 'LEGALITY' | 'THIRD_COUNTRY_CONFLICT';

/** How a challenge ended. */
export type ChallengeOutcome = 'ANNULLED' | 'ORDER_STANDS' | 'TAKEN_BACK';

/** What a clock is for. */
export type ClockKind = 'ANSWER' | 'CLARIFICATION' | 'HOLD' | 'INFORM' | 'OBJECTION' | 'PRESERVATION' | 'REMINDER' | 'SECRECY' | 'VALIDATION';

/** What a complaint about a restriction contests. */
export type ComplaintScope = 'DECISION' | 'EXECUTION';

/** How far a complaint has come. */
export type ComplaintState = 'OMITTED' | 'OPEN' | 'PARTIALLY_REVERSED' | 'REVERSED' | 'UPHELD';

/** Why a second person must consent. */
export type ConsentCause = 'BUDGET' | 'UNKNOWN_SENDER';

/** Kinds of content. */
export type ContentType = 'CONTENT_TYPE_APP' | 'CONTENT_TYPE_AUDIO' | 'CONTENT_TYPE_IMAGE' | 'CONTENT_TYPE_OTHER' | 'CONTENT_TYPE_PRODUCT' | 'CONTENT_TYPE_SYNTHETIC_MEDIA' | 'CONTENT_TYPE_TEXT' | 'CONTENT_TYPE_VIDEO';

/** The four categories of personal data that an order can name: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export type DataCategory = 'CONTENT' | 'IDENTIFICATION' | 'SUBSCRIBER' | 'TRAFFIC';

/** Measures on an account. */
export type DecisionAccount = 'DECISION_ACCOUNT_SUSPENDED' | 'DECISION_ACCOUNT_TERMINATED';

/** Why a part of an order is refused, by the reviewer or by the enforcing authority. */
export type DecisionCode = 'DATA_NOT_AVAILABLE' | 'DE_FACTO_IMPOSSIBLE' | 'FUNDAMENTAL_RIGHTS' | 'IMMUNITY_OR_PRIVILEGE' | 'INCOMPLETE' | 'INSUFFICIENT_INFORMATION' | 'MANIFEST_ERROR' | 'NE_BIS_IN_IDEM' | 'NOT_AN_OFFENCE' | 'NOT_PERMITTED_ISSUER' | 'OFFENCE_NOT_COVERED' | 'OTHER' | 'OUT_OF_SCOPE' | 'PRESS_OR_EXPRESSION' | 'THIRD_COUNTRY_CONFLICT';

/** What is shown of the leaf of one decision. */
export type DecisionFactState = 'BEFORE_FACTS' | 'CHANGED' | 'ERASED' | 'OPEN';

/** The ground of a decision. */
export type DecisionGround = 'DECISION_GROUND_ILLEGAL_CONTENT' | 'DECISION_GROUND_INCOMPATIBLE_CONTENT';

/** The measure on payments. */
export type DecisionMonetary = 'DECISION_MONETARY_OTHER' | 'DECISION_MONETARY_SUSPENSION' | 'DECISION_MONETARY_TERMINATION';

/** Decisions on a target and category. */
export type DecisionOutcome = 'GRANTED' | 'NARROWED' | 'NOT_AVAILABLE' | 'PENDING' | 'REFUSED';

/** The measure on the provision of the service. */
export type DecisionProvision = 'DECISION_PROVISION_PARTIAL_SUSPENSION' | 'DECISION_PROVISION_PARTIAL_TERMINATION' | 'DECISION_PROVISION_TOTAL_SUSPENSION' | 'DECISION_PROVISION_TOTAL_TERMINATION';

/** Measures on an item's visibility. */
export type DecisionVisibility = 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED' | 'DECISION_VISIBILITY_CONTENT_DEMOTED' | 'DECISION_VISIBILITY_CONTENT_DISABLED' | 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED' | 'DECISION_VISIBILITY_CONTENT_LABELLED' | 'DECISION_VISIBILITY_CONTENT_REMOVED' | 'DECISION_VISIBILITY_OTHER';

export type DeliveryKeyDecided = {
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
  readonly callBackNumber: string;
  readonly callBack: string | null;
  readonly approved: Signature | null;
  readonly revoked: Signature | null;
};

/** How packages are encrypted. */
export type DeliveryKeyProfile = 'AGE' | 'CMS' | 'CMS_COMPATIBLE';

/** What a key is for. */
export type DeliveryKeyPurpose = 'ENCRYPTION' | 'SIGNING';

/** How far a key has come. */
export type DeliveryKeyState = 'EXPIRED' | 'IN_USE' | 'PROPOSED' | 'REVOKED' | 'TRIAL' | 'WAITING';

/** What the issuer wants to happen with the order. */
export type DesiredStatus = 'DRAFT' | 'IN_FORCE' | 'WITHDRAWN';

export type DigestOfText = {
  readonly __typename: 'RedactedText';
  readonly sha256: string;
  readonly length: number;
};

export type DrawnSample = {
  readonly __typename: 'Sample';
  readonly announced: string;
  readonly at: string;
  readonly size: number;
  readonly seed: string | null;
  readonly witnessed: boolean;
  readonly entries: ReadonlyArray<string> | null;
  readonly population: {
    readonly __typename: 'SamplePopulation';
    readonly types: ReadonlyArray<string> | null;
    readonly outcome: Outcome | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly order: string | null;
    readonly account: string | null;
  };
  readonly checkpoint: {
    readonly __typename: 'Checkpoint';
    readonly origin: string;
    readonly size: string;
    readonly root: string;
    readonly note: string;
  } | null;
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

/** A step of an enrolment. */
export type EnrolmentAct = 'APPROVED' | 'CONFIRMED' | 'DROPPED' | 'PROPOSED' | 'SUSPENDED';

/** Changes of an enrolment that three persons decide. */
export type EnrolmentChange = 'END' | 'ENROL' | 'LINES' | 'RESUME';

/** How far an enrolment has come. */
export type EnrolmentState = 'APPROVED' | 'ENDED' | 'ENROLLED' | 'PROPOSED' | 'SUSPENDED';

export type EnrolmentWithHistory = {
  readonly __typename: 'Enrolment';
  readonly id: string;
  readonly generation: number;
  readonly state: EnrolmentState;
  readonly change: EnrolmentChange | null;
  readonly issuer: string;
  readonly organisation: string;
  readonly name: string | null;
  readonly country: string;
  readonly roles: ReadonlyArray<AuthorityRole>;
  readonly offices: ReadonlyArray<Office>;
  readonly callBackNumber: string;
  readonly scrutinises: boolean;
  readonly reportAddress: string | null;
  readonly activeFrom: string | null;
  readonly lines: ReadonlyArray<{
    readonly __typename: 'ReportingLine';
    readonly subject: string;
    readonly unit: string;
    readonly superior: string | null;
    readonly superiorIssuer: string | null;
  }>;
  readonly proposedLines: ReadonlyArray<{
    readonly __typename: 'ReportingLine';
    readonly subject: string;
    readonly unit: string;
    readonly superior: string | null;
    readonly superiorIssuer: string | null;
  }> | null;
  readonly history: ReadonlyArray<{
    readonly __typename: 'EnrolmentEvent';
    readonly act: EnrolmentAct;
    readonly change: EnrolmentChange | null;
    readonly to: EnrolmentState;
    readonly at: string;
    readonly reason: string | null;
    readonly by: {
      readonly __typename: 'Approval';
      readonly person: string;
      readonly organisation: string | null;
      readonly office: Office | null;
      readonly country: string | null;
    };
  }>;
};

/** Which entries. An entry must meet every given condition. */
export type EntryFilter = {
  /** About this account. */
  readonly account?: string | null | undefined;
  /** At this instant or later. */
  readonly from?: string | null | undefined;
  /** About this order. */
  readonly order?: string | null | undefined;
  /** Done or refused. */
  readonly outcome?: Outcome | null | undefined;
  /** Before this instant. */
  readonly to?: string | null | undefined;
  /** Of one of these types, such as access.decision.v1. */
  readonly types?: ReadonlyArray<string> | null | undefined;
};

/** An authority that has to answer a finding. */
export type FindingBodyInput = {
  /** Its country, ISO 3166. */
  readonly country: string;
  /** The body, exactly as it is enrolled. */
  readonly organisation: string;
};

/** An audit's finding about an entry. */
export type FindingInput = {
  /** The index of the entry, in decimal. */
  readonly about: string;
  /** The authority that has to answer a finding that something is UNLAWFUL or that the log has a gap. If left out, the platform has to answer it. */
  readonly concerns?: FindingBodyInput | null | undefined;
  /** The reasons, in at most 5,000 characters. Mention no more about a person than needed: the body that has to answer reads them. The text is erased together with the person's own part of the log. */
  readonly text: string;
  /** The auditor's verdict. */
  readonly verdict: FindingVerdict;
};

/** An auditor's verdict on an entry. */
export type FindingVerdict = 'IN_ORDER' | 'IRREGULAR' | 'LOG_GAP' | 'UNDETERMINED' | 'UNLAWFUL';

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

/** Why the platform's source does not hold something. */
export type GapReason = 'ELSEWHERE' | 'GONE' | 'LAST_ONLY' | 'LIMIT' | 'NOT_RECORDED' | 'NO_HISTORY' | 'RETENTION' | 'UNREADABLE';

/** How a canary was touched. */
export type GateCause = 'FOREIGN_ROW' | 'GRANTED' | 'RESOLVED';

export type GateFacts = {
  readonly __typename: 'AuthorityGate';
  readonly isClosed: boolean;
  readonly closings: ReadonlyArray<{
    readonly __typename: 'GateClosing';
    readonly cause: GateCause;
    readonly reference: string | null;
    readonly closedAt: string;
    readonly openedAt: string | null;
    readonly reason: string | null;
    readonly openedBy: {
      readonly __typename: 'Approval';
      readonly person: string;
      readonly organisation: string | null;
      readonly at: string;
    } | null;
  }>;
};

/** How a target is named. */
export type IdentifierType = 'EMAIL' | 'HANDLE' | 'IMEI' | 'IP_ADDRESS_PORT_TIME' | 'IP_ADDRESS_TIME' | 'ITEM_ID' | 'ITEM_URL' | 'MAC_ADDRESS' | 'PAYMENT_FINGERPRINT' | 'PHONE_NUMBER' | 'PROFILE_URL' | 'USER_ID';

/** Impediments to carrying out an order: Regulation (EU) 2021/784, Art. 3(7). */
export type ImpedimentKind = 'DE_FACTO_IMPOSSIBILITY' | 'FORCE_MAJEURE';

export type LimitHitRow = {
  readonly __typename: 'LimitHit';
  readonly id: string;
  readonly limit: string;
  readonly side: string;
  readonly person: string;
  readonly organisation: string | null;
  readonly reference: string;
  readonly hits: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly finding: string | null;
};

export type ListedEntry = {
  readonly __typename: 'Entry';
  readonly index: string;
  readonly event: string;
  readonly kind: string;
  readonly day: string;
  readonly type: string;
  readonly at: string;
  readonly outcome: Outcome;
  readonly refersTo: string | null;
  readonly leaf: string;
  readonly commitments: ReadonlyArray<{
    readonly __typename: 'Commitment';
    readonly field: string;
    readonly commitment: string;
  }>;
};

/** The kinds of notifiers that the law distinguishes. */
export type NoticeSource = 'ARTICLE_16' | 'STATE_ACTOR' | 'TRUSTED_FLAGGER';

/** How far a notice has come. */
export type NoticeState = 'ACTIONED' | 'NOT_ACTIONED' | 'RECEIVED';

/** Thresholds that allow an order to ask for traffic data and content: Regulation (EU) 2023/1543, Art. 5(4). */
export type OffenceThreshold = 'ATTACK_ON_INFORMATION_SYSTEMS' | 'CHILD_SEXUAL_ABUSE' | 'CUSTODIAL_SENTENCE' | 'PAYMENT_FRAUD' | 'TERRORISM' | 'THREE_YEARS';

/** The office in which somebody signs. */
export type Office = 'ADMINISTRATIVE_AUTHORITY' | 'COURT' | 'INVESTIGATING_JUDGE' | 'JUDGE' | 'LAW_ENFORCEMENT_AUTHORITY' | 'OTHER_COMPETENT_AUTHORITY' | 'PUBLIC_PROSECUTOR';

/** Kinds of orders, by the law under which they are made. */
export type OrderKind = 'DSA_ACT' | 'DSA_INFORM' | 'EPOC' | 'EPOC_PR' | 'NATIONAL_PRESERVATION' | 'NATIONAL_PRODUCTION' | 'TCO_REMOVAL';

/** How far an order has come. Each state says who must act next. */
export type OrderStatus = 'APPROVED' | 'CLARIFICATION' | 'DRAFT' | 'EXPIRED' | 'FULFILLED' | 'HELD' | 'IN_FORCE' | 'REFUSED' | 'REVOKED' | 'SERVED' | 'SUBMITTED' | 'UNDER_REVIEW' | 'WITHDRAWN';

/** A warning about an order that the law gives no right to refuse for. Of an order that lets somebody read, the first five also mean that nothing is released here: counsel answers it outside. */
export type OrderWarning = 'LINE_UNKNOWN' | 'NO_COURT' | 'NO_OFFENCE' | 'OFFENCE_UNLISTED' | 'REFERENCE_NONE' | 'REFUSED_BEFORE' | 'STATEMENT_NONE' | 'TARGETS_MANY' | 'THRESHOLD_UNFIT' | 'UNDER_ANOTHER_LAW' | 'WINDOW_LONG' | 'WINDOW_NONE' | 'WINDOW_UNUSED';

/** Whether something was done. */
export type Outcome = 'FAILURE' | 'SUCCESS';

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

export type PersonSuspensionRow = {
  readonly __typename: 'PersonSuspension';
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly reason: string;
  readonly byAuditor: boolean;
  readonly suspendedBy: Signature;
  readonly liftedBy: Signature | null;
  readonly liftReason: string | null;
};

/** States of a snapshot. */
export type PreservationState = 'ENDED' | 'EXPIRED' | 'PRESERVED' | 'PRODUCED';

/** In which procedure production is requested. */
export type ProductionInstrument = 'EPOC' | 'INVESTIGATION_ORDER' | 'LEGAL_ASSISTANCE' | 'OTHER';

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

/** Whether a restriction is in effect. */
export type RestrictionState = 'ACTIVE' | 'ENDED' | 'LIFTED' | 'REVERSED' | 'SCHEDULED';

/** What a scrutiny found. */
export type ScrutinyOutcome = 'INFRINGES' | 'STANDS';

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

/** A key that is to sign acts on orders, as it is described in the acts that it rests on. */
export type SigningKeyInput = {
  /** The acts CREDENTIAL of its owner, of a counsel and of an auditor, in this order. */
  readonly acts: ReadonlyArray<SignedActInput>;
  /** The name by which acts name it. */
  readonly id: string;
  /** The issuer of its owner's log-in. */
  readonly issuer: string;
  /** Whether it is a person's or a body's. */
  readonly kind: SigningKeyKind;
  /** What kind of authority the owner signs as, like `COURT`; left out for the others. */
  readonly office?: string | null | undefined;
  /** The body; left out for the platform and its auditor. */
  readonly organisation?: string | null | undefined;
  /** In which roles it signs, like `ISSUING`; one role for the platform and its auditor. */
  readonly roles: ReadonlyArray<string>;
  /** Its public key as SPKI, DER in base64: P-256 or Ed25519. */
  readonly spki: string;
  /** Its owner, as that names them. */
  readonly subject: string;
};

/** Whose key it is. */
export type SigningKeyKind = 'PASSKEY' | 'SEAL';

export type SigningKeyRow = {
  readonly __typename: 'SigningKey';
  readonly id: string;
  readonly hash: string;
  readonly isRoot: boolean;
  readonly since: string;
  readonly endedAt: string | null;
};

/** What led to a decision. */
export type SourceType = 'SOURCE_ARTICLE_16' | 'SOURCE_TRUSTED_FLAGGER' | 'SOURCE_TYPE_OTHER_NOTIFICATION' | 'SOURCE_VOLUNTARY';

/** Categories of content, as in the DSA Transparency Database. */
export type StatementCategory = 'STATEMENT_CATEGORY_ANIMAL_WELFARE' | 'STATEMENT_CATEGORY_CONSUMER_INFORMATION' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN' | 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS' | 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH' | 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS' | 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS' | 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' | 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC' | 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' | 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY' | 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' | 'STATEMENT_CATEGORY_SELF_HARM' | 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS' | 'STATEMENT_CATEGORY_VIOLENCE';

/** A field of the subscriber record. */
export type SubscriberField = 'ADDRESS' | 'BIRTH_DATE' | 'EMAILS' | 'NAME' | 'PHONES' | 'REGISTERED_AT' | 'REGISTRATION_IP' | 'SERVICE';

/** What each document of the graph takes and answers. */
export interface AuditDocuments {
  /** How often records were read, by authority and day: the map of an auditor's first page. */
  readonly accessCounts: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly accessCounts: ReadonlyArray<{
        readonly __typename: 'AccessCount';
        readonly organisation: string | null;
        readonly country: string | null;
        readonly day: string;
        readonly readings: number;
      }>;
    };
  };
  /** How many accounts are marked as privileged or press. */
  readonly accountMarkCounts: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly accountMarkCounts: ReadonlyArray<{
        readonly __typename: 'AccountMarkCount';
        readonly kind: AccountMarkKind;
        readonly accounts: number;
      }>;
    };
  };
  /** Announces a sample, whose members the log itself draws afterwards. */
  readonly announceSample: {
    readonly variables: {
      readonly population: EntryFilter;
      readonly size: number;
    };
    readonly data: {
      readonly announceSample: Refused | DrawnSample;
    };
  };
  /** Complaints without names and words of persons, newest first. Each page is an entry with the reference. */
  readonly auditedComplaints: {
    readonly variables: {
      readonly reference: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly auditedComplaints: {
        readonly __typename: 'AuditedComplaintConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'AuditedComplaint';
          readonly id: string;
          readonly state: ComplaintState;
          readonly covers: ComplaintScope;
          readonly restriction: string | null;
          readonly notice: string | null;
          readonly access: string | null;
          readonly automatedMeans: AutomatedDecision | null;
          readonly unfounded: boolean;
          readonly filedAt: string;
          readonly decidedAt: string | null;
          readonly explanation: DigestOfText;
          readonly reason: DigestOfText | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Notices without names and words of persons, newest first. Each page is an entry with the reference. */
  readonly auditedNotices: {
    readonly variables: {
      readonly reference: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly auditedNotices: {
        readonly __typename: 'AuditedNoticeConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'AuditedNotice';
          readonly id: string;
          readonly state: NoticeState;
          readonly category: StatementCategory;
          readonly keywords: ReadonlyArray<CategoryKeyword>;
          readonly source: NoticeSource;
          readonly automatedMeans: AutomatedDecision;
          readonly unfounded: boolean;
          readonly submittedAt: string;
          readonly decidedAt: string | null;
          readonly explanation: DigestOfText;
          readonly reason: DigestOfText | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Statements of reasons without names and words about persons, newest first. Each page is an entry with the reference. */
  readonly auditedStatements: {
    readonly variables: {
      readonly reference: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly auditedStatements: {
        readonly __typename: 'AuditedStatementConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'AuditedStatement';
          readonly restriction: string;
          readonly state: RestrictionState;
          readonly visibility: ReadonlyArray<DecisionVisibility>;
          readonly monetary: DecisionMonetary | null;
          readonly provision: DecisionProvision | null;
          readonly account: DecisionAccount | null;
          readonly territories: ReadonlyArray<string>;
          readonly startsAt: string;
          readonly endsAt: string | null;
          readonly decidedAt: string;
          readonly closedAt: string | null;
          readonly decisionGround: DecisionGround;
          readonly illegalContentLegalGround: string | null;
          readonly incompatibleContentGround: string | null;
          readonly incompatibleContentIllegal: boolean | null;
          readonly contentType: ReadonlyArray<ContentType>;
          readonly category: StatementCategory;
          readonly categoryAddition: ReadonlyArray<StatementCategory>;
          readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
          readonly sourceType: SourceType;
          readonly automatedDetection: boolean;
          readonly automatedDecision: AutomatedDecision;
          readonly puid: string;
          readonly decisionFacts: DigestOfText;
          readonly illegalContentExplanation: DigestOfText | null;
          readonly incompatibleContentExplanation: DigestOfText | null;
          readonly closeReason: DigestOfText | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Whether authorities are answered at all, and why not. */
  readonly authorityGate: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly authorityGate: GateFacts;
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
  /** What colleagues ask to read for a case, newest first. */
  readonly caseRequests: {
    readonly variables: {
      readonly states?: ReadonlyArray<CaseRequestState> | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly caseRequests: {
        readonly __typename: 'CaseRequestConnection';
        readonly nodes: ReadonlyArray<CaseRequestRow>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
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
  /** Confirms what two persons of the platform have decided on an authority. */
  readonly confirmEnrolment: {
    readonly variables: {
      readonly enrolment: string;
      readonly generation: number;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly confirmEnrolment: EnrolmentWithHistory | Refused;
    };
  };
  /** Proves that a smaller log is the beginning of a larger one. */
  readonly consistencyProof: {
    readonly variables: {
      readonly from: string;
      readonly to: string;
    };
    readonly data: {
      readonly consistencyProof: {
        readonly __typename: 'Proof';
        readonly hashes: ReadonlyArray<string>;
      } | null;
    };
  };
  /** What the decisions under one entry say for reports, with what proves it. Each page is an entry with the reference. */
  readonly decisionFacts: {
    readonly variables: {
      readonly decidedIn: string;
      readonly entry: string;
      readonly reference: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly decisionFacts: {
        readonly __typename: 'DecisionFactConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'DecisionFact';
          readonly place: number;
          readonly leafHash: string;
          readonly state: DecisionFactState;
          readonly value: string | null;
          readonly salt: string | null;
          readonly commitments: ReadonlyArray<{
            readonly __typename: 'DecisionCommitment';
            readonly field: string;
            readonly commitment: string;
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
  /** The keys of every body, the newest first, with who decided on each. */
  readonly deliveryKeys: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly deliveryKeys: ReadonlyArray<DeliveryKeyDecided>;
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
          readonly work: string | null;
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
  /** Ends a key that signs acts on orders, for good. */
  readonly endSigningKey: {
    readonly variables: {
      readonly signature: SignedActInput;
    };
    readonly data: {
      readonly endSigningKey: Refused | SigningKeyRow;
    };
  };
  /** The authorities that are enrolled, are to be, or were, and the gate before all of them. */
  readonly enrolments: {
    readonly variables: {
      readonly states?: ReadonlyArray<EnrolmentState> | null | undefined;
    };
    readonly data: {
      readonly enrolments: ReadonlyArray<EnrolmentWithHistory>;
      readonly authorityGate: GateFacts;
    };
  };
  /** The entries of the log, page by page; of one order, account, type, outcome or time where the filter says so. */
  readonly entries: {
    readonly variables: {
      readonly filter?: EntryFilter | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly entries: {
        readonly __typename: 'EntryConnection';
        readonly nodes: ReadonlyArray<ListedEntry>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** One entry of the log. */
  readonly entry: {
    readonly variables: {
      readonly index: string;
    };
    readonly data: {
      readonly entry: ListedEntry | null;
    };
  };
  /** What entries say for reports, with what proves it: a program rebuilds facts.ndjson of a period from it. Each page is an entry. */
  readonly facts: {
    readonly variables: {
      readonly from: string;
      readonly to: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly facts: {
        readonly __typename: 'CountedEntryConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'CountedEntry';
          readonly index: string;
          readonly event: string;
          readonly type: string;
          readonly at: string;
          readonly leaf: string;
          readonly decidedIn: string | null;
          readonly beforeFacts: boolean;
          readonly commitments: ReadonlyArray<{
            readonly __typename: 'Commitment';
            readonly field: string;
            readonly commitment: string;
          }>;
          readonly fact: {
            readonly __typename: 'Opening';
            readonly value: string;
            readonly salt: string;
          } | null;
          readonly decisions: {
            readonly __typename: 'Opening';
            readonly value: string;
            readonly salt: string;
          } | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Proves that an entry is in a log of a size. */
  readonly inclusionProof: {
    readonly variables: {
      readonly index: string;
      readonly size: string;
    };
    readonly data: {
      readonly inclusionProof: {
        readonly __typename: 'Proof';
        readonly hashes: ReadonlyArray<string>;
      } | null;
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
  /** The versions of the law that counsel has proposed or put in force, newest first. */
  readonly lawVersions: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly lawVersions: ReadonlyArray<{
        readonly __typename: 'LawVersion';
        readonly number: number;
        readonly hash: string;
        readonly proposedAt: string | null;
        readonly since: string | null;
      }>;
    };
  };
  /** Limits that somebody has hit, newest first. */
  readonly limitHits: {
    readonly variables: {
      readonly reviewed?: boolean | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly limitHits: {
        readonly __typename: 'LimitHitConnection';
        readonly nodes: ReadonlyArray<LimitHitRow>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Opens fields of one entry. It is an entry itself before it is answered. */
  readonly opening: {
    readonly variables: {
      readonly index: string;
      readonly fields: ReadonlyArray<string>;
    };
    readonly data: {
      readonly opening: ReadonlyArray<{
        readonly __typename: 'Opening';
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
    };
  };
  /** The scope of one order, without the identifiers of its targets: those are opened from entries. */
  readonly order: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: AuditedOrder | null;
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
  /** The packages of an order that its recipient asked for. */
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
  /** Persons who are suspended, the newest first. */
  readonly personSuspensions: {
    readonly variables: {
      readonly lifted?: boolean | undefined;
    };
    readonly data: {
      readonly personSuspensions: ReadonlyArray<PersonSuspensionRow>;
    };
  };
  /** Records in the log what the auditor found on an entry. */
  readonly recordFinding: {
    readonly variables: {
      readonly input: FindingInput;
    };
    readonly data: {
      readonly recordFinding: {
        readonly __typename: 'Finding';
        readonly index: string;
        readonly about: string;
        readonly verdict: FindingVerdict;
        readonly text: string;
        readonly at: string;
      } | Refused;
    };
  };
  /** Registers a key that signs acts on orders, by three persons' acts. */
  readonly registerSigningKey: {
    readonly variables: {
      readonly input: SigningKeyInput;
    };
    readonly data: {
      readonly registerSigningKey: Refused | SigningKeyRow;
    };
  };
  /** Opens the authority graph again after a canary was touched. */
  readonly reopenAuthorityGraph: {
    readonly variables: {
      readonly reason: string;
    };
    readonly data: {
      readonly reopenAuthorityGraph: GateFacts | Refused;
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
      readonly revokeDeliveryKey: DeliveryKeyDecided | Refused;
    };
  };
  /** A sample that was announced, and what was drawn. */
  readonly sample: {
    readonly variables: {
      readonly announced: string;
    };
    readonly data: {
      readonly sample: DrawnSample | null;
    };
  };
  /** What persons signed of an order, each as a file that is verified offline. */
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
          readonly proof: string;
          readonly signingKey: SigningKeyRow;
          readonly evidence: string;
        }> | null;
      } | null;
    };
  };
  /** What persons signed to open cases, newest first, each as a file that is verified offline. */
  readonly signedCases: {
    readonly variables: {
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly signedCases: {
        readonly __typename: 'SignedCaseConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'SignedAct';
          readonly id: string;
          readonly statement: string;
          readonly signingKey: SigningKeyRow;
          readonly evidence: string;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
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
  /** Suspends an authority at once. */
  readonly suspendEnrolment: {
    readonly variables: {
      readonly enrolment: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly suspendEnrolment: EnrolmentWithHistory | Refused;
    };
  };
  /** Suspends a person at once. */
  readonly suspendPerson: {
    readonly variables: {
      readonly issuer: string;
      readonly subject: string;
      readonly reason: string;
    };
    readonly data: {
      readonly suspendPerson: PersonSuspensionRow | Refused;
    };
  };
  /** What `writ verify --strict` asks, to read the list of entries. */
  readonly verifyEntries: {
    readonly variables: {
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly entries: {
        readonly nodes: ReadonlyArray<{
          readonly index: string;
          readonly event: string;
          readonly kind: string;
          readonly day: string;
          readonly type: string;
          readonly at: string;
          readonly outcome: Outcome;
          readonly refersTo: string | null;
          readonly leaf: string;
          readonly commitments: ReadonlyArray<{
            readonly field: string;
            readonly commitment: string;
          }>;
        }>;
        readonly pageInfo: {
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** What `writ verify --strict` asks, to open fields of 1 entry. */
  readonly verifyOpenings1: {
    readonly variables: {
      readonly i0: string;
      readonly f0: ReadonlyArray<string>;
    };
    readonly data: {
      readonly o0: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
    };
  };
  /** What `writ verify --strict` asks, to open fields of 2 entries. */
  readonly verifyOpenings2: {
    readonly variables: {
      readonly i0: string;
      readonly f0: ReadonlyArray<string>;
      readonly i1: string;
      readonly f1: ReadonlyArray<string>;
    };
    readonly data: {
      readonly o0: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o1: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
    };
  };
  /** What `writ verify --strict` asks, to open fields of 3 entries. */
  readonly verifyOpenings3: {
    readonly variables: {
      readonly i0: string;
      readonly f0: ReadonlyArray<string>;
      readonly i1: string;
      readonly f1: ReadonlyArray<string>;
      readonly i2: string;
      readonly f2: ReadonlyArray<string>;
    };
    readonly data: {
      readonly o0: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o1: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o2: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
    };
  };
  /** What `writ verify --strict` asks, to open fields of 4 entries. */
  readonly verifyOpenings4: {
    readonly variables: {
      readonly i0: string;
      readonly f0: ReadonlyArray<string>;
      readonly i1: string;
      readonly f1: ReadonlyArray<string>;
      readonly i2: string;
      readonly f2: ReadonlyArray<string>;
      readonly i3: string;
      readonly f3: ReadonlyArray<string>;
    };
    readonly data: {
      readonly o0: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o1: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o2: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o3: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
    };
  };
  /** What `writ verify --strict` asks, to open fields of 5 entries. */
  readonly verifyOpenings5: {
    readonly variables: {
      readonly i0: string;
      readonly f0: ReadonlyArray<string>;
      readonly i1: string;
      readonly f1: ReadonlyArray<string>;
      readonly i2: string;
      readonly f2: ReadonlyArray<string>;
      readonly i3: string;
      readonly f3: ReadonlyArray<string>;
      readonly i4: string;
      readonly f4: ReadonlyArray<string>;
    };
    readonly data: {
      readonly o0: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o1: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o2: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o3: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
      readonly o4: ReadonlyArray<{
        readonly field: string;
        readonly value: string;
        readonly salt: string;
      }> | null;
    };
  };
}

/** The documents by the names of the client's functions. */
export const auditDocuments: { readonly [name in keyof AuditDocuments]: string } = {
  accessCounts: 'access-counts',
  accountMarkCounts: 'account-mark-counts',
  announceSample: 'announce-sample',
  auditedComplaints: 'audited-complaints',
  auditedNotices: 'audited-notices',
  auditedStatements: 'audited-statements',
  authorityGate: 'authority-gate',
  bodyNames: 'body-names',
  caseRequests: 'case-requests',
  checkpoint: 'checkpoint',
  confirmEnrolment: 'confirm-enrolment',
  consistencyProof: 'consistency-proof',
  decisionFacts: 'decision-facts',
  deliveryKeys: 'delivery-keys',
  duties: 'duties',
  endSigningKey: 'end-signing-key',
  enrolments: 'enrolments',
  entries: 'entries',
  entry: 'entry',
  facts: 'facts',
  inclusionProof: 'inclusion-proof',
  lawInForce: 'law-in-force',
  lawVersions: 'law-versions',
  limitHits: 'limit-hits',
  opening: 'opening',
  order: 'order',
  ordersByReference: 'orders-by-reference',
  packages: 'packages',
  personSuspensions: 'person-suspensions',
  recordFinding: 'record-finding',
  registerSigningKey: 'register-signing-key',
  reopenAuthorityGraph: 'reopen-authority-graph',
  revokeDeliveryKey: 'revoke-delivery-key',
  sample: 'sample',
  signedActs: 'signed-acts',
  signedCases: 'signed-cases',
  signingKeys: 'signing-keys',
  suspendEnrolment: 'suspend-enrolment',
  suspendPerson: 'suspend-person',
  verifyEntries: 'verify-entries',
  verifyOpenings1: 'verify-openings-1',
  verifyOpenings2: 'verify-openings-2',
  verifyOpenings3: 'verify-openings-3',
  verifyOpenings4: 'verify-openings-4',
  verifyOpenings5: 'verify-openings-5',
};
