/** The settings of witnesses over real parts: a sample is drawn with the first checkpoint that they cosigned, and not before. */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signCallerToken } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import { newOperationId, readConfig, StartError, systemClock } from '@writ/core';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { publicKeyText } from '@writ/source';
import type { RunningSubgraph } from '@writ/subgraph';
import { formatVerifierKey, makeWitnessPolicy, openWitnessedCheckpoint } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../apps/cli/commands/verify.ts';
import { type InstallationOptions, openLog, startSubgraph } from '../../apps/server/compose.ts';
import { callerKey, logKeys } from '../../apps/server/secrets.ts';
import { HttpWitness, logKeyOf } from '../../packages/access-log/testing/http-witness.ts';
import { makeDraft } from '../../packages/access-log/testing/log-under-test.ts';
import { urlOf } from '../harness/stack.ts';
import { callerWith } from '../harness/subgraph-client.ts';

let folder: string;
let database: TestDatabase;
let witness: HttpWitness;
let installation: InstallationOptions;
let log: AccessLog;
let audit: RunningSubgraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  database = await freshDatabase();
  const policy = join(folder, 'policy');
  const config = readConfig({ WRIT_DATA: join(folder, 'data'), WRIT_WITNESS_POLICY: policy }, folder);
  witness = await new HttpWitness('witness.example', logKeyOf(config.logOrigin, logKeys(config).log)).start();
  const { key, url } = witness.pinned;
  await writeFile(policy, `witness w ${formatVerifierKey(key)} ${url}\nquorum w\n`);
  const environment = { DATABASE_URL_LOG: urlOf(database, 'log'), DATABASE_URL_AUDIT: urlOf(database, 'audit') };
  // Nobody's account is asked for here.
  const source = { url: 'http://127.0.0.1:9', key: publicKeyText(generateKeyPairSync('ed25519').publicKey) };
  installation = { config, database: { environment }, source };
  log = await openLog(installation);
  audit = await startSubgraph('audit', installation, log);
});
afterAll(async () => {
  await audit?.close();
  await log?.close();
  await witness?.stop();
  await database?.drop();
  await rm(folder, { recursive: true });
});

async function ask(query: string) {
  const caller = callerWith('AUDITOR');
  const key = callerKey(installation.config, 'audit');
  const token = await signCallerToken({ caller, operation: newOperationId(), subgraph: 'audit', key, now: systemClock() });
  const answer = await fetch(audit.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: an answer has any shape; a test says which it expects
  const { data, errors } = (await answer.json()) as { data: any; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

test('a sample has no seed while the witness is away, and then the root that it cosigned', async () => {
  witness.answering = (_, response) => void response.destroy();
  const { announceSample } = await ask('mutation { announceSample(population: {}, size: 1) { ... on Sample { announced } } }');
  const index = Number(announceSample.announced);
  const seen = async () => (await ask(`{ sample(announced: "${index}") { seed witnessed checkpoint { note } } }`)).sample;
  await vi.waitFor(async () => expect((await ask('{ checkpoint { size } }')).checkpoint.size).not.toBe('0'));
  await vi.waitFor(() => expect(log.health().degraded).toMatch(/missing: witness\.example/));
  expect(await seen()).toEqual({ seed: null, witnessed: false, checkpoint: null });
  witness.answering = undefined;
  await vi.waitFor(async () => expect((await seen()).seed).not.toBeNull(), { interval: 200 });
  const { seed, witnessed, checkpoint } = await seen();
  const { origin, key } = { origin: log.origin, key: logKeyOf(log.origin, logKeys(installation.config).log) };
  const policy = makeWitnessPolicy({ logs: [{ origin, key }], witnesses: [witness.pinned.key], quorum: 1 });
  const opened = openWitnessedCheckpoint({ text: checkpoint.note, policy });
  expect(opened).toMatchObject({ quorumReached: true, cosigned: [{ name: 'witness.example' }] });
  expect(opened.size).toBeGreaterThan(index);
  expect([seed, witnessed]).toEqual([Buffer.from(opened.root).toString('base64'), true]);
});

test('a receipt under the checkpoint that was waited for verifies by the independent verifier, and not under more witnesses than cosigned', async () => {
  const { index } = await log.append(makeDraft());
  const sent = await log.cosignedReceipt(index, ['type', 'target']);
  const openings = Object.entries(sent.openings).map(([field, { text, salt }]) => [field, { value: JSON.parse(text), salt }]);
  const files = { receipt: join(folder, 'receipt.json'), stricter: join(folder, 'stricter') };
  await writeFile(files.receipt, JSON.stringify([{ ...sent, openings: Object.fromEntries(openings) }]));
  const other = formatVerifierKey(sampleWitness('other.example').key);
  await writeFile(
    files.stricter,
    `${await readFile(join(folder, 'policy'), 'utf8')}`.replace(/quorum.*/, `witness o ${other}\ngroup g all w o\nquorum g`),
  );
  const verify = (policy: string): Promise<number> => run(['receipt', files.receipt, '--key', log.verifierKey, '--witness-policy', policy]);
  expect(await verify(join(folder, 'policy'))).toBe(0);
  expect(await verify(files.stricter)).toBe(1);
});

test('a policy for another log stops the start', async () => {
  const policy = join(folder, 'other');
  await writeFile(
    policy,
    `log ${formatVerifierKey(logKeyOf('demo.writ.localhost/log/2', logKeys(installation.config).log))}\nquorum none\n`,
  );
  const environment = { ...installation.config.environment, WRIT_WITNESS_POLICY: policy };
  await expect(openLog({ ...installation, config: { ...installation.config, environment } })).rejects.toThrow(StartError);
});

test('`writ witness` cosigns for the log, across a restart of the log too', async () => {
  const { config } = installation;
  const own = await freshDatabase();
  const logKey = formatVerifierKey(logKeyOf(config.logOrigin, logKeys(config).log));
  const call = ['apps/cli/writ.mjs', 'witness', '--log', logKey, '--state', join(folder, 'state'), '--name', 'w.example', '--port', '0'];
  const program = spawn(process.execPath, call, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let said = '';
    program.stdout.on('data', (text) => {
      said += text;
    });
    await vi.waitFor(() => expect(said).toMatch(/^Listens at \S+$/m));
    const [, key = '', url = ''] = /^key +(\S+)$[\s\S]*^Listens at (\S+)$/m.exec(said) ?? [];
    const policy = join(folder, 'program');
    await writeFile(policy, `witness w ${key} ${url}\nquorum w\n`);
    const environment = { ...config.environment, WRIT_WITNESS_POLICY: policy, WRIT_WITNESS_GRACE: '0', WRIT_LOG_ANCHOR: join(folder, 'a') };
    const ownInstallation = { config: readConfig(environment, folder), database: { environment: { DATABASE_URL_LOG: urlOf(own, 'log') } } };
    for (const size of [1, 2]) {
      const opened = await openLog(ownInstallation);
      await opened.append(makeDraft());
      await vi.waitFor(async () => expect(await opened.checkpoint()).toMatch(new RegExp(`\\n${size}\\n[\\s\\S]*\\n\u2014 w\\.example `)));
      expect(opened.health()).toEqual({ ready: true });
      await opened.close();
    }
  } finally {
    if (program.kill()) await once(program, 'exit');
    await own.drop();
  }
});
