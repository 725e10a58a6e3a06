import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeEmail, edit, erase, post, remove, rename, signUp } from './testing/people.ts';
import { always, pds, sourceUnderTest } from './testing/source-under-test.ts';

const source = () => sourceUnderTest();
const seeded = () => {
  const { seeded: made } = pds();
  if (made === null) throw new Error('The PDS was started without data.');
  return made;
};

describe('an identifier', () => {
  it.each([
    ['USER_ID', (did: string) => did],
    ['HANDLE', () => 'bruno.test'],
    ['HANDLE', () => '@Bruno.TEST'],
    ['EMAIL', () => 'bruno@example.org'],
    ['EMAIL', () => 'Bruno@Example.ORG'],
    ['PROFILE_URL', () => 'https://bsky.app/profile/bruno.test'],
    ['PROFILE_URL', (did: string) => `https://bsky.app/profile/${did}`],
  ] as const)('of type %s names its account', async (type, value) => {
    const { did } = seeded().people.bruno;
    expect(await source().resolve({ type, value: value(did) }, always.to)).toEqual([did]);
  });

  it.each([
    ['USER_ID', 'did:plc:'],
    ['USER_ID', '%'],
    ['HANDLE', 'bruno'],
    ['HANDLE', 'bruno%'],
    ['HANDLE', '*.test'],
    ['EMAIL', 'example.org'],
    ['EMAIL', '%@example.org'],
    ['EMAIL', "' or ''='"],
    ['PROFILE_URL', 'https://bsky.app/profile/bruno.test/post/1'],
    ['PROFILE_URL', 'https://bsky.app/profile/%E0%A4%A'],
    ['PROFILE_URL', 'https://example.org/profile/bruno.test'],
  ] as const)('of type %s names nobody as %s', async (type, value) => {
    expect(await source().resolve({ type, value }, always.to)).toEqual([]);
  });

  it('of a type that a PDS has no index of is refused', () => {
    expect(() => source().resolve({ type: 'PHONE_NUMBER', value: '+3250123456' }, always.to)).toThrow("can't look for PHONE_NUMBER");
  });

  it('names its present holder, and nobody who took it over after the order was served', async () => {
    const before = await signUp(pds(), 'dora');
    const served = new Date().toISOString();
    await changeEmail(pds(), before, `new-${before.email}`);
    await rename(pds(), before, `x${before.handle}`);
    const after = await signUp(pds(), before.handle);
    expect(after.email).toBe(before.email);
    const identifier = { type: 'EMAIL', value: before.email } as const;
    expect(await source().resolve(identifier, always.to)).toEqual([after.did]);
    expect(await source().resolve(identifier, served)).toEqual([]);
  });

  it('of an account that was erased names nobody, as one that never was', async () => {
    const person = await signUp(pds(), 'emil');
    expect(await source().resolve({ type: 'USER_ID', value: person.did }, always.to)).toEqual([person.did]);
    await erase(pds(), person);
    expect(await source().resolve({ type: 'USER_ID', value: person.did }, always.to)).toEqual([]);
    expect(await source().account(person.did)).toBeUndefined();
  });
});

describe('an item', () => {
  it('is found by its id and by its address on the web, with author, version and files', async () => {
    const { people, pictured } = seeded();
    const item = await source().item({ id: pictured.uri });
    const rkey = pictured.uri.split('/').at(-1);
    expect(item).toMatchObject({
      id: pictured.uri,
      url: `https://bsky.app/profile/${people.alma.did}/post/${rkey}`,
      author: { id: people.alma.did, handle: 'alma-reyes.test' },
      version: pictured.cid,
      text: 'The harbour this morning.',
      attachments: [{ mediaType: 'image/png', alt: 'Rings of red light' }],
    });
    expect(await source().item({ url: `https://bsky.app/profile/alma-reyes.test/post/${rkey}` })).toEqual(item);
    expect(await source().item({ url: pictured.uri })).toEqual(item);
  });

  it('of this second is found, and gone in the second in which it is deleted', async () => {
    const person = await signUp(pds(), 'fatma');
    const made = await post(pds(), person, 'Just now.');
    expect(await source().item({ id: made.uri })).toMatchObject({ text: 'Just now.', version: made.cid });
    const edited = await edit(pds(), person, made, 'Said otherwise.');
    expect(await source().item({ id: made.uri })).toMatchObject({ text: 'Said otherwise.', version: edited.cid });
    await remove(pds(), person, made);
    expect(await source().item({ id: made.uri })).toBeUndefined();
  });

  it.each([
    ['at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/1'],
    ['at://did:plc:../../account/app.bsky.feed.post/1'],
    ['at://did:web:..%2F..%2Faccount/app.bsky.feed.post/1'],
    ["at://did:plc:a/app.bsky.feed.post/' or 1=1 --"],
    ['https://bsky.app/profile/bruno.test'],
    [''],
  ])('that never was is not found: %j', async (id) => {
    expect(await source().item({ id })).toBeUndefined();
    expect(await source().item({ url: id })).toBeUndefined();
  });
});

describe('an account', () => {
  it('shows its present handle and state', async () => {
    const person = await signUp(pds(), 'gino');
    expect(await source().account(person.did)).toEqual({ id: person.did, handle: person.handle, state: 'ACTIVE' });
    await rename(pds(), person, `x${person.handle}`);
    expect(await source().account(person.did)).toMatchObject({ handle: `x${person.handle}` });
  });

  it('is held by whoever signed in as its DID at the issuer of this server, and by nobody else', async () => {
    const { did } = seeded().people.clara;
    expect(await source().holder({ issuer: pds().url, subject: did })).toBe(did);
    expect(await source().holder({ issuer: 'https://other.example', subject: did })).toBeUndefined();
    expect(await source().holder({ issuer: pds().url, subject: 'clara.test' })).toBeUndefined();
    expect(await source().holder({ issuer: pds().url, subject: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa' })).toBeUndefined();
  });

  it('is for somebody who signs in elsewhere the account that the operator’s file names, as it is at that moment', async () => {
    const { did } = seeded().people.clara;
    const folder = mkdtempSync(join(tmpdir(), 'writ-holders-'));
    const holdersFile = join(folder, 'holders.json');
    const person = { issuer: 'https://id.example', subject: 'clara' };
    const named = (account: string) => writeFileSync(holdersFile, JSON.stringify([{ ...person, account }]));
    try {
      const own = sourceUnderTest({ holdersFile });
      named(did);
      expect(await own.holder(person)).toBe(did);
      expect(await own.holder({ ...person, issuer: 'https://other.example' })).toBeUndefined();
      named('did:plc:aaaaaaaaaaaaaaaaaaaaaaaa');
      expect(await own.holder(person)).toBeUndefined();
      writeFileSync(holdersFile, '{}');
      await expect(own.holder(person)).rejects.toThrow('is not a list');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
