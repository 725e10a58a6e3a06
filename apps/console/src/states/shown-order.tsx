/**
 * The state of an order that a person looks at. What they sign is its digest, so a state with another digest never takes the place of the one that they
 * read: the page says that there is one, and shows it when they ask, or after an act of their own.
 */
import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { useWords } from '../app/words/words.tsx';

interface State {
  generation: number;
  digest: string | null;
}

interface ShownOrderProps<Order extends State> {
  /** What the server said last. */
  newest: Order;
  /** Asks once more. */
  again: () => void;
  /** Draws one state; `again` is for after an act of the person's own, and adopts whatever comes of it. */
  children: (order: Order, again: () => void) => ReactNode;
}

export function ShownOrder<Order extends State>({ newest, again, children }: ShownOrderProps<Order>) {
  const say = useWords();
  const [shown, setShown] = useState(newest);
  const [adopts, setAdopts] = useState(false);
  const isOther = shown.digest !== null && shown.digest !== newest.digest;
  if (shown !== newest && (adopts || !isOther)) {
    setShown(newest);
    setAdopts(false);
  }
  const acted = useCallback(() => {
    setAdopts(true);
    again();
  }, [again]);
  return (
    <>
      {isOther && !adopts ? (
        <div className="notice" data-tone="warn" data-state="newer" role="alert">
          <h2>{say('order.newer')}</h2>
          <p>{say('order.newer.about')}</p>
          <Button size="compact-sm" variant="default" onClick={() => setAdopts(true)}>
            {say('order.newer.show')}
          </Button>
        </div>
      ) : null}
      {children(shown, acted)}
    </>
  );
}
