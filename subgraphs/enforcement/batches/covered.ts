/** What is stored as the decisions of each entry that covers some: for a comparison of a whole database with its log. */
import type { DecisionDraft } from '@writ/access-log';
import type { EventId } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { decisionsUnder } from './receipt.ts';

/** The decisions of a batch that name an entry. */
export interface StoredDecisions {
  readonly batch: string;
  /** The event of the entry. */
  readonly entry: EventId;
  readonly decisions: readonly DecisionDraft[];
}

/** Reads them one entry after the other, by a role that may read them. Reads all lines of batches once before. */
export async function* storedDecisions(connection: DatabaseConnection): AsyncGenerator<StoredDecisions> {
  const db = openPrisma(connection);
  try {
    const named = await db.$queryRaw<{ batch: string; entry: EventId }[]>`
      SELECT DISTINCT batch_id AS batch, entry::text AS entry FROM enforcement.batch_line WHERE entry IS NOT NULL ORDER BY 1, 2`;
    for (const { batch, entry } of named) yield { batch, entry, decisions: await decisionsUnder(db, batch, entry) };
  } finally {
    await db.$disconnect();
  }
}
