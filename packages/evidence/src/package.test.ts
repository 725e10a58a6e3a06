import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealCades, sealJws } from '@writ/cms';
import { hasOpenssl, verifyCades } from '@writ/cms/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content, sampleContents, writeSample } from '../testing/sample-package.ts';
import { checkPackage, openPackage } from './check/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (program: string, ...given: string[]) => spawnSync(program, given).status === 0;
const hasUnzip = has('unzip', '-v');

describe.skipIf(!hasOpenssl || !hasUnzip)('a package (openssl and unzip read it)', () => {
  let sample: Awaited<ReturnType<typeof writeSample>>;
  let unpacked: string;
  const check = async (path: string) => await checkPackage(await openPackage(path), [new X509Certificate(sample.certificate)]);
  beforeAll(async () => {
    sample = await writeSample(folder);
    execFileSync('unzip', ['-q', sample.path, '-d', folder]);
    unpacked = join(folder, `writ-${sampleContents().facts.id}`);
  });

  it('is in order as it was made, packed and unpacked, and has one hash', async () => {
    expect(await check(sample.path)).toMatchObject({ hash: sample.hash, faults: [], seal: { by: 'O=Northport Police, CN=evidence' } });
    expect(await check(unpacked)).toMatchObject({ hash: sample.hash, faults: [] });
    expect(execFileSync('sha256sum', [join(unpacked, 'tagmanifest-sha512.txt')], { encoding: 'utf8' }).slice(0, 64)).toBe(sample.hash);
  });

  it.skipIf(!has('7z', 'i'))('is whole for 7-Zip', () => {
    expect(spawnSync('7z', ['t', sample.path]).status).toBe(0);
  });

  it("is whole for other people's programs: unzip, sha512sum, openssl", () => {
    expect(spawnSync('unzip', ['-tq', sample.path]).status).toBe(0);
    const manifests = ['sha512', 'sha256'].map((name) =>
      spawnSync(`${name}sum`, ['-c', '--quiet', `manifest-${name}.txt`, `tagmanifest-${name}.txt`], { cwd: unpacked }),
    );
    expect(manifests.map(({ status }) => status)).toEqual([0, 0]);
    const signature = readFileSync(join(unpacked, 'seal/tagmanifest-sha512.txt.p7s'));
    const signed = readFileSync(join(unpacked, 'tagmanifest-sha512.txt'));
    expect(verifyCades(folder, sample.certificateFile, { content: signed, signature }).status).toBe(0);
  });

  it('names each file of which one bit is another', async () => {
    const paths = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(paths.length).toBeGreaterThan(15);
    for (const entry of paths) {
      const path = join(entry.parentPath, entry.name).slice(unpacked.length + 1);
      if (path === 'seal/receipt.json') continue;
      const whole = join(unpacked, path);
      const before = readFileSync(whole);
      const bytes = Buffer.from(before);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
      writeFileSync(whole, bytes);
      expect((await check(unpacked)).faults.join('\n'), path).toContain(path);
      writeFileSync(whole, before);
    }
  });

  it.each([
    'data/records/traffic.csv',
    'data/records/content.mbox',
    'data/records/messages/000001.eml',
    'data/read-me.html',
    'data/provenance.jsonld',
  ])('of which %s tells something else is refused, also when manifests and seals are made over it', async (path) => {
    const copy = mkdtempSync(join(folder, 'view-'));
    cpSync(unpacked, copy, { recursive: true });
    const before = readFileSync(join(copy, path), 'latin1');
    // As long as before, so that no size tells.
    writeFileSync(
      join(copy, path),
      before.replace(/[a-y](?=[^a-z]*$)/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)),
      'latin1',
    );
    for (const [name, covered] of [
      ['manifest', `$(find data -type f | sort)`],
      ['tagmanifest', 'bag*.txt manifest-*.txt'],
    ])
      for (const hash of ['sha256', 'sha512']) execFileSync('sh', ['-c', `${hash}sum ${covered} > ${name}-${hash}.txt`], { cwd: copy });
    const sealed = readFileSync(join(copy, 'tagmanifest-sha512.txt'));
    writeFileSync(join(copy, 'seal/tagmanifest-sha512.txt.p7s'), await sealCades(sample.signer, sealed, new Date()));
    writeFileSync(join(copy, 'seal/tagmanifest-sha512.txt.jws'), JSON.stringify(await sealJws(sample.signer, sealed)));
    expect((await check(copy)).faults).toEqual([`${path} tells something else than the records.`]);
  });

  it('sealed by somebody else is refused, however whole it is', async () => {
    const other = mkdtempSync(join(folder, 'other-'));
    const forged = await writeSample(other, { ...sampleContents(), withheld: [] });
    const own = await checkPackage(await openPackage(forged.path), [new X509Certificate(forged.certificate)]);
    expect(own.faults).toEqual([]);
    expect(own.hash).not.toBe(sample.hash);
    expect((await check(forged.path)).faults).toEqual([
      'seal/tagmanifest-sha512.txt.p7s is by a certificate that none of the given authorities issued.',
      'seal/tagmanifest-sha512.txt.jws is by a certificate that none of the given authorities issued.',
    ]);
  });

  it('with the seals of another package is refused', async () => {
    const other = mkdtempSync(join(folder, 'seals-'));
    const { path } = await writeSample(other, { ...sampleContents(), withheld: [] });
    execFileSync('unzip', ['-q', path, '-d', other]);
    const exchanged = join(other, `writ-${sampleContents().facts.id}`);
    for (const name of ['p7s', 'jws'])
      cpSync(join(unpacked, `seal/tagmanifest-sha512.txt.${name}`), join(exchanged, `seal/tagmanifest-sha512.txt.${name}`));
    expect((await check(exchanged)).faults).toEqual([
      'seal/tagmanifest-sha512.txt.p7s is no seal over tagmanifest-sha512.txt.',
      'seal/tagmanifest-sha512.txt.jws is no seal over tagmanifest-sha512.txt.',
    ]);
  });

  it('with a file more is refused', async () => {
    writeFileSync(join(unpacked, 'data/files/more'), 'x');
    expect((await check(unpacked)).faults).toContain('data/files/more is not in manifest-sha512.txt.');
    rmSync(join(unpacked, 'data/files/more'));
  });

  it('never ends when its entry cannot be made, or a file has another hash', async () => {
    const folderOfOne = mkdtempSync(join(folder, 'one-'));
    const file = {
      sha256: 'ab'.repeat(32),
      bytes: (async function* () {
        yield Buffer.from('another');
      })(),
    };
    const files = (async function* () {
      yield file;
    })();
    await expect(writeSample(folderOfOne, { ...sampleContents(), files })).rejects.toThrow('have another hash');
    await expect(openPackage(join(folderOfOne, 'package.zip'))).rejects.toThrow('cannot be read as a ZIP file');
  });

  it.skipIf(!has('python3', '--version'))(
    'has tables that a spreadsheet does not compute, and messages of whom the record names (Python reads both)',
    () => {
      const script = `
import csv, email, email.policy, json, mailbox, sys
rows = list(csv.reader(open('data/records/traffic.csv', newline='', encoding='utf-8')))
mails = [email.message_from_binary_file(open(f'data/records/messages/00000{n}.eml', 'rb'), policy=email.policy.default) for n in (1, 2, 3)]
box = mailbox.mbox('data/records/content.mbox')
print(json.dumps({'rows': rows, 'from': [m['From'] for m in mails], 'to': [m['To'] for m in mails], 'bcc': [m['Bcc'] for m in mails],
  'other': [m['X-Other'] for m in mails], 'rendered': [m['X-Writ-Rendered'] for m in mails], 'subject': mails[0]['Subject'],
  'text': mails[0].get_content(), 'types': [m.get_content_type() for m in mails], 'box': len(box)}))`;
      const { stdout, stderr } = spawnSync('python3', ['-c', script], { cwd: unpacked, encoding: 'utf8' });
      expect(stderr).toBe('');
      const [record] = content;
      expect(JSON.parse(stdout)).toEqual({
        rows: [
          ['at', 'event', 'source', 'destination', 'protocol', 'size', 'agent', 'deleted'],
          ['2026-10-01T08:00:01.000Z', `'=HYPERLINK("https://example.org")`, `'+4930123456`, `'@all`, 'a,"b"\nc', '12', `'-1`, ''],
        ],
        from: ['ada@example.org', null, null],
        to: ['bo@example.org, cleo@example.org', null, null],
        bcc: [null, null, null],
        other: [null, null, null],
        rendered: ['yes', 'yes', 'yes'],
        subject: 'Zürich',
        text: record?.['text'],
        types: ['text/plain', 'text/plain', 'text/plain'],
        box: 3,
      });
    },
  );

  it('has a page without scripts, links and anything from elsewhere', () => {
    const page = readFileSync(join(unpacked, 'data/read-me.html'), 'utf8');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/<(script|a|img|link|iframe|form|b)\b/i);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('Northport Police');
  });
});
