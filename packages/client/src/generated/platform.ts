// Made by npm run compose from schema/openapi/platform.json.

/** As what an account is marked, so that data of it take more care. */
export type AccountMarkKind = 'PRESS' | 'PRIVILEGED';

export type AccountMarkRow = {
  readonly __typename: 'AccountMark';
  readonly id: string;
  readonly kind: AccountMarkKind;
  readonly reason: string;
  readonly setAt: string;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly requested: boolean;
  readonly setBy: Signature;
  readonly endedBy: Signature | null;
};

/** Whether an account can be used. */
export type AccountStatus = 'AVAILABLE' | 'SUSPENDED' | 'TERMINATED';

/** Kinds of accounts. */
export type AccountType = 'ACCOUNT_TYPE_BUSINESS' | 'ACCOUNT_TYPE_PRIVATE';

/** By which ways you want to hear of one event. */
export type AlertChoiceInput = {
  /** The event. */
  readonly event: AlertEvent;
  /** The ways. */
  readonly ways: ReadonlyArray<AlertWay>;
};

/** What an alert is: what can be chosen. */
export type AlertEvent = 'ARRIVAL' | 'DEADLINE' | 'DECISION' | 'DUTY' | 'ESCALATION' | 'FAULT';

/** Whom an alert was for. */
export type AlertHearer = 'BODY' | 'DESK' | 'PERSON' | 'SECOND';

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

/** A target and category of which something was sent. */
export type AnsweredPartInput = {
  /** The category. */
  readonly category: DataCategory;
  /** The target's id. */
  readonly target: string;
};

/** A WebAuthn assertion over a statement, each part in base64url (WebAuthn Level 3, 5.2.2). */
export type AssertionInput = {
  /** The authenticator's data. */
  readonly authenticatorData: string;
  /** The client's data. */
  readonly clientDataJSON: string;
  /** The signature. */
  readonly signature: string;
};

/** What somebody found about the authenticity of an order. */
export type AuthenticityCheckInput = {
  /** Whether the order is its authority's own. */
  readonly confirmed: boolean;
  /** By what. */
  readonly means: AuthenticityMeans;
  /** Which register, who was spoken to, or whose seal. */
  readonly text: string;
};

/** By what the authenticity of an order is checked. */
export type AuthenticityMeans = 'CALL_BACK' | 'REGISTER' | 'SEAL';

/** Roles of an authority's people. */
export type AuthorityRole = 'COORDINATOR' | 'ENFORCING' | 'ISSUING' | 'VALIDATING';

/** How far a decision was automated. */
export type AutomatedDecision = 'AUTOMATED_DECISION_FULLY' | 'AUTOMATED_DECISION_NOT_AUTOMATED' | 'AUTOMATED_DECISION_PARTIALLY';

export type BatchFacts = {
  readonly __typename: 'Batch';
  readonly id: string;
  readonly generation: number;
  readonly state: BatchState;
  readonly key: string;
  readonly size: number;
  readonly lineCount: number;
  readonly appliedCount: number;
  readonly failedCount: number;
  readonly order: {
    readonly __typename: 'Order';
    readonly id: string;
    readonly reference: string;
    readonly status: OrderStatus;
  } | null;
  readonly notice: {
    readonly __typename: 'Notice';
    readonly id: string;
    readonly state: NoticeState;
  } | null;
  readonly reason: string;
  readonly secondPerson: ReadonlyArray<SecondPersonReason>;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly digest: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: string | null;
  readonly judgedReason: string | null;
  readonly appliedAt: string | null;
  readonly undoUntil: string | null;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
};

/** What a batch is for, and how large it will be. */
export type BatchInput = {
  /** A key of your own choice, at most 200 characters: the same key with the same content is the same batch. */
  readonly key: string;
  /** The notice that all of its decisions carry out. */
  readonly notice?: string | null | undefined;
  /** The order in force that all of its decisions carry out. */
  readonly order?: string | null | undefined;
  /** Its purpose, at most 5000 characters. */
  readonly reason: string;
  /** The maximum number of decisions, up to 100000. */
  readonly size: number;
};

/** One decision to add to a batch. */
export type BatchLineInput = {
  /** The decision. */
  readonly decision: RestrictInput;
  /** A key of your own choice, at most 200 characters: the same key with the same decision is the same restriction. */
  readonly key: string;
};

/** How far a batch has come. */
export type BatchState = 'APPLIED' | 'APPLYING' | 'OPEN' | 'REFUSED' | 'UNDOING' | 'UNDONE' | 'WAITING';

/** A body, by the name in its people's log-ins. */
export type BodyInput = {
  /** Its country, ISO 3166. */
  readonly country: string;
  /** The body. */
  readonly organisation: string;
};

