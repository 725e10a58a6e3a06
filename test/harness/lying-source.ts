/** A source adapter that sends whatever lines a test gives it, with a true begin and a signed end: only Writ's own checks stand behind it. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { publicKeyText } from '@writ/source';
import { type CollectBody, endStatement, type RecordLine } from '@writ/source/wire';

export interface LyingSource {
  readonly url: string;
  readonly key: string;
  /** What it is asked, and what it sends for it. */
  lines: (body: CollectBody, account: string) => readonly RecordLine[];
  /** Whose account it is, as it says; it is away as long as it says nothing. */
  holder: ((person: { issuer: string; subject: string }) => Promise<string>) | null;
  close(): Promise<void>;
}

export async function lyingSource(): Promise<LyingSource> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') {
      response.writeHead(503).end();
      return;
    }
    const asked = JSON.parse(await text(request));
    if (request.url?.endsWith('/holder') === true) {
      const account = (await source.holder?.(asked)) ?? null;
      response.writeHead(account === null ? 503 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ account }));
      return;
    }
    const body: CollectBody = asked;
    const { account } = JSON.parse(body.receipt.openings.target.text).collect;
    const lines = source.lines(body, account);
    const begin = { type: 'begin', protocol: 'writ-source/1', accounts: [account], asOf: new Date().toISOString() };
    const before = [begin, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    const sha256 = createHash('sha256').update(before).digest('hex');
    const part = { entry: body.receipt.event, after: body.after, lines: lines.length, sha256, next: null };
    const signature = sign(null, endStatement(part), privateKey).toString('base64');
    const end = { type: 'end', lines: part.lines, sha256, next: null, signature };
    response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(`${before}${JSON.stringify(end)}\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const source: LyingSource = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: publicKeyText(privateKey),
    lines: () => [],
    holder: null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return source;
}
