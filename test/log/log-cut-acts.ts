/**
 * One of each kind of answer that rests on the log, for each graph: reads, which are logged before they are answered, and changes, which
 * are saved with their entries first. Each is made ready to be asked, so that a test can cut the log just under the asking.
 */
import type { Graph } from '@writ/access';
import { freshBudgets } from '../harness/cases.ts';
import { epoc, type OrderView } from '../harness/orders.ts';
import type { Answer } from '../harness/watch.ts';
import { workerByHand } from '../harness/worker-by-hand.ts';
import { type Args, ofDisclosures, type Stage } from './log-cut-stage.ts';

export type Asking = () => Promise<Answer>;

export interface Act {
  /** The types of the entries that it makes: of a read one an append, of a change all in one. */
  entries: readonly string[];
  /** Brings about what the act starts from, and answers how it is asked for: a read again and again, a change once. */
  ready(stage: Stage): Promise<Asking>;
}

const why: Args = { reason: ['String!', 'It is needed no more.'] };
const seen = ({ id, generation }: Pick<OrderView, 'id' | 'generation'>): Args => ({ order: ['ID!', id], generation: ['Int!', generation] });
const shown = (order: OrderView): Args => ({ ...seen(order), digest: ['String!', order.digest] });
const withReason = (order: OrderView): Args => ({ ...seen(order), ...why });

const disclosure = ['access.decision.v1', 'record.disclosed.v1'];
const validated = ['order.validated.v1', 'order.served.v1', 'duty.created.v1'];
/** A window in which the holder has done nothing. */
const noRows = { categories: ['TRAFFIC'], from: '1999-01-01T00:00:00Z', to: '1999-02-01T00:00:00Z' };
const question: Args = { codes: ['[ClarificationCode!]!', ['INSUFFICIENT_INFORMATION']], text: ['String!', 'Which invoice?'] };
/** A look that was cut has taken its fields of the day: each try is as on the next one. */
const openCase = async ({ mutate, stack }: Stage, work: string): Promise<Answer> => {
  await freshBudgets(stack);
  const args: Args = { work: ['ID!', work], fields: ['[CaseFieldInput!]!', [{ field: 'NAME', reason: 'Who is named on the account?' }]] };
  return mutate('platform', 'agent-1', 'openCase', args, '... on Case { account { subscriber { name } } } ... on Refusal { reasons }');
};
const audit = (query: string): Act => ({
  entries: ['audit.inspected.v1'],
  ready:
    async ({ stack }) =>
    () =>
      stack.ask('audit', 'auditor', query),
});

/** A refusal is an answer too: by a subgraph as data, and by the gateway as an error. Entry 0 must be there. */
export const reads: Readonly<Record<string, Act>> = {
  'public: own records': {
    entries: disclosure,
    ready:
      async ({ stack }) =>
      () =>
        stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }'),
  },
  'authority: a record under an order': {
    entries: disclosure,
    ready: async ({ orders, inForce }) => {
      const order = await inForce();
      return () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
    },
  },
  "authority: a stranger's order": {
    entries: ['access.refused.v1'],
    ready: async ({ stack, draft }) => {
      const { id } = await draft();
      return () => stack.ask('authority', 'prosecutor', 'query ($id: ID!) { order(id: $id) { status } }', { id });
    },
  },
  'platform: the case of a claimed notice': {
    entries: disclosure,
    ready: async (stage) => {
      const { work } = await stage.claimedNotice();
      return () => openCase(stage, work);
    },
  },
  'platform: a case that is refused': {
    entries: ['access.refused.v1'],
    ready: async (stage) => () => openCase(stage, 'no-such-work'),
  },
  'authority: a record under an order that is not in force': {
    entries: ['access.decision.v1', 'access.refused.v1'],
    ready: async ({ orders, submitted }) => {
      const order = await submitted();
      return () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
    },
  },
  'authority: a record of which there are no rows': {
    entries: disclosure,
    ready: async ({ orders, inForce }) => {
      const order = await inForce(noRows);
      return () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'traffic(first: 1) { nodes { at } }');
    },
  },
  'audit: the announcement of a sample': {
    entries: ['sample.announced.v1'],
    ready: async ({ mutate }) => {
      return () => mutate('audit', 'auditor', 'announceSample', ofDisclosures);
    },
  },
  'audit: a finding': {
    entries: ['finding.recorded.v1'],
    ready: async ({ mutate }) => {
      const input = { about: '0', verdict: 'IN_ORDER', text: 'The order was in force.' };
      return () => mutate('audit', 'auditor', 'recordFinding', { input: ['FindingInput!', input] });
    },
  },
  'audit: a look at a sample': {
    entries: ['audit.inspected.v1'],
    ready: async ({ stack, announced }) => {
      const sample = await announced();
      return () => stack.ask('audit', 'auditor', 'query ($sample: ID!) { sample(announced: $sample) { size } }', { sample });
    },
  },
  'audit: a page of entries': audit('{ entries(first: 5) { nodes { index type } } }'),
  'audit: an entry': audit('{ entry(index: "0") { type outcome leaf } }'),
  'audit: an opening': audit('{ opening(index: "0", fields: ["initiator"]) { field } }'),
};

