/** The port that a part opens, and the setting that says which. */
import { type Config, StartError, type SubgraphName } from '@writ/core';
import type { StartablePart } from '../compose.ts';
import { sourceListens } from '../serve.ts';
import { isLoopback, subgraphPlace } from '../settings/part-addresses.ts';
import { type Listening, requireFreePort } from './free-port.ts';

/** The setting by which a subgraph listens elsewhere. Its URL may be that of a balancer, which is not this machine's to open. */
function settingOf(part: SubgraphName, { environment }: Config): Pick<Listening, 'setting' | 'example'> {
  const name = `WRIT_SUBGRAPH_${part.toUpperCase()}`;
  return environment[`${name}_LISTEN`] === undefined && isLoopback(URL.parse(environment[`${name}_URL`] ?? '')?.hostname ?? '')
    ? { setting: `${name}_URL`, example: 'http://127.0.0.1:4101' }
    : { setting: `${name}_LISTEN`, example: '0.0.0.0:4101' };
}

/** Null for a part that opens none, or one of its own choice. Throws StartError for an address that can't be used. */
export function ownPort(part: StartablePart | undefined, config: Config): Listening | null {
  const { host, port } = config;
  if (part === undefined || part === 'gateway') {
    const isBehind = config.environment['WRIT_PORT'] !== undefined || config.baseUrl.startsWith('https:');
    return {
      host,
      port,
      ...(isBehind ? { setting: 'WRIT_PORT', example: '4001' } : { setting: 'WRIT_BASE_URL', example: 'http://localhost:4001' }),
    };
  }
  if (part === 'worker') return null;
  if (part === 'source') return { ...sourceListens(config), setting: 'WRIT_SOURCE_URL', example: 'http://127.0.0.1:4201' };
  const place = subgraphPlace(part, config);
  if (place) return { host: place.host, port: place.port, ...settingOf(part, config) };
  if (config.workers === 1) return null;
  throw new StartError(
    `Several processes of ${part} must share one port: set WRIT_SUBGRAPH_${part.toUpperCase()}_URL, like http://127.0.0.1:4101.`,
  );
}

/** Throws StartError, in one sentence with the setting to change, when the part can't open its port. */
export async function requireOwnPort(part: StartablePart | undefined, config: Config): Promise<void> {
  const wanted = ownPort(part, config);
  if (wanted !== null) await requireFreePort(wanted);
}
