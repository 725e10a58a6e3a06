/** Misuse over GraphQL on the database: warned, suspended, refused, lifted. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const day = 24 * 3_600_000;
const answer =
  '... on MisuseMeasure { id generation kind step acts actsInAll endsAt liftedAt redress } ... on Refusal { reasons message article }';
const input = (kind: string, ids: readonly string[]) => ({ kind, acts: ids, reason: 'None of it had anything to it.' });
const warn = async (kind: string, ids: readonly string[], who: Who = 'counsel') => {
  const { data, codes } = await served.ask(who, `mutation ($i: MisuseInput!) { warnOfMisuse(input: $i) { ${answer} } }`, {
    i: input(kind, ids),
  });
  return codes.length > 0 ? { codes } : data.warnOfMisuse;
};
const suspend = async (kind: string, ids: readonly string[], more: Record<string, unknown> = {}) =>
  (
    await served.ask(
      'counsel',
      `mutation ($i: MisuseInput!, $e: DateTime!, $r: ID) { suspendForMisuse(input: $i, endsAt: $e, restriction: $r) { ${answer} } }`,
      { i: input(kind, ids), e: new Date(served.state.now.getTime() + 30 * day).toISOString(), ...more },
    )
  ).data.suspendForMisuse;
const lift = async (id: string, generation = 0) =>
  (
    await served.ask(
      'counsel',
      `mutation ($m: ID!, $g: Int!) { liftSuspension(measure: $m, generation: $g, reason: "Heard.") { ${answer} } }`,
      {
        m: id,
        g: generation,
      },
    )
  ).data.liftSuspension;

/** Notices that were decided to be manifestly unfounded. */
async function unfounded(who: Who, count: number, change: Record<string, unknown> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    served.pass(1_000);
    const { id } = await acts.submitNotice(who, change);
    await acts.claim('agent', id);
    await served.ask(
      'agent',
      'mutation ($id: ID!) { decideNotice(notice: $id, generation: 0, outcome: NOT_ACTIONED, reason: "Seen.", unfounded: true) { __typename } }',
      { id },
    );
    ids.push(id);
  }
  return ids;
}
const types = () => served.entries.map(({ type }) => type).filter((type) => type.startsWith('misuse.'));

