/** One request of the gateway to a subgraph: who asks, in which operation, and what was read for them. */
import type { Caller, ReadReport, ViewReport } from '@writ/access';
import type { OperationId } from '@writ/core';
import type { CallServices } from './call-services.ts';

export interface Call extends CallServices {
  readonly caller: Caller;
  readonly operation: OperationId;
  /** Filled by the resolvers as they read; sent as `extensions.writ.read`. */
  readonly reads: ReadReport[];
  /** Filled by the fields of types under `@viewLogged`; sent as `extensions.writ.viewed`. */
  readonly views: ViewReport[];
}
