/**
 * graphql-shield as its documentation shows it: a rule for each field in one tree, what has none denied, the whole schema wrapped. The rules
 * look at the caller's roles and nothing else. They are not cached, which is shield's default and the fastest of its ways.
 */
import { createRequire } from 'node:module';
import type { FieldDeclaration, RuleContext } from '@writ/access';
import type { GraphQLSchema } from 'graphql';

// The ES module build of graphql-shield imports a function of node:util that is gone since Node 23; both must be of one kind to know each other.
const require = createRequire(import.meta.url);
const { shield, rule, allow, deny } = require('graphql-shield') as typeof import('graphql-shield');
const { applyMiddleware } = require('graphql-middleware') as typeof import('graphql-middleware');
type ShieldRule = ReturnType<ReturnType<typeof rule>> | typeof allow;

/** The schema with every field behind its rule. */
export function withPlainShield(schema: GraphQLSchema, declarations: readonly FieldDeclaration[]): GraphQLSchema {
  const rules = new Map<string, ShieldRule>();
  const tree: Record<string, Record<string, ShieldRule>> = { _Service: { sdl: allow } };
  for (const { type, field, allow: roles } of declarations) {
    const name = [...roles].sort().join('|');
    const isAllowed = rule(name)(
      async (_parent, _args, { caller }: RuleContext) => roles.includes('ANY') || caller.roles.some((role) => roles.includes(role)),
    );
    const known = rules.get(name) ?? isAllowed;
    rules.set(name, known);
    tree[type] = { ...tree[type], [field]: known };
  }
  tree['Query'] = { ...tree['Query'], _entities: allow, _service: allow };
  return applyMiddleware(schema, shield(tree, { fallbackRule: deny }));
}
