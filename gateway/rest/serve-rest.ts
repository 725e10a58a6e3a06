/**
 * The graphs as REST: `/api/v1/<graph>/<document>`, for programs that don't speak GraphQL. It reads what is asked and passes it on as the trusted document that it is:
 * who may have what is decided where it always is, and nothing here knows of it. It takes tokens and no session of the console, which only its own pages may use.
 */
import type { Graph } from '@writ/access';
import { PublicError } from '@writ/core';
import { apiSchemaSdl, isReadable, openApiOf, openApiText, operationOf, variablesOf } from '@writ/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { bodyLimitOf, type Form, type GraphEndpointOptions, mountGraph } from '../endpoint/graph-endpoint.ts';
import { problemOf, withStatus } from './answers.ts';
import { type Asked, askedOf, questionInAddress, questionInBody } from './read-question.ts';

/** Where all of it begins. */
export const restPath = '/api/v1';

const unknown = (graph: Graph): PublicError =>
  new PublicError('NOT_FOUND', `There is no document of this name. ${restPath}/${graph}/openapi.json has all of them.`);

const json = 'application/json; charset=utf-8';
const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' };

function formOf(graph: Graph, documents: TrustedDocuments, schema: () => GraphQLSchema): Form {
  const byName = once(() => new Map<string, Asked>(documents.all.map((document) => [document.name, askedOf(document, schema())])));
  return {
    ask(request: FastifyRequest) {
      const asked = byName().get((request.params as { document: string }).document);
      if (asked === undefined) throw unknown(graph);
      const search = new URL(request.url, 'http://gateway').searchParams;
      const question = request.method === 'GET' ? questionInAddress(asked, search) : questionInBody(asked, search, request.body);
      return { method: 'POST', headers: jsonHeaders, search: '', body: question };
    },
    tell: withStatus,
    refuse: problemOf,
  };
}

/** What there is, for whoever begins: each document with its ways. */
function listOf(documents: TrustedDocuments, schema: GraphQLSchema) {
  return documents.all.map(({ name, about, text }) => {
    const operation = operationOf(text);
    return { name, about, methods: isReadable(operation, variablesOf(operation, schema)) ? ['GET', 'POST'] : ['POST'] };
  });
}

type Opened = Pick<GraphEndpointOptions, 'graph' | 'server' | 'documents'>;
type Shared = Omit<GraphEndpointOptions, keyof Opened | 'cookieToken' | 'place' | 'form'>;

/** What is made at the first request for it, and kept. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Adds the paths of every graph, the description of each and the list of all. */
export function serveRest(app: FastifyInstance, opened: readonly Opened[], shared: Shared): void {
  const lists = opened.map(({ graph, server, documents }) => {
    const schema = once(() => buildSchema(apiSchemaSdl(graph)));
    const place = { url: `${restPath}/${graph}/:document`, bodyBytes: bodyLimitOf(graph) };
    mountGraph(app, { ...shared, graph, server, documents, cookieToken: async () => null, place, form: formOf(graph, documents, schema) });
    const url = `${restPath}/${graph}/openapi.json`;
    const description = once(() => openApiText(openApiOf(graph, documents.all, schema())));
    app.get(url, (_request, reply) => reply.type(json).send(description()));
    return () => ({ graph, description: url, documents: listOf(documents, schema()) });
  });
  const list = once(() => JSON.stringify({ graphs: lists.map((listed) => listed()) }));
  app.get(restPath, (_request, reply) => reply.type(json).send(list()));
}
