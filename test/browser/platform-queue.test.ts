/**
 * The queue in a browser: worked by keyboard, by two people at once, and with twenty thousand rows. What it shows is held against SQL of
 * this test's own, and what people did against what is kept of it.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, desktop, openConsole, phone, settled, type Visitor } from './harness/console.ts';
import { Keyboard } from './harness/keyboard.ts';
import { screen } from './harness/screens.ts';
import { waysTaken } from './harness/ways.ts';

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let address: string;
let count = 0;
beforeAll(async () => {
  writ = await openConsole();
  orders = ordersOn(writ.stack);
  address = await addressIn(writ.stack);
});
afterEach(() => writ.checkFaults());
afterAll(() => writ.close());

async function served(changes: Record<string, unknown> = {}): Promise<OrderView> {
  count += 1;
  const input = onGrounds(`The ${count}. reason of this test.`, epoc(address, { reference: `7 Js ${count}/26`, ...changes }));
  return orders.validate('judge', await orders.submit('police', await orders.draft('police', input)));
}

const rowsOf = (page: Page) => page.locator('[data-work]');
const ready = (page: Page) => rowsOf(page).first().waitFor();
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
/** The piece of work whose row has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-work]')?.dataset['work'] ?? null);
const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => writ.stack.sql<Row>('postgres', text, values);
/** Open work as the queue has it for somebody who has skipped nothing. */
const inOrder = async (where = 'true') =>
  (
    await sql<{ id: string }>(
      `SELECT id FROM enforcement.work_item WHERE closed_at IS NULL AND ${where} ORDER BY lane, coalesce(due_at, 'infinity'), id`,
    )
  ).map(({ id }) => id);

