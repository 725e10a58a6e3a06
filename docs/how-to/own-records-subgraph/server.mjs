/**
 * A platform's own `records` subgraph, in a process of its own and with no package of Writ: it answers the gateway, from the
 * platform's own store, what a grant in Writ's database permits. Run it with Node; the page beside this folder says how.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, GraphQLScalarType, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate } from 'graphql';
import { callerKey, callerOf } from './caller.mjs';
import { caseName, openGrants } from './grants.mjs';
import { refused } from './refused.mjs';
import { applyRules, readSdl } from './rules.mjs';
import { openStore } from './store.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { WRIT_KEY_RECORDS, WRIT_KEY_RECORDS_FILE, WRIT_SUBGRAPH_RECORDS_URL = 'http://127.0.0.1:4101/', DATABASE_URL_RECORDS } = process.env;
if (DATABASE_URL_RECORDS === undefined) throw new Error("Set DATABASE_URL_RECORDS: Writ's database, as writ_records.");
const key = callerKey(WRIT_KEY_RECORDS_FILE ? readFileSync(WRIT_KEY_RECORDS_FILE, 'utf8') : (WRIT_KEY_RECORDS ?? ''));
const store = openStore(process.argv[2] ?? here('accounts.json'));
const grants = openGrants(DATABASE_URL_RECORDS);

const reference = { __resolveReference: ({ grant }) => ({ grant }) };
const { account, subscriber, identification, traffic } = store;
/** Every row is one of the live store: what is preserved for orders is kept by Writ's own subgraphs alone. */
const live = { deleted: () => false };
/** What a case names of a record; any other field is refused where it was asked. */
const caseFields = Object.fromEntries(
  ['name', 'birthDate', 'emails', 'phones', 'address', 'registeredAt', 'registrationIp', 'service'].map((field) => [
    field,
    ({ row, fields }) => {
      if (!fields.includes(caseName(field))) throw refused('FORBIDDEN', `This case does not name the field ${field}.`);
      return row[field];
    },
  ]),
);
const named = ({ fields }, row) => row && { row, fields };
const resolvers = {
  DateTime: new GraphQLScalarType({ name: 'DateTime', serialize: (value) => new Date(value).toISOString() }),
  Query: { me: async (_, _args, { caller }) => account(await grants.accountOfHolder(caller.issuer, caller.subject)) },
  Account: { __resolveReference: ({ id }) => account(id) },
  DisclosedAccount: { ...reference, subscriber, identification, traffic },
  OwnAccount: { ...reference, subscriber, identification, traffic },
  CaseAccount: { ...reference, subscriber: (scope) => named(scope, subscriber(scope)) },
  CaseSubscriber: caseFields,
  SubscriberRecord: { ...live, payments: ({ payments }) => payments ?? [], devices: ({ devices }) => devices ?? [] },
  IdentificationRecord: live,
  TrafficRecord: live,
};
const { typeDefs, rules } = readSdl(readFileSync(here('../../../schema/subgraphs/records.graphql'), 'utf8'));
const schema = applyRules(buildSubgraphSchema({ typeDefs, resolvers }), rules);

/** An error as the gateway may have it: a refusal as it is, a fault by an id. The text of a fault is not printed: it may quote a record. */
function publicError({ message, path, originalError, extensions }) {
  if (extensions.code && (originalError === undefined || originalError instanceof GraphQLError)) return { message, path, extensions };
  const errorId = randomUUID();
  console.error(errorId, originalError?.name ?? 'GraphQLError', originalError?.code ?? '', path?.join('.') ?? '');
  return { message: 'Something went wrong.', path, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId } };
}

async function answer(caller, { query, variables, operationName }) {
  const document = parse(query);
  if (validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule]).length > 0)
    throw refused('GRAPHQL_VALIDATION_FAILED', 'The document does not fit this subgraph.');
  const contextValue = { caller, grants, reads: [] };
  const { data, errors } = await execute({ schema, document, variableValues: variables, operationName, contextValue });
  return { data, errors: errors?.map(publicError), extensions: { writ: { read: contextValue.reads } } };
}

const server = createServer(async (request, response) => {
  const send = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  try {
    // The token first: nobody but the gateway gets even a parser to work.
    const caller = await callerOf(request.headers.authorization, key);
    send(200, await answer(caller, await json(request)));
  } catch (error) {
    const known = error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error });
    send(known.extensions.code === 'UNAUTHENTICATED' ? 401 : 400, { errors: [publicError(known)] });
  }
});

const { hostname, port } = new URL(WRIT_SUBGRAPH_RECORDS_URL);
server.listen(Number(port), hostname, () => console.log(`Ready at http://${hostname}:${server.address().port}/`));
