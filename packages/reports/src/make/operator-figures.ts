/**
 * What no log knows: the operator's own figures and texts (parts 1 and 9 to 11, and how accurate automated means are). They come in a file that
 * the operator signed: a JWS in compact form. An unsigned file is refused, so that each figure of a report is somebody's.
 */
import { compactVerify, errors, importSPKI } from 'jose';
import { z } from 'zod';
import { memberStates, officialLanguages } from './places.ts';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const text = z.string().max(20_000);
const accuracy = { accuracy: share.optional(), precision: share.optional(), recall: share.optional() };

/** The qualitative texts of part 11, by what they are about. */
export const qualitativeKeys = [
  ...(['summary', 'information', 'automatedMeans', 'accuracy', 'purposes', 'safeguards'] as const),
  ...(['governance', 'qualifications', 'training', 'support', 'methodology'] as const),
] as const;

const shape = z.strictObject({
  provider: text.min(1),
  service: text.min(1),
  published: z.iso.date(),
  previous: z.iso.date().optional(),
  otherTexts: z.record(z.string().regex(/^STATEMENT_CATEGORY_[A-Z_]+$/), text).optional(),
  automatedMeans: z
    .strictObject({
      total: z.strictObject(accuracy).optional(),
      ownInitiative: z.strictObject(accuracy).optional(),
      notices: z.strictObject(accuracy).optional(),
      trustedFlaggers: z.strictObject(accuracy).optional(),
      languages: z
        .partialRecord(z.enum(officialLanguages), z.strictObject({ ...accuracy, solely: count.optional(), not: count.optional() }))
        .optional(),
    })
    .optional(),
  moderators: z
    .strictObject({
      ...{ internal: count.optional(), external: count.optional(), linguistic: count.optional() },
      languages: z.partialRecord(z.enum(officialLanguages), count).optional(),
    })
    .optional(),
  recipients: z.strictObject({ total: count, states: z.partialRecord(z.enum(memberStates), count) }).optional(),
  texts: z.partialRecord(z.enum(qualitativeKeys), text).optional(),
});

/** The operator's figures; what is left out is blank in the sheets. */
export type OperatorFigures = z.infer<typeof shape>;

/** A file of figures that can't be used: unsigned, signed by another key, or not understood. */
export class FiguresRefused extends Error {
  override readonly name = 'FiguresRefused';
}

const algorithms = ['EdDSA', 'ES256', 'ES384', 'PS256'] as const;
/** The kind of document that is signed, so that no other signature of the same key passes for it. */
export const figuresType = 'writ-report-figures+jws';

async function keyOf(jws: string, publicKeyPem: string) {
  const [head = ''] = jws.split('.');
  const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'));
  const alg = typeof header === 'object' && header !== null && 'alg' in header ? header.alg : undefined;
  const known = algorithms.find((one) => one === alg);
  if (known === undefined)
    throw new FiguresRefused(`The figures are signed by the algorithm ${JSON.stringify(alg)}: use ${algorithms.join(', ')}.`);
  return importSPKI(publicKeyPem, known);
}

/** Reads signed figures with the operator's public key in PEM. Throws {@link FiguresRefused}. */
export async function readFigures(jws: string, publicKeyPem: string): Promise<OperatorFigures> {
  const trimmed = jws.trim();
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(trimmed))
    throw new FiguresRefused('The figures are not signed: a JWS in compact form has three parts with a full stop between them.');
  try {
    const { payload, protectedHeader } = await compactVerify(trimmed, await keyOf(trimmed, publicKeyPem));
    if (protectedHeader.typ !== figuresType) throw new FiguresRefused(`The signed document has not the type ${figuresType}.`);
    const read = shape.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new FiguresRefused(`The figures are not understood at ${JSON.stringify(issue?.path.join('.'))}: ${issue?.message ?? ''}.`);
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed)
      throw new FiguresRefused('The figures are not signed by this key, or were changed since.');
    if (
      error instanceof errors.JOSEError ||
      error instanceof SyntaxError ||
      (error instanceof TypeError && !(error instanceof FiguresRefused))
    )
      throw new FiguresRefused(`The signed figures can't be read: ${error.message}`);
    throw error;
  }
}
