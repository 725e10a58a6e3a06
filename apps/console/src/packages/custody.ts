/** The custody of a package from the decision to its destruction, as rows: what was done, when, its entry of the log, and what shows it. No person is named. */
import type { PackageFactsFragment } from '../graphql/authority/graphql.ts';

type Event = PackageFactsFragment['history'][number];

export interface CustodyStep {
  /** What it was; SEALED and EXPORTED are of a volume. */
  readonly what: Event['act'] | 'SEALED' | 'EXPORTED';
  readonly at: string;
  readonly index: string | null;
  /** Of a volume: its number. */
  readonly number?: number;
  /** Of a volume: its hash that the log has. */
  readonly hash?: string | null;
  readonly receipt: Event['receipt'];
}

/** Of each volume that it was sealed, and that it was encrypted: both before it was ready. */
const volumeSteps = (at: string, volumes: PackageFactsFragment['volumes']): CustodyStep[] =>
  volumes.flatMap(({ number, hash, sha256, disclosed, exported }) => [
    { what: 'SEALED' as const, at, index: disclosed, number, hash, receipt: null },
    { what: 'EXPORTED' as const, at, index: exported, number, hash: sha256, receipt: null },
  ]);

/** Oldest first. */
export const custodyOf = ({ history, volumes }: Pick<PackageFactsFragment, 'history' | 'volumes'>): CustodyStep[] =>
  history.flatMap(({ act, at, index, receipt }) => {
    const step: CustodyStep = { what: act, at, index, receipt };
    return act === 'READY' ? [...volumeSteps(at, volumes), step] : [step];
  });
