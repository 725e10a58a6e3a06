/**
 * Why something was restricted, in plain words: the statement of reasons of the platform's own decision, or the order that an authority gave.
 * Regulation (EU) 2022/2065, Art. 9(5) and 17.
 */

import { useIntl } from 'react-intl';
import { useCodes, useWords } from '../../app/words/words.tsx';
import type { MyRestrictionQuery } from '../../graphql/public/graphql.ts';
import { useAgency, useBodyName, useCountry } from '../../parts/body.tsx';
import { useNow } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { WebAddress } from '../../parts/web-address.tsx';
import { When } from '../../parts/when.tsx';
import type { Informed } from '../accesses/access-card.tsx';

type Restriction = NonNullable<MyRestrictionQuery['restriction']>;
type Statement = NonNullable<Restriction['statement']>;

export function StatementReasons({ statement, stateActor }: { statement: Statement; stateActor: string | null }) {
  const say = useWords();
  const code = useCodes();
  const { formatList } = useIntl();
  const isLaw = statement.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT';
  const keywords = [
    ...statement.categorySpecification.map((one) => code('CategoryKeyword', one)),
    ...(statement.categorySpecificationOther ? [statement.categorySpecificationOther] : []),
  ];
  const kinds = [statement.category, ...statement.categoryAddition].map((one) => code('StatementCategory', one));
  return (
    <>
      <section className="person-section" aria-labelledby="why">
        <h2 id="why">{say('person.reasons.why')}</h2>
        <p className="person-prose">{say(isLaw ? 'person.reasons.law' : 'person.reasons.terms')}</p>
        <Facts
          of={[
            [say('person.reasons.kind'), formatList(kinds)],
            keywords.length === 0 ? null : [say('person.reasons.keywords'), formatList(keywords)],
            [
              say('person.reasons.legal-ground'),
              statement.illegalContentLegalGround && <bdi key="law">{statement.illegalContentLegalGround}</bdi>,
            ],
            [
              say('person.reasons.clause'),
              statement.incompatibleContentGround && <bdi key="clause">{statement.incompatibleContentGround}</bdi>,
            ],
            statement.incompatibleContentIllegal ? [say('person.reasons.also-illegal'), say('person.yes')] : null,
            [
              say('person.reasons.read-ground'),
              statement.decisionGroundReferenceUrl === null ? null : <WebAddress key="address" of={statement.decisionGroundReferenceUrl} />,
            ],
          ]}
        />
        <Words
          title={say('person.reasons.explanation')}
          text={statement.illegalContentExplanation ?? statement.incompatibleContentExplanation}
        />
        <Words title={say('person.reasons.facts')} text={statement.decisionFacts} />
      </section>
      <section className="person-section" aria-labelledby="how">
        <h2 id="how">{say('person.reasons.how')}</h2>
        <ul className="person-reading">
          <li>{say(`person.reasons.source.${statement.sourceType}`)}</li>
          {statement.sourceIdentity === null ? null : <li>{say('person.reasons.source-identity', { who: statement.sourceIdentity })}</li>}
          {stateActor === null ? null : <li>{say('person.reasons.state-actor', { who: stateActor })}</li>}
          <li>{say(`person.reasons.detected.${statement.automatedDetection}`)}</li>
          <li>{say(`person.reasons.decided.${statement.automatedDecision}`)}</li>
        </ul>
      </section>
    </>
  );
}

/** It carries out an authority's order: the platform decided nothing itself. */
export function OrderReasons({ order }: { order: Informed | undefined }) {
  const say = useWords();
  const code = useCodes();
  const agency = useAgency();
  return (
    <section className="person-section" aria-labelledby="why">
      <h2 id="why">{say('person.reasons.why')}</h2>
      <p className="person-prose">{say('person.reasons.order')}</p>
      {order === undefined ? null : (
        <>
          <Facts
            of={[
              [say('person.reasons.authority'), agency(order.authority)],
              [say('person.order.kind'), code('OrderKind', order.kind)],
              [say('person.order.date'), <When key="ordered" at={order.orderedAt} day />],
              [say('person.access.law'), order.provision],
              [say('person.access.reference'), order.reference],
              [say('person.access.told'), <When key="told" at={order.toldAt} />],
            ]}
          />
          <Words title={say('person.reasons.order-grounds')} text={order.grounds} />
          <Words title={say('person.reasons.order-redress')} text={order.redress ?? say('person.order.redress')} />
          <ScrutinyRight of={order.scrutiny} />
        </>
      )}
    </section>
  );
}

/** That an authority of the platform's state scrutinises the order on the person's request, and until when: Regulation (EU) 2021/784, Art. 4(4). */
function ScrutinyRight({ of: right }: { of: Informed['scrutiny'] }) {
  const say = useWords();
  const now = useNow();
  const countryOf = useCountry();
  const nameOf = useBodyName();
  if (right === null) return null;
  const { authority, country, requestUntil, infringedAt } = right;
  const isOpen = Date.parse(requestUntil) > now;
  return (
    <>
      <h3>{say('person.scrutiny')}</h3>
      <p className="person-prose">{say(`person.scrutiny.${infringedAt !== null ? 'infringed' : isOpen ? 'right' : 'over'}`)}</p>
      {infringedAt !== null || !isOpen ? null : (
        <Facts
          of={[
            [
              say('person.scrutiny.authority'),
              authority === null
                ? say('person.scrutiny.unknown', { country: country === null ? '' : countryOf(country) })
                : nameOf({ organisation: authority, country }),
            ],
            [say('person.scrutiny.until'), <When key="until" at={requestUntil} />],
          ]}
        />
      )}
    </>
  );
}

/** What somebody wrote, as they wrote it; nothing where they wrote nothing. */
export function Words({ title, text }: { title: string; text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <>
      <h3>{title}</h3>
      <p className="person-words" dir="auto">
        {text}
      </p>
    </>
  );
}
