/** What the clients of one audience see: as graphql-js has it, for each request, and as federation's model has it, for planning. */
import { buildSchema as buildModel, type Schema, Supergraph } from '@apollo/federation-internals';
import { buildSchema, type GraphQLSchema } from 'graphql';

export interface ApiSchema {
  readonly schema: GraphQLSchema;
  /** Made when the first operation is planned. */
  readonly model: () => Schema;
}

/** From the printed schema of an audience, which was made from its supergraph. Throws what graphql-js throws on SDL that it can't read. */
export function printedApiSchema(sdl: string): ApiSchema {
  let model: Schema | undefined;
  return {
    schema: buildSchema(sdl, { assumeValidSDL: true, noLocation: true }),
    model: () => {
      model ??= describingItself(buildModel(sdl, { validate: false }));
      return model;
    },
  };
}

/** A model has the fields by which it describes itself from its validation on, or from this; without them no question for them is planned. */
function describingItself(model: Schema): Schema {
  model.assumeValid();
  return model;
}

/** From an audience's supergraph itself, in which `@inaccessible` is what it doesn't see. Throws on SDL that is no valid supergraph. */
export function apiSchemaOf(supergraphSdl: string): ApiSchema {
  const model = Supergraph.build(supergraphSdl, { validateSupergraph: true }).apiSchema();
  return { schema: model.toGraphQLJSSchema(), model: () => model };
}
