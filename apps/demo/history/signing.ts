/**
 * How people of the history sign what they do with an order, where the demo has a service of keys: by the same software authenticators as after it, over the
 * digest that the order has once it is done. What nobody signed in the past could be released by nobody in the present.
 */
import { type Act, type ActName, actId, type SignerRole } from '@writ/acts';
import type { Clock } from '@writ/core';
import { digestOfParts, type OrderPart, partHash } from '@writ/tlog/order-digest';
import { type Demo, openAuthenticator, signatureOf } from '../authenticators/index.ts';
import { demoPerson } from '../identity-provider/demo-people.ts';
import { type Answer, at, type Json } from '../story/answer.ts';
import type { HistoryOrder } from './order-view.ts';

/** What is signed of which mutation. */
const actsOf: Readonly<Record<string, ActName>> = {
  submitOrder: 'ISSUE',
  validateOrder: 'VALIDATE',
  decideOrder: 'REVIEW',
  releaseOrder: 'RELEASE',
  returnOrder: 'RETURN',
  objectToOrder: 'OBJECT',
  clearOrder: 'CLEAR',
  withdrawOrder: 'WITHDRAW',
};

/** As long as a release may be signed for: an order of the history is in force for weeks. */
const releaseMs = 90 * 86_400_000;

export const signedSelection = `... on Order { digestParts { name salt hash } targets { id decisions { category outcome from to } } }`;

const listAt = (value: Json | undefined, path: string): readonly Json[] => {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
};

const windowOf = (from: Json | undefined, to: Json | undefined): Json =>
  typeof from === 'string' && typeof to === 'string' ? { from, to } : null;

/** The scopes that a review leaves: of each target, by its place, what is not refused, in the window that is granted. */
function scopesAfter(order: Json, decisions: readonly Json[]): Json[] {
  return listAt(order, 'targets').flatMap((target, place) =>
    listAt(target, 'decisions')
      .filter((one) => at(one, 'outcome') !== 'REFUSED')
      .flatMap((asked): { target: number; category: Json; window: Json }[] => {
        const category = at(asked, 'category') ?? null;
        const decided = decisions.find((one) => at(one, 'target') === at(target, 'id') && (at(one, 'category') ?? null) === category);
        if (at(decided, 'outcome') === 'REFUSED') return [];
        const narrowed = at(decided, 'outcome') === 'NARROWED' ? decided : asked;
        return [{ target: place, category, window: windowOf(at(narrowed, 'from'), at(narrowed, 'to')) }];
      })
      .sort((one, other) => Number(String(one.category) > String(other.category)) - Number(String(one.category) < String(other.category))),
  );
}

/** What a part of the order says once the act is done, where it says something else than now. */
function changedBy(name: ActName, login: string, order: Json, decisions: readonly Json[]): Partial<Record<OrderPart, Json>> {
  const scopes = name === 'REVIEW' ? scopesAfter(order, decisions) : [];
  // An order of which everything is refused keeps its digest.
  if (name === 'REVIEW') return scopes.length === 0 ? {} : { scopes };
  const { org = null, country = null, office = null } = demoPerson(login) ?? {};
  return name === 'VALIDATE' ? { validating: { organisation: org, country, office } } : {};
}

export class HistorySigning {
  readonly #demo: Demo;
  readonly #now: Clock;
  /** The newest review of each order. */
  readonly #reviews = new Map<string, Act>();

  constructor(demo: Demo, now: Clock) {
    this.#demo = demo;
    this.#now = now;
  }

  /** The `signature` of a mutation on an order; null where nobody signs it. `seen` is the answer of {@link signedSelection} on `order`. */
  signature(login: string, mutation: string, order: HistoryOrder, { seen, decisions }: { seen: Answer; decisions: readonly Json[] }): Json {
    const act = actsOf[mutation];
    if (act === undefined) return null;
    const shown = seen.at('order') ?? null;
    const changed = changedBy(act, login, shown, decisions);
    const hashes = seen.list('order.digestParts').map((part) => {
      const [name, salt] = [String(at(part, 'name')) as OrderPart, String(at(part, 'salt'))];
      return [name, name in changed ? partHash(name, salt, changed[name]) : String(at(part, 'hash'))];
    });
    const digest = digestOfParts(Object.fromEntries(hashes) as Record<OrderPart, string>);
    return JSON.parse(JSON.stringify(signatureOf(this.#sign(login, act, order, digest)))) as Json;
  }

  #sign(login: string, act: ActName, { id, generation }: HistoryOrder, digest: string): Act {
    const authenticator = openAuthenticator(this.#demo, login);
    const { issuer, subject, organisation, roles } = authenticator.credential;
    const role: SignerRole = roles[0] ?? 'AGENT';
    const now = this.#now();
    const review = this.#reviews.get(id);
    const signed = authenticator.sign({
      ...{ v: 1, act, order: id, generation, digest, issuer, subject, role, organisation, at: now.toISOString() },
      endsAt: act === 'RELEASE' ? new Date(now.getTime() + releaseMs).toISOString() : null,
      ...(act === 'RELEASE' && review !== undefined ? { review: actId(review.statement) } : {}),
    });
    if (act === 'REVIEW') this.#reviews.set(id, signed);
    return signed;
  }

  /** Whether somebody signs this mutation. */
  isSigned(mutation: string): boolean {
    return actsOf[mutation] !== undefined;
  }
}
