/**
 * The one error that this package throws. Whatever comes from outside (proofs, notes, tiles, paths) either passes or
 * ends here; a caller decides by `code` and shows `message`, which says what is wrong and where.
 */

/** Every code that {@link TlogError} can carry. The list is closed: a new failure either fits one or adds one here. */
export const tlogErrorCodes = [
  'BAD_SIZE',
  'BAD_INDEX',
  'BAD_HASH',
  'BAD_PROOF',
  'ROOT_MISMATCH',
  'BAD_NOTE',
  'BAD_SIGNATURE',
  'UNKNOWN_KEY',
  'BAD_KEY',
  'BAD_TIME',
  'BAD_CHECKPOINT',
  'BAD_POLICY',
  'NO_QUORUM',
  'BAD_REQUEST',
  'BAD_REPLY',
  'BAD_TILE',
  'BAD_BUNDLE',
  'BAD_LEAF',
  'BAD_COMMITMENT',
  'OPENING_MISMATCH',
  'BAD_JSON',
  'AMBIGUOUS_JSON',
] as const;
export type TlogErrorCode = (typeof tlogErrorCodes)[number];

/** A refusal of this package. */
export class TlogError extends Error {
  override readonly name = 'TlogError';
  readonly code: TlogErrorCode;
  constructor(code: TlogErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
