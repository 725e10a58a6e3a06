/** Whether the digest that the server names is that of what is shown, and how much of it was computed here. */
import { useMemo } from 'react';
import { useWords } from '../app/words/words.tsx';
import { Mark } from '../parts/mark.tsx';
import { checkDigest } from './order-digest.ts';

export function DigestCheck({ order }: { order: Parameters<typeof checkDigest>[0] }) {
  const say = useWords();
  const found = useMemo(() => checkDigest(order), [order]);
  if (found === null) return null;
  const { isSame, own, all } = found;
  const state = isSame ? 'same' : 'other';
  return (
    <p data-digest={state}>
      <Mark tone={isSame ? 'good' : 'bad'}>{say(`order.digest.${state}`)}</Mark> {say(`order.digest.${state}.about`, { own, all })}
    </p>
  );
}
