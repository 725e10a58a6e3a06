/**
 * An issuer of a closed graph must bind its tokens to a key (DPoP, RFC 9449), since no other token is taken there in production. What its metadata have is looked at before a start,
 * so that an upgrade fails with a sentence and not with everybody's next log-in; an issuer that can't be reached stops no start.
 */
import { type Config, StartError } from '@writ/core';
import { z } from 'zod';
import type { StartablePart } from '../compose.ts';
import { issuerListOf } from '../settings/issuers.ts';
import { metadataOf } from './published.ts';

const metadataShape = z.object({ issuer: z.string(), dpop_signing_alg_values_supported: z.array(z.string()).optional() });

/** What proofs may be signed with here. */
const taken = ['ES256', 'EdDSA', 'Ed25519'];

/** What is wrong with an issuer's metadata; null where it binds tokens, or serves the public graph alone. */
export function bindingProblem(issuer: string, graphs: readonly string[], metadata: unknown): string | null {
  const closed = graphs.filter((graph) => graph !== 'public');
  const found = metadataShape.safeParse(metadata);
  // A document that can't be used is another finding.
  if (closed.length === 0 || !found.success) return null;
  if (found.data.dpop_signing_alg_values_supported?.some((name) => taken.includes(name))) return null;
  return `The issuer ${issuer} binds no tokens to a key (its metadata have no dpop_signing_alg_values_supported with ES256 or Ed25519), and production takes no others on ${closed.join(', ')}: turn on DPoP (RFC 9449) there, or take its lines for these graphs out of WRIT_ISSUER. See docs/how-to/identity-providers.md.`;
}

/** Throws StartError for the first issuer that says of itself that it binds nothing. */
export async function requireBoundIssuers(config: Config, part: StartablePart | undefined): Promise<void> {
  if (part !== undefined && part !== 'gateway') return;
  const issuers = Map.groupBy(issuerListOf(config).issuers, ({ issuer }) => issuer);
  const problems = await Promise.all(
    [...issuers].map(async ([issuer, items]) => {
      const graphs = [...new Set(items.flatMap((item) => item.graphs))];
      return graphs.every((graph) => graph === 'public') ? null : bindingProblem(issuer, graphs, await metadataOf(issuer));
    }),
  );
  const [first] = problems.filter((problem) => problem !== null);
  if (first !== undefined) throw new StartError(first);
}
