import { createHash } from 'node:crypto';
import type { EffectStatus } from '@writ/source';
import { describe, expect, it } from 'vitest';
import { logInByBrowser } from '../testing/browser.ts';
import { pngOf } from '../testing/image.ts';
import { asAdmin, edit, logIn, type Person, type Post, post, remove, signUp, upload, xrpc } from '../testing/people.ts';
import { blobBytes, collected, pds, sourceUnderTest } from '../testing/source-under-test.ts';

const state = (status: EffectStatus, territory = 'WORLD') => [{ territory, status }];
let sequence = 0;
const put = async (kind: 'item' | 'account', id: string, wanted: ReturnType<typeof state>) =>
  sourceUnderTest().put({ kind, id }, { sequence: String(++sequence), state: wanted });
const observed = async (kind: 'item' | 'account', id: string) => (await sourceUnderTest().observe([{ kind, id }]))[0];

const read = ({ did }: Person, { uri }: Post) =>
  xrpc(pds(), `com.atproto.repo.getRecord?repo=${did}&collection=app.bsky.feed.post&rkey=${uri.split('/').at(-1)}`);
const blobOf = ({ did }: Person, image: Record<string, unknown>) =>
  xrpc(pds(), `com.atproto.sync.getBlob?did=${did}&cid=${(image.ref as { $link: string }).$link}`);

async function pictured(name: string, color: [number, number, number]) {
  const person = await signUp(pds(), name);
  const image = await upload(pds(), person, pngOf(...color));
  return { person, image, made: await post(pds(), person, 'With a picture.', { images: [{ image, alt: '' }] }) };
}

describe('a post that is disabled', () => {
  it('is gone for readers with its picture, and copies of the repository still have it: PARTIAL', async () => {
    const { person, image, made } = await pictured('abel', [1, 1, 1]);
    const answer = await put('item', made.uri, state('DISABLED'));
    expect(answer).toEqual({
      extent: 'PARTIAL',
      remaining: ['sync.getRecord', 'sync.getBlocks', 'sync.getRepo'],
      unsupported: [],
      version: made.cid,
    });
    await expect(read(person, made)).rejects.toMatchObject({ code: 'RecordNotFound' });
    await expect(blobOf(person, image)).rejects.toThrow('Blob not found');
    expect(await sourceUnderTest().item({ id: made.uri })).toMatchObject({ version: made.cid });
    expect(await observed('item', made.uri)).toMatchObject({ found: true, state: state('DISABLED') });
  });

  it('comes back with its picture when that is lifted', async () => {
    const { person, image, made } = await pictured('bela', [2, 2, 2]);
    await put('item', made.uri, state('REMOVED'));
    expect(await put('item', made.uri, state('AVAILABLE'))).toMatchObject({ extent: 'FULL', remaining: [] });
    expect(await read(person, made)).toMatchObject({ cid: made.cid });
    expect((await blobOf(person, image)).bytes).toHaveLength(pngOf(2, 2, 2).length);
    expect(await observed('item', made.uri)).toMatchObject({ found: true, state: [], remaining: [] });
    await put('item', made.uri, state('DISABLED'));
    expect(await put('item', made.uri, [])).toMatchObject({ extent: 'FULL' });
    expect(await read(person, made)).toMatchObject({ cid: made.cid });
  });

  it('is still produced under an order, with its picture out of the quarantine', async () => {
    const { person, made } = await pictured('cleo', [3, 3, 3]);
    await put('item', made.uri, state('DISABLED'));
    const sha256 = createHash('sha256')
      .update(pngOf(3, 3, 3))
      .digest('hex');
    expect(await collected('CONTENT', person.did)).toMatchObject([{ key: made.uri, attachments: [{ sha256 }] }]);
    expect(await blobBytes(person.did, sha256)).toEqual(Buffer.from(pngOf(3, 3, 3)));
  });

  it('leaves a picture that another post shows, until that is disabled too, and gives it back with the first that is lifted', async () => {
    const { person, image, made } = await pictured('dana', [4, 4, 4]);
    const other = await post(pds(), person, 'The same picture.', { images: [{ image, alt: '' }] });
    expect(await put('item', made.uri, state('DISABLED'))).toMatchObject({
      extent: 'PARTIAL',
      remaining: expect.arrayContaining(['sync.getBlob']),
    });
    await blobOf(person, image);
    expect((await put('item', other.uri, state('DISABLED')))?.remaining).not.toContain('sync.getBlob');
    await expect(blobOf(person, image)).rejects.toThrow('Blob not found');
    await put('item', made.uri, state('AVAILABLE'));
    await blobOf(person, image);
  });

  it('stays so when it is edited, and the new version is reported', async () => {
    const { person, made } = await pictured('edda', [5, 5, 5]);
    await put('item', made.uri, state('DISABLED'));
    const edited = await edit(pds(), person, made, 'Other words.');
    await expect(read(person, made)).rejects.toMatchObject({ code: 'RecordNotFound' });
    expect(await observed('item', made.uri)).toMatchObject({ state: state('DISABLED'), version: edited.cid });
  });

  it('is seen to be back when it is deleted and posted again under the same key, and is disabled again by the same state', async () => {
    const person = await signUp(pds(), 'finn');
    const made = await post(pds(), person, 'Once.', { rkey: '3kaaaaaaaaa2a' });
    await put('item', made.uri, state('DISABLED'));
    await remove(pds(), person, made);
    expect(await observed('item', made.uri)).toMatchObject({ found: false });
    const again = await post(pds(), person, 'Once.', { rkey: '3kaaaaaaaaa2a' });
    expect(again.uri).toBe(made.uri);
    expect(await observed('item', made.uri)).toMatchObject({ found: true, state: [] });
    expect(await put('item', made.uri, state('DISABLED'))).toMatchObject({ extent: 'PARTIAL' });
  });

  it('is not given back when the operator took it down by another act', async () => {
    const { person, made } = await pictured('gita', [6, 6, 6]);
    const subject = { $type: 'com.atproto.repo.strongRef', uri: made.uri, cid: made.cid };
    const input = { subject, takedown: { applied: true, ref: 'operator-1' } };
    await xrpc(pds(), 'com.atproto.admin.updateSubjectStatus', { input, headers: asAdmin(pds()) });
    expect(await sourceUnderTest().item({ id: made.uri })).toBeUndefined();
    await put('item', made.uri, state('DISABLED'));
    expect(await put('item', made.uri, state('AVAILABLE'))).toMatchObject({ extent: 'NONE' });
    await expect(read(person, made)).rejects.toMatchObject({ code: 'RecordNotFound' });
  });
});

