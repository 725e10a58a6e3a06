/**
 * Which OpenID issuers are accepted, and for what. An item of the list lets one issuer assert a closed set of roles, on one graph, for one body:
 * what it says beyond that is refused or ignored, so that a court's own log-in server can make nobody a counsel or a police officer.
 * An issuer that serves several bodies or graphs has an item for each, and a token belongs to the one item that its audience, body and country name.
 * A person is the pair of issuer and subject, so two issuers can't impersonate each other's people.
 */
import { createPrivateKey } from 'node:crypto';
import { acrShape, type Graph, graphs, isCountry, type Role, roles, rolesOf } from '@writ/access';
import { StartError } from '@writ/core';
import { z } from 'zod';
import { type ClaimNames, claimNamesShape, type PinnedClaim, pinnedClaimShape } from './claim-names.ts';

/** How an issuer's access tokens differ from those of RFC 9068 with our names. */
export interface TokenForm {
  /** The `typ` of their header, where it isn't `at+jwt`. Such a token must have a scope, so that no ID token is taken for one. */
  readonly type?: 'JWT' | undefined;
  /** What it calls the graph in `aud`, where that isn't the graph's URL. */
  readonly audience?: string | undefined;
  /** What may be in `aud` besides. */
  readonly alsoFor?: readonly string[] | undefined;
  readonly claims?: ClaimNames | undefined;
}

export interface EnrolledIssuer {
  /** The exact `iss` of its tokens; discovery is below it. */
  readonly issuer: string;
  /** The graphs that its tokens may be for. */
  readonly graphs: readonly Graph[];
  /** The roles that it may assert; others in its tokens are ignored. */
  readonly roles: readonly Role[];
  /** The one body that these of its people act for; null only for the demo's provider, which acts for several. */
  readonly organisation: string | null;
  /** The country that their tokens must name, ISO 3166; any when left out. */
  readonly country?: string;
  /** What tells this body apart from others behind a national issuer, in place of a name in `org`: a token without exactly this is none of this body. */
  readonly pinned?: PinnedClaim;
  /**
   * The issuer whose people its tokens name by their subjects there: a connector that another program asks for a person speaks for the people of that one issuer
   * and of no other. On the public graph alone.
   */
  readonly personsOf?: string;
  readonly token?: TokenForm;
  /** What its tokens call the log-ins that are strong enough for what weighs, the best first; any log-in is when left out. */
  readonly stepUpAcr?: readonly string[];
  /** The client by which the console signs people in there; without it they bring tokens of their own. */
  readonly console?: ConsoleClient;
  readonly profile?: ProfileWord;
}

/** What an issuer keeps to of the FAPI 2.0 Security Profile and can't say of itself, each with the reason: nothing else is taken on anybody's word. */
export interface ProfileWord {
  /** Each client of ours is registered with `require_pushed_authorization_requests` (RFC 9126, 6); the server takes others too, of other clients. */
  readonly pushedRequests?: string | undefined;
}

export interface ConsoleClient {
  readonly clientId: string;
  /** For an issuer that wants one; a public client proves itself by PKCE. */
  readonly clientSecret?: string | undefined;
  /** The private key on P-256, in PEM, by which the client proves itself (`private_key_jwt`; RFC 7523, 2.2), in place of a secret. */
  readonly clientKey?: string | undefined;
  /** For an issuer that gives refresh tokens for the scope `offline_access` alone (OpenID Connect Core 1.0, 11). */
  readonly offlineAccess?: boolean | undefined;
}

/** A list as it was read. */
export interface IssuerList {
  readonly issuers: readonly EnrolledIssuer[];
  /** By which a newer list is told from an older one; null for a list that has none. */
  readonly number: number | null;
}

/** What the console is called at the demo's provider. */
export const consoleClientId = 'writ-console';

/** The demo's provider: every graph, every role, any body. The console proves itself there by `clientKey`. */
export const demoIssuer = (issuer: string, clientKey?: string): EnrolledIssuer => ({
  issuer,
  graphs,
  roles,
  organisation: null,
  console: { clientId: consoleClientId, ...(clientKey === undefined ? {} : { clientKey }) },
});

function isKeyOnP256(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false; // the one thing that it throws for: this is no private key
  }
}

const tokenShape = z.strictObject({
  type: z.literal('JWT').optional(),
  audience: z.string().trim().min(1).optional(),
  alsoFor: z.array(z.string().trim().min(1)).min(1).optional(),
  claims: claimNamesShape.optional(),
});

/** A client proves itself in one way. */
const consoleShape = z
  .strictObject({
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    clientKey: z.string().refine(isKeyOnP256, 'must be a private key on P-256 in PEM').optional(),
    offlineAccess: z.boolean().optional(),
  })
  .refine(({ clientSecret, clientKey }) => clientSecret === undefined || clientKey === undefined, 'has a secret and a key: it needs one');

const profileShape = z.strictObject({
  pushedRequests: z.string().trim().min(20, 'must be a reason, of 20 characters at least').max(500).optional(),
});

