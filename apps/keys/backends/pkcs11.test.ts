/** The token itself, asked past the backend: what is in it, and what it gives out. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPkcs11, pkcs11Backend, readTokenAddress } from './pkcs11.ts';
import { missingForToken, softToken } from './testing/softhsm.ts';

const missing = missingForToken();
const of = { account: 'account-1', version: 1, epoch: 684 };

describe.skipIf(missing !== undefined)(missing === undefined ? 'a token' : `a token is not tried: ${missing}`, () => {
  it('gives no key out, and a key that it would give out is not used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'writ-token-'));
    const address = softToken(folder).slice('pkcs11:'.length);
    const backend = await pkcs11Backend(address);
    await backend.wrap(of, randomBytes(32));

    const c = await loadPkcs11();
    const module = new c.PKCS11();
    module.load(readTokenAddress(address).modulePath);
    const slot = module.C_GetSlotList(true).find((one) => module.C_GetTokenInfo(one).label.trim() === 'writ') ?? Buffer.alloc(0);
    // The backend has logged this process in.
    const session = module.C_OpenSession(slot, c.CKF_SERIAL_SESSION | c.CKF_RW_SESSION);
    module.C_FindObjectsInit(session, [{ type: c.CKA_LABEL, value: 'writ-kek-684' }]);
    const kek = module.C_FindObjects(session) ?? Buffer.alloc(0);
    module.C_FindObjectsFinal(session);
    expect(() => module.C_GetAttributeValue(session, kek, [{ type: c.CKA_VALUE }])).toThrow('CKR_ATTRIBUTE_SENSITIVE');
    expect(() => module.C_SetAttributeValue(session, kek, [{ type: c.CKA_EXTRACTABLE, value: true }])).toThrow();

    module.C_CreateObject(session, [
      { type: c.CKA_CLASS, value: c.CKO_SECRET_KEY },
      { type: c.CKA_KEY_TYPE, value: c.CKK_AES },
      { type: c.CKA_LABEL, value: 'writ-kek-685' },
      { type: c.CKA_VALUE, value: randomBytes(32) },
      { type: c.CKA_TOKEN, value: true },
      { type: c.CKA_SENSITIVE, value: false },
      { type: c.CKA_EXTRACTABLE, value: true },
      { type: c.CKA_ENCRYPT, value: true },
      { type: c.CKA_DECRYPT, value: true },
    ]);
    await expect(backend.wrap({ ...of, epoch: 685 }, randomBytes(32))).rejects.toMatchObject({ name: 'BackendError', code: 'UNAVAILABLE' });
    // What was brought into the token was known outside it, whatever its attributes say now.
    module.C_CreateObject(session, [
      { type: c.CKA_CLASS, value: c.CKO_SECRET_KEY },
      { type: c.CKA_KEY_TYPE, value: c.CKK_AES },
      { type: c.CKA_LABEL, value: 'writ-kek-686' },
      { type: c.CKA_VALUE, value: randomBytes(32) },
      { type: c.CKA_TOKEN, value: true },
      { type: c.CKA_PRIVATE, value: true },
      { type: c.CKA_SENSITIVE, value: true },
      { type: c.CKA_EXTRACTABLE, value: false },
      { type: c.CKA_ENCRYPT, value: true },
      { type: c.CKA_DECRYPT, value: true },
    ]);
    await expect(backend.wrap({ ...of, epoch: 686 }, randomBytes(32))).rejects.toMatchObject({ name: 'BackendError', code: 'UNAVAILABLE' });
    module.C_CloseSession(session);
    await backend.end();
    rmSync(folder, { recursive: true, force: true });
  });
});
