import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { sealCades, sealJws } from '@writ/cms';
import { hasOpenssl } from '@writ/cms/testing';
import { bytesOf, openPackage } from '@writ/evidence/check';
import { sampleContents, writeSample } from '@writ/evidence/testing';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { sampleReceipt, sampleWitness } from '@writ/verifier/testing/sample-receipt.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const vkey = formatVerifierKey(key);
const witness = sampleWitness('witness.example.org', 1_800_000_000);
const receiptFor =
  (type = 'record.disclosed.v1') =>
  async (hash: string) =>
    `${JSON.stringify(sampleReceipt(origin, [signer, witness.signer], { 'response.digest': hash, type }, ['response.digest', 'type']))}\n`;

let output: Output;
beforeEach(() => {
  vi.stubEnv('WRIT_LOG_KEY', undefined);
  output = keepOutput();
});

/** Unpacks a package that is known to be harmless, below a new folder. */
async function unpack(path: string): Promise<string> {
  const files = await openPackage(path);
  const to = mkdtempSync(join(folder, 'unpacked-'));
  for (const name of files.paths) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), await bytesOf(files, name));
  }
  return to;
}

const filesIn = (unpacked: string) =>
  readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(unpacked, join(entry.parentPath, entry.name)));

type Sample = Awaited<ReturnType<typeof writeSample>>;
const made = (contents = sampleContents(), receipt = receiptFor()) => writeSample(mkdtempSync(join(folder, 'made-')), contents, receipt);

