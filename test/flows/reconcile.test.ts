/**
 * Whoever runs the platform's adapter compares its book with the log of a Writ that runs: what orders collected is in both. Then somebody who has
 * every key of Writ, that of the log too, collects under an order that nobody drew up: the adapter believes the log, and the book tells.
 */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntryDraft } from '@writ/access-log';
import { newEventId } from '@writ/core';
import { collectReceipt } from '@writ/source/wire';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { compiledCode } from '../harness/compiled-code.ts';
import { holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, sourceBook, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const program = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

let stack: Stack;
let email: string;
beforeAll(async () => {
  stack = await startStack({ witness: true, uncompared: 'an entry is appended by hand' });
  await writeFile(join(stack.dataFolder, 'token'), await stack.token('auditor'), { mode: 0o600 });
  ({ email } = await holderIn(stack, 'holder-1'));
  await ordersOn(stack).intoForce(epoc(email));
});
afterAll(() => stack.close());

async function published(): Promise<void> {
  await workerIdle(stack);
  const size = String(await logSize(stack));
  const shown = async () => (await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1];
  await vi.waitFor(async () => expect(await shown()).toBe(size), { timeout: 30_000 });
}

/** What the command says, and its exit code. */
async function reconciled(): Promise<{ code: number; text: string }> {
  await published();
  const call = [
    ...['source', 'reconcile', sourceBook(stack.dataFolder), '--log', `${stack.baseUrl}/log/1`, '--key', stack.log.verifierKey],
    ...['--audit', `${stack.baseUrl}/audit/graphql`, '--token-file', join(stack.dataFolder, 'token')],
  ];
  const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...call], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: `${stdout}${stderr}` }),
    );
  });
}

/** An entry that says what a collection's does, as only the holder of the log's key can write it. */
function forged(): EntryDraft {
  const at = new Date();
  const window = { from: '2002-08-01T00:00:00.000Z', to: '2002-10-01T00:00:00.000Z' };
  const collect = {
    as: 'ORDER',
    order: 'nobody-drew-it-up',
    identifier: { type: 'EMAIL', value: email },
    categories: [{ category: 'TRAFFIC', ...window }],
    horizon: at.toISOString(),
    until: new Date(at.getTime() + 600_000).toISOString(),
  };
  return {
    event: newEventId(),
    kind: 'system',
    type: 'record.collection.v1',
    at,
    details: { action: 'collect', outcome: 'success', target: { collect }, legal: { order: 'nobody-drew-it-up' } },
  };
}

it('finds each collection of a lawful order in the log and in the book', async () => {
  const { code, text } = await reconciled();
  expect(text).toMatch(/^orders\s+passed\s+[1-9]\d* collections, each under an order that was drawn up and served before/m);
  expect(code, text).toBe(0);
});

it('finds the collection that was appended by hand under an order that nobody drew up', async () => {
  const { index } = await stack.log.append(forged());
  const receipt = collectReceipt.parse(await stack.log.cosignedReceipt(index, ['type', 'target', 'outcome']));
  const consistency = async (from: number, to: number) =>
    ((await stack.log.consistencyProof(from, to)) ?? []).map((hash) => Buffer.from(hash).toString('base64'));
  let lines = 0;
  for await (const part of stack.source.collect({ receipt, consistency })) for await (const _ of part.lines) lines += 1;
  expect(lines, 'whoever has the key of the log is answered').toBeGreaterThan(0);

  const { code, text } = await reconciled();
  expect(text).toContain(`Entry ${index} collects records under the order nobody-drew-it-up, and nobody drew it up before.`);
  expect(code).toBe(1);
});
