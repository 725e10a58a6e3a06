/**
 * Trusted documents: in production the platform, authority and audit graphs answer checked-in documents and nothing else. A
 * request is checked before Apollo parses it, so that an unknown document costs no planning and reveals nothing of the schema.
 * The layers of defence behind decide what a document may read, as for any other: this is not a fourth layer.
 */
import { PublicError } from '@writ/core';
import type { TrustedDocument } from '@writ/schema';
import type { HttpRequest } from '../endpoint/answer.ts';

export interface TrustedDocumentsOptions {
  /** The documents of one graph. */
  documents: readonly TrustedDocument[];
  /** Whether nothing else is answered. The public graph, and every graph of a demo, are open. */
  only: boolean;
}

export interface TrustedDocuments {
  /** All of them, in the order of their names where they are checked in. */
  readonly all: readonly TrustedDocument[];
  /** Whether nothing else is answered. */
  readonly only: boolean;
  /** The texts of all of them. */
  readonly texts: ReadonlySet<string>;
  /** The name of the document that a request asks, as it was admitted; undefined for any other. */
  nameOf(admitted: HttpRequest): string | undefined;
  /**
   * The request as Apollo gets it, with the text of the document that `documentId` names. Throws BAD_USER_INPUT for an id that
   * is unknown here or not of the text beside it, and, where only trusted documents are answered, for everything that isn't one.
   */
  admit(request: HttpRequest): HttpRequest;
}

const refused = (sentence: string): PublicError => new PublicError('BAD_USER_INPUT', sentence);
const notListed = (): PublicError =>
  refused(
    'This graph answers only trusted documents. Send one of them unchanged as `query`, or its id as `documentId`; to add yours, ask the operator.',
  );
const unknownId = (): PublicError =>
  refused(
    'No document of this graph has the id in `documentId`. It is "sha256:" and the SHA-256 of the document\'s exact text, in lower-case hexadecimal digits.',
  );
const anotherText = (): PublicError => refused('`query` is not the document that `documentId` names. Send one of the two.');

/** What a request says about its document. Attacker-controlled: any JSON, or several values of one name. */
interface Named {
  query?: unknown;
  documentId?: unknown;
}

/** A parameter of the URL: a string, or a list that nothing accepts when it is there more than once. */
function parameter(search: URLSearchParams, name: string): unknown {
  const [first, ...more] = search.getAll(name);
  return more.length === 0 ? first : [first, ...more];
}

const isObject = (body: unknown): body is Record<string, unknown> => typeof body === 'object' && body !== null && !Array.isArray(body);

function namedIn({ method, search, body }: HttpRequest): Named {
  if (method === 'POST') return isObject(body) ? { query: body['query'], documentId: body['documentId'] } : {};
  const parameters = new URLSearchParams(search);
  return { query: parameter(parameters, 'query'), documentId: parameter(parameters, 'documentId') };
}
function withText(request: HttpRequest, query: string): HttpRequest {
  if (request.method === 'POST') return { ...request, body: { ...(request.body as object), documentId: undefined, query } };
  const parameters = new URLSearchParams(request.search);
  parameters.delete('documentId');
  parameters.set('query', query);
  return { ...request, search: `?${parameters}` };
}

const isLeftOut = (value: unknown): boolean => value === undefined || value === null;

/** Recognises the documents of one graph. Who has the same text has the same SHA-256, so that texts are compared as they are. */
export function createTrustedDocuments({ documents, only }: TrustedDocumentsOptions): TrustedDocuments {
  const texts = new Set(documents.map(({ text }) => text));
  const names = new Map<unknown, string>(documents.map(({ name, text }) => [text, name]));
  const byId = new Map<unknown, string>(documents.map(({ id, text }) => [id, text]));
  return {
    all: documents,
    only,
    texts,
    nameOf: (admitted) => names.get(namedIn(admitted).query),
    admit(request) {
      const { query, documentId } = namedIn(request);
      if (!isLeftOut(documentId)) {
        const text = byId.get(documentId);
        if (text === undefined) throw unknownId();
        if (!isLeftOut(query) && query !== text) throw anotherText();
        return withText(request, text);
      }
      if (only && !(typeof query === 'string' && texts.has(query))) throw notListed();
      return request;
    },
  };
}
