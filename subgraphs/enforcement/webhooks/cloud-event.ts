/**
 * The content of a webhook: a CloudEvent (1.0, JSON, structured mode) with the whole state of one item or account after a change, so
 * that whoever gets it overwrites. It names no person, order, notice or reason; of an account it has what anybody may know.
 */

/** A row of the outbox. */
export interface OutboxEvent {
  readonly id: string;
  /** As CloudEvents names types: `org.writ.item.status.v1`, `org.writ.account.status.v1`. */
  readonly type: string;
  readonly at: Date;
  readonly body: ({ readonly item: string } | { readonly account: string }) & {
    readonly sequence: string;
    readonly statuses: readonly unknown[];
  };
}

/** The bytes that are signed and sent: the same at every attempt. `source` is the address of the installation. */
export function cloudEvent({ id, type, at, body }: OutboxEvent, source: string): string {
  const { sequence, statuses } = body;
  const about = 'item' in body ? { item: body.item } : { account: body.account };
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    subject: 'item' in body ? body.item : body.account,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { ...about, sequence, statuses },
  });
}
