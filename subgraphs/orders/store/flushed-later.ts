/**
 * What a disclosure writes beside the log waits neither for the disk nor for a standby: entries of the log are committed after it and before anything is
 * answered on it, and the write-ahead log has one order. Once the entry is confirmed, so is all that was committed before; of what a crash takes away before
 * that, nobody has learnt (docs/decisions/standby.md).
 */
import { Prisma } from '@writ/prisma/client';

/** An expression that makes it so for the transaction of its statement. For a statement by itself, and never one in a transaction with others. */
export const flushedLater: Prisma.Sql = Prisma.sql`set_config('synchronous_commit', 'off', true)`;
