/**
 * `npm run bench -- secret-reads`: whether the time that a person's list of accesses takes tells of accesses that are kept secret from them.
 * One person has none, another has many under an order of which they are not told yet; the list and a control are asked in turn.
 */
import { parseArgs } from 'node:util';
import { graphPaths } from '@writ/access';
import { connect, socketConnection } from '@writ/prisma';
import { type Ask, startClient } from './disclosure/client.ts';
import { startInstallation } from './harness/installation.ts';
import { ordersOf, type Target, tokensOf } from './harness/people.ts';
import { writeResult } from './harness/result.ts';
import { show, table } from './harness/table.ts';
import { quantile } from './harness/timing.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { startWrit } from './harness/writ.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- secret-reads [--tiny] [--out FILE]

  --tiny      a few of each, to see that it runs
  --out FILE  the result as JSON`;

interface Extent {
  readonly mails: number;
  readonly orders: number;
  readonly readsEach: number;
  readonly samples: number;
}
const tiny: Extent = { mails: 100, orders: 1, readsEach: 3, samples: 10 };
/** At most 100 reads a day under one order. */
const usual: Extent = { mails: 300, orders: 3, readsEach: 70, samples: 400 };

const list = '{ me { accesses(first: 50) { nodes { id } pageInfo { hasNextPage } } } }';
const control = '{ me { informed { id } } }';

async function emailOf(socketFolder: string, login: string): Promise<string> {
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  const text =
    'SELECT s.emails[1] AS email FROM records.subscriber s JOIN records.account_holder h USING (account_id) WHERE h.subject = $1';
  const { rows } = await client.query<{ email: string }>(text, [login]).finally(() => client.end());
  return rows[0]?.email ?? '';
}

const disclosing = ({ order, target }: Target, token: string): Ask => ({
  path: graphPaths.authority,
  token,
  body: JSON.stringify({
    query: 'query ($o: ID!, $t: ID!) { order(id: $o) { disclosure(target: $t) { subscriber { name } } } }',
    variables: { o: order, t: target },
  }),
});

async function run({ mails, orders, readsEach, samples }: Extent, out: string | undefined, defer: Defer): Promise<void> {
  const before = machine();
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}.`);
  const seeded = await startInstallation(mails, defer);
  const { baseUrl } = await startWrit(seeded, undefined, defer);
  const token = tokensOf(baseUrl);
  const client = startClient(baseUrl);
  defer(() => client.close());
  const release = ordersOf(baseUrl, token, await emailOf(seeded.socketFolder, 'holder-2'));
  const asks: Ask[] = [];
  for (let made = 0; made < orders; made++) {
    const ask = disclosing(await release('counsel-1'), await token('police', 'authority'));
    asks.push(...Array.from({ length: readsEach }, () => ask));
  }
  const refused = (await client.ask(asks, 2)).find(({ errors }) => errors !== undefined);
  if (refused) throw new Error(`A read under the order was refused: ${refused.errors}`);

  const people = { 'no secret reads': 'holder-1', [`${orders * readsEach} secret reads`]: 'holder-2' };
  const times = new Map(Object.keys(people).flatMap((name) => [list, control].map((query) => [`${name} ${query}`, [] as number[]])));
  for (let round = 0; round < samples; round++)
    for (const [name, login] of round % 2 === 0 ? Object.entries(people) : Object.entries(people).reverse())
      for (const query of [list, control]) {
        const [answer] = await client.ask(
          [{ path: graphPaths.public, token: await token(login, 'public'), body: JSON.stringify({ query }) }],
          1,
        );
        if (answer === undefined || answer.errors !== undefined) throw new Error(`The list was refused: ${answer?.errors}`);
        times.get(`${name} ${query}`)?.push(answer.ms);
      }
  const ratios = Object.keys(people).map((name) => {
    const at = (query: string, share: number): number => quantile(times.get(`${name} ${query}`) ?? [], share);
    return { name, p10: at(list, 0.1) / at(control, 0.1), p50: at(list, 0.5) / at(control, 0.5) };
  });
  const rows = ratios.map(({ name, p10, p50 }) => [name, show(p10, 2), show(p50, 2)]);
  console.log(`\nThe list of accesses beside \`me.informed\`, ${samples} of each in turn\n\n${table([['person', 'p10', 'p50'], ...rows])}`);
  await writeResult(out, { program: 'secret-reads', machine: before, samples, ratios });
}

await untilDone(async (defer) => {
  const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  await run(values.tiny ? tiny : usual, values.out, defer);
});
