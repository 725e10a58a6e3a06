/**
 * What is shown of an order, whichever graph answered: an authority sees everything of its own but the platform's hand-overs, the platform
 * who of its people acted, an auditor no identifier.
 */
import { type DataCategory, lawOf, type OrderKind } from '@writ/orders-domain/law';
import type { OrderFactsFragment } from '../graphql/platform/graphql.ts';

/** As a page reads it: without the names of the graph's types. */
type Told<Value> = Value extends readonly (infer Member)[]
  ? readonly Told<Member>[]
  : Value extends object
    ? { [Name in keyof Value as Name extends '__typename' ? never : Name]: Told<Value[Name]> }
    : Value;
type Whole = Told<OrderFactsFragment>;

export type Signature = Whole['issuing'];
export type OrderClock = Whole['clocks'][number];
/** `text` is left out where it is not told: an auditor sees codes alone. */
export type DecisionFacts = Whole['targets'][number]['decisions'][number] & { readonly text?: string | null };
/** `value` is left out where it is not told: an auditor sees no identifier. */
export type TargetFacts = Omit<Whole['targets'][number], 'decisions'> & {
  readonly value?: string;
  readonly decisions: readonly DecisionFacts[];
};
/** `by` is left out where it is not told; null where nobody acted but the service itself. */
export type EventFacts = Whole['history'][number] & { readonly by?: Signature | null };

export type OrderFacts = Omit<Whole, 'targets' | 'history'> & {
  readonly targets: readonly TargetFacts[];
  readonly history: readonly EventFacts[];
};

/** What an order is for: records to read, records to keep, or items to act on. */
export type Aim = 'PRODUCE' | 'PRESERVE' | 'ACT';

const aims = { GRANTS: 'PRODUCE', SNAPSHOT: 'PRESERVE', RESTRICTIONS: 'ACT' } as const;
export const aimOf = ({ kind }: { kind: OrderKind }): Aim => aims[lawOf(kind).permits];

/** Whether the category has a window in an order of the kind: who the person is has none. */
export const isWindowed = ({ kind }: Pick<OrderFacts, 'kind'>, category: DataCategory | null): boolean =>
  category !== null && lawOf(kind).window?.categories.includes(category) === true;

export const clockOf = ({ clocks }: Pick<OrderFacts, 'clocks'>, kind: OrderClock['kind']): OrderClock | undefined =>
  clocks.find((one) => one.kind === kind);
