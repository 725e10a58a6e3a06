/** The commands of a guide, as an operator reads them off its page: the blocks of `sh`, in order, with another folder in the place of `/etc/writ`. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './life-server.ts';
import { bareEnvironment, freshFolder, projectFolder } from './life-server.ts';

/** The blocks below a heading of the page, up to the next of its level. */
export function commandsOf(page: string, heading: string): string[] {
  const text = readFileSync(join(projectFolder, page), 'utf8');
  const [, rest] = text.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`${page} has no heading ${heading}`);
  const [section = ''] = rest.split('\n## ');
  return Array.from(section.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm), ([, block = '']) => block.replace(/^ {3}/gm, ''));
}

/** Runs a block in a shell, with `writ` of this project where the page has `npx writ`. */
export function runCommands(block: string, folder: string): { readonly pid: number; readonly ended: Promise<Ended> } {
  const script = block.replaceAll('/etc/writ', `'${folder}'`).replaceAll('npx writ', 'exec node apps/cli/writ.mjs');
  const options = { cwd: projectFolder, env: bareEnvironment(freshFolder()), shell: false };
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const child = execFile('/bin/bash', ['-e', '-c', script], options, (_error, out, err) => resolve({ code: child.exitCode, out, err }));
  return { pid: child.pid ?? 0, ended: promise };
}
