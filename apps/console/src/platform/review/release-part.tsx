/**
 * The second person's release: the digest of exactly what is released, the difference between what was asked and what is granted, and the
 * difference to what this browser saw approved before. The button says why it rests; any change of the order meanwhile makes the server
 * refuse the digest.
 */
import { Button } from '@mantine/core';
import { type ReleaseWarning, releaseWarnings } from '@writ/orders-domain/release-warnings';
import { useEffect, useMemo, useState } from 'react';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { useSession } from '../../app/session.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { ReleaseOrderDocument } from '../../graphql/platform/graphql.ts';
import { DigestCheck } from '../../order/digest-check.tsx';
import { Period } from '../../order/order-scope.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { useSigns } from '../../signing/use-signed-act.ts';
import { type Body, isEnrolled, type Order } from './checks.ts';
import { type Part, partsOf } from './decision/proposal.ts';
import { TextField } from './order-text-act.tsx';
import { changedParts, remember, seenBefore } from './remembered.ts';
import { useOrderAct, useReview } from './review-context.ts';
import { TroubleNotice } from './trouble-notice.tsx';

/** Why this person doesn't release the order now; null when they can try. */
export type Hindrance = 'not-counsel' | 'same-person' | 'suspended' | 'not-taken';

const parts: readonly string[] = [
  'claim',
  'decideOrder',
  'askClarification',
  'recordCallBack',
  'recordNotification',
  'reportImpossible',
  'reportConcern',
  'permitMarked',
  'raiseMarked',
  'writeObjection',
];

/** Who reviewed it last; null before. */
export const reviewerOf = ({ history }: Order) => history.findLast(({ act }) => act === 'decideOrder')?.by ?? null;

/** Where persons sign, whoever signs sees whom it reaches: counsel take the case first. */
export function hindranceOf(order: Order, subject: string, isCounsel: boolean, signs: boolean): Hindrance | null {
  const { history, challenges, sameTargets } = order;
  if (history.some(({ act, by }) => parts.includes(act) && by?.person === subject)) return 'same-person';
  if (!isCounsel) return 'not-counsel';
  if (challenges.some(({ suspends, endedAt }) => suspends && endedAt === null)) return 'suspended';
  return signs && sameTargets === null ? 'not-taken' : null;
}

/** While the list of bodies is not there, nobody is warned of an enrolment; the server checks it. */
const signersEnrolled = ({ issuing, validating }: Order, bodies: readonly Body[] | undefined): boolean =>
  bodies === undefined || [issuing, validating].every((who) => who === null || isEnrolled(who, bodies));

interface WarningsProps {
  warnings: readonly ReleaseWarning[];
  reason: string;
  setReason: (reason: string) => void;
}

function Warnings({ warnings, reason, setReason }: WarningsProps) {
  const say = useWords();
  if (warnings.length === 0) return null;
  return (
    <div className="notice" data-tone="warn">
      {warnings.map((warning) => (
        <p key={warning}>{say(`platform.review.release.warning.${warning}`)}</p>
      ))}
      <TextField label={say('platform.review.release.despite')} value={reason} change={setReason} />
    </div>
  );
}

/** One part: what was asked, and exactly what is released of it. */
function Released({ of: { decision }, order, isChanged }: { of: Part; order: Order; isChanged: boolean }) {
  const say = useWords();
  const code = useCodes();
  const isAsAsked = decision.from === order.from && decision.to === order.to;
  return (
    <tr data-outcome={decision.outcome}>
      <th scope="row">
        {decision.category === null ? say('platform.review.act-on') : code('DataCategory', decision.category)}{' '}
        {isChanged ? <Mark tone="info">{say('platform.review.changed')}</Mark> : null}
      </th>
      <td>{decision.from === null ? say('platform.review.all') : <Period from={order.from} to={order.to} />}</td>
      <td>
        {decision.outcome === 'REFUSED' ? (
          <span className="review-refused">
            <Code of="DecisionOutcome" value="REFUSED" />
            {decision.code === null ? null : `: ${code('DecisionCode', decision.code)}`}
          </span>
        ) : (
          <ins>
            <Code of="DecisionOutcome" value={decision.outcome} />
            {decision.from === null || isAsAsked ? null : (
              <>
                : <Period from={decision.from} to={decision.to} />
              </>
            )}
          </ins>
        )}
      </td>
    </tr>
  );
}

