/** Counsel sends a report as they see it, or drops it with a reason: the second of two persons. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { DropSuspicionDocument, SendSuspicionDocument, type SuspicionFactsFragment } from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { TextAct, TroubleOf } from '../cases/text-act.tsx';

export function JudgeSuspicion({ of: one, changed }: { of: SuspicionFactsFragment; changed: () => void }) {
  const say = useWords();
  const [send, sending] = useAct(SendSuspicionDocument);
  const [drop, dropping] = useAct(DropSuspicionDocument);
  const [confirming, setConfirming] = useState(false);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const seen = { suspicion: one.id, generation: one.generation };
  const confirm = async () => {
    const outcome = await send({ ...seen, digest: one.digest });
    setConfirming(false);
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') changed();
  };
  return (
    <>
      <TroubleOf of={trouble} />
      <Button size="compact-md" onClick={() => setConfirming(true)}>
        {say('services.suspicions.send')}
      </Button>
      <TextAct
        label={say('services.suspicions.drop-reason')}
        act={say('services.suspicions.drop')}
        acting={dropping}
        send={async (reason) => {
          const outcome = await drop({ ...seen, reason });
          if (outcome.kind === 'done') changed();
          return outcome;
        }}
      />
      {confirming ? (
        <Confirmation
          title={say('services.suspicions.send.confirm')}
          act={say('services.suspicions.send')}
          acting={sending}
          confirm={() => void confirm()}
          close={() => setConfirming(false)}
        >
          <p>{say('services.suspicions.send.about', { to: one.receiver ?? one.handTo ?? '' })}</p>
        </Confirmation>
      ) : null}
    </>
  );
}
