/**
 * Matches decisions with disclosures while entries pass by in the order of the log. Pure: gets what entries say, tells findings and
 * counts. Keeps the permits that still wait for a disclosure, and one byte for each entry.
 */
import { parseDecisions, TlogError } from '@writ/tlog';
import { indexOf, member, type Said, timeOf } from './strict-entry.ts';
import {
  clockSkewMs,
  countMax,
  disclosureMaxMs,
  type Explanation,
  explanations,
  exportMaxMs,
  kindsOfBasis,
  orderEnds,
  type Violation,
  windowMaxMs,
} from './strict-rules.ts';

/** Where a finding is told: the index it is about, the rule, and one sentence. */
export type TellFinding = (index: number, rule: Violation, sentence: string) => void;

export interface MatcherOptions {
  /** Entries that the checkpoint covers. */
  size: number;
  /** When the check began, in milliseconds. */
  now: number;
  /** How young a permit may be to be still under way, in milliseconds. */
  graceMs: number;
  tell: TellFinding;
}

/** What a match came to, in numbers. `explained`: the indices of permits without disclosure, by explanation. */
export interface Matched {
  permits: number;
  denials: number;
  disclosures: number;
  /** Permits with the one disclosure that refers to them. */
  matched: number;
  refusals: number;
  /** Disclosures that say themselves that the answer failed, or that nobody knows whether it left. */
  failedAnswers: number;
  unknownAnswers: number;
  /** Entries of which words are withheld, and that a later erasure explains. */
  erased: number;
  explained: Record<Explanation, number[]>;
}

const state = { other: 0, denied: 1, waiting: 2, disclosed: 3, unreadable: 4, malformed: 5, exported: 6 } as const;

interface Scope {
  category: string;
  from: number | null;
  to: number | null;
}

/** What is kept of a permit until its disclosure comes. */
interface Permit {
  index: number;
  kind: string;
  time: number;
  operation: string;
  issuer: unknown;
  subject: unknown;
  /** Undefined once the words about the account are erased. */
  categories: ReadonlySet<string> | undefined;
  order: string | undefined;
  /** Whether it is for a package, or may be: the words that would say so are erased. */
  isExport: boolean;
  refusedBy?: number;
}

const categories: readonly unknown[] = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];

