/**
 * Which requests of the public graph one execution may answer: those that ask for nothing but what anybody may read. It asks the
 * subgraphs as a reader who is not signed in, in the country of those who wait: they never learn who that is, so what they answer
 * can't depend on it.
 */
import { anonymous } from '@writ/access';
import type { SharedExecution, Sharing } from '@writ/plan-executor';
import { type GatewayContext, newOperation } from '../operation.ts';

type Context = Record<string, unknown>;
const operationOf = (context: Context) => (context as unknown as GatewayContext).operation;

/** Sharing on the public graph. `publicFields` are coordinates. */
export const publicSharing = (publicFields: ReadonlySet<string>): Sharing => ({
  publicFields,
  keyOf: (context) => operationOf(context).caller.country ?? '',
  open: (context) => sharedExecution(operationOf(context).caller.country),
});

/** Milliseconds in which others may join an execution: who joins last waits no longer than this and the time of one request. */
const joinableMs = 1_000;

/** Ends when everybody who waited has gone or has no time left. */
function sharedExecution(country: string | null): SharedExecution {
  const abandoned = new AbortController();
  const openUntil = performance.now() + joinableMs;
  let waiting = 0;
  return {
    context: { operation: newOperation({ ...anonymous('public'), country }, abandoned.signal) },
    join: (context) => {
      waiting += 1;
      operationOf(context).signal.addEventListener('abort', () => {
        waiting -= 1;
        if (waiting === 0) abandoned.abort();
      });
    },
    isOpen: () => !abandoned.signal.aborted && performance.now() < openUntil,
  };
}
