/**
 * How each type is reached: queries written by hand, one or more a type, since no audience has all roots. A field is asked
 * by putting it into such a query; the first that an audience's graph knows is the one that counts.
 */
import { caseFieldOf } from '@writ/access';
import { batchLine } from './batch-fixture.ts';

/** Ids that the queries name, made by the set-up of the test. */
export interface Fixtures {
  item: string;
  restriction: string;
  notice: string;
  /** Given for a public body. */
  stateNotice: string;
  /** The code that came with it. */
  receipt: string;
  complaint: string;
  /** A request for erasure that was asked without an account, and its code. */
  erasure: string;
  erasureReceipt: string;
  /** About an access under `order`. */
  accessComplaint: string;
  /** An account that is marked as press. */
  marked: string;
  /** Claimed by an agent and by a counsel, each about an account. */
  agentsWork: string;
  counselsWork: string;
  /** In force, with every category granted; the issuing body receives, the enforcing authority was notified. */
  order: string;
  target: string;
  /** The same for a validating body that receives. */
  validated: string;
  validatedTarget: string;
  /** An emergency, called back and silent, with two challenges of which one has ended; the enforcing authority was notified. */
  contested: string;
  evidenced: string;
  /** Received otherwise than by a submission, and found to be its authority's own; the enforcing authority was notified. */
  received: string;
  /** Drafts of the issuing body, one for each field of what is discarded. */
  drafts: readonly string[];
  /** Of a body that is not enrolled, received and answered by hand. */
  handed: string;
  /** Claimed by another agent; and claimed by the agent and taken by the counsel who ask. Neither is a European order. */
  othersCase: string;
  ownCase: string;
  /** To preserve; what is kept is kept longer. */
  preserving: string;
  /** For the removal of terrorist content: impeded for a while, carried out, lifted; what was removed is kept longer. */
  removing: string;
  /** Reports of a suspicion to an issuing and to an enforcing body, and one that is sent by hand. */
  reports: [string, string];
  handedReport: string;
  /** A batch that was opened for two decisions and has one. */
  batch: string;
  /** The event of the entry that covers its decision. */
  batchEntry: string;
  /** The index of an announced sample. */
  sample: string;
}

/** Puts a selection into a query that reaches its type. */
type Carrier = (selection: string, ids: Fixtures) => string;

const own =
  (path: string): Carrier =>
  (selection) =>
    `{ me { records { ${path.replace('*', selection)} } } }`;
const ofOrder =
  (
    path: string,
    which: 'order' | 'validated' | 'contested' | 'evidenced' | 'received' | 'handed' | 'preserving' | 'removing' = 'order',
  ): Carrier =>
  (selection, ids) =>
    `{ order(id: "${ids[which]}") { ${path.replace('*', selection)} } }`;
