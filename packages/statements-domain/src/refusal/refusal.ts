/**
 * Refusals: what a caller is expected to branch on is data. Rules collect every problem before anything is refused, so that
 * one answer names them all. Inside a transaction a refusal is thrown, which undoes what was written; it never leaves as an error.
 */
import { type Reason, refusalOf } from '@writ/core/refusal';
import type { Refusal, RefusalReason } from '@writ/schema/generated/enforcement.ts';

/** One reason not to carry a request out. */
export type Problem = Reason<RefusalReason>;

export const problem = (reason: RefusalReason, message: string, article: string | null = null): Problem => ({ reason, message, article });

/** Thrown to leave a transaction undone; {@link asData} turns it into the answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ reason }) => reason).join());
    this.problems = problems;
  }
}

/** Goes on when there is no problem. Throws {@link Refused} with all of them otherwise. */
export function refuseIf(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refused(problems);
}

/** A mutation's resolver that answers its refusals as data. Every other error passes as it is. */
export const asData =
  <Parent, Arguments, Context, Result>(act: (parent: Parent, args: Arguments, context: Context) => Promise<Result>) =>
  async (parent: Parent, args: Arguments, context: Context): Promise<Result | Refusal> => {
    try {
      return await act(parent, args, context);
    } catch (error) {
      if (error instanceof Refused) return refusalOf(error.problems);
      throw error;
    }
  };

export const isRefusal = (value: object): value is Refusal => 'reasons' in value;
