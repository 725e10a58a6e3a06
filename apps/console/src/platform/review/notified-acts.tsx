/** What is recorded of a notified authority that is not enrolled here: evidence that it was notified outside, and what it objects there. */
import { NativeSelect, TextInput } from '@mantine/core';
import { objectionGrounds } from '@writ/orders-domain/law';
import { useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type ObjectionGround, RecordNotificationDocument, RecordObjectionDocument } from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { utcOf } from '../../parts/instants.ts';
import { ActForm } from './act-form.tsx';
import { TextField } from './order-text-act.tsx';
import { useOrderAct, useReview } from './review-context.ts';

/** The instant is written in UTC, as the log has it, to the second: it may be in the minute in which the order was issued. */
export function RecordNotification() {
  const say = useWords();
  const [at, setAt] = useState('');
  const [reference, setReference] = useState('');
  const [sha256, setSha256] = useState('');
  const { run, acting, trouble } = useOrderAct(RecordNotificationDocument, say('platform.review.said.evidence'));
  return (
    <ActForm
      title={say('platform.review.evidence')}
      about={say('platform.review.evidence.about')}
      button={say('platform.review.evidence.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ input: { at: utcOf(at), reference, sha256: sha256.trim().toLowerCase() } })}
      clear={() => {
        setAt('');
        setReference('');
        setSha256('');
      }}
    >
      <DateInput
        required
        type="datetime-local"
        step={1}
        label={say('platform.review.evidence.at')}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <TextInput
        required
        label={say('platform.review.evidence.reference')}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TextInput
        required
        label={say('platform.review.evidence.sha256')}
        value={sha256}
        onChange={(event) => setSha256(event.currentTarget.value)}
      />
    </ActForm>
  );
}

/** To all that is still asked or granted. */
export function RecordObjection() {
  const say = useWords();
  const code = useCodes();
  const { order } = useReview();
  const [ground, setGround] = useState<ObjectionGround>('IMMUNITY_OR_PRIVILEGE');
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(RecordObjectionDocument, say('platform.review.said.objection'));
  const parts = order.targets.flatMap(({ id, decisions }) =>
    decisions.filter(({ outcome }) => outcome !== 'REFUSED').map(({ category }) => ({ target: id, category, ground })),
  );
  return (
    <ActForm
      title={say('platform.review.objection')}
      about={say('platform.review.objection.about')}
      button={say('platform.review.objection.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ grounds: parts, text })}
      clear={() => setText('')}
    >
      <NativeSelect
        label={say('platform.review.objection.ground')}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value as ObjectionGround)}
        data={objectionGrounds.map((value) => ({ value, label: code('ObjectionGround', value) }))}
      />
      <TextField label={say('platform.review.objection.text')} value={text} change={setText} />
    </ActForm>
  );
}
