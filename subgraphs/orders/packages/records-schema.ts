/** What tells which fields of a subgraph's answer about an account are records: the schema of the authority's graph, entered by the account itself. */
import { apiSchemaSdl, recordFields } from '@writ/schema';
import { buildSchema, extendSchema, parse } from 'graphql';
import type { RecordsSchema } from './read-records.ts';

let made: RecordsSchema | undefined;

/** Made when it is first needed. */
export function recordsSchema(): RecordsSchema {
  made ??= {
    schema: extendSchema(
      buildSchema(apiSchemaSdl('authority'), { assumeValid: true }),
      parse('scalar _Any extend type Query { _entities(representations: [_Any!]!): [DisclosedAccount]! }'),
      { assumeValid: true },
    ),
    records: recordFields(),
  };
  return made;
}
