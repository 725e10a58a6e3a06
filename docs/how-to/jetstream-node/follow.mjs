/** Follows the stream of states: fills from it, stays with it, and begins again where the stream or its servers were away. */
import { createPublicKey, verify } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';

const stream = 'WRIT_ITEMS';

/** `whpk_` and the 32 bytes of the key in base64. */
export function publicKey(text) {
  const x = Buffer.from(text.replace(/^whpk_/, ''), 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Whether a message is Writ's. It may be of any age: the newest state of an item can be years old. */
export function isGenuine({ headers, data }, key) {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers?.get(name) ?? '');
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), data]);
  // There are two while Writ's key is replaced.
  return signatures.split(' ').some((one) => one.startsWith('v1a,') && verify(null, signed, key, Buffer.from(one.slice(4), 'base64')));
}

/** Until Writ has put every state into the stream. */
async function filledStream(manager) {
  for (;;) {
    const { config } = await manager.streams.info(stream);
    if (config.metadata?.['writ-filled-for']) return;
    await pause(500);
  }
}

/** The server that kept the place of this node is gone: it begins again, with the last message of each subject. */
async function endWithHeartbeats(messages) {
  for await (const { type } of messages.status()) if (type === 'heartbeats_missed') messages.stop();
}

async function once(connection, isOurs, { apply, filled, refused }, under) {
  const { connections } = under;
  await filledStream(await jetstreamManager(connection, { checkAPI: false }));
  const consumer = await jetstream(connection).consumers.get(stream, { deliver_policy: DeliverPolicy.LastPerSubject });
  const { num_pending: pending } = await consumer.info();
  if (pending === 0) filled();
  const messages = await consumer.consume({ expires: 30_000, idle_heartbeat: 5_000 });
  under.messages = messages;
  void endWithHeartbeats(messages);
  if (under.connections !== connections) messages.stop();
  for await (const message of messages) {
    if (isOurs(message)) apply(JSON.parse(message.string()).data);
    else refused(message.subject);
    if (message.info.pending === 0) filled();
  }
}

/** What was under way over the connection before may be lost without a word. */
async function endWithConnection(connection, under) {
  for await (const { type } of connection.status()) {
    if (type !== 'reconnect') continue;
    under.connections += 1;
    under.messages?.stop();
  }
}

/**
 * `isOurs` says whether a message is Writ's. `apply` gets each state: `{ item, sequence, statuses }`; `filled` is called when all that there are were applied, and perhaps again;
 * `refused` gets the subject of a message that is not Writ's, `again` the error after which it begins again. Ends with the connection.
 */
export async function follow(connection, isOurs, hooks) {
  const under = { connections: 1, messages: undefined };
  void endWithConnection(connection, under);
  while (!connection.isClosed()) {
    try {
      await once(connection, isOurs, hooks, under);
    } catch (error) {
      if (connection.isClosed()) return;
      hooks.again(error);
    }
    await pause(1_000, undefined, { ref: false });
  }
}
