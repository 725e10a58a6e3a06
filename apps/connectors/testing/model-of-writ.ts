/** A Writ that keeps what it is asked for, for tests: an act done twice, or not at all, differs in what is left. */
import { createHash, X509Certificate } from 'node:crypto';
import { NotAnswered } from '../identity/ask.ts';

interface ModelOrder {
  id: string;
  generation: number;
  status: string;
  history: { at: string; act: string; generation: number; text: string | null }[];
  input: unknown;
  documents: { id: string; name: string | null; sha256: string; bytes: number }[];
}
interface ModelPackage {
  id: string;
  generation: number;
  state: string;
  target: string;
  fault: string | null;
  volumes: { number: number; hash: string | null }[];
}

/** Writ as far as the connector asks it, without its rules but the one that an act names the generation that it is done in. */
export class ModelOfWrit {
  readonly orders = new Map<string, ModelOrder>();
  readonly packages: ModelPackage[] = [];
  readonly keys: { id: string; label: string; thumbprint: string }[] = [];
  #made = 0;
  #id(): string {
    this.#made += 1;
    return `00000000-0000-4000-8000-${String(this.#made).padStart(12, '0')}`;
  }

  order(over: Partial<ModelOrder> = {}): ModelOrder {
    const made = { id: this.#id(), generation: 1, status: 'DRAFT', history: [], input: null, documents: [], ...over };
    this.orders.set(made.id, made);
    return made;
  }
  shown = (order: ModelOrder) => ({
    ...{
      kind: 'EPOC',
      issuing: { organisation: 'northport-police', country: 'DE' },
      reference: '4711',
      digest: null,
      categories: [],
      from: null,
      to: null,
      servedAt: null,
      preserved: null,
    },
    ...{ targets: [{ id: 't1', type: 'EMAIL', value: null, restrictedAt: null, decisions: [] }], ...order },
  });
  readonly #refused = { __typename: 'Refusal', reasons: ['WRONG_STATE'], message: 'Refused.' };

  act(name: string, { order: id, generation, reason, text }: Record<string, unknown>, status: string) {
    const order = this.orders.get(String(id));
    if (order === undefined || order.generation !== generation || order.status === status) return this.#refused;
    order.generation += 1;
    order.status = status;
    order.history.push({
      at: '2026-12-01T12:00:00.000Z',
      act: name,
      generation: order.generation,
      text: String(reason ?? text ?? '').trim() || null,
    });
    return this.shown(order);
  }

  answer(document: string, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { id = given['order'] } = given;
    const order = this.orders.get(String(id));
    switch (document) {
      case 'draft-order':
        return { draftOrder: this.shown(this.order({ input: given['input'] })) };
      case 'attach-document': {
        const bytes = Buffer.from(String(given['content']), 'base64');
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        if (order?.status !== 'DRAFT' || order.documents.some((one) => one.sha256 === sha256)) return { attachDocument: this.#refused };
        order.documents.push({ id: sha256, name: given['name'] as string | null, sha256, bytes: bytes.length });
        return { attachDocument: this.shown(order) };
      }
      case 'submit-order':
        return { submitOrder: this.act('submitOrder', given, 'SUBMITTED') };
      case 'discard-draft':
        return { discardDraft: this.orders.delete(String(id)) ? { order: id } : this.#refused };
      case 'order':
        if (order === undefined) throw new NotAnswered(404, 'NOT_FOUND');
        return { order: this.shown(order) };
      case 'orders': {
        const statuses = given['statuses'] as string[] | null;
        const nodes = [...this.orders.values()].filter(({ status }) => statuses === null || statuses.includes(status));
        return { orders: { nodes: nodes.map(this.shown), pageInfo: { hasNextPage: false, endCursor: null } } };
      }
      case 'withdraw-order':
        return { withdrawOrder: this.act('withdrawOrder', given, 'WITHDRAWN') };
      case 'refuse-validation':
        return { refuseValidation: this.act('refuseValidation', given, 'REFUSED') };
      case 'validate-order':
        return { validateOrder: this.act('validateOrder', given, 'SERVED') };
      case 'answer-clarification':
        return { answerClarification: this.act('answerClarification', given, 'UNDER_REVIEW') };
      case 'extend-preservation':
        return { extendPreservation: this.act('extendPreservation', given, 'IN_FORCE') };
      case 'packages':
        return {
          order: { packages: this.packages.map((one) => ({ ...one, expiresAt: '', deliveryKey: { thumbprint: '' }, history: [] })) },
        };
      case 'request-package': {
        const made = { id: this.#id(), generation: 1, state: 'PREPARING', target: String(given['target']), fault: null, volumes: [] };
        this.packages.push(made);
        return { requestPackage: made };
      }
      case 'acknowledge-package':
      case 'reject-package': {
        const found = this.packages.find((one) => one.id === given['package']);
        if (found?.generation !== given['generation'] || found?.state !== 'HANDED_OVER')
          return { [document === 'reject-package' ? 'rejectPackage' : 'acknowledgePackage']: this.#refused };
        found.generation += 1;
        found.state = document === 'reject-package' ? 'REJECTED' : 'ACKNOWLEDGED';
        found.fault = (given['fault'] as string | undefined) ?? null;
        found.volumes = ((given['hashes'] ?? []) as string[]).map((hash, at) => ({ number: at + 1, hash }));
        return { [document === 'reject-package' ? 'rejectPackage' : 'acknowledgePackage']: found };
      }
      case 'delivery-keys':
        return { deliveryKeys: this.keys };
      case 'add-delivery-key': {
        const { label, material } = given['input'] as { label: string; material: string };
        if (this.keys.length > 0) return { addDeliveryKey: this.#refused };
        const thumbprint = `sha256:${new X509Certificate(material).fingerprint256.replaceAll(':', '').toLowerCase()}`;
        const made = {
          id: this.#id(),
          label,
          thumbprint,
          state: 'PROPOSED',
          purpose: 'ENCRYPTION',
          profile: 'CMS',
          material,
          generation: 1,
        };
        this.keys.push(made);
        return { addDeliveryKey: made };
      }
      default:
        throw new NotAnswered(404, 'NOT_FOUND');
    }
  }
}
