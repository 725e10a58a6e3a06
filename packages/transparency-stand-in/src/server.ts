/** The stand-in's HTTP server. Answers and their shapes are those of the database's own API; where they differ, `docs/decisions/submission.md` says so. */
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { errorsOf, type FieldErrors, storedFieldsOf } from './checks.ts';
import type { Fault, FaultOf } from './fault.ts';
import { callRules, type Sent, statementRules } from './rules.ts';
import { Store, type StoredStatement } from './store.ts';
import { limits } from './vocabulary.ts';

export interface StandInOptions {
  /** Platform names by bearer token. */
  readonly tokens: Readonly<Record<string, string>>;
  /** A free port when left out. */
  readonly port?: number;
  /** Names of rules that are not asked. */
  readonly rulesOff?: readonly string[];
  readonly fault?: FaultOf;
  readonly clock?: () => Date;
}

export interface StandIn {
  /** The address of the API, as a platform must use it: `http://127.0.0.1:<port>/api/v1`. */
  readonly url: string;
  /** What a platform sent and the stand-in kept, oldest first. */
  held(platform: string): readonly StoredStatement[];
  close(): Promise<void>;
}

/** Every rule by its name. */
export const ruleNames: readonly string[] = [...statementRules.map(({ name }) => name), ...callRules];

const bodyMaxBytes = 16 * 1_024 * 1_024;
const notUnique = 'The identifier given is not unique within this platform.';
const notAllUnique = 'The platform identifier(s) are not all unique within this call.';

class Refusal extends Error {
  readonly status: number;
  readonly body: object;
  constructor(status: number, body: object) {
    super('refused');
    this.status = status;
    this.body = body;
  }
}

const invalid = (message: string, errors: FieldErrors): Refusal => new Refusal(422, { message, errors });
const isStatement = (value: unknown): value is Sent => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The API as functions of what was sent; each throws a {@link Refusal}. */
class Api {
  readonly #store = new Store();
  readonly #isOn: (rule: string) => boolean;
  readonly #options: StandInOptions;

  constructor(options: StandInOptions) {
    const unknown = options.rulesOff?.find((name) => !ruleNames.includes(name));
    if (unknown !== undefined) throw new TypeError(`There is no rule ${unknown} to turn off.`);
    const off = new Set(options.rulesOff);
    this.#isOn = (rule) => !off.has(rule);
    this.#options = options;
  }

