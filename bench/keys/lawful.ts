/** What the service of keys is asked in a measurement: an order that four persons signed, its decision in a log that witnesses cosign, and the handle for it. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Act, type ActName, actId, type SignerRole, type Statement } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { type MadeEntry, MadeLog } from '@writ/source/testing';
import { type DigestedOrder, digestOfParts, orderParts, partHash, partValues } from '@writ/tlog/order-digest';

export const signingOrigin = 'https://sign.example.org';
export const handleOfAccount = 'alma.example';
export const accountId = 'account-alma';
const hourMs = 3_600_000;

const person = (subject: string, role: SignerRole, body: { organisation?: string; office?: string } = {}) =>
  new SoftAuthenticator(signingOrigin, { subject, roles: [role], ...body });

/** Everybody who signs, each with an authenticator. */
export const people = {
  officer: person('officer-1', 'ISSUING', { organisation: 'northport-police', office: 'LAW_ENFORCEMENT_AUTHORITY' }),
  judge: person('judge-1', 'VALIDATING', { organisation: 'northport-court', office: 'COURT' }),
  agent: person('agent-1', 'AGENT'),
  counsel: person('counsel-1', 'COUNSEL'),
  secondCounsel: person('counsel-2', 'COUNSEL'),
  auditor: person('auditor-1', 'AUDITOR'),
} as const;

/** Two months of traffic of one handle. */
const order: DigestedOrder = {
  ...{ kind: 'NATIONAL_PRODUCTION', reference: 'NP-2026-17', purpose: 'to find the seller' },
  legalBasis: { provision: 'Section 100k', offence: 'fraud', threshold: null, grounds: 'reasons', redress: null, worldwide: null },
  ...{ emergency: null, secrecy: null, informBy: null, notified: null, notNotified: null, notificationEvidence: null },
  targets: [
    {
      type: 'HANDLE',
      value: handleOfAccount,
      decisions: [{ category: 'TRAFFIC', outcome: 'GRANTED', from: '2026-01-10T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' }],
    },
  ],
  ...{ territories: [], earlier: null, preservation: null, recipient: 'ISSUING_AUTHORITY', reportTo: null, processor: null },
  issuing: { organisation: 'northport-police', country: 'IE', office: 'LAW_ENFORCEMENT_AUTHORITY' },
  validating: { organisation: 'northport-court', country: 'IE', office: 'COURT' },
};

/** The order with an id and salts of its own, its digest, and how the service is shown it: without two texts that it does not need. */
function drawn() {
  const values = partValues(order);
  const hashed = orderParts.map((name) => {
    const salt = randomBytes(16).toString('hex');
    return { name, salt, hash: partHash(name, salt, values[name]) };
  });
  const hashes = Object.fromEntries(hashed.map(({ name, hash }) => [name, hash])) as Record<(typeof orderParts)[number], string>;
  const parts = hashed.map((part) => (part.name === 'grounds' || part.name === 'purpose' ? { ...part, salt: null } : part));
  const { legalBasis, purpose: _, ...rest } = order;
  const { grounds: __, ...basis } = legalBasis;
  return { id: randomUUID(), digest: digestOfParts(hashes), shown: { order: { ...rest, legalBasis: basis }, parts, earlier: [] } };
}

function actsOf({ id, digest }: { id: string; digest: string }): Act[] {
  const [at, endsAt] = [new Date(Date.now() - hourMs).toISOString(), new Date(Date.now() + 720 * hourMs).toISOString()];
  const statement = (act: ActName, by: SoftAuthenticator, more: Partial<Statement> = {}): Statement => {
    const { issuer, subject, organisation, roles } = by.credential;
    const [role = 'AGENT'] = roles;
    return { v: 1, act, order: id, generation: 3, digest, issuer, subject, role, organisation, at, endsAt, ...more };
  };
  const { officer, judge, agent, counsel } = people;
  const review = statement('REVIEW', agent);
  return [
    officer.sign(statement('ISSUE', officer)),
    judge.sign(statement('VALIDATE', judge)),
    agent.sign(review),
    counsel.sign(statement('RELEASE', counsel, { review: actId(review) })),
  ];
}

export function newLog(): MadeLog {
  const log = new MadeLog('log.example.org');
  log.grow(40);
  return log;
}

/** What is asked for one decision: a grant, and then its keys. */
export interface Lawful {
  readonly handle: string;
  readonly operation: string;
  /** The body of `POST /v1/grants`. */
  readonly grant: string;
}

/** Requests of so many orders, under one checkpoint. `seen`: how many entries the service has seen, and 0 where it saw none. */
export function lawful(log: MadeLog, count: number, seen: number): Lawful[] {
  const { issuer, subject, organisation } = people.officer.credential;
  const drawnOrders = Array.from({ length: count }, () => {
    const [handle, operation, one] = [randomBytes(32).toString('base64url'), randomUUID(), drawn()];
    const grant = createHash('sha256').update(handle).digest('hex');
    const scope = { category: 'TRAFFIC', from: '2026-01-10T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
    const entry: MadeEntry = log.append({
      type: 'access.decision.v1',
      kind: 'authority',
      values: {
        ...{ action: 'decide', outcome: 'success' },
        initiator: { issuer, subject, organisation, country: 'IE', office: 'LAW_ENFORCEMENT_AUTHORITY' },
        legal: { basis: 'ORDER', order: one.id, kind: order.kind, digest: one.digest, generation: 3, status: 'IN_FORCE' },
        target: { account: accountId, target: 'target-1', categories: [scope] },
        request: { operation, grant },
      },
    });
    return { handle, operation, one, grant, entry };
  });
  const opened = ['type', 'time', 'outcome', 'initiator', 'legal', 'target', 'request'];
  return drawnOrders.map(({ handle, operation, one, grant, entry }, nth) => {
    const { leaf, commitments, proof } = log.receipt(entry);
    // The first one shows the service the whole tree; the others are of that tree.
    const consistency = nth > 0 || seen === 0 ? null : { from: seen, path: log.consistency(seen, log.size) };
    const openings = Object.fromEntries(Object.entries(entry.openings).filter(([name]) => opened.includes(name)));
    const order = { order: one.shown, acts: actsOf(one) };
    return {
      handle,
      operation,
      grant: JSON.stringify({ v: 1, grant, purpose: 'ORDER', leaf, commitments, openings, proof, consistency, ...order }),
    };
  });
}
