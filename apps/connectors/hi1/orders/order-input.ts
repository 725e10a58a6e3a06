/**
 * An authorisation and its tasks as the input of an order. Nothing is judged here that the law of orders judges: what is refused is what has no one meaning as an order.
 */
import { unsupported, wrong } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import type { DictionaryEntry, EndpointId, Hi1Object, JsonObject } from '../message/types.ts';
import { targetsOf } from './targets.ts';

/** The categories that each RequestType of ETSI's asks for. */
const categories: Readonly<Record<string, readonly string[]>> = {
  SubscriberData: ['SUBSCRIBER'],
  UserIdentifyingData: ['IDENTIFICATION'],
  TrafficData: ['TRAFFIC'],
  StoredContentData: ['CONTENT'],
  SubscriberDataAndUserIdentifyingData: ['SUBSCRIBER', 'IDENTIFICATION'],
  TrafficDataAndStoredContentData: ['TRAFFIC', 'CONTENT'],
};

/** The kinds of orders that each type of task is made under. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  [objectTypes.disclosure]: ['EPOC', 'DSA_INFORM', 'NATIONAL_PRODUCTION'],
  [objectTypes.preservation]: ['EPOC_PR', 'NATIONAL_PRESERVATION'],
  [objectTypes.takedown]: ['DSA_ACT', 'TCO_REMOVAL'],
};

/** ETSI's own words for two of the kinds, in the dictionary of the e-Evidence profile. */
const legalTypes: Readonly<Record<string, string>> = { EPOC: 'EPOC', EPOCPR: 'EPOC_PR' };

/** The value of an entry of a dictionary that is expected; null for one of any other. */
export const valueIn = (entry: DictionaryEntry | undefined, owner: string, name: string): string | null =>
  entry?.['common:Owner'] === owner && entry['common:Name'] === name ? entry['common:Value'] : null;

function kindOf(authorisation: JsonObject): string {
  const entry = authorisation['auth:AuthorisationLegalType'] as DictionaryEntry | undefined;
  const kind = valueIn(entry, 'WRIT', 'OrderKind') ?? legalTypes[valueIn(entry, 'EU', 'EPOCLegalType') ?? ''];
  if (kind === undefined) throw wrong('AuthorisationLegalType must name a kind of order: see GETCSPCONFIG.');
  return kind;
}

/** The categories of one task; none for a task that asks for no records. Throws Hi1Fault 3007. */
export function categoriesOf(task: Hi1Object): readonly string[] {
  if (task['@xsi:type'] === objectTypes.takedown) return [];
  const details = task['task:RequestDetails'] as JsonObject | undefined;
  const type = valueIn(details?.['task:Type'] as DictionaryEntry | undefined, 'ETSI', 'RequestType') ?? '';
  const found = Object.hasOwn(categories, type) ? categories[type] : undefined;
  if (found === undefined) throw wrong('task:Type must be one of the RequestTypes of ETSI that name categories of records.');
  return found;
}

const flagsOf = (holder: JsonObject | undefined, name: string): string[] =>
  ((holder?.[name] ?? []) as readonly DictionaryEntry[]).map((flag) => flag['common:Value']);

/** Flags change what a message asks; only an emergency has a meaning here. */
function isEmergency(authorisation: JsonObject, tasks: readonly Hi1Object[]): boolean {
  const own = flagsOf(authorisation['auth:AuthorisationFlags'] as JsonObject | undefined, 'auth:AuthorisationFlag');
  const ofTasks = tasks.flatMap((task) => {
    const flags = task['task:Flags'] as JsonObject | undefined;
    return [...flagsOf(flags, 'task:LDTaskFlag'), ...flagsOf(flags, 'task:TDTaskFlag')];
  });
  if ([...own, ...ofTasks].some((flag) => flag !== 'IsEmergency'))
    throw unsupported('Only the flag IsEmergency is supported: nothing is tried, and nobody is told whether data exist.');
  if (ofTasks.length > 0 && own.length === 0) throw wrong('An emergency is stated in the authorisation.');
  return own.length > 0;
}

function requireInTime(authorisation: JsonObject, now: Date): void {
  const span = authorisation['auth:AuthorisationTimespan'] as JsonObject | undefined;
  const [from, to] = [span?.['auth:StartTime'], span?.['auth:EndTime']];
  if ((typeof from === 'string' && Date.parse(from) > now.getTime()) || (typeof to === 'string' && Date.parse(to) <= now.getTime()))
    throw wrong('AuthorisationTimespan: the authorisation is not in force now.');
}

function requireAddressed(objects: readonly Hi1Object[], receiver: EndpointId): void {
  for (const object of objects) {
    const ids = object['auth:AuthorisationCSPID'] as { 'auth:CSPID'?: readonly EndpointId[] } | undefined;
    const named = [object['task:CSPID'] as EndpointId | undefined, ids?.['auth:CSPID']?.[0]];
    for (const id of named)
      if (id !== undefined && (id.CountryCode !== receiver.CountryCode || id.UniqueIdentifier !== receiver.UniqueIdentifier))
        throw wrong('CSPID names another platform.');
  }
}

