/** `writ source pin`: what a platform's adapter pins of this installation. Opens no database, and writes nothing that is secret. */
import { createPublicKey } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@writ/core';
import { publicKeyText } from '@writ/source';
import { sourceKeys } from '../../server/secrets.ts';
import { policyToPin } from '../../server/settings/witnesses.ts';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** Writes the two files. Throws StartError where a key or the witnesses are missing. */
export function writePins(folder: string): number {
  const config = readConfig(process.env, projectFolder);
  const [policy, keys] = [policyToPin(config), sourceKeys(config).map((key) => publicKeyText(createPublicKey(key)))];
  mkdirSync(folder, { recursive: true });
  const [policyFile, keyFile] = [join(folder, 'policy.txt'), join(folder, 'writ.pub')];
  writeFileSync(policyFile, policy);
  writeFileSync(keyFile, `${keys.join('\n')}\n`);
  process.stdout.write(
    `Let the adapter pin ${keyFile} and ${policyFile}. Of the built-in one: WRIT_SOURCE_PUBLIC_KEY_FILE and WRIT_WITNESS_POLICY.\n`,
  );
  return 0;
}
