/**
 * What a production start refuses before it opens anything: a database that can't be reached or isn't migrated, a role that
 * could read around its limits or take all connections, a server that is too old, that forgets what it has confirmed, waits for a standby otherwise than
 * WRIT_DATABASE_STANDBY has it or logs what it is sent, the demo's log-ins, letters that nobody would get, nobody to write to, and every key or issuer that it
 * would have to invent. Changes nothing, except that with DATABASE_URL_OWNER it applies the migrations.
 */
import { type Config, type DatabaseRole, type Environment, readSecret, StartError, type SubgraphName, subgraphNames } from '@writ/core';
import {
  askOnce,
  type CheckedKey,
  connect,
  connectionFor,
  type DatabaseConnection,
  type DueMigration,
  keyCheckValue,
  migrate,
  migrationsFolder,
  pendingMigrations,
  refuseUnsafeRole,
  requireEncrypted,
  requireKnownKey,
  type ServingRole,
} from '@writ/prisma';
import { pinsAlone } from '../built-in-source/pins.ts';
import { appends, type StartablePart, verifierOf } from '../compose.ts';
import { callerKey, keysNamed, logKey, requireOwnKeys, sourceKey } from '../secrets.ts';
import { unknownSettings } from '../settings/catalogue.ts';
import { contactPoints } from '../settings/contact.ts';
import { platformCountry } from '../settings/country.ts';
import { edgeSecret } from '../settings/edge.ts';
import { issuerListOf } from '../settings/issuers.ts';
import { deskAddress, mailOptions } from '../settings/mail.ts';
import { natsPlace } from '../settings/nats.ts';
import { packageVolumeBytes } from '../settings/package-volumes.ts';
import { requireEncryptedPart } from '../settings/part-addresses.ts';
import { namesSeal, sealCertificates, sealOf } from '../settings/seal.ts';
import { signingOf } from '../settings/signing.ts';
import { requireSourcePlace, sourcePlace } from '../settings/source.ts';
import { requireStandby, standbyOf } from '../settings/standby.ts';
import { timestampsOf } from '../settings/timestamps.ts';
import { webhookKey, webhookPrivates } from '../settings/webhooks.ts';
import { hasQuorum } from '../settings/witnesses.ts';
import { requireBoundIssuers } from './bound-issuers.ts';
import { requireDurable, requireVersion } from './durability.ts';
import { requireOwnAuditor } from './own-auditor.ts';
import { requireUnlogged } from './parameter-logging.ts';

/** One refusal: throws StartError, and changes nothing. What it answers is nobody's. */
type Check = () => unknown;

const hasOwner = (environment: Environment): boolean => readSecret(environment, 'DATABASE_URL_OWNER') !== undefined;

/**
 * Checks DATABASE_URL where it is set, before any other setting: who mistypes it should hear of nothing else first.
 * Throws StartError for a URL that can't be used or a server that can't be reached; no password is in its message.
 */
export async function requireDatabase(environment: Environment, part?: StartablePart): Promise<void> {
  if (readSecret(environment, 'DATABASE_URL') === undefined) return;
  const source = { environment };
  for (const role of part === undefined ? (['log', 'mail', 'source', ...subgraphNames] as const) : [ownRole(part)])
    connectionFor(role, source);
  await (await connect(connectionFor(hasOwner(environment) ? 'owner' : ownRole(part), source))).end();
}

/** The parts that seal snapshots or open them. */
const keepsSnapshots = (part: StartablePart): boolean => ['orders', 'worker', 'records', 'content'].includes(part);

/** The parts that find somebody by an identifier. The built-in adapter of "everything" is in its process. */
const blindsIdentifiers = (part: StartablePart | undefined): boolean => part === undefined || ['orders', 'worker', 'source'].includes(part);

