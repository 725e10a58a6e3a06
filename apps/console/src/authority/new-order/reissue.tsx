/** Drafts an order that is over once more, as one that goes on from it, and opens the draft in the wizard. */
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { ReissueOrderDocument } from '../../graphql/authority/graphql.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';

/** `isAct` where it is one of the acts of an order and as wide as they are, and not the end of a row. */
export function Reissue({ order, reference, isAct = false }: { order: string; reference: string; isAct?: boolean }) {
  const say = useWords();
  const navigate = useNavigate();
  const [reissue, acting] = useAct(ReissueOrderDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const act = async () => {
    const answered = await reissue({ order });
    setOutcome(answered);
    if (answered.kind === 'done')
      await navigate({ to: '/orders/new', search: { draft: (answered.value as { id: string }).id, step: 'basis' } });
  };
  return (
    <>
      <Button
        {...(isAct ? { className: 'act-button' } : { size: 'compact-sm' as const })}
        variant="default"
        loading={acting}
        onClick={() => void act()}
        aria-label={say('authority.new.reissue.of', { reference })}
      >
        {say('authority.new.reissue')}
      </Button>
      {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : null}
      {outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" /> : null}
    </>
  );
}
