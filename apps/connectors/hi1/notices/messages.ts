/**
 * What the platform sends to the endpoint of a body: that an order has changed, as a NotificationObject, and each volume of a package that can be fetched, as DELIVER with
 * the same object that GET answers. Of an order it has the id, the state and the generation of Writ's event, and no more.
 */
import { randomUUID } from 'node:crypto';
import { type Context, identifiersOf } from '../actions/context.ts';
import { allPackages, deliveriesOf } from '../actions/deliveries.ts';
import { objectTypes } from '../message/names.ts';
import { etsi, type JsonObject, ours } from '../message/types.ts';
import { authorisationStatus } from '../orders/statuses.ts';

/** What the graph states of an order or a package of the body. */
export interface News {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly state: string;
  readonly generation: number;
  readonly at: string;
}

export const orderChanged = 'org.writ.order.changed.v1';
export const packageReady = 'org.writ.package.ready.v1';

type Naming = Pick<Context, 'body' | 'journal' | 'receiver'>;

/** The object of an event has the event's id: one that is sent twice is the same object. */
export function notificationObject(naming: Naming, { id, subject, state, generation, at }: News): JsonObject {
  const { authorisation, tasks } = identifiersOf(naming, subject);
  const status = {
    'notification:AssociatedObject': authorisation,
    'notification:Status': etsi('AuthorisationStatus', authorisationStatus({ status: state })),
  };
  return {
    '@xsi:type': objectTypes.notification,
    ObjectIdentifier: id,
    CountryCode: naming.receiver.CountryCode,
    OwnerIdentifier: naming.receiver.UniqueIdentifier,
    Generation: generation,
    AssociatedObjects: { AssociatedObject: [authorisation, ...tasks.map(({ identifier }) => identifier)] },
    'notification:NotificationDetails': 'The order has changed: GET it.',
    'notification:NotificationType': ours('NotificationType', 'OrderChanged'),
    'notification:NewNotification': true,
    'notification:NotificationTimestamp': new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'notification:StatusOfAssociatedObjects': { 'notification:AssociatedObjectStatus': [status] },
  };
}

/** The actions of a message about an event; none where there is nothing to send any more, as of a package that has ended. */
export async function actionsFor(context: Context, news: News): Promise<readonly JsonObject[]> {
  if (news.type === orderChanged) return [{ ActionIdentifier: 0, CREATE: { HI1Object: notificationObject(context, news) } }];
  if (news.type !== packageReady) throw new TypeError('an event of a type that is not known here');
  const found = (await allPackages(context)).find((one) => one.found.id === news.subject);
  if (found === undefined) return [];
  return deliveriesOf(context, found).map(({ identifier, object }, at) => ({
    ActionIdentifier: at,
    DELIVER: { Identifier: identifier, HI1Object: object },
  }));
}

/** A message of the platform, without its signature. Each attempt is a transaction of its own, since its time must be near. */
export function messageOf(
  { sender, receiver }: Pick<Context, 'sender' | 'receiver'>,
  actions: readonly JsonObject[],
  now: Date,
): JsonObject {
  return {
    Header: {
      SenderIdentifier: receiver,
      ReceiverIdentifier: sender,
      TransactionIdentifier: randomUUID(),
      Timestamp: now.toISOString().replace('Z', '000Z'),
      Version: { ETSIVersion: 'V1.23.1', NationalProfileOwner: receiver.CountryCode, NationalProfileVersion: 'v1.0' },
    },
    Payload: { RequestPayload: { ActionRequests: { ActionRequest: actions } } },
  };
}
