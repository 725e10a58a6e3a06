/**
 * What a start does not refuse, or not before it has begun: issuers, mail server, source adapter, NATS and collector that can't be reached, a port that can't be opened, folders that
 * can't be written, key files that others may read. Asked for by `writ check`; nothing here changes anything.
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Config, StartError } from '@writ/core';
import { reachMail } from '@writ/mail';
import { z } from 'zod';
import { type StartablePart, sourceOf } from '../compose.ts';
import { requireFreePort } from '../process/free-port.ts';
import { ownPort } from '../process/own-port.ts';
import { settings, variablesOf } from '../settings/catalogue.ts';
import { issuerListOf } from '../settings/issuers.ts';
import { mailOptions } from '../settings/mail.ts';
import { natsPlace } from '../settings/nats.ts';
import { sourcePlace } from '../settings/source.ts';

/** How long somebody is waited for, in milliseconds. */
const patienceMs = 5_000;

/** The reason of a failed fetch in one word: a code of the network or of TLS, or what the answer was. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

async function jsonAt(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

const discoveryShape = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});
const keysShape = z.object({ keys: z.array(z.object({ kty: z.string(), alg: z.string().optional() })).min(1) });

/** What is wrong with one issuer; null when its tokens can be verified and, where the console has a client there, people can sign in. */
async function issuerProblem(issuer: string, signsIn: boolean): Promise<string | null> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const found = discoveryShape.safeParse(await jsonAt(url));
    if (!found.success) return `The issuer ${issuer} has no OpenID configuration at ${url} that names itself and its keys.`;
    const { issuer: named, jwks_uri: keys, authorization_response_iss_parameter_supported: namesItself } = found.data;
    if (named !== issuer) return `The issuer ${issuer} calls itself ${named}: WRIT_ISSUER must have its name letter by letter.`;
    if (!keysShape.safeParse(await jsonAt(keys)).success) return `The issuer ${issuer} publishes no key at ${keys}.`;
    if (signsIn && namesItself !== true)
      return `The issuer ${issuer} does not name itself in its answers (RFC 9207): nobody can sign in to the console there.`;
    return null;
  } catch (error) {
    return `The issuer ${issuer} can't be reached (${reasonOf(error)}): check its address, this machine's network, and NODE_EXTRA_CA_CERTS for a certificate authority of your own.`;
  }
}

const issuerProblems = async (config: Config): Promise<(string | null)[]> =>
  Promise.all(
    [...Map.groupBy(issuerListOf(config).issuers, ({ issuer }) => issuer)].map(([issuer, items]) =>
      issuerProblem(
        issuer,
        // Of the other graphs a start refuses it.
        items.some(({ console: client, graphs }) => client !== undefined && graphs.includes('public')),
      ),
    ),
  );

async function mailProblem(config: Config): Promise<string | null> {
  const { url } = mailOptions(config);
  if (url === undefined) return null;
  try {
    await reachMail(url, patienceMs);
    return null;
  } catch (error) {
    return `The mail server of WRIT_MAIL_URL can't be used (${reasonOf(error)}): check its address, its port, and the user and password in it.`;
  }
}

async function natsProblem(config: Config): Promise<string | null> {
  const place = natsPlace(config);
  if (place === null) return null;
  try {
    const { loadStream } = await import('@writ/enforcement');
    await (await loadStream()).reachNats(place);
    return null;
  } catch (error) {
    return `NATS at WRIT_NATS_URL can't be used (${reasonOf(error)}): check its addresses, that it runs JetStream, and that it knows the key of WRIT_KEY_NATS.`;
  }
}

/** A collector takes an export of nothing. OTLP/HTTP 1.x, "Request": an empty message is one. */
async function collectorProblem({ traces }: Config): Promise<string | null> {
  if (traces === undefined) return null;
  try {
    const headers = { 'content-type': 'application/x-protobuf' };
    const signal = AbortSignal.timeout(patienceMs);
    const { ok, status } = await fetch(traces.url, { method: 'POST', headers, body: new Uint8Array(), redirect: 'error', signal });
    if (!ok) throw new Error(`HTTP ${status}`);
    return null;
  } catch (error) {
    return `The collector of WRIT_TRACES_URL takes no traces (${reasonOf(error)}): check its address and its path, which is mostly /v1/traces.`;
  }
}

