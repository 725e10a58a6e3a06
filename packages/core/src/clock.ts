/** Where the time comes from. Code that needs the time takes a `Clock`; only a start-up file names {@link systemClock}. */
export type Clock = () => Date;

/** The machine's own clock. */
export const systemClock: Clock = () => new Date();

/** Milliseconds that a request has from its first byte to its answer, and so a transaction that it waits for. */
export const requestTimeMs = 10_000;

/** The UTC calendar day of an instant, as `YYYY-MM-DD`. */
export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);
