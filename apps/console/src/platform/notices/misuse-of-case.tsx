/** Whether a notice or a complaint is among the acts of a warning or a suspension for misuse: Regulation (EU) 2022/2065, Art. 23(2). */
import { useAsk } from '../../app/ask.ts';
import { Code, useWords } from '../../app/words/words.tsx';
import { PlatformMisuseDocument } from '../../graphql/platform/graphql.ts';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Written } from '../../statement/statement-of-reasons.tsx';

const newest = 100;

export function MisuseOfCase({ of: id }: { of: string }) {
  const say = useWords();
  const { data } = useAsk(PlatformMisuseDocument, { first: newest });
  const found = data?.measures?.nodes.filter(({ acts }) => acts.includes(id)) ?? [];
  return found.length === 0 ? null : (
    <section className="panel" aria-labelledby="misuse">
      <h2 id="misuse">{say('platform.notices.misuse')}</h2>
      <ul className="restrictions">
        {found.map((measure) => (
          <li key={measure.id}>
            <Mark tone="warn">
              <Code of="MisuseStep" value={measure.step} />
            </Mark>{' '}
            <Code of="MisuseKind" value={measure.kind} /> · <When at={measure.decidedAt} day />
            <p>{say('platform.notices.misuse.acts', { acts: measure.acts.length, all: measure.actsInAll })}</p>
            <Written>{measure.reason}</Written>
          </li>
        ))}
      </ul>
    </section>
  );
}
