/** What a command of the command line is. One file in `commands/` exports one; `main.ts` finds it by name. */

/** A command. Its file is loaded only when it is called, so that checking a log needs no database. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints: synopsis, options, exit codes. */
  usage: string;
  /** Does it, with the arguments after the command's name. Answers the exit code: 0 done, 1 finding or failure, 2 usage. */
  run(args: string[]): Promise<number>;
}
