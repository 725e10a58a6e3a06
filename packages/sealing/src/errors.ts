/** The one error that this package throws. A caller decides by `code`; `message` says what is wrong and where, and repeats no secret. */

/** Every code that {@link SealingError} can carry. The list is closed: a new failure either fits one or adds one here. */
export const sealingErrorCodes = [
  /** A key has another length or kind, or is a point that agrees on nothing. */
  'BAD_KEY',
  /** A part of a place is missing, empty, or can't be told apart from the next one. */
  'BAD_PLACE',
  /** A field is missing, unknown, or of another type than its category's table says. */
  'BAD_FIELDS',
  /** The bytes have another length or format than this package writes. */
  'BAD_FORMAT',
  /** The key is not the one, the place is another, or a byte was changed. Which of them nobody learns. */
  'NOT_OPENED',
  /** A public key has no signature of the service that is pinned. */
  'UNSIGNED',
  /** A verified public key is another account's. */
  'OTHER_ACCOUNT',
  /** Shares are too few, one of them twice, or of different kinds. */
  'BAD_SHARES',
] as const;
export type SealingErrorCode = (typeof sealingErrorCodes)[number];

/** A refusal of this package. */
export class SealingError extends Error {
  override readonly name = 'SealingError';
  readonly code: SealingErrorCode;
  constructor(code: SealingErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
