/**
 * What goes to the endpoint of a body: a CloudEvent (1.0, JSON, structured mode) with an id, a state and a generation. Whoever reads it learns that there is news, and
 * asks Writ for the rest as itself. It names no person, identifier, reason or reference.
 */

/** What has happened; CHALLENGE is the value by which an endpoint is confirmed. */
export type EventKind = 'CHALLENGE' | 'ORDER_CHANGED' | 'PACKAGE_READY';

/** As CloudEvents names types. */
export const eventTypes: Readonly<Record<EventKind, string>> = {
  CHALLENGE: 'org.writ.endpoint.challenge.v1',
  ORDER_CHANGED: 'org.writ.order.changed.v1',
  PACKAGE_READY: 'org.writ.package.ready.v1',
};

/** An event as it is kept. */
export interface BodyEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly subject: string;
  readonly state: string;
  readonly generation: number;
  readonly at: Date;
  /** Of the endpoint; null where it is confirmed. */
  readonly challenge: string | null;
}

/** The bytes that are signed and sent: the same at every attempt. `source` is the address of the installation. */
export function bodyEvent({ id, kind, subject, state, generation, at, challenge }: BodyEvent, source: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type: eventTypes[kind],
    subject,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    data: kind === 'CHALLENGE' ? { challenge } : { id: subject, state, generation },
  });
}
