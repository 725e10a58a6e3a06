/**
 * Reports which objects the platform's staff and authorities view: those whose type is under `@viewLogged` in the SDL. What a person reads
 * of their own, and what an auditor views, which is a separate entry, is not reported.
 */
import type { FieldDeclaration } from '@writ/access';
import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Call } from './call.ts';

const idOf = (parent: unknown): string => {
  if (typeof parent === 'object' && parent !== null && 'id' in parent && typeof parent.id === 'string') return parent.id;
  throw new TypeError('An object whose views are logged has no id.');
};

function report({ caller, views }: Call, object: string, parent: unknown): void {
  if (caller.graph !== 'platform' && caller.graph !== 'authority') return;
  const id = idOf(parent);
  if (!views.some((view) => view.id === id && view.object === object)) views.push({ object, id });
}

/**
 * Lets the fields of those types report their object when they are resolved. Apply it below the shield, so that what is refused is not taken
 * for a view. Changes the schema that it is given.
 */
export function reportViews(schema: GraphQLSchema, declarations: readonly FieldDeclaration[]): GraphQLSchema {
  for (const { type, field } of declarations.filter(({ viewLogged }) => viewLogged)) {
    const owner = schema.getType(type);
    const definition = isObjectType(owner) ? owner.getFields()[field] : undefined;
    if (definition === undefined) throw new TypeError(`The schema has no ${type}.${field}.`);
    const { resolve = defaultFieldResolver } = definition;
    definition.resolve = (parent: unknown, args, context: Call, info) => {
      report(context, type, parent);
      return resolve(parent, args, context, info);
    };
  }
  return schema;
}
