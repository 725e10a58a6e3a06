/** Why the service gives nothing. The list is closed: whoever asks learns one of these words, and a sentence that repeats no secret. */
import { type ActFault, actFaults, RefusedAct } from '@writ/acts/check';
import { TlogError, type TlogErrorCode } from '@writ/tlog';

export const refusalCodes = [
  /** No request of this form. */
  'BAD_REQUEST',
  /** No log that is pinned signed the checkpoint. */
  'BAD_CHECKPOINT',
  'NO_QUORUM',
  /** The witnesses saw the checkpoint too long ago. */
  'STALE_CHECKPOINT',
  'BAD_PROOF',
  'ROOT_MISMATCH',
  'OPENING_MISMATCH',
  /** The log shows another history than the one that the service has seen. */
  'FORK',
  /** The proof of history begins at another size than the service has seen: the answer names it. */
  'BEHIND',
  /** The service has cosigned more than it remembers, or a witness knows more: its database was put back, or it has to catch up. */
  'SET_BACK',
  /** The entry permits nothing, or not this. */
  'NO_PERMIT',
  'STALE_DECISION',
  'USED_UP',
  /** No identifier of the order is one of the account's. */
  'NOT_IN_ORDER',
  'WIDER_THAN_ORDER',
  /** An act is about another order. */
  'OTHER_ORDER',
  /** The order is not what was signed. */
  'ORDER_CHANGED',
  'ACT_MISSING',
  /** One person, or one key, signed twice. */
  'NOT_DISTINCT',
  ...actFaults,
  'ENDED',
  'UNVALIDATED',
  /** More than the floor under every order allows. */
  'OVER_LIMIT',
  'OTHER_RECIPIENT',
  'OTHER_ACCOUNT',
  'KEY_OUTSIDE',
  /** An identifier is another account's already. */
  'IDENTIFIER_TAKEN',
  /** An order in force keeps what is to be erased: that is done when the order ends. */
  'KEPT_BY_ORDER',
  /** More requests than anybody may send. */
  'TOO_MANY',
  /** A sealed key does not open: it was changed, moved or renamed. */
  'KEY_ALTERED',
  /** The account has no key here, or none any more. */
  'NO_ACCOUNT',
] as const;
export type RefusalCode = (typeof refusalCodes)[number] | ActFault;

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  /** Of BEHIND: the size from which the proof has to begin. */
  readonly size: number | undefined;
  constructor(code: RefusalCode, message: string, more: { size?: number; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.code = code;
    this.size = more.size;
  }
}

const ofTlog: Partial<Readonly<Record<TlogErrorCode, RefusalCode>>> = {
  NO_QUORUM: 'NO_QUORUM',
  ROOT_MISMATCH: 'ROOT_MISMATCH',
  OPENING_MISMATCH: 'OPENING_MISMATCH',
  UNKNOWN_KEY: 'BAD_CHECKPOINT',
  BAD_SIGNATURE: 'BAD_CHECKPOINT',
  BAD_CHECKPOINT: 'BAD_CHECKPOINT',
  BAD_NOTE: 'BAD_CHECKPOINT',
};

/** What `act` answers; what the log's package or an act's check refuses is refused here too. Throws {@link Refused}. */
export function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw asRefusal(cause);
  }
}

/** The refusal that an error amounts to; an error that is none is thrown on. */
export function asRefusal(cause: unknown): Refused {
  if (cause instanceof Refused) return cause;
  if (cause instanceof TlogError) return new Refused(ofTlog[cause.code] ?? 'BAD_PROOF', cause.message, { cause });
  if (cause instanceof RefusedAct) return new Refused(cause.code, cause.message, { cause });
  throw cause;
}
