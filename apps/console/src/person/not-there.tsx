/** A thing was asked for and is not in the answer: no further text where the answer gives the reason. */
import type { Failure } from '../app/failure.ts';
import { Missing } from '../states/missing.tsx';

export function NotThere({ failures }: { failures: readonly Failure[] }) {
  return <Missing failures={failures} />;
}
