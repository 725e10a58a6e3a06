/** A request that the adapter refuses: a code, and what is wrong with it. */
import { type Problem, type ProblemCode, type ProofStep, statusOf } from '../wire/problem.ts';

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ProblemCode;
  readonly step: ProofStep | undefined;
  readonly size: number | undefined;
  constructor(code: ProblemCode, detail: string, more: { step?: ProofStep; size?: number; cause?: unknown } = {}) {
    super(detail, more.cause === undefined ? {} : { cause: more.cause });
    this.code = code;
    this.step = more.step;
    this.size = more.size;
  }

  /** As it goes out. */
  get problem(): Problem {
    return {
      title: this.code.toLowerCase().replaceAll('_', ' '),
      status: statusOf(this.code, this.step),
      code: this.code,
      detail: this.message,
      ...(this.step !== undefined && { step: this.step }),
      ...(this.size !== undefined && { size: this.size }),
    };
  }
}

/** A proof that fails in this step. */
export const proofRefused = (step: ProofStep, detail: string, more: { size?: number; cause?: unknown } = {}): Refused =>
  new Refused('PROOF_INVALID', detail, { step, ...more });
