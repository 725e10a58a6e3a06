/** An HTTP server whose answers are computed once for each request text: afterwards it costs next to nothing. For measurements only: it keeps all. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GraphQLSchema, graphql } from 'graphql';

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

async function answer(schema: GraphQLSchema, text: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(text) as GraphQLRequest;
  const result = await graphql({ schema, source: query, variableValues: variables, operationName });
  return Buffer.from(JSON.stringify(result));
}

/** Serves each schema at its path. Answers the server's address. */
export async function serveMemoised(schemas: Readonly<Record<string, GraphQLSchema>>): Promise<string> {
  const answers = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const key = `${request.url} ${text}`;
    const schema = schemas[request.url ?? ''];
    const body = answers.get(key) ?? (schema === undefined ? Buffer.from('{}') : await answer(schema, text));
    answers.set(key, body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
