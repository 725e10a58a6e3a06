/** What counsel can do beside releasing: give the order back to its reviewer, raise the daily limit for it, and record challenges in court. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type ChallengeOutcome,
  EndChallengeDocument,
  RaiseLimitDocument,
  RecordChallengeDocument,
  ReturnOrderDocument,
} from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { ActForm } from './act-form.tsx';
import type { Order } from './checks.ts';
import { OrderTextAct, TextField } from './order-text-act.tsx';
import { useOrderAct } from './review-context.ts';

export function ReturnOrder() {
  const say = useWords();
  return (
    <OrderTextAct
      document={ReturnOrderDocument}
      given={(reason) => ({ reason })}
      title={say('platform.review.return')}
      about={say('platform.review.return.about')}
      label={say('platform.review.return.reason')}
      button={say('platform.review.return.send')}
      done={say('platform.review.said.returned')}
      signs={(order) => ({ act: 'RETURN', order })}
    />
  );
}

export function RaiseLimit() {
  const say = useWords();
  return (
    <OrderTextAct
      document={RaiseLimitDocument}
      given={(reason) => ({ reason })}
      title={say('platform.review.raise')}
      about={say('platform.review.raise.about')}
      label={say('platform.review.raise.reason')}
      button={say('platform.review.raise.send')}
      done={say('platform.review.said.raised')}
      signs={(order) => ({ act: 'RAISE_LIMIT', order })}
    />
  );
}

export function RecordChallenge() {
  const say = useWords();
  const [forum, setForum] = useState('');
  const [day, setDay] = useState('');
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(RecordChallengeDocument, say('platform.review.said.challenged'));
  return (
    <ActForm
      title={say('platform.review.challenge')}
      about={say('platform.review.challenge.about')}
      button={say('platform.review.challenge.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ input: { forum, filedAt: `${day}T00:00:00.000Z`, text } })}
      clear={() => {
        setForum('');
        setText('');
      }}
    >
      <TextInput
        required
        label={say('platform.review.challenge.forum')}
        value={forum}
        onChange={(event) => setForum(event.currentTarget.value)}
      />
      <DateInput
        required
        type="date"
        label={say('platform.review.challenge.filed')}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextField label={say('platform.review.challenge.text')} value={text} change={setText} />
    </ActForm>
  );
}

/** An objection of the platform itself can only be taken back here: its authority records what the court decided. */
const outcomesOf = ({ ground }: Order['challenges'][number]): readonly ChallengeOutcome[] =>
  ground === 'THIRD_COUNTRY_CONFLICT' ? ['TAKEN_BACK'] : ['ORDER_STANDS', 'TAKEN_BACK', 'ANNULLED'];

export function EndChallenge({ challenge }: { challenge: Order['challenges'][number] }) {
  const say = useWords();
  const code = useCodes();
  const [outcome, setOutcome] = useState<ChallengeOutcome>(outcomesOf(challenge)[0] ?? 'TAKEN_BACK');
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(EndChallengeDocument, say('platform.review.said.challenge-ended'), (order, given) => ({
    act: 'END_CHALLENGE',
    order,
    ended: { challenge: String(given.challenge), outcome: given.outcome },
  }));
  return (
    <ActForm
      title={say('platform.review.challenge-end', { forum: challenge.forum ?? say('order.challenge.authority') })}
      about={say('platform.review.challenge-end.about')}
      button={say('platform.review.challenge-end.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ challenge: challenge.id, outcome, text })}
      clear={() => setText('')}
    >
      <NativeSelect
        label={say('platform.review.challenge-end.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value as ChallengeOutcome)}
        data={outcomesOf(challenge).map((value) => ({ value, label: code('ChallengeOutcome', value) }))}
      />
      <TextField label={say('platform.review.challenge-end.text')} value={text} change={setText} />
    </ActForm>
  );
}
