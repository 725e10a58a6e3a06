/**
 * The acceptance of a highly available installation: the whole of Writ under load while the server that leads is killed, cut off or asked to
 * hand over. Nothing acknowledged is lost, no record is without its entry, nobody but the leader acknowledges, and it goes on by itself.
 */
import type pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { requireStandby } from '../../apps/server/settings/standby.ts';
import { missingPrograms, type Node, type Nodes, ttlSeconds, until } from './nodes.ts';
import { kinds, WholeWrit } from './whole-writ.ts';

/** Within how many seconds everything that people do is possible again, by the design. */
const promised = { failover: ttlSeconds + 5, switchover: 6 };
/** What the database and Patroni take of these at the most on a machine with nothing else to do. What they take longer is not Writ's. */
const databaseTakes = { failover: ttlSeconds, switchover: 3 };

let writ: WholeWrit | undefined;
afterEach(async () => {
  await writ?.close();
  writ = undefined;
});

interface Blow {
  readonly name: string;
  readonly kind: keyof typeof promised;
  /** Resolves when it has been struck. */
  readonly strike: (leader: Node) => Promise<void> | void;
  /** What is done about it once everything goes on. */
  readonly mend?: (leader: Node) => Promise<void> | void;
}

/** Strikes under load, and waits until everything goes on under another leader and both others follow it. */
async function survive(one: WholeWrit, { name, kind, strike, mend }: Blow): Promise<void> {
  const { nodes, load } = one;
  const before = await nodes.leader();
  const struck = performance.now();
  await strike(before);
  const next = await nodes.leader([before]);
  await one.goesOn(performance.now());
  const seconds = kinds.map((what) => ({ what, pause: load.longestPause(struck, what) / 1_000 }));
  const database = load.longestPause(struck, 'database') / 1_000;
  await mend?.(before);
  await nodes.allFollow();
  await one.goesOn(performance.now());
  const words = seconds.map(({ what, pause }) => `${what} ${pause.toFixed(1)} s`).join(', ');
  console.log(
    `${name}: ${next.name} after ${before.name}; longest without ${words}; the database ${database.toFixed(1)} s (promised ${promised[kind]} s)`,
  );
  console.log(`${name}: refused meanwhile ${JSON.stringify(load.refusalsSince(struck))}`);
  const bound = promised[kind] + Math.max(0, database - databaseTakes[kind]);
  for (const { what, pause } of seconds) expect(pause, `${what} after ${name}`).toBeLessThan(bound);
}

/** etcd alone is away, until no server takes writes: nothing is acknowledged, and everything goes on when it is back. */
async function withoutEtcd(one: WholeWrit): Promise<void> {
  const { nodes, load } = one;
  await nodes.freezeEtcd();
  const refused = performance.now();
  await until('somebody is refused', async () => (Object.keys(load.refusalsSince(refused)).length > 0 ? true : undefined));
  expect(load.answeredSince(refused, 'restriction')).toBe(0);
  expect(load.answeredSince(refused, 'database')).toBe(0);
  nodes.thawEtcd();
  await nodes.allFollow();
  await one.goesOn(performance.now());
}

/** Whether a production could start, as WRIT_DATABASE_STANDBY says. */
const starts = (nodes: Nodes, standby: 'none' | 'required') => requireStandby(standby, nodes.connection('log'));

/** Both standbys are cut off: the leader acknowledges nothing that it alone would have, and a production that requires a standby does not start. */
async function withoutStandbys(one: WholeWrit): Promise<void> {
  const { nodes, load } = one;
  await expect(starts(nodes, 'none')).rejects.toThrow('WRIT_DATABASE_STANDBY does not state it');
  await expect(starts(nodes, 'required')).resolves.toBeUndefined();
  const leader = await nodes.leader();
  const standbys = nodes.nodes.filter(({ name }) => name !== leader.name);
  for (const standby of standbys) nodes.freeze(standby);
  const alone = performance.now();
  await expect(starts(nodes, 'required')).rejects.toThrow('no synchronous standby confirmed a commit within five seconds');
  expect(load.answeredSince(alone, 'restriction')).toBe(0);
  expect(load.answeredSince(alone, 'database')).toBe(0);
  for (const standby of standbys) nodes.thaw(standby);
  await nodes.allFollow();
  await expect(starts(nodes, 'required')).resolves.toBeUndefined();
  await one.goesOn(performance.now());
}

