/** What a restriction is: its state, its measures, where and since when, what is behind it, and why it ended. */
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../../app/words/words.tsx';
import type { RestrictionFactsFragment } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { DecisionMeasures, useTerritories, Written } from '../../statement/statement-of-reasons.tsx';
import { restrictionTone } from './restriction-tone.ts';

export interface RestrictionFactsProps {
  of: RestrictionFactsFragment;
  /** What it is about; left out where that is shown beside it. */
  subject?: { __typename: 'ContentItem'; id: string; title: string | null } | { __typename: 'Account'; id: string; handle: string };
}

export function RestrictionFacts({ of: restriction, subject }: RestrictionFactsProps) {
  const say = useWords();
  const territories = useTerritories();
  const { state, cause, order, statement, stateActor, closeReason, startsAt } = restriction;
  return (
    <>
      <DecisionMeasures of={restriction} />
      <Facts
        of={[
          [
            say('platform.restrictions.state'),
            <Mark key="state" tone={restrictionTone(state)}>
              <Code of="RestrictionState" value={state} />
            </Mark>,
          ],
          [
            say('platform.restrictions.subject'),
            subject === undefined ? null : subject.__typename === 'Account' ? (
              <Link key="subject" to="/accounts/$id" params={{ id: subject.id }}>
                <bdi>{subject.handle}</bdi>
              </Link>
            ) : (
              <Link key="subject" to="/content/$id" params={{ id: subject.id }}>
                <bdi>{subject.title ?? subject.id}</bdi>
              </Link>
            ),
          ],
          [say('platform.restrictions.cause'), <Code key="cause" of="RestrictionCause" value={cause} />],
          [say('platform.restrictions.where'), territories(restriction.territories)],
          [say('platform.restrictions.from'), <When key="from" at={startsAt} />],
          [say('platform.restrictions.review'), restriction.reviewAt === null ? null : <When key="review" at={restriction.reviewAt} />],
          [say('platform.restrictions.decided'), statement === null ? null : <When key="decided" at={statement.createdAt} />],
          [
            say('platform.restrictions.order'),
            order && (
              <span key="order">
                <Link to="/orders/$id" params={{ id: order.id }}>
                  {order.reference}
                </Link>{' '}
                <Mark>
                  <Code of="OrderStatus" value={order.status} />
                </Mark>
              </span>
            ),
          ],
          [say('platform.restrictions.body'), stateActor && <bdi key="body">{stateActor}</bdi>],
          [say('platform.restrictions.reason-closed'), closeReason && <Written key="closed">{closeReason}</Written>],
        ]}
      />
    </>
  );
}
