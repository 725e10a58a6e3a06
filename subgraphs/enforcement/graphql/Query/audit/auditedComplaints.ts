import { beyond } from '@writ/subgraph';
import { inspectedPage } from '../../../audits/inspected-pages.ts';
import type { ComplaintRow } from '../../../store/rows.ts';

export const auditedComplaints = inspectedPage<ComplaintRow>({
  name: 'complaints',
  rows: (db, after, take) =>
    db.complaint.findMany({ where: beyond('filedAt', after, 'desc'), orderBy: [{ filedAt: 'desc' }, { id: 'desc' }], take }),
  position: ({ filedAt, id }) => ({ at: filedAt, id }),
});
