/** Signatures as they are shown: by the person's name, as the body's log-in has it. */
import type { Signature } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';

export const signatureShown = (approval: Signature) => ({ ...approval, person: approval.subject });

/** A signature that the database stores without its instant, which is beside it. */
export const signedAt = (signed: Prisma.JsonValue, at: Date) =>
  signatureShown({ ...(signed as Prisma.JsonObject & Omit<Signature, 'at'>), at });
