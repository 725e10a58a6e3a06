/**
 * Whether the log can be relied on now. The sentences are for the operator: they name origins and sizes, so nobody outside
 * the process may be shown them. Each is reported to the process log when it begins, not each time somebody asks.
 */
import type { LogLogger } from './logger.ts';

/** How a log is. `reason` is why it is not ready; `degraded` is what is wrong although it is. */
export interface LogHealth {
  readonly ready: boolean;
  readonly reason?: string;
  readonly degraded?: string;
}

/** What may be wrong, in a sentence each, or undefined. */
export interface HealthSources {
  /** Why nothing can be appended or published. */
  failure(): string | undefined;
  degraded(): string | undefined;
}

/** How the log is now. */
export function healthOf({ failure, degraded }: HealthSources): LogHealth {
  const [reason, weakness] = [failure(), degraded()];
  return {
    ready: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    ...(weakness === undefined ? {} : { degraded: weakness }),
  };
}

/** The same sentence with other numbers is no news. */
const kindOf = (sentence: string | undefined): string | undefined => sentence?.replaceAll(/\d+/g, '0');

/** A function that reports the log's state whenever it has changed since the last call. */
export function healthReporter(sources: HealthSources, logger: LogLogger): () => void {
  let reported: LogHealth = { ready: true };
  return () => {
    const now = healthOf(sources);
    if (now.reason !== undefined && kindOf(now.reason) !== kindOf(reported.reason)) logger.error({}, `the log is not ready: ${now.reason}`);
    if (now.ready && !reported.ready) logger.warn({}, 'the log is ready again');
    if (now.degraded !== undefined && kindOf(now.degraded) !== kindOf(reported.degraded))
      logger.warn({}, `the log is degraded: ${now.degraded}`);
    reported = now;
  };
}
