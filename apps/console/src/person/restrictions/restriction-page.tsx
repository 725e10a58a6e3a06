/** One restriction of mine: what holds where and until when, why, how it was decided, my item, and how to contest it. */
import '../person.css';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { MyDecisionReceiptDocument, MyRestrictionDocument, type MyRestrictionQuery } from '../../graphql/public/graphql.ts';
import { useTerritoryNames } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { DecisionProof } from '../../proof/decision-proof.tsx';
import { Loaded } from '../../states/loaded.tsx';
import type { Informed } from '../accesses/access-card.tsx';
import { ComplaintForm } from '../complaints/complaint-form.tsx';
import { complaintTone } from '../complaints/complaint-tone.ts';
import { NotThere } from '../not-there.tsx';
import { Disputes } from './disputes.tsx';
import { OrderReasons, StatementReasons, Words } from './reasons.tsx';
import { restrictionTone, useMeasures } from './restriction-words.ts';
import { ServiceWords } from './service-words.tsx';

type Restriction = NonNullable<MyRestrictionQuery['restriction']>;

export function RestrictionPage() {
  const say = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const asked = useAsk(MyRestrictionDocument, { id });
  return (
    <Page title={say('person.restriction.title')}>
      <Loaded of={asked} lines={16}>
        {({ restriction, me }) =>
          restriction === null ? (
            <NotThere failures={asked.failures} />
          ) : (
            <RestrictionDetails restriction={restriction} informed={me?.informed ?? []} />
          )
        }
      </Loaded>
    </Page>
  );
}

function RestrictionDetails({ restriction, informed }: { restriction: Restriction; informed: readonly Informed[] }) {
  const say = useWords();
  const { subject, statement } = restriction;
  const order = subject.__typename === 'ContentItem' ? informed.find(({ item }) => item === subject.id) : undefined;
  return (
    <>
      <Decided restriction={restriction} />
      {statement === null ? <OrderReasons order={order} /> : <StatementReasons statement={statement} stateActor={restriction.stateActor} />}
      <Item subject={subject} />
      <Contest restriction={restriction} />
      <Disputes of={restriction.disputes} />
      <section className="person-section" aria-labelledby="numbers">
        <h2 id="numbers">{say('person.restriction.numbers')}</h2>
        <Facts
          of={[
            [say('person.restriction.id'), <Identifier key="id">{restriction.id}</Identifier>],
            statement === null ? null : [say('person.restriction.puid'), <Identifier key="puid">{statement.puid}</Identifier>],
            statement === null || statement.uuid === null
              ? null
              : [say('person.restriction.uuid'), <Identifier key="uuid">{statement.uuid}</Identifier>],
          ]}
        />
      </section>
      <DecisionProof of={restriction.id} document={MyDecisionReceiptDocument} section="person-section" />
    </>
  );
}

function Decided({ restriction }: { restriction: Restriction }) {
  const say = useWords();
  const code = useCodes();
  const measures = useMeasures()(restriction);
  const territories = useTerritoryNames();
  const { state, startsAt, endsAt, reviewAt, closeReason } = restriction;
  return (
    <section className="person-section" aria-labelledby="decided">
      <h2 id="decided">{say('person.restriction.decided')}</h2>
      <p>
        <Mark tone={restrictionTone[state] ?? 'calm'}>{code('RestrictionState', state)}</Mark>
      </p>
      <Facts
        of={[
          [say('person.restriction.what'), measures.join(', ')],
          [say('person.restriction.where'), territories(restriction.territories, say('person.world'))],
          [say('person.restriction.from'), <When key="from" at={startsAt} />],
          [say('person.restriction.until'), endsAt === null ? say('person.restriction.no-end') : <When key="until" at={endsAt} />],
          ...(reviewAt === null ? [] : [[say('person.restriction.review'), <When key="review" at={reviewAt} />] as const]),
        ]}
      />
      <Words title={say('person.restriction.close-reason')} text={closeReason} />
    </section>
  );
}

function Item({ subject }: { subject: Restriction['subject'] }) {
  const say = useWords();
  const code = useCodes();
  if (subject.__typename === 'Account')
    return (
      <section className="person-section" aria-labelledby="item">
        <h2 id="item">{say('person.item.account')}</h2>
        <p>
          <bdi>{subject.handle}</bdi>
        </p>
      </section>
    );
  return (
    <section className="person-section" aria-labelledby="item">
      <h2 id="item">{say('person.item.title')}</h2>
      <p>
        {say('person.item.published')} <When at={subject.publishedAt} /> · {say('person.item.now')}{' '}
        {code('EnforcementStatus', subject.enforcementStatus)}
      </p>
      {subject.title === null && subject.text === null ? (
        <p className="person-prose">
          {say('person.item.withheld')} <Link to="/me/records">{say('person.item.in-records')}</Link>
        </p>
      ) : (
        <blockquote className="person-item" dir="auto" lang={subject.language ?? undefined}>
          {subject.title === null ? null : <strong>{subject.title}</strong>}
          {subject.text === null ? null : (
            <p className="person-words" dir="auto">
              {subject.text}
            </p>
          )}
        </blockquote>
      )}
    </section>
  );
}

/** The newest complaint, or a form where there is none to wait for; the server decides whether it is still accepted. */
function Contest({ restriction: { id, complaint, statement } }: { restriction: Restriction }) {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const follow = (filed: string) => void navigate({ to: '/me/complaints/$id', params: { id: filed } });
  return (
    <section className="person-section" aria-labelledby="complain">
      <h2 id="complain">{say('person.complain.title')}</h2>
      {complaint === null ? (
        <>
          <p className="person-prose">{say(statement === null ? 'person.complain.order-about' : 'person.complain.restriction-about')}</p>
          {statement === null ? null : <ServiceWords of={statement.redress} />}
          <ComplaintForm about={{ restriction: id }} filed={follow} />
        </>
      ) : (
        <p>
          <Mark tone={complaintTone[complaint.state] ?? 'calm'}>{code('ComplaintState', complaint.state)}</Mark>{' '}
          <Link to="/me/complaints/$id" params={{ id: complaint.id }}>
            {say('person.complain.follow')}
          </Link>
        </p>
      )}
    </section>
  );
}
