/** UPDATE: what its parties do with an order, a task or a delivery. One a message, since each is an act of its own. */
import { notYours, requireOnly, wrong } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import type { DictionaryEntry, Hi1Object, JsonObject } from '../message/types.ts';
import { valueIn } from '../orders/order-input.ts';
import { sealHolder, sealIn } from '../orders/seal.ts';
import type { Order, Package } from '../orders/writ.ts';
import { type Context, known, orderOf } from './context.ts';
import { packageOf } from './deliveries.ts';
import { discardOnce, isDiscarded, onceOnOrder, onceOnPackage, packagesBefore } from './once.ts';
import { ownerOf, requireOwner } from './owner.ts';

const desiredOf = (object: Hi1Object, field: string, dictionary: string): string | null => {
  const entry = object[field] as DictionaryEntry | undefined;
  if (entry === undefined) return null;
  const value = valueIn(entry, 'ETSI', dictionary);
  if (value === null) throw wrong(`${field} must be of ETSI's dictionary ${dictionary}.`);
  return value;
};

/** The digest of an order, as a validating body sends it back. */
function approvedDigest(object: Hi1Object): string {
  const details = (object['auth:AuthorisationApprovalDetails'] ?? []) as readonly JsonObject[];
  const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(String(details[0]?.['common:ApprovalReference'] ?? '')) ?? [];
  if (details.length !== 1 || hex === undefined)
    throw wrong('An approval needs one ApprovalReference: sha256: and the digest that GET shows.');
  return `2:${hex}`;
}

const whyField = 'auth:AuthorisationManualInformation';
/** What is read beside each desired status. Nobody seals that they don't validate. */
const readWith: Readonly<Record<string, readonly string[]>> = {
  SubmittedToCSP: [sealHolder],
  Approved: ['auth:AuthorisationApprovalDetails', sealHolder],
  Cancelled: [whyField, sealHolder],
};

async function updateAuthorisation(context: Context, object: Hi1Object, order: Order): Promise<void> {
  const desired = desiredOf(object, 'auth:AuthorisationDesiredStatus', 'AuthorisationDesiredStatus');
  requireOnly(object, ['auth:AuthorisationDesiredStatus', ...(readWith[desired ?? ''] ?? [whyField])]);
  const why = object[whyField];
  const seal = sealIn(object);
  const { writ } = context;
  if (desired === 'SubmittedToCSP')
    return onceOnOrder(context, order, { object, act: 'submitOrder', text: null }, () => writ.submit(order, seal));
  if (desired === 'Approved') {
    const digest = approvedDigest(object);
    return onceOnOrder(context, order, { object, act: 'validateOrder', text: null }, () => writ.validate(order, digest, seal));
  }
  if (typeof why !== 'string')
    throw wrong('Cancelled and Rejected need their reason in AuthorisationManualInformation; Approved needs no other change.');
  if (desired === 'Cancelled' && order.status === 'DRAFT') return discardOnce(context, object, order);
  if (desired === 'Cancelled')
    return onceOnOrder(context, order, { object, act: 'withdrawOrder', text: why }, () => writ.withdraw(order, why, seal));
  if (desired === 'Rejected')
    return onceOnOrder(context, order, { object, act: 'refuseValidation', text: why }, () => writ.refuseValidation(order, why));
  throw wrong('An authorisation is changed by its desired status alone: SubmittedToCSP, Cancelled, Approved or Rejected.');
}

/** The key that a package is encrypted for, as the message names it. */
function keyOf(context: Context, object: Hi1Object): string {
  const details = object['task:DeliveryDetails'] as JsonObject | undefined;
  const [destination] = (details?.['task:LDDeliveryDestination'] ?? []) as readonly JsonObject[];
  const reference = destination?.['task:EncryptionReference'];
  if (typeof reference !== 'string')
    throw wrong('Disclosed needs a DeliveryDetails with the EncryptionReference of your key: a package is made for it.');
  return context.journal.object(context.body, reference)?.of ?? reference;
}

const open = ['PREPARING', 'READY', 'HANDED_OVER'];

/** A package of each target that has none under way for the order; what this message asked for before it was interrupted is not asked for again. */
async function requestPackages(context: Context, object: Hi1Object, order: Order): Promise<void> {
  const key = keyOf(context, object);
  const all = await context.writ.packages(order.id);
  const before = await packagesBefore(context, order, object, all);
  const has = (target: string): boolean =>
    all.some((one) => one.target === target && (open.includes(one.state) || !before.includes(one.id)));
  for (const { id } of order.targets) if (!has(id)) await context.writ.requestPackage(await context.writ.order(order.id), id, key);
}

