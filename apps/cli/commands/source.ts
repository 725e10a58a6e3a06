/** `writ source`: what an adapter of a platform is checked with, and what it pins of this installation. */
import { run as runForAdapters, usageWith } from '../source/command.ts';

export { summary } from '../source/command.ts';

/** The text of `writ source --help`. */
export const usage = usageWith({
  synopsis: 'writ source pin FOLDER\n       ',
  text: `pin    writes what an adapter of this Writ pins, from its settings: FOLDER/writ.pub, its public key, and FOLDER/policy.txt, the key of its log with the
       witnesses. Both are public.
`,
});

/** Runs the command. Throws `UsageError`, and `StartError` for a facts file that can't be used. */
export async function run(args: string[]): Promise<number> {
  const [name, folder, ...more] = args;
  if (name === 'pin' && folder !== undefined && more.length === 0) return (await import('../source/pin.ts')).writePins(folder);
  return runForAdapters(args);
}
