/** How many acts of this page the server has carried out: what comes after one's own act is no surprise. */
import { useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

export function actDone(): void {
  count += 1;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useActsDone = (): number => useSyncExternalStore(subscribe, () => count);
