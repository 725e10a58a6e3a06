import { expect, it } from 'vitest';
import { consolePaths } from '../../../../gateway/console-session/single-page.ts';
import { areas } from './areas.ts';
import { routerOf } from './router.tsx';

/** The first part of every path at which an area has a page. */
async function firstParts(): Promise<string[]> {
  const loaded = await Promise.all(Object.values(areas).map(({ load }) => load()));
  const paths = loaded.flatMap((area) => Object.keys(routerOf(area, []).routesByPath));
  return [...new Set(paths.map((path) => path.split('/')[1] ?? ''))].filter((part) => part !== '');
}

it('the areas have every page at a path of the console in the gateway, and the gateway has no other', async () => {
  expect([...consolePaths].sort()).toEqual((await firstParts()).sort());
});
