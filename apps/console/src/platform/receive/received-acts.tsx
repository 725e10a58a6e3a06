/** What is done with an order that was received otherwise, or is answered by hand: how it came, whether it is genuine, what its authority did outside, what was sent. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { isTerminal } from '@writ/orders-domain/order';
import { useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type AuthenticityMeans,
  CheckAuthenticityDocument,
  ConfirmAnswerDocument,
  RecordAnswerDocument,
  RecordClarificationDocument,
  RecordNoLongerNeededDocument,
  RecordWithdrawalDocument,
} from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { utcOf } from '../../parts/instants.ts';
import { ActForm } from '../review/act-form.tsx';
import type { Order } from '../review/checks.ts';
import { OrderTextAct, TextField } from '../review/order-text-act.tsx';
import { useOrderAct, useReview } from '../review/review-context.ts';
import { SignRecord } from './sign-record.tsx';

const allMeans: readonly AuthenticityMeans[] = ['REGISTER', 'CALL_BACK', 'SEAL'];

export function CheckAuthenticity() {
  const say = useWords();
  const code = useCodes();
  const [means, setMeans] = useState<AuthenticityMeans>('REGISTER');
  const [result, setResult] = useState('yes');
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(CheckAuthenticityDocument, say('platform.review.said.authenticity'));
  return (
    <ActForm
      title={say('platform.review.authenticity')}
      about={say('platform.review.authenticity.about')}
      button={say('platform.review.authenticity.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ input: { means, confirmed: result === 'yes', text } })}
      clear={() => setText('')}
    >
      <NativeSelect
        label={say('platform.review.authenticity.means')}
        value={means}
        onChange={(event) => setMeans(event.currentTarget.value as AuthenticityMeans)}
        data={allMeans.map((value) => ({ value, label: code('AuthenticityMeans', value) }))}
      />
      <NativeSelect
        label={say('platform.review.authenticity.result')}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
        data={(['yes', 'no'] as const).map((value) => ({ value, label: say(`platform.review.authenticity.${value}`) }))}
      />
      <TextField label={say('platform.review.authenticity.text')} value={text} change={setText} />
    </ActForm>
  );
}

const outside = {
  clarification: RecordClarificationDocument,
  withdrawal: RecordWithdrawalDocument,
  'no-longer-needed': RecordNoLongerNeededDocument,
} as const;

/** Counsel signs the withdrawal of an order whose authority signs nothing here. */
const withdraws = (order: Order) => ({ act: 'WITHDRAW', order }) as const;

export function RecordedOutside({ what }: { what: keyof typeof outside }) {
  const say = useWords();
  return (
    <OrderTextAct
      document={outside[what] as typeof RecordClarificationDocument}
      given={(text) => ({ text })}
      title={say(`platform.review.outside.${what}`)}
      about={say(`platform.review.outside.${what}.about`)}
      label={say('platform.review.outside.text')}
      button={say('platform.review.outside.send')}
      done={say('platform.review.said.outside')}
      {...(what === 'withdrawal' ? { signs: withdraws } : {})}
    />
  );
}

/** Every approved part of which no answer is recorded yet. */
const unanswered = ({ targets, answers }: Order) =>
  targets.flatMap(({ id: target, decisions }) =>
    decisions.flatMap(({ category, outcome }) =>
      category === null ||
      outcome === 'REFUSED' ||
      answers.some(({ parts }) => parts.some((part) => part.target === target && part.category === category))
        ? []
        : [{ target, category }],
    ),
  );

interface PartChoiceProps {
  names: readonly string[];
  /** What was not sent. */
  left: readonly string[];
  change: (left: readonly string[]) => void;
}

function PartChoice({ names, left, change }: PartChoiceProps) {
  const say = useWords();
  return (
    <fieldset className="review-codes">
      <legend>{say('platform.review.answer.parts')}</legend>
      {names.map((name) => (
        <Checkbox
          key={name}
          size="xs"
          label={name}
          checked={!left.includes(name)}
          onChange={() => change(left.includes(name) ? left.filter((other) => other !== name) : [...left, name])}
        />
      ))}
    </fieldset>
  );
}

