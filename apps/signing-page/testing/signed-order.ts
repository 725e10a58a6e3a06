/** Messages of a console, for tests: one lawful order, and its statement for counsel. */
import type { Statement } from '@writ/acts';
import { type DigestedOrder, digestOfParts, hashOf, type OrderPart, orderParts, partHash, partValues } from '@writ/tlog/order-digest';

const hourMs = 3_600_000;

/** Two months of traffic of one user name. */
export const sampleOrder: DigestedOrder = {
  kind: 'NATIONAL_PRODUCTION',
  reference: 'NP-2026-17',
  legalBasis: {
    provision: 'Section 100k',
    offence: 'Fraud',
    threshold: 'THREE_YEARS',
    grounds: 'The account received the payments.',
    redress: null,
    worldwide: null,
  },
  purpose: 'To find the seller.',
  emergency: null,
  secrecy: null,
  informBy: '2027-01-31T00:00:00.000Z',
  notified: null,
  notNotified: null,
  notificationEvidence: null,
  targets: [
    {
      type: 'HANDLE',
      value: 'alma.example',
      decisions: [
        { category: 'TRAFFIC', outcome: 'GRANTED', from: '2026-01-10T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' },
        { category: 'CONTENT', outcome: 'REFUSED', from: null, to: null },
      ],
    },
  ],
  territories: [],
  earlier: null,
  preservation: null,
  recipient: 'ISSUING_AUTHORITY',
  reportTo: null,
  processor: null,
  issuing: { organisation: 'northport-police', country: 'IE', office: 'LAW_ENFORCEMENT_AUTHORITY' },
  validating: { organisation: 'northport-court', country: 'IE', office: 'COURT' },
};

/** The parts of an order as a reader is told them: those of `unseen` by their hash alone. */
export function partsOf(order: DigestedOrder, unseen: readonly OrderPart[] = []) {
  const values = partValues(order);
  return orderParts.map((name) => {
    const salt = name.padEnd(64, '0');
    return { name, salt: unseen.includes(name) ? null : salt, hash: partHash(name, salt, values[name]) };
  });
}

/** What a console sends to have an order signed. */
export function signedOrder(
  more: { credentials?: readonly string[]; shown?: DigestedOrder; unseen?: readonly OrderPart[] } & Partial<Statement> = {},
) {
  const { credentials = ['AAAA'], shown = sampleOrder, unseen = [], act = 'RELEASE', ...changed } = more;
  const parts = partsOf(shown, unseen);
  const digest = digestOfParts(Object.fromEntries(parts.map(({ name, hash }) => [name, hash])) as Record<OrderPart, string>);
  const statement: Statement = {
    v: 1,
    act,
    order: 'order-1',
    generation: 3,
    digest,
    issuer: 'https://people.example.org',
    subject: 'counsel-1',
    role: 'COUNSEL',
    organisation: null,
    at: new Date().toISOString(),
    endsAt: new Date(Date.now() + 24 * hourMs).toISOString(),
    ...(act === 'RELEASE' ? { review: 'R'.repeat(43) } : {}),
    ...changed,
  };
  return { v: 1, statement, order: shown, parts, credentials };
}

/** A body that a counsel is to approve. */
export const sampleEnrolment = {
  enrolment: 'enrolment-1',
  change: 'ENROL',
  issuer: 'https://id.northport.example',
  organisation: 'northport-court',
  name: 'Court of Northport',
  country: 'IE',
  roles: ['VALIDATING', 'ISSUING'],
  offices: ['JUDGE'],
  callBackNumber: '+353 1 990 1234',
  scrutinises: true,
  reportAddress: null,
  lines: [
    { subject: 'judge-1', unit: 'First chamber', superior: 'judge-2', superiorIssuer: null },
    { subject: 'judge-2', unit: 'First chamber', superior: null, superiorIssuer: null },
  ],
};

/** What a console sends to have the change of an enrolment signed. */
export function signedEnrolment(shown: typeof sampleEnrolment = sampleEnrolment, more: Partial<Statement> = {}) {
  const digest = hashOf(['writ/enrolment/1', { ...shown, roles: [...shown.roles].sort(), offices: [...shown.offices].sort() }]);
  const { statement, credentials } = signedOrder({ act: 'ENROL', order: shown.enrolment, generation: 2, digest, endsAt: null, ...more });
  return { v: 1, statement, enrolment: shown, credentials };
}

export function signedErasure(account: string, more: Partial<Statement> = {}) {
  const digest = hashOf(['writ/erasure/1', { account }]);
  const { statement, credentials } = signedOrder({ act: 'ERASE', order: null, generation: null, digest, endsAt: null, ...more });
  return { v: 1, statement, erasure: { account }, credentials };
}
