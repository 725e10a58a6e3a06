/** What the resolvers of `orders` make each object of. */

import type { Duty } from '@writ/orders-domain/duties';
import type { Prisma } from '@writ/prisma/client';
import type { Page } from '@writ/subgraph';
import type { CaseRequestRow } from './cases/case-request.ts';
import type { ShownEnrolment } from './enrolment/resolvers.ts';
import type { HitRow } from './limits/resolvers.ts';
import type { RetainedContent } from './removal/retained-content.ts';
import type { Reference, Target } from './resolvers/order.ts';

export type ClosingRow = Prisma.GateClosingGetPayload<object>;

export interface NamedRows {
  /** An object of another subgraph; what is known of it here is found by its id. */
  Account: { id: string };
  AuthorityGate: { isClosed: boolean; closings: ClosingRow[] };
  CaseRequest: CaseRequestRow;
  CaseRequestConnection: Page<CaseRequestRow>;
  Duty: Duty;
  DutyConnection: Page<Duty>;
  Enrolment: ShownEnrolment;
  GateClosing: ClosingRow;
  KeptContent: RetainedContent;
  LimitHit: HitRow;
  LimitHitConnection: Page<HitRow>;
  /** Its fields are read from the order as the call has it. */
  Order: Reference;
  OrderConnection: Page<Reference>;
  OrderTarget: Target;
}
