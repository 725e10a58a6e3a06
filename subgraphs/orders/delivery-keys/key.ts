/** Keys of enrolled bodies: what packages are encrypted for, and what a body signs receipts with. All of it is public. */
import type { Signature } from '@writ/orders-domain/order';

export const keyPurposes = ['ENCRYPTION', 'SIGNING'] as const;
/** What a key is for. One never has both purposes. */
export type KeyPurpose = (typeof keyPurposes)[number];

export const keyProfiles = ['CMS', 'CMS_COMPATIBLE', 'AGE'] as const;
/** In which form a package is encrypted for a key. */
export type KeyProfile = (typeof keyProfiles)[number];

export const keyStates = ['PROPOSED', 'WAITING', 'TRIAL', 'IN_USE', 'REVOKED', 'EXPIRED'] as const;
/** How far a key has come; of a body whose enrolment is suspended or over no key is usable, whatever its state. */
export type KeyState = (typeof keyStates)[number];

export interface DeliveryKey {
  readonly id: string;
  /** The enrolment of the body whose key it is. */
  readonly enrolment: string;
  /** Grows with every act. */
  readonly generation: number;
  readonly purpose: KeyPurpose;
  /** Null for a key that signs. */
  readonly profile: KeyProfile | null;
  /** A certificate in PEM, or a recipient of age. */
  readonly material: string;
  /** `sha256:` and the hash in hexadecimal, of the certificate's DER or of the recipient's text. */
  readonly thumbprint: string;
  /** The same of the certificate's public key alone; null for age. */
  readonly publicKey: string | null;
  readonly label: string;
  /** The certificate's end; null for age. */
  readonly notAfter: Date | null;
  readonly proposed: Signature;
  readonly approved: Signature | null;
  /** The number that was called before the approval, and what was heard. */
  readonly called: string | null;
  readonly callBack: string | null;
  /** The end of its waiting time; null before it is approved. */
  readonly usableFrom: Date | null;
  readonly triedAt: Date | null;
  readonly revoked: Signature | null;
  readonly revokeReason: string | null;
}

/** The state at an instant. A key that signs needs no trial: whoever is called reads its thumbprint aloud, and what it signs is checked each time. */
export function keyStateAt(key: Pick<DeliveryKey, 'revoked' | 'notAfter' | 'usableFrom' | 'triedAt' | 'purpose'>, at: Date): KeyState {
  if (key.revoked !== null) return 'REVOKED';
  if (key.notAfter !== null && key.notAfter <= at) return 'EXPIRED';
  if (key.usableFrom === null) return 'PROPOSED';
  if (key.usableFrom > at) return 'WAITING';
  return key.purpose === 'ENCRYPTION' && key.triedAt === null ? 'TRIAL' : 'IN_USE';
}
