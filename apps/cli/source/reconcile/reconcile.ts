/**
 * Holds the book of a platform's adapter against the log that its entries name: each collection has its entry there, and an order of two
 * bodies before it. Believes nothing that the server lists but what a replayed leaf commits to; of the book, what its receipts open.
 */
import { fromBase64, fromBase64Url, TlogError, verifyOpening } from '@writ/tlog';
import { type AuditGraph, type Opened, openingsMax } from '@writ/verifier/audit-graph.ts';
import { Findings } from '@writ/verifier/findings.ts';
import type { ReadLeaf } from '@writ/verifier/replay/replayed-leaves.ts';
import type { Step } from '@writ/verifier/report.ts';
import { type Checked, checkListing, type Listed, member, readOpenings, type Said } from '@writ/verifier/strict/strict-entry.ts';
import { z } from 'zod';

/** What is read of an adapter's book. */
export interface BookLine {
  readonly entry: string;
  readonly index: string;
  readonly target: string;
  /** The receipt as JSON. */
  readonly receipt: string;
}

export interface Reconciling {
  readonly book: readonly BookLine[];
  readonly graph: Pick<AuditGraph, 'page' | 'openings'>;
  readonly leaf: ReadLeaf;
  /** Entries of the log that was replayed. */
  readonly size: number;
}

const collection = 'record.collection.v1';
/** An order is drawn up by one and made good by another: here, or elsewhere and then found authentic by somebody else of the platform. */
const pairs = [
  ['order.submitted.v1', 'order.validated.v1'],
  ['order.received.v1', 'order.authenticity.checked.v1'],
] as const;
const served = 'order.served.v1';
const read: ReadonlySet<string> = new Set([collection, served, ...pairs.flat()]);
const fields = ['type', 'outcome', 'initiator', 'legal', 'target'];
const toldMax = 1_000;

const opening = z.object({ text: z.string(), salt: z.string() });
const receiptShape = z.object({
  leaf: z.string(),
  commitments: z.record(z.string(), z.string()),
  openings: z.object({ type: opening, target: opening }),
});
const scopeShape = z.object({ collect: z.object({ as: z.string(), order: z.string().optional() }) });

/** A collection, and the order that it names. */
interface Collected {
  readonly index: number;
  readonly order: string | null;
}

/** What somebody did to an order. */
interface Act {
  readonly index: number;
  readonly type: string;
  /** Who, as far as the entry says. */
  readonly person: string | null;
}

const orderIn = (text: string): string | null => scopeShape.safeParse(JSON.parse(text)).data?.collect.order ?? null;

class Reconciliation {
  readonly book = new Findings(toldMax);
  readonly log = new Findings(toldMax);
  readonly orders = new Findings(toldMax);
  readonly #input: Reconciling;
  readonly #acts = new Map<string, Act[]>();
  /** By index: what the book has of collections under orders. */
  readonly #booked = new Map<number, Collected>();
  readonly #collected = new Map<number, Collected>();
  readonly alone: number[] = [];
  newer = 0;

  constructor(input: Reconciling) {
    this.#input = input;
  }