describe.skipIf(!hasOpenssl)('writ package verify (openssl makes the certificates)', () => {
  let sample: Sample;
  let other: Sample;
  const verify = async (path: string, ...more: string[]) => {
    [output.out, output.err] = ['', ''];
    return await main(['package', 'verify', path, '--key', vkey, '--seal', sample.certificateFile, ...more]);
  };
  const failures = () =>
    output.out
      .split('\n')
      .filter((line) => / failed /.test(line))
      .map((line) => line.replaceAll(/ {2,}/g, ' '));
  beforeAll(async () => {
    sample = await made();
    other = await made({ ...sampleContents(), withheld: [] });
  });

  it('ends with 0 for a package in order, packed and unpacked, and shows its hash', async () => {
    for (const path of [sample.path, await unpack(sample.path)]) {
      expect(await verify(path)).toBe(0);
      expect(output.out).toContain('Verified.\n');
      expect(output.out).toMatch(/^seals +passed +by O=Northport Police, CN=evidence, on 2/m);
      expect(output.out).toContain(`entry 5 of the log is about this package, sha256:${sample.hash}`);
    }
    expect(await verify(sample.path, '--json')).toBe(0);
    expect(JSON.parse(output.out)).toMatchObject({
      verified: true,
      hash: sample.hash,
      volume: 1,
      volumes: 1,
      recipient: 'Northport Police',
    });
  });

  it('ends with 1 and names the file in which one bit is another', async () => {
    const unpacked = await unpack(sample.path);
    const paths = filesIn(unpacked);
    expect(paths).toContain('seal/receipt.json');
    for (const path of paths) {
      const before = readFileSync(join(unpacked, path));
      const bytes = Buffer.from(before);
      const at = path === 'seal/receipt.json' ? before.indexOf('"leaf"') + 20 : bytes.length - 3;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(join(unpacked, path), bytes);
      expect(await verify(unpacked), path).toBe(1);
      expect(output.out, path).toContain(path === 'seal/receipt.json' ? 'leaf' : path);
      writeFileSync(join(unpacked, path), before);
    }
    expect(await verify(unpacked)).toBe(0);
  });

  it('ends with 1 when a view was edited and all was made over it again with another key: by the seals and by the log', async () => {
    const unpacked = await unpack(sample.path);
    const path = 'data/records/traffic.csv';
    writeFileSync(join(unpacked, path), readFileSync(join(unpacked, path), 'utf8').replace('4930123456', '4930123457'));
    renewManifests(unpacked);
    const sealed = readFileSync(join(unpacked, 'tagmanifest-sha512.txt'));
    writeFileSync(join(unpacked, 'seal/tagmanifest-sha512.txt.p7s'), await sealCades(other.signer, sealed, new Date()));
    writeFileSync(join(unpacked, 'seal/tagmanifest-sha512.txt.jws'), JSON.stringify(await sealJws(other.signer, sealed)));
    expect(await verify(unpacked)).toBe(1);
    expect(failures()).toEqual([
      'seals failed seal/tagmanifest-sha512.txt.p7s is by a certificate that none of the given authorities issued.',
      'seals failed seal/tagmanifest-sha512.txt.jws is by a certificate that none of the given authorities issued.',
      'views failed data/records/traffic.csv tells something else than the records.',
      'package failed seal/receipt.json is of another package: its entry commits to another list of files than tagmanifest-sha512.txt.',
    ]);
  });

  it.each([
    ['seals', ['seal/tagmanifest-sha512.txt.p7s', 'seal/tagmanifest-sha512.txt.jws'], /^seals failed seal\/\S+p7s is no seal over/],
    ['the receipt', ['seal/receipt.json'], /^package failed seal\/receipt\.json is of another package/],
    ['the recipient', ['bag-info.txt'], /^files failed bag-info\.txt is not the file that tagmanifest-sha256\.txt lists/],
  ] as const)('ends with 1 when %s of another package was put into it', async (_, exchanged, why) => {
    const recipient = { name: 'Southport Police', country: 'FR', key: `sha256:${'8e'.repeat(32)}` };
    const contents = sampleContents();
    const foreign = await unpack((await made({ ...contents, facts: { ...contents.facts, recipient } })).path);
    const unpacked = await unpack(sample.path);
    for (const path of exchanged) cpSync(join(foreign, path), join(unpacked, path));
    expect(await verify(unpacked)).toBe(1);
    expect(failures().join('\n')).toMatch(why);
  });

  it('ends with 1 for a receipt of an entry of another type, of several, of none, and of a log with another key', async () => {
    expect(await verify((await made(sampleContents(), receiptFor('access.decision.v1'))).path, '--seal', sample.certificateFile)).toBe(1);
    expect(output.out).toContain('is of an entry that is no disclosure');
    const unpacked = await unpack(sample.path);
    const receipt = join(unpacked, 'seal/receipt.json');
    const before = readFileSync(receipt, 'utf8');
    for (const [text, why] of [
      [`[${before},${before}]`, 'is not one receipt'],
      ['{}', 'not a receipt'],
      ['{"a":1,"a":1}', 'is no receipt'],
      [Buffer.from([0xff]), 'is no receipt'],
    ] as const) {
      writeFileSync(receipt, text);
      expect(await verify(unpacked)).toBe(1);
      expect(output.out).toContain(why);
    }
    rmSync(receipt);
    expect(await verify(unpacked)).toBe(1);
    expect(output.out).toContain('seal/receipt.json is no receipt: it is missing.');
    const forged = formatVerifierKey(sampleSigner(origin).key);
    expect(await main(['package', 'verify', sample.path, '--key', forged, '--seal', sample.certificateFile])).toBe(1);
  });

  it('ends with 0 for a trial package, which has no entry, where the seals are in order', async () => {
    const contents = { ...sampleContents(), order: { id: 'order', madeUp: true } };
    const forged = await made(contents, async () => '{}\n');
    expect(await main(['package', 'verify', forged.path, '--key', vkey, '--seal', forged.certificateFile])).toBe(0);
    expect(output.out).toMatch(/^receipt +not checked +this is a trial package of made-up records/m);
    // By another seal it is no trial package, and its receipt is none.
    expect(await verify(forged.path)).toBe(1);
    expect(failures().join('\n')).toContain('receipt failed');
  });

  it('checks that several volumes are all of one package', async () => {
    const volume = async (number: number, of: number, id = sampleContents().facts.id) => {
      const { facts, custody, ...contents } = sampleContents();
      const own = { facts: { ...facts, id, volume: { number, of } }, custody: { ...custody, exhibit: `${id}-${number}` } };
      return made({ ...contents, ...own });
    };
    const [one, two] = [await volume(1, 2), await volume(2, 2)];
    const others = [await volume(2, 2, 'b2a71f04-1c55-4d0e-8a17-5d0e4c1b9a53'), await volume(2, 3)];
    const seals = join(folder, 'seals.pem');
    writeFileSync(seals, [one, two, ...others].map(({ certificate }) => certificate).join('\n'));
    const together = async (...all: Sample[]) => {
      output.out = '';
      return main(['package', 'verify', ...all.map(({ path }) => path), '--key', vkey, '--seal', seals]);
    };
    expect(await together(two, one)).toBe(0);
    expect(output.out).toMatch(/^volumes +passed +all 2 volumes of the package are here$/m);
    expect(output.out).toContain(`volume 2: entry 5 of the log is about this package, sha256:${two.hash}`);
    expect(await together(two)).toBe(0);
    expect(output.out).toMatch(/^volumes +not checked +this is volume 2 of 2, and not the whole package: name volume 1 too\.$/m);
    expect(await together(one, one)).toBe(1);
    expect(failures()).toEqual(['volumes failed a volume is named twice, or is none of the 2 that there are.']);
    for (const other of others) {
      expect(await together(one, other)).toBe(1);
      expect(failures()).toEqual(['volumes failed these are volumes of different packages.']);
    }
  });

  it('asks for the witnesses of a policy', async () => {
    const policy = join(folder, 'policy');
    const line = (name: string, of = witness) => `witness ${name} ${formatVerifierKey(of.key)}\nquorum ${name}\n`;
    writeFileSync(policy, line('w'));
    expect(await verify(sample.path, '--witness-policy', policy)).toBe(0);
    expect(output.out).toMatch(/^witnesses +passed/m);
    writeFileSync(policy, line('w', sampleWitness('other.example.org', 1)));
    expect(await verify(sample.path, '--witness-policy', policy)).toBe(1);
    expect(output.out).toMatch(/^witnesses +failed/m);
  });

  it('ends with 2 for what is no package, and for a call that it does not understand', async () => {
    const none = join(folder, 'none.zip');
    writeFileSync(none, 'no ZIP file');
    for (const [args, why] of [
      [['verify', none, '--key', vkey, '--seal', sample.certificateFile], 'is not read as a package. It cannot be read as a ZIP file'],
      [['verify', join(folder, 'missing'), '--key', vkey, '--seal', sample.certificateFile], "can't be read: ENOENT"],
      [['verify', sample.path, '--key', vkey], 'Name the file of certificates'],
      [['verify', sample.path, '--key', vkey, '--seal', none], 'it has no certificate in PEM'],
      [['verify', sample.path, '--seal', sample.certificateFile], 'WRIT_LOG_KEY'],
      [['verify'], 'Name a package'],
      [['open', sample.path], 'Name a package'],
      [['verify', sample.path, '--extract'], '--extract'],
    ] as const) {
      output.err = '';
      expect(await main(['package', ...args])).toBe(2);
      expect(output.err).toContain(why);
    }
  });
});

/** Both manifests of each algorithm, made again over what is there now. */
function renewManifests(unpacked: string): void {
  const write = (name: string, covered: (path: string) => boolean) => {
    const algorithm = name.includes('sha256') ? 'sha256' : 'sha512';
    const line = (path: string) =>
      `${createHash(algorithm)
        .update(readFileSync(join(unpacked, path)))
        .digest('hex')}  ${path}\n`;
    writeFileSync(join(unpacked, name), filesIn(unpacked).filter(covered).sort().map(line).join(''));
  };
  for (const algorithm of ['sha256', 'sha512']) write(`manifest-${algorithm}.txt`, (path) => path.startsWith('data/'));
  for (const algorithm of ['sha256', 'sha512']) write(`tagmanifest-${algorithm}.txt`, (path) => /^(bag|manifest-)/.test(path));
}
