/** Debian's age, which shares no code with ours: it makes keys, and opens what was encrypted for them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** Whether the program is there; without it its tests are skipped by name. */
export const hasAge = spawnSync('age', ['--version']).status === 0;

/** A key in a file of the folder, and its recipient. */
export function makeAgeKey(folder: string): { keyFile: string; recipient: string } {
  const keyFile = join(folder, `${randomUUID()}.age-key`);
  execFileSync('age-keygen', ['-o', keyFile], { stdio: 'ignore' });
  return { keyFile, recipient: execFileSync('age-keygen', ['-y', keyFile], { encoding: 'utf8' }).trim() };
}

/** What `age -d` does with a message: its exit code, and the content that it gives out. */
export function decryptWithAge(keyFile: string, message: Uint8Array) {
  const { status, stdout, stderr } = spawnSync('age', ['-d', '-i', keyFile], { input: message, maxBuffer: 1e9 });
  return { status, content: stdout, error: stderr.toString() };
}
