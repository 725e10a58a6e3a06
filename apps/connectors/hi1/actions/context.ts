/** What an action of a message is carried out with. */
import type { Body } from '../../identity/bodies.ts';
import type { Journal, KnownObject } from '../journal.ts';
import { wrong } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import type { EndpointId } from '../message/types.ts';
import type { Order, Writ } from '../orders/writ.ts';

export interface Context {
  /** Names the body in the journal. */
  readonly body: string;
  readonly transaction: string;
  /** Whether the message was begun before, and cut off. */
  readonly isResumed: boolean;
  /** The body as Writ has it. */
  readonly own: Pick<Body, 'organisation' | 'country'>;
  readonly sender: EndpointId;
  readonly receiver: EndpointId;
  readonly writ: Writ;
  readonly journal: Journal;
  readonly now: Date;
  /** The public address of Writ, under which packages are fetched. */
  readonly baseUrl: string;
}

/** What an identifier stands for: as the body named it, or the order in Writ that has it as its id. */
export function known({ body, journal }: Context, identifier: string): KnownObject {
  return (
    journal.object(body, identifier) ?? { identifier, type: objectTypes.authorisation, of: identifier, categories: [], reference: null }
  );
}

/** The order that an authorisation or a task stands for. Throws Hi1Fault 3011. */
export const orderOf = ({ writ }: Context, { of }: KnownObject): Promise<Order> => writ.order(of);

/** Every object by which a body knows an order; its id in Writ where there is none. */
export function identifiersOf(
  { body, journal }: Pick<Context, 'body' | 'journal'>,
  order: string,
): { readonly authorisation: string; readonly tasks: readonly KnownObject[] } {
  const objects = journal.objectsOf(body, order);
  const tasks = objects.filter(({ type }) =>
    [objectTypes.disclosure, objectTypes.preservation, objectTypes.takedown].some((one) => one === type),
  );
  return { authorisation: objects.find(({ type }) => type === objectTypes.authorisation)?.identifier ?? order, tasks };
}

/** Refuses an identifier that is taken: an object is made once. */
export function requireFree({ body, transaction, journal }: Context, identifier: string): void {
  const taken = journal.object(body, identifier);
  // The same message, which was cut off before its answer was kept, made it.
  if (taken !== null && taken.of !== journal.transaction(body, transaction)?.order)
    throw wrong('An object with this ObjectIdentifier exists already.');
}
