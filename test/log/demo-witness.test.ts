/** A whole Writ with the demo's own witness: what it answers waits for nobody, and whoever waits gets what the witness cosigned. */
import { readFile } from 'node:fs/promises';
import { openWitnessedCheckpoint, parseTlogProof, parseWitnessPolicy } from '@writ/tlog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ witness: true });
});
afterAll(() => stack?.close());

test("a person's own read is answered before any witness, and its entry has a receipt under a cosigned checkpoint at once", async () => {
  const policy = parseWitnessPolicy(await readFile(`${stack.dataFolder}/witness/policy`, 'utf8'));
  const { extensions } = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
  const item = extensions?.receipt?.[0];
  if (item === undefined) throw new Error('no receipt');
  expect(openWitnessedCheckpoint({ text: parseTlogProof(item.proof).checkpoint, policy }).quorumReached).toBe(false);
  const sent = await stack.log.cosignedReceipt(Number(item.index), ['type']);
  expect(sent).toMatchObject({ event: item.event, leaf: item.leaf, openings: { type: { text: '"record.disclosed.v1"' } } });
  expect(openWitnessedCheckpoint({ text: parseTlogProof(sent.proof).checkpoint, policy })).toMatchObject({
    quorumReached: true,
    cosigned: [{ name: 'demo.writ.localhost/witness/1' }],
  });
});
