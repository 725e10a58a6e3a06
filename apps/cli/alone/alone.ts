/**
 * A command of `writ` as a program of its own: what the packages of npm bring to people who have nothing else of Writ. What it prints about
 * itself has the program's name, so that what it tells people to type can be typed.
 */
import type { Command } from '../command.ts';
import { complain } from '../complain.ts';

/** Runs `writ NAME` as `writ-NAME`, with the arguments of this process. Never throws. */
export async function runAlone(name: string, command: Command): Promise<void> {
  const own = (text: string): string => text.replaceAll(/\bwrit (monitor|source|verify|witness)\b/g, 'writ-$1');
  const args = process.argv.slice(2);
  try {
    if (args.includes('--help') || args.includes('-h')) process.stdout.write(`${own(command.usage.trim())}\n`);
    else process.exitCode = await command.run(args);
  } catch (error) {
    if (error instanceof Error) error.message = own(error.message);
    process.exitCode = complain(`writ-${name}`, error);
  }
}
