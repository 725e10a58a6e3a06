/**
 * What the platform tells the authorities beside its decision: a concern about immunities or the press, which pauses no time, and its reasoned
 * objection because of the law of a third country, which one person writes and a counsel sends. Regulation (EU) 2023/1543, Art. 10(5) and 17.
 */
import { Checkbox, NativeSelect } from '@mantine/core';
import { lawOf } from '@writ/orders-domain/law';
import { useState } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  type ClarificationCode,
  ReportConcernDocument,
  SendObjectionDocument,
  WriteObjectionDocument,
} from '../../graphql/platform/graphql.ts';
import { useBodyName } from '../../parts/body.tsx';
import { ActForm } from './act-form.tsx';
import { OrderTextAct, TextField } from './order-text-act.tsx';
import { useOrderAct, useReview } from './review-context.ts';

interface ReportConcernProps {
  /** The enforcing authorities that are enrolled, of which one is told where none was notified. */
  authorities: readonly { organisation: string; country: string }[];
}

export function ReportConcern({ authorities }: ReportConcernProps) {
  const say = useWords();
  const code = useCodes();
  const { order } = useReview();
  const nameOf = useBodyName();
  const [codes, setCodes] = useState<readonly ClarificationCode[]>([]);
  const [text, setText] = useState('');
  const [named, setNamed] = useState('');
  const { run, acting, trouble } = useOrderAct(ReportConcernDocument, say('platform.review.said.concern'));
  const isNamed = order.notified === null;
  const authority = authorities.find(({ organisation }) => organisation === named);
  return (
    <ActForm
      title={say('platform.review.concern')}
      about={say('platform.review.concern.about')}
      button={say('platform.review.concern.send')}
      acting={acting}
      trouble={trouble}
      submit={() =>
        run({ codes: [...codes], text, authority: isNamed && authority ? { organisation: named, country: authority.country } : null })
      }
      clear={() => {
        setCodes([]);
        setText('');
      }}
    >
      <fieldset className="review-codes">
        <legend>{say('platform.review.concern.codes')}</legend>
        {(lawOf(order.kind).concerns?.codes ?? []).map((one) => (
          <Checkbox
            key={one}
            size="xs"
            label={code('ClarificationCode', one)}
            checked={codes.includes(one)}
            onChange={() => setCodes(codes.includes(one) ? codes.filter((other) => other !== one) : [...codes, one])}
          />
        ))}
      </fieldset>
      {isNamed ? (
        <NativeSelect
          required
          label={say('platform.review.concern.authority')}
          value={named}
          onChange={(event) => setNamed(event.currentTarget.value)}
          data={[
            { value: '', label: say('platform.review.code.none') },
            ...authorities.map((one) => ({ value: one.organisation, label: nameOf(one) })),
          ]}
        />
      ) : null}
      <TextField label={say('platform.review.concern.text')} value={text} change={setText} />
    </ActForm>
  );
}

export function WriteObjection() {
  const say = useWords();
  return (
    <OrderTextAct
      document={WriteObjectionDocument}
      given={(text) => ({ text })}
      title={say('platform.review.objection')}
      about={say('platform.review.objection.about')}
      label={say('platform.review.objection.text')}
      button={say('platform.review.objection.write')}
      done={say('platform.review.said.objection-written')}
    />
  );
}

/** For counsel: what the reviewer has written, and the button that sends it. */
export function SendObjection({ text }: { text: string }) {
  const say = useWords();
  const { run, acting, trouble } = useOrderAct(SendObjectionDocument, say('platform.review.said.objection-sent'));
  return (
    <ActForm
      title={say('platform.review.objection.sending')}
      about={say('platform.review.objection.sending.about')}
      button={say('platform.review.objection.send')}
      acting={acting}
      trouble={trouble}
      submit={() => run({})}
      clear={() => undefined}
    >
      <p className="said">{text}</p>
    </ActForm>
  );
}
