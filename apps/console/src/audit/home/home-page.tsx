/**
 * The first page of an auditor: how the log is, who read records when, what was refused, for how long nothing was written, and what audits have found. The
 * looks at entries, duties and counts are entries themselves.
 */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { timeFormat } from '../../app/words/date-formats.ts';
import { useWords } from '../../app/words/words.tsx';
import { AccessCountsDocument, EntriesDocument, type ListedEntryFragment } from '../../graphql/audit/graphql.ts';
import { useNow, useSpan } from '../../parts/clock.tsx';
import { When } from '../../parts/when.tsx';
import { Tiles } from '../../pictures/tiles.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { useTypeWords } from '../entry-words.tsx';
import { LogHealth } from '../log-health.tsx';
import { AccessMap } from './access-map.tsx';
import { longestGap } from './gap.ts';
import '../audit.css';
import '../../pictures/home.css';

const pageSize = 256;
const shownMost = 6;
const dayMs = 86_400_000;

function DayNumbers({ entries, isWhole, from }: { entries: readonly ListedEntryFragment[]; isWhole: boolean; from: string }) {
  const say = useWords();
  const intl = useIntl();
  const span = useSpan();
  const now = useNow();
  const refused = entries.filter(({ outcome }) => outcome === 'FAILURE').length;
  const gap = longestGap(
    entries.map(({ at }) => Date.parse(at)),
    Date.parse(from),
    isWhole ? now : null,
  );
  return (
    <Tiles
      label={say('home.audit.numbers')}
      of={[
        {
          of: say('home.audit.entries'),
          value: isWhole ? entries.length : say('home.audit.at-least', { count: entries.length }),
          to: '/entries',
          search: { from },
        },
        {
          of: say('home.audit.refused'),
          value: isWhole ? refused : say('home.audit.at-least', { count: refused }),
          tone: refused > 0 ? 'warn' : undefined,
          to: '/entries',
          search: { from, outcome: 'FAILURE' },
        },
        {
          of: say('home.audit.gap'),
          value: span(gap.to - gap.from),
          about: say('home.audit.gap.about', {
            from: intl.formatTime(gap.from, timeFormat),
            to: intl.formatTime(gap.to, timeFormat),
          }),
          to: '/entries',
          search: { from: new Date(gap.from).toISOString(), to: new Date(gap.to + 1).toISOString() },
        },
      ]}
    />
  );
}

function EntryList({ name, title, none, entries }: { name: string; title: string; none: string; entries: readonly ListedEntryFragment[] }) {
  const typeOf = useTypeWords();
  return (
    <section className="home-panel" data-home={name} aria-labelledby={`home-${name}`}>
      <h2 id={`home-${name}`}>{title}</h2>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="home-list">
          {entries
            .toReversed()
            .slice(0, shownMost)
            .map(({ index, type, at }) => (
              <li key={index} data-entry={index}>
                <span>
                  <Link to="/entries/$index" params={{ index }}>
                    {typeOf(type)}
                  </Link>
                  <small>
                    <When at={at} />
                  </small>
                </span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

export function HomePage() {
  const say = useWords();
  const now = useNow();
  const [from] = useState(() => new Date(now - dayMs).toISOString());
  const day = useAsk(EntriesDocument, { filter: { from }, first: pageSize }, { policy: 'network-only' });
  const found = useAsk(EntriesDocument, { filter: { types: ['finding.recorded.v1'] }, first: pageSize }, { policy: 'network-only' });
  const counts = useAsk(AccessCountsDocument, {}, { policy: 'network-only' });
  return (
    <Page title={say('common.home')} about={say('home.audit.about')}>
      <LogHealth />
      <Loaded of={day} lines={3}>
        {({ entries }) =>
          entries === null ? null : <DayNumbers entries={entries.nodes} isWhole={!entries.pageInfo.hasNextPage} from={from} />
        }
      </Loaded>
      <Loaded of={counts}>{({ accessCounts }) => <AccessMap counts={accessCounts ?? []} now={now} />}</Loaded>
      <div className="home-columns" data-even="true">
        <Loaded of={found} lines={3}>
          {({ entries }) => (
            <EntryList
              name="findings"
              title={say('home.audit.findings')}
              none={say('home.audit.findings.none')}
              entries={entries?.nodes ?? []}
            />
          )}
        </Loaded>
        <Loaded of={day} lines={3}>
          {({ entries }) => (
            <EntryList
              name="refusals"
              title={say('home.audit.refusals')}
              none={say('home.audit.refusals.none')}
              entries={(entries?.nodes ?? []).filter(({ outcome }) => outcome === 'FAILURE')}
            />
          )}
        </Loaded>
      </div>
    </Page>
  );
}
