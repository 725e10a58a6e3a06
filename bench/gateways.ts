/**
 * `npm run bench -- gateway`: Writ's gateway with everything on beside other gateways with nothing on, over the same four subgraphs and
 * in the same rounds, every answer compared. See bench/README.md for what each server is and which figures to believe.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '@writ/core';
import { standIn } from './gateways/stand-in.ts';
import { gatewayTargets } from './gateways/targets.ts';
import { type GatewayVariant, type Ground, gatewayVariants, startVariant } from './gateways/variants.ts';
import { startInstallation } from './harness/installation.ts';
import { writeResult } from './harness/result.ts';
import { type PerformanceTarget, targetsTable } from './harness/targets.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { type Measured, measure, type Plan, usualPlan } from './load/measure.ts';
import { planFrom, planOptions, planUsage } from './load/options.ts';
import { startProcess } from './load/process.ts';
import { machine, type Row, settingsLines, summary, summaryTable, trust } from './report/measured.ts';
import { shapes } from './shop/questions.ts';
import { supergraphOf } from './shop/subgraph-schemas.ts';

const usage = `npm run bench -- gateway [options]

${planUsage}
  --only NAMES   these servers alone, by comma; the first is what the others are compared with
  --shape NAME   big or small alone
  --cpu-prof DIR a processor profile of each server, in a folder for each shape: times are then higher`;

/** About a minute a shape and a server more. */
const usual: Plan = { ...usualPlan, seconds: 1.5, warmUpSeconds: 1.5 };

async function prepare(defer: Defer): Promise<Ground> {
  const server = await startProcess({ file: 'gateways/subgraphs.ts' });
  defer(() => server.stop());
  const folder = mkdtempSync(join(tmpdir(), 'writ-bench-'));
  defer(() => rm(folder, { recursive: true, force: true }));
  const [supergraph, writSupergraph] = [join(folder, 'supergraph.graphql'), join(folder, 'writ.graphql')];
  writeFileSync(supergraph, supergraphOf(server.url));
  writeFileSync(writSupergraph, supergraphOf(server.url, standIn));
  return { subgraphs: server.url, supergraph, writSupergraph, writ: await startInstallation(50, defer) };
}

type Shape = keyof typeof shapes;

interface Comparison {
  readonly servers: readonly GatewayVariant[];
  readonly measuredShapes: readonly Shape[];
  readonly plan: Plan;
  /** Where the servers leave their processor profiles. */
  readonly profiles: string | undefined;
}

/** Started again for each shape, so that the memory is that of the shape. */
async function measureShape(shape: Shape, { servers, plan, profiles }: Comparison, ground: Ground): Promise<Measured[]> {
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const variants = [];
    for (const server of servers)
      variants.push(await startVariant(server, ground, profiles && join(profiles, shape), (close) => closers.push(close)));
    return await measure(variants, shapes[shape].slice(0, plan.questions), plan);
  } finally {
    await Promise.all(closers.map((close) => close()));
  }
}

function chosen(only: string | undefined): GatewayVariant[] {
  const all = gatewayVariants();
  return (only?.split(',') ?? all.map(({ name }) => name)).map((name) => {
    const found = all.find((one) => one.name === name);
    if (found === undefined) throw new StartError(`There is no server "${name}": they are ${all.map((one) => one.name).join(', ')}.`);
    return found;
  });
}

function chosenShapes(name: string | undefined): Shape[] {
  if (name === undefined) return ['big', 'small'];
  if (name !== 'big' && name !== 'small') throw new StartError('--shape is big or small.');
  return [name];
}

/** What is compared, printed before anything runs. */
function introduce({ servers, plan }: Comparison): ReturnType<typeof machine> {
  const on = machine();
  console.log(`Node ${on.node}, ${on.cores} cores (${on.processor}), load before ${on.load}. ${plan.rounds} rounds of ${plan.seconds} s,`);
  console.log(
    `${plan.connections} clients, ${plan.questions} different sets of variables, NODE_ENV=production, a process for each server.`,
  );
  if (on.load > on.cores) console.log('The machine is busy with something else: expect wide spans, and a longer run.');
  console.log(`\n${settingsLines(servers)}`);
  return on;
}

await untilDone(async (defer) => {
  const options = { ...planOptions, only: { type: 'string' }, shape: { type: 'string' }, 'cpu-prof': { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  if (values.help) return console.log(usage);
  const comparison: Comparison = {
    servers: chosen(values.only),
    measuredShapes: chosenShapes(values.shape),
    plan: planFrom(values, usual),
    profiles: values['cpu-prof'],
  };
  const on = introduce(comparison);
  const ground = await prepare(defer);
  const results: Partial<Record<Shape, { rows: Row[]; aims: PerformanceTarget[] }>> = {};
  for (const shape of comparison.measuredShapes) {
    const measured = await measureShape(shape, comparison, ground);
    const [rows, aims] = [summary(measured), gatewayTargets(shape, measured)];
    results[shape] = { rows, aims };
    console.log(`\n${shape}\n\n${summaryTable(rows)}`);
    if (aims.length > 0) console.log(`\n${targetsTable(aims)}`);
  }
  console.log(`\n${trust}`);
  await writeResult(values.out, { machine: on, plan: comparison.plan, shapes: results });
});
