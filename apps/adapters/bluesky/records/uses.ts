/**
 * Where an account was used from (Regulation (EU) 2023/1543, Art. 3(10)), and its sessions (Art. 3(11)). A PDS overwrites the address of a
 * device in place and deletes sessions that end, all of them when the account is taken down.
 */
import { createHash } from 'node:crypto';
import type { RecordLine } from '@writ/source';
import { askAccounts, type PdsFiles } from '../files/pds-files.ts';
import type { Asked } from './asked.ts';
import type { Gap } from './gaps.ts';

/** Ids of sessions are halves of secrets: the keys of lines are their digests. */
const keyOf = (kind: string, id: unknown): string => `${kind}-${createHash('sha256').update(String(id)).digest('hex').slice(0, 32)}`;

export const identificationGap: Gap = {
  category: 'IDENTIFICATION',
  why: 'LAST_ONLY',
  says: 'Of each device only the last address is kept. Where several accounts use one browser, it may be that of another of them.',
};

export const trafficGap: Gap = {
  category: 'TRAFFIC',
  why: 'RETENTION',
  says: 'Sessions are kept until they end, 90 days at most, without an address. A suspension of the account ends them all.',
};

const inWindow = 'at >= :from and at < :to and at <= :horizon';

const addresses = `
  select account_device.deviceId as id, device.lastSeenAt as at, device.ipAddress as ip
  from account_device join device on device.id = account_device.deviceId where account_device.did = :did`;

/** The last address of each device on which the account is remembered. */
export function readIdentification(files: PdsFiles, did: string, asked: Asked): RecordLine[] {
  const { from, to, horizon } = asked;
  const rows = askAccounts(files, (database) =>
    database.prepare(`select * from (${addresses}) where ${inWindow}`).all({ did, from, to, horizon }),
  );
  const lines = rows.map(({ id, at, ip }) => ({ key: keyOf('device', id), at: String(at), ip: String(ip) }));
  return goingOn(lines, asked).map((line) => ({ type: 'identification', ...line, account: did, recordedAt: line.at }));
}

/** Sorted by instant and key, without what came before. There are few: a person has some devices and sessions. */
const goingOn = <Line extends { at: string; key: string }>(lines: Line[], { after }: Asked): Line[] =>
  lines.filter((line) => after === null || isBefore(after, line)).sort((a, b) => (isBefore(a, b) ? -1 : 1));

const isBefore = (a: { at: string; key: string }, b: { at: string; key: string }): boolean =>
  a.at < b.at || (a.at === b.at && a.key < b.key);

/**
 * A token of a session that was renewed since has a shorter time to live, so its beginning can't be computed any more. Its end has whole
 * seconds: a session that began with the account would else seem to be older than it.
 */
const sessions = `
  select 'session' as kind, id, max(strftime('%Y-%m-%dT%H:%M:%fZ', expiresAt, '-90 days'), actor.createdAt) as at,
    'session begun or renewed' as event,
    case when appPasswordName is null then null else 'app password ' || appPasswordName end as source, null as agent
  from refresh_token join actor on actor.did = refresh_token.did where refresh_token.did = :did and nextId is null
  union all
  select 'app', tokenId, createdAt, 'app authorised', clientId, null from token where did = :did
  union all
  select 'app-renewed', tokenId, updatedAt, 'app session renewed', clientId, null from token where did = :did and updatedAt <> createdAt
  union all
  select 'app-password', name, createdAt, 'app password made', name, null from app_password where did = :did
  union all
  select 'browser', deviceId, account_device.createdAt, 'browser remembered', null, userAgent
  from account_device join device on device.id = deviceId where did = :did`;

/** Sessions, apps and app passwords, each with its instant. */
export function readTraffic(files: PdsFiles, did: string, asked: Asked): RecordLine[] {
  const { from, to, horizon } = asked;
  const rows = askAccounts(files, (database) =>
    database.prepare(`select * from (${sessions}) where ${inWindow}`).all({ did, from, to, horizon }),
  );
  const lines = rows.map(({ kind, id, at, event, source, agent }) => ({
    key: keyOf(String(kind), kind === 'app-password' ? `${did} ${id}` : id),
    at: String(at),
    event: String(event),
    ...textField('source', source, 500),
    ...textField('agent', agent, 1000),
  }));
  return goingOn(lines, asked).map((line) => ({ type: 'traffic', ...line, account: did, recordedAt: line.at }));
}

/** What clients chose has no limit in the PDS, and one in the protocol. */
function textField<Name extends string>(name: Name, value: unknown, most: number): { [name in Name]?: string } {
  const text = typeof value === 'string' ? value.slice(0, most).toWellFormed().replaceAll('\0', '�') : '';
  return text.trim() === '' ? {} : ({ [name]: text } as { [name in Name]?: string });
}
