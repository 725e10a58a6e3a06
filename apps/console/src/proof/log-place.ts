/** Where the log of this installation is, and what this browser keeps of it. */
import { useMemo } from 'react';
import { useInstallation } from '../app/session.ts';
import { logFiles, type ReadFile } from './log-files.ts';
import type { Storage } from './memory.ts';

/** Where the log is, and what is said of its key. */
export interface LogPlace {
  origin: string;
  /** The verifier key as the installation says it. */
  verifierKey: string;
  read: ReadFile;
  /** Null in a browser that keeps nothing. */
  storage: Storage | null;
  now: () => Date;
}

/** This browser's memory, or null where it keeps none. */
function browserStorage(): Storage | null {
  try {
    localStorage.setItem('writ.log', '');
    return localStorage;
  } catch {
    // A browser may refuse both the looking and the keeping.
    return null;
  }
}

/** Where this installation's log is, for this browser. */
export function useLogPlace(): LogPlace {
  const { logOrigin, logPath, verifierKey } = useInstallation();
  return useMemo(
    () => ({ origin: logOrigin, verifierKey, read: logFiles(logPath), storage: browserStorage(), now: () => new Date() }),
    [logOrigin, logPath, verifierKey],
  );
}
