/**
 * Everything that happened with an order, as one ordered list: who, when, what, and the entry of the log where it is known. Filtered by who
 * acted and by kind; times without anything and times in which a clock was paused are drawn as what they are; it can be printed.
 */
import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { Cited } from '../../app/words/citation.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { useBodyName } from '../../parts/body.tsx';
import { useNow, useSpan } from '../../parts/clock.tsx';
import { ShortWhen, When } from '../../parts/when.tsx';
import { IconAlertTriangle, IconBook, IconChecklist, IconClock, IconFileText, IconGavel } from '../../pictures/icons.tsx';
import { DutyText } from '../duty-finding.tsx';
import { isSignedAlone, type OrderFacts } from '../order-facts.ts';
import { OrderSection } from '../order-section.tsx';
import {
  type Actor,
  gapBefore,
  type ItemKind,
  isOfPlatform,
  type TimelineItem,
  type TimelineSources,
  type TimelineText,
  timelineOf,
} from './timeline.ts';

const icons: Readonly<Record<ItemKind, typeof IconClock>> = {
  STEP: IconGavel,
  CLOCK: IconClock,
  DUTY: IconChecklist,
  READING: IconBook,
  ENTRY: IconFileText,
};

/** What an item says, as a sentence; a short one leaves out the state that followed. */
function useSentence(order: OrderFacts): (said: TimelineText, isShort: boolean) => string {
  const say = useWords();
  const code = useCodes();
  const { messages } = useIntl();
  return (said, isShort) => {
    switch (said.of) {
      case 'act': {
        const what =
          messages[`order.act.${said.act}`] === undefined ? say('order.act.other', { act: said.act }) : say(`order.act.${said.act}`);
        // What needs no validation waits for none: it is served with its submission.
        const isServedAtOnce = said.to === 'SUBMITTED' && isSignedAlone(order);
        return isShort || said.from === said.to || said.from === null || isServedAtOnce
          ? what
          : `${what} ${say('order.act.now', { state: code('OrderStatus', said.to) })}`;
      }
      case 'clock':
        return say(`order.timeline.clock.${said.what}`, { clock: code('ClockKind', said.clock) });
      case 'pause':
        return say('order.timeline.pause', { clock: code('ClockKind', said.clock), cause: code('PauseCause', said.cause) });
      case 'duty':
        return say(`order.timeline.duty.${said.what}`, { duty: code('DutyKind', said.duty), late: String(said.late) });
      case 'reading':
        return say('order.timeline.reading', { categories: said.categories.map((one) => code('DataCategory', one)).join(', ') });
      case 'entry':
        return say('order.timeline.entry', {
          type: messages[`audit.type.${said.type}`] === undefined ? said.type : say(`audit.type.${said.type}`),
          outcome: said.outcome,
        });
    }
  };
}

/** A time in which a clock was paused, drawn as a bar between its two instants. */
function Pause({ at, until }: { at: string; until: string | null }) {
  const say = useWords();
  const span = useSpan();
  const now = useNow();
  const length = (until === null ? now : Date.parse(until)) - Date.parse(at);
  return (
    <span className="timeline-pause">
      <When at={at} />
      <span className="timeline-bar" aria-hidden="true" />
      {until === null ? say('order.timeline.pause.lasts') : <When at={until} />} ({span(length)})
    </span>
  );
}

export interface OrderTimelineProps extends TimelineSources {
  /** A link to an entry of the log; its number as text where there is no page for it. */
  entry?: (index: string) => ReactNode;
  /** Whether all of it is shown from the beginning: for whoever has come for the history itself. */
  unfolded?: boolean;
}

/** How many of the newest items are shown before somebody asks for all. */
const newest = 3;

