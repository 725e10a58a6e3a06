/** Somebody between the gateway and a subgraph: passes requests on, and does with the answers what a test says. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Passed {
  status: number;
  headers: Record<string, string>;
  body: string;
}
/** Gets the subgraph's answer; answers what the gateway gets, or null to never answer. */
export type Change = (answer: Passed, request: string) => Passed | null;

export class Middleman {
  readonly #server: Server;
  #target = '';
  change: Change = (answer) => answer;
  /** Told of a request before the subgraph gets it, which happens when the promise is resolved. */
  hold: (request: string, authorization: string) => Promise<void> = async () => {};

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#pass(request, response).catch(() => response.destroy());
    });
  }

  static async open(): Promise<Middleman> {
    const middleman = new Middleman();
    await new Promise<void>((resolve) => middleman.#server.listen(0, '127.0.0.1', resolve));
    return middleman;
  }

  /** Stands before the subgraph at `url`; answers where the gateway finds it now. */
  before(url: string): string {
    this.#target = url;
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { authorization = '' } = request.headers;
    await this.hold(body, authorization);
    const reply = await fetch(this.#target, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body });
    const answer = this.change({ status: reply.status, headers: { 'content-type': 'application/json' }, body: await reply.text() }, body);
    if (answer !== null) response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}
