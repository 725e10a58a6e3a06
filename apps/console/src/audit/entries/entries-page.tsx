/** The log explorer: entries by filter, oldest first, over time, page by page, to keep with their proofs. Reading them is an entry itself. */
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useWords } from '../../app/words/words.tsx';
import { EntriesDocument, type ListedEntryFragment } from '../../graphql/audit/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { More } from '../../parts/more.tsx';
import { download } from '../../proof/download.ts';
import { LogUnreachable } from '../../proof/log-files.ts';
import { useLogPlace } from '../../proof/log-place.ts';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { type EntrySearch, filterOf, isFiltered } from '../entry-search.ts';
import { LogHealth } from '../log-health.tsx';
import { timeBars } from '../time-bars.ts';
import { EntryFilters } from './entry-filters.tsx';
import { EntryTable } from './entry-table.tsx';
import { TimeChart } from './time-chart.tsx';
import '../audit.css';
import { dayFormat, instantFormat } from '../../app/words/date-formats.ts';
import { dayMs } from '../../parts/instants.ts';

const pageSize = 50;

function EntriesOverTime({ entries }: { entries: readonly ListedEntryFragment[] }) {
  const say = useWords();
  const intl = useIntl();
  const { bars, peak } = useMemo(() => {
    const { span, bars: counted } = timeBars(entries.map(({ at }) => at));
    const format = span >= dayMs ? dayFormat : instantFormat;
    const labelled = counted.map(({ from, count }) => ({ label: intl.formatDate(from, format), count }));
    return { bars: labelled, peak: labelled.reduce((most, bar) => (bar.count > most.count ? bar : most), { label: '', count: 0 }) };
  }, [entries, intl]);
  return (
    <section className="audit-section" aria-label={say('audit.entries.over-time')}>
      <TimeChart
        finding={say('audit.entries.over-time.finding', { entries: entries.length, count: peak.count, label: peak.label })}
        of={say('audit.entries.over-time.from')}
        counted={say('audit.entries.counted')}
        bars={bars}
      />
    </section>
  );
}

function Export({ entries }: { entries: readonly ListedEntryFragment[] }) {
  const say = useWords();
  const announce = useAnnounce();
  const { read } = useLogPlace();
  const [isMaking, setIsMaking] = useState(false);
  const [isUnreachable, setIsUnreachable] = useState(false);
  const make = async () => {
    setIsMaking(true);
    setIsUnreachable(false);
    try {
      // The log's mathematics, which the list itself does not need.
      const { exportEntries } = await import('./entry-export.ts');
      download('entries.ndjson', 'application/x-ndjson', await exportEntries(entries, read, new Date()));
      announce(say('audit.entries.exported', { count: entries.length }));
    } catch (error) {
      if (!(error instanceof LogUnreachable)) throw error;
      setIsUnreachable(true);
    } finally {
      setIsMaking(false);
    }
  };
  return (
    <>
      {isUnreachable ? <Failed failures={[{ code: 'UNREACHABLE', message: '', path: '' }]} of="question" /> : null}
      <Button variant="default" size="compact-md" loading={isMaking} onClick={() => void make()}>
        {say('audit.entries.export')}
      </Button>
    </>
  );
}

/** Why nothing is shown: there is nothing, nothing fits, or the end of the log was reached while looking. */
function NoEntries({ search, goesOn }: { search: EntrySearch; goesOn: boolean }) {
  const say = useWords();
  if (goesOn) return <Empty title={say('audit.entries.none-yet')}>{say('audit.entries.none-yet.about')}</Empty>;
  if (!isFiltered(search)) return <Empty title={say('audit.entries.none')}>{say('audit.entries.none.about')}</Empty>;
  return (
    <Empty title={say('audit.entries.none-fit')}>
      <p>{say('audit.entries.none-fit.about')}</p>
      <ButtonLink to="/entries" size="compact-sm">
        {say('audit.filter.clear')}
      </ButtonLink>
    </Empty>
  );
}

function Presets() {
  const say = useWords();
  const [now] = useState(serverNow);
  const spans = { hour: dayMs / 24, day: dayMs, week: 7 * dayMs } as const;
  return (
    <nav aria-label={say('audit.presets')} className="audit-buttons audit-section">
      {(Object.keys(spans) as (keyof typeof spans)[]).map((name) => (
        <ButtonLink key={name} size="compact-xs" to="/entries" search={{ from: new Date(now - spans[name]).toISOString() }}>
          {say(`audit.presets.${name}`)}
        </ButtonLink>
      ))}
      <ButtonLink size="compact-xs" to="/entries" search={{ outcome: 'FAILURE' }}>
        {say('audit.presets.refused')}
      </ButtonLink>
      <ButtonLink size="compact-xs" to="/entries" search={{ types: 'record.disclosed.v1' }}>
        {say('audit.presets.disclosed')}
      </ButtonLink>
    </nav>
  );
}

export function EntriesPage() {
  const say = useWords();
  const search = useSearch({ strict: false }) as EntrySearch;
  const { after } = search;
  const filter = filterOf(search);
  const asked = useAsk(EntriesDocument, { filter, first: pageSize, ...(after === undefined ? {} : { after }) }, { policy: 'network-only' });
  return (
    <Page title={say('audit.entries.title')} about={say('audit.entries.about')}>
      <LogHealth />
      <Presets />
      <EntryFilters search={search} />
      <Loaded of={asked} lines={16}>
        {({ entries }) => {
          const nodes = entries?.nodes ?? [];
          const goesOn = entries?.pageInfo.hasNextPage ?? false;
          return (
            <>
              {nodes.length === 0 ? (
                <NoEntries search={search} goesOn={goesOn} />
              ) : (
                <>
                  <EntriesOverTime entries={nodes} />
                  <p className="page-about">{say('audit.entries.links')}</p>
                  <EntryTable entries={nodes} search={search} caption={say('audit.entries.caption', { count: nodes.length })} />
                  <div className="audit-buttons">
                    <Export entries={nodes} />
                  </div>
                </>
              )}
              {entries === null || entries === undefined ? null : (
                <More pageInfo={{ endCursor: entries.pageInfo.endCursor ?? null, hasNextPage: goesOn }} after={after} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
