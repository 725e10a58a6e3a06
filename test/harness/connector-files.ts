/** The files of connectors as the guide makes them, in the folder of an installation: a body of hi1, and both keys. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyItem, makeCertificate, makeKey } from '../../apps/connectors/testing/bodies.ts';

const endpoint = (CountryCode: string, UniqueIdentifier: string) => ({ CountryCode, UniqueIdentifier });

export function writeConnectorFiles(installation: string): void {
  const folder = join(installation, 'connectors');
  mkdirSync(folder, { recursive: true });
  const options = { sender: endpoint('DE', 'NORTHPORT'), receiver: endpoint('IE', 'PLATFORM') };
  const body = bodyItem(makeCertificate('northport').pem, { connector: 'hi1', options });
  for (const [name, text] of Object.entries({ 'bodies.json': JSON.stringify({ bodies: [body] }), key: makeKey(), hi1: makeKey() }))
    writeFileSync(join(folder, name), text, { mode: 0o600 });
}
