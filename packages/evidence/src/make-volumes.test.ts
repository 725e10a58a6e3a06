import { createHash, createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { readSigner } from '@writ/cms';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleContents } from '../testing/sample-package.ts';
import { bytesOf, checkPackage, openPackage } from './check/index.ts';
import type { RecordRow } from './contents.ts';
import { makeVolumes, type SizedFile, type VolumeContents } from './make-volumes.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-volumes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* each<T>(values: Iterable<T>) {
  yield* values;
}

const at = (second: number) => new Date(Date.UTC(2026, 9, 1) + second * 1000).toISOString();
/** Texts that grow when they are escaped, encoded or quoted. */
const texts = ['&'.repeat(900), '"'.repeat(900), '\n'.repeat(900), 'ü'.repeat(900), '=,'.repeat(400), '\u{1f600}'.repeat(300), ''];
const message = (n: number): RecordRow => ({
  at: at(n),
  kind: 'MESSAGE',
  sender: n % 3 === 0 ? 'ada@example.org' : texts[n % texts.length],
  recipients: ['bo@example.org', texts[(n + 1) % texts.length]],
  subject: texts[(n + 2) % texts.length],
  text: texts[(n + 3) % texts.length],
  deleted: null,
  attachments: [],
});
const event = (n: number): RecordRow => ({
  at: at(n),
  event: texts[n % texts.length],
  source: '192.0.2.7',
  destination: null,
  protocol: 'TCP',
  size: n,
  agent: '-',
  deleted: null,
});
const fileOf = (bytes: Buffer): SizedFile => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
  read: () => each([bytes]),
});

function contentsOf(rows: number, files: readonly SizedFile[]): VolumeContents {
  const { facts, custody, ...documents } = sampleContents();
  const numbers = Array.from({ length: rows }, (_, n) => n);
  return {
    ...documents,
    facts,
    custody,
    records: { IDENTIFICATION: each([]), TRAFFIC: each(numbers.map(event)), CONTENT: each(numbers.map(message)) },
    files: each(files),
  };
}

describe.skipIf(!hasOpenssl)('a package of several volumes (openssl makes the certificates)', () => {
  const { certificate, keyFile } = hasOpenssl ? makeCertificate(folder, 'P-256', 'digitalSignature') : { certificate: '', keyFile: '' };
  const sealing = () => ({
    signer: readSigner(certificate, createPrivateKey(readFileSync(keyFile))),
    now: () => new Date(),
    receipt: async (hash: string, { number, of }: { number: number; of: number }) => `{"hash":"${hash}","volume":"${number}/${of}"}\n`,
  });
  const make = async (contents: VolumeContents, limit: number) => {
    const paths: string[] = [];
    const next = (number: number) => {
      paths.push(join(folder, `${number}.zip`));
      return Writable.toWeb(createWriteStream(paths.at(-1) ?? ''));
    };
    return { volumes: await makeVolumes(contents, sealing(), next, limit), paths };
  };

  it('has every row and file in one of them, in order, and each is a whole bag that fits', async () => {
    const limit = 1_000_000;
    const files = [100_000, 500_000, 500_000, 10].map((size) => fileOf(randomBytes(size)));
    const { volumes, paths } = await make(contentsOf(300, files), limit);
    expect(volumes.length).toBeGreaterThan(4);
    expect(volumes.map(({ number, of }) => [number, of])).toEqual(volumes.map((_, i) => [i + 1, volumes.length]));
    const found: Record<string, string[]> = { traffic: [], content: [], files: [] };
    for (const [i, path] of paths.entries()) {
      const opened = await openPackage(path);
      const report = await checkPackage(opened, [new X509Certificate(certificate)]);
      expect(report).toMatchObject({ hash: volumes[i]?.hash, faults: [], identity: { volume: { number: i + 1, of: volumes.length } } });
      expect(opened.folder).toBe(`writ-${sampleContents().facts.id}-${i + 1}of${volumes.length}`);
      expect((await bytesOf(opened, 'seal/receipt.json')).toString()).toContain(`"volume":"${i + 1}/${volumes.length}"`);
      const [, payload = ''] = /^Payload-Oxum: (\d+)\./m.exec((await bytesOf(opened, 'bag-info.txt')).toString()) ?? [];
      expect(Number(payload)).toBeLessThan(limit);
      for (const name of ['traffic', 'content']) {
        const text = (await bytesOf(opened, `data/records/${name}.json`)).toString() || '[]';
        for (const row of JSON.parse(text) as { at: string }[]) found[name]?.push(row.at);
      }
      for (const name of opened.paths) if (name.startsWith('data/files/')) found['files']?.push(name.slice('data/files/'.length));
    }
    const times = Array.from({ length: 300 }, (_, n) => at(n));
    expect(found).toEqual({ traffic: times, content: times, files: files.map(({ sha256 }) => sha256) });
    // A category without rows is given, and is in the first.
    expect(volumes.flatMap(({ rows }) => (rows.IDENTIFICATION === undefined ? [] : [rows.IDENTIFICATION]))).toEqual([0]);
  });

  it('is one volume where all fits, and a row or file that is larger than a volume has one to itself', async () => {
    expect((await make(contentsOf(3, [fileOf(randomBytes(10))]), 1_000_000)).volumes).toHaveLength(1);
    const { volumes, paths } = await make(
      contentsOf(
        0,
        [10, 900_000, 10].map((size) => fileOf(randomBytes(size))),
      ),
      200_000,
    );
    expect(volumes).toHaveLength(3);
    for (const path of paths) expect((await checkPackage(await openPackage(path), [new X509Certificate(certificate)])).faults).toEqual([]);
  });

  it('has a timestamp in each, and none waits for that of another before it is sealed', async () => {
    const steps: string[] = [];
    const next = (number: number) => Writable.toWeb(createWriteStream(join(folder, `stamped-${number}.zip`)));
    const stamping = {
      ...sealing(),
      receipt: async (_: string, { number }: { number: number }) => {
        steps.push(`sealed ${number}`);
        return '{}\n';
      },
      timestamp: async () => {
        steps.push('stamped');
        return Buffer.from('a timestamp');
      },
    };
    const volumes = await makeVolumes(
      contentsOf(
        0,
        [10, 900_000].map((size) => fileOf(randomBytes(size))),
      ),
      stamping,
      next,
      200_000,
    );
    expect(volumes).toMatchObject([{ number: 1 }, { number: 2 }]);
    expect(steps).toEqual(['sealed 1', 'sealed 2', 'stamped', 'stamped']);
    for (const { number } of volumes) {
      const stamp = await bytesOf(await openPackage(join(folder, `stamped-${number}.zip`)), 'seal/tagmanifest-sha512.txt.p7s.tsr');
      expect(stamp.toString()).toBe('a timestamp');
    }
  });

  it('begins no volume after one whose entry cannot be made', async () => {
    const begun: number[] = [];
    const next = (number: number) => {
      begun.push(number);
      return Writable.toWeb(createWriteStream(join(folder, 'refused.zip')));
    };
    const refusing = { ...sealing(), receipt: () => Promise.reject(new Error('The log cannot be written.')) };
    await expect(makeVolumes(contentsOf(300, []), refusing, next, 1_000_000)).rejects.toThrow('The log cannot be written.');
    expect(begun).toEqual([1]);
  });
});
