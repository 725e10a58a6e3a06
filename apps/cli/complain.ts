/** Errors of a command become one sentence on standard error, and an exit code. */
import { StartError, UsageError } from '@writ/core/command-errors';
import { printable } from '@writ/verifier/printable.ts';

/** Answers the exit code. An error that nobody foresaw is printed with its stack. */
export function complain(program: string, error: unknown): number {
  if (error instanceof UsageError || error instanceof StartError) {
    process.stderr.write(`${program}: ${printable(error.message.replace(/\s*\n\s*/g, ' '))}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
  process.stderr.write(
    `${program}: an unexpected error. Report it with these lines.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}
