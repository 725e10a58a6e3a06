/** What happened beside the ordinary way of an order: a call back, challenges in court, impediments, retained copies. */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { MissingFiles } from '../parts/missing-files.tsx';
import { When } from '../parts/when.tsx';
import type { OrderFacts } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

type Of<Field extends keyof OrderFacts> = { of: NonNullable<OrderFacts[Field]> };

export function OrderIncidents({ order }: { order: OrderFacts }) {
  const say = useWords();
  const { callBack, challenges, impediments, preserved, removalAnswers } = order;
  const kept = order.targets.flatMap((target) => target.kept);
  if (callBack === null && challenges.length + impediments.length + removalAnswers.length + kept.length === 0 && preserved === null)
    return null;
  return (
    <OrderSection title={say('order.incidents')}>
      <Facts
        of={[
          [say('order.call-back'), callBack === null ? null : <CallBack key="call-back" of={callBack} />],
          [say('order.preserved'), preserved === null ? null : <Preserved key="preserved" of={preserved} />],
          [say('order.challenges'), challenges.length === 0 ? null : <Challenges key="challenges" of={challenges} />],
          [say('order.impediments'), impediments.length === 0 ? null : <Impediments key="impediments" of={impediments} />],
          [say('order.removal-answers'), removalAnswers.length === 0 ? null : <RemovalAnswers key="removal-answers" of={removalAnswers} />],
          [say('order.kept'), kept.length === 0 ? null : <Kept key="kept" of={kept} />],
        ]}
      />
    </OrderSection>
  );
}

function CallBack({ of: { confirmed, at } }: Of<'callBack'>) {
  const say = useWords();
  return (
    <>
      {say(confirmed ? 'order.call-back.confirmed' : 'order.call-back.denied')} <When at={at} />
    </>
  );
}

function Preserved({ of: { state, since, endsAt } }: Of<'preserved'>) {
  const say = useWords();
  return (
    <>
      <Code of="PreservationState" value={state} />
      {'. '}
      {say('order.preserved.since')} <When at={since} />
      {endsAt === null ? null : (
        <>
          {' · '}
          {say('order.preserved.until')} <When at={endsAt} />
        </>
      )}
    </>
  );
}

function Challenges({ of: challenges }: Of<'challenges'>) {
  const say = useWords();
  const code = useCodes();
  return (
    <ul className="plain-list">
      {challenges.map(({ id, ground, forum, filedAt, suspends, outcome, endedAt }) => (
        <li key={id}>
          {code('ChallengeGround', ground)},{' '}
          {forum === null ? null : (
            <>
              <bdi>{forum}</bdi>,{' '}
            </>
          )}
          <When at={filedAt} />.{' '}
          {outcome === null || endedAt === null ? (
            say(suspends ? 'order.challenges.suspends' : 'order.challenges.open')
          ) : (
            <>
              <Code of="ChallengeOutcome" value={outcome} />, <When at={endedAt} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Impediments({ of: impediments }: Of<'impediments'>) {
  const say = useWords();
  const code = useCodes();
  return (
    <ul className="plain-list">
      {impediments.map(({ kind, at, endedAt, text }) => (
        <li key={at}>
          {code('ImpedimentKind', kind)}, <When at={at} /> – {endedAt === null ? say('order.impediments.lasts') : <When at={endedAt} />}.{' '}
          <bdi className="said">{text}</bdi>
        </li>
      ))}
    </ul>
  );
}

function RemovalAnswers({ of: answers }: Of<'removalAnswers'>) {
  const code = useCodes();
  return (
    <ul className="plain-list">
      {answers.map(({ annex, at, action, reason, text }) => (
        <li key={`${annex} ${at}`}>
          {code('RemovalAnnex', annex)}, <When at={at} />
          {action === null ? null : `: ${code('RemovalAction', action)}`}
          {reason === null ? null : `: ${code('RemovalReason', reason)}`}
          {text === null ? null : (
            <>
              {'. '}
              <bdi className="said">{text}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Kept({ of: kept }: { of: OrderFacts['targets'][number]['kept'] }) {
  return (
    <ul className="plain-list">
      {kept.map(({ id, since, until, endedAt, missing, filesDue }) => (
        <li key={id}>
          <When at={since} /> – <When at={endedAt ?? until} />
          <MissingFiles missing={missing} filesDue={filesDue} />
        </li>
      ))}
    </ul>
  );
}
