/**
 * `npm run bench -- scale`: what a decision, a disclosure and a reading of one's own records leave in the database, measured, and from that where each way to
 * run Writ ends. docs/scale.md says what its tables mean. Bytes are the same on any machine; rates are this machine's.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { graphPaths } from '@writ/access';
import { StartError } from '@writ/core';
import { socketConnection } from '@writ/prisma';
import { bulkOf, publishItems } from './bulk/decisions.ts';
import { startClient } from './disclosure/client.ts';
import { isDisclosure, type Kind, kinds, threeCategories } from './disclosure/kinds.ts';
import { emailOfHolder, startInstallation } from './harness/installation.ts';
import { bringInForce } from './harness/orders.ts';
import { tokensOf } from './harness/people.ts';
import { writeResult } from './harness/result.ts';
import { show, table } from './harness/table.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { startWrit } from './harness/writ.ts';
import { machine } from './report/measured.ts';
import { bytesNow, bytesOfEach } from './scale/bytes.ts';
import { type Bytes, endOf, type MeasuredCosts, type Size, sizeAt, sum, usualAssumptions } from './scale/model.ts';

const usage = `npm run bench -- scale [--tiny] [--out FILE]

  --tiny      a few of each, to see that it runs
  --out FILE  the result as JSON`;

const tiny = { decisions: 200, readings: 10 };
const usual = { decisions: 6_000, readings: 300 };
const decades = [1e6, 1e7, 1e8, 1e9, 1e10];

/** Waits until Writ answers again: while a table is rewritten the log publishes nothing, and takes no entry after some seconds of that. */
async function untilReady(baseUrl: string): Promise<void> {
  for (let look = 0; look < 240; look += 1) {
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await wait(500);
  }
  throw new StartError('Writ is not ready two minutes after its tables were rewritten.');
}

const kindOf = (name: string): Kind => {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new TypeError(`there is no kind ${name}`);
  return kind;
};

async function measure({ decisions, readings }: typeof usual, defer: Defer): Promise<MeasuredCosts> {
  const seeded = await startInstallation(150, defer);
  const { baseUrl } = await startWrit(seeded, undefined, defer);
  const superuser = socketConnection(seeded.socketFolder, 'postgres', 'writ');
  const token = tokensOf(baseUrl);
  await publishItems(seeded, 2 * decisions);
  const inBulk = bulkOf(baseUrl, await token('agent-2', 'platform'));
  // The first go makes what is made once: keys, statements of the planner, first pages of tables.
  await inBulk.decide(decisions);
  const sizes = async (): Promise<Bytes> => {
    const bytes = await bytesNow(superuser);
    await untilReady(baseUrl);
    return bytes;
  };
  const before = await sizes();
  const from = performance.now();
  await inBulk.decide(decisions);
  const seconds = (performance.now() - from) / 1_000;
  const decision = bytesOfEach(before, await sizes(), decisions);

  const targets = await bringInForce({ baseUrl, token, email: await emailOfHolder(seeded.socketFolder) }, 2 * readings, 1);
  const client = startClient(baseUrl);
  defer(() => client.close());
  const read = async (kind: Kind): Promise<Bytes> => {
    const ask = async (at: number) => ({
      path: graphPaths[kind.graph],
      token: kind.login === null ? null : await token(kind.login, kind.graph),
      body: JSON.stringify({ query: kind.query, variables: isDisclosure(kind) ? targets[at % targets.length] : {} }),
    });
    const go = async () => {
      const answers = await client.ask(await Promise.all(Array.from({ length: readings }, (_, at) => ask(at))), 1);
      const failed = answers.find(({ errors }) => errors !== undefined);
      if (failed) throw new StartError(`"${kind.name}" was refused: ${failed.errors}`);
    };
    await go();
    const earlier = await sizes();
    await go();
    return bytesOfEach(earlier, await sizes(), readings);
  };
  const disclosure = await read(kindOf(threeCategories));
  const ownReading = await read(kindOf('own+pages'));
  return { decision, disclosure, ownReading, decisionsPerSecond: decisions / seconds };
}

const amount = (bytes: number): string =>
  bytes >= 1e12 ? `${show(bytes / 1e12)} TB` : bytes >= 1e9 ? `${show(bytes / 1e9)} GB` : `${show(bytes / 1e6)} MB`;

function bytesTable({ decision, disclosure, ownReading }: MeasuredCosts): string {
  const line = (name: string, bytes: Bytes) => [
    name,
    ...[bytes.log, bytes.enforcement, bytes.orders, bytes.other, sum(bytes)].map((value) => show(value, 0)),
  ];
  return table([
    ['bytes of one', 'log', 'enforcement', 'orders', 'other', 'all'],
    line('decision in bulk', decision),
    line('disclosure', disclosure),
    line('own reading', ownReading),
  ]);
}

function sizesTable(sizes: readonly Size[]): string {
  return table([
    ['decisions a half-year', 'a second', 'decisions', 'log, 2 years', 'restore', 'busiest minutes', 'tier', 'because'],
    ...sizes.map((size) => [
      size.decisions.toExponential(0).replace('e+', ' x 10^'),
      show(size.perSecond, 2),
      amount(size.hotBytes),
      amount(size.logBytes),
      `${show(size.restoreHours)} h`,
      `${show(size.peakShare * 100)} %`,
      String(size.tier),
      size.because,
    ]),
  ]);
}

await untilDone(async (defer) => {
  const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const at = machine();
  const costs = await measure(values.tiny ? tiny : usual, defer);
  const sizes = decades.map((decisions) => sizeAt(decisions, costs, usualAssumptions));
  const { restoreMegabytes, restoreHours, volumeTerabytes, peak } = usualAssumptions;
  console.log(
    `Node ${at.node}, ${at.cores} cores, load before ${at.load}. ${show(costs.decisionsPerSecond, 0)} decisions a second in bulk.\n`,
  );
  console.log(`${bytesTable(costs)}\n\n${sizesTable(sizes)}\n`);
  console.log(
    `Tier 1 ends at ${endOf(1, costs, usualAssumptions).toExponential(1)} decisions a half-year, tier 2 at ${endOf(2, costs, usualAssumptions).toExponential(1)}.`,
  );
  console.log(
    `Taken as given: a restore of ${restoreMegabytes} MB/s that may take ${restoreHours} h, volumes of ${volumeTerabytes} TB, busiest minutes of ${peak} times the mean.`,
  );
  await writeResult(values.out, { program: 'scale', machine: at, costs, assumptions: usualAssumptions, sizes });
});
