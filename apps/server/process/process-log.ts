/**
 * The process's own log: JSON lines on standard error, for operators. It carries codes, ids and the places of code where a
 * fault came up; never a message of an error, which may quote a record, a token or a connection.
 */
import { hostname } from 'node:os';
import { currentTraceId } from '@writ/telemetry';
import pino from 'pino';
import { build } from './build.ts';

const destination = pino.destination({ fd: 2, sync: true });
// A terminal that is gone, or a full disk: there is nowhere to say so, and that must not end a server.
destination.on('error', () => undefined);
/** Of a line that is written for a request or a job: under which it is found among the traces, and what the gateway and its subgraphs have in common. */
const traced = (): { traceId?: string } => {
  const traceId = currentTraceId();
  return traceId === undefined ? {} : { traceId };
};

/** Names this process among those of the installation. */
export const replica = `${hostname()}:${process.pid}`;

const log = pino({ base: { replica, build }, mixin: traced, timestamp: pino.stdTimeFunctions.isoTime, level: 'info' }, destination);

/** Where in the code: the frames of a stack without its first lines, which hold the message. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/** The database's own code behind an error of its client that has none of its own for it. */
function sqlState(cause: Error): { sqlState?: string } {
  const found = /"originalCode":"([0-9A-Z]{5})"/.exec(JSON.stringify('meta' in cause ? cause.meta : null) ?? '')?.[1];
  return found === undefined ? {} : { sqlState: found };
}

/** What may be reported of a cause: its class, a code such as ECONNREFUSED or 23505, and the frames. */
function describe(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { cause: typeof cause };
  const code = 'code' in cause && typeof cause.code === 'string' ? { code: cause.code } : {};
  return {
    cause: cause.name,
    ...code,
    ...sqlState(cause),
    frames: framesOf(cause),
    ...(cause.cause instanceof Error ? { by: describe(cause.cause) } : {}),
  };
}

/** Where errors are reported. */
export const faults = {
  log,
  report: (part: string, errorId: string, cause: unknown): void => log.error({ part, errorId, ...describe(cause) }, 'a fault'),
};
