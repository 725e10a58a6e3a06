/** How far the records of a target have been collected from the platform's source; counsel has a collection repeated that is refused or fails. */
import { useState } from 'react';
import { useAct } from '../../app/ask.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { CollectAgainDocument, type CollectionFactsFragment } from '../../graphql/platform/graphql.ts';
import { CollectionLine } from '../collections/collection-line.tsx';
import { ActForm } from './act-form.tsx';
import { TextField } from './order-text-act.tsx';
import { type Trouble, useReview } from './review-context.ts';

interface CollectAgainProps {
  target: string;
  collection: CollectionFactsFragment | null;
  /** Which target of the order it is, from 1. */
  place: number;
}

/** Shown to counsel where a collection is refused or fails. A form of its own, beside that of the decision. */
export function CollectAgain({ target, collection, place }: CollectAgainProps) {
  const { roles } = useSession();
  const isFailing = collection?.state === 'FAILING' || collection?.state === 'REFUSED';
  return roles.includes('COUNSEL') && isFailing ? <CollectAgainForm target={target} place={place} /> : null;
}

function CollectAgainForm({ target, place }: Pick<CollectAgainProps, 'target' | 'place'>) {
  const say = useWords();
  const { order, told } = useReview();
  const [reason, setReason] = useState('');
  const [act, acting] = useAct(CollectAgainDocument);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (): Promise<boolean> => {
    const outcome = await act({ order: order.id, target, reason });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return false;
    told(say('platform.review.said.collected-again'));
    return true;
  };
  return (
    <ActForm
      title={say('platform.review.collect-again', { place })}
      about={say('platform.review.collect-again.about')}
      button={say('platform.review.collect-again.send')}
      acting={acting}
      trouble={trouble}
      submit={submit}
      clear={() => setReason('')}
    >
      <TextField label={say('platform.review.collect-again.reason')} value={reason} change={setReason} />
    </ActForm>
  );
}

export function CollectionState({ of: collection }: { of: CollectionFactsFragment }) {
  const say = useWords();
  return (
    <p className="review-fact" data-collection={collection.state}>
      {say('platform.review.collection')}: <CollectionLine of={collection} />
    </p>
  );
}
