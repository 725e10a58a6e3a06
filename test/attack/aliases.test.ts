/**
 * A field that goes by the name of a key is not taken for the key: whoever asks can't choose by an alias which object another subgraph is
 * asked about. With either executor.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

describe.each(['writ', 'stock'])('the %s executor', (executor) => {
  let stack: Stack;
  let answer: string;
  let root: string;

  beforeAll(async () => {
    vi.stubEnv('WRIT_EXECUTOR', executor);
    stack = await startStack();
    vi.unstubAllEnvs();
    const [found] = await stack.sql<{ answer: string; root: string }>(
      'postgres',
      `SELECT a.id AS answer, r.id AS root FROM content.item a JOIN content.item r ON r.id = a.thread_id AND r.id <> a.id
        WHERE a.text IS NOT NULL ORDER BY a.id LIMIT 1`,
    );
    ({ answer, root } = found ?? { answer: '', root: '' });
  });
  afterAll(() => stack.close());

  // Before the restriction, whose letter asks the source too: of two that are its first, one is answered that it may try again.
  it('does not take an alias for the handle of a grant, and reads the record under the grant that was given', async () => {
    const query = '{ me { records { grant: __typename subscriber { grant: name } } } }';
    const { data, extensions, errors } = await stack.ask('public', 'holder-1', query);
    expect(errors).toBeUndefined();
    expect(data.me.records).toEqual({ grant: 'OwnAccount', subscriber: { grant: expect.any(String) } });
    expect(extensions?.receipt).toHaveLength(1);
  });

  describe('where another object is restricted', () => {
    beforeAll(async () => {
      const input = restrictInput({ item: root, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] });
      const mutation = 'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { state } } }';
      expect((await stack.ask('platform', 'agent-1', mutation, { input })).data.restrict).toEqual({ state: 'ACTIVE' });
    });

    it.each([
      ['plainly', '{ item(id: $id) { id: thread enforcementStatus } }'],
      ['in a fragment', '{ item(id: $id) { ...Named enforcementStatus } } fragment Named on ContentItem { id: thread }'],
      ['in a list', '{ item(id: $id) { inReplyTo { id } id: thread enforcementStatus } }'],
    ])('does not take an alias for a key: %s', async (_, selection) => {
      const { data } = await stack.ask('public', null, `query ($id: ID!) ${selection}`, { id: answer });
      expect(data.item).toMatchObject({ id: root, enforcementStatus: 'AVAILABLE' });
      expect((await stack.ask('public', null, 'query ($id: ID!) { item(id: $id) { enforcementStatus } }', { id: root })).data.item).toEqual(
        {
          enforcementStatus: 'REMOVED',
        },
      );
    });
  });
});
