/**
 * Files of items on a platform with a source adapter of its own: staff see which files an item had when it was looked up, and ask for one image at a
 * time. Nobody else gets anything of a file.
 */
import { publicKeyText } from '@writ/source';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryPlatform, MemorySource, type ServedSource, servedSource, sha256Of } from '../../packages/source/testing/index.ts';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const author = { id: 'did:example:ana', handle: 'ana.example' };
const fileOf = (text: string, mediaType: string) => {
  const bytes = Buffer.from(text);
  return { account: author.id, mediaType, bytes, sha256: sha256Of(bytes) };
};
const image = fileOf('the bytes of an image', 'image/png');
const drawing = fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
const other = fileOf('the image of another item', 'image/gif');
const gone = fileOf('an image that was deleted', 'image/webp');
const short = fileOf('an image of another size', 'image/jpeg');
const large = fileOf('an image that is said to be large', 'image/png');
const described = ({ sha256, mediaType, bytes }: ReturnType<typeof fileOf>, more: object = {}) => ({
  ...{ sha256, bytes: bytes.length, mediaType },
  ...more,
});
const most = 4 * 1024 * 1024;
const largest = fileOf('l'.repeat(most), 'image/avif');
const attachments = [
  described(image, { name: 'rings.png', alt: 'Rings of red light' }),
  described(drawing),
  described(gone),
  described(short, { bytes: short.bytes.length + 1 }),
  described(large, { bytes: most + 1 }),
  described(largest),
];
const platform: MemoryPlatform = {
  accounts: [{ ...author, identifiers: [] }],
  records: [],
  gaps: [],
  items: [
    { id: 'p-1', author, publishedAt: '2026-11-01T12:00:00.000Z', text: 'Look at this.', attachments },
    { id: 'p-2', author, publishedAt: '2026-11-01T12:00:00.000Z', text: 'And this.', attachments: [described(other)] },
  ],
  files: [image, drawing, other, short, large, largest],
};
/** What the source does with a request for a file. */
let answer: 'FILE' | 'AWAY' | 'OTHER_BYTES' = 'FILE';
let filesAsked = 0;
let notice: string;
let served: ServedSource;
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({
    live: async (writKey) => {
      const wrap: NonNullable<Parameters<typeof servedSource>[1]>['wrap'] = (listener) => (request, response) => {
        if (!request.url?.includes('/blobs/')) return listener(request, response);
        filesAsked += 1;
        if (answer === 'AWAY') return void response.writeHead(503).end();
        // As many bytes as the card says, of which one is another.
        if (answer === 'OTHER_BYTES') return void response.writeHead(200, { 'content-type': 'image/png' }).end('The bytes of an image');
        return listener(request, response);
      };
      served = await servedSource(new MemorySource(platform), { writKey, wrap });
      return { url: served.url, key: publicKeyText(served.adapterKey) };
    },
  });
  await stack.sql('postgres', 'TRUNCATE enforcement.notice, content.item CASCADE');
  const words = { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'It asks for a fee.', goodFaith: true };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  for (const item of ['p-2', 'p-1'])
    ({ id: notice } = (
      await stack.ask('public', 'holder-1', submit, { input: { ...words, item, name: 'A Reader', email: 'reader@example.org' } })
    ).data.submitNotice);
});
afterEach(() => {
  answer = 'FILE';
  filesAsked = 0;
});
afterAll(async () => {
  await stack.close();
  await served[Symbol.asyncDispose]();
});

const facts = 'attachments { sha256 bytes mediaType name alt }';
const content = 'query ($id: ID!, $sha256: String!) { item(id: $id) { attachments(sha256: $sha256) { content } } }';
const fetched = (sha256: string, id = 'p-1') => stack.ask('platform', 'agent-1', content, { id, sha256 });
const codes = (errors: readonly { extensions: { code: string } }[] | undefined) => errors?.map(({ extensions }) => extensions.code);

