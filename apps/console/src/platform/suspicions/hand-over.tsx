/** A report that is sent by hand: who sent it reads the named fields, hands the document over, and records when, with its SHA-256 (Art. 18(2)). */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import {
  ReadSuspicionToHandOverDocument,
  RecordSuspicionDeliveryDocument,
  type SuspicionFactsFragment,
} from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { asking, type Read, ReadSubscriber } from '../../parts/fields/subscriber-fields.tsx';
import { isoOf } from '../../parts/instants.ts';
import { TroubleOf } from '../cases/text-act.tsx';

export function HandOver({ of: one, changed }: { of: SuspicionFactsFragment; changed: () => void }) {
  const say = useWords();
  const [read, reading] = useAct(ReadSuspicionToHandOverDocument);
  const [record, recording] = useAct(RecordSuspicionDeliveryDocument);
  const [found, setFound] = useState<Read | null>(null);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const [at, setAt] = useState('');
  const [sha256, setSha256] = useState('');
  const go = async () => {
    const outcome = await read({ suspicion: one.id, ...asking(one.subscriberFields) });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') setFound(outcome.value.account?.subscriber ?? {});
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await record({
      suspicion: one.id,
      generation: one.generation,
      at: isoOf(at) ?? at,
      sha256: sha256.trim().toLowerCase(),
    });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') changed();
  };
  return (
    <section>
      <h2>{say('services.suspicions.hand-over')}</h2>
      <TroubleOf of={trouble} />
      {found !== null ? (
        <ReadSubscriber fields={one.subscriberFields} of={found} />
      ) : one.subscriberFields.length === 0 ? null : (
        <Button size="compact-md" variant="default" loading={reading} onClick={() => void go()}>
          {say('services.suspicions.read')}
        </Button>
      )}
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        <DateInput
          required
          type="datetime-local"
          label={say('services.suspicions.handed')}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <TextInput required label="SHA-256" value={sha256} onChange={(event) => setSha256(event.currentTarget.value)} />
        <Button type="submit" size="compact-md" loading={recording}>
          {say('services.suspicions.hand-over.act')}
        </Button>
      </form>
    </section>
  );
}
