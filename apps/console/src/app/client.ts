/** The client of the session's own graph. It sends the id of a checked-in document and no text; the cookie goes with it, and no token is here. */
import { Client, cacheExchange, fetchExchange, mapExchange, type TypedDocumentNode } from '@urql/core';
import { answered, asked } from './awaited/settled.ts';
import { failuresOf, isOver } from './failure.ts';
import { type Graph, graphPath } from './session.ts';

const known = new Map<string, object>();

/** A generated document as the client takes one that is known by its id alone. */
export function byId<Data, Variables>(document: TypedDocumentNode<Data, Variables>): TypedDocumentNode<Data, Variables> {
  const { documentId } = (document as unknown as { __meta__: { documentId: string } }).__meta__;
  const taken = known.get(documentId) ?? { kind: 'Document', definitions: [], documentId };
  known.set(documentId, taken);
  return taken as TypedDocumentNode<Data, Variables>;
}

/** `onEnd` is called when an answer shows that nobody is signed in any more. */
export const createClient = (graph: Graph, onEnd: () => void): Client =>
  new Client({
    url: graphPath[graph],
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin', cache: 'no-store' },
    exchanges: [
      cacheExchange,
      mapExchange({
        onOperation: ({ kind, key }) => {
          if (kind === 'query') asked(key);
          else if (kind === 'teardown') answered(key);
        },
        onResult: (result) => {
          answered(result.operation.key);
          if (failuresOf(result.error).some(isOver)) onEnd();
        },
      }),
      fetchExchange,
    ],
  });
