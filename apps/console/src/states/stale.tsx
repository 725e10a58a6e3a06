/** Somebody else changed the thing meanwhile: what was written stays, and the newest state is a button away. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../app/words/words.tsx';

export interface StaleProps {
  /** What has changed since, from the screen that knows it. */
  children?: ReactNode;
  show: () => void;
}

export function Stale({ children, show }: StaleProps) {
  const say = useWords();
  return (
    <div className="notice" data-tone="warn" data-state="stale" role="alert">
      <h2>{say('states.stale')}</h2>
      <p>{say('states.stale.about')}</p>
      {children}
      <Button size="compact-sm" variant="default" onClick={show}>
        {say('states.stale.show')}
      </Button>
    </div>
  );
}
