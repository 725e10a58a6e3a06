/**
 * The entries of the log that an act on an order leaves: who did what to which order, and its digest. They name no account and no
 * identifier of their own accord; a reason is in them as somebody wrote it. The decision on each read names the account that was read.
 */
import type { Caller, OrderLimits } from '@writ/access';
import type { EntryDetails, EntryDraft, EntryKind, EntryType, Json } from '@writ/access-log';
import { entryTypes } from '@writ/access-log/entries';
import { newEventId, type OperationId } from '@writ/core';
import { codesFor, lawOf } from '@writ/orders-domain/law';
import type { OrderEntryType } from '@writ/orders-domain/machine';
import type { Order, OrderEvent, Reason } from '@writ/orders-domain/order';
import type { Actor } from '@writ/orders-domain/people';
import { type Classified, orderActFact } from '../facts/order-facts.ts';
import { secrecyEntryFields } from '../non-disclosure/entry-fields.ts';
import { removalEntryFields } from '../removal/entry-fields.ts';

/** Who makes an entry: a signed-in caller, or SYSTEM, whose issuer is no address and so no token's. */
export interface Author {
  readonly kind: EntryKind;
  readonly initiator: Json;
  readonly organisation: string | null;
  readonly operation: OperationId;
}

const kinds: Readonly<Record<Caller['graph'], EntryKind>> = {
  public: 'self',
  authority: 'authority',
  platform: 'platform',
  audit: 'audit',
};

export function authorOf(caller: Caller, operation: OperationId): Author {
  const { graph, issuer, subject, organisation, country, office } = caller;
  return { kind: kinds[graph], initiator: { issuer, subject, organisation, country, office }, organisation, operation };
}

export const systemAuthor = (operation: OperationId): Author => ({
  kind: 'system',
  initiator: { issuer: 'SYSTEM', subject: null },
  organisation: null,
  operation,
});

/** What an entry says of an order. */
export function legalOf(order: Order): Record<string, Json> {
  const { id, kind, reference, digest, generation, status } = order;
  return { basis: 'ORDER', order: id, kind, reference, digest, generation, status };
}

/** An entry by an author. */
export function entryBy<Type extends EntryType>(
  { kind, initiator, organisation, operation }: Author,
  type: Type,
  at: Date,
  details: EntryDetails<Type>,
): EntryDraft<Type> {
  return {
    event: newEventId(),
    kind,
    type,
    at,
    details: { initiator, ...details, request: { operation } },
    ...(organisation === null ? {} : { organisation }),
  };
}

const scopeOf = ({ targets, categories, territories }: Order): Json => ({
  targets: targets.length,
  categories: [...categories],
  territories: [...territories],
});

/** How an order was received that nobody submitted here, and what was found of its authenticity. */
function receiptEntryFields(type: OrderEntryType, { received }: Order): Record<string, Json> {
  if (received === null) return {};
  const { channel, at, sha256, bytes, authenticity } = received;
  if (type === 'order.received.v1') return { channel, receivedAt: at.toISOString(), document: { sha256, bytes } };
  if (type !== 'order.authenticity.checked.v1' || authenticity === null) return {};
  return { means: authenticity.means, confirmed: authenticity.confirmed };
}

/** What was sent by hand: which parts by their ids, to whom, when, and its SHA-256. */
function answerEntryFields(type: OrderEntryType, { answers }: Order, { at }: OrderEvent): Record<string, Json> {
  const answer =
    type === 'order.answer.recorded.v1'
      ? answers.at(-1)
      : type === 'order.answered.v1'
        ? answers.find(({ confirmedAt }) => confirmedAt?.getTime() === at.getTime())
        : undefined;
  if (answer === undefined) return {};
  const { id, parts, sentTo, sentAt, sha256 } = answer;
  return { answer: { id, parts: parts.map((part) => ({ ...part })), sentTo, sentAt: sentAt.toISOString(), sha256 } };
}

/** The request elsewhere that an act has confirmed. */
function productionEntryFields(type: OrderEntryType, { productionRequests }: Order): Record<string, Json> {
  const found = type === 'order.production.requested.v1' ? productionRequests.at(-1) : undefined;
  if (found === undefined) return {};
  const { instrument, organisation, country, reference, requestedAt } = found;
  return { production: { instrument, organisation, country, reference, requestedAt: requestedAt.toISOString() } };
}

