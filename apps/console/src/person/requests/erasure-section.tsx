/** A person asks that what is kept about them is erased, and reads what they were answered: Regulation (EU) 2016/679, Art. 12(3) and 17. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { AskErasureDocument, MyErasureRequestsDocument, type MyErasureRequestsQuery } from '../../graphql/public/graphql.ts';
import { When } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Refused } from '../../states/refused.tsx';

type Asked = NonNullable<NonNullable<MyErasureRequestsQuery['me']>['erasureRequests']>[number];

const explanationMost = 5_000;

function Asking({ asked }: { asked: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [ask, asking] = useAct(AskErasureDocument);
  const [explanation, setExplanation] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  async function send(): Promise<void> {
    const own = await ask({ input: { explanation } });
    setOutcome(own);
    if (own.kind !== 'done') return;
    setExplanation('');
    announce(say('erasure.own.arrived'));
    asked();
  }
  return (
    <>
      {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : null}
      <Failed failures={outcome?.kind === 'failed' ? outcome.failures : []} of="act" />
      <Textarea
        label={say('erasure.own.explanation')}
        description={say('erasure.own.explanation.hint')}
        autosize
        minRows={3}
        maxLength={explanationMost}
        value={explanation}
        onChange={(event) => setExplanation(event.currentTarget.value)}
      />
      <div className="person-actions">
        <Button onClick={() => void send()} loading={asking} disabled={explanation.trim() === ''}>
          {say('erasure.own.send')}
        </Button>
      </div>
    </>
  );
}

function One({ of: request }: { of: Asked }) {
  const say = useWords();
  const code = useCodes();
  const { state, outcome } = request;
  return (
    <section className="person-section person-card" aria-labelledby={`erasure-${request.id}`} data-erasure={state}>
      <h3 id={`erasure-${request.id}`}>
        {say('erasure.own.request')} <When at={request.askedAt} />
      </h3>
      <p className="written">{request.explanation}</p>
      <p>
        {outcome === null ? code('ErasureState', state) : code('ErasureOutcome', outcome)}
        {request.answeredAt === null ? (
          <>
            {' · '}
            {say('erasure.own.until')} <When at={request.dueAt} />
          </>
        ) : null}
      </p>
      {request.extension === null ? null : <p className="written">{request.extension}</p>}
      {request.reason === null ? null : <p className="written">{request.reason}</p>}
      {request.remedies === null ? null : <p className="written">{request.remedies}</p>}
    </section>
  );
}

export function ErasureSection() {
  const say = useWords();
  const asked = useAsk(MyErasureRequestsDocument, {});
  return (
    <section className="person-section" aria-labelledby="erasure">
      <h2 id="erasure">{say('erasure.own.title')}</h2>
      <p className="person-prose">{say('erasure.own.about')}</p>
      <p className="person-prose">{say('erasure.own.kept')}</p>
      <Loaded of={asked} lines={4}>
        {({ me }) => (
          <>
            <Asking asked={asked.again} />
            {(me?.erasureRequests ?? []).map((request) => (
              <One key={request.id} of={request} />
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}
