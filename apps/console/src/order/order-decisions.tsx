/** What was asked beside what was granted, target by target and category by category, with a count of what was narrowed and refused. */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { useTerritoryNames } from '../parts/body.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import { Scrolling } from '../parts/scrolling.tsx';
import { When } from '../parts/when.tsx';
import { countsOf, type Part, partsOf } from './narrowing.ts';
import { aimOf, type OrderFacts, type TargetFacts } from './order-facts.ts';
import { OrderReach, Period, TargetName } from './order-scope.tsx';
import { OrderSection } from './order-section.tsx';
import '../parts/card-table.css';

const tones: Readonly<Record<string, Tone>> = { GRANTED: 'good', NARROWED: 'warn', REFUSED: 'bad', NOT_AVAILABLE: 'calm', PENDING: 'info' };

/** What was decided of one part, in words. */
export function OutcomeMark({ outcome }: { outcome: string }) {
  return (
    <Mark tone={tones[outcome] ?? 'calm'}>
      <Code of="DecisionOutcome" value={outcome} />
    </Mark>
  );
}

/** Why a part is not given as it was asked, and what becomes of the data. */
function Withheld({ decision: { code, text, preserved } }: Pick<Part, 'decision'>) {
  const say = useWords();
  return (
    <>
      {code === null ? null : (
        <>
          {': '}
          <Code of="DecisionCode" value={code} />
        </>
      )}
      {text === null || text === undefined ? null : <p>{text}</p>}
      {preserved === null ? null : <p className="quiet">{say(`order.decisions.preserved.${preserved ? 'yes' : 'no'}`)}</p>}
    </>
  );
}

function Granted({ part: { decision, daysLess } }: { part: Part }) {
  const say = useWords();
  const { outcome, from, to } = decision;
  if (outcome === 'PENDING') return <>–</>;
  if (outcome === 'REFUSED')
    return (
      <>
        {say('order.decisions.nothing')}
        <Withheld decision={decision} />
      </>
    );
  if (outcome === 'NOT_AVAILABLE') return <>{say('order.decisions.not-available')}</>;
  if (outcome === 'GRANTED') return <>{say('order.decisions.as-asked')}</>;
  return (
    <>
      <Period from={from} to={to} />
      {daysLess === null ? null : <span className="quiet"> {say('order.decisions.days-less', { days: daysLess })}</span>}
      <Withheld decision={decision} />
    </>
  );
}

function Effect({ part: { target } }: { part: Part }) {
  const say = useWords();
  const territoryNames = useTerritoryNames();
  const { effect } = target;
  if (effect === null) return null;
  return (
    <>
      <Code of="EffectOutcome" value={effect.outcome} />
      {effect.at === null ? null : (
        <>
          {' '}
          <When at={effect.at} />
        </>
      )}
      {effect.territories.length === 0 ? null : <span className="quiet"> {territoryNames(effect.territories, say('order.world'))}</span>}
      {effect.remaining.length === 0 ? null : (
        <p className="quiet">{say('order.decisions.remaining', { ways: effect.remaining.join(', ') })}</p>
      )}
    </>
  );
}

/** One item that the order acts against: what was decided, and what was done. */
function ActRow({ part, place }: { part: Part; place: number }) {
  const say = useWords();
  const { target, decision } = part;
  return (
    <tr data-outcome={decision.outcome}>
      <th scope="row">
        <TargetName target={target} place={place} />
      </th>
      <td data-label={say('order.decisions.outcome')}>
        <OutcomeMark outcome={decision.outcome} />
      </td>
      <td data-label={say('order.decisions.effect')}>
        {decision.outcome === 'REFUSED' ? <Granted part={part} /> : <Effect part={part} />}
      </td>
    </tr>
  );
}

/** One category of data of a target: what was asked, and what is granted. */
function PartRow({ part, isDecided }: { part: Part; isDecided: boolean }) {
  const say = useWords();
  const code = useCodes();
  const { decision, asked } = part;
  return (
    <tr data-outcome={decision.outcome}>
      <th scope="row">{decision.category === null ? null : code('DataCategory', decision.category)}</th>
      <td data-label={say('order.decisions.asked')}>{asked === null ? say('order.decisions.whole') : <Period {...asked} />}</td>
      <td data-label={say('order.decisions.outcome')}>
        <OutcomeMark outcome={decision.outcome} />
      </td>
      {isDecided ? (
        <td data-label={say('order.decisions.granted')}>
          <Granted part={part} />
        </td>
      ) : null}
    </tr>
  );
}

interface TargetRowsProps {
  order: OrderFacts;
  target: TargetFacts;
  parts: readonly Part[];
  /** Whether anything of the order is decided: before that there is no column for what is granted. */
  isDecided: boolean;
}

/** A target once, above its parts: an address is read in one piece. */
function TargetRows({ order, target, parts, isDecided }: TargetRowsProps) {
  const code = useCodes();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={isDecided ? 4 : 3} className="order-decisions-target">
          <TargetName target={target} place={order.targets.indexOf(target) + 1} />{' '}
          {typeof target.value === 'string' ? <span className="quiet">{code('IdentifierType', target.type)}</span> : null}
        </th>
      </tr>
      {parts.map((part) => (
        <PartRow key={`${target.id} ${part.decision.category}`} part={part} isDecided={isDecided} />
      ))}
    </tbody>
  );
}

/** How many parts there are of each outcome, as far as there are any. */
function Counts({ of: parts }: { of: readonly Part[] }) {
  const say = useWords();
  const { asked, ...outcomes } = countsOf(parts);
  const found = Object.entries(outcomes).filter(([, count]) => count > 0);
  return (
    <span className="order-counts quiet">
      {say('order.decisions.counts', { asked })}{' '}
      {found.map(([outcome, count]) => say(`order.decisions.count.${outcome}`, { count })).join(', ')}
    </span>
  );
}

export function OrderDecisions({ order }: { order: OrderFacts }) {
  const say = useWords();
  const parts = partsOf(order);
  const isAct = aimOf(order) === 'ACT';
  const isDecided = parts.some(({ decision }) => decision.outcome !== 'PENDING');
  const heads = isAct
    ? ['order.item', 'order.decisions.outcome', 'order.decisions.effect']
    : ['order.category', 'order.decisions.asked', 'order.decisions.outcome', ...(isDecided ? ['order.decisions.granted'] : [])];
  return (
    <OrderSection title={say('order.decisions')} aside={<Counts of={parts} />}>
      <Scrolling label={say('order.decisions')}>
        <table className="table card-table order-decisions" data-aim={isAct ? 'ACT' : 'DATA'}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          {isAct ? (
            <tbody>
              {parts.map((part) => (
                <ActRow key={part.target.id} part={part} place={order.targets.indexOf(part.target) + 1} />
              ))}
            </tbody>
          ) : (
            order.targets.map((target) => (
              <TargetRows
                key={target.id}
                order={order}
                target={target}
                parts={parts.filter((part) => part.target === target)}
                isDecided={isDecided}
              />
            ))
          )}
        </table>
      </Scrolling>
      <OrderReach order={order} withPeriod={parts.every((part) => part.asked === null)} />
    </OrderSection>
  );
}
