/**
 * `npm run bench -- subgraph`: what a subgraph's protections cost in one process: rules of fields beside graphql-shield unchanged, a read
 * narrowed to a grant beside a plain one, whether time tells of an account without a grant, and how many statements pages take. Prints
 * ratios: times are a machine's.
 */
import { parseArgs } from 'node:util';
import { startInstallation } from './harness/installation.ts';
import { writeResult } from './harness/result.ts';
import { show } from './harness/table.ts';
import { targetsTable } from './harness/targets.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { machine } from './report/measured.ts';
import { measureFields } from './subgraph/fields.ts';
import { openGrants } from './subgraph/grants.ts';
import { countPages } from './subgraph/pages.ts';
import { measureReads } from './subgraph/reads.ts';
import { measureRefused, refusedRatio } from './subgraph/refused.ts';
import { fieldsTable, pagesTable, readsTable, refusedTable } from './subgraph/tables.ts';
import { subgraphTargets } from './subgraph/targets.ts';

const usage = `npm run bench -- subgraph [--tiny] [--out FILE]

  --tiny      a few of each, to see that it runs
  --out FILE  the result as JSON`;

interface Extent {
  readonly mails: number;
  readonly fields: { readonly rounds: number; readonly times: number };
  readonly reads: { readonly rounds: number; readonly ms: number };
  readonly refused: number;
}
const tiny: Extent = { mails: 100, fields: { rounds: 1, times: 3 }, reads: { rounds: 1, ms: 50 }, refused: 20 };
const usual: Extent = { mails: 600, fields: { rounds: 7, times: 20 }, reads: { rounds: 7, ms: 700 }, refused: 2000 };

async function run({ mails, fields, reads, refused }: Extent, out: string | undefined, defer: Defer): Promise<void> {
  const begun = performance.now();
  const before = machine();
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}.`);
  const fieldCosts = await measureFields(fields.rounds, fields.times);
  console.log(`\nA list of 1000 objects with 10 fields each, by graphql-js; ratio and microseconds to the schema without rules\n`);
  console.log(fieldsTable(fieldCosts));
  const seeded = await startInstallation(mails, defer);
  const grants = await openGrants(seeded, defer);
  const readCosts = await measureReads(seeded, grants, reads.rounds, reads.ms, defer);
  console.log(`\nOne record of one person; ratio: how many times as long as the plain read by as many clients\n\n${readsTable(readCosts)}`);
  const refusals = await measureRefused(seeded, grants.account, refused, defer);
  console.log(`\nRecords of one account, asked by the role that has no grant\n\n${refusedTable(refusals)}`);
  const pages = await countPages(seeded, grants, defer);
  console.log(`\nStatements to the database for a page of so many (and how many there were)\n\n${pagesTable(pages)}`);
  const aims = subgraphTargets(fieldCosts, pages, refusals);
  console.log(`\n${targetsTable(aims)}\n\nTook ${show((performance.now() - begun) / 1000, 0)} s.`);
  await writeResult(out, {
    program: 'subgraph',
    machine: before,
    fields: fieldCosts,
    reads: readCosts.map(withoutTimes),
    pages,
    aims,
    refused: refusals.map((cost) => ({ name: cost.name, ratio: refusedRatio(cost) })),
  });
}

const withoutTimes = <Cost extends { times: readonly number[] }>({ times, ...cost }: Cost) => ({ ...cost, count: times.length });

await untilDone(async (defer) => {
  const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  await run(values.tiny ? tiny : usual, values.out, defer);
});
