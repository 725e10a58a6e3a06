/** What the person can do with an order now, and for everything else of their role why not. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import type { OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';
import { OrderSection } from '../../order/order-section.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Reissue } from '../new-order/reissue.tsx';
import { type ActScene, ImpossibleAct } from './act-panel.tsx';
import { type ActName, type Possible, possibleActs, readingObstacle } from './act-rules.ts';
import { Answer } from './answer.tsx';
import { DialogueForm } from './dialogue-acts.tsx';
import { Objection } from './objection.tsx';
import { ConfirmProductionRequest } from './production-request.tsx';
import { Scrutinise } from './scrutinise.tsx';
import { SimpleAct } from './simple-acts.tsx';

export interface OrderActsProps extends Omit<ActScene, 'order'> {
  order: OrderOfAuthorityFragment;
  /** Acts whose form stays, whatever the newest state allows. */
  held: readonly ActName[];
}

/** What was done last, which takes the focus from the form that is gone; and the forms that have something to say still. */
export function useActs() {
  const [said, setSaid] = useState<{ act: ActName } | null>(null);
  const [held, setHeld] = useState<readonly ActName[]>([]);
  const done = useCallback((act: ActName) => setSaid({ act }), []);
  const hold = useCallback(
    (act: ActName, isHeld: boolean) => setHeld((before) => [...before.filter((one) => one !== act), ...(isHeld ? [act] : [])]),
    [],
  );
  return { said: said?.act ?? null, held, scene: { done, hold } };
}

export function DoneNotice({ act }: { act: ActName | null }) {
  const say = useWords();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (act !== null) notice.current?.focus();
  }, [act]);
  return act === null ? null : (
    <div ref={notice} className="notice" data-tone="good" data-done={act} role="status" tabIndex={-1}>
      <p>{say(`authority.order.act.${act}.done`)}</p>
    </div>
  );
}

const dialogueActs: readonly ActName[] = ['consult', 'setConditions', 'maintain', 'recordReview'];

function PossibleAct({ act, held: _, ...scene }: OrderActsProps & { act: ActName }) {
  const say = useWords();
  if (act === 'answer') return <Answer {...scene} />;
  if (act === 'object') return <Objection {...scene} />;
  if (act === 'confirmProductionRequest') return <ConfirmProductionRequest {...scene} />;
  if (act === 'scrutinise') return <Scrutinise {...scene} />;
  if (act === 'reissue')
    return (
      <div className="act" data-act={act}>
        <Reissue order={scene.order.id} reference={scene.order.reference} isAct />
        <p className="quiet">{say('authority.order.act.reissue.about')}</p>
      </div>
    );
  return dialogueActs.includes(act) ? <DialogueForm {...scene} act={act} /> : <SimpleAct {...scene} act={act} />;
}

/** Acts that are decided after the facts are read are shown there, not here. */
const decidedBelow: readonly ActName[] = ['validate', 'refuseValidation'];

export function OrderActs(props: OrderActsProps) {
  const say = useWords();
  const session = useSession();
  const all = possibleActs(props.order, session);
  const isShown = ({ act, obstacle }: Possible): boolean => obstacle === null || props.held.includes(act);
  const possible = all.filter((one) => isShown(one) && !decidedBelow.includes(one.act));
  const impossible = all.filter((one) => !isShown(one));
  const isDecidedBelow = all.some((one) => isShown(one) && decidedBelow.includes(one.act));
  const mayRead = readingObstacle(props.order, session) === null;
  if (all.length === 0) return null;
  return (
    <OrderSection title={say('authority.order.acts')}>
      {possible.length === 0 && !isDecidedBelow && !mayRead ? <p>{say('authority.order.acts.none')}</p> : null}
      <div className="acts">
        {mayRead
          ? props.order.targets.map(({ id, value }) => (
              <div key={id} className="act" data-act="read">
                <ButtonLink variant="filled" to="/orders/$id/records/$target" params={{ id: props.order.id, target: id }}>
                  {say('authority.order.read', { target: value })}
                </ButtonLink>
              </div>
            ))
          : null}
        {props.order.status === 'DRAFT' ? (
          <div className="act">
            <ButtonLink to="/orders/new" search={{ draft: props.order.id, step: 'basis' }}>
              {say('authority.order.write-on')}
            </ButtonLink>
          </div>
        ) : null}
        {possible.map(({ act }) => (
          <PossibleAct key={act} {...props} act={act} />
        ))}
      </div>
      {impossible.length === 0 ? null : (
        <details className="acts-impossible">
          <summary>{say('authority.order.acts.impossible', { count: impossible.length })}</summary>
          <ul className="plain-list">
            {impossible.map(({ act, obstacle }) =>
              obstacle === null ? null : <ImpossibleAct key={act} act={act} obstacle={obstacle} order={props.order} />,
            )}
          </ul>
        </details>
      )}
    </OrderSection>
  );
}
