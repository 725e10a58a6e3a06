/** The reference adapter over a seeded platform in memory, with the facts that describe it and the pages that a stranger sees. */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ServeOptions, type Source, serveSource } from '@writ/source';
import { openBook } from '@writ/source/book';
import { MadeLog, type MemoryPlatform, MemorySource, sha256Of } from '@writ/source/testing';
import type { ItemAnswer, RecordLine } from '@writ/source/wire';
import { type Facts, facts as factsSchema } from '../facts.ts';
import { Kit } from '../kit.ts';

const day = 86_400_000;
const start = Date.UTC(2025, 0, 1, 12);
const at = (days: number, ms = 0): string => new Date(start + days * day + ms).toISOString();

export const alma = 'did:plc:alma';
const bert = 'did:plc:bert';
const picture = Buffer.from('a picture of a cat');
const strangersPicture = Buffer.from('a picture of somebody else');
const file = { sha256: sha256Of(picture), bytes: picture.length, mediaType: 'image/png', alt: 'A cat' };

const item = (id: string, more: Partial<ItemAnswer> = {}): ItemAnswer => ({
  id,
  url: `https://platform.example.org/${encodeURIComponent(id)}`,
  author: { id: alma, handle: 'alma.example.org' },
  publishedAt: at(3),
  version: 'v1',
  ...more,
});

function recordsOf(account: string): RecordLine[] {
  const of = { account };
  return [
    {
      type: 'subscriber',
      ...of,
      key: account,
      recordedAt: at(0),
      name: 'Alma Äpfel 🍎',
      emails: ['alma@example.org'],
      phones: ['+3225550101'],
      registeredAt: at(0),
      service: 'Account',
    },
    ...[1, 2, 3].map((days) => ({
      type: 'identification' as const,
      ...of,
      key: `ip-${days}`,
      at: at(days),
      recordedAt: at(days, 50),
      ip: `203.0.113.${days}`,
    })),
    ...[1, 2, 2, 3, 5].map((days, i) => ({
      type: 'traffic' as const,
      ...of,
      key: `t-${i}`,
      at: at(days),
      recordedAt: at(days, 50),
      event: 'SIGN_IN',
      agent: 'Browser "1" \\ 2',
    })),
    {
      type: 'item',
      ...of,
      key: 'at://post-1',
      at: at(3),
      recordedAt: at(3),
      text: 'Zoë: „Grüße“ 🌍\n\u2028end',
      version: 'v1',
      attachments: [file],
    },
    { type: 'item', ...of, key: 'at://post-2', at: at(4), recordedAt: at(9), text: 'recorded late', version: 'v1' },
    {
      type: 'message',
      ...of,
      key: 'm-1',
      at: at(5),
      recordedAt: at(5),
      sender: 'alma.example.org',
      recipients: ['bert.example.org'],
      text: 'private',
    },
  ];
}

/** How many records the huge account has. */
export const hugeRecords = 3000;

export function platform(): MemoryPlatform {
  const others = recordsOf(bert).map((record) => ({
    ...record,
    key: `bert-${record.key}`,
    ...('text' in record && { text: "Bert's secret text" }),
  }));
  const huge = Array.from(
    { length: hugeRecords },
    (_, i): RecordLine => ({ type: 'traffic', account: 'huge', key: `h-${i}`, at: at(1, i), recordedAt: at(1, i), event: 'SIGN_IN' }),
  );
  return {
    accounts: [
      {
        id: alma,
        handle: 'alma.example.org',
        identifiers: [
          { type: 'EMAIL', value: 'alma@example.org' },
          { type: 'PHONE_NUMBER', value: '+3225550101' },
        ],
        holder: { issuer: 'https://id.example.org', subject: 'alma' },
      },
      { id: bert, handle: 'bert.example.org', identifiers: [{ type: 'EMAIL', value: 'bert@example.org' }] },
      { id: 'one', handle: 'one.example.org', identifiers: [{ type: 'EMAIL', value: 'shared@example.org' }] },
      { id: 'two', handle: 'two.example.org', identifiers: [{ type: 'EMAIL', value: 'shared@example.org' }] },
      { id: 'huge', handle: 'huge.example.org', identifiers: [{ type: 'EMAIL', value: 'huge@example.org' }] },
    ],
    records: [...recordsOf(alma), ...others, ...huge],
    gaps: [{ account: alma, category: 'IDENTIFICATION', why: 'LAST_ONLY', says: 'Of each device only the last address is held.' }],
    items: [
      item('at://post-1', { text: 'Zoë: „Grüße“ 🌍\n\u2028end', attachments: [file] }),
      item('at://post-2', { text: 'recorded late' }),
    ],
    files: [
      { account: alma, mediaType: 'image/png', bytes: picture },
      { account: bert, mediaType: 'image/png', bytes: strangersPicture },
    ],
  };
}

