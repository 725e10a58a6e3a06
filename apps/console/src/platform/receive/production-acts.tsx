/** What counsel records of a request for production elsewhere: that it is confirmed (Annex V), and that it was answered. */
import { whilePreserved } from '@writ/orders-domain/order';
import { useState } from 'react';
import { useWords } from '../../app/words/words.tsx';
import { RecordProductionDocument, RecordProductionRequestDocument } from '../../graphql/platform/graphql.ts';
import { clockOf } from '../../order/order-facts.ts';
import { emptyRequest, ProductionRequestFields, requestInput } from '../../parts/production-request.tsx';
import { ActForm } from '../review/act-form.tsx';
import type { Order } from '../review/checks.ts';
import { OrderTextAct, TextField } from '../review/order-text-act.tsx';
import { useOrderAct } from '../review/review-context.ts';

function RecordProductionRequest() {
  const say = useWords();
  const [request, setRequest] = useState(emptyRequest);
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(RecordProductionRequestDocument, say('platform.review.said.production-request'));
  return (
    <ActForm
      title={say('platform.review.production-request')}
      about={say('platform.review.production-request.about')}
      button={say('platform.review.outside.send')}
      acting={acting}
      trouble={trouble}
      submit={async () => {
        const input = requestInput(request);
        return input === null ? false : run({ input, text });
      }}
      clear={() => {
        setRequest(emptyRequest);
        setText('');
      }}
    >
      <ProductionRequestFields of={request} change={setRequest} />
      <TextField label={say('platform.review.production-request.text')} value={text} change={setText} />
    </ActForm>
  );
}

function RecordProduction() {
  const say = useWords();
  return (
    <OrderTextAct
      document={RecordProductionDocument}
      given={(text) => ({ text })}
      title={say('platform.review.production')}
      about={say('platform.review.production.about')}
      label={say('platform.review.production.text')}
      button={say('platform.review.outside.send')}
      done={say('platform.review.said.production')}
    />
  );
}

export function ProductionActs({ order }: { order: Order }) {
  const isKept = whilePreserved.includes(order.status) && clockOf(order, 'PRESERVATION') !== undefined;
  return (
    <>
      {isKept ? <RecordProductionRequest /> : null}
      {order.status === 'IN_FORCE' && order.productionRequests.length > 0 ? <RecordProduction /> : null}
    </>
  );
}