/** Approved, and what it names is collected: a release of another collects it itself, with entries of its own. */
async function collected({ stack, approved }: Stage): Promise<OrderView> {
  const order = await approved();
  const worker = workerByHand(stack);
  await worker.work();
  await worker.close();
  return order;
}

/** A mutation of an order, on one that `from` brings about. */
const move = (
  login: string,
  name: string,
  entries: string[],
  from: (stage: Stage) => Promise<OrderView>,
  args: (order: OrderView) => Args = seen,
): Act => ({
  entries,
  ready: async (stage) => {
    const graph: Graph = /^(agent|counsel)/.test(login) ? 'platform' : 'authority';
    const order = await from(stage);
    return () => stage.mutate(graph, login, name, args(order));
  },
});

/** To tell the person, and to use what was read for this case alone: nothing was read. */
const acknowledged = ['order.fulfilled.v1', 'duty.done.v1', 'duty.done.v1'];

export const changes: Readonly<Record<string, Act>> = {
  'public: a complaint': {
    entries: ['complaint.filed.v1'],
    ready: async ({ mutate, restricted }) => {
      const { id } = await restricted();
      return () =>
        mutate('public', 'holder-1', 'fileComplaint', { input: ['ComplaintInput!', { restriction: id, explanation: 'It was satire.' }] });
    },
  },
  'public: a notice': {
    entries: ['notice.submitted.v1'],
    ready:
      async ({ submitNotice }) =>
      () =>
        submitNotice(),
  },
  'authority: a draft': {
    entries: ['order.drafted.v1'],
    ready:
      async ({ mutate }) =>
      () =>
        mutate('authority', 'police', 'draftOrder', { input: ['OrderInput!', epoc('person@example.org')] }),
  },
  'authority: a changed draft': move(
    'police',
    'changeDraft',
    ['order.drafted.v1'],
    ({ draft }) => draft(),
    (order) => ({ ...seen(order), input: ['OrderInput!', epoc('other@example.org')] }),
  ),
  'authority: a discarded draft': move('police', 'discardDraft', ['order.discarded.v1'], ({ draft }) => draft()),
  'authority: a submission': move('police', 'submitOrder', ['order.submitted.v1'], ({ draft }) => draft()),
  'authority: a submission that is refused': move('police', 'submitOrder', ['order.rejected.v1'], ({ draft }) => draft({ targets: [] })),
  'authority: a validation': move('judge', 'validateOrder', validated, ({ submitted }) => submitted(), shown),
  'authority: a refused validation': move('judge', 'refuseValidation', ['order.refused.v1'], ({ submitted }) => submitted(), withReason),
  'authority: a withdrawal': move('police', 'withdrawOrder', ['order.withdrawn.v1'], ({ submitted }) => submitted(), withReason),
  'authority: an acknowledgement': move('police', 'acknowledgeDisclosure', acknowledged, ({ inForce }) => inForce()),
  'platform: a review': {
    entries: ['order.reviewed.v1'],
    ready: async ({ orders, mutate, underReview }) => {
      const order = await underReview();
      const decisions: Args = { decisions: ['[TargetDecisionInput!]!', orders.grantAll(order)] };
      return () => mutate('platform', 'agent-1', 'decideOrder', { ...seen(order), ...decisions });
    },
  },
  'authority: a clearance': move('enforcing-1', 'clearOrder', ['order.cleared.v1', 'duty.created.v1'], ({ held }) => held()),
  'authority: an objection': move(
    'enforcing-1',
    'objectToOrder',
    ['order.objected.v1'],
    ({ held }) => held(),
    (order) => ({
      ...seen(order),
      grounds: ['[ObjectionInput!]!', [{ target: order.targets[0]?.id, category: 'TRAFFIC', ground: 'IMMUNITY_OR_PRIVILEGE' }]],
    }),
  ),
  'platform: a release': move('counsel-1', 'releaseOrder', ['order.released.v1', 'duty.created.v1'], collected, shown),
  'platform: a return': move('counsel-1', 'returnOrder', ['order.returned.v1'], ({ approved }) => approved(), withReason),
  'platform: a question': {
    entries: ['order.clarification.asked.v1'],
    ready: async ({ mutate, underReview }) => {
      const order = await underReview();
      return () => mutate('platform', 'agent-1', 'askClarification', { ...seen(order), ...question });
    },
  },
  'authority: its answer': {
    entries: ['order.clarification.answered.v1'],
    ready: async ({ orders, mutate, underReview }) => {
      const order = await orders.must('agent-1', 'askClarification', await underReview(), question);
      return () => mutate('authority', 'police', 'answerClarification', { ...seen(order), text: ['String!', 'The first.'] });
    },
  },
  'platform: a decision on a complaint': {
    entries: ['complaint.decided.v1'],
    ready: async ({ mutate, openComplaint }) => {
      const { id, generation } = await openComplaint();
      const outcome: Args = { complaint: ['ID!', id], generation: ['Int!', generation], outcome: ['ComplaintOutcome!', 'UPHELD'] };
      return () => mutate('platform', 'counsel-1', 'decideComplaint', { ...outcome, ...why });
    },
  },
  'platform: a restriction': { entries: ['restriction.applied.v1'], ready: async ({ restrict }) => restrict },
  'platform: a restriction that is lifted': {
    entries: ['restriction.ended.v1'],
    ready: async ({ mutate, restricted }) => {
      const { id, generation } = await restricted();
      return () => mutate('platform', 'agent-1', 'lift', { restriction: ['ID!', id], generation: ['Int!', generation], ...why });
    },
  },
  'platform: a decision on a notice': {
    entries: ['notice.decided.v1'],
    ready: async ({ mutate, claimedNotice }) => {
      const { id, generation } = await claimedNotice();
      const outcome: Args = { notice: ['ID!', id], generation: ['Int!', generation], outcome: ['NoticeOutcome!', 'NOT_ACTIONED'] };
      return () => mutate('platform', 'agent-1', 'decideNotice', { ...outcome, ...why });
    },
  },
  'audit: a look at an order': {
    entries: ['audit.inspected.v1'],
    ready: async ({ stack, submitted }) => {
      const { id } = await submitted();
      return () => stack.ask('audit', 'auditor', 'query ($id: ID!) { order(id: $id) { kind } }', { id });
    },
  },
};

/** What makes no entry and answers no record. */
export const unlogged: Readonly<Record<string, (stage: Stage) => Promise<Answer>>> = {
  'public: who looked': ({ stack }) => stack.ask('public', 'holder-1', '{ me { accesses(first: 2) { nodes { authority receipt } } } }'),
  'public: items': ({ stack }) => stack.ask('public', null, '{ items(first: 2) { nodes { title author { handle } enforcementStatus } } }'),
  'platform: the queue': ({ stack }) => stack.ask('platform', 'agent-1', '{ queue(first: 5) { nodes { id kind } } }'),
};
