/** A decision that holds now: what it is, its page, and the hour in which it can be taken back. */
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../../app/words/words.tsx';
import type { RestrictionFactsFragment } from '../../graphql/platform/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { DecisionMeasures, useTerritories } from '../../statement/statement-of-reasons.tsx';
import { EndRestriction } from '../restrictions/end-restriction.tsx';

export interface AppliedDecisionProps {
  of: RestrictionFactsFragment;
  /** Called once it was undone or lifted. */
  ended: () => void;
  /** Begins another decision from the same draft. */
  again: () => void;
  /** What comes next on the page where that is known. */
  next?: { label: string; act: () => void } | undefined;
}

export function AppliedDecision({ of: restriction, ended, again, next }: AppliedDecisionProps) {
  const say = useWords();
  const territories = useTerritories();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel enforcement" aria-labelledby="applied" data-applied={restriction.id}>
      <h2 id="applied" tabIndex={-1} ref={heading}>
        {say(restriction.state === 'SCHEDULED' ? 'platform.content.scheduled' : 'platform.content.applied')}
      </h2>
      <DecisionMeasures of={restriction} />
      <p>{territories(restriction.territories)}</p>
      <p>{say(restriction.statement === null ? 'platform.content.applied.ordered' : 'platform.content.applied.told')}</p>
      <div className="panel-actions">
        {next === undefined ? null : <Button onClick={next.act}>{next.label}</Button>}
        <ButtonLink to="/restrictions/$id" params={{ id: restriction.id }}>
          {say('platform.content.applied.open')}
        </ButtonLink>
        <Button variant="default" onClick={again}>
          {say('platform.content.applied.again')}
        </Button>
      </div>
      <EndRestriction of={restriction} ended={ended} />
    </section>
  );
}
