/** What this connector asks Writ, as the body that signed: trusted documents of the authority graph, each by its name. */
import { type AnsweredData, type Ask, type Asker, NotAnswered, type Variables } from '../../identity/ask.ts';
import { Hi1Fault, notYours, wrong } from '../message/fault.ts';
import type { Seal } from './seal.ts';

export interface Decision {
  readonly category: string | null;
  readonly outcome: string;
  readonly code: string | null;
}

/** A document of an order, without its bytes. */
export interface OrderDocument {
  readonly id: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

/** An order, as far as it is shown over HI-1. */
export interface Order {
  readonly id: string;
  readonly generation: number;
  readonly kind: string;
  readonly status: string;
  readonly reference: string;
  readonly digest: string | null;
  /** Over which the digest is; the salt is null of a part that the body may not read. */
  readonly digestParts: readonly { readonly name: string; readonly salt: string | null; readonly hash: string }[];
  readonly categories: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly servedAt: string | null;
  readonly issuing: { readonly organisation: string | null; readonly country: string | null };
  readonly targets: readonly {
    readonly id: string;
    readonly type: string;
    readonly value: string | null;
    readonly restrictedAt: string | null;
    readonly decisions: readonly Decision[];
  }[];
  readonly preserved: { readonly endsAt: string | null } | null;
  readonly documents: readonly OrderDocument[];
  readonly history: readonly { readonly at: string; readonly act: string; readonly generation: number; readonly text: string | null }[];
}

export interface ListedOrder extends Pick<Order, 'id' | 'generation' | 'kind' | 'status'> {}

export interface Package {
  readonly id: string;
  readonly generation: number;
  readonly state: string;
  readonly target: string;
  readonly expiresAt: string;
  readonly fault: string | null;
  readonly volumes: readonly {
    readonly number: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly hash: string | null;
    readonly url: string | null;
  }[];
  readonly deliveryKey: { readonly thumbprint: string };
  readonly history: readonly { readonly at: string }[];
}

export interface DeliveryKey {
  readonly id: string;
  readonly generation: number;
  readonly label: string;
  readonly purpose: string;
  readonly profile: string | null;
  readonly material: string;
  readonly thumbprint: string;
  readonly state: string;
}

/** What an act answers: its object, or the reasons against it. */
type Result<Value> =
  | (Value & { readonly __typename?: string })
  | { readonly __typename: 'Refusal'; readonly message: string; readonly reasons: readonly string[] };

/** Sent only where the body sealed it. */
const signedBy = (seal: Seal | null): Variables => (seal === null ? {} : { signature: { ...seal } });

/** Questions of one body. Each throws Hi1Fault for what the graph refuses, and NotAnswered where it does not answer. */
export class Writ {
  readonly #ask: Ask;
  readonly #asker: Asker;

  constructor(ask: Ask, asker: Asker) {
    this.#ask = ask;
    this.#asker = asker;
  }

  async #question(document: string, variables: Variables): Promise<AnsweredData> {
    try {
      return await this.#ask(this.#asker, document, variables);
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      if (error.status === 404) throw notYours();
      if (error.status === 400)
        throw wrong('A value is not as Writ has it: compare texts, words of dictionaries and times with the guide of the platform.');
      if (error.status === 403) throw wrong('Your body may not do this, in this state or at all.');
      throw error;
    }
  }

  async #act<Value>(document: string, name: string, variables: Variables): Promise<Value> {
    const result = (await this.#question(document, variables))[name] as Result<Value>;
    if ('reasons' in result && result.__typename === 'Refusal') {
      if (result.reasons.includes('NOT_FOUND')) throw notYours();
      throw new Hi1Fault(3007, `${result.message} (${result.reasons.join(', ')})`.slice(0, 1_000));
    }
    return result as Value;
  }

  draft(input: unknown): Promise<Order> {
    return this.#act('draft-order', 'draftOrder', { input });
  }

  submit({ id: order, generation }: Pick<Order, 'id' | 'generation'>, seal: Seal | null): Promise<Order> {
    return this.#act('submit-order', 'submitOrder', { order, generation, ...signedBy(seal) });
  }

