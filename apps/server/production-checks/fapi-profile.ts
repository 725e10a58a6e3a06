/**
 * What the metadata of an issuer must say before production takes its tokens on a closed graph: the FAPI 2.0 Security Profile, 5.3.2. The parts of 5.3.2.2 are asked of issuers that
 * people log in at; one that signs tokens for itself, as a connector does, has no authorization endpoint (RFC 8414, 2). What only the registration of a client can say,
 * a line of WRIT_ISSUER may say, with its reason. It fetches nothing.
 */
import { graphs } from '@writ/access';
import type { EnrolledIssuer } from '@writ/gateway/identity';

/** A line of WRIT_ISSUER, as far as the profile goes. */
export type ProfileLine = Pick<EnrolledIssuer, 'graphs' | 'console' | 'profile'>;

export interface ProfileFindings {
  /** Why its tokens are not taken on these graphs: each with what is missing and what to do. */
  readonly problems: readonly string[];
  /** What was taken on the word of a line, and of whom nobody logs in at. */
  readonly remarks: readonly string[];
}

interface Asked {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly lines: readonly ProfileLine[];
  /** Whether this installation can check a token that is bound to a certificate. */
  readonly takesCertificates: boolean;
}

/** What proofs may be signed with here, and what the console signs its own with. */
const taken = ['ES256', 'EdDSA', 'Ed25519'];
const takenOfConsole = ['ES256'];
const certificateMethods = ['tls_client_auth', 'self_signed_tls_client_auth'];

const listed = ({ metadata }: Asked, name: string): unknown[] => {
  const value = metadata[name];
  return Array.isArray(value) ? value : [];
};
const withConsole = ({ lines }: Asked): boolean => lines.some((line) => line.console !== undefined);
const hasLogIn = (asked: Asked): boolean => asked.metadata['authorization_endpoint'] !== undefined || withConsole(asked);
const givesTokens = (asked: Asked): boolean => asked.metadata['token_endpoint'] !== undefined || hasLogIn(asked);
/** Whether each line says that its clients are registered so (RFC 9126, 6). */
const isPushedByRegistration = ({ lines }: Asked): boolean => lines.every(({ profile }) => profile?.pushedRequests !== undefined);

type Requirement = (asked: Asked) => string | null;

const pushed: Requirement = (asked) => {
  if (!hasLogIn(asked)) return null;
  if (typeof asked.metadata['pushed_authorization_request_endpoint'] !== 'string')
    return 'takes no pushed requests (its metadata have no pushed_authorization_request_endpoint; 5.3.2.2): turn on PAR (RFC 9126) there';
  if (asked.metadata['require_pushed_authorization_requests'] === true || isPushedByRegistration(asked)) return null;
  return 'takes requests that were not pushed (its metadata do not have require_pushed_authorization_requests: true; 5.3.2.2): require PAR there, or, where only the registration of each client can, give the reason in profile.pushedRequests of its lines';
};

const challenged: Requirement = (asked) =>
  !hasLogIn(asked) || listed(asked, 'code_challenge_methods_supported').includes('S256')
    ? null
    : 'asks for no code challenge (its metadata have no code_challenge_methods_supported with S256; 5.3.2.2): require PKCE with S256 there';

const named: Requirement = (asked) =>
  !hasLogIn(asked) || asked.metadata['authorization_response_iss_parameter_supported'] === true
    ? null
    : 'does not name itself in its answers (its metadata do not have authorization_response_iss_parameter_supported: true; 5.3.2.2): turn on RFC 9207 there, without which nobody can sign in to the console there';

const authenticated: Requirement = (asked) => {
  const methods = listed(asked, 'token_endpoint_auth_methods_supported');
  if (!givesTokens(asked) || methods.includes('private_key_jwt')) return null;
  if (withConsole(asked))
    return 'knows no client by its key (its metadata have no token_endpoint_auth_methods_supported with private_key_jwt, by which the console proves itself; 5.3.2.1): turn on private_key_jwt there';
  if (certificateMethods.some((method) => methods.includes(method))) return null;
  return 'knows no client by its key (its metadata have no token_endpoint_auth_methods_supported with private_key_jwt, tls_client_auth or self_signed_tls_client_auth; 5.3.2.1): turn on one of them there';
};

const consoleHasKey: Requirement = ({ lines }) =>
  lines.every((line) => line.console === undefined || line.console.clientKey !== undefined)
    ? null
    : 'has a console without a key of its own (5.3.3.1): give console.clientKey, a private key on P-256, in place of console.clientSecret, and register its public key there';

const bound: Requirement = (asked) => {
  const needed = withConsole(asked) ? takenOfConsole : taken;
  if (listed(asked, 'dpop_signing_alg_values_supported').some((name) => needed.some((one) => one === name))) return null;
  const bindsToCertificates = asked.metadata['tls_client_certificate_bound_access_tokens'] === true;
  if (bindsToCertificates && asked.takesCertificates && !withConsole(asked)) return null;
  const algorithms = needed === taken ? 'ES256 or Ed25519' : 'ES256, which the console needs';
  const edge =
    bindsToCertificates && !withConsole(asked)
      ? '. It binds tokens to certificates, which are taken where WRIT_CLIENT_CERT_SECRET names the edge that shows them'
      : '';
  return `binds no tokens to a key (its metadata have no dpop_signing_alg_values_supported with ${algorithms}; 5.3.2.1): turn on DPoP (RFC 9449) there${edge}`;
};

const requirements: readonly Requirement[] = [pushed, challenged, named, authenticated, consoleHasKey, bound];

/** The graphs of an issuer's lines on which the profile is asked, in their own order. */
export const closedGraphsOf = (lines: readonly ProfileLine[]): string[] =>
  graphs.filter((graph) => graph !== 'public' && lines.some((line) => line.graphs.includes(graph)));

/** Compares an issuer's metadata with the profile; nothing for one of the public graph alone, and for a document that can't be used, which is another finding. */
export function profileFindings(
  issuer: string,
  all: readonly ProfileLine[],
  metadata: unknown,
  takesCertificates: boolean,
): ProfileFindings {
  const lines = all.filter((line) => line.graphs.some((graph) => graph !== 'public'));
  const isDocument = typeof metadata === 'object' && metadata !== null && 'issuer' in metadata;
  if (lines.length === 0 || !isDocument) return { problems: [], remarks: [] };
  const asked: Asked = { metadata: { ...metadata }, lines, takesCertificates };
  const where = closedGraphsOf(lines).join(', ');
  const problems = requirements.flatMap((requirement) => {
    const missing = requirement(asked);
    if (missing === null) return [];
    return [
      `The issuer ${issuer} ${missing}, or take its lines for ${where} out of WRIT_ISSUER: production takes tokens there by the FAPI 2.0 Security Profile alone. See docs/how-to/identity-providers.md.`,
    ];
  });
  return { problems, remarks: remarksOf(issuer, asked) };
}

function remarksOf(issuer: string, asked: Asked): string[] {
  if (!hasLogIn(asked))
    return [`The issuer ${issuer} has no log-in (no authorization_endpoint): of the profile, only its tokens are looked at.`];
  const reasons = asked.lines.flatMap(({ profile }) => (profile?.pushedRequests === undefined ? [] : [profile.pushedRequests]));
  const isSaid = asked.metadata['require_pushed_authorization_requests'] === true;
  return isSaid || reasons.length === 0
    ? []
    : [
        `The issuer ${issuer} does not say that it requires pushed requests; WRIT_ISSUER does, since "${[...new Set(reasons)].join('", "')}".`,
      ];
}
