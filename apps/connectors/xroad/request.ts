/** A request for somebody's usages: who asks, for whom, and which part. Every parameter is known or refused. */
import type { XroadOptions } from './options.ts';

/** The answer in words to a request that is not served. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface UsageQuestion {
  /** The person whose usages are asked for: country and personal code. */
  readonly person: string;
  /** Milliseconds since 1970, both included. */
  readonly from: number;
  readonly until: number;
  readonly offset: number;
  readonly limit: number;
}

/** As the data tracker has it where none is named. */
const usualLimit = 1_000;
const largest = 2_147_483_647;

const known = ['userCode', 'periodStart', 'periodEnd', 'offset', 'limit'];
const personCode = /^[A-Z]{2}[A-Za-z0-9-]{1,48}$/;
/** The data tracker's own examples have no zone: then it is UTC, as in the answers. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/;

const wrong = (sentence: string): NotServed => new NotServed(400, sentence);

function onlyOf(search: URLSearchParams, name: string): string | null {
  const [value = null, ...more] = search.getAll(name);
  if (more.length > 0) throw wrong(`${name} is there more than once.`);
  return value;
}

function instantOf(search: URLSearchParams, name: string, otherwise: number): number {
  const text = onlyOf(search, name);
  if (text === null) return otherwise;
  const [, , zone] = instant.exec(text) ?? [];
  const time = instant.test(text) ? Date.parse(zone === undefined ? `${text}Z` : text) : Number.NaN;
  if (Number.isNaN(time)) throw wrong(`${name} must be an instant, like 2026-03-01T12:00:00Z.`);
  return time;
}

function numberOf(search: URLSearchParams, name: string, otherwise: number): number {
  const text = onlyOf(search, name);
  if (text === null) return otherwise;
  if (!/^\d{1,10}$/.test(text) || Number(text) > largest) throw wrong(`${name} must be a number from 0 to ${largest}.`);
  return Number(text);
}

/** Refuses parameters that the service does not have. */
export function requireKnown(search: URLSearchParams, names: readonly string[] = known): void {
  for (const name of search.keys())
    if (!names.includes(name))
      throw wrong(names.length === 0 ? 'There are no parameters here.' : `The parameters are ${names.join(', ')}.`);
}

/**
 * What is asked for. Served to listed clients alone: for oneself, and for somebody else where the client is a portal, which has checked that the person may. Throws {@link NotServed}.
 */
export function questionOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  search: URLSearchParams,
  { portals, clients }: Pick<XroadOptions, 'portals' | 'clients'>,
): UsageQuestion {
  const [asker, client] = [headers['x-road-userid'], headers['x-road-client']];
  if (typeof asker !== 'string' || !personCode.test(asker))
    throw wrong('The header X-Road-UserId is needed: country and personal code of the person who asks, like EE12345678901.');
  requireKnown(search);
  const person = onlyOf(search, 'userCode');
  if (person === null || !personCode.test(person))
    throw wrong('userCode is needed: country and personal code of the person, like EE12345678901.');
  const isPortal = typeof client === 'string' && portals.includes(client);
  if (!isPortal && !(typeof client === 'string' && clients.includes(client)))
    throw new NotServed(403, 'X-Road-Client is no client that may ask here.');
  if (person !== asker && !isPortal)
    throw new NotServed(403, 'X-Road-UserId and userCode are different persons, and X-Road-Client is no portal that may ask for others.');
  const from = instantOf(search, 'periodStart', Number.NEGATIVE_INFINITY);
  const until = instantOf(search, 'periodEnd', Number.POSITIVE_INFINITY);
  return { person, from, until, offset: numberOf(search, 'offset', 0), limit: numberOf(search, 'limit', usualLimit) };
}
