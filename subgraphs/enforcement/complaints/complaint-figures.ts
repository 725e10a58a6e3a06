/** Complaints counted for everybody, in bands. */
import { countedDays, figuresOf, publicCount } from '@writ/core';
import type { PrismaClient } from '@writ/prisma/client';

/** What became of complaints in the last thirty days that are over. Who complains is right where the contested decision is reversed. */
export const complaintFigures = figuresOf(async (db: Pick<PrismaClient, 'complaint'>, now: Date) => {
  const { from, to } = countedDays(now);
  const decidedAt = { gte: from, lt: to };
  const [upheld, reversed] = await Promise.all([
    db.complaint.count({ where: { decidedAt, state: 'UPHELD' } }),
    db.complaint.count({ where: { decidedAt, state: { in: ['PARTIALLY_REVERSED', 'REVERSED'] } } }),
  ]);
  return { from, to, decided: publicCount(upheld + reversed), reversed: publicCount(reversed) };
});
