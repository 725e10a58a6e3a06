/**
 * `POST /hi1`: ETSI TS 103 120 in JSON and in XML. Both become the same message, which one schema and one mapper take from there. Every outcome of a message is HTTP 200 with an answer that is signed;
 * 403 is for whoever nobody enrolled, 503 for a Writ that does not answer, such as one whose log can't be written.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotAnswered } from '../identity/ask.ts';
import type { ConnectorTools, OpenConnectorOn } from '../server/connector.ts';
import { type Handling, handle, type Signed } from './handle.ts';
import { Journal } from './journal.ts';
import { Hi1Fault, NoMessage } from './message/fault.ts';
import { messageBytes, requireUsualSize } from './message/size.ts';
import { startNotices } from './notices/notify.ts';
import { answerKey, namesOf, ownSchemas, privatesOf } from './settings.ts';
import { type Form, readSigned, writeSigned } from './signature/forms.ts';

const types: Readonly<Record<string, Form>> = { 'application/json': 'json', 'application/xml': 'xml', 'text/xml': 'xml' };

const formOf = ({ headers }: FastifyRequest): Form | undefined =>
  types[(headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''];

function problem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', status, detail }));
}

/** Writ was not reached, has lost its log, or does not believe this body any more. */
function refused(reply: FastifyReply, { status, retryAfter }: NotAnswered): FastifyReply {
  if (status === 401 || status === 403) return problem(reply, 403, 'Writ does not accept this body, or not yet: ask the platform.');
  if (status >= 500 && status !== 503) return problem(reply, 500, 'Writ failed: send the same message again, or ask the platform.');
  reply.header('retry-after', String(retryAfter ?? 5));
  return problem(reply, 503, 'Writ can not answer now. Send the same message again: it is carried out once.');
}

/** One message of a body after another: whether an identifier is free is asked and answered in one piece. */
function inTurn(): <Value>(name: string, task: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return async (name, task) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(task, task);
    const settled = mine.catch(() => undefined);
    last.set(name, settled);
    try {
      return await mine;
    } finally {
      if (last.get(name) === settled) last.delete(name);
    }
  };
}

/** Serves it. Throws StartError for settings that can't be used, and for a damaged journal. */
export const openHi1: OpenConnectorOn = async (app, tools: ConnectorTools) => {
  const { bodies, clock, environment, folder } = tools;
  const names = namesOf(bodies);
  const key = await answerKey(environment);
  const schema = ownSchemas(environment);
  const journal = await Journal.open(folder, clock);
  const handling: Handling = { ...tools, journal, names };
  const turns = inTurn();
  const read = (form: Form, bytes: Buffer): Signed => ({ ...readSigned(form, bytes, { bodies, now: clock(), schema }), bytes });
  app.post('/hi1', { bodyLimit: messageBytes.withDocuments }, async (request, reply) => {
    const form = formOf(request);
    if (form === undefined || !Buffer.isBuffer(request.body))
      return problem(reply, 415, 'Send a message as application/json or application/xml.');
    try {
      const signed = read(form, request.body);
      requireUsualSize(signed.message, signed.bytes.length);
      const answer = await turns(signed.signer.body.enrolment, () => handle(handling, signed));
      return reply.type(`application/${form}; charset=utf-8`).send(writeSigned(form, answer, key));
    } catch (error) {
      if (error instanceof NoMessage) return problem(reply, error.status, error.message);
      if (error instanceof Hi1Fault) return problem(reply, 400, error.message);
      if (error instanceof NotAnswered) return refused(reply, error);
      throw error;
    }
  });
  app.get('/hi1/keys', (_request, reply) => reply.type('application/json; charset=utf-8').send(JSON.stringify({ keys: [key.publicJwk] })));
  const notices =
    tools.noticeMs === null
      ? undefined
      : startNotices({ ...tools, names, journal, key, everyMs: tools.noticeMs, privates: privatesOf(environment) });
  return {
    close: async () => {
      await notices?.close();
      await journal.close();
      schema?.close();
    },
  };
};
