/**
 * Hands changes to those whom they concern, as long as anybody listens. One process asks the database once for all its listeners; where nobody
 * listens it asks nothing.
 */
import { type IntervalLoop, intervalLoop } from '@writ/core';
import type { Change, ChangeKind, ChangeReader } from './change-reader.ts';

/** What a listener is given: the change without its readers. */
export type Told = Pick<Change, 'kind' | 'id' | 'sequence'>;

export interface Listener {
  /** Who listens, as texts of `@writ/access`. */
  readonly texts: readonly string[];
  /** Is given each change once. Must not throw. */
  tell(change: Told): void;
  /** Changes may have been missed: nothing more is told. */
  lost(): void;
}

export interface Distribution {
  /** Begins to listen; resolves when every change that is committed from now on will be told. Answers what ends it. */
  listen(listener: Listener): Promise<() => void>;
  /** Of which kinds something that concerns the listener has changed in the last milliseconds. */
  missed(ageMs: number, listener: Pick<Listener, 'texts'>): Promise<readonly ChangeKind[]>;
  close(): Promise<void>;
}

export interface DistributionOptions {
  readonly reader: ChangeReader;
  readonly onFault: (cause: unknown) => void;
  /** Milliseconds between two looks. */
  readonly pauseMs?: number;
}

const lookMs = 250;
const forgetMs = 60_000;
/** So many changes of one kind at one look are told as one, without an id. */
const singly = 20;

/** Many changes of one kind that concern the same people are one: whoever is told asks for the list again and not for each thing. */
export function gathered(changes: readonly Change[]): readonly Change[] {
  const alike = Map.groupBy(changes, ({ kind, readers }) => `${kind} ${readers.join()}`);
  return [...alike.values()].flatMap((some) => {
    const last = some.at(-1);
    return last === undefined || some.length <= singly ? some : { ...last, id: null };
  });
}

/** Opens it; nothing is asked before somebody listens. */
export function openDistribution({ reader, onFault, pauseMs = lookMs }: DistributionOptions): Distribution {
  const listeners = new Set<Listener>();
  let edge: string | null = null;
  let loop: IntervalLoop | null = null;
  let forgetAt = 0;

  const look = async (): Promise<void> => {
    try {
      const answer = await reader.read(edge);
      edge = answer.edge;
      for (const { readers, ...told } of gathered(answer.changes))
        for (const listener of listeners) if (listener.texts.some((text) => readers.includes(text))) listener.tell(told);
      if (performance.now() < forgetAt) return;
      forgetAt = performance.now() + forgetMs;
      await reader.forget();
    } catch (cause) {
      onFault(cause);
      edge = null;
      for (const listener of [...listeners]) {
        listeners.delete(listener);
        listener.lost();
      }
    }
  };
  const rest = async (): Promise<void> => {
    const ended = loop;
    loop = null;
    edge = null;
    await ended?.stop();
  };
  return {
    async listen(listener) {
      loop ??= intervalLoop(pauseMs, look);
      const begun = loop;
      listeners.add(listener);
      await begun.first;
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && loop === begun) void rest();
      };
    },
    missed: (ageMs, { texts }) => reader.kindsSince(ageMs, texts),
    async close() {
      for (const listener of listeners) listener.lost();
      listeners.clear();
      await rest();
    },
  };
}
