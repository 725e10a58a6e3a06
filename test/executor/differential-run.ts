/** One case of the differential test: an operation answered by both executors, without faults and with them, and by the monolith. */
import { brokenFaults, type FaultPlan, faultPlan, honestFaults } from './faults.ts';
import { type Answer, type Gateways, openGateways } from './gateways.ts';
import { type Compared, unexplained } from './improvements.ts';
import { type DrawnOperation, drawOperation } from './operations.ts';
import { planMistakes } from './plan-mistakes.ts';
import { chanceOf } from './random.ts';
import type { Composed } from './shape.ts';

/** Faulty answers to each operation: its plan is made once. */
const faultyRuns = 4;

/** How often each improvement was what explained a difference. */
export type Uses = Map<string, number>;

const count = (uses: Uses) => (name: string) => void uses.set(name, (uses.get(name) ?? 0) + 1);

/** What a subgraph's name or address in an answer would be: nobody's business. */
function tellsSubgraph({ writ }: Compared): boolean {
  return writ.errors.some(({ extensions }) => extensions !== undefined && 'serviceName' in extensions);
}

function toldCase({ gateways, operation, faults, stock, writ }: Compared, seed: string, what: string): string {
  const { shape, form } = gateways.composed;
  return [
    `WRIT_EXECUTOR_SEED='${seed}' (${shape.name}, ${form}): ${what}`,
    operation.query,
    `variables ${JSON.stringify(operation.variables)} faults ${JSON.stringify(faults?.rates)}`,
    `stock ${stock.text} ${JSON.stringify(stock.errors)} ${stock.valueCompletion}`,
    `writ  ${writ.text} ${JSON.stringify(writ.errors)} ${writ.valueCompletion}`,
  ].join('\n');
}

/** Whether the answer is the monolith's: the same text, and something told exactly if the monolith told something. */
async function isRight(gateways: Gateways, operation: DrawnOperation, writ: Answer): Promise<boolean> {
  const right = await gateways.monolith.execute(operation.document, operation.variables, gateways.newRun(null));
  return JSON.stringify(right.data) === writ.text && (right.errors !== undefined) === (writ.errors.length > 0 || writ.valueCompletion);
}

/** Which mistake of the planner a wrong answer comes from: the same question is answered rightly where it is planned rightly. */
async function mistakeBehind({ gateways, operation }: Compared): Promise<string | undefined> {
  for (const { name, otherwise } of planMistakes) {
    const other = otherwise(operation, gateways.apiSchema);
    if (other && (await isRight(gateways, other, await gateways.ask('writ', other, null)))) return name;
  }
  return undefined;
}

/** What is wrong with one operation without faults, and whether it can be compared with them. */
async function faultless(gateways: Gateways, operation: DrawnOperation, seed: string, uses: Uses) {
  const [stock, writ] = [await gateways.ask('stock', operation, null), await gateways.ask('writ', operation, null)];
  const compared: Compared = { gateways, operation, faults: null, stock, writ };
  const left = await unexplained(compared, count(uses));
  const told = tellsSubgraph(compared) ? [toldCase(compared, seed, 'an error names a subgraph')] : [];
  const right = await isRight(gateways, operation, writ);
  if (right && left.length > 0) count(uses)('right where stock is wrong');
  if (!right) {
    const mistake = left.length === 0 ? await mistakeBehind(compared) : undefined;
    if (mistake) count(uses)(mistake);
    else
      told.push(
        toldCase(
          compared,
          seed,
          `wrong: ${JSON.stringify(await gateways.monolith.execute(operation.document, operation.variables, gateways.newRun(null)))}`,
        ),
      );
  }
  return { told, isComparable: left.length === 0 && samePlan(compared) };
}

/** Whether the subgraphs were asked the same: faults strike by what is asked. Otherwise the stock planner's plan was set right, and only the monolith can tell. */
function samePlan({ stock, writ }: Compared): boolean {
  const texts = ({ run }: Answer) => [...new Set(run.asked.map(({ subgraph, query }) => `${subgraph} ${query}`))].sort().join('\n');
  return texts(stock) === texts(writ);
}

async function faulty(gateways: Gateways, operation: DrawnOperation, faults: FaultPlan, seed: string, uses: Uses): Promise<string[]> {
  const [stock, writ] = [await gateways.ask('stock', operation, faults), await gateways.ask('writ', operation, faults)];
  const compared: Compared = { gateways, operation, faults, stock, writ };
  const left = await unexplained(compared, count(uses));
  if (tellsSubgraph(compared)) return [toldCase(compared, seed, 'an error names a subgraph')];
  return left.length > 0 ? [toldCase(compared, seed, JSON.stringify(left))] : [];
}

async function oneCase(gateways: Gateways, number: number, uses: Uses): Promise<string[]> {
  const { shape, form } = gateways.composed;
  const name = `${shape.name}/${form}/${number}`;
  const operation = drawOperation(gateways.apiSchema, shape, Math.floor(chanceOf(name) * 2 ** 32));
  if (!operation) return [];
  count(uses)('operations');
  const { told, isComparable } = await faultless(gateways, operation, name, uses);
  if (!isComparable) return told;
  count(uses)('compared with faults');
  for (let run = 0; run < faultyRuns; run += 1) {
    const kinds = run % 2 === 0 ? honestFaults : brokenFaults.filter((kind) => kind !== 'wrong kind' || !shape.opaque);
    told.push(...(await faulty(gateways, operation, faultPlan(Math.floor(chanceOf(`${name}/${run}`) * 2 ** 32), kinds), name, uses)));
  }
  return told;
}

export async function runShape(composed: Composed, numbers: readonly number[], uses: Uses): Promise<string[]> {
  const gateways = await openGateways(composed);
  const told: string[] = [];
  for (const number of numbers) told.push(...(await oneCase(gateways, number, uses)));
  await gateways.stop();
  return told;
}
