/**
 * The harness itself, held against pages that do what no page may: what it can't see, no test of the console would tell. The pages come
 * from a server of this test.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations, expectReflow } from './harness/axe.ts';
import { closeBrowser, openBrowser } from './harness/browser.ts';
import { Faults } from './harness/faults.ts';
import { Keyboard } from './harness/keyboard.ts';

let server: Server;
let origin: string;
let context: BrowserContext;
let page: Page;
let faults: Faults;
let body = '';

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'self'; img-src data:; style-src 'self' 'unsafe-inline'; connect-src *");
    response.end(`<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await closeBrowser();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  context = await (await openBrowser()).newContext({ baseURL: origin });
  faults = new Faults(origin);
  await faults.watch(context, 'somebody');
  page = await context.newPage();
});
afterEach(() => context.close());

const show = async (html: string): Promise<void> => {
  body = html;
  await page.goto('/');
};
/** What `check` throws, once there is something. */
const faultsSoon = async (): Promise<string> => {
  let told = '';
  await expect
    .poll(() => {
      try {
        faults.check();
      } catch (error) {
        told += (error as Error).message;
      }
      return told;
    })
    .not.toBe('');
  return told;
};

describe('the check of what no page may do', () => {
  it('accepts a page that does nothing of it', async () => {
    await show('<main><h1>Nothing</h1></main>');
    faults.check();
  });

  it('reports a request to another origin', async () => {
    await show('<main><h1>Outside</h1></main>');
    await page.evaluate(() => fetch('http://127.0.0.1:9/elsewhere').catch(() => null));
    expect(await faultsSoon()).toContain('a request left the origin: GET http://127.0.0.1:9/elsewhere');
  });

  it('reports what the content security policy refuses', async () => {
    await show('<main><h1>Inline</h1></main><script>globalThis.ran = true</script>');
    await expect.poll(() => page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await faultsSoon()).toContain('policy violated: script-src-elem of inline');
  });

  it('reports an exception and an error on the console', async () => {
    await show('<main><h1>Faults</h1></main>');
    await page.evaluate(() => {
      console.error('written by the page');
      queueMicrotask(() => {
        throw new Error('thrown by the page');
      });
    });
    expect(await faultsSoon()).toMatch(/written by the page|thrown by the page/);
  });

  it('accepts an expected error, and reports an expected one that did not occur', async () => {
    await show('<main><h1>Expected</h1></main>');
    faults.expect(/written by the page/);
    const written = page.waitForEvent('console');
    await page.evaluate(() => console.error('written by the page'));
    await written;
    faults.check();
    faults.expect(/never written/);
    expect(() => faults.check()).toThrow('expected in vain: /never written/');
  });
});

describe('the keyboard of a test', () => {
  const button = (style: string): string =>
    `<style>${style}</style><main><h1>Keys</h1><button>First</button><button>Second</button></main>`;

  it('moves to what it looks for and presses it', async () => {
    await show(`${button('')}<output></output>`);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('button'))
        one.onclick = () => document.querySelector('output')?.append(one.textContent ?? '');
    });
    const keyboard = await Keyboard.of(page);
    await keyboard.activate('button', 'Second');
    await expect.poll(() => page.locator('output').textContent()).toBe('Second');
  });

  it('goes on from what the page takes away while it has the focus, however often', async () => {
    await show(`<main><h1>Keys</h1>${'<button class="gone">Goes</button>'.repeat(3)}<button>Wanted</button></main>`);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLButtonElement>('.gone'))
        one.onfocus = () => requestAnimationFrame(() => one.remove());
    });
    const keyboard = await Keyboard.of(page);
    await keyboard.tabTo('button', 'Wanted');
    expect(await page.locator('.gone').count()).toBe(0);
  });

  it('fails where nothing shows the focus', async () => {
    await show(button('button:focus { outline: none }'));
    const keyboard = await Keyboard.of(page);
    await expect(keyboard.tabTo('button', 'Second')).rejects.toThrow('<button>First</button>, and nothing showed it');
  });

  it('fails where the focused element is covered by something else', async () => {
    await show(button('h1 { position: fixed; inset: 0; margin: 0; background: white }'));
    const keyboard = await Keyboard.of(page);
    await expect(keyboard.tabTo('button', 'First')).rejects.toThrow('lies under something else');
  });

  it('fails where a mouse is used', async () => {
    await show(button(''));
    const keyboard = await Keyboard.of(page);
    await page.getByRole('button', { name: 'First' }).click();
    await expect(keyboard.tabTo('button', 'Second')).rejects.toThrow('A pointer was used');
  });

  it('fails where it cannot reach what it looks for', async () => {
    await show('<main><h1>Keys</h1><button tabindex="-1">Unreachable</button></main>');
    const keyboard = await Keyboard.of(page);
    await expect(keyboard.tabTo('button', 'Unreachable')).rejects.toThrow(
      /No button "Unreachable".*\nthe end of the page\nthe end of the page$/,
    );
  });
});

describe('the check of a page', () => {
  it('finds a missing name and a low contrast with axe under a strict policy', async () => {
    await show('<main><h1>Axe</h1><button></button><p style="color: #aaa; background: #fff">pale</p></main>');
    const found = (await axeViolations(page)).join('\n');
    expect(found).toContain('button-name');
    expect(found).toContain('color-contrast');
    faults.check();
  });

  it('finds nothing on a correct page', async () => {
    await show('<main><h1>Axe</h1><button>Named</button></main>');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('finds a page that is wider than 320 pixels', async () => {
    await show('<main><h1>Wide</h1><div style="inline-size: 400px">wide</div></main>');
    await expect(expectReflow(page, 500)).rejects.toMatchObject({
      actual: expect.arrayContaining([expect.stringContaining('wide</div>')]),
    });
    await show('<main><h1>Narrow</h1></main>');
    await expectReflow(page);
  });
});
