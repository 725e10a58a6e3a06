/**
 * The review of one order, in three parts: the request with its checks, its targets with the decision on each, and the release by a second
 * person. An act that was written for an earlier state is not carried out: what was written stays, and what has changed is shown.
 */
import { useParams } from '@tanstack/react-router';
import { lawOf } from '@writ/orders-domain/law';
import { servedToInForce } from '@writ/orders-domain/order';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useAfterRender } from '../../app/after-render.ts';
import { type Asked, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useKeys } from '../../app/keys.tsx';
import { useSession } from '../../app/session.ts';
import { Code, useWords } from '../../app/words/words.tsx';
import {
  EnrolledBodiesDocument,
  OrderReviewDocument,
  type OrderReviewQuery,
  OrderToPersonDocument,
  SignedActsDocument,
} from '../../graphql/platform/graphql.ts';
import { OrderCourse } from '../../order/course/order-course.tsx';
import { OrderBasis } from '../../order/order-basis.tsx';
import { changesBetween } from '../../order/order-changes.ts';
import { OrderDuties } from '../../order/order-duties.tsx';

import { OrderIncidents } from '../../order/order-incidents.tsx';
import { OrderPeople } from '../../order/order-people.tsx';
import { OrderReach } from '../../order/order-scope.tsx';
import { hasScrutiny, mayRequestScrutiny, OrderScrutiny } from '../../order/order-scrutiny.tsx';
import { OrderSheet } from '../../order/order-sheet.tsx';
import { OrderSilence } from '../../order/order-silence.tsx';
import { OrderAnswers, OrderProductions, OrderReceipt } from '../../order/outside/order-receipt.tsx';
import { OrderTimeline } from '../../order/timeline/order-timeline.tsx';
import { useBodyName } from '../../parts/body.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { useNow } from '../../parts/clock.tsx';
import { When } from '../../parts/when.tsx';
import { SignedActs } from '../../signing/signed-acts.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { ShownOrder } from '../../states/shown-order.tsx';
import { Stale } from '../../states/stale.tsx';
import { useCaseWork } from '../claims/case-work.ts';
import { OrderCosts } from '../costs/cost-claims.tsx';
import { ClassifyOrder } from '../orders/classify-order.tsx';
import { holderOf } from '../queue/work-row.ts';
import { DocumentsOfOrder } from '../receive/documents-of-order.tsx';
import { ProductionActs } from '../receive/production-acts.tsx';
import { ReceivedActs } from '../receive/received-acts.tsx';
import { ReceivedDocument } from '../receive/received-document.tsx';
import { CheckList } from './check-list.tsx';
import { bodyOf, checksOf, enforcesHere, enforcingBodiesOf, type Order } from './checks.ts';
import { ClaimPart } from './claim-part.tsx';
import { EndChallenge, RaiseLimit, RecordChallenge, ReturnOrder } from './counsel-acts.tsx';
import { DecisionPart } from './decision/decision-part.tsx';
import { ReportConcern, SendObjection, WriteObjection } from './dialogue-acts.tsx';
import { MarkActs } from './mark-acts.tsx';
import { RecordNotification, RecordObjection } from './notified-acts.tsx';
import { PackagesOfOrder } from './packages-of-order.tsx';
import { ReleasePart } from './release-part.tsx';
import { ReviewContext } from './review-context.ts';
import { AskClarification, EndImpediment, RecordCallBack, ReportImpossible } from './reviewer-acts.tsx';
import { RecordScrutiny, RequestScrutiny } from './scrutiny-acts.tsx';
import { TakeCase } from './take-case.tsx';
import './review.css';

/** What has changed since the state that somebody wrote for. */
function ChangedSince({ before, order }: { before: Order; order: Order }) {
  const say = useWords();
  const events = order.history.filter(({ generation }) => generation > before.generation);
  const changes = changesBetween(before, order);
  const nameOf = useBodyName();
  return (
    <>
      <ul>
        {events.map(({ generation, act, at, by, to }) => (
          <li key={generation}>
            <When at={at} /> · {say(`order.act.${act}`)} ·{' '}
            <bdi>{by === null ? say('order.actor.SYSTEM') : [by.person, nameOf(by)].filter(Boolean).join(', ')}</bdi> ·{' '}
            <Code of="OrderStatus" value={to} />
          </li>
        ))}
      </ul>
      {changes.length === 0 ? null : (
        <p>{say('order.changes', { changes: changes.map((change) => say(`order.change.${change}`)).join(', ') })}</p>
      )}
      <p>{say(changes.includes('DIGEST') ? 'platform.review.stale.digest' : 'platform.review.stale.same-digest')}</p>
    </>
  );
}

