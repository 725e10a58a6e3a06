/** What the platform has restricted, also what has ended. */
import { useAsk } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { RestrictionsDocument } from '../../graphql/platform/graphql.ts';
import { More } from '../../parts/more.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { RestrictionList } from '../content/restriction-list.tsx';
import '../content/content.css';

const pageRows = 20;

export function DecidedRestrictions({ about, after }: { about: string | null; after: string | undefined }) {
  const say = useWords();
  const asked = useAsk(RestrictionsDocument, { about, first: pageRows, after: after ?? null });
  return (
    <Loaded of={asked} lines={12}>
      {({ restrictions }) =>
        restrictions === null || restrictions.nodes.length === 0 ? (
          <Empty title={say(about === null ? 'decided.none' : 'decided.none-found')} />
        ) : (
          <>
            <RestrictionList of={restrictions.nodes} titled={false} />
            <More pageInfo={restrictions.pageInfo} after={after} />
          </>
        )
      }
    </Loaded>
  );
}
