/** The code by which whoever holds it follows a notice, signed in or not. It is shown once; what is kept of it finds the notice and no code. */
import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of a code as it was given, whatever it is. */
export const receiptHash = (code: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(code).digest());

/** A new code: 256 random bits in base64url. */
export const newReceipt = (): string => randomBytes(32).toString('base64url');
