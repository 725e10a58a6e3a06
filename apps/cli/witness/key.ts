/**
 * The witness's key: Ed25519, made at first start and kept in a file that its owner alone can read. Whoever has it can say in the
 * witness's name that a log kept to one history. It signs cosignatures and nothing else.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { StartError } from '@writ/core/command-errors';
import { cosignatureKeyType, cosigner, makeVerifierKey, type NoteSigner, type VerifierKey } from '@writ/tlog';
import { writeDurably } from '@writ/verifier/durable-file.ts';

/** Who signs: the public half as others pin it, and the signer at a time in Unix seconds. */
export interface WitnessKey {
  key: VerifierKey;
  at: (time: number) => NoteSigner;
}

function parsePrivateKey(file: string, pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw new StartError(`${file} is not a private key in PEM.`, { cause });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new StartError(`${file} must be an Ed25519 private key, and is ${key.asymmetricKeyType}.`);
  return key;
}

/** The private key in a file; undefined when there is no file. Throws {@link StartError} for one that is no Ed25519 key. */
export async function readPrivateKey(file: string): Promise<KeyObject | undefined> {
  let pem: string;
  try {
    pem = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StartError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return parsePrivateKey(file, pem);
}

/** A new private key, kept in the file. Throws {@link StartError} when it can't be written. */
export async function makePrivateKey(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return privateKey;
}

/** The witness of this name with the private key. Throws `BAD_KEY` for a name that a key can't have. */
export function witnessKey(name: string, privateKey: KeyObject): WitnessKey {
  const raw = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
  const key = makeVerifierKey(name, new Uint8Array(raw), cosignatureKeyType);
  return { key, at: (time) => cosigner({ key, time, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }) };
}
