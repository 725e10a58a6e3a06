import { type BaseBlock, Constructed, Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';

/** Object identifiers of RFC 3565, 5035, 5083, 5084, 5652, 5753, 5758 and 8017. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  authEnvelopedData: '1.2.840.113549.1.9.16.1.23',
  aes256Gcm: '2.16.840.1.101.3.4.1.46',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
  aes256Wrap: '2.16.840.1.101.3.4.1.45',
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaOaep: '1.2.840.113549.1.1.7',
  mgf1: '1.2.840.113549.1.1.8',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecPublicKey: '1.2.840.10045.2.1',
  ecdhSha256: '1.3.132.1.11.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

export const sequence = (...value: BaseBlock[]) => new Sequence({ value });
export const oid = (value: string) => new ObjectIdentifier({ value });
export const integer = (value: number) => new Integer({ value });
export const nothing = () => new Null();
export const octets = (bytes: Uint8Array) => new OctetString({ valueHex: bytes });
export const algorithm = (id: string, ...parameters: BaseBlock[]) => sequence(oid(id), ...parameters);

/** A context-specific tag around (EXPLICIT), or in place of that of a SEQUENCE (IMPLICIT): the bytes are the same. */
export const tagged = (tagNumber: number, ...value: BaseBlock[]) => new Constructed({ idBlock: { tagClass: 3, tagNumber }, value });

/** The block in the distinguished encoding. */
export const der = (block: BaseBlock) => Buffer.from(block.toBER());
