/** One item: what it says in its context, what readers get of it where, its restrictions, what counts against its author, and the enforcement panel. */
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useWords } from '../../app/words/words.tsx';
import { PlatformItemDocument, PlatformOrderBehindDocument } from '../../graphql/platform/graphql.ts';
import { dayMs, localOf } from '../../parts/instants.ts';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import type { Draft } from './draft/draft.ts';
import { EnforcementPanel } from './enforcement-panel.tsx';
import { ItemInContext } from './item-in-context.tsx';
import { useItemStatuses } from './item-statuses.ts';
import { KeptOfItem } from './kept-of-item.tsx';
import { RestrictionList } from './restriction-list.tsx';
import { type Proposal, StandingOfAuthor } from './standing-of-author.tsx';
import { TerritoryStatuses } from './territory-statuses.tsx';
import './content.css';

/** The value of a `datetime-local` field so many days from now, to the minute. */
const localIn = (days: number): string => localOf(new Date(serverNow() + days * dayMs)).slice(0, 16);

const draftOf = ({ account, days }: Proposal): Partial<Draft> => ({
  subject: 'account',
  accountDecision: account ?? '',
  ends: { visibility: '', monetary: '', provision: '', account: days === null ? '' : localIn(days) },
});

export function ItemPage() {
  const say = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const { order } = useSearch({ strict: false }) as { order?: string };
  const asked = useAsk(PlatformItemDocument, { id });
  const behind = useAsk(PlatformOrderBehindDocument, { id: order ?? '' }, { pause: order === undefined });
  const statuses = useItemStatuses(id);
  const [proposed, setProposed] = useState<Partial<Draft>>();
  return (
    <Page title={asked.data?.item?.title ?? say('platform.content.title')} about={say('platform.content.about')}>
      <Loaded of={asked} lines={16}>
        {({ item }) =>
          item === null ? (
            <Missing failures={asked.failures} />
          ) : (
            <div className="case">
              <div className="case-about">
                <ItemInContext item={item} />
                <TerritoryStatuses of={statuses} />
                <RestrictionList of={item.restrictions ?? []} />
                <KeptOfItem of={item.id} />
                {item.author.standing === null ? null : (
                  <StandingOfAuthor
                    of={item.author.standing}
                    take={(proposal) => {
                      setProposed(draftOf(proposal));
                      document.getElementById('enforcement')?.scrollIntoView({ block: 'start' });
                    }}
                  />
                )}
              </div>
              <div className="case-decision">
                {order !== undefined && !behind.data?.order ? (
                  <Loaded of={behind}>{() => <Missing failures={behind.failures} />}</Loaded>
                ) : (
                  <EnforcementPanel
                    key={`${item.id} ${order ?? ''}`}
                    item={item}
                    statuses={statuses}
                    notice={null}
                    order={behind.data?.order ?? null}
                    {...(proposed === undefined ? {} : { proposed })}
                    changed={() => {
                      asked.again();
                      statuses.again();
                    }}
                  />
                )}
              </div>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
