/** The settings that production refuses to do without, over a database of the test's own. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatVerifierKey } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';

/** Whom people write to. */
export const contact = {
  name: 'Example Social Ltd',
  address: ['1 Example Quay', 'Dublin'],
  recipients: { email: 'people@social.example', languages: ['en'] },
  authorities: { email: 'authorities@social.example', languages: ['en'] },
};

const names = ['MASTER', 'INDEX', 'PRESERVATION', 'RECORDS', 'CONTENT', 'ENFORCEMENT', 'ORDERS', 'AUDIT'];

/** Witnesses that nobody can reach: the log goes on for the hour of its grace, and nothing is collected for an order. */
function absentWitness(folder: string): string {
  const file = join(folder, 'witnesses');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `witness w ${formatVerifierKey(sampleWitness('witness.example').key)} http://127.0.0.1:9/\nquorum w\n`);
  return file;
}

/** `database` is the URL of its owner. */
export const productionSettings = (place: {
  dataFolder: string;
  database: string;
  baseUrl: string;
  issuers: readonly object[];
}): Record<string, string> => ({
  WRIT_DATA: place.dataFolder,
  // Nothing of a test that was killed is to run on; and nobody balances it.
  WRIT_STOP_WITH_PARENT: 'on',
  WRIT_STOP_NOTICE: '0',
  DATABASE_URL: place.database,
  WRIT_BASE_URL: place.baseUrl,
  WRIT_ISSUER: JSON.stringify(place.issuers),
  WRIT_COUNTRY: 'IE',
  WRIT_WITNESS_POLICY: absentWitness(place.dataFolder),
  WRIT_MAIL_URL: 'smtp://127.0.0.1:9',
  WRIT_DESK_MAIL: 'duty@platform.example.org',
  WRIT_CONTACT: JSON.stringify(contact),
  WRIT_KEY_LOG: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  ...Object.fromEntries(names.map((name) => [`WRIT_KEY_${name}`, randomBytes(32).toString('base64')])),
});
