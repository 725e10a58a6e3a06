/** One target: what is asked of it category by category, the decision so far, and the proposal. */
import { Link } from '@tanstack/react-router';
import { servedToInForce } from '@writ/orders-domain/order';
import type { ReactNode } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { ReviewedItemDocument } from '../../graphql/platform/graphql.ts';
import { Period } from '../../order/order-scope.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';
import type { Order } from './checks.ts';
import { CollectionState } from './collection-state.tsx';
import type { Part } from './decision/proposal.ts';

export interface TargetTableProps {
  order: Order;
  target: Order['targets'][number];
  parts: readonly Part[];
  index: number;
  /** The proposal of a part; null where nothing is proposed now. */
  proposal: ((part: Part, name: string) => ReactNode) | null;
}

const tones: Readonly<Record<string, Tone>> = { GRANTED: 'good', NARROWED: 'warn', REFUSED: 'bad', PENDING: 'calm', NOT_AVAILABLE: 'calm' };

/** The decision on a part; its window only if it differs from the requested one. */
function Stands({ part: { decision }, order }: { part: Part; order: Order }) {
  const isAsAsked = decision.from === order.from && decision.to === order.to;
  return (
    <>
      <Mark tone={tones[decision.outcome] ?? 'calm'}>
        <Code of="DecisionOutcome" value={decision.outcome} />
      </Mark>{' '}
      {decision.code === null ? null : <Code of="DecisionCode" value={decision.code} />}
      {decision.from === null || decision.outcome === 'REFUSED' || isAsAsked ? null : (
        <span className="review-fact">
          <Period from={decision.from} to={decision.to} />
        </span>
      )}
    </>
  );
}

/** What readers get of the item that is decided here, as it was published. */
function Item({ id, order }: { id: string; order: string }) {
  const say = useWords();
  const { data, failures, again } = useAsk(ReviewedItemDocument, { id });
  const item = data?.item;
  return (
    <div className="review-item" data-item={id}>
      {failures.length > 0 ? <Failed failures={failures} of="question" again={again} /> : null}
      {item === undefined ? null : item === null ? (
        <p className="quiet">{say('platform.review.item.gone')}</p>
      ) : (
        <>
          <p className="review-fact">
            <bdi>{item.author.handle}</bdi> · <When at={item.publishedAt} />
          </p>
          {item.title === null ? null : (
            <p className="review-item-title">
              <bdi>{item.title}</bdi>
            </p>
          )}
          {item.text === null ? null : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls in its own box, which the keyboard must reach
            <section className="review-item-text" aria-label={say('platform.review.item.text')} tabIndex={0} dir="auto">
              <bdi>{item.text}</bdi>
            </section>
          )}
        </>
      )}
      <p>
        <Link to="/content/$id" params={{ id }} search={{ order }}>
          {say('platform.review.item')}
        </Link>
      </p>
    </div>
  );
}

function Effect({ of: effect }: { of: NonNullable<TargetTableProps['target']['effect']> }) {
  const say = useWords();
  return (
    <p className="review-fact" data-effect={effect.outcome}>
      {say('platform.review.effect')}: <Code of="EffectOutcome" value={effect.outcome} />{' '}
      {effect.at === null ? null : <When at={effect.at} />}{' '}
      {effect.dueAt === null ? null : (
        <>
          · {say('common.clock.due')} <When at={effect.dueAt} />
        </>
      )}{' '}
      {effect.late ? <Mark tone="bad">{say('platform.review.late')}</Mark> : null}
      {effect.remaining.length === 0 ? null : (
        <>
          {' '}
          · {say('platform.review.remaining')} <bdi>{effect.remaining.join(', ')}</bdi>
        </>
      )}
    </p>
  );
}

function Gaps({ of: gaps }: { of: NonNullable<TargetTableProps['target']['gaps']> }) {
  const say = useWords();
  return (
    <div className="review-fact" data-gaps={gaps.length}>
      {say('platform.review.gaps')}
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.category} ${gap.why} ${gap.from} ${gap.says}`}>
            <Code of="DataCategory" value={gap.category} />: <Code of="GapReason" value={gap.why} />. <bdi>{gap.says}</bdi>{' '}
            {gap.from === null || gap.to === null ? null : <Period from={gap.from} to={gap.to} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Its parts; of an approved order they are told once, in what is released. */
function Parts({ order, target, parts, proposal }: Omit<TargetTableProps, 'index'>) {
  const say = useWords();
  const code = useCodes();
  return (
    <div className="table-scroll">
      <table className="table review-parts">
        <thead>
          <tr>
            <th scope="col">{say('platform.review.column.part')}</th>
            <th scope="col">{say('platform.review.column.asked')}</th>
            {proposal === null ? <th scope="col">{say('platform.review.column.stands')}</th> : null}
            {proposal === null ? null : <th scope="col">{say('platform.review.column.proposed')}</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const { category } = part.decision;
            const name = category === null ? say('platform.review.act-on') : code('DataCategory', category);
            return (
              <tr key={part.key} data-outcome={part.decision.outcome}>
                <th scope="row">{name}</th>
                <td data-label={say('platform.review.column.asked')}>
                  {part.decision.from === null ? say('platform.review.no-window') : <Period from={order.from} to={order.to} />}
                  {proposal === null || part.decision.outcome === 'PENDING' ? null : (
                    <div className="review-stands">
                      {say('platform.review.column.stands')}: <Stands part={part} order={order} />
                    </div>
                  )}
                </td>
                {proposal !== null ? null : (
                  <td data-label={say('platform.review.column.stands')}>
                    <Stands part={part} order={order} />
                  </td>
                )}
                {proposal === null ? null : (
                  <td data-label={say('platform.review.column.proposed')}>
                    {proposal(part, `${name}, ${target.value ?? code('IdentifierType', target.type)}`)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export function TargetTable({ order, target, parts, index, proposal }: TargetTableProps) {
  const say = useWords();
  const { item, effect, collection, gaps } = target;
  const isShort = order.status === 'APPROVED';
  // Before the release nothing can have been done.
  const isTooEarly = effect?.outcome === 'NOT_YET' && servedToInForce.includes(order.status) && order.status !== 'IN_FORCE';
  const itemId = item ?? (target.type === 'ITEM_ID' ? target.value : null);
  return (
    <section className="panel review-target" aria-labelledby={`target-${index}`} data-short={isShort}>
      <h3 id={`target-${index}`} tabIndex={-1} className="review-target-name">
        {say('platform.review.target', { index: index + 1 })}: <Code of="IdentifierType" value={target.type} />{' '}
        {target.value === null || isShort ? null : <code className="identifier">{target.value}</code>}
      </h3>
      {itemId === null ? null : <Item id={itemId} order={order.id} />}
      {effect === null || isTooEarly ? null : <Effect of={effect} />}
      {gaps === null || gaps.length === 0 ? null : <Gaps of={gaps} />}
      {collection === null ? null : <CollectionState of={collection} />}
      {isShort ? null : <Parts order={order} target={target} parts={parts} proposal={proposal} />}
    </section>
  );
}