/** A call back to the authority of an emergency order. */
export type CallBackInput = {
  /** Whether they confirmed that the order is their own. */
  readonly confirmed: boolean;
  /** The number that was called: the number of the authority's enrolment, never a number in the order. */
  readonly number: string;
  /** Who answered, by office and name. */
  readonly spokenTo: string;
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

/** A field that you need for a case, and why. */
export type CaseFieldInput = {
  /** The field. */
  readonly field: SubscriberField;
  /** Why you need it, in words for the person concerned. */
  readonly reason: string;
};

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

/** A challenge of the order in court. */
export type ChallengeInput = {
  /** When it was filed. */
  readonly filedAt: string;
  /** The court or authority that decides. */
  readonly forum: string;
  /** The challenge, in words. */
  readonly text: string;
};

/** How a challenge ended. */
export type ChallengeOutcome = 'ANNULLED' | 'ORDER_STANDS' | 'TAKEN_BACK';

/** Reasons that the platform may report about an order: Regulation (EU) 2023/1543, Art. 10 and Annex III. */
export type ClarificationCode = 'DATA_NOT_AVAILABLE' | 'DE_FACTO_IMPOSSIBLE' | 'IMMUNITY_OR_PRIVILEGE' | 'INCOMPLETE' | 'INSUFFICIENT_INFORMATION' | 'MANIFEST_ERROR' | 'NOT_PERMITTED_ISSUER' | 'OFFENCE_NOT_COVERED' | 'OTHER' | 'OUT_OF_SCOPE' | 'PRESS_OR_EXPRESSION' | 'THIRD_COUNTRY_CONFLICT';

/** What a clock is for. */
export type ClockKind = 'ANSWER' | 'CLARIFICATION' | 'HOLD' | 'INFORM' | 'OBJECTION' | 'PRESERVATION' | 'REMINDER' | 'SECRECY' | 'VALIDATION';

export type CollectionFacts = {
  readonly __typename: 'TargetCollection';
  readonly state: CollectionState;
  readonly askedAt: string;
  readonly failingSince: string | null;
  readonly tries: number;
  readonly nextTryAt: string | null;
  readonly fault: CollectionFault | null;
};

/** Why an attempt to collect failed. */
export type CollectionFault = 'BAD_ANSWER' | 'BROKEN_OFF' | 'BUSY' | 'NO_ANSWER' | 'OVERSTEP' | 'OWN' | 'PROOF_REFUSED' | 'UNSUPPORTED_IDENTIFIER';

/** How far a collection has come. */
export type CollectionState = 'DUE' | 'ENDED' | 'FAILING' | 'REFUSED' | 'RUNNING' | 'TAKEN';

/** How a complaint can be decided. */
export type ComplaintOutcome = 'OMITTED' | 'PARTIALLY_REVERSED' | 'REVERSED' | 'UPHELD';

/** What a complaint about a restriction contests. */
export type ComplaintScope = 'DECISION' | 'EXECUTION';

/** How far a complaint has come. */
export type ComplaintState = 'OMITTED' | 'OPEN' | 'PARTIALLY_REVERSED' | 'REVERSED' | 'UPHELD';

/** Why a second person must consent. */
export type ConsentCause = 'BUDGET' | 'UNKNOWN_SENDER';

/** Kinds of content. */
export type ContentType = 'CONTENT_TYPE_APP' | 'CONTENT_TYPE_AUDIO' | 'CONTENT_TYPE_IMAGE' | 'CONTENT_TYPE_OTHER' | 'CONTENT_TYPE_PRODUCT' | 'CONTENT_TYPE_SYNTHETIC_MEDIA' | 'CONTENT_TYPE_TEXT' | 'CONTENT_TYPE_VIDEO';

/** Of what a coordinator was informed. */
export type CoordinatorReportInput = {
  /** The explanations that the coordinator was given; at most 5000 characters. */
  readonly explanation: string;
  /** The trusted flagger's id. */
  readonly flagger: string;
  /** The period begins at this instant. */
  readonly from: string;
  /** The period ends before this instant. */
  readonly to: string;
};

/** An answer to a claim for costs. */
export type CostAnswerInput = {
  /** When it was answered. */
  readonly answeredAt: string;
  /** What was answered. */
  readonly outcome: CostOutcome;
  /** What is reimbursed; leave it out where nothing is. */
  readonly paid?: string | null | undefined;
  /** The number of the answer. */
  readonly reference: string;
};

/** A claim for costs, as it was made. */
export type CostClaimInput = {
  /** The amount: a number with at most two decimals. */
  readonly amount: string;
  /** When it was claimed. */
  readonly claimedAt: string;
  /** The currency, ISO 4217. */
  readonly currency: string;
  /** The platform's own number of the claim. */
  readonly reference: string;
};

export type CostClaimRow = {
  readonly __typename: 'CostClaim';
  readonly id: string;
  readonly generation: number;
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly claimedAt: string;
  readonly outcome: CostOutcome | null;
  readonly paid: string | null;
  readonly answerReference: string | null;
  readonly answeredAt: string | null;
};

/** What an authority answers to a claim for costs. */
export type CostOutcome = 'PARTLY_REIMBURSED' | 'REFUSED' | 'REIMBURSED';

/** The four categories of personal data that an order can name: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export type DataCategory = 'CONTENT' | 'IDENTIFICATION' | 'SUBSCRIBER' | 'TRAFFIC';

export type DecidedRestriction = {
  readonly __typename: 'Restriction';
  readonly id: string;
  readonly generation: number;
  readonly state: RestrictionState;
  readonly cause: RestrictionCause;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly ends: {
    readonly __typename: 'MeasureEnds';
    readonly visibility: string | null;
    readonly monetary: string | null;
    readonly provision: string | null;
    readonly account: string | null;
  };
  readonly reviewAt: string | null;
  readonly territories: ReadonlyArray<string>;
  readonly visibility: ReadonlyArray<DecisionVisibility>;
  readonly visibilityOther: string | null;
  readonly monetary: DecisionMonetary | null;
  readonly monetaryOther: string | null;
  readonly provision: DecisionProvision | null;
  readonly account: DecisionAccount | null;
  readonly stateActor: string | null;
  readonly closeReason: string | null;
  readonly order: {
    readonly __typename: 'Order';
    readonly id: string;
    readonly reference: string;
    readonly kind: OrderKind;
    readonly status: OrderStatus;
  } | null;
  readonly statement: {
    readonly __typename: 'StatementOfReasons';
    readonly puid: string;
    readonly uuid: string | null;
    readonly createdAt: string;
    readonly applicationDate: string;
    readonly accountType: AccountType | null;
    readonly decisionGround: DecisionGround;
    readonly decisionGroundReferenceUrl: string | null;
    readonly illegalContentLegalGround: string | null;
    readonly illegalContentExplanation: string | null;
    readonly incompatibleContentGround: string | null;
    readonly incompatibleContentExplanation: string | null;
    readonly incompatibleContentIllegal: boolean | null;
    readonly contentType: ReadonlyArray<ContentType>;
    readonly contentTypeOther: string | null;
    readonly contentLanguage: string | null;
    readonly contentDate: string;
    readonly contentIdEan: string | null;
    readonly category: StatementCategory;
    readonly categoryAddition: ReadonlyArray<StatementCategory>;
    readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
    readonly categorySpecificationOther: string | null;
    readonly decisionFacts: string;
    readonly sourceType: SourceType;
    readonly sourceIdentity: string | null;
    readonly automatedDetection: boolean;
    readonly automatedDecision: AutomatedDecision;
    readonly redress: string;
    readonly submission: SubmissionFacts | null;
    readonly decisionVisibility: ReadonlyArray<DecisionVisibility>;
    readonly decisionVisibilityOther: string | null;
    readonly endDateVisibilityRestriction: string | null;
    readonly decisionMonetary: DecisionMonetary | null;
    readonly decisionMonetaryOther: string | null;
    readonly endDateMonetaryRestriction: string | null;
    readonly decisionProvision: DecisionProvision | null;
    readonly endDateServiceRestriction: string | null;
    readonly decisionAccount: DecisionAccount | null;
    readonly endDateAccountRestriction: string | null;
    readonly territorialScope: ReadonlyArray<string>;
  } | null;
  readonly complaint: {
    readonly __typename: 'Complaint';
    readonly id: string;
    readonly state: ComplaintState;
    readonly filedAt: string;
  } | null;
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

/** Measures on an account. */
export type DecisionAccount = 'DECISION_ACCOUNT_SUSPENDED' | 'DECISION_ACCOUNT_TERMINATED';

/** Why a part of an order is refused, by the reviewer or by the enforcing authority. */
export type DecisionCode = 'DATA_NOT_AVAILABLE' | 'DE_FACTO_IMPOSSIBLE' | 'FUNDAMENTAL_RIGHTS' | 'IMMUNITY_OR_PRIVILEGE' | 'INCOMPLETE' | 'INSUFFICIENT_INFORMATION' | 'MANIFEST_ERROR' | 'NE_BIS_IN_IDEM' | 'NOT_AN_OFFENCE' | 'NOT_PERMITTED_ISSUER' | 'OFFENCE_NOT_COVERED' | 'OTHER' | 'OUT_OF_SCOPE' | 'PRESS_OR_EXPRESSION' | 'THIRD_COUNTRY_CONFLICT';

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

/** The call to a body before one of its keys is approved. */
export type DeliveryKeyCallInput = {
  /** The number that was called: the number of the body's enrolment. */
  readonly number: string;
  /** Who answered, by office and name, and what they read aloud. It is logged. */
  readonly text: string;
};

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

export type DisputeFacts = {
  readonly __typename: 'Dispute';
  readonly id: string;
  readonly generation: number;
  readonly state: DisputeState;
  readonly restriction: string | null;
  readonly notice: string | null;
  readonly body: string;
  readonly country: string;
  readonly reference: string;
  readonly submittedAt: string;
  readonly outcome: ComplaintOutcome | null;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  readonly implemented: boolean | null;
  readonly implementation: string | null;
  readonly implementedAt: string | null;
};

/** The disputed decision, the body, and when the dispute was submitted. Name exactly one decision. */
export type DisputeInput = {
  /** The certified body, at most 255 characters. */
  readonly body: string;
  /** The ISO 3166 state whose Digital Services Coordinator certified it. */
  readonly country: string;
  /** A notice on which the platform did not act. */
  readonly notice?: string | null | undefined;
  /** The body's own number of the case, at most 255 characters. */
  readonly reference: string;
  /** A restriction that the platform decided. */
  readonly restriction?: string | null | undefined;
  /** When it was submitted to the body. */
  readonly submittedAt: string;
};

/** How far a dispute has come. */
export type DisputeState = 'CLOSED' | 'DECIDED' | 'OPEN';

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

/** How far the state of an item or an account was carried out on the platform, looked at from outside. */
export type EffectExtent = 'FULL' | 'NONE' | 'PARTIAL';

export type EffectFacts = {
  readonly __typename: 'PlatformEffect';
  readonly wantedAt: string;
  readonly wanted: ReadonlyArray<string>;
  readonly extent: EffectExtent | null;
  readonly at: string | null;
  readonly remaining: ReadonlyArray<string>;
  readonly unsupported: ReadonlyArray<string>;
  readonly tries: number;
  readonly fault: string | null;
  readonly nextAt: string | null;
  readonly drifts: number;
  readonly driftedAt: string | null;
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

/** How much of an item readers get, from least to most restricted. */
export type EnforcementStatus = 'AGE_RESTRICTED' | 'AVAILABLE' | 'DEMOTED' | 'DISABLED' | 'INTERACTION_RESTRICTED' | 'LABELLED' | 'REMOVED';

/** A step of an enrolment. */
export type EnrolmentAct = 'APPROVED' | 'CONFIRMED' | 'DROPPED' | 'PROPOSED' | 'SUSPENDED';

/** Changes of an enrolment that three persons decide. */
export type EnrolmentChange = 'END' | 'ENROL' | 'LINES' | 'RESUME';

export type EnrolmentFacts = {
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
};

/** Which body is to be enrolled, and which roles and offices its people may have. */
export type EnrolmentInput = {
  /** The number to call back, in international form, from a source of your own. */
  readonly callBackNumber: string;
  /** What was checked about the body and how, such as where the number comes from, who answered the call and when. The counsel who approves it and the auditor read it; it is logged. */
  readonly checked?: string | null | undefined;
  /** The body's country, ISO 3166. */
  readonly country: string;
  /** The exact issuer of its people's tokens. */
  readonly issuer: string;
  /** To whom its officers report. Nobody validates an order of an officer above them. */
  readonly lines?: ReadonlyArray<ReportingLineInput> | null | undefined;
  /** The body's name as people read it, such as Northport Police. It is shown wherever the body is named; left out, its name in the tokens is. No other body of the country may have one that looks like it. */
  readonly name?: string | null | undefined;
  /** The offices in which its people may sign. */
  readonly offices: ReadonlyArray<Office>;
  /** The body, by its name in those tokens. */
  readonly organisation: string;
  /** The e-mail address at which it is alerted to reports of a suspicion (Regulation (EU) 2022/2065, Art. 18), if the body receives them for its state. */
  readonly reportAddress?: string | null | undefined;
  /** The roles that its people may have; all others are refused. */
  readonly roles: ReadonlyArray<AuthorityRole>;
  /** Whether it is the authority of the platform's state that scrutinises removal orders of other states: Regulation (EU) 2021/784, Art. 4. There is one at a time. False if left out. */
  readonly scrutinises?: boolean | null | undefined;
};

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

/** What became of what somebody asked to be erased. */
export type ErasureOutcome = 'ERASED' | 'ERASED_LATER' | 'NOTHING_KEPT' | 'REFUSED';

/** How far a request for erasure has come. */
export type ErasureState = 'ANSWERED' | 'EXTENDED' | 'OPEN';

export type FlaggerFacts = {
  readonly __typename: 'TrustedFlagger';
  readonly id: string;
  readonly generation: number;
  readonly state: FlaggerState;
  readonly name: string;
  readonly country: string;
  readonly expertise: ReadonlyArray<StatementCategory>;
  readonly issuer: string;
  readonly subject: string | null;
  readonly organisation: string | null;
  readonly recordedAt: string;
  readonly reason: string | null;
};

/** Who a trusted flagger is, its expertise, and how it is recognised. */
export type FlaggerInput = {
  /** The ISO 3166 country of the Digital Services Coordinator that awarded the status. */
  readonly country: string;
  /** The categories of its expertise, at least one. */
  readonly expertise: ReadonlyArray<StatementCategory>;
  /** The exact issuer of its tokens. */
  readonly issuer: string;
  /** Its name, as the coordinator published it; at most 255 characters. */
  readonly name: string;
  /** the organisation by whose claim it is recognised: exactly one of the two. */
  readonly organisation?: string | null | undefined;
  /** The one person by whom it is recognised, or */
  readonly subject?: string | null | undefined;
};

/** The state of a trusted flagger's status. */
export type FlaggerState = 'ENDED' | 'IN_FORCE' | 'SUSPENDED';

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

/** How far back a category of data goes. */
export type HeldHistory = 'ALL' | 'LAST' | 'NONE' | 'SINCE';

/** How a target is named. */
export type IdentifierType = 'EMAIL' | 'HANDLE' | 'IMEI' | 'IP_ADDRESS_PORT_TIME' | 'IP_ADDRESS_TIME' | 'ITEM_ID' | 'ITEM_URL' | 'MAC_ADDRESS' | 'PAYMENT_FINGERPRINT' | 'PHONE_NUMBER' | 'PROFILE_URL' | 'USER_ID';

/** Impediments to carrying out an order: Regulation (EU) 2021/784, Art. 3(7). */
export type ImpedimentKind = 'DE_FACTO_IMPOSSIBILITY' | 'FORCE_MAJEURE';

export type ItemFacts = {
  readonly __typename: 'ContentItem';
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly language: string | null;
  readonly publishedAt: string;
  readonly thread: string;
  readonly author: {
    readonly __typename: 'Account';
    readonly id: string;
    readonly handle: string;
  };
  readonly inReplyTo: {
    readonly __typename: 'ContentItem';
    readonly id: string;
    readonly title: string | null;
    readonly text: string | null;
    readonly publishedAt: string;
    readonly author: {
      readonly __typename: 'Account';
      readonly handle: string;
    };
  } | null;
  readonly attachments: ReadonlyArray<{
    readonly __typename: 'Attachment';
    readonly sha256: string;
    readonly bytes: number;
    readonly mediaType: string;
    readonly name: string | null;
    readonly alt: string | null;
  }>;
  readonly restrictions: ReadonlyArray<RestrictionFacts> | null;
};

export type ItemVersionFacts = {
  readonly __typename: 'ItemVersion';
  readonly version: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly url: string | null;
  readonly lookedUpAt: string;
  readonly edited: boolean;
};

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

/** Why an e-mail could not be sent yet. */
export type LetterFault = 'MAIL_SERVER' | 'OTHER' | 'SOURCE_AWAY' | 'SOURCE_REFUSED';

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

/** When single measures end, if not with the others. */
export type MeasureEndsInput = {
  /** The measure on the account. */
  readonly account?: string | null | undefined;
  /** The measure on payments. */
  readonly monetary?: string | null | undefined;
  /** The measure on the provision of the service. */
  readonly provision?: string | null | undefined;
  /** The measure on visibility. */
  readonly visibility?: string | null | undefined;
};

export type MeasureFacts = {
  readonly __typename: 'MisuseMeasure';
  readonly id: string;
  readonly generation: number;
  readonly kind: MisuseKind;
  readonly step: MisuseStep;
  readonly account: {
    readonly __typename: 'Account';
    readonly id: string;
    readonly handle: string;
  } | null;
  readonly acts: ReadonlyArray<string>;
  readonly actsInAll: number;
  readonly reason: string;
  readonly decidedAt: string;
  readonly endsAt: string | null;
  readonly liftedAt: string | null;
  readonly liftReason: string | null;
  readonly redress: string;
};

/** What a person did, and why that is misuse. */
export type MisuseInput = {
  /** The ids of the notices or complaints that were manifestly unfounded, or of the restrictions of illegal content; all of one person. */
  readonly acts: ReadonlyArray<string>;
  /** What kind of misuse it is. */
  readonly kind: MisuseKind;
  /** Why it is misuse, in words for the person concerned: how often, how grave, with what intention (Art. 23(3)); at most 5000 characters. */
  readonly reason: string;
};

/** What kind of misuse it is: Regulation (EU) 2022/2065, Art. 23. */
export type MisuseKind = 'ILLEGAL_CONTENT' | 'UNFOUNDED_COMPLAINTS' | 'UNFOUNDED_NOTICES';

/** Measures against misuse. */
export type MisuseStep = 'SUSPENSION' | 'WARNING';

/** How a notice can be decided. */
export type NoticeOutcome = 'ACTIONED' | 'NOT_ACTIONED';

/** The kinds of notifiers that the law distinguishes. */
export type NoticeSource = 'ARTICLE_16' | 'STATE_ACTOR' | 'TRUSTED_FLAGGER';

/** How far a notice has come. */
export type NoticeState = 'ACTIONED' | 'NOT_ACTIONED' | 'RECEIVED';

/** Evidence of a notification by other means. */
export type NotificationEvidenceInput = {
  /** When the authority was notified: after the order was issued, and not in the future. */
  readonly at: string;
  /** The number of the notification, or of the authority's acknowledgement. */
  readonly reference: string;
  /** SHA-256 of the document that the platform holds: 64 characters of hex in lower case. */
  readonly sha256: string;
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

/** A warning about an order that the law gives no right to refuse for. Of an order that lets somebody read, the first five also mean that nothing is released here: counsel answers it outside. */
export type OrderWarning = 'LINE_UNKNOWN' | 'NO_COURT' | 'NO_OFFENCE' | 'OFFENCE_UNLISTED' | 'REFERENCE_NONE' | 'REFUSED_BEFORE' | 'STATEMENT_NONE' | 'TARGETS_MANY' | 'THRESHOLD_UNFIT' | 'UNDER_ANOTHER_LAW' | 'WINDOW_LONG' | 'WINDOW_NONE' | 'WINDOW_UNUSED';

/** What counsel sent by hand. */
export type OutsideAnswerInput = {
  /** Which parts were sent. */
  readonly parts: ReadonlyArray<AnsweredPartInput>;
  /** When. */
  readonly sentAt: string;
  /** To whom, and by which way. */
  readonly sentTo: string;
  /** SHA-256 of what was sent: 64 characters of hex in lower case. */
  readonly sha256: string;
  /** Why it was not granted by machine. It is logged. */
  readonly text: string;
};

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

/** A reviewer's finding on the purpose for which content was published: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurposeInput = {
  /** The true purpose of the publication. */
  readonly purpose: PublicPurpose;
  /** Why. */
  readonly reason: string;
};

export type ReadFields = {
  readonly __typename: 'Case';
  readonly work: string;
  readonly account: {
    readonly __typename: 'CaseAccount';
    readonly subscriber: {
      readonly __typename: 'CaseSubscriber';
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

/** Ways by which an order reaches the platform. */
export type ReceiptChannel = 'CONTACT_POINT' | 'E_CODEX' | 'PAPER';

/** An order that was received otherwise, and what it says. */
export type ReceivedOrderInput = {
  /** By which way it was received. */
  readonly channel: ReceiptChannel;
  /** The document in Base64. It is stored sealed. */
  readonly document: string;
  /** The date that the document bears. */
  readonly issuedAt: string;
  /** Who issued it. */
  readonly issuing: StatedAuthorityInput;
  /** What it asks for. */
  readonly order: OrderInput;
  /** When it was received. */
  readonly receivedAt: string;
  /** Who validated it; leave it out if nobody did. */
  readonly validating?: StatedAuthorityInput | null | undefined;
};

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

/** To whom an officer reports. */
export type ReportingLineInput = {
  /** The officer, by the name in their tokens. */
  readonly subject: string;
  /** The officer above, by the name in their tokens; left out for who reports to nobody. */
  readonly superior?: string | null | undefined;
  /** The issuer of the tokens of the officer above, if it is another than the body's own. */
  readonly superiorIssuer?: string | null | undefined;
  /** The officer's unit. */
  readonly unit: string;
};

/** What is restricted, how, where, for how long and why. */
export type RestrictInput = {
  /** the account: exactly one of the two. */
  readonly account?: string | null | undefined;
  /** The measure on the account. */
  readonly accountDecision?: DecisionAccount | null | undefined;
  /** Ends of single measures that end before `endsAt`, or that have an end when the others have none. */
  readonly ends?: MeasureEndsInput | null | undefined;
  /** When its measures end automatically; never when left out, but for a freeze of payments or advertising revenue: that ends after 180 days. */
  readonly endsAt?: string | null | undefined;
  /** The item; decisions on payments, service and account then concern its author. Or */
  readonly item?: string | null | undefined;
  /** The measure on payments. */
  readonly monetary?: DecisionMonetary | null | undefined;
  /** A description, if the decision on payments is DECISION_MONETARY_OTHER; at most 500 characters. */
  readonly monetaryOther?: string | null | undefined;
  /** The notice that led to it, if any. */
  readonly notice?: string | null | undefined;
  /** The order in force that it carries out, only on items and in territories that the order names. */
  readonly order?: string | null | undefined;
  /** The measure on the provision of the service. */
  readonly provision?: DecisionProvision | null | undefined;
  /** When it begins; at once when left out. */
  readonly startsAt?: string | null | undefined;
  /** The statement of reasons; leave it out if and only if you give `order`. */
  readonly statement?: StatementInput | null | undefined;
  /** The report of a suspicion of a crime that led to it, if any: one about the item, or about an item of the account. */
  readonly suspicion?: string | null | undefined;
  /** ISO 3166 countries in which it applies, or WORLD alone. */
  readonly territories: ReadonlyArray<string>;
  /** The measure on the item's visibility. */
  readonly visibility?: ReadonlyArray<DecisionVisibility> | undefined;
  /** A description, if the decision on visibility is DECISION_VISIBILITY_OTHER. */
  readonly visibilityOther?: string | null | undefined;
};

/** What led to a restriction. */
export type RestrictionCause = 'NOTICE' | 'ORDER' | 'OWN_INITIATIVE' | 'SUSPICION';

export type RestrictionFacts = {
  readonly __typename: 'Restriction';
  readonly id: string;
  readonly generation: number;
  readonly state: RestrictionState;
  readonly cause: RestrictionCause;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly ends: {
    readonly __typename: 'MeasureEnds';
    readonly visibility: string | null;
    readonly monetary: string | null;
    readonly provision: string | null;
    readonly account: string | null;
  };
  readonly reviewAt: string | null;
  readonly territories: ReadonlyArray<string>;
  readonly visibility: ReadonlyArray<DecisionVisibility>;
  readonly visibilityOther: string | null;
  readonly monetary: DecisionMonetary | null;
  readonly monetaryOther: string | null;
  readonly provision: DecisionProvision | null;
  readonly account: DecisionAccount | null;
  readonly stateActor: string | null;
  readonly closeReason: string | null;
  readonly order: {
    readonly __typename: 'Order';
    readonly id: string;
    readonly reference: string;
    readonly kind: OrderKind;
    readonly status: OrderStatus;
  } | null;
  readonly statement: StatementFacts | null;
  readonly complaint: {
    readonly __typename: 'Complaint';
    readonly id: string;
    readonly state: ComplaintState;
    readonly filedAt: string;
  } | null;
};

/** Whether a restriction is in effect. */
export type RestrictionState = 'ACTIVE' | 'ENDED' | 'LIFTED' | 'REVERSED' | 'SCHEDULED';

/** What a reviewer can decide. */
export type ReviewOutcome = 'GRANTED' | 'NARROWED' | 'REFUSED';

export type ReviewedOrder = {
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
    readonly mark: AccountMarkKind | null;
    readonly collection: CollectionFacts | null;
    readonly gaps: ReadonlyArray<{
      readonly __typename: 'TargetGap';
      readonly category: DataCategory;
      readonly from: string | null;
      readonly to: string | null;
      readonly why: GapReason;
      readonly says: string;
    }> | null;
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
    readonly by: Signature | null;
  }>;
  readonly purpose: string | null;
  readonly warnings: ReadonlyArray<OrderWarning>;
  readonly sameTargets: ReadonlyArray<{
    readonly __typename: 'Order';
    readonly id: string;
    readonly reference: string;
    readonly status: OrderStatus;
    readonly servedAt: string | null;
    readonly issuing: {
      readonly __typename: 'Approval';
      readonly organisation: string | null;
      readonly country: string | null;
    };
  }> | null;
  readonly firstRemoval: boolean;
  readonly costClaims: ReadonlyArray<CostClaimRow>;
};

/** What a scrutiny found. */
export type ScrutinyOutcome = 'INFRINGES' | 'STANDS';

/** A decision that the platform received otherwise. */
export type ScrutinyRecordInput = {
  /** The authority that decided, of the platform's state. */
  readonly authority: string;
  /** When it decided. */
  readonly decidedAt: string;
  /** Whose request it follows; null if the authority acted of its own motion. */
  readonly onRequestOf?: ScrutinyRequester | null | undefined;
  /** What was found. */
  readonly outcome: ScrutinyOutcome;
  /** When the authority received the request, or the copy of the order. */
  readonly receivedAt: string;
  /** The document's own number. */
  readonly reference: string;
  /** The document's SHA-256, in hex. */
  readonly sha256: string;
  /** The reasons, as the decision gives them. */
  readonly text: string;
};

/** Who may request scrutiny. */
export type ScrutinyRequester = 'CONTENT_PROVIDER' | 'PROVIDER';

export type SecondPersonFacts = {
  readonly __typename: 'SecondPerson';
  readonly generation: number;
  readonly name: string;
  readonly address: string;
  readonly namedAt: string;
};

/** Why a batch needs a second person. */
export type SecondPersonReason = 'ORDER' | 'SIZE' | 'STATE_ACTOR';

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

/** Steps against an account that has strikes: Regulation (EU) 2022/2065, Art. 23(1). The first step is always a warning. */
export type StandingStep = 'RESTRICT' | 'WARN';

/** An authority as a document names it. */
export type StatedAuthorityInput = {
  /** Its country, ISO 3166 alpha-2. */
  readonly country: string;
  /** The office that signed. */
  readonly office: Office;
  /** The body. Give the exact name of an enrolled one, so that its officers see the order. */
  readonly organisation: string;
};

/** Categories of content, as in the DSA Transparency Database. */
export type StatementCategory = 'STATEMENT_CATEGORY_ANIMAL_WELFARE' | 'STATEMENT_CATEGORY_CONSUMER_INFORMATION' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE' | 'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN' | 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS' | 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH' | 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS' | 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS' | 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE' | 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC' | 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS' | 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY' | 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' | 'STATEMENT_CATEGORY_SELF_HARM' | 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS' | 'STATEMENT_CATEGORY_VIOLENCE';

export type StatementFacts = {
  readonly __typename: 'StatementOfReasons';
  readonly puid: string;
  readonly uuid: string | null;
  readonly createdAt: string;
  readonly applicationDate: string;
  readonly accountType: AccountType | null;
  readonly decisionGround: DecisionGround;
  readonly decisionGroundReferenceUrl: string | null;
  readonly illegalContentLegalGround: string | null;
  readonly illegalContentExplanation: string | null;
  readonly incompatibleContentGround: string | null;
  readonly incompatibleContentExplanation: string | null;
  readonly incompatibleContentIllegal: boolean | null;
  readonly contentType: ReadonlyArray<ContentType>;
  readonly contentTypeOther: string | null;
  readonly contentLanguage: string | null;
  readonly contentDate: string;
  readonly contentIdEan: string | null;
  readonly category: StatementCategory;
  readonly categoryAddition: ReadonlyArray<StatementCategory>;
  readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
  readonly categorySpecificationOther: string | null;
  readonly decisionFacts: string;
  readonly sourceType: SourceType;
  readonly sourceIdentity: string | null;
  readonly automatedDetection: boolean;
  readonly automatedDecision: AutomatedDecision;
  readonly redress: string;
  readonly submission: SubmissionFacts | null;
};

/** The statement of reasons that the platform writes; Writ fills in dates and ids. */
export type StatementInput = {
  /** Whether the account belongs to a business or a private person. */
  readonly accountType?: AccountType | null | undefined;
  /** Whether the decision was taken by automated means. */
  readonly automatedDecision: AutomatedDecision;
  /** Whether the content was found by automated means. */
  readonly automatedDetection: boolean;
  /** The category of the content. */
  readonly category: StatementCategory;
  /** Further categories. */
  readonly categoryAddition?: ReadonlyArray<StatementCategory> | undefined;
  /** Keywords that specify the category. */
  readonly categorySpecification?: ReadonlyArray<CategoryKeyword> | undefined;
  /** A description, if the keyword is KEYWORD_OTHER. */
  readonly categorySpecificationOther?: string | null | undefined;
  /** The EAN-13 of a product: thirteen digits, the last of them the check digit. */
  readonly contentIdEan?: string | null | undefined;
  /** The content's language as an ISO 639 code. */
  readonly contentLanguage?: string | null | undefined;
  /** The kinds of content. */
  readonly contentType: ReadonlyArray<ContentType>;
  /** A description, if the kind of content is CONTENT_TYPE_OTHER. */
  readonly contentTypeOther?: string | null | undefined;
  /** The facts and circumstances relied on, without personal data; at most 5000 characters. */
  readonly decisionFacts: string;
  /** Whether the ground is the law or the terms and conditions. */
  readonly decisionGround: DecisionGround;
  /** Where the ground can be read, at most 500 characters. */
  readonly decisionGroundReferenceUrl?: string | null | undefined;
  /** Why the content is illegal, if it is; at most 2000 characters. */
  readonly illegalContentExplanation?: string | null | undefined;
  /** The law, if the content is illegal; at most 500 characters. */
  readonly illegalContentLegalGround?: string | null | undefined;
  /** Why the content is incompatible with the terms, if it is; at most 2000 characters. */
  readonly incompatibleContentExplanation?: string | null | undefined;
  /** The clause of the terms, if the content is incompatible with them; at most 500 characters. */
  readonly incompatibleContentGround?: string | null | undefined;
  /** Whether content that is incompatible with the terms is considered illegal too. */
  readonly incompatibleContentIllegal?: boolean | null | undefined;
  /** Who submitted the notice, only where it is strictly necessary that the person concerned knows it; at most 500 characters. */
  readonly sourceIdentity?: string | null | undefined;
  /** Why that is strictly necessary: Art. 17(3)(b). Required with `sourceIdentity`; at most 500 characters. */
  readonly sourceIdentityReason?: string | null | undefined;
  /** What led to the decision. */
  readonly sourceType: SourceType;
};

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

export type SubmissionFacts = {
  readonly __typename: 'Submission';
  readonly id: string;
  readonly generation: number;
  readonly puid: string;
  readonly state: SubmissionState;
  readonly attempts: number;
  readonly databaseId: string | null;
  readonly nextAttemptAt: string | null;
  readonly submittedAt: string | null;
  readonly problem: string | null;
  readonly errors: ReadonlyArray<{
    readonly __typename: 'SubmissionError';
    readonly field: string;
    readonly messages: ReadonlyArray<string>;
  }>;
};

/** States of the submission of a statement to the DSA Transparency Database. */
export type SubmissionState = 'DEAD' | 'PENDING' | 'SENT';

export type SubscriberFacts = {
  readonly __typename: 'EventSubscriber';
  readonly id: string;
  readonly generation: number;
  readonly url: string;
  readonly state: SubscriberState;
  readonly since: string;
  readonly waiting: number;
  readonly waitingSince: string | null;
  readonly dead: number;
  readonly failure: string | null;
  readonly failedAt: string | null;
};

/** A field of the subscriber record. */
export type SubscriberField = 'ADDRESS' | 'BIRTH_DATE' | 'EMAILS' | 'NAME' | 'PHONES' | 'REGISTERED_AT' | 'REGISTRATION_IP' | 'SERVICE';

/** Whether a subscriber is notified of changes. */
export type SubscriberState = 'DISABLED' | 'ENABLED';

/** Articles that oblige the platform to report a suspicion. */
export type SuspicionBasis = 'DSA_18' | 'TCO_14_5';

export type SuspicionFacts = {
  readonly __typename: 'Suspicion';
  readonly id: string;
  readonly generation: number;
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
  readonly handTo: string | null;
  readonly handedAt: string | null;
  readonly handedSha256: string | null;
  readonly digest: string;
  readonly notice: string | null;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly dropReason: string | null;
};

/** A suspicion of a crime that threatens somebody's life or safety. */
export type SuspicionInput = {
  /** The article that obliges the platform to report it. */
  readonly basis?: SuspicionBasis | undefined;
  /** The authority to which it is sent by hand, if no body of that state receives reports here, or if the state is unclear: for example Europol. At most 500 characters. */
  readonly byHand?: string | null | undefined;
  /** The ISO 3166 state of the EU or EEA that is concerned; leave it out where that is unclear. The body of the platform's own state then receives the report (Art. 18(2)). */
  readonly country?: string | null | undefined;
  /** Why it is suspected: all relevant information that is available; at most 5000 characters. */
  readonly explanation: string;
  /** The exact item. */
  readonly item: string;
  /** The notice that led to it, if any. */
  readonly notice?: string | null | undefined;
  /** The suspected offence, at most 500 characters. */
  readonly offence: string;
  /** Which of the bodies that receive reports there, if there are several. */
  readonly receiver?: string | null | undefined;
  /** The restriction that led to it, if any: one of the item, or of its account. */
  readonly restriction?: string | null | undefined;
  /** The fields of the subscriber record that are relevant. The body reads their values; you don't. */
  readonly subscriberFields?: ReadonlyArray<SubscriberField> | undefined;
};

/** How far a suspicion has come. */
export type SuspicionState = 'DROPPED' | 'PROPOSED' | 'SENT';

/** A reviewer's decision on one target and category. */
export type TargetDecisionInput = {
  /** The category; left out for an order that acts on items. */
  readonly category?: DataCategory | null | undefined;
  /** Why it is refused or narrowed; required for both, and for nothing else. */
  readonly code?: ClarificationCode | null | undefined;
  /** The start of the narrowed window; only for NARROWED. */
  readonly from?: string | null | undefined;
  /** The decision. */
  readonly outcome: ReviewOutcome;
  /** Whether what is not produced is preserved as far as it exists (true), or cannot be, because the order does not identify it (false). Required with a code for a kind of order whose data are preserved. */
  readonly preserved?: boolean | null | undefined;
  /** The target's id. */
  readonly target: string;
  /** Why, in words for the authority; required with a code: Regulation (EU) 2023/1543, Art. 10(8) and Annex III. */
  readonly text?: string | null | undefined;
  /** The end of the time window. */
  readonly to?: string | null | undefined;
};

/** One account or item, named by one identifier. */
export type TargetInput = {
  /** How it is named. */
  readonly type: IdentifierType;
  /** The identifier of one account or item, without wildcard, range or list. */
  readonly value: string;
};

/** How what was done under an order ended. */
export type UndoneHow = 'ENDED' | 'LIFTED' | 'REVERSED';

export type WaitingLettersFacts = {
  readonly __typename: 'WaitingLetters';
  readonly fault: LetterFault;
  readonly code: string | null;
  readonly waiting: number;
  readonly since: string;
};

/** Why a person may not be informed of an order. */
export type WhyNotTold = 'AUTHORITY_INFORMS' | 'TIME_NOT_COME';

/** Events in the history of a work item. */
export type WorkFactKind = 'CLAIMED' | 'CLOSED' | 'DECIDED' | 'ESCALATED' | 'RELEASED' | 'SKIPPED';

/** Which work to list. Each given part narrows the list further. */
export type WorkFilter = {
  /** Only notices of this category, and complaints about decisions in it. */
  readonly category?: StatementCategory | null | undefined;
  /** True: only work that you have claimed. False: only other work. */
  readonly claimedByMe?: boolean | null | undefined;
  /** Only work that is due before this instant. */
  readonly dueBefore?: string | null | undefined;
  /** Which kinds of work; all when left out. */
  readonly kinds?: ReadonlyArray<WorkKind> | null | undefined;
  /** True: only overdue work. False: only work that is not overdue. */
  readonly overdue?: boolean | null | undefined;
  /** True: only work that you have skipped since it was opened. False: only other work. */
  readonly skippedByMe?: boolean | null | undefined;
  /** Only work that began with a notice of such a sender. */
  readonly source?: WorkSource | null | undefined;
  /** True: only work that nobody has claimed. False: only claimed work. */
  readonly unclaimed?: boolean | null | undefined;
};

/** Kinds of work in the queue. */
export type WorkKind = 'COMPLAINT' | 'ERASURE' | 'NOTICE' | 'ORDER';

/** Lanes of the queue, in the order in which their work is offered. */
export type WorkLane = 'ORDER' | 'OTHER' | 'URGENT';

export type WorkRow = {
  readonly __typename: 'WorkItem';
  readonly id: string;
  readonly kind: WorkKind;
  readonly lane: WorkLane;
  readonly category: StatementCategory | null;
  readonly source: WorkSource | null;
  readonly dueAt: string | null;
  readonly escalatedAt: string | null;
  readonly claimedBy: string | null;
  readonly claimEndsAt: string | null;
  readonly facts: ReadonlyArray<{
    readonly __typename: 'WorkFact';
    readonly kind: WorkFactKind;
    readonly at: string;
    readonly person: string | null;
    readonly reason: string | null;
  }>;
  readonly subject: {
    readonly __typename: 'Complaint';
    readonly id: string;
    readonly filedAt: string;
    readonly covers: ComplaintScope;
  } | {
    readonly __typename: 'ErasureRequest';
    readonly id: string;
    readonly askedAt: string;
  } | {
    readonly __typename: 'Notice';
    readonly id: string;
    readonly submittedAt: string;
    readonly publicBody: {
      readonly __typename: 'PublicBody';
      readonly name: string;
    } | null;
    readonly trustedFlagger: {
      readonly __typename: 'TrustedFlagger';
      readonly name: string;
    } | null;
    readonly item: {
      readonly __typename: 'ContentItem';
      readonly title: string | null;
    };
  } | {
    readonly __typename: 'Order';
    readonly id: string;
    readonly status: OrderStatus;
    readonly orderKind: OrderKind;
    readonly reference: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly territories: ReadonlyArray<string>;
    readonly servedAt: string | null;
    readonly firstRemoval: boolean;
    readonly emergency: {
      readonly __typename: 'Emergency';
      readonly ground: EmergencyGround;
    } | null;
    readonly issuing: {
      readonly __typename: 'Approval';
      readonly organisation: string | null;
      readonly country: string | null;
    };
    readonly secrecy: {
      readonly __typename: 'Secrecy';
      readonly state: SecrecyState;
    } | null;
    readonly targets: ReadonlyArray<{
      readonly __typename: 'OrderTarget';
      readonly id: string;
    }>;
  };
};

/** Senders of notices whose work is marked in the queue. */
export type WorkSource = 'STATE_ACTOR' | 'TRUSTED_FLAGGER';

export type WorkSums = {
  readonly __typename: 'WorkCounts';
  readonly open: number;
  readonly claimed: number;
  readonly mine: number;
  readonly overdue: number;
  readonly byKind: ReadonlyArray<{
    readonly __typename: 'WorkKindCounts';
    readonly kind: WorkKind;
    readonly open: number;
    readonly claimed: number;
    readonly mine: number;
    readonly overdue: number;
  }>;
};

/** What each document of the graph takes and answers. */
export interface PlatformDocuments {
  /** Answers to requests for access, with the orders that were not to be disclosed, for counsel. */
  readonly accessAnswers: {
    readonly variables: {
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly accessAnswers: {
        readonly __typename: 'AccessAnswerConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'AccessAnswer';
          readonly id: string;
          readonly answeredAt: string;
          readonly account: string;
          readonly sha256: string;
          readonly listed: ReadonlyArray<{
            readonly __typename: 'AnsweredAccess';
            readonly id: string;
          }>;
          readonly withheld: ReadonlyArray<{
            readonly __typename: 'Order';
            readonly id: string;
            readonly kind: OrderKind;
            readonly reference: string;
            readonly toPerson: {
              readonly __typename: 'ToPerson';
              readonly whyNot: WhyNotTold | null;
              readonly since: string | null;
            };
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
  /** The marks of one account as privileged or press. */
  readonly accountMarks: {
    readonly variables: {
      readonly account: string;
    };
    readonly data: {
      readonly accountMarks: ReadonlyArray<AccountMarkRow>;
      readonly accountMarkCounts: ReadonlyArray<{
        readonly __typename: 'AccountMarkCount';
        readonly kind: AccountMarkKind;
        readonly accounts: number;
      }>;
    };
  };
  /** The measures on an account itself, newest first. */
  readonly account: {
    readonly variables: {
      readonly id: string;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly account: {
        readonly __typename: 'Account';
        readonly id: string;
        readonly handle: string;
        readonly enforcementStatus: AccountStatus;
        readonly measures: {
          readonly __typename: 'RestrictionConnection';
          readonly nodes: ReadonlyArray<{
            readonly __typename: 'Restriction';
            readonly id: string;
            readonly generation: number;
            readonly state: RestrictionState;
            readonly cause: RestrictionCause;
            readonly startsAt: string;
            readonly endsAt: string | null;
            readonly ends: {
              readonly __typename: 'MeasureEnds';
              readonly visibility: string | null;
              readonly monetary: string | null;
              readonly provision: string | null;
              readonly account: string | null;
            };
            readonly reviewAt: string | null;
            readonly territories: ReadonlyArray<string>;
            readonly visibility: ReadonlyArray<DecisionVisibility>;
            readonly visibilityOther: string | null;
            readonly monetary: DecisionMonetary | null;
            readonly monetaryOther: string | null;
            readonly provision: DecisionProvision | null;
            readonly account: DecisionAccount | null;
            readonly stateActor: string | null;
            readonly closeReason: string | null;
            readonly order: {
              readonly __typename: 'Order';
              readonly id: string;
              readonly reference: string;
              readonly kind: OrderKind;
              readonly status: OrderStatus;
            } | null;
            readonly statement: StatementFacts | null;
            readonly complaint: {
              readonly __typename: 'Complaint';
              readonly id: string;
              readonly state: ComplaintState;
              readonly filedAt: string;
            } | null;
            readonly effects: ReadonlyArray<EffectFacts>;
            readonly subject: {
              readonly __typename: 'Account';
              readonly id: string;
              readonly handle: string;
            } | {
              readonly __typename: 'ContentItem';
              readonly id: string;
              readonly title: string | null;
            };
          }>;
          readonly pageInfo: {
            readonly __typename: 'PageInfo';
            readonly endCursor: string | null;
            readonly hasNextPage: boolean;
          };
        } | null;
      } | null;
    };
  };
  /** Adds decisions to an open batch; each line is answered by itself. */
  readonly addDecisions: {
    readonly variables: {
      readonly batch: string;
      readonly lines: ReadonlyArray<BatchLineInput>;
    };
    readonly data: {
      readonly addDecisions: {
        readonly __typename: 'BatchLines';
        readonly batch: {
          readonly __typename: 'Batch';
          readonly id: string;
          readonly state: BatchState;
          readonly lineCount: number;
        };
        readonly outcomes: ReadonlyArray<{
          readonly __typename: 'BatchLineOutcome';
          readonly key: string;
          readonly isStaged: boolean;
          readonly restriction: {
            readonly __typename: 'Restriction';
            readonly id: string;
          } | null;
          readonly refusal: Refused | null;
        }>;
      } | Refused;
    };
  };
  /** Tells a server every change of what readers get, from now on. */
  readonly addEventSubscriber: {
    readonly variables: {
      readonly url: string;
    };
    readonly data: {
      readonly addEventSubscriber: SubscriberFacts | Refused;
    };
  };
  /** A person's own settings, who hears when nobody acts, and what reached nobody. */
  readonly alertSettings: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly alertSettings: AlertSettingsFacts | null;
      readonly secondPerson: SecondPersonFacts | null;
      readonly alertFaults: ReadonlyArray<{
        readonly __typename: 'AlertFault';
        readonly hearer: AlertHearer;
        readonly organisation: string | null;
        readonly country: string | null;
        readonly why: string;
        readonly lost: number;
        readonly waiting: number;
        readonly since: string;
      }>;
    };
  };
  /** What the person could hear of, for the list and for notifications of an open page. */
  readonly alerts: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly alerts: ReadonlyArray<AlertRow>;
    };
  };
  /** Counsel answers a request for erasure that was claimed. */
  readonly answerErasure: {
    readonly variables: {
      readonly request: string;
      readonly generation: number;
      readonly outcome: ErasureOutcome;
      readonly reason: string;
    };
    readonly data: {
      readonly answerErasure: {
        readonly __typename: 'ErasureRequest';
        readonly id: string;
        readonly generation: number;
        readonly state: ErasureState;
        readonly answeredAt: string | null;
        readonly outcome: ErasureOutcome | null;
        readonly reason: string | null;
        readonly remedies: string | null;
      } | Refused;
    };
  };
  /** Proposes a version of the law, or puts in force what another counsel has proposed. */
  readonly applyLaw: {
    readonly variables: {
      readonly files: string;
    };
    readonly data: {
      readonly applyLaw: {
        readonly __typename: 'LawVersion';
        readonly number: number;
        readonly hash: string;
        readonly since: string | null;
      } | Refused;
    };
  };
  /** Lets what was staged in a batch be carried out, as a second person. */
  readonly approveBatch: {
    readonly variables: {
      readonly batch: string;
      readonly generation: number;
      readonly digest: string;
    };
    readonly data: {
      readonly approveBatch: BatchFacts | Refused;
    };
  };
  /** Approves a key after a call to its body. */
  readonly approveDeliveryKey: {
    readonly variables: {
      readonly deliveryKey: string;
      readonly generation: number;
      readonly callBack: DeliveryKeyCallInput;
    };
    readonly data: {
      readonly approveDeliveryKey: DeliveryKeyDecided | Refused;
    };
  };
  /** Approves what another person has proposed for an authority. */
  readonly approveEnrolment: {
    readonly variables: {
      readonly enrolment: string;
      readonly generation: number;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly approveEnrolment: EnrolmentFacts | Refused;
    };
  };
  /** Asks the issuing authority a question; the clock pauses until it is answered. */
  readonly askClarification: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly codes: ReadonlyArray<ClarificationCode>;
      readonly text: string;
    };
    readonly data: {
      readonly askClarification: ReviewedOrder | Refused;
    };
  };
  /** Whether authorities are answered at all, and why not. */
  readonly authorityGate: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly authorityGate: GateFacts;
    };
  };
  /** One batch of decisions, with a page of its lines. */
  readonly batch: {
    readonly variables: {
      readonly id: string;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly batch: {
        readonly __typename: 'Batch';
        readonly id: string;
        readonly generation: number;
        readonly state: BatchState;
        readonly key: string;
        readonly size: number;
        readonly lineCount: number;
        readonly appliedCount: number;
        readonly failedCount: number;
        readonly order: {
          readonly __typename: 'Order';
          readonly id: string;
          readonly reference: string;
          readonly status: OrderStatus;
        } | null;
        readonly notice: {
          readonly __typename: 'Notice';
          readonly id: string;
          readonly state: NoticeState;
        } | null;
        readonly reason: string;
        readonly secondPerson: ReadonlyArray<SecondPersonReason>;
        readonly openedBy: string;
        readonly openedAt: string;
        readonly closedAt: string | null;
        readonly digest: string | null;
        readonly judgedBy: string | null;
        readonly judgedAt: string | null;
        readonly judgedReason: string | null;
        readonly appliedAt: string | null;
        readonly undoUntil: string | null;
        readonly undoneBy: string | null;
        readonly undoReason: string | null;
        readonly lines: {
          readonly __typename: 'BatchLineConnection';
          readonly nodes: ReadonlyArray<{
            readonly __typename: 'BatchLine';
            readonly key: string;
            readonly decision: string | null;
            readonly digest: string;
            readonly addedBy: string;
            readonly restriction: {
              readonly __typename: 'Restriction';
              readonly id: string;
              readonly state: RestrictionState;
            } | null;
            readonly refusal: Refused | null;
          }>;
          readonly pageInfo: {
            readonly __typename: 'PageInfo';
            readonly hasNextPage: boolean;
            readonly endCursor: string | null;
          };
        };
      } | null;
    };
  };
  /** Batches of decisions, newest first. */
  readonly batches: {
    readonly variables: {
      readonly states?: ReadonlyArray<BatchState> | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly batches: {
        readonly __typename: 'BatchConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'Batch';
          readonly id: string;
          readonly generation: number;
          readonly state: BatchState;
          readonly key: string;
          readonly size: number;
          readonly lineCount: number;
          readonly appliedCount: number;
          readonly failedCount: number;
          readonly reason: string;
          readonly secondPerson: ReadonlyArray<SecondPersonReason>;
          readonly openedBy: string;
          readonly openedAt: string;
          readonly closedAt: string | null;
          readonly digest: string | null;
          readonly judgedBy: string | null;
          readonly judgedAt: string | null;
          readonly appliedAt: string | null;
          readonly undoUntil: string | null;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
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
  /** Proposes other reporting lines of an authority that is enrolled. */
  readonly changeReportingLines: {
    readonly variables: {
      readonly enrolment: string;
      readonly generation: number;
      readonly lines: ReadonlyArray<ReportingLineInput>;
      readonly reason: string;
    };
    readonly data: {
      readonly changeReportingLines: EnrolmentFacts | Refused;
    };
  };
  /** Somebody else than who recorded a received order says whether it is its authority's own. */
  readonly checkAuthenticity: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: AuthenticityCheckInput;
    };
    readonly data: {
      readonly checkAuthenticity: ReviewedOrder | Refused;
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
  /** Counsel records that the platform claimed its costs under an order. */
  readonly claimCosts: {
    readonly variables: {
      readonly order: string;
      readonly input: CostClaimInput;
    };
    readonly data: {
      readonly claimCosts: CostClaimRow | Refused;
    };
  };
  /** Takes a piece of work for half an hour. */
  readonly claim: {
    readonly variables: {
      readonly work: string;
    };
    readonly data: {
      readonly claim: Refused | WorkRow;
    };
  };
  /** Records the category of illegal content of an order for transparency reports, and its language. */
  readonly classifyOrder: {
    readonly variables: {
      readonly order: string;
      readonly category: StatementCategory;
      readonly keywords: ReadonlyArray<CategoryKeyword>;
      readonly language?: string | null | undefined;
    };
    readonly data: {
      readonly classifyOrder: {
        readonly __typename: 'OrderClassification';
        readonly category: StatementCategory;
        readonly keywords: ReadonlyArray<CategoryKeyword>;
        readonly language: string | null;
        readonly classifiedAt: string;
      } | Refused;
    };
  };
  /** Ends the adding of decisions to a batch. */
  readonly closeBatch: {
    readonly variables: {
      readonly batch: string;
      readonly generation: number;
    };
    readonly data: {
      readonly closeBatch: BatchFacts | Refused;
    };
  };
  /** Counsel has the records of a target collected again. */
  readonly collectAgain: {
    readonly variables: {
      readonly order: string;
      readonly target: string;
      readonly reason: string;
    };
    readonly data: {
      readonly collectAgain: ReviewedOrder | Refused;
    };
  };
  /** One complaint with the decision that it contests. What it says of an access is for counsel alone, and holds no record. */
  readonly complaint: {
    readonly variables: {
      readonly id: string;
      readonly counsel?: boolean | undefined;
    };
    readonly data: {
      readonly complaint: {
        readonly __typename: 'Complaint';
        readonly id: string;
        readonly generation: number;
        readonly state: ComplaintState;
        readonly covers: ComplaintScope;
        readonly explanation: string;
        readonly filedAt: string;
        readonly decidedAt: string | null;
        readonly reason: string | null;
        readonly remedies: string | null;
        readonly orderRedress: string | null;
        readonly unfounded: boolean;
        readonly automatedMeans: AutomatedDecision | null;
        readonly subject: {
          readonly __typename: 'Access';
          readonly id?: string | undefined;
          readonly at?: string | undefined;
          readonly authority?: string | undefined;
          readonly reference?: string | undefined;
          readonly purpose?: string | undefined;
          readonly categories?: ReadonlyArray<DataCategory> | undefined;
          readonly from?: string | null | undefined;
          readonly to?: string | null | undefined;
        } | {
          readonly __typename: 'Notice';
          readonly id: string;
          readonly noticeState: NoticeState;
          readonly category: StatementCategory;
          readonly keywords: ReadonlyArray<CategoryKeyword>;
          readonly explanation: string;
          readonly submittedAt: string;
          readonly source: NoticeSource;
          readonly decidedAt: string | null;
          readonly reason: string | null;
          readonly automatedMeans: AutomatedDecision;
          readonly unfounded: boolean;
          readonly item: ItemFacts;
        } | {
          readonly __typename: 'Restriction';
          readonly id: string;
          readonly generation: number;
          readonly state: RestrictionState;
          readonly cause: RestrictionCause;
          readonly startsAt: string;
          readonly endsAt: string | null;
          readonly ends: {
            readonly __typename: 'MeasureEnds';
            readonly visibility: string | null;
            readonly monetary: string | null;
            readonly provision: string | null;
            readonly account: string | null;
          };
          readonly reviewAt: string | null;
          readonly territories: ReadonlyArray<string>;
          readonly visibility: ReadonlyArray<DecisionVisibility>;
          readonly visibilityOther: string | null;
          readonly monetary: DecisionMonetary | null;
          readonly monetaryOther: string | null;
          readonly provision: DecisionProvision | null;
          readonly account: DecisionAccount | null;
          readonly stateActor: string | null;
          readonly closeReason: string | null;
          readonly order: {
            readonly __typename: 'Order';
            readonly id: string;
            readonly reference: string;
            readonly kind: OrderKind;
            readonly status: OrderStatus;
          } | null;
          readonly statement: StatementFacts | null;
          readonly complaint: {
            readonly __typename: 'Complaint';
            readonly id: string;
            readonly state: ComplaintState;
            readonly filedAt: string;
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
            readonly thread: string;
            readonly author: {
              readonly __typename: 'Account';
              readonly id: string;
              readonly handle: string;
            };
            readonly inReplyTo: {
              readonly __typename: 'ContentItem';
              readonly id: string;
              readonly title: string | null;
              readonly text: string | null;
              readonly publishedAt: string;
              readonly author: {
                readonly __typename: 'Account';
                readonly handle: string;
              };
            } | null;
            readonly attachments: ReadonlyArray<{
              readonly __typename: 'Attachment';
              readonly sha256: string;
              readonly bytes: number;
              readonly mediaType: string;
              readonly name: string | null;
              readonly alt: string | null;
            }>;
            readonly restrictions: ReadonlyArray<RestrictionFacts> | null;
          };
        };
      } | null;
    };
  };
  /** A second person confirms what was sent by hand. */
  readonly confirmAnswer: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly answer: string;
      readonly sha256: string;
    };
    readonly data: {
      readonly confirmAnswer: ReviewedOrder | Refused;
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
      readonly confirmDuty: {
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
      } | Refused;
    };
  };
  /** Consents to exactly what a colleague asks to read for a case. */
  readonly consentToCase: {
    readonly variables: {
      readonly request: string;
      readonly digest: string;
    };
    readonly data: {
      readonly consentToCase: CaseRequestRow | Refused;
    };
  };
  /** Counsel decides a complaint that was claimed. */
  readonly decideComplaint: {
    readonly variables: {
      readonly complaint: string;
      readonly generation: number;
      readonly outcome: ComplaintOutcome;
      readonly reason: string;
      readonly automatedMeans?: AutomatedDecision | undefined;
      readonly unfounded?: boolean | undefined;
    };
    readonly data: {
      readonly decideComplaint: {
        readonly __typename: 'Complaint';
        readonly id: string;
        readonly generation: number;
        readonly state: ComplaintState;
        readonly decidedAt: string | null;
        readonly reason: string | null;
        readonly automatedMeans: AutomatedDecision | null;
        readonly unfounded: boolean;
        readonly remedies: string | null;
        readonly orderRedress: string | null;
      } | Refused;
    };
  };
  /** Decides a notice that was claimed. */
  readonly decideNotice: {
    readonly variables: {
      readonly notice: string;
      readonly generation: number;
      readonly outcome: NoticeOutcome;
      readonly reason: string;
      readonly automatedMeans?: AutomatedDecision | undefined;
      readonly unfounded?: boolean | undefined;
    };
    readonly data: {
      readonly decideNotice: {
        readonly __typename: 'Notice';
        readonly id: string;
        readonly generation: number;
        readonly state: NoticeState;
        readonly category: StatementCategory;
        readonly keywords: ReadonlyArray<CategoryKeyword>;
        readonly explanation: string;
        readonly source: NoticeSource;
        readonly submittedAt: string;
        readonly decidedAt: string | null;
        readonly reason: string | null;
        readonly automatedMeans: AutomatedDecision;
        readonly unfounded: boolean;
        readonly redress: string | null;
        readonly notifierName: string | null;
        readonly notifierEmail: string | null;
        readonly publicBody: {
          readonly __typename: 'PublicBody';
          readonly name: string;
          readonly country: string | null;
          readonly recognised: boolean;
        } | null;
        readonly trustedFlagger: {
          readonly __typename: 'TrustedFlagger';
          readonly id: string;
          readonly name: string;
          readonly country: string;
          readonly state: FlaggerState;
        } | null;
        readonly files: ReadonlyArray<{
          readonly __typename: 'NoticeFile';
          readonly sha256: string;
          readonly bytes: number;
          readonly mediaType: string;
          readonly name: string | null;
        }>;
        readonly item: {
          readonly __typename: 'ContentItem';
          readonly id: string;
          readonly title: string | null;
          readonly author: {
            readonly __typename: 'Account';
            readonly id: string;
            readonly handle: string;
          };
        };
      } | Refused;
    };
  };
  /** Decides every part of an order that was claimed. */
  readonly decideOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly decisions: ReadonlyArray<TargetDecisionInput>;
      readonly publicPurpose?: PublicPurposeInput | null | undefined;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly decideOrder: ReviewedOrder | Refused;
    };
  };
  /** Work that was decided, the newest first. */
  readonly decidedWork: {
    readonly variables: {
      readonly kinds?: ReadonlyArray<WorkKind> | null | undefined;
      readonly about?: string | null | undefined;
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly decidedWork: {
        readonly __typename: 'WorkItemConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'WorkItem';
          readonly id: string;
          readonly kind: WorkKind;
          readonly category: StatementCategory | null;
          readonly closedAt: string | null;
          readonly subject: {
            readonly __typename: 'Complaint';
            readonly id: string;
            readonly complaintState: ComplaintState;
          } | {
            readonly __typename: 'ErasureRequest';
            readonly id: string;
            readonly erasureOutcome: ErasureOutcome | null;
          } | {
            readonly __typename: 'Notice';
            readonly id: string;
            readonly noticeState: NoticeState;
          } | {
            readonly __typename: 'Order';
            readonly id: string;
            readonly reference: string;
            readonly orderStatus: OrderStatus;
          };
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** What proves that a restriction that was decided in bulk is in the log; null for one that has an entry of its own. */
  readonly decisionReceipt: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly decisionReceipt: string | null;
    };
  };
  /** The keys of every body, the newest first, with who decided on each. */
  readonly deliveryKeys: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly deliveryKeys: ReadonlyArray<DeliveryKeyDecided>;
    };
  };
  /** A page of open work for the first page of the desk: when it is due, and who holds it. Of its subject only the id, which is no view of it. */
  readonly deskWork: {
    readonly variables: {
      readonly filter?: WorkFilter | null | undefined;
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly queue: {
        readonly __typename: 'WorkItemConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'WorkItem';
          readonly id: string;
          readonly kind: WorkKind;
          readonly lane: WorkLane;
          readonly dueAt: string | null;
          readonly claimedBy: string | null;
          readonly claimEndsAt: string | null;
          readonly subject: {
            readonly __typename: 'Complaint';
            readonly id: string;
          } | {
            readonly __typename: 'ErasureRequest';
            readonly id: string;
          } | {
            readonly __typename: 'Notice';
            readonly id: string;
          } | {
            readonly __typename: 'Order';
            readonly id: string;
          };
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** What has to be published of the disputes that were submitted in a period. */
  readonly disputeFigures: {
    readonly variables: {
      readonly from: string;
      readonly to: string;
    };
    readonly data: {
      readonly disputeFigures: {
        readonly __typename: 'DisputeFigures';
        readonly submitted: number;
        readonly upheld: number;
        readonly partiallyReversed: number;
        readonly reversed: number;
        readonly omitted: number;
        readonly medianDays: number | null;
        readonly implementedShare: number | null;
      } | null;
    };
  };
  /** Disputes before certified out-of-court dispute settlement bodies, a page at a time. */
  readonly disputes: {
    readonly variables: {
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly disputes: {
        readonly __typename: 'DisputeConnection';
        readonly nodes: ReadonlyArray<DisputeFacts>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Drops a proposed suspicion. */
  readonly dropSuspicion: {
    readonly variables: {
      readonly suspicion: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly dropSuspicion: Refused | SuspicionFacts;
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
  /** Ends a mark of an account. */
  readonly endAccountMark: {
    readonly variables: {
      readonly mark: string;
      readonly requested: boolean;
      readonly reason: string;
    };
    readonly data: {
      readonly endAccountMark: AccountMarkRow | Refused;
    };
  };
  /** Counsel records how a challenge ended. */
  readonly endChallenge: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly challenge: string;
      readonly outcome: ChallengeOutcome;
      readonly text: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly endChallenge: ReviewedOrder | Refused;
    };
  };
  /** Proposes that an enrolment ends, or drops one that was never confirmed. */
  readonly endEnrolment: {
    readonly variables: {
      readonly enrolment: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly endEnrolment: EnrolmentFacts | Refused;
    };
  };
  /** Ends a trusted flagger whose status was revoked. */
  readonly endFlagger: {
    readonly variables: {
      readonly flagger: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly endFlagger: Refused | FlaggerFacts;
    };
  };
  /** The agent says that what stood in the way of a removal order is over. */
  readonly endImpediment: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly endImpediment: ReviewedOrder | Refused;
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
  /** The enrolled authorities, and those that are to be, with who decided what. */
  readonly enrolments: {
    readonly variables: {
      readonly states?: ReadonlyArray<EnrolmentState> | null | undefined;
    };
    readonly data: {
      readonly enrolments: ReadonlyArray<EnrolmentWithHistory>;
    };
  };
  /** One request for erasure, with who asks. */
  readonly erasureRequest: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly erasureRequest: {
        readonly __typename: 'ErasureRequest';
        readonly id: string;
        readonly generation: number;
        readonly state: ErasureState;
        readonly explanation: string;
        readonly name: string | null;
        readonly email: string | null;
        readonly askedAt: string;
        readonly dueAt: string;
        readonly extendedAt: string | null;
        readonly extension: string | null;
        readonly answeredAt: string | null;
        readonly outcome: ErasureOutcome | null;
        readonly reason: string | null;
        readonly remedies: string | null;
        readonly account: {
          readonly __typename: 'Account';
          readonly id: string;
        } | null;
        readonly notice: {
          readonly __typename: 'Notice';
          readonly id: string;
        } | null;
      } | null;
    };
  };
  /** Whom changes of what readers get are told, how far that has come, and the key to verify it with. */
  readonly eventSubscribers: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly webhookKey: string | null;
      readonly eventSubscribers: ReadonlyArray<SubscriberFacts> | null;
    };
  };
  /** Counsel takes two more months to answer a request for erasure. */
  readonly extendErasure: {
    readonly variables: {
      readonly request: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly extendErasure: {
        readonly __typename: 'ErasureRequest';
        readonly id: string;
        readonly generation: number;
        readonly state: ErasureState;
        readonly dueAt: string;
        readonly extendedAt: string | null;
        readonly extension: string | null;
      } | Refused;
    };
  };
  /** Collections that the source refused or keeps failing to answer. */
  readonly failingCollections: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly failingCollections: ReadonlyArray<{
        readonly __typename: 'FailingCollection';
        readonly order: {
          readonly __typename: 'Order';
          readonly id: string;
          readonly reference: string;
        };
        readonly target: string;
        readonly collection: CollectionFacts;
      }>;
    };
  };
  /** What the notices of each trusted flagger came to in a period, and when its coordinator was informed. */
  readonly flaggerFigures: {
    readonly variables: {
      readonly from: string;
      readonly to: string;
    };
    readonly data: {
      readonly trustedFlaggers: ReadonlyArray<{
        readonly __typename: 'TrustedFlagger';
        readonly id: string;
        readonly generation: number;
        readonly state: FlaggerState;
        readonly name: string;
        readonly country: string;
        readonly expertise: ReadonlyArray<StatementCategory>;
        readonly issuer: string;
        readonly subject: string | null;
        readonly organisation: string | null;
        readonly recordedAt: string;
        readonly reason: string | null;
        readonly figures: {
          readonly __typename: 'FlaggerFigures';
          readonly notices: number;
          readonly decided: number;
          readonly notActioned: number;
          readonly unfounded: number;
        };
        readonly coordinatorReports: ReadonlyArray<{
          readonly __typename: 'CoordinatorReport';
          readonly id: string;
          readonly fromAt: string;
          readonly toAt: string;
          readonly notices: number;
          readonly notActioned: number;
          readonly unfounded: number;
          readonly explanation: string;
          readonly informedAt: string;
        }>;
      }> | null;
    };
  };
  /** Freezes of payments and advertising revenue whose review is due, the longest overdue first. */
  readonly freezes: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly freezesToReview: ReadonlyArray<{
        readonly __typename: 'Restriction';
        readonly id: string;
        readonly generation: number;
        readonly startsAt: string;
        readonly reviewAt: string | null;
        readonly ends: {
          readonly __typename: 'MeasureEnds';
          readonly monetary: string | null;
        };
        readonly subject: {
          readonly __typename: 'Account';
          readonly id: string;
          readonly handle: string;
        } | {
          readonly __typename: 'ContentItem';
          readonly id: string;
          readonly title: string | null;
        };
      }>;
    };
  };
  /** Implements what the dispute settlement body decided, or records why not. */
  readonly implementDispute: {
    readonly variables: {
      readonly dispute: string;
      readonly generation: number;
      readonly implemented: boolean;
      readonly reason: string;
    };
    readonly data: {
      readonly implementDispute: DisputeFacts | Refused;
    };
  };
  /** What was decided and has not its full effect on the platform. */
  readonly incompleteEffects: {
    readonly variables: {
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly incompleteEffects: {
        readonly __typename: 'PlatformEffectConnection';
        readonly nodes: ReadonlyArray<EffectFacts>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly endCursor: string | null;
          readonly hasNextPage: boolean;
        };
      } | null;
    };
  };
  /** Records that a flagger's coordinator was informed of many bad notices. */
  readonly informCoordinator: {
    readonly variables: {
      readonly input: CoordinatorReportInput;
    };
    readonly data: {
      readonly informCoordinator: Refused | {
        readonly __typename: 'TrustedFlagger';
        readonly id: string;
        readonly generation: number;
      };
    };
  };
  /** What readers get of an item in a country that no restriction names (Antarctica): that holds everywhere. */
  readonly itemElsewhere: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly item: {
        readonly __typename: 'ContentItem';
        readonly id: string;
        readonly enforcementStatus: EnforcementStatus;
      } | null;
    };
  };
  /** One image of an item that was looked up, in base64. It is sent when staff ask to see it, and not before. */
  readonly itemFile: {
    readonly variables: {
      readonly item: string;
      readonly sha256: string;
    };
    readonly data: {
      readonly item: {
        readonly __typename: 'ContentItem';
        readonly id: string;
        readonly attachments: ReadonlyArray<{
          readonly __typename: 'Attachment';
          readonly sha256: string;
          readonly mediaType: string;
          readonly content: string | null;
        }>;
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
  /** One item as staff read it, with its restrictions and their complaints, and what counts against its author. */
  readonly item: {
    readonly variables: {
      readonly id: string;
      readonly territory?: string | null | undefined;
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
          readonly id: string;
          readonly handle: string;
          readonly standing: {
            readonly __typename: 'AccountStanding';
            readonly points: number;
            readonly warnedAt: string | null;
            readonly proposal: {
              readonly __typename: 'StandingProposal';
              readonly step: StandingStep;
              readonly account: DecisionAccount | null;
              readonly days: number | null;
              readonly atPoints: number;
            } | null;
            readonly strikes: ReadonlyArray<{
              readonly __typename: 'Strike';
              readonly at: string;
              readonly category: StatementCategory;
              readonly points: number;
              readonly expiresAt: string;
              readonly restriction: {
                readonly __typename: 'Restriction';
                readonly id: string;
              };
            }>;
          } | null;
        };
        readonly inReplyTo: {
          readonly __typename: 'ContentItem';
          readonly id: string;
          readonly title: string | null;
          readonly text: string | null;
          readonly publishedAt: string;
          readonly author: {
            readonly __typename: 'Account';
            readonly handle: string;
          };
        } | null;
        readonly attachments: ReadonlyArray<{
          readonly __typename: 'Attachment';
          readonly sha256: string;
          readonly bytes: number;
          readonly mediaType: string;
          readonly name: string | null;
          readonly alt: string | null;
        }>;
        readonly restrictions: ReadonlyArray<RestrictionFacts> | null;
        readonly enforcementStatus: EnforcementStatus;
      } | null;
    };
  };
  /** Published items, newest first; those of one thread where `thread` is given. */
  readonly items: {
    readonly variables: {
      readonly thread?: string | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
      readonly territory?: string | null | undefined;
    };
    readonly data: {
      readonly items: {
        readonly __typename: 'ContentItemConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'ContentItem';
          readonly id: string;
          readonly title: string | null;
          readonly text: string | null;
          readonly language: string | null;
          readonly publishedAt: string;
          readonly thread: string;
          readonly author: {
            readonly __typename: 'Account';
            readonly id: string;
            readonly handle: string;
          };
          readonly enforcementStatus: EnforcementStatus;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Counsel records that a court needs removed terrorist content longer. */
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
  /** What is kept of an item that was removed as terrorist content. */
  readonly keptContent: {
    readonly variables: {
      readonly item: string;
    };
    readonly data: {
      readonly keptContent: ReadonlyArray<{
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
        readonly missing: ReadonlyArray<{
          readonly __typename: 'KeptContentGap';
          readonly why: GapReason;
          readonly files: number;
        }>;
        readonly filesDue: number;
      }>;
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
  /** Lifts a suspension, as another counsel. */
  readonly liftPersonSuspension: {
    readonly variables: {
      readonly suspension: string;
      readonly reason: string;
    };
    readonly data: {
      readonly liftPersonSuspension: PersonSuspensionRow | Refused;
    };
  };
  /** Ends a suspension for misuse before its time. */
  readonly liftSuspension: {
    readonly variables: {
      readonly measure: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly liftSuspension: MeasureFacts | Refused;
    };
  };
  /** Lifts a restriction. */
  readonly lift: {
    readonly variables: {
      readonly restriction: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly lift: Refused | DecidedRestriction;
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
  /** Marks an account as privileged or press. */
  readonly markAccount: {
    readonly variables: {
      readonly account: string;
      readonly kind: AccountMarkKind;
      readonly reason: string;
    };
    readonly data: {
      readonly markAccount: AccountMarkRow | Refused;
    };
  };
  /** What was done about misuse, a page at a time. */
  readonly measures: {
    readonly variables: {
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly measures: {
        readonly __typename: 'MisuseMeasureConnection';
        readonly nodes: ReadonlyArray<MeasureFacts>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Counsel names who hears when nobody at the platform acts in time. */
  readonly nameSecondPerson: {
    readonly variables: {
      readonly name: string;
      readonly address: string;
      readonly generation?: number | null | undefined;
    };
    readonly data: {
      readonly nameSecondPerson: Refused | SecondPersonFacts;
    };
  };
  /** One file that came with a notice, in base64. It is sent when staff ask to see or keep it, and not before. */
  readonly noticeFile: {
    readonly variables: {
      readonly id: string;
      readonly sha256: string;
    };
    readonly data: {
      readonly notice: {
        readonly __typename: 'Notice';
        readonly id: string;
        readonly files: ReadonlyArray<{
          readonly __typename: 'NoticeFile';
          readonly sha256: string;
          readonly mediaType: string;
          readonly content: string;
        }>;
      } | null;
    };
  };
  /** One notice of illegal content. */
  readonly notice: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly notice: {
        readonly __typename: 'Notice';
        readonly id: string;
        readonly generation: number;
        readonly state: NoticeState;
        readonly category: StatementCategory;
        readonly keywords: ReadonlyArray<CategoryKeyword>;
        readonly explanation: string;
        readonly source: NoticeSource;
        readonly submittedAt: string;
        readonly decidedAt: string | null;
        readonly reason: string | null;
        readonly automatedMeans: AutomatedDecision;
        readonly unfounded: boolean;
        readonly redress: string | null;
        readonly notifierName: string | null;
        readonly notifierEmail: string | null;
        readonly publicBody: {
          readonly __typename: 'PublicBody';
          readonly name: string;
          readonly country: string | null;
          readonly recognised: boolean;
        } | null;
        readonly trustedFlagger: {
          readonly __typename: 'TrustedFlagger';
          readonly id: string;
          readonly name: string;
          readonly country: string;
          readonly state: FlaggerState;
        } | null;
        readonly files: ReadonlyArray<{
          readonly __typename: 'NoticeFile';
          readonly sha256: string;
          readonly bytes: number;
          readonly mediaType: string;
          readonly name: string | null;
        }>;
        readonly complaint: {
          readonly __typename: 'Complaint';
          readonly id: string;
          readonly state: ComplaintState;
          readonly filedAt: string;
          readonly explanation: string;
          readonly reason: string | null;
          readonly decidedAt: string | null;
        } | null;
        readonly item: ItemFacts;
        readonly itemVersion: ItemVersionFacts | null;
      } | null;
    };
  };
  /** Opens a batch of decisions, or gives the one that was opened under the same key. */
  readonly openBatch: {
    readonly variables: {
      readonly input: BatchInput;
    };
    readonly data: {
      readonly openBatch: BatchFacts | Refused;
    };
  };
  /** Reads single fields of who the person of a claimed piece of work is, or asks a second person to consent; the person is told who asked, and why. Set the variable of each field that is asked for: a field that the case doesn't name is refused. */
  readonly openCase: {
    readonly variables: {
      readonly work: string;
      readonly fields: ReadonlyArray<CaseFieldInput>;
      readonly signature?: SignedActInput | null | undefined;
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
      readonly openCase: ReadFields | CaseRequestRow | Refused;
    };
  };
  /** An order in force that is to be carried out on an item: what it names and where. */
  readonly orderBehind: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly reference: string;
        readonly kind: OrderKind;
        readonly status: OrderStatus;
        readonly territories: ReadonlyArray<string>;
      } | null;
    };
  };
  /** How an order is classified for transparency reports, as its review shows it. */
  readonly orderClassification: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly classification: {
          readonly __typename: 'OrderClassification';
          readonly category: StatementCategory;
          readonly keywords: ReadonlyArray<CategoryKeyword>;
          readonly language: string | null;
          readonly classifiedAt: string;
        } | null;
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
  /** Whether the person concerned may be informed of an order, for counsel. */
  readonly orderToPerson: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly toPerson: {
          readonly __typename: 'ToPerson';
          readonly mayBeInformed: boolean;
          readonly since: string | null;
          readonly whyNot: WhyNotTold | null;
        };
      } | null;
    };
  };
  /** One order with everything that the platform may see of it, the digest to sign among it. */
  readonly order: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: ReviewedOrder | null;
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
  /** The orders that have come to the platform; by status where `statuses` names some. */
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
          readonly emergency: {
            readonly __typename: 'Emergency';
            readonly ground: EmergencyGround;
          } | null;
          readonly issuing: {
            readonly __typename: 'Approval';
            readonly organisation: string | null;
            readonly country: string | null;
            readonly at: string;
          };
          readonly targets: ReadonlyArray<{
            readonly __typename: 'OrderTarget';
            readonly id: string;
          }>;
          readonly clocks: ReadonlyArray<{
            readonly __typename: 'Clock';
            readonly kind: ClockKind;
            readonly startedAt: string;
            readonly dueAt: string;
            readonly pausedAt: string | null;
            readonly term: string | null;
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
  /** Tells a subscriber nothing more. */
  readonly pauseEventSubscriber: {
    readonly variables: {
      readonly subscriber: string;
      readonly generation: number;
    };
    readonly data: {
      readonly pauseEventSubscriber: SubscriberFacts | Refused;
    };
  };
  /** Another counsel decides that data of marked accounts are released. */
  readonly permitMarked: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly permitMarked: ReviewedOrder | Refused;
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
  /** What an id that somebody pasted is the id of; nothing is searched for. */
  readonly placeOfId: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
      } | null;
      readonly notice: {
        readonly __typename: 'Notice';
        readonly id: string;
      } | null;
      readonly complaint: {
        readonly __typename: 'Complaint';
        readonly id: string;
      } | null;
      readonly restriction: {
        readonly __typename: 'Restriction';
        readonly id: string;
      } | null;
      readonly item: {
        readonly __typename: 'ContentItem';
        readonly id: string;
      } | null;
      readonly account: {
        readonly __typename: 'Account';
        readonly id: string;
      } | null;
    };
  };
  /** Proposes that an authority is enrolled; a counsel who is another person approves it. */
  readonly proposeEnrolment: {
    readonly variables: {
      readonly input: EnrolmentInput;
    };
    readonly data: {
      readonly proposeEnrolment: EnrolmentFacts | Refused;
    };
  };
  /** Proposes to tell an authority of a suspicion of a crime. */
  readonly proposeSuspicion: {
    readonly variables: {
      readonly input: SuspicionInput;
    };
    readonly data: {
      readonly proposeSuspicion: Refused | SuspicionFacts;
    };
  };
  /** The work that waits: notices, complaints, orders, the most urgent first, as far as the filter goes. */
  readonly queue: {
    readonly variables: {
      readonly kinds?: ReadonlyArray<WorkKind> | null | undefined;
      readonly filter?: WorkFilter | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly queue: {
        readonly __typename: 'WorkItemConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'WorkItem';
          readonly id: string;
          readonly kind: WorkKind;
          readonly dueAt: string | null;
          readonly escalatedAt: string | null;
          readonly claimedBy: string | null;
          readonly claimEndsAt: string | null;
          readonly category: StatementCategory | null;
          readonly source: WorkSource | null;
          readonly subject: {
            readonly __typename: 'Complaint';
            readonly id: string;
            readonly filedAt: string;
            readonly covers: ComplaintScope;
          } | {
            readonly __typename: 'ErasureRequest';
            readonly id: string;
            readonly askedAt: string;
          } | {
            readonly __typename: 'Notice';
            readonly id: string;
            readonly category: StatementCategory;
            readonly submittedAt: string;
            readonly item: {
              readonly __typename: 'ContentItem';
              readonly id: string;
              readonly title: string | null;
            };
          } | {
            readonly __typename: 'Order';
            readonly id: string;
            readonly kind: OrderKind;
            readonly reference: string;
            readonly status: OrderStatus;
          };
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** A second counsel lets an approved order be released beyond the daily limits. */
  readonly raiseLimit: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly reason: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly raiseLimit: ReviewedOrder | Refused;
    };
  };
  /** Another counsel tells both authorities that a marked account may be protected. */
  readonly raiseMarked: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
      readonly authority?: BodyInput | null | undefined;
    };
    readonly data: {
      readonly raiseMarked: ReviewedOrder | Refused;
    };
  };
  /** Reads, once, what a second person has consented to. Set the variable of each field that was asked for. */
  readonly readCase: {
    readonly variables: {
      readonly request: string;
      readonly signature?: SignedActInput | null | undefined;
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
      readonly readCase: ReadFields | {
        readonly __typename: 'CaseRequest';
        readonly id: string;
      } | Refused;
    };
  };
  /** Reads the named fields of the subscriber record of a suspicion that is sent by hand. Set the variable of each field that the report names. */
  readonly readSuspicionToHandOver: {
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
      readonly readSuspicionToHandOver: {
        readonly __typename: 'HandedReport';
        readonly suspicion: string;
        readonly account: {
          readonly __typename: 'HandedAccount';
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
      } | Refused;
    };
  };
  /** Staff record an order that reached the platform by other means. */
  readonly receiveOrder: {
    readonly variables: {
      readonly input: ReceivedOrderInput;
    };
    readonly data: {
      readonly receiveOrder: ReviewedOrder | Refused;
    };
  };
  /** The document of an order that was received otherwise, opened for whoever may see it. */
  readonly receivedDocument: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly order: {
        readonly __typename: 'Order';
        readonly id: string;
        readonly receivedDocument: string | null;
      } | null;
    };
  };
  /** Counsel records what was sent by hand. */
  readonly recordAnswer: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: OutsideAnswerInput;
    };
    readonly data: {
      readonly recordAnswer: ReviewedOrder | Refused;
    };
  };
  /** The reviewer records the call back to the authority of an emergency order. */
  readonly recordCallBack: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: CallBackInput;
    };
    readonly data: {
      readonly recordCallBack: ReviewedOrder | Refused;
    };
  };
  /** Counsel records that an order is challenged in court. */
  readonly recordChallenge: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: ChallengeInput;
    };
    readonly data: {
      readonly recordChallenge: ReviewedOrder | Refused;
    };
  };
  /** Counsel records an answer that reached the platform by other means. */
  readonly recordClarification: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly recordClarification: ReviewedOrder | Refused;
    };
  };
  /** Counsel records what the authority answered to a claim for costs. */
  readonly recordCostAnswer: {
    readonly variables: {
      readonly claim: string;
      readonly generation: number;
      readonly input: CostAnswerInput;
    };
    readonly data: {
      readonly recordCostAnswer: CostClaimRow | Refused;
    };
  };
  /** Records how the dispute settlement body decided. */
  readonly recordDisputeOutcome: {
    readonly variables: {
      readonly dispute: string;
      readonly generation: number;
      readonly outcome: ComplaintOutcome;
      readonly at: string;
      readonly reason: string;
    };
    readonly data: {
      readonly recordDisputeOutcome: DisputeFacts | Refused;
    };
  };
  /** Records a dispute before a certified out-of-court dispute settlement body. */
  readonly recordDispute: {
    readonly variables: {
      readonly input: DisputeInput;
    };
    readonly data: {
      readonly recordDispute: DisputeFacts | Refused;
    };
  };
  /** Records a trusted flagger. */
  readonly recordFlagger: {
    readonly variables: {
      readonly input: FlaggerInput;
    };
    readonly data: {
      readonly recordFlagger: Refused | FlaggerFacts;
    };
  };
  /** Counsel records that an authority which is not enrolled here no longer needs what is preserved. */
  readonly recordNoLongerNeeded: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly recordNoLongerNeeded: ReviewedOrder | Refused;
    };
  };
  /** The reviewer records evidence that an authority which is not enrolled here was notified outside. */
  readonly recordNotification: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: NotificationEvidenceInput;
    };
    readonly data: {
      readonly recordNotification: ReviewedOrder | Refused;
    };
  };
  /** Counsel records the objection of an authority that was notified outside. */
  readonly recordObjection: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly grounds: ReadonlyArray<ObjectionInput>;
      readonly text: string;
    };
    readonly data: {
      readonly recordObjection: ReviewedOrder | Refused;
    };
  };
  /** Counsel records a request for production elsewhere, confirmed to the platform by other means (Annex V). */
  readonly recordProductionRequest: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: ProductionRequestInput;
      readonly text: string;
    };
    readonly data: {
      readonly recordProductionRequest: ReviewedOrder | Refused;
    };
  };
  /** Counsel records that what is preserved was produced under a request elsewhere. */
  readonly recordProduction: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly recordProduction: ReviewedOrder | Refused;
    };
  };
  /** Counsel records a decision of that authority which was received otherwise. */
  readonly recordScrutiny: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly input: ScrutinyRecordInput;
    };
    readonly data: {
      readonly recordScrutiny: ReviewedOrder | Refused;
    };
  };
  /** Records that a suspicion was passed on where no body receives it here. */
  readonly recordSuspicionDelivery: {
    readonly variables: {
      readonly suspicion: string;
      readonly generation: number;
      readonly at: string;
      readonly sha256: string;
    };
    readonly data: {
      readonly recordSuspicionDelivery: Refused | SuspicionFacts;
    };
  };
  /** Counsel records a withdrawal that reached the platform by other means. */
  readonly recordWithdrawal: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly recordWithdrawal: ReviewedOrder | Refused;
    };
  };
  /** Puts an end to a batch that waits for a second person. */
  readonly refuseBatch: {
    readonly variables: {
      readonly batch: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly refuseBatch: BatchFacts | Refused;
    };
  };
  /** Refuses what a colleague asks to read for a case. */
  readonly refuseCase: {
    readonly variables: {
      readonly request: string;
      readonly reason: string;
    };
    readonly data: {
      readonly refuseCase: CaseRequestRow | Refused;
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
  /** Counsel brings into force exactly what was approved, by its digest. */
  readonly releaseOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly digest: string;
      readonly reason?: string | null | undefined;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly releaseOrder: ReviewedOrder | Refused;
    };
  };
  /** The reviewer tells both authorities of immunities, privileges or the freedom of the press. */
  readonly reportConcern: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly codes: ReadonlyArray<ClarificationCode>;
      readonly text: string;
      readonly authority?: BodyInput | null | undefined;
    };
    readonly data: {
      readonly reportConcern: ReviewedOrder | Refused;
    };
  };
  /** The agent reports that a removal order can not be carried out through no fault of the platform. */
  readonly reportImpossible: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly kind: ImpedimentKind;
      readonly text: string;
    };
    readonly data: {
      readonly reportImpossible: ReviewedOrder | Refused;
    };
  };
  /** Counsel requests that the authority of the platform's state scrutinises a removal order. */
  readonly requestScrutiny: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly requestScrutiny: ReviewedOrder | Refused;
    };
  };
  /** Sends again what could not be delivered to a subscriber. */
  readonly resendEvents: {
    readonly variables: {
      readonly subscriber: string;
      readonly generation: number;
    };
    readonly data: {
      readonly resendEvents: SubscriberFacts | Refused;
    };
  };
  /** Sends a statement again that the Transparency Database did not take. */
  readonly resendSubmission: {
    readonly variables: {
      readonly submission: string;
      readonly generation: number;
    };
    readonly data: {
      readonly resendSubmission: Refused | SubmissionFacts;
    };
  };
  /** Sends statements again that the Transparency Database did not take, many at once. */
  readonly resendSubmissions: {
    readonly variables: {
      readonly first: number;
    };
    readonly data: {
      readonly resendSubmissions: Refused | {
        readonly __typename: 'SubmissionConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'Submission';
          readonly id: string;
          readonly generation: number;
          readonly state: SubmissionState;
          readonly puid: string;
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
        };
      };
    };
  };
  /** Restricts an item or an account, with a statement of reasons or under an order in force. */
  readonly restrict: {
    readonly variables: {
      readonly input: RestrictInput;
    };
    readonly data: {
      readonly restrict: Refused | DecidedRestriction;
    };
  };
  /** One restriction with its statement of reasons. */
  readonly restriction: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly restriction: {
        readonly __typename: 'Restriction';
        readonly id: string;
        readonly generation: number;
        readonly state: RestrictionState;
        readonly cause: RestrictionCause;
        readonly startsAt: string;
        readonly endsAt: string | null;
        readonly ends: {
          readonly __typename: 'MeasureEnds';
          readonly visibility: string | null;
          readonly monetary: string | null;
          readonly provision: string | null;
          readonly account: string | null;
        };
        readonly reviewAt: string | null;
        readonly territories: ReadonlyArray<string>;
        readonly visibility: ReadonlyArray<DecisionVisibility>;
        readonly visibilityOther: string | null;
        readonly monetary: DecisionMonetary | null;
        readonly monetaryOther: string | null;
        readonly provision: DecisionProvision | null;
        readonly account: DecisionAccount | null;
        readonly stateActor: string | null;
        readonly closeReason: string | null;
        readonly order: {
          readonly __typename: 'Order';
          readonly id: string;
          readonly reference: string;
          readonly kind: OrderKind;
          readonly status: OrderStatus;
        } | null;
        readonly statement: {
          readonly __typename: 'StatementOfReasons';
          readonly puid: string;
          readonly uuid: string | null;
          readonly createdAt: string;
          readonly applicationDate: string;
          readonly accountType: AccountType | null;
          readonly decisionGround: DecisionGround;
          readonly decisionGroundReferenceUrl: string | null;
          readonly illegalContentLegalGround: string | null;
          readonly illegalContentExplanation: string | null;
          readonly incompatibleContentGround: string | null;
          readonly incompatibleContentExplanation: string | null;
          readonly incompatibleContentIllegal: boolean | null;
          readonly contentType: ReadonlyArray<ContentType>;
          readonly contentTypeOther: string | null;
          readonly contentLanguage: string | null;
          readonly contentDate: string;
          readonly contentIdEan: string | null;
          readonly category: StatementCategory;
          readonly categoryAddition: ReadonlyArray<StatementCategory>;
          readonly categorySpecification: ReadonlyArray<CategoryKeyword>;
          readonly categorySpecificationOther: string | null;
          readonly decisionFacts: string;
          readonly sourceType: SourceType;
          readonly sourceIdentity: string | null;
          readonly automatedDetection: boolean;
          readonly automatedDecision: AutomatedDecision;
          readonly redress: string;
          readonly submission: SubmissionFacts | null;
          readonly decisionVisibility: ReadonlyArray<DecisionVisibility>;
          readonly decisionVisibilityOther: string | null;
          readonly endDateVisibilityRestriction: string | null;
          readonly decisionMonetary: DecisionMonetary | null;
          readonly decisionMonetaryOther: string | null;
          readonly endDateMonetaryRestriction: string | null;
          readonly decisionProvision: DecisionProvision | null;
          readonly endDateServiceRestriction: string | null;
          readonly decisionAccount: DecisionAccount | null;
          readonly endDateAccountRestriction: string | null;
          readonly territorialScope: ReadonlyArray<string>;
          readonly platformName: string | null;
          readonly databaseCreatedAt: string | null;
        } | null;
        readonly complaint: {
          readonly __typename: 'Complaint';
          readonly id: string;
          readonly state: ComplaintState;
          readonly filedAt: string;
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
          readonly author: {
            readonly __typename: 'Account';
            readonly id: string;
            readonly handle: string;
          };
        };
        readonly effects: ReadonlyArray<EffectFacts>;
        readonly itemVersion: ItemVersionFacts | null;
      } | null;
    };
  };
  /** What the platform has restricted, the newest decision first. */
  readonly restrictions: {
    readonly variables: {
      readonly about?: string | null | undefined;
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly restrictions: {
        readonly __typename: 'RestrictionConnection';
        readonly nodes: ReadonlyArray<RestrictionFacts>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Proposes that a suspended authority goes on. */
  readonly resumeEnrolment: {
    readonly variables: {
      readonly enrolment: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly resumeEnrolment: EnrolmentFacts | Refused;
    };
  };
  /** Tells a subscriber changes again, from now on. */
  readonly resumeEventSubscriber: {
    readonly variables: {
      readonly subscriber: string;
      readonly generation: number;
    };
    readonly data: {
      readonly resumeEventSubscriber: SubscriberFacts | Refused;
    };
  };
  /** Resumes a suspended trusted flagger. */
  readonly resumeFlagger: {
    readonly variables: {
      readonly flagger: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly resumeFlagger: Refused | FlaggerFacts;
    };
  };
  /** Counsel sends an approved order back to its reviewer. */
  readonly returnOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly reason: string;
      readonly signature?: SignedActInput | null | undefined;
    };
    readonly data: {
      readonly returnOrder: ReviewedOrder | Refused;
    };
  };
  /** Records that a freeze is still needed. */
  readonly reviewFreeze: {
    readonly variables: {
      readonly restriction: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly reviewFreeze: Refused | DecidedRestriction;
    };
  };
  /** Says what was found about a limit that somebody else has hit. */
  readonly reviewLimitHit: {
    readonly variables: {
      readonly hit: string;
      readonly finding: string;
    };
    readonly data: {
      readonly reviewLimitHit: LimitHitRow | Refused;
    };
  };
  /** The item that an order names, as the page shows it on which the order is reviewed. */
  readonly reviewedItem: {
    readonly variables: {
      readonly id: string;
    };
    readonly data: {
      readonly item: {
        readonly __typename: 'ContentItem';
        readonly id: string;
        readonly title: string | null;
        readonly text: string | null;
        readonly publishedAt: string;
        readonly author: {
          readonly __typename: 'Account';
          readonly id: string;
          readonly handle: string;
        };
      } | null;
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
  /** Counsel sends the reasoned objection that was written. */
  readonly sendObjection: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
    };
    readonly data: {
      readonly sendObjection: ReviewedOrder | Refused;
    };
  };
  /** Sends a proposed suspicion to the one body that it names, or decides that it is sent by hand. */
  readonly sendSuspicion: {
    readonly variables: {
      readonly suspicion: string;
      readonly generation: number;
      readonly digest: string;
    };
    readonly data: {
      readonly sendSuspicion: Refused | SuspicionFacts;
    };
  };
  /** Whoever recorded an order that arrived otherwise signs the record. */
  readonly signReceivedOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly signature: SignedActInput;
    };
    readonly data: {
      readonly signReceivedOrder: ReviewedOrder | Refused;
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
  /** Which acts were signed of an order, for whoever signs the next: a release names the review that it rests on. */
  readonly signedReviews: {
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
  /** Gives a claimed piece of work back, and says why. */
  readonly skip: {
    readonly variables: {
      readonly work: string;
      readonly reason: string;
    };
    readonly data: {
      readonly skip: Refused | WorkRow;
    };
  };
  /** Statements of reasons on their way to the Transparency Database. */
  readonly submissions: {
    readonly variables: {
      readonly state?: SubmissionState | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly submissions: {
        readonly __typename: 'SubmissionConnection';
        readonly nodes: ReadonlyArray<SubmissionFacts>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
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
      readonly suspendEnrolment: EnrolmentFacts | Refused;
    };
  };
  /** Suspends a trusted flagger while its coordinator investigates. */
  readonly suspendFlagger: {
    readonly variables: {
      readonly flagger: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly suspendFlagger: Refused | FlaggerFacts;
    };
  };
  /** Suspends who was warned and went on. */
  readonly suspendForMisuse: {
    readonly variables: {
      readonly input: MisuseInput;
      readonly endsAt: string;
      readonly restriction?: string | null | undefined;
    };
    readonly data: {
      readonly suspendForMisuse: MeasureFacts | Refused;
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
  /** Suspicions of a crime, a page at a time. */
  readonly suspicions: {
    readonly variables: {
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly suspicions: {
        readonly __typename: 'SuspicionConnection';
        readonly nodes: ReadonlyArray<SuspicionFacts>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** Counsel takes the case of an order, and reads from then on whom it names and why. */
  readonly takeOrder: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
    };
    readonly data: {
      readonly takeOrder: ReviewedOrder | Refused;
    };
  };
  /** The trusted flaggers that were recorded. */
  readonly trustedFlaggers: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly trustedFlaggers: ReadonlyArray<FlaggerFacts> | null;
    };
  };
  /** Ends every restriction of a batch. */
  readonly undoBatch: {
    readonly variables: {
      readonly batch: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly undoBatch: BatchFacts | Refused;
    };
  };
  /** Undoes a restriction within an hour of its decision. */
  readonly undo: {
    readonly variables: {
      readonly restriction: string;
      readonly generation: number;
      readonly reason: string;
    };
    readonly data: {
      readonly undo: Refused | DecidedRestriction;
    };
  };
  /** E-mails that could not be sent yet, and why. */
  readonly waitingLetters: {
    readonly variables: Readonly<Record<string, never>>;
    readonly data: {
      readonly waitingLetters: ReadonlyArray<WaitingLettersFacts>;
      readonly waitingAccessLetters: ReadonlyArray<WaitingLettersFacts>;
    };
  };
  /** Warns a person of misuse. */
  readonly warnOfMisuse: {
    readonly variables: {
      readonly input: MisuseInput;
    };
    readonly data: {
      readonly warnOfMisuse: MeasureFacts | Refused;
    };
  };
  /** How much work waits under a filter, in all and by kind. */
  readonly workCounts: {
    readonly variables: {
      readonly filter?: WorkFilter | null | undefined;
    };
    readonly data: {
      readonly workCounts: WorkSums | null;
    };
  };
  /** Open work under a filter, as little as is needed to find the work of one case: its clock, its claim and what was done with it. */
  readonly workFacts: {
    readonly variables: {
      readonly filter?: WorkFilter | null | undefined;
      readonly first?: number | null | undefined;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly queue: {
        readonly __typename: 'WorkItemConnection';
        readonly nodes: ReadonlyArray<{
          readonly __typename: 'WorkItem';
          readonly id: string;
          readonly kind: WorkKind;
          readonly dueAt: string | null;
          readonly claimedBy: string | null;
          readonly claimEndsAt: string | null;
          readonly facts: ReadonlyArray<{
            readonly __typename: 'WorkFact';
            readonly kind: WorkFactKind;
            readonly at: string;
            readonly person: string | null;
            readonly reason: string | null;
          }>;
          readonly subject: {
            readonly __typename: 'Complaint';
            readonly id: string;
          } | {
            readonly __typename: 'ErasureRequest';
            readonly id: string;
          } | {
            readonly __typename: 'Notice';
            readonly id: string;
          } | {
            readonly __typename: 'Order';
            readonly id: string;
          };
        }>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** How much open work there is: all of it, what is due before an instant, and what is shown under the filter that is set. */
  readonly workOverview: {
    readonly variables: {
      readonly dueBefore: string;
      readonly filter?: WorkFilter | null | undefined;
    };
    readonly data: {
      readonly all: WorkSums | null;
      readonly atRisk: WorkSums | null;
      readonly shown: {
        readonly __typename: 'WorkCounts';
        readonly open: number;
      } | null;
    };
  };
  /** A page of the open work, in the order in which it is offered to the person who asks. */
  readonly workQueue: {
    readonly variables: {
      readonly filter?: WorkFilter | null | undefined;
      readonly first: number;
      readonly after?: string | null | undefined;
    };
    readonly data: {
      readonly queue: {
        readonly __typename: 'WorkItemConnection';
        readonly nodes: ReadonlyArray<WorkRow>;
        readonly pageInfo: {
          readonly __typename: 'PageInfo';
          readonly hasNextPage: boolean;
          readonly endCursor: string | null;
        };
      } | null;
    };
  };
  /** The reviewer writes the platform's reasoned objection. */
  readonly writeObjection: {
    readonly variables: {
      readonly order: string;
      readonly generation: number;
      readonly text: string;
    };
    readonly data: {
      readonly writeObjection: ReviewedOrder | Refused;
    };
  };
}

/** The documents by the names of the client's functions. */
export const platformDocuments: { readonly [name in keyof PlatformDocuments]: string } = {
  accessAnswers: 'access-answers',
  accountMarks: 'account-marks',
  account: 'account',
  addDecisions: 'add-decisions',
  addEventSubscriber: 'add-event-subscriber',
  alertSettings: 'alert-settings',
  alerts: 'alerts',
  answerErasure: 'answer-erasure',
  applyLaw: 'apply-law',
  approveBatch: 'approve-batch',
  approveDeliveryKey: 'approve-delivery-key',
  approveEnrolment: 'approve-enrolment',
  askClarification: 'ask-clarification',
  authorityGate: 'authority-gate',
  batch: 'batch',
  batches: 'batches',
  bodyNames: 'body-names',
  capabilities: 'capabilities',
  caseRequests: 'case-requests',
  changeReportingLines: 'change-reporting-lines',
  checkAuthenticity: 'check-authenticity',
  checkpoint: 'checkpoint',
  claimCosts: 'claim-costs',
  claim: 'claim',
  classifyOrder: 'classify-order',
  closeBatch: 'close-batch',
  collectAgain: 'collect-again',
  complaint: 'complaint',
  confirmAnswer: 'confirm-answer',
  confirmDuty: 'confirm-duty',
  consentToCase: 'consent-to-case',
  decideComplaint: 'decide-complaint',
  decideNotice: 'decide-notice',
  decideOrder: 'decide-order',
  decidedWork: 'decided-work',
  decisionReceipt: 'decision-receipt',
  deliveryKeys: 'delivery-keys',
  deskWork: 'desk-work',
  disputeFigures: 'dispute-figures',
  disputes: 'disputes',
  dropSuspicion: 'drop-suspicion',
  duties: 'duties',
  endAccountMark: 'end-account-mark',
  endChallenge: 'end-challenge',
  endEnrolment: 'end-enrolment',
  endFlagger: 'end-flagger',
  endImpediment: 'end-impediment',
  endSigningKey: 'end-signing-key',
  enrolments: 'enrolments',
  erasureRequest: 'erasure-request',
  eventSubscribers: 'event-subscribers',
  extendErasure: 'extend-erasure',
  failingCollections: 'failing-collections',
  flaggerFigures: 'flagger-figures',
  freezes: 'freezes',
  implementDispute: 'implement-dispute',
  incompleteEffects: 'incomplete-effects',
  informCoordinator: 'inform-coordinator',
  itemElsewhere: 'item-elsewhere',
  itemFile: 'item-file',
  itemTerritories: 'item-territories',
  item: 'item',
  items: 'items',
  keepLonger: 'keep-longer',
  keptContent: 'kept-content',
  lawInForce: 'law-in-force',
  lawVersions: 'law-versions',
  liftPersonSuspension: 'lift-person-suspension',
  liftSuspension: 'lift-suspension',
  lift: 'lift',
  limitHits: 'limit-hits',
  markAccount: 'mark-account',
  measures: 'measures',
  nameSecondPerson: 'name-second-person',
  noticeFile: 'notice-file',
  notice: 'notice',
  openBatch: 'open-batch',
  openCase: 'open-case',
  orderBehind: 'order-behind',
  orderClassification: 'order-classification',
  orderDocument: 'order-document',
  orderToPerson: 'order-to-person',
  order: 'order',
  ordersByReference: 'orders-by-reference',
  orders: 'orders',
  packages: 'packages',
  pauseEventSubscriber: 'pause-event-subscriber',
  permitMarked: 'permit-marked',
  personSuspensions: 'person-suspensions',
  placeOfId: 'place-of-id',
  proposeEnrolment: 'propose-enrolment',
  proposeSuspicion: 'propose-suspicion',
  queue: 'queue',
  raiseLimit: 'raise-limit',
  raiseMarked: 'raise-marked',
  readCase: 'read-case',
  readSuspicionToHandOver: 'read-suspicion-to-hand-over',
  receiveOrder: 'receive-order',
  receivedDocument: 'received-document',
  recordAnswer: 'record-answer',
  recordCallBack: 'record-call-back',
  recordChallenge: 'record-challenge',
  recordClarification: 'record-clarification',
  recordCostAnswer: 'record-cost-answer',
  recordDisputeOutcome: 'record-dispute-outcome',
  recordDispute: 'record-dispute',
  recordFlagger: 'record-flagger',
  recordNoLongerNeeded: 'record-no-longer-needed',
  recordNotification: 'record-notification',
  recordObjection: 'record-objection',
  recordProductionRequest: 'record-production-request',
  recordProduction: 'record-production',
  recordScrutiny: 'record-scrutiny',
  recordSuspicionDelivery: 'record-suspicion-delivery',
  recordWithdrawal: 'record-withdrawal',
  refuseBatch: 'refuse-batch',
  refuseCase: 'refuse-case',
  registerSigningKey: 'register-signing-key',
  releaseOrder: 'release-order',
  reportConcern: 'report-concern',
  reportImpossible: 'report-impossible',
  requestScrutiny: 'request-scrutiny',
  resendEvents: 'resend-events',
  resendSubmission: 'resend-submission',
  resendSubmissions: 'resend-submissions',
  restrict: 'restrict',
  restriction: 'restriction',
  restrictions: 'restrictions',
  resumeEnrolment: 'resume-enrolment',
  resumeEventSubscriber: 'resume-event-subscriber',
  resumeFlagger: 'resume-flagger',
  returnOrder: 'return-order',
  reviewFreeze: 'review-freeze',
  reviewLimitHit: 'review-limit-hit',
  reviewedItem: 'reviewed-item',
  revokeDeliveryKey: 'revoke-delivery-key',
  saveAlertSettings: 'save-alert-settings',
  sendObjection: 'send-objection',
  sendSuspicion: 'send-suspicion',
  signReceivedOrder: 'sign-received-order',
  signedActs: 'signed-acts',
  signedReviews: 'signed-reviews',
  signingKeys: 'signing-keys',
  skip: 'skip',
  submissions: 'submissions',
  suspendEnrolment: 'suspend-enrolment',
  suspendFlagger: 'suspend-flagger',
  suspendForMisuse: 'suspend-for-misuse',
  suspendPerson: 'suspend-person',
  suspicions: 'suspicions',
  takeOrder: 'take-order',
  trustedFlaggers: 'trusted-flaggers',
  undoBatch: 'undo-batch',
  undo: 'undo',
  waitingLetters: 'waiting-letters',
  warnOfMisuse: 'warn-of-misuse',
  workCounts: 'work-counts',
  workFacts: 'work-facts',
  workOverview: 'work-overview',
  workQueue: 'work-queue',
  writeObjection: 'write-objection',
};
