/** A source adapter that sends whatever lines a test gives it, with a true begin and a signed end: only Writ's own checks stand behind it. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { publicKeyText } from '@writ/source';
import {
  type Capabilities,
  type CollectBody,
  type EffectAnswer,
  effectBody,
  endStatement,
  type GapLine,
  type RecordLine,
} from '@writ/source/wire';

export interface LyingSource {
  readonly url: string;
  readonly key: string;
  /** What it is asked, and what it sends for it. */
  lines: (body: CollectBody, account: string) => readonly (GapLine | RecordLine)[];
  /** Whose account it is, as it says; it is away as long as it says nothing. */
  holder: ((person: { issuer: string; subject: string }) => Promise<string>) | null;
  /** Whom the identifier of every order names; a request of another kind names the account itself. */
  named: string;
  /** What it says of itself; null for a source that doesn't answer. */
  describes: Omit<Capabilities, 'protocol' | 'checkpoint'> | null;
  /** What it says became of a state; null for a source that doesn't answer. */
  effect: Pick<EffectAnswer, 'extent' | 'remaining'> | null;
  /** Whether it refuses to say where letters go, as an adapter does that does not know their scope. */
  refusesLetters: boolean;
  close(): Promise<void>;
}

/** What it answers to anything but a collection; null for that. */
async function answerOf(
  { describes, effect, holder }: LyingSource,
  method: string | undefined,
  url: string,
  sent: string,
): Promise<{ status: number; body: object } | null> {
  if (method === 'POST' && url.endsWith('/collect')) return null;
  if (url.endsWith('/holder') && holder !== null) return { status: 200, body: { account: await holder(JSON.parse(sent)) } };
  if (method === 'GET' && url.endsWith('/writ/v1') && describes !== null)
    return { status: 200, body: { protocol: 'writ-source/1', ...describes, checkpoint: null } };
  if (method === 'PUT' && effect !== null) {
    const { sequence } = effectBody.parse(JSON.parse(sent));
    return { status: 200, body: { sequence, at: new Date().toISOString(), ...effect, unsupported: [] } };
  }
  return method === 'DELETE' ? { status: 204, body: {} } : { status: 503, body: {} };
}

export async function lyingSource(): Promise<LyingSource> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    const told = await answerOf(source, request.method, request.url ?? '', sent);
    if (told !== null) {
      response
        .writeHead(told.status, { 'content-type': 'application/json' })
        .end(told.status === 204 ? undefined : JSON.stringify(told.body));
      return;
    }
    const body: CollectBody = JSON.parse(sent);
    const { account = source.named, as } = JSON.parse(body.receipt.openings.target.text).collect;
    if (as === 'LETTER' && source.refusesLetters) {
      const problem = { type: 'about:blank', title: 'The scope is not known.', status: 400, code: 'BAD_SCOPE' };
      response.writeHead(400, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
      return;
    }
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
    named: '',
    describes: null,
    effect: null,
    refusesLetters: false,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return source;
}
