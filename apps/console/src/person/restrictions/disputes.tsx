/** What a certified out-of-court dispute settlement body decided about my restriction, and what the platform did (Regulation (EU) 2022/2065, Art. 21). */

import { useCodes, useWords } from '../../app/words/words.tsx';
import type { MyRestrictionQuery } from '../../graphql/public/graphql.ts';
import { useBody } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { When } from '../../parts/when.tsx';

type Dispute = NonNullable<MyRestrictionQuery['restriction']>['disputes'][number];

export function Disputes({ of: disputes }: { of: readonly Dispute[] }) {
  const say = useWords();
  const bodyOf = useBody();
  const code = useCodes();
  return disputes.length === 0 ? null : (
    <section className="person-section" aria-labelledby="disputes">
      <h2 id="disputes">{say('person.disputes.title')}</h2>
      {disputes.map((one) => (
        <Facts
          key={one.id}
          of={[
            [
              say('person.disputes.body'),
              <bdi key="body">{`${bodyOf({ organisation: one.body, country: one.country })}, ${one.reference}`}</bdi>,
            ],
            [say('person.disputes.submitted'), <When key="submitted" at={one.submittedAt} />],
            [say('person.disputes.outcome'), one.outcome === null ? say('person.disputes.open') : code('ComplaintOutcome', one.outcome)],
            [say('person.disputes.reason'), one.reason === null ? null : <bdi key="reason">{one.reason}</bdi>],
            [
              say('person.disputes.implemented'),
              one.implemented === null ? null : say(one.implemented ? 'person.disputes.yes' : 'person.disputes.no'),
            ],
            [say('person.disputes.implementation'), one.implementation === null ? null : <bdi key="done">{one.implementation}</bdi>],
          ]}
        />
      ))}
    </section>
  );
}