/** Whether everything is shown. What is printed is everything, whoever prints. */
function useUnfolded(unfolded: boolean): readonly [boolean, (unfolded: boolean) => void] {
  const [isOpen, setOpen] = useState(unfolded);
  useEffect(() => {
    const unfold = () => flushSync(() => setOpen(true));
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  return [isOpen, setOpen];
}

/** The newest of what has happened. */
const newestOf = (items: readonly TimelineItem[]): TimelineItem[] => items.filter(({ ahead }) => !ahead).slice(-newest);

interface FiltersProps {
  of: readonly TimelineItem[];
  shown: number;
  actor: Actor | '';
  kind: ItemKind | '';
  setActor: (actor: Actor | '') => void;
  setKind: (kind: ItemKind | '') => void;
}

function Filters({ of: all, shown, actor, kind, setActor, setKind }: FiltersProps) {
  const say = useWords();
  const actors = [...new Set(all.map((item) => item.actor))];
  const kinds = [...new Set(all.map((item) => item.kind))];
  return (
    <div className="timeline-filter no-print">
      <NativeSelect
        size="xs"
        label={say('order.timeline.actor')}
        value={actor}
        onChange={(event) => setActor(event.currentTarget.value as Actor | '')}
        data={[
          { value: '', label: say('order.timeline.everybody') },
          ...actors.map((value) => ({ value, label: say(`order.actor.${value}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={say('order.timeline.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ItemKind | '')}
        data={[
          { value: '', label: say('order.timeline.everything') },
          ...kinds.map((value) => ({ value, label: say(`order.timeline.kind.${value}`) })),
        ]}
      />
      <p className="quiet" role="status">
        {say('order.timeline.shown', { shown, all: all.length })}
      </p>
    </div>
  );
}

export function OrderTimeline({ order, entries, entry, unfolded = false }: OrderTimelineProps) {
  const say = useWords();
  const code = useCodes();
  const sentence = useSentence(order);
  const span = useSpan();
  const now = useNow();
  const [actor, setActor] = useState<Actor | ''>('');
  const [kind, setKind] = useState<ItemKind | ''>('');
  const all = useMemo(() => timelineOf({ order, entries: entries ?? [] }, now), [order, entries, now]);
  const [isOpen, setOpen] = useUnfolded(unfolded);
  const list = useId();
  const isFoldable = all.length > newest;
  const isFolded = isFoldable && !isOpen;
  const shown = isFolded
    ? newestOf(all)
    : all.filter((item) => (actor === '' || item.actor === actor) && (kind === '' || item.kind === kind));
  return (
    <OrderSection
      title={say('order.timeline')}
      aside={
        <span className="timeline-acts no-print">
          {isFolded ? <span className="quiet">{say('order.timeline.folded', { shown: shown.length, all: all.length })}</span> : null}
          {isFoldable ? (
            <Button size="compact-sm" variant="default" aria-expanded={isOpen} aria-controls={list} onClick={() => setOpen(!isOpen)}>
              {say(isOpen ? 'order.timeline.newest' : 'order.timeline.all', { count: all.length })}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="default" onClick={() => window.print()}>
            {say('order.timeline.print')}
          </Button>
        </span>
      }
    >
      {isFolded ? null : <Filters of={all} shown={shown.length} actor={actor} kind={kind} setActor={setActor} setKind={setKind} />}
      <ol id={list} className="timeline" data-folded={isFolded}>
        {shown.flatMap((item, index) => {
          const gap = gapBefore(shown, index);
          return [
            gap === null ? null : (
              <li key={`${item.id} gap`} className="timeline-gap">
                {say('order.timeline.gap', { span: span(gap) })}
              </li>
            ),
            <Item key={item.id} item={item} sentence={sentence(item.said, isFolded)} code={code} entry={entry} isShort={isFolded} />,
          ];
        })}
      </ol>
    </OrderSection>
  );
}

interface ItemProps {
  item: TimelineItem;
  sentence: string;
  code: (of: string, value: string) => string;
  entry: OrderTimelineProps['entry'];
  /** In one line, with what is told of it elsewhere left out. */
  isShort: boolean;
}

function Item({ item, sentence, code, entry, isShort }: ItemProps) {
  const say = useWords();
  const nameOf = useBodyName();
  const { at, actor, kind, said, by, text, codes, indexes, ahead } = item;
  const Icon = said.of === 'entry' && said.outcome !== 'success' && said.outcome !== 'SUCCESS' ? IconAlertTriangle : icons[kind];
  const who =
    by === null
      ? say(`order.actor.${actor}`)
      : `${say(`order.actor.${actor}`)} (${[by.person, isOfPlatform(actor) ? null : nameOf(by)].filter(Boolean).join(', ')})`;
  return (
    <li className="timeline-item" data-kind={kind} data-ahead={ahead}>
      <Icon size="1.1em" aria-hidden="true" />
      <div>
        <p className="timeline-when">
          {isShort ? <ShortWhen at={at} /> : <When at={at} />} · {who}
          {ahead ? <> · {say('order.timeline.ahead')}</> : null}
        </p>
        <p>{sentence}</p>
        {said.of === 'pause' ? <Pause at={at} until={said.until} /> : null}
        {codes.length === 0 ? null : <p>{codes.map((one) => code('DecisionCode', one)).join(', ')}</p>}
        {text === null || text === '' ? null : <p>{kind === 'DUTY' ? <DutyText of={text} /> : <bdi className="said">{text}</bdi>}</p>}
        {!isShort && 'term' in said && said.term ? <p className="quiet">{said.term}</p> : null}
        {!isShort && 'article' in said && said.article ? (
          <p className="quiet">
            <Cited of={said.article} />
          </p>
        ) : null}
        {indexes.length === 0 ? null : (
          <p className="timeline-entries">
            {indexes.map((index) => (
              <span key={index}>{entry === undefined ? say('order.timeline.entry-number', { index }) : entry(index)} </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
