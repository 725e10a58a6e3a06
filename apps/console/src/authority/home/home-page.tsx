/** The first page of an authority: what waits for it and for others, which clocks end next, and the course of each of its orders. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useRole, useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { DutiesDocument, OrderCoursesDocument, type OrderCoursesQuery } from '../../graphql/authority/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { ShortClock, useNow } from '../../parts/clock.tsx';
import { useEveryPage } from '../../pictures/every-page.ts';
import { type Tile, Tiles } from '../../pictures/tiles.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { waitsFor } from '../orders/order-row.ts';
import { CourseList } from './course-list.tsx';
import { type Course, courseOf, inOrder, type Party, partyOf } from './courses.ts';
import '../../pictures/home.css';

const ofOrders = { pick: ({ orders }: OrderCoursesQuery) => orders, pagesMost: 4, live: ['ORDER'] } as const;
const everyOrder = { first: 50 };

/** The orders, the most pressing first; of more than 200 the newest. */
function useCourses(now: number) {
  const asked = useEveryPage(OrderCoursesDocument, everyOrder, ofOrders);
  const nodes = asked.data?.nodes;
  const courses = useMemo(() => inOrder((nodes ?? []).map((order) => courseOf(order, now))), [nodes, now]);
  return { asked, courses };
}

function Numbers({ courses, now }: { courses: readonly Course[]; now: number }) {
  const say = useWords();
  const { roles } = useSession();
  const open = courses.filter(({ order }) => partyOf(order.status) !== 'nobody');
  const mine = open.filter(({ order }) => waitsFor(roles, order, now));
  const others = open.filter(({ order }) => !waitsFor(roles, order, now));
  const withParty = (party: Party) => others.filter(({ order }) => partyOf(order.status) === party).length;
  const soon = open.filter(({ next }) => next !== null && Date.parse(next.dueAt) - now < 24 * 3_600_000);
  const tiles: Tile[] = [
    {
      of: say('home.orders.mine'),
      value: mine.length,
      tone: mine.length > 0 ? 'warn' : undefined,
      to: '/orders',
      search: { status: 'open' },
    },
    {
      of: say('home.orders.soon'),
      value: soon.length,
      tone: soon.length > 0 ? 'warn' : undefined,
      to: '/orders',
      search: { status: 'open' },
    },
    ...(['validating', 'platform', 'enforcing'] as const).map((party) => ({
      of: say(`home.orders.with.${party}`),
      value: withParty(party),
      to: '/orders',
      search: { status: 'open' },
    })),
  ];
  return <Tiles label={say('home.orders.numbers')} of={tiles} />;
}

function Line({ course: { order, next }, now }: { course: Course; now: number }) {
  const code = useCodes();
  return (
    <li data-order={order.id}>
      <span>
        <Link to="/orders/$id" params={{ id: order.id }}>
          <bdi>{order.reference}</bdi>
        </Link>
        <small>
          {[code('OrderStatus', order.status), next === null ? null : code('ClockKind', next.kind)].filter(Boolean).join(' · ')}
        </small>
      </span>
      {next === null ? null : <ShortClock of={next} now={now} />}
    </li>
  );
}

function Panel({
  name,
  title,
  none,
  courses,
  now,
}: {
  name: string;
  title: string;
  none: string;
  courses: readonly Course[];
  now: number;
}) {
  const say = useWords();
  const most = 6;
  return (
    <section className="home-panel" data-home={name} aria-labelledby={`home-${name}`}>
      <h2 id={`home-${name}`}>{title}</h2>
      {courses.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="home-list">
          {courses.slice(0, most).map((course) => (
            <Line key={course.order.id} course={course} now={now} />
          ))}
        </ul>
      )}
      {courses.length > most ? <p>{say('home.orders.more', { most, count: courses.length })}</p> : null}
    </section>
  );
}

const owed = { first: 5, states: ['OVERDUE', 'OPEN'] } as const;

function Duties() {
  const say = useWords();
  const now = useNow();
  const code = useCodes();
  const asked = useAsk(DutiesDocument, { ...owed, states: [...owed.states] }, { live: ['DUTY'] });
  return (
    <section className="home-panel" data-home="duties" aria-labelledby="home-duties">
      <h2 id="home-duties">{say('home.orders.duties')}</h2>
      <Loaded of={asked} lines={3}>
        {({ duties }) =>
          (duties?.nodes.length ?? 0) === 0 ? (
            <p>{say('home.orders.duties.none')}</p>
          ) : (
            <ul className="home-list">
              {duties?.nodes.map(({ id, kind, createdAt, dueAt, orderReference }) => (
                <li key={id}>
                  <span>
                    <Link to="/duties">{code('DutyKind', kind)}</Link>
                    {orderReference === null ? null : (
                      <small>
                        <bdi>{orderReference}</bdi>
                      </small>
                    )}
                  </span>
                  {dueAt === null ? null : <ShortClock of={{ startedAt: createdAt, dueAt }} now={now} />}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

export function HomePage() {
  const say = useWords();
  const now = useNow();
  const { roles } = useSession();
  const isIssuing = useRole('ISSUING');
  const { asked, courses } = useCourses(now);
  const open = courses.filter(({ order }) => partyOf(order.status) !== 'nobody');
  return (
    <Page
      title={say('common.home')}
      about={say('home.orders.about')}
      actions={
        isIssuing ? (
          <ButtonLink to="/orders/new" variant="filled">
            {say('authority.orders.new')}
          </ButtonLink>
        ) : null
      }
    >
      <Loaded of={asked} lines={12}>
        {({ isWhole }) => (
          <>
            <Numbers courses={courses} now={now} />
            <div className="home-columns">
              <div>
                {courses.length === 0 ? (
                  <section className="home-panel" data-home="courses">
                    <h2>{say('home.course.none')}</h2>
                    <p>{say(isIssuing ? 'home.course.none.ISSUING' : 'home.course.none.others')}</p>
                  </section>
                ) : (
                  <CourseList courses={courses} isWhole={isWhole} now={now} />
                )}
              </div>
              <div>
                <Panel
                  name="mine"
                  title={say('home.orders.mine')}
                  none={say('home.orders.mine.none')}
                  courses={open.filter(({ order }) => waitsFor(roles, order, now))}
                  now={now}
                />
                <Panel
                  name="clocks"
                  title={say('home.orders.clocks')}
                  none={say('home.orders.clocks.none')}
                  courses={open.filter(({ order, next }) => next !== null && !waitsFor(roles, order, now))}
                  now={now}
                />
                <Duties />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
