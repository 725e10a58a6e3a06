import { X509Certificate } from 'node:crypto';
import { CryptoEngine, type SignedData, setEngine } from 'pkijs';

setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));

/** Whose signature SignedData has over these bytes, when it has exactly one and that holds; in it or beside it. */
export async function signerOf(data: SignedData, bytes: Uint8Array): Promise<X509Certificate | undefined> {
  if (data.signerInfos.length !== 1) return undefined;
  const given = { signer: 0, data: new Uint8Array(bytes).buffer, checkChain: false, extendedMode: true } as const;
  const { signatureVerified, signerCertificate } = await data.verify(given);
  return signatureVerified && signerCertificate ? new X509Certificate(Buffer.from(signerCertificate.toSchema(true).toBER())) : undefined;
}

export const isValidAt = ({ validFromDate, validToDate }: X509Certificate, at: Date) => validFromDate <= at && at <= validToDate;

/** Whether an authority issued the certificate, or is it. */
export const vouches = (authority: X509Certificate, signer: X509Certificate) =>
  authority.raw.equals(signer.raw) || (authority.ca && signer.checkIssued(authority) && signer.verify(authority.publicKey));
