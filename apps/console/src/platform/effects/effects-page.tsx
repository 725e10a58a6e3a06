/** Decisions that have not their full effect on the platform: somebody carries them out there, widens them, or tells the authority what remains. */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { PlatformIncompleteEffectsDocument } from '../../graphql/platform/graphql.ts';
import { More } from '../../parts/more.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { EffectFacts } from './effect-facts.tsx';
import '../content/content.css';

export function EffectsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformIncompleteEffectsDocument, { after: after ?? null });
  return (
    <Page title={say('platform.effects.title')} about={say('platform.effects.about')}>
      <Loaded of={asked} lines={10}>
        {({ incompleteEffects }) =>
          incompleteEffects === null || incompleteEffects.nodes.length === 0 ? (
            <Empty title={say('platform.effects.none')} />
          ) : (
            <>
              <ul className="cards">
                {incompleteEffects.nodes.map((one) => (
                  <li key={`${one.subject.__typename} ${one.subject.id}`} className="panel">
                    <EffectFacts of={one} />
                  </li>
                ))}
              </ul>
              <More pageInfo={incompleteEffects.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
