/** The restrictions of an item, those that hold first: what, where, until when, on what ground, with the complaint about each. */
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../../app/words/words.tsx';
import type { RestrictionFactsFragment } from '../../graphql/platform/graphql.ts';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { DecisionMeasures, useTerritories } from '../../statement/statement-of-reasons.tsx';
import { restrictionTone } from '../restrictions/restriction-tone.ts';

function Line({ of: restriction }: { of: RestrictionFactsFragment }) {
  const say = useWords();
  const territories = useTerritories();
  const { id, state, statement, order, complaint, startsAt } = restriction;
  return (
    <li data-restriction={id}>
      <p className="restriction-head">
        <Mark tone={restrictionTone(state)}>
          <Code of="RestrictionState" value={state} />
        </Mark>{' '}
        <Link to="/restrictions/$id" params={{ id }}>
          {statement === null ? say('platform.content.restriction.ordered') : <Code of="StatementCategory" value={statement.category} />}
        </Link>{' '}
        <span className="quiet">
          {say('platform.content.restriction.from')} <When at={startsAt} /> · {territories(restriction.territories)}
        </span>
      </p>
      <DecisionMeasures of={restriction} />
      {order === null ? null : (
        <p>
          {say('platform.content.restriction.order')}{' '}
          <Link to="/orders/$id" params={{ id: order.id }}>
            {order.reference}
          </Link>{' '}
          (<Code of="OrderStatus" value={order.status} />)
        </p>
      )}
      {complaint === null ? null : (
        <p>
          <Mark tone={complaint.state === 'OPEN' ? 'warn' : 'calm'}>
            {say('platform.content.restriction.complaint')}: <Code of="ComplaintState" value={complaint.state} />
          </Mark>{' '}
          <Link to="/complaints/$id" params={{ id: complaint.id }}>
            {say('platform.content.restriction.complaint.open')}
          </Link>
        </p>
      )}
    </li>
  );
}

const isOpen = ({ state }: RestrictionFactsFragment): boolean => state === 'ACTIVE' || state === 'SCHEDULED';

export interface RestrictionListProps {
  of: readonly RestrictionFactsFragment[];
  /** False where they are under another heading. */
  titled?: boolean;
}

export function RestrictionList({ of: restrictions, titled = true }: RestrictionListProps) {
  const say = useWords();
  const [open, over] = [restrictions.filter(isOpen), restrictions.filter((one) => !isOpen(one))];
  const complaints = restrictions.filter(({ complaint }) => complaint?.state === 'OPEN');
  if (!titled)
    return (
      <ul className="restrictions">
        {restrictions.map((one) => (
          <Line key={one.id} of={one} />
        ))}
      </ul>
    );
  return (
    <section className="panel" aria-labelledby="restriction-list">
      <h2 id="restriction-list">{say('platform.content.restrictions')}</h2>
      {complaints.length === 0 ? null : (
        <p className="notice" data-tone="warn">
          {say('platform.content.complaints.open', { count: complaints.length })}
        </p>
      )}
      {open.length === 0 ? (
        <p className="quiet">{say('platform.content.restrictions.none')}</p>
      ) : (
        <ul className="restrictions">
          {open.map((one) => (
            <Line key={one.id} of={one} />
          ))}
        </ul>
      )}
      {over.length === 0 ? null : (
        <details>
          <summary>{say('platform.content.restrictions.over', { count: over.length })}</summary>
          <ul className="restrictions">
            {over.map((one) => (
              <Line key={one.id} of={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
