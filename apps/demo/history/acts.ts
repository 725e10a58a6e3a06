/**
 * What people do in the history, each as that person asks it of their graph. An act that is refused ends the history: a demo must not
 * begin in a state that nobody brought about.
 */
import { type Answer, at, type Json, shown } from '../story/answer.ts';
import { Deviation } from '../story/deviation.ts';
import type { Graphs } from '../story/graphs.ts';
import { decisionsOn, type HistoryOrder, homeOf, orderIn, orderSelection } from './order-view.ts';
import { type HistorySigning, signedSelection } from './signing.ts';

type Arguments = Readonly<Record<string, readonly [type: string, value: Json]>>;

/** How the history asks. */
export class Acts {
  readonly #graphs: Graphs;
  readonly #signing: HistorySigning | null;

  /** `signing` is null where nobody signs. */
  constructor(graphs: Graphs, signing: HistorySigning | null = null) {
    this.#graphs = graphs;
    this.#signing = signing;
  }

  async ask(login: string | null, document: string, variables: Readonly<Record<string, Json>> = {}): Promise<Answer> {
    const answer = await this.#graphs.ask({ login, graphPath: homeOf(login) }, document, variables);
    answer.requireNoErrors();
    return answer;
  }

  /** One mutation. Throws Deviation for a refusal. */
  async act(login: string | null, name: string, given: Arguments, selection: string): Promise<Answer> {
    const names = Object.keys(given);
    const header = names.map((key) => `$${key}: ${given[key]?.[0]}`).join(', ');
    const passed = names.map((key) => `${key}: $${key}`).join(', ');
    const document = `mutation (${header}) { ${name}(${passed}) { __typename ${selection} ... on Refusal { reasons message } } }`;
    const answer = await this.ask(login, document, Object.fromEntries(names.map((key) => [key, given[key]?.[1] ?? null])));
    if (answer.at(`${name}.__typename`) === 'Refusal') throw new Deviation(`${name} by ${login ?? 'anybody'}`, shown(answer.at(name)));
    return answer;
  }

  /** A mutation on an order, by the generation that is known. */
  async onOrder(login: string, name: string, order: HistoryOrder, more: Arguments = {}): Promise<HistoryOrder> {
    const signature = await this.#signature(login, name, order, more);
    const given: Arguments = { order: ['ID!', order.id], generation: ['Int!', order.generation], ...more, ...signature };
    return orderIn(await this.act(login, name, given, orderSelection), name);
  }

  /** What is signed of it, over the order as it is afterwards. */
  async #signature(login: string, name: string, order: HistoryOrder, more: Arguments): Promise<Arguments> {
    if (this.#signing?.isSigned(name) !== true) return {};
    const seen = await this.ask(login, `query ($id: ID!) { order(id: $id) { __typename ${signedSelection} } }`, { id: order.id });
    const decisions = more['decisions']?.[1];
    const signature = this.#signing.signature(login, name, order, { seen, decisions: Array.isArray(decisions) ? decisions : [] });
    return { signature: ['SignedActInput', signature] };
  }

  async draft(login: string, input: Json): Promise<HistoryOrder> {
    return orderIn(await this.act(login, 'draftOrder', { input: ['OrderInput!', input] }, orderSelection), 'draftOrder');
  }

  /** The order as it is now for somebody. */
  async read(login: string, { id }: Pick<HistoryOrder, 'id'>): Promise<HistoryOrder> {
    return orderIn(await this.ask(login, `query ($id: ID!) { order(id: $id) { __typename ${orderSelection} } }`, { id }), 'order');
  }

  /** The work on a subject in the queue, by the subject's id. Throws Deviation where there is none among the first hundred. */
  async workOn(login: string, kind: 'ORDER' | 'NOTICE' | 'COMPLAINT', subject: string): Promise<string> {
    const document = `query ($kinds: [WorkKind!]) { queue(kinds: $kinds, first: 100) { nodes { id subject {
      ... on Order { id } ... on Notice { id } ... on Complaint { id } } } } }`;
    const answer = await this.ask(login, document, { kinds: [kind] });
    const found = answer.list('queue.nodes').find((node) => at(node, 'subject.id') === subject);
    if (found === undefined) throw new Deviation(`work on ${kind} ${subject}`, 'none in the queue');
    return String(at(found, 'id'));
  }

  async claim(login: string, kind: 'ORDER' | 'NOTICE' | 'COMPLAINT', subject: string): Promise<void> {
    const work = await this.workOn(login, kind, subject);
    await this.act(login, 'claim', { work: ['ID!', work] }, '... on WorkItem { id }');
  }

  /** An agent claims the order; answers it as it is then. */
  async claimOrder(login: string, order: HistoryOrder): Promise<HistoryOrder> {
    await this.claim(login, 'ORDER', order.id);
    return this.read(login, order);
  }

  /** Grants everything that is asked, but for what `change` says otherwise of a category. */
  async decide(login: string, order: HistoryOrder, change: Readonly<Record<string, Json>> = {}): Promise<HistoryOrder> {
    const purpose = order.kind === 'TCO_REMOVAL' ? { purpose: 'NONE', reason: 'A call to join a group, and nothing about it.' } : null;
    return this.onOrder(login, 'decideOrder', order, {
      decisions: ['[TargetDecisionInput!]!', decisionsOn(order, change)],
      ...(purpose === null ? {} : { publicPurpose: ['PublicPurposeInput', purpose] as const }),
    });
  }

  /** Whoever signs a digest signs that of the order as they see it. */
  async sign(login: string, name: 'validateOrder' | 'releaseOrder', order: Pick<HistoryOrder, 'id'>): Promise<HistoryOrder> {
    const seen = await this.read(login, order);
    return this.onOrder(login, name, seen, { digest: ['String!', seen.digest] });
  }
}
