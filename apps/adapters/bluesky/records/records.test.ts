import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { askAccounts, PdsFiles } from '../files/pds-files.ts';
import { allowApp, logInByBrowser } from '../testing/browser.ts';
import { pngOf } from '../testing/image.ts';
import { edit, inviteFrom, logIn, makeAppPassword, post, remove, rename, signUp, upload, xrpc } from '../testing/people.ts';
import { always, blobBytes, collected, pds, settingsOf, sourceUnderTest } from '../testing/source-under-test.ts';

const gapsFor = (category: 'SUBSCRIBER' | 'IDENTIFICATION' | 'TRAFFIC' | 'CONTENT', account: string) =>
  sourceUnderTest().gaps({ account, categories: [{ category }], horizon: always.to });

const stored = (query: string, did: string) => askAccounts(new PdsFiles(settingsOf()), (accounts) => accounts.prepare(query).all(did));

describe('the subscriber record', () => {
  it('has the address, the beginning and the invitation, and every handle with its instant', async () => {
    const person = await signUp(pds(), 'jonas');
    await rename(pds(), person, `x${person.handle}`);
    const [line, ...more] = await collected('SUBSCRIBER', person.did);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ type: 'subscriber', account: person.did, emails: [person.email], service: 'Bluesky PDS' });
    const handles = line?.type === 'subscriber' ? line.other?.filter(({ name }) => name === 'handle since') : [];
    expect(handles?.map(({ value }) => value.replace(/^\S+ /, ''))).toEqual([person.handle, `x${person.handle}`]);
    expect(await gapsFor('SUBSCRIBER', person.did)).toEqual([expect.objectContaining({ why: 'NOT_RECORDED' })]);
  });

  it('names nobody else who was invited, as the admin endpoint does, and no secret', async () => {
    const invite = await inviteFrom(pds(), 2);
    const [first, second] = [await signUp(pds(), 'kira', invite), await signUp(pds(), 'leon', invite)];
    const headers = { authorization: `Basic ${Buffer.from(`admin:${pds().adminPassword}`).toString('base64')}` };
    const told = JSON.stringify(await xrpc(pds(), `com.atproto.admin.getAccountInfo?did=${first.did}`, { headers }));
    expect(told).toContain(second.did);
    const lines = JSON.stringify(await collected('SUBSCRIBER', first.did));
    expect(lines).toContain(invite);
    expect(lines).not.toContain(second.did);
    const [{ one: passwordScrypt } = {}] = stored('select passwordScrypt as one from account where did = ?', first.did);
    expect(passwordScrypt).toMatch(/^[0-9a-f]{32}:/);
    expect(lines).not.toContain(passwordScrypt);
  });

  it('without the directory of handles says that former ones are missing', async () => {
    const { did, email } = await signUp(pds(), 'mila');
    const source = sourceUnderTest({ plcUrl: 'http://127.0.0.1:9' });
    const request = { account: did, categories: [{ category: 'SUBSCRIBER' as const }], horizon: always.to };
    expect(await source.gaps(request)).toContainEqual(expect.objectContaining({ why: 'UNREADABLE' }));
    const [line] = await Array.fromAsync(source.collect({ ...request, after: null }));
    expect(line).toMatchObject({ emails: [email] });
  });
});

describe('identification', () => {
  it('is the last address of each device, and the authority learns that it is only the last', async () => {
    const person = await signUp(pds(), 'nils');
    const browser = await logInByBrowser(pds(), person, { ip: '203.0.113.20', userAgent: 'Firefox' });
    expect(await collected('IDENTIFICATION', person.did)).toMatchObject([{ ip: '203.0.113.20' }]);
    await logInByBrowser(pds(), person, { ip: '198.51.100.9', userAgent: 'Chrome' });
    await browser.open('/account');
    expect((await collected('IDENTIFICATION', person.did)).map((line) => line.type === 'identification' && line.ip)).toEqual([
      '203.0.113.20',
      '198.51.100.9',
    ]);
    expect(await gapsFor('IDENTIFICATION', person.did)).toEqual([expect.objectContaining({ why: 'LAST_ONLY' })]);
  });

  it('has nothing of a device that another account alone uses', async () => {
    const [one, other] = [await signUp(pds(), 'olga'), await signUp(pds(), 'piet')];
    await logInByBrowser(pds(), other, { ip: '203.0.113.30', userAgent: 'Firefox' });
    expect(await collected('IDENTIFICATION', one.did)).toEqual([]);
  });
});