/** Records of a person as their holder and as the two recipients of an order reach them. */
const record = (path: string): readonly Carrier[] => {
  const disclosed =
    (pick: (ids: Fixtures) => readonly [string, string]): Carrier =>
    (selection, ids) => {
      const [order, target] = pick(ids);
      return `{ order(id: "${order}") { disclosure(target: "${target}") { ${path.replace('*', selection)} } } }`;
    };
  return [own(path), disclosed(({ order, target }) => [order, target]), disclosed((ids) => [ids.validated, ids.validatedTarget])];
};
/** The case names the field that is asked of the record, and a name where another thing is asked. */
const namedIn = (selection: string): string => caseFieldOf(selection.match(/subscriber \{ (?!__)(\w+)/)?.[1] ?? 'name');
const openedCase: Carrier = (selection, { agentsWork, counselsWork }) =>
  `mutation { ${[agentsWork, counselsWork].map((work, index) => `case${index}: openCase(work: "${work}", fields: [{ field: ${namedIn(selection)}, reason: "A test of rights" }]) { ... on Case { ${selection} } }`).join(' ')} }`;
const caseAccount: Carrier = (selection, ids) => openedCase(`account { ${selection} }`, ids);
const report: Carrier = (selection, { reports }) =>
  `mutation { ${reports.map((id, index) => `report${index}: readSuspicion(suspicion: "${id}") { ... on Report { ${selection} } }`).join(' ')} }`;
const handedReport: Carrier = (selection, ids) =>
  `mutation { readSuspicionToHandOver(suspicion: "${ids.handedReport}") { ... on HandedReport { ${selection} } } }`;
/** A draft is discarded once: each field is asked of another one. */
const discarded: Carrier = (selection, { drafts }) =>
  `mutation { discardDraft(order: "${drafts[selection.startsWith('kind') ? 1 : 0]}", generation: 1) { ... on DiscardedDraft { ${selection} } } }`;
const within =
  (carrier: Carrier, path: string): Carrier =>
  (selection, ids) =>
    carrier(path.replace('*', selection), ids);
const actRefused =
  (act: string): Carrier =>
  (selection) =>
    `mutation { ${act} { ... on Refusal { ${selection} } } }`;
const actsRefused = [
  'submitOrder(order: "none", generation: 99)',
  'validateOrder(order: "none", generation: 99, digest: "")',
  'clearOrder(order: "none", generation: 99)',
].map(actRefused);
const noticeRefused: Carrier = (selection, { item }) =>
  `mutation { submitNotice(input: { item: "${item}", category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, explanation: "", goodFaith: false }) { ... on Refusal { ${selection} } } }`;
const noticeSubmitted: Carrier = (selection, { item }) =>
  `mutation { submitNotice(input: { item: "${item}", category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, explanation: "test", name: "A Reader", email: "reader@example.org", goodFaith: true }) { ... on Notice { ${selection} } } }`;
const liftRefused: Carrier = (selection, { restriction }) =>
  `mutation { lift(restriction: "${restriction}", generation: 99, reason: "test") { ... on Refusal { ${selection} } } }`;

/** The arguments of the facts of the decisions of a batch. */
const ofEntry = ({ batch, batchEntry }: Fixtures): string =>
  `(decidedIn: "${batch}", entry: "${batchEntry}", reference: "A test of rights")`;

/** Adds the line that is there already. */
const batchLines: Carrier = (selection, { batch, item }) =>
  `mutation { addDecisions(batch: "${batch}", lines: [${batchLine(item)}]) { ... on BatchLines { ${selection} } } }`;
const ofBatch =
  (path: string): Carrier =>
  (selection, { batch }) =>
    `{ batch(id: "${batch}") { ${path.replace('*', selection)} } }`;

/** What counts against an account, as its holder and as staff reach it. */
const standing = (path: string): readonly Carrier[] => [
  (selection) => `{ me { standing { ${path.replace('*', selection)} } } }`,
  (selection, { item }) => `{ item(id: "${item}") { author { standing { ${path.replace('*', selection)} } } } }`,
];

const announced = (selection: string): string => `mutation { announceSample(population: {}, size: 1) { ${selection} } }`;
const aboutFirst = '(input: { about: "0", verdict: IN_ORDER, text: "test" })';

const inAnyTime = '(from: "2026-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z")';

export const carriers: Readonly<Record<string, readonly Carrier[]>> = {
  Query: [(selection) => `{ ${selection} }`],
  Mutation: [(selection) => `mutation { ${selection} }`],
  Account: [(selection, { item }) => `{ item(id: "${item}") { author { ${selection} } } }`],
  OwnAccount: [own('*')],
  DisclosedAccount: record('*').slice(1),
  CaseAccount: [caseAccount],
  TargetCollection: [ofOrder('targets { collection { * } }')],
  PlatformCapabilities: [(selection) => `{ capabilities { ${selection} } }`],
  HeldCategory: [(selection) => `{ capabilities { categories { ${selection} } } }`],
  OfferedEffect: [(selection) => `{ capabilities { effects { ${selection} } } }`],
  TargetGap: [ofOrder('targets { gaps { * } }')],
  RecordGap: record('subscriberGaps { * }').slice(1),
  FailingCollection: [(selection) => `{ failingCollections { ${selection} } }`],
  AccountMark: [(selection, { marked }) => `{ accountMarks(account: "${marked}") { ${selection} } }`],
  AccessCount: [(selection) => `{ accessCounts { ${selection} } }`],
  OrderFigures: [(selection) => `{ orderFigures { ${selection} } }`],
  Installation: [(selection) => `{ installation { ${selection} } }`],
  AnsweredKind: [(selection) => `{ installation { kinds { ${selection} } } }`],
  KindSigning: [(selection) => `{ installation { kinds { signing { ${selection} } } } }`],
  InstallationLimits: [(selection) => `{ installation { limits { ${selection} } } }`],
  ComplaintFigures: [(selection) => `{ complaintFigures { ${selection} } }`],
  AccountMarkCount: [(selection) => `{ accountMarkCounts { ${selection} } }`],
  Case: [openedCase],
  CaseSubscriber: [(selection, ids) => caseAccount(`subscriber { ${selection} }`, ids)],
  DiscardedDraft: [discarded],
  Report: [report],
  ReportedAccount: [within(report, 'account { * }')],
  HandedReport: [handedReport],
  HandedAccount: [within(handedReport, 'account { * }')],
  ReportedSubscriber: [report, handedReport].map((carrier) => within(carrier, 'account { subscriber { * } }')),
  Dispute: [
    (selection) => `{ disputes(first: 1) { nodes { ${selection} } } }`,
    (selection, { restriction }) => `{ restriction(id: "${restriction}") { disputes { ${selection} } } }`,
    (selection, { receipt }) => `{ noticeByReceipt(receipt: "${receipt}") { disputes { ${selection} } } }`,
  ],
  OrderClassification: [ofOrder('classification { * }')],
  DisputeConnection: [(selection) => `{ disputes(first: 1) { ${selection} } }`],
  DisputeFigures: [
    (selection) => `{ coordinatorFigures${inAnyTime} { disputes { ${selection} } } }`,
    (selection) => `{ disputeFigures(from: "2026-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z") { ${selection} } }`,
  ],
  FlaggerFigures: [
    (selection) => `{ trustedFlaggers { figures(from: "2026-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z") { ${selection} } } }`,
  ],
  CoordinatorReport: [(selection) => `{ trustedFlaggers { coordinatorReports { ${selection} } } }`],
  CaseRequest: [(selection) => `{ caseRequests(first: 1) { nodes { ${selection} } } }`],
  CaseField: [(selection) => `{ caseRequests(first: 1) { nodes { fields { ${selection} } } } }`],
  CaseRequestConnection: [(selection) => `{ caseRequests(first: 1) { ${selection} } }`],
  Alert: [(selection) => `{ alerts { ${selection} } }`],
  AlertFault: [(selection) => `{ alertFaults { ${selection} } }`],
  WaitingLetters: [(selection) => `{ waitingLetters { ${selection} } }`, (selection) => `{ waitingAccessLetters { ${selection} } }`],
  AlertSettings: [(selection) => `{ alertSettings { ${selection} } }`],
  AlertChoice: [(selection) => `{ alertSettings { choices { ${selection} } } }`],
  SecondPerson: [(selection) => `{ secondPerson { ${selection} } }`],
  LawVersion: [(selection) => `{ lawInForce { ${selection} } }`],
  PersonSuspension: [(selection) => `{ personSuspensions { ${selection} } }`],
  LimitHit: [(selection) => `{ limitHits(first: 1) { nodes { ${selection} } } }`],
  LimitHitConnection: [(selection) => `{ limitHits(first: 1) { ${selection} } }`],
  SubscriberRecord: record('subscriber { * }'),
  PaymentInstrument: record('subscriber { payments { * } }'),
  ActivationDevice: record('subscriber { devices { * } }'),
  SubscriberDetail: record('subscriber { other { * } }'),
  IdentificationConnection: record('identification(first: 1) { * }'),
  IdentificationRecord: record('identification(first: 1) { nodes { * } }'),
  TrafficConnection: record('traffic(first: 1) { * }'),
  TrafficRecord: record('traffic(first: 1) { nodes { * } }'),
  MessageConnection: record('content(first: 1) { * }'),
  Message: record('content(first: 1) { nodes { * } }'),
  RecordFile: record('content(first: 1) { nodes { attachments { * } } }'),
  Order: [ofOrder('*'), (selection, ids) => ofOrder('*', 'validated')(selection.replace(ids.target, ids.validatedTarget), ids)],
  ComplaintConnection: [(selection) => `{ me { complaints(first: 1) { ${selection} } } }`],
  OrderConnection: [(selection) => `{ orders(first: 1) { ${selection} } }`],
  Approval: [ofOrder('issuing { * }')],
  Body: [ofOrder('notified { * }')],
  DigestPart: [ofOrder('digestParts { * }')],
  LegalBasis: [ofOrder('legalBasis { * }')],
  Emergency: [ofOrder('emergency { * }', 'contested')],
  CallBack: [ofOrder('callBack { * }', 'contested')],
  NotificationEvidence: [ofOrder('notificationEvidence { * }', 'evidenced')],
  OutsideAnswer: [ofOrder('answers { * }', 'handed')],
  ProductionRequest: [ofOrder('productionRequests { * }', 'preserving')],
  AnsweredByHand: [(selection) => `{ me { accesses(first: 50) { nodes { answer { ${selection} } } } } }`],
  AnsweredPart: [ofOrder('answers { parts { * } }', 'handed')],
  Receipt: [ofOrder('received { * }', 'received')],
  AuthenticityCheck: [ofOrder('received { authenticity { * } }', 'received')],
  Challenge: [ofOrder('challenges { * }', 'contested')],
  Preservation: [ofOrder('preserved { * }', 'preserving'), ofOrder('preserved { * }')],
  Secrecy: [ofOrder('secrecy { * }', 'contested')],
  SecrecyRenewal: [ofOrder('secrecy { renewals { * } }', 'contested')],
  OrderTarget: [ofOrder('targets { * }')],
  TargetEffect: [ofOrder('targets { effect { * } }', 'removing')],
  UndoneMeasure: [ofOrder('targets { effect { undone { * } } }', 'removing')],
  KeptContent: [ofOrder('targets { kept { * } }', 'removing')],
  KeptContentGap: [ofOrder('targets { kept { missing { * } } }', 'removing')],
  KeptLonger: [ofOrder('targets { kept { longer { * } } }', 'removing')],
  RemovalAnswer: [ofOrder('removalAnswers { * }', 'removing')],
  Impediment: [ofOrder('impediments { * }', 'removing')],
  Scrutiny: [ofOrder('scrutiny { * }', 'removing')],
  ScrutinyRequest: [ofOrder('scrutiny { requests { * } }', 'removing')],
  ScrutinyFinding: [ofOrder('scrutiny { findings { * } }', 'removing')],
  ScrutinyDocument: [ofOrder('scrutiny { findings { document { * } } }', 'removing')],
  ScrutinyRight: [(selection) => `{ me { informed { scrutiny { ${selection} } } } }`],
  PurposeFound: [ofOrder('history { publicPurpose { * } }', 'removing')],
  TargetDecision: [ofOrder('targets { decisions { * } }')],
  Clock: [ofOrder('clocks { * }')],
  ClockPause: [ofOrder('clocks { pauses { * } }', 'contested')],
  Package: [ofOrder('packages { * }'), ofOrder('packages { * }', 'validated')],
  PackageVolume: [ofOrder('packages { volumes { * } }'), ofOrder('packages { volumes { * } }', 'validated')],
  PackageKey: [ofOrder('packages { deliveryKey { * } }'), ofOrder('packages { deliveryKey { * } }', 'validated')],
  PackageEvent: [ofOrder('packages { history { * } }'), ofOrder('packages { history { * } }', 'validated')],
  PackageReceipt: [ofOrder('packages { history { receipt { * } } }'), ofOrder('packages { history { receipt { * } } }', 'validated')],
  Duty: [(selection) => `{ duties(first: 100) { nodes { ${selection} } } }`, ofOrder('duties { * }')],
  DutyFinding: [(selection) => `{ duties(first: 100) { nodes { finding { ${selection} } } } }`],
  DutyEvidence: [(selection) => `{ duties(first: 100) { nodes { evidence { ${selection} } } } }`],
  DutyConnection: [(selection) => `{ duties(first: 1) { ${selection} } }`],
  BodyName: [(selection) => `{ bodyNames { ${selection} } }`],
  Enrolment: [(selection) => `{ enrolments(states: [ENDED]) { ${selection} } }`],
  ReportingLine: [(selection) => `{ enrolments(states: [ENDED]) { lines { ${selection} } } }`],
  EnrolmentEvent: [(selection) => `{ enrolments(states: [ENDED]) { history { ${selection} } } }`],
  DeliveryKey: [(selection) => `{ deliveryKeys { ${selection} } }`],
  Endpoint: [(selection) => `{ endpoints { ${selection} } }`],
  EndpointEvent: [(selection) => `{ endpointEvents(kind: HI1) { ${selection} } }`],
  AuthorityGate: [(selection) => `{ authorityGate { ${selection} } }`],
  GateClosing: [(selection) => `{ authorityGate { closings { ${selection} } } }`],
  OrderDocument: [ofOrder('documents { * }')],
  SignedAct: [ofOrder('signedActs { * }')],
  SignedCaseConnection: [(selection) => `{ signedCases(first: 1) { ${selection} } }`],
  SigningKey: [ofOrder('signedActs { signingKey { * } }')],
  OrderEvent: [ofOrder('history { * }')],
  OrderReading: [ofOrder('readings { * }')],
  ToPerson: [ofOrder('toPerson { * }', 'contested')],
  UserInformation: [(selection) => `{ me { informed { ${selection} } } }`],
  AccessAnswer: [
    (selection) => `mutation { requestAccess { ... on AccessAnswer { ${selection} } } }`,
    (selection) => `{ accessAnswers(first: 1) { nodes { ${selection} } } }`,
  ],
  AnsweredAccess: [
    (selection) => `mutation { requestAccess { ... on AccessAnswer { listed { ${selection} } } } }`,
    (selection) => `{ accessAnswers(first: 1) { nodes { listed { ${selection} } } } }`,
  ],
  AccessRemedy: [
    (selection) => `mutation { requestAccess { ... on AccessAnswer { remedies { ${selection} } } } }`,
    (selection) => `{ accessAnswers(first: 1) { nodes { remedies { ${selection} } } } }`,
  ],
  AccessAnswerConnection: [(selection) => `{ accessAnswers(first: 1) { ${selection} } }`],
  AccessConnection: [(selection) => `{ me { accesses(first: 1) { ${selection} } } }`],
  Access: [
    (selection) => `{ me { accesses(first: 1) { nodes { ${selection} } } } }`,
    (selection, { accessComplaint }) => `{ complaint(id: "${accessComplaint}") { subject { ... on Access { ${selection} } } } }`,
  ],
  Commitment: [(selection) => `{ entry(index: "0") { commitments { ${selection} } } }`],
  CountedEntry: [(selection) => `{ facts${inAnyTime} { nodes { ${selection} } } }`],
  CountedEntryConnection: [(selection) => `{ facts${inAnyTime} { ${selection} } }`],
  DecisionFact: [(selection, ids) => `{ decisionFacts${ofEntry(ids)} { nodes { ${selection} } } }`],
  DecisionCommitment: [(selection, ids) => `{ decisionFacts${ofEntry(ids)} { nodes { commitments { ${selection} } } } }`],
  DecisionFactConnection: [(selection, ids) => `{ decisionFacts${ofEntry(ids)} { ${selection} } }`],
  EntryConnection: [(selection) => `{ entries(first: 1) { ${selection} } }`],
  Opening: [(selection) => `{ opening(index: "0", fields: ["type"]) { ${selection} } }`],
  ContentItem: [(selection, { item }) => `{ item(id: "${item}") { ${selection} } }`],
  Attachment: [(selection, { item }) => `{ item(id: "${item}") { attachments { ${selection} } } }`],
  Tombstone: [(selection) => `{ items(first: 256) { nodes { tombstones { ${selection} } } } }`],
  ContentItemConnection: [(selection) => `{ items(first: 1) { ${selection} } }`],
  PageInfo: [
    (selection) => `{ items(first: 1) { pageInfo { ${selection} } } }`,
    (selection) => `{ orders(first: 1) { pageInfo { ${selection} } } }`,
    (selection) => `{ entries(first: 1) { pageInfo { ${selection} } } }`,
  ],
  Restriction: [(selection, { restriction }) => `{ restriction(id: "${restriction}") { ${selection} } }`],
  StatementOfReasons: [(selection, { restriction }) => `{ restriction(id: "${restriction}") { statement { ${selection} } } }`],
  PublicBody: [
    (selection, { stateNotice }) => `{ notice(id: "${stateNotice}") { publicBody { ${selection} } } }`,
    (selection, { item }) =>
      `mutation { submitNotice(input: { item: "${item}", category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, explanation: "test", name: "A Clerk", email: "clerk@example.org", goodFaith: true, publicBody: { name: "Northport consumer office", country: "DE" } }) { ... on Notice { publicBody { ${selection} } } } }`,
  ],
  TrustedFlagger: [(selection) => `{ trustedFlaggers { ${selection} } }`],
  MisuseMeasure: [(selection) => `{ measures(first: 1) { nodes { ${selection} } } }`],
  MisuseMeasureConnection: [(selection) => `{ measures(first: 1) { ${selection} } }`],
  Suspicion: [(selection) => `{ suspicions(first: 1) { nodes { ${selection} } } }`],
  SuspicionConnection: [(selection) => `{ suspicions(first: 1) { ${selection} } }`],
  Notice: [(selection, { notice }) => `{ notice(id: "${notice}") { ${selection} } }`, noticeSubmitted],
  NoticeFile: [(selection, { stateNotice }) => `{ notice(id: "${stateNotice}") { files { ${selection} } } }`],
  RedactedText: [(selection) => `{ auditedNotices(reference: "A test of rights") { nodes { explanation { ${selection} } } } }`],
  AuditedNotice: [(selection) => `{ auditedNotices(reference: "A test of rights") { nodes { ${selection} } } }`],
  AuditedNoticeConnection: [(selection) => `{ auditedNotices(reference: "A test of rights") { ${selection} } }`],
  AuditedComplaint: [(selection) => `{ auditedComplaints(reference: "A test of rights") { nodes { ${selection} } } }`],
  AuditedComplaintConnection: [(selection) => `{ auditedComplaints(reference: "A test of rights") { ${selection} } }`],
  AuditedStatement: [(selection) => `{ auditedStatements(reference: "A test of rights") { nodes { ${selection} } } }`],
  AuditedStatementConnection: [(selection) => `{ auditedStatements(reference: "A test of rights") { ${selection} } }`],
  CoordinatedOrder: [(selection) => `{ coordinatedOrders(first: 1) { nodes { ${selection} } } }`],
  CoordinatedOrderConnection: [(selection) => `{ coordinatedOrders(first: 1) { ${selection} } }`],
  CoordinatedFlagger: [(selection) => `{ coordinatedFlaggers${inAnyTime} { ${selection} } }`],
  CoordinatorFigures: [(selection) => `{ coordinatorFigures${inAnyTime} { ${selection} } }`],
  ErasureRequest: [
    (selection, { erasure }) => `{ erasureRequest(id: "${erasure}") { ${selection} } }`,
    (selection, { erasureReceipt }) => `{ erasureByReceipt(receipt: "${erasureReceipt}") { ${selection} } }`,
    (selection) =>
      `mutation { askErasure(input: { explanation: "test", name: "A Reader", email: "reader@example.org" }) { ... on ErasureRequest { ${selection} } } }`,
  ],
  Complaint: [(selection, { complaint }) => `{ complaint(id: "${complaint}") { ${selection} } }`],
  MeasureEnds: [(selection, { restriction }) => `{ restriction(id: "${restriction}") { ends { ${selection} } } }`],
  ItemVersion: [(selection, { restriction }) => `{ restriction(id: "${restriction}") { itemVersion { ${selection} } } }`],
  PlatformEffect: [(selection) => `{ incompleteEffects(first: 1) { nodes { ${selection} } } }`],
  PlatformEffectConnection: [(selection) => `{ incompleteEffects(first: 1) { ${selection} } }`],
  RestrictionConnection: [(selection) => `{ me { restrictions(first: 1) { ${selection} } } }`],
  AccountStanding: standing('*'),
  Strike: standing('strikes { * }'),
  StandingProposal: standing('proposal { * }'),
  Batch: [ofBatch('*')],
  BatchConnection: [(selection) => `{ batches(first: 1) { ${selection} } }`],
  BatchLine: [ofBatch('lines { nodes { * } }')],
  BatchLineConnection: [ofBatch('lines { * }')],
  BatchLines: [batchLines],
  BatchLineOutcome: [(selection, ids) => batchLines(`outcomes { ${selection} }`, ids)],
  EventSubscriber: [(selection) => `{ eventSubscribers { ${selection} } }`],
  ContactPoints: [(selection) => `{ contactPoints { ${selection} } }`],
  ContactPoint: [(selection) => `{ contactPoints { recipients { ${selection} } } }`],
  ContactBody: [(selection) => `{ contactPoints { evidence { ${selection} } } }`],
  ItemStatusConnection: [(selection) => `{ itemStatuses(first: 1) { ${selection} } }`],
  ItemStatus: [(selection) => `{ itemStatuses(first: 1) { nodes { ${selection} } } }`],
  TerritoryStatus: [(selection) => `{ itemStatuses(first: 1) { nodes { statuses { ${selection} } } } }`],
  Submission: [(selection) => `{ submissions(first: 1) { nodes { ${selection} } } }`],
  SubmissionConnection: [(selection) => `{ submissions(first: 1) { ${selection} } }`],
  SubmissionError: [(selection) => `{ submissions(state: DEAD, first: 1) { nodes { errors { ${selection} } } } }`],
  WorkItem: [(selection) => `{ queue(first: 1) { nodes { ${selection} } } }`],
  WorkItemConnection: [(selection) => `{ queue(first: 1) { ${selection} } }`],
  WorkFact: [(selection) => `{ queue(filter: { unclaimed: false }, first: 1) { nodes { facts { ${selection} } } } }`],
  WorkCounts: [(selection) => `{ workCounts { ${selection} } }`],
  WorkKindCounts: [(selection) => `{ workCounts { byKind { ${selection} } } }`],
  Refusal: [noticeRefused, liftRefused, ...actsRefused, actRefused('announceSample(population: {}, size: 0)')],
  Checkpoint: [(selection) => `{ checkpoint { ${selection} } }`],
  Sample: [(selection) => announced(`... on Sample { ${selection} }`)],
  SamplePopulation: [(selection) => announced(`... on Sample { population { ${selection} } }`)],
  Finding: [(selection) => `mutation { recordFinding${aboutFirst} { ... on Finding { ${selection} } } }`],
  Entry: [(selection) => `{ entry(index: "0") { ${selection} } }`],
  Proof: [(selection) => `{ inclusionProof(index: "0", size: "1") { ${selection} } }`],
};

const statement = `{ decisionGround: DECISION_GROUND_ILLEGAL_CONTENT, contentType: [CONTENT_TYPE_TEXT], category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, decisionFacts: "", sourceType: SOURCE_VOLUNTARY, automatedDetection: false, automatedDecision: AUTOMATED_DECISION_NOT_AUTOMATED }`;

const orderInput = `{ kind: EPOC, reference: "", purpose: "", legalBasis: { provision: "", grounds: "" }, targets: [${'{ type: EMAIL, value: "" }, '.repeat(101)}] }`;
const stale = (more = ''): (() => string) => {
  return () => `(order: "none", generation: 99${more})`;
};
const staleEnrolment = (more = ''): (() => string) => {
  return () => `(enrolment: "none", generation: 99${more})`;
};

/** The arguments of fields that can't be asked without; each is such that a mutation changes nothing. */
export const argumentsOf: Readonly<Record<string, (ids: Fixtures) => string>> = {
  'Query.item': ({ item }) => `(id: "${item}")`,
  'Query.coordinatedFlaggers': () => inAnyTime,
  'Query.coordinatorFigures': () => inAnyTime,
  'Query.auditedNotices': () => '(reference: "A test of rights")',
  'Query.auditedComplaints': () => '(reference: "A test of rights")',
  'Query.auditedStatements': () => '(reference: "A test of rights")',
  'Query.facts': () => inAnyTime,
  'Query.decisionFacts': ofEntry,
  'Query.account': ({ marked }) => `(id: "${marked}")`,
  'Query.notice': ({ notice }) => `(id: "${notice}")`,
  'Query.restriction': ({ restriction }) => `(id: "${restriction}")`,
  'Query.decisionReceipt': ({ restriction }) => `(restriction: "${restriction}")`,
  'Query.complaint': ({ complaint }) => `(id: "${complaint}")`,
  'Query.ordersByReference': () => '(reference: "of nobody")',
  'Query.order': ({ order }) => `(id: "${order}")`,
  'Order.disclosure': ({ target }) => `(target: "${target}")`,
  'Order.document': () => '(id: "none")',
  'Mutation.attachDocument': stale(', content: "QQ=="'),
  'Mutation.draftOrder': () => `(input: ${orderInput})`,
  'Mutation.changeDraft': stale(`, input: ${orderInput}`),
  'Mutation.discardDraft': stale(),
  'Mutation.submitOrder': stale(),
  'Mutation.validateOrder': stale(', digest: ""'),
  'Mutation.refuseValidation': stale(', reason: "test"'),
  'Mutation.answerClarification': stale(', text: "test"'),
  'Mutation.withdrawOrder': stale(', reason: "test"'),
  'Mutation.renewSecrecy': stale(', ground: PUBLIC_SECURITY, reason: "test", until: "2030-01-01T00:00:00Z"'),
  'Mutation.liftSecrecy': stale(),
  'Mutation.confirmInformed': stale(', at: "2026-01-01T00:00:00Z"'),
  'Mutation.acknowledgeDisclosure': stale(),
  'Mutation.requestPackage': stale(', target: "none", deliveryKey: "none"'),
  'Mutation.acknowledgePackage': () => '(package: "none", generation: 99, hashes: [])',
  'Mutation.reportPackageDeleted': () => '(package: "none", receipt: { statement: "{}", signature: "a..a" })',
  'Mutation.reportPackageTransferred': () => '(package: "none", receipt: { statement: "{}", signature: "a..a" })',
  'Mutation.rejectPackage': () => '(package: "none", generation: 99, fault: INCOMPLETE, text: "test")',
  'Mutation.clearOrder': stale(),
  'Mutation.objectToOrder': stale(', grounds: []'),
  'Mutation.consultIssuer': stale(', text: ""'),
  'Mutation.setConditions': stale(', text: ""'),
  'Mutation.maintainOrder': stale(', text: ""'),
  'Mutation.recordReview': stale(', lifted: false, text: ""'),
  'Mutation.reportConcern': stale(', codes: [], text: ""'),
  'Mutation.writeObjection': stale(', text: ""'),
  'Mutation.sendObjection': stale(),
  'Mutation.askClarification': stale(', codes: [], text: "test"'),
  'Mutation.decideOrder': stale(', decisions: []'),
  'Mutation.releaseOrder': stale(', digest: ""'),
  'Mutation.takeOrder': stale(),
  'Mutation.collectAgain': () => '(order: "none", target: "none", reason: "")',
  'Mutation.raiseLimit': stale(', reason: ""'),
  'Query.accountMarks': () => '(account: "none")',
  'Mutation.markAccount': () => '(account: "none", kind: PRESS, reason: "")',
  'Mutation.suspendPerson': () => '(issuer: "", subject: "", reason: "")',
  'Mutation.liftPersonSuspension': () => '(suspension: "none", reason: "")',
  'Mutation.endAccountMark': () => '(mark: "none", requested: false, reason: "")',
  'Mutation.permitMarked': stale(', text: ""'),
  'Mutation.raiseMarked': stale(', text: ""'),
  'Mutation.returnOrder': stale(', reason: "test"'),
  'Mutation.recordCallBack': stale(', input: { number: "", spokenTo: "", confirmed: false }'),
  'Mutation.recordNotification': stale(', input: { at: "2026-01-01T00:00:00Z", reference: "", sha256: "" }'),
  'Mutation.recordObjection': stale(', grounds: [], text: ""'),
  'Mutation.receiveOrder': () =>
    `(input: { order: ${orderInput}, channel: PAPER, receivedAt: "2026-01-01T00:00:00Z", issuedAt: "2026-01-01T00:00:00Z", issuing: { organisation: "", country: "", office: COURT }, document: "" })`,
  'Mutation.recordAnswer': stale(', input: { parts: [], sentTo: "", sentAt: "2026-01-01T00:00:00Z", sha256: "", text: "" }'),
  'Mutation.confirmAnswer': stale(', answer: "none", sha256: ""'),
  'Mutation.signReceivedOrder': stale(', signature: { statement: "", credential: "" }'),
  'Mutation.registerSigningKey': () => '(input: { id: "", spki: "", kind: PASSKEY, issuer: "", subject: "", roles: [], acts: [] })',
  'Mutation.endSigningKey': () => '(signature: { statement: "", credential: "" })',
  'Mutation.checkAuthenticity': stale(', input: { means: SEAL, confirmed: true, text: "" }'),
  'Mutation.recordClarification': stale(', text: ""'),
  'Mutation.recordWithdrawal': stale(', text: ""'),
  'Mutation.recordNoLongerNeeded': stale(', text: ""'),
  'Mutation.scrutiniseOrder': stale(', outcome: STANDS, text: ""'),
  'Mutation.requestScrutiny': stale(', text: ""'),
  'Mutation.recordScrutiny': stale(
    ', input: { outcome: STANDS, text: "", authority: "", decidedAt: "2026-01-01T00:00:00Z", receivedAt: "2026-01-01T00:00:00Z", reference: "", sha256: "" }',
  ),
  'Mutation.recordChallenge': stale(', input: { forum: "", filedAt: "2026-01-01T00:00:00Z", text: "" }'),
  'Mutation.endChallenge': stale(', challenge: "none", outcome: ORDER_STANDS, text: ""'),
  'Mutation.extendPreservation': stale(', reason: ""'),
  'Mutation.endPreservation': stale(', reason: ""'),
  'Mutation.confirmProductionRequest': stale(
    ', input: { instrument: OTHER, organisation: "", country: "", reference: "", requestedAt: "2026-01-01T00:00:00Z" }',
  ),
  'Mutation.recordProductionRequest': stale(
    ', input: { instrument: OTHER, organisation: "", country: "", reference: "", requestedAt: "2026-01-01T00:00:00Z" }, text: ""',
  ),
  'Mutation.recordProduction': stale(', text: ""'),
  'Mutation.reportImpossible': stale(', kind: FORCE_MAJEURE, text: ""'),
  'Mutation.endImpediment': stale(', text: ""'),
  'Mutation.keepLonger': () => '(kept: "none", until: "2030-01-01T00:00:00Z", proceedings: "")',
  'Query.keptContent': ({ item }) => `(item: "${item}")`,
  'Mutation.reissueOrder': () => '(order: "none")',
  'Mutation.claimCosts': () => '(order: "none", input: { amount: "1", currency: "EUR", reference: "", claimedAt: "2026-01-01T00:00:00Z" })',
  'Mutation.recordCostAnswer': () =>
    '(claim: "none", generation: 99, input: { outcome: REFUSED, reference: "", answeredAt: "2026-01-01T00:00:00Z" })',
  'Mutation.confirmDuty': () => '(duty: "none", generation: 99, text: "")',
  'Mutation.proposeEnrolment': () => '(input: { issuer: "", organisation: "", country: "", roles: [], offices: [], callBackNumber: "" })',
  'Mutation.approveEnrolment': staleEnrolment(),
  'Mutation.confirmEnrolment': staleEnrolment(),
  'Mutation.addDeliveryKey': () => '(input: { purpose: SIGNING, material: "", label: "" })',
  'Mutation.approveDeliveryKey': () => '(deliveryKey: "none", generation: 99, callBack: { number: "", text: "" })',
  'Mutation.revokeDeliveryKey': () => '(deliveryKey: "none", generation: 99, reason: "")',
  'Query.endpointEvents': () => '(kind: HI1)',
  'Mutation.addEndpoint': () => '(kind: EVENTS, url: "http://no")',
  'Mutation.confirmEndpoint': () => '(endpoint: "none", generation: 99, challenge: "")',
  'Mutation.removeEndpoint': () => '(endpoint: "none", generation: 99)',
  'Mutation.settleEndpointEvents': () => '(endpoint: "none", events: [])',
  'Mutation.suspendEnrolment': staleEnrolment(', reason: ""'),
  'Mutation.resumeEnrolment': staleEnrolment(', reason: ""'),
  'Mutation.endEnrolment': staleEnrolment(', reason: ""'),
  'Mutation.changeReportingLines': staleEnrolment(', lines: [], reason: ""'),
  'Mutation.reopenAuthorityGraph': () => '(reason: "")',
  'Query.batch': ({ batch }) => `(id: "${batch}")`,
  'Mutation.openBatch': () => '(input: { key: "", size: 0, reason: "" })',
  'Mutation.addDecisions': () => '(batch: "none", lines: [])',
  'Mutation.closeBatch': () => '(batch: "none", generation: 99)',
  'Mutation.approveBatch': () => '(batch: "none", generation: 99, digest: "")',
  'Mutation.refuseBatch': () => '(batch: "none", generation: 99, reason: "test")',
  'Mutation.undoBatch': () => '(batch: "none", generation: 99, reason: "test")',
  'Mutation.addEventSubscriber': () => '(url: "")',
  'Mutation.pauseEventSubscriber': () => '(subscriber: "none", generation: 99)',
  'Mutation.resumeEventSubscriber': () => '(subscriber: "none", generation: 99)',
  'Mutation.resendEvents': () => '(subscriber: "none", generation: 99)',
  'Mutation.resendSubmission': () => '(submission: "none", generation: 99)',
  'Mutation.resendSubmissions': () => '(first: 0)',
  'Mutation.openCase': () => '(work: "none", fields: [])',
  'Mutation.readCase': () => '(request: "none")',
  'Mutation.consentToCase': () => '(request: "none", digest: "")',
  'Mutation.refuseCase': () => '(request: "none", reason: "")',
  'Mutation.readSuspicion': () => '(suspicion: "none")',
  'Mutation.readSuspicionToHandOver': () => '(suspicion: "none")',
  'Mutation.applyLaw': () => '(files: "")',
  'Mutation.reviewLimitHit': () => '(hit: "none", finding: "")',
  'Query.opening': () => '(index: "0", fields: ["type"])',
  'Query.sample': ({ sample }) => `(announced: "${sample}")`,
  'Mutation.announceSample': () => '(population: {}, size: 0)',
  'Mutation.recordFinding': () => '(input: { about: "0", verdict: IN_ORDER, text: "" })',
  'Query.entry': () => '(index: "0")',
  'Query.inclusionProof': () => '(index: "0", size: "1")',
  'Query.consistencyProof': () => '(from: "1", to: "1")',
  'Query.noticeByReceipt': ({ receipt }) => `(receipt: "${receipt}")`,
  'Mutation.recordFlagger': () => '(input: { name: "", country: "", expertise: [], issuer: "" })',
  'Mutation.suspendFlagger': () => '(flagger: "none", generation: 99, reason: "")',
  'Mutation.resumeFlagger': () => '(flagger: "none", generation: 99, reason: "")',
  'Mutation.endFlagger': () => '(flagger: "none", generation: 99, reason: "")',
  'Mutation.warnOfMisuse': () => '(input: { kind: UNFOUNDED_NOTICES, acts: [], reason: "" })',
  'Mutation.suspendForMisuse': () => '(input: { kind: UNFOUNDED_NOTICES, acts: [], reason: "" }, endsAt: "2030-01-01T00:00:00Z")',
  'Mutation.liftSuspension': () => '(measure: "none", generation: 99, reason: "")',
  'Mutation.proposeSuspicion': () => '(input: { item: "none", offence: "", explanation: "", country: "" })',
  'Mutation.sendSuspicion': () => '(suspicion: "none", generation: 99, digest: "")',
  'Mutation.recordSuspicionDelivery': () => '(suspicion: "none", generation: 99, at: "2026-01-01T00:00:00Z", sha256: "")',
  'Query.disputeFigures': () => '(from: "2026-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z")',
  'TrustedFlagger.figures': () => '(from: "2026-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z")',
  'Mutation.recordDispute': () => '(input: { body: "", country: "", reference: "", submittedAt: "2026-01-01T00:00:00Z" })',
  'Mutation.recordDisputeOutcome': () => '(dispute: "none", generation: 99, outcome: UPHELD, at: "2026-01-01T00:00:00Z", reason: "")',
  'Mutation.implementDispute': () => '(dispute: "none", generation: 99, implemented: false, reason: "")',
  'Mutation.informCoordinator': () =>
    '(input: { flagger: "none", from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z", explanation: "" })',
  'Mutation.classifyOrder': () => '(order: "none", category: STATEMENT_CATEGORY_VIOLENCE)',
  'Mutation.dropSuspicion': () => '(suspicion: "none", generation: 99, reason: "")',
  'Mutation.submitNotice': ({ item }) =>
    `(input: { item: "${item}", category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, explanation: "", goodFaith: false })`,
  'Query.erasureRequest': ({ erasure }) => `(id: "${erasure}")`,
  'Query.erasureByReceipt': ({ erasureReceipt }) => `(receipt: "${erasureReceipt}")`,
  'Mutation.askErasure': () => '(input: { explanation: "" })',
  'Mutation.extendErasure': ({ erasure }) => `(request: "${erasure}", generation: 99, reason: "test")`,
  'Mutation.answerErasure': ({ erasure }) => `(request: "${erasure}", generation: 99, outcome: REFUSED, reason: "test")`,
  'Mutation.fileComplaint': () => '(input: { receipt: "none", explanation: "" })',
  'Mutation.claim': () => '(work: "none")',
  'Mutation.skip': () => '(work: "none", reason: "test")',
  'Mutation.decideNotice': ({ notice }) => `(notice: "${notice}", generation: 99, outcome: ACTIONED, reason: "test")`,
  'Mutation.restrict': () => `(input: { territories: [], statement: ${statement} })`,
  'Mutation.reviewFreeze': ({ restriction }) => `(restriction: "${restriction}", generation: 99, reason: "test")`,
  'Mutation.lift': ({ restriction }) => `(restriction: "${restriction}", generation: 99, reason: "test")`,
  'Mutation.undo': ({ restriction }) => `(restriction: "${restriction}", generation: 99, reason: "test")`,
  'Mutation.decideComplaint': ({ complaint }) => `(complaint: "${complaint}", generation: 99, outcome: UPHELD, reason: "test")`,
};