  async run(): Promise<void> {
    for (const line of this.#input.book) await this.#line(line);
    await this.#entries();
    for (const { index } of this.#collected.values())
      if (!this.#booked.has(index)) this.log.add(`Entry ${index} collects records, and the book has no request under it.`, index);
    for (const one of new Map([...this.#collected, ...this.#booked]).values()) this.#order(one);
  }

  get collections(): number {
    return this.#booked.size;
  }

  async #line(line: BookLine): Promise<void> {
    const index = Number(line.index);
    if (index >= this.#input.size) {
      this.newer += 1;
      return;
    }
    const fault = bookFault(line, await this.#input.leaf(index));
    if (fault !== undefined) this.book.add(`Entry ${index} (${line.entry}): ${fault}`, index);
    else if (typeIn(line) === collection) this.#booked.set(index, { index, order: orderIn(line.target) });
  }

  async #entries(): Promise<void> {
    const { graph, size } = this.#input;
    let seen = 0;
    for (let after: string | null | undefined; after !== null; ) {
      const { entries, next } = await graph.page(after ?? null);
      const before = seen;
      seen = Math.max(seen, ...entries.map(({ index }) => index + 1));
      await this.#open(entries.filter(({ index, type }) => index < size && read.has(type)));
      // A server that always promises another page would be asked for ever.
      after = seen >= size || seen === before ? null : next;
    }
    if (seen < size) this.log.add(`The server lists the log to entry ${seen - 1}, and it has ${size}.`, seen);
  }

  async #open(listed: readonly Listed[]): Promise<void> {
    const checked: Checked[] = [];
    for (const one of listed) {
      const found = checkListing(one, await this.#input.leaf(one.index));
      if (Array.isArray(found)) for (const fault of found) this.log.add(fault, one.index);
      else checked.push(found);
    }
    for (let i = 0; i < checked.length; i += openingsMax) await this.#openings(checked.slice(i, i + openingsMax));
  }

  async #openings(entries: readonly Checked[]): Promise<void> {
    const asked = entries.map((one) => fields.filter((field) => Object.hasOwn(one.commitments, field)));
    const answers = await this.#input.graph.openings(entries.map(({ listed }, i) => ({ index: listed.index, fields: asked[i] ?? [] })));
    for (const [i, entry] of entries.entries()) this.#opened(entry, asked[i] ?? [], answers[i]);
  }

  #opened(entry: Checked, asked: readonly string[], answer: Opened | undefined): void {
    const { index, type } = entry.listed;
    const isOpen = answer !== undefined && 'fields' in answer;
    const { said, faults } = readOpenings(entry, isOpen ? answer.fields : [], asked);
    for (const fault of faults) this.log.add(fault, index);
    const why = isOpen ? `${said.withheld.join(', ')} withheld` : (answer?.refused ?? 'no answer');
    if (said.withheld.length > 0) this.log.add(`Entry ${index} is listed as ${type}, and nobody can open it: ${why}.`, index);
    else this.#take(said);
  }

  #take({ index, fields: words }: Said): void {
    const type = words.get('type');
    if (type === collection) {
      const order = scopeShape.safeParse(words.get('target')).data?.collect.order ?? null;
      this.#collected.set(index, { index, order });
      return;
    }
    const order = member(words.get('legal'), 'order');
    if (typeof type !== 'string' || typeof order !== 'string' || words.get('outcome') !== 'success') return;
    if (type === 'order.authenticity.checked.v1' && member(words.get('legal'), 'confirmed') !== true) return;
    const [issuer, subject] = ['issuer', 'subject'].map((name) => member(words.get('initiator'), name));
    const person = typeof issuer === 'string' && typeof subject === 'string' ? JSON.stringify([issuer, subject]) : null;
    this.#acts.set(order, [...(this.#acts.get(order) ?? []), { index, type, person }]);
  }

  #order({ index, order }: Collected): void {
    const where = `Entry ${index} collects records under the order ${order ?? '(none)'}`;
    const acts = (order === null ? [] : (this.#acts.get(order) ?? [])).filter((act) => act.index < index);
    const persons = (type: string): (string | null)[] => acts.filter((act) => act.type === type).map(({ person }) => person);
    const [submitted, received] = pairs.map(([first]) => persons(first).length > 0);
    const isServed = persons(served).length > 0;
    if (!submitted && !received) this.orders.add(`${where}, and nobody drew it up before.`, index);
    else if (!isServed) this.orders.add(`${where}, which was not served before.`, index);
    const isOfTwo = pairs.some(([first, second]) =>
      persons(first).some((one) => one !== null && persons(second).some((other) => other !== null && other !== one)),
    );
    if (isServed && !isOfTwo) this.alone.push(index);
  }
}

/** Why the book's receipt does not show that the log says what the book says; undefined when it does. */
function bookFault({ receipt, target }: BookLine, leaf: Uint8Array): string | undefined {
  const parsed = receiptShape.safeParse(JSON.parse(receipt)).data;
  if (parsed === undefined) return 'the book has no receipt of it.';
  const { commitments, openings } = parsed;
  if (Buffer.compare(fromBase64(parsed.leaf) ?? new Uint8Array(), leaf) !== 0) return 'the log has another leaf there than the book.';
  if (openings.target.text !== target) return 'the scope in the book is another than that of its receipt.';
  try {
    for (const [field, { text, salt }] of Object.entries(openings))
      verifyOpening({ leaf, commitments, field, value: Buffer.from(text), salt: fromBase64Url(salt) ?? new Uint8Array() });
    return undefined;
  } catch (error) {
    if (error instanceof TlogError) return error.message;
    throw error;
  }
}

const typeIn = ({ receipt }: BookLine): unknown => JSON.parse(receiptShape.parse(JSON.parse(receipt)).openings.type.text);

/** What was found, as steps. Throws `StartError` when the server can't be asked. */
export async function reconcile(input: Reconciling): Promise<Step[]> {
  const found = new Reconciliation(input);
  await found.run();
  const notChecked = (name: string, detail: string): Step => ({ name, result: 'not checked', detail });
  const { alone, newer } = found;
  return [
    ...found.book.steps('book', `${input.book.length - newer} requests, each under an entry that the log has`),
    ...found.log.steps('log', 'each collection in the log is in the book and can be opened'),
    ...found.orders.steps('orders', `${found.collections} collections, each under an order that was drawn up and served before`),
    ...(alone.length === 0
      ? []
      : [
          notChecked(
            'one body',
            `whether their law lets one body order alone: nobody else confirmed it before entries ${alone.join(', ')}.`,
          ),
        ]),
    ...(newer === 0 ? [] : [notChecked('newer', `${newer} requests under entries after the checkpoint that was replayed.`)]),
  ];
}