interface MovedBy {
  /** The last of the order's history. */
  readonly event: OrderEvent;
  readonly types: readonly OrderEntryType[];
  /** The digest before the act, the order's own when left out: a validation is over that one, and changes it by being there. */
  readonly shown?: string | null;
  /** The category that was recorded of the order, for the fact of its effect; null, and when left out, where there is none. */
  readonly classified?: Classified | null;
  /** Of a submission: the hash and the size of each document that the order has. */
  readonly documents?: readonly { readonly sha256: string; readonly bytes: number }[];
  /** SHA-256 of the statement that was signed for it; null, and when left out, where nobody signed. */
  readonly signed?: string | null;
}

const namesAct = (type: OrderEntryType): boolean => entryTypes[type].fields.includes('act');

/** The entries of an act that moved the order. */
export function actEntries(
  author: Author,
  order: Order,
  { event, types, shown = order.digest, classified = null, documents = [], signed = null }: MovedBy,
): EntryDraft[] {
  const { act: action, at, text, codes } = event;
  const reason = text === null && codes.length === 0 ? {} : { reason: { text, codes: [...codes] } };
  return types.map((type) => {
    const fact = orderActFact(type, order, event, classified);
    return entryBy(author, type, at, {
      action,
      outcome: 'success',
      ...reason,
      legal: {
        ...legalOf(type === 'order.validated.v1' ? { ...order, digest: shown } : order),
        ...secrecyEntryFields(type, order),
        ...removalEntryFields(type, order, event),
        ...receiptEntryFields(type, order),
        ...answerEntryFields(type, order, event),
        ...productionEntryFields(type, order),
        ...(type === 'order.submitted.v1' && documents.length > 0 ? { documents: documents.map((one) => ({ ...one })) } : {}),
      },
      target: scopeOf(order),
      ...(fact === null ? {} : { fact }),
      ...(signed !== null && namesAct(type) ? { act: signed } : {}),
    });
  });
}

const minuteMs = 60_000;

/**
 * A leaf that everybody may read: which limit was reached on which side and in which minute, and nothing about whom. It is one entry a
 * minute however often it is reached in it: who runs against a limit again and again must not fill the log.
 */
export function limitEntry({ kind }: Author, at: Date, limit: keyof OrderLimits | 'canary'): EntryDraft<'limit.hit.v1'> {
  const minute = new Date(Math.floor(at.getTime() / minuteMs) * minuteMs);
  const name = `limit.hit/${kind}/${limit}/${minute.toISOString()}`;
  return { event: newEventId(), name, kind, type: 'limit.hit.v1', at: minute, details: { limit } };
}

/** The limits among reasons, each once. */
export const limitsIn = (reasons: readonly Reason[]): (keyof OrderLimits)[] => [...new Set(reasons.flatMap(({ limit }) => limit ?? []))];

/** The entries of an act that was refused. */
export function refusalEntries(
  author: Author,
  order: Order,
  refused: { act: string; reasons: readonly Reason[]; types: readonly OrderEntryType[]; at: Date },
): EntryDraft[] {
  const { act: action, reasons, types, at } = refused;
  return types.flatMap<EntryDraft>((type) =>
    type === 'limit.hit.v1'
      ? limitsIn(reasons).map((limit) => limitEntry(author, at, limit))
      : entryBy(author, type, at, {
          action,
          outcome: 'failure',
          reason: [...new Set(reasons.map(({ reason }) => reason))],
          ...(type === 'order.rejected.v1'
            ? {
                codes: codesFor(
                  lawOf(order.kind),
                  reasons.map(({ reason }) => reason),
                ),
              }
            : {}),
          legal: legalOf(order),
          target: scopeOf(order),
        }),
  );
}

/** Whose entry it is. */
export const authorFor = (actor: Actor, caller: Caller | null, operation: OperationId): Author =>
  actor === 'SYSTEM' || caller === null ? systemAuthor(operation) : authorOf(caller, operation);
