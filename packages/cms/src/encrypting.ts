import { createCipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { Set as AsnSet, type BaseBlock } from 'asn1js';
import { algorithm, der, integer, octets, oid, oids, sequence } from './asn1.ts';
import type { Recipient } from './recipient.ts';
import { type RsaPadding, recipientInfo } from './recipient-info.ts';

/**
 * CMS: AuthEnvelopedData with AES-256-GCM (RFC 5083, 5084), which notices each changed byte. CMS_COMPATIBLE: EnvelopedData with AES-256-CBC
 * (RFC 5652 6, 3565), which older programs open too, and which notices nothing by itself: its volume's SHA-256 is compared before.
 */
export type CmsProfile = 'CMS' | 'CMS_COMPATIBLE';

interface Form {
  readonly type: string;
  readonly padding: RsaPadding;
  readonly cipher: () => { content: BaseBlock; seal: SealingCipher; key: Buffer };
}

interface SealingCipher {
  update(bytes: Buffer): Buffer;
  final(): Buffer;
  /** What follows the content: the code that authenticates it, if the form has one. */
  end(): Buffer;
}

const forms: Record<CmsProfile, Form> = {
  CMS: {
    type: oids.authEnvelopedData,
    padding: 'OAEP',
    cipher: () => {
      const [key, nonce] = [randomBytes(32), randomBytes(12)];
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
      const seal = {
        update: (bytes: Buffer) => cipher.update(bytes),
        final: () => cipher.final(),
        end: () => der(octets(cipher.getAuthTag())),
      };
      return { content: algorithm(oids.aes256Gcm, sequence(octets(nonce), integer(16))), seal, key };
    },
  },
  CMS_COMPATIBLE: {
    type: oids.envelopedData,
    padding: 'PKCS1',
    cipher: () => {
      const [key, iv] = [randomBytes(32), randomBytes(16)];
      const cipher = createCipheriv('aes-256-cbc', key, iv);
      const seal = { update: (bytes: Buffer) => cipher.update(bytes), final: () => cipher.final(), end: () => Buffer.alloc(0) };
      return { content: algorithm(oids.aes256Cbc, octets(iv)), seal, key };
    },
  },
};

/** A constructed block of a length that is not known yet (X.690 8.1.3.6), which two zero bytes end. */
const opened = (tag: number) => Buffer.from([tag, 0x80]);
const closed = (blocks: number) => Buffer.alloc(2 * blocks);
const sequenceTag = 0x30;
const explicitTag = 0xa0;

/**
 * Encrypts what flows through for one recipient, in memory that doesn't grow with it: the message is BER with lengths that are not known
 * ahead, the content in parts as they come. The key of the content is made here and is nowhere else.
 */
export class CmsEncryption extends Transform {
  readonly #seal: SealingCipher;

  constructor(recipient: Recipient, profile: CmsProfile) {
    super();
    const { type, padding, cipher } = forms[profile];
    const { content, seal, key } = cipher();
    this.#seal = seal;
    const info = recipientInfo(recipient, key, padding);
    key.fill(0);
    this.push(
      Buffer.concat([
        // ContentInfo
        opened(sequenceTag),
        der(oid(type)),
        opened(explicitTag),
        // EnvelopedData or AuthEnvelopedData
        opened(sequenceTag),
        der(integer(versionOf(profile, recipient))),
        der(new AsnSet({ value: [info] })),
        // EncryptedContentInfo
        opened(sequenceTag),
        der(oid(oids.data)),
        der(content),
        opened(explicitTag),
      ]),
    );
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    done(null, part(this.#seal.update(chunk)));
  }

  override _flush(done: TransformCallback) {
    const last = part(this.#seal.final());
    done(null, Buffer.concat([last, closed(2), this.#seal.end(), closed(3)]));
  }
}

/** A message to a key agreed on is EnvelopedData of version 2 (RFC 5652 6.1); AuthEnvelopedData is always 0 (RFC 5083 2.1). */
const versionOf = (profile: CmsProfile, { kind }: Recipient) => (profile === 'CMS_COMPATIBLE' && kind === 'EC' ? 2 : 0);

/** An OCTET STRING of a part of the content; nothing for none, since a cipher may hold a block back. */
const part = (bytes: Buffer) => (bytes.length === 0 ? bytes : der(octets(bytes)));
