/** An answer of the plan executor held against the one that plain graphql-js gives over the same data: the data, and the errors. */
import { type ComparedError, comparedError } from '../compare.ts';
import type { FaultPlan } from '../faults.ts';
import type { Gateways } from '../gateways.ts';
import type { DrawnOperation } from '../operations.ts';
import { planMistakes } from '../plan-mistakes.ts';

type Path = readonly (string | number)[];

/** The place that an error leaves null: the end of its path, or what is around it. */
function nullPlace(data: unknown, path: Path): string {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null || value === undefined) return JSON.stringify(path.slice(0, index));
    value = (value as Record<string | number, unknown>)[step];
  }
  return JSON.stringify(path);
}

const placesOf = (data: unknown, errors: readonly ComparedError[]): string =>
  [...new Set(errors.map(({ path = [] }) => nullPlace(data, path)))].sort().join(' ');

/** As the executor tells an error of a subgraph that has no code. */
const coded = (error: ComparedError): string => JSON.stringify({ ...error, code: error.code ?? 'DOWNSTREAM_SERVICE_ERROR' });

/** Where nothing is non-null, more fields could be null by a fault, and hide what is below them. */
const withErrorsOnly = ({ rates: { 'field null': _, ...rates }, ...faults }: FaultPlan): FaultPlan => ({ ...faults, rates });

/**
 * What is wrong with the answer, or undefined. Data are the same text. Each null that an error of the monolith explains is explained by one
 * of ours, and no other. Which of several errors under one null are told is open (GraphQL specification, 6.4.4), but each of ours is one that
 * the monolith tells where nothing is non-null.
 */
async function wrong(gateways: Gateways, operation: DrawnOperation, faults: FaultPlan | null): Promise<string | undefined> {
  const { document, variables } = operation;
  const right = await gateways.monolith.execute(document, variables, gateways.newRun(faults));
  const own = await gateways.ask('writ', operation, faults);
  const isSaid = (what: string): string =>
    `${what}\n${operation.query}\nvariables ${JSON.stringify(variables)} faults ${JSON.stringify(faults)}\nright ${JSON.stringify(right)}\nwrit  ${own.text} ${JSON.stringify(own.errors)}`;
  if (own.text !== JSON.stringify(right.data)) return isSaid('other data');
  if (own.valueCompletion) return isSaid('a value is told not to be of its type');
  const [theirs, ours] = [(right.errors ?? []).map((error) => comparedError(error as never)), own.errors.map(comparedError)];
  if (placesOf(right.data, theirs) !== placesOf(right.data, ours)) return isSaid('errors at other places');
  const lenient = await gateways.lenient.execute(document, variables, gateways.newRun(faults && withErrorsOnly(faults)));
  const known = new Set((lenient.errors ?? []).map((error) => coded(comparedError(error as never))));
  return ours.every((error) => known.has(coded(error))) ? undefined : isSaid('an error that is none');
}

/** The same, but for what comes from a mistake of the stock planner: the same question is answered rightly where it is planned rightly. */
export async function wrongInExecution(
  gateways: Gateways,
  operation: DrawnOperation,
  faults: FaultPlan | null,
): Promise<string | undefined> {
  const told = await wrong(gateways, operation, faults);
  if (told === undefined) return undefined;
  for (const { otherwise } of planMistakes) {
    const other = otherwise(operation, gateways.apiSchema);
    if (other && (await wrong(gateways, other, faults)) === undefined) return undefined;
  }
  return told;
}
