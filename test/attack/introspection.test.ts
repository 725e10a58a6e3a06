/**
 * What each graph says of itself: nothing of another audience. The lists are written by hand, so that a wrong rule in the
 * SDL can't also change what is expected.
 */
import { type Graph, graphs } from '@writ/access';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const asker: Readonly<Record<Graph, string | null>> = { public: null, platform: 'agent-1', authority: 'police', audit: 'auditor' };

const orderSteps = [
  ...[
    'draftOrder',
    'changeDraft',
    'attachDocument',
    'discardDraft',
    'submitOrder',
    'validateOrder',
    'refuseValidation',
    'answerClarification',
    'withdrawOrder',
  ],
  ...['acknowledgeDisclosure', 'clearOrder', 'objectToOrder', 'scrutiniseOrder'],
];
const staffSteps = [
  ...['queue', 'claim', 'decideNotice', 'restrict', 'lift', 'decideComplaint', 'releaseOrder', 'returnOrder', 'openCase'],
  ...[
    'undo',
    'skip',
    'workCounts',
    'openBatch',
    'addDecisions',
    'closeBatch',
    'approveBatch',
    'refuseBatch',
    'undoBatch',
    'batch',
    'batches',
  ],
  ...['eventSubscribers', 'addEventSubscriber', 'pauseEventSubscriber', 'resumeEventSubscriber', 'resendEvents'],
  ...[
    'submissions',
    'resendSubmission',
    'resendSubmissions',
    'trustedFlaggers',
    'recordFlagger',
    'suspendFlagger',
    'resumeFlagger',
    'endFlagger',
  ],
  ...[
    'proposeSuspicion',
    'dropSuspicion',
    'sendSuspicion',
    'recordSuspicionDelivery',
    'readSuspicionToHandOver',
    'recordDispute',
    'recordDisputeOutcome',
    'implementDispute',
    'informCoordinator',
    'classifyOrder',
    'warnOfMisuse',
    'suspendForMisuse',
    'liftSuspension',
  ],
];
const staffTypes = [
  ...['WorkItem', 'WorkItemConnection', 'WorkKind', 'WorkSubject', 'RestrictInput', 'NoticeOutcome', 'CaseAccount', 'Case'],
  ...['Batch', 'BatchInput', 'BatchLine', 'BatchState', 'EventSubscriber', 'SubscriberState', 'Submission', 'SubmissionState'],
  ...['TrustedFlagger', 'FlaggerState', 'WorkCounts', 'WorkFact'],
];
const auditSteps = [
  'entry',
  'entries',
  'inclusionProof',
  'consistencyProof',
  'opening',
  'sample',
  'announceSample',
  'recordFinding',
  'Sample',
  'Finding',
  'Entry',
  'Proof',
];
const ownThings = [
  'me',
  'records',
  'OwnAccount',
  'accesses',
  'Access',
  'informed',
  'requestAccess',
  'submitNotice',
  'fileComplaint',
  'NoticeInput',
  'ComplaintInput',
];
const disclosure = ['DisclosedAccount', 'disclosure'];
const recordThings = [
  'identification',
  'traffic',
  'content',
  'IdentificationRecord',
  'PaymentInstrument',
  'PaymentKind',
  'ActivationDevice',
  'DeviceKind',
  'TrafficRecord',
  'Message',
  'MessageKind',
  'MessageConnection',
];
const contentThings = [
  'Query.item',
  'Query.items',
  'ContentItem',
  'ContentItemConnection',
  'author',
  'Restriction',
  'restriction',
  'restrictions',
  'decisionReceipt',
  'Notice',
  'notice',
  'Complaint',
  'complaint',
  'StatementOfReasons',
];

/** What must not be named anywhere in a graph. */
const foreign: Readonly<Record<Graph, readonly string[]>> = {
  public: [
    ...orderSteps,
    ...staffSteps,
    ...staffTypes,
    ...auditSteps,
    ...disclosure,
    'Order',
    'order',
    'orders',
    'OrderTarget',
    'notifierName',
    'notifierEmail',
    'claimedBy',
    'Suspicion',
    'suspicions',
    // A dispute and its outcome are shown to whom the decision concerns; no list and no figure of them is (Regulation (EU) 2022/2065, Art. 21).
    ...['Query.disputes', 'disputeFigures', 'DisputeFigures', 'DisputeInput', 'DisputeConnection'],
  ],
  // An access is there as the subject of a complaint, and led to by nothing else.
  platform: [...orderSteps, ...auditSteps, ...ownThings.filter((name) => name !== 'Access'), ...recordThings, ...disclosure],
  authority: [
    ...staffSteps,
    ...staffTypes,
    ...auditSteps,
    ...ownThings,
    ...contentThings,
    'releaseOrder',
    'decideOrder',
    'askClarification',
    'notifierName',
    'MisuseMeasure',
    'measures',
  ],
  audit: [
    ...orderSteps,
    ...staffSteps,
    ...staffTypes,
    ...ownThings,
    ...recordThings,
    ...disclosure,
    ...contentThings,
    'SubscriberRecord',
    'subscriber',
    'Account',
    'OrderTarget.value',
    'Order.disclosure',
    'Query.orders',
    'Suspicion',
    'suspicions',
    'MisuseMeasure',
    'measures',
  ],
};
/** What each graph must have, so that an empty answer passes nothing. */
const own: Readonly<Record<Graph, readonly string[]>> = {
  public: ['me', 'records', 'OwnAccount', 'items', 'submitNotice', 'fileComplaint', 'checkpoint', 'subscriber', 'Dispute.outcome'],
  platform: [
    'queue',
    'decideOrder',
    'releaseOrder',
    'openCase',
    'CaseAccount',
    'restrict',
    'lift',
    'decideComplaint',
    'notifierEmail',
    'checkpoint',
    'RestrictInput',
    ...['undo', 'skip', 'workCounts', 'openBatch', 'Batch', 'batches', 'webhookKey', 'EventSubscriber', 'submissions', 'Submission'],
    ...['TrustedFlagger', 'Suspicion', 'Query.measures', 'WorkFact', 'Query.disputes', 'disputeFigures'],
  ],
  authority: [
    'suspicions',
    'Suspicion',
    'checkpoint',
    'order',
    'draftOrder',
    'validateOrder',
    'clearOrder',
    'disclosure',
    'DisclosedAccount',
    'OrderTarget.value',
  ],
  audit: [
    'entry',
    'entries',
    'opening',
    'sample',
    'announceSample',
    'recordFinding',
    'order',
    'OrderTarget',
    'inclusionProof',
    'consistencyProof',
    'checkpoint',
    'leaf',
  ],
};
/** Names of the machinery: in no graph. */
const machinery = [
  'grant',
  'Grant',
  'Role',
  '_entities',
  '_service',
  '_Any',
  '_Entity',
  '_Service',
  'representations',
  'inaccessible',
  'allow',
  'category_',
  'key',
  'join__Graph',
  'link__Purpose',
];

