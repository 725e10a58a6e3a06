/**
 * A thing that is not there, or that the person may not know of: both look the same, as in the server's answers. Where the answer has failures, they are
 * shown already, and nothing more is said.
 */
import type { Failure } from '../app/failure.ts';
import { useWords } from '../app/words/words.tsx';

export function Missing({ failures = [] }: { failures?: readonly Failure[] }) {
  const say = useWords();
  if (failures.length > 0) return null;
  return (
    <div className="notice" data-state="NOT_FOUND">
      <h2>{say('states.NOT_FOUND')}</h2>
      <p>{say('states.NOT_FOUND.about')}</p>
    </div>
  );
}
