/**
 * A disclosure of three categories beside the same read without decision, grant and log, each system in processes of its own, and what
 * making things durable takes by itself. All in turn in each round; answers must hold the same records.
 */
import { graphPaths } from '@writ/access';
import { emailOfHolder, startInstallation } from '../harness/installation.ts';
import { bringInForce } from '../harness/orders.ts';
import { type Target, tokensOf } from '../harness/people.ts';
import type { Defer } from '../harness/until-done.ts';
import { startWrit } from '../harness/writ.ts';
import { type Compare, comparison, type Driven, dataOf, drive, type Question } from '../load/drive.ts';
import { startBare } from './bare.ts';
import { type CommitTimes, commitsOf } from './commits.ts';
import { disclosureQuery } from './kinds.ts';

/** So many requests of each system in a round, one at a time and so many at a time. */
export interface SidePlan {
  readonly rounds: number;
  readonly requests: number;
  readonly connections: number;
}

/** Of one system: times of its answers in milliseconds, one at a time and several at a time. */
export interface Side {
  readonly name: string;
  readonly alone: number[];
  readonly loaded: number[];
}

export interface Compared {
  /** Writ's first. */
  readonly sides: readonly Side[];
  readonly commits: CommitTimes;
}

/** A cursor is bound to the grant's scope and differs therefore; what it stands after does not. */
export const recordsOf = (text: string): unknown =>
  JSON.parse(JSON.stringify(dataOf(text), (key, value: unknown) => (key === 'endCursor' ? typeof value : value)));

const questionsOf = (targets: readonly Target[], path: string, headers: Record<string, string>): Question[] =>
  targets.map((variables) => ({ path, headers, body: JSON.stringify({ query: disclosureQuery, variables }) }));

interface Contestant {
  readonly side: Side;
  ask(requests: number, connections: number, from: number): Promise<Driven>;
}

const contestant = (name: string, url: string, questions: readonly Question[], compare: Compare): Contestant => ({
  side: { name, alone: [], loaded: [] },
  ask: (requests, connections, from) => drive({ url, questions, compare, requests, connections, from }),
});

async function inTurn(
  systems: readonly Contestant[],
  { rounds, requests, connections }: SidePlan,
  between: () => Promise<void>,
): Promise<void> {
  for (const { ask } of systems) await ask(requests, connections, 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const { side, ask } of round % 2 === 0 ? systems : systems.toReversed()) {
      side.alone.push(...(await ask(requests, 1, round)).latenciesMs);
      side.loaded.push(...(await ask(requests, connections, round)).latenciesMs);
    }
    await between();
  }
}

/** Measures. Throws StartError when an answer holds other records than the others, or errors. */
export async function compareDisclosures(
  plan: SidePlan,
  mails: number,
  profileFolder: string | undefined,
  defer: Defer,
): Promise<Compared> {
  const seeded = await startInstallation(mails, defer);
  const { baseUrl } = await startWrit(seeded, profileFolder, defer);
  const bare = await startBare(seeded, profileFolder, defer);
  const token = tokensOf(baseUrl);
  const email = await emailOfHolder(seeded.socketFolder);
  const targets = await bringInForce({ baseUrl, token, email }, (2 * plan.rounds + 1) * plan.requests, plan.connections);
  const compare = comparison(recordsOf);
  const authorization = `Bearer ${await token('police', 'authority')}`;
  const systems = [
    contestant('writ, disclosed', baseUrl, questionsOf(targets, graphPaths.authority, { authorization }), compare),
    contestant('stock gateway, read bare', bare.apollo.url, questionsOf(targets, '/', {}), compare),
    contestant('writ executor, read bare', bare.executor.url, questionsOf(targets, '/', {}), compare),
  ];
  const { times, measure } = await commitsOf(seeded, defer);
  await measure(5);
  times.appends.length = 0;
  times.rows.length = 0;
  await inTurn(systems, plan, () => measure(Math.max(5, plan.requests / 2)));
  return { sides: systems.map(({ side }) => side), commits: times };
}