  attach(
    { id: order, generation }: Order,
    { name, content }: { readonly name: string | null; readonly content: string },
  ): Promise<unknown> {
    return this.#act('attach-document', 'attachDocument', { order, generation, name, content });
  }

  async documents(order: string): Promise<readonly OrderDocument[]> {
    const { order: found } = await this.#question('order-documents', { order });
    return (found as { documents: readonly OrderDocument[] } | null)?.documents ?? [];
  }

  /** The bytes in Base64; null once they are deleted. */
  async documentContent(order: string, document: string): Promise<string | null> {
    const { order: found } = await this.#question('order-document', { order, document });
    return (found as { document: string | null } | null)?.document ?? null;
  }

  discard({ id: order, generation }: Pick<Order, 'id' | 'generation'>): Promise<unknown> {
    return this.#act('discard-draft', 'discardDraft', { order, generation });
  }

  async order(id: string): Promise<Order> {
    const { order } = await this.#question('order', { id });
    if (order === null || order === undefined) throw notYours();
    return order as Order;
  }

  /** Own orders, newest first, up to `most`; only those in `statuses`, where it names some. */
  async orders(most: number, statuses: readonly string[] | null = null): Promise<readonly ListedOrder[]> {
    const found: ListedOrder[] = [];
    let after: string | null = null;
    while (found.length < most) {
      const { orders } = (await this.#question('orders', { first: Math.min(50, most - found.length), after, statuses })) as {
        orders: { nodes: readonly ListedOrder[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      };
      found.push(...orders.nodes);
      after = orders.pageInfo.endCursor;
      if (!orders.pageInfo.hasNextPage || after === null) break;
    }
    return found;
  }

  withdraw({ id: order, generation }: Order, reason: string, seal: Seal | null): Promise<Order> {
    return this.#act('withdraw-order', 'withdrawOrder', { order, generation, reason, ...signedBy(seal) });
  }

  validate({ id: order, generation }: Order, digest: string, seal: Seal | null): Promise<Order> {
    return this.#act('validate-order', 'validateOrder', { order, generation, digest, ...signedBy(seal) });
  }

  refuseValidation({ id: order, generation }: Order, reason: string): Promise<Order> {
    return this.#act('refuse-validation', 'refuseValidation', { order, generation, reason });
  }

  answerClarification({ id: order, generation }: Order, text: string): Promise<Order> {
    return this.#act('answer-clarification', 'answerClarification', { order, generation, text });
  }

  extendPreservation({ id: order, generation }: Order, reason: string): Promise<Order> {
    return this.#act('extend-preservation', 'extendPreservation', { order, generation, reason });
  }

  async packages(order: string): Promise<readonly Package[]> {
    const { order: found } = await this.#question('packages', { order });
    return (found as { packages: readonly Package[] } | null)?.packages ?? [];
  }

  requestPackage({ id: order, generation }: Order, target: string, deliveryKey: string): Promise<Package> {
    return this.#act('request-package', 'requestPackage', { order, target, generation, deliveryKey });
  }

  acknowledgePackage({ id, generation }: Package, hashes: readonly string[]): Promise<Package> {
    return this.#act('acknowledge-package', 'acknowledgePackage', { package: id, generation, hashes });
  }

  rejectPackage({ id, generation }: Package, fault: string, text: string): Promise<Package> {
    return this.#act('reject-package', 'rejectPackage', { package: id, generation, fault, text });
  }

  addDeliveryKey(input: unknown): Promise<DeliveryKey> {
    return this.#act('add-delivery-key', 'addDeliveryKey', { input });
  }

  async deliveryKeys(): Promise<readonly DeliveryKey[]> {
    return (await this.#question('delivery-keys', {}))['deliveryKeys'] as readonly DeliveryKey[];
  }

  async capabilities(): Promise<{ readonly asOf: string; readonly identifierTypes: readonly string[] } | null> {
    const { capabilities } = await this.#question('capabilities', {});
    return capabilities as { readonly asOf: string; readonly identifierTypes: readonly string[] } | null;
  }
}
