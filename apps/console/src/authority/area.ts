/** The authority's area: its pages, each loaded when it is opened. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ConsoleArea } from '../app/area.ts';
import { isRowId } from '../app/frame/pasted-id.ts';
import { followLaw } from '../app/law.ts';
import { withWords } from '../app/words/words-store.ts';
import { AuthorityLawInForceDocument } from '../graphql/authority/graphql.ts';
import { isDutyState } from './duties/duty-state.ts';
import { isStep } from './new-order/steps/steps.ts';
import { isStatusChoice } from './orders/status-choice.ts';

export const authorityArea: ConsoleArea = {
  home: () => '/orders',
  find: async (id) => (isRowId(id) ? `/orders/${id}` : null),
  readLaw: (client) => followLaw(client, AuthorityLawInForceDocument),
  navigation: [
    { to: '/orders', label: 'authority.orders.title', key: 'o' },
    { to: '/duties', label: 'authority.duties.title', key: 'd' },
    { to: '/suspicions', label: 'authority.suspicions.title', key: 's' },
  ],
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/orders',
      component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
      validateSearch: (search: Record<string, unknown>) => ({
        ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}),
        ...(isStatusChoice(search['status']) ? { status: search['status'] } : {}),
      }),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/orders/new',
      component: lazyRouteComponent(() => withWords(import('./new-order/new-order-page.tsx'), 'new-order'), 'NewOrderPage'),
      validateSearch: (search: Record<string, unknown>) => ({
        ...(isStep(search['step']) ? { step: search['step'] } : {}),
        ...(typeof search['draft'] === 'string' ? { draft: search['draft'] } : {}),
      }),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/orders/$id',
      component: lazyRouteComponent(
        () => withWords(import('./order/order-page.tsx'), 'order', 'new-order', 'authority-order'),
        'OrderPage',
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/orders/$id/records/$target',
      component: lazyRouteComponent(
        () => withWords(import('./records/records-page.tsx'), 'order', 'proof', 'authority-order'),
        'RecordsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/duties',
      component: lazyRouteComponent(() => withWords(import('./duties/duties-page.tsx'), 'order', 'authority-order'), 'DutiesPage'),
      validateSearch: (search: Record<string, unknown>) => ({
        ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}),
        ...(isDutyState(search['state']) ? { state: search['state'] } : {}),
      }),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/suspicions',
      component: lazyRouteComponent(() => import('./suspicions/suspicions-page.tsx'), 'SuspicionsPage'),
      validateSearch: (search: Record<string, unknown>) => (typeof search['after'] === 'string' ? { after: search['after'] } : {}),
    }),
  ],
};
