import type { PlatformCapabilities } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../context.ts';

/** The source's own words are left out as undefined; the graph has null for them. */
export async function capabilities(_: unknown, _args: unknown, { capabilities: ask }: OrdersContext): Promise<PlatformCapabilities | null> {
  const known = await ask();
  if (known === null) return null;
  const { name, identifierTypes, categories, effects } = known.capabilities;
  return {
    asOf: known.at,
    name,
    identifierTypes,
    categories: categories.map(({ category, history, retentionDays = null, says = null }) => ({ category, history, retentionDays, says })),
    effects: effects.map(({ kind, status, reversible, territories, reversibleDays = null, says = null }) => ({
      ...{ subject: kind === 'item' ? ('ITEM' as const) : ('ACCOUNT' as const), status },
      ...{ reversible, reversibleDays, territories, says },
    })),
  };
}
