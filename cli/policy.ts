/**
 * The rules by which Writ runs, as one digest in the open: the contract with the rule of every field, the law of orders, the limits, and the migrations
 * that hold rights and row-level security. Each set of rules is a wholly public entry when it is first run, so that a change of what
 * may be read by whom can't pass in silence. It says that the rules changed and not what they say.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantSeconds, orderLimits, recordFieldCost, requestLimits } from '@writ/access';
import type { AccessLog, EntryDraft } from '@writ/access-log';
import type { Clock, EventId } from '@writ/core';
import { orderLaw } from '@writ/orders';
import { migrationsFolder } from '@writ/prisma';
import { allSubgraphSdl } from '@writ/schema';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Each migration by its name, in order. */
const migrations = (): string[] =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => `${name}\n${readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')}`);

/** SHA-256, in hex, of each part of the rules and of all of them. */
export interface Policy {
  schema: string;
  law: string;
  limits: string;
  database: string;
  digest: string;
}

/** The rules of this installation's code. */
export function policyOf(): Policy {
  const schema = digest(JSON.stringify(Object.entries(allSubgraphSdl()).sort()));
  const law = digest(JSON.stringify(orderLaw));
  const limits = digest(JSON.stringify({ requestLimits, orderLimits, grantSeconds, recordFieldCost }));
  const database = digest(JSON.stringify(migrations()));
  return { schema, law, limits, database, digest: digest([schema, law, limits, database].join('\n')) };
}

/** The same rules have the same id, so that they are one entry however often and by however many processes they are started. */
function idOf({ digest: all }: Policy): EventId {
  const hex = digest(`policy/${all}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-') as EventId;
}

/** The entry of rules that are run. */
export const policyEntry = (policy: Policy, at: Date): EntryDraft => ({
  event: idOf(policy),
  kind: 'system',
  type: 'policy.changed.v1',
  at,
  details: { policy: { ...policy } },
});

/** Has the rules in the log before anything is answered under them. Throws LOG_UNAVAILABLE. */
export async function announcePolicy(log: Pick<AccessLog, 'append'>, clock: Clock): Promise<void> {
  await log.append(policyEntry(policyOf(), clock()));
}
