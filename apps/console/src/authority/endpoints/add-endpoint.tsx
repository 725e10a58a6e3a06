/** Adds an address of one's own body, of a kind that has none yet. Why it was refused is shown beside the field that it is about. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { AddEndpointDocument, type EndpointKind } from '../../graphql/authority/graphql.ts';
import { NotDone } from '../../states/not-done.tsx';
import '../../delivery-keys/delivery-keys.css';
import { refusedFor } from './refused-for.ts';

export function AddEndpoint({ free, changed }: { free: readonly EndpointKind[]; changed: () => void }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [add, adding] = useAct(AddEndpointDocument);
  const [chosen, setChosen] = useState<EndpointKind | null>(null);
  const [url, setUrl] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const kind = free.find((one) => one === chosen) ?? free[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (kind === undefined) return;
    const ended = await add({ kind, url: url.trim() });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('endpoints.added'));
    setUrl('');
    changed();
  };
  const wrongUrl = refusedFor(outcome, 'INVALID');
  const taken = refusedFor(outcome, 'WRONG_STATE');
  const notEnrolled = refusedFor(outcome, 'NOT_COMPETENT');
  return (
    <details className="panel">
      <summary>{say('endpoints.add')}</summary>
      <form className="key-form" onSubmit={(event) => void submit(event)}>
        <p>{say('endpoints.add.about')}</p>
        <NativeSelect
          label={say('endpoints.kind')}
          value={kind}
          data={free.map((value) => ({ value, label: code('EndpointKind', value) }))}
          error={taken === null ? undefined : say('endpoints.kind.taken')}
          onChange={({ currentTarget: { value } }) => setChosen(free.find((one) => one === value) ?? null)}
        />
        <TextInput
          required
          type="url"
          autoComplete="off"
          spellCheck={false}
          label={say('endpoints.url')}
          description={say('endpoints.url.about')}
          value={url}
          error={
            wrongUrl === null ? undefined : (
              <>
                {say('endpoints.url.refused')} <span lang="en">{wrongUrl.message}</span>
              </>
            )
          }
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        {notEnrolled === null ? null : (
          <p className="notice" data-tone="bad" role="alert">
            {say('endpoints.not-enrolled')}
          </p>
        )}
        {(wrongUrl ?? taken ?? notEnrolled) ? null : <NotDone of={outcome} changed={changed} />}
        <Button type="submit" loading={adding}>
          {say('endpoints.add.act')}
        </Button>
      </form>
    </details>
  );
}
