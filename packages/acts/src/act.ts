/** An act as it travels: the statement, and what was signed over it. */
import { z } from 'zod';
import { statementSchema } from './statement.ts';

/** Base64url without padding (RFC 4648, 5): the bits that nothing uses of a last character are zero, so that each value has one spelling. */
const oneSpelling = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;
const base64Url = z.string().min(1).max(8_192).regex(oneSpelling, 'must be base64url in its one spelling');

export const assertionSchema = z.strictObject({ clientDataJSON: base64Url, authenticatorData: base64Url, signature: base64Url });
/** What an authenticator answers (WebAuthn Level 3, 5.2.2), each part in base64url. */
export type Assertion = Readonly<z.infer<typeof assertionSchema>>;

export const actSchema = z.strictObject({
  statement: statementSchema,
  /** By which key, as its register names it. */
  credential: z.string().min(1).max(200),
  proof: z.union([
    z.strictObject({ assertion: assertionSchema }),
    /** JAdES B-B over the statement's bytes: a compact JWS. */
    z.strictObject({ seal: z.string().max(32_768) }),
  ]),
});
export type Act = Readonly<z.infer<typeof actSchema>>;
