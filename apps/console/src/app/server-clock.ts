/**
 * The server's clock, by which every deadline is counted: set once, when the console starts, from the instant at which the page was made. From then on
 * the device's own clock measures what passes, also while it sleeps; what that clock shows does not matter.
 */

/** How far the server's clock is ahead of the device's, in milliseconds. */
let aheadMs = 0;

/** How long ago the page began to arrive, in milliseconds: about when the server made it. */
function arrivedMsAgo(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation === undefined ? 0 : Math.max(0, performance.now() - navigation.responseStart);
}

/** Sets it. `madeAt` is when the server made the page, ISO 8601. */
export function setServerClock(madeAt: string): void {
  aheadMs = Date.parse(madeAt) + arrivedMsAgo() - Date.now();
}

/** The server's clock now, in milliseconds since 1970. */
export const serverNow = (): number => Date.now() + aheadMs;
