/** How the keys of the demo's people come into a register: each described and signed by itself, by a counsel and by the auditor, as anywhere else. */
import { type Act, type SignerRole, type Statement, statementBytes } from '@writ/acts';
import { describedKey, keyDigest, type RegisteredKey } from '@writ/acts/keys';
import { type Demo, openAuthenticator, openRoots, signers } from './key-files.ts';
import type { SoftwareAuthenticator } from './software-authenticator.ts';

/** An act as `SignedActInput` of the graphs takes it. */
export const signatureOf = ({ statement, credential, proof }: Act) => ({
  statement: new TextDecoder().decode(statementBytes(statement)),
  credential,
  ...proof,
});

/** A key as `SigningKeyInput` of the graphs takes it. */
export const keyInputOf = ({ credential, acts }: RegisteredKey) => ({ ...credential, acts: acts.map(signatureOf) });

function aboutKey(digest: string, { credential }: SoftwareAuthenticator, at: Date): Statement {
  const { issuer, subject, organisation, roles } = credential;
  const role: SignerRole = roles[0] ?? 'AGENT';
  return {
    v: 1,
    act: 'CREDENTIAL',
    order: null,
    generation: null,
    digest,
    issuer,
    subject,
    role,
    organisation,
    at: at.toISOString(),
    endsAt: null,
  };
}

const none: ReadonlySet<string> = new Set();

/** The keys of everybody who signs and is no root, each with the three acts that it is registered by, signed at `at`; nobody signs for those that are `known`. */
export function keysToRegister(demo: Demo, at: Date, known: ReadonlySet<string> = none): RegisteredKey[] {
  const [counsel, second, auditor] = openRoots(demo);
  const roots = new Set([counsel, second, auditor].map(({ credential }) => credential.id));
  return signers
    .map(({ login }) => openAuthenticator(demo, login))
    .filter(({ credential }) => !roots.has(credential.id) && !known.has(credential.id))
    .map((own) => {
      const credential = describedKey(own.credential);
      const digest = keyDigest(credential);
      return { credential, acts: [own, counsel, auditor].map((by) => by.sign(aboutKey(digest, by, at))) };
    });
}
