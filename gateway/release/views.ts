/**
 * Views of orders, notices and complaints by the platform's staff and by authorities: one entry for all that an operation has viewed, and
 * none for what the same person has viewed within the hour. Each gateway remembers by itself, so several may log a view twice and
 * none forgets one: what is not remembered is logged.
 */
import type { ViewReport } from '@writ/access';
import type { EntryDraft, Json } from '@writ/access-log';
import { newEventId } from '@writ/core';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../operation.ts';

const hourMs = 3_600_000;
/** About as many as some hundred people view in an hour; beyond it the oldest are logged again. */
const rememberedMax = 100_000;

export class ViewMemory {
  /** Bounded by sizes: a bound by a number would have room for all of them from the beginning, some megabytes. */
  readonly #known = new LRUCache<string, true>({ maxSize: rememberedMax, sizeCalculation: () => 1 });

  /** By person, object and calendar hour in UTC. */
  #key({ caller: { issuer, subject } }: Operation, { object, id }: ViewReport, at: Date): string {
    return JSON.stringify([issuer, subject, object, id, Math.floor(at.getTime() / hourMs)]);
  }

  /** Those of the operation's looks that are to be logged, each once. */
  fresh(operation: Operation, at: Date): ViewReport[] {
    const byKey = new Map(operation.views.map((view) => [this.#key(operation, view, at), view]));
    return [...byKey].flatMap(([key, view]) => (this.#known.has(key) ? [] : [view]));
  }

  /** Once their entry is durable. */
  remember(operation: Operation, views: readonly ViewReport[], at: Date): void {
    for (const view of views) this.#known.set(this.#key(operation, view, at), true);
  }
}

/** The entry of these looks. Their objects are by type: what they say of somebody is not repeated. */
export function viewsEntry(
  { caller, id }: Operation,
  views: readonly ViewReport[],
  { initiator, at }: { initiator: Json; at: Date },
): EntryDraft<'object.viewed.v1'> {
  const objects = Object.fromEntries(
    Array.from(
      Map.groupBy(views, ({ object }) => object),
      ([object, of]) => [object, of.map((view) => view.id)],
    ),
  );
  return {
    event: newEventId(),
    kind: caller.graph === 'authority' ? 'authority' : 'platform',
    type: 'object.viewed.v1',
    at,
    ...(caller.organisation === null ? {} : { organisation: caller.organisation }),
    details: { initiator, action: 'view', outcome: 'success', target: { objects }, request: { operation: id } },
  };
}
