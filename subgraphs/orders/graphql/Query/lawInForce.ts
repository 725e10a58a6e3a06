import { lawFiles, lawInForce as table } from '@writ/orders-domain/law';
import type { OrdersContext } from '../../context.ts';
import { followLaw, latestVersion, lawHash } from '../../law/in-force.ts';

export async function lawInForce(_: unknown, _args: unknown, { db }: OrdersContext) {
  await followLaw(db);
  const version = await latestVersion(db);
  return version ?? { number: 0, hash: lawHash(table()), files: lawFiles(table()), proposedAt: null, since: null };
}
