/** One polite live region for the whole page: the result of an act, announced to people who can't see it. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** How long a sentence is shown, in milliseconds: it is announced at once, and its subject stays on the page. */
const shownMs = 8_000;

/** Says a sentence to assistive technology, and shows it for a moment at the foot of the page. */
export const useAnnounce = (): ((sentence: string) => void) => useContext(AnnounceContext);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ count }) => ({ sentence, count: count + 1 })), []);
  useEffect(() => {
    if (said.sentence === '') return;
    const timer = setTimeout(() => setSaid(({ count }) => ({ sentence: '', count })), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* The same sentence twice is said twice: the count makes it another node. */}
      <div role="status" className="announcement" data-shown={said.sentence !== ''}>
        <span key={said.count}>{said.sentence}</span>
      </div>
    </AnnounceContext>
  );
}
