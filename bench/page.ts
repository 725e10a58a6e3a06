/**
 * `npm run bench -- page`: a page of 50 items with author and enforcement status, by Writ with everything on and by Apollo's gateway over
 * Apollo Server subgraphs with graphql-shield unchanged, both over the same PostgreSQL. Answers are compared; times are a machine's.
 */
import { parseArgs } from 'node:util';
import { graphPaths } from '@writ/access';
import { startInstallation } from './harness/installation.ts';
import { tokensOf } from './harness/people.ts';
import type { Running } from './harness/processes.ts';
import { restrictionIn, restrictQuery, restrictVariables } from './harness/restrictions.ts';
import { wholeNumber, writeResult } from './harness/result.ts';
import { targetsTable } from './harness/targets.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { startWrit, startWritInOne } from './harness/writ.ts';
import { measure, type Plan, usualPlan, type Variant } from './load/measure.ts';
import { planFrom, planOptions, planUsage } from './load/options.ts';
import { pageParts, startApollo } from './page/apollo.ts';
import { partsTable, statementsOf } from './page/parts.ts';
import { questionsOf, walk } from './page/questions.ts';
import { pageTargets } from './page/targets.ts';
import { machine, settingsLines, summary, summaryTable, trust } from './report/measured.ts';

const usage = `npm run bench -- page [options]

${planUsage}
  --mails N      about how many mails the database is seeded from (600)
  --cpu-prof DIR a processor profile of each process`;

type System = Variant & { readonly parts: Readonly<Record<string, Running>> };

interface Extent {
  readonly plan: Plan;
  readonly mails: number;
  readonly out: string | undefined;
  readonly profileFolder: string | undefined;
}

/** Some items are restricted, as on any platform: each seventh. */
async function restrictSome(baseUrl: string, ids: readonly string[]): Promise<void> {
  const token = await tokensOf(baseUrl)('agent-1', 'platform');
  for (const id of ids.filter((_, place) => place % 7 === 3)) {
    const answer = await fetch(`${baseUrl}${graphPaths.platform}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: restrictQuery, variables: restrictVariables(id) }),
    });
    restrictionIn(await answer.text());
  }
}

async function startVariants(mails: number, profileFolder: string | undefined, defer: Defer): Promise<System[]> {
  const seeded = await startInstallation(mails, defer);
  const writ = await startWrit(seeded, profileFolder, defer);
  const apollo = await startApollo(seeded, profileFolder, defer);
  const { content, records, enforcement } = writ.subgraphs;
  const one = await startWritInOne(seeded, profileFolder, defer);
  const settings = {
    stock: '@apollo/gateway, @apollo/server standalone, graphql-shield on every field, no tokens, no log',
    writ: 'each part in a process of its own',
    one: 'as npm start runs it, gateway and subgraphs in one process, without the worker',
  };
  return [
    {
      name: 'stock + shield',
      settings: settings.stock,
      url: apollo.url,
      path: '/',
      parts: { gateway: apollo.gateway, ...apollo.subgraphs },
    },
    { name: 'writ', settings: settings.writ, url: writ.baseUrl, parts: { gateway: writ.gateway, content, records, enforcement } },
    { name: 'writ, one process', settings: settings.one, url: one.baseUrl, parts: { gateway: one.whole } },
  ];
}

async function run({ plan, mails, out, profileFolder }: Extent, defer: Defer): Promise<void> {
  const begun = performance.now();
  const before = machine();
  const variants = await startVariants(mails, profileFolder, defer);
  const baseUrl = variants[1]?.url ?? '';
  const items = await walk(baseUrl, 5);
  await restrictSome(baseUrl, items.restrictable);
  const questions = questionsOf(items);
  const measured = await measure(variants, questions, plan);
  const statements = await statementsOf(variants, questions.slice(0, 5));
  const rows = summary(measured);
  const aims = pageTargets(measured);
  console.log(
    `A page of 50 of ${items.count} items, ${questions.length} different ones; ${plan.connections} clients, ${plan.rounds} rounds of ${plan.seconds} s.`,
  );
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}.\n\n${settingsLines(rows)}\n\n${summaryTable(rows)}`);
  console.log(`\n${partsTable(statements, measured, ['gateway', ...pageParts])}`);
  console.log(`\n${targetsTable(aims)}\n\n${trust}`);
  console.log(`\nTook ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
  await writeResult(out, { program: 'page', machine: before, plan, rows, statements, aims });
}

await untilDone(async (defer) => {
  const { values } = parseArgs({ options: { ...planOptions, mails: { type: 'string' }, 'cpu-prof': { type: 'string' } } });
  if (values.help) return console.log(usage);
  const mails = wholeNumber('--mails', values.mails ?? (values.tiny ? '150' : '600'));
  const plan = planFrom(values, { ...usualPlan, connections: 16 });
  await run({ plan, mails, out: values.out, profileFolder: values['cpu-prof'] }, defer);
});
