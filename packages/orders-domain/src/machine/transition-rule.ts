/**
 * What a rule of the machine is: from which states, by whom, as which part in the case, and the step itself. The gate in
 * `machine.ts` reads the first four before any step runs, so that a step decides only what is its own.
 */
import type { OrderLimits } from '@writ/access/vocabulary';
import type { ClarificationCode, ObjectionGround } from '../law/clarifications.ts';
import type { KindLaw } from '../law/kind-law.ts';
import type { Order, OrderStatus, PurposeFound, Signature } from '../order/order.ts';
import type { Reason } from '../order/refusal.ts';
import type { ActType } from './act-type.ts';
import type { PersonGate } from './authority-gates.ts';
import type { ActOf } from './command.ts';
import type { OrderEntryType } from './move.ts';

/** What a step may set beside the state; status, generation and history are the machine's alone. */
type Settable = Omit<Order, 'id' | 'generation' | 'status' | 'history' | 'elsewhere'>;

/** Where a step leads. */
export interface Change {
  readonly to: OrderStatus;
  readonly set?: Partial<Settable>;
  readonly entries: readonly OrderEntryType[];
  readonly text?: string;
  readonly codes?: readonly (ClarificationCode | ObjectionGround)[];
  readonly publicPurpose?: PurposeFound;
}
export type Step = Change | readonly Reason[];

/** What an installation decides for all of its orders. */
export interface InstallationPolicy {
  /** At most those of the floor. */
  readonly limits: OrderLimits;
  /** Where the platform is established: ISO 3166 alpha-2. Its calendar is the platform's. */
  readonly country: string;
  /** The hosts of the platform's own pages, the first of which is named to others. Left out: not compared here, and a release finds nobody by another's page. */
  readonly hosts?: readonly string[] | undefined;
}

/** What a step is given. */
export interface TransitionInput<T extends ActType> extends InstallationPolicy {
  readonly order: Order;
  readonly act: ActOf<T>;
  readonly law: KindLaw;
  readonly now: Date;
}

/** An act of a person. */
export interface PersonRule<T extends ActType> extends PersonGate {
  step(input: TransitionInput<T>, who: Signature): Step;
}

/** An act of clocks and workers. */
export interface SystemRule<T extends ActType> extends Pick<PersonGate, 'from' | 'advances'> {
  readonly by: 'SYSTEM';
  step(input: TransitionInput<T>): Step;
}

export type Rule<T extends ActType> = PersonRule<T> | SystemRule<T>;
