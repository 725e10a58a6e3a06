/** Limits that somebody has hit: who, where and how often. Somebody else says what they found, once. */
import { useSearch } from '@tanstack/react-router';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { type LimitHitRowFragment, PlatformLimitHitsDocument, PlatformReviewLimitHitDocument } from '../../graphql/platform/graphql.ts';
import { LimitHitList } from '../../second-person/limit-hits.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TextAct } from '../cases/text-act.tsx';

const pageRows = 50;

function Review({ hit }: { hit: LimitHitRowFragment }) {
  const say = useWords();
  const announce = useAnnounce();
  const [review, acting] = useAct(PlatformReviewLimitHitDocument);
  return (
    <TextAct
      label={say('limits.finding')}
      act={say('limits.review')}
      acting={acting}
      send={async (finding) => {
        const outcome = await review({ hit: hit.id, finding });
        if (outcome.kind === 'done') announce(say('limits.reviewed.announced'));
        return outcome;
      }}
    />
  );
}

function Acts({ hit }: { hit: LimitHitRowFragment }) {
  const say = useWords();
  const { subject: me } = useSession();
  if (hit.reviewedAt !== null) return null;
  return hit.person === me ? <p className="quiet">{say('limits.own')}</p> : <Review hit={hit} />;
}

export function LimitsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformLimitHitsDocument, { first: pageRows, ...(after === undefined ? {} : { after }) });
  return (
    <Page title={say('limits.title')} about={say('limits.about')}>
      <Loaded of={asked} lines={8}>
        {({ limitHits }) => <LimitHitList of={limitHits} after={after} acts={(hit) => <Acts hit={hit} />} />}
      </Loaded>
    </Page>
  );
}
