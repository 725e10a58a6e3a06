import type { Prisma } from '@writ/prisma/client';

export type HitRow = Prisma.LimitHitGetPayload<object>;

export const limitHitFields = {
  limit: ({ name }: HitRow) => name,
  person: ({ subject }: HitRow) => subject,
  reviewedBy: ({ reviewedSubject }: HitRow) => reviewedSubject,
};
