/**
 * Runs another program beside the test, whose own process goes on meanwhile: the servers of a stack are in it, and one that stands still for seconds closes connections
 * that a client is about to use.
 */
import { spawn } from 'node:child_process';

export interface Ran {
  /** Null where a signal ended it. */
  readonly status: number | null;
  /** Both of its streams. */
  readonly output: string;
}

export function runProgram(
  program: string,
  given: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: Buffer.concat(parts).toString() }));
  });
}
