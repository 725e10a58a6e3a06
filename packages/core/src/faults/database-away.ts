/**
 * Whether a fault is that the database was lost, is away or is another one now: what a failover does to whoever is under way. Whoever asked may
 * ask again in a moment, and nobody has to report it.
 */

/** Of a socket, and of a URL of several servers none of which takes writes. */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'NO_PRIMARY',
]);

/**
 * SQLSTATE: a connection exception (08), a server that is stopped or starts (57P01 to 57P03), and one that follows another by now and takes no
 * writes (25006). PostgreSQL 18, Appendix A.
 */
const sqlState = /^(?:08[0-9A-Z]{3}|57P0[123]|25006)$/;

/** Of Prisma: not reached, reached too late, closed by the server, no connection in time. */
const clientCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024']);

/** How `pg` and its pool say the same; these have no code. */
const sentences = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
]);

/** The server's own code within an error of Prisma. */
function within(error: Error): string {
  const meta = JSON.stringify('meta' in error ? error.meta : null) ?? '';
  return /"originalCode":"([0-9A-Z]{5})"/.exec(meta)?.[1] ?? '';
}

/** Errors that wrap one another are few. */
const deepest = 5;

/** Looks at codes and at sentences of the driver alone; a value of a statement is in none of them. */
export function isDatabaseAway(cause: unknown, depth = 0): boolean {
  if (!(cause instanceof Error) || depth > deepest) return false;
  // Another server than the database: of the platform's source, a mail server, a subscriber.
  if (cause.message === 'fetch failed') return false;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  // Prisma, which reaches nothing else, passes on the code alone.
  const isSocket = socketCodes.has(code) && ('syscall' in cause || 'clientVersion' in cause || code === 'NO_PRIMARY');
  if (isSocket || clientCodes.has(code) || sqlState.test(code) || sqlState.test(within(cause))) return true;
  // Of a host with several addresses, each of which was tried.
  if (cause instanceof AggregateError) return cause.errors.some((one) => isDatabaseAway(one, depth + 1));
  return sentences.has(cause.message) || isDatabaseAway(cause.cause, depth + 1);
}