describe('the queue, by keyboard alone,', () => {
  it('moves, claims, renews and skips, and confirms each act; what is claimed keeps the focus', async () => {
    const { page, open, close } = await writ.signIn('agent-1');
    await open('/queue?kinds=NOTICE');
    await ready(page);
    const [first, second, third, fourth] = await inOrder(`kind = 'NOTICE'`);
    const keyboard = await Keyboard.of(page);
    await keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(first);
    await keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe(second);
    await keyboard.press('k');
    await expect.poll(() => focused(page)).toBe(first);
    await keyboard.press('c');
    await said(page, 'Claimed for thirty minutes');
    await expect.poll(() => focused(page)).toBe(first);
    const [held] = await sql<{ left: number }>(
      'SELECT extract(epoch FROM claim_ends_at - now())::int AS left FROM enforcement.work_item WHERE id = $1',
      [first],
    );
    expect(held?.left).toBeGreaterThan(25 * 60);
    await expect.poll(() => page.locator(`[data-work="${first}"]`).textContent()).toContain('Yours');
    await expect.poll(() => page.locator(`[data-preview="${first}"]`).textContent()).toMatch(/Yours.*(30|2\d) minutes left, until/);
    await keyboard.press('c');
    await said(page, 'Claim extended');
    await expect.poll(() => focused(page)).toBe(first);
    await keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page);
    await screen(page, 'skip');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await dialog.getByText('Give a reason').waitFor();
    await page.keyboard.press('Shift+Tab');
    await keyboard.type('jkcsx: it needs somebody who reads Greek.');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await said(page, 'Skipped; back in the queue');
    await expect.poll(() => focused(page)).toBe(second);
    // It comes last now.
    const atEnd = async () => {
      await keyboard.press('End');
      return focused(page);
    };
    await expect.poll(atEnd).toBe(first);
    await page.locator(`[data-preview="${first}"]`).getByText('Skipped by agent-1: “jkcsx: it needs somebody who reads Greek.”').waitFor();
    await keyboard.press('Home');
    await expect.poll(() => focused(page)).toBe(second);
    expect(await sql('SELECT kind, reason FROM enforcement.work_fact WHERE work_id = $1 ORDER BY id', [first])).toEqual([
      { kind: 'CLAIMED', reason: null },
      { kind: 'SKIPPED', reason: 'jkcsx: it needs somebody who reads Greek.' },
    ]);
    await keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(third);
    await keyboard.press('x');
    await keyboard.press('x');
    await keyboard.press('c');
    await said(page, /Claimed.*Claimed/);
    await expect.poll(() => focused(page)).toBe(third);
    // What is claimed is selected as any other row.
    for (const key of ['x', 'k', 'x']) {
      await keyboard.press(key);
      await expect.poll(() => focused(page)).toBe(key === 'k' ? third : fourth);
    }
    await keyboard.press('k');
    await expect.poll(() => focused(page)).toBe(third);
    await keyboard.press('Enter');
    const [{ subject_id: opened } = {}] = await sql<{ subject_id: string }>('SELECT subject_id FROM enforcement.work_item WHERE id = $1', [
      third,
    ]);
    await page.waitForURL(`**/notices/${opened}`);
    expect(await sql('SELECT count(*)::int AS n FROM enforcement.work_item WHERE claimed_by IS NOT NULL')).toEqual([{ n: 2 }]);
    await close();
  });

  it('opens the focused row, and focuses it again on the way back', async () => {
    const order = await served();
    const { page, open, close } = await writ.signIn('agent-2');
    await open('/queue?kinds=ORDER');
    await ready(page);
    const keyboard = await Keyboard.of(page);
    await keyboard.press('j');
    await keyboard.press('Enter');
    await page.waitForURL(`**/orders/${order.id}`);
    await page.goBack();
    await ready(page);
    await keyboard.press('Enter');
    await page.waitForURL(`**/orders/${order.id}`);
    await close();
  });

  it('leaves the keys to text fields and dialogs, and its shortcuts can be turned off', async () => {
    const { page, open, close } = await writ.signIn('agent-1');
    await open('/queue?kinds=NOTICE&held=nobody');
    await ready(page);
    const keyboard = await Keyboard.of(page);
    await keyboard.press('j');
    const before = await focused(page);
    await keyboard.press('f');
    await keyboard.tabTo('combobox', 'Assignee');
    await keyboard.press('c');
    await keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await keyboard.tabToElement(page.locator(`#work-${before}`), 'row');
    await keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByText('Skip it, with a reason').waitFor();
    await keyboard.press('c');
    await keyboard.tabTo('switch', /^Single-key shortcuts/);
    await keyboard.press('Space');
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await keyboard.tabToElement(page.locator(`#work-${before}`), 'row');
    await keyboard.press('j');
    await keyboard.press('c');
    await expect.poll(() => focused(page)).toBe(before);
    expect(await page.locator('.key-hint').count()).toBe(0);
    const asked = await sql<{ n: number }>('SELECT count(*)::int AS n FROM enforcement.work_fact WHERE work_id = $1', [before]);
    expect(asked).toEqual([{ n: 0 }]);
    await close();
  });
});

describe('two agents', () => {
  it('never get the same piece of work: the second one sees who has it', async () => {
    const order = await served();
    const work = await orders.workOf('agent-1', order.id);
    const [first, second] = [await writ.signIn('agent-1'), await writ.signIn('agent-2')];
    for (const { page, open } of [first, second]) {
      await open('/queue?kinds=ORDER');
      await page.locator(`#work-${work}`).focus();
    }
    await first.page.keyboard.press('c');
    await said(first.page, 'Claimed for thirty minutes');
    await second.page.keyboard.press('c');
    await said(second.page, 'Already claimed by agent-1');
    await expect.poll(() => second.page.locator(`[data-work="${work}"]`).textContent()).toContain('Held by agent-1');
    await second.page.locator(`#work-${work}`).focus();
    const claim = second.page.getByRole('toolbar').getByRole('button', { name: 'Claim', exact: true });
    await expect.poll(() => claim.isDisabled()).toBe(true);
    await second.page.getByText('Somebody else has claimed it').waitFor();
    await screen(second.page, 'queue held');
    expect(await sql('SELECT claimed_by FROM enforcement.work_item WHERE id = $1', [work])).toEqual([
      { claimed_by: expect.stringContaining('agent-1') },
    ]);
    await first.close();
    await second.close();
  });
});

