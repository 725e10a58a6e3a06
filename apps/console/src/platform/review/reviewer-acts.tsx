/** What the reviewer can do beside deciding: ask the issuer, call an emergency's authority back, and report an impediment. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { lawOf } from '@writ/orders-domain/law';
import { useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  AskClarificationDocument,
  type ClarificationCode,
  EndImpedimentDocument,
  type ImpedimentKind,
  RecordCallBackDocument,
  ReportImpossibleDocument,
} from '../../graphql/platform/graphql.ts';
import { ActForm } from './act-form.tsx';
import { OrderTextAct, TextField } from './order-text-act.tsx';
import { useOrderAct, useReview } from './review-context.ts';

export function AskClarification() {
  const say = useWords();
  const code = useCodes();
  const { order } = useReview();
  const [codes, setCodes] = useState<readonly ClarificationCode[]>([]);
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(AskClarificationDocument, say('platform.review.said.asked'));
  return (
    <ActForm
      title={say('platform.review.ask')}
      about={say('platform.review.ask.about')}
      button={say('platform.review.ask.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ codes: [...codes], text })}
      clear={() => {
        setCodes([]);
        setText('');
      }}
    >
      <fieldset className="review-codes">
        <legend>{say('platform.review.ask.codes')}</legend>
        {lawOf(order.kind).questions.codes.map((one) => (
          <Checkbox
            key={one}
            size="xs"
            label={code('ClarificationCode', one)}
            checked={codes.includes(one)}
            onChange={() => setCodes(codes.includes(one) ? codes.filter((other) => other !== one) : [...codes, one])}
          />
        ))}
      </fieldset>
      <TextField label={say('platform.review.ask.text')} value={text} change={setText} />
    </ActForm>
  );
}

/** `number` is that of the authority's enrolment, never one of the order; null while it is not known. */
export function RecordCallBack({ number }: { number: string | null }) {
  const say = useWords();
  const [spokenTo, setSpokenTo] = useState('');
  const [confirmed, setConfirmed] = useState('');
  const { run, acting, trouble } = useOrderAct(RecordCallBackDocument, say('platform.review.said.called'));
  return (
    <ActForm
      title={say('platform.review.call')}
      about={say('platform.review.call.about')}
      button={say('platform.review.call.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ input: { number: number ?? '', spokenTo, confirmed: confirmed === 'yes' } })}
      clear={() => setSpokenTo('')}
    >
      <p>
        {say('platform.review.call.number')} <strong className="identifier">{number ?? say('platform.review.call.unknown')}</strong>
      </p>
      <TextInput
        required
        label={say('platform.review.call.spoken-to')}
        value={spokenTo}
        onChange={(event) => setSpokenTo(event.currentTarget.value)}
      />
      <NativeSelect
        required
        label={say('platform.review.call.confirmed')}
        value={confirmed}
        onChange={(event) => setConfirmed(event.currentTarget.value)}
        data={[
          { value: '', label: say('platform.review.code.none') },
          { value: 'yes', label: say('platform.review.call.yes') },
          { value: 'no', label: say('platform.review.call.no') },
        ]}
      />
    </ActForm>
  );
}

const impediments: readonly ImpedimentKind[] = ['DE_FACTO_IMPOSSIBILITY', 'FORCE_MAJEURE'];

export function ReportImpossible() {
  const say = useWords();
  const code = useCodes();
  const [kind, setKind] = useState<ImpedimentKind>('DE_FACTO_IMPOSSIBILITY');
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(ReportImpossibleDocument, say('platform.review.said.impossible'));
  return (
    <ActForm
      title={say('platform.review.impossible')}
      about={say('platform.review.impossible.about')}
      button={say('platform.review.impossible.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({ kind, text })}
      clear={() => setText('')}
    >
      <NativeSelect
        label={say('platform.review.impossible.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ImpedimentKind)}
        data={impediments.map((value) => ({ value, label: code('ImpedimentKind', value) }))}
      />
      <TextField label={say('platform.review.impossible.text')} value={text} change={setText} />
    </ActForm>
  );
}

export function EndImpediment() {
  const say = useWords();
  return (
    <OrderTextAct
      document={EndImpedimentDocument}
      given={(text) => ({ text })}
      title={say('platform.review.possible')}
      about={say('platform.review.possible.about')}
      label={say('platform.review.possible.text')}
      button={say('platform.review.possible.send')}
      done={say('platform.review.said.possible')}
    />
  );
}
