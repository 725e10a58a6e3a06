/** Decisions in bulk: a day's items to decide on, batches that one person may make, and their lines over the endpoint of the platform graph. */
import { graphPaths } from '@writ/access';
import { StartError } from '@writ/core';
import { connect, socketConnection } from '@writ/prisma';
import { document } from '../../apps/demo/story/documents.ts';
import { batchPolicy } from '../../subgraphs/enforcement/batches/policy.ts';
import type { Seeded } from '../harness/installation.ts';
import { restrictVariables } from '../harness/restrictions.ts';
import { type Compare, type Driven, dataOf, drive, type Question } from '../load/drive.ts';

/** Requests under way at a time, and the lines of each. */
export const [senders, linesInRequest] = [3, 200] as const;

/** Entries of a batch of so many decisions: one of its opening, one for each request, and one of its closing. */
export const entriesOf = (decisions: number): number => Math.ceil(decisions / linesInRequest) + 2;

const itemOf = (n: number): string => `bulk-${n}`;

/** Publishes so many items, of all accounts in turn, within the hours before now: enough that one person may decide on `decisions` of them. */
export async function publishItems({ socketFolder }: Seeded, decisions: number): Promise<void> {
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  try {
    await client.query(
      `insert into content.item (id, account_id, thread_id, published_at, title, text)
       select 'bulk-' || n, accounts.ids[1 + n % cardinality(accounts.ids)], 'bulk', now() - interval '1 minute' - n * interval '50 milliseconds', 'An offer', 'Pay a fee first.'
         from (select array_agg(id order by id) as ids from records.account) accounts, generate_series(0, $1::int - 1) n`,
      [Math.ceil(decisions / batchPolicy.share) + 1],
    );
    await client.query('analyze content.item');
  } finally {
    await client.end();
  }
}

interface Answer {
  readonly reasons?: readonly string[];
  readonly message?: string;
}

/** A batch that takes its lines. */
export interface Bulk {
  /** Decides on the next so many items. Throws StartError when one line is not carried out. */
  decide(lines: number): Promise<Driven>;
}

/** Works as one agent, a batch a go. */
export function bulkOf(baseUrl: string, token: string): Bulk {
  const headers = { authorization: `Bearer ${token}` };
  const path = graphPaths.platform;
  const question = (name: string, variables: object): Question => ({
    path,
    headers,
    body: JSON.stringify({ query: document('platform', name), variables }),
  });
  const ask = async <Data extends Answer>(name: string, field: string, variables: object): Promise<Data> => {
    const { body } = question(name, variables);
    const answer = await fetch(`${baseUrl}${path}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
    const data = (dataOf(await answer.text()) as Record<string, Data>)[field];
    if (data === undefined || data.reasons !== undefined) throw new StartError(`${name} was refused: ${data?.message}`);
    return data;
  };
  let next = 0;
  let batches = 0;
  return {
    async decide(lines) {
      batches += 1;
      const input = { key: `bulk-${batches}`, size: lines, reason: 'A wave of offers of fortunes that do not exist.' };
      const batch = await ask<Answer & { id: string; generation: number; secondPerson: string[] }>('open-batch', 'openBatch', { input });
      if (batch.secondPerson.length > 0) throw new StartError('The batch needs a second person: publish more items first.');
      const line = (): object => {
        const item = itemOf(next++);
        return { key: item, decision: restrictVariables(item).input };
      };
      const questions = Array.from({ length: Math.ceil(lines / linesInRequest) }, (_, i) => {
        const count = Math.min(linesInRequest, lines - i * linesInRequest);
        return question('add-decisions', { batch: batch.id, lines: Array.from({ length: count }, line) });
      });
      const compare: Compare = (_question, status, body) => {
        const { addDecisions } = dataOf(body.toString()) as { addDecisions: Answer & { outcomes?: { restriction: object | null }[] } };
        if (status !== 200 || !addDecisions.outcomes?.every(({ restriction }) => restriction !== null))
          throw new StartError(`A line in bulk was not carried out: ${body.toString().slice(0, 500)}`);
      };
      const driven = await drive({ url: baseUrl, questions, compare, connections: senders, requests: questions.length });
      await ask('close-batch', 'closeBatch', { batch: batch.id, generation: batch.generation });
      return driven;
    },
  };
}
