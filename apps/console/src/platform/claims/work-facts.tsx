/** What was done with a piece of work so far, folded: claimed, given back, escalated, by whom and why. Nothing where nothing was. */
import { Code } from '../../app/words/words.tsx';
import { When } from '../../parts/when.tsx';
import type { CaseWorkItem } from './case-work.ts';
import './work-facts.css';

export function WorkFacts({ of: { facts }, title }: { of: CaseWorkItem; title: string }) {
  return facts.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ol className="work-facts">
        {facts.map(({ at, kind, person, reason }) => (
          <li key={`${at} ${kind} ${person}`}>
            <When at={at} /> · <Code of="WorkFactKind" value={kind} />
            {person === null ? null : (
              <>
                {' · '}
                <bdi>{person}</bdi>
              </>
            )}
            {reason === null ? null : (
              <>
                {': '}
                <bdi>{reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
