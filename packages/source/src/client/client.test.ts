import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { MadeLog, MemorySource, type ServedSource, servedSource } from '../../testing/index.ts';
import type { CollectRequest } from '../serve/source.ts';
import type { RecordLine } from '../wire/lines.ts';
import { SourceError } from './source-error.ts';

const at = (day: number): string => `2025-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const account = 'a-1';
const record = (key: string, more: Partial<RecordLine> = {}): RecordLine =>
  ({ type: 'traffic', key, account, at: at(5), recordedAt: at(5), event: 'SIGN_IN', ...more }) as RecordLine;

/** Sends what it is told to, whatever the scope says. */
class Loose extends MemorySource {
  lines: RecordLine[] = [];
  override async *collect(_: CollectRequest): AsyncGenerator<RecordLine> {
    yield* this.lines;
  }
}
const loose = new Loose({ accounts: [{ id: account, handle: 'a', identifiers: [] }], records: [], gaps: [], items: [], files: [] });

let served: ServedSource | undefined;
afterEach(async () => {
  await served?.[Symbol.asyncDispose]();
  served = undefined;
});

type Wrap = NonNullable<NonNullable<Parameters<typeof servedSource>[1]>['wrap']>;
/** Changes the body of an answer before it leaves. */
const changing =
  (change: (body: string) => string): Wrap =>
  (listener) =>
  (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    const end = response.end.bind(response);
    response.write = (part: Uint8Array | string) => {
      text += Buffer.from(part).toString();
      return true;
    };
    response.end = (part?: unknown) => end(change(text + (typeof part === 'string' ? part : '')));
    listener(request, response);
  };

async function collect(lines: RecordLine[], wrap?: Wrap): Promise<string[] | string> {
  loose.lines = lines;
  served = await servedSource(loose, { log: new MadeLog('log.example.org'), ...(wrap && { wrap }) });
  const scope = {
    as: 'ORDER',
    order: 'o-1',
    identifier: { type: 'USER_ID', value: account },
    categories: [{ category: 'TRAFFIC', from: at(2), to: at(10) }],
    horizon: at(20),
    until: new Date(Date.now() + 60_000).toISOString(),
  };
  const entry = served.log.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect: scope } } });
  const { log, client } = served;
  const keys: string[] = [];
  try {
    for await (const part of client.collect({
      receipt: log.receipt(entry),
      consistency: async (from, to) => log.consistency(from, to),
      limit: 3,
    }))
      for await (const line of part.lines) if (line.type !== 'gap') keys.push(line.key);
    return keys;
  } catch (error) {
    if (error instanceof SourceError) return `${error.code}${error.isRetryable ? ' again' : ''}`;
    throw error;
  }
}

describe('a part', () => {
  it('counts with a true end line', async () => {
    expect(await collect([record('a'), record('b')])).toEqual(['a', 'b']);
  });

  it.each<[string, RecordLine]>([
    ['of another account', record('b', { account: 'a-2' })],
    ['of another category', { type: 'identification', key: 'b', account, at: at(5), recordedAt: at(5), ip: '203.0.113.7' }],
    ['at the end of the window', record('b', { at: at(10) })],
    ['recorded after the horizon', record('b', { recordedAt: at(21) })],
    ['with a key twice', record('a')],
    ['out of order', record('0')],
    ['without a shape of the protocol', Object.assign(record('b'), { password: 'secret' })],
  ])('with a line %s is broken off by the server half, and does not count', async (_, line) => {
    expect(['INCOMPLETE again', 'NETWORK again']).toContain(await collect([record('a'), line]));
  });

  it.each<[string, string, (body: string) => string]>([
    ['without its end', 'INCOMPLETE again', (body) => body.split('\n').slice(0, -2).join('\n').concat('\n')],
    ['cut within a line', 'INCOMPLETE again', (body) => body.slice(0, -20)],
    ['that is empty', 'INCOMPLETE again', () => ''],
    ['with a line left out', 'INCOMPLETE again', (body) => body.replace(/\{"type":"traffic".*\n/, '')],
    ['with a changed line', 'INCOMPLETE again', (body) => body.replace('SIGN_IN', 'SIGN_UP')],
    ['that says it goes on elsewhere', 'INCOMPLETE again', (body) => body.replace('"next":null', '"next":"x"')],
    ['with a line behind its end', 'BAD_ANSWER', (body) => `${body}${JSON.stringify(record('c'))}\n`],
    ['with a line of another account', 'OVERSTEP', (body) => body.replace('"account":"a-1"', '"account":"a-2"')],
    ['with a line at the end of the window', 'OVERSTEP', (body) => body.replace(`"at":"${at(5)}"`, `"at":"${at(10)}"`)],
    ['with a line recorded after the horizon', 'OVERSTEP', (body) => body.replace(`"recordedAt":"${at(5)}"`, `"recordedAt":"${at(21)}"`)],
    ['that tells how many accounts there are', 'BAD_ANSWER', (body) => body.replace('["a-1"]', '["a-1","a-2"]')],
    ['with a field that nobody asked for', 'BAD_ANSWER', (body) => body.replace('"event"', '"password":"secret","event"')],
    ['that is no JSON', 'BAD_ANSWER', (body) => body.replace('{"type":"traffic"', '{')],
  ])('%s is refused by the client (%s)', async (_, expected, change) => {
    expect(await collect([record('a'), record('b')], changing(change))).toBe(expected);
  });
});

describe('many letters', () => {
  it('are tied to one checkpoint for a minute, so that a proof of before them is still one that the adapter takes', async () => {
    let now = Date.now();
    loose.lines = [{ type: 'subscriber', key: account, account, recordedAt: at(5), emails: ['a@example.org'] }];
    served = await servedSource(loose, { clock: () => new Date(now) });
    const { log, client, book } = served;
    const consistency = async (from: number, to: number) => log.consistency(from, to);
    const receiptOf = (as: 'LETTER' | 'SELF') => {
      const categories = [{ category: 'SUBSCRIBER' }];
      const until = new Date(now + 50_000).toISOString();
      const collect = { as, account, categories, horizon: at(20), until, ...(as === 'LETTER' ? { fields: ['EMAILS'] } : {}) };
      const values = { outcome: 'success', target: { collect } };
      if (as === 'LETTER') return log.receipt(log.append({ type: 'letter.addressed.v1', kind: 'system', values }));
      return log.receipt(log.append({ type: 'access.decision.v1', kind: 'self', values }));
    };
    const read = async (more: { receipt: ReturnType<typeof receiptOf>; anchor?: { size: number; proof: string[] } }) => {
      for await (const part of client.collect({ ...more, consistency })) for await (const _ of part.lines);
    };
    const remembered = async () => (await book.checkpoints()).length;
    await read({ receipt: receiptOf('LETTER') });
    const seen = (await client.describe()).checkpoint?.size ?? 0;
    for (let n = 0; n < 70; n += 1) await read({ receipt: receiptOf('LETTER') });
    expect(await remembered()).toBe(2);
    const receipt = receiptOf('SELF');
    await read({ receipt, anchor: { size: seen, proof: [...log.consistency(seen, log.size)] } });

    // The adapter sees how the log goes on, once a minute.
    const before = (await client.describe()).checkpoint?.size ?? 0;
    now += 61_000;
    await read({ receipt: receiptOf('LETTER') });
    expect((await client.describe()).checkpoint?.size).toBeGreaterThan(before);
    expect(await remembered()).toBe(3);
  });
});

describe('a refusal', () => {
  it('says whether the same may be asked again', async () => {
    served = await servedSource(loose);
    await served[Symbol.asyncDispose]();
    const { client } = served;
    served = undefined;
    await expect(client.describe()).rejects.toMatchObject({ code: 'NETWORK', isRetryable: true });
    served = await servedSource(loose, { wrap: () => (_, response) => response.writeHead(503, { 'retry-after': '7' }).end('busy') });
    await expect(served.client.describe()).rejects.toMatchObject({ code: 'BUSY', isRetryable: true, retryAfterMs: 7000 });
    await served[Symbol.asyncDispose]();
    served = await servedSource(loose, {
      wrap: () => (_, response) => response.writeHead(302, { location: 'https://other.example.org' }).end(),
    });
    await expect(served.client.describe()).rejects.toMatchObject({ isRetryable: true });
    await served[Symbol.asyncDispose]();
    served = await servedSource(loose, { wrap: () => (_, response) => response.writeHead(404).end('not ours') });
    await expect(served.client.account('a-1')).rejects.toMatchObject({ code: 'BAD_ANSWER', isRetryable: false });
  });
});
