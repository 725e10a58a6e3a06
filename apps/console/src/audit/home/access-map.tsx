/** How often which authority read records on which day. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { axisDayFormat, dayFormat } from '../../app/words/date-formats.ts';
import { useWords } from '../../app/words/words.tsx';
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
  const nameOf = (organisation: string | null) => organisation ?? say('home.audit.unnamed');
  const draw = useMemo(() => {
    const day = (at: string) => intl.formatDate(at, { ...axisDayFormat, timeZone: 'UTC' });
    return drawHeat({
      rows: rows.map((row) => ({ name: row.organisation ?? say('home.audit.unnamed'), total: intl.formatNumber(row.total) })),
      columns: days.map((at, place) => ({ tick: place % 7 === 1 ? day(at) : null })),
      cells: rows.flatMap(({ organisation, counts: own }, row) =>
        own.flatMap(({ day: at, readings }) => {
          const column = days.indexOf(at);
          const label = say('home.audit.cell', { authority: organisation ?? say('home.audit.unnamed'), day: day(at), count: readings });
          return column === -1 ? [] : [{ row, column, count: readings, label, href: entriesOf(at) }];
        }),
      ),
      count: (count) => intl.formatNumber(count),
    });
  }, [rows, days, say, intl]);
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
        finding={say('home.audit.map', { total, bodies: rows.length, authority: nameOf(first.organisation), most: first.total })}
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
            {rows.flatMap(({ organisation, counts: own }) =>
              own.map(({ day, readings }) => (
                <tr key={`${organisation} ${day}`}>
                  <th scope="row">{nameOf(organisation)}</th>
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
