/** One request of the gateway to a subgraph: who asks, in which operation, and what was read for them. */
import type { Caller, DataCategory } from '@writ/access';
import type { OperationId } from '@writ/core';
import type { CallServices } from './call-services.ts';

/** What a reading subgraph tells the gateway of one read; the gateway makes a log entry of it before the answer leaves. */
export interface ReadReport {
  /** Index of the entry that the grant rests on, in decimal. */
  grant: string;
  category: DataCategory;
  /** The fields that were asked for, sorted. */
  fields: string[];
  /** How many rows were returned; 0 counts too. */
  count: number;
}

/** An object that somebody viewed; the gateway makes one log entry of all that one operation has viewed. */
export interface ViewReport {
  /** Its type in the graph. */
  object: string;
  id: string;
}

export interface Call extends CallServices {
  readonly caller: Caller;
  readonly operation: OperationId;
  /** Filled by the resolvers as they read; sent as `extensions.writ.read`. */
  readonly reads: ReadReport[];
  /** Filled by the fields of types under `@viewLogged`; sent as `extensions.writ.viewed`. */
  readonly views: ViewReport[];
}
