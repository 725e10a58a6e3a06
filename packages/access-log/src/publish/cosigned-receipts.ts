/** What is shown of the tree under checkpoints that the quorum has cosigned, as an `AccessLog` answers it. */
import type { EventId } from '@writ/core';
import type { Hash } from '@writ/tlog';
import type pg from 'pg';
import { logUnavailable } from '../append/unavailable.ts';
import { decisionsField } from '../entries/decisions.ts';
import type { Appended, DecisionDraft } from '../entries/entry.ts';
import { type ReadingContext, type ReceiptSince, receiptSince, receiptUnder, type SentReceipt } from '../entries/receipt.ts';
import { DecisionChanged, indexOfEvent, type ShownLeaf, shownDecision, shownLeaves } from '../read/decisions.ts';
import { consistencyWithin } from '../read/reader.ts';
import type { CosignedRounds } from './cosigned-rounds.ts';

interface Receipting extends ReadingContext {
  /** Rejects with `LOG_UNAVAILABLE` when the database can't be asked. */
  read<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  readonly rounds: Pick<CosignedRounds, 'await'>;
  /** Entries of the tree that this replica has acknowledged. */
  acknowledged(): number;
}

export class CosignedReceipts {
  readonly #from: Receipting;

  constructor(from: Receipting) {
    this.#from = from;
  }

  async ofEntry(index: number, fields: readonly string[]): Promise<SentReceipt> {
    const checkpoint = await this.#from.rounds.await(index);
    return this.#from.read((client) => receiptUnder(client, this.#from, checkpoint, { index, fields }));
  }

  async since(entry: Appended, fields: readonly string[], seen: number | undefined): Promise<ReceiptSince> {
    const checkpoint = await this.#from.rounds.await(entry.index);
    const receipt = await this.#from.read((client) => receiptSince(client, checkpoint, { entry, fields, seen }));
    // Whoever saw more than this checkpoint was shown a later one, by another replica maybe.
    return seen === undefined || seen <= receipt.size ? receipt : { ...receipt, history: await this.consistency(receipt.size, seen) };
  }

  async ofDecision(event: EventId, decision: DecisionDraft, fields: readonly string[]): Promise<SentReceipt | null> {
    const { read, rounds, keyring } = this.#from;
    const index = await this.#indexOf(event);
    const checkpoint = await rounds.await(index);
    const shown = await read((client) => shownDecision(client, keyring, { index, decision }));
    if (shown === 'CHANGED') throw new DecisionChanged(decision.id, index);
    if (shown === 'ERASED') return null;
    const asked = { index, fields: [...fields, decisionsField] };
    return { ...(await read((client) => receiptUnder(client, this.#from, checkpoint, asked))), decision: shown };
  }

  async leavesOf(event: EventId, decisions: readonly DecisionDraft[], fields: readonly string[]): Promise<ShownLeaf[] | null> {
    const index = await this.#indexOf(event);
    return this.#from.read((client) => shownLeaves(client, this.#from.keyring, { index, decisions, fields }));
  }

  async consistency(from: number, to: number): Promise<Hash[] | null> {
    return this.#from.read((client) => consistencyWithin(client, { from, to, acknowledged: this.#from.acknowledged() }));
  }

  async #indexOf(event: EventId): Promise<number> {
    const index = await this.#from.read((client) => indexOfEvent(client, event));
    if (index === undefined) throw logUnavailable();
    return index;
  }
}
