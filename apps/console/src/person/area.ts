/** The area of somebody with an account: the access history of their records, the records, restrictions of their content, and complaints. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ConsoleArea } from '../app/area.ts';
import { withOwnWords, withWords } from '../app/words/words-store.ts';
import { BodyNamesDocument } from '../graphql/public/graphql.ts';
import { IconEyeOff, IconFingerprint, IconHistory, IconMailQuestion, IconMessageReport } from '../pictures/icons.tsx';
import { placeOfId } from './place-of-id.ts';

const onPage = (search: Record<string, unknown>) => (typeof search['after'] === 'string' ? { after: search['after'] } : {});

export const personArea: ConsoleArea = {
  bodies: BodyNamesDocument,
  home: () => '/me',
  find: placeOfId,
  navigation: [
    { to: '/me', icon: IconHistory, label: 'person.navigation.accesses', key: 'l', exact: true },
    { to: '/me/records', icon: IconFingerprint, label: 'person.navigation.records', key: 'r' },
    { to: '/me/requests', icon: IconMailQuestion, label: 'person.navigation.requests', key: 'a' },
    { to: '/me/restrictions', icon: IconEyeOff, label: 'person.navigation.restrictions', key: 'd' },
    { to: '/me/complaints', icon: IconMessageReport, label: 'person.navigation.complaints', key: 'c' },
  ],
  routes: (root) => {
    const getParentRoute = () => root;
    return [
      createRoute({
        getParentRoute,
        path: '/me',
        component: lazyRouteComponent(() => withOwnWords(import('./accesses/accesses-page.tsx'), 'home', 'home-person'), 'AccessesPage'),
        validateSearch: onPage,
      }),
      createRoute({
        getParentRoute,
        path: '/me/accesses/$id',
        component: lazyRouteComponent(() => withWords(import('./accesses/access-page.tsx'), 'proof'), 'AccessPage'),
      }),
      createRoute({
        getParentRoute,
        path: '/me/records',
        component: lazyRouteComponent(() => withWords(import('./records/records-page.tsx'), 'proof', 'copy'), 'RecordsPage'),
      }),
      createRoute({
        getParentRoute,
        path: '/me/requests',
        component: lazyRouteComponent(() => withWords(import('./requests/requests-page.tsx'), 'erasure'), 'RequestsPage'),
      }),
      createRoute({
        getParentRoute,
        path: '/me/restrictions',
        component: lazyRouteComponent(() => withWords(import('./restrictions/restrictions-page.tsx')), 'RestrictionsPage'),
        validateSearch: onPage,
      }),
      createRoute({
        getParentRoute,
        path: '/me/restrictions/$id',
        component: lazyRouteComponent(
          () => withWords(import('./restrictions/restriction-page.tsx'), 'keywords', 'proof', 'decision-proof'),
          'RestrictionPage',
        ),
      }),
      createRoute({
        getParentRoute,
        path: '/me/complaints',
        component: lazyRouteComponent(() => withWords(import('./complaints/complaints-page.tsx')), 'ComplaintsPage'),
        validateSearch: onPage,
      }),
      createRoute({
        getParentRoute,
        path: '/me/complaints/$id',
        component: lazyRouteComponent(() => withWords(import('./complaints/complaint-page.tsx')), 'ComplaintPage'),
      }),
      createRoute({
        getParentRoute,
        path: '/me/notices/$id',
        component: lazyRouteComponent(() => withWords(import('./notice-page.tsx')), 'NoticePage'),
      }),
    ];
  },
};
