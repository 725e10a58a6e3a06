/** What is shown when the page itself fails, or a part of it can't be loaded: that nothing was sent, and how to continue. */
import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../words/words.tsx';

/** What browsers and the bundler say when a file of the page does not come. */
const isUnloaded = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|Unable to preload|Importing a module/.test(error.message);

export function Broken({ error }: ErrorComponentProps) {
  const say = useWords();
  useEffect(() => console.error(error), [error]);
  const state = isUnloaded(error) ? 'UNREACHABLE' : 'broken';
  return (
    <div className="notice" data-tone="bad" data-state={state} role="alert">
      <h1>{say(`states.${state}`)}</h1>
      <p>{say(`states.${state}.about`)}</p>
      {state === 'UNREACHABLE' ? <p>{say('states.nothing.question')}</p> : null}
      <Button onClick={() => location.reload()}>{say('states.broken.reload')}</Button>
    </div>
  );
}
