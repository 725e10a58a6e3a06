/**
 * The `writ` command line: finds the command by its name, loads its file, runs it. Errors become one sentence and an
 * exit code here and nowhere else: 0 done or verified, 1 finding or failure, 2 not understood.
 */
import { UsageError } from '@writ/core';
import type { Command } from './command.ts';
import { complain } from './complain.ts';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => import('./commands/start.ts'),
  check: () => import('./commands/check.ts'),
  init: () => import('./commands/init.ts'),
  migrate: () => import('./commands/migrate.ts'),
  token: () => import('./commands/token.ts'),
  proof: () => import('./proof/proof.ts'),
  sign: () => import('./sign/sign.ts'),
  import: () => import('./commands/import.ts'),
  verify: () => import('./commands/verify.ts'),
  package: () => import('./commands/package.ts'),
  log: () => import('./commands/log.ts'),
  report: () => import('./commands/report.ts'),
  monitor: () => import('./commands/monitor.ts'),
  witness: () => import('./commands/witness.ts'),
  source: () => import('./commands/source.ts'),
  tamper: () => import('./commands/tamper.ts'),
  law: () => import('./commands/law.ts'),
  restrict: () => import('./commands/restrict.ts'),
  epoc: () => import('./commands/epoc.ts'),
  keys: () => import('./commands/keys.ts'),
  seal: () => import('./seal/seal.ts'),
  'log-in': () => import('./log-in/log-in.ts'),
  erase: () => import('./commands/erase.ts'),
  demo: () => import('./commands/demo.ts'),
};

async function overview(): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(width)}  ${(await load()).summary}`),
  );
  return ['Usage: writ COMMAND [options]', '', ...lines, '', 'writ COMMAND --help explains a command.', ''].join('\n');
}

async function runCommand(name: string, args: string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new UsageError(`There is no command ${JSON.stringify(name)}: writ --help lists them.`);
  const command = await load();
  if (!args.includes('--help') && !args.includes('-h')) return await command.run(args);
  process.stdout.write(`${command.usage.trim()}\n`);
  return 0;
}

/** Runs the command line with the arguments after `writ` and answers the exit code. Never throws. */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) throw new UsageError('Name a command: writ --help lists the commands.');
    if (name !== '--help' && name !== '-h' && name !== 'help') return await runCommand(name, rest);
    process.stdout.write(await overview());
    return 0;
  } catch (error) {
    return complain('writ', error);
  }
}