async function updateDisclosure(context: Context, object: Hi1Object, order: Order): Promise<void> {
  const text = object['task:ManualInformation'];
  const desired = desiredOf(object, 'task:DesiredStatus', 'LDTaskDesiredStatus');
  if (object['task:RequestDetails'] !== undefined)
    throw wrong('What a task asks for does not change: cancel its authorisation and create another one.');
  requireOnly(object, desired === null ? ['task:ManualInformation'] : ['task:DesiredStatus', 'task:DeliveryDetails']);
  if (desired === 'Disclosed') return requestPackages(context, object, order);
  if (desired === null && typeof text === 'string')
    return onceOnOrder(context, order, { object, act: 'answerClarification', text }, () => context.writ.answerClarification(order, text));
  throw wrong('A task takes an answer in ManualInformation, or the desired status Disclosed. Cancel its authorisation to end it.');
}

async function updatePreservation(context: Context, object: Hi1Object, order: Order): Promise<void> {
  const until = object['task:DesiredPreservationExpiration'];
  if (typeof until !== 'string') throw wrong('A preservation is changed by a later DesiredPreservationExpiration alone.');
  requireOnly(object, ['task:DesiredPreservationExpiration']);
  const text = `Asked for over HI-1, until ${new Date(until).toISOString()}.`;
  await onceOnOrder(context, order, { object, act: 'extendPreservation', text }, () => {
    if (order.preserved?.endsAt && Date.parse(until) <= Date.parse(order.preserved.endsAt))
      throw wrong('It is preserved until then anyway.');
    return context.writ.extendPreservation(order, text);
  });
}

function checksumsOf(object: Hi1Object): readonly string[] {
  const url = (object['delivery:Delivery'] as JsonObject | undefined)?.['delivery:URL'] as JsonObject | undefined;
  const list = (url?.['delivery:Checksums'] as JsonObject | undefined)?.['common:ChecksumAndType'] as readonly JsonObject[] | undefined;
  if (list === undefined)
    throw wrong('Acknowledged needs Checksums: of each volume, in their order, the SHA-256 of its tagmanifest-sha512.txt.');
  return list.map((one) => String(one['common:Checksum']));
}

/** `CANNOT_DECRYPT: words` as fault and text. */
function rejectionOf(object: Hi1Object): { fault: string; text: string } {
  const details = object['delivery:EncryptionDetails'] as JsonObject | undefined;
  const [, fault, text] =
    /^(CANNOT_DECRYPT|HASH_MISMATCH|INCOMPLETE): (.+)$/s.exec(String(details?.['delivery:AdditionalInformation'] ?? '')) ?? [];
  if (fault === undefined || text === undefined)
    throw wrong('Error needs AdditionalInformation: CANNOT_DECRYPT, HASH_MISMATCH or INCOMPLETE, a colon, and words.');
  return { fault, text };
}

async function updateDelivery(context: Context, object: Hi1Object, given: Package): Promise<void> {
  const desired = desiredOf(object, 'delivery:DeliveryDesiredStatus', 'DeliveryDesiredStatus');
  requireOnly(object, ['delivery:DeliveryDesiredStatus', desired === 'Error' ? 'delivery:EncryptionDetails' : 'delivery:Delivery']);
  if (desired === 'Acknowledged') {
    const hashes = checksumsOf(object);
    // A package shows the hashes that were confirmed, once they were.
    const isDone = () => given.state === 'ACKNOWLEDGED' && given.volumes.map(({ hash }) => hash).join() === hashes.join();
    return onceOnPackage(context, given, { object, isDone }, () => context.writ.acknowledgePackage(given, hashes));
  }
  if (desired !== 'Error') throw wrong('A delivery takes the desired status Acknowledged or Error.');
  const { fault, text } = rejectionOf(object);
  const isDone = () => given.state === 'REJECTED' && given.fault === fault;
  return onceOnPackage(context, given, { object, isDone }, () => context.writ.rejectPackage(given, fault, text));
}

/** Carries out one UPDATE. Throws Hi1Fault. */
export async function update(context: Context, object: Hi1Object): Promise<void> {
  const { '@xsi:type': type, ObjectIdentifier: identifier } = object;
  if (type === objectTypes.delivery) {
    requireOwner(object, context.receiver);
    return updateDelivery(context, object, (await packageOf(context, identifier)).found);
  }
  if (type === objectTypes.encryption) throw wrong('A key does not change: revoke it in the console, and create another one.');
  if (type === objectTypes.document) throw wrong('A document does not change: cancel its authorisation, and create another one.');
  const named = known(context, identifier);
  if (named.type !== type) throw notYours();
  if (await isDiscarded(context, named)) return;
  const order = await orderOf(context, named);
  requireOwner(object, ownerOf(context, order));
  if (type === objectTypes.authorisation) return updateAuthorisation(context, object, order);
  if (type === objectTypes.disclosure) return updateDisclosure(context, object, order);
  if (type === objectTypes.preservation) return updatePreservation(context, object, order);
  throw wrong('A take-down does not change: cancel its authorisation.');
}
