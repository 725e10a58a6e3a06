import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSample } from '../../testing/sample-package.ts';
import { bytesOf, checkPackage, openPackage, type PackageFiles, PackageRefused } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same numbers each time: a hash of the seed and of how many there were. */
function chance(seed: number) {
  let drawn = 0;
  return (below: number) => createHash('sha256').update(`${seed} ${drawn++}`).digest().readUInt32BE() % below;
}

/** One of the ways in which a file arrives damaged, or is prepared by somebody. */
function damaged(whole: Buffer, seed: number): Buffer {
  const draw = chance(seed);
  const bytes = Buffer.from(whole);
  const [at, length] = [draw(bytes.length), 1 + draw(64)];
  switch (draw(6)) {
    case 0:
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << draw(8)), at);
      return bytes;
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + length))]);
    case 3:
      return bytes.fill(draw(2) === 0 ? 0 : 0xff, at, Math.min(bytes.length, at + length));
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(draw(bytes.length), draw(bytes.length)), bytes.subarray(at)]);
    default:
      bytes.writeUInt32LE(draw(2) === 0 ? 0xffffffff : draw(0xffffffff), Math.min(at, bytes.length - 4));
      return bytes;
  }
}

const rounds = 120;

describe.skipIf(!hasOpenssl)('a package that arrives damaged (openssl makes the certificate)', () => {
  let whole: Buffer;
  let seal: X509Certificate;
  let original: PackageFiles;
  const contentsOf = async (files: PackageFiles) =>
    await Promise.all([...files.paths].sort().map(async (path) => [path, (await bytesOf(files, path)).toString('base64')]));
  beforeAll(async () => {
    const sample = await writeSample(folder);
    [whole, seal, original] = [readFileSync(sample.path), new X509Certificate(sample.certificate), await openPackage(sample.path)];
  });

  it('is refused or has faults as a ZIP file, and is in order only where no byte of a file is another', async () => {
    const path = join(folder, 'damaged.zip');
    const counted = { refused: 0, faults: 0, same: 0 };
    for (let seed = 0; seed < rounds; seed++) {
      writeFileSync(path, damaged(whole, seed));
      try {
        const files = await openPackage(path);
        const { faults } = await checkPackage(files, [seal]);
        if (faults.length > 0) counted.faults++;
        else {
          counted.same++;
          const sealed = (entries: string[][]) => entries.filter(([name]) => name !== 'seal/receipt.json');
          expect(sealed(await contentsOf(files)), `seed ${seed}`).toEqual(sealed(await contentsOf(original)));
        }
      } catch (error) {
        if (!(error instanceof PackageRefused)) throw new Error(`seed ${seed}`, { cause: error });
        counted.refused++;
      }
    }
    expect(counted.refused).toBeGreaterThan(0);
    expect(counted.faults).toBeGreaterThan(0);
  });

  it('has a fault that names the file, whatever is in any of its files', async () => {
    const paths = [...original.paths].filter((path) => path !== 'seal/receipt.json');
    for (let seed = 0; seed < rounds; seed++) {
      const path = paths[seed % paths.length] ?? '';
      const bytes = damaged(await bytesOf(original, path), seed);
      const files: PackageFiles = { ...original, read: (wanted) => (wanted === path ? once(bytes) : original.read(wanted)) };
      const { faults } = await checkPackage(files, [seal]);
      const isSame = bytes.equals(await bytesOf(original, path));
      expect(faults.some((fault) => fault.includes(path)) || isSame, `seed ${seed} ${path}: ${faults.join(' ')}`).toBe(true);
    }
  });

  it.each([
    'null',
    '{}',
    '[]',
    '{"a":',
    `${'['.repeat(20_000)}`,
    '{"steps":1,"rows":2}',
    '{"rows":{"CONTENT":"x"},"steps":[null],"extraction":3}',
    '[null]',
  ])('has faults where each document is %s, and ends nothing', async (text) => {
    for (const path of ['order', 'withheld', 'custody', 'records/content', 'records/subscriber'].map((name) => `data/${name}.json`)) {
      const paths = new Set([...original.paths, path]);
      const read = (wanted: string) => (wanted === path ? once(Buffer.from(text)) : original.read(wanted));
      expect((await checkPackage({ ...original, paths, read }, [seal])).faults.join(' ')).toContain(path);
    }
  });
});

async function* once(bytes: Uint8Array) {
  yield bytes;
}
