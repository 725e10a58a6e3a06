/**
 * Accessibility of every page: axe finds nothing, and nothing is wider than a window of 320 pixels. Each page in light at the size of a
 * desktop; five also in dark and on a phone. With WRIT_BROWSER_ALL (`npm run test:browser -- --all`) all of them in every way.
 * The list is written by hand and held against the routes of the console: a page that is not looked at fails.
 * With a folder for pictures too (`npm run screenshots -- --all`) they are taken in every way and in German, and nothing else is done.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { publishSample } from '../harness/published-reports.ts';
import type { Fixtures } from '../policy/carriers.ts';
import { fixturesOn } from '../policy/fixtures.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, type Device, desktop, openConsole, phone, settled, type Visitor } from './harness/console.ts';
import { screen, takesScreens } from './harness/screens.ts';
import { everyWay as all } from './harness/ways.ts';

type PageIds = Fixtures & { access: string; index: string; report: string };

interface Look {
  /** Who looks; null for nobody. */
  login: string | null;
  /** As the router has it. */
  route: string;
  /** What stands for the parameters of the route. */
  with?: (ids: PageIds) => Record<string, string>;
  /** Whether there is nothing at it, which the answer says too. */
  missing?: true;
  /** What is there once the page is, where that is no heading. */
  ready?: string;
  /** One of the five that are looked at in every way in each run. */
  everyWay?: true;
}

/** Whether this run takes pictures for people, who look at each. */
const picturing = all && takesScreens();

