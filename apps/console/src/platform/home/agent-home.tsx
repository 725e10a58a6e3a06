/** The first page of an agent: what waits for the person who looks, what runs out, and how the work is shared. */
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { WorkOverviewDocument } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { atRiskMs } from '../queue/queue-search.ts';
import { DeskNumbers } from './desk-numbers.tsx';
import { DueDay, useDueDay } from './due-day.tsx';
import { OpenByKind, TeamClaims } from './team-load.tsx';
import { WorkListPanel } from './work-list-panel.tsx';
import '../../pictures/home.css';

const nobodys = { unclaimed: true };
const mine = { claimedByMe: true };

export function AgentHome() {
  const say = useWords();
  const now = useNow();
  const [dueBefore] = useState(() => new Date(now + atRiskMs).toISOString());
  const counts = useAsk(WorkOverviewDocument, { dueBefore, filter: nobodys }, { policy: 'network-only', live: ['WORK'] });
  const day = useDueDay(now);
  return (
    <Page title={say('common.home')} about={say('home.desk.about')}>
      <Loaded of={counts}>
        {({ all, atRisk, shown }) => (all && atRisk ? <DeskNumbers all={all} atRisk={atRisk} unclaimed={shown?.open ?? 0} /> : null)}
      </Loaded>
      <div className="home-columns">
        <div>
          <DueDay of={day} />
          <TeamClaims />
          {counts.data?.all && counts.data.atRisk ? <OpenByKind all={counts.data.all} atRisk={counts.data.atRisk} /> : null}
        </div>
        <div>
          <WorkListPanel name="mine" title={say('home.desk.mine')} filter={mine} none={say('home.desk.mine.none')} />
          <WorkListPanel name="next" title={say('home.desk.next')} filter={nobodys} none={say('home.desk.next.none')} />
        </div>
      </div>
    </Page>
  );
}
