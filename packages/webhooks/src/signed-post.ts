/** Posts an event that is signed with the installation's key, to an address that is checked: by Standard Webhooks. */
import type { WebhookKey } from './key.ts';
import { type Outcome, openSender, type SenderOptions } from './sender.ts';

/** Of a CloudEvent in structured mode. */
export const contentType = 'application/cloudevents+json; charset=utf-8';

/** A CloudEvent, and where it goes. What is sent twice has the same id. */
export interface SignedEvent {
  readonly id: string;
  readonly url: string;
  readonly body: string;
}

export interface SignedPost {
  /** Never throws. Rejects only when `stopping` does: then nothing is known of the attempt. */
  send(event: SignedEvent, at: Date, stopping: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
}

/** Its connections are its own. */
export function openSignedPost({ key, ...options }: SenderOptions & { readonly key: WebhookKey }): SignedPost {
  const sender = openSender(options);
  return {
    send({ id, url, body }, at, stopping) {
      const timestamp = Math.floor(at.getTime() / 1_000);
      const headers = {
        'content-type': contentType,
        'user-agent': 'writ',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': key.sign(id, timestamp, body),
      };
      return sender.send({ url, headers, body }, stopping, at);
    },
    close: () => sender.close(),
  };
}