describe('a person who gives unfounded notices again and again', () => {
  test('is warned, then suspended for later ones, refused with the end and the reason, and accepted again when the suspension is lifted', async () => {
    const before = await unfounded('reader', 4);
    expect((await warn('UNFOUNDED_NOTICES', before)).reasons).toEqual(['NOT_YET']);
    const five = [...before, ...(await unfounded('reader', 1))];
    expect((await warn('UNFOUNDED_NOTICES', five, 'agent')).codes).toEqual(['FORBIDDEN']);
    expect((await suspend('UNFOUNDED_NOTICES', five)).reasons).toEqual(['NOT_YET']);
    await acts.submitNotice('reader');
    expect(await warn('UNFOUNDED_NOTICES', five)).toMatchObject({ step: 'WARNING', acts: five, actsInAll: 6, endsAt: null });
    expect((await suspend('UNFOUNDED_NOTICES', five)).reasons).toEqual(['NOT_YET']);
    const more = [...five.slice(1), ...(await unfounded('reader', 1))];
    const suspended = await suspend('UNFOUNDED_NOTICES', more);
    expect(suspended).toMatchObject({ step: 'SUSPENSION', acts: more });
    expect((await suspend('UNFOUNDED_NOTICES', more)).reasons).toEqual(['WRONG_STATE']);
    const refused = await acts.submitNotice('reader');
    expect(refused).toMatchObject({ reasons: ['NOT_YET'], article: 'Regulation (EU) 2022/2065, Art. 23(2)' });
    for (const told of ['2026-03-31', 'None of it had anything to it.', 'go to court']) expect(refused.message).toContain(told);
    expect((await acts.submitNotice('author')).state).toBe('RECEIVED');
    expect(await lift(suspended.id)).toMatchObject({ generation: 1, liftedAt: served.state.now.toISOString() });
    expect((await lift(suspended.id, 1)).reasons).toEqual(['WRONG_STATE']);
    expect((await acts.submitNotice('reader')).state).toBe('RECEIVED');
    expect(types()).toEqual(['misuse.warned.v1', 'misuse.suspended.v1', 'misuse.lifted.v1']);
    expect(served.entries.find(({ type }) => type === 'misuse.warned.v1')).toMatchObject({ subject: 'reader', kind: 'enforcement' });
    expect(await served.sql("select from enforcement.outbox where type like '%misuse%'")).toEqual([]);
  });

  test('is suspended until the end, and a moment later no longer', async () => {
    await warn('UNFOUNDED_NOTICES', await unfounded('reader', 5));
    await suspend('UNFOUNDED_NOTICES', await unfounded('reader', 5));
    served.pass(30 * day - 1);
    expect((await acts.submitNotice('reader')).reasons).toEqual(['NOT_YET']);
    served.pass(1);
    expect((await acts.submitNotice('reader')).state).toBe('RECEIVED');
  });

  test('does not evade it by signing out, and does not suspend another person by using their address', async () => {
    await warn('UNFOUNDED_NOTICES', await unfounded('reader', 5));
    await suspend('UNFOUNDED_NOTICES', await unfounded('reader', 5));
    expect((await acts.submitNotice('anonymous', { email: 'ANA+x@example.org' })).reasons).toEqual(['NOT_YET']);
    expect((await acts.submitNotice('author')).state).toBe('RECEIVED');
    expect((await acts.submitNotice('anonymous', { email: 'bea@example.org' })).state).toBe('RECEIVED');
    const asStranger = await acts.submitNotice('anonymous');
    expect(asStranger.reasons).toEqual(['NOT_YET']);
    for (const hidden of ['2026-03-31', 'None of it had anything to it.']) expect(asStranger.message).not.toContain(hidden);
  });

  test('and does not sign in is recognised by the address', async () => {
    const spelt = { email: 'Bea@Example.org' };
    await warn('UNFOUNDED_NOTICES', await unfounded('anonymous', 5, spelt));
    expect((await suspend('UNFOUNDED_NOTICES', await unfounded('anonymous', 5, { email: 'bea@example.org' }))).step).toBe('SUSPENSION');
    expect((await acts.submitNotice('anonymous', { email: 'bea+1@example.org' })).reasons).toEqual(['NOT_YET']);
    expect((await acts.submitNotice('anonymous')).state).toBe('RECEIVED');
  });

  test('is suspended once, however many people decide it at the same moment', async () => {
    await warn('UNFOUNDED_NOTICES', await unfounded('reader', 5));
    const more = await unfounded('reader', 5);
    const held = 'lock table enforcement.misuse_measure in share row exclusive mode';
    const both = await served.atOnce(held, 2, () => Promise.all([1, 2].map(() => suspend('UNFOUNDED_NOTICES', more))));
    expect(both.map(({ step, reasons }) => step ?? reasons[0]).toSorted()).toEqual(['SUSPENSION', 'WRONG_STATE']);
  });

  test('is one person: the acts of two lead to no measure', async () => {
    const mixed = [...(await unfounded('reader', 4)), ...(await unfounded('author', 1))];
    expect((await warn('UNFOUNDED_NOTICES', mixed)).reasons).toEqual(['INVALID']);
  });

  test('reads what is about themselves and nothing else', async () => {
    const { id } = await warn('UNFOUNDED_NOTICES', await unfounded('reader', 5));
    const list = async (who: Who) =>
      (await served.ask(who, '{ measures { nodes { id reason redress } pageInfo { hasNextPage } } }')).data.measures.nodes.map(
        (node: { id: string }) => node.id,
      );
    expect([await list('reader'), await list('author'), await list('agent')]).toEqual([[id], [], [id]]);
  });
});

