/**
 * An adapter over a {@link GeneratedSource} in a process of its own, with its book in a file: it can be killed and started again. The same file is
 * what runs in that process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseWitnessPolicy } from '@writ/tlog';
import { z } from 'zod';
import { openBook } from '../src/book/sqlite-book.ts';
import { serveSource } from '../src/index.ts';
import { GeneratedSource } from './generated-source.ts';

const settings = z.object({
  /** How many records the account has. */
  lines: z.int(),
  /** How many files its items describe. */
  files: z.int().default(0),
  /** The file of the book. */
  book: z.string(),
  /** A policy of C2SP tlog-policy. */
  policy: z.string(),
  /** Writ's public and the adapter's private key, as PEM. */
  writKey: z.string(),
  adapterKey: z.string(),
  /** Host and port as Writ names them, where they are not the process's own. */
  authority: z.string().optional(),
});
export type AdapterSettings = z.input<typeof settings>;

const message = z.union([z.object({ port: z.int() }), z.object({ peakKiB: z.number() })]);

export class AdapterProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  static async start(of: AdapterSettings): Promise<AdapterProcess> {
    const child = fork(import.meta.filename, [JSON.stringify(of)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const told = await new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code, signal) => reject(new Error(`The adapter ended before it listened: ${code ?? signal}.`)));
    });
    const listening = message.parse(told);
    if (!('port' in listening)) throw new TypeError('The adapter named no port.');
    return new AdapterProcess(child, listening.port);
  }

  /** The most memory that the process has had, in MiB. */
  async peakMiB(): Promise<number> {
    const answer = once(this.#child, 'message');
    this.#child.send('memory');
    const told = message.parse((await answer)[0]);
    return 'peakKiB' in told ? told.peakKiB / 1024 : Number.NaN;
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

async function serve(text: string): Promise<void> {
  const { lines, files, book, policy, writKey, adapterKey, authority } = settings.parse(JSON.parse(text));
  const key: KeyObject = createPrivateKey(adapterKey);
  const listener = serveSource(new GeneratedSource(lines, files), {
    writKeys: [createPublicKey(writKey)],
    key,
    policy: parseWitnessPolicy(policy),
    book: openBook(book),
    ...(authority !== undefined && { authority }),
    onError: (error) => console.error(error),
  });
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.({ port: (server.address() as AddressInfo).port });
  process.on('message', () => process.send?.({ peakKiB: process.resourceUsage().maxRSS }));
  process.on('disconnect', () => process.exit());
}

if (process.argv[1] === import.meta.filename) await serve(process.argv[2] ?? '');
