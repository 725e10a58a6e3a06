import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchTimestamp } from '@writ/cms';
import { hasOpenssl } from '@writ/cms/testing';
import { startTimestampAuthority, verifyTimestamp } from '@writ/cms/testing/timestamp-authority';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { sampleContents, writeSample } from '../../testing/sample-package.ts';
import { bytesOf, checkPackage, openPackage, type PackageFiles } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-stamped-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const [p7s, tsr] = ['seal/tagmanifest-sha512.txt.p7s', 'seal/tagmanifest-sha512.txt.p7s.tsr'];

async function stamped() {
  const authority = await startTimestampAuthority(folder);
  closing.push(authority.close);
  const made = await writeSample(mkdtempSync(join(folder, 'x-')), sampleContents(), undefined, (signature) =>
    fetchTimestamp(authority.url, signature),
  );
  return { ...made, rootFile: authority.rootFile, root: new X509Certificate(readFileSync(authority.rootFile)) };
}

describe.skipIf(!hasOpenssl)('the timestamp over a seal (openssl gives it and reads it)', () => {
  it('shows when a package was sealed at the latest, to openssl too', async () => {
    const { path, certificate, root, rootFile } = await stamped();
    const files = await openPackage(path);
    const before = Date.now();
    const report = await checkPackage(files, [new X509Certificate(certificate)], [root]);
    expect(report).toMatchObject({ faults: [], timestamp: { by: 'O=Time, CN=tsa' } });
    expect(Math.abs(before - (report.timestamp?.at.getTime() ?? 0))).toBeLessThan(3_600_000);
    const stamp = { data: await bytesOf(files, p7s), answer: await bytesOf(files, tsr) };
    expect(verifyTimestamp(folder, rootFile, stamp)).toMatchObject({ status: 0 });
  });

  it('is refused over another seal, by another authority, cut, and where there is none', async () => {
    const [one, two] = [await stamped(), await stamped()];
    const [files, others] = [await openPackage(one.path), await openPackage(two.path)];
    const seal = [new X509Certificate(one.certificate)];
    const instead = (stampOf: () => Promise<Buffer>): PackageFiles => ({
      ...files,
      read: (path) => (path === tsr ? once(stampOf) : files.read(path)),
    });
    const faultsOf = async (given: PackageFiles, root = one.root) => (await checkPackage(given, seal, [root])).faults;
    expect(await faultsOf(instead(() => bytesOf(others, tsr)))).toEqual([`${tsr} is no timestamp over ${p7s}.`]);
    expect(await faultsOf(instead(async () => (await bytesOf(files, tsr)).subarray(0, 300)))).toEqual([
      `${tsr} is no timestamp over ${p7s}.`,
    ]);
    expect(await faultsOf(files, two.root)).toEqual([`${tsr} is by a certificate that none of the given authorities vouches for.`]);
    const paths = new Set([...files.paths].filter((path) => path !== tsr));
    expect(await faultsOf({ ...files, paths })).toEqual([`${tsr} is missing.`]);
    // Nobody asked for it.
    expect((await checkPackage({ ...files, paths }, seal)).faults).toEqual([]);
  });

  it('never ends a package that gets none', async () => {
    const closed = await startTimestampAuthority(folder);
    await closed.close();
    const to = mkdtempSync(join(folder, 'none-'));
    await expect(writeSample(to, sampleContents(), undefined, (signature) => fetchTimestamp(closed.url, signature))).rejects.toThrow(
      'did not answer',
    );
    await expect(openPackage(join(to, 'package.zip'))).rejects.toThrow('cannot be read as a ZIP file');
  });
});

async function* once(bytes: () => Promise<Buffer>) {
  yield await bytes();
}
