/**
 * Every refusal of the protocol by an attack on a server that runs: a code or a step of the proof that nobody can meet any more, or that is new and that
 * nobody has tried, doesn't compile or fails here. Nothing is answered with any of them but the refusal.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { parseTlogProof } from '@writ/tlog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MadeLog, MemorySource, type ReceiptOptions, type ServedSource, servedSource, sha256Of } from '../../testing/index.ts';
import { contentDigest, signRequest } from '../signature/signature.ts';
import type { CollectReceipt } from '../wire/collect.ts';
import { type ProblemCode, type ProofStep, problemStatus, statusOf } from '../wire/problem.ts';
import { Busy } from './source.ts';

const account = 'did:plc:alma';
const at = '2025-01-03T09:00:00.000Z';
/** What would show in an answer that gave a record away. */
const secret = 'A record of Alma';
const platform = new MemorySource({
  accounts: [{ id: account, handle: 'alma.example.org', identifiers: [{ type: 'EMAIL', value: 'alma@example.org' }] }],
  records: ['a', 'b'].map((key) => ({ type: 'item' as const, key, account, at, recordedAt: at, text: secret })),
  gaps: [],
  items: [{ id: 'post', author: { id: account, handle: 'alma.example.org' }, publishedAt: at, text: 'For everybody' }],
  files: [],
});