  platformOf(authorization: string | undefined): string {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    const platform = token === undefined ? undefined : this.#options.tokens[token];
    if (platform !== undefined) return platform;
    if (this.#isOn('token.known')) throw new Refusal(401, { message: 'Unauthenticated.' });
    return 'nobody';
  }

  held = (platform: string): readonly StoredStatement[] => this.#store.of(platform);

  existing(platform: string, puid: string): StoredStatement {
    const found = this.#store.byPuid(platform, puid);
    if (found === undefined) throw new Refusal(404, { message: 'statement of reason not found' });
    return found;
  }

  one(platform: string, body: unknown): StoredStatement {
    const statement = isStatement(body) ? body : {};
    const errors = errorsOf(statement, this.#isOn);
    const [message] = Object.values(errors).flat();
    if (message !== undefined) throw invalid(message, errors);
    const existing = this.#store.byPuid(platform, String(statement['puid']));
    if (existing !== undefined && this.#isOn('puid.unique'))
      throw new Refusal(422, { message: notUnique, errors: { puid: [notUnique] }, existing });
    return this.#keep(platform, statement);
  }

  many(platform: string, body: unknown): StoredStatement[] {
    const sent = this.#sent(body);
    const errors: Record<string, FieldErrors> = {};
    for (const [index, statement] of sent.entries()) {
      const found = errorsOf(statement, this.#isOn);
      if (Object.keys(found).length > 0) errors[`statement_${index}`] = found;
    }
    if (Object.keys(errors).length > 0) throw new Refusal(422, { errors });
    this.#requireNew(
      platform,
      sent.map(({ puid }) => String(puid)),
    );
    return sent.map((statement) => this.#keep(platform, statement));
  }

  #sent(body: unknown): Sent[] {
    const statements = isStatement(body) ? body['statements'] : undefined;
    const list = Array.isArray(statements) ? statements.map((one) => (isStatement(one) ? one : {})) : undefined;
    if (list === undefined && this.#isOn('statements.required'))
      throw invalid('The statements field is required.', { statements: ['The statements field is required.'] });
    const size = `The statements must have between 1 and ${limits.batchMax} items.`;
    if (list !== undefined && (list.length < 1 || list.length > limits.batchMax) && this.#isOn('statements.size'))
      throw invalid(size, { statements: [size] });
    return list ?? [];
  }

  #requireNew(platform: string, puids: readonly string[]): void {
    if (new Set(puids).size !== puids.length && this.#isOn('puid.unique-in-call')) throw invalid(notAllUnique, { puid: [notAllUnique] });
    const existing = puids.filter((puid) => this.#store.byPuid(platform, puid) !== undefined);
    if (existing.length > 0 && this.#isOn('puid.unique')) throw invalid(notAllUnique, { puid: [notAllUnique], existing_puids: existing });
  }

  #keep(platform: string, statement: Sent): StoredStatement {
    return this.#store.add(storedFieldsOf(statement), platform, (this.#options.clock ?? (() => new Date()))());
  }
}

async function misbehave({ how, retryAfter }: Fault, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (typeof how === 'number') {
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    return reply.code(how).send({ message: 'Server Error' });
  }
  reply.hijack();
  if (how === 'hang-up') request.raw.socket.destroy();
  return reply;
}

/** One route: the error before, the work, the error after, the answer. */
function routes(app: FastifyInstance, api: Api, faultOf: FaultOf): void {
  let earlier = 0;
  const serve =
    (status: number, work: (platform: string, request: FastifyRequest) => unknown) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const fault = faultOf({ method: request.method, path: request.url, earlier: earlier++ });
      if (fault?.when === 'before') return misbehave(fault, request, reply);
      const answer = answerOf(status, () => work(api.platformOf(request.headers.authorization), request));
      if (fault?.when === 'after') return misbehave(fault, request, reply);
      return reply.code(answer.status).send(answer.body);
    };
  const address = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;
  const linked = (stored: StoredStatement, request: FastifyRequest) => ({
    ...stored,
    permalink: `${address(request)}/statement/${stored.uuid}`,
    self: `${address(request)}/api/v1/statement/${stored.uuid}`,
  });
  app.post(
    '/api/v1/statement',
    serve(201, (platform, request) => linked(api.one(platform, request.body), request)),
  );
  app.post(
    '/api/v1/statements',
    serve(201, (platform, request) => ({ statements: api.many(platform, request.body).map((stored) => linked(stored, request)) })),
  );
  app.get(
    '/api/v1/statement/existing-puid/:puid',
    // The database answers its own name of a statement and not the platform's.
    serve(302, (platform, request) => {
      const { puid: _, ...stored } = api.existing(platform, (request.params as { puid: string }).puid);
      return stored;
    }),
  );
  app.setNotFoundHandler((request, reply) => reply.code(404).send({ message: `The route ${request.url.slice(1)} could not be found.` }));
  app.get(
    '/api/v1/statements',
    serve(200, (platform) => ({ statements: api.held(platform) })),
  );
}

function answerOf(status: number, work: () => unknown): { status: number; body: unknown } {
  try {
    return { status, body: work() };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}

/** Starts it on loopback. Throws TypeError when a rule is to be off that there isn't. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const api = new Api(options);
  const app = Fastify({ bodyLimit: bodyMaxBytes, forceCloseConnections: true });
  routes(app, api, options.fault ?? (() => null));
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const { port } = app.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/api/v1`, held: api.held, close: () => app.close() };
}
