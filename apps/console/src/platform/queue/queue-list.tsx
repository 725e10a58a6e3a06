/**
 * The rows of the queue: only those in sight are in the page, whatever their number. It is a grid with one tab stop, the active row's link;
 * that row stays in the page when it is scrolled out of sight, so that the focus is never lost.
 */
// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table can't be placed one by one as a list of which few rows are in the page needs it
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop, the link of its active row
import { VisuallyHidden } from '@mantine/core';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { useWholeDay } from '../../parts/when.tsx';
import type { Line } from './arrangement.ts';
import { QueueRow } from './queue-row.tsx';
import type { Grouping, QueueSearch, Sorting } from './queue-search.ts';
import { useSenders } from './queue-work.ts';
import type { WorkRow } from './work-row.ts';

export interface QueueListProps {
  lines: readonly Line[];
  /** How many rows there are in all; undefined while nobody knows. */
  total: number | undefined;
  search: QueueSearch;
  sort: (by: Sorting) => void;
  active: string | null;
  /** The row that is to get the focus: another object is another request. */
  wanted: RefObject<string | null>;
  selected: ReadonlySet<string>;
  me: string;
  now: number;
  become: (id: string) => void;
  select: (id: string) => void;
  open: (row: WorkRow) => void;
  /** Told when the end of what is loaded comes into sight. */
  near: () => void;
  /** Told which rows are in sight. */
  look: (ids: readonly string[]) => void;
}

const columns: readonly [name: string, sorting: Sorting | null][] = [
  ['select', null],
  ['due', 'due'],
  ['reference', 'reference'],
  ['from', 'from'],
  ['marks', null],
  ['held', 'held'],
];

const estimatedPx = 32;
/** Rows beyond the window on each side, and how near its end the next page is fetched. */
const overscan = 8;
const nearRows = 40;

function Head({ search: { sort: by, down }, sort }: Pick<QueueListProps, 'search' | 'sort'>) {
  const say = useWords();
  return (
    <div role="rowgroup" className="queue-head">
      <div role="row" aria-rowindex={1} className="queue-row">
        {columns.map(([name, sorting]) => (
          <div
            role="columnheader"
            key={name}
            className={`queue-${name}`}
            aria-sort={sorting !== null && sorting === by ? (down ? 'descending' : 'ascending') : undefined}
          >
            {name === 'select' ? (
              <VisuallyHidden>{say(`platform.queue.column.${name}`)}</VisuallyHidden>
            ) : sorting === null ? (
              say(`platform.queue.column.${name}`)
            ) : (
              <button type="button" className="queue-sort" onClick={() => sort(sorting)}>
                {say(`platform.queue.column.${name}`)}
                {sorting === by ? <span aria-hidden="true">{down ? ' ↓' : ' ↑'}</span> : null}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function GroupName({ by, value, first }: { by: Grouping; value: string | null; first: Line | undefined }) {
  const say = useWords();
  const code = useCodes();
  const dayOf = useWholeDay();
  const senderOf = useSenders();
  if (value === null) return say(by === 'day' ? 'platform.queue.undated' : 'platform.queue.from.nobody');
  if (by === 'kind') return code('WorkKind', value);
  if (by === 'day') return dayOf(value);
  return first?.kind === 'row' ? senderOf(first.row) : value;
}

/** Where the body of the list begins on the page, as long as the page changes. */
function useMargin(body: RefObject<HTMLDivElement | null>): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [body]);
  return margin;
}

/** The lines in sight, with the active row wherever that is; tells which they are and when the end comes near, and gives the row that is wanted the focus. */
function useLinesInSight({ lines, active, wanted, near, look }: QueueListProps, margin: number) {
  const activeIndex = useMemo(() => lines.findIndex((line) => line.kind === 'row' && line.row.id === active), [lines, active]);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => estimatedPx,
    overscan,
    scrollMargin: margin,
    // The focused row is neither under the bar of acts nor under the announcement at the bottom.
    scrollPaddingStart: 140,
    scrollPaddingEnd: 72,
    useFlushSync: false,
    getItemKey: (index) => {
      const line = lines[index];
      return line?.kind === 'row' ? line.row.id : `group ${index}`;
    },
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return activeIndex < 0 || shown.includes(activeIndex) ? shown : [...shown, activeIndex].sort((one, other) => one - other);
    },
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const isNear = last >= lines.length - nearRows;
  useEffect(() => {
    if (isNear) near();
  }, [isNear, near]);
  useEffect(() => look(shown.flatMap(({ index }) => (lines[index]?.kind === 'row' ? [lines[index].row.id] : []))));
  useEffect(() => {
    if (wanted.current === null || wanted.current !== active || activeIndex < 0) return;
    wanted.current = null;
    rows.scrollToIndex(activeIndex, { align: 'auto' });
    document.getElementById(`work-${active}`)?.focus({ preventScroll: true });
  });
  return { rows, shown, activeIndex };
}

export function QueueList(props: QueueListProps) {
  const { lines, total, search, sort } = props;
  const say = useWords();
  const body = useRef<HTMLDivElement>(null);
  const margin = useMargin(body);
  const { rows, shown, activeIndex } = useLinesInSight(props, margin);
  return (
    <div
      role="grid"
      aria-label={say('platform.queue.title')}
      aria-rowcount={
        total === undefined ? -1 : total + 1 + (search.group === undefined ? 0 : lines.filter(({ kind }) => kind === 'group').length)
      }
      aria-colcount={columns.length}
      aria-multiselectable="true"
      className="queue"
    >
      <Head search={search} sort={sort} />
      <div role="rowgroup" ref={body} className="queue-body" style={{ blockSize: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              role="presentation"
              key={key}
              data-index={index}
              ref={rows.measureElement}
              className="queue-line"
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <OneLine of={line} index={index} active={index === activeIndex} list={props} first={lines[index + 1]} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface OneLineProps {
  of: Line;
  index: number;
  active: boolean;
  list: QueueListProps;
  /** The line after it: the first of a group. */
  first: Line | undefined;
}

function OneLine({ of: line, index, active, first, list: { search, selected, me, now, become, select, open } }: OneLineProps) {
  const say = useWords();
  if (line.kind === 'row')
    return (
      <QueueRow
        row={line.row}
        index={index + 1}
        active={active}
        selected={selected.has(line.row.id)}
        me={me}
        now={now}
        become={become}
        select={select}
        open={open}
      />
    );
  return (
    <div role="row" aria-rowindex={index + 2} className="queue-group">
      <div role="rowheader" aria-colspan={columns.length}>
        <GroupName by={search.group ?? 'kind'} value={line.value} first={first} /> ·{' '}
        {say('platform.queue.group.count', { count: line.count })}
      </div>
    </div>
  );
}
