/**
 * What a role that has no grant is told by time: each function that reads records, asked in turn for an account that is there and for one
 * that is not. Rows, buffers and plans are compared by test/layers/oracles.test.ts; times vary, and stand here.
 */
import { randomUUID } from 'node:crypto';
import { connect, connectionFor } from '@writ/prisma';
import type { Seeded } from '../harness/installation.ts';
import { quantile } from '../harness/timing.ts';
import type { Defer } from '../harness/until-done.ts';

export interface RefusedCost {
  readonly name: string;
  /** Milliseconds of each question, for the account that is there. */
  readonly there: number[];
  readonly missing: number[];
}

const functions = {
  'records.subscriber_of_session': 'records',
  'records.identification_of_session': 'records',
  'records.traffic_of_session': 'records',
  'content.messages_of_session': 'content',
} as const;

/** Asks each function so many times for either account, one after the other by one connection. */
export async function measureRefused({ socketFolder }: Seeded, account: string, times: number, defer: Defer): Promise<RefusedCost[]> {
  const costs: RefusedCost[] = [];
  for (const [name, part] of Object.entries(functions)) {
    const client = await connect(connectionFor(part, { socketFolder }));
    defer(() => client.end());
    const question = { name, text: `SELECT * FROM ${name}($1, NULL, NULL, now(), '{}', NULL, NULL, 50)` };
    const ask = async (id: string): Promise<number> => {
      const begun = performance.now();
      await client.query({ ...question, values: [id] });
      return performance.now() - begun;
    };
    const cost: RefusedCost = { name, there: [], missing: [] };
    const missing = randomUUID();
    for (let n = 0; n < times; n += 1) {
      cost.there.push(await ask(account));
      cost.missing.push(await ask(missing));
    }
    costs.push(cost);
  }
  return costs;
}

/** How many times as long the median question about an account that is there takes. */
export const refusedRatio = ({ there, missing }: RefusedCost): number => quantile(there, 0.5) / quantile(missing, 0.5);
