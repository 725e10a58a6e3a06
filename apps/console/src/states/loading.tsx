/** Something is awaited: bars where its lines will be, of about its height, shown after a fifth of a second. */
import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../app/words/words.tsx';

const afterMs = 200;
/** How wide the bars are, in per cent: as uneven as the ends of lines. */
const widths = [38, 92, 84, 95, 71, 88];

export function Loading({ lines = 3 }: { lines?: number }) {
  const say = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), afterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div data-state="loading" aria-busy="true" className="skeleton" data-shown={shown}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is nothing but its place
        <span key={line} style={{ inlineSize: `${widths[line % widths.length]}%` }} />
      ))}
      {shown ? <VisuallyHidden role="status">{say('states.loading')}</VisuallyHidden> : null}
    </div>
  );
}
