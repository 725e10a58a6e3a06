/** The page could not be made now: what failed, that nothing was given out or saved, and what to do. */
import type { GraphFault } from './graph.ts';
import { useWords } from './page.ts';

export function FaultPage({ fault }: { fault: GraphFault }) {
  const { say } = useWords();
  return (
    <>
      <h1>{say('public.fault.title')}</h1>
      <p>{say(fault.code === 'LOG_UNAVAILABLE' ? 'public.fault.log' : fault.status === 503 ? 'public.fault.busy' : 'public.fault.ours')}</p>
      <p>{say('public.fault.effect')}</p>
      <p>{say('public.fault.next')}</p>
      <p className="quiet">
        {say('public.fault.code')} <code>{fault.code}</code>
        {fault.errorId !== undefined && (
          <>
            {' '}
            <code>{fault.errorId}</code>
          </>
        )}
      </p>
    </>
  );
}