interface ReviewedProps {
  order: Order;
  again: Asked<OrderReviewQuery>['again'];
}

/** The announcement after an act, and the state for which an act was written when somebody else was faster. */
function useTelling(order: Order, lookAgain: () => void) {
  const announce = useAnnounce();
  const [outrun, setOutrun] = useState<Order | null>(null);
  const [said, setSaid] = useState('');
  const outcome = useRef<HTMLDivElement>(null);
  const afterRender = useAfterRender();
  const told = useCallback(
    (sentence: string) => {
      setSaid(sentence);
      setOutrun(null);
      announce(sentence);
      lookAgain();
      afterRender(() => outcome.current?.focus());
    },
    [announce, lookAgain, afterRender],
  );
  const review = useMemo(() => ({ order, outrun: () => setOutrun(order), told }), [order, told]);
  return { review, outrun, said, outcome };
}

function Reviewed({ order, again }: ReviewedProps) {
  const say = useWords();
  const now = useNow();
  const { subject, roles } = useSession();
  const isCounsel = roles.includes('COUNSEL');
  const caseWork = useCaseWork(order.id, { kinds: ['ORDER'] }, { pause: false });
  const { work, again: lookAgain } = caseWork;
  const bodies = useAsk(EnrolledBodiesDocument, {}).data?.enrolments;
  // Asked for by counsel alone, whom it is for.
  const toPerson = useAsk(OrderToPersonDocument, { id: order.id }, { pause: !isCounsel }).data?.order?.toPerson;
  const timeline = useRef<HTMLDivElement>(null);
  const telling = useTelling(order, lookAgain);
  useKeys([{ key: 't', label: say('platform.review.key.timeline'), act: () => timeline.current?.focus() }]);
  const checks = checksOf(order, { bodies, now });
  const isHolder = work != null && holderOf(work, now) === subject;
  const isAgent = roles.includes('AGENT');
  const mayDecide = order.status === 'UNDER_REVIEW' && isAgent && isHolder;
  const lookAtAll = () => {
    again();
    lookAgain();
  };
  return (
    <ReviewContext value={telling.review}>
      <Told of={telling} order={order} again={lookAtAll} />
      <OrderCourse order={order} />
      <OrderSheet
        beside={
          <>
            <ClaimPart of={caseWork} claimed={lookAtAll} />
            {isAgent && (order.status === 'SERVED' || (order.status === 'UNDER_REVIEW' && !isHolder)) ? (
              <p className="notice">{say('platform.review.claim-first')}</p>
            ) : null}
            <TakeCase />
            <section className="panel" aria-labelledby="checks">
              <h2 id="checks">{say('platform.review.checks')}</h2>
              <CheckList checks={checks} />
            </section>
            <OrderDuties order={order} />
            <ActsOfReview order={order} isHolder={isHolder} bodies={bodies} />
          </>
        }
      >
        <section className="review-decision" aria-label={say('platform.review.decision')}>
          {order.status === 'APPROVED' ? <ReleasePart bodies={bodies} /> : null}
          <DecisionPart mayDecide={mayDecide} />
        </section>
        <OrderBasis order={order} />
        <OrderPeople order={order}>
          <OrderReach order={order} />
        </OrderPeople>
        <OrderSilence order={order} toPerson={toPerson} />
        <OrderIncidents order={order} />
        <OrderReceipt order={order}>
          <ReceivedDocument order={order} />
        </OrderReceipt>
        <DocumentsOfOrder order={order} />
        <SignedActs key={order.generation} order={order.id} document={SignedActsDocument} />
        <OrderAnswers order={order} />
        <OrderProductions order={order} />
        <OrderScrutiny order={order} />
        {isCounsel && order.status !== 'SERVED' ? <PackagesOfOrder order={order.id} /> : null}
        <div ref={timeline} tabIndex={-1} className="review-timeline">
          <OrderTimeline order={order} />
        </div>
      </OrderSheet>
    </ReviewContext>
  );
}

interface ToldProps {
  of: ReturnType<typeof useTelling>;
  order: Order;
  again: () => void;
}

function Told({ of: { said, outrun, outcome }, order, again }: ToldProps) {
  const say = useWords();
  return (
    <div ref={outcome} tabIndex={-1} className="review-outcome" data-said={said !== ''}>
      {said === '' ? null : (
        <div className="notice" data-tone="good">
          <p>{said}</p>
          <ButtonLink size="compact-sm" to="/queue">
            {say('platform.review.to-queue')}
          </ButtonLink>
        </div>
      )}
      {outrun === null ? null : outrun.generation === order.generation ? (
        <Stale show={again}>
          <p>{say('platform.review.stale.void')}</p>
        </Stale>
      ) : (
        <div className="notice" data-tone="warn" data-state="changed" role="alert">
          <h2>{say('platform.review.stale.changed')}</h2>
          <ChangedSince before={outrun} order={order} />
        </div>
      )}
    </div>
  );
}

