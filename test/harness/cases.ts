/** Cases of the platform's staff: work that somebody sent in whom the platform recognises, fields that are asked, and a fresh day's budget. */
import { originFact, type SubscriberField, vouch } from '@writ/access';
import type { Stack } from './stack.ts';
import type { Answer } from './watch.ts';

export interface Asked {
  field: SubscriberField;
  reason: string;
}

/** These fields, each for the same reason. */
export const asked = (reason: string, ...fields: SubscriberField[]): Asked[] => fields.map((field) => ({ field, reason }));

/** The arguments of `openCase` in a document without variables. */
export const nameOnly = '[{ field: NAME, reason: "Who is it?" }]';

const openDocument = (selection: string): string => `mutation ($work: ID!, $fields: [CaseFieldInput!]!) {
  openCase(work: $work, fields: $fields) {
    ... on Case { work ${selection} }
    ... on CaseRequest { id state cause digest fields { field reason } }
    ... on Refusal { reasons message }
  }
}`;

export const openCase = (stack: Stack, login: string, work: string, fields: readonly Asked[], selection: string): Promise<Answer> =>
  stack.ask('platform', login, openDocument(selection), { work, fields });

export const readCase = (stack: Stack, login: string, request: string, selection: string): Promise<Answer> =>
  stack.ask(
    'platform',
    login,
    `mutation ($request: ID!) { readCase(request: $request) { ... on Case { work ${selection} } ... on Refusal { reasons message } } }`,
    { request },
  );

const decided = '... on CaseRequest { id state } ... on Refusal { reasons message }';

export const consent = (stack: Stack, login: string, { id, digest }: { id: string; digest: string }): Promise<Answer> =>
  stack.ask('platform', login, `mutation ($id: ID!, $digest: String!) { consentToCase(request: $id, digest: $digest) { ${decided} } }`, {
    id,
    digest,
  });

/** From here on the notice behind this work is one of an enrolled public body, as a process of this installation proves. */
export async function fromRecognisedBody(stack: Pick<Stack, 'sql' | 'queueKey'>, work: string): Promise<void> {
  await stack.sql(
    'postgres',
    `UPDATE enforcement.notice SET source = 'STATE_ACTOR', public_body_name = 'northport-consumer-office', public_body_recognised = true
      WHERE id = (SELECT subject_id FROM enforcement.work_item WHERE id = $1)`,
    [work],
  );
  const [row] = await stack.sql<{ kind: string; subjectId: string; accountId: string }>(
    'postgres',
    'SELECT kind, subject_id AS "subjectId", account_id AS "accountId" FROM enforcement.work_item WHERE id = $1',
    [work],
  );
  if (row === undefined) throw new TypeError(`there is no work ${work}`);
  const proof = vouch(stack.queueKey, originFact(row));
  await stack.sql('postgres', 'UPDATE enforcement.work_item SET origin_proof = $2 WHERE id = $1', [work, proof]);
}

/** As on the next day: nobody has read anything yet. */
export const freshBudgets = (stack: Pick<Stack, 'sql'>): Promise<unknown> => stack.sql('postgres', 'DELETE FROM orders.budget');
