/**
 * In which ways a page is looked at. A run takes the first way of each list; with WRIT_BROWSER_ALL (`npm run test:browser -- --all`) all of
 * them are taken, which is longer than a run of all suites may be.
 */

/** Whether everything is looked at in every way. */
export const everyWay = process.env['WRIT_BROWSER_ALL'] !== undefined;

/** The ways of a list that this run takes. */
export const waysTaken = <Way>(ways: readonly Way[]): readonly Way[] => (everyWay ? ways : ways.slice(0, 1));
