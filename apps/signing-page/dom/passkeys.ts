/** The browser's passkeys: signs a statement with one that is registered, and makes a new one (WebAuthn Level 3). */
import { type Act, challengeOf, type Statement } from '@writ/acts';
import { fromBase64Url, toBase64, toBase64Url } from '@writ/tlog';
import { type DescribedKey, type Owner, rolesOfOneDevice } from '../order-form.ts';
import type { Outcome } from '../words/words.ts';

/** Milliseconds that a person has at their device. */
const timeout = 300_000;

/** Nothing was signed or made; why. */
export class NotSigned extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome, options?: ErrorOptions) {
    super(outcome, options);
    this.outcome = outcome;
  }
}

const isAvailable = (): boolean => isSecureContext && 'credentials' in navigator && 'PublicKeyCredential' in window;

/** What a browser's error comes to. It doesn't say whether somebody cancelled, was late, was not verified, or has no such key. */
function outcomeOf(error: unknown): NotSigned {
  if (error instanceof NotSigned) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return new NotSigned('CANCELLED', { cause: error });
  if (name === 'InvalidStateError') return new NotSigned('KEY_EXISTS', { cause: error });
  return new NotSigned(name === 'SecurityError' || name === 'NotSupportedError' ? 'UNSUPPORTED' : 'FAILED', { cause: error });
}

const buffer = (bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> => new Uint8Array(bytes ?? []);
const textOf = (bytes: ArrayBuffer): string => toBase64Url(new Uint8Array(bytes));
const named = (ids: readonly string[]): PublicKeyCredentialDescriptor[] =>
  ids.map((id) => ({ type: 'public-key', id: buffer(fromBase64Url(id)) }));

/** Asks the device to sign with one of these keys. Throws {@link NotSigned}. */
export async function signWith(statement: Statement, ids: readonly string[]): Promise<Act> {
  if (!isAvailable()) throw new NotSigned('UNSUPPORTED');
  try {
    const credential = await navigator.credentials.get({
      publicKey: { challenge: buffer(challengeOf(statement)), allowCredentials: named(ids), userVerification: 'required', timeout },
    });
    if (!(credential instanceof PublicKeyCredential && credential.response instanceof AuthenticatorAssertionResponse))
      throw new NotSigned('FAILED');
    const { clientDataJSON, authenticatorData, signature } = credential.response;
    const assertion = {
      clientDataJSON: textOf(clientDataJSON),
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
    };
    return { statement, credential: textOf(credential.rawId), proof: { assertion } };
  } catch (error) {
    throw outcomeOf(error);
  }
}

/** COSE: ECDSA on P-256 with SHA-256, and EdDSA on Ed25519. */
const algorithms = [-7, -8];
/** Of the authenticator's data: the byte of flags, and the flag of a key that can be copied. */
const flagsAt = 32;
const backupEligible = 0x08;

function describe(credential: PublicKeyCredential, response: AuthenticatorAttestationResponse, owner: Owner): DescribedKey {
  const { issuer, subject, organisation, office, role } = owner;
  const flags = new Uint8Array(response.getAuthenticatorData())[flagsAt] ?? backupEligible;
  if (rolesOfOneDevice.includes(role) && (flags & backupEligible) !== 0) throw new NotSigned('NOT_DEVICE_BOUND');
  const spki = response.getPublicKey();
  if (spki === null || !algorithms.includes(response.getPublicKeyAlgorithm())) throw new NotSigned('OTHER_KEY');
  const id = textOf(credential.rawId);
  return { id, spki: toBase64(new Uint8Array(spki)), kind: 'PASSKEY', issuer, subject, organisation, office, roles: [role] };
}

/** Asks the device for a new key. Its attestation is not asked for: three persons vouch for the key. Throws {@link NotSigned}. */
export async function makeKey(owner: Owner): Promise<DescribedKey> {
  if (!isAvailable()) throw new NotSigned('UNSUPPORTED');
  const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        rp: { name: location.hostname },
        user: { id: random(), name: owner.subject, displayName: owner.subject },
        challenge: random(),
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
        excludeCredentials: named(owner.exclude),
        attestation: 'none',
        timeout,
      },
    });
    if (!(credential instanceof PublicKeyCredential && credential.response instanceof AuthenticatorAttestationResponse))
      throw new NotSigned('FAILED');
    return describe(credential, credential.response, owner);
  } catch (error) {
    throw outcomeOf(error);
  }
}
