/** How the work is shared: who holds how much of it, and how much of each kind is open. */
import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { DeskWorkDocument, type DeskWorkQuery, type WorkKind, type WorkSumsFragment } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { useEveryPage } from '../../pictures/every-page.ts';
import { Picture } from '../../pictures/picture.tsx';
import { drawRows, type PictureRow, rowsHeight } from '../../pictures/rows-picture.ts';
import { Loaded } from '../../states/loaded.tsx';
import { type DeskWork, type Load, loadOf, toneOfKind } from './due-work.ts';

/** Every kind: what is shown of each sums up to what the heading says of all. */
const kinds = Object.keys({ ORDER: 1, NOTICE: 1, COMPLAINT: 1, ERASURE: 1 } satisfies Record<WorkKind, 1>) as WorkKind[];

/** Claims last half an hour: so many are all of them. */
const ofQueue = { pick: ({ queue }: DeskWorkQuery) => queue, pagesMost: 4, live: ['WORK'] } as const;
const claimed = { first: 128, filter: { unclaimed: false } };

function ClaimTable({ loads, nameOf }: { loads: readonly Load[]; nameOf: (person: string) => string }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('home.desk.person')}</th>
          {kinds.map((kind) => (
            <th scope="col" key={kind}>
              {code('WorkKind', kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loads.map(({ person, byKind }) => (
          <tr key={person}>
            <th scope="row">{nameOf(person)}</th>
            {kinds.map((kind) => (
              <td key={kind}>{intl.formatNumber(byKind[kind] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ClaimPicture({ work, isWhole }: { work: readonly DeskWork[]; isWhole: boolean }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const now = useNow();
  const { subject: me, name } = useSession();
  const loads = useMemo(() => loadOf(work, now), [work, now]);
  const most = loads[0];
  const total = loads.reduce((sum, { count }) => sum + count, 0);
  const nameOf = useCallback(
    (person: string) => (person === me ? say('home.desk.you', { person: name ?? person }) : person),
    [me, name, say],
  );
  const rows = useMemo(
    (): PictureRow[] =>
      loads.map(({ person, count, byKind }) => ({
        name: nameOf(person),
        total: intl.formatNumber(count),
        parts: kinds.map((kind) => ({
          tone: toneOfKind(kind),
          count: byKind[kind] ?? 0,
          label: say('home.pair', { name: code('WorkKind', kind), count: byKind[kind] ?? 0 }),
          ...(person === me ? { href: `/queue?kinds=${kind}&held=me` } : {}),
        })),
      })),
    [loads, me, nameOf, say, code, intl],
  );
  const draw = useMemo(() => drawRows(rows), [rows]);
  if (most === undefined)
    return (
      <>
        <h2>{say('home.desk.claims.none')}</h2>
        <p>{say('home.desk.claims.none.about')}</p>
      </>
    );
  return (
    <Picture
      finding={
        loads.length === 1
          ? say('home.desk.claims.one', { person: nameOf(most.person), count: total })
          : say('home.desk.claims', { people: loads.length, total, person: nameOf(most.person), most: most.count })
      }
      about={isWhole ? undefined : say('home.desk.claims.part', { count: work.length })}
      legend={kinds
        .filter((kind) => loads.some(({ byKind }) => byKind[kind]))
        .map((kind) => ({ tone: toneOfKind(kind), label: code('WorkKind', kind) }))}
      height={rowsHeight(rows.length)}
      draw={draw}
    >
      <ClaimTable loads={loads} nameOf={nameOf} />
    </Picture>
  );
}

export function TeamClaims() {
  const asked = useEveryPage(DeskWorkDocument, claimed, ofQueue);
  return (
    <section className="home-panel" data-home="claims">
      <Loaded of={asked}>{({ nodes, isWhole }) => <ClaimPicture work={nodes} isWhole={isWhole} />}</Loaded>
    </section>
  );
}

const spans = ['overdue', 'day', 'later'] as const;
const toneOfSpan = { overdue: 'urgent', day: 'three', later: 'one' } as const;

interface OpenKind extends Readonly<Record<(typeof spans)[number], number>> {
  kind: WorkKind;
  open: number;
}

function OpenTable({ of }: { of: readonly OpenKind[] }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('home.desk.kind')}</th>
          {spans.map((span) => (
            <th scope="col" key={span}>
              {say(`home.desk.open.${span}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <tr key={one.kind}>
            <th scope="row">{code('WorkKind', one.kind)}</th>
            {spans.map((span) => (
              <td key={span}>{intl.formatNumber(one[span])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Open work of each kind by how near its end is. `atRisk` counts what is due within 24 hours, with what is overdue. */
export function OpenByKind({ all, atRisk }: { all: WorkSumsFragment; atRisk: WorkSumsFragment }) {
  const say = useWords();
  const code = useCodes();
  const intl = useIntl();
  const of = useMemo(
    () =>
      kinds.map((kind) => {
        const [sums, soon] = [all, atRisk].map(({ byKind }) => byKind.find((one) => one.kind === kind));
        const overdue = sums?.overdue ?? 0;
        const day = Math.max(0, (soon?.open ?? 0) - overdue);
        return { kind, open: sums?.open ?? 0, overdue, day, later: Math.max(0, (sums?.open ?? 0) - overdue - day) };
      }),
    [all, atRisk],
  );
  const draw = useMemo(() => {
    const leads = { overdue: 'due=overdue&', day: 'due=24h&', later: '' };
    return drawRows(
      of.map((one) => ({
        name: code('WorkKind', one.kind),
        total: intl.formatNumber(one.open),
        parts: spans.map((span) => ({
          tone: toneOfSpan[span],
          count: one[span],
          label: say('home.pair', { name: say(`home.desk.open.${span}`), count: one[span] }),
          href: `/queue?${leads[span]}kinds=${one.kind}`,
        })),
      })),
    );
  }, [of, say, code, intl]);
  if (all.open === 0)
    return (
      <section className="home-panel" data-home="open">
        <h2>{say('home.desk.open.none')}</h2>
        <p>{say('home.desk.open.none.about')}</p>
      </section>
    );
  return (
    <section className="home-panel" data-home="open">
      <Picture
        finding={say('home.desk.open', { open: all.open, overdue: all.overdue, soon: Math.max(0, atRisk.open - all.overdue) })}
        legend={spans.map((span) => ({ tone: toneOfSpan[span], label: say(`home.desk.open.${span}`) }))}
        height={rowsHeight(kinds.length)}
        draw={draw}
      >
        <OpenTable of={of} />
      </Picture>
    </section>
  );
}
