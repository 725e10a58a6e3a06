import { beyond } from '@writ/subgraph';
import { inspectedPage } from '../../../audits/inspected-pages.ts';
import type { NoticeRow } from '../../../store/rows.ts';

export const auditedNotices = inspectedPage<NoticeRow>({
  name: 'notices',
  rows: (db, after, take) =>
    db.notice.findMany({ where: beyond('submittedAt', after, 'desc'), orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }], take }),
  position: ({ submittedAt, id }) => ({ at: submittedAt, id }),
});
