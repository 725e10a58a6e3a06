/**
 * A person's own records come from the platform's source under the proof of the decision, and from nowhere else: without the log nothing is asked,
 * without the source nothing is answered, a source that sends somebody else's row is believed in nothing, and Writ's keys open it without the log's for nothing.
 */
import { SourceError } from '@writ/source/client';
import { MadeLog } from '@writ/source/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LyingSource, lyingSource } from '../harness/lying-source.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const traffic = '{ me { records { traffic(first: 3) { nodes { at source } } } } }';
const codes = (errors: { extensions: { code: string } }[] | undefined) => errors?.map(({ extensions }) => extensions.code);

describe('the built-in source', () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack({ worker: false, uncompared: 'nothing is released where the log or the source is away' });
  });
  afterEach(() => stack.close());
  const asked = () => stack.adapter.book.entries().length;

  it('is asked for nothing while the log takes no entry, and for one entry a decision otherwise', async () => {
    expect((await stack.ask('public', 'holder-1', traffic)).data?.me.records.traffic.nodes).toHaveLength(3);
    expect(asked()).toBe(1);
    await stack.sql('postgres', 'REVOKE INSERT ON log.log_entry FROM writ_log');
    const { status, errors, text } = await stack.ask('public', 'holder-1', traffic);
    expect([status, codes(errors)]).toEqual([503, ['LOG_UNAVAILABLE']]);
    expect(text).not.toContain('"source"');
    expect(asked()).toBe(1);
  });

  it('is the only place of records: while it is away nothing of them is answered, and everything else is', async () => {
    await stack.adapter.close();
    const { data, errors } = await stack.ask(
      'public',
      'holder-1',
      '{ me { handle records { traffic { nodes { at } } } } items(first: 1) { nodes { id } } }',
    );
    expect(codes(errors)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect(data.items.nodes).toHaveLength(1);
    expect(data.me?.records.traffic ?? null).toBeNull();
  });

  it("gives whoever has Writ's key a record only for an entry of this log", async () => {
    const [holder] = await stack.sql<{ account: string }>('postgres', `SELECT account_id AS account FROM records.account_holder LIMIT 1`);
    const at = Date.now();
    const collect = {
      as: 'SELF',
      account: holder?.account,
      categories: [{ category: 'SUBSCRIBER' }],
      horizon: new Date(at).toISOString(),
      until: new Date(at + 50_000).toISOString(),
    };
    const forged = new MadeLog(stack.log.origin);
    const entry = forged.append({ type: 'access.decision.v1', kind: 'self', values: { outcome: 'success', target: { collect } } });
    const collection = { receipt: forged.receipt(entry, { open: ['type', 'target', 'outcome'] }), anchor: null };
    const reading = stack.source.collect(collection).next();
    await expect(reading).rejects.toThrow(SourceError);
    await expect(reading).rejects.toMatchObject({ code: 'PROOF_INVALID', step: 'path' });
    expect(asked()).toBe(0);
  });
});

describe('a source that sends what was not asked for', () => {
  let source: LyingSource;
  let stack: Stack;
  beforeEach(async () => {
    source = await lyingSource();
    stack = await startStack({ adapter: source, worker: false, uncompared: 'nothing of a lie is released' });
    source.holder = async ({ subject }) => {
      const [held] = await stack.sql<{ account: string }>(
        'postgres',
        'SELECT account_id AS account FROM records.account_holder WHERE subject = $1',
        [subject],
      );
      return String(held?.account);
    };
  });
  afterEach(async () => {
    await stack.close();
    await source.close();
  });
  const line = (account: string) => ({
    type: 'traffic' as const,
    key: 't',
    account,
    at: '2020-01-01T00:00:00.000Z',
    recordedAt: '2020-01-01T00:00:00.000Z',
    event: 'LOGIN',
    source: 'somewhere',
    destination: 'elsewhere',
  });
  const closings = () => stack.sql('postgres', `SELECT cause FROM orders.gate_closing`);

  it('is believed in a row of the account, and in nothing beside a row of another one: the authority graph closes', async () => {
    source.lines = (_body, account) => [line(account)];
    expect((await stack.ask('public', 'holder-1', traffic)).data?.me.records.traffic.nodes).toHaveLength(1);
    expect(await closings()).toEqual([]);
    source.lines = (_body, account) => [line(account), { ...line('somebody-else'), key: 'u' }];
    const { data, errors, text } = await stack.ask('public', 'holder-1', traffic);
    expect(data?.me?.records.traffic ?? null).toBeNull();
    expect(codes(errors)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(text).not.toContain('somewhere');
    expect(await closings()).toEqual([{ cause: 'FOREIGN_ROW' }]);
  });

  it('is believed in nothing that was recorded after the decision', async () => {
    source.lines = (_body, account) => [{ ...line(account), recordedAt: '2100-01-01T00:00:00.000Z' }];
    expect(codes((await stack.ask('public', 'holder-1', traffic)).errors)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await closings()).toHaveLength(1);
  });
});
