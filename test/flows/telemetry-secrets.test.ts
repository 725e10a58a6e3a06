/**
 * What is planted in people's records, in orders, in restrictions, in variables and in a failure, and whether any of it comes out by a span, a metric or a line of
 * the process log. Everything is sampled.
 */
import { exposition } from '@writ/telemetry';
import { recorded } from '@writ/telemetry/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const { telemetry, spans } = recorded();
const lines: string[] = [];
const secrets = new Set<string>();
/** What no part of Writ writes by itself, and everybody would recognise. */
const planted = (what: string): string => {
  const secret = `planted-${what}-${secrets.size}`;
  secrets.add(secret);
  return secret;
};

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ telemetry, uncompared: 'a trigger makes a read fail' });
});
afterAll(async () => {
  await stack.close();
  await telemetry.close();
});

const all = async (): Promise<string> =>
  [...spans().map(({ text }) => text), exposition(new Map([[null, await telemetry.collect()]])), ...lines].join('\n');

/** Values of rows that an answer holds. */
async function keep(sql: string, values: unknown[] = []): Promise<string[]> {
  const rows = await stack.sql<Record<string, unknown>>('postgres', sql, values);
  const found = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string' && value.length > 3) as string[]);
  for (const value of found) secrets.add(value.slice(0, 60));
  return found;
}

it('holds none of forty secrets after a disclosure, a restriction, refusals and an internal error', async () => {
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(faults.log, level).mockImplementation((...args: unknown[]) => void lines.push(JSON.stringify(args)));
  const one = await holderIn(stack, 'holder-1');
  const two = await holderIn(stack, 'holder-2');
  for (const { account, email } of [one, two]) for (const value of [account, email]) secrets.add(value);
  for (const subject of ['holder-1', 'holder-2', 'northport-police']) secrets.add(subject);
  const window = [one.account, '2002-08-01T00:00:00Z', '2002-10-01T00:00:00Z'];
  await keep('SELECT handle FROM records.account WHERE id = ANY ($1)', [[one.account, two.account]]);
  await keep('SELECT name, address, phones[1] AS phone, registration_ip AS ip FROM records.subscriber WHERE account_id = $1', [
    one.account,
  ]);
  await keep('SELECT ip FROM records.identification WHERE account_id = $1 AND at >= $2 AND at < $3 LIMIT 5', window);
  await keep('SELECT subject, from_identifier FROM content.message WHERE account_id = $1 AND at >= $2 AND at < $3 LIMIT 8', window);
  await keep('SELECT id, title FROM content.item LIMIT 4');

  // A disclosure.
  const orders = ordersOn(stack);
  const text = Object.fromEntries(['provision', 'offence', 'grounds'].map((name) => [name, `${planted(name)} ${name}`]));
  const order = await orders.intoForce(
    epoc(one.email, {
      reference: planted('reference'),
      purpose: planted('purpose'),
      legalBasis: { ...text, threshold: 'THREE_YEARS' },
      categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'],
    }),
  );
  secrets.add(order.id);
  const target = order.targets[0]?.id ?? expect.fail('no target');
  secrets.add(target);
  const everything =
    'subscriber { name emails } identification(first: 5) { nodes { at ip } } content(first: 8) { nodes { sender subject text } }';
  const disclosed = await orders.disclose('police', order, target, everything);
  expect(disclosed.text, 'the secrets are there to come out').toContain(one.email);

  // A restriction.
  const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item LIMIT 1');
  const statement = {
    ...(restrictInput()['statement'] as object),
    decisionFacts: planted('facts'),
    illegalContentExplanation: planted('why'),
  };
  const restricted = await stack.ask(
    'platform',
    'agent-1',
    'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename ... on Refusal { message } } }',
    { input: restrictInput({ item: item?.id, statement }) },
  );
  expect(restricted.text).toContain('"data"');

  // Refusals: another order, an account that is not theirs, a variable of another form, a document that names a secret.
  await orders.disclose('police', { ...order, id: planted('order') }, target, everything);
  await stack.ask('public', 'holder-1', 'query ($id: ID!) { account(id: $id) { records { subscriber { name } } } }', { id: two.account });
  await stack.ask('public', 'holder-1', 'query ($first: Int!) { items(first: $first) { nodes { id } } }', { first: planted('variable') });
  await stack.ask('public', null, `query ${planted('name').replaceAll('-', '_')} { ${planted('field').replaceAll('-', '_')} }`);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${planted('token')}`, 'x-forwarded-for': '198.51.100.77' };
  secrets.add('198.51.100.77');
  await fetch(`${stack.baseUrl}/graphql`, { method: 'POST', headers, body: '{"query":"{ me { handle } }"}' });

  // An internal error, whose message names the person.
  await stack.sql(
    'postgres',
    `CREATE FUNCTION public.fail_loudly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${planted('message')} ${one.email}'; END $$`,
  );
  await stack.sql('postgres', 'CREATE TRIGGER fail_loudly BEFORE INSERT ON orders.access_grant EXECUTE FUNCTION public.fail_loudly()');
  const failed = await orders.disclose('police', order, target, everything);
  expect(failed.text).toContain('INTERNAL_SERVER_ERROR');
  for (const secret of [...secrets]) if (secret.startsWith('planted-')) secrets.add(secret.replaceAll('-', '_'));

  await expect.poll(() => spans().filter(({ isError }) => isError).length).toBeGreaterThan(0);
  const [errorId = ''] = /"errorId":"([^"]+)"/.exec(failed.text)?.slice(1) ?? [];
  const seen = await all();
  expect(seen, 'the fault is in the log under the id of the client').toContain(errorId);
  for (const name of ['writ.request', 'writ.decide', 'writ.append', 'writ.release', 'writ_request_seconds', 'INTERNAL_SERVER_ERROR'])
    expect(seen).toContain(name);
  expect(secrets.size).toBeGreaterThanOrEqual(40);
  expect([...secrets].filter((secret) => seen.includes(secret))).toEqual([]);
});
