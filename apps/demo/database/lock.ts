/**
 * One server a data folder. The lock file names the process that holds it; a holder that is gone holds nothing.
 * The last word has PostgreSQL's own postmaster.pid, so that two takers of one stale lock can't both start a server.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '@writ/core';

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The fields of /proc/<pid>/stat after the name, which may hold anything: the state is the first, the start the twentieth. */
function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** What `ps` says about a process, or an empty text when there is none, or only what its parent has not collected yet. */
function ps(pid: number, column: 'lstart' | 'comm'): string {
  if (!exists(pid)) return '';
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state = '', ...more] = statOf(pid);
    // In a container the first process is often no init and collects nobody: the dead stay in the list for good.
    if (state === 'Z' || state === 'X') return '';
    return column === 'comm' ? readFileSync(`/proc/${pid}/comm`, 'utf8').trim() : (more[18] ?? '');
  } catch (error) {
    if (exists(pid)) throw error;
    return '';
  }
}

interface Holder {
  readonly pid: number;
  /** When the process began: a number that is used again is another process. */
  readonly began: string;
}

const parseHolder = (text: string): Holder => JSON.parse(text) as Holder;

const running = (pid: number, dataFolder: string): StartError =>
  new StartError(
    `Writ is already running (process ${pid}) on the data in ${dataFolder}. Stop that one first, or set WRIT_DATA to another folder.`,
  );

/** Takes the lock of a data folder and returns its release. Throws StartError naming the process that holds it. */
export function takeLock(dataFolder: string): () => void {
  const file = join(dataFolder, 'postgres.lock');
  const mine = `${file}.${randomUUID()}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: ps(process.pid, 'lstart') } satisfies Holder), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(mine, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      if (!existsSync(file)) continue;
      const holder = parseHolder(readFileSync(file, 'utf8'));
      if (ps(holder.pid, 'lstart') === holder.began) throw running(holder.pid, dataFolder);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

const lingerMs = 5000;

/**
 * Waits for a server whose parent has just died to go away (its supervisor is stopping it). Throws StartError when it
 * stays. A pid file whose process is something else is removed.
 */
export async function awaitNoServer(data: string, dataFolder: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  for (const until = Date.now() + lingerMs; existsSync(file); await wait(20)) {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    if (!(pid > 0) || !ps(pid, 'comm').startsWith('postgres')) return rmSync(file, { force: true });
    if (Date.now() > until) throw running(pid, dataFolder);
  }
}
