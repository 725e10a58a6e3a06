/** Starts replicas and speaks with them. One that ends before it is let go fails whatever waits for it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { StartError } from '@writ/core';
import type { Course, Opening, Ran } from './replica.ts';

/** A replica that is ready. */
export interface Replica {
  run(course: Course): Promise<Ran>;
  /** Lets it go and waits until it has ended. */
  close(): Promise<void>;
}

/** Throws StartError when it can't open; why is on the error output. */
export async function startReplica(opening: Opening): Promise<Replica> {
  const child = fork(new URL('./replica.ts', import.meta.url), { serialization: 'advanced' });
  const ended = once(child, 'exit');
  const answered = async (message: Opening | Course): Promise<unknown> => {
    const early = ended.then(([code]) => {
      throw new StartError(`A replica ended with ${code} in the middle of a measurement: see above why.`);
    });
    child.send(message);
    const [answer] = await Promise.race([once(child, 'message'), early]);
    return answer;
  };
  await answered(opening);
  return {
    run: async (course) => (await answered(course)) as Ran,
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
