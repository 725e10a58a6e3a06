/**
 * What wraps the secrets of accounts: one key-encryption key (KEK) for each epoch of 30 days, in a place that is no database of Writ's. A backend
 * is three functions, each bound to an account and a version, so that a wrapped secret that was moved does not open.
 */

/** Whose secret is wrapped, and under the KEK of which epoch. Not secret, not in what is wrapped, and needed to unwrap it. */
export interface Wrapping {
  readonly account: string;
  readonly version: number;
  /** Counted in 30 days from 1970-01-01T00:00Z: {@link epochOf}. */
  readonly epoch: number;
}

export interface Backend {
  /** The scheme of its address. */
  readonly name: 'file' | 'pkcs11' | 'transit' | 'awskms';
  /** Wraps 32 bytes; makes the epoch's KEK if there is none. Throws {@link BackendError}: KEK_GONE, UNAVAILABLE. */
  wrap(of: Wrapping, secret: Uint8Array): Promise<Buffer>;
  /** What was wrapped for just this account, version and epoch. Throws {@link BackendError}: KEK_GONE, NOT_UNWRAPPED, UNAVAILABLE. */
  unwrap(of: Wrapping, wrapped: Uint8Array): Promise<Buffer>;
  /**
   * Destroys the KEK of this epoch and of each before it. Once it resolves, nothing that they wrapped is unwrapped again, by `file:` (unless its folder
   * was copied), `pkcs11:` (unless the token was) and `transit:`. `awskms:` has then asked for it: AWS deletes after 7 days, and until then whoever
   * administers the account takes that back. Throws UNAVAILABLE.
   */
  destroy(through: number): Promise<void>;
  /** Gives back what it holds: a session, connections. */
  end(): Promise<void>;
}

export const backendErrorCodes = [
  /** The epoch has no KEK: it was destroyed, or there never was one. Not: it is disabled, or waits to be destroyed, which is UNAVAILABLE. */
  'KEK_GONE',
  /** Wrapped for another account, version or epoch, by another backend, or changed. */
  'NOT_UNWRAPPED',
  /** The backend does not answer, or answers what it does not promise. Asking again later may help. */
  'UNAVAILABLE',
] as const;
export type BackendErrorCode = (typeof backendErrorCodes)[number];

/** A backend's refusal. Its message has no secret and no token. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly code: BackendErrorCode;
  constructor(code: BackendErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const epochMs = 30 * 86_400_000;

/** The epoch of an instant. */
export const epochOf = (at: Date): number => Math.floor(at.getTime() / epochMs);

/** When an epoch begins. */
export const epochStart = (epoch: number): Date => new Date(epoch * epochMs);

/** What a wrapped secret is bound to: the use, account, version and epoch, each with a NUL. */
export const bound = ({ account, version, epoch }: Wrapping): Buffer =>
  Buffer.from(`writ/account-secret/v1\0${account}\0${version}\0${epoch}\0`);

export const kekGone = (epoch: number): BackendError =>
  new BackendError('KEK_GONE', `The KEK of epoch ${epoch} was destroyed, or never made.`);

export const notUnwrapped = ({ account, version, epoch }: Wrapping, cause: unknown): BackendError =>
  new BackendError(
    'NOT_UNWRAPPED',
    `Version ${version} of the secret of account ${account} does not unwrap with the KEK of epoch ${epoch}.`,
    { cause },
  );
