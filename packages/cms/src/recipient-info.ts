import { constants, createCipheriv, createHash, diffieHellman, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { type BaseBlock, BitString } from 'asn1js';
import { algorithm, der, integer, nothing, octets, oids, sequence, tagged } from './asn1.ts';
import type { Recipient } from './recipient.ts';

/** How the content's key is encrypted for an RSA key: OAEP with SHA-256 (RFC 8017 7.1), or as every older program reads it (7.2). */
export type RsaPadding = 'OAEP' | 'PKCS1';

/** The RecipientInfo (RFC 5652 6.2) in which the key of the content is encrypted for its recipient. */
export const recipientInfo = (recipient: Recipient, key: Buffer, padding: RsaPadding): BaseBlock =>
  recipient.kind === 'RSA' ? keyTransport(recipient, key, padding) : keyAgreement(recipient, key);

const nameOf = ({ issuer, serial }: Recipient) => sequence(issuer, serial);

const sha256 = () => algorithm(oids.sha256, nothing());
const rsaAlgorithm = {
  OAEP: () => algorithm(oids.rsaOaep, sequence(tagged(0, sha256()), tagged(1, algorithm(oids.mgf1, sha256())))),
  PKCS1: () => algorithm(oids.rsaEncryption, nothing()),
};

/** KeyTransRecipientInfo, version 0: the recipient is named by issuer and serial number (RFC 5652 6.2.1, RFC 3560). */
function keyTransport(recipient: Recipient, key: Buffer, padding: RsaPadding): BaseBlock {
  const { publicKey } = recipient.certificate;
  const encrypted = publicEncrypt(
    padding === 'OAEP'
      ? { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
      : { key: publicKey, padding: constants.RSA_PKCS1_PADDING },
    key,
  );
  return sequence(integer(0), nameOf(recipient), rsaAlgorithm[padding](), octets(encrypted));
}

/**
 * KeyAgreeRecipientInfo, version 3 (RFC 5652 6.2.2, RFC 5753): a key pair made for this message alone, one pass of Diffie-Hellman with
 * cofactor 1, the key derivation of ANSI X9.63 with SHA-256, and the key wrapped by AES-256 (RFC 3394).
 */
function keyAgreement(recipient: Recipient, key: Buffer): BaseBlock {
  const { publicKey } = recipient.certificate;
  const own = generateKeyPairSync('ec', { namedCurve: publicKey.asymmetricKeyDetails?.namedCurve ?? '' });
  const shared = diffieHellman({ privateKey: own.privateKey, publicKey });
  const wrap = algorithm(oids.aes256Wrap);
  const keyEncryptionKey = createHash('sha256')
    .update(shared)
    .update(Buffer.from([0, 0, 0, 1]))
    .update(sharedInfo(wrap))
    .digest();
  const cipher = createCipheriv('aes256-wrap', keyEncryptionKey, Buffer.alloc(8, 0xa6));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  const originator = tagged(1, algorithm(oids.ecPublicKey), new BitString({ valueHex: pointOf(own.publicKey) }));
  return tagged(
    1,
    integer(3),
    tagged(0, originator),
    algorithm(oids.ecdhSha256, wrap),
    sequence(sequence(nameOf(recipient), octets(wrapped))),
  );
}

/** ECC-CMS-SharedInfo (RFC 5753 7.2): what the key is for, and its length in bits. */
const sharedInfo = (wrap: BaseBlock) => der(sequence(wrap, tagged(2, octets(Buffer.from([0, 0, 1, 0])))));

/** The uncompressed point (SEC 1 2.3.3) of a public key. */
function pointOf(publicKey: import('node:crypto').KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
