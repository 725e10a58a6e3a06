/** `writ demo` where no Writ runs: it starts one as anybody would, proves the story after stopping it, and leaves nothing, also when it is interrupted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bareEnvironment,
  cleanUp,
  demoSettings,
  freePort,
  freshFolder,
  hasProc,
  nothingLeft,
  projectFolder,
} from '../harness/life-server.ts';

let home: string;
let folder: string;
let settings: Record<string, string>;
beforeAll(async () => {
  home = freshFolder();
  folder = join(home, 'data');
  const { WRIT_DEMO_KEYS: _off, ...asAnybodyHasThem } = demoSettings(folder, await freePort());
  settings = asAnybodyHasThem;
});
afterAll(cleanUp);

/** Starts it in a process group of its own, as a terminal does. */
function demo(): { child: ChildProcess; out: () => string; code: Promise<number | null> } {
  const env = { ...bareEnvironment(home), ...settings, TMPDIR: home };
  const child = spawn(process.execPath, ['apps/cli/writ.mjs', 'demo'], {
    cwd: projectFolder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      out += data;
    });
  return { child, out: () => out, code: new Promise((resolve) => child.once('close', resolve)) };
}

/** Resolves once the story has said it. */
const said = ({ child, out }: ReturnType<typeof demo>, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', () => out().includes(text) && resolve());
    child.once('close', () => reject(new Error(`it ended before it said "${text}":\n${out()}`)));
  });

/** Folders of evidence that are still there; its temporary folder is the home. */
const evidenceLeft = (): string[] => readdirSync(home).filter((name) => name.startsWith('writ-demo-'));

describe.skipIf(!hasProc)('writ demo without a running Writ (/proc shows what is left)', () => {
  it('starts one, stops it before the proof, and leaves nothing running', async () => {
    const run = demo();
    expect(await run.code, run.out()).toBe(0);
    expect(run.out()).toContain('Nobody answers at');
    expect(run.out()).toContain('Writ was stopped before this: there is no server and no database.');
    expect(run.out()).toContain('Sent unsigned it is refused: SIGNATURE_REQUIRED.');
    expect(run.out()).toContain('"writ verify act" verifies counsel\'s signature of the release');
    expect(run.out()).toContain('All of it verified.');
    await nothingLeft(folder);
    expect(evidenceLeft()).toEqual([]);
  });

  it('leaves nothing running when it is interrupted in the middle', async () => {
    const run = demo();
    await said(run, '5. A judge validates');
    process.kill(-(run.child.pid ?? 0), 'SIGINT');
    expect(await run.code).toBe(130);
    expect(run.out()).not.toContain('The story stops here');
    await nothingLeft(folder);
    expect(evidenceLeft()).toEqual([]);
  });
});
