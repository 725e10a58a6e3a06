/** Limits that somebody has hit: who, where and how often. Somebody else says what they found, once. */
import { useSearch } from '@tanstack/react-router';
import { useAnnounce } from '../../app/announce.tsx';
import { useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.tsx';
import { type LimitHitRowFragment, PlatformLimitHitsDocument, PlatformReviewLimitHitDocument } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TextAct } from '../cases/text-act.tsx';

const pageRows = 50;

function Review({ hit }: { hit: LimitHitRowFragment }) {
  const say = useWords();
  const announce = useAnnounce();
  const [review, acting] = useAct(PlatformReviewLimitHitDocument);
  return (
    <TextAct
      label={say('platform.limits.finding')}
      act={say('platform.limits.review')}
      acting={acting}
      send={async (finding) => {
        const outcome = await review({ hit: hit.id, finding });
        if (outcome.kind === 'done') announce(say('platform.limits.reviewed.announced'));
        return outcome;
      }}
    />
  );
}

function HitPanel({ hit }: { hit: LimitHitRowFragment }) {
  const say = useWords();
  const { subject: me } = useSession();
  const { limit, person, organisation, reference, hits, firstAt, lastAt, reviewedBy, reviewedAt, finding } = hit;
  const isOpen = reviewedAt === null;
  return (
    <li className="panel" data-reviewed={!isOpen}>
      <h2>
        {limit} <Mark tone={isOpen ? 'warn' : 'good'}>{say(isOpen ? 'platform.limits.open' : 'platform.limits.reviewed')}</Mark>
      </h2>
      <Facts
        of={[
          [say('platform.limits.who'), [person, organisation].filter(Boolean).join(', ')],
          [say('platform.limits.where'), reference],
          [say('platform.limits.hits'), String(hits)],
          [say('platform.limits.first'), <When key="first" at={firstAt} />],
          [say('platform.limits.last'), <When key="last" at={lastAt} />],
          [say('platform.limits.by'), reviewedBy],
          [say('platform.limits.found'), finding],
        ]}
      />
      {isOpen ? person === me ? <p className="quiet">{say('platform.limits.own')}</p> : <Review hit={hit} /> : null}
    </li>
  );
}

export function LimitsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformLimitHitsDocument, { first: pageRows, ...(after === undefined ? {} : { after }) });
  return (
    <Page title={say('platform.limits.title')} about={say('platform.limits.about')}>
      <Loaded of={asked} lines={8}>
        {({ limitHits }) =>
          limitHits === null || limitHits.nodes.length === 0 ? (
            <Empty title={say('platform.limits.none')} />
          ) : (
            <>
              <ul className="duty-list">
                {limitHits.nodes.map((hit) => (
                  <HitPanel key={hit.id} hit={hit} />
                ))}
              </ul>
              <More pageInfo={limitHits.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
