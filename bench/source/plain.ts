/** The same over bare HTTP, with no signature, proof, check or book: what moving the bytes costs by itself. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { RecordLine } from '@writ/source';

export interface PlainServer {
  readonly url: string;
  close(): Promise<unknown>;
}

/** Answers a GET with all lines, as NDJSON, and a PUT with its body. */
export async function servePlainly(lines: () => AsyncIterable<RecordLine>): Promise<PlainServer> {
  async function* texts(): AsyncGenerator<string> {
    let block = '';
    for await (const line of lines()) {
      block += `${JSON.stringify(line)}\n`;
      if (block.length < 65_536) continue;
      yield block;
      block = '';
    }
    yield block;
  }
  const server = createServer((request, response) => {
    if (request.method === 'PUT') request.pipe(response);
    else Readable.from(texts()).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reads and parses all lines; answers how many they were. */
export async function readPlainly({ url }: PlainServer): Promise<number> {
  const { body } = await fetch(url);
  if (body === null) throw new Error('The plain server answered nothing.');
  let count = 0;
  for await (const text of createInterface({ input: Readable.fromWeb(body as never) })) {
    JSON.parse(text);
    count += 1;
  }
  return count;
}