/** What all tasks of an order must have in common, as one text. */
const sharedPart = (task: Hi1Object): string => {
  const details = (task['task:RequestDetails'] ?? {}) as JsonObject;
  return JSON.stringify([
    task['@xsi:type'],
    ...['RequestValues', 'StartTime', 'EndTime', 'ObservedTimes'].map((name) => details[`task:${name}`] ?? null),
  ]);
};

function parametersOf(authorisation: JsonObject): Readonly<Record<string, string | undefined>> & { territories: readonly string[] } {
  const given = (authorisation['auth:NationalAuthorisationParameters'] ?? {}) as JsonObject;
  const texts = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  return Object.assign(texts, { territories: (given['writ:Territory'] ?? []) as readonly string[] }) as ReturnType<typeof parametersOf>;
}

function emergencyOf(given: Readonly<Record<string, unknown>>): object {
  const { 'writ:EmergencyGround': ground, 'writ:Threat': threat } = given;
  if (ground === undefined || threat === undefined) throw wrong('An emergency needs writ:EmergencyGround and writ:Threat.');
  return { ground, threat };
}

function legalBasisOf(given: Readonly<Record<string, unknown>>): object {
  return {
    provision: given['writ:Provision'] ?? '',
    offence: given['writ:Offence'],
    threshold: given['writ:Threshold'],
    catalogue: given['writ:Catalogue'],
    grounds: given['writ:Grounds'] ?? '',
    redress: given['writ:Redress'],
    worldwide: given['writ:Worldwide'],
  };
}

function notificationOf(given: Readonly<Record<string, unknown>>): object {
  const { 'writ:NotifiedOrganisation': organisation, 'writ:NotifiedCountry': country } = given;
  if ((organisation === undefined) !== (country === undefined)) throw wrong('A notified authority needs its name and its country.');
  return { notified: organisation === undefined ? undefined : { organisation, country }, notNotified: given['writ:NotNotified'] };
}

function secrecyOf(given: Readonly<Record<string, unknown>>): object {
  const { 'writ:SecrecyGround': ground, 'writ:SecrecyReason': reason, 'writ:SecrecyUntil': until } = given;
  if (ground === undefined && reason === undefined && until === undefined) return {};
  if (ground === undefined || reason === undefined) throw wrong('A non-disclosure period needs writ:SecrecyGround and writ:SecrecyReason.');
  return { secrecy: { ground, reason, until } };
}

export interface Asked {
  readonly authorisation: Hi1Object;
  readonly tasks: readonly [Hi1Object, ...Hi1Object[]];
  readonly documents: readonly Hi1Object[];
}

/** The input of `draftOrder`. Throws Hi1Fault: 3001 for flags that are not supported, 3007 for what is no one order. */
export function orderInputOf(
  { authorisation, tasks }: Omit<Asked, 'documents'>,
  { receiver, now }: { receiver: EndpointId; now: Date },
): JsonObject {
  const [first] = tasks;
  const emergency = isEmergency(authorisation, tasks);
  requireAddressed([authorisation, ...tasks], receiver);
  requireInTime(authorisation, now);
  const kind = kindOf(authorisation);
  if (!(kinds[first['@xsi:type']] ?? []).includes(kind))
    throw wrong('Tasks of this type are not made under an authorisation of this kind.');
  if (tasks.some((task) => sharedPart(task) !== sharedPart(first)))
    throw wrong('All tasks of an authorisation must be of one type, with the same targets and the same times.');
  const wanted = tasks.flatMap(categoriesOf);
  if (new Set(wanted).size < wanted.length) throw wrong('Two tasks ask for the same category.');
  const details = (first['task:RequestDetails'] ?? {}) as JsonObject;
  const given = parametersOf(authorisation);
  const input = {
    kind,
    emergency: emergency ? emergencyOf(given) : undefined,
    reference: authorisation['auth:AuthorisationReference'] ?? '',
    legalBasis: legalBasisOf(given),
    purpose: given['writ:Purpose'] ?? '',
    targets: targetsOf(first),
    categories: wanted,
    from: details['task:StartTime'],
    to: details['task:EndTime'],
    territories: given.territories,
    recipient: given['writ:Recipient'] ?? 'ISSUING_AUTHORITY',
    ...secrecyOf(given),
    ...notificationOf(given),
    informBy: given['writ:InformBy'],
    reportTo: given['writ:ReportTo'],
    processor: given['writ:Processor'],
  };
  // What is left out must be left out, not null.
  return JSON.parse(JSON.stringify(input)) as JsonObject;
}
