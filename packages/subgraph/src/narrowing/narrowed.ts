/**
 * What is left for a caller whose token is for one order (RFC 9396): of each subgraph nothing, unless it says what of it belongs to an order. It goes around every root, and around the
 * entities that another subgraph leads to, so that a new field is refused before somebody has thought of it.
 */
import type { Caller } from '@writ/access';
import { PublicError } from '@writ/core';
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';

/** What of a subgraph belongs to one order. */
export interface OfOrder {
  /** Whether a root may be asked, with its arguments, by who has that order alone. */
  readonly root: (name: string, args: Readonly<Record<string, unknown>>, order: string) => boolean;
  /** The types of entities that an order leads to. */
  readonly entities: readonly string[];
}

const refused = (): PublicError =>
  new PublicError('FORBIDDEN', 'Your token is for one order, and this is not about it: ask with a token that is not narrowed.', {
    reason: 'NARROWED',
  });

type Narrowed = { readonly caller?: Pick<Caller, 'order'> };
type Field = GraphQLField<unknown, Narrowed>;

/** Federation's own argument: each thing is named with its type. */
function areWithin({ representations }: Readonly<Record<string, unknown>>, types: readonly string[]): boolean {
  const typeOf = (one: unknown) => (typeof one === 'object' && one !== null && '__typename' in one ? one.__typename : undefined);
  return Array.isArray(representations) && representations.every((one) => types.some((type) => type === typeOf(one)));
}

function isWithin({ name }: Field, args: Readonly<Record<string, unknown>>, order: string, of: OfOrder | undefined): boolean {
  if (name === '_service') return true;
  if (of === undefined) return false;
  return name === '_entities' ? areWithin(args, of.entities) : of.root(name, args, order);
}

/** The same schema, with its roots guarded. */
export function narrowed(schema: GraphQLSchema, of: OfOrder | undefined): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
  for (const field of roots as Field[]) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context, info) => {
      const order = context.caller?.order;
      if (order !== undefined && !isWithin(field, args, order, of)) throw refused();
      return resolve(parent, args, context, info);
    };
  }
  return schema;
}
