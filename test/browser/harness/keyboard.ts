/**
 * A job by keyboard alone (WCAG 2.2, 2.1.1): the Tab key goes from stop to stop until the wanted one has the focus, as a person
 * would. At each stop the focus must be seen (2.4.7) and not lie under something else (2.4.11). A mouse or a finger that is used all
 * the same fails the job.
 */
import type { ElementHandle, Locator, Page } from 'playwright-core';

type Handle = ElementHandle<Node>;
type Role = Parameters<Page['getByRole']>[0];

/** More stops than any page has. */
const stopsMax = 250;

export class Keyboard {
  readonly #page: Page;
  #pointed: string | null = null;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Takes the mouse away from a page and from all that it becomes. */
  static async of(page: Page): Promise<Keyboard> {
    const keyboard = new Keyboard(page);
    await page.exposeBinding('writPointed', (_source, where: string) => {
      keyboard.#pointed = where;
    });
    const listen = () => {
      const watched = globalThis as unknown as { writPointed(where: string): void; writFocused?: EventTarget | null };
      addEventListener('pointerdown', ({ target }) => watched.writPointed((target as Element).outerHTML.slice(0, 120)), { capture: true });
      const keep = ({ target }: FocusEvent) => {
        watched.writFocused = target;
      };
      addEventListener('focusin', keep, { capture: true });
    };
    await page.addInitScript(listen);
    await page.evaluate(listen);
    return keyboard;
  }

  /** Presses Tab until an element of this role and name has the focus. `back` goes with Shift. */
  async tabTo(role: Role, name: string | RegExp, { back = false } = {}): Promise<void> {
    const exact = typeof name === 'string' ? { exact: true } : {};
    await this.tabToElement(this.#page.getByRole(role, { name, ...exact }), `${role} "${name}"`, back);
  }

  /** The same for what no name tells apart. */
  async tabToElement(wanted: Locator, called = String(wanted), back = false): Promise<void> {
    await wanted.first().waitFor({ state: 'attached' });
    const stops: string[] = [];
    // A round begins with the elements as they are then: on the way a page may have put others in their place.
    for (let rounds = 0; rounds < 2; rounds += 1) {
      const elements = await wanted.elementHandles();
      if (await this.#page.evaluate((all) => all.some((element) => element === document.activeElement), elements)) return;
      let isEnd = false;
      while (!isEnd && stops.length < stopsMax) {
        const stop = await this.#tab(back ? 'Shift+Tab' : 'Tab', elements);
        if (stop.isWanted && (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement)))) return;
        ({ isEnd } = stop);
        stops.push(stop.called);
      }
    }
    throw new Error(`No ${called} is reached by the Tab key at ${this.#page.url()}. Its stops:\n${stops.join('\n')}`);
  }

  /** Presses a key or a combination, such as Enter or Control+Enter, where the focus is. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.#requireUnpointed();
  }

  /** Types a text where the focus is. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.#requireUnpointed();
  }

  /** Goes to a control and presses Enter. */
  async activate(role: Role, name: string | RegExp): Promise<void> {
    await this.tabTo(role, name);
    await this.press('Enter');
  }

  /** Goes to a text field and replaces what is in it. */
  async fill(name: string | RegExp, text: string, role: Role = 'textbox'): Promise<void> {
    await this.tabTo(role, name);
    await this.press('Control+a');
    await this.type(text);
  }

  /** Throws where a mouse or a finger was used. */
  #requireUnpointed(): void {
    if (this.#pointed !== null) throw new Error(`A pointer was used in a job that is by keyboard alone, on ${this.#pointed}`);
  }

  /** Goes to the next stop, and looks at it. */
  async #tab(key: string, wanted: readonly Handle[]): Promise<Stop> {
    this.#requireUnpointed();
    await this.#page.keyboard.press(key);
    const stop = await this.#page.evaluate(lookAtFocus, wanted);
    if (stop.covered !== null)
      throw new Error(`The focus is on ${stop.covered}, which lies under something else or outside of the window.`);
    if (stop.unseen !== null) throw new Error(`The focus was on ${stop.unseen}, and nothing showed it.`);
    return stop;
  }
}

/** Where the focus is, and what is wrong with the element that has it, and with the one that had it before: each by the beginning of its tag. */
interface Stop {
  /** The beginning of its tag, or what has the focus instead. */
  called: string;
  /** Whether a round ends here: the page itself has the focus, and not because it took away what the key had reached. */
  isEnd: boolean;
  isWanted: boolean;
  covered: string | null;
  unseen: string | null;
}

/**
 * Runs in the page. Whether a focus can be seen is known at the next stop: the element must then look otherwise than while it had it.
 */
async function lookAtFocus(wanted: readonly Node[]): Promise<Stop> {
  interface Before {
    element: HTMLElement;
    look: string;
  }
  const page = globalThis as unknown as { writStop?: Before | undefined; writFocused?: HTMLElement | null };
  const tagOf = (element: Element): string => element.outerHTML.slice(0, 160);
  const properties = ['outline-style', 'outline-width', 'outline-color', 'box-shadow', 'border-top-color', 'border-bottom-color'];
  properties.push('background-color', 'text-decoration-line', 'color');
  /** A box or a button of a group shows its focus at what is drawn for it. */
  const drawn = (element: HTMLElement): Element[] => {
    const isDrawnByOthers = element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio');
    const others = isDrawnByOthers ? [element.parentElement, element.nextElementSibling] : [];
    return [element, ...others].filter((one) => one instanceof Element);
  };
  const lookOf = (element: HTMLElement): string =>
    JSON.stringify(drawn(element).map((one) => properties.map((name) => getComputedStyle(one).getPropertyValue(name))));
  const isOpen = (element: HTMLElement): boolean => {
    const around = [...drawn(element), ...((element as HTMLInputElement).labels ?? [])];
    return [...element.getClientRects()].some((box) =>
      [0.5, 0.1, 0.9].some((x) =>
        [0.5, 0.1, 0.9].some((y) => {
          const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          return top !== null && around.some((one) => one.contains(top));
        }),
      ),
    );
  };
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const before = page.writStop;
  const element = document.activeElement;
  /** A transition begins with the look of before, and takes as long as the machine takes for its frames. */
  const settled = (one: Element | null | undefined) =>
    Promise.allSettled(
      (one instanceof HTMLElement ? drawn(one) : []).flatMap((part) => part.getAnimations()).map(({ finished }) => finished),
    );
  await Promise.all([settled(before?.element), settled(element)]);
  const isStop = element instanceof HTMLElement && element !== document.body;
  const isUnseen = before?.element.isConnected === true && before.element !== element && lookOf(before.element) === before.look;
  page.writStop = isStop ? { element, look: lookOf(element) } : undefined;
  // What a page takes away or disables while it has the focus: the next press goes on from its place.
  const lost = isStop ? null : page.writFocused;
  const isLost = lost instanceof HTMLElement && (lost.matches(':disabled') || lost.getClientRects().length === 0);
  if (!isStop) page.writFocused = null;
  return {
    called: isStop ? tagOf(element) : isLost ? 'nothing any more' : 'the end of the page',
    isEnd: !isStop && !isLost,
    isWanted: isStop && wanted.includes(element),
    covered: isStop && !isOpen(element) ? tagOf(element) : null,
    unseen: isUnseen ? tagOf(before.element) : null,
  };
}
