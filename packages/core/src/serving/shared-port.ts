/**
 * How one of several processes opens the port that all of them serve. Where the kernel spreads connections, each listens for itself: a
 * connection then ends with the process that has it. One that the first process hands on to a process which has just died is never
 * answered and never ends.
 */
import cluster from 'node:cluster';

/** Options of `listen`, for a port that was set and not chosen. Elsewhere than on Linux, connections are handed on. */
export const sharedPort = (): { reusePort?: true } => (cluster.isWorker && process.platform === 'linux' ? { reusePort: true } : {});
