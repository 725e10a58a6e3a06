/**
 * The operator's own trusted documents: a folder of the deployment, with a folder for each graph. They are read once, at
 * the start, and none that its graph would refuse gets further than that.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, graphs } from '@writ/access';
import { StartError } from '@writ/core';
import { apiSchemaSdl, documentFindings, readTrustedDocuments, type TrustedDocument, trustedDocuments } from '@writ/schema';
import { buildSchema, type GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { limitErrors, oneOperation } from '../limits/limits.ts';

const setting = 'WRIT_TRUSTED_DOCUMENTS';

/** What a graph's own limits say of a document without variables; a page whose size is a variable is measured again when it is asked. */
export function documentLimitErrors(text: string, schema: GraphQLSchema, dear: ReadonlySet<string>): readonly GraphQLError[] {
  const document = parse(text);
  const errors = validate(schema, document, [oneOperation]);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return errors.length > 0 || operation === undefined ? errors : limitErrors(document, operation, {}, dear);
}

/** The folder's documents by graph. Throws StartError with the file and the reason for the first that can't be used. */
export function readOwnDocuments(folder: string, dear: ReadonlySet<string>): ReadonlyMap<Graph, readonly TrustedDocument[]> {
  requireLayout(folder);
  return new Map(
    graphs.map((graph) => {
      const documents = readTrustedDocuments(join(folder, graph));
      requireUsable(documents, graph, folder, dear);
      return [graph, documents] as const;
    }),
  );
}

function requireLayout(folder: string): void {
  const unknown = foldersIn(folder).find((name) => !(graphs as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new StartError(`${setting}: ${join(folder, unknown)} is not named after a graph. The folders in it are ${graphs.join(', ')}.`);
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch (cause) {
    throw new StartError(`${setting} does not name a readable folder: ${folder}.`, { cause });
  }
}

function requireUsable(documents: readonly TrustedDocument[], graph: Graph, folder: string, dear: ReadonlySet<string>): void {
  if (documents.length === 0) return;
  const schema = buildSchema(apiSchemaSdl(graph));
  const refuse = (name: string, reason: string) =>
    new StartError(`${setting}: ${join(folder, graph, `${name}.graphql`)} can't be answered by the ${graph} graph: ${reason}`);
  const [finding] = documentFindings(documents, schema);
  if (finding) throw refuse(finding.name, finding.reason);
  const taken = new Set(trustedDocuments(graph).map(({ name }) => name));
  const same = documents.find(({ name }) => taken.has(name));
  if (same) throw refuse(same.name, 'Writ has a document of this name, and programs ask by it. Give the file another one.');
  for (const { name, text } of documents) {
    const [error] = documentLimitErrors(text, schema, dear);
    if (error) throw refuse(name, error.message);
  }
}
