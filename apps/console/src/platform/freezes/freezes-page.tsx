/** Freezes of payments and of advertising revenue whose review is due: somebody who did not decide one finds that it is still needed, or lifts it. */
import { Link } from '@tanstack/react-router';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { PlatformFreezesDocument, type PlatformFreezesQuery, PlatformReviewFreezeDocument } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TextAct } from '../cases/text-act.tsx';
import '../../second-person/second-person.css';

type Freeze = PlatformFreezesQuery['freezesToReview'][number];

function Review({ of: { id, generation }, done }: { of: Freeze; done: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [review, acting] = useAct(PlatformReviewFreezeDocument);
  return (
    <TextAct
      label={say('services.freezes.reason')}
      act={say('services.freezes.review')}
      acting={acting}
      send={async (reason) => {
        const outcome = await review({ restriction: id, generation, reason });
        if (outcome.kind === 'done') {
          announce(say('services.freezes.reviewed'));
          done();
        }
        return outcome;
      }}
    />
  );
}

function FreezePanel({ of: freeze, done }: { of: Freeze; done: () => void }) {
  const say = useWords();
  const now = useNow();
  const { id, subject, startsAt, reviewAt, ends } = freeze;
  const isOverdue = reviewAt !== null && Date.parse(reviewAt) <= now;
  return (
    <li className="panel">
      <h2>
        <bdi>{subject.__typename === 'Account' ? subject.handle : (subject.title ?? subject.id)}</bdi>{' '}
        <Mark tone={isOverdue ? 'warn' : 'calm'}>{say(isOverdue ? 'services.freezes.overdue' : 'services.freezes.soon')}</Mark>
      </h2>
      <Facts
        of={[
          [say('services.freezes.from'), <When key="from" at={startsAt} />],
          [say('services.freezes.due'), reviewAt && <When key="due" at={reviewAt} />],
          [say('services.freezes.until'), ends.monetary && <When key="until" at={ends.monetary} />],
        ]}
      />
      <p>
        <Link to="/restrictions/$id" params={{ id }}>
          {say('services.freezes.open')}
        </Link>
      </p>
      <Review of={freeze} done={done} />
    </li>
  );
}

export function FreezesPage() {
  const say = useWords();
  const asked = useAsk(PlatformFreezesDocument, {});
  return (
    <Page title={say('services.freezes.title')} about={say('services.freezes.about')}>
      <Loaded of={asked} lines={8}>
        {({ freezesToReview }) =>
          freezesToReview.length === 0 ? (
            <Empty title={say('services.freezes.none')} />
          ) : (
            <ul className="second-person">
              {freezesToReview.map((one) => (
                <FreezePanel key={one.id} of={one} done={asked.again} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
