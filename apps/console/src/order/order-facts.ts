/**
 * What is shown of an order, whichever graph answered: an authority sees everything of its own but the platform's hand-overs, the platform
 * who of its people acted, an auditor no identifier. Values of enums are their names.
 */

export interface Signature {
  at: string;
  country: string | null;
  office: string | null;
  organisation: string | null;
  person: string;
}

export interface DecisionFacts {
  category: string | null;
  outcome: string;
  code: string | null;
  /** The window that is asked, or granted once it is decided; null without one. */
  from: string | null;
  to: string | null;
}

export interface TargetFacts {
  id: string;
  type: string;
  /** Left out where it is not shown: an auditor sees no identifier. */
  value?: string;
  item: string | null;
  restrictedAt: string | null;
  decisions: readonly DecisionFacts[];
  effect: {
    outcome: string;
    at: string | null;
    dueAt: string | null;
    late: boolean;
    code: string | null;
    territories: readonly string[];
  } | null;
  kept: readonly {
    id: string;
    since: string;
    until: string;
    endedAt: string | null;
    longer: readonly { at: string; proceedings: string; until: string }[];
  }[];
}

export interface PauseFacts {
  cause: string;
  from: string;
  to: string | null;
}

export interface OrderClock {
  kind: string;
  startedAt: string;
  dueAt: string;
  pausedAt: string | null;
  term: string | null;
  /** IANA name. */
  zone: string;
  pauses: readonly PauseFacts[];
}

export interface EventFacts {
  act: string;
  at: string;
  from: string | null;
  to: string;
  generation: number;
  text: string | null;
  codes: readonly string[];
  /** Left out where it is not shown; null where only the service itself acted. */
  by?: Signature | null;
  publicPurpose: { purpose: string; reason: string } | null;
}

export interface DutyFacts {
  id: string;
  kind: string;
  state: string;
  organisation: string | null;
  country: string | null;
  article: string | null;
  createdAt: string;
  dueAt: string;
  doneAt: string | null;
  late: boolean;
  text: string | null;
}

export interface SecrecyFacts {
  ground: string;
  reason: string;
  since: string | null;
  until: string;
  state: string;
  renewals: readonly { at: string; ground: string; reason: string; until: string }[];
}

export interface OrderFacts {
  id: string;
  generation: number;
  kind: string;
  status: string;
  desiredStatus: string;
  reference: string;
  purpose: string;
  digest: string | null;
  digestParts: readonly { name: string; salt: string | null; hash: string }[];
  emergency: { ground: string; threat: string } | null;
  issuing: Signature;
  validating: Signature | null;
  enforcing: Signature | null;
  recipient: string;
  notified: { organisation: string; country: string } | null;
  notificationEvidence: { at: string; reference: string; sha256: string } | null;
  notNotified: string | null;
  earlier: string | null;
  preservation: string | null;
  processor: string | null;
  reportTo: string | null;
  legalBasis: {
    provision: string;
    offence: string | null;
    threshold: string | null;
    grounds: string;
    redress: string | null;
    worldwide: string | null;
  };
  categories: readonly string[];
  from: string | null;
  to: string | null;
  territories: readonly string[];
  targets: readonly TargetFacts[];
  clocks: readonly OrderClock[];
  secrecy: SecrecyFacts | null;
  servedAt: string | null;
  informBy: string | null;
  informedAt: string | null;
  callBack: { at: string; confirmed: boolean } | null;
  challenges: readonly {
    id: string;
    ground: string;
    forum: string;
    filedAt: string;
    suspends: boolean;
    outcome: string | null;
    endedAt: string | null;
  }[];
  impediments: readonly { kind: string; at: string; endedAt: string | null; text: string }[];
  preserved: { state: string; since: string; endsAt: string | null } | null;
  removalAnswers: readonly {
    annex: string;
    at: string;
    action: string | null;
    reason: string | null;
    text: string | null;
    endedAt: string | null;
  }[];
  duties: readonly DutyFacts[];
  history: readonly EventFacts[];
}

/** What an order is for: records to read, records to keep, or items to act on. */
export type Aim = 'PRODUCE' | 'PRESERVE' | 'ACT';

export const aimOf = ({ kind }: Pick<OrderFacts, 'kind'>): Aim =>
  kind === 'DSA_ACT' || kind === 'TCO_REMOVAL' ? 'ACT' : kind.endsWith('PR') || kind.endsWith('PRESERVATION') ? 'PRESERVE' : 'PRODUCE';

const terminal: readonly string[] = ['FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'];

/** Whether nobody has to act any more. */
export const isOver = ({ status }: Pick<OrderFacts, 'status'>): boolean => terminal.includes(status);

/** Whether an order of the category names a window: subscriber records have none. */
export const isWindowed = (category: string | null): boolean => category !== null && category !== 'SUBSCRIBER';

export const clockOf = ({ clocks }: Pick<OrderFacts, 'clocks'>, kind: string): OrderClock | undefined =>
  clocks.find((one) => one.kind === kind);
