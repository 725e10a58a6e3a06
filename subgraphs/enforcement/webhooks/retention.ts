/**
 * How long what was told is kept: longer than the last attempt of a delivery can be away, with time for somebody to look at what is dead.
 * So long `itemStatuses` lists an item that is available again, too: no older state of it can still be on its way after that.
 */
const retentionDays = 30;

/** Before which instant what was told is forgotten. */
export const retainedSince = (at: Date): Date => new Date(at.getTime() - retentionDays * 86_400_000);
