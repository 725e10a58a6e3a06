/** Orders, their tasks and packages as objects of ETSI TS 103 120. */
import { createHash } from 'node:crypto';
import type { KnownObject } from '../journal.ts';
import { objectTypes, orderParameters } from '../message/names.ts';
import { type EndpointId, etsi, type JsonObject, ours } from '../message/types.ts';
import { authorisationStatus, deliveryStatus, taskStatus } from './statuses.ts';
import type { DeliveryKey, Order, OrderDocument, Package } from './writ.ts';

const second = (instant: string): string => new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
const latest = (order: Order): string | undefined => order.history.at(-1)?.at;

interface Identity {
  readonly type: string;
  readonly identifier: string;
  readonly generation: number;
}

/** What ETSI's objects have in common: who owns them, and how often they changed. */
function commonOf({ type, identifier, generation }: Identity, { owner, associated }: Shown): JsonObject {
  return {
    '@xsi:type': type,
    ObjectIdentifier: identifier,
    CountryCode: owner.CountryCode,
    OwnerIdentifier: owner.UniqueIdentifier,
    Generation: generation,
    ...(associated.length === 0 ? {} : { AssociatedObjects: { AssociatedObject: associated } }),
  };
}

/** Who wrote it, and what else of the order there is by an identifier. */
export interface Shown {
  readonly owner: EndpointId;
  readonly associated: readonly string[];
}

/**
 * Its digest is what a validating body sends back: `sha256:` and 64 characters of hexadecimal. What a body seals names the order by its own id, and has the digest
 * that the parts make once the act changed some: each is its name, its salt or `-`, and its hash.
 */
export function authorisationObject(identifier: string, order: Order, shown: Shown): JsonObject {
  const changed = latest(order);
  return {
    ...commonOf({ type: objectTypes.authorisation, identifier, generation: order.generation }, shown),
    ...(changed === undefined ? {} : { LastChanged: second(changed) }),
    'auth:AuthorisationReference': order.reference,
    'auth:AuthorisationLegalType': ours('OrderKind', order.kind),
    'auth:AuthorisationStatus': etsi('AuthorisationStatus', authorisationStatus(order)),
    ...(order.servedAt === null ? {} : { 'auth:AuthorisationServedTimestamp': second(order.servedAt) }),
    ...(order.digest?.startsWith('2:') === true
      ? { 'auth:AuthorisationApprovalDetails': [{ 'common:ApprovalReference': `sha256:${order.digest.slice(2)}` }] }
      : {}),
    'auth:NationalAuthorisationParameters': {
      '@xsi:type': orderParameters,
      'auth:CountryCode': shown.owner.CountryCode,
      'writ:Order': order.id,
      'writ:DigestPart': order.digestParts.map(({ name, salt, hash }) => [name, salt ?? '-', hash].join(' ')),
    },
  };
}

const requestValues = ({ targets }: Order): JsonObject => ({
  'task:RequestValue': targets.flatMap(({ type, value }) =>
    value === null ? [] : [{ 'task:FormatType': { 'task:FormatOwner': 'WRIT', 'task:FormatName': type }, 'task:Value': value }],
  ),
});

/** What the platform asks back, while it waits for an answer. */
function questionOf({ status, history }: Order): string | null {
  return status === 'CLARIFICATION' ? (history.findLast(({ text }) => text !== null)?.text ?? 'The platform asks a question.') : null;
}

export function taskObject(task: KnownObject, order: Order, shown: Shown): JsonObject {
  const { dictionary, value } = taskStatus(task.type, order, task.categories);
  const reference = task.type === objectTypes.disclosure ? 'task:Reference' : 'task:RequesterReference';
  const question = questionOf(order);
  const details = {
    ...(order.from === null ? {} : { 'task:StartTime': second(order.from) }),
    ...(order.to === null ? {} : { 'task:EndTime': second(order.to) }),
    'task:RequestValues': requestValues(order),
  };
  return {
    ...commonOf({ type: task.type, identifier: task.identifier, generation: order.generation }, shown),
    ...(task.reference === null || task.type === objectTypes.preservation ? {} : { [reference]: task.reference }),
    'task:Status': etsi(dictionary, value),
    ...(question === null ? {} : { 'task:StatusReason': { ErrorCode: 3007, ErrorDescription: question.slice(0, 1_000) } }),
    'task:RequestDetails': details,
    ...(task.type === objectTypes.preservation && order.preserved?.endsAt
      ? { 'task:PreservationExpiration': second(order.preserved.endsAt) }
      : {}),
  };
}

/** A key of the body. How far it has come has no word in TS 103 120: a package is refused for one that is not used yet. */
export const encryptionObject = (
  identifier: string,
  { label, profile, material, generation }: DeliveryKey,
  owner: EndpointId,
): JsonObject => ({
  ...commonOf({ type: objectTypes.encryption, identifier, generation }, { owner, associated: [] }),
  ExternalIdentifier: label,
  'encryption:EncryptionScheme': ours('EncryptionScheme', profile ?? ''),
  'encryption:X509EncryptionDetails': {
    'encryption:X509Certificates': [{ 'encryption:X509CertificateDER': material.replace(/-----[A-Z ]+-----|\s/g, '') }],
  },
});

/** A document of an order: its bytes as they came, of no media type that anybody vouches for; without a body once it is deleted. */
export function documentObject(
  { identifier, generation }: Pick<Identity, 'identifier' | 'generation'>,
  { name, sha256 }: OrderDocument,
  content: string | null,
  shown: Shown,
): JsonObject {
  const body = { 'doc:ContentType': 'application/octet-stream', 'doc:Checksum': sha256, 'doc:ChecksumType': 'SHA-256' };
  return {
    ...commonOf({ type: objectTypes.document, identifier, generation }, shown),
    ...(name === null ? {} : { 'doc:DocumentName': name }),
    ...(content === null ? {} : { 'doc:DocumentBody': { 'doc:Contents': content, ...body } }),
  };
}

/** The identifier of a volume of a package: the package's own for the first, and for another one a UUID (version 8, RFC 9562) that follows from it. */
export function volumeIdentifier(id: string, number: number): string {
  if (number === 1) return id;
  const hex = createHash('sha256').update(`${id} ${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** One volume of a package; null while the package is made. */
export function deliveryObject(given: Package, number: number, shown: Shown, baseUrl: string): JsonObject | null {
  const status = deliveryStatus(given.state);
  const volume = given.volumes.find((one) => one.number === number);
  if (status === null) return null;
  const file = `writ-${given.id.slice(0, 8)}-${number}of${given.volumes.length}.zip`;
  return {
    ...commonOf({ type: objectTypes.delivery, identifier: volumeIdentifier(given.id, number), generation: given.generation }, shown),
    'delivery:DeliveryID': given.id,
    'delivery:SequenceNumber': number,
    'delivery:LastSequence': number >= given.volumes.length,
    ...(volume === undefined || volume.url === null
      ? {}
      : {
          'delivery:Delivery': {
            'delivery:URL': {
              'delivery:URL': new URL(volume.url, baseUrl).href,
              'delivery:ContentLength': volume.bytes,
              'delivery:Expiry': given.expiresAt,
              'delivery:OriginalFilename': file,
              'delivery:Checksums': { 'common:ChecksumAndType': [{ 'common:Checksum': volume.sha256, 'common:ChecksumType': 'SHA-256' }] },
            },
          },
        }),
    'delivery:DeliveryStatus': etsi('DeliveryStatus', status),
    'delivery:EncryptionDetails': { 'delivery:AdditionalInformation': given.deliveryKey.thumbprint },
  };
}
