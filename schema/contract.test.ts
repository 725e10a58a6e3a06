/**
 * Who may ask each root field, written by hand beside the contract and not read from it: a field that moves to another
 * audience, or is dropped, has to be moved or dropped here too.
 */
import { graphs } from '@writ/access';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { composeFiles } from './composition.ts';
import { allSubgraphSdl, publicFields, recordFields } from './index.ts';

const [everywhere, staff, authority, audit] = [graphs, ['platform'], ['authority'], ['audit']] as const;
const both = ['public', 'platform'];

/** Root field to the graphs that have it. */
const contract: Record<string, readonly string[]> = {
  'Query.me': ['public'],
  'Query.item': both,
  'Query.items': both,
  'Query.queue': staff,
  'Query.workCounts': staff,
  'Query.submissions': staff,
  'Query.notice': both,
  'Query.noticeByReceipt': ['public'],
  'Query.erasureRequest': staff,
  'Query.erasureByReceipt': ['public'],
  'Mutation.askErasure': ['public'],
  'Mutation.extendErasure': staff,
  'Mutation.answerErasure': staff,
  'Query.trustedFlaggers': staff,
  'Query.measures': both,
  'Query.suspicions': ['authority', 'platform'],
  'Query.disputes': staff,
  'Query.disputeFigures': staff,
  'Mutation.readSuspicion': ['authority'],
  'Mutation.readSuspicionToHandOver': staff,
  'Mutation.recordFlagger': staff,
  'Mutation.suspendFlagger': staff,
  'Mutation.resumeFlagger': staff,
  'Mutation.endFlagger': staff,
  'Mutation.warnOfMisuse': staff,
  'Mutation.suspendForMisuse': staff,
  'Mutation.liftSuspension': staff,
  'Mutation.proposeSuspicion': staff,
  'Mutation.sendSuspicion': staff,
  'Mutation.classifyOrder': staff,
  'Mutation.recordDispute': staff,
  'Mutation.recordDisputeOutcome': staff,
  'Mutation.implementDispute': staff,
  'Mutation.informCoordinator': staff,
  'Mutation.recordSuspicionDelivery': staff,
  'Mutation.dropSuspicion': staff,
  'Query.restriction': both,
  'Query.decisionReceipt': both,
  'Query.complaint': both,
  'Mutation.submitNotice': ['public'],
  'Mutation.fileComplaint': ['public'],
  'Mutation.claim': staff,
  'Mutation.skip': staff,
  'Mutation.decideNotice': staff,
  'Mutation.restrict': staff,
  'Mutation.lift': staff,
  'Mutation.reviewFreeze': staff,
  'Query.freezesToReview': staff,
  'Query.account': staff,
  'Query.incompleteEffects': staff,
  'Query.failingCollections': staff,
  'Query.waitingLetters': staff,
  'Query.waitingAccessLetters': staff,
  'Query.capabilities': ['authority', 'platform'],
  'Mutation.collectAgain': staff,
  'Mutation.undo': staff,
  'Mutation.decideComplaint': staff,
  'Mutation.resendSubmission': staff,
  'Mutation.resendSubmissions': staff,
  'Query.batch': staff,
  'Query.batches': staff,
  'Mutation.openBatch': staff,
  'Mutation.addDecisions': staff,
  'Mutation.closeBatch': staff,
  'Mutation.approveBatch': staff,
  'Mutation.refuseBatch': staff,
  'Mutation.undoBatch': staff,
  'Query.itemStatuses': ['public'],
  'Query.contactPoints': ['public'],
  'Query.eventSubscribers': staff,
  'Query.webhookKey': ['authority', 'platform'],
  'Mutation.addEventSubscriber': staff,
  'Mutation.pauseEventSubscriber': staff,
  'Mutation.resumeEventSubscriber': staff,
  'Mutation.resendEvents': staff,
  'Query.coordinatedOrders': authority,
  'Query.coordinatedFlaggers': authority,
  'Query.coordinatorFigures': authority,
  'Query.auditedNotices': audit,
  'Query.auditedComplaints': audit,
  'Query.auditedStatements': audit,
  'Query.decisionFacts': audit,
  'Query.facts': audit,
  'Query.order': ['authority', 'platform', 'audit'],
  'Query.orders': ['authority', 'platform'],
  'Mutation.requestPackage': authority,
  'Mutation.acknowledgePackage': authority,
  'Mutation.rejectPackage': authority,
  'Mutation.reportPackageDeleted': authority,
  'Mutation.reportPackageTransferred': authority,
  'Query.ordersByReference': ['authority', 'platform', 'audit'],
  'Query.bodyNames': ['public', 'authority', 'platform', 'audit'],
  'Query.enforcingAuthorities': authority,
  'Query.decidedWork': staff,
  'Query.restrictions': staff,
  'Mutation.draftOrder': authority,
  'Mutation.changeDraft': authority,
  'Mutation.attachDocument': authority,
  'Mutation.discardDraft': authority,
  'Mutation.submitOrder': authority,
  'Mutation.validateOrder': authority,
  'Mutation.refuseValidation': authority,
  'Mutation.answerClarification': authority,
  'Mutation.withdrawOrder': authority,
  'Mutation.acknowledgeDisclosure': authority,
  'Mutation.clearOrder': authority,
  'Mutation.objectToOrder': authority,
  'Mutation.renewSecrecy': authority,
  'Mutation.liftSecrecy': authority,
  'Mutation.confirmInformed': authority,
  'Mutation.extendPreservation': authority,
  'Mutation.endPreservation': authority,
  'Mutation.reissueOrder': authority,
  'Mutation.recordCallBack': staff,
  'Mutation.recordNotification': staff,
  'Mutation.recordObjection': staff,
  'Mutation.recordProduction': staff,
  'Mutation.recordProductionRequest': staff,
  'Mutation.confirmProductionRequest': authority,
  'Mutation.receiveOrder': staff,
  'Mutation.recordAnswer': staff,
  'Mutation.confirmAnswer': staff,
  'Mutation.checkAuthenticity': staff,
  'Mutation.signReceivedOrder': staff,
  'Mutation.registerSigningKey': ['platform', 'audit'],
  'Mutation.endSigningKey': ['authority', 'platform', 'audit'],
  'Mutation.recordClarification': staff,
  'Mutation.recordWithdrawal': staff,
  'Mutation.recordNoLongerNeeded': staff,
  'Mutation.claimCosts': staff,
  'Mutation.recordCostAnswer': staff,
  'Mutation.recordChallenge': staff,
  'Mutation.endChallenge': staff,
  'Mutation.askClarification': staff,
  'Mutation.decideOrder': staff,
  'Mutation.releaseOrder': staff,
  'Mutation.raiseLimit': staff,
  'Mutation.permitMarked': staff,
  'Mutation.raiseMarked': staff,
  'Mutation.markAccount': staff,
  'Mutation.endAccountMark': staff,
  'Mutation.suspendPerson': ['platform', 'audit'],
  'Mutation.liftPersonSuspension': staff,
  'Query.personSuspensions': ['platform', 'audit'],
  'Query.signingKeys': ['authority', 'platform', 'audit'],
  'Query.signedCases': audit,
  'Query.accountMarks': staff,
  'Query.accountMarkCounts': ['platform', 'audit'],
  'Query.accessCounts': audit,
  'Query.orderFigures': ['public'],
  'Query.installation': ['public'],
  'Query.complaintFigures': ['public'],
  'Mutation.takeOrder': staff,
  'Mutation.consultIssuer': authority,
  'Mutation.maintainOrder': authority,
  'Mutation.recordReview': authority,
  'Mutation.recordScrutiny': staff,
  'Mutation.reportConcern': staff,
  'Mutation.requestScrutiny': staff,
  'Mutation.scrutiniseOrder': authority,
  'Mutation.sendObjection': staff,
  'Mutation.setConditions': authority,
  'Mutation.writeObjection': staff,
  'Mutation.returnOrder': staff,
  'Mutation.openCase': staff,
  'Mutation.readCase': staff,
  'Mutation.consentToCase': staff,
  'Mutation.refuseCase': staff,
  'Mutation.reviewLimitHit': staff,
  'Query.caseRequests': ['platform', 'audit'],
  'Query.lawInForce': ['authority', 'platform', 'audit'],
  'Query.lawVersions': ['platform', 'audit'],
  'Mutation.applyLaw': staff,
  'Query.alerts': ['authority', 'platform'],
  'Query.alertSettings': ['authority', 'platform'],
  'Mutation.saveAlertSettings': ['authority', 'platform'],
  'Query.alertFaults': staff,
  'Query.secondPerson': staff,
  'Mutation.nameSecondPerson': staff,
  'Query.limitHits': ['platform', 'audit'],
  'Mutation.reportImpossible': staff,
  'Mutation.endImpediment': staff,
  'Query.keptContent': staff,
  'Query.accessAnswers': staff,
  'Mutation.requestAccess': ['public'],
  'Mutation.keepLonger': ['authority', 'platform'],
  'Query.duties': ['authority', 'platform', 'audit'],
  'Mutation.confirmDuty': ['authority', 'platform'],
  'Query.enrolments': ['platform', 'audit'],
  'Query.deliveryKeys': ['authority', 'platform', 'audit'],
  'Mutation.addDeliveryKey': ['authority'],
  'Mutation.approveDeliveryKey': staff,
  'Mutation.revokeDeliveryKey': ['authority', 'platform', 'audit'],
  'Query.endpoints': ['authority'],
  'Query.endpointEvents': ['authority'],
  'Mutation.addEndpoint': ['authority'],
  'Mutation.confirmEndpoint': ['authority'],
  'Mutation.removeEndpoint': ['authority'],
  'Mutation.settleEndpointEvents': ['authority'],
  'Query.authorityGate': ['platform', 'audit'],
  'Mutation.proposeEnrolment': staff,
  'Mutation.approveEnrolment': staff,
  'Mutation.confirmEnrolment': audit,
  'Mutation.suspendEnrolment': ['platform', 'audit'],
  'Mutation.resumeEnrolment': staff,
  'Mutation.endEnrolment': staff,
  'Mutation.changeReportingLines': staff,
  'Mutation.reopenAuthorityGraph': audit,
  'Query.checkpoint': everywhere,
  'Query.entry': audit,
  'Query.entries': audit,
  'Query.inclusionProof': audit,
  'Query.consistencyProof': audit,
  'Query.opening': audit,
  'Query.sample': audit,
  'Mutation.announceSample': audit,
  'Mutation.recordFinding': audit,
};

