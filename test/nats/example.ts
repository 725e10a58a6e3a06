/** The node of docs/how-to/jetstream.md, as plain JavaScript that a test loads as it is there. */
import type { KeyObject } from 'node:crypto';
import type { JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

export interface NodeState {
  readonly item: string;
  readonly sequence: string;
  readonly statuses: readonly unknown[];
}
interface Hooks {
  apply(state: NodeState): void;
  filled(): void;
  refused(subject: string): void;
  again(error: Error): void;
}
type Verify = (message: JsMsg) => boolean;
interface Example {
  publicKey(text: string): KeyObject;
  isGenuine(message: JsMsg, key: KeyObject): boolean;
  follow(connection: NatsConnection, isOurs: Verify, hooks: Hooks): Promise<void>;
}

const { isGenuine, follow, publicKey } = (await import(
  new URL('../../docs/how-to/jetstream-node/follow.mjs', import.meta.url).href
)) as Example;

export { follow };

/** Whether a message is signed with the key of `whpk_…`. */
export function signedBy(text: string): Verify {
  const key = publicKey(text);
  return (message) => isGenuine(message, key);
}
