/** What the resolvers of `orders` make each object of. */
import type { Duty } from '@writ/orders-domain/duties';
import type { Page } from '@writ/subgraph';
import type { ShownAct } from './acts/shown-acts.ts';
import type { KeyRow } from './acts/signing-keys.ts';
import type { AlertRow } from './alerts/alert-text.ts';
import type { AlertFault } from './alerts/faults.ts';
import type { SecondPersonRow } from './alerts/second-person.ts';
import type { HearerRow } from './alerts/settings.ts';
import type { CaseRequestRow } from './cases/case-request.ts';
import type { FailingCollection } from './collection/failing.ts';
import type { CostClaimRow } from './costs/cost-claim.ts';
import type { KeyOfBody } from './delivery-keys/store.ts';
import type { EndpointRow, EventRow } from './endpoints/store.ts';
import type { ShownEnrolment } from './graphql/Enrolment.ts';
import type { ClosingRow } from './graphql/GateClosing.ts';
import type { ShownVersion } from './graphql/LawVersion.ts';
import type { HitRow } from './graphql/LimitHit.ts';
import type { Target } from './graphql/OrderTarget.ts';
import type { Reference } from './graphql/Query/order.ts';
import type { AccessAnswerRow } from './informing/access-answers.ts';
import type { AccountMarkRow } from './marks/account-marks.ts';
import type { PackageRow } from './packages/store.ts';
import type { RetainedContent } from './removal/retained-content.ts';

export interface NamedRows {
  AccessAnswer: AccessAnswerRow;
  AccessAnswerConnection: Page<AccessAnswerRow>;
  /** An object of another subgraph; what is known of it here is found by its id. */
  Account: { id: string };
  AccountMark: AccountMarkRow;
  Alert: AlertRow;
  AlertFault: AlertFault;
  AlertSettings: HearerRow;
  AuthorityGate: { isClosed: boolean; closings: ClosingRow[] };
  CaseRequest: CaseRequestRow;
  CaseRequestConnection: Page<CaseRequestRow>;
  CostClaim: CostClaimRow;
  DeliveryKey: KeyOfBody;
  Duty: Duty;
  DutyConnection: Page<Duty>;
  Endpoint: EndpointRow;
  EndpointEvent: EventRow;
  Enrolment: ShownEnrolment;
  FailingCollection: FailingCollection;
  GateClosing: ClosingRow;
  KeptContent: RetainedContent;
  LawVersion: ShownVersion;
  LimitHit: HitRow;
  LimitHitConnection: Page<HitRow>;
  /** Its fields are read from the order as the call has it. */
  Order: Reference;
  OrderConnection: Page<Reference>;
  OrderTarget: Target;
  Package: PackageRow;
  SecondPerson: SecondPersonRow;
  SignedAct: ShownAct;
  SignedCaseConnection: Page<ShownAct>;
  SigningKey: KeyRow;
}
