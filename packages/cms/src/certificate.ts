import { X509Certificate } from 'node:crypto';
import { type BaseBlock, BitString, Constructed, fromBER, Integer, ObjectIdentifier, OctetString } from 'asn1js';

/** Why a certificate cannot be what it is given for. The message is a sentence for whoever sent it. */
export class CertificateRefused extends Error {}

/** A certificate, and how a message names it: the issuer's name and the serial number as it has them, byte for byte (RFC 5652 10.2.4). */
export interface NamedCertificate {
  readonly certificate: X509Certificate;
  readonly issuer: BaseBlock;
  readonly serial: BaseBlock;
  /** The bits of its key usage (RFC 5280 4.2.1.3), counted from the highest of the first byte; none where it has no such extension. */
  readonly usage: Uint8Array | undefined;
}

const keyUsage = '2.5.29.15';

/**
 * Reads a certificate (X.509, PEM or DER). Its dates are the caller's to compare with a clock.
 * @throws CertificateRefused when it is none, or has a key that can't be read.
 */
export function readCertificate(bytes: string | Uint8Array): NamedCertificate {
  const certificate = parsed(bytes);
  requireKey(certificate);
  // TBSCertificate ::= SEQUENCE { [0] version OPTIONAL, serialNumber, signature, issuer, validity, … [3] extensions } (RFC 5280 4.1)
  const fields = partsOf(partsOf(fromBER(certificate.raw).result)[0]);
  const at = fields.findIndex((field) => field instanceof Integer);
  const [serial, , issuer] = fields.slice(at, at + 3);
  if (at < 0 || !serial || !issuer) throw new CertificateRefused('The certificate names no issuer and serial number.');
  return { certificate, issuer, serial, usage: usageOf(fields) };
}

function parsed(bytes: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(bytes);
  } catch (cause) {
    throw new CertificateRefused('This is no X.509 certificate, in PEM or DER.', { cause });
  }
}

/** A certificate is parsed without its key: that is read when somebody asks for it, and may be none. */
function requireKey(certificate: X509Certificate): void {
  try {
    void certificate.publicKey;
  } catch (cause) {
    throw new CertificateRefused("The certificate's key can't be read: it is damaged, or of a kind that is not taken.", { cause });
  }
}

/** The blocks within one that is made of others; none for any other. */
const partsOf = (block: BaseBlock | undefined): BaseBlock[] => (block instanceof Constructed ? block.valueBlock.value : []);

function usageOf(fields: BaseBlock[]): Uint8Array | undefined {
  const list = fields.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 3);
  const extension = partsOf(partsOf(list)[0])
    .map(partsOf)
    .find(([id]) => id instanceof ObjectIdentifier && id.getValue() === keyUsage);
  const value = extension?.at(-1);
  const bits = value instanceof OctetString ? fromBER(value.getValue()).result : undefined;
  return bits instanceof BitString ? bits.valueBlock.valueHexView : undefined;
}

/** Whether a certificate's key may be used so: one without the extension may be used for everything. */
export const allows = ({ usage }: NamedCertificate, bit: number) =>
  usage === undefined || (((usage[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
