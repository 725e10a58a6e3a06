/**
 * Another counsel's decision on an order for traffic data or content of a marked account: to be released, or raised with both authorities first.
 * Regulation (EU) 2023/1543, Art. 5(9), 5(10) and 10(5).
 */
import { NativeSelect } from '@mantine/core';
import { lawOf } from '@writ/orders-domain/law';
import { useState } from 'react';
import { useWords } from '../../app/words/words.tsx';
import { PermitMarkedDocument, RaiseMarkedDocument } from '../../graphql/platform/graphql.ts';
import { useBodyName } from '../../parts/body.tsx';
import { ActForm } from './act-form.tsx';
import { OrderTextAct, TextField } from './order-text-act.tsx';
import { useOrderAct, useReview } from './review-context.ts';

interface Authorities {
  /** The enforcing authorities that are enrolled, of which one is told where none was notified. */
  authorities: readonly { organisation: string; country: string }[];
}

function RaiseMarked({ authorities }: Authorities) {
  const say = useWords();
  const { order } = useReview();
  const nameOf = useBodyName();
  const [text, setText] = useState('');
  const [named, setNamed] = useState('');
  const { run, acting, trouble } = useOrderAct(RaiseMarkedDocument, say('platform.review.said.concern'));
  const authority = authorities.find(({ organisation }) => organisation === named);
  return (
    <ActForm
      title={say('platform.review.mark.raise')}
      about={say('platform.review.mark.raise.about')}
      button={say('platform.review.concern.send')}
      acting={acting}
      trouble={trouble}
      submit={() =>
        run({ text, authority: order.notified === null && authority ? { organisation: named, country: authority.country } : null })
      }
      clear={() => setText('')}
    >
      {order.notified === null ? (
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
      <TextField label={say('platform.review.mark.raise.text')} value={text} change={setText} />
    </ActForm>
  );
}

export function MarkActs({ authorities }: Authorities) {
  const say = useWords();
  const { order } = useReview();
  return (
    <>
      <OrderTextAct
        document={PermitMarkedDocument}
        given={(text) => ({ text })}
        title={say('platform.review.mark.permit')}
        about={say('platform.review.mark.permit.about')}
        label={say('platform.review.mark.permit.text')}
        button={say('platform.review.mark.permit.send')}
        done={say('platform.review.said.permitted')}
        signs={(order) => ({ act: 'PERMIT_MARKED', order })}
      />
      {lawOf(order.kind).concerns === null ? null : <RaiseMarked authorities={authorities} />}
    </>
  );
}
