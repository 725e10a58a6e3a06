/** Why an act is not taken. The list is closed. */
export const actFaults = [
  /** No key of that name, or one that was revoked. */
  'UNKNOWN_CREDENTIAL',
  /** Another person's key, another role's, or another body's. */
  'WRONG_SIGNER',
  'BAD_SIGNATURE',
  /** Signed over another statement. */
  'OTHER_STATEMENT',
  /** Signed on another page than the signing page. */
  'WRONG_ORIGIN',
  /** The authenticator did not verify who used it. */
  'NOT_VERIFIED',
  /** A key that other devices have too. */
  'NOT_DEVICE_BOUND',
] as const;
export type ActFault = (typeof actFaults)[number];

export class RefusedAct extends Error {
  override readonly name = 'RefusedAct';
  readonly code: ActFault;
  constructor(code: ActFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
