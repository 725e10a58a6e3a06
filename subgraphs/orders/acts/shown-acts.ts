/** What is shown of signed acts: the statement, the proof and the keys up to the roots, so that whoever reads them needs nobody's word. */
import { createHash } from 'node:crypto';
import { type Act, actId, statementBytes } from '@writ/acts';
import { deviceRoles } from '@writ/acts/check';
import { describedKey, type RegisteredKey } from '@writ/acts/keys';
import { mayKnow } from '@writ/orders-domain/people';
import canonicalize from 'canonicalize';
import type { OrdersContext } from '../context.ts';
import { visibleOrder } from '../reads/order-loader.ts';
import type { Database } from '../store/database.ts';
import { allActsOf } from './signed-acts.ts';
import { enrolmentActsOf } from './signed-enrolments.ts';
import { credentialOf, type KeyRow, keyRows } from './signing-keys.ts';

/** A signed act, with the row of its key. */
export interface ShownAct {
  readonly act: Act;
  readonly key: KeyRow;
}

/** Each act with the row of its key. */
export async function withKeys(db: Database, acts: readonly Act[]): Promise<ShownAct[]> {
  const keys = await keyRows(
    db,
    acts.map(({ credential }) => credential),
  );
  return acts.flatMap((act) => {
    const key = keys.get(act.credential);
    return key === undefined ? [] : [{ act, key }];
  });
}

/** The acts on an order that the caller sees: authorities learn no name of the platform's people. Null for who may not know the case. */
export async function shownActs({ id }: { readonly id: string }, _args: unknown, context: OrdersContext): Promise<ShownAct[] | null> {
  const { orders, db, caller, clock } = context;
  const { order } = await visibleOrder(orders, id);
  if (caller.graph !== 'audit' && !mayKnow(order, caller, clock())) return null;
  const acts = (await allActsOf(db, id)).filter(({ statement }) => caller.graph !== 'authority' || !deviceRoles.includes(statement.role));
  return withKeys(db, acts);
}

/** The acts on an enrolment, for whoever sees it. */
export const shownEnrolmentActs = async ({ id }: { readonly id: string }, _args: unknown, { db }: OrdersContext): Promise<ShownAct[]> =>
  withKeys(db, await enrolmentActsOf(db, id));

const actsOn = ({ acts }: KeyRow): RegisteredKey['acts'] => acts as unknown as RegisteredKey['acts'];

/** The key and those that it rests on, without the roots, which whoever verifies has. */
async function chainOf(db: Database, first: KeyRow): Promise<RegisteredKey[]> {
  const chain = new Map<string, RegisteredKey>();
  let waiting = [first];
  while (waiting.length > 0) {
    const next: string[] = [];
    for (const row of waiting)
      if (!row.isRoot && !chain.has(row.id)) {
        const acts = actsOn(row);
        chain.set(row.id, { credential: describedKey(credentialOf(row)), acts });
        next.push(...acts.map(({ credential }) => credential).filter((id) => !chain.has(id)));
      }
    waiting = [...(await keyRows(db, next)).values()];
  }
  return [...chain.values()];
}

export const signedActFields = {
  id: ({ act }: ShownAct) => actId(act.statement),
  statement: ({ act }: ShownAct) => new TextDecoder().decode(statementBytes(act.statement)),
  proof: ({ act }: ShownAct) => JSON.stringify(act.proof),
  signingKey: ({ key }: ShownAct) => key,
  evidence: async ({ act, key }: ShownAct, _args: unknown, { db }: OrdersContext) =>
    JSON.stringify({ v: 1, act, keys: await chainOf(db, key) }),
};

export const signingKeyFields = {
  description: (row: KeyRow) => String(canonicalize(describedKey(credentialOf(row)))),
  hash: ({ spki }: KeyRow) => createHash('sha256').update(spki).digest('hex'),
  endedAt: ({ revokedAt }: KeyRow) => revokedAt,
};
