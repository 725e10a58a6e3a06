/** Whoever recorded an order that came otherwise signs what they recorded: nobody of its authority signs here, and it is reviewed only then. */
import { Button } from '@mantine/core';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { SignReceivedOrderDocument } from '../../graphql/platform/graphql.ts';
import { useSigns } from '../../signing/use-signed-act.ts';
import type { Order } from '../review/checks.ts';
import { useOrderAct } from '../review/review-context.ts';
import { TroubleNotice } from '../review/trouble-notice.tsx';

export function SignRecord({ order }: { order: Order }) {
  const say = useWords();
  const { subject } = useSession();
  const signs = useSigns();
  const { run, acting, trouble } = useOrderAct(SignReceivedOrderDocument, say('platform.review.said.record-signed'), (seen) => ({
    act: 'RECORD',
    order: seen,
    ...(seen.received === null ? {} : { document: seen.received.sha256 }),
  }));
  const isRecorder = order.history.some(({ act, by }) => act === 'receiveOrder' && by?.person === subject);
  if (!signs || !isRecorder) return null;
  return (
    <section className="panel" aria-label={say('platform.review.record')}>
      <p>{say('platform.review.record.about')}</p>
      <Button size="compact-sm" onClick={() => void run({})} loading={acting}>
        {say('platform.review.record')}
      </Button>
      <TroubleNotice of={trouble} />
    </section>
  );
}
