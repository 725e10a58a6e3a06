/**
 * One polite live region for the whole page: the result of an act, announced to people who can't see it, once the page shows the state after it. Where the
 * rules let the act be taken back, the way to that is beside it for ten seconds.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { settled } from '../awaited/settled.ts';
import { KeyHint, useKeys } from '../keys.tsx';

/** The way back from what is announced. */
export interface WayBack {
  label: string;
  act: () => void;
}
type Announce = (sentence: string, back?: WayBack) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** How long a sentence is shown, in milliseconds: it is announced at once, and its subject stays on the page. */
const shownMs = 8_000;
/** The same where something can be taken back there. */
const backMs = 10_000;
const backKey = 'u';

/** Says a sentence to assistive technology, and shows it for a moment at the foot of the page. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

const nothing = { sentence: '', back: null as WayBack | null };

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ ...nothing, count: 0 });
  const announce = useCallback<Announce>(
    (sentence, back) => void settled().then(() => setSaid(({ count }) => ({ sentence, back: back ?? null, count: count + 1 }))),
    [],
  );
  const { sentence, back, count } = said;
  const hide = useCallback(() => setSaid((old) => ({ ...old, ...nothing })), []);
  useEffect(() => {
    if (sentence === '') return;
    const timer = setTimeout(hide, back === null ? shownMs : backMs);
    return () => clearTimeout(timer);
  }, [sentence, back, hide]);
  const goBack = () => {
    hide();
    back?.act();
  };
  useKeys(back === null ? [] : [{ key: backKey, label: back.label, act: goBack }]);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* The same sentence twice is said twice: the count makes it another node. */}
      <div role="status" className="announcement" data-shown={sentence !== ''}>
        <span key={count}>{sentence}</span>
        {back === null ? null : (
          <button type="button" onClick={goBack}>
            {back.label}
            <KeyHint of={backKey} />
          </button>
        )}
      </div>
    </AnnounceContext>
  );
}
