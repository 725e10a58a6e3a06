/**
 * The second body's decision: how much is asked for, what has changed since an earlier submission, and the digest that is signed. The
 * digest is computed here too, over what this page shows, so that nobody signs what they have not seen.
 */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type OrderOfAuthorityFragment, RefuseValidationDocument, ValidateOrderDocument } from '../../graphql/authority/graphql.ts';
import { DigestCheck } from '../../order/digest-check.tsx';
import { OrderSection } from '../../order/order-section.tsx';
import { useNow } from '../../parts/clock.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Scrolling } from '../../parts/scrolling.tsx';
import { When } from '../../parts/when.tsx';
import { validatedBy } from '../../signing/orders-after.ts';
import { formOf } from '../new-order/form.ts';
import { breadthOf, warnFrom } from '../new-order/rules/breadth.ts';
import { ActPanel, type ActScene, Changes } from '../order/act-panel.tsx';
import { useAuthorityAct } from '../order/sign-act.ts';
import { ReasonedAct } from '../order/simple-acts.tsx';
import { lastSeen, seen } from './seen-orders.ts';

function Breadth({ order }: { order: OrderOfAuthorityFragment }) {
  const say = useWords();
  const intl = useIntl();
  const now = useNow();
  const breadth = breadthOf(formOf(order, ''), order.issuing.office, new Date(now));
  if (breadth === null) return null;
  return (
    <>
      <h3>{say('authority.order.breadth')}</h3>
      <Scrolling label={say('authority.order.breadth')}>
        <table className="table validation-breadth">
          <thead>
            <tr>
              <th scope="col">{say('authority.new.breadth.what')}</th>
              <th scope="col" className="number">
                {say('authority.new.breadth.asked')}
              </th>
              <th scope="col" className="number">
                {say('authority.new.breadth.most')}
              </th>
            </tr>
          </thead>
          <tbody>
            {breadth.measures.map(({ of, asked, most }) => (
              <tr key={of} data-measure={of}>
                <th scope="row">{say(`authority.new.measure.${of}`)}</th>
                <td className="number">{intl.formatNumber(asked)}</td>
                <td className="number">{most === null ? '–' : intl.formatNumber(most)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {breadth.warnings.length === 0 ? (
        <p>{say('authority.new.warnings.none')}</p>
      ) : (
        <ul className="plain-list">
          {breadth.warnings.map((warning) => (
            <li key={warning} data-warning={warning}>
              <Mark tone="warn">{say(`authority.new.warning.${warning}`)}</Mark>{' '}
              {say(`authority.new.warning.${warning}.about`, { ...warnFrom })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What was asked and answered since the order was submitted first, and what changed since this person saw it last. */
function Since({ order }: { order: OrderOfAuthorityFragment }) {
  const say = useWords();
  const code = useCodes();
  const [before] = useState(() => lastSeen(order.id));
  useEffect(() => seen(order), [order]);
  const answers = order.history.filter(({ act }) => act === 'askClarification' || act === 'answerClarification');
  const isNew = before === undefined || before.generation === order.generation;
  if (answers.length === 0 && isNew) return null;
  return (
    <>
      <h3>{say('authority.order.since')}</h3>
      {isNew ? null : <Changes before={before} after={order} />}
      <ol className="plain-list">
        {answers.map(({ act, at, text, codes }) => (
          <li key={`${act} ${at}`}>
            <When at={at} /> · {say(`order.act.${act}`)} {codes.map((one) => code('DecisionCode', one)).join(', ')}{' '}
            {text === null ? null : <bdi className="said">{text}</bdi>}
          </li>
        ))}
      </ol>
      <p>{say('authority.order.since.void')}</p>
    </>
  );
}

/** Whether the digest that the server names is that of what is shown. */
function Digest({ order }: { order: OrderOfAuthorityFragment }) {
  const say = useWords();
  if (order.digest === null) return null;
  return (
    <>
      <h3>{say('authority.order.digest')}</h3>
      <p>
        <Identifier copy>{order.digest}</Identifier>
      </p>
      <DigestCheck order={order} />
      <p className="quiet">{say('authority.order.digest.about')}</p>
    </>
  );
}

export function ValidationPanel({ order, ...scene }: ActScene & { order: OrderOfAuthorityFragment }) {
  const say = useWords();
  const session = useSession();
  const [validate, validating] = useAuthorityAct(ValidateOrderDocument);
  return (
    <div id="decision">
      <OrderSection title={say('authority.order.validation')}>
        <p>{say('authority.order.validation.about')}</p>
        <Breadth order={order} />
        <Since order={order} />
        <Digest order={order} />
        <div className="acts">
          <ActPanel
            {...scene}
            order={order}
            act="validate"
            acting={validating}
            send={(shown) =>
              validate(
                { order: shown.id, generation: shown.generation, digest: shown.digest ?? '' },
                { act: 'VALIDATE', order: validatedBy(shown, session) },
              )
            }
          />
          <ReasonedAct {...scene} order={order} act="refuseValidation" document={RefuseValidationDocument} />
        </div>
      </OrderSection>
    </div>
  );
}
