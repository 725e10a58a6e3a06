/**
 * What happened with the person's records and content, on one line of time: who was allowed to look, what was restricted, which complaints they made. It is
 * made of what their own lists show, the newest of each, and of nothing that they may not know.
 */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useAsk } from '../../app/ask.ts';
import { axisMonthFormat, dayFormat } from '../../app/words/date-formats.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  MyAccessesDocument,
  type MyAccessesQuery,
  MyComplaintsDocument,
  type MyComplaintsQuery,
  MyRestrictionsDocument,
  type MyRestrictionsQuery,
} from '../../graphql/public/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { drawLanes, type Lane, lanesHeight } from '../../pictures/lanes-picture.ts';
import { Picture } from '../../pictures/picture.tsx';
import '../../pictures/home.css';

/** Of each list so many, the newest. */
const first = 50;

type Nodes<List> = List extends { nodes: (infer Node)[] } ? readonly Node[] : never;
interface Happened {
  accesses: Nodes<NonNullable<NonNullable<MyAccessesQuery['me']>['accesses']>>;
  restrictions: Nodes<NonNullable<NonNullable<MyRestrictionsQuery['me']>['restrictions']>>;
  complaints: Nodes<NonNullable<NonNullable<MyComplaintsQuery['me']>['complaints']>>;
  isWhole: boolean;
}

/** Null until all three have come. */
function useHappened(): Happened | null {
  const accesses = useAsk(MyAccessesDocument, { first, after: null }).data?.me?.accesses;
  const restrictions = useAsk(MyRestrictionsDocument, { first, after: null }).data?.me?.restrictions;
  const complaints = useAsk(MyComplaintsDocument, { first, after: null }).data?.me?.complaints;
  return useMemo(
    () =>
      accesses && restrictions && complaints
        ? {
            accesses: accesses.nodes,
            restrictions: restrictions.nodes,
            complaints: complaints.nodes,
            isWhole: ![accesses, restrictions, complaints].some(({ pageInfo }) => pageInfo.hasNextPage),
          }
        : null,
    [accesses, restrictions, complaints],
  );
}

function useLanes(happened: Happened | null): Lane[] {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  return useMemo(() => {
    if (happened === null) return [];
    const day = (at: string) => intl.formatDate(at, dayFormat);
    const { accesses, restrictions, complaints } = happened;
    const inForce = restrictions.filter(({ state }) => state === 'ACTIVE').length;
    const open = complaints.filter(({ state }) => state === 'OPEN').length;
    return [
      {
        name: say('home.person.accesses'),
        about: intl.formatNumber(accesses.length),
        tone: 'one',
        marks: accesses.map(({ id, at, authority }) => ({
          from: Date.parse(at),
          to: null,
          href: `/me/accesses/${encodeURIComponent(id)}`,
          label: say('home.person.access', { authority: authority ?? '', day: day(at) }),
        })),
      },
      {
        name: say('home.person.restrictions'),
        about: say('home.person.in-force', { count: restrictions.length, inForce }),
        tone: 'three',
        marks: restrictions.map(({ id, startsAt, endsAt, state }) => ({
          from: Date.parse(startsAt),
          // When one was lifted its list doesn't say: only its beginning is drawn.
          to: state === 'ACTIVE' ? Number.MAX_SAFE_INTEGER : state === 'ENDED' && endsAt !== null ? Date.parse(endsAt) : null,
          href: `/me/restrictions/${encodeURIComponent(id)}`,
          label: say('home.person.restriction', { day: day(startsAt), state: code('RestrictionState', state) }),
        })),
      },
      {
        name: say('home.person.complaints'),
        about: say('home.person.open', { count: complaints.length, open }),
        tone: 'two',
        marks: complaints.map(({ id, filedAt, decidedAt, state }) => ({
          from: Date.parse(filedAt),
          to: decidedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(decidedAt),
          href: `/me/complaints/${encodeURIComponent(id)}`,
          label: say('home.person.complaint', { day: day(filedAt), state: code('ComplaintState', state) }),
        })),
      },
    ];
  }, [happened, say, code, intl]);
}

export function Timeline() {
  const say = useWords();
  const intl = useIntl();
  const now = useNow();
  const happened = useHappened();
  const lanes = useLanes(happened);
  const draw = useMemo(
    () =>
      drawLanes({
        lanes,
        now,
        nowLabel: say('home.now'),
        month: (at) => intl.formatDate(at, axisMonthFormat),
      }),
    [lanes, now, say, intl],
  );
  const marks = lanes.flatMap((lane) => lane.marks.map((mark) => ({ ...mark, kind: lane.name })));
  // What there is nothing of is not drawn: the page below says so.
  if (happened === null || marks.length === 0) return null;
  const [accesses, restrictions, complaints] = [happened.accesses, happened.restrictions, happened.complaints].map(({ length }) => length);
  return (
    <section className="home-panel" data-home="timeline">
      <Picture
        finding={say('home.person', { accesses, restrictions, complaints })}
        about={happened.isWhole ? undefined : say('home.person.part', { most: first })}
        height={lanesHeight(lanes.length)}
        draw={draw}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('home.person.what')}</th>
              <th scope="col">{say('home.person.day')}</th>
            </tr>
          </thead>
          <tbody>
            {marks
              .toSorted((one, other) => other.from - one.from)
              .map(({ href, from, label }) => (
                <tr key={href}>
                  <th scope="row">{label}</th>
                  <td>{intl.formatDate(from, dayFormat)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Picture>
    </section>
  );
}
