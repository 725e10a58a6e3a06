import { accountSecret, type DataKeyPlace, newAccountSecret, newDataKey, openDataKey, sealDataKey, verifyAccountKey } from '@writ/sealing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeysDatabase, keysDatabase } from './testing/keys-database.ts';

const place: DataKeyPlace = { table: 'records.data_key', id: 'key-1', account: 'orla', category: 'TRAFFIC', period: '2026-01-01' };
let keys: KeysDatabase;

beforeEach(async () => {
  keys = await keysDatabase();
});
afterEach(() => keys.drop());

/** What a writer does: asks for the key, checks it, seals a data key to it. */
async function written(account = 'orla') {
  const signed = await keys.secrets.publicKey(account);
  const key = newDataKey();
  return {
    version: signed.version,
    key,
    sealed: sealDataKey(verifyAccountKey(keys.service.publicKey, signed), { ...place, account }, key),
  };
}

/** What the service does: undefined where the secret is gone. */
async function opened(version: number, sealed: Uint8Array, account = 'orla') {
  const secret = await keys.secrets.secretOf(account, version);
  return secret === undefined ? undefined : openDataKey(secret, { ...place, account }, sealed);
}

describe('a secret of an account', () => {
  it('is made at the first ask, once, however many ask; opens what a writer sealed; and is not in the database', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => keys.secrets.publicKey('orla')));
    expect(new Set(asked.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'))).size).toBe(1);
    const { rows } = await keys.pool.query('SELECT version, kek, wrapped FROM account');
    expect(rows).toMatchObject([{ version: 1, kek: 690 }]);
    const { version, key, sealed } = await written();
    expect(await opened(version, sealed)).toEqual(key);
    expect(await opened(2, sealed)).toBeUndefined();
    expect(await keys.secrets.secretOf('nobody', 1)).toBeUndefined();
  });

  it('gives its own public key, whatever somebody puts into the table', async () => {
    const before = await keys.secrets.publicKey('orla');
    await keys.pool.query('UPDATE account SET public_key = $1', [accountSecret(newAccountSecret()).publicKey]);
    expect(await keys.secrets.publicKey('orla')).toEqual(before);
  });

  it('does not unwrap in another row', async () => {
    await keys.secrets.publicKey('orla');
    await keys.secrets.publicKey('piet');
    await keys.pool.query("UPDATE account SET wrapped = (SELECT wrapped FROM account WHERE id = 'piet') WHERE id = 'orla'");
    const refused = { name: 'BackendError', code: 'NOT_UNWRAPPED' };
    await expect(keys.secrets.secretOf('orla', 1)).rejects.toMatchObject(refused);
    await expect(keys.secrets.publicKey('orla')).rejects.toMatchObject(refused);
  });

  it('has a next version after a rotation; the older one opens until its data keys are re-sealed and it is retired', async () => {
    const old = await written();
    const next = await keys.secrets.rotate('orla');
    expect(next.version).toBe(2);
    expect(await keys.secrets.publicKey('orla')).toEqual(next);
    expect(await opened(1, old.sealed)).toEqual(old.key);
    const [again] = (await keys.secrets.reseal('orla', [{ place, version: 1, sealed: old.sealed }])) ?? [];
    expect(again?.version).toBe(2);
    expect(await keys.secrets.retire('orla')).toBe(1);
    expect(await opened(1, old.sealed)).toBeUndefined();
    expect(await opened(2, again?.sealed ?? Buffer.alloc(0))).toEqual(old.key);
    expect(await keys.secrets.retire('orla')).toBe(0);
    expect(await keys.secrets.reseal('orla', [{ place, version: 1, sealed: old.sealed }])).toBeUndefined();
    await expect(
      keys.secrets.reseal('orla', [{ place: { ...place, id: 'key-2' }, version: 2, sealed: again?.sealed ?? Buffer.alloc(0) }]),
    ).rejects.toMatchObject({
      code: 'NOT_OPENED',
    });
  });

  it('has a version of its own for each of two rotations at once, so that nothing was sealed by it before', async () => {
    await written();
    const both = await Promise.all([keys.secrets.rotate('orla'), keys.secrets.rotate('orla')]);
    expect((await keys.pool.query("SELECT count(*)::int AS n FROM account WHERE id = 'orla'")).rows).toEqual([{ n: 3 }]);
    expect(Math.max(...both.map(({ version }) => version))).toBe(3);
  });

  it('is gone after an erasure, with identifiers and holders; a later one is another', async () => {
    const [old, other] = [await written(), await written('piet')];
    for (const account of ['orla', 'piet']) {
      await keys.pool.query('INSERT INTO identifier VALUES ($1, $2)', [Buffer.alloc(16, account), account]);
      await keys.pool.query("INSERT INTO holder VALUES ('https://idp.example.org', $1, $1)", [account]);
    }
    expect(await keys.secrets.erase('orla')).toBe(1);
    expect(await opened(1, old.sealed)).toBeUndefined();
    expect(await opened(1, other.sealed, 'piet')).toEqual(other.key);
    for (const table of ['identifier', 'holder'])
      expect((await keys.pool.query(`SELECT account_id FROM ${table}`)).rows).toEqual([{ account_id: 'piet' }]);
    const later = await written();
    expect(later.version).toBe(2);
    expect(await opened(2, later.sealed)).toEqual(later.key);
    const secret = await keys.secrets.secretOf('orla', 2);
    expect(() => secret && openDataKey(secret, place, old.sealed)).toThrow(expect.objectContaining({ code: 'NOT_OPENED' }));
    expect(await keys.secrets.erase('nobody')).toBe(0);
  });
});