describe('the search of the queue', () => {
  it('is in the address, and the numbers lead to the rows that they count', async () => {
    const { page, open, close } = await writ.signIn('agent-1');
    await open('/queue');
    await ready(page);
    const total = (await inOrder()).length;
    await expect.poll(() => page.locator('[data-count="all open"]').textContent()).toBe(String(total));
    await page.locator('a:has([data-count="ORDER open"])').click();
    await page.waitForURL('**/queue?kinds=ORDER');
    const ordersOpen = await inOrder(`kind = 'ORDER'`);
    await expect.poll(() => rowsOf(page).count()).toBe(ordersOpen.length);
    await page.keyboard.press('f');
    await page.getByLabel('Assignee').selectOption('me');
    await page.waitForURL('**/queue?kinds=ORDER&held=me');
    await page.getByLabel('Due', { exact: true }).selectOption('overdue');
    await page.getByText('Nothing matches the filters').waitFor();
    await page.reload();
    await page.getByText('Nothing matches the filters').waitFor();
    const chips = () => page.locator('.queue-chip').evaluateAll((all) => all.map((one) => one.textContent));
    await expect.poll(chips).toEqual(['Kind: Order ×', 'Assignee: You ×', 'Due: Overdue ×']);
    await page.getByRole('button', { name: 'Remove the filter Due: Overdue' }).click();
    await page.waitForURL('**/queue?kinds=ORDER&held=me');
    await page.keyboard.press('f');
    await expect.poll(() => page.getByRole('combobox', { name: 'Assignee' }).inputValue()).toBe('me');
    await page.locator('.queue-chips').getByRole('button', { name: 'Clear the filters' }).click();
    await ready(page);
    await close();
  });

  it('shows a counsel what waits for release, and why it needs no claim', async () => {
    const order = await orders.decide('agent-1', await orders.claim('agent-1', await served()));
    const { page, open, close } = await writ.signIn('counsel-1');
    await open('/queue?kinds=ORDER');
    const work = await orders.workOf('counsel-1', order.id);
    const row = page.locator(`[data-work="${work}"]`);
    await row.getByText('Waits for release', { exact: true }).waitFor();
    await page.locator(`#work-${work}`).focus();
    await page.getByText('A release needs no claim').waitFor();
    await close();
  });
});

