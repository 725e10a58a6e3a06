/** What ends the adding to a batch, and what ends all of its restrictions while that is possible. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { serverNow } from '../../app/server-clock.ts';
import { useWords } from '../../app/words/words.tsx';
import { CloseBatchDocument, UndoBatchDocument } from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { FoldedAct } from '../cases/folded-act.tsx';
import { TroubleOf } from '../cases/text-act.tsx';
import type { Batch } from './judge-batch.tsx';

interface Acting {
  of: Batch;
  changed: () => void;
}

export function CloseBatch({ of: { id, generation, lineCount }, changed }: Acting) {
  const say = useWords();
  const announce = useAnnounce();
  const [close, closing] = useAct(CloseBatchDocument);
  const [confirming, setConfirming] = useState(false);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const carryOut = async () => {
    const outcome = await close({ batch: id, generation });
    setConfirming(false);
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say('desks.batch.closed'));
    changed();
  };
  return (
    <section className="panel" aria-labelledby="close-batch">
      <h2 id="close-batch">{say('desks.batch.close')}</h2>
      <p className="quiet">{say('desks.batch.close.about')}</p>
      <TroubleOf of={trouble} />
      <Button variant="default" onClick={() => setConfirming(true)}>
        {say('desks.batch.close.ask')}
      </Button>
      {confirming ? (
        <Confirmation
          title={say('desks.batch.close.confirm')}
          act={say('desks.batch.close.act')}
          acting={closing}
          confirm={() => void carryOut()}
          close={() => setConfirming(false)}
        >
          <p>{say('desks.batch.close.count', { count: lineCount })}</p>
        </Confirmation>
      ) : null}
    </section>
  );
}

/** Whether its restrictions can still be ended together; who may is the server's to say. */
export const canBeUndone = ({ state, undoUntil }: Batch): boolean =>
  (state === 'APPLYING' || state === 'APPLIED') && (undoUntil === null || Date.parse(undoUntil) > serverNow());

export function UndoBatch({ of: { id, generation }, changed }: Acting) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="undo-batch">
      <h2 id="undo-batch">{say('desks.batch.undo.title')}</h2>
      <p className="quiet">{say('desks.batch.undo.about')}</p>
      <FoldedAct
        document={UndoBatchDocument}
        variables={(reason) => ({ batch: id, generation, reason })}
        act="batch-undo"
        changed={changed}
      />
    </section>
  );
}
