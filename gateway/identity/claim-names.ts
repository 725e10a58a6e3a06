/**
 * What an issuer calls the claims that we call `org`, `country`, `office`, `roles`, `auth_time` and `acr`. Only the names and values that the operator's list has are read: a
 * value that it does not map is no value, so that the issuer can't widen what it may say.
 */
import { z } from 'zod';

const ours = ['org', 'country', 'office', 'roles', 'auth_time', 'acr'] as const;
type OurClaim = (typeof ours)[number];

/** The issuer's name of a claim; with `values`, also what each of its values is called here. */
export type ClaimName = string | { readonly claim: string; readonly values: Readonly<Record<string, string>> };
export type ClaimNames = { readonly [claim in OurClaim]?: ClaimName | undefined };

/** What tokens are verified by can't be somebody's body or role. */
const taken: readonly string[] = ['iss', 'aud', 'exp', 'nbf', 'iat', 'jti'];
const nameShape = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !taken.includes(name), 'is a claim with a meaning of its own');

/** A claim by the issuer's name and the one text that it must be: what a national issuer calls a body. */
export interface PinnedClaim {
  readonly claim: string;
  readonly value: string;
}

export const pinnedClaimShape = z.strictObject({ claim: nameShape, value: z.string().trim().min(1).max(200) });

/** Whether a token has the claim, as exactly that text: a list with it is not that text. */
export const hasPinned = (claims: Readonly<Record<string, unknown>>, { claim, value }: PinnedClaim): boolean =>
  Object.hasOwn(claims, claim) && claims[claim] === value;

const claimShape = z.union([nameShape, z.strictObject({ claim: nameShape, values: z.record(z.string(), z.string().min(1)) })]);

export const claimNamesShape = z.strictObject({
  org: claimShape.optional(),
  country: claimShape.optional(),
  office: claimShape.optional(),
  roles: claimShape.optional(),
  auth_time: nameShape.optional(),
  acr: claimShape.optional(),
});

const own = (values: Readonly<Record<string, string>>, value: unknown): string | undefined =>
  typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : undefined;

function valueIn(claims: Readonly<Record<string, unknown>>, name: ClaimName): unknown {
  if (typeof name === 'string') return claims[name];
  const value = claims[name.claim];
  return Array.isArray(value) ? value.map((one) => own(name.values, one)).filter((one) => one !== undefined) : own(name.values, value);
}

/** The claims under our names. A claim that has another name there is not read under ours. */
export function named<Claims extends Readonly<Record<string, unknown>>>(claims: Claims, names: ClaimNames = {}): Claims {
  const mapped = ours.flatMap((claim) => {
    const name = names[claim];
    return name === undefined ? [] : [[claim, listed(claim, valueIn(claims, name))]];
  });
  return { ...claims, ...Object.fromEntries(mapped) };
}

/** One role may come as a text. */
const listed = (claim: OurClaim, value: unknown): unknown => (claim === 'roles' && typeof value === 'string' ? [value] : value);