const files = composeFiles(allSubgraphSdl());
const schemas = graphs.map((graph) => ({ graph, schema: buildSchema(files[`${graph}.api.graphql`] ?? '') }));

/** The graphs that have each root field, as they are composed. */
const composed: Record<string, string[]> = {};
for (const { graph, schema } of schemas)
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.keys(type?.getFields() ?? {}))
      composed[`${type?.name}.${field}`] = [...(composed[`${type?.name}.${field}`] ?? []), graph];

test('every root field is on the graphs of its roles, and on no other graph', () => {
  const expected = Object.entries(contract).map(([field, on]) => [field, graphs.filter((graph) => on.includes(graph))]);
  expect(composed).toEqual(Object.fromEntries(expected));
});

test('no graph has a subscription', () => {
  expect(schemas.map(({ schema }) => schema.getSubscriptionType())).toEqual(graphs.map(() => undefined));
});

test('exactly what is under a grant is a record, each under its own category', () => {
  const under = (type: string, fields: Record<string, string>) => Object.entries(fields).map(([field, is]) => [`${type}.${field}`, is]);
  const all = { subscriber: 'SUBSCRIBER', identification: 'IDENTIFICATION', traffic: 'TRAFFIC', content: 'CONTENT' };
  const gaps = Object.fromEntries(Object.entries(all).map(([field, is]) => [`${field}Gaps`, is]));
  const subscribers = ['CaseAccount', 'ReportedAccount', 'HandedAccount'].flatMap((type) => under(type, { subscriber: 'SUBSCRIBER' }));
  const expected = [...under('DisclosedAccount', { ...all, ...gaps }), ...under('OwnAccount', all), ...subscribers];
  expect(recordFields()).toEqual(Object.fromEntries(expected));
});

