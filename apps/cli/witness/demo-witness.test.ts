import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, StartError } from '@writ/core';
import { parsePolicyFile } from '@writ/tlog';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoPolicyFile, hasQuorum, witnessOptions, witnessPolicy } from '../../server/settings/witnesses.ts';
import { forgetDemoWitness, startDemoWitness } from './demo-witness.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const config = (more: Record<string, string> = {}) => readConfig({ WRIT_DATA: folder, ...more }, '/nowhere');
const keyIn = () => parsePolicyFile(readFileSync(demoPolicyFile(config()), 'utf8')).witnesses[0]?.key;

it('every process of the demo finds the witness, which is asked as often as rounds can be', async () => {
  expect(witnessOptions(config())).toBeUndefined();
  const witness = await startDemoWitness(config());
  try {
    expect(witnessOptions(config())).toEqual({
      witnesses: [{ key: witness.key, url: new URL(witness.url) }],
      quorum: 1,
      graceMs: 3_600_000,
      gapMs: 50,
    });
    expect(hasQuorum(config())).toBe(true);
    expect(witnessPolicy(config())?.witnesses).toEqual([witness.key]);
    expect(new URL(witness.url).hostname).toBe('127.0.0.1');
    const about = await (await fetch(witness.url)).text();
    expect(about).toContain('log   demo.writ.localhost/log/1 ');
  } finally {
    await witness.close();
  }
});

it('another policy takes its place, and so does another gap', async () => {
  await (await startDemoWitness(config())).close();
  const own = join(folder, 'own');
  writeFileSync(own, readFileSync(demoPolicyFile(config()), 'utf8').replace(/http:\S+/, 'http://witness.example/'));
  const named = witnessOptions(config({ WRIT_WITNESS_POLICY: own }));
  expect([String(named?.witnesses[0]?.url), named?.gapMs]).toEqual(['http://witness.example/', undefined]);
  expect(witnessOptions(config({ WRIT_WITNESS_GAP: '300' }))?.gapMs).toBe(300);
});

it('its file is nothing to a production with the same folder', async () => {
  await (await startDemoWitness(config())).close();
  const production = config({ WRIT_BASE_URL: 'https://writ.example', DATABASE_URL: 'postgres://db.example/writ' });
  expect([production.mode, witnessOptions(production), hasQuorum(production)]).toEqual(['production', undefined, false]);
});

it('it keeps its key over a restart, serves one process at a time, and gets another key when the demo begins again', async () => {
  const first = await startDemoWitness(config());
  await expect(startDemoWitness(config())).rejects.toThrow(StartError);
  await first.close();
  const second = await startDemoWitness(config());
  await second.close();
  expect(second.key).toEqual(first.key);
  forgetDemoWitness(config());
  expect(witnessOptions(config())).toBeUndefined();
  const third = await startDemoWitness(config());
  await third.close();
  expect(third.key).not.toEqual(first.key);
  expect(keyIn()).toEqual(third.key);
});

it('it knows the epoch before too, which is asked about when the next is opened', async () => {
  const second = config({ WRIT_LOG_ORIGIN: 'demo.writ.localhost/log/2' });
  const witness = await startDemoWitness(second);
  try {
    const about = await (await fetch(witness.url)).text();
    expect([...about.matchAll(/^log {3}(\S+)/gm)].map(([, origin]) => origin)).toEqual([
      'demo.writ.localhost/log/2',
      'demo.writ.localhost/log/1',
    ]);
    expect(witnessPolicy(second)?.quorum).toBe(1);
  } finally {
    await witness.close();
  }
});
