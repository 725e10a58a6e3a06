/**
 * Acts that are carried out once, also where an answer was lost: before each is done, the journal has on what and in which generation. A message that comes again finds in the
 * object itself whether its act was done, and answers that; otherwise the act is done as if it had come for the first time.
 */
import type { Begun, KnownObject } from '../journal.ts';
import { Hi1Fault, wrong } from '../message/fault.ts';
import type { Hi1Object } from '../message/types.ts';
import type { Order, Package } from '../orders/writ.ts';
import type { Context } from './context.ts';

/** What an act of this message was begun on, as `of`; null where it was not begun. */
function begunOn({ journal, body, transaction }: Context, of: string): Begun | null {
  const begun = journal.transaction(body, transaction)?.begun ?? null;
  return begun?.of === of ? begun : null;
}

/** Throws Hi1Fault 3007 where the sender saw another generation than the one that there is. */
function requireSeen({ Generation: seen }: Hi1Object, generation: number): void {
  if (seen !== undefined && seen !== generation) throw wrong('It has changed since you read it: GET it again.');
}

async function note(context: Context, begun: Begun): Promise<void> {
  if (begunOn(context, begun.of)?.generation !== begun.generation) await context.journal.acting(context.body, context.transaction, begun);
}

interface Acting {
  readonly object: Hi1Object;
  /** As the history of an order names it. */
  readonly act: string;
  /** The words that the message gives with it; null where it gives none. */
  readonly text: string | null;
}

/** Does an act on an order. An act names the generation that it is done in, so what this message did is the event that followed that one. Throws what the act throws. */
export async function onceOnOrder(
  context: Context,
  order: Order,
  { object, act, text }: Acting,
  carry: () => Promise<unknown>,
): Promise<void> {
  const begun = begunOn(context, order.id);
  const event = begun && order.history.find(({ generation }) => generation === begun.generation + 1);
  if (event?.act === act && (text === null || event.text === text.trim())) return;
  requireSeen(object, order.generation);
  await note(context, { of: order.id, generation: order.generation, before: [] });
  await carry();
}

/** Discards a draft, which leaves no object that could tell whether this was done. */
export async function discardOnce(context: Context, object: Hi1Object, order: Order): Promise<void> {
  requireSeen(object, order.generation);
  await note(context, { of: order.id, generation: order.generation, before: [] });
  await context.writ.discard(order);
}

/** Whether this message was begun on an order that there is not any more: only a draft goes, and only it discarded that. */
export async function isDiscarded(context: Context, { of }: KnownObject): Promise<boolean> {
  if (!context.isResumed || begunOn(context, of) === null) return false;
  try {
    await context.writ.order(of);
    return false;
  } catch (error) {
    if (error instanceof Hi1Fault && error.code === 3011) return true;
    throw error;
  }
}

/** Does an act on a package; `isDone` tells by what it says now whether it is in the state that the message asks for. */
export async function onceOnPackage(
  context: Context,
  { id, generation }: Package,
  { object, isDone }: { readonly object: Hi1Object; isDone(): boolean },
  carry: () => Promise<unknown>,
): Promise<void> {
  if (begunOn(context, id) !== null && isDone()) return;
  requireSeen(object, generation);
  await note(context, { of: id, generation, before: [] });
  await carry();
}

/** The packages of an order that were there before this message asked for some. */
export async function packagesBefore(
  context: Context,
  order: Order,
  object: Hi1Object,
  all: readonly Package[],
): Promise<readonly string[]> {
  const begun = begunOn(context, order.id);
  if (begun !== null) return begun.before;
  requireSeen(object, order.generation);
  const before = all.map(({ id }) => id);
  await note(context, { of: order.id, generation: order.generation, before });
  return before;
}
