import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, sealedId, unseal } from './sealed.ts';
import { newSessionId } from './session-cookie.ts';

const [secret, other] = [newSessionId(), newSessionId()];

test('a sealed value is opened by its secret alone, and only unchanged', () => {
  const sealed = seal(secret, 'a token');
  expect(unseal(secret, sealed)).toBe('a token');
  expect(unseal(other, sealed)).toBeNull();
  for (const at of [0, sealed.length - 17, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(secret, changed), `byte ${at}`).toBeNull();
  }
  for (const length of [0, 5, 16, sealed.length - 1]) expect(unseal(secret, sealed.subarray(0, length)), `${length} bytes`).toBeNull();
});

test('a sealed value is AES-256-GCM under a key by HKDF of the secret', () => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), Buffer.alloc(0), Buffer.from('writ: console session'), 32));
  const sealed = seal(secret, 'ä token');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12));
  decipher.setAuthTag(sealed.subarray(-16));
  expect(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString()).toBe('ä token');
});

test('the stored key opens nothing', () => {
  expect(sealedId(secret)).toEqual(createHash('sha256').update(secret, 'utf8').digest());
  expect(unseal(sealedId(secret).toString('base64url'), seal(secret, 'a token'))).toBeNull();
});
