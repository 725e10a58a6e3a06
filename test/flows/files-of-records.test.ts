/**
 * Files of records on a platform with a source adapter of its own: collected with the messages and items that describe them, kept sealed, and read by the
 * authority under its grant. Regulation (EU) 2023/1543, Art. 10(1) and 11(1).
 */
import { randomBytes } from 'node:crypto';
import type { RecordLine } from '@writ/source/wire';
import { filesDigest } from '@writ/subgraph';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../packages/source/testing/index.ts';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type MemoryAdapter, memoryAdapter } from '../harness/memory-adapter.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const [account, email, recordedAt] = ['account-mara', 'mara@memory.example', '2002-12-01T00:00:00.000Z'];
const mebibyte = 1024 * 1024;
const fileOf = (bytes: Buffer, mediaType = 'image/png') => ({ account, mediaType, bytes, sha256: sha256Of(bytes) });
type File = ReturnType<typeof fileOf>;
const described = ({ sha256, mediaType, bytes }: File, more: object = {}) => ({ sha256, bytes: bytes.length, mediaType, ...more });

/** Three parts, the last of which is short. */
const image = fileOf(randomBytes(600_000));
const largest = fileOf(randomBytes(4 * mebibyte), 'video/mp4');
const tooLarge = fileOf(randomBytes(4 * mebibyte + 1), 'video/mp4');
const letter = fileOf(Buffer.from('Dear Ana, kraal-enclosure'), 'application/pdf');
const empty = fileOf(Buffer.alloc(0), 'text/plain');
const gone = fileOf(Buffer.from('deleted since'));
const outside = fileOf(Buffer.from('of another month'));
const others = fileOf(Buffer.from('of another account'));

const message = (key: string, day: string, attachments: object[]): RecordLine =>
  ({
    type: 'message',
    key,
    account,
    at: `2002-${day}T10:00:00.000Z`,
    recordedAt,
    sender: email,
    recipients: ['ana'],
    text: key,
    attachments,
  }) as RecordLine;
const records: RecordLine[] = [
  message('m-1', '08-01', [described(letter, { name: 'kraal-letter.pdf' }), described(image, { alt: 'kraal-rings' })]),
  message('m-2', '08-02', [described(image, { alt: 'the same again' }), described(gone)]),
  message('m-3', '08-03', [described(largest), described(tooLarge), described(empty)]),
  message('m-4', '09-20', [described(outside)]),
];
let adapter: MemoryAdapter;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
beforeAll(async () => {
  const identifiers = [{ type: 'EMAIL' as const, value: email }];
  adapter = memoryAdapter({
    accounts: [{ id: account, handle: 'mara', identifiers }],
    records,
    gaps: [],
    items: [],
    files: [image, largest, tooLarge, letter, empty, outside, { ...others, account: 'account-ana' }],
  });
  stack = await startStack({ live: (_key, config) => adapter.start(config) });
  orders = ordersOn(stack);
  const { iss: issuer = '', sub: subject = '' } = decodeJwt(await stack.token('holder-1', 'public'));
  adapter.platform.accounts = [{ id: account, handle: 'mara', identifiers, holder: { issuer, subject } }];
});
afterAll(async () => {
  await stack.close();
  await adapter.close();
});

const read = (order: OrderView, asked: string, login = 'police') => orders.disclose(login, order, order.targets[0]?.id ?? '', asked);
const august = { from: '2002-08-01T00:00:00Z', to: '2002-09-01T00:00:00Z' };

