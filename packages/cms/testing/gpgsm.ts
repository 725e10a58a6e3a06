/** Debian's gpgsm, which Kleopatra uses: another program that opens what was encrypted in the older of the two forms. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasGpgsm = spawnSync('gpgsm', ['--version']).status === 0;

const passphrase = ['--batch', '--pinentry-mode', 'loopback', '--passphrase-fd', '0'];

/** Opens a message with the key of a certificate, in a home of its own below the folder, whose agent is ended again. */
export function decryptWithGpgsm(
  folder: string,
  { keyFile, certificateFile }: { keyFile: string; certificateFile: string },
  message: Uint8Array,
) {
  const home = join(folder, 'gnupg');
  mkdirSync(home, { mode: 0o700 });
  // The certificate signed itself, and no list of revoked ones exists for it.
  writeFileSync(join(home, 'gpgsm.conf'), 'disable-crl-checks\ndisable-policy-checks\n');
  writeFileSync(join(home, 'gpg-agent.conf'), 'allow-loopback-pinentry\n');
  const [both, from] = [join(folder, 'key.p12'), join(folder, 'gpgsm.p7m')];
  execFileSync('openssl', ['pkcs12', '-export', '-in', certificateFile, '-inkey', keyFile, '-out', both, '-passout', 'pass:x']);
  writeFileSync(from, message);
  const gpgsm = (...given: string[]) => spawnSync('gpgsm', ['--homedir', home, ...passphrase, ...given], { input: 'x\n' });
  try {
    const imported = gpgsm('--import', both);
    const { status, stdout } = gpgsm('--decrypt', from);
    return { imported: imported.status, status, content: stdout };
  } finally {
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
  }
}
