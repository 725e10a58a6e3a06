/** Releases and complaints that wait, by their age. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../app/words/words.tsx';
import { useNow } from '../../parts/clock.tsx';
import { ageInDays, byAge } from '../../pictures/ages.ts';
import { columnsHeight, drawColumns } from '../../pictures/columns-picture.ts';
import { Picture } from '../../pictures/picture.tsx';

export interface Waiting {
  kind: 'release' | 'complaint';
  id: string;
  /** When it arrived: an order when it was served. */
  since: string;
  reference?: string;
  isOverdue: boolean;
}

/** Older than so many days is one column. */
const daysMost = 14;

const kinds = ['release', 'complaint'] as const;

function AgeTable({ columns }: { columns: readonly (readonly Waiting[])[] }) {
  const say = useWords();
  const intl = useIntl();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('home.counsel.ages.column')}</th>
          <th scope="col">{say('home.counsel.releases')}</th>
          <th scope="col">{say('home.counsel.complaints')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((things, days) =>
          things.length === 0 ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the age
            <tr key={days}>
              <th scope="row">
                {say(days === daysMost ? 'home.counsel.days.more' : 'home.counsel.days', { days: intl.formatNumber(days) })}
              </th>
              {kinds.map((kind) => (
                <td key={kind}>{intl.formatNumber(things.filter((thing) => thing.kind === kind).length)}</td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

export function CounselAges({ of, isWhole, most }: { of: readonly Waiting[]; isWhole: boolean; most: number }) {
  const say = useWords();
  const intl = useIntl();
  const now = useNow();
  const columns = useMemo(() => byAge(of, now, daysMost), [of, now]);
  const draw = useMemo(() => {
    const nameOf = (days: number) =>
      say(days === daysMost ? 'home.counsel.days.more' : 'home.counsel.days', { days: intl.formatNumber(days) });
    return drawColumns({
      columns: columns.map((things, days) => ({
        tick: nameOf(days),
        isMinor: days % 7 !== 0,
        marks: things.map(({ kind, id, since, reference, isOverdue }) => ({
          tone: isOverdue ? 'urgent' : kind === 'release' ? 'one' : 'three',
          href: `${kind === 'release' ? '/orders' : '/complaints'}/${encodeURIComponent(id)}`,
          label: say(`home.counsel.${kind}`, { reference, age: ageInDays(since, now) }),
        })),
      })),
      count: (count) => intl.formatNumber(count),
      bar: (at, count) => say('home.counsel.ages.bar', { days: nameOf(at), count }),
      list: '/queue?kinds=COMPLAINT',
    });
  }, [columns, now, say, intl]);
  if (of.length === 0)
    return (
      <section className="home-panel" data-home="ages">
        <h2>{say('home.counsel.ages.none')}</h2>
        <p>{say('home.counsel.ages.none.about')}</p>
      </section>
    );
  const oldest = Math.max(...of.map(({ since }) => ageInDays(since, now)));
  return (
    <section className="home-panel" data-home="ages">
      <Picture
        finding={say('home.counsel.ages', { count: of.length, oldest })}
        about={[say('home.counsel.ages.about'), isWhole ? '' : say('home.counsel.ages.part', { count: most })].join(' ').trim()}
        legend={[
          ...(of.some(({ isOverdue }) => isOverdue) ? [{ tone: 'urgent' as const, label: say('home.desk.open.overdue') }] : []),
          { tone: 'one', label: say('home.counsel.releases') },
          { tone: 'three', label: say('home.counsel.complaints') },
        ]}
        height={columnsHeight}
        draw={draw}
      >
        <AgeTable columns={columns} />
      </Picture>
    </section>
  );
}