/** The keys that a part has are those that the database was used with. */
async function requireKnownKeys(config: Config, part: StartablePart | undefined): Promise<void> {
  const connection = connectionFor(part === undefined ? 'orders' : ownRole(part), config);
  for (const name of heldKeys(part)) await requireKnownKey(connection, name, ...keysNamed(config, name));
}

/** Which of the keys that the database has check values of a part has. */
function heldKeys(part: StartablePart | undefined): CheckedKey[] {
  const held: [CheckedKey, boolean][] = [
    ['MASTER', part === undefined || appends(part)],
    ['INDEX', blindsIdentifiers(part)],
    ['PRESERVATION', part === undefined || keepsSnapshots(part)],
  ];
  return held.flatMap(([name, isHeld]) => (isHeld ? [name] : []));
}

/** The check values of a part's keys, old and new, as it reports them. */
export const reportedKeys = (config: Config, part: StartablePart | undefined): Uint8Array[] =>
  heldKeys(part).flatMap((name) => keysNamed(config, name).map((key) => keyCheckValue(name, key)));

/** The subgraphs that a part asks, by their own keys: a worker where it reads the records of packages. */
function askedBy(config: Config, part: StartablePart | undefined): readonly SubgraphName[] {
  if (part === undefined || part === 'gateway') return subgraphNames;
  return part === 'worker' && namesSeal(config) ? ['records', 'content'] : [];
}

/** The keys of a part, each read by itself, and whether each is one of its own. */
const keyChecks = (config: Config, part: StartablePart | undefined): Check[] => {
  const all = part === undefined;
  const log = all || appends(part) ? [() => logKey(config)] : [];
  const held = heldKeys(part).map((name) => () => keysNamed(config, name));
  const callers = subgraphNames
    .filter((name) => part === name || askedBy(config, part).includes(name))
    .map((name) => () => callerKey(config, name));
  return [...log, ...held, ...callers, () => requireOwnKeys(config)];
};

/** Whoever runs orders counts their times, and enforcement those of complaints. */
function requireCountry(config: Config, part: StartablePart | undefined): void {
  if (part === undefined || part === 'orders' || part === 'enforcement' || part === 'worker') platformCountry(config);
}

/** A part that runs alone has no adapter in its process: it knows where the source is, and signs what it asks there. The gateway asks nothing. */
function requireSource(config: Config, part: StartablePart | undefined): void {
  if (part === undefined || part === 'gateway' || part === 'source') return;
  requireSourcePlace(config);
  sourceKey(config);
}

/** Whoever collects for orders shows the source what witnesses have seen; the source alone pins who they are. */
function requireQuorum(config: Config, part: StartablePart | undefined): void {
  if (part === 'source') pinsAlone(config);
  if ((part === undefined || part === 'orders' || part === 'worker') && !hasQuorum(config))
    throw new StartError(
      'Production needs WRIT_WITNESS_POLICY, a file with witnesses and a quorum (C2SP tlog-policy): records are collected for an order only under a checkpoint that they have cosigned.',
    );
}

/** The process that does due work also sends the e-mails. */
const mailChecks = (config: Config, part: StartablePart | undefined): Check[] =>
  part === undefined || part === 'worker' ? [() => mailOptions(config), () => deskAddress(config)] : [];

/** Parts on several machines, on both sides of what one asks another. */
function requireParts(config: Config, part: StartablePart | undefined): void {
  for (const name of subgraphNames) {
    if (part === name) requireEncryptedPart(config, name, 'answers');
    if (askedBy(config, part).includes(name)) requireEncryptedPart(config, name, 'asks');
  }
}

/** A mistyped setting would be one that nobody reads. */
function refuseUnknown({ environment }: Config): void {
  const unknown = unknownSettings(environment);
  if (unknown.length > 0) throw new StartError(unknown.join(' '));
}

/** Whoever answers the public graph states whom people and authorities write to. */
function requireContact(config: Config, part: StartablePart | undefined): void {
  if (part === undefined || part === 'enforcement') contactPoints(config);
}