test('a person who files unfounded complaints again and again is refused the same way; a complaint that only failed does not count', async () => {
  const inVain = async (isUnfounded: boolean): Promise<string> => {
    served.pass(1_000);
    const { id: notice } = await acts.submitNotice('reader');
    await acts.claim('agent', notice);
    await acts.decideNotice('agent', notice, 'NOT_ACTIONED');
    const { id } = await acts.complain('reader', { notice });
    await acts.claim('counsel', id);
    expect(await acts.decideComplaint('counsel', id, 'UPHELD', 0, isUnfounded)).toMatchObject({ state: 'UPHELD' });
    return id;
  };
  const rounds = async (isUnfounded = true): Promise<string[]> => {
    const ids: string[] = [];
    while (ids.length < 5) ids.push(await inVain(isUnfounded));
    return ids;
  };
  const text = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id receipt } } }';
  const words = { item: 'item-1', category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'It asks for a password.' };
  const given = { ...words, name: 'Ana Example', email: 'ana@example.org', goodFaith: true };
  const open = (await served.ask('reader', text, { input: given })).data.submitNotice;
  await acts.claim('agent', open.id);
  await acts.decideNotice('agent', open.id, 'NOT_ACTIONED');
  const onlyInVain = await warn('UNFOUNDED_COMPLAINTS', await rounds(false));
  expect(onlyInVain).toMatchObject({ reasons: ['WRONG_STATE'], message: expect.stringMatching(/not decided to be manifestly unfounded/) });
  expect(await warn('UNFOUNDED_COMPLAINTS', await rounds())).toMatchObject({ kind: 'UNFOUNDED_COMPLAINTS', actsInAll: 10 });
  expect((await suspend('UNFOUNDED_COMPLAINTS', await rounds())).step).toBe('SUSPENSION');
  expect((await acts.complain('reader', { notice: open.id })).reasons).toEqual(['NOT_YET']);
  const signedOut = 'mutation ($r: String!) { fileComplaint(input: { receipt: $r, explanation: "No." }) { ... on Refusal { reasons } } }';
  expect((await served.ask('anonymous', signedOut, { r: open.receipt })).data.fileComplaint.reasons).toEqual(['NOT_YET']);
  expect((await acts.submitNotice('reader')).state).toBe('RECEIVED');
});

test('the author of illegal content is suspended by a restriction of the account, after a warning', async () => {
  const illegal = async (): Promise<string[]> => {
    const ids: string[] = [];
    for (const item of ['item-1', 'item-1', 'item-1']) ids.push((await acts.restrict('agent', { item })).id);
    return ids;
  };
  await served.sql(`update content.item set published_at = '2026-02-20Z' where id = 'item-1'`);
  const acts1 = await illegal();
  expect(await warn('ILLEGAL_CONTENT', acts1)).toMatchObject({ step: 'WARNING', actsInAll: 3 });
  const endsAt = new Date(served.state.now.getTime() + 30 * day);
  const account = { item: null, account: 'author', visibility: [], provision: 'DECISION_PROVISION_TOTAL_SUSPENSION' as const };
  // As a client sends it.
  const until = endsAt.toISOString();
  const { id: restriction } = await acts.restrict('agent', { ...account, endsAt: until as unknown as Date });
  expect((await suspend('ILLEGAL_CONTENT', acts1, { r: restriction })).reasons).toEqual(['NOT_YET']);
  served.pass(2_000);
  await served.sql(`update content.item set published_at = '2026-03-01T12:00:01Z' where id = 'item-1'`);
  expect((await suspend('ILLEGAL_CONTENT', acts1)).reasons).toEqual(['MISSING']);
  expect((await suspend('ILLEGAL_CONTENT', acts1, { r: acts1[0], e: until })).reasons).toEqual(['INVALID']);
  expect((await suspend('ILLEGAL_CONTENT', acts1, { r: restriction, e: new Date(endsAt.getTime() + 1).toISOString() })).reasons).toEqual([
    'INVALID',
  ]);
  expect(await suspend('ILLEGAL_CONTENT', acts1, { r: restriction, e: until })).toMatchObject({ step: 'SUSPENSION' });
  const complaint = await acts.complain('author', { restriction });
  await acts.claim('counsel', complaint.id);
  expect((await acts.decideComplaint('counsel', complaint.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
  await acts.lift('agent', acts1[0] ?? '');
  expect((await warn('ILLEGAL_CONTENT', acts1)).reasons).toEqual(['WRONG_STATE']);
});
