/** A subscriber to changes of content items: an HTTP server that keeps when it had each. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '@writ/core';
import type { Defer } from './until-done.ts';

export interface Subscriber {
  readonly url: string;
  /** By item, when it had each of its changes (milliseconds of this process's clock). */
  readonly received: ReadonlyMap<string, readonly number[]>;
  /** When it had the change of this number, from 1, of an item. */
  change(item: string, number: number): Promise<number>;
}

/** Has counsel, who asks the platform graph by `ask` and gets the answer's text, add a subscriber. Throws StartError when it is refused. */
export async function addSubscriber(ask: (query: string, variables: object) => Promise<string>, { url }: Pick<Subscriber, 'url'>) {
  const query = 'mutation ($url: String!) { addEventSubscriber(url: $url) { __typename ... on Refusal { message } } }';
  const added = await ask(query, { url });
  if (!added.includes('"EventSubscriber"')) throw new StartError(`The subscriber was refused: ${added}`);
}

/** Listens until the run ends. */
export async function listen(defer: Defer): Promise<Subscriber> {
  const received = new Map<string, number[]>();
  const waiting = new Set<() => void>();
  const server = createServer(async (request, answer) => {
    let body = '';
    for await (const part of request) body += part;
    const { subject } = JSON.parse(body) as { subject: string };
    received.set(subject, [...(received.get(subject) ?? []), performance.now()]);
    answer.writeHead(204).end();
    for (const look of waiting) look();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  defer(async () => server.closeAllConnections());
  const change = (item: string, number: number): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        const at = received.get(item)?.[number - 1];
        if (at === undefined) return;
        waiting.delete(look);
        resolve(at);
      };
      waiting.add(look);
      look();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received, change };
}
