/** The logs that a witness serves, as its operator names them: keys that came from the logs' operators and not from the logs. */
import { type LogKey, parseWitnessPolicy } from '@writ/tlog';
import { parseLogKey } from '@writ/verifier/pins/pin.ts';
import { readPolicy } from '@writ/verifier/pins/pin-witnesses.ts';

/** A log as `VKEY` or `VKEY@ORIGIN`. Throws `UsageError`. */
export function parseLog(text: string): LogKey {
  const [, vkey, origin] = /^([^+]*\+[^+]*\+[^@]*)@(.+)$/.exec(text) ?? [undefined, text, undefined];
  const key = parseLogKey(vkey ?? text);
  return { key, origin: origin ?? key.name };
}

/** The logs of a policy file; its witnesses and its quorum are for readers. Throws `UsageError`. */
export async function readLogs(file: string): Promise<readonly LogKey[]> {
  return (await readPolicy(file, parseWitnessPolicy)).logs;
}
