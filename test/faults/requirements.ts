/** What a machine must offer for a fault to be made on it. A test that needs what is not there is skipped, and says so in its name. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

/** Whether this works here. Any failure to run it means no; the answer only skips a test, by name. */
function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

export const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A small disk of its own at an empty folder, which only root can make, in memory. */
export const mountDisk = (folder: string, megabytes: number): string =>
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'writ-small-disk', folder);
export const unmount = (folder: string): string => run('umount', folder);

export const canMount = (): boolean =>
  works(() => {
    const folder = mkdtempSync(join(tmpdir(), 'writ-mount-'));
    try {
      mountDisk(folder, 1);
      unmount(folder);
    } finally {
      rmdirSync(folder);
    }
  });

/** The environment in which a process sees the time that a file says, `+30h` or `-30h`; its timers go by the true one. */
export function movedClock(offsetFile: string): Record<string, string> {
  const [, library] = /^LD_PRELOAD=(.+)$/m.exec(run('faketime', '-f', '+0h', 'env')) ?? [];
  if (library === undefined) throw new Error('faketime does not say which library it loads.');
  return { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: offsetFile, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
}
export const canMoveClock = (): boolean => works(() => movedClock('none'));

/** What makes the next fdatasync of a process fail, with EIO, once. */
export const failSyncOf = (pid: number): [command: string, args: string[]] => [
  'strace',
  ['-p', String(pid), '-e', 'trace=fdatasync', '-e', 'inject=fdatasync:error=EIO:when=1'],
];

/** Whether strace may attach to a process that is not its child, as it must to the server's. */
export const canInject = (): boolean =>
  works(() => {
    const sleeper = spawn('sleep', ['1'], { stdio: 'ignore' });
    try {
      if (sleeper.pid === undefined) throw new Error('sleep did not start.');
      const [command, args] = failSyncOf(sleeper.pid);
      run(command, ...args);
    } finally {
      sleeper.kill();
    }
  });

/** A test of a fault, skipped with the reason in its name where the machine can't make it. */
export const testWhere = (able: boolean, needs: string) => (name: string, work: () => Promise<void>, timeoutMs: number) =>
  able ? test(name, work, timeoutMs) : test.skip(`${name} (skipped: ${needs})`, work);
