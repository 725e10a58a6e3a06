import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemorySource, type ServedSource, servedSource, sha256Of } from '../../testing/index.ts';
import { openSource } from '../client/client.ts';
import { SourceError } from '../client/source-error.ts';
import type { GapLine, RecordLine } from '../wire/lines.ts';
import type { CategoryWindow } from '../wire/scope.ts';

const instantOf = (day: number, ms = 0): string => new Date(Date.UTC(2025, 0, day, 9, 0, 0, ms)).toISOString();
const picture = Buffer.from('a picture');
const account = 'did:plc:alma';
const of = { account, recordedAt: instantOf(1) };

function platform(): MemorySource {
  const traffic = Array.from({ length: 25 }, (_, i) => ({
    type: 'traffic' as const,
    ...of,
    key: `t-${String(i).padStart(2, '0')}`,
    at: instantOf(1 + Math.floor(i / 2)),
    recordedAt: instantOf(1 + Math.floor(i / 2)),
    event: 'SIGN_IN',
  }));
  const attachments = [{ sha256: sha256Of(picture), bytes: picture.length, mediaType: 'image/png' }];
  return new MemorySource({
    accounts: [
      {
        id: account,
        handle: 'alma.example.org',
        identifiers: [{ type: 'EMAIL', value: 'alma@example.org' }],
        holder: { issuer: 'https://id.example.org', subject: 'alma' },
      },
      { id: 'did:plc:one', handle: 'one.example.org', identifiers: [{ type: 'EMAIL', value: 'shared@example.org' }] },
      { id: 'did:plc:two', handle: 'two.example.org', identifiers: [{ type: 'EMAIL', value: 'shared@example.org' }] },
    ],
    records: [
      { type: 'item', ...of, key: 'at://post', at: instantOf(3), text: 'Grüße 🌍', version: 'v1', attachments },
      ...traffic,
      { type: 'subscriber', ...of, key: account, name: 'Alma Example', emails: ['alma@example.org'], service: 'Account' },
      { type: 'traffic', ...of, account: 'did:plc:one', key: 'other', at: instantOf(2), event: 'SIGN_IN' },
    ],
    gaps: [{ account, category: 'IDENTIFICATION', why: 'LAST_ONLY', says: 'Of each device only the last address is held.' }],
    items: [
      {
        id: 'at://post',
        author: { id: account, handle: 'alma.example.org' },
        publishedAt: instantOf(3),
        text: 'Grüße 🌍',
        version: 'v1',
        attachments,
      },
    ],
    files: [{ account, mediaType: 'image/png', bytes: picture }],
  });
}

const all: CategoryWindow[] = [
  { category: 'SUBSCRIBER' },
  ...(['IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const).map((category) => ({ category, from: instantOf(1), to: instantOf(31) })),
];
const soon = (ms: number): string => new Date(Date.now() + ms).toISOString();
const order = (more: object = {}) => ({
  as: 'ORDER',
  order: 'o-1',
  identifier: { type: 'EMAIL', value: 'alma@example.org' },
  categories: all,
  horizon: instantOf(20),
  until: soon(3_600_000),
  ...more,
});

let served: ServedSource;
const source = platform();
beforeAll(async () => {
  served = await servedSource(source);
});
afterAll(() => served[Symbol.asyncDispose]());

const entryOf = (collect: object) => {
  const entry = served.log.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect } } });
  served.log.grow(3);
  return entry;
};
const decisionOf = (collect: object, kind: 'self' | 'platform', outcome = 'success') =>
  served.log.append({ type: 'access.decision.v1', kind, values: { outcome, target: { account, collect } } });
const consistency = async (from: number, to: number) => served.log.consistency(from, to);

