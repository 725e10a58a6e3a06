/** Files as only a platform with an adapter of its own describes them, in what the built-in one gave: one that is kept with a record, and one that a copy lacks. */
import type { Config } from '@writ/core';
import { sealFilePart, snapshotFileName, unwrapPreservationKey } from '@writ/prisma/client';
import { preservationKey } from '../../apps/server/secrets.ts';
import { sha256Of } from '../../packages/source/testing/index.ts';
import type { Stack } from '../harness/stack.ts';

/** A message with a file, before everything else of content that the order collected. */
export async function keptFile(stack: Stack, order: string): Promise<void> {
  const [row] = await stack.sql<{ id: string; wrapped: Buffer; account: string; at: Date; recorded: Date }>(
    'postgres',
    `SELECT p.id, p.wrapped, c.account_id AS account, greatest(c.at - interval '1 second', o.from_at) AS at, c.recorded_at AS recorded
       FROM orders.preservation p JOIN orders.legal_order o ON o.id = p.order_id JOIN content.preserved c ON c.preservation_id = p.id
      WHERE p.order_id = $1 AND p.state = 'PRESERVED' ORDER BY c.at LIMIT 1`,
    [order],
  );
  if (row === undefined) throw new Error('the order collected no content');
  const { id, wrapped, account, at, recorded } = row;
  const key = unwrapPreservationKey(
    preservationKey({ dataFolder: stack.dataFolder, environment: {}, mode: 'demo' } as Config),
    id,
    wrapped,
  );
  const bytes = Buffer.from('A letter.');
  const described = { sha256: sha256Of(bytes), bytes: bytes.length, mediaType: 'text/plain', name: 'letter.txt', alt: 'A letter' };
  const said = { sender: 'a', recipients: ['b'], subject: null, text: 'See there.', attachments: [described] };
  const file = snapshotFileName(key, described.sha256);
  await stack.sql(
    'postgres',
    `INSERT INTO content.preserved VALUES ($1, 'MESSAGE', 'with a file', $2, $3, $4, sealing.sealed(ARRAY[$1, 'MESSAGE', 'with a file', $2], $5::jsonb, $6))`,
    [id, account, at, recorded, JSON.stringify(said), key],
  );
  await stack.sql('postgres', `INSERT INTO content.described_file VALUES ($1, $2, 'MESSAGE', 'with a file', $3, $4, $5, '')`, [
    ...[id, file, account, at, recorded],
  ]);
  await stack.sql('postgres', 'INSERT INTO content.preserved_file VALUES ($1, $2, 0, $3)', [
    ...[id, file, sealFilePart(key, { preservation: id, file, part: 0 }, bytes)],
  ]);
  await stack.sql('postgres', 'INSERT INTO content.fetched_file VALUES ($1, $2)', [id, file]);
}

/** A file of the removed item that was no longer with the platform. */
export async function missingFile(stack: Stack, order: string): Promise<void> {
  await stack.sql(
    'postgres',
    `WITH copy AS (SELECT id, item_id, account_id FROM content.removed WHERE order_id = $1 ORDER BY removed_at LIMIT 1),
          described AS (INSERT INTO content.described_file SELECT id, decode(repeat('01', 32), 'hex'), 'ITEM', item_id, account_id, now(), now(), '' FROM copy)
     INSERT INTO content.fetched_file SELECT id, decode(repeat('01', 32), 'hex'), 'GONE', 'It is gone.' FROM copy`,
    [order],
  );
}
