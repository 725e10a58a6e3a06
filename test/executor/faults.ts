/**
 * Faults that depend on a seed and on where they strike, never on how often or in what order a subgraph is asked: an executor that
 * sends an object once and one that sends it thrice meet the same faults.
 */

import { GraphQLError, type GraphQLOutputType, isNonNullType } from 'graphql';
import { chanceFrom, chanceOf } from './random.ts';
import { sorted } from './sorted.ts';

/** In the subgraph's resolvers: it answers as GraphQL asks. */
export const honestFaults = ['field error', 'field null'] as const;
/** In the subgraph's answer: it breaks its own schema, or the protocol. */
export const brokenFaults = [
  'entity null',
  'entity error',
  'null anywhere',
  'missing',
  'wrong __typename',
  'wrong enum value',
  'wrong leaf',
  'wrong kind',
  'error without a path',
  'error without an index',
  'errors without data',
  'entities cut short',
  'rejects',
] as const;
export type FaultKind = (typeof honestFaults)[number] | (typeof brokenFaults)[number];

export interface FaultPlan {
  seed: number;
  /** How probable each kind is at each place where it can strike. */
  rates: Partial<Record<FaultKind, number>>;
  /** A value of the wrong kind (a list for an object, a text for a list) is null instead. */
  softened?: boolean;
  /** Faults of resolvers strike alike whichever subgraph is asked, so that the monolith meets the same ones, and spare the field `id`. */
  alike?: boolean;
}

export interface FieldFaults {
  /** Throws the field's error, if it has one. */
  strike(id: string, field: string): void;
  nulls(id: string, field: string, type: GraphQLOutputType): boolean;
}

const wide: readonly FaultKind[] = [
  'errors without data',
  'rejects',
  'entities cut short',
  'error without a path',
  'error without an index',
];

/** One to three kinds at once, each with a rate of its own. */
export function faultPlan(seed: number, kinds: readonly FaultKind[]): FaultPlan {
  const chance = chanceFrom(seed);
  const rates: FaultPlan['rates'] = {};
  for (let count = chance.between(1, 3); count > 0; count -= 1) {
    const kind = chance.one(kinds);
    rates[kind] = wide.includes(kind) ? chance.one([0.15, 0.3]) : chance.one([0.04, 0.1, 0.3]);
  }
  return { seed, rates };
}

const codes = [undefined, 'FORBIDDEN', 'NOT_FOUND', 'INVALID_GRAPHQL'];
const strikes = ({ seed, rates }: FaultPlan, kind: FaultKind, place: string): boolean => {
  const rate = rates[kind];
  return rate !== undefined && chanceOf(`${seed} ${kind} ${place}`) < rate;
};

function fieldError(id: string, field: string): GraphQLError {
  const code = codes[Math.floor(chanceOf(`code ${id}.${field}`) * codes.length)];
  return new GraphQLError(`no ${field} of ${id}`, code ? { extensions: { code } } : {});
}

/** Faults of resolvers. Those of several subgraphs at once stand for whichever of them is asked. */
export function fieldFaults(plan: FaultPlan, subgraphs: readonly string[]): FieldFaults {
  const spared = plan.alike ? ['_entities', 'id'] : ['_entities'];
  const struck = (kind: FaultKind, id: string, field: string) =>
    !spared.includes(field) && (plan.alike ? [''] : subgraphs).some((subgraph) => strikes(plan, kind, `${subgraph} ${id}.${field}`));
  return {
    strike(id, field) {
      if (struck('field error', id, field)) throw fieldError(id, field);
    },
    nulls: (id, field, type) => !isNonNullType(type) && struck('field null', id, field),
  };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface SubgraphError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}
export interface SubgraphAnswer {
  data?: { [key: string]: Json } | null;
  errors?: SubgraphError[];
}

export interface Asked {
  subgraph: string;
  query: string;
  representations: readonly unknown[] | undefined;
}

/** The names that a wrong value is made of: types and enum values of the whole supergraph. */
export interface Names {
  types: readonly string[];
  enumValues: readonly string[];
}

/** A subgraph that is away, by its message. */
export class Rejection extends Error {}

const pick = <T>(all: readonly T[], key: string): T => all[Math.floor(chanceOf(key) * all.length)] as T;

