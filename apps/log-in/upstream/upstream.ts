/**
 * The issuer of a body, which gives bearer tokens alone: what of its ID tokens makes somebody a person of the realm, as pure functions. All of it is set when the realm is
 * made, and what it does not list is refused.
 */
import { createHash } from 'node:crypto';
import { type Office, offices, type Role, roles } from '@writ/access';
import { z } from 'zod';
import { Refused } from '../people/refused.ts';

const word = z.string().min(1).max(200);
const group = z.strictObject({ roles: z.array(z.enum(roles)).min(1), office: z.enum(offices) });

/** How the issuer is set, in the file of a realm. */
export const upstreamShape = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  /** How the log-in is called there; it proves itself by `private_key_jwt`. */
  clientId: word,
  /** The one algorithm that signs its tokens. */
  algorithm: z.enum(['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA']),
  /** Values of `acr` that are strong enough, the best first. */
  acr: z.array(word).min(1).max(10),
  /** Values that `amr` must have, all of them. */
  amr: z.array(word).max(10).default([]),
  /** The claims that every token of this body has, such as its tenant. */
  pinned: z.record(word, word).default({}),
  /** The claim that has the group of a person, and what each group gives. */
  groups: z.strictObject({ claim: word, of: z.record(word, group) }),
});
export type Upstream = z.infer<typeof upstreamShape>;

/** Whom an ID token names. */
export interface Named {
  /** The `sub` of their tokens here: the same for the same `sub` there, and of nobody else ever. */
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: Office;
}

/** A fixed mapping, so that nothing that is lost or made again lets one person become another. */
export const personId = (issuer: string, { issuer: upstream }: Pick<Upstream, 'issuer'>, subject: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['writ/log-in/upstream/v1', issuer, upstream, subject]))
    .digest('base64url');

const personShape = z.object({
  sub: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[\x20-\x7e]+$/),
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+$/u),
});

/** The person of the realm `issuer` whom checked claims name, in one group that is listed. Throws {@link Refused}. */
export function namedBy(issuer: string, upstream: Upstream, claims: Readonly<Record<string, unknown>>): Named {
  for (const [claim, value] of Object.entries(upstream.pinned)) if (claims[claim] !== value) throw new Refused('UPSTREAM_PERSON');
  const parsed = personShape.safeParse(claims);
  if (!parsed.success) throw new Refused('UPSTREAM_PERSON', { cause: parsed.error });
  const { sub: subject, name } = parsed.data;
  const values: readonly unknown[] = [claims[upstream.groups.claim]].flat();
  const listed = Object.entries(upstream.groups.of).filter(([value]) => values.includes(value));
  const [found, ...more] = listed;
  // Two groups could be two offices, and nobody here chooses between them.
  if (found === undefined || more.length > 0) throw new Refused('UPSTREAM_PERSON');
  return { id: personId(issuer, upstream, subject), subject, name, roles: found[1].roles, office: found[1].office };
}

export interface Expected {
  readonly upstream: Upstream;
  /** Those of the list that were asked for. */
  readonly acr: readonly string[];
  /** The log-in is not before this time. */
  readonly notBefore: Date;
  readonly now: Date;
}

/** How far clocks may be off, how old a token that was just given may be, and how long it may last, in seconds. */
const [skew, freshSeconds, lastingSeconds] = [10, 300, 86_400];

const timeShape = z.object({ iat: z.number(), exp: z.number(), auth_time: z.int().positive() });
const amrShape = z.array(z.string()).default([]);

/** Passes claims whose log-in is as it was asked for: strong enough, of a moment that is late enough, in a token that was just given. Throws {@link Refused}. */
export function requireLogIn(
  claims: Readonly<Record<string, unknown>>,
  { upstream, acr, notBefore, now }: Expected,
): { acr: string; amr: string[]; authTime: number } {
  const seconds = now.getTime() / 1_000;
  const times = timeShape.safeParse(claims);
  if (!times.success) throw new Refused('UPSTREAM_STALE', { cause: times.error });
  const { iat, exp, auth_time: authTime } = times.data;
  const isFresh = iat <= seconds + skew && iat >= seconds - freshSeconds && exp > seconds - skew && exp - iat <= lastingSeconds;
  if (!isFresh) throw new Refused('UPSTREAM_TOKEN');
  if (authTime < Math.floor(notBefore.getTime() / 1_000) - skew || authTime > seconds + skew) throw new Refused('UPSTREAM_STALE');
  const amr = amrShape.safeParse(claims['amr']);
  const given = acr.find((one) => one === claims['acr']);
  if (given === undefined || !amr.success || !upstream.amr.every((one) => amr.data.includes(one))) throw new Refused('UPSTREAM_ACR');
  return { acr: given, amr: amr.data, authTime };
}

/** Which values of `acr` a request asks the issuer for: those that are listed, or all of them where it names none. Throws {@link Refused} where none of its own is. */
export function askedAcr({ acr }: Upstream, acrValues: unknown): string[] {
  if (typeof acrValues !== 'string' || acrValues.trim() === '') return acr;
  const wanted = acrValues.split(' ');
  const known = acr.filter((one) => wanted.includes(one));
  if (known.length === 0) throw new Refused('UPSTREAM_ACR');
  return known;
}
