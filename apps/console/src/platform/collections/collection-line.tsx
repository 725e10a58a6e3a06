/** How far a collection from the platform's source has come, with since when and why, in one line. */
import { Code, useWords } from '../../app/words/words.tsx';
import type { CollectionFactsFragment, CollectionState } from '../../graphql/platform/graphql.ts';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';

const tones: Readonly<Record<CollectionState, Tone>> = {
  DUE: 'calm',
  RUNNING: 'calm',
  FAILING: 'warn',
  REFUSED: 'bad',
  TAKEN: 'good',
  ENDED: 'calm',
};

export function CollectionLine({ of: { state, askedAt, failingSince, tries, nextTryAt, fault } }: { of: CollectionFactsFragment }) {
  const say = useWords();
  return (
    <>
      <Mark tone={tones[state]}>
        <Code of="CollectionState" value={state} />
      </Mark>{' '}
      {say('platform.collection.since')} <When at={failingSince ?? askedAt} />
      {fault === null ? null : (
        <>
          {' '}
          · <Code of="CollectionFault" value={fault} />
        </>
      )}
      {state === 'FAILING' ? ` · ${say('platform.collection.tries', { tries })}` : null}
      {nextTryAt === null ? null : (
        <>
          {' '}
          · {say('platform.collection.next')} <When at={nextTryAt} />
        </>
      )}
    </>
  );
}
