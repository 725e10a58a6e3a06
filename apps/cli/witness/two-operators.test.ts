/**
 * Two operators, each with a log and a witness for the other's log: both logs reach a quorum with the pure client of the log's package, a
 * reader who pins all of it is content, and neither can show two histories.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey, openWitnessedCheckpoint, parseWitnessPolicy, readWitnessReply, requireQuorum } from '@writ/tlog';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endWitnesses, type RunningWitness, startWitness } from './testing/running-witness.ts';
import { type History, type SampleLog, sampleLog } from './testing/sample-history.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
});
afterEach(async () => {
  await endWitnesses();
  await rm(folder, { recursive: true });
});

/** What a log does with its new checkpoint: it asks, asks again from where the witness is, and adds the line to its note. */
async function cosignedNote(history: History, size: number, witness: RunningWitness, believed = 0): Promise<string> {
  const note = history.note(size);
  const reply = readWitnessReply({ ...(await witness.add(history.request(believed, size))), note, witness: witness.key });
  if (reply.outcome === 'cosigned') return note + reply.line;
  if (reply.outcome === 'refused' || reply.size === believed || reply.size > size)
    throw new Error(`not cosigned: ${JSON.stringify(reply)}`);
  return await cosignedNote(history, size, witness, reply.size);
}

const policyText = (log: SampleLog, witness: RunningWitness) =>
  `log ${formatVerifierKey(log.key)}\nwitness other ${formatVerifierKey(witness.key)}\nquorum other\n`;

it('the witnesses of two operators cosign each other', async () => {
  const logs = [sampleLog('a.example.org/log/1'), sampleLog('b.example.net/log/1')] as const;
  const witnessOf = (own: SampleLog, others: SampleLog) =>
    startWitness(['--log', formatVerifierKey(others.key), '--state', join(folder, own.origin), '--name', `${own.origin}/witness`]);
  const [a, b] = logs;
  const [ofA, ofB] = await Promise.all([witnessOf(a, b), witnessOf(b, a)]);
  for (const size of [3, 8, 8, 41]) {
    for (const [log, witness] of [
      [a, ofB],
      [b, ofA],
    ] as const) {
      const policy = parseWitnessPolicy(policyText(log, witness));
      const opened = openWitnessedCheckpoint({ text: await cosignedNote(log.main, size, witness), policy });
      expect(opened).toMatchObject({ origin: log.origin, size, quorumReached: true, missing: [] });
      expect(() => requireQuorum(openWitnessedCheckpoint({ text: log.main.note(size), policy }))).toThrow(/missing/);
    }
  }
  await expect(cosignedNote(a.fork(5), 41, ofB)).rejects.toThrow(/"status":422/);
  await expect(cosignedNote(a.fork(5), 50, ofB)).rejects.toThrow(/"status":422/);
  await expect(cosignedNote(a.main, 40, ofB)).rejects.toThrow(/"size":41/);
  await expect(cosignedNote(a.main, 42, ofA)).rejects.toThrow(/"status":404/);
});
