/**
 * What the kit is told of the PDS: made from what people did and from its tables, by hand and not by the adapter. Acts behind the adapter's back
 * are addresses of a small server.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { allowApp } from './browser.ts';
import { pngOf } from './image.ts';
import { asAdmin, erase, logIn, makeAppPassword, type Person, post, remove, signUp, upload, xrpc } from './people.ts';
import type { PdsAddress } from './running-pds.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const keyOf = (kind: string, id: unknown): string => `${kind}-${sha256(String(id)).slice(0, 32)}`;

type Row = Record<string, unknown>;

function rowsOf(path: string, query: string, ...values: string[]): Row[] {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    return database.prepare(query).all(...values);
  } finally {
    database.close();
  }
}

const accountRows = ({ dataFolder }: PdsAddress, query: string, did: string): Row[] =>
  rowsOf(join(dataFolder, 'account.sqlite'), query, did);

function contentOf({ dataFolder }: PdsAddress, { did }: Person): Row[] {
  const store = join(dataFolder, 'actors', sha256(did).slice(0, 2), did, 'store.sqlite');
  return rowsOf(store, 'select uri, cid, indexedAt from record');
}

/** The records that the account has, from the tables of the PDS. */
function recordsOf(pds: PdsAddress, person: Person, texts: ReadonlyMap<string, string>) {
  const { did } = person;
  const [actor = {}] = accountRows(pds, 'select createdAt from actor where did = ?', did);
  const event = (category: string, key: string, at: unknown) => ({ account: did, category, key, at: String(at), recordedAt: String(at) });
  const sessions = accountRows(pds, 'select id, expiresAt from refresh_token where did = ? and nextId is null', did).map(
    ({ id, expiresAt }) => {
      const at = new Date(Date.parse(String(expiresAt)) - 90 * 86_400_000).toISOString();
      return event('TRAFFIC', keyOf('session', id), at < String(actor.createdAt) ? actor.createdAt : at);
    },
  );
  return [
    {
      account: did,
      category: 'SUBSCRIBER',
      key: did,
      recordedAt: String(actor.createdAt),
      has: { emails: [person.email], registeredAt: String(actor.createdAt) },
    },
    ...accountRows(pds, 'select id, lastSeenAt from device join account_device on deviceId = id where did = ?', did).map(
      ({ id, lastSeenAt }) => event('IDENTIFICATION', keyOf('device', id), lastSeenAt),
    ),
    ...sessions,
    ...accountRows(pds, 'select tokenId, createdAt from token where did = ?', did).map(({ tokenId, createdAt }) =>
      event('TRAFFIC', keyOf('app', tokenId), createdAt),
    ),
    ...accountRows(pds, 'select name, createdAt from app_password where did = ?', did).map(({ name, createdAt }) =>
      event('TRAFFIC', keyOf('app-password', `${did} ${name}`), createdAt),
    ),
    ...accountRows(pds, 'select deviceId, createdAt from account_device where did = ?', did).map(({ deviceId, createdAt }) =>
      event('TRAFFIC', keyOf('browser', deviceId), createdAt),
    ),
    ...contentOf(pds, person).map(({ uri, cid, indexedAt }) => ({
      ...event('CONTENT', String(uri), indexedAt),
      has: { text: texts.get(String(uri)), version: String(cid) },
    })),
  ];
}

const setRecord = (pds: PdsAddress, uri: string, cid: string, applied: boolean) =>
  xrpc(pds, 'com.atproto.admin.updateSubjectStatus', {
    input: { subject: { $type: 'com.atproto.repo.strongRef', uri, cid }, takedown: { applied } },
    headers: asAdmin(pds),
  });

