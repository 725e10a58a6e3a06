/**
 * The bodies that connectors act for, as the operator lists them. A connector acts as these and as nobody else: each has an issuer of its own, which
 * Writ believes only for what WRIT_ISSUER says of it.
 */
import { type KeyObject, X509Certificate } from 'node:crypto';
import { StartError } from '@writ/core';
import { z } from 'zod';

/** The graphs of Writ, with the path that each has in the audience of a token. */
export const graphPaths = {
  public: '/graphql',
  platform: '/platform/graphql',
  authority: '/authority/graphql',
  audit: '/audit/graphql',
} as const;
export type GraphName = keyof typeof graphPaths;

/** A certificate that a body enrolled: by its thumbprint it is found, and only its key verifies what the body signs. */
export interface BodyCertificate {
  /** SHA-256 of the certificate in DER, in lower-case hexadecimal. */
  readonly thumbprint: string;
  readonly publicKey: KeyObject;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Milliseconds since 1970; the first that is too late. */
  readonly until: number;
}

export interface Body {
  /** Through which connector it speaks. */
  readonly connector: string;
  /** Names it in the address of its issuer. */
  readonly enrolment: string;
  readonly graph: GraphName;
  /** As WRIT_ISSUER has it. */
  readonly organisation: string;
  readonly country: string | undefined;
  readonly office: string | undefined;
  readonly roles: readonly string[];
  readonly certificates: readonly BodyCertificate[];
  /** `https://<host>/<connector>/<enrolment>`: the exact `iss` of its tokens. */
  readonly issuer: string;
  /** What its connector alone reads. */
  readonly options: Readonly<Record<string, unknown>>;
}

const word = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const bodyShape = z.strictObject({
  connector: z.string().regex(word, 'must be a word of small letters, digits and hyphens'),
  enrolment: z.string().regex(word, 'must be a word of small letters, digits and hyphens'),
  graph: z.enum(Object.keys(graphPaths) as [GraphName, ...GraphName[]]),
  organisation: z.string().trim().min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  office: z.string().min(1).optional(),
  roles: z.array(z.string().min(1)).min(1),
  certificates: z.array(z.string().min(1)).min(1).max(8),
  options: z.record(z.string(), z.unknown()).default({}),
});
const listShape = z.strictObject({ bodies: z.array(bodyShape).min(1) });

function certificateOf(pem: string, where: string): BodyCertificate {
  try {
    const { fingerprint256, publicKey, validFromDate, validToDate } = new X509Certificate(pem);
    const thumbprint = fingerprint256.replaceAll(':', '').toLowerCase();
    return { thumbprint, publicKey, from: validFromDate.getTime(), until: validToDate.getTime() };
  } catch (cause) {
    throw new StartError(`WRIT_CONNECTORS can't be used, at ${where}: it is not a certificate in PEM.`, { cause });
  }
}

function repeated(values: readonly string[]): string | undefined {
  return values.find((value, at) => values.indexOf(value) !== at);
}

/** The bodies of WRIT_CONNECTORS, from its text; `url` is where connectors are reached, without a slash at the end. Throws StartError with the place of the first mistake. */
export function parseBodies(text: string, url: string): readonly Body[] {
  const parsed = listShape.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartError(`WRIT_CONNECTORS can't be used, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
  }
  const bodies = parsed.data.bodies.map(({ certificates, country, office, ...rest }, at) => ({
    ...rest,
    country,
    office,
    certificates: certificates.map((pem, place) => certificateOf(pem, `bodies.${at}.certificates.${place}`)),
    issuer: `${url}/${rest.connector}/${rest.enrolment}`,
  }));
  if (repeated(bodies.map(({ issuer }) => issuer)) !== undefined)
    throw new StartError("WRIT_CONNECTORS can't be used: it has one enrolment of a connector twice.");
  // Whose signature it is must have one answer.
  const used = bodies.flatMap(({ connector, certificates }) => certificates.map(({ thumbprint }) => `${connector} ${thumbprint}`));
  if (repeated(used) !== undefined) throw new StartError("WRIT_CONNECTORS can't be used: it has one certificate twice for a connector.");
  return bodies;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StartError('WRIT_CONNECTORS is not JSON: it must be { "bodies": [ … ] }.', { cause });
  }
}