/** The process that sends changes to subscribers needs the key, once there are any: otherwise they would wait for ever. */
async function requireWebhookKey(config: Config, part: StartablePart | undefined): Promise<void> {
  if (part !== undefined && part !== 'worker' && part !== 'enforcement') return;
  webhookPrivates(config);
  natsPlace(config);
  if (webhookKey(config) !== null) return;
  const enforcement = connectionFor('enforcement', config);
  const { rowCount } = await askOnce(enforcement, (client) => client.query('SELECT FROM enforcement.subscriber LIMIT 1'));
  if (rowCount !== 0)
    throw new StartError(
      'Production needs WRIT_KEY_WEBHOOK or WRIT_KEY_WEBHOOK_FILE: there are subscribers, who verify webhooks with its public key.',
    );
}

/** Whoever makes packages has a seal that can be used, where there is one at all, and volumes of a size that can be; orders knows whether there is one. */
function requireSeal(config: Config, part: StartablePart | undefined): void {
  if (part === 'orders') sealCertificates(config);
  if (part !== undefined && part !== 'worker') return;
  sealOf(config);
  packageVolumeBytes(config);
  timestampsOf(config);
}

/** Whoever moves orders checks what persons sign of them, where they sign. */
function requireSigning(config: Config, part: StartablePart | undefined): void {
  if (part === undefined || part === 'orders') signingOf(config);
}

async function requireIssuers(config: Config, part: StartablePart | undefined): Promise<void> {
  if (part !== undefined && part !== 'gateway') return;
  verifierOf({ config, database: config });
  edgeSecret(config);
  await requireBoundIssuers(config, part);
  await requireOwnAuditor(issuerListOf(config).issuers);
}

const migrateFirst = 'Run "writ migrate" with DATABASE_URL_OWNER, the URL of writ_owner.';

/** The role with which a part checks the database before it starts. */
export function ownRole(part: StartablePart | undefined): ServingRole {
  if (part === undefined || part === 'gateway') return 'log';
  return part === 'worker' ? 'orders' : part;
}

/**
 * Applies the migrations as their owner, and lets the other roles see which there are. Those that contract are left where they would be the
 * first step of an upgrade and not its last. Answers what it applied. Throws StartError.
 */
export async function migrateAsOwner(owner: DatabaseConnection, contract: 'apply' | 'leave' = 'leave'): Promise<string[]> {
  const applied = await migrate(owner, migrationsFolder, contract);
  const readers = 'writ_log, writ_records, writ_content, writ_enforcement, writ_orders, writ_audit, writ_source';
  await askOnce(owner, (client) => client.query(`GRANT SELECT ON public._prisma_migrations TO ${readers}`));
  return applied;
}

async function pendingSeenBy(config: Config, role: DatabaseRole): Promise<DueMigration[]> {
  try {
    return await pendingMigrations(connectionFor(role, config));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== '42501') throw cause;
    throw new StartError(`The role writ_${role} may not read which migrations the database has. ${migrateFirst}`, { cause });
  }
}

async function requireMigrated(config: Config, part: StartablePart | undefined, as: 'migrated' | 'as it is' = 'migrated'): Promise<void> {
  if (as === 'migrated' && hasOwner(config.environment)) await migrateAsOwner(connectionFor('owner', config));
  const pending = await pendingSeenBy(config, hasOwner(config.environment) ? 'owner' : ownRole(part));
  const needed = pending.filter(({ kind }) => kind !== 'contract');
  if (needed.length > 0)
    throw new StartError(`The database lacks ${needed.length} migrations of this version (${needed[0]?.name} first). ${migrateFirst}`);
}

/**
 * Throws StartError where the database is not what this version needs, or was used with other keys: asked again once the process is seen to run, since nothing is
 * taken away from it then, and no key is replaced that it alone has.
 */
export async function requireFitting(config: Config, part?: StartablePart): Promise<void> {
  await requireMigrated(config, part, 'as it is');
  await requireKnownKeys(config, part);
}

