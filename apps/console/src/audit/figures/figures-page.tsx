/**
 * Figures: entries counted here, up to a checkpoint that is named, and the daily totals that the log itself publishes, in bands. Counting reads
 * every page of the log, so it is begun by a button; each page is an entry.
 */
import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAsk, useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { AuditAccountMarkCountsDocument, EntriesDocument, type ListedEntryFragment } from '../../graphql/audit/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { LogUnreachable, readNote, sizeNamed } from '../../proof/log-files.ts';
import { useLogPlace } from '../../proof/log-place.ts';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { useTypeWords } from '../entry-words.tsx';
import { everyEntry } from '../every-entry.ts';
import { Plot } from '../plot.tsx';
import { timeBars } from '../time-bars.ts';
import { countsOf, dayTotals, orderEndings } from './counts.ts';
import '../audit.css';
import { dayFormat, instantFormat } from '../../app/words/date-formats.ts';
import { dayMs } from '../../parts/instants.ts';

const pagesMost = 80;

interface Counted {
  entries: ListedEntryFragment[];
  isWhole: boolean;
  size: number;
  origin: string;
  root: string;
}

function Charts({ counted: { entries, isWhole, size, origin, root } }: { counted: Counted }) {
  const say = useWords();
  const intl = useIntl();
  const typeOf = useTypeWords();
  const byType = countsOf(entries.map(({ type }) => type)).map(({ name, count }) => ({ label: typeOf(name), count }));
  const refused = entries.filter(({ outcome }) => outcome === 'FAILURE').length;
  const { span, bars } = timeBars(entries.map(({ at }) => at));
  const format = span >= dayMs ? dayFormat : instantFormat;
  const overTime = bars.map(({ from, count }) => ({ label: intl.formatDate(from, format), count }));
  const endings = orderEndings(entries).map(({ name, count }) => ({ label: typeOf(name), count }));
  const ended = endings.reduce((sum, { count }) => sum + count, 0);
  const most = byType[0] ?? { label: '', count: 0 };
  return (
    <>
      <section className="panel audit-section">
        <h2>{say('audit.figures.from')}</h2>
        <Facts
          of={[
            [say('audit.figures.log'), <Identifier key="log">{origin}</Identifier>],
            [say('audit.figures.entries'), intl.formatNumber(size)],
            [say('audit.figures.root'), <Identifier key="root">{root}</Identifier>],
          ]}
        />
        <p>{say(isWhole ? 'audit.figures.whole' : 'audit.figures.part', { count: entries.length })}</p>
      </section>
      <Plot
        finding={say('audit.figures.by-type', { entries: entries.length, name: most.label, count: most.count, refused })}
        of={say('audit.entry.type')}
        counted={say('audit.entries.counted')}
        bars={byType}
        along="names"
      />
      <Plot
        finding={say('audit.figures.over-time', { entries: entries.length })}
        of={say('audit.entries.over-time.from')}
        counted={say('audit.entries.counted')}
        bars={overTime}
        along="time"
      />
      <Plot
        finding={say('audit.figures.orders', { ended })}
        of={say('audit.figures.orders.of')}
        counted={say('audit.entries.counted')}
        bars={endings}
        along="names"
      />
    </>
  );
}

function Count() {
  const say = useWords();
  const announce = useAnnounce();
  const { read: readFile } = useLogPlace();
  const [read, isReading] = useReading(EntriesDocument);
  const [counted, setCounted] = useState<Counted | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const count = async () => {
    setFailures([]);
    try {
      const note = await readNote(readFile);
      const size = note === null ? null : sizeNamed(note);
      if (note === null || size === null) return setFailures([{ code: 'NOT_FOUND', message: '', path: '' }]);
      const [origin = '', , root = ''] = note.split('\n');
      const found = await everyEntry(read, {}, { below: size, pagesMost, progress: setProgress });
      setFailures(found.failures);
      if (found.failures.length > 0) return;
      setCounted({ entries: found.entries, isWhole: found.isWhole, size, origin, root });
      announce(say('audit.figures.done', { count: found.entries.length }));
    } catch (error) {
      if (!(error instanceof LogUnreachable)) throw error;
      setFailures([{ code: 'UNREACHABLE', message: '', path: '' }]);
    } finally {
      setProgress(null);
    }
  };
  return (
    <>
      <div className="audit-buttons audit-section">
        <Button size="compact-md" loading={isReading || progress !== null} onClick={() => void count()}>
          {say('audit.figures.count')}
        </Button>
        {progress === null ? null : <span>{say('audit.figures.progress', { count: progress })}</span>}
      </div>
      {failures.length === 0 ? null : <Failed failures={failures} of="question" />}
      {counted === null ? null : <Charts counted={counted} />}
    </>
  );
}

function Totals({ entries }: { entries: readonly ListedEntryFragment[] }) {
  const say = useWords();
  const typeOf = useTypeWords();
  const days = entries
    .map(dayTotals)
    .filter((day) => day !== null)
    .reverse();
  const [chosen, setChosen] = useState(days[0]?.index);
  const day = days.find(({ index }) => index === chosen) ?? days[0];
  if (day === undefined) return <Empty title={say('audit.figures.totals.none')}>{say('audit.figures.totals.none.about')}</Empty>;
  return (
    <>
      <NativeSelect
        label={say('audit.figures.totals.day')}
        value={day.index}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={days.map(({ index, day: label }) => ({ value: index, label }))}
        maw="16rem"
      />
      <p>
        <Link to="/entries/$index" params={{ index: day.index }}>
          {say('audit.figures.totals.entry', { index: day.index })}
        </Link>
      </p>
      {day.groups.map(({ group, counts }) => (
        <table className="table" key={group}>
          <caption>{say(`audit.figures.totals.${group}`)}</caption>
          <tbody>
            {counts.map(({ name, band }) => (
              <tr key={name}>
                <th scope="row">{group === 'types' ? typeOf(name) : name}</th>
                <td className="number">{band}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

/** How many accounts are marked, and nothing of which. */
function MarkCounts() {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const asked = useAsk(AuditAccountMarkCountsDocument, {}, { policy: 'network-only' });
  return (
    <section className="audit-section panel">
      <h2>{say('audit.figures.marks')}</h2>
      <p className="page-about">{say('audit.figures.marks.about')}</p>
      <Loaded of={asked}>
        {({ accountMarkCounts }) =>
          accountMarkCounts.length === 0 ? (
            <p>{say('audit.figures.marks.none')}</p>
          ) : (
            <Facts of={accountMarkCounts.map(({ kind, accounts }) => [code('AccountMarkKind', kind), intl.formatNumber(accounts)])} />
          )
        }
      </Loaded>
    </section>
  );
}

export function FiguresPage() {
  const say = useWords();
  const asked = useAsk(EntriesDocument, { filter: { types: ['totals.v1'] }, first: 256 }, { policy: 'network-only' });
  return (
    <Page title={say('audit.figures.title')} about={say('audit.figures.about')}>
      <section className="audit-section">
        <h2>{say('audit.figures.counted')}</h2>
        <p className="page-about">{say('audit.figures.counted.about', { most: pagesMost * 256 })}</p>
        <Count />
      </section>
      <MarkCounts />
      <section className="audit-section panel">
        <h2>{say('audit.figures.totals')}</h2>
        <p className="page-about">{say('audit.figures.totals.about')}</p>
        <Loaded of={asked}>{({ entries }) => <Totals entries={entries?.nodes ?? []} />}</Loaded>
      </section>
    </Page>
  );
}
