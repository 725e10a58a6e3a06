/** Where this executor answers otherwise than the stock one, on purpose. Whatever differs and is explained by none of these is a fault. */

import { type GraphQLSchema, isObjectType } from 'graphql';
import { type ComparedError, comparedError, type Difference, differencesOf, without } from './compare.ts';
import type { FaultPlan } from './faults.ts';
import type { Answer, Gateways } from './gateways.ts';
import type { DrawnOperation } from './operations.ts';
import { sorted } from './sorted.ts';

export interface Compared {
  gateways: Gateways;
  operation: Pick<DrawnOperation, 'query' | 'document' | 'variables'>;
  faults: FaultPlan | null;
  stock: Answer;
  writ: Answer;
}

export interface Improvement {
  name: string;
  /** Why ours is right. */
  because: string;
  /** Which of the differences it explains. */
  explains(compared: Compared, differences: readonly Difference[]): Promise<readonly Difference[]> | readonly Difference[];
}

type ErrorDifference = Extract<Difference, { what: 'error' }>;
const errorsOf = (differences: readonly Difference[], side: 'stock' | 'writ'): ErrorDifference[] =>
  differences.filter((difference): difference is ErrorDifference => difference.what === 'error' && difference.only === side);

/** Errors of both sides that differ in nothing but their path, in pairs. */
function pairs(differences: readonly Difference[]): { stock: ErrorDifference; writ: ErrorDifference }[] {
  const ours = errorsOf(differences, 'writ');
  return errorsOf(differences, 'stock').flatMap((stock) => {
    const place = ours.findIndex(({ error }) => error.message === stock.error.message && error.code === stock.error.code);
    const [writ] = place < 0 ? [] : ours.splice(place, 1);
    return writ ? [{ stock, writ }] : [];
  });
}

/** Whether a path leads nowhere that isn't there: no index past a list's end, nothing inside a leaf. A field that wasn't asked for ends it. */
function leadsIntoData(data: unknown, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined || data === null || data === undefined) return true;
  if (Array.isArray(data)) return typeof step === 'number' && step < data.length && leadsIntoData(data[step], rest);
  return typeof data === 'object' && typeof step === 'string' && leadsIntoData((data as Record<string, unknown>)[step], rest);
}

/** The errors that the same faults bring in the monolith, where each field has its own. */
async function monolithErrors({ gateways, operation, faults }: Compared): Promise<ComparedError[]> {
  const { errors = [] } = await gateways.lenient.execute(operation.document, operation.variables, gateways.newRun(faults));
  return errors.map((error) => comparedError(error as never));
}

/** Whether `ours` is `theirs`, in whatever order of keys, with nothing changed but parts that are null instead and the names of types. */
function isPruned(schema: GraphQLSchema, theirs: unknown, ours: unknown): boolean {
  if (ours === null || ours === theirs) return true;
  if (typeof ours === 'string' && typeof theirs === 'string')
    return isObjectType(schema.getType(ours)) && schema.getType(theirs) !== undefined;
  if (typeof ours !== 'object' || typeof theirs !== 'object' || theirs === null || ours === undefined) return false;
  const right = ours as Record<string, unknown>;
  const keys = Object.keys(theirs);
  return keys.length === Object.keys(right).length && keys.every((key) => isPruned(schema, (theirs as typeof right)[key], right[key]));
}

/** Whether `theirs` is `ours` with fields of objects left out. */
function isPart(theirs: unknown, ours: unknown): boolean {
  if (theirs === ours) return true;
  if (typeof theirs !== 'object' || typeof ours !== 'object' || theirs === null || ours === null) return false;
  if (Array.isArray(theirs) && theirs.length !== (ours as unknown[]).length) return false;
  return Object.entries(theirs).every(([key, value]) => key in ours && isPart(value, (ours as Record<string, unknown>)[key]));
}

/** All that subgraphs were sent of entities, each once. */
const sent = ({ run }: Answer): string =>
  [...new Set(run.asked.flatMap(({ query, representations = [] }) => representations.map((own) => query + JSON.stringify(own))))]
    .sort()
    .join();

