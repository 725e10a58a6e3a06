/** The result on a page that checks receipts: the verdict in a region that screen readers announce, and what was found below it. */
import { printable } from '../src/printable.ts';
import { find, make } from './elements.ts';

/** How a verdict looks. */
export type Tone = 'passed' | 'failed' | '';

/** Says one thing in the place of the verdict, and takes away what was below it. */
export function showVerdict(text: string, tone: Tone): void {
  const verdict = find('verdict', HTMLParagraphElement);
  verdict.className = tone;
  verdict.textContent = text;
  find('findings', HTMLDivElement).replaceChildren();
}

/** Shows a verdict and what was found, and brings it into view. */
export function showResult(text: string, tone: Tone, found: readonly HTMLElement[]): void {
  showVerdict(text, tone);
  find('findings', HTMLDivElement).append(...found);
  find('result-title', HTMLHeadingElement).scrollIntoView();
}

/** Names and values that come from outside. */
export const pairs = (list: readonly (readonly [string, string])[]): HTMLElement =>
  make('dl', '', ...list.flatMap(([name, value]) => [make('dt', '', printable(name)), make('dd', '', make('bdi', '', printable(value)))]));
