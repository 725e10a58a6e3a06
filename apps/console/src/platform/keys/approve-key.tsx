/** Counsel calls the number of the enrolment, compares the thumbprint with what is read aloud there, and approves the key with what was heard. */
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Thumbprint } from '../../delivery-keys/thumbprint.tsx';
import { ApproveDeliveryKeyDocument, type DeliveryKeyDecidedFragment } from '../../graphql/platform/graphql.ts';
import { NotDone } from '../../states/not-done.tsx';

export function ApproveKey({ of: key, changed }: { of: DeliveryKeyDecidedFragment; changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [approve, approving] = useAct(ApproveDeliveryKeyDocument);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const { id, generation, callBackNumber: number, thumbprint } = key;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await approve({ deliveryKey: id, generation, callBack: { number, text } });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('keys.approved.done'));
    changed();
  };
  return (
    <details>
      <summary>{say('keys.approve.open')}</summary>
      <ol>
        <li>{say('keys.approve.call', { number })}</li>
        <li>
          {say('keys.approve.read')}
          <Thumbprint>{thumbprint}</Thumbprint>
        </li>
        <li>{say('keys.approve.differs')}</li>
      </ol>
      <form className="key-form" onSubmit={(event) => void submit(event)}>
        <Textarea
          required
          autosize
          minRows={2}
          label={say('keys.approve.heard')}
          description={say('keys.approve.heard.about')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NotDone of={outcome} changed={changed} />
        <Button type="submit" size="compact-md" loading={approving}>
          {say('keys.approve')}
        </Button>
      </form>
    </details>
  );
}
