import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';

const hour = 3_600_000;
let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const count = async (table: string): Promise<unknown> => (await served.sql(`select count(*)::int as n from ${table}`))[0]?.['n'];
const query = 'query ($id: ID!) { restriction(id: $id) { id state statement { decisionFacts } } }';
const onItem = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ContentItem { restrictions { id } } } }`;

describe('a restriction', () => {
  test('is written with its reasons, its event and its entry, and readers in its territories do not get the item', async () => {
    const made = await acts.restrict('agent');
    expect(made).toMatchObject({ generation: 0, state: 'ACTIVE', subject: { __typename: 'ContentItem' }, complaint: null });
    expect(made.statement).toMatchObject({ contentDate: '2024-05-06', applicationDate: '2026-03-01' });
    expect(made.statement.redress).toMatch(/six months.*out-of-court.*court/s);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    expect(await acts.status('item-1', 'FR')).toBe('AVAILABLE');
    expect(await acts.status('item-1', null, 'DE')).toBe('DISABLED');
    expect(await acts.status('item-1', null, 'FR')).toBe('AVAILABLE');
    expect(await acts.status('item-1')).toBe('DISABLED');
    expect(await acts.status('item-2')).toBe('AVAILABLE');
    const [event] = await served.sql('select type, body from enforcement.outbox');
    const statuses = [
      { territory: 'WORLD', status: 'AVAILABLE' },
      { territory: 'DE', status: 'DISABLED' },
    ];
    expect(event).toEqual({ type: 'org.writ.item.status.v1', body: { item: 'item-1', sequence: expect.any(String), statuses } });
    expect(served.entries).toMatchObject([{ kind: 'enforcement', type: 'restriction.applied.v1', subject: 'author' }]);
  });

  test('is answered with the status that it causes', async () => {
    served.state.tickMs = 5;
    const made = await acts.restrict('agent');
    expect(made.subject).toMatchObject({ enforcementStatus: 'DISABLED' });
  });

  test('is not written when any rule refuses it, and every reason is named', async () => {
    const refused = await acts.restrict('agent', { item: 'nowhere', territories: ['XX'] });
    expect(refused.reasons).toEqual(['NOT_FOUND', 'TERRITORY']);
    for (const table of ['restriction', 'statement_of_reasons', 'case_participant', 'outbox'])
      expect(await count(`enforcement.${table}`)).toBe(0);
    expect(await count('log.log_pending')).toBe(0);
    expect(served.entries).toEqual([]);
  });

  test('is saved when the log cannot be written, and says so; its entry waits under the same id', async () => {
    served.state.logFails = true;
    const { data, codes, messages } = await served.ask(
      'agent',
      `mutation { restrict(input: { item: "item-1", visibility: [DECISION_VISIBILITY_CONTENT_REMOVED], territories: ["WORLD"], statement: {
        decisionGround: DECISION_GROUND_ILLEGAL_CONTENT, illegalContentLegalGround: "x", illegalContentExplanation: "x",
        contentType: [CONTENT_TYPE_TEXT], category: STATEMENT_CATEGORY_VIOLENCE, decisionFacts: "x", sourceType: SOURCE_VOLUNTARY,
        automatedDetection: false, automatedDecision: AUTOMATED_DECISION_NOT_AUTOMATED } }) { __typename } }`,
    );
    expect([data, codes]).toEqual([null, ['LOG_UNAVAILABLE']]);
    expect(messages[0]).toMatch(/^Saved, not yet logged/);
    expect(await acts.status('item-1', 'JP')).toBe('REMOVED');
    const [row] = await served.sql("select draft->>'entry' as entry from log.log_pending");
    expect(JSON.parse(String(row?.['entry']))).toMatchObject({ type: 'restriction.applied.v1' });
    expect(await count('enforcement.outbox')).toBe(1);
  });

  test('of an account needs an existing account', async () => {
    const account = { item: null, visibility: [], accountDecision: 'DECISION_ACCOUNT_SUSPENDED' as const };
    expect(await acts.restrict('agent', { ...account, account: 'author' })).toMatchObject({ subject: { __typename: 'Account' } });
    expect(await count('enforcement.outbox')).toBe(1);
    expect((await acts.restrict('agent', { ...account, account: 'nobody' })).reasons).toEqual(['NOT_FOUND']);
    expect(await count('enforcement.outbox')).toBe(1);
  });

  test('with a later beginning begins and ends by the clock, for status and state alike', async () => {
    const at = (hours: number): Date => new Date(served.state.now.getTime() + hours * hour);
    const variables = { startsAt: at(1).toISOString() as unknown as Date, endsAt: at(2).toISOString() as unknown as Date };
    const made = await acts.restrict('agent', variables);
    const seen = async () => [
      (await served.ask('agent', query, { id: made.id })).data.restriction.state,
      await acts.status('item-1', 'DE'),
    ];
    expect(await seen()).toEqual(['SCHEDULED', 'AVAILABLE']);
    served.pass(hour);
    expect(await seen()).toEqual(['ACTIVE', 'DISABLED']);
    served.pass(hour);
    expect(await seen()).toEqual(['ENDED', 'AVAILABLE']);
    expect((await acts.lift('agent', made.id)).reasons).toEqual(['WRONG_STATE']);
  });
});

describe('the content subgraph', () => {
  test('learns what readers in a territory do not get at an instant', async () => {
    await acts.restrict('agent');
    const withheld = (territory: string | null, at: string) =>
      served.sql("select enforcement.withheld(array['item-1', 'item-2'], $1, $2) as item", [territory, at]);
    expect(await withheld('DE', '2026-03-01T12:00:00Z')).toEqual([{ item: 'item-1' }]);
    expect(await withheld(null, '2026-03-01T12:00:00Z')).toEqual([{ item: 'item-1' }]);
    expect(await withheld('FR', '2026-03-01T12:00:00Z')).toEqual([]);
    expect(await withheld('DE', '2026-03-01T11:59:59Z')).toEqual([]);
  });
});

describe('a lift', () => {
  test('ends the restriction for readers, once, with an entry of its own', async () => {
    const made = await acts.restrict('agent');
    expect(await acts.lift('agent2', made.id)).toMatchObject({ state: 'LIFTED', generation: 1, closeReason: 'It was a mistake.' });
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    expect(served.entries.map(({ type }) => type)).toEqual(['restriction.applied.v1', 'restriction.ended.v1']);
    expect((await acts.lift('agent', made.id, 1)).reasons).toEqual(['WRONG_STATE']);
  });
  test('changes nothing with a stale generation, without a reason, or for a missing restriction', async () => {
    const made = await acts.restrict('agent');
    expect((await acts.lift('agent', made.id, 1, ' ')).reasons).toEqual(['STALE', 'MISSING']);
    expect((await acts.lift('agent', 'none')).reasons).toEqual(['NOT_FOUND']);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    expect(await count('enforcement.outbox')).toBe(1);
  });
  test('of two simultaneous ones with the same generation succeeds once', async () => {
    const made = await acts.restrict('agent');
    const hold = 'select from enforcement.restriction for update';
    const both = await served.atOnce(hold, 2, () => Promise.all([acts.lift('agent', made.id), acts.lift('agent2', made.id)]));
    expect(both.filter(({ state }) => state === 'LIFTED')).toHaveLength(1);
    expect(both.flatMap(({ reasons }) => reasons ?? [])).toEqual(['STALE']);
    expect(await count('enforcement.outbox')).toBe(2);
  });
});

describe('a restriction', () => {
  test('is visible to the author and to staff, and missing for others, by query and by reference', async () => {
    const { id } = await acts.restrict('agent');
    const reference = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Restriction { id } } }';
    const item = { r: [{ __typename: 'ContentItem', id: 'item-1' }] };
    for (const who of ['author', 'agent', 'counsel'] as const) {
      expect((await served.ask(who, query, { id })).data.restriction.id).toBe(id);
      expect((await served.ask(who, onItem, item)).data._entities[0].restrictions).toEqual([{ id }]);
      expect((await served.ask(who, reference, { r: [{ __typename: 'Restriction', id }] })).data._entities).toEqual([{ id }]);
    }
    const hidden = await served.ask('reader', query, { id });
    expect(hidden.codes).toEqual(['NOT_FOUND']);
    expect(hidden).toEqual(await served.ask('reader', query, { id: 'none' }));
    expect((await served.ask('reader', onItem, item)).data._entities[0].restrictions).toEqual([]);
    expect((await served.ask('reader', reference, { r: [{ __typename: 'Restriction', id }] })).data._entities).toEqual([null]);
    expect((await served.ask('anonymous', onItem, item)).codes).toEqual(['UNAUTHENTICATED']);
  });
  test('of an unknown territory is refused', async () => {
    const text = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ContentItem { enforcementStatus(territory: "EL") } } }';
    expect((await served.ask('reader', text, { r: [{ __typename: 'ContentItem', id: 'item-1' }] })).codes).toEqual(['BAD_USER_INPUT']);
  });
});
