/** A living grant of one account's records to their holder, each over an entry of its own in the log, as the database wants it, made by the server's superuser. */
import { createHash } from 'node:crypto';
import { newGrantHandle, newOperationId } from '@writ/core';
import { connect, socketConnection } from '@writ/prisma';
import type { ReadSession } from '@writ/prisma/client';
import { openLog } from '../../apps/server/compose.ts';
import type { Seeded } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
import { publicEntry } from '../log/entries.ts';

const grantRow = `
  INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
  SELECT $1, unnest(enum_range(NULL::public.data_category)), $2, 'SELF', 'self', $3, now(), now(), now() + interval '60 seconds', $4`;

/** Answers the account of `holder-1`, and a way to be granted its records again, which is good for a minute. */
export async function openGrants({ config, socketFolder }: Seeded, defer: Defer) {
  const log = await openLog({ config, database: { socketFolder } });
  defer(() => log.close());
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  defer(() => client.end());
  const { rows } = await client.query<{ id: string }>(`SELECT account_id AS id FROM records.account_holder WHERE subject = 'holder-1'`);
  const account = rows[0]?.id ?? '';
  const grant = async (): Promise<ReadSession> => {
    const [handle, operation] = [newGrantHandle(), newOperationId()];
    const { index } = await log.append(publicEntry());
    await client.query(grantRow, [createHash('sha256').update(handle).digest(), operation, account, index]);
    return { grants: [handle], operation };
  };
  return { account, grant };
}
