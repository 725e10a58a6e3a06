/** The platform area: its pages, each loaded when it is opened. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ConsoleArea } from '../app/area.ts';
import { withLaw } from '../app/needed-law.ts';
import { withOwnWords, withWords } from '../app/words/words-store.ts';
import { BodyNamesDocument, OrdersByReferenceDocument, PlatformLawInForceDocument } from '../graphql/platform/graphql.ts';
import {
  IconAlertHexagon,
  IconBan,
  IconBell,
  IconBolt,
  IconBook,
  IconBookmark,
  IconBuildingBank,
  IconChecklist,
  IconCircleCheck,
  IconDatabaseExport,
  IconFlag,
  IconFolderOpen,
  IconGauge,
  IconGavel,
  IconHome,
  IconInbox,
  IconKey,
  IconPlug,
  IconScale,
  IconSearch,
  IconSignature,
  IconSnowflake,
  IconStack2,
  IconUserOff,
  IconUserQuestion,
  IconWebhook,
} from '../pictures/icons.tsx';
import { placeOfReference, readReference } from '../search/order-by-reference.ts';
import { decidedSearch } from './decided/decided-search.ts';
import { servedOrdersSearch } from './orders/served-orders-search.ts';
import { placeOfId } from './place-of-id.ts';
import { queueSearch } from './queue/queue-search.ts';
import { submissionsSearch } from './submissions/submissions-search.ts';

const afterSearch = (search: Record<string, unknown>): { after?: string } =>
  typeof search['after'] === 'string' ? { after: search['after'] } : {};

/** The restrictions of items, and the decisions on them. */
const contentRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/content/$id',
    component: lazyRouteComponent(
      () => withWords(import('./content/item-page.tsx'), 'statement', 'keywords', 'enforcement', 'kept', 'templates'),
      'ItemPage',
    ),
    validateSearch: (search: Record<string, unknown>) => (typeof search['order'] === 'string' ? { order: search['order'] } : {}),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/restrictions/$id',
    component: lazyRouteComponent(
      () => withWords(import('./restrictions/restriction-page.tsx'), 'statement', 'keywords', 'enforcement', 'proof', 'decision-proof'),
      'RestrictionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/$id',
    component: lazyRouteComponent(
      () => withWords(import('./accounts/account-page.tsx'), 'statement', 'keywords', 'enforcement'),
      'AccountPage',
    ),
    validateSearch: afterSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/effects',
    component: lazyRouteComponent(() => withWords(import('./effects/effects-page.tsx'), 'enforcement'), 'EffectsPage'),
    validateSearch: afterSearch,
  }),
];

/** What people wrote, and what is decided about it. */
const caseRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/notices/$id',
    component: lazyRouteComponent(
      () =>
        withWords(import('./notices/notice-page.tsx'), 'statement', 'keywords', 'enforcement', 'templates', 'second-person', 'queue-skip'),
      'NoticePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/complaints/$id',
    component: lazyRouteComponent(
      () => withWords(import('./complaints/complaint-page.tsx'), 'statement', 'keywords', 'enforcement', 'templates', 'queue-skip'),
      'ComplaintPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/erasure-requests/$id',
    component: lazyRouteComponent(
      () => withWords(import('./erasure/erasure-page.tsx'), 'statement', 'enforcement', 'templates', 'erasure', 'queue-skip'),
      'ErasurePage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/submissions',
    component: lazyRouteComponent(() => withWords(import('./submissions/submissions-page.tsx'), 'enforcement'), 'SubmissionsPage'),
    validateSearch: submissionsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/batches',
    component: lazyRouteComponent(() => withWords(import('./batches/batches-page.tsx'), 'enforcement', 'desks'), 'BatchesPage'),
    validateSearch: afterSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/batches/$id',
    component: lazyRouteComponent(
      () =>
        withWords(
          import('./batches/batch-page.tsx'),
          'statement',
          'keywords',
          'enforcement',
          'desks',
          'templates',
          'second-person',
          'queue-skip',
        ),
      'BatchPage',
    ),
    validateSearch: afterSearch,
  }),
];

