/** The router over one area's routes: the first page at the root, and a "not found" page for an unknown address. */
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { Missing } from '../states/missing.tsx';
import type { ConsoleArea } from './area.ts';
import { goingElsewhere } from './awaited/loading.ts';
import { Broken } from './frame/broken.tsx';
import { Frame } from './frame/frame.tsx';
import type { Role } from './session.ts';

export function routerOf(area: ConsoleArea, roles: readonly Role[]) {
  const root = createRootRoute({ component: () => <Frame area={area} />, notFoundComponent: () => <Missing />, errorComponent: Broken });
  const first = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: area.home(roles), replace: true });
    },
  });
  const router = createRouter({
    routeTree: root.addChildren([first, ...area.routes(root as never)]),
    defaultErrorComponent: Broken,
    scrollRestoration: true,
    defaultPendingMs: 200,
  });
  router.subscribe('onBeforeNavigate', () => goingElsewhere(true));
  router.subscribe('onRendered', () => goingElsewhere(false));
  return router;
}
