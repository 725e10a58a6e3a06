/** One piece of work in the list: its clock, what it is, its sender, its warnings, and who has claimed it until when. */
// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table can't be placed one by one as a list of which few rows are in the page needs it
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop, the link of its active row
import { type KeyboardEvent, memo } from 'react';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { Clock, useSpan } from '../../parts/clock.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { beganAt, fromOf, holderOf, marksOf, pathOf, type RiskMark, referenceOf, targetsOf, type WorkRow } from './work-row.ts';

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

const tones: Readonly<Partial<Record<RiskMark, Tone>>> = {
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

function Held({ row, me, now }: Pick<QueueRowProps, 'row' | 'me' | 'now'>) {
  const say = useWords();
  const span = useSpan();
  const holder = holderOf(row, now);
  const skipped = row.facts.findLast(({ kind }) => kind === 'SKIPPED');
  const claimed = row.facts.findLast(({ kind }) => kind === 'CLAIMED');
  return (
    <>
      {holder === null || row.claimEndsAt === null ? (
        <span className="queue-free">{say('platform.queue.free')}</span>
      ) : (
        <span>
          <Mark tone={holder === me ? 'good' : 'calm'}>
            {holder === me ? say('platform.queue.held-by-me') : say('platform.queue.held-by', { who: holder })}
          </Mark>{' '}
          <span className="queue-fact">
            {say('platform.queue.lease', { span: span(Date.parse(row.claimEndsAt) - now) })} <When at={row.claimEndsAt} />
          </span>
        </span>
      )}
      {claimed === undefined ? null : (
        <span className="queue-fact">
          {say('platform.queue.claimed-at')} <When at={claimed.at} />
        </span>
      )}
      {skipped === undefined ? null : (
        <span className="queue-fact">
          {say('platform.queue.skipped-at', { who: skipped.person ?? '', reason: skipped.reason ?? '' })} <When at={skipped.at} />
        </span>
      )}
    </>
  );
}

function What({ row, name, active, open }: Pick<QueueRowProps, 'row' | 'active' | 'open'> & { name: string }) {
  const { subject, kind } = row;
  return (
    <div role="rowheader" className="queue-what">
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
        {name} <span className="identifier">{subject.id.slice(0, 8)}</span>
      </a>
      <span className="queue-fact">
        <Code of="WorkKind" value={kind} />
        {subject.__typename === 'Order' ? (
          <>
            {' · '}
            <Code of="OrderKind" value={subject.orderKind} />
            {' · '}
            <Code of="OrderStatus" value={subject.status} />
          </>
        ) : null}
      </span>
    </div>
  );
}

export const QueueRow = memo(function QueueRow({ row, index, active, selected, me, now, become, select, open }: QueueRowProps) {
  const say = useWords();
  const code = useCodes();
  const { category, kind } = row;
  const name = referenceOf(row) ?? (category === null ? code('WorkKind', kind) : code('StatementCategory', category));
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      className="queue-row"
      data-active={active}
      data-work={row.id}
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
        {row.dueAt === null ? say('platform.queue.undated') : <Clock of={{ startedAt: beganAt(row), dueAt: row.dueAt }} />}
      </div>
      <What row={row} name={name} active={active} open={open} />
      <div role="gridcell" className="queue-from">
        {fromOf(row) ?? say(kind === 'NOTICE' ? 'platform.queue.from.reader' : 'platform.queue.from.person')}
      </div>
      <div role="gridcell" className="queue-marks">
        {marksOf(row).map((mark) => (
          <Mark key={mark} tone={tones[mark] ?? 'calm'}>
            {say(`platform.queue.mark.${mark}`)}
          </Mark>
        ))}
      </div>
      <div role="gridcell" className="queue-targets">
        {targetsOf(row) === null ? '' : say('platform.queue.targets-of', { count: targetsOf(row) })}
      </div>
      <div role="gridcell" className="queue-held">
        <Held row={row} me={me} now={now} />
      </div>
    </div>
  );
});
