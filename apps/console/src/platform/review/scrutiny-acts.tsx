/**
 * What counsel does about the scrutiny of a removal order: request it from the authority of the platform's state, and record a decision that
 * came otherwise. Regulation (EU) 2021/784, Art. 4(4) and (7).
 */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  RecordScrutinyDocument,
  RequestScrutinyDocument,
  type ScrutinyOutcome,
  type ScrutinyRequester,
} from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { utcOf } from '../../parts/instants.ts';
import { ActForm } from './act-form.tsx';
import { OrderTextAct } from './order-text-act.tsx';
import { useOrderAct } from './review-context.ts';

export function RequestScrutiny() {
  const say = useWords();
  return (
    <OrderTextAct
      document={RequestScrutinyDocument}
      given={(text) => ({ text })}
      title={say('platform.review.scrutiny')}
      about={say('platform.review.scrutiny.about')}
      label={say('platform.review.scrutiny.text')}
      button={say('platform.review.scrutiny.send')}
      done={say('platform.review.said.scrutiny-requested')}
    />
  );
}

const outcomes: readonly ScrutinyOutcome[] = ['INFRINGES', 'STANDS'];
const requesters: readonly ScrutinyRequester[] = ['PROVIDER', 'CONTENT_PROVIDER'];
const nothing = { text: '', authority: '', decidedAt: '', receivedAt: '', reference: '', sha256: '' };
type Fields = typeof nothing;

export function RecordScrutiny() {
  const say = useWords();
  const code = useCodes();
  const [outcome, setOutcome] = useState<ScrutinyOutcome>('INFRINGES');
  const [of, setOf] = useState<ScrutinyRequester | ''>('');
  const [fields, setFields] = useState<Fields>(nothing);
  const { run, acting, trouble } = useOrderAct(RecordScrutinyDocument, say('platform.review.said.scrutiny-recorded'));
  const { text, authority, decidedAt, receivedAt, reference, sha256 } = fields;
  const document = { reference, sha256: sha256.trim().toLowerCase() };
  const field = (name: keyof Fields) => ({
    required: true,
    label: say(`platform.review.scrutinised.${name}`),
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  return (
    <ActForm
      title={say('platform.review.scrutinised')}
      about={say('platform.review.scrutinised.about')}
      button={say('platform.review.scrutinised.send')}
      acting={acting}
      trouble={trouble}
      submit={() =>
        run({
          input: {
            outcome,
            text,
            authority,
            decidedAt: utcOf(decidedAt),
            receivedAt: utcOf(receivedAt),
            onRequestOf: of || null,
            ...document,
          },
        })
      }
      clear={() => setFields(nothing)}
    >
      <NativeSelect
        label={say('platform.review.scrutinised.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value as ScrutinyOutcome)}
        data={outcomes.map((value) => ({ value, label: code('ScrutinyOutcome', value) }))}
      />
      <TextInput {...field('authority')} />
      <DateInput type="datetime-local" step={1} {...field('decidedAt')} />
      <NativeSelect
        label={say('platform.review.scrutinised.request')}
        value={of}
        onChange={(event) => setOf(event.currentTarget.value as ScrutinyRequester | '')}
        data={[
          { value: '', label: say('platform.review.scrutinised.own-motion') },
          ...requesters.map((value) => ({ value, label: code('ScrutinyRequester', value) })),
        ]}
      />
      <DateInput type="datetime-local" step={1} {...field('receivedAt')} />
      <TextInput {...field('reference')} />
      <TextInput {...field('sha256')} />
      <Textarea autosize minRows={2} {...field('text')} />
    </ActForm>
  );
}
