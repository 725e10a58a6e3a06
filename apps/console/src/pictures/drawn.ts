/** What is done with a drawing of Observable Plot before it is shown, and how its links are gone through by keys. */

const xlink = 'http://www.w3.org/1999/xlink';

/** Without the style elements, which the page's policy refuses (the rules are in pictures.css), and without names on groups that have no role. */
export function withoutStyles(drawn: Element): Element {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const link of drawn.querySelectorAll('a')) {
    const named = link.querySelector('[aria-label]');
    link.setAttribute('aria-label', named?.getAttribute('aria-label') ?? '');
    // First the one and then the other: a browser that loses an address takes the element for no link.
    const address = link.getAttributeNS(xlink, 'href') ?? '';
    link.removeAttributeNS(xlink, 'href');
    link.setAttribute('href', address);
  }
  for (const part of drawn.querySelectorAll(':not(a)[aria-label], [aria-description]'))
    for (const name of ['aria-label', 'aria-description']) part.removeAttribute(name);
  // One stop of the Tab key for all of them.
  linksOf(drawn).forEach((link, at) => void link.setAttribute('tabindex', at === 0 ? '0' : '-1'));
  return drawn;
}

export const linksOf = (drawn: Element): SVGAElement[] => [...drawn.querySelectorAll<SVGAElement>('a')];

/** Which of `count` links a key goes to from the one at `at`; null where the key goes to none. */
export function placeAfter(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0);
  return null;
}

/** Moves the focus from a link by a key; false where the key moves nothing. */
export function stepFrom(from: Element, key: string, links: readonly SVGAElement[]): boolean {
  const at = links.indexOf(from.closest('a') as unknown as SVGAElement);
  const next = at === -1 ? null : placeAfter(key, at, links.length);
  const link = next === null ? undefined : links[next];
  if (link === undefined) return false;
  links[at]?.setAttribute('tabindex', '-1');
  link.setAttribute('tabindex', '0');
  link.focus();
  return true;
}
