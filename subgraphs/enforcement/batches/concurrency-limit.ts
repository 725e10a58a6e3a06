/**
 * How many chunks of bulk decisions one process works on at a time. One can wait for the log while another is written; more would only
 * delay single decisions, which share the processor and the queue in front of the log.
 */
import { PublicError } from '@writ/core';

const atOnce = 2;
/** More than these would not be answered within the time of a request. */
const waitingMax = 16;

let running = 0;
const waiting: (() => void)[] = [];

async function enter(mayRefuse: boolean): Promise<void> {
  if (running < atOnce) {
    running += 1;
    return;
  }
  if (mayRefuse && waiting.length >= waitingMax)
    throw new PublicError('LIMIT_EXCEEDED', 'Too many bulk decisions are waiting: send this request again.', { retryAfterSeconds: 1 });
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function leave(): void {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
}

async function inTurn<Result>(act: () => Promise<Result>, mayRefuse: boolean): Promise<Result> {
  await enter(mayRefuse);
  try {
    return await act();
  } finally {
    leave();
  }
}

/** Does one chunk of a request when its turn comes. Throws LIMIT_EXCEEDED when too many wait. */
export const withinConcurrencyLimit = <Result>(act: () => Promise<Result>): Promise<Result> => inTurn(act, true);

/** The same for a worker, whose answer nobody waits for: it waits, however many do. */
export const workWithinLimit = <Result>(act: () => Promise<Result>): Promise<Result> => inTurn(act, false);
