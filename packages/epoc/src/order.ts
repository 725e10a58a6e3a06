/** A certificate's content as an order's input, and an order as a certificate's content. */
import { z } from 'zod';
import type { CertificateContent } from './content.ts';
import { FormError } from './form-error.ts';
import { kinds } from './mapping.ts';

/** The variables of `draft-order`: what is left out is null there. */
export function orderInputOf({ issuing: _, validating: __, issuedAt: ___, ...order }: CertificateContent) {
  const { legalBasis = {}, targets = [], categories = [] } = order;
  return { ...order, legalBasis, targets, categories };
}

const text = z.string().nullish();
const ignored = z.unknown().optional();
const authority = z.strictObject({ __typename: ignored, organisation: z.string(), country: z.string(), office: text });

/** An `OrderInput`, or an order as `order-draft` answers it. */
const orderShape = z.strictObject({
  __typename: ignored,
  id: ignored,
  generation: ignored,
  status: ignored,
  digest: ignored,
  digestParts: ignored,
  notificationEvidence: ignored,
  documents: ignored,
  kind: z.enum(kinds, { error: 'must be EPOC or EPOC_PR: no other kind of order has a certificate' }),
  reference: text,
  purpose: text,
  legalBasis: z
    .strictObject({
      __typename: ignored,
      provision: text,
      offence: text,
      threshold: text,
      catalogue: text,
      grounds: text,
      redress: text,
      worldwide: text,
    })
    .nullish(),
  emergency: z.strictObject({ __typename: ignored, ground: z.string(), threat: z.string() }).nullish(),
  targets: z.array(z.strictObject({ __typename: ignored, id: ignored, decisions: ignored, type: z.string(), value: z.string() })).nullish(),
  categories: z.array(z.string()).nullish(),
  from: text,
  to: text,
  territories: z.array(z.string()).nullish(),
  recipient: text,
  secrecy: z.strictObject({ __typename: ignored, ground: z.string(), reason: z.string(), until: text }).nullish(),
  notified: authority.omit({ office: true }).nullish(),
  notNotified: text,
  earlier: text,
  preservation: text,
  informBy: text,
  reportTo: text,
  processor: text,
  issuing: authority.nullish(),
  validating: authority.nullish(),
});

const instants = new Set(['from', 'to', 'until', 'informBy']);

/** Without what is null, empty or no field of a certificate; texts without blanks around them, instants in one spelling. */
function tidied(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => tidied(one));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key]) => !dropped.has(key))
      .map(([key, one]) => [key, tidied(one, key)] as const)
      .filter(([, one]) => one !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const time = instants.has(name) ? new Date(value) : null;
  return time === null || Number.isNaN(time.getTime()) ? value.trim() : time.toISOString();
}
const dropped = new Set([
  ...['__typename', 'id', 'generation', 'status', 'digest', 'digestParts', 'notificationEvidence', 'documents', 'decisions'],
  ...['territories', 'reportTo', 'worldwide'],
]);

/**
 * The content of an order's certificate, from the order's JSON. Throws {@link FormError} for what is no order, no order of a kind that has a
 * certificate, or has what no certificate has.
 */
export function contentOfOrder(json: unknown): CertificateContent {
  const parsed = orderShape.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new FormError(`The order can't be written, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
  }
  const { territories, reportTo, legalBasis } = parsed.data;
  if ((territories?.length ?? 0) > 0 || reportTo || legalBasis?.worldwide)
    throw new FormError(
      "The order has territories, a reportTo or a legalBasis.worldwide, and no certificate has: it isn't one of this law.",
    );
  const content = tidied(parsed.data) as CertificateContent;
  // A preservation gives nobody anything: its form has no recipient, and the order has the default.
  if (content.kind === 'EPOC_PR' && content.recipient === 'ISSUING_AUTHORITY') {
    const { recipient: _, ...rest } = content;
    return rest;
  }
  return content;
}
