/**
 * Whether the platform's source answers what is looked up within its budget of a second (docs/decisions/cards.md). Whoever reports something waits longer
 * than that rather than be refused, so nobody else would notice a source that is slow with everything.
 */

/** The budget of a look-up, in milliseconds. */
const budgetMs = 1_000;

/** For operators: it names nobody and nothing. */
export const slowLookUp =
  "The platform's source took longer than its second to answer what somebody looked up, who waits for it. After five seconds they are refused, and nothing is stored. " +
  'Find out with its operator why. This is said once, until it answers in time again.';

const isLookUp = (request: string | URL | Request): boolean =>
  /\/writ\/v1\/(?:items|accounts)[/?]/.test(request instanceof Request ? request.url : String(request));

/** The same fetch. `onSlow` gets the milliseconds of the first look-up over the budget, answered or given up, and of the next such after one in time. */
export function watchLookUps(
  fetch: typeof globalThis.fetch,
  onSlow: (ms: number) => void,
  now: () => number = () => performance.now(),
): typeof globalThis.fetch {
  let wasSlow = false;
  return async (request, init) => {
    if (!isLookUp(request)) return fetch(request, init);
    const from = now();
    try {
      return await fetch(request, init);
    } finally {
      const ms = Math.round(now() - from);
      if (ms > budgetMs && !wasSlow) onSlow(ms);
      wasSlow = ms > budgetMs;
    }
  };
}
