/**
 * `writ tamper`: does what the log must betray. It changes one bit of a stored entry in the demo's own database, as its superuser and with
 * the triggers off, and puts it back. It can't reach a database that is not the running demo's, and has no switch that would let it.
 */
import { createPublicKey } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Config, readConfig, StartError, UsageError } from '@writ/core';
import { socketConnection } from '@writ/prisma';
import { formatVerifierKey, makeVerifierKey } from '@writ/tlog';
import { changeEntry, putBack } from '../../demo/tamper.ts';
import { type RunFile, readRunFile } from '../../server/process/run-file.ts';
import { logKeys } from '../../server/secrets.ts';

/** One line for the list of commands. */
export const summary = 'demo: change an entry of the log behind its back, to see it found';

/** The text of `writ tamper --help`. */
export const usage = `
Usage: writ tamper --index N [--json]   change one bit of entry N in the database of the demo that runs here
       writ tamper --undo [--json]      restore every entry that was changed in this way

"writ verify" then finds the change; this command prints the line to run. It works only on the embedded database of a running demo.

Exit code: 0 done, 1 refused or failed, 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

function parseCall(args: string[]): { undo: boolean; index: number; json: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { index: { type: 'string' }, undo: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    const index = values.index ?? '';
    if (values.undo === (index === '') && (values.undo || /^(?:0|[1-9][0-9]{0,14})$/.test(index)))
      return { undo: values.undo, index: Number(index), json: values.json };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ tamper --help.`);
  }
  throw new UsageError('Name an entry by a whole number from 0: writ tamper --index N. Or writ tamper --undo.');
}

function runningDemo(config: Config): RunFile {
  if (config.mode !== 'demo')
    throw new StartError(
      'writ tamper is only for the demo: DATABASE_URL or a public WRIT_BASE_URL is set, and it never touches the log of a production installation.',
    );
  const running = readRunFile(config.dataFolder);
  if (running === null) throw new StartError('No demo runs here: start one with "npm start", then tamper with its log.');
  return running;
}

function verifyLine(config: Config, { baseUrl }: RunFile): string {
  const raw = createPublicKey(logKeys(config).log).export({ type: 'spki', format: 'der' }).subarray(-32);
  const key = formatVerifierKey(makeVerifierKey(config.logOrigin, new Uint8Array(raw)));
  return `npx writ verify ${baseUrl}/log/${config.logEpoch}/ --key '${key}'`;
}

/** Runs the command. Throws {@link UsageError}, and `StartError` outside of a running demo. */
export async function run(args: string[]): Promise<number> {
  const { undo, index, json } = parseCall(args);
  const config = readConfig(process.env, projectFolder);
  const running = runningDemo(config);
  const superuser = socketConnection(running.socketFolder, 'postgres', 'writ');
  if (undo) {
    const indices = await putBack(superuser);
    const words = indices.length === 0 ? 'No entry was changed.' : `Put back: ${indices.join(', ')}.`;
    process.stdout.write(`${json ? JSON.stringify({ putBack: indices }) : words}\n`);
    return 0;
  }
  if (!(await changeEntry(superuser, index)))
    throw new StartError(`There is no entry ${index} in this log, or it was already changed: writ tamper --undo restores it.`);
  const verify = verifyLine(config, running);
  if (json) process.stdout.write(`${JSON.stringify({ changed: index, verify })}\n`);
  else
    process.stdout.write(
      `Entry ${index} of the demo's log is changed: one bit of its stored bytes, as the database's superuser.\n` +
        `Find it:      ${verify}\nRestore it:   npx writ tamper --undo\n`,
    );
  return 0;
}
