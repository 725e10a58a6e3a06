/** The audit area: its pages, each loaded when it is opened. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ConsoleArea } from '../app/area.ts';
import { isIndex, isRowId } from '../app/frame/pasted-id.ts';
import { withLaw } from '../app/needed-law.ts';
import { withWords } from '../app/words/words-store.ts';
import { AuditLawInForceDocument } from '../graphql/audit/graphql.ts';
import { readEntrySearch } from './entry-search.ts';
import { readRedactedSearch } from './redacted/redacted-search.ts';

const afterIn = (search: Record<string, unknown>): { after?: string } =>
  typeof search['after'] === 'string' ? { after: search['after'] } : {};

export const auditArea: ConsoleArea = {
  home: () => '/entries',
  find: async (id) => (isIndex(id) ? `/entries/${id}` : isRowId(id) ? `/orders/${id}` : null),
  law: AuditLawInForceDocument,
  navigation: [
    { to: '/entries', label: 'audit.navigation.entries', key: 'l' },
    { to: '/samples', label: 'audit.navigation.samples', key: 's' },
    { to: '/findings', label: 'audit.navigation.findings', key: 'f' },
    { to: '/figures', label: 'audit.navigation.figures', key: 't' },
    { to: '/case-requests', label: 'audit.navigation.cases', key: 'c' },
    { to: '/redacted', label: 'audit.navigation.redacted', key: 'r' },
    { to: '/limits', label: 'audit.navigation.limits', key: 'i' },
    { to: '/enrolments', label: 'audit.navigation.enrolments', key: 'e', live: 'ENROLMENT' },
  ],
  routes: (root) => {
    const getParentRoute = () => root;
    return [
      createRoute({
        getParentRoute,
        path: '/entries',
        component: lazyRouteComponent(() => import('./entries/entries-page.tsx'), 'EntriesPage'),
        validateSearch: readEntrySearch,
      }),
      createRoute({
        getParentRoute,
        path: '/entries/$index',
        component: lazyRouteComponent(() => withWords(import('./entry/entry-page.tsx'), 'proof'), 'EntryPage'),
      }),
      createRoute({
        getParentRoute,
        path: '/orders/$id',
        component: lazyRouteComponent(() => withWords(withLaw(import('./order/order-page.tsx')), 'order', 'keywords', 'kept'), 'OrderPage'),
      }),
      createRoute({
        getParentRoute,
        path: '/samples',
        component: lazyRouteComponent(() => import('./samples/samples-page.tsx'), 'SamplesPage'),
        validateSearch: afterIn,
      }),
      createRoute({
        getParentRoute,
        path: '/samples/$index',
        component: lazyRouteComponent(() => import('./samples/sample-page.tsx'), 'SamplePage'),
      }),
      createRoute({
        getParentRoute,
        path: '/findings',
        component: lazyRouteComponent(() => import('./findings/findings-page.tsx'), 'FindingsPage'),
        validateSearch: afterIn,
      }),
      createRoute({
        getParentRoute,
        path: '/figures',
        component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
      }),
      createRoute({
        getParentRoute,
        path: '/case-requests',
        component: lazyRouteComponent(
          () => withWords(import('./second-person/case-requests-page.tsx'), 'second-person'),
          'CaseRequestsPage',
        ),
        validateSearch: afterIn,
      }),
      createRoute({
        getParentRoute,
        path: '/redacted',
        component: lazyRouteComponent(() => import('./redacted/redacted-page.tsx'), 'RedactedPage'),
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
        path: '/enrolments',
        component: lazyRouteComponent(() => import('./enrolments/enrolments-page.tsx'), 'EnrolmentsPage'),
      }),
    ] as never;
  },
};
