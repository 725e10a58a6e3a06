/**
 * Whom this installation believes, in the open: each enrolled issuer is a wholly public entry when it is first believed, again when it
 * may assert something else, and when it is not enrolled any more. It states which issuer may assert what, and nothing about the people who sign in
 * there. A list with a number is stated with it: then a process that has an older list announces nothing, and the entries don't contradict each other.
 */
import { createHash } from 'node:crypto';
import { type Announcement, announce, announced, canonicalText, type Json } from '@writ/access-log';
import { StartError } from '@writ/core';
import type { EnrolledIssuer, IssuerList } from '@writ/gateway/identity';

type Fields = Record<string, Json>;
type Log = Pick<Announcement, 'log' | 'pool'>;
type Earlier = Parameters<Announcement['next']>[0];

const type = 'authority.enrolled.v1';

/** Without what is left out, as JSON has it. */
const plain = (value: object): Fields => JSON.parse(JSON.stringify(value)) as Fields;

/** What an item lets its issuer assert, independent of the order in which it names graphs and roles. How the console signs people in is not in it. */
const bodyOf = ({ organisation, graphs, roles, country, pinned, personsOf, token, stepUpAcr }: EnrolledIssuer): Fields =>
  plain({ organisation, graphs: [...graphs].sort(), roles: [...roles].sort(), country, pinned, personsOf, token, stepUpAcr });

/** One statement an issuer: its one body, or all of them. */
function statementOf(issuer: string, items: readonly EnrolledIssuer[]): Fields {
  const [one = {}, ...more] = items.map(bodyOf).sort((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1));
  return more.length === 0 ? { issuer, ...one } : { issuer, bodies: [one, ...more] };
}

/** By issuer. */
const statementsOf = (issuers: readonly EnrolledIssuer[]): Map<string, Fields> =>
  new Map([...Map.groupBy(issuers, ({ issuer }) => issuer)].map(([issuer, items]) => [issuer, statementOf(issuer, items)]));

const isFields = (value: Json | undefined): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is in force after all announcements: by issuer, the canonical text of what it may assert. */
function inForce(earlier: Earlier): Map<string, string> {
  const enrolled = new Map<string, string>();
  for (const { authority, enrolled: isEnrolled } of earlier) {
    if (!isFields(authority)) continue;
    const { list: _list, ...statement } = authority;
    if (typeof statement['issuer'] !== 'string') continue;
    if (isEnrolled === true) enrolled.set(statement['issuer'], canonicalText(statement));
    else enrolled.delete(statement['issuer']);
  }
  return enrolled;
}

/** The number of a list, and a digest of what it states. */
interface Edition {
  readonly number: number;
  readonly digest: string;
}

function editionOf({ number, issuers }: IssuerList): Edition | null {
  if (number === null) return null;
  const texts = [...statementsOf(issuers).values()].map(canonicalText).sort();
  return { number, digest: createHash('sha256').update(texts.join('\n')).digest('hex') };
}

/** The latest list that was announced with a number. */
function latestIn(earlier: Earlier): Edition | null {
  const editions = earlier.flatMap(({ authority }) => {
    const list = isFields(authority) && isFields(authority['list']) ? authority['list'] : {};
    const { number, digest } = list;
    return typeof number === 'number' && typeof digest === 'string' ? [{ number, digest }] : [];
  });
  return editions.reduce<Edition | null>((latest, one) => (latest === null || one.number >= latest.number ? one : latest), null);
}

/** Throws StartError for a list that would take back what a newer one says. */
function refuseOlder(own: Edition | null, latest: Edition | null): void {
  if (latest === null) return;
  const newer = `the log has list ${latest.number} of enrolled issuers`;
  if (own === null)
    throw new StartError(`WRIT_ISSUER has no number, and ${newer}: write it as { "number": …, "issuers": […] }, with a greater one.`);
  if (own.number < latest.number) throw new StartError(`WRIT_ISSUER is list ${own.number}, and ${newer}: give this process the newer one.`);
  if (own.number === latest.number && own.digest !== latest.digest)
    throw new StartError(`WRIT_ISSUER is another list ${own.number} than the one in the log: a changed list needs a greater number.`);
}

/**
 * Logs that exactly these issuers are accepted, before a token of one is. Throws LOG_UNAVAILABLE, and StartError for a list that is not the latest.
 */
export async function announceAuthorities(to: Log, list: IssuerList, at: Date): Promise<void> {
  const own = editionOf(list);
  const statements = statementsOf(list.issuers);
  const edition = own === null ? {} : { list: { number: own.number, digest: own.digest } };
  await announce({
    ...to,
    type,
    at,
    next(earlier) {
      refuseOlder(own, latestIn(earlier));
      const now = inForce(earlier);
      const gone = [...now.keys()].find((issuer) => !statements.has(issuer));
      if (gone !== undefined) return { authority: { issuer: gone, ...edition }, enrolled: false };
      const changed = [...statements].find(([issuer, statement]) => now.get(issuer) !== canonicalText(statement));
      return changed && { authority: { ...changed[1], ...edition }, enrolled: true };
    },
  });
}

/** Those of the issuers of whom the log says the same as this list does, so that nobody is believed otherwise than in the open. Throws LOG_UNAVAILABLE. */
export async function believedInLog(log: Log, issuers: readonly EnrolledIssuer[]): Promise<readonly EnrolledIssuer[]> {
  const now = inForce(await announced({ ...log, type }));
  const statements = statementsOf(issuers);
  const agreed = issuers.filter(({ issuer }) => now.get(issuer) === canonicalText(statements.get(issuer) ?? {}));
  return agreed.length === issuers.length ? issuers : agreed;
}
