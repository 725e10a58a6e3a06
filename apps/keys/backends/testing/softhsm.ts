/** For tests: a token of Debian's SoftHSM, in a folder of its own; or why there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const modules = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
];

/** What is missing for a token; undefined where nothing is. */
export function missingForToken(): string | undefined {
  if (!modules.some(existsSync)) return 'softhsm2 is not installed';
  try {
    createRequire(import.meta.url)('pkcs11js');
    return undefined;
  } catch {
    return 'pkcs11js is not compiled';
  }
}

/** Makes a token in a folder; answers its address. SoftHSM reads its configuration once a process. */
export function softToken(folder: string): string {
  const [tokens, config, pin] = [join(folder, 'tokens'), join(folder, 'softhsm2.conf'), join(folder, 'pin')];
  mkdirSync(tokens);
  writeFileSync(config, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`);
  writeFileSync(pin, '4711-0815\n', { mode: 0o600 });
  process.env['SOFTHSM2_CONF'] = config;
  execFileSync('softhsm2-util', ['--init-token', '--free', '--label', 'writ', '--pin', '4711-0815', '--so-pin', '12345678'], {
    stdio: 'pipe',
  });
  return `pkcs11:token=writ?module-path=${modules.find(existsSync)}&pin-source=file:${pin}`;
}
