/** One order of the body: everything that is shown of it, and what the person can do with it now. */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { OrderDocument, type OrderOfAuthorityFragment, SignedActsDocument } from '../../graphql/authority/graphql.ts';
import { OrderView } from '../../order/order-view.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { SignedActs } from '../../signing/signed-acts.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { ShownOrder } from '../../states/shown-order.tsx';
import { PackagesOfOrder } from '../packages/packages-of-order.tsx';
import { ValidationPanel } from '../validation/validation-panel.tsx';
import { type ActName, possibleActs } from './act-rules.ts';
import './acts.css';
import { DocumentsOfOrder } from './documents-of-order.tsx';
import { KeptOfOrder } from './kept-of-order.tsx';
import { DoneNotice, OrderActs, useActs } from './order-acts.tsx';

export function OrderPage() {
  const say = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [discarded, setDiscarded] = useState<string | null>(null);
  const asked = useAsk(OrderDocument, { id }, { live: ['ORDER'], liveId: id, pause: discarded === id });
  const order = asked.data?.order;
  if (discarded === id) return <DiscardedDraft />;
  return (
    <Page title={order ? say('order.title', { reference: order.reference }) : say('order.title.loading')}>
      <Loaded of={asked} lines={20}>
        {(data) =>
          data.order === null ? (
            <Missing failures={asked.failures} />
          ) : (
            <ShownOrder key={data.order.id} newest={data.order} again={asked.again}>
              {(shown, again) => <OneOrder order={shown} again={again} discarded={() => setDiscarded(id)} />}
            </ShownOrder>
          )
        }
      </Loaded>
    </Page>
  );
}

/** The draft is gone: nothing of it is shown or asked any more. */
function DiscardedDraft() {
  const say = useWords();
  return (
    <Page key="discarded" title={say('authority.order.act.discard.done')} about={say('authority.order.discarded.about')}>
      <ButtonLink to="/orders" search={{}}>
        {say('authority.order.discarded.orders')}
      </ButtonLink>
    </Page>
  );
}

interface OneOrderProps {
  order: OrderOfAuthorityFragment;
  again: () => void;
  /** Told when the draft was discarded. */
  discarded: () => void;
}

function OneOrder({ order, again, discarded }: OneOrderProps) {
  const say = useWords();
  const session = useSession();
  const { said, held, scene: told } = useActs();
  const scene = { order, again, ...told, done: (act: ActName) => (act === 'discard' ? discarded() : told.done(act)) };
  const mayValidate = possibleActs(order, session).some(
    ({ act, obstacle }) => (act === 'validate' || act === 'refuseValidation') && (obstacle === null || held.includes(act)),
  );
  return (
    <OrderView
      order={order}
      outcome={<DoneNotice act={said} />}
      lead={mayValidate ? <a href="#decision">{say('authority.order.decide-below')}</a> : undefined}
      file={
        <>
          <SignedActs key={order.generation} order={order.id} document={SignedActsDocument} />
          <DocumentsOfOrder order={order} again={again} />
          <PackagesOfOrder order={order} />
        </>
      }
      decision={mayValidate ? <ValidationPanel {...scene} /> : undefined}
    >
      <div className="no-print order-can">
        <OrderActs {...scene} held={held} />
        <KeptOfOrder order={order} again={again} />
      </div>
    </OrderView>
  );
}
