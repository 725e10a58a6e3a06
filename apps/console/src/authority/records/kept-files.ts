/**
 * What a person keeps of what they read: each answer with its receipt as one file, which `writ verify receipt` takes as it is, and a manifest
 * that says what was asked of the target, what was given and withheld, and which files there are, each with its SHA-256.
 */
import { dataCategories } from '@writ/orders-domain/law';
import { digestOfText } from '@writ/verifier/proof/bytes.ts';
import type { OrderFacts, TargetFacts } from '../../order/order-facts.ts';
import { cellState } from './cell-state.ts';
import type { Reading } from './readings.ts';

/**
 * An answer as it came, with its receipt in `extensions.receipt` and what it is in `extensions.about`: the digest in the receipt is over `data`
 * and `errors` alone, and a file with any other member is refused by those who check it.
 */
export function answerFile({ answer, at, category, index, order, target }: Reading): string {
  const extensions = { ...(answer['extensions'] as object | undefined), about: { order, target, category, at, entry: index } };
  return `${JSON.stringify({ ...answer, extensions }, null, 2)}\n`;
}

export interface Manifest {
  format: 'writ-disclosure/1';
  order: string;
  reference: string;
  kind: string;
  target: { id: string; type: string; value: string | null };
  /** ISO 8601. */
  madeAt: string;
  categories: readonly Record<string, unknown>[];
  files: readonly { name: string; sha256: string; category: string; at: string; entry: string; records: number }[];
}

export function manifestOf(order: OrderFacts, target: TargetFacts, readings: readonly Reading[], now: Date): Manifest {
  const files = readings.map((reading) => ({
    name: reading.file,
    sha256: digestOfText(answerFile(reading)),
    category: reading.category,
    at: reading.at,
    entry: reading.index,
    records: reading.count,
  }));
  return {
    format: 'writ-disclosure/1',
    order: order.id,
    reference: order.reference,
    kind: order.kind,
    target: { id: target.id, type: target.type, value: target.value ?? null },
    madeAt: now.toISOString(),
    categories: dataCategories.map((category) => ({ category, ...cellState(order, target, category) })),
    files,
  };
}