/** The subgraphs whose own work the worker does. */
const workerRoles: readonly ServingRole[] = ['orders', 'enforcement'];

/** Everything has the worker in it, also where the subgraphs whose work it does are elsewhere. */
const everyRole = (config: Config): ServingRole[] => [
  'log',
  'mail',
  ...(sourcePlace(config) === undefined ? (['source'] as const) : []),
  ...subgraphNames.filter((name) => config.subgraphUrls[name] === undefined || workerRoles.includes(name)),
];

function rolesOf(config: Config, part: StartablePart | undefined): ServingRole[] {
  if (part === undefined) return everyRole(config);
  if (part === 'gateway') return ['log'];
  // A subgraph without an address runs in the process of whoever asks it.
  if (part === 'worker')
    return ['log', 'mail', ...workerRoles, ...askedBy(config, part).filter((name) => config.subgraphUrls[name] === undefined)];
  return appends(part) ? ['log', ownRole(part)] : [ownRole(part)];
}

/** What is seen of the settings alone, in the order of who can fix it. */
const settingChecks = (config: Config, part: StartablePart | undefined): Check[] => [
  () => refuseUnknown(config),
  ...keyChecks(config, part),
  () => requireIssuers(config, part),
  () => requireSeal(config, part),
  () => requireSigning(config, part),
  () => requireParts(config, part),
  () => requireCountry(config, part),
  () => requireSource(config, part),
  () => requireQuorum(config, part),
  ...mailChecks(config, part),
  () => requireContact(config, part),
  ...rolesOf(config, part).map((role) => () => requireEncrypted(connectionFor(role, config))),
];

/** What is asked of the database, as it is before or after its migrations. */
const migratedChecks = (config: Config, part: StartablePart | undefined): Check[] => {
  const roles = rolesOf(config, part).map((role) => ({ role, connection: () => connectionFor(role, config) }));
  return [
    ...roles.map(
      ({ role, connection }) =>
        () =>
          refuseUnsafeRole(connection(), role),
    ),
    () => requireWebhookKey(config, part),
    () => requireKnownKeys(config, part),
    // Asked as each role: such settings can be made for one alone.
    ...roles.map(
      ({ connection }) =>
        () =>
          requireDurable(connection()),
    ),
    ...roles.map(
      ({ connection }) =>
        () =>
          requireUnlogged(connection()),
    ),
  ];
};

const ownConnection = (config: Config, part: StartablePart | undefined) =>
  connectionFor(hasOwner(config.environment) ? 'owner' : ownRole(part), config);

/** All refusals of production for what is to be started; throws StartError for the first. */
export async function prepareProduction(config: Config, part?: StartablePart): Promise<void> {
  for (const check of settingChecks(config, part)) await check();
  await requireVersion(ownConnection(config, part));
  await requireStandby(standbyOf(config), ownConnection(config, part));
  await requireMigrated(config, part);
  for (const check of migratedChecks(config, part)) await check();
}

/** Every refusal of a start at once, each as a sentence. Changes nothing: migrations that a start would apply are left as they are. */
export async function findRefusals(config: Config, part?: StartablePart): Promise<string[]> {
  const refusals = new Set<string>();
  const hold = async (check: Check): Promise<boolean> => {
    try {
      await check();
      return true;
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      for (const sentence of error.sentences) refusals.add(sentence);
      return false;
    }
  };
  for (const check of settingChecks(config, part)) await hold(check);
  const isReached = await hold(() => requireDatabase(config.environment, part));
  if (!isReached) return [...refusals];
  await hold(() => requireVersion(ownConnection(config, part)));
  await hold(() => requireStandby(standbyOf(config), ownConnection(config, part)));
  const isMigrated = await hold(() => requireMigrated(config, part, 'as it is'));
  if (isMigrated) for (const check of migratedChecks(config, part)) await hold(check);
  return [...refusals];
}
