/** What the service itself wrote, in English and to the letter, below this page's text in the person's language. */
import { useWords } from '../../app/words/words.tsx';

export function ServiceWords({ of }: { of: string }) {
  const say = useWords();
  return (
    <details>
      <summary>{say('person.service-words')}</summary>
      <p className="person-words" lang="en" dir="ltr">
        {of}
      </p>
    </details>
  );
}
