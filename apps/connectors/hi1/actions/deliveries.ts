/** Packages by the identifiers that deliveries have. */
import { notYours } from '../message/fault.ts';
import type { JsonObject } from '../message/types.ts';
import { deliveryObject, volumeIdentifier } from '../orders/objects.ts';
import type { Package } from '../orders/writ.ts';
import { type Context, identifiersOf } from './context.ts';

/** Where packages are looked for: a body has few orders that still give something. */
const ordersSearched = 200;
const withPackages = ['IN_FORCE', 'FULFILLED'];

export interface FoundPackage {
  readonly order: string;
  readonly found: Package;
}

async function search({ writ }: Context): Promise<readonly FoundPackage[]> {
  const all: FoundPackage[] = [];
  for (const { id } of await writ.orders(ordersSearched, withPackages))
    for (const found of await writ.packages(id)) all.push({ order: id, found });
  return all;
}

const searched = new WeakMap<Context, Promise<readonly FoundPackage[]>>();

/** All packages of the body's newest orders that can have some; looked for once a message, whatever it asks. */
export function allPackages(context: Context): Promise<readonly FoundPackage[]> {
  const found = searched.get(context) ?? search(context);
  searched.set(context, found);
  return found;
}

/** The package by its own id. Throws Hi1Fault 3011. */
export async function packageOf(context: Context, identifier: string): Promise<FoundPackage> {
  const found = (await allPackages(context)).find(({ found: one }) => one.id === identifier);
  if (found === undefined) throw notYours();
  return found;
}

/** The volumes of a package as deliveries; none while it is made. */
export function deliveriesOf(
  context: Context,
  { order, found }: FoundPackage,
): readonly { readonly identifier: string; readonly object: JsonObject }[] {
  const { authorisation, tasks } = identifiersOf(context, order);
  const shown = { owner: context.receiver, associated: [authorisation, ...tasks.map(({ identifier }) => identifier)] };
  const numbers = found.volumes.length === 0 ? [1] : found.volumes.map(({ number }) => number);
  return numbers.flatMap((number) => {
    const object = deliveryObject(found, number, shown, context.baseUrl);
    return object === null ? [] : [{ identifier: volumeIdentifier(found.id, number), object }];
  });
}

/** The delivery of an identifier; null where the body has none. */
export async function deliveryBy(context: Context, identifier: string): Promise<JsonObject | null> {
  for (const one of await allPackages(context))
    for (const delivery of deliveriesOf(context, one)) if (delivery.identifier === identifier) return delivery.object;
  return null;
}
