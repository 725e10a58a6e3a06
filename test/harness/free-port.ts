/** Ports for servers that begin to listen later than they are named. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Whether nobody listens there. An address that this machine does not have keeps nobody from the port. */
const isFreeAt = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    server.listen({ port, host, ipv6Only: true }, () => server.close(() => resolve(true)));
  });

/** Some listen at one address of the loopback interface, some at the other, and some at all. */
const isFree = async (port: number): Promise<boolean> => {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) if (!(await isFreeAt(port, host))) return false;
  return true;
};

/** Test files run beside each other, in at most so many processes: each has ports of its own. */
const workers = 8;
const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % workers;

/** Those that were named already, and may be listened on a while later. */
const named = new Set<number>();

/** A port that nobody listens on now, below those that the system gives away: whoever asks it for any port can't be given this one meanwhile. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = 20_000 + workers * randomInt(10_000 / workers) + worker;
    if (named.has(port) || !(await isFree(port))) continue;
    named.add(port);
    return port;
  }
  throw new Error('no port');
}
