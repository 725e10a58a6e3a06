/** Nothing was signed, so nothing was sent: why, and what to do. What was written is still there. */
import { useWords } from '../app/words/words.tsx';
import type { ReasonUnsigned } from './signing-window.ts';

export function NotSigned({ why }: { why: ReasonUnsigned }) {
  const say = useWords();
  return (
    <div className="notice" data-tone="bad" data-state="unsigned" data-why={why} role="alert">
      <h2>{say('signing.nothing')}</h2>
      <p>{say(`signing.why.${why}`)}</p>
      <p>{say('signing.nothing.about')}</p>
    </div>
  );
}