describe('a row of the queue', () => {
  /** What a list asks that has heard of a change. */
  const listed = ['WorkQueue', 'WorkCounts'];

  it('is one line, of which a window of 1280 by 800 shows fourteen and more, and the one in focus is shown in full beside it', async () => {
    // Who has skipped nothing.
    const agent = await writ.signIn('agent-2', desktop);
    const { page, open, close } = agent;
    await open('/queue?kinds=NOTICE');
    await ready(page);
    // What the page asks for when it is opened is answered.
    await settled(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('[data-work]')].map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    expect(boxes.map(({ top, bottom }) => Math.round(bottom - top))).toEqual(boxes.map(() => 32));
    expect(boxes.filter(({ top, bottom }) => top >= 0 && bottom <= 800).length).toBeGreaterThanOrEqual(14);
    const asked = agent.answers.seen.length;
    const ids = await inOrder(`kind = 'NOTICE'`);
    for (const id of ids.slice(0, 5)) {
      await page.keyboard.press('j');
      await page.locator(`[data-preview="${id}"]`).waitFor();
    }
    const [{ title } = {}] = await sql<{ title: string | null }>(
      `SELECT i.title FROM enforcement.work_item w JOIN enforcement.notice n ON n.id = w.subject_id JOIN content.item i ON i.id = n.item_id WHERE w.id = $1`,
      [ids[4]],
    );
    expect(title).not.toBeNull();
    await expect.poll(() => page.locator(`[data-work="${ids[4]}"] a`).textContent()).toBe(title?.trim());
    await expect.poll(() => page.locator('[data-preview] h2').textContent()).toBe(title?.trim());
    // What the list has is all that is shown: nothing is asked, so nothing is an entry. A list that has heard of a change asks for its rows again.
    const since = agent.answers.seen.slice(asked).map(({ operation }) => operation);
    expect(since.filter((operation) => !listed.includes(operation))).toEqual([]);
    await screen(page, 'queue rows');
    await close();
  });

  it('is a card on a phone, of which no word is cut', async () => {
    const { page, open, close } = await writ.signIn('agent-1', phone);
    await open('/queue');
    await ready(page);
    const cut = await rowsOf(page).evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll('*')]
          .filter((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX !== 'visible' && one.clientWidth > 0)
          .map((one) => one.outerHTML.slice(0, 120)),
      ),
    );
    expect(cut).toEqual([]);
    // A word over two lines has more than one box.
    const broken = await rowsOf(page).evaluateAll((rows) =>
      rows.flatMap((row) => {
        const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (word.length < 30 && new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
          }
        return found;
      }),
    );
    expect(broken).toEqual([]);
    await screen(page, 'queue cards');
    await close();
  });
});

