/** A log's files over HTTP. Bounded in size and tries; what an answer says is for the reader of its bytes to check. */
import { StartError } from '@writ/core/command-errors';
import { Agent, fetch, interceptors } from 'undici';
import { readLimited, reasonOf } from './http-body.ts';
import type { ReadFile } from './log-source.ts';

/** The largest file of a static tree: a bundle of 256 entries of 65,535 bytes, each with its length. */
const fileMaxBytes = 256 * 65_537;
/** For one file with all its tries. */
const fileMaxMs = 120_000;

/** A log at an address. `read`: 404 and 410 are absence, every other failure is a {@link StartError} after three tries. */
export interface UrlLog {
  read: ReadFile;
  /** Requests under way fail. */
  close(): Promise<void>;
}

/** Files one at a time or at most this many in parallel, over as many connections. */
export const parallelMax = 8;

/** The log under a URL, with or without a slash at its end. */
export function urlLog(url: string): UrlLog {
  const agent = new Agent({ connections: parallelMax });
  return { read: reader(url.replace(/\/+$/, ''), agent), close: () => agent.destroy() };
}

function reader(url: string, agent: Agent): ReadFile {
  const dispatcher = agent.compose(interceptors.retry({ maxRetries: 3, minTimeout: 200, maxTimeout: 2000 }));
  return async (path) => {
    const address = `${url}/${path}`;
    try {
      // No redirect is followed: who runs the log would choose what this machine asks of its own network.
      const answer = await fetch(address, { dispatcher, redirect: 'manual', signal: AbortSignal.timeout(fileMaxMs) });
      if (answer.status === 200) return await readLimited(answer.body, fileMaxBytes, 'any file of a log');
      await answer.body?.cancel();
      if (answer.status === 404 || answer.status === 410) return undefined;
      const location = answer.headers.get('location');
      throw new Error(
        `it answers ${answer.status}${location === null ? '' : ` and points to ${location.slice(0, 200)}, which is not followed`}`,
      );
    } catch (error) {
      throw new StartError(`${address} can't be fetched: ${reasonOf(error)}.`);
    }
  };
}
