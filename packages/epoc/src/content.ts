/** What a certificate says, as far as an order has fields for it. Instants are ISO 8601 in UTC with milliseconds; texts have no blanks around them. */
import { z } from 'zod';
import { kinds } from './mapping.ts';

const text = z.string();
const authority = z.strictObject({ organisation: text.optional(), country: text.optional(), office: text.optional() });

export const contentShape = z.strictObject({
  kind: z.enum(kinds),
  reference: text.optional(),
  purpose: text.optional(),
  legalBasis: z
    .strictObject({
      provision: text.optional(),
      offence: text.optional(),
      threshold: text.optional(),
      catalogue: text.optional(),
      grounds: text.optional(),
      redress: text.optional(),
    })
    .optional(),
  emergency: z.strictObject({ ground: text, threat: text }).optional(),
  targets: z.array(z.strictObject({ type: text, value: text })).optional(),
  categories: z.array(text).optional(),
  from: text.optional(),
  to: text.optional(),
  recipient: text.optional(),
  secrecy: z.strictObject({ ground: text, reason: text, until: text.optional() }).optional(),
  notified: z.strictObject({ organisation: text, country: text }).optional(),
  notNotified: text.optional(),
  earlier: text.optional(),
  preservation: text.optional(),
  informBy: text.optional(),
  processor: text.optional(),
  /** Who issued and who validated it, as the form names them: a draft has no fields for these, an order that was received has. */
  issuing: authority.optional(),
  validating: authority.optional(),
  issuedAt: text.optional(),
});
export type CertificateContent = z.infer<typeof contentShape>;
