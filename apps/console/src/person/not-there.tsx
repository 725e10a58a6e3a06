/** A thing was asked for and is not in the answer: nothing more is said where the answer says why. */
import type { Failure } from '../app/failure.ts';
import { Missing } from '../states/missing.tsx';

export function NotThere({ failures }: { failures: readonly Failure[] }) {
  return failures.length > 0 ? null : <Missing />;
}
