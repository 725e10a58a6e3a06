/**
 * graphql-shield as the rule engine of a subgraph. The rule tree is made from the declarations in the SDL; what has none is
 * denied. The tree covers every field of every object type, so what `_entities` reaches is ruled like everything else.
 *
 * Only fields that anybody may read are left unwrapped, for speed (shield costs two async functions a field). Rules are
 * never cached: shield's caches are keyed by a rule's name and let one field's verdict serve another.
 */
import { createRequire } from 'node:module';
import { faultOf, forbidden, PublicError } from '@writ/core';
import type { GraphQLSchema } from 'graphql';
import type { IMiddlewareTypeMap } from 'graphql-middleware';
import type { Caller } from './caller.ts';
import type { DataCategory } from './data-categories.ts';
import { type FieldDeclaration, isOpen } from './declarations.ts';
import { stepUpOf, stepUpRefusal } from './sign-in/step-up.ts';

type Shield = typeof import('graphql-shield');
type ShieldRule = ReturnType<ReturnType<Shield['rule']>> | Shield['allow' | 'deny'];

/**
 * The engine and its libraries, 450 files: loaded where a subgraph is served. The ES module build imports `isUndefined` from node:util, gone since
 * Node 23. `chain` and `race` call it in the CommonJS build too: not used here.
 */
function engine() {
  const { shield, rule, allow, deny } = createRequire(import.meta.url)('graphql-shield') as Shield;
  const { applyMiddleware } = createRequire(import.meta.url)('graphql-middleware') as typeof import('graphql-middleware');
  return { shield, rule, allow, deny, applyMiddleware };
}

/** What a rule may know: who asks, and what a grant of this operation covers. */
export interface RuleContext {
  readonly caller: Caller;
  /** Whether the grant behind a handle covers a category of a type. Decided from the grant alone, before any record is looked up. */
  covers(handle: string, category: DataCategory, type: string): Promise<boolean>;
}

/** UNAUTHENTICATED: what is asked for needs a person who is known. */
export const signInFirst = (): PublicError =>
  new PublicError('UNAUTHENTICATED', 'Sign in first: only people who are signed in may ask for this.');

async function verdict(declaration: FieldDeclaration, parent: unknown, context: RuleContext): Promise<true | PublicError> {
  const { caller } = context;
  if (!declaration.allow.includes('ANY') && !caller.roles.some((role) => declaration.allow.includes(role)))
    return caller.subject === null ? signInFirst() : forbidden();
  const stepUp = stepUpOf(declaration);
  const stale = stepUp && stepUpRefusal(caller, stepUp);
  if (stale) return stale;
  if (declaration.category === null) return true;
  const handle = typeof parent === 'object' && parent !== null && 'grant' in parent ? parent.grant : undefined;
  if (typeof handle === 'string' && (await context.covers(handle, declaration.category, declaration.type)) === true) return true;
  return forbidden(`No grant of yours covers ${declaration.category} here.`);
}

/** The rule tree: type, field, rule. Rules of equal content are one rule, since shield refuses two under one name. */
export function ruleTree(declarations: readonly FieldDeclaration[]): Record<string, Record<string, ShieldRule>> {
  const { rule, deny } = engine();
  const rules = new Map<string, ShieldRule>();
  const tree: Record<string, Record<string, ShieldRule>> = {};
  for (const declaration of declarations) {
    const granted = declaration.category === null ? '' : `${declaration.category} of ${declaration.type}`;
    const stepUp = stepUpOf(declaration);
    const fresh = stepUp === null ? '' : ` signed in ${stepUp.maxAge} seconds ago${stepUp.bound ? ' by a bound token' : ''}`;
    const name = `${[...declaration.allow].sort().join('|')} ${granted}${fresh}`;
    // Shield takes a rule that throws for a refusal; that grants can't be read is an error and must be known as one.
    const decide = (parent: unknown, _args: unknown, context: RuleContext) => verdict(declaration, parent, context).catch(fallbackError);
    const known = rules.get(name) ?? rule(name, { cache: 'no_cache' })(decide);
    rules.set(name, known);
    const fields = tree[declaration.type] ?? {};
    tree[declaration.type] = fields;
    fields[declaration.field] = declaration.allow.length === 0 ? deny : known;
  }
  return tree;
}

/** Our own errors pass; a denial without one is FORBIDDEN; anything else is an error, whose cause stays on this side. */
export function fallbackError(error: unknown): Error {
  if (error === null) return forbidden();
  if (error instanceof PublicError) return error;
  return Object.assign(faultOf(error), { cause: error });
}

/**
 * Wraps a subgraph's schema in its rules. Throws at start-up when the tree names a type or field that the schema lacks.
 * Federation's own `_entities` and `_service` pass: what they lead to is ruled field by field.
 */
export function protect(schema: GraphQLSchema, declarations: readonly FieldDeclaration[]): GraphQLSchema {
  const { shield, allow, deny, applyMiddleware } = engine();
  const tree = ruleTree(declarations);
  const entities = schema.getQueryType()?.getFields()['_entities'] === undefined ? {} : { _entities: allow };
  const federation = { Query: { ...tree['Query'], ...entities, _service: allow }, _Service: { sdl: allow } };
  const middleware = shield({ ...tree, ...federation }, { fallbackRule: deny, fallbackError, allowExternalErrors: false }).generate(schema);
  const wrapped = middleware as IMiddlewareTypeMap;
  for (const declaration of declarations.filter(isOpen)) {
    const fields = wrapped[declaration.type];
    if (typeof fields === 'object') delete (fields as Record<string, unknown>)[declaration.field];
  }
  return applyMiddleware(schema, wrapped);
}
