/** Programs that the story starts beside Writ, and ends: each is waited for, and none outlives the story. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { DemoError } from '../deviation.ts';

/** Asks it to end, and waits until it is gone. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Runs a program to its end; what it prints goes to standard error, or nowhere. Throws DemoError when it fails. */
export async function run(
  what: string,
  args: readonly string[],
  { env = process.env, isTold = false }: { env?: NodeJS.ProcessEnv; isTold?: boolean } = {},
): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', isTold ? process.stderr : 'ignore', 'inherit'], env });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new DemoError(`${what} failed (it ended with ${code}).`);
}

/** Starts a program that says when it is ready: by its first message, or by a line that it prints. It ends with this process. */
export async function started<Ready>(
  what: string,
  [script, ...args]: readonly [string, ...string[]],
  { env, ready }: { env: NodeJS.ProcessEnv; ready: (child: ChildProcess) => Promise<Ready> },
): Promise<{ ready: Ready; child: ChildProcess }> {
  const child = fork(script, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [], env });
  const early = once(child, 'exit').then(([code]) => {
    throw new DemoError(`${what} could not be started (it ended with ${code}).`);
  });
  try {
    return { ready: await Promise.race([ready(child), early]), child };
  } catch (error) {
    await ended(child);
    throw error;
  }
}

/** Resolves with what follows a text in the output. */
export const printed = (child: ChildProcess, shape: RegExp): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const found = shape.exec(text);
      if (found !== null) resolve(found[1] ?? found[0]);
    });
  });
