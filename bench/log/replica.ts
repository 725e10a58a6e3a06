/**
 * One replica, a process of its own: told what to append, it keeps so many appends under way for so long, waits for the last ones, and tells how long each took.
 * Ends when its parent lets go of it. An append that fails ends it too: what it measured would be something else.
 */
import { type Content, type LogSettings, openVariants, type Way } from './variants.ts';

/** The first message to a replica. */
export interface Opening {
  readonly socketFolder: string;
  readonly settings: LogSettings;
  /** How many appends at a time it must be ready for. */
  readonly inFlight: number;
}

/** Every later message. */
export interface Course {
  readonly way: Way;
  readonly content: Content;
  readonly inFlight: number;
  readonly ms: number;
}

/** What came of a course. */
export interface Ran {
  /** Milliseconds of each append, in the order in which they ended. */
  readonly times: readonly number[];
  /** From the beginning of the first to the end of the last, in milliseconds. */
  readonly ms: number;
  /** Processor time of this process, in milliseconds. */
  readonly cpuMs: number;
}

async function run(append: () => Promise<unknown>, { inFlight, ms }: Course): Promise<Ran> {
  const times: number[] = [];
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const appendInTurn = async (): Promise<void> => {
    for (let from = begun; from < begun + ms; ) {
      await append();
      const to = performance.now();
      times.push(to - from);
      from = to;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, appendInTurn));
  const { user, system } = process.cpuUsage(cpu);
  return { times, ms: performance.now() - begun, cpuMs: (user + system) / 1000 };
}

process.once('message', async ({ socketFolder, settings, inFlight }: Opening) => {
  const { append, close } = await openVariants(socketFolder, settings, inFlight);
  process.on('message', async (course: Course) => process.send?.(await run(append[course.way][course.content], course)));
  process.once('disconnect', () => void close());
  process.send?.('ready');
});
