/** The files of a person's messages in their own copy: each once, by its hash, from a platform with a source adapter of its own. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasAge } from '@writ/cms/testing/age';
import type { RecordLine } from '@writ/source/wire';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Of } from '../../packages/source/testing/index.ts';
import { takeCopy } from '../harness/copies.ts';
import { type MemoryAdapter, memoryAdapter } from '../harness/memory-adapter.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const account = 'account-mara';
const mebibyte = 1024 * 1024;
const fileOf = (bytes: Buffer, owner = account) => ({ account: owner, mediaType: 'image/png', bytes, sha256: sha256Of(bytes) });
const described = ({ sha256, mediaType, bytes }: ReturnType<typeof fileOf>) => ({ sha256, bytes: bytes.length, mediaType });
const [image, largest, tooLarge] = [600_000, 4 * mebibyte, 4 * mebibyte + 1].map((size) => fileOf(randomBytes(size))) as [
  ReturnType<typeof fileOf>,
  ReturnType<typeof fileOf>,
  ReturnType<typeof fileOf>,
];
const gone = fileOf(Buffer.from('deleted since'));
const others = fileOf(Buffer.from('of another account'), 'account-ana');

const message = (key: string, attachments: object[]): RecordLine =>
  ({
    ...{ type: 'message', key, account, at: '2002-08-01T10:00:00.000Z', recordedAt: '2002-12-01T00:00:00.000Z' },
    ...{ sender: 'mara', recipients: ['ana'], text: key, attachments },
  }) as RecordLine;

let adapter: MemoryAdapter;
let stack: Stack;
let scratch: string;
beforeAll(async () => {
  adapter = memoryAdapter({
    accounts: [{ id: account, handle: 'mara', identifiers: [] }],
    records: [
      message('m-1', [described(image)]),
      message('m-2', [described(image), described(gone), described(tooLarge)]),
      message('m-3', [described(largest)]),
    ],
    gaps: [],
    items: [],
    files: [image, largest, tooLarge, others],
  });
  stack = await startStack({ live: (_key, config) => adapter.start(config), uncompared: 'a copy is answered as one encrypted file' });
  scratch = await mkdtemp(join(tmpdir(), 'writ-copy-files-'));
  const { iss: issuer = '', sub: subject = '' } = decodeJwt(await stack.token('holder-1', 'public'));
  adapter.platform.accounts = [{ id: account, handle: 'mara', identifiers: [], holder: { issuer, subject } }];
});
afterAll(async () => {
  await stack?.close();
  await adapter?.close();
  await rm(scratch, { recursive: true, force: true });
});

it.skipIf(!hasAge)('each file that can be answered is in it once, and its messages name the others (needs age)', async () => {
  const copy = await takeCopy(stack, 'holder-1', scratch);
  const files = copy.paths.filter((path) => path.startsWith('data/files/'));
  expect(files).toEqual([image, largest].map(({ sha256 }) => `data/files/${sha256}`).sort());
  for (const { sha256, bytes } of [image, largest]) expect(readFileSync(join(copy.folder, 'data/files', sha256)).equals(bytes)).toBe(true);
  const content = copy.json<{ attachments: { sha256: string }[] }[]>('data/records/content.json');
  const named = content.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256));
  expect(named).toEqual([image, image, gone, tooLarge, largest].map(({ sha256 }) => sha256));
});
