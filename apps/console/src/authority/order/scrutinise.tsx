/**
 * The decision of the authority of the platform's state on a removal order of another: Regulation (EU) 2021/784, Art. 4(3) and (4). Nothing is
 * chosen at first. A decision on a request says whose it was and when it came, since its time runs from there.
 */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../app/ask.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { ScrutiniseOrderDocument, type ScrutinyOutcome, type ScrutinyRequester } from '../../graphql/authority/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { isoOf } from '../../parts/instants.ts';
import { ActPanel, type ActScene } from './act-panel.tsx';
import { Written } from './simple-acts.tsx';

const outcomes: readonly ScrutinyOutcome[] = ['INFRINGES', 'STANDS'];
const requesters: readonly ScrutinyRequester[] = ['PROVIDER', 'CONTENT_PROVIDER'];

export function Scrutinise(scene: ActScene) {
  const say = useWords();
  const code = useCodes();
  const [outcome, setOutcome] = useState<ScrutinyOutcome | ''>('');
  const [text, setText] = useState('');
  const [of, setOf] = useState<ScrutinyRequester | ''>('');
  const [received, setReceived] = useState('');
  const [send, acting] = useAct(ScrutiniseOrderDocument);
  const receivedAt = isoOf(received);
  return (
    <ActPanel
      {...scene}
      act="scrutinise"
      destructive
      acting={acting}
      ready={outcome !== '' && text.trim() !== '' && (of === '' || receivedAt !== null)}
      send={({ id, generation }) =>
        send({
          order: id,
          generation,
          outcome: outcome as ScrutinyOutcome,
          text,
          onRequest: of === '' || receivedAt === null ? null : { of, receivedAt },
        })
      }
    >
      <NativeSelect
        label={say('authority.order.scrutinise.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value as ScrutinyOutcome | '')}
        data={[
          { value: '', label: say('authority.order.choose') },
          ...outcomes.map((value) => ({ value, label: code('ScrutinyOutcome', value) })),
        ]}
      />
      <Written label={say('authority.order.scrutinise.text')} value={text} change={setText} />
      <NativeSelect
        label={say('authority.order.scrutinise.request')}
        value={of}
        onChange={(event) => setOf(event.currentTarget.value as ScrutinyRequester | '')}
        data={[
          { value: '', label: say('authority.order.scrutinise.own-motion') },
          ...requesters.map((value) => ({ value, label: code('ScrutinyRequester', value) })),
        ]}
      />
      {of === '' ? null : (
        <DateInput
          required
          type="datetime-local"
          step={60}
          label={say('authority.order.scrutinise.received')}
          value={received}
          onChange={(event) => setReceived(event.currentTarget.value)}
        />
      )}
    </ActPanel>
  );
}
