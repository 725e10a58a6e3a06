/**
 * The content of a webhook: a CloudEvent (1.0, JSON, structured mode) with the whole state of one item after a change, so that whoever gets
 * it overwrites. It names no person, order, notice or reason.
 */

/** A row of the outbox. */
export interface OutboxEvent {
  readonly id: string;
  /** As CloudEvents names types: `org.writ.item.status.v1`. */
  readonly type: string;
  readonly at: Date;
  readonly body: { readonly item: string; readonly sequence: string; readonly statuses: readonly unknown[] };
}

export const contentType = 'application/cloudevents+json; charset=utf-8';

/** The bytes that are signed and sent: the same at every attempt. `source` is the address of the installation. */
export function cloudEvent({ id, type, at, body }: OutboxEvent, source: string): string {
  const { item, sequence, statuses } = body;
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    subject: item,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: { item, sequence, statuses },
  });
}
