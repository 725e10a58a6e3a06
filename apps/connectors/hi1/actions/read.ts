/** GET, LIST and GETCSPCONFIG: a body's own objects and what it can ask here. */
import type { KnownObject } from '../journal.ts';
import { wrong } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import { etsi, type JsonObject, type ListRequest } from '../message/types.ts';
import { authorisationObject, taskObject } from '../orders/objects.ts';
import { valueIn } from '../orders/order-input.ts';
import { type Context, identifiersOf, known, orderOf } from './context.ts';
import { allPackages, deliveriesOf, deliveryBy } from './deliveries.ts';
import { allDocuments, documentBy, namedDocument } from './documents.ts';
import { allKeys, keyBy, namedKey } from './keys.ts';
import { ownerOf } from './owner.ts';

/** As many as a list has, where the sender does not ask for fewer. */
const listedMost = 200;

async function orderObject(context: Context, named: KnownObject): Promise<JsonObject> {
  const order = await orderOf(context, named);
  const { authorisation, tasks } = identifiersOf(context, order.id);
  const owner = ownerOf(context, order);
  if (named.type === objectTypes.authorisation)
    return authorisationObject(named.identifier, order, { owner, associated: tasks.map((task) => task.identifier) });
  return taskObject(named, order, { owner, associated: [authorisation] });
}

/**
 * An object by its identifier. One that the body did not choose is looked for among what is its own, so that a question about it is no attempt on somebody else's.
 * Throws Hi1Fault 3011 for one that is not there, or is another body's.
 */
export async function get(context: Context, identifier: string): Promise<JsonObject> {
  const named = known(context, identifier);
  if (named.type === objectTypes.encryption) return namedKey(context, identifier);
  if (named.type === objectTypes.document) return namedDocument(context, named);
  const isNamed = context.journal.object(context.body, identifier) !== null;
  if (isNamed || (await context.writ.orders(listedMost)).some(({ id }) => id === identifier)) return orderObject(context, named);
  const found = (await deliveryBy(context, identifier)) ?? (await keyBy(context, identifier)) ?? (await documentBy(context, identifier));
  return found ?? orderObject(context, named);
}

const record = (type: string, identifier: string, generation: number): JsonObject => ({
  ObjectType: etsi('ObjectType', type),
  Identifier: identifier,
  Generation: generation,
});

const wordOf: Readonly<Record<string, string>> = {
  [objectTypes.disclosure]: 'LDTask',
  [objectTypes.preservation]: 'LPTask',
  [objectTypes.takedown]: 'TDTask',
};

async function orderRecords(context: Context, most: number): Promise<JsonObject[]> {
  return (await context.writ.orders(most)).flatMap(({ id, generation }) => {
    const { authorisation, tasks } = identifiersOf(context, id);
    return [
      record('Authorisation', authorisation, generation),
      ...tasks.map((task) => record(wordOf[task.type] ?? 'Task', task.identifier, generation)),
    ];
  });
}

async function deliveryRecords(context: Context): Promise<JsonObject[]> {
  return (await allPackages(context)).flatMap((one) =>
    deliveriesOf(context, one).map(({ identifier }) => record('Delivery', identifier, one.found.generation)),
  );
}

const keyRecords = async (context: Context): Promise<JsonObject[]> =>
  (await allKeys(context)).map(({ identifier, key }) => record('Encryption', identifier, key.generation));

const documentRecords = async (context: Context): Promise<JsonObject[]> =>
  (await allDocuments(context)).map(({ identifier, generation }) => record('Document', identifier, generation));

/** What is listed by itself: each is a question of its own, so a list of everything has orders and tasks. */
const listedAlone: Readonly<Record<string, (context: Context) => Promise<JsonObject[]>>> = {
  Delivery: deliveryRecords,
  Document: documentRecords,
  Encryption: keyRecords,
};

/** Identifiers of the body's own objects. */
export async function list(
  context: Context,
  { ObjectType: type, MaximumObjectCount: most = listedMost }: ListRequest,
): Promise<JsonObject> {
  const wanted = type === undefined ? null : valueIn(type, 'ETSI', 'ObjectType');
  if (type !== undefined && wanted === null) throw wrong("ObjectType must be of ETSI's dictionary of that name.");
  const number = Math.min(most, listedMost);
  const alone = wanted !== null && Object.hasOwn(listedAlone, wanted) ? listedAlone[wanted] : undefined;
  const records = alone === undefined ? await orderRecords(context, number) : await alone(context);
  const isWanted = ({ ObjectType: own }: JsonObject): boolean => wanted === null || (own as JsonObject)['common:Value'] === wanted;
  return { ListResponseRecord: records.filter(isWanted).slice(0, number) };
}