async function take(receipt: ReturnType<ServedSource['log']['receipt']>, limit = 1000, after: string | null = null) {
  const lines: (GapLine | RecordLine)[] = [];
  const parts = [];
  for await (const part of served.client.collect({ receipt, consistency, limit, after })) {
    for await (const line of part.lines) lines.push(line);
    parts.push({ found: part.found, ...part.end() });
  }
  return { lines, parts, keys: lines.flatMap((line) => (line.type === 'gap' ? [] : [line.key])) };
}
const refusal = async (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'accepted',
    (error: unknown) => (error instanceof SourceError ? [error.code, error.step].filter(Boolean).join(' ') : error),
  );

describe('a collection', () => {
  it('has every record of the scope once, by category, instant and key, and the gaps first', async () => {
    const { lines, parts, keys } = await take(served.log.receipt(entryOf(order())));
    expect(parts).toHaveLength(1);
    expect(parts[0]?.found).toEqual({ account });
    expect(lines[0]).toMatchObject({ type: 'gap', category: 'IDENTIFICATION' });
    expect(keys).toEqual([account, ...Array.from({ length: 25 }, (_, i) => `t-${String(i).padStart(2, '0')}`), 'at://post']);
  });

  it.each([1, 3, 27])('in parts of %i is the same as in one', async (limit) => {
    const whole = await take(served.log.receipt(entryOf(order())));
    const cut = await take(served.log.receipt(entryOf(order())), limit);
    expect(cut.keys).toEqual(whole.keys);
    expect(cut.parts.length).toBe(Math.ceil(27 / limit));
  });

  it('is answered once in whole, but for its last part until it is ended', async () => {
    const receipt = served.log.receipt(entryOf(order()));
    const { parts } = await take(receipt, 20);
    expect(await refusal(take(receipt, 20))).toBe('ALREADY_COLLECTED');
    expect((await take(receipt, 20, parts[0]?.next)).keys).toHaveLength(7);
    await served.client.endCollection(receipt.event);
    expect(await refusal(take(receipt, 20, parts[0]?.next))).toBe('REVOKED');
  });

  it('names nobody for nobody, and AMBIGUOUS for several', async () => {
    const whom = async (value: string) => take(served.log.receipt(entryOf(order({ identifier: { type: 'EMAIL', value } }))));
    expect(await whom('nobody@example.org')).toMatchObject({ lines: [], parts: [{ found: 'NOBODY', next: null }] });
    expect(await whom('shared@example.org')).toMatchObject({ lines: [], parts: [{ found: 'AMBIGUOUS', next: null }] });
  });

  it('only resolves when it names no category', async () => {
    expect(await take(served.log.receipt(entryOf(order({ categories: [] }))))).toMatchObject({
      lines: [],
      parts: [{ found: { account } }],
    });
  });

  it('of a window has its beginning and not its end, and nothing recorded after the horizon', async () => {
    const categories = [{ category: 'TRAFFIC', from: instantOf(2), to: instantOf(4) }];
    expect((await take(served.log.receipt(entryOf(order({ categories }))))).keys).toEqual(['t-02', 't-03', 't-04', 't-05']);
    expect((await take(served.log.receipt(entryOf(order({ categories, horizon: instantOf(2) }))))).keys).toEqual(['t-02', 't-03']);
  });

  it('has files of its own records alone', async () => {
    const receipt = served.log.receipt(entryOf(order()));
    expect(await refusal(served.client.blob(receipt.event, sha256Of(picture)))).toBe('NOT_COLLECTED');
    await take(receipt);
    const { bytes, mediaType } = await served.client.blob(receipt.event, sha256Of(picture));
    expect(mediaType).toBe('image/png');
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('a picture');
    expect(await refusal(served.client.blob(receipt.event, sha256Of(Buffer.from('x'))))).toBe('NOT_COLLECTED');
  });
});

