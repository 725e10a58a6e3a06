/**
 * The process of `npm run demo`: plays the story against Writ and ends with 0 when all of it is as the story says. It knows a base
 * URL and log-in names, and of Writ's own code nothing but the log's mathematics: what it proves, anybody can prove.
 */
import { DemoError } from './deviation.ts';
import { Narrator } from './narrator.ts';
import { parseOptions } from './options.ts';
import { playStory } from './play-story.ts';
import { StoryEnded } from './stage.ts';

const interruptedCode = 130;
const parentPollMs = 250;

/** Aborts when the process is asked to stop, or when whoever started it is gone: what it opened is closed then, and it ends. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop.abort();
  }, parentPollMs).unref();
  return stop.signal;
}

/** Why it could not be played, in one sentence. */
function sentence(error: unknown): string {
  if (error instanceof DemoError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `The story broke off: ${error.message}${cause}.`;
}

/** Plays the story as asked. 0: everything went as expected; 1: it did not, or could not be played; 2: wrong usage; 130: interrupted. */
async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (typeof options === 'string') {
    process.stderr.write(`writ demo: ${options} See writ demo --help.\n`);
    return 2;
  }
  const signal = stopSignal();
  try {
    await playStory(options, new Narrator((text) => process.stdout.write(text), options.json), signal);
    return 0;
  } catch (error) {
    if (signal.aborted) return interruptedCode;
    if (!(error instanceof StoryEnded)) process.stderr.write(`writ demo: ${sentence(error)}\n`);
    return 1;
  }
}

process.exitCode = await main();