describe('staff', () => {
  it.each(['agent-1', 'counsel-1'])('%s: see what files the item had when it was reported, and none is fetched for that', async (login) => {
    const { data } = await stack.ask(
      'platform',
      login,
      `query ($notice: ID!) { item(id: "p-1") { ${facts} } notice(id: $notice) { item { ${facts} } } }`,
      { notice },
    );
    const whole = attachments.map((file) => ({ name: null, alt: null, ...file }));
    expect(data.item.attachments).toEqual(whole);
    expect(data.notice.item.attachments).toEqual(whole);
    expect(filesAsked).toBe(0);
  });

  it('see those of the newest version', async () => {
    await stack.sql(
      'postgres',
      `INSERT INTO content.card (item_id, version, attachments, looked_up_at) VALUES ('p-2', 'older', '[]', '2026-01-01')`,
    );
    const ask = async () => (await stack.ask('platform', 'agent-1', `{ item(id: "p-2") { ${facts} } }`)).data.item.attachments;
    expect(await ask()).toMatchObject([{ sha256: other.sha256 }]);
    await stack.sql('postgres', `UPDATE content.card SET looked_up_at = '2100-01-01' WHERE version = 'older'`);
    expect(await ask()).toEqual([]);
    await stack.sql('postgres', `DELETE FROM content.card WHERE version = 'older'`);
  });

  it('get an image in base64 when they ask for it', async () => {
    const { data, errors } = await fetched(image.sha256);
    expect(errors).toBeUndefined();
    expect(data.item.attachments).toEqual([{ content: image.bytes.toString('base64') }]);
  });

  it('make no entry by looking at what the platform publishes, words or image, and one by opening the notice', async () => {
    const from = await logSize(stack);
    const types = async () => (await entriesFrom(stack, from)).map(({ type }) => type);
    expect((await stack.ask('platform', 'counsel-2', '{ item(id: "p-1") { text } }')).errors).toBeUndefined();
    expect((await stack.ask('platform', 'counsel-2', content, { id: 'p-1', sha256: image.sha256 })).errors).toBeUndefined();
    expect(await types()).toEqual([]);
    await stack.ask('platform', 'counsel-2', 'query ($id: ID!) { notice(id: $id) { explanation } }', { id: notice });
    expect(await types()).toEqual(['object.viewed.v1']);
  });

  it('get one of 4 MiB, which an answer has room for', async () => {
    const { data, errors } = await fetched(largest.sha256);
    expect(errors).toBeUndefined();
    expect(Buffer.from(data.item.attachments[0].content, 'base64').equals(largest.bytes)).toBe(true);
  });

  it.each([
    ['what is no image that a browser shows', drawing, 0],
    ['what is larger than 4 MiB', large, 0],
    ['what the platform has no more', gone, 1],
  ])('get null for %s', async (_, file, asked) => {
    const { data, errors } = await fetched(file.sha256);
    expect(errors).toBeUndefined();
    expect(data.item.attachments).toEqual([{ content: null }]);
    expect(filesAsked).toBe(asked);
  });

  it('get none while the source is away', async () => {
    answer = 'AWAY';
    const { data, errors } = await fetched(image.sha256);
    expect(codes(errors)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect(data.item.attachments).toEqual([{ content: null }]);
  });

  it('get one in a request, under how many names ever', async () => {
    const twice = `{ item(id: "p-1") { a: attachments(sha256: "${image.sha256}") { content } b: attachments(sha256: "${image.sha256}") { content } } }`;
    expect((await stack.ask('platform', 'agent-1', twice)).errors).toBeUndefined();
    expect(filesAsked).toBe(1);
    const { errors } = await stack.ask('platform', 'agent-1', '{ item(id: "p-1") { attachments { content } } }');
    expect(new Set(codes(errors))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(filesAsked).toBe(2);
  });
});

describe('nothing of a file', () => {
  it.each([
    ['public', null],
    ['public', 'holder-1'],
    ['authority', 'police'],
    ['authority', 'judge'],
    ['authority', 'enforcing-1'],
    ['audit', 'auditor'],
  ] as const)('is on the graph %s, for %s', async (graph, login) => {
    for (const field of ['sha256', 'alt', 'content']) {
      for (const query of [
        `{ item(id: "p-1") { attachments { ${field} } } }`,
        `{ notice(id: "${notice}") { item { attachments { ${field} } } } }`,
      ]) {
        const { data, errors } = await stack.ask(graph, login, query);
        expect(data).toBeUndefined();
        expect(new Set(codes(errors))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
      }
    }
    expect(filesAsked).toBe(0);
  });

  it('is fetched that is not of the item', async () => {
    for (const sha256 of [other.sha256, 'f'.repeat(64), '..', '', `${image.sha256}/../${other.sha256}`])
      expect((await fetched(sha256)).data.item.attachments).toEqual([]);
    expect(filesAsked).toBe(0);
    expect((await fetched(other.sha256, 'p-2')).data.item.attachments).toEqual([{ content: other.bytes.toString('base64') }]);
  });

  it('comes through where the source sends other bytes, or another number of them', async () => {
    answer = 'OTHER_BYTES';
    const changed = await fetched(image.sha256);
    expect(codes(changed.errors)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(changed.data.item.attachments).toEqual([{ content: null }]);
    answer = 'FILE';
    const sized = await fetched(short.sha256);
    expect(codes(sized.errors)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(sized.data.item.attachments).toEqual([{ content: null }]);
  });
});
