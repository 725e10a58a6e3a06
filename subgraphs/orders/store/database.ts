/** The client, or a transaction of it. */
import type { PrismaTransaction } from '@writ/prisma/client';

export type Database = PrismaTransaction;
