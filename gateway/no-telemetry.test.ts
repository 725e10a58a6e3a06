/** A graph that is opened asks nobody but its subgraphs: not its library's maker, and not the cloud that it may run in. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as wait } from 'node:timers/promises';
import { HttpTransport, PlanExecutorGateway } from '@writ/plan-executor';
import { supergraphSdl } from '@writ/schema';
import { expect, it } from 'vitest';

it.each(['writ', 'stock'] as const)(
  'a gateway that is constructed and loaded with the executor %s connects to no server',
  async (executor) => {
    let connections = 0;
    const note = (): void => void connections++;
    subscribe('net.client.socket', note);
    try {
      const transport = new HttpTransport({ url: 'http://127.0.0.1:9/', timeoutMs: 1_000, maxBytes: 1_000 });
      const gateway = new PlanExecutorGateway({ supergraphSdl: supergraphSdl('public'), transport: () => transport, executor });
      await gateway.load({});
      // What is asked by itself is asked at once: some of it in the constructor, the rest within a tenth of a second.
      await wait(500);
      await gateway.stop();
      await transport.close();
      expect(connections).toBe(0);
    } finally {
      unsubscribe('net.client.socket', note);
    }
  },
);