describe('what a PDS can not do', () => {
  it.each([
    ['LABELLED', 'WORLD'],
    ['DEMOTED', 'WORLD'],
    ['DISABLED', 'DE'],
  ] as const)('is reported and not done: %s in %s', async (status, territory) => {
    const { person, made } = await pictured('hugo', [7, 7, 7]);
    expect(await put('item', made.uri, state(status, territory))).toMatchObject({ extent: 'NONE', unsupported: state(status, territory) });
    await read(person, made);
  });

  it('is reported beside what was done', async () => {
    const { person, made } = await pictured('ivo', [8, 8, 8]);
    const wanted = [...state('DISABLED'), ...state('LABELLED', 'FR')];
    expect(await put('item', made.uri, wanted)).toMatchObject({ extent: 'PARTIAL', unsupported: state('LABELLED', 'FR') });
    await expect(read(person, made)).rejects.toMatchObject({ code: 'RecordNotFound' });
  });

  it.each([
    ['item', 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3kaaaaaaaaa2a', 'DISABLED'],
    ['account', 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', 'SUSPENDED'],
  ] as const)('is to act on an %s that is not there, though the PDS answers 200', async (kind, id, status) => {
    expect(await put(kind, id, state(status))).toBeUndefined();
    expect(await observed(kind, id)).toMatchObject({ found: false });
  });

  it('is to act on a post that is not there in an account that is', async () => {
    const { did } = await signUp(pds(), 'jara');
    const uri = `at://${did}/app.bsky.feed.post/3kaaaaaaaaa2a`;
    const subject = { $type: 'com.atproto.repo.strongRef', uri, cid: 'bafyreieqsxjmawozxlgrposbmhjztppq625sakqtupbrbzh72xqppjba3a' };
    const input = { subject, takedown: { applied: true, ref: 'x' } };
    await xrpc(pds(), 'com.atproto.admin.updateSubjectStatus', { input, headers: asAdmin(pds()) });
    expect(await put('item', uri, state('DISABLED'))).toBeUndefined();
  });
});

describe('an account that is suspended', () => {
  it('is read by nobody and can not log in: FULL; its records are still produced, but its sessions are gone', async () => {
    const { person, made } = await pictured('kaya', [9, 9, 9]);
    await logInByBrowser(pds(), person, { ip: '203.0.113.44', userAgent: 'Firefox' });
    expect((await collected('TRAFFIC', person.did)).length).toBe(2);
    expect(await put('account', person.did, state('SUSPENDED'))).toEqual({ extent: 'FULL', remaining: [], unsupported: [] });
    expect(await sourceUnderTest().account(person.did)).toMatchObject({ state: 'SUSPENDED' });
    await expect(logIn(pds(), person)).rejects.toMatchObject({ code: 'AccountTakedown' });
    await expect(xrpc(pds(), `com.atproto.sync.getRepo?did=${person.did}`)).rejects.toThrow();
    expect(await sourceUnderTest().item({ id: made.uri })).toMatchObject({ version: made.cid });
    expect(await collected('CONTENT', person.did)).toMatchObject([{ key: made.uri }]);
    expect(await collected('SUBSCRIBER', person.did)).toMatchObject([{ emails: [person.email] }]);
    const left = await collected('TRAFFIC', person.did);
    expect(left.map((line) => line.type === 'traffic' && line.event)).toEqual(['browser remembered']);
    expect(await observed('account', person.did)).toMatchObject({ state: state('SUSPENDED'), remaining: [] });
    expect(await observed('item', made.uri)).toMatchObject({ state: state('DISABLED'), remaining: [] });
  });

  it('is whole again when that is lifted, but for its sessions', async () => {
    const { person, made } = await pictured('lars', [11, 11, 11]);
    await put('account', person.did, state('SUSPENDED'));
    expect(await put('account', person.did, state('AVAILABLE'))).toMatchObject({ extent: 'FULL' });
    await read(person, made);
    await logIn(pds(), person);
    expect(await sourceUnderTest().account(person.did)).toMatchObject({ state: 'ACTIVE' });
  });

  it('is not terminated: this server can only suspend', async () => {
    const { person, made } = await pictured('mona', [12, 12, 12]);
    expect(await put('account', person.did, state('TERMINATED'))).toMatchObject({ extent: 'NONE', unsupported: state('TERMINATED') });
    await read(person, made);
  });
});

describe('a look at many subjects', () => {
  it('answers in the order of the question', async () => {
    const { person, made } = await pictured('nora', [13, 13, 13]);
    const others = await Promise.all(Array.from({ length: 20 }, (_, index) => post(pds(), person, `Post ${index}`)));
    const ids = [made, ...others].map(({ uri }) => uri);
    const seen = await sourceUnderTest().observe(ids.map((id) => ({ kind: 'item', id })));
    expect(seen.map(({ id }) => id)).toEqual(ids);
  });
});
