/** A REST request as a question of its graph: a document by its name, and its variables. */
import { PublicError } from '@writ/core';
import { operationOf, type Variable, variablesOf } from '@writ/schema';
import { type GraphQLInputType, type GraphQLSchema, getNamedType, isListType, isNonNullType } from 'graphql';

export interface Question {
  readonly documentId: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A document, as far as a question of it is read. */
export interface Asked {
  readonly id: string;
  readonly isAct: boolean;
  readonly variables: ReadonlyMap<string, Variable>;
}

export function askedOf({ id, text }: { id: string; text: string }, schema: GraphQLSchema): Asked {
  const operation = operationOf(text);
  const variables = new Map(variablesOf(operation, schema).map((variable) => [variable.name, variable]));
  return { id, isAct: operation.operation === 'mutation', variables };
}

const refused = (sentence: string): PublicError => new PublicError('BAD_USER_INPUT', sentence);

function requireKnown(names: Iterable<string>, { variables }: Asked): void {
  for (const name of names)
    if (!variables.has(name))
      throw refused(
        `This document has no variable of one of the names that were sent. It has: ${[...variables.keys()].join(', ') || 'none'}.`,
      );
}

/** By POST: the body is the variables. */
export function questionInBody(asked: Asked, search: URLSearchParams, body: unknown): Question {
  if (search.size > 0) throw refused('By POST everything is in the body, and nothing in the address.');
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw refused('The body must be one JSON object with the variables of the document.');
  requireKnown(Object.keys(body), asked);
  return { documentId: asked.id, variables: body as Record<string, unknown> };
}

/** By GET: the parameters are the variables. No identifier and no text is ever in an address, which other programs write down. */
export function questionInAddress(asked: Asked, search: URLSearchParams): Question {
  if (asked.isAct) throw refused('This document changes something: send it by POST.');
  requireKnown(search.keys(), asked);
  const given = [...asked.variables.values()].filter(({ name }) => search.has(name));
  for (const { name, isHarmless } of given)
    if (!isHarmless) throw refused(`An address has no identifiers and no texts: send ${name} by POST, in the body.`);
  return {
    documentId: asked.id,
    variables: Object.fromEntries(given.map(({ name, type }) => [name, valuesOf(name, type, search.getAll(name))])),
  };
}

function valuesOf(name: string, type: GraphQLInputType, texts: readonly string[]): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return texts.map((text) => oneOf(name, type, text));
  const [text = '', ...more] = texts;
  if (more.length > 0) throw refused(`${name} is there more than once, and is one value.`);
  return oneOf(name, type, text);
}

/** Numbers and yes and no as JSON has them; what is left is for the graph to read. */
function oneOf(name: string, type: GraphQLInputType, text: string): unknown {
  const named = getNamedType(type).name;
  if (named === 'Boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw refused(`${name} must be true or false.`);
  }
  if (named !== 'Int' && named !== 'Float') return text;
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) throw refused(`${name} must be a number.`);
  return Number(text);
}
