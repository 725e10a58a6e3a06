/**
 * Before a session ends, and after it has: the person signs in again in a window of its own, and what they have written here stays
 * (WCAG 2.2, 2.2.1). Nothing is asked of the graph in between.
 */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FormattedTime } from 'react-intl';
import { Dialog } from '../../parts/dialog.tsx';
import { serverNow } from '../server-clock.ts';
import { askSession, useSession } from '../session.ts';
import { useWords } from '../words/words.tsx';

/** How long before its end a session's end is announced, in milliseconds. */
const warningMs = 120_000;
const eventName = 'writ-session-ended';

/** Told by the client when an answer says that nobody is signed in. */
export const sessionEnded = (): void => void window.dispatchEvent(new Event(eventName));

const signInAgain = (): void => void window.open('/sign-in?to=/sign-in/done', 'writ-sign-in', 'popup,width=520,height=720');

export function SessionEnd() {
  const say = useWords();
  const session = useSession();
  const [endsAt, setEndsAt] = useState(() => Date.parse(session.endsAt));
  const [state, setState] = useState<'lasting' | 'ending' | 'ended' | 'another'>('lasting');
  useEffect(() => {
    const left = endsAt - serverNow();
    const timers = [
      setTimeout(() => setState((was) => (was === 'lasting' ? 'ending' : was)), Math.max(0, left - warningMs)),
      setTimeout(() => setState('ended'), Math.max(0, left)),
    ];
    return () => timers.forEach(clearTimeout);
  }, [endsAt]);
  useEffect(() => {
    const end = () => setState('ended');
    window.addEventListener(eventName, end);
    return () => window.removeEventListener(eventName, end);
  }, []);
  useEffect(() => {
    if (state === 'lasting') return;
    const look = async () => {
      const found = await askSession().catch(() => null);
      if (found === null || Date.parse(found.endsAt) <= endsAt) return;
      if (found.graph !== session.graph || found.subject !== session.subject) return setState('another');
      setEndsAt(Date.parse(found.endsAt));
      setState('lasting');
    };
    window.addEventListener('focus', look);
    const every = setInterval(look, 2_000);
    return () => {
      window.removeEventListener('focus', look);
      clearInterval(every);
    };
  }, [state, endsAt, session]);
  if (state === 'lasting') return null;
  if (state === 'ending')
    return (
      <div className="session-ending notice" data-tone="warn" role="alert">
        <p>
          {say('common.session.ending')} <FormattedTime value={endsAt} />
        </p>
        <Button size="compact-sm" onClick={signInAgain}>
          {say('common.session.again')}
        </Button>
      </div>
    );
  return (
    <Dialog title={say(`common.session.${state}`)}>
      <p>{say(`common.session.${state}-about`)}</p>
      {state === 'another' ? (
        <Button component="a" href="/">
          {say('common.session.reload')}
        </Button>
      ) : (
        <Button onClick={signInAgain}>{say('common.session.again')}</Button>
      )}
    </Dialog>
  );
}
