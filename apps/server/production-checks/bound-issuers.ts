/**
 * An issuer of a closed graph must bind its tokens to a key (DPoP, RFC 9449), since no other token is taken there in production. What its metadata have is looked at before a start,
 * so that an upgrade fails with a sentence and not with everybody's next log-in; an issuer that can't be reached stops no start.
 */
import { type Config, StartError } from '@writ/core';
import type { EnrolledIssuer } from '@writ/gateway/identity';
import { z } from 'zod';
import type { StartablePart } from '../compose.ts';
import { issuerListOf } from '../settings/issuers.ts';
import { metadataOf } from './published.ts';

const metadataShape = z.object({ issuer: z.string(), dpop_signing_alg_values_supported: z.array(z.string()).optional() });

/** What proofs may be signed with here, and what the console signs its own with. */
const taken = ['ES256', 'EdDSA', 'Ed25519'];
const takenOfConsole = ['ES256'];

type Line = Pick<EnrolledIssuer, 'graphs' | 'console'>;

/** What is wrong with an issuer's metadata, by its lines of the list; null where it binds tokens, or serves the public graph alone. */
export function bindingProblem(issuer: string, lines: readonly Line[], metadata: unknown): string | null {
  const closedOf = (own: readonly Line[]) => [...new Set(own.flatMap(({ graphs }) => graphs))].filter((graph) => graph !== 'public');
  const closed = closedOf(lines);
  const needed = closedOf(lines.filter((line) => line.console !== undefined)).length > 0 ? takenOfConsole : taken;
  const found = metadataShape.safeParse(metadata);
  // A document that can't be used is another finding.
  if (closed.length === 0 || !found.success) return null;
  if (found.data.dpop_signing_alg_values_supported?.some((name) => needed.includes(name))) return null;
  return `The issuer ${issuer} binds no tokens to a key (its metadata have no dpop_signing_alg_values_supported with ${needed === taken ? 'ES256 or Ed25519' : 'ES256, which the console needs'}), and production takes no others on ${closed.join(', ')}: turn on DPoP (RFC 9449) there, or take its lines for these graphs out of WRIT_ISSUER. See docs/how-to/identity-providers.md.`;
}

/** Throws StartError for the first issuer that says of itself that it binds nothing. */
export async function requireBoundIssuers(config: Config, part: StartablePart | undefined): Promise<void> {
  if (part !== undefined && part !== 'gateway') return;
  const issuers = Map.groupBy(issuerListOf(config).issuers, ({ issuer }) => issuer);
  const problems = await Promise.all(
    [...issuers].map(async ([issuer, items]) => {
      const isPublic = items.every(({ graphs }) => graphs.every((graph) => graph === 'public'));
      return isPublic ? null : bindingProblem(issuer, items, await metadataOf(issuer));
    }),
  );
  const [first] = problems.filter((problem) => problem !== null);
  if (first !== undefined) throw new StartError(first);
}
