/** An act was refused with reasons: each reason, the article, that nothing was changed, and what to do. */

import { useIntl } from 'react-intl';
import type { Refused as Refusal } from '../app/ask.ts';
import { useCitation } from '../app/words/citation.tsx';
import { useWords } from '../app/words/words.tsx';

export function Refused({ refusal, title }: { refusal: Refusal; title?: string }) {
  const say = useWords();
  const cite = useCitation();
  const { messages } = useIntl();
  return (
    <div className="notice" data-tone="bad" data-state="refused" role="alert">
      <h2>{title ?? say('states.refused')}</h2>
      <ul>
        {refusal.reasons.map((reason) => (
          <li key={reason} data-reason={reason}>
            {messages[`RefusalReason.${reason}`] === undefined ? refusal.message : say(`RefusalReason.${reason}`)}
            {messages[`RefusalReason.${reason}.todo`] === undefined ? null : <>. {say(`RefusalReason.${reason}.todo`)}</>}
          </li>
        ))}
      </ul>
      {refusal.article === null ? null : <p>{say('states.refused.article', { article: cite(refusal.article) })}</p>}
      <p>{say('states.nothing.act')}</p>
      <details>
        <summary>{say('states.refused.server')}</summary>
        <p lang="en">{refusal.message}</p>
      </details>
    </div>
  );
}
