/**
 * Which OpenID issuers are accepted, and for what. An issuer of authorities may assert a closed set of roles, on one graph, for one body:
 * what it says beyond that is refused or ignored, so that a court's own log-in server can make nobody a counsel or a police officer.
 * A person is the pair of issuer and subject, so two issuers can't impersonate each other's people.
 */
import { type Graph, graphs, type Role, roles, rolesOf } from '@writ/access';
import { StartError } from '@writ/core';
import { z } from 'zod';

export interface EnrolledIssuer {
  /** The exact `iss` of its tokens; discovery is below it. */
  readonly issuer: string;
  /** The graphs that its tokens may be for. */
  readonly graphs: readonly Graph[];
  /** The roles that it may assert; others in its tokens are ignored. */
  readonly roles: readonly Role[];
  /** The one body that its people act for; null only for the demo's provider, which acts for several. */
  readonly organisation: string | null;
  /** The client by which the console signs people in there; without it they bring tokens of their own. */
  readonly console?: ConsoleClient;
}

export interface ConsoleClient {
  readonly clientId: string;
  /** For an issuer that wants one; a public client proves itself by PKCE. */
  readonly clientSecret?: string | undefined;
}

/** What the console is called at the demo's provider. */
export const consoleClientId = 'writ-console';

/** The demo's provider: every graph, every role, any body. */
export const demoIssuer = (issuer: string): EnrolledIssuer => ({
  issuer,
  graphs,
  roles,
  organisation: null,
  console: { clientId: consoleClientId },
});

const enrolledShape = z
  .array(
    z
      .strictObject({
        issuer: z.url({ protocol: /^https$/ }),
        graph: z.enum(graphs),
        roles: z.array(z.enum(roles)).min(1),
        organisation: z.string().trim().min(1),
        console: z.strictObject({ clientId: z.string().min(1), clientSecret: z.string().min(1).optional() }).optional(),
      })
      .refine((entry) => entry.roles.every((role) => rolesOf(entry.graph).includes(role)), 'has a role of another graph'),
  )
  .min(1)
  .refine((list) => new Set(list.map(({ issuer }) => issuer)).size === list.length, 'names an issuer twice');

/**
 * The issuers of a production installation, from parsed JSON: a list of `{ issuer, graph, roles, organisation, console? }`.
 * Throws {@link StartError} with the place of the first mistake.
 */
export function parseEnrolledIssuers(json: unknown): readonly EnrolledIssuer[] {
  const parsed = enrolledShape.safeParse(json);
  if (parsed.success)
    return parsed.data.map(({ graph, console: client, ...rest }) => ({ ...rest, graphs: [graph], ...(client && { console: client }) }));
  const issue = parsed.error.issues[0];
  throw new StartError(`The list of enrolled issuers can't be used, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
}
