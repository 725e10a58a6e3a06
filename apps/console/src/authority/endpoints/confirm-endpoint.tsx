/** Gives back the value that Writ posted to an address: whoever reads what comes there belongs to the body. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { ConfirmEndpointDocument, type EndpointFactsFragment } from '../../graphql/authority/graphql.ts';
import { NotDone } from '../../states/not-done.tsx';
import { Stale } from '../../states/stale.tsx';
import '../../delivery-keys/delivery-keys.css';
import { refusedFor } from './refused-for.ts';

/** How far the value has come, as far as the graph says: an attempt that failed may have been followed by one that did not. */
const stepOf = ({ waiting, failure }: EndpointFactsFragment) =>
  waiting > 0 ? (failure === null ? 'due' : 'tried') : failure === null ? 'posted' : 'over';

export function ConfirmEndpoint({ of: one, changed }: { of: EndpointFactsFragment; changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [confirm, confirming] = useAct(ConfirmEndpointDocument);
  const [challenge, setChallenge] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await confirm({ endpoint: one.id, generation: one.generation, challenge });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('endpoints.confirmed'));
    changed();
  };
  const isWrong = refusedFor(outcome, 'INVALID') !== null;
  const isGone = (refusedFor(outcome, 'NOT_FOUND') ?? refusedFor(outcome, 'WRONG_STATE')) !== null;
  return (
    <form className="key-form" onSubmit={(event) => void submit(event)}>
      <p>{say(`endpoints.value.${stepOf(one)}`)}</p>
      <TextInput
        required
        autoComplete="off"
        spellCheck={false}
        label={say('endpoints.value')}
        description={say('endpoints.value.about')}
        value={challenge}
        error={isWrong ? say('endpoints.value.wrong') : undefined}
        onChange={(event) => setChallenge(event.currentTarget.value)}
      />
      {isGone ? <Stale show={changed} /> : isWrong ? null : <NotDone of={outcome} changed={changed} />}
      <Button type="submit" loading={confirming}>
        {say('endpoints.confirm')}
      </Button>
    </form>
  );
}