/** What an enrolment lets a body's people act as is said where enrolments are decided, and on no other graph. */
const enrolling: Readonly<Record<Graph, readonly string[]>> = {
  public: [],
  platform: ['AuthorityRole'],
  authority: [],
  audit: ['AuthorityRole'],
};

/**
 * Where a word that is foreign elsewhere stands with a meaning of its own: what kind of order made an item unseen, which a reader is told
 * once nothing holds it back, what a decision that an auditor reads is about, the bytes of an item's file, and the keys by which an operator's lines
 * are the same when they are sent twice.
 */
const ownMeaning: Readonly<Record<Graph, readonly string[]>> = {
  public: ['Tombstone.order'],
  platform: [
    ...['Attachment.content', 'NoticeFile.content'],
    ...['Batch.key', 'BatchInput.key', 'BatchLine.key', 'BatchLineInput.key', 'BatchLineOutcome.key'],
  ],
  authority: [],
  audit: ['AuditedComplaint.notice', 'AuditedComplaint.restriction', 'AuditedStatement.restriction'],
};

async function namesIn(graph: Graph): Promise<{ names: Set<string>; directives: string[]; text: string }> {
  const { data } = await stack.ask(graph, asker[graph], getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
  const { __schema } = data as IntrospectionQuery;
  const names = new Set<string>();
  const addAt = (type: string, name: string): void => {
    const place = `${type}.${name}`;
    names.add(place);
    if (!ownMeaning[graph].includes(place)) names.add(name);
  };
  for (const type of __schema.types.filter(({ name }) => !name.startsWith('__'))) {
    names.add(type.name);
    for (const field of 'fields' in type ? (type.fields ?? []) : []) {
      addAt(type.name, field.name);
      for (const { name } of field.args) names.add(name);
    }
    for (const { name } of 'inputFields' in type ? (type.inputFields ?? []) : []) addAt(type.name, name);
    for (const { name } of 'enumValues' in type ? (type.enumValues ?? []) : []) names.add(name);
    for (const { name } of 'possibleTypes' in type ? (type.possibleTypes ?? []) : []) names.add(name);
  }
  const text = JSON.stringify(__schema.types.filter(({ name }) => !enrolling[graph].includes(name)));
  return { names, directives: __schema.directives.map(({ name }) => name), text };
}

describe.each(graphs)('the %s graph', (graph) => {
  it('has its own names and no name of another audience', async () => {
    const { names } = await namesIn(graph);
    expect(own[graph].filter((name) => !names.has(name))).toEqual([]);
    expect(foreign[graph].filter((name) => names.has(name))).toEqual([]);
    expect(ownMeaning[graph].filter((place) => !names.has(place))).toEqual([]);
  });

  it('names no handle, no role and no internal part', async () => {
    const { names, directives, text } = await namesIn(graph);
    expect(machinery.filter((name) => names.has(name))).toEqual([]);
    expect([...names].filter((name) => /__|^_|inaccessible/i.test(name))).toEqual([]);
    expect(directives.filter((name) => !['include', 'skip', 'deprecated', 'specifiedBy', 'oneOf'].includes(name))).toEqual([]);
    expect(text).not.toMatch(/ACCOUNT_HOLDER|"ISSUING"|"VALIDATING"|"AUDITOR"|"COUNSEL"/);
  });

  it('suggests no name of another audience for a misspelt one', async () => {
    for (const name of [...new Set([...foreign[graph], ...machinery])].filter((known) => /^[a-z]\w*$/i.test(known))) {
      const { errors, data } = await stack.ask(graph, asker[graph], `{ ${name}x __type(name: "${name}") { name } }`);
      expect(data).toBeUndefined();
      const suggested = errors?.map(({ message }) => message.replaceAll(`"${name}x"`, '').replaceAll(`"${name}"`, '«asked»')).join() ?? '';
      expect(suggested).not.toContain('«asked»');
    }
    const { errors } = await stack.ask(graph, asker[graph], '{ checkpoin { size } }');
    expect(errors?.[0]?.message).toContain('"checkpoint"');
  });
});
