/** `ItemVersion`: an item as it was reported or decided on, as long as that is kept. */
import type { EnforcementContext } from '../context.ts';
import { type ItemVersionRow, versionKey } from '../store/item-versions.ts';

/** Of a notice or a restriction: null where it is about an account, and where the item was never looked up or its card has ended. */
export async function itemVersionOf(
  { itemId, itemVersion }: { readonly itemId: string | null; readonly itemVersion: string | null },
  _args: unknown,
  { loaders }: EnforcementContext,
): Promise<ItemVersionRow | null> {
  return itemId === null || itemVersion === null ? null : loaders.itemVersions.load(versionKey(itemId, itemVersion));
}

export const itemVersion = {
  /** By the version that was looked up last, or that the platform reported when it carried a decision out. */
  edited: async ({ itemId, version, newest }: ItemVersionRow, _args: unknown, { loaders }: EnforcementContext): Promise<boolean> => {
    const effect = await loaders.platformEffects.load(`ITEM ${itemId}`);
    return newest !== version || (effect !== null && effect.version !== null && effect.version !== version);
  },
};
