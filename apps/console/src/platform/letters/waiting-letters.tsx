/** E-mails to people that could not be sent yet: how many, since when and why. Nothing is shown while there are none. */
import { useAsk } from '../../app/ask.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type LetterFault, WaitingLettersDocument, type WaitingLettersFactsFragment } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { When } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';

/** What is tried again by itself is nobody's work for a quarter of an hour, as in the worker's own log (`waitingLine`). */
const restMs = 15 * 60_000;

interface Row extends WaitingLettersFactsFragment {
  readonly about: 'decisions' | 'accesses';
}

const needsSomebody = ({ fault, since }: Row, now: number): boolean =>
  fault === 'SOURCE_REFUSED' || now - new Date(since).getTime() >= restMs;

function Why({ fault, code }: { fault: LetterFault; code: string | null }) {
  const labelOf = useCodes();
  return (
    <>
      {labelOf('LetterFault', fault)}
      {code === null ? null : (
        <>
          {' '}
          (<code>{code}</code>)
        </>
      )}
    </>
  );
}

/** `all`: also those that are tried again and do not wait for long yet. */
export function WaitingLetters({ all = false }: { all?: boolean }) {
  const say = useWords();
  const now = useNow();
  const asked = useAsk(WaitingLettersDocument, {}, { policy: 'network-only', live: ['LETTER'] });
  if (asked.failures.length > 0) return <Failed failures={asked.failures} of="question" again={asked.again} />;
  const rows: Row[] = [
    ...(asked.data?.waitingLetters ?? []).map((row) => ({ ...row, about: 'decisions' as const })),
    ...(asked.data?.waitingAccessLetters ?? []).map((row) => ({ ...row, about: 'accesses' as const })),
  ].filter((row) => all || needsSomebody(row, now));
  if (rows.length === 0) return null;
  const count = rows.reduce((sum, { waiting }) => sum + waiting, 0);
  return (
    <section className="notice" data-tone="warn" data-state="waiting-letters" aria-labelledby="waiting-letters">
      <h2 id="waiting-letters">{say('platform.letters.title', { count })}</h2>
      <p>{say('platform.letters.about', { count })}</p>
      <ul className="plain-list">
        {rows.map(({ about, fault, code, waiting, since }) => (
          <li key={`${about} ${fault} ${code}`} data-fault={fault}>
            {say(`platform.letters.${about}`, { count: waiting })} <When at={since} /> · <Why fault={fault} code={code} />
          </li>
        ))}
      </ul>
    </section>
  );
}
