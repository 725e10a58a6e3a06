/** Items, accounts and holders as they are looked up: what anybody may see, and which account a person holds. */
import { z } from 'zod';
import { itemContent } from './lines.ts';
import { instant, key, protocol, shortText } from './scalars.ts';

export const accountStates = ['ACTIVE', 'SUSPENDED', 'TERMINATED'] as const;
export const accountAnswer = z.strictObject({ id: key, handle: shortText(300), state: z.enum(accountStates) });
export type AccountAnswer = z.infer<typeof accountAnswer>;

/** A published item. */
export const itemAnswer = z.strictObject({
  id: key,
  url: z.url().max(2000).optional(),
  author: z.strictObject({ id: key, handle: shortText(300) }),
  publishedAt: instant,
  ...itemContent,
});
export type ItemAnswer = z.infer<typeof itemAnswer>;

/** The header of an answer about an item: base64 of the adapter's Ed25519 signature over {@link itemStatement}. */
export const itemSignatureHeader = 'writ-signature';

/** The bytes that the adapter signs for an item that it answers: `sha256` is the hash of the body, in lower-case hex. */
export const itemStatement = (sha256: string): Uint8Array => new TextEncoder().encode(`${protocol} item\n${sha256}\n`);

/** Who signed in, as the identity provider names them. */
export const holderBody = z.strictObject({ issuer: shortText(1000), subject: shortText(1000) });
export type HolderBody = z.infer<typeof holderBody>;
export const holderAnswer = z.strictObject({ account: key });
