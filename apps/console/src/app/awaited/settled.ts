/** Whether the page still awaits answers. What is said of an act comes after the page shows it: nobody reads "Released." above "Waits for release". */

const awaited = new Set<number>();
const listeners = new Set<() => void>();

/** A question went out, by its key in the client. */
export const asked = (key: number): void => void awaited.add(key);

/** Its answer came, or nobody waits for it any more. */
export function answered(key: number): void {
  if (awaited.delete(key) && awaited.size === 0) for (const listener of listeners) listener();
}

/** Longer than any answer takes: a line that hangs keeps nothing from being said. In milliseconds. */
const mostMs = 10_000;

/** One turn of the browser, in which React renders what was set and what an act asks anew goes out. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const noneAwaited = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listeners.delete(done);
      resolve();
    };
    const timer = setTimeout(done, mostMs);
    listeners.add(done);
  });

/** Resolves once no answer is awaited and the last one is on the page. */
export async function settled(): Promise<void> {
  const until = performance.now() + mostMs;
  await turn();
  while (awaited.size > 0 && performance.now() < until) {
    await noneAwaited();
    // What came may lead to another question.
    await turn();
  }
  await turn();
}
