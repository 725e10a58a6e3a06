/** Checks one act against the register of keys: whose it is, and that it signed this statement. For Node. */
import type { Act } from './act.ts';
import { publicKeyOf, type SigningPlace, verifyAssertion } from './assertion.ts';
import { RefusedAct } from './refused-act.ts';
import { verifySeal } from './seal.ts';
import { rolesOfActs, type SignerRole } from './statement.ts';

export { publicKeyOf, type SigningPlace, signingPlace, verifyAssertion, verifyChallenge } from './assertion.ts';
export { type ActFault, actFaults, RefusedAct } from './refused-act.ts';
export { verifySeal } from './seal.ts';

/** A key as it is registered. */
export interface Credential {
  readonly id: string;
  /** Its public key: SPKI, DER. */
  readonly spki: Uint8Array;
  readonly kind: 'PASSKEY' | 'SEAL';
  readonly issuer: string;
  readonly subject: string;
  readonly organisation: string | null;
  /** What kind of authority the owner signs as, like COURT; null for others. */
  readonly office: string | null;
  readonly roles: readonly SignerRole[];
}

/** Roles of the platform and of its auditor, whose keys are of one device and one person. */
export const deviceRoles: readonly SignerRole[] = ['AGENT', 'COUNSEL', 'AUDITOR'];

/**
 * Passes when the credential's owner signed the act in a role that they have and that may sign it. Throws {@link RefusedAct}.
 *
 * Not checked: what the act is about, when it was signed, and who else signed.
 */
export async function verifyAct(act: Act, credential: Credential | undefined, place: SigningPlace): Promise<void> {
  const { statement, proof } = act;
  if (credential === undefined || credential.id !== act.credential)
    throw new RefusedAct('UNKNOWN_CREDENTIAL', `There is no key ${act.credential} that counts.`);
  const { issuer, subject, organisation, roles } = credential;
  if (statement.issuer !== issuer || statement.subject !== subject || statement.organisation !== organisation)
    throw new RefusedAct('WRONG_SIGNER', 'The statement is in the name of somebody else than the owner of the key.');
  if (!roles.includes(statement.role) || !rolesOfActs[statement.act].includes(statement.role))
    throw new RefusedAct('WRONG_SIGNER', `The key does not sign ${statement.act} as ${statement.role}.`);
  const key = publicKeyOf(credential.spki);
  if ('seal' in proof) {
    if (credential.kind !== 'SEAL' || deviceRoles.includes(statement.role))
      throw new RefusedAct('WRONG_SIGNER', 'The key of a person makes no seal of a body.');
    await verifySeal({ statement, seal: proof.seal, key });
    return;
  }
  if (credential.kind !== 'PASSKEY') throw new RefusedAct('WRONG_SIGNER', "A body's seal makes no assertion of a person.");
  verifyAssertion({ statement, assertion: proof.assertion, key, place, needsDevice: deviceRoles.includes(statement.role) });
}
