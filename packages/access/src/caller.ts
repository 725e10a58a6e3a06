/**
 * The caller: who asks, on which graph, for which body. This is the one place where the claims of a token become a caller.
 * It never checks a signature, an issuer or an audience (the verifier has done so before), and never decides what may be read.
 */
import { forbidden, PublicError } from '@writ/core';
import { z } from 'zod';
import { isCountry } from './country.ts';
import { nameClaim } from './name.ts';
import { type Graph, graphOf, isRole, type Office, offices, type Role } from './roles.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** Who asks. A person is the pair of issuer and subject: neither alone names anybody. */
export interface Caller {
  graph: Graph;
  /** The OpenID issuer that vouches for the subject; `anonymous` for a caller who is not signed in. */
  issuer: string;
  /** The person, in the issuer's own naming; null for a caller who is not signed in. */
  subject: string | null;
  /** The body that the person acts for. Never null on the authority graph. */
  organisation: string | null;
  /** ISO 3166 alpha-2, upper case. Never null on the authority graph. */
  country: string | null;
  /** What the person signs as. Never null on the authority graph, always null elsewhere. */
  office: Office | null;
  /** Roles of `graph` alone, none twice, at least one. */
  roles: readonly Role[];
  /**
   * On the public graph: the token names a role of the authority graph too. It permits nothing; the notice of an officer names their body
   * (Regulation (EU) 2022/2065, Art. 16). Absent for everybody else.
   */
  holdsAuthorityRole?: true;
  /** The names of the trusted documents that alone are answered: the token is a connector's, which speaks for the person. Absent for everybody else. */
  documents?: readonly string[];
  /** How and when they identified themselves. Absent where nothing is known of it, and then it was long ago. */
  signIn?: SignIn;
  /**
   * The one order that the token was narrowed to (`authorization_details` of the type writ-order; RFC 9396): nothing but this order exists for the caller. It permits
   * nothing that they could not do without it. Absent for everybody else, and on the public and the audit graph for all.
   */
  order?: string;
}

const claimsShape = z.object({
  iss: nameClaim,
  sub: nameClaim,
  org: nameClaim.nullish(),
  country: z.string().refine(isCountry).nullish(),
  office: z.enum(offices).nullish(),
  roles: z.array(z.string()).max(64).default([]),
});

/**
 * Makes the caller of one graph from the claims of a verified token. Roles of another graph, words that are no role, and roles that the
 * issuer may not assert (`believed`) are ignored. A signed-in caller of the public graph is also PUBLIC, and known to hold an authority's role
 * whether or not the issuer may assert it: that only removes rights.
 * Throws UNAUTHENTICATED when a claim is missing or malformed, FORBIDDEN when no role of this graph remains or when an
 * authority's token doesn't say for which body, country and office the person acts.
 */
export function callerFromClaims(claims: unknown, graph: Graph, believed: (role: Role) => boolean = () => true): Caller {
  const parsed = claimsShape.safeParse(claims);
  if (!parsed.success) throw malformed(parsed.error);
  const { iss, sub, org = null, country = null, office = null, roles } = parsed.data;
  const own = new Set<Role>(graph === 'public' ? ['PUBLIC'] : []);
  const known = roles.filter(isRole);
  for (const role of known) if (graphOf(role) === graph && believed(role)) own.add(role);
  if (own.size === 0)
    throw forbidden('You have no role on this graph. Use the graph of your role, or a token that carries one of its roles.');
  if (graph === 'authority' && (org === null || country === null || office === null))
    throw forbidden('An authority must act for a body: its token needs the claims org, country and office.');
  const signed = graph === 'authority' ? office : null;
  const caller = { graph, issuer: iss, subject: sub, organisation: org, country, office: signed, roles: [...own] };
  const isOfficer = graph === 'public' && known.some((role) => graphOf(role) === 'authority');
  return isOfficer ? { ...caller, holdsAuthorityRole: true } : caller;
}

/** The caller without a token. Only the public graph has one. */
export function anonymous(graph: Graph): Caller {
  if (graph !== 'public')
    throw new PublicError(
      'UNAUTHENTICATED',
      'This graph needs a token. Send it as "Authorization: DPoP <token>" with a proof; a demo takes "Authorization: Bearer <token>" too.',
    );
  return { graph, issuer: 'anonymous', subject: null, organisation: null, country: null, office: null, roles: ['PUBLIC'] };
}

/** Names the claims that are wrong; their values are not repeated. */
function malformed(error: z.ZodError): PublicError {
  const wrong = [...new Set(error.issues.map((issue) => String(issue.path[0] ?? 'claims')))].join(', ');
  return new PublicError('UNAUTHENTICATED', `The token can't be used: these claims are missing or malformed: ${wrong}.`);
}
