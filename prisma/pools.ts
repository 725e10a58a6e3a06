/**
 * How many connections Writ opens as each role, and the limit that follows. The limit is the server's: who has stolen one role's password
 * takes that role's connections and leaves the others theirs. Superusers have no limit, and PostgreSQL gives them connections of their own.
 */
import type { DatabaseRole } from '@writ/core';
import { connect, type DatabaseConnection } from './connect.ts';

/** The most that each pool opens. */
export const pools = {
  /** A subgraph's or a worker's client. */
  client: 10,
  /** Plain SQL beside it: sessions of the gateway, the auditor's reads. */
  plain: 4,
  /** Sessions of the gateway whose tokens are being renewed: each holds one while its issuer answers. */
  renewals: 4,
  /** The addresses that one sender of mail asks for. */
  addresses: 2,
  /** The worker's queues: taking and completing jobs, adding them, and maintenance. */
  jobs: 6,
  /** One process's own log: appending, maintenance, the day's totals, and a check of the standby. */
  log: 4,
} as const;

/** The roles that serve requests or do what falls due. */
export type ServingRole = Exclude<DatabaseRole, 'owner'>;

/** Of one installation in which each part is a process of its own. Five of them append to the log. */
const connectionsAs: Readonly<Record<ServingRole, number>> = {
  records: pools.client,
  content: pools.client,
  enforcement: 2 * pools.client,
  orders: 2 * pools.client + pools.jobs,
  audit: pools.plain,
  mail: 2 * pools.addresses,
  source: pools.plain,
  log: 5 * pools.log + pools.plain + pools.renewals,
};

/** Two replicas, and two that take their place while those still stop. */
const processesLeast = 4;

/** The limit of a role for so many processes of each part; one that needs few connections gets as many as a client would. */
export const roleLimit = (role: ServingRole, processes = processesLeast): number =>
  Math.max(processesLeast, processes) * Math.max(pools.client, connectionsAs[role]);

/** Every role that serves. */
export const limitedRoles = Object.keys(connectionsAs) as ServingRole[];

/** For the demo, whose owner made the roles: limits for so many processes and their successors, and none above half of what the server takes. */
export async function setRoleLimits(owner: DatabaseConnection, processes: number): Promise<void> {
  const client = await connect(owner);
  try {
    const { rows } = await client.query<{ half: number }>(`select current_setting('max_connections')::int / 2 as half`);
    for (const role of limitedRoles)
      await client.query(`alter role writ_${role} connection limit ${Math.min(roleLimit(role, 2 * processes), rows[0]?.half ?? 0)}`);
  } finally {
    await client.end();
  }
}
