/** A package of made-up records, with what programs trip over in them. */
import { createHash, createPrivateKey } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { readSigner } from '@writ/cms';
import { makeCertificate } from '@writ/cms/testing';
import type { PackageContents, RecordRow } from '../src/contents.ts';
import { makePackage, type Sealing } from '../src/make-package.ts';

const id = '3f9c2a71-5d0e-4c1b-9a53-0d2f6b8e7a10';
const file = Buffer.from('a picture');
export const fileHash = createHash('sha256').update(file).digest('hex');

async function* each<T>(...values: T[]) {
  yield* values;
}

export const identification: RecordRow[] = [
  { at: '2026-10-01T08:00:00.000Z', ip: '192.0.2.7', port: 40_122, deviceKind: null, device: null, deleted: null },
  { at: '2026-10-02T08:00:00.000Z', ip: '2001:db8::7', port: null, deviceKind: 'IMEI', device: '490154203237518', deleted: true },
];
export const traffic: RecordRow[] = [
  {
    at: '2026-10-01T08:00:01.000Z',
    event: '=HYPERLINK("https://example.org")',
    source: '+4930123456',
    destination: '@all',
    protocol: 'a,"b"\nc',
    size: 12,
    agent: '-1',
    deleted: null,
  },
];
export const content: RecordRow[] = [
  {
    at: '2026-10-01T08:00:02.000Z',
    kind: 'MESSAGE',
    sender: 'ada@example.org',
    recipients: ['bo@example.org', 'cleo@example.org'],
    subject: 'Zürich',
    // U+2028 and U+0085 end a line for some programs, and are part of the text here.
    text: 'From here it is one hour.\n>From there\u2028two,\u0085three.\n',
    deleted: null,
    attachments: [{ sha256: fileHash, bytes: file.length, mediaType: 'image/png', name: '../../etc/passwd', alt: null }],
  },
  {
    at: '2026-10-01T08:00:03.000Z',
    kind: 'MESSAGE',
    sender: 'a@example.org\r\nBcc: b@example.org',
    recipients: ['Ada <ada@example.org>'],
    subject: 'x\r\nX-Other: 1',
    text: null,
    deleted: null,
    attachments: [],
  },
  {
    at: '2026-10-01T08:00:04.000Z',
    kind: 'ITEM',
    sender: 'account-7',
    recipients: [],
    subject: null,
    text: '<script>alert(1)</script>',
    deleted: false,
    attachments: [],
  },
];

export const sampleContents = (): PackageContents => ({
  facts: {
    id,
    volume: { number: 1, of: 1 },
    order: '0f8fad5b-d9cb-469f-a165-70867728950e',
    recipient: { name: 'Northport Police', country: 'DE', key: `sha256:${'9f'.repeat(32)}` },
    decision: 4711,
    madeOn: '2026-11-30',
  },
  order: { reference: 'NP-2026-17', kind: 'EPOC_CONTENT', grounds: '<b>& "quoted"</b>' },
  withheld: [{ category: 'SUBSCRIBER', why: 'NOT_ASKED' }],
  custody: {
    exhibit: `${id}-1`,
    order: '0f8fad5b-d9cb-469f-a165-70867728950e',
    target: 'target-1',
    query: 'ab'.repeat(32),
    steps: [{ act: 'REVIEWED', role: 'COUNSEL', at: '2026-11-29T10:00:00.000Z', entry: 4700 }],
    extraction: { from: '2026-11-30T11:00:00.000Z', to: '2026-11-30T11:00:05.000Z' },
    build: '0.1.0',
  },
  records: { IDENTIFICATION: each(...identification), TRAFFIC: each(...traffic), CONTENT: each(...content) },
  files: each({ sha256: fileHash, bytes: each(file) }),
});

/** Makes the package in a file of the folder, sealed by a key of its own, with the receipt that is made for its hash. */
export async function writeSample(
  folder: string,
  contents = sampleContents(),
  receipt: Sealing['receipt'] = async () => '{}\n',
  timestamp?: Sealing['timestamp'],
) {
  const { certificate, certificateFile, keyFile } = makeCertificate(folder, 'P-256', 'digitalSignature');
  const path = join(folder, 'package.zip');
  const signer = readSigner(certificate, createPrivateKey(readFileSync(keyFile)));
  const sealing = { signer, now: () => new Date(), receipt, ...(timestamp && { timestamp }) };
  const made = await makePackage(contents, sealing, Writable.toWeb(createWriteStream(path)));
  return { ...made, path, signer, certificate, certificateFile };
}
