/**
 * Trusted documents as files: a folder a graph, and in it one operation a file with a comment for people at its head. The
 * head and the white space at the end are no part of the document's text; the SHA-256 of the text is its id, as the appendix
 * "Persisted Documents" of GraphQL over HTTP forms it. Reads files and judges texts; what a graph accepts is the gateway's.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

export interface TrustedDocument {
  /** The file's name without its ending. */
  name: string;
  /** `sha256:` and 64 hexadecimal digits. */
  id: string;
  text: string;
  /** What it is for: the comment at its head, in one line; left out where there is none. */
  about?: string;
}

const ending = '.graphql';

export const documentId = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** The document in a file: without the lines at the head that are empty or a comment, and without white space at the end. Lines end as on Unix. */
export const documentText = (file: string): string =>
  file
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[^\S\n]*(?:#.*)?\n)*/, '')
    .trimEnd();

/** What the comment at the head of a file says, in one line. */
export function documentHead(file: string): { about?: string } {
  const [head = ''] = /^(?:[^\S\n]*(?:#.*)?\n)*/.exec(file.replaceAll('\r\n', '\n')) ?? [];
  const about = head
    .replaceAll(/^[^\S\n]*#?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return about === '' ? {} : { about };
}

/** The documents in `place`, by name; none when there is no such folder. Nothing is said about whether they fit a graph. */
export function readTrustedDocuments(place: string): TrustedDocument[] {
  return namesIn(place).map((file) => {
    const written = readFileSync(join(place, file), 'utf8');
    const text = documentText(written);
    return { name: file.slice(0, -ending.length), id: documentId(text), text, ...documentHead(written) };
  });
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place)
      .filter((name) => name.endsWith(ending))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const operationsIn = (document: DocumentNode): number =>
  document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;

function problemsOf(text: string, schema: GraphQLSchema): string[] {
  try {
    const document = parse(text);
    if (operationsIn(document) !== 1) return ['holds not exactly one operation'];
    return validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule]).map(({ message }) => message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}

/** A document that doesn't fit its graph, and why. */
export interface DocumentFinding {
  name: string;
  reason: string;
}

/** Everything that keeps documents from being asked of the graph whose clients see `schema`; what they may cost is not judged here. */
export function documentFindings(documents: readonly TrustedDocument[], schema: GraphQLSchema): DocumentFinding[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ name, id, text }) => {
    const twin = first.get(id);
    if (twin !== undefined) return [{ name, reason: `is the same document as ${twin}` }];
    first.set(id, name);
    return problemsOf(text, schema).map((reason) => ({ name, reason }));
  });
}
