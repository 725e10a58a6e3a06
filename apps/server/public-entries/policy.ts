/**
 * The rules by which Writ runs, as one digest in the open: the contract with the rule of every field, the law of orders, the limits, and the migrations
 * that hold rights and row-level security. They are a wholly public entry whenever they are not those of the entry before, back to earlier
 * ones included, so that a change of who may read what can't pass unnoticed. It also states whether a standby has what is acknowledged. It states that the rules changed, but not what they are.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantSeconds, orderLimits, recordFieldCost, requestLimits } from '@writ/access';
import { type Announcement, announce, canonicalText } from '@writ/access-log';
import { migrationsFolder } from '@writ/prisma';
import { allSubgraphSdl } from '@writ/schema';
import type { Standby } from '../settings/standby.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Each migration by its name, in order. */
const migrations = (): string[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => `${name}\n${readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')}`);

/** SHA-256, in hex, of each part of the rules and of all of them, and what the operator says of a second copy of the database. */
export interface Policy {
  standby: Standby;
  schema: string;
  law: string;
  limits: string;
  database: string;
  digest: string;
}

/** The rules of this installation, of which the law has the hash of the version in force. */
export function policyOf(standby: Standby, law: string): Policy {
  const schema = digest(JSON.stringify(Object.entries(allSubgraphSdl()).sort()));
  const limits = digest(JSON.stringify({ requestLimits, orderLimits, grantSeconds, recordFieldCost }));
  const database = digest(JSON.stringify(migrations()));
  return { standby, schema, law, limits, database, digest: digest([standby, schema, law, limits, database].join('\n')) };
}

/** Has the rules in the log before anything is answered under them. Throws LOG_UNAVAILABLE. */
export async function announcePolicy(to: Pick<Announcement, 'log' | 'pool'>, at: Date, policy: Policy): Promise<void> {
  const text = canonicalText({ ...policy });
  await announce({
    ...to,
    type: 'policy.changed.v1',
    at,
    next(earlier) {
      const last = earlier.at(-1)?.['policy'];
      return last !== undefined && canonicalText(last) === text ? undefined : { policy: { ...policy } };
    },
  });
}