const categoryOfType = {
  subscriber: 'SUBSCRIBER',
  identification: 'IDENTIFICATION',
  traffic: 'TRAFFIC',
  item: 'CONTENT',
  message: 'CONTENT',
} as const;

/** What the seeding script would write of this platform. */
export function factsOf(publicBase: string): Facts {
  const records = recordsOf(alma).map(({ type, key, account, recordedAt, ...has }) => ({
    account,
    category: categoryOfType[type],
    key,
    recordedAt,
    ...('at' in has && { at: has.at }),
    has,
  }));
  const publicUrl = (id: string) => `${publicBase}/public/${encodeURIComponent(id)}`;
  return factsSchema.parse({
    account: {
      id: alma,
      identifier: { type: 'EMAIL', value: 'alma@example.org' },
      spellings: [
        { type: 'EMAIL', value: 'ALMA@Example.org' },
        { type: 'HANDLE', value: '@alma.example.org' },
        { type: 'PHONE_NUMBER', value: '0032 2 555-01-01' },
        { type: 'USER_ID', value: alma },
      ],
      holder: { issuer: 'https://id.example.org', subject: 'alma' },
    },
    records,
    secrets: ['secret text', 'bert-', strangersPicture.toString()],
    ambiguous: { type: 'EMAIL', value: 'shared@example.org' },
    erased: { type: 'EMAIL', value: 'erased@example.org' },
    huge: { identifier: { type: 'EMAIL', value: 'huge@example.org' }, records: hugeRecords },
    strangersFile: sha256Of(strangersPicture),
    items: {
      published: [
        { id: 'at://post-1', url: item('at://post-1').url, text: 'Zoë: „Grüße“ 🌍\n\u2028end', files: [file.sha256] },
        { id: 'at://post-2', text: 'recorded late' },
      ],
      hidden: ['at://deleted', 'at://private'],
      publish: { method: 'POST', url: `${publicBase}/publish`, id: 'at://now' },
    },
    effects: {
      item: { id: 'at://post-2', status: 'DISABLED', publicUrl: publicUrl('at://post-2') },
      account: { id: alma, status: 'SUSPENDED', publicUrl: publicUrl('at://post-1') },
      unsupported: { subject: { kind: 'item', id: 'at://post-2' }, state: [{ territory: 'DE', status: 'DISABLED' }] },
      drift: { method: 'POST', url: `${publicBase}/drift` },
    },
  });
}

export interface ReferenceChanges {
  /** A server half with a fault in it. */
  readonly serve?: typeof serveSource;
  /** A source with a fault, made of the good one. */
  readonly source?: (good: MemorySource) => Source;
  readonly options?: (options: ServeOptions) => ServeOptions;
  /** Stands before the listener. */
  readonly wrap?: (
    listener: (request: IncomingMessage, response: ServerResponse) => void,
  ) => (request: IncomingMessage, response: ServerResponse) => void;
  /** What the kit asks with. */
  readonly keys?: { log: MadeLog; writKey: KeyObject };
}

export interface Reference extends AsyncDisposable {
  readonly kit: Kit;
  readonly url: string;
  readonly adapterKey: KeyObject;
}

/** The pages of the platform, which no adapter has a part in. */
function pages(source: MemorySource, request: IncomingMessage, response: ServerResponse): boolean {
  const url = request.url ?? '';
  if (url === '/publish') source.platform.items.push(item('at://now'));
  else if (url === '/drift') source.drift({ kind: 'item', id: 'at://post-2' });
  else if (url.startsWith('/public/')) {
    response.writeHead(source.isPublic(decodeURIComponent(url.slice('/public/'.length))) ? 200 : 404).end();
    return true;
  } else return false;
  response.writeHead(204).end();
  return true;
}

/** Starts the reference adapter, with a fault where one is given. */
export async function startReference(changes: ReferenceChanges = {}): Promise<Reference> {
  const { log, writKey } = changes.keys ?? {
    log: new MadeLog('check.example.org/log'),
    writKey: generateKeyPairSync('ed25519').privateKey,
  };
  const adapter = generateKeyPairSync('ed25519');
  const book = openBook(':memory:');
  const source = new MemorySource(platform());
  const options: ServeOptions = { writKeys: [createPublicKey(writKey)], key: adapter.privateKey, policy: log.policy, book };
  const served = changes.source?.(source) ?? source;
  const listener = (changes.serve ?? serveSource)(served, changes.options?.(options) ?? options);
  const answer = changes.wrap?.(listener) ?? listener;
  const server = createServer((request, response) => {
    if (!pages(source, request, response)) answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    kit: new Kit({ url, facts: factsOf(url), log, writKey, adapterKey: adapter.publicKey }),
    url,
    adapterKey: adapter.publicKey,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      book[Symbol.dispose]();
    },
  };
}