function instantOf(value: unknown): number | null | undefined {
  if (value === null || value === undefined) return null;
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The scopes of a decision; undefined when they are not written as the contract asks. */
function scopesOf(target: unknown): Scope[] | undefined {
  const written = member(target, 'categories');
  if (!Array.isArray(written) || written.length === 0) return undefined;
  const scopes: Scope[] = [];
  for (const one of written) {
    const category = typeof one === 'string' ? one : member(one, 'category');
    const [from, to] = [instantOf(member(one, 'from')), instantOf(member(one, 'to'))];
    if (typeof category !== 'string' || !categories.includes(category) || from === undefined || to === undefined) return undefined;
    scopes.push({ category, from, to });
  }
  return scopes;
}

const operationOf = ({ fields }: Said): string | undefined => {
  const operation = member(fields.get('request'), 'operation');
  return typeof operation === 'string' && operation !== '' ? operation : undefined;
};

const orderOf = ({ fields }: Said): string | undefined => {
  const order = member(fields.get('legal'), 'order');
  return typeof order === 'string' && order !== '' ? order : undefined;
};

/** Seconds, rounded. */
const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

export class DisclosureMatcher {
  readonly #options: MatcherOptions;
  readonly #tell: TellFinding;
  readonly #states: Uint8Array;
  readonly #waiting = new Map<number, Permit>();
  readonly #byOperation = new Map<string, Set<Permit>>();
  /** Index of a release to its order. */
  readonly #releases = new Map<number, string>();
  readonly #ends = new Map<string, { index: number; time: number; isAcknowledged: boolean }>();
  readonly #disclosedOrders = new Set<string>();
  /** Permits for packages that have a disclosure, by index. */
  readonly #exports = new Map<number, Permit>();
  /** Permits whose words are erased so far that only a disclosure can refer to them. */
  readonly #erasedPermits = new Set<number>();
  /** Entries with withheld words since the last entry of an erasure. */
  #withheld: { index: number; fields: readonly string[] }[] = [];
  readonly #counts: Matched = {
    permits: 0,
    denials: 0,
    disclosures: 0,
    matched: 0,
    refusals: 0,
    failedAnswers: 0,
    unknownAnswers: 0,
    erased: 0,
    explained: { REFUSED: [], RECENT: [], ERASED: [], UNUSED: [] },
  };

  constructor(options: MatcherOptions) {
    this.#options = options;
    this.#tell = options.tell;
    this.#states = new Uint8Array(options.size);
  }

  /** Takes the next entry; indices ascend. */
  take(said: Said): void {
    if (said.withheld.length > 0) this.#withheld.push({ index: said.index, fields: said.withheld });
    const time = timeOf(said);
    if (time !== undefined && time > this.#options.now + clockSkewMs)
      this.#tell(said.index, 'FUTURE', `Entry ${said.index} is dated ${new Date(time).toISOString()}, after this check began.`);
    if (said.withheld.includes('type')) this.#states[said.index] = state.unreadable;
    const type = said.fields.get('type');
    if (type === 'access.decision.v1') this.#decision(said);
    else if (type === 'record.disclosed.v1') this.#disclosure(said);
    else if (type === 'access.refused.v1') this.#refusal(said);
    else if (type === 'order.released.v1') this.#release(said);
    else if (typeof type === 'string' && orderEnds.includes(type)) this.#orderEnd(said);
    else if (type === 'decisions.v1') this.#decisions(said);
    else if (type === 'subject.erased.v1') this.#erasure();
  }

  /** Passes over an entry whose opening does not fit, which is a finding already: what refers to it is not a second one. */
  skip(index: number): void {
    this.#states[index] = state.unreadable;
  }

  /** Ends the match: what still waits is explained or a finding. */
  end(): Matched {
    for (const { index, fields } of this.#withheld)
      this.#tell(
        index,
        'WITHHELD',
        `Entry ${index} commits to ${fields.join(', ')}, the server opens no such field, and no later entry erases anybody.`,
      );
    this.#withheld = [];
    for (const permit of this.#waiting.values()) this.#explain(permit);
    this.#waiting.clear();
    this.#counts.explained.ERASED.push(...this.#erasedPermits);
    return this.#counts;
  }

  #erasure(): void {
    this.#counts.erased += this.#withheld.length;
    this.#withheld = [];
  }

  /** Decisions of content that one entry covers: a root and how many there are, or nothing can ever be shown of them. */
  #decisions(said: Said): void {
    if (isUnreadable(said, ['decisions'])) return;
    try {
      parseDecisions(said.fields.get('decisions'));
    } catch (error) {
      if (!(error instanceof TlogError)) throw error;
      this.#tell(said.index, 'MALFORMED', `Entry ${said.index} covers decisions and does not say their root and number. ${error.message}`);
    }
  }

  #decision(said: Said): void {
    const outcome = said.fields.get('outcome');
    if (outcome === 'failure') {
      this.#counts.denials += 1;
      this.#states[said.index] = state.denied;
      return;
    }
    this.#counts.permits += 1;
    if (isUnreadable(said, ['time', 'outcome', 'initiator', 'request'])) {
      this.#states[said.index] = state.unreadable;
      this.#erasedPermits.add(said.index);
      return;
    }
    const permit = this.#permitOf(said);
    if (permit === undefined) {
      this.#states[said.index] = state.malformed;
      return;
    }
    this.#states[said.index] = state.waiting;
    this.#waiting.set(said.index, permit);
    const same = this.#byOperation.get(permit.operation) ?? new Set();
    this.#byOperation.set(permit.operation, same.add(permit));
  }

  /** Undefined for a permit that is not written as one, which is a finding. */
  #permitOf(said: Said): Permit | undefined {
    const { index, kind, fields } = said;
    const [operation, time, initiator] = [operationOf(said), timeOf(said), fields.get('initiator')];
    const issuer = member(initiator, 'issuer');
    if (fields.get('outcome') !== 'success' || operation === undefined || time === undefined || typeof issuer !== 'string') {
      this.#tell(index, 'MALFORMED', `Entry ${index} is a decision without outcome, time, initiator or operation.`);
      return undefined;
    }
    const permit = { index, kind, time, operation, issuer, subject: member(initiator, 'subject'), order: orderOf(said) };
    if (isUnreadable(said, ['target'])) return { ...permit, isExport: true, categories: undefined };
    const scopes = scopesOf(fields.get('target'));
    const account = member(fields.get('target'), 'account');
    if (scopes === undefined || typeof account !== 'string' || account === '') {
      this.#tell(index, 'MALFORMED', `Entry ${index} permits a read and does not name an account and its categories.`);
      return undefined;
    }
    const isExport = typeof member(fields.get('target'), 'package') === 'string';
    const made = { ...permit, isExport, categories: new Set(scopes.map(({ category }) => category)) };
    if (!isUnreadable(said, ['legal'])) this.#checkBasis(made, member(fields.get('legal'), 'basis'), scopes, fields.get('refs'));
    return made;
  }

  #checkBasis(permit: Permit, basis: unknown, scopes: readonly Scope[], refs: unknown): void {
    const { index, kind } = permit;
    const expected = typeof basis === 'string' && Object.hasOwn(kindsOfBasis, basis) ? kindsOfBasis[basis] : undefined;
    if (expected === undefined) this.#tell(index, 'MALFORMED', `Entry ${index} permits a read on no basis of the contract.`);
    else if (!expected.includes(kind))
      this.#tell(index, 'OTHER_KIND', `Entry ${index} permits a read on the basis ${String(basis)} and shows the kind ${kind}.`);
    if ((basis === 'CASE' || basis === 'REPORT') && scopes.some(({ category }) => category !== 'SUBSCRIBER'))
      this.#tell(index, 'CATEGORY', `Entry ${index} permits more than the subscriber for a case or a report of the platform.`);
    if (basis === 'ORDER') this.#checkOrder(permit, scopes, refs);
  }

  #checkOrder({ index, time, order }: Permit, scopes: readonly Scope[], refs: unknown): void {
    const release = indexOf(member(refs, 'release'));
    if (order === undefined) this.#tell(index, 'MALFORMED', `Entry ${index} permits a read under an order and names none.`);
    else if (release === undefined || this.#releases.get(release) !== order)
      this.#tell(
        index,
        'RELEASE',
        `Entry ${index} permits a read under an order, and no earlier entry that it refers to releases this order.`,
      );
    const end = order === undefined ? undefined : this.#ends.get(order);
    if (end !== undefined && time > end.time + clockSkewMs)
      this.#tell(index, 'ORDER_OVER', `Entry ${index} permits a read under an order that entry ${end.index} has ended before.`);
    for (const { category, from, to } of scopes) {
      if (category === 'SUBSCRIBER' && from === null && to === null) continue;
      if (from === null || to === null || from >= to || to - from > windowMaxMs || to > time + clockSkewMs)
        this.#tell(index, 'WINDOW', `Entry ${index} permits ${category} without a closed past window of at most 366 days.`);
    }
  }

  #disclosure(said: Said): void {
    const { index, fields } = said;
    this.#counts.disclosures += 1;
    const outcome = fields.get('outcome');
    if (outcome === 'failure') this.#counts.failedAnswers += 1;
    if (outcome === 'unknown') this.#counts.unknownAnswers += 1;
    if (isUnreadable(said, ['refs'])) return;
    const decision = indexOf(member(fields.get('refs'), 'decision'));
    const found = decision === undefined || decision >= index ? state.other : this.#states[decision];
    if (decision === undefined) this.#tell(index, 'NO_DECISION', `Entry ${index} discloses and refers to no decision.`);
    else if (decision >= index)
      this.#tell(index, 'NO_DECISION', `Entry ${index} discloses and refers to entry ${decision}, which is not before it.`);
    else if (found === state.disclosed)
      this.#tell(index, 'SECOND_DISCLOSURE', `Entry ${index} is a second disclosure under decision ${decision}.`);
    else if (found === state.denied) this.#tell(index, 'NO_DECISION', `Entry ${index} discloses under entry ${decision}, which denied it.`);
    else if (found === state.other)
      this.#tell(index, 'NO_DECISION', `Entry ${index} discloses under entry ${decision}, which is no decision.`);
    this.#checkReads(said);
    if (decision === undefined || decision >= index) return;
    if (this.#erasedPermits.delete(decision)) {
      this.#states[decision] = state.disclosed;
      this.#counts.matched += 1;
    }
    const permit = this.#waiting.get(decision);
    const again = this.#exports.get(decision);
    if (permit !== undefined) this.#match(permit, said);
    else if (again !== undefined) this.#checkUnder(again, said);
  }

  /** Whether the disclosure says at all what was read, whatever it rests on. */
  #checkReads(said: Said): void {
    const { index, fields } = said;
    const digest = fields.get('response.digest');
    const isDigest = typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest);
    const readable = !isUnreadable(said, ['target', 'response.digest']);
    if (readable && (!isDigest || readsOf(said) === undefined))
      this.#tell(index, 'MALFORMED', `Entry ${index} discloses and does not say what was read, or lacks the digest of the answer.`);
    for (const { category, count } of readsOf(said) ?? [])
      if (count > countMax)
        this.#tell(index, 'COUNT', `Entry ${index} counts ${count} records of ${category} in one read: a page has at most ${countMax}.`);
  }

  #match(permit: Permit, said: Said): void {
    this.#forget(permit);
    // Of words that are erased nothing says that it was a package.
    const isPackage = permit.isExport && permit.categories !== undefined;
    this.#states[permit.index] = isPackage ? state.exported : state.disclosed;
    if (isPackage) this.#exports.set(permit.index, permit);
    this.#counts.matched += 1;
    if (permit.order !== undefined) this.#disclosedOrders.add(permit.order);
    this.#checkUnder(permit, said);
  }

  /** Each disclosure under a decision: a package may have several, of its volumes and of tries that nobody fetched. */
  #checkUnder(permit: Permit, said: Said): void {
    this.#checkSame(permit, said);
    const beyond = (readsOf(said) ?? []).find(({ category }) => permit.categories !== undefined && !permit.categories.has(category));
    if (beyond !== undefined)
      this.#tell(
        said.index,
        'CATEGORY',
        `Entry ${said.index} discloses ${beyond.category}, which decision ${permit.index} does not grant.`,
      );
  }

  #checkSame(permit: Permit, said: Said): void {
    const { index, kind, fields } = said;
    const initiator = fields.get('initiator');
    const time = timeOf(said);
    const under = `under decision ${permit.index}`;
    if (kind !== permit.kind)
      this.#tell(index, 'OTHER_KIND', `Entry ${index} shows the kind ${kind} ${under}, which shows ${permit.kind}.`);
    if (!isUnreadable(said, ['request']) && operationOf(said) !== permit.operation)
      this.#tell(index, 'OTHER_OPERATION', `Entry ${index} discloses in another operation ${under}.`);
    if (
      !isUnreadable(said, ['initiator']) &&
      (member(initiator, 'issuer') !== permit.issuer || member(initiator, 'subject') !== permit.subject)
    )
      this.#tell(index, 'OTHER_PERSON', `Entry ${index} discloses to another person than the one who was permitted ${under}.`);
    if (isUnreadable(said, ['time'])) return;
    const after = (time ?? Number.NaN) - permit.time;
    if (!(after >= -clockSkewMs && after <= (permit.isExport ? exportMaxMs : disclosureMaxMs)))
      this.#tell(
        index,
        'LIFETIME',
        `Entry ${index} discloses ${Number.isNaN(after) ? 'at no time' : `${seconds(after)} after`} its decision ${permit.index}: a grant lives ${permit.isExport ? '15 min' : '60 s'}.`,
      );
  }

  #refusal(said: Said): void {
    this.#counts.refusals += 1;
    const operation = operationOf(said);
    if (operation === undefined) return;
    for (const permit of this.#byOperation.get(operation) ?? []) permit.refusedBy ??= said.index;
  }

  #release(said: Said): void {
    const order = orderOf(said);
    if (order !== undefined && said.fields.get('outcome') === 'success') this.#releases.set(said.index, order);
  }

  #orderEnd(said: Said): void {
    const [order, time] = [orderOf(said), timeOf(said)];
    if (order === undefined || time === undefined || said.fields.get('outcome') !== 'success') return;
    const isAcknowledged = said.fields.get('action') === 'acknowledgeDisclosure';
    if (!this.#ends.has(order)) this.#ends.set(order, { index: said.index, time, isAcknowledged });
  }

  #forget(permit: Permit): void {
    this.#waiting.delete(permit.index);
    const same = this.#byOperation.get(permit.operation);
    same?.delete(permit);
    if (same?.size === 0) this.#byOperation.delete(permit.operation);
  }

  #explain(permit: Permit): void {
    const { index, time, order, refusedBy } = permit;
    const end = order === undefined ? undefined : this.#ends.get(order);
    if (refusedBy !== undefined) this.#counts.explained.REFUSED.push(index);
    else if (this.#options.now - time <= this.#options.graceMs) this.#counts.explained.RECENT.push(index);
    else if (order !== undefined && end?.isAcknowledged && !this.#disclosedOrders.has(order))
      this.#tell(
        index,
        'ACKNOWLEDGED',
        `Entry ${index} permits a read, entry ${end.index} acknowledges that something was received under this order, and no entry discloses anything under it.`,
      );
    else this.#counts.explained.UNUSED.push(index);
  }
}

/** Whether one of these fields is committed to and was not opened: then nothing can be said of it. */
const isUnreadable = ({ withheld }: Said, fields: readonly string[]): boolean => fields.some((field) => withheld.includes(field));

/** What a disclosure says was read; undefined when it is not written as the contract asks. */
function readsOf({ fields }: Said): { category: string; count: number }[] | undefined {
  const reads = member(fields.get('target'), 'reads');
  if (!Array.isArray(reads) || reads.length === 0) return undefined;
  const read: { category: string; count: number }[] = [];
  for (const one of reads) {
    const [category, count] = [member(one, 'category'), member(one, 'count')];
    if (typeof category !== 'string' || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return undefined;
    read.push({ category, count });
  }
  return read;
}

/** Codes and sentences of the explanations, in the order in which they are told. */
export const explanationTexts = Object.entries(explanations) as [Explanation, string][];
