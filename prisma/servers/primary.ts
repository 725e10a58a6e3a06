/**
 * A client of several servers of which one takes writes: which one is asked before it connects. A failover leaves open connections to a
 * server that may say nothing any more; they are cut as soon as another one is seen to take writes.
 */
import pg from 'pg';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What {@link PrimaryClient} is made with. */
interface PrimaryConfig extends pg.ClientConfig {
  /** In the order of the settings. */
  readonly hosts?: readonly Address[];
}

type Servers = PrimaryConfig & Required<Pick<PrimaryConfig, 'hosts'>>;

export const addressInWords = ({ host, port }: Address): string => (host.startsWith('/') ? `socket ${host}` : `${host}:${port}`);

/** None of the servers takes writes. */
class NoPrimary extends Error {
  override readonly name = 'NoPrimary';
  readonly code = 'NO_PRIMARY';
}

/** A server that says nothing is left for another after so long; half of what the log gives a connection. */
const askedForMs = 1_000;
/** A server has let somebody in after so long, or another is asked. */
const connectedMs = 3_000;
/** What a server said of itself is believed for so long. */
const believedMs = 3_000;

interface Found {
  readonly address: Address;
  readonly at: number;
}

/** By servers: which one took writes last, and who is connected to which. */
const known = new Map<string, Found>();
const connected = new Map<string, Map<pg.Client, Address>>();
/** By servers and role: the question that is under way. */
const asking = new Map<string, Promise<Address>>();

const isSame = (one: Address, other: Address): boolean => one.host === other.host && one.port === other.port;

/** A refusal of the role or its database, which is the same everywhere: waiting or another server does not help. */
const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(?:28|3D|42)/.test(String(error.code));

/** The words of one server's answer, without any value. */
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'no answer');

/** Rejects unless the server takes writes. */
async function ask(config: Servers, address: Address): Promise<Address> {
  const { hosts: _hosts, stream: _stream, ...plain } = config;
  const client = new pg.Client({ ...plain, ...address, connectionTimeoutMillis: askedForMs, query_timeout: askedForMs });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ follows: boolean }>('select pg_is_in_recovery() as follows');
    if (rows[0]?.follows !== false) throw Object.assign(new Error('It follows another server.'), { code: 'standby' });
    return address;
  } finally {
    // Not waited for: a server that says nothing does not say goodbye either.
    void client.end().catch(() => {});
  }
}

async function askAll(config: Servers): Promise<Address> {
  try {
    return await Promise.any(config.hosts.map((address) => ask(config, address)));
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const refusal = error.errors.find(isRefusal);
    if (refusal !== undefined) throw refusal;
    const words = config.hosts.map((address, at) => `${addressInWords(address)} (${codeOf(error.errors[at])})`);
    throw new NoPrimary(`No server takes writes: ${words.join(', ')}.`, { cause: error });
  }
}

const serversOf = ({ hosts }: Servers): string => hosts.map(addressInWords).join();

/** From now on the others are not believed: what waits for them fails at once, and not when its own time is over. */
function believe(servers: string, address: Address): void {
  known.set(servers, { address, at: performance.now() });
  for (const [client, to] of connected.get(servers) ?? []) if (!isSame(to, address)) client.connection.stream.destroy();
}

/** The server that takes writes. Rejects with {@link NoPrimary}, or as all of them refuse the role. */
async function findPrimary(config: Servers): Promise<Address> {
  const servers = serversOf(config);
  const last = known.get(servers);
  if (last !== undefined && performance.now() - last.at < believedMs) return last.address;
  const key = `${config.user} ${config.database} ${servers}`;
  const question =
    asking.get(key) ??
    askAll(config)
      .then((address) => {
        believe(servers, address);
        return address;
      })
      .finally(() => asking.delete(key));
  asking.set(key, question);
  return question;
}

function remember(client: pg.Client, servers: string, address: Address): void {
  const clients = connected.get(servers) ?? new Map<pg.Client, Address>();
  connected.set(servers, clients.set(client, address));
  client.once('end', () => clients.delete(client));
}

/**
 * As a client of `pg`; gives up a server that has not let it in after three seconds. A balancer may have led it to one that is gone, and the next
 * attempt reaches another. Whoever waits for a free connection of a pool may wait longer.
 */
export class BoundedClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: Math.min(config.connectionTimeoutMillis || connectedMs, connectedMs) });
  }
}

/** The same; connects to the server that takes writes. */
export class PrimaryClient extends BoundedClient {
  readonly #config: Servers;

  constructor(config: PrimaryConfig = {}) {
    super(config);
    const { hosts } = config;
    if (hosts === undefined) throw new TypeError('A client of several servers is told which.');
    this.#config = { ...config, hosts };
  }

  async #connect(): Promise<this> {
    const servers = serversOf(this.#config);
    const address = await findPrimary(this.#config);
    // Whoever waits for it may have given up meanwhile.
    if (this.connection.stream.destroyed) throw new Error('The connection was given up before it was made.');
    Object.assign(this, address);
    remember(this, servers, address);
    try {
      await super.connect();
      return this;
    } catch (error) {
      if (known.get(servers)?.address === address) known.delete(servers);
      throw error;
    }
  }

  override connect(): Promise<pg.Client>;
  override connect(callback: ((error: Error) => void) | ((error: null, client: pg.Client) => void)): void;
  // biome-ignore lint/suspicious/noExplicitAny: the types of pg declare one function of two forms
  override connect(callback?: (...told: any[]) => void): any {
    const opened = this.#connect();
    if (callback === undefined) return opened;
    opened.then(
      () => callback(null, this),
      (error: unknown) => callback(error),
    );
    return undefined;
  }
}