describe('a proof', () => {
  it('allows an order by a collection and a read by a permitted decision of the right kind', async () => {
    const self = { as: 'SELF', account, categories: [{ category: 'SUBSCRIBER' }], horizon: instantOf(20), until: soon(50_000) };
    expect((await take(served.log.receipt(decisionOf(self, 'self'), { cosigned: 0 }))).keys).toEqual([account]);
    expect(await refusal(take(served.log.receipt(decisionOf(self, 'platform'))))).toBe('PROOF_INVALID scope');
    expect(await refusal(take(served.log.receipt(decisionOf(self, 'self', 'failure'))))).toBe('PROOF_INVALID scope');
    expect(await refusal(take(served.log.receipt(entryOf(self))))).toBe('PROOF_INVALID scope');
    expect(await refusal(take(served.log.receipt(decisionOf(order(), 'self'))))).toBe('PROOF_INVALID scope');
    expect(await refusal(take(served.log.receipt(decisionOf({ ...self, until: soon(600_000) }, 'self'))))).toBe('BAD_SCOPE');
  });

  it('of a case has the fields that it names', async () => {
    const scope = {
      as: 'CASE',
      account,
      fields: ['NAME'],
      categories: [{ category: 'SUBSCRIBER' }],
      horizon: instantOf(20),
      until: soon(50_000),
    };
    const { lines } = await take(served.log.receipt(decisionOf(scope, 'platform')));
    expect(lines).toEqual([{ type: 'subscriber', key: account, account, recordedAt: instantOf(1), name: 'Alma Example' }]);
  });

  it('of a letter has the e-mail addresses, and allows no other field and nobody but the system', async () => {
    const scope = {
      as: 'LETTER',
      account,
      fields: ['EMAILS'],
      categories: [{ category: 'SUBSCRIBER' }],
      horizon: instantOf(20),
      until: soon(50_000),
    };
    const entry = (
      collect: object,
      { type = 'letter.addressed.v1', kind = 'system' }: { type?: string; kind?: 'system' | 'platform' } = {},
    ) => served.log.receipt(served.log.append({ type, kind, values: { outcome: 'success', target: { collect } } }), { cosigned: 0 });
    const { lines } = await take(entry(scope));
    expect(lines).toEqual([{ type: 'subscriber', key: account, account, recordedAt: instantOf(1), emails: ['alma@example.org'] }]);
    expect(await refusal(take(entry({ ...scope, until: soon(600_000) })))).toBe('BAD_SCOPE');
    expect(await refusal(take(entry(scope, { kind: 'platform' })))).toBe('PROOF_INVALID scope');
    expect(await refusal(take(entry(scope, { type: 'access.decision.v1' })))).toBe('PROOF_INVALID scope');
    expect(await refusal(take(entry({ ...scope, as: 'CASE', fields: ['NAME'] })))).toBe('PROOF_INVALID scope');
  });

  it('of an order needs a quorum of witnesses', async () => {
    const entry = entryOf(order());
    expect(await refusal(take(served.log.receipt(entry, { cosigned: 1 })))).toBe('PROOF_INVALID witnesses');
    expect((await take(served.log.receipt(entry, { cosigned: 2 }))).keys).toHaveLength(27);
  });

  it('is good until its end', async () => {
    expect(await refusal(take(served.log.receipt(entryOf(order({ until: soon(-1000) })))))).toBe('PROOF_INVALID expired');
  });

  it('is of one history: a fork is refused, older and newer checkpoints of it are not', async () => {
    const entry = entryOf(order());
    served.log.grow(10);
    await take(served.log.receipt(entryOf(order())));
    expect((await take(served.log.receipt(entry, { size: entry.index + 1 }))).keys).toHaveLength(27);
    const fork = served.log.fork(5);
    const forked = fork.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect: order() } } });
    fork.grow(30);
    const receipt = fork.receipt(forked);
    const collected = (async () => {
      for await (const part of served.client.collect({ receipt, consistency: async (from, to) => fork.consistency(from, to) }))
        for await (const _ of part.lines);
    })();
    expect(await refusal(collected)).toBe('PROOF_INVALID consistency');
  });
});

