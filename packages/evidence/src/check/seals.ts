import { verify, X509Certificate } from 'node:crypto';
import { fromBER, UTCTime } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { bytesOf, textOf } from './manifests.ts';
import type { PackageFiles } from './package-files.ts';
import { isValidAt, signerOf, vouches } from './signed-data.ts';

const names = { cades: 'seal/tagmanifest-sha512.txt.p7s', jws: 'seal/tagmanifest-sha512.txt.jws' };

/** Who sealed a package, and when by their own clock. */
export interface Seal {
  /** The subject of the certificate in one line. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Checks both seals over `tagmanifest-sha512.txt`, and that whoever made them has a certificate of these authorities that was valid then.
 * @returns the seal, and a sentence for each fault.
 */
export async function checkSeals(
  files: PackageFiles,
  sealed: Uint8Array,
  authorities: readonly X509Certificate[],
): Promise<{ seal: Seal | undefined; faults: string[] }> {
  const one = await cadesSigner(await bytesOf(files, names.cades), sealed);
  const two = jwsSigner(await textOf(files, names.jws), sealed);
  const faults: string[] = [];
  for (const [name, signer] of [
    [names.cades, one?.certificate],
    [names.jws, two],
  ] as const) {
    if (signer === undefined) faults.push(`${name} is no seal over tagmanifest-sha512.txt.`);
    else if (!authorities.some((authority) => vouches(authority, signer)))
      faults.push(`${name} is by a certificate that none of the given authorities issued.`);
  }
  if (one && two && one.certificate.fingerprint256 !== two.fingerprint256) faults.push('The two seals are not by the same certificate.');
  if (one && !isValidAt(one.certificate, one.at))
    faults.push(`${names.cades} is of ${one.at.toISOString()}, when its certificate was not valid.`);
  const seal = one && faults.length === 0 ? { by: one.certificate.subject.replaceAll('\n', ', '), at: one.at } : undefined;
  return { seal, faults };
}

const signingTime = '1.2.840.113549.1.9.5';

/** Whose signature it is and of when, when it is one over these bytes. */
async function cadesSigner(signature: Buffer, sealed: Uint8Array): Promise<{ certificate: X509Certificate; at: Date } | undefined> {
  try {
    const info = new ContentInfo({ schema: fromBER(signature).result });
    const data = new SignedData({ schema: info.content });
    const certificate = await signerOf(data, sealed);
    const time: unknown = data.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values[0];
    return certificate && time instanceof UTCTime ? { certificate, at: time.toDate() } : undefined;
  } catch {
    // Whatever cannot be read is no seal: the caller says which file.
    return undefined;
  }
}

/** The same of a flattened JWS without its payload: ES256 alone, and the certificate that it carries. */
function jwsSigner(text: string, sealed: Uint8Array): X509Certificate | undefined {
  try {
    const { protected: head, signature } = JSON.parse(text) as { protected: string; signature: string };
    const { alg, x5c } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string; x5c: string[] };
    if (alg !== 'ES256') return undefined;
    const certificate = new X509Certificate(Buffer.from(x5c[0] ?? '', 'base64'));
    const signed = Buffer.from(`${head}.${Buffer.from(sealed).toString('base64url')}`);
    const key = { key: certificate.publicKey, dsaEncoding: 'ieee-p1363' } as const;
    return verify('sha256', signed, key, Buffer.from(signature, 'base64url')) ? certificate : undefined;
  } catch {
    return undefined;
  }
}
