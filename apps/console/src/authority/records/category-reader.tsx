/**
 * One category of one target: what is given, withheld, not held or was not asked for, described before anything is read. The person reads it
 * by a button, page by page; each reading is decided and logged first, and leaves a receipt.
 */
import { Button } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import type { DataCategory, GapReason, OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';
import { Period } from '../../order/order-scope.tsx';
import { OrderSection } from '../../order/order-section.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { Failed } from '../../states/failed.tsx';
import { type CellState, cellState } from './cell-state.ts';
import { addReading } from './readings.ts';

/** How many records are read at once. */
const pageSize = 50;

interface Wanted {
  order: string;
  target: string;
  first: number;
  after?: string | null;
}

/** What the platform does not hold of the category. */
export interface Gap {
  from: string | null;
  to: string | null;
  why: GapReason;
  says: string;
}

export interface Page<Row> {
  rows: readonly Row[];
  gaps: readonly Gap[];
  /** Where the next page begins; null where there is none. */
  next: string | null;
}

export interface CategoryReaderProps<Data, Row> {
  order: OrderOfAuthorityFragment;
  target: OrderOfAuthorityFragment['targets'][number];
  category: DataCategory;
  document: TypedDocumentNode<Data, Wanted>;
  /** The page in an answer; null where nothing was given. */
  pageOf: (data: Data) => Page<Row> | null;
  table: ComponentType<{ of: readonly Row[] }>;
  /** Whether the order permits reading now, as far as this page knows. */
  open: boolean;
  /** Fetches the newest state of the order. */
  again: () => void;
}

const tones: Readonly<Record<CellState['state'], Tone>> = {
  GIVEN: 'good',
  WITHHELD: 'bad',
  NOT_HELD: 'calm',
  NOT_ASKED: 'calm',
  UNDECIDED: 'info',
};

/** What is known of the category before anything is read. */
function State({ cell, category }: { cell: CellState; category: DataCategory }) {
  const say = useWords();
  return (
    <div data-cell={cell.state.toLowerCase().replace('_', '-')}>
      <p>
        <Mark tone={tones[cell.state]}>{say(`authority.records.state.${cell.state}`)}</Mark>{' '}
        {cell.state === 'WITHHELD' && cell.code !== null ? (
          <>
            {say('authority.records.reason')} <Code of="DecisionCode" value={cell.code} />.{' '}
          </>
        ) : null}
        {say(`authority.records.state.${cell.state}.about`)}
      </p>
      {cell.state === 'GIVEN' && cell.window !== null ? (
        <p>
          {say('authority.records.given-window')} <Period {...cell.window} />
        </p>
      ) : null}
      {cell.state === 'GIVEN' && cell.withheld !== null ? (
        <div data-cell="withheld">
          <p>
            <Mark tone="bad">{say('authority.records.state.WITHHELD')}</Mark> {say('authority.records.narrowed')}
          </p>
          <ul>
            {[cell.withheld.before, cell.withheld.after].map((window) =>
              window === null ? null : (
                <li key={window.from}>
                  <Period {...window} />
                </li>
              ),
            )}
          </ul>
        </div>
      ) : null}
      {cell.state === 'GIVEN' ? <p className="quiet">{say(`authority.records.holds.${category}`)}</p> : null}
    </div>
  );
}

/** What is not there, and why, in the words of the platform's source. */
function Gaps({ of: gaps }: { of: readonly Gap[] }) {
  const say = useWords();
  return (
    <div data-cell="gaps">
      <p>
        <Mark>{say('authority.records.gaps')}</Mark>
      </p>
      <ul>
        {gaps.map(({ from, to, why, says }) => (
          <li key={`${why} ${from} ${says}`}>
            <Code of="GapReason" value={why} />. <bdi>{says}</bdi> {from === null || to === null ? null : <Period from={from} to={to} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

const indexOf = (receipt: unknown): string => String((receipt as { index?: unknown } | null)?.index ?? '');

/** Reads page by page, and keeps each reading with its receipt. */
function usePages<Data, Row>({ order, target, category, document, pageOf, again }: CategoryReaderProps<Data, Row>) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [read, reading] = useReading(document);
  const [pages, setPages] = useState<readonly Page<Row>[]>([]);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const last = pages.at(-1);
  const readPage = async () => {
    setFailures([]);
    const answer = await read({ order: order.id, target: target.id, first: pageSize, after: last?.next ?? null });
    const page = answer.data === undefined ? null : pageOf(answer.data);
    for (const receipt of answer.receipts)
      addReading({
        order: order.id,
        target: target.id,
        category,
        at: new Date(serverNow()).toISOString(),
        index: indexOf(receipt),
        count: page?.rows.length ?? 0,
        answer: { ...answer.whole },
        file: `reading-${indexOf(receipt)}.json`,
      });
    setFailures(answer.failures);
    if (answer.failures.length > 0) again();
    if (page === null) return;
    setPages((before) => [...before, page]);
    announce(say('authority.records.announce', { category: code('DataCategory', category), count: page.rows.length }));
  };
  return { pages, last, failures, reading, readPage };
}

export function CategoryReader<Data, Row>(props: CategoryReaderProps<Data, Row>) {
  const { order, target, category, table: Table, open } = props;
  const say = useWords();
  const code = useCodes();
  const { pages, last, failures, reading, readPage } = usePages(props);
  const result = useRef<HTMLDivElement>(null);
  const cell = cellState(order, target, category);
  useEffect(() => {
    if (pages.length > 0) result.current?.focus();
  }, [pages.length]);
  const rows = pages.flatMap((page) => page.rows);
  const isMore = last !== undefined && last.next !== null;
  return (
    <OrderSection title={code('DataCategory', category)}>
      <State cell={cell} category={category} />
      {failures.length === 0 ? null : <Failed failures={failures} of="reading" />}
      {pages.length === 0 ? null : (
        <div ref={result} tabIndex={-1} className="records" data-records={category}>
          {rows.length === 0 ? (
            <p data-cell="not-held">
              <Mark>{say('authority.records.state.NOT_HELD')}</Mark> {say('authority.records.nothing')}
            </p>
          ) : (
            <Table of={rows} />
          )}
          {pages[0] === undefined || pages[0].gaps.length === 0 ? null : <Gaps of={pages[0].gaps} />}
        </div>
      )}
      {cell.state === 'GIVEN' && open && (last === undefined || isMore) ? (
        <p className="records-read">
          <Button loading={reading} variant={last === undefined ? 'filled' : 'default'} onClick={() => void readPage()}>
            {say(last === undefined ? 'authority.records.read' : 'authority.records.read-on', { category: code('DataCategory', category) })}
          </Button>{' '}
          <span className="quiet">{say('authority.records.read.about')}</span>
        </p>
      ) : null}
    </OrderSection>
  );
}
