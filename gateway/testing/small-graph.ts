/** A graph whose answers a test gives, behind the gateway's own last step. No subgraph, no HTTP. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { type Caller, type DataCategory, type Graph, type Role, rolesOf } from '@writ/access';
import { buildSchema, type ExecutionResult, GraphQLError } from 'graphql';
import { answerGraphQL, type HttpAnswer, type HttpRequest } from '../endpoint/answer.ts';
import { publicError } from '../endpoint/public-error.ts';
import { type GatewayContext, newOperation, type Operation } from '../operation.ts';
import { releasePlugin } from '../release/release.ts';
import { fakeLog } from './fake-log.ts';

export const now = new Date('2026-03-01T12:00:00.000Z');

export const sdl = `
  type Query { open: String me: Account order: Order either: Either thing: Thing holder: Holder }
  type Mutation { change: Account }
  interface Holder { records: OwnAccount }
  type Account implements Holder { id: ID records: OwnAccount }
  type Order { id: ID disclosure(target: ID): OwnAccount disclosures: [OwnAccount] }
  type OwnAccount implements Thing { subscriber: Subscriber traffic: Page name: String }
  type Plain implements Thing { subscriber: Subscriber name: String }
  union Either = OwnAccount | Plain
  interface Thing { subscriber: Subscriber name: String }
  type Subscriber { name: String }
  type Page { nodes: [Row] }
  type Row { at: Int }
`;
export const records = { 'OwnAccount.subscriber': 'SUBSCRIBER', 'OwnAccount.traffic': 'TRAFFIC' };

export const callerOn = (graph: Graph, own: Partial<Caller> = {}): Caller => ({
  graph,
  issuer: 'https://id.example.org',
  subject: 'somebody',
  organisation: graph === 'authority' ? 'northport-police' : null,
  country: null,
  office: null,
  roles: rolesOf(graph) as Role[],
  ...own,
});

/** What the subgraphs would have answered; it may write into the operation, as they do. */
type AnswerMaker = (operation: Operation) => ExecutionResult<Record<string, unknown>>;

export interface SmallGraphAnswer extends HttpAnswer {
  operation: Operation;
  json: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    extensions?: { receipt?: Record<string, unknown>[] };
  };
}

export interface AskOptions {
  caller?: Caller;
  request?: Partial<HttpRequest>;
}

/** A graph with a log of its own. Without `released` its answers pass by the release step. */
export async function smallGraph({ released = true } = {}) {
  const { log, entries, fail } = fakeLog();
  const faults: { errorId: string; cause: unknown }[] = [];
  const onFault = (fault: { errorId: string; cause: unknown }) => void faults.push(fault);
  let given: AnswerMaker = () => ({ data: {} });
  const plugins: ApolloServerPlugin<GatewayContext>[] = released ? [releasePlugin({ log, clock: () => now, records, onFault })] : [];
  const server = new ApolloServer<GatewayContext>({
    gateway: {
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: buildSchema(sdl), coreSupergraphSdl: sdl });
        return () => undefined;
      },
      load: async () => ({ executor: async ({ context }) => given((context as GatewayContext).operation) }),
      stop: async () => undefined,
    },
    plugins,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, original) =>
      publicError(formatted, original instanceof GraphQLError ? (original.originalError ?? original) : original, onFault),
  });
  await server.start();

  async function ask(
    query: string,
    answer: AnswerMaker,
    { caller = callerOn('public'), request = {} }: AskOptions = {},
  ): Promise<SmallGraphAnswer> {
    given = answer;
    const operation = newOperation(caller, new AbortController().signal);
    const whole = { method: 'POST', headers: { 'content-type': 'application/json' }, search: '', body: { query }, ...request };
    const made = await answerGraphQL(server, whole, operation, onFault);
    return { ...made, operation, json: JSON.parse(made.body) as SmallGraphAnswer['json'] };
  }
  return { ask, entries, faults, fail, stop: () => server.stop() };
}

/** One report of a read, as a subgraph sends it. */
export const read = (grant: string, category: DataCategory, own: { fields?: string[]; count?: number } = {}) => ({
  grant,
  category,
  fields: own.fields ?? ['name'],
  count: own.count ?? 1,
});
