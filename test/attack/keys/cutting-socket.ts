/** A socket before that of the service of keys that loses the next message at the worst moment. */
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What happens to the next request: the service never gets it; it answers and nobody hears; or half of its answer arrives. */
export const cuts = ['before the service', 'after the service', 'half of its answer'] as const;
export type Cut = (typeof cuts)[number];

export class CuttingSocket {
  readonly path: string;
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #cut: Cut | undefined;

  private constructor(path: string, server: Server) {
    this.path = path;
    this.#server = server;
  }

  static async before(service: string, path: string): Promise<CuttingSocket> {
    const server = createServer();
    const cutting = new CuttingSocket(path, server);
    server.on('connection', (client) => cutting.#forward(client, connect(service)));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    return cutting;
  }

  cutNext(cut: Cut): void {
    this.#cut = cut;
  }

  #take(): Cut | undefined {
    const cut = this.#cut;
    this.#cut = undefined;
    return cut;
  }

  #forward(client: Socket, service: Socket): void {
    let cut: Cut | undefined;
    const end = (): void => {
      client.destroy();
      service.destroy();
    };
    for (const socket of [client, service]) {
      this.#open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        this.#open.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      cut ??= this.#take();
      if (cut === 'before the service') end();
      else service.write(bytes);
    });
    service.on('data', (bytes) => {
      if (cut === undefined) client.write(bytes);
      else if (cut === 'after the service') end();
      else client.write(bytes.subarray(0, bytes.length / 2), end);
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
