/**
 * `orders`: what makes access accountable. It alone decides on a read of personal records, writes that decision to the
 * log, and only then mints the grant, whose row can't exist without the entry. How an order moves is in
 * `@writ/orders-domain`; enter at commands/run-command.ts for how that reaches the database, at disclosure/disclosure.ts for how an
 * order becomes a record.
 */
import { atFirstUse, openPrisma } from '@writ/prisma/client';
import { subgraphSdl } from '@writ/schema';
import { type Call, holders, type SubgraphDefinition } from '@writ/subgraph';
import { gapsLoader } from './collection/gaps.ts';
import { collectionsLoader } from './collection/status.ts';
import type { OrdersContext } from './context.ts';
import { costClaimsLoader } from './costs/cost-claims-loader.ts';
import { type ServiceOptions, type Services, settledServices } from './dependencies.ts';
import { disclosureLoader } from './disclosure/disclosure.ts';
import { keepHolder } from './disclosure/keep-holder.ts';
import { ownRecordsLoader } from './disclosure/own-records.ts';
import { documentsLoader } from './documents/rows.ts';
import { dutiesLoader, findingsLoader } from './duties/list.ts';
import { admissionOf, admitted } from './enrolment/admission.ts';
import { resolvers } from './graphql/index.ts';
import { informedLoader } from './informing/notifications.ts';
import { markedTargetsLoader } from './marks/marked-targets.ts';
import { ofOrder } from './of-order.ts';
import { snapshotsLoader } from './preservation/snapshots-loader.ts';
import { orderLoader } from './reads/order-loader.ts';
import { readingsLoader } from './reads/readings.ts';
import { sameTargetsLoader } from './reads/same-targets.ts';
import { firstRemovalLoader } from './removal/first-removal-order.ts';
import { measuresLoader, remainingLoader } from './removal/measures.ts';
import { missingFilesLoader } from './removal/missing-files.ts';
import { effectsLoader } from './removal/restriction-progress.ts';
import { retainedContentLoader } from './removal/retained-content.ts';

export { trustRoots } from './acts/signing-keys.ts';
export { trustKeys, trustProofs } from './disclosure/proofs.ts';
/** Where an e-mail to an account goes, for whoever writes to people. */
export { accountAddress, addressRefused } from './informing/account-address.ts';
/** The hash of the law in force, for whoever says which rules are run. */
export { followLawAtStart, lawHashIn } from './law/in-force.ts';
/** How packages are made, for whoever gives the worker its means. */
export type { PackageMeans } from './packages/make.ts';
export type { RecordsPart } from './packages/questions.ts';
export type { AskRecords } from './packages/read-records.ts';
export type { AskTimestamp } from './packages/timestamps.ts';
export type { PackageWork } from './worker/open.ts';
/** The due work: in a separate process, or beside the rest. */
export { openOrderWork } from './worker/open.ts';

function contextOf(services: Services, call: Call): OrdersContext {
  // No field here asks for a category: a grant is minted here and read elsewhere.
  const heldBy = holders({ ...services, keep: keepHolder(services) });
  const context = { ...call, ...services, heldBy, covers: async () => false };
  const admission = admissionOf(context);
  return {
    ...context,
    admission,
    ownRecords: ownRecordsLoader(context),
    orders: orderLoader(context, admission),
    disclosures: disclosureLoader(context),
    costClaims: costClaimsLoader(services.db),
    documents: documentsLoader(services.db),
    duties: dutiesLoader(services.db),
    findings: findingsLoader(services.db),
    effects: effectsLoader(services.db),
    informed: informedLoader(context),
    snapshots: snapshotsLoader(services.db),
    collections: collectionsLoader(services.db),
    gaps: gapsLoader(services),
    measures: measuresLoader(services.db),
    remaining: remainingLoader(services.db),
    retained: retainedContentLoader(services.db),
    missingFiles: missingFilesLoader(services.db),
    firstRemovals: firstRemovalLoader(services.db),
    marked: markedTargetsLoader(services.db, services),
    sameTargets: sameTargetsLoader(services.db),
    readings: readingsLoader(services.db),
  };
}

/** Opens the subgraph over its own database role and the log. The worker does what falls due. */
export function openOrders(options: ServiceOptions): SubgraphDefinition {
  const settled = settledServices(options);
  const services = atFirstUse(() => ({ ...settled, db: openPrisma(options.database) }));
  return {
    name: 'orders',
    sdl: subgraphSdl('orders'),
    resolvers: admitted(resolvers),
    ofOrder,
    context: (call) => contextOf(services.get(), call),
    close: services.close,
  };
}
