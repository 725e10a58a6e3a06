import { X509Certificate } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import { Certificate, SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import { bytesOf } from './manifests.ts';
import type { PackageFiles } from './package-files.ts';
import { isValidAt, signerOf, vouches } from './signed-data.ts';

const names = { signature: 'seal/tagmanifest-sha512.txt.p7s', timestamp: 'seal/tagmanifest-sha512.txt.p7s.tsr' };
/** id-kp-timeStamping: the one thing that the certificate of a timestamp authority may be used for (RFC 3161 2.3). */
const timeStamping = '1.3.6.1.5.5.7.3.8';
/** As many authorities as may stand between a certificate and one that is trusted. */
const longestChain = 4;

/** Since when a package was sealed at the latest, by whose word. */
export interface Timestamp {
  /** The subject of the authority's certificate in one line. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Checks the timestamp over the seal (RFC 3161): that it is over this very signature, by a certificate for timestamps that was valid then, and
 * that one of the given authorities vouches for it.
 * @returns the timestamp, or a sentence that says why there is none.
 */
export async function checkTimestamp(files: PackageFiles, authorities: readonly X509Certificate[]): Promise<Timestamp | string> {
  if (!files.paths.has(names.timestamp)) return `${names.timestamp} is missing.`;
  const [answer, signature] = [await bytesOf(files, names.timestamp), await bytesOf(files, names.signature)];
  const found = await checkTimestampAnswer(answer, signature, authorities);
  return typeof found === 'string' ? `${names.timestamp} ${found}` : found;
}

/** The same for the answer of an authority by itself. @returns the timestamp, or what is wrong, as the end of a sentence that begins with the answer's name. */
export async function checkTimestampAnswer(
  answer: Buffer,
  signature: Buffer,
  authorities: readonly X509Certificate[],
): Promise<Timestamp | string> {
  const read = await readToken(answer, signature);
  if (!read) return `is no timestamp over ${names.signature}.`;
  const { signer, at, others } = read;
  if (signer.keyUsage?.length !== 1 || signer.keyUsage[0] !== timeStamping) return 'is by a certificate that is not for timestamps.';
  if (!isValidAt(signer, at)) return `is of ${at.toISOString()}, when its certificate was not valid.`;
  if (!isTrusted(signer, others, authorities)) return 'is by a certificate that none of the given authorities vouches for.';
  return { by: signer.subject.replaceAll('\n', ', '), at };
}

/** Whether one of the authorities issued it, or issued an authority among the others that did, and so on. */
function isTrusted(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
  depth = 0,
): boolean {
  if (authorities.some((authority) => vouches(authority, signer))) return true;
  if (depth === longestChain) return false;
  return others.some(
    (other) => !other.raw.equals(signer.raw) && vouches(other, signer) && isTrusted(other, others, authorities, depth + 1),
  );
}

async function readToken(answer: Buffer, signature: Buffer) {
  try {
    const { timeStampToken } = new TimeStampResp({ schema: fromBER(answer).result });
    const data = new SignedData({ schema: timeStampToken?.content });
    const signer = await signerOf(data, signature);
    const { eContent } = data.encapContentInfo;
    if (!signer || !(eContent instanceof OctetString)) return undefined;
    const certificates = (data.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate);
    const others = certificates.map((one) => new X509Certificate(Buffer.from(one.toSchema(true).toBER())));
    return { signer, at: TSTInfo.fromBER(eContent.getValue()).genTime, others };
  } catch {
    // Whatever cannot be read is no timestamp: the caller says which file.
    return undefined;
  }
}
