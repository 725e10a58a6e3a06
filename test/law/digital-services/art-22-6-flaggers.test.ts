/** Information to the Digital Services Coordinator on flaggers with many bad notices: Regulation (EU) 2022/2065, Art. 22(6). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve, type Who } from '../../../subgraphs/enforcement/testing/served.ts';

let served: Served;
const day = '2026-02-15T00:00:00.000Z';
beforeAll(async () => {
  served = await serve();
  await served.sql(`insert into enforcement.trusted_flagger (id, name, country, expertise, issuer, organisation, recorded_by, recorded_at)
    values ('f', 'Fraud Watch', 'DE', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', 'i', 'fraud-watch', 'i counsel', '2026-01-01Z'),
           ('good', 'Good Watch', 'DE', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', 'i', 'good-watch', 'i counsel', '2026-01-01Z')`);
  const notice = (id: string, flagger: string, state: string, unfounded: boolean, at: string) =>
    served.sql(
      `insert into enforcement.notice (id, item_id, author_account_id, category, explanation, source, flagger_id, submitted_at, state, decided_at, decided_by, reason, unfounded)
       values ($1, 'item-1', 'author', 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', 'x', 'TRUSTED_FLAGGER', $2, $5, $3::enforcement.notice_state,
               case when $3 <> 'RECEIVED' then $5::timestamptz end, case when $3 <> 'RECEIVED' then 'i agent' end, case when $3 <> 'RECEIVED' then 'x' end, $4)`,
      [id, flagger, state, unfounded, at],
    );
  await notice('1', 'f', 'NOT_ACTIONED', true, day);
  await notice('2', 'f', 'NOT_ACTIONED', false, day);
  await notice('3', 'f', 'ACTIONED', false, day);
  await notice('4', 'f', 'RECEIVED', false, day);
  await notice('5', 'f', 'NOT_ACTIONED', true, '2026-01-15T00:00:00Z');
  await notice('6', 'good', 'ACTIONED', false, day);
});
afterAll(() => served.close());

const period = { from: '2026-02-01T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
const inform = async (who: Who, change: Record<string, unknown> = {}) => {
  const input = { flagger: 'f', ...period, explanation: 'Half of its notices named the wrong item.', ...change };
  const document = `mutation ($input: CoordinatorReportInput!) { informCoordinator(input: $input) {
    ... on TrustedFlagger { coordinatorReports { notices decided notActioned unfounded explanation } } ... on Refusal { reasons } } }`;
  const { data, codes } = await served.ask(who, document, { input });
  return data?.informCoordinator ?? codes;
};

test('Regulation (EU) 2022/2065, Art. 22(6): the figures of a flagger are counted from its notices in the period, and those of others are not in them', async () => {
  const document = `query ($from: DateTime!, $to: DateTime!) { trustedFlaggers { id figures(from: $from, to: $to) { notices decided notActioned unfounded } } }`;
  const { data } = await served.ask('counsel', document, period);
  expect(data.trustedFlaggers).toEqual([
    { id: 'f', figures: { notices: 4, decided: 3, notActioned: 2, unfounded: 1 } },
    { id: 'good', figures: { notices: 1, decided: 1, notActioned: 0, unfounded: 0 } },
  ]);
});

test('Regulation (EU) 2022/2065, Art. 22(6): counsel records that the coordinator was informed, with the explanations, and that is an entry', async () => {
  const figures = { notices: 4, decided: 3, notActioned: 2, unfounded: 1 };
  expect(await inform('counsel')).toEqual({
    coordinatorReports: [{ ...figures, explanation: 'Half of its notices named the wrong item.' }],
  });
  expect(served.entries.at(-1)).toMatchObject({
    type: 'flagger.reported.v1',
    details: { legal: { article: 'Regulation (EU) 2022/2065, Art. 22(6)', ...figures }, target: { flagger: 'f' } },
  });
});

test('Regulation (EU) 2022/2065, Art. 22(6): nothing is recorded without explanations, of a flagger without bad notices, or by an agent', async () => {
  expect(await inform('counsel', { explanation: ' ' })).toEqual({ reasons: ['MISSING'] });
  expect(await inform('counsel', { flagger: 'good' })).toEqual({ reasons: ['WRONG_STATE'] });
  expect(await inform('counsel', { flagger: 'none' })).toEqual({ reasons: ['NOT_FOUND'] });
  expect(await inform('counsel', { from: period.to })).toEqual({ reasons: ['PERIOD', 'WRONG_STATE'] });
  expect(await inform('agent')).toEqual(['FORBIDDEN']);
});
