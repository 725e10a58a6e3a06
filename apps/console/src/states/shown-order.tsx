/**
 * The state of an order that a person looks at. A newer one takes its place by itself, but not where another digest would be signed than the one that they
 * read, and not once they have begun to write: then the page says that there is one, and shows it when they ask, or after an act of their own.
 */
import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { useActsDone } from '../app/acts-done.ts';
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
  /** Draws one state; `again` asks once more, and what comes is shown whatever it is. */
  children: (order: Order, again: () => void) => ReactNode;
}

export function ShownOrder<Order extends State>({ newest, again, children }: ShownOrderProps<Order>) {
  const say = useWords();
  const acts = useActsDone();
  const [{ shown, actsThen }, setShown] = useState({ shown: newest, actsThen: acts });
  const [asked, setAsked] = useState(false);
  const [writes, setWrites] = useState(false);
  const adopts = asked || acts !== actsThen;
  const isOther = newest.generation !== shown.generation && (writes || (shown.digest !== null && shown.digest !== newest.digest));
  if (shown !== newest && (adopts || !isOther)) {
    setShown({ shown: newest, actsThen: acts });
    setAsked(false);
    if (newest.generation !== shown.generation) setWrites(false);
  }
  const askAgain = useCallback(() => {
    setAsked(true);
    again();
  }, [again]);
  return (
    <>
      {isOther && !adopts ? (
        <div className="notice" data-tone="warn" data-state="newer" role="alert">
          <h2>{say('order.newer')}</h2>
          <p>{say('order.newer.about')}</p>
          <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
            {say('order.newer.show')}
          </Button>
        </div>
      ) : null}
      <div onInput={() => setWrites(true)}>{children(shown, askAgain)}</div>
    </>
  );
}
