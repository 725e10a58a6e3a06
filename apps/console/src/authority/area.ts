/** The authority's area: its pages, each loaded when it is opened. */
import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ConsoleArea } from '../app/area.ts';
import { isRowId } from '../app/frame/pasted-id.ts';
import { withLaw } from '../app/needed-law.ts';
import { placeInPage, type Role } from '../app/session.ts';
import { withOwnWords, withWords } from '../app/words/words-store.ts';
import { AuthorityLawInForceDocument, BodyNamesDocument, OrdersByReferenceDocument } from '../graphql/authority/graphql.ts';
import {
  IconAlertHexagon,
  IconBell,
  IconChartBar,
  IconChecklist,
  IconGavel,
  IconHome,
  IconKey,
  IconPlug,
  IconSearch,
  IconSignature,
  IconWebhook,
} from '../pictures/icons.tsx';
import { placeOfReference, readReference } from '../search/order-by-reference.ts';
import { isDutyState } from './duties/duty-state.ts';
import { isStep } from './new-order/steps/steps.ts';
import { isStatusChoice } from './orders/status-choice.ts';

/** A Coordinator has a desk of its own: nothing of another page is answered to it. */
const parties: readonly Role[] = ['ISSUING', 'VALIDATING', 'ENFORCING'];
const isParty = (roles: readonly Role[]): boolean => roles.some((role) => parties.includes(role));

const newOrderPage = () => withWords(withLaw(import('./new-order/new-order-page.tsx')), 'new-order', 'capabilities');

/** The law in force is for the parties of an order; a Coordinator's pages don't go by it. */
const homePage = () =>
  isParty(placeInPage().session?.roles ?? [])
    ? withOwnWords(withLaw(import('./home/home-page.tsx')), 'home', 'home-orders')
    : withOwnWords(import('./coordinator/home-page.tsx'), 'home', 'home-coordinator');

/** The desk of a Coordinator. */
const coordinatorRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/coordinated-orders',
    component: lazyRouteComponent(() => withWords(import('./coordinator/coordinated-orders-page.tsx')), 'CoordinatedOrdersPage'),
    validateSearch: (search: Record<string, unknown>) => (typeof search['after'] === 'string' ? { after: search['after'] } : {}),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coordinator-figures',
    component: lazyRouteComponent(() => withWords(import('./coordinator/coordinator-figures-page.tsx')), 'CoordinatorFiguresPage'),
  }),
];

/** What a body and its officers sign and open with. */
const keyRoutes = (root: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => root,
    path: '/delivery-keys',
    component: lazyRouteComponent(() => withWords(import('./keys/delivery-keys-page.tsx'), 'keys'), 'DeliveryKeysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/signing-keys',
    component: lazyRouteComponent(() => withWords(import('./keys/signing-keys-page.tsx'), 'signing-keys', 'signing'), 'SigningKeysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/endpoints',
    component: lazyRouteComponent(() => withWords(import('./endpoints/endpoints-page.tsx'), 'endpoints'), 'EndpointsPage'),
  }),
];

export const authorityArea: ConsoleArea = {
  bodies: BodyNamesDocument,
  home: () => '/home',
  find: async (text, client) => (isRowId(text) ? `/orders/${text}` : placeOfReference(OrdersByReferenceDocument, text, client)),
  beside: () => withOwnWords(import('./notifications/shown.tsx'), 'alert-codes'),
  law: AuthorityLawInForceDocument,
  navigation: [
    { to: '/home', icon: IconHome, label: 'common.home', key: 'g' },
    { to: '/orders', icon: IconGavel, label: 'authority.orders.title', key: 'o', roles: parties, live: 'ORDER' },
    { to: '/search', icon: IconSearch, label: 'authority.search', key: 'v', roles: parties },
    { to: '/duties', icon: IconChecklist, label: 'authority.duties.title', key: 'd', roles: parties, live: 'DUTY' },
    { to: '/suspicions', icon: IconAlertHexagon, label: 'authority.suspicions.title', key: 's', roles: parties },
    { to: '/capabilities', icon: IconPlug, label: 'authority.capabilities.navigation', key: 'p', roles: parties },
    { to: '/delivery-keys', icon: IconKey, label: 'authority.navigation.keys', key: 'k', roles: ['ISSUING', 'VALIDATING'] },
    {
      to: '/signing-keys',
      icon: IconSignature,
      label: 'authority.navigation.signing-keys',
      key: 'x',
      roles: ['ISSUING', 'VALIDATING', 'ENFORCING'],
      signs: true,
    },
    { to: '/endpoints', icon: IconWebhook, label: 'authority.navigation.endpoints', key: 'e', roles: parties },
    { to: '/notifications', icon: IconBell, label: 'authority.navigation.notifications', key: 'n', roles: parties },
    { to: '/coordinated-orders', icon: IconGavel, label: 'authority.coordinator.orders.title', key: 'c', roles: ['COORDINATOR'] },
    { to: '/coordinator-figures', icon: IconChartBar, label: 'authority.coordinator.figures.title', key: 'f', roles: ['COORDINATOR'] },
  ],
  routes: (root) => [
    ...coordinatorRoutes(root),
    createRoute({
      getParentRoute: () => root,
      path: '/home',
      component: lazyRouteComponent(homePage, 'HomePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/orders',
      component: lazyRouteComponent(() => withLaw(import('./orders/orders-page.tsx')), 'OrdersPage'),
      validateSearch: (search: Record<string, unknown>) => ({
        ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}),
        ...(isStatusChoice(search['status']) ? { status: search['status'] } : {}),
      }),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/orders/new',
      component: lazyRouteComponent(newOrderPage, 'NewOrderPage'),
      validateSearch: (search: Record<string, unknown>) => ({
        ...(isStep(search['step']) ? { step: search['step'] } : {}),
        ...(typeof search['draft'] === 'string' ? { draft: search['draft'] } : {}),
      }),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/orders/$id',
      component: lazyRouteComponent(
        () => withWords(withLaw(import('./order/order-page.tsx')), 'order', 'new-order', 'authority-order', 'kept', 'packages'),
        'OrderPage',
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/orders/$id/records/$target',
      component: lazyRouteComponent(
        () => withWords(withLaw(import('./records/records-page.tsx')), 'order', 'proof', 'authority-order'),
        'RecordsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/duties',
      component: lazyRouteComponent(() => withWords(withLaw(import('./duties/duties-page.tsx')), 'order', 'authority-order'), 'DutiesPage'),
      validateSearch: (search: Record<string, unknown>) => ({
        ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}),
        ...(isDutyState(search['state']) ? { state: search['state'] } : {}),
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
      path: '/capabilities',
      component: lazyRouteComponent(() => withWords(import('./capabilities-page.tsx'), 'capabilities'), 'CapabilitiesPage'),
    }),
    ...keyRoutes(root),
    createRoute({
      getParentRoute: () => root,
      path: '/notifications',
      component: lazyRouteComponent(
        () => withWords(import('./notifications/notifications-page.tsx'), 'notifications', 'alert-codes'),
        'NotificationsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/suspicions',
      component: lazyRouteComponent(() => withWords(import('./suspicions/suspicions-page.tsx')), 'SuspicionsPage'),
      validateSearch: (search: Record<string, unknown>) => (typeof search['after'] === 'string' ? { after: search['after'] } : {}),
    }),
  ],
};
