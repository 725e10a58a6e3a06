import type { Prisma } from '@writ/prisma/client';
import { signedAt } from '../reads/signature.ts';

export type ClosingRow = Prisma.GateClosingGetPayload<object>;

export const closingFields = {
  openedBy: ({ openedBy, openedAt }: ClosingRow) => (openedBy === null || openedAt === null ? null : signedAt(openedBy, openedAt)),
};
