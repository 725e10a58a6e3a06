import { beyond } from '@writ/subgraph';
import { inspectedPage } from '../../../audits/inspected-pages.ts';
import type { RestrictionRow } from '../../../store/rows.ts';

/** Of restrictions that have one: what carries out an order has none. */
export const auditedStatements = inspectedPage<RestrictionRow>({
  name: 'statements',
  rows: (db, after, take) =>
    db.restriction.findMany({
      where: { AND: [{ statementId: { not: null } }, beyond('decidedAt', after, 'desc')] },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      include: { statement: true },
      take,
    }),
  position: ({ decidedAt, id }) => ({ at: decidedAt, id }),
});
