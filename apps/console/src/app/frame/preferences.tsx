/** Light or dark, how close rows stand, and the language, behind one button: all are kept in this browser, and nowhere else. */
import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';

const PreferenceFields = lazy(async () => ({ default: (await import('./preference-fields.tsx')).PreferenceFields }));

export function Preferences() {
  const say = useWords();
  const [isOpened, setOpened] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  return (
    // It lies over the page: it closes when the focus leaves it, so that it never hides what has the focus.
    <details
      ref={menu}
      className="frame-settings"
      onToggle={() => setOpened(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        close();
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>{say('common.display')}</summary>
      {isOpened ? (
        <Suspense fallback={null}>
          <PreferenceFields />
        </Suspense>
      ) : null}
    </details>
  );
}