const looks: readonly Look[] = [
  { login: 'police', route: '/home' },
  { login: 'police', route: '/orders', everyWay: true },
  { login: 'police', route: '/orders/new' },
  { login: 'police', route: '/orders/$id', with: ({ order }) => ({ id: order }) },
  { login: 'police', route: '/orders/$id/records/$target', with: ({ order, target }) => ({ id: order, target }) },
  { login: 'police', route: '/duties' },
  { login: 'police', route: '/suspicions' },
  { login: 'agent-1', route: '/home' },
  { login: 'counsel-1', route: '/home' },
  { login: 'agent-1', route: '/queue', everyWay: true },
  { login: 'agent-1', route: '/orders' },
  { login: 'agent-1', route: '/orders/$id', with: ({ contested }) => ({ id: contested }) },
  { login: 'agent-1', route: '/notices/$id', with: ({ notice }) => ({ id: notice }) },
  { login: 'counsel-1', route: '/complaints/$id', with: ({ complaint }) => ({ id: complaint }) },
  { login: 'counsel-1', route: '/erasure-requests/$id', with: ({ erasure }) => ({ id: erasure }) },
  { login: 'agent-1', route: '/content/$id', with: ({ item }) => ({ id: item }), everyWay: true },
  { login: 'agent-1', route: '/effects' },
  { login: 'agent-1', route: '/capabilities' },
  { login: 'police', route: '/capabilities' },
  { login: 'agent-1', route: '/accounts/$id', with: ({ marked }) => ({ id: marked }) },
  { login: 'agent-1', route: '/restrictions/$id', with: ({ restriction }) => ({ id: restriction }) },
  { login: 'agent-1', route: '/duties' },
  { login: 'counsel-1', route: '/submissions' },
  { login: 'agent-1', route: '/case-requests' },
  { login: 'counsel-1', route: '/limits' },
  { login: 'counsel-1', route: '/notifications' },
  { login: 'police', route: '/notifications' },
  { login: 'agent-1', route: '/orders/receive' },
  { login: 'counsel-1', route: '/access-requests' },
  { login: 'counsel-1', route: '/marks' },
  { login: 'counsel-1', route: '/authorities' },
  { login: 'counsel-1', route: '/delivery-keys' },
  { login: 'police', route: '/delivery-keys' },
  { login: 'counsel-1', route: '/signing-keys' },
  { login: 'police', route: '/signing-keys' },
  { login: 'auditor', route: '/signing-keys' },
  { login: 'counsel-1', route: '/suspensions' },
  { login: 'auditor', route: '/suspensions' },
  { login: 'police', route: '/endpoints' },
  { login: 'auditor', route: '/delivery-keys' },
  { login: 'counsel-1', route: '/suspicions' },
  { login: 'counsel-1', route: '/disputes' },
  { login: 'counsel-1', route: '/flaggers' },
  { login: 'police', route: '/search' },
  { login: 'agent-1', route: '/search' },
  { login: 'auditor', route: '/search' },
  { login: 'auditor', route: '/duties' },
  { login: 'agent-1', route: '/decided' },
  { login: 'counsel-1', route: '/misuse' },
  { login: 'counsel-1', route: '/subscribers' },
  { login: 'counsel-1', route: '/law' },
  { login: 'agent-1', route: '/freezes' },
  { login: 'agent-1', route: '/batches' },
  { login: 'counsel-1', route: '/batches/$id', with: ({ batch }) => ({ id: batch }) },
  { login: 'auditor', route: '/home' },
  { login: 'auditor', route: '/entries' },
  { login: 'auditor', route: '/entries/$index', with: ({ index }) => ({ index }), everyWay: true },
  { login: 'auditor', route: '/samples' },
  { login: 'auditor', route: '/samples/$index', with: ({ sample }) => ({ index: sample }) },
  { login: 'auditor', route: '/findings' },
  { login: 'auditor', route: '/figures' },
  { login: 'auditor', route: '/case-requests' },
  { login: 'auditor', route: '/limits' },
  { login: 'auditor', route: '/signed-cases' },
  { login: 'auditor', route: '/redacted' },
  { login: 'coordinator', route: '/home' },
  { login: 'coordinator', route: '/coordinated-orders' },
  { login: 'coordinator', route: '/coordinator-figures' },
  { login: 'auditor', route: '/enrolments' },
  { login: 'auditor', route: '/orders/$id', with: ({ order }) => ({ id: order }) },
  { login: 'holder-1', route: '/me', ready: '.picture-place svg', everyWay: true },
  { login: 'holder-1', route: '/me/records' },
  { login: 'holder-1', route: '/me/requests' },
  { login: 'holder-1', route: '/me/restrictions' },
  { login: 'holder-1', route: '/me/restrictions/$id', with: ({ restriction }) => ({ id: restriction }) },
  { login: 'holder-1', route: '/me/complaints' },
  { login: 'holder-1', route: '/me/complaints/$id', with: ({ complaint }) => ({ id: complaint }) },
  { login: 'holder-1', route: '/me/accesses/$id', with: ({ access }) => ({ id: access }) },
  { login: 'holder-1', route: '/me/notices/$id', with: ({ notice }) => ({ id: notice }) },
  { login: null, route: '/' },
  { login: null, route: '/items/$id', with: ({ item }) => ({ id: item }) },
  { login: null, route: '/report' },
  { login: null, route: '/follow' },
  { login: null, route: '/contact' },
  { login: null, route: '/erasure' },
  { login: null, route: '/totals' },
  { login: null, route: '/transparency' },
  { login: null, route: '/transparency/$id', with: ({ report }) => ({ id: report }) },
  { login: null, route: '/checkpoints' },
  { login: null, route: '/verify' },
  { login: null, route: '/sign-in' },
];

/** Others who see the same pages with other contents, and pages that no route of the console is: for pictures alone. */
const alsoPictured: readonly Look[] = [
  { login: 'judge', route: '/orders' },
  { login: 'judge', route: '/orders/$id', with: ({ order }) => ({ id: order }) },
  { login: 'prosecutor', route: '/orders' },
  { login: 'regulator', route: '/orders' },
  { login: 'regulator', route: '/orders/$id', with: ({ removing }) => ({ id: removing }) },
  { login: 'enforcing-1', route: '/orders' },
  { login: 'enforcing-1', route: '/orders/$id', with: ({ order }) => ({ id: order }) },
  { login: 'agent-1', route: '/orders/$id', with: ({ removing }) => ({ id: removing }) },
  { login: 'counsel-1', route: '/queue' },
  { login: 'counsel-1', route: '/orders/$id', with: ({ contested }) => ({ id: contested }) },
  { login: 'counsel-1', route: '/duties' },
  { login: 'holder-2', route: '/me' },
  { login: 'holder-2', route: '/me/records' },
  { login: null, route: '/items/$id', with: () => ({ id: 'no-such-item' }), missing: true },
  { login: null, route: '/nowhere', missing: true },
  { login: null, route: '/dev/graphql', ready: '.graphiql-container' },
];