describe('traffic', () => {
  it('has sign-ins, apps and app passwords with their instants, and no token', async () => {
    const person = await signUp(pds(), 'quim');
    const before = Date.now();
    await logIn(pds(), person, await makeAppPassword(pds(), person, 'Tablet'));
    const client = await allowApp(pds(), person, { ip: '203.0.113.77', userAgent: 'Firefox/140' });
    const lines = await collected('TRAFFIC', person.did);
    expect(lines.map((line) => line.type === 'traffic' && [line.event, line.source ?? line.agent])).toEqual(
      expect.arrayContaining([
        ['session begun or renewed', undefined],
        ['app password made', 'Tablet'],
        ['session begun or renewed', 'app password Tablet'],
        ['browser remembered', 'Firefox/140'],
        ['app authorised', client],
      ]),
    );
    expect(lines).toHaveLength(5);
    // A token's end has whole seconds.
    const signIn = lines.find((line) => line.type === 'traffic' && line.source === 'app password Tablet');
    expect(Date.parse(signIn?.type === 'traffic' ? signIn.at : '') - before).toBeGreaterThan(-1000);
    expect(Date.parse(signIn?.type === 'traffic' ? signIn.at : '') - before).toBeLessThan(60_000);
    const said = JSON.stringify(lines);
    const secrets = [
      ...stored('select id as one from refresh_token where did = ?', person.did),
      ...stored('select currentRefreshToken as one from token where did = ?', person.did),
      ...stored('select code as one from token where did = ?', person.did),
      ...stored('select tokenId as one from token where did = ?', person.did),
      ...stored('select deviceId as one from account_device where did = ?', person.did),
      ...stored('select sessionId as one from device join account_device on deviceId = id where did = ?', person.did),
    ];
    expect(secrets.length).toBeGreaterThan(5);
    for (const { one } of secrets) expect(said).not.toContain(one);
  });

  it('has a session that was renewed once, with the time of the renewal', async () => {
    const person = await signUp(pds(), 'rosa');
    const { refreshJwt } = await xrpc(pds(), 'com.atproto.server.createSession', {
      input: { identifier: person.did, password: person.password },
    });
    expect(await collected('TRAFFIC', person.did)).toHaveLength(2);
    await xrpc(pds(), 'com.atproto.server.refreshSession', { input: {}, headers: { authorization: `Bearer ${refreshJwt}` } }).catch(() =>
      fetch(`${pds().url}/xrpc/com.atproto.server.refreshSession`, { method: 'POST', headers: { authorization: `Bearer ${refreshJwt}` } }),
    );
    const lines = await collected('TRAFFIC', person.did);
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.type === 'traffic' && Math.abs(Date.parse(line.at) - Date.now()) < 60_000)).toBe(true);
  });
});

