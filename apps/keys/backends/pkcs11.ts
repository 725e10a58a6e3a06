/**
 * `pkcs11:token=LABEL?module-path=FILE&pin-source=file:FILE` (RFC 7512): KEKs in a token that speaks PKCS #11 2.40, made in it and never
 * extractable; wrapping is CKM_AES_GCM in the token. `pkcs11js` is an optional package that is compiled where it is installed.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { StartError } from '@writ/core/command-errors';
import type * as Pkcs11 from 'pkcs11js';
import { type Backend, BackendError, bound, kekGone, notUnwrapped, type Wrapping } from './backend.ts';

type Library = typeof Pkcs11;

const [nonceBytes, tagBytes, secretBytes] = [12, 16, 32];
const prefix = 'writ-kek-';

/** What the address of a token says. */
export interface TokenAddress {
  readonly token: string;
  readonly modulePath: string;
  readonly pinFile: string;
}

/** Reads the part after `pkcs11:`. Throws StartError for an attribute that it does not know, and for one that is missing. */
export function readTokenAddress(address: string): TokenAddress {
  const [path = '', query = ''] = address.split('?');
  const pairs = [...path.split(';'), ...query.split('&')].map((part) => part.split('='));
  const given = new Map(pairs.map(([name = '', ...value]) => [name, decodeURIComponent(value.join('='))]));
  const [token, modulePath, pin] = ['token', 'module-path', 'pin-source'].map((name) => given.get(name));
  if (given.size !== 3 || pairs.length !== 3 || !token || !modulePath?.startsWith('/') || !pin?.startsWith('file:/'))
    throw new StartError('A KEK in a token is named by pkcs11:token=LABEL?module-path=/FILE&pin-source=file:/FILE, and by nothing else.');
  return { token, modulePath, pinFile: pin.slice('file:'.length) };
}

/** The optional package. Throws StartError where it is not installed or not compiled. */
export async function loadPkcs11(): Promise<Library> {
  try {
    const { default: library } = await import('pkcs11js');
    return library;
  } catch (cause) {
    throw new StartError(
      'pkcs11: needs the package pkcs11js, compiled on this machine: "npm rebuild pkcs11js", with a compiler and Node’s headers.',
      {
        cause,
      },
    );
  }
}

/** What a call answers when the token, or the way to it, is gone (PKCS #11 2.40, 11.1). SoftHSM answers CKR_GENERAL_ERROR for a wrong tag. */
const unavailable = new Set([0x30, 0x31, 0x32, 0xb0, 0xb3, 0xe0, 0xe1, 0x101, 0x190]);

function asUnavailable(cause: unknown): BackendError {
  return new BackendError('UNAVAILABLE', 'The token does not do what was asked.', { cause });
}

const isUnavailable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && unavailable.has(error.code);

const keptAs = ['LOCAL', 'SENSITIVE', 'ALWAYS_SENSITIVE', 'EXTRACTABLE', 'NEVER_EXTRACTABLE'] as const;

/** Whether a key with these attributes was made in its token and could at no time leave it. */
export const isKept = (is: Partial<Readonly<Record<(typeof keptAs)[number], boolean>>>): boolean =>
  keptAs.every((name) => is[name] === (name !== 'EXTRACTABLE'));

/** The keys of one token, over one session. Calls into the module are synchronous: none comes between the two of an encryption. */
class Token {
  readonly #library: Library;
  readonly #module: Pkcs11.PKCS11;
  readonly #session: Pkcs11.Handle;

  private constructor(library: Library, module: Pkcs11.PKCS11, session: Pkcs11.Handle) {
    this.#library = library;
    this.#module = module;
    this.#session = session;
  }

  /** Opens a session of the one token of this label and logs in. Throws StartError. */
  static async open(library: Library, { token, modulePath, pinFile }: TokenAddress): Promise<Token> {
    const pin = (
      await readFile(pinFile, 'utf8').catch((cause: unknown) => {
        throw new StartError('The file with the PIN of the token can not be read.', { cause });
      })
    ).replace(/\r?\n$/, '');
    const module = new library.PKCS11();
    try {
      module.load(modulePath);
      module.C_Initialize();
      const slots = module.C_GetSlotList(true).filter((slot) => module.C_GetTokenInfo(slot).label.trim() === token);
      const [slot] = slots;
      if (slot === undefined || slots.length !== 1) throw new StartError(`There are ${slots.length} tokens of the label ${token}.`);
      const session = module.C_OpenSession(slot, library.CKF_SERIAL_SESSION | library.CKF_RW_SESSION);
      module.C_Login(session, library.CKU_USER, pin);
      return new Token(library, module, session);
    } catch (cause) {
      module.close();
      if (cause instanceof StartError) throw cause;
      throw new StartError(`The token ${token} can not be opened: ${cause instanceof Error ? cause.message : 'no reason is known'}.`, {
        cause,
      });
    }
  }

  #find(template: Pkcs11.Template): Pkcs11.Handle[] {
    const found: Pkcs11.Handle[] = [];
    this.#module.C_FindObjectsInit(this.#session, template);
    try {
      for (let handle = this.#module.C_FindObjects(this.#session); handle; handle = this.#module.C_FindObjects(this.#session))
        found.push(handle);
    } finally {
      this.#module.C_FindObjectsFinal(this.#session);
    }
    return found;
  }

