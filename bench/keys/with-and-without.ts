/**
 * A disclosure with everything on (the service of keys, signed acts, sealed records, bound tokens) beside one with none of that, in turn and one at a time; and a
 * person's own records likewise. Each system has a database of its own; the service of keys is a process of its own, the rest of both is this one. The wait for
 * witnesses is taken out of the times, and is a row by itself.
 */
import { graphPaths } from '@writ/access';
import { StartError, systemClock } from '@writ/core';
import { connect, connectionFor, socketConnection } from '@writ/prisma';
import { registerPeople } from '../../apps/demo/authenticators/register-people.ts';
import { Acts } from '../../apps/demo/history/acts.ts';
import { HistorySigning } from '../../apps/demo/history/signing.ts';
import { Graphs } from '../../apps/demo/story/graphs.ts';
import { type Ask, startClient } from '../disclosure/client.ts';
import { type Kind, kinds, threeCategories } from '../disclosure/kinds.ts';
import { takeSeen, waitForWitnesses } from '../disclosure/recorder.ts';
import { type StartedSystem, startSystem } from '../disclosure/system.ts';
import { orderContent, type Target, tokensOf } from '../harness/people.ts';
import { covered } from '../harness/timing.ts';
import type { Defer } from '../harness/until-done.ts';
import { boundTokens } from './bound.ts';

/** Milliseconds of answers without the wait for witnesses, and of that wait. */
export interface Times {
  readonly ms: number[];
  readonly waits: number[];
}

/** By system and by what was asked. */
export type WithAndWithout = Readonly<Record<'with' | 'without', Readonly<Record<'disclosure' | 'own', Times>>>>;

interface Asked {
  readonly system: keyof WithAndWithout;
  readonly of: 'disclosure' | 'own';
  readonly ask: () => Promise<Ask>;
  readonly client: ReturnType<typeof startClient>;
}

/** Brings an order into force, each step as the person whose it is; signed where the system has signing. */
async function inForce({ config, socketFolder, baseUrl, email }: StartedSystem, isSigned: boolean): Promise<Target> {
  const graphs = new Graphs(baseUrl, new AbortController().signal);
  if (isSigned) await registerPeople(config, connectionFor('owner', { socketFolder }), { graphs, at: systemClock() });
  const acts = new Acts(graphs, isSigned ? new HistorySigning(config, systemClock) : null);
  const informBy = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const drafted = await acts.draft('police', { ...orderContent, informBy, targets: [{ type: 'EMAIL', value: email }] });
  const validated = await acts.sign('judge', 'validateOrder', await acts.onOrder('police', 'submitOrder', drafted));
  const decided = await acts.decide('agent-1', await acts.claimOrder('agent-1', validated));
  const released = await acts.sign('counsel-1', 'releaseOrder', decided);
  const [target] = released.targets;
  if (released.status !== 'IN_FORCE' || target === undefined) throw new StartError(`The order is ${released.status} and not in force.`);
  return { order: released.id, target: target.id };
}

const kindOf = (name: string): Kind => {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new TypeError('there is no such kind');
  return kind;
};

async function askedOf(system: keyof WithAndWithout, started: StartedSystem, defer: Defer): Promise<Asked[]> {
  const hasKeys = system === 'with';
  const target = await inForce(started, hasKeys);
  const client = startClient(started.baseUrl);
  defer(() => client.close());
  const [bound, bearer] = [boundTokens(started.baseUrl), tokensOf(started.baseUrl)];
  const asks =
    ({ graph, login, query }: Kind, variables: object) =>
    async (): Promise<Ask> => {
      const body = JSON.stringify({ query, variables });
      const shown = hasKeys ? await bound(login ?? '', graph) : { token: await bearer(login ?? '', graph) };
      return { path: graphPaths[graph], body, ...shown };
    };
  return [
    { system, of: 'disclosure', client, ask: asks(kindOf(threeCategories), target) },
    { system, of: 'own', client, ask: asks(kindOf('own+pages'), {}) },
  ];
}

/** Throws where the service opened keys for fewer than all disclosures: then something else was measured. */
async function requireOpened(socketFolder: string, disclosures: number): Promise<void> {
  const client = await connect(socketConnection(socketFolder, 'keys_of_writ', 'writ_keys'));
  const { rows } = await client
    .query<{ opened: number }>(
      `SELECT count(DISTINCT line ->> 'grant')::int AS opened FROM journal WHERE line ->> 'operation' = 'OPEN' AND line ->> 'outcome' = 'DONE'`,
    )
    .finally(() => client.end());
  if (Number(rows[0]?.opened) < disclosures)
    throw new StartError(`The service opened keys for ${rows[0]?.opened} of ${disclosures} disclosures.`);
}

/** Asks each so often, in turn. Throws for an answer with errors: its time would be the time of something else. */
export async function measureWithAndWithout(requests: number, mails: number, defer: Defer): Promise<WithAndWithout> {
  const plain = await startSystem(mails, defer);
  const keyed = await startSystem(mails, defer, { witness: true, keys: true });
  const asked = [...(await askedOf('without', plain, defer)), ...(await askedOf('with', keyed, defer))];
  const empty = () => ({ disclosure: { ms: [], waits: [] }, own: { ms: [], waits: [] } });
  const times = { with: empty(), without: empty() } as WithAndWithout;
  const warmUp = Math.max(2, Math.ceil(requests / 10));
  for (let n = -warmUp; n < requests; n += 1)
    for (const { system, of, ask, client } of n % 2 === 0 ? asked : asked.toReversed()) {
      const request = await ask();
      takeSeen();
      const [answer] = await client.ask([request], 1);
      if (answer === undefined || answer.errors !== undefined) throw new Error(`${of} ${system} was refused: ${answer?.errors}`);
      if (n < 0) continue;
      const wait = covered(takeSeen().parts.filter(({ name }) => name === waitForWitnesses));
      times[system][of].ms.push(answer.ms - wait);
      times[system][of].waits.push(wait);
    }
  await requireOpened(keyed.socketFolder, requests);
  return times;
}
