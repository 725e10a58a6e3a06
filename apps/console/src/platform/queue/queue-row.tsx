/** One piece of work in one line: its clock, its kind, what it is about, its sender, its flags, and who has claimed it. On a phone it is a card. */
// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table can't be placed one by one as a list of which few rows are in the page needs it
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop, the link of its active row
import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, memo } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { ShortClock } from '../../parts/clock.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { IconEraser, IconFileText, IconFlag, IconMessageReport } from '../../pictures/icons.tsx';
import { useNames, useSenders } from './queue-work.ts';
import { beganAt, holderOf, marksOf, pathOf, type RiskMark, titleOf, type WorkRow } from './work-row.ts';

export interface QueueRowProps {
  row: WorkRow;
  /** Its place among all rows, from 1; the head of the list is the first. */
  index: number;
  active: boolean;
  selected: boolean;
  me: string;
  /** The service's clock, in milliseconds. */
  now: number;
  become: (id: string) => void;
  select: (id: string) => void;
  open: (row: WorkRow) => void;
}

export const markTones: Readonly<Partial<Record<RiskMark, Tone>>> = {
  emergency: 'bad',
  'first-removal': 'warn',
  escalated: 'warn',
  release: 'info',
  secrecy: 'warn',
  broad: 'warn',
  flagger: 'info',
};

/** Left and right go from one control of the row to the next, as in any grid. */
function moveAcross(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a, input')];
  const step = (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction === 'ltr') ? 1 : -1;
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

const icons: Readonly<Record<WorkRow['kind'], typeof IconFlag>> = {
  ORDER: IconFileText,
  NOTICE: IconFlag,
  COMPLAINT: IconMessageReport,
  ERASURE: IconEraser,
};

/** Who has claimed it; how long for is in the preview. */
function Held({ row, me, now }: Pick<QueueRowProps, 'row' | 'me' | 'now'>) {
  const say = useWords();
  const holder = holderOf(row, now);
  if (holder === null) return <span className="queue-fact">{say('platform.queue.free')}</span>;
  return (
    <Mark tone={holder === me ? 'good' : 'calm'}>
      {holder === me ? (
        say('platform.queue.held-by-me')
      ) : (
        <>
          <bdi aria-hidden="true">{holder}</bdi>
          <VisuallyHidden>{say('platform.queue.held-by', { who: holder })}</VisuallyHidden>
        </>
      )}
    </Mark>
  );
}

/** What it is besides its name, in the few words of a row. */
function Detail({ row }: Pick<QueueRowProps, 'row'>) {
  const code = useCodes();
  const { subject, category, kind } = row;
  if (subject.__typename === 'Order') return `${code('OrderKind', subject.orderKind)} · ${code('OrderStatus', subject.status)}`;
  return titleOf(row) === null || category === null ? code('WorkKind', kind) : code('StatementCategory', category);
}

function What({ row, name, active, open }: Pick<QueueRowProps, 'row' | 'active' | 'open'> & { name: string }) {
  const code = useCodes();
  const Icon = icons[row.kind];
  return (
    <div role="rowheader" className="queue-what" title={name}>
      <span className="queue-kind-icon" role="img" aria-label={code('WorkKind', row.kind)} title={code('WorkKind', row.kind)}>
        <Icon size="1.1em" aria-hidden="true" />
      </span>
      <a
        id={`work-${row.id}`}
        href={pathOf(row)}
        tabIndex={active ? 0 : -1}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          open(row);
        }}
      >
        <bdi>{name}</bdi>
      </a>
      <span className="queue-fact">
        <Detail row={row} />
      </span>
    </div>
  );
}

/** The most urgent flag, and how many more there are: all of them are in the preview, and are read out here. */
function Flags({ row }: Pick<QueueRowProps, 'row'>) {
  const say = useWords();
  const [first, ...more] = marksOf(row);
  if (first === undefined) return null;
  const rest = more.map((mark) => say(`platform.queue.mark.${mark}`)).join(', ');
  return (
    <>
      <Mark tone={markTones[first] ?? 'calm'}>{say(`platform.queue.mark.${first}`)}</Mark>
      {more.length === 0 ? null : (
        <span className="queue-more" title={rest}>
          <span aria-hidden="true">+{more.length}</span>
          <span className="queue-rest">{rest}</span>
        </span>
      )}
    </>
  );
}

export const QueueRow = memo(function QueueRow({ row, index, active, selected, me, now, become, select, open }: QueueRowProps) {
  const say = useWords();
  const name = useNames()(row);
  const sender = useSenders()(row);
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      className="queue-row"
      data-active={active}
      data-work={row.id}
      data-lane={row.lane}
      onKeyDown={moveAcross}
      onFocus={() => become(row.id)}
      onClick={() => become(row.id)}
    >
      <div role="gridcell" className="queue-select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say('platform.queue.select', { name })}
          checked={selected}
          onChange={() => select(row.id)}
        />
      </div>
      <div role="gridcell" className="queue-clock">
        {row.dueAt === null ? say('platform.queue.undated') : <ShortClock of={{ startedAt: beganAt(row), dueAt: row.dueAt }} now={now} />}
      </div>
      <What row={row} name={name} active={active} open={open} />
      <div role="gridcell" className="queue-from">
        {sender ?? say(row.kind === 'NOTICE' ? 'platform.queue.from.reader' : 'platform.queue.from.person')}
      </div>
      <div role="gridcell" className="queue-marks">
        <Flags row={row} />
      </div>
      <div role="gridcell" className="queue-held">
        <Held row={row} me={me} now={now} />
      </div>
    </div>
  );
});
