/** `ContentItem`: what readers get of an item, and the restrictions behind it. The item itself is another subgraph's; its id is enough here. */
import type { EnforcementContext } from '../context.ts';
import { statusFor } from '../enforcement-status.ts';
import type { EnforcementStatus } from '../sdl.ts';
import type { RestrictionRow } from '../store/rows.ts';
import { readerTerritory } from '../territory.ts';
import { isOwnRestriction, visible } from '../viewer.ts';

interface Item {
  id: string;
}

function enforcementStatus(
  { id }: Item,
  { territory }: { territory?: string | null },
  { caller, loaders }: EnforcementContext,
): Promise<EnforcementStatus> {
  const where = readerTerritory(territory, caller.country);
  return loaders.effects.load(id).then((effects) => statusFor(effects, where));
}

async function restrictions({ id }: Item, _args: unknown, { loaders, viewer }: EnforcementContext): Promise<RestrictionRow[]> {
  const [rows, who] = await Promise.all([loaders.restrictionsOf.load(id), viewer()]);
  return rows.filter((row) => visible(who, row, isOwnRestriction) !== null);
}

export const contentItem = { __resolveReference: ({ id }: Item) => ({ id }), enforcementStatus, restrictions };
