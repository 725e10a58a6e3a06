/** What was asked beside what was granted, target by target and category by category, with a count of what was narrowed and refused. */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import { Scrolling } from '../parts/scrolling.tsx';
import { useTerritoryNames } from '../parts/territories.ts';
import { When } from '../parts/when.tsx';
import { countsOf, type Part, partsOf } from './narrowing.ts';
import { aimOf, type OrderFacts } from './order-facts.ts';
import { Period, TargetName } from './order-scope.tsx';
import { OrderSection } from './order-section.tsx';

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

export function OrderDecisions({ order }: { order: OrderFacts }) {
  const say = useWords();
  const code = useCodes();
  const parts = partsOf(order);
  const isAct = aimOf(order) === 'ACT';
  return (
    <OrderSection title={say('order.decisions')}>
      <p className="order-counts">{say('order.decisions.counts', { ...countsOf(parts) })}</p>
      <Scrolling label={say('order.decisions')}>
        <table className="table order-decisions">
          <thead>
            <tr>
              <th scope="col">{say(isAct ? 'order.item' : 'order.target')}</th>
              {isAct ? null : <th scope="col">{say('order.category')}</th>}
              {isAct ? null : <th scope="col">{say('order.decisions.asked')}</th>}
              <th scope="col">{say('order.decisions.outcome')}</th>
              <th scope="col">{say(isAct ? 'order.decisions.effect' : 'order.decisions.granted')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={`${part.target.id} ${part.decision.category}`} data-outcome={part.decision.outcome}>
                <th scope="row">
                  <TargetName target={part.target} place={order.targets.indexOf(part.target) + 1} />
                </th>
                {isAct ? null : <td>{part.decision.category === null ? null : code('DataCategory', part.decision.category)}</td>}
                {isAct ? null : <td>{part.asked === null ? say('order.decisions.whole') : <Period {...part.asked} />}</td>}
                <td>
                  <OutcomeMark outcome={part.decision.outcome} />
                </td>
                <td>{isAct && part.decision.outcome !== 'REFUSED' ? <Effect part={part} /> : <Granted part={part} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </OrderSection>
  );
}
