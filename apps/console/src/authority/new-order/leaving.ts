/** Asks before what is not saved is left. */
import { useBlocker } from '@tanstack/react-router';
import { useWords } from '../../app/words/words.tsx';

export function useLeaving(isUnsaved: boolean): void {
  const say = useWords();
  useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname && !window.confirm(say('authority.new.leave')),
    enableBeforeUnload: () => isUnsaved,
  });
}
