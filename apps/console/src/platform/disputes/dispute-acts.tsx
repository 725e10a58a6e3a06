/** How the body decided, and what the platform does about it: a reversal takes a second person. */
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type ComplaintOutcome,
  type DisputeFactsFragment,
  ImplementDisputeDocument,
  RecordDisputeOutcomeDocument,
} from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { isoOf } from '../../parts/instants.ts';
import { TextAct, TroubleOf } from '../cases/text-act.tsx';

const outcomes: readonly ComplaintOutcome[] = ['UPHELD', 'PARTIALLY_REVERSED', 'REVERSED', 'OMITTED'];

export interface DisputeAct {
  of: DisputeFactsFragment;
  changed: () => void;
}

export function DisputeOutcome({ of: one, changed }: DisputeAct) {
  const say = useWords();
  const code = useCodes();
  const [record, recording] = useAct(RecordDisputeOutcomeDocument);
  const [outcome, setOutcome] = useState<ComplaintOutcome>('UPHELD');
  const [at, setAt] = useState('');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await record({ dispute: one.id, generation: one.generation, outcome, at: isoOf(at) ?? at, reason });
    setTrouble(done.kind === 'done' ? null : done);
    if (done.kind === 'done') changed();
  };
  return (
    <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
      <NativeSelect
        label={say('services.disputes.outcome')}
        value={outcome}
        data={outcomes.map((value) => ({ value, label: code('ComplaintOutcome', value) }))}
        onChange={(event) => setOutcome(outcomes.find((value) => value === event.currentTarget.value) ?? 'UPHELD')}
      />
      <DateInput
        required
        type="datetime-local"
        label={say('services.disputes.decided')}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <Textarea
        required
        autosize
        label={say('services.disputes.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TroubleOf of={trouble} />
      <Button type="submit" size="compact-md" loading={recording}>
        {say('services.disputes.outcome.act')}
      </Button>
    </form>
  );
}

export function ImplementDispute({ of: one, changed }: DisputeAct) {
  const say = useWords();
  const [implement, implementing] = useAct(ImplementDisputeDocument);
  const send = (implemented: boolean) => async (reason: string) => {
    const outcome = await implement({ dispute: one.id, generation: one.generation, implemented, reason });
    if (outcome.kind === 'done') changed();
    return outcome;
  };
  return (
    <>
      <p className="quiet">{say('services.disputes.implement.about')}</p>
      <TextAct label={say('services.disputes.done')} act={say('services.disputes.implement')} acting={implementing} send={send(true)} />
      <TextAct label={say('services.disputes.why-not')} act={say('services.disputes.refuse')} acting={implementing} send={send(false)} />
    </>
  );
}