describe('a saved view', () => {
  it('comes back after a new visit, for its person alone, and has nothing of anybody in it', async () => {
    const agent = await writ.signIn('agent-1');
    const { page, open, close } = agent;
    await open('/queue?kinds=NOTICE&held=nobody');
    await ready(page);
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('button', { name: 'Delete this view' }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain('NOTICE');
    expect(kept).not.toContain('agent-1');
    await open('/queue');
    await page.getByRole('list', { name: 'Saved views' }).getByRole('link', { name: 'Kind: Notice · Assignee: Nobody' }).click();
    await page.waitForURL('**/queue?kinds=NOTICE&held=nobody');
    const other = await writ.signIn('agent-2');
    await other.open('/queue');
    await other.page.evaluate((all) => Object.assign(localStorage, JSON.parse(all)), kept);
    await ready(other.page);
    await other.open('/queue?held=nobody');
    await other.page.getByRole('button', { name: 'Save this view' }).waitFor();
    expect(await other.page.getByRole('list', { name: 'Saved views' }).count()).toBe(0);
    await other.close();
    await page.getByRole('button', { name: 'Delete this view' }).click();
    await page.getByRole('button', { name: 'Save this view' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('NOTICE');
    await close();
  });
});

describe('orders of courts', () => {
  it('are above notices that are due sooner, an emergency above both', async () => {
    const ordinary = await served();
    const urgent = await served({
      emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A person is held and threatened.' },
      categories: ['SUBSCRIBER'],
      from: null,
      to: null,
    });
    const [late] = await sql<{ later: boolean }>(
      `SELECT w.due_at > (SELECT min(n.due_at) FROM enforcement.work_item n WHERE n.kind = 'NOTICE' AND n.closed_at IS NULL) AS later
         FROM enforcement.work_item w WHERE w.subject_id = $1`,
      [ordinary.id],
    );
    expect(late?.later).toBe(true);
    const { page, open, close } = await writ.signIn('agent-2');
    await open('/queue');
    await ready(page);
    const shown = await rowsOf(page).evaluateAll((rows) =>
      rows
        .map((row) => ({
          id: (row as HTMLElement).dataset['work'] ?? '',
          lane: (row as HTMLElement).dataset['lane'],
          at: Number(row.getAttribute('aria-rowindex')),
        }))
        .sort((one, other) => one.at - other.at),
    );
    expect(shown.map(({ id }) => id)).toEqual((await inOrder()).slice(0, shown.length));
    const lanes = shown.map(({ lane }) => lane);
    expect(lanes).toEqual(
      [...lanes].sort((one, other) => ['URGENT', 'ORDER', 'OTHER'].indexOf(one ?? '') - ['URGENT', 'ORDER', 'OTHER'].indexOf(other ?? '')),
    );
    const [urgentWork, ordinaryWork] = [await orders.workOf('agent-2', urgent.id), await orders.workOf('agent-2', ordinary.id)];
    expect(lanes[shown.findIndex(({ id }) => id === urgentWork)]).toBe('URGENT');
    expect(lanes[shown.findIndex(({ id }) => id === ordinaryWork)]).toBe('ORDER');
    await close();
  });
});

describe('the palette', () => {
  it('opens an order, a notice and an item by a pasted id, and a page by its name, and finds no person', async () => {
    const order = await served();
    const [notice] = await sql<{ id: string; item: string }>(`SELECT id, item_id AS item FROM enforcement.notice ORDER BY id LIMIT 1`);
    const { page, open, close, answers } = await writ.signIn('agent-1');
    await open('/queue');
    await ready(page);
    const keyboard = await Keyboard.of(page);
    const goTo = async (text: string) => {
      await keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await keyboard.type(text);
      await keyboard.press('Enter');
    };
    await keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await screen(page, 'palette');
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await goTo(order.id);
    await page.waitForURL(`**/orders/${order.id}`);
    await goTo(notice?.id ?? '');
    await page.waitForURL(`**/notices/${notice?.id}`);
    await goTo(notice?.item ?? '');
    await page.waitForURL(`**/content/${encodeURIComponent(notice?.item ?? '')}`);
    await goTo('dut');
    await page.waitForURL('**/duties');
    const asked = answers.seen.length;
    await goTo(`${address} somebody`);
    await page.getByText('There is nothing with this number or id').waitFor();
    expect(answers.seen.slice(asked).filter(({ operation }) => operation === 'PlaceOfId')).toEqual([]);
    await close();
  });
});

describe('the page of the queue', () => {
  it.each(
    waysTaken([
      ['German', { ...desktop, locale: 'de-DE' }],
      ['light', desktop],
      ['dark', { ...desktop, scheme: 'dark' }],
      ['phone', phone],
      ['dark phone', { ...phone, scheme: 'dark' }],
    ] as const),
  )('has no error that axe finds, and fits a narrow window: %s', async (name, device) => {
    await served({
      emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A person is held and threatened.' },
      categories: ['SUBSCRIBER'],
      from: null,
      to: null,
    });
    const { page, open, close } = await writ.signIn('agent-1', device);
    await open('/queue');
    await ready(page);
    await expectAccessible(page);
    await expectReflow(page);
    await screen(page, `queue ${name}`);
    await close();
  });
});

/** Twenty thousand notices that nobody wrote, with deadlines of which many are the same, in an order that no column has. */
const many = 20_000;
const fill = `
  INSERT INTO enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at, source, public_body_name, public_body_country)
    SELECT 'many-' || n, i.id, i.account_id, 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', 'x', now(), (CASE WHEN n % 3 = 0 THEN 'STATE_ACTOR' ELSE 'ARTICLE_16' END)::enforcement.notice_source,
           CASE WHEN n % 3 = 0 THEN 'Body ' || lpad(((n * 7919) % 997)::text, 3, '0') END, CASE WHEN n % 3 = 0 THEN 'DE' END
      FROM generate_series(1, ${many}) n, (SELECT id, account_id FROM content.item ORDER BY id LIMIT 1) i;
  INSERT INTO enforcement.work_item (id, kind, subject_id, due_at)
    SELECT 'many-' || ((n * 7919) % 20011), 'NOTICE', 'many-' || n, now() + interval '1 hour' + make_interval(mins => (n * 104729) % 4001)
      FROM generate_series(1, ${many}) n`;

/**
 * Milliseconds that the page's own thread has worked since this was asked last: its own time on a processor, which is the same on a busy
 * machine, and at least that of its longest task.
 */
async function workOf({ context, page }: Visitor): Promise<() => Promise<number>> {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const now = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? expect.fail('the browser does not say how long tasks took');
    const worked = (now - before) * 1_000;
    before = now;
    return worked;
  };
}

describe('a queue of twenty thousand rows', () => {
  it('scrolls from the first to the last and sorts, with few rows in the page, the focus unchanged and the order that SQL gives', async () => {
    await sql(fill);
    const agent = await writ.signIn('agent-2');
    const { page, open, close } = agent;
    await open('/queue?kinds=NOTICE');
    await ready(page);
    const expected = await inOrder(`kind = 'NOTICE'`);
    expect(expected.length).toBeGreaterThan(many);
    const shownCount = expected.length.toLocaleString('en-GB');
    await expect.poll(() => page.locator('.queue-counts').textContent()).toContain(shownCount);
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(expected.length + 1));
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(expected[0]);

    // All pages are fetched for the last row; meanwhile the page is used.
    await page.keyboard.press('End');
    await page.locator('[data-complete=true]').waitFor({ timeout: 180_000 });
    await expect.poll(() => focused(page)).toBe(expected.at(-1));
    expect(await rowsOf(page).count()).toBeLessThan(80);
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).toBe(expected[0]);

    // From top to end in steps of a window: what is in the page is a stretch of the list, in its order.
    const seen = new Set<string>();
    let rowsMost = 0;
    let scrolling = 0;
    const worked = await workOf(agent);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top <= height; top += 24_000) {
      await worked();
      await page.evaluate((to) => window.scrollTo(0, to), top);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      scrolling = Math.max(scrolling, await worked());
      const shown = await rowsOf(page).evaluateAll((rows) =>
        rows.map((row) => [(row as HTMLElement).dataset['work'] ?? '', Number(row.getAttribute('aria-rowindex'))] as const),
      );
      for (const [id, index] of shown) expect(id, `row ${index}`).toBe(expected[index - 2]);
      for (const [id] of shown) seen.add(id);
      rowsMost = Math.max(rowsMost, shown.length);
      await expect.poll(() => focused(page)).toBe(expected[0]);
    }
    expect(seen.size).toBeGreaterThan(500);
    expect(rowsMost).toBeLessThan(80);

    await page.evaluate(() => window.scrollTo(0, 0));
    await worked();
    await page.getByRole('button', { name: 'From', exact: true }).click();
    await page.waitForURL('**sort=from**');
    const bySender = await sql<{ id: string }>(
      `SELECT w.id FROM enforcement.work_item w JOIN enforcement.notice n ON n.id = w.subject_id WHERE w.kind = 'NOTICE' AND w.closed_at IS NULL
        ORDER BY lower(n.public_body_name) COLLATE "C" NULLS LAST, coalesce(w.due_at, 'infinity'), w.id`,
    );
    const first = () =>
      rowsOf(page).evaluateAll((rows) =>
        rows.map((row) => [(row as HTMLElement).dataset['work'], Number(row.getAttribute('aria-rowindex'))]),
      );
    await expect
      .poll(async () => (await first()).filter(([, index]) => Number(index) < 12).map(([id]) => id))
      .toEqual(bySender.slice(0, 10).map(({ id }) => id));
    const sorting = await worked();
    await expect.poll(() => page.locator('[role=columnheader][aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Tab');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toBe(bySender.at(-1)?.id);
    console.log(
      `${expected.length} rows: at most ${rowsMost} in the page; ${Math.round(scrolling)} ms of work for the longest step of scrolling, ${Math.round(sorting)} ms for sorting`,
    );
    expect(sorting).toBeLessThan(500);
    expect(scrolling).toBeLessThan(500);
    await close();
  });
});