test('a person without a token reads only what anybody may read, and no field of a record, an order or a queue', () => {
  const of = (type: string, fields: string) => fields.split(' ').map((field) => `${type}.${field}`);
  expect([...publicFields()].sort()).toEqual(
    [
      ...of(
        'Query',
        'checkpoint contactPoints erasureByReceipt item items noticeByReceipt itemStatuses orderFigures complaintFigures installation',
      ),
      ...of('Installation', 'country lawHash kinds limits packageProfiles sealCertificates'),
      ...of('AnsweredKind', 'kind title regulation permits states signing identifiers windows emergency hasTerritories'),
      ...of('KindSigning', 'categories alone ifValidated validatedBy'),
      ...of('InstallationLimits', 'targets windowDays disclosuresPerOrder packagesPerTarget'),
      ...of('ContactPoints', 'name address recipients authorities representative evidence'),
      ...of('ContactPoint', 'email phone url languages'),
      ...of('ContactBody', 'name address email phone'),
      ...of('OrderFigures', 'from to asked answered narrowed refused medianDays p90Days'),
      ...of('ComplaintFigures', 'from to decided reversed'),
      ...of('ContentItem', 'id author title text language publishedAt thread inReplyTo enforcementStatus tombstones'),
      ...of('Tombstone', 'territories since order authority authorityName country provision ground category'),
      ...of('ItemStatusConnection', 'nodes pageInfo'),
      ...of('ItemStatus', 'item sequence statuses'),
      ...of('TerritoryStatus', 'territory status'),
      ...of('ContentItemConnection', 'nodes pageInfo'),
      ...of('PageInfo', 'hasNextPage endCursor'),
      ...of('Account', 'enforcementStatus id handle'),
      ...of('Checkpoint', 'note origin size root'),
      ...of('Mutation', 'submitNotice fileComplaint askErasure'),
      ...of(
        'ErasureRequest',
        'id generation state explanation askedAt dueAt extendedAt extension answeredAt outcome reason remedies receipt',
      ),
      ...of('Complaint', 'id generation state subject explanation filedAt decidedAt reason covers automatedMeans remedies orderRedress'),
      ...of('Notice', 'id item category explanation state submittedAt decidedAt reason generation'),
      ...of('Notice', 'keywords source publicBody receipt automatedMeans redress complaint disputes'),
      ...of('Dispute', 'id generation state restriction notice body country reference submittedAt outcome reason decidedAt'),
      ...of('Dispute', 'implemented implementation implementedAt'),
      ...of('PublicBody', 'name country recognised'),
      ...of('Refusal', 'reasons message article'),
    ].sort(),
  );
});

test('no graph shows the handle of a grant', () => {
  for (const { schema } of schemas)
    for (const name of ['DisclosedAccount', 'OwnAccount', 'CaseAccount', 'ReportedAccount', 'HandedAccount']) {
      const type = schema.getType(name);
      if (type && 'getFields' in type) expect(Object.keys(type.getFields())).not.toContain('grant');
    }
  expect(schemas[0]?.schema.getType('OwnAccount')).toBeDefined();
});

test('the account types of one audience are unknown on the graphs of the others', () => {
  const on = (name: string) => schemas.filter(({ schema }) => schema.getType(name)).map(({ graph }) => graph);
  expect(on('OwnAccount')).toEqual(['public']);
  expect(['authority']).toEqual(expect.arrayContaining(on('DisclosedAccount')));
  expect(['platform']).toEqual(expect.arrayContaining(on('CaseAccount')));
});
