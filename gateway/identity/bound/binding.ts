/**
 * That a token is presented by whoever it was issued to. A token that names a key, or a certificate, is good for nothing without that key, on every graph and at any time; on a graph
 * that requires it, a token that names none is good for nothing at all (FAPI 2.0 Security Profile, 5.3.4).
 */
import type { Graph } from '@writ/access';
import { z } from 'zod';
import { checkProof, type PresentedProof } from './check-proof.ts';
import type { ProofNonces } from './proof-nonces.ts';
import { badBinding, badProof } from './proof-refused.ts';
import type { UsedProofs } from './used-proofs.ts';

/**
 * How a token came: alone; with a proof for this request; or together with the private key itself, which this process holds and has just used or can use, as it
 * holds the keys of the console's sessions. `thumbprint` is null for a session whose token has no key. `certificate` is the thumbprint of the one that the client
 * showed to the edge, besides.
 */
export type Shown = (
  | { readonly as: 'bearer' }
  | ({ readonly as: 'proof' } & PresentedProof)
  | { readonly as: 'key'; readonly thumbprint: string | null }
) & { readonly certificate?: string | undefined };

/** What proofs are checked with. */
export interface Proofs {
  readonly nonces: ProofNonces;
  readonly used: UsedProofs;
}

/**
 * What a token says of its key: nothing; the thumbprint of a key (RFC 9449, 6.1), of a certificate (RFC 8705, 3.1), or of both, and then both must be shown. `unknown` is something
 * that can't be shown here, alone or beside them.
 */
export type Confirmation = null | 'unknown' | { readonly key: string | null; readonly certificate: string | null };

const thumbprintShape = z.string().regex(/^[\w-]{43}$/);
const confirmationShape = z
  .strictObject({ jkt: thumbprintShape.optional(), 'x5t#S256': thumbprintShape.optional() })
  .refine((cnf) => Object.keys(cnf).length > 0);

export function confirmationIn(cnf: unknown): Confirmation {
  if (cnf === undefined) return null;
  const found = confirmationShape.safeParse(cnf);
  return found.success ? { key: found.data.jkt ?? null, certificate: found.data['x5t#S256'] ?? null } : 'unknown';
}

export interface BindingRules {
  /** Left out where nobody can present a proof: in a command of the operator. */
  readonly proofs: Proofs | undefined;
  /** Graphs on which every token must be bound. */
  readonly boundGraphs: readonly Graph[];
}

/** Checks the proof of a request before its token is looked at: a proof that is none costs the issuer nothing. */
export async function proofOf(shown: Shown, token: string, now: Date, proofs: Proofs | undefined) {
  if (shown.as !== 'proof') return null;
  if (proofs === undefined) throw badProof('none is taken here');
  return checkProof(shown, { token, now, nonces: proofs.nonces });
}

interface Bound {
  readonly graph: Graph;
  readonly shown: Shown;
  readonly confirmation: Confirmation;
  /** The thumbprint of the key that the request was proved with; null for none. */
  readonly thumbprint: string | null;
}

/** Throws ProofRefused unless the token is bound to the key and the certificate that were shown, or need not be. */
export function requireBinding({ graph, shown, confirmation, thumbprint }: Bound, boundGraphs: readonly Graph[]): void {
  if (confirmation === null) {
    if (shown.as === 'proof') throw badBinding('it is bound to no key, and came with a proof: get one that is issued for your key');
    if (boundGraphs.includes(graph))
      throw badBinding(
        'it is bound to no key, and this graph takes no other: get one by DPoP (RFC 9449), and send a proof with each request',
      );
    return;
  }
  if (confirmation === 'unknown')
    throw badBinding('it is bound in a way that is not known here: only cnf.jkt of DPoP and cnf.x5t#S256 of a certificate are');
  requireKey(shown, confirmation.key, thumbprint);
  requireCertificate(shown, confirmation.certificate);
}

function requireKey(shown: Shown, bound: string | null, thumbprint: string | null): void {
  if (bound === null) {
    if (shown.as === 'proof')
      throw badBinding('it is bound to a certificate alone, and came with a proof: send it as "Authorization: Bearer <token>"');
    return;
  }
  if (shown.as === 'bearer')
    throw badBinding('it is bound to a key: send it as "Authorization: DPoP <token>" with a proof in the header DPoP');
  if (bound !== thumbprint) throw badBinding('it is bound to another key than the one that was shown');
}

function requireCertificate({ certificate }: Shown, bound: string | null): void {
  if (bound === null) return;
  if (certificate === undefined)
    throw badBinding('it is bound to a certificate, and none came with it: show the certificate to the edge of this installation');
  if (certificate !== bound) throw badBinding('it is bound to another certificate than the one that was shown');
}
