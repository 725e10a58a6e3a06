/** Orders to act and to inform as pictures: by the week of their service, and by the authority that issued them. Each has its numbers in a table. */

import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { axisDayFormat, dayFormat } from '../../app/words/date-formats.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { useBody } from '../../parts/body.tsx';
import { columnsHeight, drawColumns } from '../../pictures/columns-picture.ts';
import { Picture, type Tone } from '../../pictures/picture.tsx';
import { drawRows, rowsHeight } from '../../pictures/rows-picture.ts';
import {
  type BodyCounts,
  bodiesOf,
  type CoordinatedOrder,
  type Counts,
  countsOf,
  outcomeOf,
  outcomes,
  type Week,
  weeksOf,
} from './course-of-orders.ts';

const list = '/coordinated-orders';
const toneOf = { waiting: 'three', effect: 'one', ended: 'quiet' } as const satisfies Record<string, Tone>;

function useLegend() {
  const say = useWords();
  return outcomes.map((outcome) => ({ tone: toneOf[outcome], label: say(`home.coordinator.${outcome}`) }));
}

/** A table with a row of counts for each thing. */
function CountTable({ of, rows }: { of: string; rows: readonly { name: string; counts: Counts }[] }) {
  const say = useWords();
  const intl = useIntl();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {outcomes.map((outcome) => (
            <th scope="col" key={outcome}>
              {say(`home.coordinator.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, counts }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {outcomes.map((outcome) => (
              <td key={outcome}>{intl.formatNumber(counts[outcome])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OrderWeeks({ orders, now }: { orders: readonly CoordinatedOrder[]; now: number }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const legend = useLegend();
  const weeks = useMemo(() => weeksOf(orders, now), [orders, now]);
  const served = weeks.flatMap((week) => week.orders);
  const draw = useMemo(() => {
    const day = (at: number | string) => intl.formatDate(at, axisDayFormat);
    const nameOf = (week: Week | undefined) => (week === undefined ? '' : day(week.from));
    return drawColumns({
      columns: weeks.map((week, at) => ({
        // Every fourth date: thirteen don't fit beside each other.
        tick: (weeks.length - 1 - at) % 4 === 0 ? nameOf(week) : null,
        marks: week.orders.map((order) => ({
          tone: toneOf[outcomeOf(order)],
          href: list,
          label: say('home.coordinator.mark', {
            kind: code('OrderKind', order.kind),
            authority: order.authority,
            day: day(order.servedAt),
            status: code('OrderStatus', order.status),
          }),
        })),
      })),
      count: (count) => intl.formatNumber(count),
      bar: (at, count) => say('home.coordinator.weeks.bar', { day: nameOf(weeks[at]), count }),
      list,
    });
  }, [weeks, say, code, intl]);
  if (served.length === 0)
    return (
      <section className="home-panel" data-home="weeks">
        <h2>{say('home.coordinator.weeks.none')}</h2>
        <p>{say('home.coordinator.weeks.none.about')}</p>
      </section>
    );
  return (
    <section className="home-panel" data-home="weeks">
      <Picture
        finding={say('home.coordinator.weeks', { count: served.length, waiting: countsOf(served).waiting })}
        about={say('home.coordinator.weeks.about')}
        legend={legend}
        height={columnsHeight}
        draw={draw}
      >
        <CountTable
          of={say('home.coordinator.week')}
          rows={weeks
            .filter((week) => week.orders.length > 0)
            .map((week) => ({ name: intl.formatDate(week.from, dayFormat), counts: countsOf(week.orders) }))}
        />
      </Picture>
    </section>
  );
}

export function OrderBodies({ orders }: { orders: readonly CoordinatedOrder[] }) {
  const say = useWords();
  const intl = useIntl();
  const legend = useLegend();
  const bodyOf = useBody();
  const bodies = useMemo(() => bodiesOf(orders), [orders]);
  const nameOf = useCallback(({ authority, country }: BodyCounts) => bodyOf({ organisation: authority, country }), [bodyOf]);
  const draw = useMemo(
    () =>
      drawRows(
        bodies.map((body) => ({
          name: nameOf(body),
          total: intl.formatNumber(body.total),
          parts: outcomes.map((outcome) => ({
            tone: toneOf[outcome],
            count: body.counts[outcome],
            label: say('home.pair', { name: say(`home.coordinator.${outcome}`), count: body.counts[outcome] }),
          })),
        })),
      ),
    [bodies, say, intl, nameOf],
  );
  const [first] = bodies;
  if (first === undefined) return null;
  return (
    <section className="home-panel" data-home="bodies">
      <Picture
        finding={say('home.coordinator.bodies', {
          bodies: bodies.length,
          authority: nameOf(first),
          most: first.total,
          total: orders.length,
        })}
        legend={legend}
        height={rowsHeight(bodies.length)}
        draw={draw}
      >
        <CountTable
          of={say('authority.coordinator.column.authority')}
          rows={bodies.map((body) => ({ name: nameOf(body), counts: body.counts }))}
        />
      </Picture>
    </section>
  );
}
