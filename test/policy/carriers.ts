/**
 * How each type is reached: queries written by hand, one or more a type, since no audience has all roots. A field is asked
 * by putting it into such a query; the first that an audience's graph knows is the one that counts.
 */

/** Ids that the queries name, made by the set-up of the test. */
export interface Fixtures {
  item: string;
  restriction: string;
  notice: string;
  complaint: string;
  work: string;
}

/** Puts a selection into a query that reaches its type. */
type Carrier = (selection: string, ids: Fixtures) => string;

const own =
  (path: string): Carrier =>
  (selection) =>
    `{ me { records { ${path.replace('*', selection)} } } }`;
const noticeRefused: Carrier = (selection, { item }) =>
  `mutation { submitNotice(input: { item: "${item}", category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, explanation: "", goodFaith: false }) { ... on Refusal { ${selection} } } }`;
const noticeSubmitted: Carrier = (selection, { item }) =>
  `mutation { submitNotice(input: { item: "${item}", category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, explanation: "test", name: "A Reader", email: "reader@example.org", goodFaith: true }) { ... on Notice { ${selection} } } }`;
const liftRefused: Carrier = (selection, { restriction }) =>
  `mutation { lift(restriction: "${restriction}", generation: 99, reason: "test") { ... on Refusal { ${selection} } } }`;

export const carriers: Readonly<Record<string, readonly Carrier[]>> = {
  Query: [(selection) => `{ ${selection} }`],
  Mutation: [(selection) => `mutation { ${selection} }`],
  Account: [(selection, { item }) => `{ item(id: "${item}") { author { ${selection} } } }`],
  OwnAccount: [own('*')],
  SubscriberRecord: [own('subscriber { * }')],
  IdentificationConnection: [own('identification(first: 1) { * }')],
  IdentificationRecord: [own('identification(first: 1) { nodes { * } }')],
  TrafficConnection: [own('traffic(first: 1) { * }')],
  TrafficRecord: [own('traffic(first: 1) { nodes { * } }')],
  MessageConnection: [own('content(first: 1) { * }')],
  Message: [own('content(first: 1) { nodes { * } }')],
  ContentItem: [(selection, { item }) => `{ item(id: "${item}") { ${selection} } }`],
  ContentItemConnection: [(selection) => `{ items(first: 1) { ${selection} } }`],
  PageInfo: [(selection) => `{ items(first: 1) { pageInfo { ${selection} } } }`],
  Restriction: [(selection, { restriction }) => `{ restriction(id: "${restriction}") { ${selection} } }`],
  StatementOfReasons: [(selection, { restriction }) => `{ restriction(id: "${restriction}") { statement { ${selection} } } }`],
  Notice: [(selection, { notice }) => `{ notice(id: "${notice}") { ${selection} } }`, noticeSubmitted],
  Complaint: [(selection, { complaint }) => `{ complaint(id: "${complaint}") { ${selection} } }`],
  WorkItem: [(selection) => `{ queue(first: 1) { nodes { ${selection} } } }`],
  WorkItemConnection: [(selection) => `{ queue(first: 1) { ${selection} } }`],
  Refusal: [noticeRefused, liftRefused],
  Checkpoint: [(selection) => `{ checkpoint { ${selection} } }`],
  Entry: [(selection) => `{ entry(index: "0") { ${selection} } }`],
  Proof: [(selection) => `{ inclusionProof(index: "0", size: "1") { ${selection} } }`],
};

const statement = `{ decisionGround: DECISION_GROUND_ILLEGAL_CONTENT, contentType: [CONTENT_TYPE_TEXT], category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, decisionFacts: "", sourceType: SOURCE_VOLUNTARY, automatedDetection: false, automatedDecision: AUTOMATED_DECISION_NOT_AUTOMATED }`;

/** The arguments of fields that can't be asked without; each is such that a mutation changes nothing. */
export const argumentsOf: Readonly<Record<string, (ids: Fixtures) => string>> = {
  'Query.item': ({ item }) => `(id: "${item}")`,
  'Query.notice': ({ notice }) => `(id: "${notice}")`,
  'Query.restriction': ({ restriction }) => `(id: "${restriction}")`,
  'Query.complaint': ({ complaint }) => `(id: "${complaint}")`,
  'Query.entry': () => '(index: "0")',
  'Query.inclusionProof': () => '(index: "0", size: "1")',
  'Query.consistencyProof': () => '(from: "1", to: "1")',
  'Mutation.submitNotice': ({ item }) =>
    `(input: { item: "${item}", category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD, explanation: "", goodFaith: false })`,
  'Mutation.fileComplaint': () => '(input: { explanation: "" })',
  'Mutation.claim': () => '(work: "none")',
  'Mutation.decideNotice': ({ notice }) => `(notice: "${notice}", generation: 99, outcome: ACTIONED, reason: "test")`,
  'Mutation.restrict': () => `(input: { territories: [], statement: ${statement} })`,
  'Mutation.lift': ({ restriction }) => `(restriction: "${restriction}", generation: 99, reason: "test")`,
  'Mutation.decideComplaint': ({ complaint }) => `(complaint: "${complaint}", generation: 99, outcome: UPHELD, reason: "test")`,
};
