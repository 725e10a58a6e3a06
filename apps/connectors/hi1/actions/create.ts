/** CREATE: an authorisation with its tasks as one order, drafted and submitted; or a key that packages are encrypted for. */
import { createHash } from 'node:crypto';
import type { KnownObject } from '../journal.ts';
import { Hi1Fault, requireOnly, wrong } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import type { ActionResponse, DictionaryEntry, Hi1Object, JsonObject } from '../message/types.ts';
import { type Asked, categoriesOf, orderInputOf, valueIn } from '../orders/order-input.ts';
import { requireUnsealed } from '../orders/seal.ts';
import type { DeliveryKey, Order } from '../orders/writ.ts';
import { type Context, known, requireFree } from './context.ts';
import { requireOwner } from './owner.ts';

export interface Creating {
  readonly ActionIdentifier: number;
  readonly object: Hi1Object;
}

const isDocument = ({ '@xsi:type': type }: Hi1Object): boolean => type === objectTypes.document;
const isTask = ({ '@xsi:type': type }: Hi1Object): boolean =>
  type === objectTypes.disclosure || type === objectTypes.preservation || type === objectTypes.takedown;

/** What a CREATE reads of each type. */
const readOf: Readonly<Record<string, readonly string[]>> = {
  [objectTypes.authorisation]: [
    ...['AuthorisationReference', 'AuthorisationLegalType', 'AuthorisationDesiredStatus', 'AuthorisationTimespan', 'AuthorisationCSPID'],
    ...['AuthorisationFlags', 'NationalAuthorisationParameters'],
  ].map((name) => `auth:${name}`),
  [objectTypes.disclosure]: ['Reference', 'RequestDetails', 'CSPID', 'Flags', 'AlternativePreservationReferences'].map(
    (name) => `task:${name}`,
  ),
  [objectTypes.preservation]: ['RequestDetails', 'CSPID'].map((name) => `task:${name}`),
  [objectTypes.takedown]: ['RequesterReference', 'RequestDetails', 'CSPID', 'Flags'].map((name) => `task:${name}`),
  [objectTypes.document]: ['doc:DocumentName', 'doc:DocumentBody'],
  [objectTypes.encryption]: ['ExternalIdentifier', 'encryption:EncryptionScheme', 'encryption:X509EncryptionDetails'],
};

const contentOf = (object: Hi1Object): string => String((object['doc:DocumentBody'] as JsonObject)['doc:Contents']);
const sha256Of = (base64: string): string => createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');

/** Throws Hi1Fault 3007 where the checksum that a document brings is not that of its bytes. */
function requireChecksum(object: Hi1Object): void {
  const { 'doc:Checksum': checksum, 'doc:ChecksumType': type } = object['doc:DocumentBody'] as JsonObject;
  if ((checksum === undefined) !== (type === undefined)) throw wrong('A Checksum has a ChecksumType: SHA-256.');
  if (checksum !== undefined && String(checksum).toLowerCase() !== sha256Of(contentOf(object)))
    throw wrong('The Checksum of a document is not the SHA-256 of its Contents.');
}

const desiredOf = (authorisation: Hi1Object): string | null =>
  valueIn(authorisation['auth:AuthorisationDesiredStatus'] as DictionaryEntry | undefined, 'ETSI', 'AuthorisationDesiredStatus');

/** What a new authorisation is to be. One that is still created stays a draft, since what a body seals names the draft: an UPDATE submits it. */
const isKeptDraft = (authorisation: Hi1Object): boolean => desiredOf(authorisation) === 'CreatingForCSP';
const created: readonly (string | null)[] = ['SubmittedToCSP', 'AwaitingApproval', 'CreatingForCSP'];

