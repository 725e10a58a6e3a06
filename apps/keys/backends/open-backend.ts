/** The backend that `WRIT_KEYS_KEK` names, by the scheme of its address. */
import { isAbsolute } from 'node:path';
import { StartError } from '@writ/core/command-errors';
import { kmsBackend } from './awskms.ts';
import type { Backend } from './backend.ts';
import { fileBackend } from './file.ts';
import { pkcs11Backend } from './pkcs11.ts';
import { transitBackend } from './transit.ts';

function openFile(folder: string): Promise<Backend> {
  if (!isAbsolute(folder)) throw new StartError('KEKs in files are named by file:/FOLDER, with the whole path.');
  return fileBackend(folder);
}

const schemes: Readonly<Record<Backend['name'], (address: string) => Promise<Backend>>> = {
  file: openFile,
  pkcs11: pkcs11Backend,
  transit: transitBackend,
  awskms: kmsBackend,
};

const isScheme = (word: string): word is Backend['name'] => Object.hasOwn(schemes, word);

/** Opens the backend at an address. Throws StartError for an address that is of no backend, or that its backend does not take. */
export async function openBackend(address: string): Promise<Backend> {
  const [scheme = ''] = address.split(':');
  if (!isScheme(scheme)) throw new StartError(`The KEK of the key service is in one of ${Object.keys(schemes).join(':, ')}:.`);
  return schemes[scheme](address.slice(scheme.length + 1));
}
