/**
 * That a token is presented by whoever it was issued to. A token that names a key is good for nothing without that key, on every graph and at any time; on a graph
 * that requires it, a token that names none is good for nothing at all (FAPI 2.0 Security Profile, 5.3.4).
 */
import type { Graph } from '@writ/access';
import { checkProof, type PresentedProof } from './check-proof.ts';
import type { ProofNonces } from './proof-nonces.ts';
import { badBinding, badProof } from './proof-refused.ts';
import type { UsedProofs } from './used-proofs.ts';

/**
 * How a token came: alone; with a proof for this request; or together with the private key itself, which this process holds and has just used or can use, as it
 * holds the keys of the console's sessions. `thumbprint` is null for a session whose token has no key.
 */
export type Shown =
  | { readonly as: 'bearer' }
  | ({ readonly as: 'proof' } & PresentedProof)
  | { readonly as: 'key'; readonly thumbprint: string | null };

/** What proofs are checked with. */
export interface Proofs {
  readonly nonces: ProofNonces;
  readonly used: UsedProofs;
}

/** What a token says of its key: nothing, a thumbprint (RFC 9449, 6.1), or something that can't be shown here. */
export type Confirmation = null | { readonly jkt: string | null };

export function confirmationIn(cnf: unknown): Confirmation {
  if (cnf === undefined) return null;
  const jkt = typeof cnf === 'object' && cnf !== null && 'jkt' in cnf && Object.keys(cnf).length === 1 ? cnf.jkt : null;
  return { jkt: typeof jkt === 'string' ? jkt : null };
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

/** Throws ProofRefused unless the token is bound to the key that was shown, or need not be. */
export function requireBinding({ graph, shown, confirmation, thumbprint }: Bound, boundGraphs: readonly Graph[]): void {
  if (confirmation === null) {
    if (shown.as === 'proof') throw badBinding('it is bound to no key, and came with a proof: get one that is issued for your key');
    if (boundGraphs.includes(graph))
      throw badBinding(
        'it is bound to no key, and this graph takes no other: get one by DPoP (RFC 9449), and send a proof with each request',
      );
    return;
  }
  if (confirmation.jkt === null) throw badBinding('it is bound in a way that is not known here: only cnf.jkt of DPoP is');
  if (shown.as === 'bearer')
    throw badBinding('it is bound to a key: send it as "Authorization: DPoP <token>" with a proof in the header DPoP');
  if (confirmation.jkt !== thumbprint) throw badBinding('it is bound to another key than the one that was shown');
}
