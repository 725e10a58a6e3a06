/** Open work by set-based SQL of the superuser: notices that nobody wrote, on items of the seed, with deadlines of which many are the same. */
import { askOnce, socketConnection } from '@writ/prisma';
import type { Seeded } from '../harness/installation.ts';

const notices = `INSERT INTO enforcement.notice
    (id, item_id, author_account_id, category, explanation, submitted_at, source, public_body_name, public_body_country)
  SELECT 'many-' || n, i.id, i.account_id, 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', 'It asks for money in advance.', now(),
         (CASE WHEN n % 3 = 0 THEN 'STATE_ACTOR' ELSE 'ARTICLE_16' END)::enforcement.notice_source,
         CASE WHEN n % 3 = 0 THEN 'Body ' || n::bigint * 7919 % 997 END, CASE WHEN n % 3 = 0 THEN 'DE' END
    FROM generate_series(1, $1::int) n JOIN LATERAL (SELECT id, account_id FROM content.item ORDER BY id OFFSET n % 50 LIMIT 1) i ON true`;

const work = `INSERT INTO enforcement.work_item (id, kind, subject_id, due_at)
  SELECT md5(n::text), 'NOTICE', 'many-' || n, now() + interval '1 day' + make_interval(mins => (n::bigint * 104729 % 4001)::int) FROM generate_series(1, $1::int) n`;

/** Adds so many. */
export const fillWork = ({ socketFolder }: Seeded, rows: number): Promise<void> =>
  askOnce(socketConnection(socketFolder, 'postgres', 'writ'), async (client) => {
    for (const text of [notices, work]) await client.query(text, [rows]);
    await client.query('VACUUM ANALYZE');
  });
