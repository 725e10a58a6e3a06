/**
 * The items that an order to act names, as the platform's source has them when it is released: by their ids, and by addresses, which are sent to the source as
 * values and never opened. What is known here counts while the source is away, and after the item is gone: copies of it may remain.
 */
import { PublicError } from '@writ/core';
import { keepCard, lookUpItem } from '@writ/subgraph';
import type { Services } from '../dependencies.ts';
import { isKnownItem, itemNamed } from './resolve-targets.ts';

interface Target {
  readonly id: string;
  readonly type: string;
  readonly value: string;
}

/** The item that the target names. Throws UPSTREAM_UNAVAILABLE while the source is away, unless the item is known here. */
async function itemOf(services: Services, target: Target): Promise<string | null> {
  const { source, db, clock } = services;
  const known = itemNamed(services, target);
  try {
    const card = await lookUpItem(source, target.type === 'ITEM_ID' ? { id: target.value } : { url: target.value });
    return card !== null && (await keepCard(db, card, clock())) ? card.id : known;
  } catch (error) {
    const isAway = error instanceof PublicError && error.code === 'UPSTREAM_UNAVAILABLE';
    if (isAway && known !== null && (await isKnownItem(db, known))) return known;
    throw error;
  }
}

/** A mutation that needs the items which its order names: they are looked up first, outside its transaction. */
export const withItems =
  <Parent, Arguments extends { readonly order: string }, Context extends Services, Result>(
    mutation: (parent: Parent, args: Arguments, context: Context) => Promise<Result>,
  ) =>
  async (parent: Parent, args: Arguments, context: Context): Promise<Result> => {
    const where = { orderId: args.order, type: { in: ['ITEM_ID', 'ITEM_URL'] } };
    const targets = await context.db.orderTarget.findMany({ where, select: { id: true, type: true, value: true } });
    const items = new Map<string, string | null>();
    for (const target of targets) items.set(target.id, await itemOf(context, target));
    return mutation(parent, args, Object.assign(Object.create(context) as Context, { items }));
  };
