import { createHash } from 'node:crypto';
import { StartError } from '@writ/core';
import { expect, test } from 'vitest';
import type { Batches } from './batch.ts';
import { readLines } from './read-lines.ts';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const decisions = ['{"item":"i-1","territories":["DE"]}', '{"item":"i-2","territories":["FR"]}'];
type Page = Awaited<ReturnType<Batches['page']>>;

/** A batch of two lines, one a page. */
const server = (own: readonly (string | null)[]): Pick<Batches, 'page'> => ({
  page: async (_id, after): Promise<Page> => {
    const n = after === null ? 0 : Number(after);
    return {
      key: 'k',
      reason: 'A "wave".',
      order: { id: 'o-1' },
      notice: null,
      lines: {
        nodes: [{ key: `line-${n}`, decision: own[n] ?? null }],
        pageInfo: { hasNextPage: n + 1 < own.length, endCursor: String(n + 1) },
      },
    };
  },
});

test('every page is written as lines of a file, and the digest covers exactly these', async () => {
  const written: string[] = [];
  const digest = await readLines('b-1', server(decisions), (line) => written.push(line));
  expect(written).toEqual(['{"key":"line-0","item":"i-1","territories":["DE"]}', '{"key":"line-1","item":"i-2","territories":["FR"]}']);
  const lines = decisions.map((decision, n) => `{"decision":"${sha(decision)}","key":"line-${n}"}`);
  expect(digest).toBe(sha(`{"key":"k","lines":[${lines.join()}],"notice":null,"order":"o-1","reason":"A \\"wave\\"."}`));
});

test('another decision has another digest, and no missing line is reported', async () => {
  const nothing = (): void => undefined;
  const own = await readLines('b-1', server(decisions), nothing);
  expect(await readLines('b-1', server([decisions[0] ?? '', '{"item":"i-3"}']), nothing)).not.toBe(own);
  await expect(readLines('b-1', server([null]), nothing)).rejects.toThrow(StartError);
});
