/** Something is awaited: a grey field of about the height of what comes, shown after a fifth of a second. */
import { useEffect, useState } from 'react';
import { useWords } from '../app/words/words.tsx';

const afterMs = 200;

export function Loading({ lines = 3 }: { lines?: number }) {
  const say = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), afterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div data-state="loading" aria-busy="true" className="skeleton" style={{ blockSize: `${lines * 1.75}rem`, opacity: shown ? 1 : 0 }}>
      {shown ? <span role="status">{say('states.loading')}</span> : null}
    </div>
  );
}
