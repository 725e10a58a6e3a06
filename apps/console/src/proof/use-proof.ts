/** A proof that is checked in this browser as soon as there is something to check, and again when it is asked or something else is said. */

import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useInstallation } from '../app/session.ts';
import { LogUnreachable, logFiles } from './log-files.ts';
import { browserStorage, type LogPlace, NoKey, type Proof, proveEntry, proveReceipt } from './run-proof.ts';

export interface ProofState {
  /** The latest proof; undefined while the first one is made. */
  proof: Proof | undefined;
  /** Why there is none: the log's files can't be had, or no key is known. */
  trouble: 'unreachable' | 'noKey' | null;
  checking: boolean;
  again: () => void;
}

/** Where this installation's log is, for this browser. */
export function useLogPlace(): LogPlace {
  const { logOrigin, logPath, verifierKey } = useInstallation();
  return useMemo(
    () => ({ origin: logOrigin, verifierKey, read: logFiles(logPath), storage: browserStorage(), now: () => new Date() }),
    [logOrigin, logPath, verifierKey],
  );
}

const troubleOf = (error: unknown): ProofState['trouble'] =>
  error instanceof LogUnreachable ? 'unreachable' : error instanceof NoKey ? 'noKey' : null;

function useChecked<Said>(said: Said | null, prove: (said: Said, place: LogPlace) => Promise<Proof>): ProofState {
  const place = useLogPlace();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<ProofState, 'again'>>({ proof: undefined, trouble: null, checking: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round checks once more
  useEffect(() => {
    if (said === null) return;
    let isCurrent = true;
    setState((before) => ({ ...before, checking: true }));
    prove(said, place).then(
      (proof) => isCurrent && setState({ proof, trouble: null, checking: false }),
      (error: unknown) => {
        const trouble = troubleOf(error);
        if (!isCurrent) return;
        setState(() => {
          // Our own mistake: the page says that it is broken.
          if (trouble === null) throw error;
          return { proof: undefined, trouble, checking: false };
        });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [said, place, prove, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...state, again };
}

/** Checks an entry against the newest checkpoint. Give the same object as long as the same is said. */
export const useEntryProof = (said: Omit<ProofFacts, 'path' | 'note'> | null): ProofState => useChecked(said, proveEntry);

/** Checks a receipt. Give the same object as long as the same is said. */
export const useReceiptProof = (facts: ProofFacts | null): ProofState => useChecked(facts, proveReceipt);