function Difference({ order, changed }: { order: Order; changed: readonly string[] }) {
  const say = useWords();
  const all = partsOf(order);
  const granted = all.filter(({ decision }) => decision.outcome !== 'REFUSED').length;
  return (
    <div className="table-scroll">
      <table className="table review-difference">
        <caption>{say('platform.review.difference', { asked: all.length, granted })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('platform.review.column.part')}</th>
            <th scope="col">{say('platform.review.column.asked')}</th>
            <th scope="col">{say('platform.review.column.granted')}</th>
          </tr>
        </thead>
        {order.targets.map((target, index) => (
          <tbody key={target.id}>
            {target.value === null && order.targets.length === 1 ? null : (
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  {target.value === null ? (
                    say('platform.review.target', { index: index + 1 })
                  ) : (
                    <bdi className="identifier">{target.value}</bdi>
                  )}
                </th>
              </tr>
            )}
            {all
              .filter((part) => part.target.id === target.id)
              .map((part) => (
                <Released key={part.key} of={part} order={order} isChanged={changed.includes(part.key)} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

export function ReleasePart({ bodies }: { bodies: readonly Body[] | undefined }) {
  const say = useWords();
  const { order } = useReview();
  const { subject, roles } = useSession();
  const { run, acting, trouble } = useOrderAct(ReleaseOrderDocument, say('platform.review.said.released'), (released) => ({
    act: 'RELEASE',
    order: released,
  }));
  const hindrance = hindranceOf(order, subject, roles.includes('COUNSEL'), useSigns());
  const before = useMemo(() => seenBefore(order), [order]);
  const changed = before === null ? [] : changedParts(before, order);
  const returned = order.history.findLast(({ act }) => act === 'returnOrder');
  const reviewer = reviewerOf(order);
  const warnings = releaseWarnings(order, { signersEnrolled: signersEnrolled(order, bodies) });
  const [reason, setReason] = useState('');
  useEffect(() => remember(order), [order]);
  const release = () => {
    if (hindrance === null && order.digest !== null) void run({ digest: order.digest, reason: reason.trim() === '' ? null : reason });
  };
  useKeys(hindrance === null ? [{ key: 'Control+Enter', label: say('platform.review.key.release'), act: release }] : []);
  return (
    <section className="panel review-release" aria-labelledby="release">
      <div className="order-section-head">
        <h2 id="release">{say('platform.review.release.title')}</h2>
        {reviewer === null ? null : (
          <span>
            {say('platform.review.release.reviewed', { who: reviewer.person })} <When at={reviewer.at} />
          </span>
        )}
      </div>
      <p>
        {say('platform.review.release.digest')} <Identifier copy>{order.digest ?? ''}</Identifier>
      </p>
      <DigestCheck order={order} />
      <details>
        <summary>{say('platform.review.release.digest.covers')}</summary>
        <p className="review-fact">{say('platform.review.release.digest.about')}</p>
      </details>
      <Difference order={order} changed={changed} />
      {before !== null ? (
        <p className="notice" data-tone="info">
          {say('platform.review.release.before', { count: changed.length })}{' '}
          <span className="identifier">{before.digest.slice(0, 16)}</span>
        </p>
      ) : returned === undefined ? null : (
        <p className="notice">
          {say('platform.review.release.returned', { reason: returned.text ?? '' })} <When at={returned.at} />
        </p>
      )}
      {hindrance === null ? <Warnings warnings={warnings} reason={reason} setReason={setReason} /> : null}
      <TroubleNotice of={trouble} />
      <div className="review-send">
        <Button
          onClick={release}
          loading={acting}
          {...(hindrance === null ? {} : { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': 'release-why' })}
        >
          {say('platform.review.release')}
          {hindrance === null ? <KeyHint of="Control+Enter" /> : null}
        </Button>
        <p id="release-why" className="review-fact">
          {say(`platform.review.release.${hindrance ?? 'about'}`)}
        </p>
      </div>
    </section>
  );
}