/** One authorisation, and tasks that name it. Throws Hi1Fault 3007 for anything else. */
function askedOf(objects: readonly Hi1Object[]): Asked {
  const [authorisation, ...more] = objects.filter(({ '@xsi:type': type }) => type === objectTypes.authorisation);
  const [first, ...tasks] = objects.filter(isTask);
  const documents = objects.filter(isDocument);
  if (authorisation === undefined || more.length > 0 || first === undefined || tasks.length + documents.length + 2 !== objects.length)
    throw wrong('A message creates one authorisation together with its tasks and documents, and nothing else.');
  documents.forEach(requireChecksum);
  if (new Set(documents.map((one) => contentOf(one))).size < documents.length) throw wrong('Two documents have the same bytes.');
  if (new Set(objects.map(({ ObjectIdentifier }) => ObjectIdentifier)).size < objects.length)
    throw wrong('Two objects have the same ObjectIdentifier.');
  for (const task of [first, ...tasks, ...documents])
    if (task.AssociatedObjects?.AssociatedObject?.join() !== authorisation.ObjectIdentifier)
      throw wrong('Each task and document is associated with the authorisation of the message, and with nothing else.');
  const desired = desiredOf(authorisation);
  if (authorisation['auth:AuthorisationDesiredStatus'] !== undefined && !created.includes(desired))
    throw wrong(
      'A new authorisation is submitted: its desired status is SubmittedToCSP, or left out. One that is sealed first is CreatingForCSP.',
    );
  requireUnsealed(authorisation);
  return { authorisation, tasks: [first, ...tasks], documents };
}

const referenceOf = (object: Hi1Object): string | null => {
  if (isDocument(object)) return sha256Of(contentOf(object));
  const reference = object['task:Reference'] ?? object['task:RequesterReference'] ?? object['auth:AuthorisationReference'];
  return typeof reference === 'string' ? reference : null;
};

const named = (object: Hi1Object, order: string): KnownObject => ({
  identifier: object.ObjectIdentifier,
  type: object['@xsi:type'],
  of: order,
  categories: isTask(object) ? categoriesOf(object) : [],
  reference: referenceOf(object),
});

/** The order of an own preservation that is to be produced, where a task names one. */
function preservationOf(context: Context, task: Hi1Object): JsonObject {
  const listed = task['task:AlternativePreservationReferences'] as JsonObject | undefined;
  const [one] = (listed?.['task:AlternativePreservationReference'] ?? []) as readonly JsonObject[];
  if (one === undefined) return {};
  const reference = String(one['task:ReferenceValue']);
  if (!/^[0-9a-f-]{36}$/.test(reference))
    throw wrong('A preservation is named by the ObjectIdentifier of its task, or of its authorisation.');
  return { preservation: known(context, reference).of };
}

/** Drafts that no message is known to have made: an answer was lost. Nobody but this connector sees them, so nobody else discards them. */
async function discardLost({ writ, journal, body }: Context): Promise<void> {
  for (const draft of await writ.orders(draftsMost, ['DRAFT'])) if (!journal.isDrafted(body, draft.id)) await writ.discard(draft);
}

/** The draft of this message: the one that was made before it was interrupted, or a new one. */
async function draftOf(context: Context, asked: Asked): Promise<Order> {
  const before = context.journal.transaction(context.body, context.transaction)?.order ?? null;
  try {
    if (before !== null) return await context.writ.order(before);
  } catch (error) {
    // It was refused, and discarded: it is asked for again, and refused for what is wrong with it now.
    if (!(error instanceof Hi1Fault && error.code === 3011)) throw error;
  }
  if (context.isResumed && before === null) await discardLost(context);
  const [first] = asked.tasks;
  const input = { ...orderInputOf(asked, context), ...preservationOf(context, first) };
  const draft = await context.writ.draft(input);
  await context.journal.drafted(context.body, context.transaction, draft.id);
  return draft;
}

/** Drafts of one sender that are looked at after an answer was lost. */
const draftsMost = 200;

/** Attaches what it does not have yet: the hash says which documents the draft has. */
async function attachAll({ writ }: Context, draft: Order, documents: readonly Hi1Object[]): Promise<void> {
  for (const object of documents) {
    const content = contentOf(object);
    if (draft.documents.some(({ sha256 }) => sha256 === sha256Of(content))) continue;
    await writ.attach(draft, { name: (object['doc:DocumentName'] as string | undefined) ?? null, content });
  }
}

