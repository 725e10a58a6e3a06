import type { SignerRole } from '@writ/acts';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { listedKeys } from '../../../acts/signing-keys.ts';
import type { OrdersContext } from '../../../context.ts';
import { inspectList } from '../../../reads/inspection.ts';

/** Who sees everybody's keys. */
const seesAll: readonly SignerRole[] = ['COUNSEL', 'AUDITOR'];

export async function signingKeys(_: unknown, { own = false, ended = false }: Sdl.QuerySigningKeysArgs, context: OrdersContext) {
  const { caller, db } = context;
  await inspectList(context, 'signingKeys');
  const isAll = !own && seesAll.some((role) => (caller.roles as readonly string[]).includes(role));
  return listedKeys(db, { owner: isAll ? null : caller, withEnded: ended });
}
