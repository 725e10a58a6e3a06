/** Refusals (RFC 9457): a code for programs, a sentence for people. No refusal tells whether somebody has an account. */
import { z } from 'zod';

/** Every code, and its status. The list is closed. */
export const problemStatus = {
  BAD_REQUEST: 400,
  BAD_SCOPE: 400,
  SIGNATURE_MISSING: 401,
  SIGNATURE_INVALID: 401,
  SIGNATURE_EXPIRED: 401,
  SIGNATURE_REUSED: 401,
  CONTENT_DIGEST: 401,
  PROOF_INVALID: 403,
  NOT_COLLECTED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  ALREADY_COLLECTED: 409,
  REVOKED: 409,
  SUPERSEDED: 409,
  OTHER_STATE: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_IDENTIFIER: 422,
  INTERNAL: 500,
  BUSY: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;
const codes = Object.keys(problemStatus).filter((code): code is ProblemCode => code in problemStatus);

/** The steps of a proof, in the order in which they are checked. */
export const proofSteps = ['missing', 'leaf', 'path', 'witnesses', 'opening', 'scope', 'expired', 'consistency'] as const;
export type ProofStep = (typeof proofSteps)[number];

/** The status of a refusal: a proof that doesn't go on from what was seen is a conflict, which a longer anchor may end. */
export const statusOf = (code: ProblemCode, step?: ProofStep): number => (step === 'consistency' ? 409 : problemStatus[code]);

export const problem = z.object({
  type: z.string().optional(),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.enum(codes),
  detail: z.string().optional(),
  /** With PROOF_INVALID. */
  step: z.enum(proofSteps).optional(),
  /** With `consistency`: the size of the newest checkpoint seen, for the next anchor. */
  size: z.int().min(0).optional(),
});
export type Problem = z.infer<typeof problem>;

/** The media types of answers. */
export const problemType = 'application/problem+json';
export const streamType = 'application/x-ndjson';
