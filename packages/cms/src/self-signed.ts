import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { Set as AsnSet, type BaseBlock, BitString, fromBER, Integer, UTCTime, Utf8String } from 'asn1js';
import { algorithm, der, integer, octets, oid, oids, sequence, tagged } from './asn1.ts';

const commonName = '2.5.4.3';
const keyUsage = '2.5.29.15';

const nameOf = (name: string): BaseBlock => sequence(new AsnSet({ value: [sequence(oid(commonName), new Utf8String({ value: name }))] }));

/**
 * A certificate of a key on P-256 for signatures, which it signs itself: for a demo and for tests, where nobody vouches for anybody.
 * @param until at most 2049, since years have two digits in it (RFC 5280 4.1.2.5).
 * @returns PEM.
 */
export function selfSignedCertificate(
  key: KeyObject,
  publicKey: KeyObject,
  { name, from, until }: { name: string; from: Date; until: Date },
): string {
  const signature = algorithm(oids.ecdsaWithSha256);
  const serial = new Uint8Array(randomBytes(16));
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  // digitalSignature
  const usage = new BitString({ valueHex: new Uint8Array([0x80]), unusedBits: 7 });
  const signed = sequence(
    tagged(0, integer(2)),
    new Integer({ valueHex: serial }),
    signature,
    nameOf(name),
    sequence(new UTCTime({ valueDate: from }), new UTCTime({ valueDate: until })),
    nameOf(name),
    fromBER(publicKey.export({ type: 'spki', format: 'der' })).result,
    tagged(3, sequence(sequence(oid(keyUsage), octets(der(usage))))),
  );
  const bits = new BitString({ valueHex: sign('sha256', der(signed), { key, dsaEncoding: 'der' }) });
  const lines =
    der(sequence(signed, signature, bits))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
