/** Attacks that only one role would try, each with what that role really may know. */
import { type Attack, answeredNothing, ask, either, type Graph, refusal, refusedWith, type Send } from './attack.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';
const shown = '__typename ... on Refusal { reasons message }';

/** The id of one's first order in these states. */
const orderIn =
  (graph: Graph, ...states: string[]) =>
  async (send: Send): Promise<string | null> => {
    const { data } = await send(ask(graph, `{ orders(first: 1, statuses: [${states.join(', ')}]) { nodes { id } } }`));
    return (data as { orders?: { nodes: { id: string }[] } } | null | undefined)?.orders?.nodes[0]?.id ?? null;
  };

const onOrder = (graph: Graph, name: string, order: string, more = ''): ReturnType<typeof ask> =>
  ask(graph, `mutation ($order: ID!) { ${name}(order: $order, generation: 0${more}) { ${shown} } }`, { order });

const disclosing = 'query ($id: ID!) { order(id: $id) { disclosure(target: "x") { subscriber { name } } } }';
const orderInput = (targets: object[], more: object = {}): object => ({
  kind: 'EPOC',
  reference: '12 Js 666/26',
  legalBasis: { provision: 'Code of Criminal Procedure, section 100k', grounds: 'Because.' },
  targets,
  categories: ['SUBSCRIBER'],
  ...more,
});

/** A draft of one's own, which anybody who issues may make: its id and its generation. */
const drafted =
  (input: object) =>
  async (send: Send): Promise<string | null> => {
    const { data } = await send(
      ask('authority', 'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { id generation } } }', { input }),
    );
    const found = (data as { draftOrder?: { id?: string; generation?: number } } | null | undefined)?.draftOrder;
    return found?.id === undefined ? null : `${found.id} ${found.generation}`;
  };

const submitting = (drafts: string): ReturnType<typeof ask> => {
  const [order, generation] = drafts.split(' ');
  const query = `mutation ($order: ID!, $generation: Int!) { submitOrder(order: $order, generation: $generation) { ${shown} } }`;
  return ask('authority', query, { order, generation: Number(generation) });
};

/** An item that somebody else has published. */
async function foreignItem(send: Send): Promise<string | null> {
  const { data } = await send(ask('public', '{ me { id } items(first: 100) { nodes { id author { id } } } }'));
  const found = data as
    | { me?: { id: string } | null; items?: { nodes: { id: string; author: { id: string } | null }[] } }
    | null
    | undefined;
  return found?.items?.nodes.find(({ author }) => author !== null && author.id !== found.me?.id)?.id ?? null;
}

const hidden = either(refusedWith('NOT_FOUND'), answeredNothing, refusal('NOT_FOUND'));
const byRole = either(refusedWith('FORBIDDEN'));

const issuing: readonly Attack[] = [
  {
    id: 'not-in-force',
    title: 'Read under an order that is not in force',
    about: 'It waits for others. Until they agree it opens nothing.',
    net: 'grant',
    aim: async (send) =>
      (await orderIn('authority', 'SUBMITTED', 'SERVED', 'UNDER_REVIEW', 'APPROVED', 'DRAFT')(send)) ??
      (await drafted(orderInput([]))(send))?.split(' ')[0] ??
      null,
    sent: (id) => ask('authority', disclosing, { id }),
    isRefused: either(refusedWith('FORBIDDEN'), ({ errors = [] }) =>
      errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN' || extensions?.code === 'NOT_FOUND'),
    ),
  },
  {
    id: 'wildcard',
    title: 'Order everybody’s records',
    about: 'A wildcard in place of one account.',
    net: 'machine',
    aim: drafted(orderInput([{ type: 'EMAIL', value: '*@example.org' }])),
    sent: submitting,
    isRefused: refusal('WILDCARD'),
  },
  {
    id: 'window',
    title: 'A wider window: without an end',
    about: 'An order for content from 2002 until for ever.',
    net: 'machine',
    aim: drafted(
      orderInput([{ type: 'EMAIL', value: 'somebody@example.org' }], { categories: ['CONTENT'], from: '2002-01-01T00:00:00Z', to: null }),
    ),
    sent: submitting,
    isRefused: refusal('WINDOW_OPEN'),
  },
  {
    id: 'own-validation',
    title: 'Validate one’s own order',
    about: 'Who issues does not validate.',
    net: 'shield',
    sent: () => onOrder('authority', 'validateOrder', nowhere, ', digest: "0"'),
    isRefused: byRole,
  },
];

const validating: readonly Attack[] = [
  {
    id: 'draft',
    title: 'Issue an order as a judge',
    about: 'Who validates does not issue.',
    net: 'shield',
    sent: () => ask('authority', `mutation ($input: OrderInput!) { draftOrder(input: $input) { ${shown} } }`, { input: orderInput([]) }),
    isRefused: byRole,
  },
  {
    id: 'other-order',
    title: 'Look at an order of another court',
    about: 'What is hidden is answered as what does not exist.',
    net: 'rows',
    sent: () => ask('authority', 'query ($id: ID!) { order(id: $id) { reference } }', { id: nowhere }),
    isRefused: hidden,
  },
];

