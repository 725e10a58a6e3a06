/**
 * What the kit is to an adapter, kept between runs: Writ's key, and a log with its witnesses that goes on where it ended, as an adapter
 * remembers what it saw. The log is called `check.…`: no production start accepts it.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicKeyText } from '@writ/source';
import { MadeLog } from '@writ/source/testing';
import { z } from 'zod';

const stateSchema = z.object({
  writKey: z.string(),
  log: z.object({ origin: z.string(), key: z.string(), witnesses: z.array(z.string()), hashes: z.array(z.string()) }),
});

export interface KitFolder {
  readonly writKey: KeyObject;
  readonly log: MadeLog;
  /** Keeps what the log has become. */
  save(): void;
}

/** Opens the folder, which is made when it is not there. */
export function openKitFolder(folder: string): KitFolder {
  const file = join(folder, 'kit.json');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const state = existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const writKey = state ? createPrivateKey(state.writKey) : generateKeyPairSync('ed25519').privateKey;
  const log = state ? MadeLog.from(state.log) : new MadeLog('check.example.org/log');
  const save = (): void => {
    writeFileSync(`${file}.new`, JSON.stringify({ writKey: writKey.export({ type: 'pkcs8', format: 'pem' }), log: log.state }), {
      mode: 0o600,
    });
    renameSync(`${file}.new`, file);
    writeFileSync(join(folder, 'policy.txt'), log.policyText);
    writeFileSync(join(folder, 'writ.pub'), `${publicKeyText(writKey)}\n`);
  };
  save();
  return { writKey, log, save };
}
