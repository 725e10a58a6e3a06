/** The adapter as its operator starts it: a process with settings in its environment and files in a folder, which goes away with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parsePublicKey, publicKeyText } from '@writ/source';
import type { PdsAddress } from './running-pds.ts';

export interface AdapterOptions {
  /** Of the log that is pinned. */
  readonly policyText: string;
  /** Writ's public key, in base64; a new pair is made without it. */
  readonly writPublicKey?: string;
  readonly isCheck?: boolean;
  /** Settings to change; null: not set. */
  readonly settings?: Readonly<Record<string, string | null>>;
}

export interface AdapterProcess {
  readonly url: string;
  readonly writKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly book: string;
  readonly stop: () => Promise<void>;
}

/** Ended before it listened. */
export class AdapterEnded extends Error {
  readonly exitCode: number | null;
  constructor(exitCode: number | null, said: string) {
    super(said);
    this.exitCode = exitCode;
  }
}

const start = fileURLToPath(new URL('../start.ts', import.meta.url));

function spawnAdapter(env: Record<string, string | null>, isCheck: boolean): ChildProcess {
  const set = Object.entries(env).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return spawn(process.execPath, [start, ...(isCheck ? ['--check'] : [])], {
    env: { PATH: process.env.PATH, ...Object.fromEntries(set) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function startAdapter(pds: PdsAddress, options: AdapterOptions): Promise<AdapterProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'writ-adapter-'));
  const [writ, own] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const [keyFile, policyFile, book] = [join(folder, 'key.pem'), join(folder, 'policy.txt'), join(folder, 'book.sqlite')];
  writeFileSync(keyFile, own.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(policyFile, options.policyText);
  const env = {
    PDS_URL: pds.url,
    PDS_ADMIN_PASSWORD: pds.adminPassword,
    PDS_DATA_DIRECTORY: pds.dataFolder,
    PDS_BLOBSTORE_DISK_LOCATION: join(pds.dataFolder, 'blobs'),
    PDS_DID_PLC_URL: pds.plcUrl,
    ADAPTER_LISTEN: '127.0.0.1:0',
    ADAPTER_KEY_FILE: keyFile,
    ADAPTER_BOOK: book,
    WRIT_SOURCE_PUBLIC_KEY: options.writPublicKey ?? publicKeyText(writ.publicKey),
    WRIT_LOG_POLICY_FILE: policyFile,
    ...options.settings,
  };
  const child = spawnAdapter(env, options.isCheck ?? false);
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => {
    complaint += text;
  });
  const stop = async (): Promise<void> => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  if (child.stdout === null) throw new TypeError('The output of the adapter is not piped.');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    once(child, 'close').then(([code]) => {
      rmSync(folder, { recursive: true, force: true });
      throw new AdapterEnded(code, complaint.trim());
    }),
  ]);
  const [, url = '', key = ''] = /WRIT_SOURCE_URL=(\S+) WRIT_SOURCE_KEY=(\S+)/.exec(line) ?? [];
  return { url, writKey: writ.privateKey, publicKey: parsePublicKey(key), book, stop };
}
