/**
 * How long events are retained: longer than the last attempt of a delivery can be away, with time for somebody to deal with dead deliveries.
 * So long `itemStatuses` lists an item that is available again, too: no older state of it can still be on its way after that.
 */
const retentionDays = 30;

/** Events from before this instant are deleted. */
export const retainedSince = (at: Date): Date => new Date(at.getTime() - retentionDays * 86_400_000);
