/** What runs beside every page of an area for a person who has turned it on: loaded then, and not with the first screen. */
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { isOn, turnedEvent } from '../notifications/browser.ts';
import { useSession } from './session.ts';

/** `load` has the component of the area. */
export function Beside({ load }: { load: () => Promise<{ Shown: ComponentType }> }) {
  const session = useSession();
  const [Shown] = useState(() => lazy(async () => ({ default: (await load()).Shown })));
  const [on, setOn] = useState(() => isOn(session));
  useEffect(() => {
    const look = (): void => setOn(isOn(session));
    window.addEventListener(turnedEvent, look);
    return () => window.removeEventListener(turnedEvent, look);
  }, [session]);
  if (!on) return null;
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}
