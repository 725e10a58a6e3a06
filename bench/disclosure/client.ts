/** The client, in a thread of its own, so that its own work is not added to that of the servers. The clock stops at an answer's last byte. */
import { once } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Pool } from 'undici';

/** One request to a graph. */
export interface Ask {
  readonly path: string;
  readonly token: string | null;
  readonly body: string;
  /** For a token that is bound to a key: the proof for this request. */
  readonly proof?: string;
}

/** What came of it, in milliseconds and bytes; the event of its receipt, and its errors as JSON, where it has any. */
export interface Answered {
  readonly ms: number;
  readonly bytes: number;
  readonly event: string | undefined;
  readonly errors: string | undefined;
}

interface Body {
  errors?: unknown;
  extensions?: { receipt?: { event: string }[] };
}

async function send(pool: Pool, { path, token, body, proof }: Ask): Promise<Answered> {
  const shown = proof === undefined ? { authorization: `Bearer ${token}` } : { authorization: `DPoP ${token}`, dpop: proof };
  const headers = { 'content-type': 'application/json', ...(token === null ? {} : shown) };
  const from = performance.now();
  const answer = await pool.request({ path, method: 'POST', headers, body });
  const text = await answer.body.text();
  const ms = performance.now() - from;
  const { errors, extensions } = JSON.parse(text) as Body;
  return {
    ms,
    bytes: Buffer.byteLength(text),
    event: extensions?.receipt?.[0]?.event,
    errors: errors === undefined ? undefined : JSON.stringify(errors),
  };
}

/** Starts the thread. `ask` sends all, so many at a time. */
export function startClient(baseUrl: string) {
  const worker = new Worker(new URL(import.meta.url), { workerData: baseUrl });
  const ask = async (asks: readonly Ask[], concurrency: number): Promise<Answered[]> => {
    worker.postMessage({ asks, concurrency });
    const [answers] = (await once(worker, 'message')) as [Answered[]];
    return answers;
  };
  return { ask, close: () => worker.terminate() };
}

const port = parentPort;
const pool = new Pool(String(workerData ?? 'http://localhost'), { connections: 64 });
port?.on('message', async ({ asks, concurrency }: { asks: Ask[]; concurrency: number }) => {
  const waiting = asks.values();
  const answers: Answered[] = [];
  const sendInTurn = async () => {
    for (const ask of waiting) answers.push(await send(pool, ask));
  };
  await Promise.all(Array.from({ length: concurrency }, sendInTurn));
  port.postMessage(answers);
});
