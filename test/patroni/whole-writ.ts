/**
 * A whole Writ over three PostgreSQL servers under Patroni, and people who use it all the time: they read records, restrict items and look at
 * the platform. What they were answered is held against what the servers have in the end.
 */
import { graphPaths } from '@writ/access';
import { subgraphNames } from '@writ/core';
import { expect } from 'vitest';
import { OwnBrowser } from '../attack/own-browser.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, seeded, seededIndexKey, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { workerIdle } from '../harness/worker-idle.ts';
import { Load } from './load.ts';
import { type Node, Nodes, until } from './nodes.ts';

const restrict = `mutation ($input: RestrictInput!) { restrict(input: $input) {
  __typename ... on Restriction { id } ... on Refusal { reasons message } } }`;
const ownRecords = '{ me { records { subscriber { name emails } traffic(first: 3) { nodes { at event } } } } }';
const roles = ['owner', 'log', 'mail', 'source', ...subgraphNames] as const;

/** What people do; each must be possible again after every blow. */
export const kinds = ['own records', 'disclosure', 'restriction', 'items'] as const;

const isWhole = ({ status, errors, data }: Answer): boolean =>
  status === 200 && errors === undefined && data !== undefined && data !== null;

export class WholeWrit {
  readonly nodes: Nodes;
  readonly stack: Stack;
  readonly load = new Load();
  /** Of every restriction that somebody was told is in force. */
  readonly restricted: string[] = [];

  private constructor(nodes: Nodes, stack: Stack) {
    this.nodes = nodes;
    this.stack = stack;
  }

  /** Reaches the servers by HAProxy, or by URLs that name all of them. */
  static async open(by: 'balancer' | 'hosts'): Promise<WholeWrit> {
    const nodes = await Nodes.open();
    try {
      await seeded.fill(nodes.connection('owner'));
      const stack = await startStack({
        installed: {
          database: { name: 'writ', options: (role) => nodes.connection(role), drop: async () => {} },
          keys: { index: seededIndexKey.toString('base64') },
        },
        connections: Object.fromEntries(roles.map((role) => [role, nodes.url(role, by)])),
        uncompared: 'an answer may be lost on its way when the database changes places: see prove()',
      });
      return new WholeWrit(nodes, stack);
    } catch (error) {
      await nodes.close();
      throw error;
    }
  }

  /** From now on people use it. */
  async begin(): Promise<void> {
    const { stack, load, nodes } = this;
    const orders = ordersOn(stack);
    const { email } = await holderIn(stack, 'holder-1');
    const order = await orders.intoForce(epoc(email));
    const [target] = order.targets;
    const items = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item ORDER BY id');
    load.start('own records', 50, async () => {
      const answer = await stack.ask('public', 'holder-1', ownRecords);
      return { acknowledged: isWhole(answer), answer };
    });
    // An order is read a hundred times a day at most.
    load.start('disclosure', 1_500, async () => {
      const answer = await orders.disclose('police', order, target?.id ?? '', 'subscriber { name emails }');
      return { acknowledged: isWhole(answer), answer };
    });
    let turn = 0;
    for (const agent of ['agent-1', 'agent-2'])
      load.start('restriction', 100, async () => {
        const item = items[turn++ % items.length]?.id;
        const input = restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] });
        const answer = await stack.ask('platform', agent, restrict, { input });
        const id: unknown = answer.data?.restrict?.id;
        if (typeof id === 'string') this.restricted.push(id);
        return { acknowledged: typeof id === 'string', answer };
      });
    load.start('items', 200, async () => {
      const answer = await stack.ask('public', null, '{ items(first: 3) { nodes { id title } } }');
      return { acknowledged: isWhole(answer), answer };
    });
    // What the database itself takes: Writ is judged by what it takes beyond that.
    load.start('database', 100, async () => {
      await nodes.beat();
      return { acknowledged: true };
    });
    await this.goesOn(performance.now());
  }

  /** Resolves once everything that people do was done again, several times, by requests that began after an instant. */
  async goesOn(instant: number): Promise<void> {
    await until('everything that people do is done again', async () =>
      kinds.every((kind) => this.load.answeredSince(instant, kind) > 2) ? true : undefined,
    );
  }

  /** Somebody signs in to the console; answers a look at whether they still are, which throws for any other person. */
  async signIn(login: string): Promise<() => Promise<boolean>> {
    const browser = new OwnBrowser(this.stack.baseUrl);
    const subjectOf = (text: string): string | undefined => JSON.parse(text).session?.subject;
    expect(subjectOf((await browser.signIn('authority', login)).text)).toBe(login);
    return async () => {
      const subject = subjectOf((await browser.send('/session')).text);
      const asked = await browser.ask(graphPaths.authority, { query: '{ orders(first: 1) { nodes { id } } }' });
      expect([undefined, login]).toContain(subject);
      expect(JSON.parse(asked.text).errors === undefined).toBe(subject === login);
      return subject === login;
    };
  }

  /**
   * Nobody asks any more. Everything that was acknowledged is on the server that leads, with its entry; no record was answered without one; the
   * whole log verifies from its files; and what fell due meanwhile was done.
   */
  async prove(): Promise<void> {
    const { stack, nodes, load } = this;
    await load.stop();
    await workerIdle(stack);
    const leader = await nodes.leader();
    const rows = await nodes.query<{ id: string; item: string }>('select id, item_id as item from enforcement.restriction', leader, 'writ');
    const stored = new Set(rows.map(({ id }) => id));
    expect(
      this.restricted.filter((id) => !stored.has(id)),
      'acknowledged restrictions that are lost',
    ).toEqual([]);
    expect(new Set(this.restricted).size).toBe(this.restricted.length);
    expect(await this.#loggedItems(leader), 'the items of the entries and of the restrictions').toEqual(
      rows.map(({ item }) => item).toSorted(),
    );
    expect(await nodes.query('select event_id from log.log_pending', leader, 'writ'), 'entries that wait').toEqual([]);
    await stack.watch.compare('lost');
    await stack.watch.verifyLog(1);
  }

  /** The item of each entry of a restriction, sorted, of the log as this server has it. */
  async #loggedItems(leader: Node): Promise<string[]> {
    const rows = await this.nodes.query<{ idx: string }>('select idx from log.log_entry order by idx', leader, 'writ');
    const indices = rows.map(({ idx }) => Number(idx));
    const entries = [...(await this.stack.details.values(indices, ['type', 'target'])).values()];
    const applied = entries.filter((entry) => entry['type'] === 'restriction.applied.v1');
    return applied.map((entry) => String((entry['target'] as { item?: string }).item)).toSorted();
  }

  async close(): Promise<void> {
    try {
      await this.load.stop();
      await this.stack.close();
    } finally {
      await this.nodes.close();
    }
  }
}