describe('what is asked without a proof', () => {
  it('says what the adapter can, and the newest checkpoint it has seen', async () => {
    await take(served.log.receipt(entryOf(order())));
    expect(await served.client.describe()).toMatchObject({ protocol: 'writ-source/1', checkpoint: { size: served.log.size } });
  });

  it('signs what it answers about an item, as Writ keeps it', async () => {
    const { item, ...signed } = (await served.client.signedItem({ id: 'at://post' })) ?? expect.fail('not found');
    expect(served.client.openItem(signed)).toEqual(item);
    const strangers = { url: served.url, key: served.writKey, adapterKey: generateKeyPairSync('ed25519').publicKey };
    const stranger = openSource(strangers);
    for (const open of [
      () => served.client.openItem({ ...signed, answer: signed.answer.replace('Grüße', 'Grusse') }),
      () => served.client.openItem({ ...signed, signature: '' }),
      () => stranger.openItem(signed),
    ])
      expect(open).toThrow('not signed');
    await expect(stranger.signedItem({ id: 'at://post' })).rejects.toMatchObject({ code: 'BAD_ANSWER' });
    const later = openSource({ ...strangers, previousKeys: [served.adapterKey] });
    expect(later.openItem(signed)).toEqual(item);
    await expect(later.signedItem({ id: 'at://post' })).rejects.toMatchObject({ code: 'BAD_ANSWER' });
  });

  it('finds published items, accounts and holders, and nothing for others', async () => {
    expect(await served.client.item({ id: 'at://post' })).toMatchObject({ text: 'Grüße 🌍', author: { id: account } });
    expect(await served.client.item({ id: 'at://never' })).toBeNull();
    expect(await served.client.account(account)).toEqual({ id: account, handle: 'alma.example.org', state: 'ACTIVE' });
    expect(await served.client.account('..x')).toBeNull();
    expect(await served.client.holder({ issuer: 'https://id.example.org', subject: 'alma' })).toBe(account);
    expect(await served.client.holder({ issuer: 'https://id.example.org', subject: 'nobody' })).toBeNull();
  });
});

describe('an effect', () => {
  const subject = { kind: 'item' as const, id: 'at://post' };
  const put = (sequence: string, status: 'DISABLED' | 'REMOVED' | 'AVAILABLE') =>
    served.client.putEffect(subject, { sequence, version: 'v1', state: [{ territory: 'WORLD', status }] });

  it('is a state with a sequence: the same again has the same instant, an older and another one are refused', async () => {
    const first = await put('10', 'DISABLED');
    expect(first).toMatchObject({ sequence: '10', extent: 'FULL', version: 'v1' });
    expect(source.isPublic('at://post')).toBe(false);
    expect(await put('10', 'DISABLED')).toEqual(first);
    expect(await refusal(put('9', 'DISABLED'))).toBe('SUPERSEDED');
    expect(await refusal(put('10', 'REMOVED'))).toBe('OTHER_STATE');
    expect(await put('11', 'AVAILABLE')).toMatchObject({ extent: 'FULL' });
    expect(source.isPublic('at://post')).toBe(true);
    expect(await served.client.putEffect({ kind: 'item', id: 'at://never' }, { sequence: '1', state: [] })).toBeNull();
  });

  it('is observed, and put right after a drift by the same sequence', async () => {
    await put('20', 'DISABLED');
    source.drift(subject);
    expect(await served.client.observe([subject])).toEqual([{ ...subject, found: true, state: [], remaining: [], version: 'v1' }]);
    await put('20', 'DISABLED');
    expect(await served.client.observe([subject, { kind: 'account', id: 'never' }])).toMatchObject([
      { state: [{ territory: 'WORLD', status: 'DISABLED' }] },
      { found: false },
    ]);
    await put('21', 'AVAILABLE');
  });
});
