/** Revokes a key, or drops a proposal: a reason, and one person. */
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Outcome } from '../app/ask.ts';
import { useAnnounce } from '../app/frame/announce.tsx';
import { useWords } from '../app/words/words.tsx';
import type { DeliveryKeyFactsFragment } from '../graphql/authority/graphql.ts';
import { NotDone } from '../states/not-done.tsx';

export interface RevokeKeyProps {
  of: Pick<DeliveryKeyFactsFragment, 'id' | 'generation' | 'state'>;
  acting: boolean;
  revoke: (variables: { deliveryKey: string; generation: number; reason: string }) => Promise<Outcome<unknown>>;
  changed: () => void;
}

export function RevokeKey({ of: { id, generation, state }, acting, revoke, changed }: RevokeKeyProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  if (state === 'REVOKED') return null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await revoke({ deliveryKey: id, generation, reason });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('keys.revoke.done'));
    changed();
  };
  return (
    <details>
      <summary>{say('keys.revoke.open')}</summary>
      <form className="key-form" onSubmit={(event) => void submit(event)}>
        <Textarea
          required
          autosize
          minRows={2}
          label={say('keys.revoke.reason')}
          description={say('keys.revoke.about')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NotDone of={outcome} changed={changed} />
        <Button type="submit" size="compact-md" color="red" loading={acting}>
          {say('keys.revoke')}
        </Button>
      </form>
    </details>
  );
}