export function RecordAnswer() {
  const say = useWords();
  const code = useCodes();
  const { order } = useReview();
  const [sentTo, setSentTo] = useState('');
  const [sentAt, setSentAt] = useState('');
  const [sha256, setSha256] = useState('');
  const [text, setText] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const open = unanswered(order);
  const nameOf = ({ target, category }: (typeof open)[number]) =>
    `${order.targets.find(({ id }) => id === target)?.value ?? target} · ${code('DataCategory', category)}`;
  const { run, acting, trouble } = useOrderAct(RecordAnswerDocument, say('platform.review.said.answer'));
  return (
    <ActForm
      title={say('platform.review.answer')}
      about={say('platform.review.answer.about')}
      button={say('platform.review.answer.send')}
      acting={acting}
      trouble={trouble}
      submit={() =>
        run({
          input: {
            parts: open.filter((part) => !left.includes(nameOf(part))),
            sentTo,
            sentAt: utcOf(sentAt),
            sha256: sha256.trim().toLowerCase(),
            text,
          },
        })
      }
      clear={() => {
        for (const empty of [setSentTo, setSentAt, setSha256, setText]) empty('');
        setLeft([]);
      }}
    >
      <PartChoice names={open.map(nameOf)} left={left} change={setLeft} />
      <TextInput
        required
        label={say('platform.review.answer.to')}
        value={sentTo}
        onChange={(event) => setSentTo(event.currentTarget.value)}
      />
      <DateInput
        required
        type="datetime-local"
        step={1}
        label={say('platform.review.answer.at')}
        value={sentAt}
        onChange={(event) => setSentAt(event.currentTarget.value)}
      />
      <TextInput
        required
        label={say('platform.review.answer.sha256')}
        value={sha256}
        onChange={(event) => setSha256(event.currentTarget.value)}
      />
      <TextField label={say('platform.review.answer.text')} value={text} change={setText} />
    </ActForm>
  );
}

export function ConfirmAnswer({ answer }: { answer: Order['answers'][number] }) {
  const say = useWords();
  const [sha256, setSha256] = useState('');
  const { run, acting, trouble } = useOrderAct(ConfirmAnswerDocument, say('platform.review.said.answer-confirmed'));
  return (
    <ActForm
      title={say('platform.review.answer-confirm', { to: answer.sentTo })}
      about={say('platform.review.answer-confirm.about')}
      button={say('platform.review.answer-confirm.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ answer: answer.id, sha256: sha256.trim().toLowerCase() })}
      clear={() => setSha256('')}
    >
      <TextInput
        required
        label={say('platform.review.answer.sha256')}
        value={sha256}
        onChange={(event) => setSha256(event.currentTarget.value)}
      />
    </ActForm>
  );
}

/** The acts of such an order that its state and the person's role allow. */
export function ReceivedActs({ order, isAgent, isCounsel }: { order: Order; isAgent: boolean; isCounsel: boolean }) {
  const { status, received, answers } = order;
  const isAnswerable = status === 'APPROVED' || status === 'IN_FORCE';
  const isCheckable = ['SERVED', 'UNDER_REVIEW', 'CLARIFICATION', 'APPROVED', 'HELD'].includes(status);
  return (
    <>
      {received !== null && isCheckable ? <SignRecord order={order} /> : null}
      {received !== null && isCheckable ? <CheckAuthenticity /> : null}
      {received !== null && isCounsel && status === 'CLARIFICATION' ? <RecordedOutside what="clarification" /> : null}
      {received !== null && isCounsel && (isCheckable || status === 'IN_FORCE') ? <RecordedOutside what="withdrawal" /> : null}
      {received !== null && isCounsel && isTerminal(order) && order.preserved?.state === 'PRESERVED' ? (
        <RecordedOutside what="no-longer-needed" />
      ) : null}
      {isCounsel && isAnswerable && unanswered(order).length > 0 ? <RecordAnswer /> : null}
      {isAgent && isAnswerable
        ? answers.filter(({ confirmedAt }) => confirmedAt === null).map((answer) => <ConfirmAnswer key={answer.id} answer={answer} />)
        : null}
    </>
  );
}
