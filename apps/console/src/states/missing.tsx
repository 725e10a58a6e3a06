/** A thing that is not there, or that the person may not know of: both look the same, as in the server's answers. */
import { useWords } from '../app/words/words.tsx';

export function Missing() {
  const say = useWords();
  return (
    <div className="notice" data-state="NOT_FOUND">
      <h2>{say('states.NOT_FOUND')}</h2>
      <p>{say('states.NOT_FOUND.about')}</p>
    </div>
  );
}