/** Whether it is a Writ that shows metrics there: whoever runs already is no mistake. */
async function showsMetrics({ host, port }: { host: string; port: number }): Promise<boolean> {
  const at = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  try {
    const response = await fetch(`http://${at.includes(':') ? `[${at}]` : at}:${port}/metrics`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok && (await response.text()).includes('writ_');
  } catch {
    return false;
  }
}

async function metricsProblem({ metrics }: Config): Promise<string | null> {
  if (metrics === undefined) return null;
  try {
    await requireFreePort({ ...metrics, setting: 'WRIT_METRICS_PORT', example: '9464' });
    return null;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return error.message.includes('is in use') && (await showsMetrics(metrics)) ? null : error.message;
  }
}

async function sourceProblem(config: Config): Promise<string | null> {
  const place = sourcePlace(config);
  if (place === undefined) return null;
  try {
    await sourceOf({ config, database: config, source: place }).describe(AbortSignal.timeout(patienceMs));
    return null;
  } catch (error) {
    return `The source adapter at ${place.url} does not answer as it must (${reasonOf(error)}): check WRIT_SOURCE_URL and WRIT_SOURCE_KEY, and that it has Writ's public key.`;
  }
}

/** Whether it is Writ itself that has the port: whoever runs already is no mistake. */
async function isWritAt({ host, port }: { host: string; port: number }): Promise<boolean> {
  const at = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  const [plain, tls] = ['http', 'https'].map((scheme) => `${scheme}://${at.includes(':') ? `[${at}]` : at}:${port}/healthz`);
  const answers = await Promise.allSettled(
    [plain, tls].map(async (url = '') => (await fetch(url, { signal: AbortSignal.timeout(patienceMs) })).status),
  );
  // A subgraph answers 401 to whoever has no token.
  return answers.some((answer) => answer.status === 'fulfilled' && [200, 401].includes(answer.value));
}

async function portProblem(config: Config, part: StartablePart | undefined): Promise<string | null> {
  const wanted = ownPort(part, config);
  if (wanted === null) return null;
  try {
    await requireFreePort(wanted);
    return null;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const isUsed = error.message.includes('is in use');
    return isUsed && (await isWritAt(wanted)) ? null : error.message;
  }
}

/** The nearest folder above that is there: what does not exist yet is made in it. */
const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

function folderProblem(setting: string, folder: string): string | null {
  try {
    accessSync(existing(folder), constants.W_OK);
    return null;
  } catch {
    return `${folder} can't be written by this user: change its owner, or set ${setting} to another folder.`;
  }
}

/** Files of secrets that somebody else on this machine may read. */
function openFiles({ environment }: Config): string[] {
  const variables = settings.filter(({ isSecret, isPublic }) => isSecret && !isPublic).flatMap(variablesOf);
  const files = variables.filter((name) => name.endsWith('_FILE')).map((name) => ({ name, file: environment[name] }));
  return files.flatMap(({ name, file }) => {
    if (file === undefined || !existsSync(file)) return [];
    const mode = statSync(file).mode & 0o777;
    return (mode & 0o007) === 0
      ? []
      : [`The file of ${name} may be read by everybody on this machine (${mode.toString(8)}): chmod 600 ${file}`];
  });
}

/** Every such finding for what is to be started, each as a sentence. A setting that can't be used is a refusal of the start, and none of these. */
export async function findRemarks(config: Config, part?: StartablePart): Promise<string[]> {
  const isAll = part === undefined;
  const asked = [
    ...(isAll || part === 'gateway' ? [() => issuerProblems(config)] : []),
    ...(isAll || part === 'worker' ? [() => mailProblem(config), () => natsProblem(config)] : []),
    ...(part === 'gateway' || part === 'source' ? [] : [() => sourceProblem(config)]),
    () => collectorProblem(config),
    () => portProblem(config, part),
    () => metricsProblem(config),
    async () => folderProblem('WRIT_DATA', config.dataFolder),
    async () => folderProblem('WRIT_LOG_ANCHOR', config.anchorFolder),
    async () => openFiles(config),
  ];
  const found = await Promise.all(asked.map(usable));
  return found.flat().filter((problem) => problem !== null);
}

/** Where connectors listen, and where they ask Writ. */
interface ConnectorPlaces {
  readonly host: string;
  readonly port: number;
  readonly gatewayUrl: string;
}

async function gatewayProblem({ gatewayUrl }: ConnectorPlaces): Promise<string | null> {
  try {
    const { ok, status } = await fetch(`${gatewayUrl}/healthz`, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (!ok) throw new Error(`HTTP ${status}`);
    return null;
  } catch (error) {
    return `Connectors can't reach Writ at ${gatewayUrl} (${reasonOf(error)}): check WRIT_CONNECTORS_GATEWAY, or WRIT_BASE_URL where it is left out, and this machine's network.`;
  }
}

async function connectorPortProblem({ host, port }: ConnectorPlaces): Promise<string | null> {
  if (port === 0) return null;
  try {
    await requireFreePort({ host, port, setting: 'WRIT_CONNECTORS_LISTEN', example: '127.0.0.1:4300' });
    return null;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return error.message.includes('is in use') && (await isWritAt({ host, port })) ? null : error.message;
  }
}

/** The same for connectors, which have no database and ask the gateway alone. */
export async function findConnectorRemarks(config: Config, places: ConnectorPlaces): Promise<string[]> {
  const found = await Promise.all([
    gatewayProblem(places),
    connectorPortProblem(places),
    metricsProblem(config),
    folderProblem('WRIT_DATA', config.dataFolder),
    ...openFiles(config),
  ]);
  return found.filter((problem) => problem !== null);
}

async function usable(ask: () => Promise<string | null | (string | null)[]>): Promise<string | null | (string | null)[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StartError) return null;
    throw error;
  }
}
