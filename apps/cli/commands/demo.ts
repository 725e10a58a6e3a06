/**
 * `writ demo`: plays the story of an order in a separate process, which knows nothing of Writ but its address. This side only starts
 * that process and passes on its signals and its exit code.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartError } from '@writ/core';
import { starter } from '../../server/process/starter.ts';

export const summary = 'play the story of an order, and prove it from the log';

export const usage = `writ demo [--pds] [--json] [--key VKEY] [--to FOLDER]

Plays the story "an order becomes a record, and everybody can see it" against the Writ at WRIT_BASE_URL (http://localhost:4000), as
its people would over HTTP, checks each answer, and ends with an offline verification of the log and of every receipt. If no server
answers there, it starts a Writ as "npm start" does and stops it at the end. It can be played again on the same data.

  --pds          another story, on a platform that runs: starts a real Bluesky PDS with people and posts, its source adapter and a Writ of its
                 own on it (at WRIT_BASE_URL), reads and acts on the PDS, and looks at it from outside. It installs the PDS from npm the first
                 time, and removes all data at the end
  --key VKEY     the log's public key, as its operator published it (or WRIT_LOG_KEY); else the one that the installation shows
  --to FOLDER    save the downloaded log, the answers and the receipts there
  --json         print one JSON object per step, and a last one with the summary

Exit codes: 0 everything went as expected, 1 a step did not, or the story could not be played, 2 wrong usage, 130 interrupted.`;

const parentPollMs = 250;
const entry = fileURLToPath(new URL('../../demo/story/main.ts', import.meta.url));

/** Runs the command: answers the story's exit code. Throws StartError when its process can't be started or is killed. */
export function run(args: string[]): Promise<number> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill(name));
  // npm killed outright can't pass a signal on: whoever started this one being gone is the word to stop.
  setInterval(() => process.ppid !== starter && child.kill('SIGTERM'), parentPollMs).unref();
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new StartError(`The demo's own process can't be started: ${cause.message}.`, { cause })));
    child.once('exit', (code, signal) =>
      code === null ? reject(new StartError(`The demo was ended by ${signal ?? 'an unknown signal'}.`)) : resolve(code),
    );
  });
}
