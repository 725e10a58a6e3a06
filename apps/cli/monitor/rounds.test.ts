import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import type { WitnessPolicy } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import type { FindingKind } from '@writ/verifier/finding.ts';
import type { ReadFile } from '@writ/verifier/source/log-source.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MonitorOptions, watchLog } from './rounds.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const leaves = Array.from({ length: 9 }, (_, i) => sampleLeaf(i).leaf);
const treeOf = (size: number, from = leaves) => sampleTree(origin, from.slice(0, size), signer);
const policy: WitnessPolicy = { logs: [{ origin, key }], witnesses: [], quorum: 0 };

let folder: string;
let told: FindingKind[][];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  told = [];
});
afterEach(() => rm(folder, { recursive: true }));

const stateFile = () => join(folder, 'sub/state.json');
const options = (read: ReadFile, changes: Partial<MonitorOptions> = {}): MonitorOptions => ({
  read,
  policy,
  stateFile: stateFile(),
  maxAgeSeconds: undefined,
  everySeconds: undefined,
  report: ({ findings }) => told.push(findings.map(({ kind }) => kind)),
  now: () => new Date(),
  signal: new AbortController().signal,
  ...changes,
});
const once = (files: Map<string, Uint8Array>) => watchLog(options(async (path) => files.get(path)));
const stored = async () => JSON.parse(await readFile(stateFile(), 'utf8'));

describe('watchLog', () => {
  it('remembers between rounds, in a file that only its owner reads', async () => {
    expect(await once(treeOf(3))).toBe(true);
    expect(await once(treeOf(7))).toBe(true);
    expect((await stored()).note).toContain(`${origin}\n7\n`);
    expect((await stat(stateFile())).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'sub'))).toEqual(['state.json']);
  });

  it('keeps the better view when the log was set back, and the smaller one beside it until it is explained', async () => {
    await once(treeOf(7));
    const before = await stored();
    expect(await once(treeOf(3))).toBe(false);
    expect(told.at(-1)).toEqual(['rollback']);
    expect(await stored()).toEqual({ ...before, smaller: [Buffer.from(treeOf(3).get('checkpoint') ?? []).toString()] });
    expect(await once(treeOf(7))).toBe(true);
    expect(await stored()).toEqual(before);
  });

  it('reads a state from before there were smaller views', async () => {
    await once(treeOf(7));
    const { smaller: _, ...older } = await stored();
    await writeFile(stateFile(), JSON.stringify(older));
    expect(await once(treeOf(8))).toBe(true);
  });

  it('keeps both notes of a split permanently', async () => {
    await once(treeOf(7));
    const other = [...leaves.slice(0, 6), sampleLeaf(77).leaf, ...leaves.slice(7)];
    expect(await once(treeOf(8, other))).toBe(false);
    expect((await stored()).contradictions).toMatchObject([
      { held: expect.stringContaining(`${origin}\n7\n`), shown: expect.stringContaining(`${origin}\n8\n`) },
    ]);
    expect(await once(treeOf(9))).toBe(false);
    expect(told.at(-1)).toEqual(['split']);
  });

  it('repeats until something is found, and continues when there is no answer', async () => {
    const views = [treeOf(3), undefined, treeOf(5), treeOf(4), treeOf(6)];
    let asked = 0;
    const read: ReadFile = async (path) => {
      const view = path === 'checkpoint' ? views[asked++] : views[asked - 1];
      if (view === undefined) throw new StartError('no answer');
      return view.get(path);
    };
    expect(await watchLog(options(read, { everySeconds: 0.001 }))).toBe(false);
    expect(told).toEqual([[], ['unreachable'], [], ['rollback']]);
    expect((await stored()).note).toContain(`${origin}\n5\n`);
  });

  it('ends when it is stopped, with the result of the last round', async () => {
    const stop = new AbortController();
    const files = treeOf(3);
    const ended = watchLog(
      options(async (path) => files.get(path), {
        everySeconds: 3_600,
        signal: stop.signal,
        report: () => stop.abort(),
      }),
    );
    expect(await ended).toBe(true);
  });

  it('refuses a state of another log, of another key, and a malformed one', async () => {
    await once(treeOf(3));
    const good = await readFile(stateFile(), 'utf8');
    const other = sampleSigner(origin).key;
    const withKey = { ...policy, logs: [{ origin, key: other }] };
    await expect(watchLog(options(async () => undefined, { policy: withKey }))).rejects.toThrow(/does not open with these keys/);
    for (const text of ['', '{}', '[1]', good.replace('writ-monitor/1', 'x'), good.replace(/"changedAt": "[^"]*"/, '"changedAt": "now"')]) {
      await writeFile(stateFile(), text);
      await expect(once(treeOf(4))).rejects.toThrow(StartError);
      expect(await readFile(stateFile(), 'utf8')).toBe(text);
    }
    await writeFile(stateFile(), good.replace('"smaller": []', '"smaller": ["x"]'));
    await expect(once(treeOf(4))).rejects.toThrow(StartError);
    await writeFile(stateFile(), good.replace('\\n3\\n', '\\n2\\n'));
    await expect(once(treeOf(4))).rejects.toThrow(StartError);
  });
});
