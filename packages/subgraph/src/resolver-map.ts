/**
 * Checks a resolver map against the types that composition makes from the SDL, at compile time and only there. A field needs a
 * resolver unless its parent has a property of the field's name and type; an entity needs `__resolveReference` unless the reference
 * itself will do as the parent; a name that the SDL does not have is refused.
 */
import type { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLScalarType } from 'graphql';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

/** Resolvers by type and field, as a schema takes them. */
export type ResolverMap = NonNullable<Extract<Modules[number], { typeDefs: unknown }>['resolvers']>;

type Resolve = (parent: never, ...rest: never) => unknown;
type ParentOf<Field> = Extract<Field, Resolve> extends (parent: infer Parent, ...rest: never) => unknown ? Parent : never;
type ResultOf<Field> = Awaited<ReturnType<Extract<Field, Resolve>>>;

/** What a property may hold for a field to be answered from it: where the SDL allows null, no value will do as well. */
type Property<Result> = null extends Result ? Result | undefined : Result;

/** The fields of a type that are answered from a property of the parent. */
type FromProperty<Type> = {
  [Field in keyof Type]-?: Field extends keyof ParentOf<Type[Field]>
    ? [ParentOf<Type[Field]>[Field]] extends [Property<ResultOf<Type[Field]>>]
      ? Field
      : never
    : never;
}[keyof Type];

type WithOptional<Type, Free extends keyof Type> = Omit<Type, Free> & Partial<Pick<Type, Free>>;

/** How an entity is found from a reference to it. By default the reference is the entity. */
type Entity<Type extends { __resolveReference: Resolve }> =
  ParentOf<Type['__resolveReference']> extends ResultOf<Type['__resolveReference']> ? Partial<Type> : Type;

type Types<Resolvers, Entities extends { [Type in keyof Entities]: { __resolveReference: Resolve } }> = {
  [Type in keyof Resolvers]: Resolvers[Type] extends GraphQLScalarType
    ? Resolvers[Type]
    : WithOptional<Resolvers[Type], FromProperty<Resolvers[Type]>> & (Type extends keyof Entities ? Entity<Entities[Type]> : unknown);
};

/** The types that need no resolver. */
type Served<Map> = { [Type in keyof Map]: object extends Map[Type] ? Type : never }[keyof Map];
type Complete<Map> = WithOptional<Map, Served<Map>>;

/** Each name that the SDL does not have, with a type that no resolver is of. */
type Known<Map, Wanted> = {
  [Type in keyof Map]: Type extends keyof Wanted
    ? { [Field in keyof Map[Type]]: Field extends keyof NonNullable<Wanted[Type]> ? Map[Type][Field] : 'is no field of this type' }
    : 'is no type of this subgraph';
};

/** The resolver map of a subgraph; it does not compile unless it is complete, and fits the SDL and the rows. */
export const resolverMap =
  <Resolvers, Entities extends { [Type in keyof Entities]: { __resolveReference: Resolve } }>() =>
  <Map extends ResolverMap & Complete<Types<Resolvers, Entities>>>(map: Map & Known<Map, Types<Resolvers, Entities>>): ResolverMap =>
    map;
