/**
 * What is asked beside the graphs. A line is told of while its route is there, so that nothing is promised which is not served; one of a connector, which
 * is a process of its own, while one of its bodies is believed.
 */
import type { Discovery } from '@writ/schema';
import type { FastifyInstance } from 'fastify';
import { packagesRoute } from '../packages/serve-packages.ts';
import { restPath } from '../rest/serve-rest.ts';

interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** As fastify has it. */
  readonly route: string;
  /** As a reader fills it in, where that is not the route. */
  readonly template?: string;
}

const endpoints: readonly Endpoint[] = [
  { name: 'checkpoint', method: 'GET', route: '/log/:epoch/*', template: '/log/{epoch}/checkpoint' },
  { name: 'documents', method: 'GET', route: restPath },
  { name: 'package', method: 'GET', route: packagesRoute, template: packagesRoute.replaceAll(/:(\w+)/g, '{$1}') },
  { name: 'copy', method: 'POST', route: '/me/copy' },
];

/** Paths of connectors, below their own address. */
const connectors = [
  { name: 'hi1', method: 'POST', path: '/hi1' },
  { name: 'xroad', method: 'GET', path: '/xroad/v2/{method}' },
] as const;

/** Connectors of whose bodies an issuer is believed: only they get an answer there. */
export const connectorEndpoints = (url: string | undefined, issuers: readonly string[]): Discovery['endpoints'] =>
  connectors
    .filter(({ name }) => url !== undefined && issuers.some((issuer) => issuer.startsWith(`${url}/${name}/`)))
    .map(({ name, method, path }) => ({ name, method, url: `${url}${path}` }));

/** Those that are served, at the address of the installation. */
export const servedEndpoints = (app: Pick<FastifyInstance, 'hasRoute'>, baseUrl: string): Discovery['endpoints'] =>
  endpoints
    .filter(({ method, route }) => app.hasRoute({ method, url: route }))
    .map(({ name, method, route, template = route }) => ({ name, method, url: `${baseUrl}${template}` }));
