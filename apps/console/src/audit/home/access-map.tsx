/** How often which authority read records on which day. */
import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { axisDayFormat, dayFormat } from '../../app/words/date-formats.ts';
import { useWords } from '../../app/words/words.tsx';
import { useBodyName } from '../../parts/body.tsx';
import { drawHeat, heatHeight } from '../../pictures/heat-picture.ts';
import { Picture } from '../../pictures/picture.tsx';
import { type AccessCount, lastDays, rowsOf } from './days.ts';

const dayMs = 86_400_000;
/** The entries of a UTC day on which records were disclosed. */
const entriesOf = (day: string): string =>
  `/entries?types=record.disclosed.v1&from=${encodeURIComponent(`${day}T00:00:00.000Z`)}&to=${encodeURIComponent(new Date(Date.parse(day) + dayMs).toISOString())}`;

export function AccessMap({ counts, now }: { counts: readonly AccessCount[]; now: number }) {
  const say = useWords();
  const intl = useIntl();
  const days = useMemo(() => lastDays(now), [now]);
  const rows = useMemo(() => rowsOf(counts), [counts]);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const bodyOf = useBodyName();
  const nameOf = useCallback(
    ({ organisation, country }: Pick<AccessCount, 'organisation' | 'country'>) =>
      organisation === null ? say('home.audit.unnamed') : bodyOf({ organisation, country }),
    [say, bodyOf],
  );
  const draw = useMemo(() => {
    const day = (at: string) => intl.formatDate(at, { ...axisDayFormat, timeZone: 'UTC' });
    return drawHeat({
      rows: rows.map((row) => ({ name: nameOf(row), total: intl.formatNumber(row.total) })),
      columns: days.map((at, place) => ({ tick: place % 7 === 1 ? day(at) : null })),
      cells: rows.flatMap((body, row) =>
        body.counts.flatMap(({ day: at, readings }) => {
          const column = days.indexOf(at);
          const label = say('home.audit.cell', { authority: nameOf(body), day: day(at), count: readings });
          return column === -1 ? [] : [{ row, column, count: readings, label, href: entriesOf(at) }];
        }),
      ),
      count: (count) => intl.formatNumber(count),
    });
  }, [rows, days, say, intl, nameOf]);
  const first = rows[0];
  if (first === undefined)
    return (
      <section className="home-panel" data-home="map">
        <h2>{say('home.audit.map.none')}</h2>
        <p>{say('home.audit.map.none.about')}</p>
      </section>
    );
  return (
    <section className="home-panel" data-home="map">
      <Picture
        finding={say('home.audit.map', { total, bodies: rows.length, authority: nameOf(first), most: first.total })}
        about={say('home.audit.map.about')}
        height={heatHeight(rows.length)}
        draw={draw}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('home.audit.authority')}</th>
              <th scope="col">{say('home.audit.day')}</th>
              <th scope="col">{say('home.audit.readings')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((body) =>
              body.counts.map(({ day, readings }) => (
                <tr key={`${body.organisation} ${body.country} ${day}`}>
                  <th scope="row">{nameOf(body)}</th>
                  <td>{intl.formatDate(day, { ...dayFormat, timeZone: 'UTC' })}</td>
                  <td>{intl.formatNumber(readings)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Picture>
    </section>
  );
}
