/**
 * The platform's answers to a removal order for terrorist content: Regulation (EU) 2021/784, Annex II, that and when access was removed or
 * disabled, and Annex III, why it can't comply. They are read from what was done, asked, reported and refused, and kept nowhere else.
 */
import { memberStates, world } from '@writ/access';
import type { Order, OrderEvent, TargetDecision } from '@writ/orders-domain/order';
import type { TargetEffect } from './effect.ts';
import type { Measure } from './measures.ts';

type RemovalReason = 'FORCE_MAJEURE' | 'DE_FACTO_IMPOSSIBILITY' | 'MANIFEST_ERROR' | 'INSUFFICIENT_INFORMATION';

interface RemovalAnswer {
  readonly annex: 'ANNEX_II' | 'ANNEX_III';
  /** When access was removed or disabled, or when the platform reported that it can't comply. */
  readonly at: Date;
  /** Null for what is about the whole order. */
  readonly target: string | null;
  readonly action: 'REMOVED' | 'DISABLED' | null;
  /** Whether it holds in every state of the Union. */
  readonly throughoutUnion: boolean | null;
  readonly reason: RemovalReason | null;
  /** What is in the way, or what is needed to continue. */
  readonly text: string | null;
  /** When it was in the way no more; null while it is, and for Annex II. */
  readonly endedAt: Date | null;
}

/** The codes of a question or a refusal that Annex III knows. */
const reasons: Readonly<Partial<Record<NonNullable<TargetDecision['code']>, RemovalReason>>> = {
  MANIFEST_ERROR: 'MANIFEST_ERROR',
  INCOMPLETE: 'INSUFFICIENT_INFORMATION',
  INSUFFICIENT_INFORMATION: 'INSUFFICIENT_INFORMATION',
  DE_FACTO_IMPOSSIBLE: 'DE_FACTO_IMPOSSIBILITY',
};

const isThroughout = (territories: readonly string[]): boolean =>
  territories.includes(world) || memberStates.every((country) => territories.includes(country));

const nothing = { target: null, action: null, throughoutUnion: null, reason: null, text: null, endedAt: null };

function done(target: string, { at, territories }: TargetEffect, measures: readonly Measure[]): RemovalAnswer[] {
  if (at === null) return [];
  const removed = measures.some((measure) => measure.target === target && measure.removed);
  return [
    { ...nothing, annex: 'ANNEX_II', at, target, action: removed ? 'REMOVED' : 'DISABLED', throughoutUnion: isThroughout(territories) },
  ];
}

function clarifications({ history }: Order): RemovalAnswer[] {
  return history.flatMap((event, index) => {
    if (event.act !== 'askClarification') return [];
    const answered = history.slice(index + 1).find(({ act }) => act === 'answerClarification');
    const known = [...new Set(event.codes.flatMap((code) => reasons[code] ?? []))];
    const { at, text } = event;
    return known.map((reason) => ({ ...nothing, annex: 'ANNEX_III' as const, at, reason, text, endedAt: answered?.at ?? null }));
  });
}

const impeded = ({ impediments }: Order): RemovalAnswer[] =>
  impediments.map(({ kind: reason, text, at, endedAt }) => ({ ...nothing, annex: 'ANNEX_III', at, reason, text, endedAt }));

function refused({ history }: Order, decisions: readonly TargetDecision[]): RemovalAnswer[] {
  const event: OrderEvent | undefined = history.findLast(({ act }) => act === 'decideOrder');
  if (event === undefined) return [];
  return decisions.flatMap(({ target, outcome, code }) => {
    const reason = outcome === 'REFUSED' && code !== null ? reasons[code] : undefined;
    const text = event.publicPurpose?.reason ?? null;
    return reason === undefined ? [] : [{ ...nothing, annex: 'ANNEX_III' as const, at: event.at, target, reason, text }];
  });
}

/** Every answer to the order, oldest first; none for an order of another law. */
export function removalAnswers(
  order: Order,
  decisions: readonly TargetDecision[],
  effects: ReadonlyMap<string, TargetEffect>,
  measures: readonly Measure[],
): RemovalAnswer[] {
  if (order.kind !== 'TCO_REMOVAL') return [];
  const acted = [...effects].flatMap(([target, effect]) => done(target, effect, measures));
  return [...acted, ...clarifications(order), ...impeded(order), ...refused(order, decisions)].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
}
