/** A proof that is checked in this browser as soon as there is something to check, and again when it is asked or something else is said. */
import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import { useCallback, useEffect, useState } from 'react';
import { LogUnreachable } from './log-files.ts';
import { type LogPlace, useLogPlace } from './log-place.ts';
import { NoKey, type Proof, proveEntry, proveReceipt } from './run-proof.ts';

export interface ProofState {
  /** The latest proof; undefined while the first one is made. */
  proof: Proof | undefined;
  /** Why there is none: the log's files can't be had, or no key is known. */
  trouble: 'unreachable' | 'noKey' | null;
  checking: boolean;
  again: () => void;
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
