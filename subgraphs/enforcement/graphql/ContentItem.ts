/** `ContentItem`: what readers get of an item, and the restrictions behind it. The item itself is another subgraph's; its id is enough here. */
import { holdsIn, statusFor } from '@writ/statements-domain/restrictions';
import type { EnforcementContext } from '../context.ts';
import { readerTerritory } from '../restrictions/reader-territory.ts';
import type { EnforcementStatus, Tombstone } from '../sdl.ts';
import type { RestrictionRow } from '../store/rows.ts';
import { shownRestrictions } from '../visible.ts';

interface Item {
  id: string;
}

function enforcementStatus(
  { id }: Item,
  { territory }: { territory?: string | null | undefined },
  { caller, loaders }: EnforcementContext,
): Promise<EnforcementStatus> {
  const where = readerTerritory(territory, caller.country);
  return loaders.effects.load(id).then((effects) => statusFor(effects, where));
}

async function restrictions({ id }: Item, _args: unknown, context: EnforcementContext): Promise<RestrictionRow[]> {
  return shownRestrictions(await context.loaders.restrictionsOf.load(id), context);
}

async function tombstones(
  { id }: Item,
  { territory }: { territory?: string | null | undefined },
  { caller, loaders }: EnforcementContext,
): Promise<Tombstone[]> {
  const where = readerTerritory(territory, caller.country);
  return (await loaders.tombstones.load(id)).filter(({ territories }) => holdsIn(territories, where));
}

export const contentItem = { __resolveReference: ({ id }: Item) => ({ id }), enforcementStatus, restrictions, tombstones };
