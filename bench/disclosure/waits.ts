/**
 * How long a disclosure waits for its witnesses, apart from what it takes without them: one at a time, with a witness on this machine that is asked 50 ms
 * apart at most, as a demo has it. Public witnesses are farther away and are asked a second apart.
 */
import { graphPaths } from '@writ/access';
import { bringInForce } from '../harness/orders.ts';
import { tokensOf } from '../harness/people.ts';
import { show, table } from '../harness/table.ts';
import { covered, quantile } from '../harness/timing.ts';
import type { Defer } from '../harness/until-done.ts';
import { startClient } from './client.ts';
import { kinds, threeCategories } from './kinds.ts';
import { takeSeen, waitForWitnesses } from './recorder.ts';
import { startSystem } from './system.ts';

/** Milliseconds of each disclosure: all of it, and what of it was the wait. */
export interface Waits {
  readonly whole: readonly number[];
  readonly waiting: readonly number[];
}

export async function watchWaits(requests: number, mails: number, defer: Defer): Promise<Waits> {
  const { baseUrl, email } = await startSystem(mails, defer, { witness: true });
  const token = tokensOf(baseUrl);
  const targets = await bringInForce({ baseUrl, token, email }, requests, 1);
  const client = startClient(baseUrl);
  defer(() => client.close());
  const kind = kinds.find(({ name }) => name === threeCategories);
  if (kind === undefined || kind.login === null) throw new TypeError('there is no such kind');
  const [whole, waiting]: [number[], number[]] = [[], []];
  for (let n = 0; n < requests; n += 1) {
    const body = JSON.stringify({ query: kind.query, variables: targets[n % targets.length] });
    const ask = { path: graphPaths[kind.graph], token: await token(kind.login, kind.graph), body };
    takeSeen();
    const [answer] = await client.ask([ask], 1);
    if (answer === undefined || answer.errors !== undefined) throw new Error(`A disclosure was refused: ${answer?.errors}`);
    whole.push(answer.ms);
    waiting.push(covered(takeSeen().parts.filter(({ name }) => name === waitForWitnesses)));
  }
  return { whole, waiting };
}

export function waitsTable({ whole, waiting }: Waits): string {
  const without = whole.map((ms, n) => ms - (waiting[n] ?? 0));
  const row = (name: string, times: readonly number[]): string[] => [name, show(quantile(times, 0.5)), show(quantile(times, 0.95))];
  return table([
    ['', 'p50 ms', 'p95 ms'],
    row('a disclosure with a witness of its own', whole),
    row('  of it the wait', waiting),
    row('  without it', without),
  ]);
}
