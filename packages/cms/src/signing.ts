import { createHash, type KeyObject, sign } from 'node:crypto';
import { Set as AsnSet, type BaseBlock, type Constructed, fromBER, UTCTime } from 'asn1js';
import { algorithm, der, integer, octets, oid, oids, sequence, tagged } from './asn1.ts';
import { allows, CertificateRefused, type NamedCertificate, readCertificate } from './certificate.ts';

/** Who seals: a certificate of a key on P-256, and what signs bytes with that key, which may be in a device. */
export interface Signer extends NamedCertificate {
  /** ECDSA with SHA-256 over the bytes, as two numbers in DER or side by side (IEEE P1363). */
  sign(bytes: Uint8Array, form: 'der' | 'ieee-p1363'): Promise<Uint8Array>;
}

const digitalSignature = 0;

/**
 * A signer whose key is in this process.
 * @throws CertificateRefused when the certificate is none of a key on P-256 for signatures, or not that of the key.
 */
export function readSigner(certificateBytes: string | Uint8Array, key: KeyObject): Signer {
  const named = readCertificate(certificateBytes);
  if (named.certificate.publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new CertificateRefused('The key of a certificate that seals must be on the curve P-256.');
  if (!allows(named, digitalSignature))
    throw new CertificateRefused("The certificate's key usage does not allow signatures: it needs digitalSignature.");
  if (!named.certificate.checkPrivateKey(key)) throw new CertificateRefused('The certificate is not that of the key.');
  return { ...named, sign: async (bytes, dsaEncoding) => sign('sha256', bytes, { key, dsaEncoding }) };
}

/**
 * A detached signature over the bytes, as an auditor's or a court's program reads it: SignedData (RFC 5652 5) in the profile CAdES-B-B
 * (ETSI EN 319 122-1), in DER. It contains the signer's certificate, and names it within what is signed.
 */
export async function sealCades(signer: Signer, bytes: Uint8Array, at: Date): Promise<Buffer> {
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.signingTime, new UTCTime({ valueDate: at })),
    attribute(oids.messageDigest, octets(sha256(bytes))),
    attribute(oids.signingCertificateV2, sequence(sequence(essCertificate(signer)))),
  ];
  // SET OF in DER: in the order of their bytes (X.690 11.6).
  const sorted = attributes.toSorted((one, two) => Buffer.compare(der(one), der(two)));
  const signature = await signer.sign(der(new AsnSet({ value: sorted })), 'der');
  const signerInfo = sequence(
    integer(1),
    sequence(signer.issuer, signer.serial),
    algorithm(oids.sha256),
    tagged(0, ...sorted),
    algorithm(oids.ecdsaWithSha256),
    octets(signature),
  );
  const signedData = sequence(
    integer(1),
    new AsnSet({ value: [algorithm(oids.sha256)] }),
    sequence(oid(oids.data)),
    tagged(0, fromBER(signer.certificate.raw).result),
    new AsnSet({ value: [signerInfo] }),
  );
  return der(sequence(oid(oids.signedData), tagged(0, signedData)));
}

const attribute = (id: string, value: BaseBlock): Constructed => sequence(oid(id), new AsnSet({ value: [value] }));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** ESSCertIDv2 (RFC 5035 4): which certificate, by its SHA-256, its issuer and its serial number. */
const essCertificate = ({ certificate, issuer, serial }: Signer) =>
  sequence(octets(sha256(certificate.raw)), sequence(sequence(tagged(4, issuer)), serial));

/** The same for programs: a flattened JWS (RFC 7515 7.2.2) whose payload is not in it (appendix F), ES256, with the certificate as x5c. */
export async function sealJws(signer: Signer, bytes: Uint8Array): Promise<{ protected: string; signature: string }> {
  const header = { alg: 'ES256', x5c: [signer.certificate.raw.toString('base64')] };
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  const signed = Buffer.from(`${head}.${Buffer.from(bytes).toString('base64url')}`);
  return { protected: head, signature: Buffer.from(await signer.sign(signed, 'ieee-p1363')).toString('base64url') };
}