interface ActsOfReviewProps {
  order: Order;
  /** Whether the person holds the claim. */
  isHolder: boolean;
  bodies: Parameters<typeof bodyOf>[1];
}

const objectionStates: readonly string[] = ['SERVED', 'UNDER_REVIEW', 'APPROVED', 'HELD'];

/** What the reviewer has written, as long as counsel has not sent it; null when there is nothing. */
function unsentObjection({ history }: Order): string | null {
  const last = history.findLast(({ act }) => act === 'writeObjection' || act === 'sendObjection');
  return last?.act === 'writeObjection' ? last.text : null;
}

/** Whether counsel decides on a marked account: approved, or released before it was marked. */
const mayDecideMark = ({ status, targets }: Order, isCounsel: boolean): boolean =>
  isCounsel && (status === 'APPROVED' || status === 'HELD' || status === 'IN_FORCE') && targets.some(({ mark }) => mark !== null);

/** The acts that the order's state and the person's role allow. */
function ActsOfReview({ order, isHolder, bodies }: ActsOfReviewProps) {
  const say = useWords();
  const { roles } = useSession();
  const now = useNow();
  const isAgent = roles.includes('AGENT');
  const isCounsel = roles.includes('COUNSEL');
  const isReviewed = order.status === 'UNDER_REVIEW' && isAgent && isHolder;
  const law = lawOf(order.kind);
  const written = unsentObjection(order);
  const reportsImpediments = law.impediment !== undefined;
  const isImpeded = order.impediments.some(({ endedAt }) => endedAt === null);
  return (
    <section className="panel review-acts" aria-labelledby="acts">
      <h2 id="acts">{say('platform.review.acts')}</h2>
      {order.status === 'APPROVED' && isCounsel ? <ReturnOrder /> : null}
      {order.status === 'APPROVED' && isCounsel ? <RaiseLimit /> : null}
      {mayDecideMark(order, isCounsel) ? <MarkActs authorities={enforcingBodiesOf(bodies)} /> : null}
      {isReviewed && order.emergency !== null ? <RecordCallBack number={bodyOf(order, bodies)?.callBackNumber ?? null} /> : null}
      {isReviewed && order.notified !== null && enforcesHere(order, bodies) === false ? <RecordNotification /> : null}
      {isCounsel && order.notificationEvidence !== null && servedToInForce.includes(order.status) ? <RecordObjection /> : null}
      {isReviewed ? <AskClarification /> : null}
      {isReviewed && law.concerns !== null ? <ReportConcern authorities={enforcingBodiesOf(bodies)} /> : null}
      {isReviewed && law.conflict !== null ? <WriteObjection /> : null}
      {isCounsel && written !== null && objectionStates.includes(order.status) ? <SendObjection text={written} /> : null}
      {isAgent && reportsImpediments && !isImpeded && (isReviewed || order.status === 'IN_FORCE') ? <ReportImpossible /> : null}
      {isAgent && reportsImpediments && isImpeded ? <EndImpediment /> : null}
      <ReceivedActs order={order} isAgent={isAgent} isCounsel={isCounsel} />
      {isCounsel ? <ProductionActs order={order} /> : null}
      <ClassifyOrder order={order.id} />
      {isCounsel && mayRequestScrutiny(order, now) ? <RequestScrutiny /> : null}
      {isCounsel && hasScrutiny(order) ? <RecordScrutiny /> : null}
      <OrderCosts isCounsel={isCounsel} />
      {isCounsel && servedToInForce.includes(order.status) ? <RecordChallenge /> : null}
      {isCounsel
        ? order.challenges
            .filter(({ endedAt }) => endedAt === null)
            .map((challenge) => <EndChallenge key={challenge.id} challenge={challenge} />)
        : null}
    </section>
  );
}

export function OrderReviewPage() {
  const say = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const asked = useAsk(OrderReviewDocument, { id }, { live: ['ORDER'], liveId: id });
  return (
    <Page
      title={
        asked.data?.order == null
          ? say('platform.review.title')
          : say('platform.review.title-of', { reference: asked.data.order.reference })
      }
    >
      <Loaded of={asked} lines={20}>
        {({ order }) =>
          order === null ? (
            <Missing failures={asked.failures} />
          ) : (
            <ShownOrder key={order.id} newest={order} again={asked.again}>
              {(shown, again) => <Reviewed order={shown} again={again} />}
            </ShownOrder>
          )
        }
      </Loaded>
    </Page>
  );
}