/** What waits for somebody. */
const workRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/case-requests',
    component: lazyRouteComponent(() => withWords(import('./cases/case-requests-page.tsx'), 'second-person'), 'CaseRequestsPage'),
    validateSearch: afterSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/disputes',
    component: lazyRouteComponent(() => withWords(import('./disputes/disputes-page.tsx'), 'services'), 'DisputesPage'),
    validateSearch: afterSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/access-requests',
    component: lazyRouteComponent(() => withWords(import('./requests/access-requests-page.tsx'), 'services'), 'AccessRequestsPage'),
    validateSearch: afterSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/flaggers',
    component: lazyRouteComponent(
      () => withWords(import('./flaggers/flagger-figures-page.tsx'), 'services', 'desks', 'keywords'),
      'FlaggerFiguresPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/capabilities',
    component: lazyRouteComponent(() => withWords(import('./capabilities-page.tsx'), 'capabilities'), 'CapabilitiesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/freezes',
    component: lazyRouteComponent(() => withWords(import('./freezes/freezes-page.tsx'), 'services', 'second-person'), 'FreezesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/suspicions',
    component: lazyRouteComponent(() => withWords(import('./suspicions/suspicions-page.tsx'), 'services'), 'SuspicionsPage'),
    validateSearch: afterSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/limits',
    component: lazyRouteComponent(() => withWords(import('./limits/limits-page.tsx'), 'second-person'), 'LimitsPage'),
    validateSearch: afterSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/authorities',
    component: lazyRouteComponent(
      () => withWords(import('./authorities/authorities-page.tsx'), 'second-person', 'desks'),
      'AuthoritiesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/marks',
    component: lazyRouteComponent(() => withWords(import('./marks/marks-page.tsx'), 'second-person'), 'MarksPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notifications',
    component: lazyRouteComponent(
      () => withWords(import('./notifications/notifications-page.tsx'), 'notifications', 'alert-codes', 'letters'),
      'NotificationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/home',
    component: lazyRouteComponent(() => withOwnWords(import('./home/home-page.tsx'), 'home', 'home-desk'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/queue',
    component: lazyRouteComponent(() => import('./queue/queue-page.tsx'), 'QueuePage'),
    validateSearch: queueSearch,
  }),
];

/** Whom the platform warns and suspends, whom it notifies, and by which law it works. */
const deskRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/misuse',
    component: lazyRouteComponent(() => withWords(import('./misuse/misuse-page.tsx'), 'desks', 'statement'), 'MisusePage'),
    validateSearch: (search: Record<string, unknown>) => ({
      ...afterSearch(search),
      ...(typeof search['act'] === 'string' ? { act: search['act'] } : {}),
    }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    component: lazyRouteComponent(() => withWords(import('./search-page.tsx'), 'search', 'order'), 'SearchPage'),
    validateSearch: readReference,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decided',
    component: lazyRouteComponent(
      () => withWords(import('./decided/decided-page.tsx'), 'search', 'statement', 'keywords', 'enforcement'),
      'DecidedPage',
    ),
    validateSearch: decidedSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/subscribers',
    component: lazyRouteComponent(() => withWords(import('./subscribers/subscribers-page.tsx'), 'desks'), 'SubscribersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/delivery-keys',
    component: lazyRouteComponent(() => withWords(import('./keys/body-keys-page.tsx'), 'keys'), 'BodyKeysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/signing-keys',
    component: lazyRouteComponent(() => withWords(import('./keys/signing-keys-page.tsx'), 'signing-keys', 'signing'), 'SigningKeysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/suspensions',
    component: lazyRouteComponent(() => withWords(import('./suspensions/suspensions-page.tsx'), 'suspensions'), 'SuspensionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/law',
    component: lazyRouteComponent(() => withWords(import('./law/law-page.tsx'), 'desks'), 'LawPage'),
  }),
];

/** Orders, and what they leave to be done. */
const orderRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/orders',
    component: lazyRouteComponent(
      () => withWords(withLaw(import('./orders/served-orders-page.tsx')), 'order', 'served'),
      'ServedOrdersPage',
    ),
    validateSearch: servedOrdersSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/orders/receive',
    component: lazyRouteComponent(() => withWords(withLaw(import('./receive/receive-page.tsx')), 'new-order', 'receive'), 'ReceivePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/orders/$id',
    component: lazyRouteComponent(
      () => withWords(withLaw(import('./review/order-review-page.tsx')), 'order', 'review', 'keywords', 'kept', 'packages'),
      'OrderReviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duties',
    component: lazyRouteComponent(() => withWords(withLaw(import('./duties/duties-page.tsx')), 'order', 'review', 'served'), 'DutiesPage'),
    validateSearch: afterSearch,
  }),
];

export const platformArea: ConsoleArea = {
  bodies: BodyNamesDocument,
  home: () => '/home',
  find: async (text, client) =>
    (/\s/.test(text) ? null : await placeOfId(text, client)) ?? (await placeOfReference(OrdersByReferenceDocument, text, client)),
  beside: () => withOwnWords(import('./notifications/shown.tsx'), 'alert-codes'),
  law: PlatformLawInForceDocument,
  navigation: [
    { to: '/home', icon: IconHome, label: 'common.home', key: 'g' },
    {
      to: '/queue',
      icon: IconInbox,
      label: 'platform.navigation.queue',
      key: 'q',
      live: 'WORK',
      also: ['/orders', '/notices', '/complaints', '/erasure-requests', '/content', '/restrictions'],
    },
    { to: '/orders', icon: IconGavel, label: 'platform.navigation.orders', key: 'o', live: 'ORDER', also: ['/queue'] },
    { to: '/duties', icon: IconChecklist, label: 'platform.navigation.duties', key: 'd', live: 'DUTY' },
    { to: '/decided', icon: IconCircleCheck, label: 'platform.navigation.decided', key: 't' },
    { to: '/search', icon: IconSearch, label: 'platform.navigation.search', key: 'v' },
    { to: '/batches', icon: IconStack2, label: 'platform.navigation.batches', key: 'b' },
    { to: '/submissions', icon: IconDatabaseExport, label: 'platform.navigation.submissions', key: 'p' },
    { to: '/case-requests', begins: true, icon: IconFolderOpen, label: 'platform.navigation.cases', key: 'c' },
    { to: '/suspicions', icon: IconAlertHexagon, label: 'platform.navigation.suspicions', key: 's' },
    { to: '/disputes', icon: IconScale, label: 'platform.navigation.disputes', key: 'e' },
    { to: '/flaggers', icon: IconFlag, label: 'platform.navigation.flaggers', key: 'f' },
    { to: '/misuse', icon: IconBan, label: 'platform.navigation.misuse', key: 'y' },
    { to: '/access-requests', icon: IconUserQuestion, label: 'platform.navigation.requests', key: 'a', roles: ['COUNSEL'] },
    { to: '/marks', icon: IconBookmark, label: 'platform.navigation.marks', key: 'm', roles: ['COUNSEL'] },
    { to: '/effects', begins: true, icon: IconBolt, label: 'platform.navigation.effects', key: 'w' },
    { to: '/freezes', icon: IconSnowflake, label: 'platform.navigation.freezes', key: 'z' },
    { to: '/limits', icon: IconGauge, label: 'platform.navigation.limits', key: 'l' },
    { to: '/capabilities', icon: IconPlug, label: 'platform.navigation.capabilities', key: 'i' },
    { to: '/authorities', icon: IconBuildingBank, label: 'platform.navigation.authorities', key: 'u', live: 'ENROLMENT' },
    { to: '/delivery-keys', icon: IconKey, label: 'platform.navigation.keys', key: 'k', roles: ['COUNSEL'] },
    { to: '/signing-keys', icon: IconSignature, label: 'platform.navigation.signing-keys', key: 'x', signs: true },
    { to: '/suspensions', icon: IconUserOff, label: 'platform.navigation.suspended', key: 'j', roles: ['COUNSEL'] },
    { to: '/subscribers', icon: IconWebhook, label: 'platform.navigation.subscribers', key: 'h' },
    { to: '/law', icon: IconBook, label: 'platform.navigation.law', key: 'r', roles: ['COUNSEL'] },
    { to: '/notifications', icon: IconBell, label: 'platform.navigation.notifications', key: 'n' },
  ],
  routes: (root) => [...contentRoutes(root), ...caseRoutes(root), ...workRoutes(root), ...deskRoutes(root), ...orderRoutes(root)],
};
