/** The logs that a witness serves, as its operator names them: keys that came from the logs' operators and not from the logs. */
import { readFile } from 'node:fs/promises';
import { type LogKey, parseWitnessPolicy, TlogError } from '@writ/tlog';
import { UsageError } from '../command.ts';
import { parseLogKey } from '../verify/pin.ts';

/** A log as `VKEY` or `VKEY@ORIGIN`. Throws {@link UsageError}. */
export function parseLog(text: string): LogKey {
  const [, vkey, origin] = /^([^+]*\+[^+]*\+[^@]*)@(.+)$/.exec(text) ?? [undefined, text, undefined];
  const key = parseLogKey(vkey ?? text);
  return { key, origin: origin ?? key.name };
}

/** The logs of a policy file; its witnesses and its quorum are for readers. Throws {@link UsageError}. */
export async function readLogs(file: string): Promise<readonly LogKey[]> {
  try {
    return parseWitnessPolicy(await readFile(file, 'utf8')).logs;
  } catch (error) {
    if (error instanceof TlogError) throw new UsageError(`${file} is no policy that can be used. ${error.message}`);
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
