import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import { afterAll, expect, it } from 'vitest';
import type { Taken } from '../testing/large-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.skipIf(!hasOpenssl)(
  'a package of 20,000 rows and 300 MB is made and encrypted while less than 100 MB are needed at any time (openssl makes the keys)',
  () => {
    const seal = makeCertificate(folder, 'P-256', 'digitalSignature');
    copyFileSync(seal.keyFile, join(folder, 'seal.key'));
    writeFileSync(join(folder, 'seal.pem'), seal.certificate);
    writeFileSync(join(folder, 'recipient.pem'), makeCertificate(folder, 'P-384', 'keyAgreement').certificate);
    const program = join(import.meta.dirname, '../testing/large-package.ts');
    const given = ['--max-old-space-size=64', '--max-semi-space-size=2', '--expose-gc', program, folder, '20000', '300'];
    const taken = JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) as Taken;
    expect(taken.volumes).toBe(2);
    expect(taken.bytes).toBeGreaterThan(300_000_000);
    expect(taken.heldMb).toBeGreaterThan(5);
    expect(taken.heldMb).toBeLessThan(100);
  },
);
