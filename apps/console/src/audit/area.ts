/** The audit area: its pages, each loaded when it is opened. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ConsoleArea } from '../app/area.ts';
import { isIndex, isRowId } from '../app/frame/pasted-id.ts';
import { withLaw } from '../app/needed-law.ts';
import { withOwnWords, withWords } from '../app/words/words-store.ts';
import { AuditLawInForceDocument, BodyNamesDocument, OrdersByReferenceDocument } from '../graphql/audit/graphql.ts';
import {
  IconBuildingBank,
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconDice5,
  IconFingerprint,
  IconFolderOpen,
  IconGauge,
  IconHome,
  IconKey,
  IconListDetails,
  IconScale,
  IconSearch,
  IconSignature,
  IconUserOff,
} from '../pictures/icons.tsx';
import { placeOfReference, readReference } from '../search/order-by-reference.ts';
import { readDutiesSearch } from './duties/duties-search.ts';
import { readEntrySearch } from './entry-search.ts';
import { readRedactedSearch } from './redacted/redacted-search.ts';

const afterIn = (search: Record<string, unknown>): { after?: string } =>
  typeof search['after'] === 'string' ? { after: search['after'] } : {};

/** The log, its entries and what of an order is in it. */
const logRoutes = (getParentRoute: () => AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute,
    path: '/home',
    component: lazyRouteComponent(() => withOwnWords(import('./home/home-page.tsx'), 'home', 'home-audit'), 'HomePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/entries',
    component: lazyRouteComponent(() => import('./entries/entries-page.tsx'), 'EntriesPage'),
    validateSearch: readEntrySearch,
  }),
  createRoute({
    getParentRoute,
    path: '/entries/$index',
    component: lazyRouteComponent(() => withWords(import('./entry/entry-page.tsx'), 'proof', 'entry-fields'), 'EntryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/orders/$id',
    component: lazyRouteComponent(
      () => withWords(withLaw(import('./order/order-page.tsx')), 'order', 'keywords', 'kept', 'case-file', 'packages'),
      'OrderPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    component: lazyRouteComponent(() => withWords(import('./search-page.tsx'), 'search', 'order'), 'SearchPage'),
    validateSearch: readReference,
  }),
  createRoute({
    getParentRoute,
    path: '/duties',
    component: lazyRouteComponent(() => withWords(import('./duties/duties-page.tsx'), 'order', 'search'), 'DutiesPage'),
    validateSearch: readDutiesSearch,
  }),
];

/** What an auditor draws, finds, counts and confirms. */
const workRoutes = (getParentRoute: () => AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute,
    path: '/samples',
    component: lazyRouteComponent(() => withWords(import('./samples/samples-page.tsx')), 'SamplesPage'),
    validateSearch: afterIn,
  }),
  createRoute({
    getParentRoute,
    path: '/samples/$index',
    component: lazyRouteComponent(() => withWords(import('./samples/sample-page.tsx')), 'SamplePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/findings',
    component: lazyRouteComponent(() => withWords(import('./findings/findings-page.tsx')), 'FindingsPage'),
    validateSearch: afterIn,
  }),
  createRoute({
    getParentRoute,
    path: '/figures',
    component: lazyRouteComponent(() => withWords(import('./figures/figures-page.tsx')), 'FiguresPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/case-requests',
    component: lazyRouteComponent(() => withWords(import('./second-person/case-requests-page.tsx'), 'second-person'), 'CaseRequestsPage'),
    validateSearch: afterIn,
  }),
  createRoute({
    getParentRoute,
    path: '/redacted',
    component: lazyRouteComponent(() => withWords(import('./redacted/redacted-page.tsx')), 'RedactedPage'),
    validateSearch: readRedactedSearch,
  }),
  createRoute({
    getParentRoute,
    path: '/limits',
    component: lazyRouteComponent(() => withWords(import('./second-person/limits-page.tsx'), 'second-person'), 'LimitsPage'),
    validateSearch: afterIn,
  }),
  createRoute({
    getParentRoute,
    path: '/delivery-keys',
    component: lazyRouteComponent(() => withWords(import('./keys/body-keys-page.tsx'), 'keys'), 'BodyKeysPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/signing-keys',
    component: lazyRouteComponent(() => withWords(import('./keys/signing-keys-page.tsx'), 'signing-keys', 'signing'), 'SigningKeysPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/signed-cases',
    component: lazyRouteComponent(() => withWords(import('./second-person/signed-cases-page.tsx'), 'signing'), 'SignedCasesPage'),
    validateSearch: afterIn,
  }),
  createRoute({
    getParentRoute,
    path: '/suspensions',
    component: lazyRouteComponent(() => withWords(import('./suspensions/suspensions-page.tsx'), 'suspensions'), 'SuspensionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/enrolments',
    component: lazyRouteComponent(() => withWords(import('./enrolments/enrolments-page.tsx')), 'EnrolmentsPage'),
  }),
];

export const auditArea: ConsoleArea = {
  bodies: BodyNamesDocument,
  home: () => '/home',
  find: async (text, client) =>
    isIndex(text) ? `/entries/${text}` : isRowId(text) ? `/orders/${text}` : placeOfReference(OrdersByReferenceDocument, text, client),
  law: AuditLawInForceDocument,
  navigation: [
    { to: '/home', icon: IconHome, label: 'common.home', key: 'g' },
    { to: '/entries', icon: IconListDetails, label: 'audit.navigation.entries', key: 'l' },
    { to: '/search', icon: IconSearch, label: 'audit.navigation.search', key: 'v' },
    { to: '/samples', begins: true, icon: IconDice5, label: 'audit.navigation.samples', key: 's' },
    { to: '/findings', icon: IconClipboardCheck, label: 'audit.navigation.findings', key: 'f' },
    { to: '/figures', icon: IconChartBar, label: 'audit.navigation.figures', key: 't' },
    { to: '/duties', begins: true, icon: IconChecklist, label: 'audit.navigation.duties', key: 'd' },
    { to: '/case-requests', icon: IconFolderOpen, label: 'audit.navigation.cases', key: 'c' },
    { to: '/redacted', icon: IconScale, label: 'audit.navigation.redacted', key: 'r' },
    { to: '/limits', icon: IconGauge, label: 'audit.navigation.limits', key: 'i' },
    { to: '/delivery-keys', icon: IconKey, label: 'audit.navigation.keys', key: 'k' },
    { to: '/signing-keys', icon: IconSignature, label: 'audit.navigation.signing-keys', key: 'x', signs: true },
    { to: '/signed-cases', icon: IconFingerprint, label: 'audit.navigation.signed-cases', key: 'o', signs: true },
    { to: '/suspensions', icon: IconUserOff, label: 'audit.navigation.suspended', key: 'p' },
    { to: '/enrolments', icon: IconBuildingBank, label: 'audit.navigation.enrolments', key: 'e', live: 'ENROLMENT' },
  ],
  routes: (root) => [...logRoutes(() => root), ...workRoutes(() => root)],
};
