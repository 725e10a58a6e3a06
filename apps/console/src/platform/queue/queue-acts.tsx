/** What can be done with the active row, or with those that are selected: each button with its key, and why it rests where it does. */
import { Button } from '@mantine/core';
import { KeyHint } from '../../app/keys.tsx';
import { useWords } from '../../app/words/words.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { type Claimable, placeOf, type WorkRow } from './work-row.ts';

export interface QueueActsProps {
  row: WorkRow | undefined;
  name: string;
  claimable: Claimable | null;
  selected: number;
  busy: boolean;
  move: (step: 1 | -1) => void;
  claim: () => void;
  skip: () => void;
  select: () => void;
}

export function QueueActs({ row, name, claimable, selected, busy, move, claim, skip, select }: QueueActsProps) {
  const say = useWords();
  const many = selected > 0;
  const canClaim = many || claimable === 'claim' || claimable === 'renew';
  const why = many || canClaim || claimable === null ? null : say(`platform.queue.claim.${claimable}`);
  return (
    <div role="toolbar" aria-label={say('platform.queue.acts')} className="queue-acts">
      <Button size="compact-sm" variant="default" onClick={() => move(1)} disabled={row === undefined}>
        {say('platform.queue.next')}
        <KeyHint of="j" />
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => move(-1)} disabled={row === undefined}>
        {say('platform.queue.previous')}
        <KeyHint of="k" />
      </Button>
      {row === undefined ? null : (
        <ButtonLink size="compact-sm" to={placeOf(row)} params={{ id: row.subject.id }}>
          {say('platform.queue.open')}
          <KeyHint of="Enter" />
        </ButtonLink>
      )}
      <Button size="compact-sm" onClick={claim} disabled={!canClaim || busy} aria-describedby={why === null ? undefined : 'queue-why'}>
        {many
          ? say('platform.queue.claim-selected', { count: selected })
          : say(claimable === 'renew' ? 'platform.queue.renew' : 'platform.queue.claim')}
        <KeyHint of="c" />
      </Button>
      <Button size="compact-sm" variant="default" onClick={skip} disabled={(!many && claimable !== 'renew') || busy}>
        {many ? say('platform.queue.skip-selected', { count: selected }) : say('platform.queue.skip')}
        <KeyHint of="s" />
      </Button>
      <Button size="compact-sm" variant="default" onClick={select} disabled={row === undefined}>
        {say('platform.queue.select-one')}
        <KeyHint of="x" />
      </Button>
      <span className="queue-active">
        {row === undefined ? null : <strong>{name}</strong>}
        {why === null ? null : (
          <span id="queue-why" className="queue-fact">
            {why}
          </span>
        )}
      </span>
    </div>
  );
}
