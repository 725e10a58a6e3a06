import type { TerritoryStatus } from '../sdl.ts';
import type { ItemVersion } from '../store/events.ts';

export const itemStatus = {
  // Written by the database alone, which makes the whole state of an item.
  statuses: ({ statuses }: ItemVersion) => statuses as TerritoryStatus[],
  item: ({ itemId }: { itemId: string }) => itemId,
  sequence: ({ sequence }: { sequence: bigint }) => String(sequence),
};
