/**
 * A Writ as people start it: `npm start` in a process group of its own, with its data in a fresh folder, and a look at what is
 * left of it in /proc. Nothing of the test's own environment reaches it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';
import { compiledCode } from './compiled-code.ts';

export { freePort } from './free-port.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const isRoot = process.getuid?.() === 0;
/** What is left of a server is looked for in /proc. */
export const hasProc = existsSync('/proc/self/environ');

/** The ordinary user of tests that run as root: `nobody` of Debian and most others. */
export const ordinary = 65_534;

const openToAll = (folder: string): boolean =>
  (lstatSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || openToAll(dirname(folder)));

/** Whether an ordinary user can run this project at all: not from root's 0700 home. */
export const ordinaryUserReaches = isRoot && hasProc && openToAll(projectFolder.replace(/\/$/, ''));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Server {
  /** npm, and its process group. */
  npm: number;
  out(): string;
  err(): string;
  /** Waits until standard output or standard error has the text. Rejects when the server ends before. */
  says(text: string): Promise<string>;
  ended: Promise<Ended>;
}

const started: ChildProcess[] = [];
const folders: string[] = [];

/** A fresh folder with a space in its name, 0700, of root or of the ordinary user. */
export function freshFolder(owner?: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'writ life '));
  folders.push(folder);
  if (owner !== undefined) chownSync(folder, owner, owner);
  return folder;
}

/** The variables that a process of this user, or of the given one, needs to find its programs and a home that isn't the tester's. */
export const bareEnvironment = (home: string, as?: number): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  npm_config_update_notifier: 'false',
  npm_config_cache: join(home, 'npm'),
  ...compiledCode(as),
});

/** What a process is started with beside its settings: its user, its home, and a folder other than this project's. */
interface Place {
  readonly as?: number;
  readonly home?: string;
  readonly folder?: string;
}

/** Runs an npm script with these settings. */
export const npm = (script: string, settings: Record<string, string>, options: Place = {}): Server =>
  command(['npm', 'run', '--silent', script], settings, options);

/** Runs a command with these settings. */
export function command(
  words: readonly string[],
  settings: Record<string, string>,
  { as, home = freshFolder(as), folder = projectFolder }: Place = {},
): Server {
  const user = as === undefined ? [] : ['setpriv', `--reuid=${as}`, `--regid=${as}`, '--clear-groups'];
  const [file = 'npm', ...args] = [...user, ...words];
  const env = { ...bareEnvironment(home, as), ...settings };
  const child = spawn(file, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
  const heard = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const look = () => `${out}${err}`.includes(text) && resolve(out);
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      look();
    });
  const early = (text: string) =>
    ended.then(({ code }): never => {
      throw new Error(`ended with ${code} before it said "${text}":\n${out}${err}`);
    });
  return {
    npm: child.pid ?? 0,
    out: () => out,
    err: () => err,
    says: (text) => Promise.race([heard(text), early(text)]),
    ended,
  };
}

/** Settings of a quick demo on a folder of its own. */
export const demoSettings = (dataFolder: string, port: number, more: Record<string, string> = {}): Record<string, string> => ({
  WRIT_DATA: dataFolder,
  WRIT_BASE_URL: `http://localhost:${port}`,
  WRIT_SEED_MAILS: '100',
  // A demo has three seconds, in which a busy machine may not end what is under way: it is then cut, and ends with 1.
  WRIT_STOP_WITHIN: '60',
  // Its own service of keys is the subject of few tests: those leave this out.
  WRIT_DEMO_KEYS: 'off',
  ...more,
});

/** Where the database of a data folder lies: as root elsewhere. */
export function databaseOf(dataFolder: string): string {
  const pointer = join(dataFolder, 'postgres-location.json');
  return existsSync(pointer) ? JSON.parse(readFileSync(pointer, 'utf8')).location : join(dataFolder, 'postgres');
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EPERM', 'ESRCH'].includes(String(error.code))) return '';
    throw error;
  }
};

/** Every process that has this data folder in its settings, or the place of its database in its arguments. */
export function processesOf(dataFolder: string): string[] {
  const place = databaseOf(dataFolder);
  return readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .filter((pid) => {
      const environment = textOf(`/proc/${pid}/environ`).split('\0');
      return environment.includes(`WRIT_DATA=${dataFolder}`) || textOf(`/proc/${pid}/cmdline`).includes(place);
    })
    .map((pid) => `${pid} ${textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`);
}

/** The promise of the README: within five seconds nothing is left, neither Node nor PostgreSQL. */
export const nothingLeft = (dataFolder: string): Promise<void> =>
  vi.waitFor(() => expect(processesOf(dataFolder)).toEqual([]), { interval: 100 });

/** The number of the server's own process, from its run file. */
export const nodeOf = (dataFolder: string): number => JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')).process;

/** Ends what a test left running and removes its folders. */
export async function cleanUp(): Promise<void> {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
    const gone = new Promise((resolve) => child.once('close', resolve));
    process.kill(-child.pid, 'SIGTERM');
    await gone;
  }
  for (const folder of folders.splice(0)) {
    const within = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
    for (const place of within.map(databaseOf)) if (place.startsWith('/var/lib/writ-')) rmSync(place, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One sentence for the operator and nothing else: no stack, no second line. */
export const oneSentence = /^writ: [^\n]+\n$/;
