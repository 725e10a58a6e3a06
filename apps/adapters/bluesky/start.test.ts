import { generateKeyPairSync } from 'node:crypto';
import type { RecordLine } from '@writ/source';
import { openSource } from '@writ/source/client';
import { type MadeEntry, MadeLog } from '@writ/source/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AdapterEnded, type AdapterProcess, startAdapter } from './testing/adapter-process.ts';
import { post, signUp } from './testing/people.ts';
import { always, pds } from './testing/source-under-test.ts';

const log = new MadeLog('log.example.org');
let adapter: AdapterProcess;

beforeAll(async () => {
  adapter = await startAdapter(pds(), { policyText: log.policyText });
});
afterAll(() => adapter.stop());

const client = () => openSource({ url: adapter.url, key: adapter.writKey, adapterKey: adapter.publicKey });

/** The entry of an order that names an e-mail address. */
function ordered(email: string, until = new Date(Date.now() + 60_000)): MadeEntry {
  const collect = {
    as: 'ORDER',
    order: 'o-1',
    identifier: { type: 'EMAIL', value: email },
    categories: [{ category: 'SUBSCRIBER' }, { category: 'CONTENT', ...always }],
    horizon: new Date().toISOString(),
    until: until.toISOString(),
  };
  return log.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect } } });
}

async function collect(entry: MadeEntry, cosigned?: number) {
  const receipt = log.receipt(entry, cosigned === undefined ? {} : { cosigned });
  const consistency = async (from: number, to: number) => log.consistency(from, to);
  const lines: (RecordLine | { type: 'gap' })[] = [];
  const found: unknown[] = [];
  for await (const part of client().collect({ receipt, consistency, limit: 2 })) {
    for await (const line of part.lines) lines.push(line);
    found.push(part.found);
  }
  return { found, lines };
}

describe('the adapter that runs beside a PDS', () => {
  it('answers an order that the log holds with what the person has, in signed parts', async () => {
    const person = await signUp(pds(), 'zoe');
    for (const text of ['one', 'two', 'three']) await post(pds(), person, text);
    const { found, lines } = await collect(ordered(person.email));
    expect(found).toEqual([{ account: person.did }, { account: person.did }]);
    expect(lines.flatMap((line) => (line.type === 'gap' ? [] : [line.type === 'item' ? line.text : line.type]))).toEqual([
      'subscriber',
      'one',
      'two',
      'three',
    ]);
    expect(lines.filter(({ type }) => type === 'gap')).toHaveLength(3);
  });

  it('answers nobody for an address that nobody has', async () => {
    expect(await collect(ordered('nobody@example.org'))).toMatchObject({ found: ['NOBODY'], lines: [] });
  });

  it('gives nothing without the witnesses, and nothing for an entry of another log', async () => {
    const { email } = await signUp(pds(), 'asta');
    await expect(collect(ordered(email), 1)).rejects.toMatchObject({ code: 'PROOF_INVALID', step: 'witnesses' });
    const other = new MadeLog('log.example.org');
    const entry = other.append({ type: 'record.collection.v1', kind: 'system', values: { target: {} } });
    const parts = client().collect({
      receipt: { ...other.receipt(entry), openings: { ...log.receipt(ordered(email)).openings } },
      consistency: async () => [],
    });
    await expect(parts.next()).rejects.toMatchObject({ code: 'PROOF_INVALID' });
    expect((await collect(ordered(email))).found).toHaveLength(1);
  });

  it('answers nobody but Writ', async () => {
    const stranger = openSource({ url: adapter.url, key: generateKeyPairSync('ed25519').privateKey, adapterKey: adapter.publicKey });
    await expect(stranger.describe()).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
    expect(await client().describe()).toMatchObject({ name: 'Bluesky PDS' });
  });

  it('carries an effect out once for each sequence, and refuses an older one', async () => {
    const person = await signUp(pds(), 'bodil');
    const { uri, cid } = await post(pds(), person, 'To be withheld.');
    const subject = { kind: 'item', id: uri } as const;
    const disabled = { sequence: '7', version: cid, state: [{ territory: 'WORLD', status: 'DISABLED' as const }] };
    const first = await client().putEffect(subject, disabled);
    expect(first).toMatchObject({ sequence: '7', extent: 'PARTIAL' });
    expect((await client().putEffect(subject, disabled))?.at).toBe(first?.at);
    await expect(client().putEffect(subject, { ...disabled, sequence: '6' })).rejects.toMatchObject({ code: 'SUPERSEDED' });
    await expect(client().putEffect(subject, { ...disabled, state: [] })).rejects.toMatchObject({ code: 'OTHER_STATE' });
    expect(await client().item({ id: uri })).toMatchObject({ version: cid });
    expect(await client().putEffect(subject, { sequence: '8', state: [] })).toMatchObject({ extent: 'FULL' });
    expect(await client().item({ id: uri })).toMatchObject({ text: 'To be withheld.' });
  });
});

describe('the start of the adapter', () => {
  const started = (settings: Record<string, string | null>, policyText = log.policyText) =>
    startAdapter(pds(), { policyText, settings }).then(
      ({ stop }) => stop(),
      (error: unknown) => error,
    );

  it.each([
    [{ PDS_DATA_DIRECTORY: null }, 'Set PDS_DATA_DIRECTORY'],
    [{ PDS_DATA_DIRECTORY: '/' }, 'There is no account.sqlite in /'],
    [{ PDS_ADMIN_PASSWORD: '' }, 'Set PDS_ADMIN_PASSWORD'],
    [{ ADAPTER_BOOK: null }, 'Set ADAPTER_BOOK'],
    [{ ADAPTER_HOLDERS_FILE: '/nothing' }, 'There is no file /nothing: ADAPTER_HOLDERS_FILE names'],
    [{ ADAPTER_KEY_FILE: '/nothing' }, "The file /nothing of ADAPTER_KEY_FILE can't be read"],
    [{ WRIT_SOURCE_PUBLIC_KEY: 'x' }, 'WRIT_SOURCE_PUBLIC_KEY is not 32 bytes'],
    [{ ADAPTER_LISTEN: 'x' }, 'ADAPTER_LISTEN is not like'],
  ])('says in one sentence what is wrong: %j', async (settings, complaint) => {
    const error = await started(settings);
    expect(error).toBeInstanceOf(AdapterEnded);
    expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining(complaint) });
    expect(String(error)).not.toContain('\n');
  });

  it('refuses the log of a check, whose keys anybody has, unless it is a check', async () => {
    const ofCheck = new MadeLog('check.example.org').policyText;
    expect(await started({}, ofCheck)).toMatchObject({ exitCode: 2, message: expect.stringContaining('the log of a check') });
    await (await startAdapter(pds(), { policyText: ofCheck, isCheck: true })).stop();
  });
});