const ways: Readonly<Record<string, Device>> = {
  'light, 1280 px': { ...desktop, scheme: 'light' },
  'dark, 1280 px': { ...desktop, scheme: 'dark' },
  'light, 390 px': { ...phone, scheme: 'light' },
  'dark, 390 px': { ...phone, scheme: 'dark' },
  ...(picturing ? { 'German, 1280 px': { ...desktop, scheme: 'light', locale: 'de-DE', timeZone: 'Europe/Berlin' } } : {}),
};
const always = 'light, 1280 px';

const areaOf = (login: string): string =>
  login.startsWith('holder') ? 'person' : login === 'auditor' ? 'audit' : /^(agent|counsel)/.test(login) ? 'platform' : 'authority';

/** Of several looks at one page by one person each has a picture of its own. */
const nth = new Map<Look, number>();
for (const [, same] of Map.groupBy([...looks, ...alsoPictured], ({ login, route }) => `${login} ${route}`))
  for (const [place, look] of same.entries()) nth.set(look, place + 1);

const pictureOf = (look: Look, way: string): string =>
  `${way} ${look.login ?? 'public'} ${look.route} ${(nth.get(look) ?? 1) > 1 ? nth.get(look) : ''}`
    .replaceAll(/[^\w]+/g, '-')
    .replace(/-$/, '');

/** The paths that each area's own file declares, read as text. */
function declared(): string[] {
  const source = fileURLToPath(new URL('../../apps/console/src', import.meta.url));
  return globSync('*/area.ts', { cwd: source }).flatMap((file) =>
    [...readFileSync(`${source}/${file}`, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => `${file.split('/')[0]} ${path}`),
  );
}

let writ: Console;
let ids: PageIds;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  writ = await openConsole();
  const fixtures = await fixturesOn(writ.stack);
  const { data } = await writ.stack.ask('public', 'holder-1', '{ me { accesses(first: 1) { nodes { id } } } }');
  const { id: report } = await publishSample(writ.stack, { from: '2025-01-01', to: '2025-12-31', facts: [400, 4] });
  ids = { ...fixtures, access: data?.me.accesses.nodes[0].id, index: fixtures.sample, report };
});
afterEach(() => writ.checkFaults());
afterAll(() => writ?.close());

async function visitorOf(login: string | null, way: string): Promise<Visitor> {
  const key = `${login} ${way}`;
  const known = visitors.get(key) ?? (login === null ? await writ.visit(ways[way]) : await writ.signIn(login, ways[way]));
  visitors.set(key, known);
  return known;
}

test('the table names every page', () => {
  const looked = looks.filter(({ login }) => login !== null).map(({ login, route }) => `${areaOf(login ?? '')} ${route}`);
  expect([...new Set(declared())].sort()).toEqual([...new Set(looked)].sort());
});

for (const way of Object.keys(ways).filter((one) => all || one !== 'dark, 390 px'))
  describe(way, () => {
    const here = [...looks, ...(picturing ? alsoPictured : [])].filter(({ everyWay }) => all || everyWay || way === always);
    test.each(here)('$route of $login is accessible', async (look) => {
      const { login, route, with: values, missing, ready } = look;
      const { page, open } = await visitorOf(login, way);
      const filled = Object.entries(values?.(ids) ?? {}).reduce(
        (path, [name, value]) => path.replace(`$${name}`, encodeURIComponent(value)),
        route,
      );
      if (missing) writ.expectFault(/404/);
      await open(filled);
      await (ready === undefined ? settled(page) : page.locator(ready).waitFor());
      // A picture of numbers is drawn by a file that comes after the page: in its place there is nothing until then.
      if (picturing) await page.waitForFunction(() => document.querySelector('.picture-place:not(:has(svg))') === null);
      if (picturing) return screen(page, pictureOf(look, way));
      expect(await page.locator('[data-state=NOT_FOUND], [data-state=FORBIDDEN], [data-state=broken]').count(), filled).toBe(0);
      await screen(page, pictureOf(look, way));
      expect((await page.locator('body').allInnerTexts()).join(), 'what is not there leaves no trace').not.toMatch(
        /, ?,|\b(undefined|null|NaN)\b|\[object /,
      );
      await expectAccessible(page);
      await expectReflow(page);
    });
  });
