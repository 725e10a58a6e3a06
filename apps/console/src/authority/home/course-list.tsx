/** The course of each order of the body: with whom it was, with whom it is, and which clock ends next. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useSession } from '../../app/session.ts';
import { axisDayFormat, dayFormat, instantFormat, soonFormat } from '../../app/words/date-formats.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { useShortSpan, useSpan } from '../../parts/clock.tsx';
import { type CourseRow, coursesHeight, drawCourses } from '../../pictures/courses-picture.ts';
import { Picture, type Tone } from '../../pictures/picture.tsx';
import { waitsFor } from '../orders/order-row.ts';
import { type Course, type Party, partyOf, type Stretch } from './courses.ts';

export const partyTones: Readonly<Record<Party, Tone>> = {
  issuing: 'three',
  validating: 'four',
  platform: 'one',
  enforcing: 'two',
  recipient: 'good',
  nobody: 'quiet',
};
/** More rows would be no picture; the list of orders has all of them. */
const rowsMost = 14;

/** What is at the end of an order's line: the clock that ends next, or that it is over. */
function useAbout(now: number): (course: Course) => string {
  const say = useWords();
  const code = useCodes();
  const span = useSpan();
  return ({ order, next }) => {
    if (partyOf(order.status) === 'nobody' || next === null) return code('OrderStatus', order.status);
    const left = Date.parse(next.dueAt) - now;
    const time = say(left > 0 ? 'common.clock.left' : 'common.clock.late', { span: span(left) });
    return say('home.pair', { name: code('ClockKind', next.kind), count: time });
  };
}

function CourseTable({ courses, about }: { courses: readonly Course[]; about: (course: Course) => string }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  return (
    <table className="table">
      <thead>
        <tr>
          {['order', 'status', 'party', 'since', 'next'].map((column) => (
            <th scope="col" key={column}>
              {say(`home.course.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <tr key={course.order.id}>
            <th scope="row">{course.order.reference}</th>
            <td>{code('OrderStatus', course.order.status)}</td>
            <td>{say(`home.party.${partyOf(course.order.status)}`)}</td>
            <td>{intl.formatDate(course.since, instantFormat)}</td>
            <td>{about(course)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The rows as the picture has them. */
function useRows(about: (course: Course) => string, now: number): (courses: readonly Course[]) => CourseRow[] {
  const shortSpan = useShortSpan();
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const stretchOf = ({ party, from, to }: Stretch) => ({
    tone: partyTones[party],
    from,
    to,
    label: say('home.course.stretch', {
      party: say(`home.party.${party}`),
      from: intl.formatDate(from, dayFormat),
      to: intl.formatDate(to, dayFormat),
    }),
  });
  return (courses) =>
    courses.map((course) => {
      const { order, stretches, since, next } = course;
      const status = code('OrderStatus', order.status);
      const left = next === null || partyOf(order.status) === 'nobody' ? null : Date.parse(next.dueAt) - now;
      return {
        name: `${order.reference} · ${status}`,
        about: left === null ? '' : about(course),
        brief: left === null ? '' : say(left > 0 ? 'common.clock.left' : 'common.clock.late', { span: shortSpan(left) }),
        href: `/orders/${encodeURIComponent(order.id)}`,
        label: say('home.course.mark', {
          reference: order.reference,
          status,
          since: intl.formatDate(since, instantFormat),
          about: about(course),
        }),
        due: next === null ? null : Date.parse(next.dueAt),
        stretches: stretches.map(stretchOf),
      };
    });
}

/** How many are open and wait, and which clock ends next. */
function useFinding(now: number): (courses: readonly Course[]) => string {
  const say = useWords();
  const intl = useIntl();
  const { roles } = useSession();
  return (courses) => {
    const open = courses.filter(({ order }) => partyOf(order.status) !== 'nobody');
    if (open.length === 0) return say('home.course.none-open', { count: courses.length });
    const mine = open.filter(({ order }) => waitsFor(roles, order, now)).length;
    const [first] = open;
    const next = first?.next ?? null;
    return say(next === null ? 'home.course.without-clock' : 'home.course', {
      open: open.length,
      mine,
      reference: first?.order.reference,
      next: next === null ? '' : intl.formatDate(next.dueAt, soonFormat),
    });
  };
}

const legendOf: readonly Party[] = ['validating', 'issuing', 'platform', 'enforcing', 'recipient'];

export function CourseList({ courses, isWhole, now }: { courses: readonly Course[]; isWhole: boolean; now: number }) {
  const say = useWords();
  const intl = useIntl();
  const about = useAbout(now);
  const rowsOf = useRows(about, now);
  const findingOf = useFinding(now);
  const drawn = courses.slice(0, rowsMost);
  // Rows are made anew with each drawing of the page: the picture is drawn anew where they say something else.
  const key = JSON.stringify(rowsOf(drawn));
  const draw = useMemo(
    () =>
      drawCourses({
        rows: JSON.parse(key) as CourseRow[],
        now,
        nowLabel: say('home.now'),
        day: (at) => intl.formatDate(at, axisDayFormat),
      }),
    [key, now, say, intl],
  );
  const shown = new Set(drawn.flatMap(({ stretches }) => stretches.map(({ party }) => party)));
  return (
    <section className="home-panel" data-home="courses">
      <Picture
        finding={findingOf(courses)}
        about={
          courses.length > drawn.length || !isWhole ? say('home.course.part', { drawn: drawn.length, count: courses.length }) : undefined
        }
        legend={legendOf
          .filter((party) => shown.has(party))
          .map((party) => ({ tone: partyTones[party], label: say(`home.party.${party}`) }))}
        height={coursesHeight(drawn.length)}
        draw={draw}
      >
        <CourseTable courses={drawn} about={about} />
      </Picture>
    </section>
  );
}