const enforcing: readonly Attack[] = [
  {
    id: 'read-records',
    title: 'Read the records of an order that one may stop',
    about: 'The enforcing authority may object. It reads no record.',
    net: 'shield',
    aim: async (send) => (await orderIn('authority', 'HELD', 'IN_FORCE', 'REFUSED')(send)) ?? nowhere,
    sent: (id) => ask('authority', disclosing, { id }),
    isRefused: either(
      byRole,
      hidden,
      ({ errors = [] }) =>
        errors.length > 0 && errors.every(({ extensions }) => ['FORBIDDEN', 'NOT_FOUND'].includes(extensions?.code ?? '')),
    ),
  },
  {
    id: 'withdraw',
    title: 'Withdraw another state’s order',
    about: 'Only its own side withdraws an order.',
    net: 'shield',
    sent: () => onOrder('authority', 'withdrawOrder', nowhere, ', reason: "No."'),
    isRefused: byRole,
  },
];

const holder: readonly Attack[] = [
  {
    id: 'other-mail',
    title: 'Read another person’s mail',
    about: 'From an item to its author, and on to what the platform keeps on them. Only one’s own records are there.',
    net: 'grant',
    aim: foreignItem,
    sent: (id) => ask('public', 'query ($id: ID!) { item(id: $id) { author { records { content { nodes { text } } } } } }', { id }),
    isRefused: ({ text, errors = [] }) =>
      errors.some(({ extensions }) => ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(extensions?.code ?? '')) &&
      !text.includes('"text":'),
  },
  {
    id: 'code',
    title: 'Guess the code of somebody’s report',
    about: 'A code that nobody was given.',
    net: 'rows',
    sent: () => ask('public', `{ noticeByReceipt(receipt: "${'A'.repeat(43)}") { id state } }`),
    isRefused: either(answeredNothing, refusedWith('NOT_FOUND')),
  },
  {
    id: 'cursor',
    title: 'Forge a cursor',
    about: 'A cursor that would begin in the middle of somebody else’s list.',
    net: 'rows',
    sent: () => ask('public', '{ items(first: 1, after: "eyJpZCI6IjAifQ") { nodes { id } } }'),
    isRefused: refusedWith('BAD_USER_INPUT'),
  },
];

const staff: readonly Attack[] = [
  {
    id: 'search',
    title: 'Search for people',
    about: 'There is no search over people, for staff neither.',
    net: 'contract',
    sent: () => ask('platform', '{ accounts(name: "a") { id } }'),
    isRefused: refusedWith('GRAPHQL_VALIDATION_FAILED'),
  },
];

const agent: readonly Attack[] = [
  ...staff,
  {
    id: 'release',
    title: 'Release what one has reviewed',
    about: 'Who reviews does not release.',
    net: 'shield',
    sent: () => onOrder('platform', 'releaseOrder', nowhere, ', digest: "0"'),
    isRefused: byRole,
  },
  {
    id: 'complaint',
    title: 'Decide a complaint as an agent',
    about: 'Who decided does not hear the complaint; only counsel does.',
    net: 'shield',
    sent: () =>
      ask('platform', `mutation { decideComplaint(complaint: "${nowhere}", generation: 0, outcome: UPHELD, reason: "No.") { ${shown} } }`),
    isRefused: byRole,
  },
];

const counsel: readonly Attack[] = [
  ...staff,
  {
    id: 'review',
    title: 'Review what one will release',
    about: 'Who releases does not review.',
    net: 'shield',
    sent: () => onOrder('platform', 'decideOrder', nowhere, ', decisions: []'),
    isRefused: byRole,
  },
  {
    id: 'unseen',
    title: 'Release an order that nobody has approved',
    about: 'What is hidden is answered as what does not exist.',
    net: 'rows',
    sent: () => onOrder('platform', 'releaseOrder', nowhere, ', digest: "0"'),
    isRefused: hidden,
  },
];

const auditor: readonly Attack[] = [
  {
    id: 'contents',
    title: 'Read records as an auditor',
    about: 'Auditors see facts, and never the contents of a record.',
    net: 'contract',
    sent: () => ask('audit', `{ order(id: "${nowhere}") { disclosure(target: "x") { subscriber { name } } } }`),
    isRefused: refusedWith('GRAPHQL_VALIDATION_FAILED'),
  },
  {
    id: 'erase',
    title: 'Delete an entry',
    about: 'Nobody can: there is no such mutation on any graph.',
    net: 'contract',
    sent: () => ask('audit', 'mutation { deleteEntry(index: 1) { index } }'),
    isRefused: refusedWith('GRAPHQL_VALIDATION_FAILED'),
  },
];

/** By log-in name; null is somebody without one. */
export const roleAttacks: readonly {
  readonly login: string | null;
  readonly role: string;
  readonly graph: Graph;
  readonly own: readonly Attack[];
}[] = [
  { login: null, role: 'anybody', graph: 'public', own: holder },
  { login: 'holder-1', role: 'account holder', graph: 'public', own: holder },
  { login: 'agent-1', role: 'agent', graph: 'platform', own: agent },
  { login: 'counsel-1', role: 'counsel', graph: 'platform', own: counsel },
  { login: 'police', role: 'issuing authority', graph: 'authority', own: issuing },
  { login: 'judge', role: 'validating authority', graph: 'authority', own: validating },
  { login: 'enforcing-1', role: 'enforcing authority', graph: 'authority', own: enforcing },
  { login: 'auditor', role: 'auditor', graph: 'audit', own: auditor },
];
