/** Why somebody doesn't read whom the order names and why, and how counsel comes to read it: by taking the case, which is logged. */
import { Button } from '@mantine/core';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { TakeOrderDocument } from '../../graphql/platform/graphql.ts';
import { useOrderAct, useReview } from './review-context.ts';
import { TroubleNotice } from './trouble-notice.tsx';

export function TakeCase() {
  const say = useWords();
  const { order } = useReview();
  const { roles } = useSession();
  const { run, acting, trouble } = useOrderAct(TakeOrderDocument, say('platform.review.said.taken'));
  if (order.sameTargets !== null) return null;
  const isCounsel = roles.includes('COUNSEL');
  return (
    <section className="panel" aria-label={say('platform.review.take.title')}>
      <p>{say(isCounsel ? 'platform.review.take.about' : 'platform.review.take.claimant')}</p>
      {isCounsel ? (
        <Button size="compact-sm" onClick={() => void run({})} loading={acting}>
          {say('platform.review.take')}
        </Button>
      ) : null}
      <TroubleNotice of={trouble} />
    </section>
  );
}
