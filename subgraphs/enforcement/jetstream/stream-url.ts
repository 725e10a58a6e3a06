/** The name of the stream of states in NATS, for whoever speaks of it without NATS. */
export const streamName = 'WRIT_ITEMS';
/** As counsel adds the stream, beside the URLs of webhooks. */
export const streamUrl = `nats:${streamName}`;