/** Makes the people, and answers what a facts file says of them. */
export async function makeFacts(pds: PdsAddress): Promise<{ facts: object; stop: () => Promise<void> }> {
  const person = await signUp(pds, 'kit-alma');
  const stranger = await signUp(pds, 'kit-bert');
  const gone = await signUp(pds, 'kit-gone');
  await erase(pds, gone);
  await logIn(pds, person, await makeAppPassword(pds, person, 'Telephone'));
  await allowApp(pds, person, { ip: '203.0.113.90', userAgent: 'Firefox/140' });
  await allowApp(pds, person, { ip: '203.0.113.91', userAgent: 'Chrome/140' });
  const image = pngOf(20, 90, 150);
  const texts = new Map<string, string>();
  for (const text of ['Zoë: „Grüße“ 🌍\n\u2028end', 'Two.', 'Three.', 'Four.']) texts.set((await post(pds, person, text)).uri, text);
  const pictured = await post(pds, person, 'With a picture.', { images: [{ image: await upload(pds, person, image), alt: 'Blue rings' }] });
  texts.set(pictured.uri, 'With a picture.');
  const deleted = await post(pds, person, 'Deleted.');
  await remove(pds, person, deleted);
  const strangersImage = pngOf(90, 90, 1);
  const withheld = await post(pds, stranger, "Bert's own words.", {
    images: [{ image: await upload(pds, stranger, strangersImage), alt: '' }],
  });
  const rkey = '3kaaaaaaaaa2c';
  const server = createServer((request, response) => {
    const act =
      request.url === '/publish' ? post(pds, stranger, 'Of this second.', { rkey }) : setRecord(pds, withheld.uri, withheld.cid, false);
    act.then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hook = (path: string) => ({ method: 'POST', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}` });
  const read = `${pds.url}/xrpc/com.atproto.repo.getRecord?repo=${stranger.did}&collection=app.bsky.feed.post&rkey=${withheld.uri.split('/').at(-1)}`;
  const facts = {
    account: {
      id: person.did,
      identifier: { type: 'EMAIL', value: person.email },
      spellings: [
        { type: 'EMAIL', value: person.email.toUpperCase() },
        { type: 'HANDLE', value: person.handle },
        { type: 'HANDLE', value: `@${person.handle.toUpperCase()}` },
        { type: 'USER_ID', value: person.did },
        { type: 'PROFILE_URL', value: `https://bsky.app/profile/${person.handle}` },
      ],
      holder: { issuer: pds.url, subject: person.did },
    },
    records: recordsOf(pds, person, texts),
    secrets: [
      stranger.did,
      stranger.email,
      "Bert's own words",
      ...accountRows(pds, 'select passwordScrypt as one from account where did = ?', person.did).map(({ one }) => String(one)),
      ...accountRows(pds, 'select currentRefreshToken as one from token where did = ?', person.did).map(({ one }) => String(one)),
      ...accountRows(pds, 'select id as one from refresh_token where did = ?', person.did).map(({ one }) => String(one)),
    ],
    erased: { type: 'EMAIL', value: gone.email },
    strangersFile: sha256(strangersImage),
    items: {
      published: [
        {
          id: pictured.uri,
          url: `https://bsky.app/profile/${person.handle}/post/${pictured.uri.split('/').at(-1)}`,
          text: 'With a picture.',
          files: [sha256(image)],
        },
      ],
      hidden: [deleted.uri, `at://${gone.did}/app.bsky.feed.post/${rkey}`],
      publish: { ...hook('/publish'), id: `at://${stranger.did}/app.bsky.feed.post/${rkey}` },
    },
    effects: {
      item: { id: withheld.uri, status: 'DISABLED', publicUrl: read, extent: 'PARTIAL' },
      account: { id: stranger.did, status: 'SUSPENDED', publicUrl: `${pds.url}/xrpc/com.atproto.sync.getLatestCommit?did=${stranger.did}` },
      unsupported: { subject: { kind: 'item', id: withheld.uri }, state: [{ territory: 'WORLD', status: 'LABELLED' }] },
      drift: hook('/drift'),
    },
  };
  return {
    facts,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