/** What stands in for a value, or `undefined` if no fault strikes here. */
function replacement(plan: FaultPlan, names: Names, value: Json, key: string | null, place: string): { value: Json } | undefined {
  const draw = `${plan.seed} ${place}`;
  if (key === '__typename') return strikes(plan, 'wrong __typename', place) ? { value: pick([...names.types, 'Nobody'], draw) } : undefined;
  if (strikes(plan, 'null anywhere', place)) return { value: null };
  if (value === null) return undefined;
  if (typeof value === 'object') {
    if (!strikes(plan, 'wrong kind', place)) return undefined;
    if (plan.softened) return { value: null };
    return { value: pick<Json>(Array.isArray(value) ? [{ a: 1 }, 'a text', 7, true] : [[value], [], 'a text', 7, true], draw) };
  }
  // A type's name under an alias is the same one as the type's name.
  if (typeof value === 'string' && names.types.includes(value)) return undefined;
  if (typeof value === 'string' && names.enumValues.includes(value)) {
    return strikes(plan, 'wrong enum value', place) ? { value: pick<Json>([...names.enumValues, 'NO_SUCH_VALUE', 3], draw) } : undefined;
  }
  return strikes(plan, 'wrong leaf', place) ? { value: pick<Json>(['a text', 7, 1.5, true, 3_000_000_000, '', 0], draw) } : undefined;
}

function spoiled(plan: FaultPlan, names: Names, value: Json, key: string | null, place: string): Json {
  const replaced = replacement(plan, names, value, key, place);
  if (replaced) return replaced.value;
  if (Array.isArray(value)) return value.map((item, index) => spoiled(plan, names, item, null, `${place}.${index}`));
  if (value === null || typeof value !== 'object') return value;
  const left = Object.entries(value).filter(([name]) => name === '__typename' || !strikes(plan, 'missing', `${place}.${name}`));
  return Object.fromEntries(left.map(([name, own]) => [name, spoiled(plan, names, own, name, `${place}.${name}`)]));
}

/** Entities by what was sent for them, wherever in the list that was. */
function spoiledEntities(plan: FaultPlan, names: Names, asked: Asked, answer: SubgraphAnswer): void {
  const entities = answer.data?.['_entities'];
  if (!answer.data || !Array.isArray(entities)) return;
  const errors: SubgraphError[] = [];
  answer.data['_entities'] = entities.map((entity, index) => {
    const sent = sorted(asked.representations?.[index]);
    const place = `${asked.subgraph} ${asked.query} ${sent}`;
    if (strikes(plan, 'entity null', place)) return null;
    if (strikes(plan, 'entity error', place)) {
      errors.push({ message: `no such entity: ${sent}`, path: ['_entities', index] });
      return null;
    }
    return entity && spoiled(plan, names, entity, null, place);
  });
  if (strikes(plan, 'entities cut short', asked.query)) answer.data['_entities'] = entities.slice(1);
  if (errors.length > 0) answer.errors = [...(answer.errors ?? []), ...errors];
}

/** Throws before the subgraph is asked, if it is away. */
export function rejectIfAway(plan: FaultPlan, { subgraph, query }: Asked): void {
  if (strikes(plan, 'rejects', `${subgraph} ${query}`)) throw new Rejection(`${subgraph} is away`);
}

/** The answer as a faulty subgraph gives it. */
export function spoil(plan: FaultPlan, names: Names, asked: Asked, answer: SubgraphAnswer): SubgraphAnswer {
  const place = `${asked.subgraph} ${asked.query}`;
  if (strikes(plan, 'errors without data', place)) return { errors: [{ message: `${asked.subgraph} has no answer` }] };
  if (asked.representations) spoiledEntities(plan, names, asked, answer);
  else if (answer.data) {
    // The root's type is known, whatever a subgraph calls it.
    for (const [key, value] of Object.entries(answer.data))
      if (key !== '__typename') answer.data[key] = spoiled(plan, names, value, key, `${place}.${key}`);
  }
  const added: SubgraphError[] = [];
  if (strikes(plan, 'error without a path', place)) added.push({ message: `${asked.subgraph} is not well` });
  if (strikes(plan, 'error without an index', place))
    added.push({ message: `${asked.subgraph} is worse`, path: [asked.representations ? '_entities' : 'somewhere'] });
  if (added.length > 0) answer.errors = [...(answer.errors ?? []), ...added];
  return answer;
}
