/** For tests: those with whom a register of signing keys begins, what they sign of other keys, and acts in the form in which a mutation takes them. */
import type { Act } from '../src/act.ts';
import type { Credential } from '../src/check.ts';
import { describedKey, keyDigest, type RegisteredKey } from '../src/key-acts.ts';
import { type SignerRole, type Statement, statementBytes } from '../src/statement.ts';
import { SoftAuthenticator, type SoftSeal } from './authenticator.ts';

/** As `SignedActInput` of the graphs. */
export const inputOf = ({ statement, credential, proof }: Act) => ({
  statement: new TextDecoder().decode(statementBytes(statement)),
  credential,
  ...proof,
});

/** Two counsel and the auditor. */
export class Ceremony {
  readonly counsel: SoftAuthenticator;
  readonly secondCounsel: SoftAuthenticator;
  readonly auditor: SoftAuthenticator;

  constructor(
    origin: string,
    people: {
      readonly issuer: string;
      readonly auditIssuer?: string;
      readonly counsel: readonly [string, string];
      readonly auditor: string;
    },
  ) {
    const { issuer, auditIssuer = issuer, counsel, auditor } = people;
    const [first, second] = counsel.map((subject) => new SoftAuthenticator(origin, { issuer, subject, roles: ['COUNSEL'] }));
    if (first === undefined || second === undefined) throw new TypeError('A ceremony has two counsel.');
    this.counsel = first;
    this.secondCounsel = second;
    this.auditor = new SoftAuthenticator(origin, { issuer: auditIssuer, subject: auditor, roles: ['AUDITOR'] });
  }

  get roots(): Credential[] {
    return [this.counsel, this.secondCounsel, this.auditor].map(({ credential }) => credential);
  }

  /** The file of `WRIT_KEYS_ROOTS`. */
  get file(): string {
    const [counsel, auditor] = [[this.counsel, this.secondCounsel], this.auditor] as const;
    return JSON.stringify({ v: 1, counsel: counsel.map((one) => describedKey(one.credential)), auditor: describedKey(auditor.credential) });
  }

  /** The acts CREDENTIAL over a key: its own, a counsel's, the auditor's. */
  register(key: SoftAuthenticator, now: Date): RegisteredKey {
    const credential = describedKey(key.credential);
    const digest = keyDigest(credential);
    const sign = (by: SoftAuthenticator, role: SignerRole): Act => by.sign(aboutKey(digest, by.credential, { role, now }));
    return { credential, acts: [sign(key, credential.roles[0] ?? 'AGENT'), sign(this.counsel, 'COUNSEL'), sign(this.auditor, 'AUDITOR')] };
  }

  /** The same over a body's seal. */
  async registerSeal(seal: SoftSeal, now: Date): Promise<RegisteredKey> {
    const credential = describedKey(seal.credential);
    const digest = keyDigest(credential);
    const own = await seal.sign(aboutKey(digest, seal.credential, { role: credential.roles[0] ?? 'ISSUING', now }));
    const by = (one: SoftAuthenticator, role: SignerRole): Act => one.sign(aboutKey(digest, one.credential, { role, now }));
    return { credential, acts: [own, by(this.counsel, 'COUNSEL'), by(this.auditor, 'AUDITOR')] };
  }
}

/** A statement about no order: CREDENTIAL, or another act on a key. */
export function aboutKey(
  digest: string,
  { issuer, subject, organisation }: Credential,
  { role, now, act = 'CREDENTIAL' }: { readonly role: SignerRole; readonly now: Date; readonly act?: Statement['act'] },
): Statement {
  return { v: 1, act, order: null, generation: null, digest, issuer, subject, role, organisation, at: now.toISOString(), endsAt: null };
}

/** As `SigningKeyInput` of the graphs. */
export const keyInputOf = ({ credential, acts }: RegisteredKey) => ({ ...credential, acts: acts.map(inputOf) });
