/** The resolvers of `orders`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { DateTime, resolverMap } from '@writ/subgraph';
import { signedActFields, signingKeyFields } from '../acts/shown-acts.ts';
import type { Entities, Resolvers } from '../generated/resolvers.ts';
import { packageFields } from '../packages/shown.ts';
import { accessAnswerFields } from './AccessAnswer.ts';
import { accountFields } from './Account.ts';
import { accountMarkFields } from './AccountMark.ts';
import { alertFields } from './Alert.ts';
import { alertSettingsFields } from './AlertSettings.ts';
import { caseRequestFields } from './CaseRequest.ts';
import { costClaimFields } from './CostClaim.ts';
import { deliveryKeyFields } from './DeliveryKey.ts';
import { dutyFields } from './Duty.ts';
import { endpointEventFields, endpointFields } from './Endpoint.ts';
import { enrolmentFields } from './Enrolment.ts';
import { closingFields } from './GateClosing.ts';
import { keptContentFields } from './KeptContent.ts';
import { lawVersionFields } from './LawVersion.ts';
import { limitHitFields } from './LimitHit.ts';
import * as Mutation from './Mutation/index.ts';
import { orderFields } from './Order.ts';
import { targetFields } from './OrderTarget.ts';
import * as Query from './Query/index.ts';

/** A mutation's answer is its object or a refusal. */
const resultOf = <Type extends string>(type: Type) => ({
  __resolveType: (value: object): Type | 'Refusal' => ('reasons' in value ? 'Refusal' : type),
});

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Query,
  Mutation,
  Order: orderFields,
  OrderTarget: targetFields,
  KeptContent: keptContentFields,
  CostClaim: costClaimFields,
  Duty: dutyFields,
  Package: packageFields,
  Alert: alertFields,
  AlertSettings: alertSettingsFields,
  Account: accountFields,
  AccessAnswer: accessAnswerFields,
  AccountMark: accountMarkFields,
  DeliveryKey: deliveryKeyFields,
  SignedAct: signedActFields,
  SigningKey: signingKeyFields,
  Endpoint: endpointFields,
  EndpointEvent: endpointEventFields,
  Enrolment: enrolmentFields,
  GateClosing: closingFields,
  CaseRequest: caseRequestFields,
  LawVersion: lawVersionFields,
  LimitHit: limitHitFields,
  AlertSettingsResult: resultOf('AlertSettings'),
  SecondPersonResult: resultOf('SecondPerson'),
  OrderResult: resultOf('Order'),
  PackageResult: resultOf('Package'),
  DiscardResult: resultOf('DiscardedDraft'),
  CostClaimResult: resultOf('CostClaim'),
  DutyResult: resultOf('Duty'),
  AccountMarkResult: resultOf('AccountMark'),
  PersonSuspensionResult: resultOf('PersonSuspension'),
  KeptContentResult: resultOf('KeptContent'),
  DeliveryKeyResult: resultOf('DeliveryKey'),
  SigningKeyResult: resultOf('SigningKey'),
  EndpointResult: resultOf('Endpoint'),
  EnrolmentResult: resultOf('Enrolment'),
  AuthorityGateResult: resultOf('AuthorityGate'),
  CaseResult: { __resolveType: (value: object) => ('message' in value ? 'Refusal' : 'digest' in value ? 'CaseRequest' : 'Case') },
  // A request has `reasons` too, of its fields: a refusal is told by its message.
  CaseRequestResult: { __resolveType: (value: object) => ('message' in value ? 'Refusal' : 'CaseRequest') },
  LawVersionResult: resultOf('LawVersion'),
  LimitHitResult: resultOf('LimitHit'),
  AccessAnswerResult: resultOf('AccessAnswer'),
  ReportResult: resultOf('Report'),
  HandedReportResult: resultOf('HandedReport'),
});
