/**
 * Estonia's data tracker, `GET /xroad/v2/{findUsage,usagePeriod,heartbeat}`: a person sees in a portal of the state who was permitted to read their records here. It asks the
 * person's own access history as that person, so it shows nothing that the person could not see by themselves.
 */
import { faultOf } from '@writ/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotAnswered } from '../identity/ask.ts';
import type { OpenConnectorOn } from '../server/connector.ts';
import { isEnrolledServer } from './client-certificate.ts';
import { memberOf } from './options.ts';
import { NotServed, questionOf, requireKnown } from './request.ts';
import { findUsages } from './usages.ts';

/** Who asks whether Writ answers: nobody's code has a small letter at its begin. */
const nobody = 'heartbeat';

const sendJson = (reply: FastifyReply, status: number, value: object): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(value));

const sendProblem = (reply: FastifyReply, status: number, detail: string): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: 'about:blank', status, detail }));

const searchOf = ({ url }: FastifyRequest): URLSearchParams => new URL(url, 'http://connector').searchParams;

/** Adds the three services to the server. Throws StartError for options that can't be used. */
export const openXroad: OpenConnectorOn = async (app, { bodies, ask, clock, onFault }) => {
  const { body, options } = memberOf(bodies);
  const edges = ['127.0.0.1', '::1', ...options.edges];
  const isEdge = (address = ''): boolean => edges.includes(address.replace(/^::ffff:(?=\d+\.)/, ''));
  const serve = (path: string, answer: (request: FastifyRequest) => Promise<object>) =>
    app.get(`/xroad/v2/${path}`, async (request, reply) => {
      if (!isEdge(request.socket.remoteAddress)) return sendProblem(reply, 403, 'Only the edge of this installation asks here.');
      const certificate = request.headers['client-cert'];
      if (!isEnrolledServer(body, typeof certificate === 'string' ? certificate : undefined, clock()))
        return sendProblem(reply, 403, 'The security server is not known here by the certificate of its TLS connection.');
      try {
        return sendJson(reply, 200, await answer(request));
      } catch (error) {
        if (error instanceof NotServed) return sendProblem(reply, error.status, error.message);
        const { errorId = '' } = faultOf(error).detail;
        onFault({ errorId, cause: error });
        return sendProblem(reply, 500, `It can't be answered now. Report it with its id: ${errorId}.`);
      }
    });
  serve('findUsage', async (request) => {
    const question = questionOf(request.headers, searchOf(request), options);
    return findUsages(ask, { body, subject: question.person }, question, options);
  });
  serve('usagePeriod', async (request) => {
    requireKnown(searchOf(request), []);
    return { periodStart: options.since };
  });
  serve('heartbeat', async (request) => {
    requireKnown(searchOf(request), []);
    try {
      await ask({ body, subject: nobody }, 'checkpoint', {});
      return { status: 'OK', message: 'Writ answers.' };
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      return { status: 'FAIL', message: `Writ does not answer: ${error.code}.` };
    }
  });
  return { close: async () => undefined };
};