let served: ServedSource;
/** What the platform itself does with the next question about an account. */
let fails: Error | null = null;
beforeAll(async () => {
  const source = platform.account.bind(platform);
  platform.account = (id) => {
    if (fails !== null) throw fails;
    return source(id);
  };
  served = await servedSource(platform, { onError: () => undefined });
});
afterAll(() => served[Symbol.asyncDispose]());

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  /** What is signed, where that is something else than what is sent. */
  readonly signed?: { readonly path?: string; readonly body?: string };
  readonly key?: ReturnType<typeof generateKeyPairSync>['privateKey'];
  readonly now?: Date;
  readonly nonce?: string;
  /** What the headers are instead of a signature. */
  readonly headers?: Record<string, string>;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function ask({ method = 'GET', path = '', body = '', signed = {}, key, now, nonce, headers }: Asked = {}): Promise<Answered> {
  const url = new URL(`/writ/v1${path}`, served.url);
  const target = new URL(`/writ/v1${signed.path ?? path}`, served.url);
  const request = { method, authority: url.host, path: target.pathname, query: target.search, body: Buffer.from(signed.body ?? body) };
  const own = headers ?? signRequest(request, key ?? served.writKey, { now: now ?? new Date(), ...(nonce !== undefined && { nonce }) });
  const answer = await fetch(url, { method, headers: { ...own, 'content-type': 'application/json' }, ...(method !== 'GET' && { body }) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** As it is sent by who does not say how long it is, and does not end it: whoever closes the connection in between can't be understood. */
async function askInParts(length: number): Promise<Answered> {
  const body = new ReadableStream<Uint8Array>({ start: (parts) => parts.enqueue(Buffer.alloc(length, 'x')) });
  const answer = await fetch(new URL('/writ/v1/holder', served.url), { method: 'POST', body, duplex: 'half' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const scope = (more: object = {}) => ({
  as: 'ORDER',
  order: 'o-1',
  identifier: { type: 'EMAIL', value: 'alma@example.org' },
  categories: [{ category: 'CONTENT', from: '2025-01-01T00:00:00.000Z', to: '2025-02-01T00:00:00.000Z' }],
  horizon: '2025-03-01T00:00:00.000Z',
  until: new Date(Date.now() + 600_000).toISOString(),
  ...more,
});
const entered = (collect: object, log = served.log) =>
  log.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect } } });
function receipt(collect: object = scope(), options: ReceiptOptions = {}, log = served.log): CollectReceipt {
  const entry = entered(collect, log);
  log.grow(3);
  return log.receipt(entry, options);
}

/** Collects under what is shown, tied to what was seen last unless it is tied to something else. */
async function collect(shown: CollectReceipt | undefined, more: object = {}): Promise<Answered> {
  const seen = [...(await served.book.checkpoints())].toSorted((one, other) => other.size - one.size)[0];
  const [, line] = shown === undefined ? [] : parseTlogProof(shown.proof).checkpoint.split('\n');
  const size = Math.min(Number(line ?? served.log.size), served.log.size);
  const known = seen?.size ?? size;
  const proof = known === size ? [] : served.log.consistency(Math.min(known, size), Math.max(known, size));
  const anchor = seen === undefined ? null : { size: known, proof };
  return ask({ method: 'POST', path: '/collect', body: JSON.stringify({ receipt: shown, anchor, after: null, limit: 1000, ...more }) });
}
const putItem = (sequence: string, status: string): Promise<Answered> =>
  ask({ method: 'PUT', path: '/effects/item/post', body: JSON.stringify({ sequence, state: [{ territory: 'WORLD', status }] }) });
/** A question that the platform itself fails to answer. */
function askFailing(error: Error): Promise<Answered> {
  fails = error;
  return ask({ path: '/accounts/any' }).finally(() => {
    fails = null;
  });
}
const nextOf = ({ text }: Answered): string => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '').next;

/** Attacks one after the other, since each may leave something in the book. */
type Attacks = () => Iterable<Promise<Answered>>;

/** One attack, or more, for each step of the proof; each is refused in that step. */
const bySteps: Record<ProofStep, Attacks> = {
  *missing() {
    yield collect(undefined);
  },
  *leaf() {
    yield collect({ ...receipt(), event: randomUUID() });
    yield collect({ ...receipt(), leaf: receipt(scope({ order: 'o-2' })).leaf });
    yield collect({ ...receipt(), leaf: 'AAAA' });
  },
  *path() {
    const shown = receipt();
    yield collect({ ...shown, index: '0' });
    yield collect({ ...receipt(scope({ order: 'o-2' })), proof: shown.proof, index: shown.index });
    yield collect(receipt(scope(), {}, new MadeLog('log.example.org')));
  },
  *witnesses() {
    yield collect(receipt(scope(), { cosigned: 1 }));
    yield collect(receipt(scope(), { cosigned: 0 }));
  },
  *opening() {
    const shown = receipt();
    const { target } = shown.openings;
    const opening = (text: CollectReceipt['openings']['target']) => collect({ ...shown, openings: { ...shown.openings, target: text } });
    yield opening({ ...target, text: target.text.replace('alma@', 'berta@') });
    yield opening(receipt(scope({ order: 'o-2' })).openings.target);
  },
  *scope() {
    const soon = new Date(Date.now() + 30_000).toISOString();
    const ofEntry = (type: string, kind: 'self' | 'system', asked: object) =>
      collect(served.log.receipt(served.log.append({ type, kind, values: { target: { collect: asked } } })));
    yield ofEntry('record.collection.v1', 'system', {
      ...{ as: 'SELF', account, categories: scope().categories, horizon: scope().horizon, until: soon },
    });
    yield ofEntry('record.collection.v1', 'self', scope());
    yield ofEntry('order.served.v1', 'system', scope());
  },
  *expired() {
    yield collect(receipt(scope({ until: new Date(Date.now() - 1_000).toISOString() })));
  },
  *consistency() {
    // Something has to be seen before.
    yield collect(receipt()).then(() => collect(receipt(scope(), {}, served.log.fork(2))));
    yield collect(receipt(), { anchor: { size: 1, proof: [] } });
    yield collect(receipt(), { anchor: null });
  },
};

/** The same for each code; each attack is refused with it. */
const byCodes: Record<ProblemCode, Attacks> = {
  *BAD_REQUEST() {
    yield ask({ method: 'POST', path: '/holder', body: '{"issuer":' });
    yield ask({ method: 'POST', path: '/holder', body: '{"issuer":"https://id.example.org"}' });
    yield ask({ path: '/items/%ff' });
  },
  *BAD_SCOPE() {
    yield collect(receipt(scope({ categories: [{ category: 'CONTENT', from: '2025-01-01T00:00:00.000Z' }] })));
    yield collect(receipt(scope({ categories: [{ category: 'EVERYTHING' }] })));
    yield collect(receipt(scope({ horizon: new Date(Date.now() + 3_600_000).toISOString() })));
    yield collect(receipt(scope({ more: true })));
  },
  *SIGNATURE_MISSING() {
    yield ask({ headers: {} });
    yield ask({ headers: { 'content-digest': contentDigest(Buffer.from('')) } });
  },
  *SIGNATURE_INVALID() {
    yield ask({ key: generateKeyPairSync('ed25519').privateKey });
    yield ask({ path: '/items/post', signed: { path: '/accounts/post' } });
    yield ask({ path: '/items?url=a', signed: { path: '/items?url=b' } });
  },
  *SIGNATURE_EXPIRED() {
    yield ask({ now: new Date(Date.now() - 300_000) });
    yield ask({ now: new Date(Date.now() + 300_000) });
  },
  *SIGNATURE_REUSED() {
    const nonce = randomUUID();
    yield ask({ nonce }).then(() => ask({ nonce }));
  },
  *CONTENT_DIGEST() {
    yield ask({ method: 'POST', path: '/holder', body: '{"issuer":"a"}', signed: { body: '{"issuer":"b"}' } });
  },
  *PROOF_INVALID() {
    for (const attacks of Object.values(bySteps)) yield* attacks();
  },
  *NOT_COLLECTED() {
    const hash = sha256Of(Buffer.from('x'));
    yield ask({ path: `/collections/${randomUUID()}/blobs/${hash}` });
    const shown = receipt();
    yield collect(shown).then(() => ask({ path: `/collections/${shown.event}/blobs/${hash}` }));
  },
  *NOT_FOUND() {
    yield ask({ path: '/items/never' });
    yield ask({ path: '/accounts/never' });
    yield ask({ path: '/records' });
    yield ask({ path: `/items/post/blobs/${sha256Of(Buffer.from('x'))}` });
    yield ask({ method: 'POST', path: '/holder', body: '{"issuer":"https://id.example.org","subject":"nobody"}' });
  },
  *METHOD_NOT_ALLOWED() {
    yield ask({ path: '/collect' });
    yield ask({ method: 'DELETE', path: '/items/post' });
  },
  *ALREADY_COLLECTED() {
    const shown = receipt();
    const both = async () => collect(shown, { limit: 1, after: nextOf(await collect(shown, { limit: 1 })) });
    yield both().then(() => collect(shown, { limit: 1 }));
  },
  *REVOKED() {
    const shown = receipt();
    yield ask({ method: 'DELETE', path: `/collections/${shown.event}` }).then(() => collect(shown));
  },
  *SUPERSEDED() {
    yield putItem('90', 'DISABLED').then(() => putItem('89', 'AVAILABLE'));
  },
  *OTHER_STATE() {
    yield putItem('95', 'DISABLED').then(() => putItem('95', 'AVAILABLE'));
  },
  *TOO_LARGE() {
    yield ask({ method: 'POST', path: '/holder', body: 'x'.repeat(512 * 1024 + 1) });
    yield askInParts(512 * 1024 + 1);
  },
  *UNSUPPORTED_IDENTIFIER() {
    yield collect(receipt(scope({ identifier: { type: 'IMEI', value: '490154203237518' } })));
  },
  *INTERNAL() {
    yield askFailing(new Error('A fault of the platform, with its details.'));
  },
  *BUSY() {
    yield askFailing(new Busy(7));
  },
};

const toldOf = ({ text }: Answered) => JSON.parse(text) as { code: ProblemCode; step?: ProofStep; status: number; size?: number };

describe('an attack is refused', () => {
  it.each(Object.keys(problemStatus) as ProblemCode[])('with %s, and is answered nothing else', async (code) => {
    for (const attack of byCodes[code]()) {
      const answer = await attack;
      expect(toldOf(answer).code, answer.text).toBe(code);
      expect(answer.status).toBe(statusOf(code, toldOf(answer).step));
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('connection')).not.toBe('close');
      expect(answer.text).not.toMatch(new RegExp(`${secret}|${account}|details`));
    }
  });

  it.each(Object.entries(bySteps))('in the step %s of its proof', async (step, attacks) => {
    for (const attack of attacks()) {
      const answer = await attack;
      expect(toldOf(answer).step, answer.text).toBe(step);
    }
  });

  it('with the size of the newest checkpoint where it does not go on from that, and the time to wait where it is busy', async () => {
    await collect(receipt());
    const newest = Math.max(...(await served.book.checkpoints()).map(({ size }) => size));
    expect(toldOf(await collect(receipt(), { anchor: null })).size).toBe(newest);
    expect((await askFailing(new Busy(7))).headers.get('retry-after')).toBe('7');
  });

  it('and who asks as the protocol says is answered', async () => {
    expect((await collect(receipt())).text).toContain(secret);
  });
});