export const improvements: readonly Improvement[] = [
  {
    name: 'key order',
    because:
      'the order of keys is that of field collection (GraphQL specification, 6.3.2); stock puts what a second fragment on one type asks for in the place of the first',
    explains({ stock, writ, operation }, differences) {
      const isReordered = sorted(stock.data) === sorted(writ.data) && operation.query.split('...').length > 2;
      return isReordered ? differences.filter(({ what }) => what === 'data') : [];
    },
  },
  {
    name: 'error of an entity that is not the one at that place of the batch',
    because: 'an index under _entities counts what was sent; stock counts the objects at the path, also those that were not sent',
    async explains(compared, differences) {
      const found = pairs(differences).filter(({ stock }) => !stock.error.path?.includes('_entities'));
      if (found.length === 0) return [];
      const known = await monolithErrors(compared);
      return found.flatMap(({ stock, writ }) => {
        const path = writ.error.path ?? [];
        const told = known.filter(({ message }) => message === writ.error.message);
        const isThere =
          told.length > 0
            ? told.some((error) => JSON.stringify(error.path) === JSON.stringify(path))
            : leadsIntoData(compared.writ.data, path);
        return isThere ? [stock, writ] : [];
      });
    },
  },
  {
    name: 'error of a batch that names no entity',
    because: 'a path leads into the answer (GraphQL specification, 7.1.2): it has no "@" and no "_entities"',
    explains(_, differences) {
      return pairs(differences).flatMap(({ stock, writ }) => {
        const [theirs, ours] = [stock.error.path ?? [], writ.error.path ?? []];
        const common = theirs.slice(
          0,
          theirs.findIndex((step) => step === '@' || step === '_entities'),
        );
        return theirs.includes('_entities') && JSON.stringify(common) === JSON.stringify(ours) ? [stock, writ] : [];
      });
    },
  },
  {
    name: 'another number of entities than was asked for',
    because: 'the error says where in the answer, and not what a subgraph is called or asked for',
    explains(_, differences) {
      const [theirs, ours] = [errorsOf(differences, 'stock'), errorsOf(differences, 'writ')];
      const stock = theirs.filter(({ error }) =>
        /^Expected "data\._entities" (in response to be an array|to contain \d+ elements)$/.test(error.message),
      );
      const writ = ours.filter(({ error }) => error.message === 'A subgraph did not answer as many entities as it was asked for.');
      return stock.length === writ.length ? [...stock, ...writ] : [];
    },
  },
  {
    name: 'type that cannot stand here',
    because:
      'an object whose type is not one of those declared for its place is no answer to what was asked: null, and told; stock lets it through',
    explains({ gateways, stock, writ, faults }, differences) {
      if (faults?.rates['wrong __typename'] === undefined || !isPruned(gateways.apiSchema, stock.data, writ.data)) return [];
      return differences.filter(({ what }) => what === 'data' || (what === 'valueCompletion' && writ.valueCompletion));
    },
  },
  {
    name: 'object whose type was never found out',
    because:
      'an object that only an interface object subgraph has answered has no type, so it is null where its type is asked for; stock says nothing about it',
    explains({ gateways, operation, stock, writ }, differences) {
      const knowsInterfaceObjects = Object.values(gateways.composed.shape.subgraphs).some((sdl) => sdl.includes('@interfaceObject'));
      const isSilent = stock.text === writ.text && writ.valueCompletion && operation.query.includes('__typename');
      return knowsInterfaceObjects && isSilent ? differences.filter(({ what }) => what === 'valueCompletion') : [];
    },
  },
  {
    name: 'type that is known already',
    because:
      'an object that one subgraph has called by its own type and another one calls by an interface of it is still that object; stock takes the last name, and leaves out what fragments ask of the first',
    explains({ stock, writ, faults }, differences) {
      const isNamed = faults?.rates['wrong __typename'] !== undefined && isPart(stock.data, writ.data);
      return isNamed ? differences.filter(({ what }) => what === 'data') : [];
    },
  },
  {
    name: 'value of the wrong kind',
    because:
      'a list where an object is due, or a text for a list, is null there and told; stock fails the whole answer and quotes the value, or takes a list for an object',
    async explains(compared, differences) {
      const { gateways, operation, faults, writ } = compared;
      if (faults?.rates['wrong kind'] === undefined || faults.softened) return [];
      const stock = await gateways.ask('stock', operation, { ...faults, softened: true });
      const softened: Compared = { ...compared, faults: { ...faults, softened: true }, stock };
      // What went on to another subgraph comes back in a way of that subgraph's own.
      if (sent(stock) !== sent(writ)) return differences;
      const left = (await unexplained(softened)).filter(({ what }) => what !== 'valueCompletion' || !writ.valueCompletion);
      return left.length === 0 ? differences : [];
    },
  },
];

/** The differences that nothing explains. `used` is told of what explains one. */
export async function unexplained(compared: Compared, used: (improvement: string) => void = () => undefined): Promise<Difference[]> {
  let left = differencesOf(compared.stock, compared.writ);
  for (const improvement of improvements) {
    if (left.length === 0) break;
    const explained = await improvement.explains(compared, left);
    if (explained.length > 0) used(improvement.name);
    left = without(left, explained);
  }
  return left;
}
