/**
 * What a proof is checked over: what the graph, the log's files or a receipt said, as it was said. All of it comes from outside and may be
 * anything; nothing here is believed before `check-proof.ts` has looked.
 */
import type { VerifierKey, WitnessPolicy } from '@writ/tlog';

/** What was opened of one field. */
export interface OpenedField {
  /** The JSON text that was committed to (RFC 8785). */
  text: string;
  /** In base64url. */
  salt: string;
}

/** A decision that an entry covers with others, as it was said. */
export interface DecisionFacts {
  /** Which of them, counted from 0, in decimal. */
  place: string;
  /** The hashes from the decision to the root that the entry says, in base64. */
  path: readonly string[];
  /** Field name to commitment, in base64url. */
  commitments: Readonly<Record<string, string>>;
  /** Fields of the decision that were opened. */
  openings: Readonly<Record<string, OpenedField>>;
}

export interface ProofFacts {
  /** The entry's number, in decimal. */
  index: string;
  /** The entry's bytes, in base64. */
  leaf: string;
  /** Field name to commitment, in base64url; none for an entry that is wholly public. */
  commitments: Readonly<Record<string, string>>;
  /** Fields that were opened. */
  openings: Readonly<Record<string, OpenedField>>;
  /** What else was said of the leaf, and is shown beside it: it must say the same. */
  said?: { event?: string; kind?: string; day?: string };
  /** JSON texts that were said of fields; where a field is opened, it must say the same. */
  saidOfFields?: Readonly<Record<string, string>>;
  /** The hashes from the leaf to the root, in base64; null where none is had. */
  path: readonly string[] | null;
  /** For which entry the path was made, where that was said beside it. */
  pathIndex?: string;
  /** The signed checkpoint, whole; null where none is had. */
  note: string | null;
  /** The decision that it is about, where the entry covers many. */
  decision?: DecisionFacts;
  /** The answer that the entry should speak of; left out where none is at hand. */
  answer?: unknown;
}

/** The log's key as this browser knows it. */
export interface KnownKey {
  key: VerifierKey;
  /** The log's ML-DSA key, where it was typed in beside the other one: then a checkpoint needs both lines. */
  second?: VerifierKey | undefined;
  /** How it came here: taken when it was first seen, or typed in by a person who had it from elsewhere. */
  how: 'first-use' | 'by-hand';
  /** When, ISO 8601. */
  since: string;
}

/** The last checkpoint that this browser saw and found in order. */
export interface SeenCheckpoint {
  origin: string;
  size: number;
  /** In base64. */
  root: string;
  /** The signed note. */
  note: string;
  /** ISO 8601. */
  seenAt: string;
}

/** What this browser believes, and what it saw before. */
export interface Trust {
  origin: string;
  known: KnownKey;
  /** The key as the installation says it now; left out where nobody says it. */
  offered?: VerifierKey;
  /** The witnesses, as a policy file (C2SP tlog-policy) that a person gave; null for none. */
  policy: string | null;
  /** The witnesses where they were read already, in the place of `policy`. */
  witnesses?: WitnessPolicy;
  /** Null before the first one. `unavailable`: this browser keeps nothing. */
  seen: SeenCheckpoint | null | 'unavailable';
  /** Hashes from the smaller of the seen and the shown tree to the larger one, in base64; null where none was had. */
  consistency: readonly string[] | null;
  /** How many entries the log's files said to have; left out where that was not asked. */
  published?: number;
  /** Whether the checkpoint was shown as the newest one. That of a receipt is as old as the receipt. */
  isNewest: boolean;
}

/** A key and perhaps witnesses that a person pins for one check, which compares with nothing that was seen before. `since` is ISO 8601. */
export const pinnedTrust = ({
  key,
  second,
  since,
  ...pins
}: Pick<Trust, 'origin' | 'policy' | 'witnesses' | 'offered'> & Omit<KnownKey, 'how'>): Trust => ({
  ...pins,
  known: { key, ...(second && { second }), how: 'by-hand', since },
  seen: 'unavailable',
  consistency: null,
  isNewest: false,
});