describe('the files of what an order names', () => {
  let order: OrderView;
  beforeAll(async () => {
    order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER', 'CONTENT'], ...august }));
  });

  it('are described with the records, with whether they are kept', async () => {
    const { data, errors, text } = await read(
      order,
      'content { nodes { text attachments { sha256 bytes mediaType name alt kept notKept } } }',
    );
    expect(errors, text).toBeUndefined();
    const whole = { name: null, alt: null, kept: true, notKept: null };
    expect(data.order.disclosure.content.nodes).toEqual([
      {
        text: 'm-1',
        attachments: [
          { ...whole, ...described(letter), name: 'kraal-letter.pdf' },
          { ...whole, ...described(image), alt: 'kraal-rings' },
        ],
      },
      {
        text: 'm-2',
        attachments: [
          { ...whole, ...described(image), alt: 'the same again' },
          { ...whole, ...described(gone), kept: false, notKept: expect.stringContaining('no longer with the platform') },
        ],
      },
      { text: 'm-3', attachments: [largest, tooLarge, empty].map((file) => ({ ...whole, ...described(file) })) },
    ]);
  });

  const content = (file: Pick<File, 'sha256'>) => `content { nodes { attachments(sha256: "${file.sha256}") { content } } }`;
  const contents = async (file: Pick<File, 'sha256'>, from = order, login = 'police'): Promise<(string | null)[]> => {
    const { data, errors, text } = await read(from, content(file), login);
    expect(errors, text).toBeUndefined();
    return data.order.disclosure.content.nodes.flatMap((node: { attachments: { content: string | null }[] }) =>
      node.attachments.map((one) => one.content),
    );
  };

  it.each([
    ['an image of several parts, for each record that describes it', image, 2],
    ['one of 4 MiB, for which an answer has room', largest, 1],
    ['a document', letter, 1],
    ['an empty one', empty, 1],
  ])('are read with the bytes that were posted: %s', async (_what, file, times) => {
    const found = await contents(file);
    expect(found).toHaveLength(times);
    for (const one of found) expect(Buffer.from(one ?? '', 'base64').equals(file.bytes)).toBe(true);
  });

  it.each([
    ['of more than 4 MiB', tooLarge],
    ['that the platform had no more', gone],
  ])('are null where there is one %s', async (_what, file) => {
    expect(await contents(file)).toEqual([null]);
  });

  it.each([
    ['outside the window', outside],
    ['of another account', others],
    ['of no record', { sha256: 'f'.repeat(64) }],
  ])('are none that is %s', async (_what, file) => {
    expect(await contents(file)).toEqual([]);
  });

  it('come no further than 4 MiB in a request', async () => {
    const both = `a: attachments(sha256: "${largest.sha256}") { content } b: attachments(sha256: "${image.sha256}") { content }`;
    const { errors } = await read(order, `content { nodes { ${both} } }`);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('are in the entry of the disclosure, by the digest of the hashes that were answered', async () => {
    const before = await logSize(stack);
    await contents(image);
    await read(order, 'content { nodes { attachments { mediaType } } }');
    await read(order, 'content { nodes { text } }');
    const entries = (await entriesFrom(stack, before)).filter(({ type }) => type === 'record.disclosed.v1');
    const all = [letter, image, gone, largest, tooLarge, empty].map(({ sha256 }) => sha256);
    expect(entries.map(({ target }) => (target as { reads: { files?: unknown }[] }).reads.map(({ files }) => files))).toEqual([
      [{ count: 1, digest: filesDigest([image.sha256]) }],
      [{ count: all.length, digest: filesDigest(all) }],
      [undefined],
    ]);
  });

  it('are asked for once each, and before the collection ends at the source', async () => {
    const rows = await stack.sql<{ why: string | null }>('postgres', 'SELECT why FROM content.fetched_file ORDER BY why NULLS FIRST');
    expect(rows.map(({ why }) => why)).toEqual([null, null, null, null, null, 'GONE']);
  });

  it('are a gap for the authority where they are not kept', async () => {
    const { data } = await read(order, 'contentGaps { from to why says }');
    expect(data.order.disclosure.contentGaps).toEqual([
      {
        from: '2002-08-02T10:00:00.000Z',
        to: '2002-08-02T10:00:00.001Z',
        why: 'GONE',
        says: expect.stringContaining('no longer with the platform'),
      },
    ]);
  });

  it('are nobody’s but the recipient’s, and of no other category', async () => {
    expect((await read(order, content(image), 'judge')).text).toContain('FORBIDDEN');
    const narrow = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER'], ...august, reference: 'other' }));
    const { text } = await read(narrow, content(image));
    expect(text).toContain('FORBIDDEN');
    expect(text).not.toContain(image.sha256);
  });

  it('leave nothing in the database but what is sealed', async () => {
    const tables = await stack.sql<{ name: string }>(
      'postgres',
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^(pg_|information_schema)' ORDER BY 1`,
    );
    for (const value of [letter.bytes.toString(), 'kraal-letter', 'kraal-rings', image.sha256, letter.sha256])
      for (const { name } of tables) {
        const bytes = Buffer.from(value).toString('hex');
        const found = await stack.sql(
          'postgres',
          `SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`,
          [value, bytes],
        );
        expect(found, `${value} in ${name}`).toEqual([]);
      }
  });

  it('end with the records that describe them', async () => {
    await orders.must('judge', 'withdrawOrder', await orders.read('judge', order.id), { reason: ['String!', 'The case is closed.'] });
    await expect
      .poll(() =>
        stack.sql(
          'postgres',
          `SELECT FROM content.preserved_file f JOIN orders.preservation p ON p.id = f.preservation_id WHERE p.order_id = $1`,
          [order.id],
        ),
      )
      .toEqual([]);
    for (const table of ['described_file', 'fetched_file'])
      expect(
        await stack.sql(
          'postgres',
          `SELECT FROM content.${table} f JOIN orders.preservation p ON p.id = f.preservation_id WHERE p.order_id = $1`,
          [order.id],
        ),
      ).toEqual([]);
  });
});

describe('the files of a person’s own records', () => {
  const own = (asked: string) => stack.ask('public', 'holder-1', `{ me { records { content { nodes { ${asked} } } } } }`);

  it('are described, fetched from the platform for the answer, and not kept', async () => {
    const kept = async () => (await stack.sql('postgres', 'SELECT FROM content.preserved_file')).length;
    const [before, logged] = [await kept(), await logSize(stack)];
    const { data, errors, text } = await own(`text attachments(sha256: "${image.sha256}") { sha256 mediaType alt kept notKept content }`);
    expect(errors, text).toBeUndefined();
    const file = { sha256: image.sha256, mediaType: 'image/png', kept: null, notKept: null, content: image.bytes.toString('base64') };
    expect(data.me.records.content.nodes.map(({ attachments }: { attachments: unknown }) => attachments)).toEqual([
      [{ ...file, alt: 'kraal-rings' }],
      [{ ...file, alt: 'the same again' }],
      [],
      [],
    ]);
    expect(await kept()).toBe(before);
    const disclosed = (await entriesFrom(stack, logged)).filter(({ type }) => type === 'record.disclosed.v1');
    expect(disclosed).toMatchObject([{ target: { reads: [{ files: { count: 1, digest: filesDigest([image.sha256]) } }] } }]);
  });

  it.each([
    ['that the platform has no more', gone],
    ['of more than 4 MiB', tooLarge],
  ])('are null where there is one %s', async (_what, { sha256 }) => {
    const { data, errors, text } = await own(`attachments(sha256: "${sha256}") { content }`);
    expect(errors, text).toBeUndefined();
    expect(data.me.records.content.nodes.flatMap(({ attachments }: { attachments: unknown[] }) => attachments)).toEqual([
      { content: null },
    ]);
  });

  it('are none of another account', async () => {
    const { data } = await own(`attachments(sha256: "${others.sha256}") { content }`);
    expect(data.me.records.content.nodes.flatMap(({ attachments }: { attachments: unknown[] }) => attachments)).toEqual([]);
  });
});