  /** The KEKs of an epoch: two, where two processes made one at the same moment. Throws UNAVAILABLE for one that could ever be read out. */
  keks(epoch: number): Pkcs11.Handle[] {
    const { CKA_CLASS, CKO_SECRET_KEY, CKA_LABEL } = this.#library;
    const found = this.#find([
      { type: CKA_CLASS, value: CKO_SECRET_KEY },
      { type: CKA_LABEL, value: `${prefix}${epoch}` },
    ]);
    for (const handle of found) {
      const types = keptAs.map((name) => ({ type: this.#library[`CKA_${name}`] }));
      const read = this.#module.C_GetAttributeValue(this.#session, handle, types);
      if (!isKept(Object.fromEntries(keptAs.map((name, i) => [name, Buffer.isBuffer(read[i]?.value) && read[i].value[0] !== 0]))))
        throw new BackendError(
          'UNAVAILABLE',
          `The KEK of epoch ${epoch} could be read out of its token, or once could, or was made elsewhere: it is not used.`,
        );
    }
    return found;
  }

  /** Makes a KEK in the token, of 256 bits, which never leaves it. */
  make(epoch: number): void {
    const c = this.#library;
    this.#module.C_GenerateKey(this.#session, { mechanism: c.CKM_AES_KEY_GEN }, [
      { type: c.CKA_CLASS, value: c.CKO_SECRET_KEY },
      { type: c.CKA_KEY_TYPE, value: c.CKK_AES },
      { type: c.CKA_LABEL, value: `${prefix}${epoch}` },
      { type: c.CKA_ID, value: randomBytes(16) },
      { type: c.CKA_VALUE_LEN, value: 32 },
      { type: c.CKA_TOKEN, value: true },
      { type: c.CKA_PRIVATE, value: true },
      { type: c.CKA_SENSITIVE, value: true },
      { type: c.CKA_EXTRACTABLE, value: false },
      { type: c.CKA_MODIFIABLE, value: false },
      { type: c.CKA_COPYABLE, value: false },
      { type: c.CKA_ENCRYPT, value: true },
      { type: c.CKA_DECRYPT, value: true },
      { type: c.CKA_WRAP, value: false },
      { type: c.CKA_UNWRAP, value: false },
    ]);
  }

  #gcm(nonce: Buffer, of: Wrapping): Pkcs11.Mechanism {
    const parameter = { type: this.#library.CK_PARAMS_AES_GCM, iv: nonce, aad: bound(of), ivBits: nonceBytes * 8, tagBits: tagBytes * 8 };
    return { mechanism: this.#library.CKM_AES_GCM, parameter };
  }

  /** `nonce 12 ‖ ciphertext ‖ tag 16`. */
  encrypt(kek: Pkcs11.Handle, of: Wrapping, secret: Uint8Array): Buffer {
    const nonce = randomBytes(nonceBytes);
    this.#module.C_EncryptInit(this.#session, this.#gcm(nonce, of), kek);
    const sealed = this.#module.C_Encrypt(this.#session, Buffer.from(secret), Buffer.alloc(secret.length + tagBytes));
    return Buffer.concat([nonce, sealed]);
  }

  decrypt(kek: Pkcs11.Handle, of: Wrapping, wrapped: Uint8Array): Buffer {
    const [nonce, sealed] = [Buffer.from(wrapped.subarray(0, nonceBytes)), Buffer.from(wrapped.subarray(nonceBytes))];
    this.#module.C_DecryptInit(this.#session, this.#gcm(nonce, of), kek);
    return this.#module.C_Decrypt(this.#session, sealed, Buffer.alloc(sealed.length));
  }

  /** Destroys the KEKs up to an epoch. */
  destroy(through: number): void {
    const { CKA_CLASS, CKO_SECRET_KEY, CKA_LABEL } = this.#library;
    for (const handle of this.#find([{ type: CKA_CLASS, value: CKO_SECRET_KEY }])) {
      const [label] = this.#module.C_GetAttributeValue(this.#session, handle, [{ type: CKA_LABEL }]);
      const [, epoch] = /^writ-kek-(\d+)$/.exec(String(label?.value ?? '')) ?? [];
      if (epoch !== undefined && Number(epoch) <= through) this.#module.C_DestroyObject(this.#session, handle);
    }
  }

  close(): void {
    this.#module.C_CloseSession(this.#session);
    this.#module.C_Finalize();
    this.#module.close();
  }
}

/** The first KEK that decrypts. Throws NOT_UNWRAPPED where none does, UNAVAILABLE where the token is gone. */
function decryptedByAny(token: Token, of: Wrapping, wrapped: Uint8Array): Buffer {
  if (wrapped.length !== nonceBytes + secretBytes + tagBytes) throw notUnwrapped(of, undefined);
  const keks = token.keks(of.epoch);
  if (keks.length === 0) throw kekGone(of.epoch);
  let last: unknown;
  for (const kek of keks)
    try {
      return token.decrypt(kek, of, wrapped);
    } catch (error) {
      if (isUnavailable(error)) throw asUnavailable(error);
      last = error;
    }
  throw notUnwrapped(of, last);
}

/** Runs calls into the token; whatever it throws that is no {@link BackendError} is UNAVAILABLE. */
async function called<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof BackendError) throw error;
    throw asUnavailable(error);
  }
}

/** The backend over a token. Throws StartError where it can't be opened. */
export async function pkcs11Backend(address: string): Promise<Backend> {
  const where = readTokenAddress(address);
  const token = await Token.open(await loadPkcs11(), where);
  return {
    name: 'pkcs11',
    wrap: (of, secret) =>
      called(() => {
        if (token.keks(of.epoch).length === 0) token.make(of.epoch);
        const [kek] = token.keks(of.epoch);
        if (kek === undefined) throw kekGone(of.epoch);
        return token.encrypt(kek, of, secret);
      }),
    unwrap: (of, wrapped) => called(() => decryptedByAny(token, of, wrapped)),
    destroy: (through) => called(() => token.destroy(through)),
    end: () => called(() => token.close()),
  };
}
