/** Reads the fields of the subscriber record that a report to the body names. Each read is an entry of the log. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { ReadSuspicionDocument } from '../../graphql/authority/graphql.ts';
import { asking, type Read, ReadSubscriber, type SubscriberField } from '../../parts/fields/subscriber-fields.tsx';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';

export function ReadReport({ suspicion, fields }: { suspicion: string; fields: readonly SubscriberField[] }) {
  const say = useWords();
  const [read, reading] = useAct(ReadSuspicionDocument);
  const [found, setFound] = useState<Read | null>(null);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const go = async () => {
    const outcome = await read({ suspicion, ...asking(fields) });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') setFound(outcome.value.account?.subscriber ?? {});
  };
  if (fields.length === 0) return null;
  if (found !== null) return <ReadSubscriber fields={fields} of={found} />;
  return (
    <>
      {trouble === null ? null : trouble.kind === 'refused' ? (
        <Refused refusal={trouble.refusal} />
      ) : (
        <Failed failures={trouble.failures} of="act" />
      )}
      <Button size="compact-md" loading={reading} onClick={() => void go()}>
        {say('authority.suspicions.read')}
      </Button>
    </>
  );
}
