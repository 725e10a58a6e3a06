/**
 * What is shown of an order, whichever graph answered: an authority sees everything of its own but the platform's hand-overs, the platform
 * who of its people acted, an auditor no identifier.
 */
import { competenceToIssue, type DataCategory, lawOf, type OrderKind, signedFor } from '@writ/orders-domain/law';
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
/** `value` is left out for an auditor, and null for who of the platform has not claimed or taken the order. */
export type TargetFacts = Omit<Whole['targets'][number], 'decisions'> & {
  readonly value?: string | null;
  readonly decisions: readonly DecisionFacts[];
};
/** `by` is left out where it is not told; null where nobody acted but the service itself. */
export type EventFacts = Whole['history'][number] & { readonly by?: Signature | null; readonly text?: string | null };

/** What tells of the case is left out for an auditor, and null where the law keeps it from the platform, and for who has not claimed or taken the order. */
export type OrderFacts = Omit<Whole, 'targets' | 'history' | 'emergency' | 'secrecy' | 'legalBasis' | 'received'> & {
  readonly received:
    | (Omit<NonNullable<Whole['received']>, 'authenticity'> & {
        readonly authenticity: (NonNullable<NonNullable<Whole['received']>['authenticity']> & { readonly text?: string }) | null;
      })
    | null;
  readonly purpose?: string | null;
  readonly legalBasis: Whole['legalBasis'] & { readonly grounds?: string | null };
  readonly emergency: (NonNullable<Whole['emergency']> & { readonly threat?: string | null }) | null;
  readonly secrecy:
    | (Omit<NonNullable<Whole['secrecy']>, 'renewals'> & {
        readonly reason?: string | null;
        readonly renewals: readonly (NonNullable<Whole['secrecy']>['renewals'][number] & { readonly reason?: string | null })[];
      })
    | null;
  readonly targets: readonly TargetFacts[];
  readonly history: readonly EventFacts[];
};

/** What an order is for: records to read, records to keep, or items to act on. */
export type Aim = 'PRODUCE' | 'PRESERVE' | 'ACT';

const aims = { GRANTS: 'PRODUCE', SNAPSHOT: 'PRESERVE', RESTRICTIONS: 'ACT' } as const;
export const aimOf = ({ kind }: { kind: OrderKind }): Aim => aims[lawOf(kind).permits];

/** Whether the issuer's own signature is enough for all that is asked. */
export const isSignedAlone = ({ kind, issuing, categories }: Pick<OrderFacts, 'kind' | 'issuing' | 'categories'>): boolean =>
  signedFor(categories).every((category) => competenceToIssue(lawOf(kind), issuing.office, category) === 'ALONE');

/** Whether the category has a window in an order of the kind: who the person is has none. */
export const isWindowed = ({ kind }: Pick<OrderFacts, 'kind'>, category: DataCategory | null): boolean =>
  category !== null && lawOf(kind).window?.categories.includes(category) === true;

export const clockOf = ({ clocks }: Pick<OrderFacts, 'clocks'>, kind: OrderClock['kind']): OrderClock | undefined =>
  clocks.find((one) => one.kind === kind);