/** Submits it with its documents, unless it is to stay a draft; one that is refused is discarded, so that nothing of a refused message stays. */
async function submitted(context: Context, draft: Order, { authorisation, documents }: Asked): Promise<void> {
  if (draft.status !== 'DRAFT') return;
  try {
    await attachAll(context, draft, documents);
    if (!isKeptDraft(authorisation)) await context.writ.submit(draft, null);
  } catch (error) {
    if (error instanceof Hi1Fault) await context.writ.discard(draft);
    throw error;
  }
}

async function createOrder(context: Context, creating: readonly Creating[]): Promise<void> {
  const asked = askedOf(creating.map(({ object }) => object));
  for (const { object } of creating) requireFree(context, object.ObjectIdentifier);
  const draft = await draftOf(context, asked);
  await submitted(context, draft, asked);
  // Some of them may be there: the disk may have had a part of what was written last.
  const missing = [asked.authorisation, ...asked.tasks, ...asked.documents].filter(
    ({ ObjectIdentifier }) => context.journal.object(context.body, ObjectIdentifier) === null,
  );
  if (missing.length > 0)
    await context.journal.name(
      context.body,
      missing.map((object) => named(object, draft.id)),
    );
}

const pemOf = (der: string): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
const thumbprintOf = (der: string): string => `sha256:${createHash('sha256').update(Buffer.from(der, 'base64')).digest('hex')}`;

/** The key that this message proposed before its answer was lost; null where it did not. */
async function keyBefore({ isResumed, writ, journal, body }: Context, label: string, der: string): Promise<DeliveryKey | null> {
  if (!isResumed) return null;
  const isSame = (key: DeliveryKey): boolean =>
    key.state === 'PROPOSED' && key.purpose === 'ENCRYPTION' && key.label === label.trim() && key.thumbprint === thumbprintOf(der);
  return (await writ.deliveryKeys()).find((key) => isSame(key) && journal.objectsOf(body, key.id).length === 0) ?? null;
}

/** A key of the body, which its counsel's call makes good: docs/decisions/delivery-keys.md. */
async function createKey(context: Context, object: Hi1Object): Promise<void> {
  requireFree(context, object.ObjectIdentifier);
  if (context.journal.object(context.body, object.ObjectIdentifier) !== null) return;
  const profile = valueIn(object['encryption:EncryptionScheme'] as DictionaryEntry, 'WRIT', 'EncryptionScheme');
  if (profile !== 'CMS' && profile !== 'CMS_COMPATIBLE') throw wrong('EncryptionScheme must be CMS or CMS_COMPATIBLE of the owner WRIT.');
  const details = object['encryption:X509EncryptionDetails'] as { readonly 'encryption:X509Certificates': readonly JsonObject[] };
  const der = String(details['encryption:X509Certificates'][0]?.['encryption:X509CertificateDER']);
  const label = String(object['ExternalIdentifier']);
  const input = { purpose: 'ENCRYPTION', profile, material: pemOf(der), label };
  const key = (await keyBefore(context, label, der)) ?? (await context.writ.addDeliveryKey(input));
  await context.journal.drafted(context.body, context.transaction, key.id);
  await context.journal.name(context.body, [
    { identifier: object.ObjectIdentifier, type: objectTypes.encryption, of: key.id, categories: [], reference: null },
  ]);
}

/** Carries out all CREATEs of a message, or none. Throws Hi1Fault. */
export async function create(context: Context, creating: readonly Creating[]): Promise<ActionResponse[]> {
  for (const { object } of creating) {
    requireOwner(object, context.sender);
    requireOnly(object, readOf[object['@xsi:type']] ?? []);
  }
  const [first] = creating;
  if (first?.object['@xsi:type'] === objectTypes.encryption && creating.length === 1) await createKey(context, first.object);
  else await createOrder(context, creating);
  return creating.map(({ ActionIdentifier, object }) => ({ ActionIdentifier, CREATEResponse: { Identifier: object.ObjectIdentifier } }));
}
