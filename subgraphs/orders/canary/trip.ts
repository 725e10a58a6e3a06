/**
 * Canaries are accounts that no order covers. Whoever touches one, by whatever way, closes the authority graph at once and for everybody:
 * in a transaction of its own, so that no other's end takes it back. The touched account is treated as missing, and nobody learns which one it was.
 */
import { forbidden, type OperationId } from '@writ/core';
import type { Services } from '../dependencies.ts';
import { hex, proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';
import { writeLockdownEntries } from './lockdown-entries.ts';
import { lockdownError } from './lockdown-error.ts';

/** What a touch is known by: the same one closes the graph once, and not again when the auditor has opened it. */
export interface CanaryTrip {
  /** How the canary was touched. The reading subgraph reports a foreign row. */
  readonly cause: 'RESOLVED' | 'GRANTED';
  /** The order. */
  readonly reference: string;
  /** The target that led to it; an order that is served again has other targets. */
  readonly target: string;
  readonly operation: OperationId | null;
}

/** Closes the graph. It remains closed, whether or not its entries can be written now: the worker writes what is missing. */
async function lockDown(services: Services, { cause, reference, target, operation }: CanaryTrip): Promise<void> {
  const at = services.clock();
  await services.db.$queryRaw`SELECT orders.close_gate(${cause}::orders.gate_cause, ${reference}, ${target}, ${operation}, ${at})`;
  await writeLockdownEntries(services);
}

const isClosed = async ({ db }: Services): Promise<boolean> => (await db.gateClosing.count({ where: { openedAt: null } })) > 0;

/** Which of the accounts are canaries; closes nothing. */
export async function canariesAmong(
  { db, queueKey }: { readonly db: Database; readonly queueKey: Uint8Array },
  accounts: readonly string[],
): Promise<string[]> {
  const proof = proofOf({ queueKey }, 'canaries', accounts.join(' '));
  const rows = await db.$queryRaw<{ account: string }[]>`SELECT records.canaries_among(${[...accounts]}::text[], ${proof}) AS account`;
  return rows.map(({ account }) => account);
}

/** Which of the accounts are not canaries; one that is closes the graph. */
export async function withoutCanaries(services: Services, accounts: readonly string[], trip: CanaryTrip): Promise<string[]> {
  const canaries = await canariesAmong(services, accounts);
  if (canaries.length > 0) await lockDown(services, trip);
  return accounts.filter((account) => !canaries.includes(account));
}

/** Whether an identifier names a canary, by any of its indexes; one that does closes the graph. */
export async function namesCanary(
  services: Services,
  { type, indexes }: { type: string; indexes: readonly Uint8Array[] },
  trip: CanaryTrip,
): Promise<boolean> {
  for (const index of indexes) {
    const proof = proofOf(services, 'canary of identifier', type, hex(index));
    const [row] = await services.db.$queryRaw<
      { isCanary: boolean }[]
    >`SELECT records.names_canary(${type}, ${index}, ${proof}) AS "isCanary"`;
    if (row?.isCanary !== true) continue;
    await lockDown(services, trip);
    return true;
  }
  return false;
}

/** What the database refuses a grant for a canary with. */
const refusedGrant = 'WC001';

function isRefusedGrant(error: unknown): boolean {
  const text = error instanceof Error ? `${JSON.stringify(error)} ${error.message}` : '';
  return text.includes(refusedGrant);
}

/** Runs the minting of a grant; one for a canary is refused by the database and closes the graph. Throws FORBIDDEN then, also for a touch that is known. */
export async function mintUnlessCanary<Result>(services: Services, trip: CanaryTrip, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusedGrant(error)) throw error;
    await lockDown(services, trip);
    throw (await isClosed(services)) ? lockdownError() : forbidden();
  }
}
