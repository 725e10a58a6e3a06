/**
 * What it costs to have a field ruled, in this process and without a database: a list of a thousand objects with ten fields each, executed
 * with the schema as it is, with graphql-shield unchanged, and as Writ protects it. All in turn in each round; equal answers or none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type Caller, declarationsOf, protect, type RuleContext } from '@writ/access';
import { StartError } from '@writ/core';
import { schemaFolder } from '@writ/schema';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { quantile } from '../harness/timing.ts';
import { withPlainShield } from '../page/plain-shield.ts';

const [objects, fields] = [1_000, 10];
const names = Array.from({ length: fields }, (_, i) => `f${i}`);
const typed = (suffix: string): string => names.map((name) => `${name}: String${suffix}`).join(' ');

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query {
    open: [Open!]! @allow(to: [PUBLIC])
    staff: [Staff!]! @allow(to: [AGENT])
    granted: [Granted!]! @allow(to: [AGENT])
  }
  type Open @allow(to: [PUBLIC]) { ${typed('')} }
  type Staff @allow(to: [AGENT]) { ${typed('')} }
  type Granted @key(fields: "grant") @allow(to: [AGENT]) { grant: ID! ${typed(' @category(is: SUBSCRIBER)')} }
  ${readFileSync(join(schemaFolder, 'directives.graphql'), 'utf8')}`);

const rows = Array.from({ length: objects }, (_, i) => ({
  grant: `grant-${i}`,
  ...Object.fromEntries(names.map((name) => [name, `${name} of ${i}`])),
}));
const list = (): typeof rows => rows;
const plain = buildSubgraphSchema({ typeDefs, resolvers: { Query: { open: list, staff: list, granted: list } } });

const agent: Caller = { graph: 'platform', issuer: 'i', subject: 's', organisation: 'o', country: null, office: null, roles: ['AGENT'] };
const reader: Caller = { ...agent, graph: 'public', subject: null, organisation: null, roles: ['PUBLIC'] };
/** The grant of a row covers its category, and is known: what finding it costs is measured elsewhere. */
const context = (caller: Caller): RuleContext => ({ caller, covers: async () => true });

/** One schema and what is asked of it. */
interface Way {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly caller: Caller;
}
const way = (name: string, schema: GraphQLSchema, root: string, caller: Caller): Way => ({
  name,
  schema,
  document: parse(`{ ${root} { ${names.join(' ')} } }`),
  caller,
});

/** The first is what the others are compared with. */
const ways = (): Way[] => {
  const declarations = declarationsOf(typeDefs);
  const [shielded, writ] = [withPlainShield(plain, declarations), protect(plain, declarations)];
  return [
    way('no rules', plain, 'open', reader),
    way('shield as it comes', shielded, 'open', reader),
    way('writ, for everybody', writ, 'open', reader),
    way('writ, for a role', writ, 'staff', agent),
    way('writ, under a grant', writ, 'granted', agent),
  ];
};

/** What one way takes. */
export interface FieldCost {
  readonly name: string;
  /** Milliseconds of one execution, by round. */
  readonly ms: number[];
  /** What a field takes more than without rules, in microseconds. */
  perFieldUs: number;
  /** To the time without rules: the median over the rounds. */
  ratio: number;
}

async function executed({ schema, document, caller }: Way): Promise<string> {
  const { data, errors }: ExecutionResult = await execute({ schema, document, contextValue: context(caller) });
  if (errors !== undefined || !data) throw new StartError(`A ruled list was refused: ${errors?.[0]?.message}`);
  return JSON.stringify(Object.values(data)[0]);
}

/** Processor time of so many executions in turn, in milliseconds each: what neighbours do doesn't count. */
async function timed(one: Way, times: number): Promise<number> {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) await execute({ schema: one.schema, document: one.document, contextValue: context(one.caller) });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/** Measures in so many rounds, of so many executions of each way. Throws StartError when their answers differ. */
export async function measureFields(rounds: number, times: number): Promise<FieldCost[]> {
  const all = ways();
  const answers = new Set(await Promise.all(all.map(executed)));
  if (answers.size !== 1) throw new StartError('The same list was answered in different ways.');
  for (const one of all) await timed(one, times);
  const costs = all.map(({ name }): FieldCost => ({ name, ms: [], perFieldUs: 0, ratio: 0 }));
  for (let round = 0; round < rounds; round += 1) for (const [i, one] of all.entries()) costs[i]?.ms.push(await timed(one, times));
  const base = costs[0]?.ms ?? [];
  for (const cost of costs) {
    const beside = cost.ms.map((ms, round) => [ms, base[round] ?? Number.NaN] as const);
    cost.ratio = quantile(
      beside.map(([ms, plainMs]) => ms / plainMs),
      0.5,
    );
    cost.perFieldUs =
      (1000 *
        quantile(
          beside.map(([ms, plainMs]) => ms - plainMs),
          0.5,
        )) /
      (objects * fields);
  }
  return costs;
}
