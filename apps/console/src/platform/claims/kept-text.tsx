/** What somebody had written for a case that another has decided meanwhile: it was not sent, and it is theirs to take along. */
import { useWords } from '../../app/words/words.tsx';
import { Written } from '../../statement/statement-of-reasons.tsx';

export function KeptText({ children }: { children: string }) {
  const say = useWords();
  return children.trim() === '' ? null : (
    <section className="panel" aria-labelledby="kept-text" data-kept="true">
      <h2 id="kept-text">{say('platform.notices.kept')}</h2>
      <Written>{children}</Written>
    </section>
  );
}