/** Asks a node to commit something that it alone would have. */
class LonelyWriter {
  readonly #client: pg.Client;
  readonly #number: number;
  private constructor(client: pg.Client, number: number) {
    this.#client = client;
    this.#number = number;
  }

  static async at(nodes: Nodes, node: Node, number: number): Promise<LonelyWriter> {
    const client = await nodes.client(node, 10_000);
    await client.query('create table if not exists acknowledged (number int primary key)');
    await client.query('begin');
    await client.query('insert into acknowledged values ($1)', [number]);
    return new LonelyWriter(client, number);
  }

  /** Whether it was told that this is committed. */
  async commit(): Promise<boolean> {
    return this.#client.query('commit').then(
      ({ command }) => command === 'COMMIT',
      () => false,
    );
  }

  async isIn(one: WholeWrit, leader: Node): Promise<boolean> {
    return (await one.nodes.query(`select from acknowledged where number = ${this.#number}`, leader)).length === 1;
  }
}

describe.skipIf(missingPrograms().length > 0)(
  `the whole of Writ over Patroni (needs ${missingPrograms().join(', ') || 'nothing more'})`,
  () => {
    test('by URLs that name all servers: leader killed, cut off and asked to hand over under load, then etcd and both standbys away', {
      timeout: 1_200_000,
    }, async () => {
      faults.log.level = 'silent';
      writ = await WholeWrit.open('hosts');
      const { nodes } = writ;
      await writ.begin();
      const isSignedIn = await writ.signIn('police');
      expect(await isSignedIn()).toBe(true);

      await survive(writ, {
        name: 'leader and its Patroni killed',
        kind: 'failover',
        strike: (leader) => nodes.kill(leader),
        mend: (leader) => nodes.startPatroni(leader),
      });
      // Sessions are in a table that no standby has: who was signed in signs in again, and is nobody else meanwhile.
      expect(await isSignedIn()).toBe(false);
      expect(await (await writ.signIn('police'))()).toBe(true);

      const cutOff = await nodes.leader();
      const lonely = await LonelyWriter.at(nodes, cutOff, 1);
      let told: Promise<boolean> | undefined;
      await survive(writ, {
        name: 'leader cut off',
        kind: 'failover',
        strike: (leader) => {
          nodes.freeze(leader);
          told = lonely.commit();
        },
        mend: (leader) => nodes.thaw(leader),
      });
      const isTold = await told;
      expect(isTold && !(await lonely.isIn(writ, await nodes.leader())), 'the old leader acknowledged what the new one has not').toBe(
        false,
      );

      await survive(writ, { name: 'switchover', kind: 'switchover', strike: (leader) => nodes.switchOver(leader) });
      await withoutEtcd(writ);
      await withoutStandbys(writ);
      await writ.prove();
    });

    test('behind HAProxy: leader killed and asked to hand over under load', { timeout: 900_000 }, async () => {
      faults.log.level = 'silent';
      writ = await WholeWrit.open('balancer');
      const { nodes } = writ;
      await writ.begin();
      await survive(writ, {
        name: 'leader and its Patroni killed',
        kind: 'failover',
        strike: (leader) => nodes.kill(leader),
        mend: (leader) => nodes.startPatroni(leader),
      });
      await survive(writ, { name: 'switchover', kind: 'switchover', strike: (leader) => nodes.switchOver(leader) });
      await writ.prove();
    });
  },
);
