import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Makes the running Node believe that it is an old one; what it hands over to is not told so. */
const asOldNode = ['--import', 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.19.0"}})'];
const here = import.meta.dirname;

let project: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'writ-test-'));
  await mkdir(join(project, 'node_modules/.bin'), { recursive: true });
  await mkdir(join(project, 'cli'));
  await cp(join(here, 'writ.mjs'), join(project, 'apps/cli/writ.mjs'));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(project, { recursive: true });
});

/** The project's "own Node" is this test's, with a `main.ts` of the test's beside the entry. */
async function withMain(body: string): Promise<void> {
  await writeFile(join(project, 'apps/cli/main.ts'), `export async function main(args: string[]): Promise<number> {\n${body}\n}\n`);
  await writeFile(join(project, 'node_modules/.bin/node'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`);
  await chmod(join(project, 'node_modules/.bin/node'), 0o755);
}

function writ(
  args: string[],
  nodeArgs = asOldNode,
): {
  child: ChildProcess;
  ended: Promise<{ code: number | null; signal: string | null; out: string; err: string }>;
  says: (text: string) => Promise<string>;
} {
  const child = spawn(process.execPath, [...nodeArgs, join(project, 'apps/cli/writ.mjs'), ...args]);
  started.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, out, err }));
  const says = async (text: string): Promise<string> => {
    while (!out.includes(text)) await once(child.stdout, 'data');
    return out;
  };
  return { child, ended, says };
}
const waiting =
  "process.stdout.write('ready ' + process.pid + '\\n'); await new Promise(() => setInterval(() => undefined, 1000)); return 0;";
const pidOf = (text: string) => Number(/ready (\d+)/.exec(text)?.[1]);
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
};

describe('writ.mjs', () => {
  it('runs the command line itself on a Node that is new enough', async () => {
    await withMain("process.stdout.write([process.ppid, args].join(' ')); return 3;");
    expect(await writ(['a', 'b'], []).ended).toEqual({ code: 3, signal: null, out: `${process.pid} a,b`, err: '' });
  });

  it("passes arguments to the project's own Node, and returns output and exit code", async () => {
    await withMain(
      "process.stdout.write([process.ppid, args, String(process.env.WRIT_NODE_HANDED_OVER)].join(' ')); console.error('e'); return 7;",
    );
    const { child, ended } = writ(['a', '--b']);
    expect(await ended).toEqual({ code: 7, signal: null, out: `${child.pid} a,--b undefined`, err: 'e\n' });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('forwards %s, and ends as the command does', async (signal) => {
    await withMain(`process.on('${signal}', () => process.exit(5)); ${waiting}`);
    const handled = writ([]);
    await handled.says('ready');
    handled.child.kill(signal);
    expect(await handled.ended).toMatchObject({ code: 5, signal: null });
    await withMain(waiting);
    const dying = writ([]);
    const pid = pidOf(await dying.says('ready'));
    dying.child.kill(signal);
    expect(await dying.ended).toMatchObject({ code: null, signal });
    expect(isAlive(pid)).toBe(false);
  });

  it('lets the command see that the process between was killed', async () => {
    await withMain(`const parent = process.ppid; process.stdout.write('ready');
      await new Promise((done) => setInterval(() => process.ppid !== parent && done(0), 20)); process.stdout.write(' seen'); process.exit(0);`);
    const { child, says, ended } = writ(['start']);
    await says('ready');
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ signal: 'SIGKILL', out: 'ready seen' });
  });

  /** Starts a server by a shell that is killed then, and answers the server's process. */
  async function orphaned(settings: Record<string, string>): Promise<number> {
    await withMain(waiting);
    const line = [process.execPath, ...asOldNode, join(project, 'apps/cli/writ.mjs'), 'start'].map((word) => `'${word}'`).join(' ');
    const { DATABASE_URL: _, DATABASE_URL_FILE: __, ...inherited } = process.env;
    const env = { ...inherited, ...settings };
    const shell = spawn('/bin/sh', ['-c', `${line} & wait`], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    started.push(shell);
    let out = '';
    shell.stdout.on('data', (data) => {
      out += data;
    });
    const ready = (): boolean => /ready \d+\n/.test(out);
    await vi.waitFor(() => expect(ready()).toBe(true));
    shell.kill('SIGKILL');
    return pidOf(out);
  }

  it.each([{}, { DATABASE_URL: 'postgres://db/writ', WRIT_STOP_WITH_PARENT: 'on' }])(
    'ends a server whose starter is gone: %j',
    async (settings) => {
      const pid = await orphaned(settings);
      await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
    },
  );

  it.each([{ DATABASE_URL: 'postgres://db/writ' }, { DATABASE_URL_FILE: '/etc/writ/database' }, { WRIT_STOP_WITH_PARENT: 'off' }])(
    'lets a server of production go on, and one that is to: %j',
    async (settings) => {
      const pid = await orphaned(settings);
      try {
        // Three times as long as between two looks.
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        expect(isAlive(pid)).toBe(true);
      } finally {
        process.kill(pid, 'SIGKILL');
      }
    },
  );

  it("explains what to do when the project's own Node is missing, too old or broken", async () => {
    const advice = /^writ needs Node 22\.18 or newer and this is 20\.19\.0: run "npm install"[^\n]+\n$/;
    expect(await writ([]).ended).toMatchObject({ code: 1, err: expect.stringMatching(advice) });
    await withMain('return 0;');
    const old = `#!/bin/sh\nexec '${process.execPath}' ${asOldNode.map((word) => `'${word}'`).join(' ')} "$@"\n`;
    await writeFile(join(project, 'node_modules/.bin/node'), old);
    expect(await writ([]).ended).toMatchObject({ code: 1, err: expect.stringMatching(advice) });
    await chmod(join(project, 'node_modules/.bin/node'), 0o644);
    expect(await writ([]).ended).toMatchObject({ code: 1, err: expect.stringMatching(/^writ can't run the project's own Node/) });
  });

  it('is plain JavaScript that an old Node can parse: no type, and no import of ours but the command line', async () => {
    const imports = [...(await readFile(join(here, 'writ.mjs'), 'utf8')).matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, from]) => from);
    expect(imports).toEqual(['node:child_process', 'node:fs', 'node:url', 'node:module', './main.ts']);
  });
});
