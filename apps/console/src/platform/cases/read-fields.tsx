/** Reads what a colleague has consented to: once, and it is gone when the page is left. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { type CaseRequestRowFragment, PlatformReadCaseDocument } from '../../graphql/platform/graphql.ts';
import { asking, type Read, ReadSubscriber } from '../../parts/fields/subscriber-fields.tsx';
import { TroubleOf } from './text-act.tsx';

export function ReadFields({ request }: { request: CaseRequestRowFragment }) {
  const say = useWords();
  const [read, reading] = useAct(PlatformReadCaseDocument);
  const [found, setFound] = useState<Read | null>(null);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const fields = request.fields.map(({ field }) => field);
  const go = async () => {
    const outcome = await read({ request: request.id, ...asking(fields) });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done' && outcome.value.__typename === 'Case') setFound(outcome.value.account?.subscriber ?? {});
  };
  if (found !== null)
    return (
      <section>
        <h3>{say('cases.read.title')}</h3>
        <ReadSubscriber fields={fields} of={found} />
      </section>
    );
  return (
    <>
      <TroubleOf of={trouble} />
      <Button size="compact-md" loading={reading} onClick={() => void go()}>
        {say('cases.read')}
      </Button>
    </>
  );
}
