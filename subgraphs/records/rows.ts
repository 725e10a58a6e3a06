/** What the resolvers of `records` make each object of. */
import type { Page } from '@writ/subgraph';
import type { AccountRow } from './account-loader.ts';
import type { CaseSubscriberRow } from './case-subscriber.ts';
import type { Parent } from './records.ts';
import type { DeviceRow, IdentificationRow, PaymentRow, SubscriberRow, TrafficRow } from './source-rows.ts';

export interface NamedRows {
  Account: AccountRow;
  DisclosedAccount: Parent;
  OwnAccount: Parent;
  CaseAccount: Parent;
  CaseSubscriber: CaseSubscriberRow;
  HandedAccount: Parent;
  ReportedAccount: Parent;
  ReportedSubscriber: CaseSubscriberRow;
  SubscriberRecord: SubscriberRow;
  PaymentInstrument: PaymentRow;
  ActivationDevice: DeviceRow;
  IdentificationConnection: Page<IdentificationRow>;
  TrafficConnection: Page<TrafficRow>;
}