describe('content', () => {
  it('has the instant of the server and not what the client claims', async () => {
    const person = await signUp(pds(), 'sara');
    const before = new Date().toISOString();
    const made = await post(pds(), person, 'Back-dated.', { createdAt: '1999-12-31T23:59:59.000Z' });
    const [line, ...more] = await collected('CONTENT', person.did);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ type: 'item', key: made.uri, account: person.did, text: 'Back-dated.', version: made.cid });
    expect(line?.type === 'item' && line.at >= before).toBe(true);
  });

  it('is oldest first, goes on after a place, and ends at the edges of its window and at the horizon', async () => {
    const person = await signUp(pds(), 'tomas');
    for (const text of ['one', 'two', 'three', 'four']) await post(pds(), person, text);
    const lines = await collected('CONTENT', person.did);
    const texts = (some: typeof lines) => some.map((line) => line.type === 'item' && line.text);
    const at = lines.map((line) => (line.type === 'item' ? line.at : ''));
    expect(texts(lines)).toEqual(['one', 'two', 'three', 'four']);
    const [, second, third] = at;
    expect(texts(await collected('CONTENT', person.did, { from: String(second), to: String(third) }))).toEqual(['two']);
    expect(texts(await collected('CONTENT', person.did, { horizon: String(third) }))).toEqual(['one', 'two', 'three']);
    const after = { category: 'CONTENT' as const, at: String(second), key: String(lines[1]?.key) };
    expect(texts(await collected('CONTENT', person.did, { after }))).toEqual(['three', 'four']);
  });

  it('has the files of a post by the hash of their bytes, with their description', async () => {
    const person = await signUp(pds(), 'ulla');
    const image = pngOf(10, 20, 30);
    const made = await post(pds(), person, 'Seen.', { images: [{ image: await upload(pds(), person, image), alt: 'Grey rings' }] });
    const sha256 = createHash('sha256').update(image).digest('hex');
    expect(await collected('CONTENT', person.did)).toMatchObject([
      { key: made.uri, attachments: [{ sha256, bytes: image.length, mediaType: 'image/png', alt: 'Grey rings' }] },
    ]);
    expect((await sourceUnderTest().blob(person.did, sha256))?.mediaType).toBe('image/png');
    expect(await blobBytes(person.did, sha256)).toEqual(Buffer.from(image));
    const stranger = await signUp(pds(), 'vera');
    expect(await sourceUnderTest().blob(stranger.did, sha256)).toBeUndefined();
  });

  it('has what was edited in its newest version with the time of the edit, and nothing of what was deleted', async () => {
    const person = await signUp(pds(), 'wim');
    const made = await post(pds(), person, 'First words.');
    const written = new Date().toISOString();
    const edited = await edit(pds(), person, made, 'Other words.');
    await remove(pds(), person, await post(pds(), person, 'Soon gone.'));
    expect(await collected('CONTENT', person.did)).toMatchObject([{ key: made.uri, version: edited.cid, text: 'Other words.' }]);
    expect(await collected('CONTENT', person.did, { horizon: written })).toEqual([]);
    expect((await gapsFor('CONTENT', person.did)).map(({ why }) => why)).toEqual(['ELSEWHERE', 'NO_HISTORY']);
  });

  it('has other records than posts as what they say', async () => {
    const person = await signUp(pds(), 'xenia');
    const liked = await post(pds(), person, 'Liked by myself.');
    const record = { $type: 'app.bsky.feed.like', subject: liked, createdAt: new Date().toISOString() };
    const input = { repo: person.did, collection: 'app.bsky.feed.like', record };
    await xrpc(pds(), 'com.atproto.repo.createRecord', { input, headers: { authorization: `Bearer ${person.token}` } });
    const [, like] = await collected('CONTENT', person.did);
    expect(like).toMatchObject({ title: 'app.bsky.feed.like' });
    expect(JSON.parse(like?.type === 'item' ? String(like.text) : '')).toEqual(record);
  });

  it('keeps to what the protocol allows, whatever a client wrote into a post', async () => {
    const person = await signUp(pds(), 'yara');
    const record = {
      $type: 'app.bsky.feed.post',
      text: 'Strange \u0000 \u202e 👩‍🚀',
      createdAt: 'yesterday',
      langs: [7, 'x'],
      reply: { root: { uri: 9 }, parent: 'no' },
    };
    const input = { repo: person.did, collection: 'app.bsky.feed.post', record, validate: false };
    const headers = { authorization: `Bearer ${person.token}` };
    await xrpc(pds(), 'com.atproto.repo.createRecord', { input, headers });
    const [line] = await collected('CONTENT', person.did);
    expect(line).toMatchObject({ type: 'item', text: 'Strange � \u202e 👩‍🚀' });
    expect(line).not.toHaveProperty('language');
    expect(line).not.toHaveProperty('thread');
  });
});