const itemShape = z
  .strictObject({
    issuer: z.url({ protocol: /^https$/, error: 'must be an https address' }),
    graph: z.enum(graphs),
    roles: z.array(z.enum(roles)).min(1),
    organisation: z.string().trim().min(1),
    country: z.string().refine(isCountry, 'must be a country of ISO 3166').optional(),
    pinned: pinnedClaimShape.optional(),
    personsOf: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
    token: tokenShape.optional(),
    stepUpAcr: z.array(acrShape).min(1).max(20).optional(),
    console: consoleShape.optional(),
    profile: profileShape.optional(),
  })
  .refine((entry) => entry.roles.every((role) => rolesOf(entry.graph).includes(role)), 'has a role of another graph')
  .refine(
    ({ pinned, token }) => pinned === undefined || token?.claims?.org === undefined,
    'has a pinned claim and a name for org: the pinned claim says which body it is',
  )
  .refine(
    ({ personsOf, graph, console: client }) => personsOf === undefined || (graph === 'public' && client === undefined),
    'names the persons of another issuer: only on the public graph, and without a console',
  );
type Item = z.infer<typeof itemShape>;

/** Whether some token could belong to both: then nobody could say which of them it is. */
const overlap = (one: Item, other: Item): boolean =>
  one.issuer === other.issuer &&
  one.graph === other.graph &&
  one.organisation === other.organisation &&
  (one.country === undefined || other.country === undefined || one.country === other.country);

/** Whether a token for one graph would be one for another graph too. */
const confuse = (one: Item, other: Item): boolean =>
  one.issuer === other.issuer &&
  one.graph !== other.graph &&
  one.token?.audience !== undefined &&
  (one.token.audience === other.token?.audience || (other.token?.alsoFor?.includes(one.token.audience) ?? false));

const isSameBody = (one: Item, other: Item): boolean => one.organisation === other.organisation && one.country === other.country;

/** Whether one value of a claim would be two bodies, on whatever graph. */
const shareValue = (one: Item, other: Item): boolean =>
  one.issuer === other.issuer &&
  !isSameBody(one, other) &&
  one.pinned !== undefined &&
  one.pinned.claim === other.pinned?.claim &&
  one.pinned.value === other.pinned.value;

/** Whether bodies of one issuer are told apart in two ways: then one token could be of both. */
const differInClaim = (one: Item, other: Item): boolean =>
  one.issuer === other.issuer && one.graph === other.graph && one.pinned?.claim !== other.pinned?.claim;

/** Whether another item lets people of the issuer themselves in, for the same body: nobody is spoken for who could not come. */
const isVouched = ({ personsOf, issuer, graph, organisation }: Item, list: readonly Item[]): boolean =>
  personsOf === undefined ||
  (personsOf !== issuer &&
    list.some(
      (other) =>
        other.issuer === personsOf && other.graph === graph && other.organisation === organisation && other.personsOf === undefined,
    ));

const pairs = (list: readonly Item[], are: (one: Item, other: Item) => boolean): boolean =>
  list.some((one, i) => list.some((other, j) => i !== j && are(one, other)));

const listShape = z
  .array(itemShape)
  .min(1)
  .refine((list) => !pairs(list, overlap), 'names the same body of one issuer twice on one graph')
  .refine((list) => !pairs(list, shareValue), 'has two bodies of one issuer with the same value of a pinned claim')
  .refine(
    (list) => !pairs(list, differInClaim),
    'tells bodies of one issuer apart by different claims on one graph: pin the same claim for each',
  )
  .refine((list) => !pairs(list, confuse), 'has one audience of an issuer for two graphs')
  .refine(
    (list) => list.every((item) => isVouched(item, list)),
    'has a personsOf that is no other issuer of the list, on the public graph and for the same body',
  );

const numberedShape = z.strictObject({ number: z.int().min(1), issuers: listShape });

/**
 * The issuers of a production installation, from parsed JSON: a list of `{ issuer, graph, roles, organisation }`, each with `country`, `pinned`, `personsOf`, `token`,
 * `stepUpAcr`, `console` and `profile` where they are needed, or `{ number, issuers }` with such a list. Throws {@link StartError} with the place of the first mistake.
 */
export function parseIssuerList(json: unknown): IssuerList {
  const parsed = Array.isArray(json) ? listShape.safeParse(json) : numberedShape.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartError(`The list of enrolled issuers can't be used, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
  }
  const [items, number] = Array.isArray(parsed.data) ? [parsed.data, null] : [parsed.data.issuers, parsed.data.number];
  return { issuers: items.map(enrolledOf), number };
}

const enrolledOf = ({ graph, country, pinned, personsOf, token, stepUpAcr, console: client, profile, ...rest }: Item): EnrolledIssuer => ({
  ...rest,
  graphs: [graph],
  ...(country === undefined ? {} : { country }),
  ...(pinned === undefined ? {} : { pinned }),
  ...(personsOf === undefined ? {} : { personsOf }),
  ...(token === undefined ? {} : { token }),
  ...(stepUpAcr === undefined ? {} : { stepUpAcr }),
  ...(client === undefined ? {} : { console: client }),
  ...(profile === undefined ? {} : { profile }),
});

/** The issuers alone. */
export const parseEnrolledIssuers = (json: unknown): readonly EnrolledIssuer[] => parseIssuerList(json).issuers;
