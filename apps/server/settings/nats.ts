/** The installation's own NATS JetStream, in which serving nodes find the newest state of each item: nothing where WRIT_NATS_URL is not set. */
import { type Config, readSecret, StartError } from '@writ/core';
import type { NatsPlace } from '@writ/enforcement';

const example = 'tls://nats-1.example.org:4222,tls://nats-2.example.org:4222,tls://nats-3.example.org:4222';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Throws StartError for a list that is not of servers, and in production for one without TLS on another machine. */
function serversOf({ environment, mode }: Pick<Config, 'environment' | 'mode'>): string[] {
  const servers = (environment['WRIT_NATS_URL'] ?? '').split(',').map((one) => one.trim());
  for (const server of servers) {
    const url = URL.parse(server);
    const isServer = url !== null && ['nats:', 'tls:'].includes(url.protocol) && url.hostname !== '' && url.pathname.length <= 1;
    if (!isServer || url.username !== '' || url.search !== '')
      throw new StartError(`WRIT_NATS_URL must be the servers of one NATS, without users and passwords, like ${example}.`);
    if (mode === 'production' && url.protocol === 'nats:' && !loopback.has(url.hostname))
      throw new StartError(`Production reaches NATS with TLS: in WRIT_NATS_URL write tls:// and not nats:// before ${url.host}.`);
  }
  return servers;
}

function replicasOf({ environment }: Pick<Config, 'environment'>): number {
  const text = environment['WRIT_NATS_REPLICAS'] ?? '3';
  if (!/^[135]$/.test(text)) throw new StartError('WRIT_NATS_REPLICAS must be 1, 3 or 5: on how many servers each state is kept.');
  return Number(text);
}

/** Null where this installation has none. Throws StartError as its parts do. */
export function natsPlace(config: Pick<Config, 'environment' | 'mode'>): NatsPlace | null {
  if (!config.environment['WRIT_NATS_URL']) return null;
  const seed = readSecret(config.environment, 'WRIT_KEY_NATS');
  if (seed !== undefined && !/^SU[A-Z2-7]{56}$/.test(seed))
    throw new StartError(
      'WRIT_KEY_NATS must be the seed of an nkey of a user: "SU" and 56 more capitals and digits, as "nk -gen user" prints it.',
    );
  const key = seed === undefined ? {} : { seed: new TextEncoder().encode(seed) };
  return { servers: serversOf(config), replicas: replicasOf(config), ...key };
}
