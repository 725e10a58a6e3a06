import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { DemoError } from './deviation.ts';
import { findOrStart } from './running-installation.ts';

const key = 'demo.writ.localhost/log/1+6a4b1ae3+AXU/xW7ddgFrv6P9GtXMSQI5y1F1/BWsAeBUmarbO9Ar';

let server: Server;
/** A server that answers these paths, each with the next of its answers; the last one stays. */
async function serve(answers: Record<string, [status: number, body: string][]>): Promise<string> {
  server = createServer(({ url = '' }, response) => {
    const left = answers[url] ?? [[404, '']];
    const [status, body] = (left.length > 1 ? left.shift() : left[0]) ?? [404, ''];
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
const find = (baseUrl: string) => findOrStart(baseUrl, () => undefined, new AbortController().signal);

it('the story finds a running Writ, waits until it is ready, and uses the key that its front page shows', async () => {
  const baseUrl = await serve({
    '/readyz': [
      [503, '{"status":"not ready","reason":"log"}'],
      [503, '{"status":"not ready","reason":"log"}'],
      [200, '{"status":"ready"}'],
    ],
    '/': [[200, `<p><code>npx writ verify http://localhost/log/1/ --key &#x27;${key}&#x27;</code></p>`]],
  });
  expect(await find(baseUrl)).toMatchObject({ key, keyFrom: `from ${baseUrl}/`, isOwn: false });
});

it('the story has no key where none is shown', async () => {
  const baseUrl = await serve({
    '/readyz': [[200, '{"status":"ready","degraded":"log"}']],
    '/': [[200, '<a href="/log/1/checkpoint">log</a>']],
  });
  expect((await find(baseUrl)).key).toBeUndefined();
});

it('the story ignores servers other than Writ', async () => {
  const baseUrl = await serve({ '/readyz': [[200, '<html>Something else</html>']] });
  await expect(find(baseUrl)).rejects.toThrow(DemoError);
});
