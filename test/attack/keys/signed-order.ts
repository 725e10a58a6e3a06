/** An order and the people who sign it, each with an authenticator. */
import { randomBytes, randomUUID } from 'node:crypto';
import { type Act, type ActName, actId, type SignerRole, type Statement } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { type DigestedOrder, digestOfParts, orderParts, partHash, partValues } from '@writ/tlog/order-digest';
import type { EarlierState } from '../../../apps/keys/evidence/request.ts';

export const signingOrigin = 'https://sign.example.org';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const person = (subject: string, role: SignerRole, body: { organisation?: string; office?: string } = {}) =>
  new SoftAuthenticator(signingOrigin, { subject, roles: [role], ...body });

/** Everybody of one order. */
export const people = {
  officer: person('officer-1', 'ISSUING', { organisation: 'northport-police', office: 'LAW_ENFORCEMENT_AUTHORITY' }),
  judge: person('judge-1', 'VALIDATING', { organisation: 'northport-court', office: 'COURT' }),
  agent: person('agent-1', 'AGENT'),
  counsel: person('counsel-1', 'COUNSEL'),
  counsel2: person('counsel-2', 'COUNSEL'),
  auditor: person('auditor-1', 'AUDITOR'),
} as const;

const scope = (category: string, from: string, to: string) => ({ category, outcome: 'GRANTED', from, to });

/** The order of most tests: two months of traffic of one handle. */
export function orderOf(more: Partial<DigestedOrder> = {}): DigestedOrder {
  return {
    kind: 'NATIONAL_PRODUCTION',
    reference: 'NP-2026-17',
    legalBasis: {
      provision: 'Section 100k',
      offence: 'fraud',
      threshold: null,
      grounds: 'a text that nobody needs here',
      redress: null,
      worldwide: null,
    },
    purpose: 'to find the seller',
    emergency: null,
    secrecy: null,
    informBy: null,
    notified: null,
    notNotified: null,
    notificationEvidence: null,
    targets: [
      {
        type: 'HANDLE',
        value: 'alma.example',
        decisions: [scope('TRAFFIC', '2026-01-10T00:00:00.000Z', '2026-03-01T00:00:00.000Z')],
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
    ...more,
  };
}

/** An order with its salts, as `orders` has it. */
export class SignedOrder {
  readonly id: string;
  readonly order: DigestedOrder;
  /** When all sign. */
  readonly at = new Date(Date.now() - hourMs).toISOString();
  readonly #endsAt = new Date(Date.now() + 30 * dayMs).toISOString();
  readonly #salts: Readonly<Record<string, string>>;

  /** `before`: the same order in another state. */
  constructor(order: DigestedOrder = orderOf(), before?: SignedOrder) {
    this.order = order;
    this.id = before?.id ?? randomUUID();
    this.#salts =
      before === undefined ? Object.fromEntries(orderParts.map((name) => [name, randomBytes(16).toString('hex')])) : before.#salts;
  }

  /** The same order after something changed. */
  after(more: Partial<DigestedOrder>): SignedOrder {
    return new SignedOrder({ ...this.order, ...more }, this);
  }

  /** What was different in this state, as the service is shown it beside a later one. */
  get state(): EarlierState {
    const { validating, notificationEvidence, targets } = this.order;
    return { validating, notificationEvidence, decisions: targets.map(({ decisions }) => [...decisions]) };
  }

  get parts() {
    const values = partValues(this.order);
    return orderParts.map((name) => {
      const salt = this.#salts[name] ?? '';
      // The service needs no grounds: it gets their hash.
      return { name, salt: name === 'grounds' || name === 'purpose' ? null : salt, hash: partHash(name, salt, values[name]) };
    });
  }

  get digest(): string {
    return digestOfParts(
      Object.fromEntries(this.parts.map(({ name, hash }) => [name, hash])) as Record<(typeof orderParts)[number], string>,
    );
  }

  /** As the service is shown it: without texts that it gets no salt for. */
  get shown() {
    const { legalBasis, purpose: _, ...order } = this.order;
    const { grounds: __, ...basis } = legalBasis;
    return { order: { ...order, legalBasis: basis }, parts: this.parts, earlier: [] as EarlierState[] };
  }

  /** A release rests on the agent's review of this state, unless `more` names another one. */
  statement(act: ActName, role: SignerRole, by: SoftAuthenticator, more: Partial<Statement> = {}): Statement {
    const { issuer, subject, organisation } = by.credential;
    return {
      v: 1,
      act,
      order: this.id,
      generation: 3,
      digest: this.digest,
      issuer,
      subject,
      role,
      organisation,
      at: this.at,
      endsAt: this.#endsAt,
      ...(act === 'RELEASE' ? { review: actId(this.statement('REVIEW', 'AGENT', people.agent)) } : {}),
      ...more,
    };
  }

  /** The acts that it needs. */
  acts(): Act[] {
    const { officer, judge, agent, counsel } = people;
    return [
      officer.sign(this.statement('ISSUE', 'ISSUING', officer)),
      ...(this.order.validating === null ? [] : [judge.sign(this.statement('VALIDATE', 'VALIDATING', judge))]),
      agent.sign(this.statement('REVIEW', 'AGENT', agent)),
      counsel.sign(this.statement('RELEASE', 'COUNSEL', counsel)),
    ];
  }
}
