/**
 * A witness from its folder to its port: its key, its memory and what it serves. One process has the folder until it is closed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '@writ/core/command-errors';
import { formatVerifierKey, type LogKey, type VerifierKey } from '@writ/tlog';
import { printable } from '@writ/verifier/printable.ts';
import { makePrivateKey, readPrivateKey, type WitnessKey, witnessKey } from './key.ts';
import { lockFolder } from './lock.ts';
import { beginMemory, openMemory, originDigest, readIndex } from './memory.ts';
import { startWitnessServer } from './server.ts';
import { makeWitness, type WitnessOptions } from './witness.ts';

/** Who a witness is, and where what it must not forget is kept. */
export interface WitnessPlace {
  readonly folder: string;
  /** As it stands in its cosignatures. */
  readonly name: string;
  readonly keyFile: string;
  /** Whether a key that exists may begin an empty memory. */
  readonly mayBegin: boolean;
}

/** A witness that answers. */
export interface OpenWitness {
  readonly key: VerifierKey;
  readonly url: string;
  /** What it serves at `/`. */
  readonly about: string;
  close(): Promise<void>;
}

/** The key of the folder's witness, whose memory is begun by then: with a new key, or with one that its operator says is unused. */
async function keyOf({ folder, name, keyFile, mayBegin }: WitnessPlace): Promise<WitnessKey> {
  const index = await readIndex(folder);
  const existing = await readPrivateKey(keyFile);
  if (index !== undefined) {
    if (existing === undefined)
      throw new StartError(`${folder} has the memory of ${index.key}, and ${keyFile} is missing: restore that key.`);
    return witnessKey(name, existing);
  }
  if (existsSync(join(folder, 'checkpoints')) || (existing !== undefined && !mayBegin))
    throw new StartError(
      `${folder} has no memory of the key in ${keyFile}, and a witness without its memory could sign a second history. ` +
        'Name the right folder, or add --begin if this key has never cosigned anything.',
    );
  const key = witnessKey(name, existing ?? (await makePrivateKey(keyFile)));
  await beginMemory(folder, key.key);
  return key;
}

/** Each log's name once, and where the checkpoint is that was cosigned last. */
export const shownLogs = (logs: readonly LogKey[]): { origin: string; checkpoint: string }[] =>
  [...new Set(logs.map(({ origin }) => origin))].map((origin) => ({
    origin: printable(origin),
    checkpoint: `${originDigest(origin)}/checkpoint`,
  }));

const aboutText = ({ key }: WitnessKey, logs: readonly LogKey[]): string =>
  [
    'A witness of logs (C2SP tlog-witness). It cosigns checkpoints that extend those it saw before, and states nothing about the content of entries.',
    `name  ${key.name}`,
    `key   ${formatVerifierKey(key)}`,
    ...shownLogs(logs).map(({ origin, checkpoint }) => `log   ${origin}  ${checkpoint}`),
    '',
  ].join('\n');

interface Opening extends WitnessPlace, Pick<WitnessOptions, 'logs' | 'tell'> {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

async function serve({ logs, tell, host, port, ...place }: Opening): Promise<OpenWitness> {
  const { folder } = place;
  const key = await keyOf(place);
  const store = await openMemory(folder, key.key);
  const about = aboutText(key, logs);
  const server = await startWitnessServer({
    host,
    port,
    answer: makeWitness({ logs, key, store, folder, tell }),
    find: (digest) => store.find(digest)?.note,
    about,
    onFault: (cause) => tell({ kind: 'fault', message: cause instanceof StartError ? cause.message : String((cause as Error).stack) }),
  });
  return { key: key.key, url: server.url, about, close: () => server.close() };
}

/** Opens it, with a new key where the folder has none. Throws {@link StartError} when it can't: a damaged memory, another process, no port. */
export async function openWitness(opening: Opening): Promise<OpenWitness> {
  const unlock = lockFolder(opening.folder);
  try {
    const witness = await serve(opening);
    return { ...witness, close: () => witness.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}
