/** Starts `large-package.ts` as a process of its own, with a seal and a recipient that openssl makes, and little room for what is not needed any more. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from '@writ/cms/testing';
import type { Taken } from './large-package.ts';

/** What a package of so many rows, and files of so many megabytes, took to make. */
export function takeLargePackage(rows: number, megabytes: number): Taken {
  const folder = mkdtempSync(join(tmpdir(), 'writ-large-'));
  try {
    const seal = makeCertificate(folder, 'P-256', 'digitalSignature');
    copyFileSync(seal.keyFile, join(folder, 'seal.key'));
    writeFileSync(join(folder, 'seal.pem'), seal.certificate);
    writeFileSync(join(folder, 'recipient.pem'), makeCertificate(folder, 'P-384', 'keyAgreement').certificate);
    const program = join(import.meta.dirname, 'large-package.ts');
    const given = ['--max-old-space-size=64', '--max-semi-space-size=2', program, folder, String(rows), String(megabytes)];
    return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) as Taken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
