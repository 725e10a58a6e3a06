/**
 * Tells the demo's service of keys whose the names are that orders of the history are about. Who collects records tells it otherwise; but the records of a demo are of
 * its first start, so that orders of weeks ago have collected nothing.
 */

import { connect, connectionFor } from '@writ/prisma';
import type { InstallationOptions } from '../../server/compose.ts';
import { keyServiceOf } from '../../server/key-service/key-service.ts';
import type { Subjects } from './subjects.ts';

/** More than orders of the history name. */
const most = 30;

/** Tells it, where there is one. Rejects as the service does. */
export async function tellAccounts({ config, database }: InstallationOptions, { handles, told }: Subjects): Promise<void> {
  const service = keyServiceOf(config, 'writer');
  if (service === undefined) return;
  const client = await connect(connectionFor('owner', database));
  try {
    const named = [...handles.slice(0, most), told];
    const { rows } = await client.query<{ id: string; handle: string }>('SELECT id, handle FROM records.account WHERE handle = ANY($1)', [
      named,
    ]);
    await service.accountKeys(rows.map(({ id, handle }) => ({ id, identifiers: [{ type: 'HANDLE', value: handle }] })));
  } finally {
    await client.end();
  }
}
