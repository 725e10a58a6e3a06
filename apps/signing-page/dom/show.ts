/** What is on the page. Texts from elsewhere are text alone, each in an element of its own, so that none turns a line around or passes for the page's words. */
import { find, make } from '@writ/verifier/page/elements.ts';
import { printable } from '@writ/verifier/printable.ts';
import type { AskedKey, AskedSignature } from '../asked.ts';
import { fill, type Sentence, tell } from '../tell.ts';
import type { Outcome, Words } from '../words/words.ts';

const nodes = (sentence: Sentence): (string | Node)[] =>
  sentence.map((one) => (typeof one === 'string' ? one : make('bdi', '', one.value)));
const paragraph = (sentence: Sentence, className = ''): HTMLElement => make('p', className, ...nodes(sentence));

/** What can be pressed. */
export interface Press {
  readonly main: () => void;
  readonly close: () => void;
}

function button(text: string, className: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

function buttons(main: string, words: Words, press: Press, isBusy: boolean): HTMLElement {
  const first = button(main, 'main', press.main);
  first.id = 'sign';
  // Stays where the focus is: a disabled button would lose it.
  if (isBusy) first.setAttribute('aria-disabled', 'true');
  return make('p', 'buttons', first, button(words.page.close, '', press.close));
}

const limits = ({ page }: Words): HTMLElement[] => [
  make('h2', '', page.limitsTitle),
  make('p', '', page.proves),
  make('ul', '', ...page.limits.map((text) => make('li', '', text))),
];

/** A heading, and below it what is reached. */
function reachParts({ reach }: ReturnType<typeof tell>, words: Words): HTMLElement[] {
  if (reach === null) return [];
  if (reach.length === 0) return [make('p', '', words.reachesNothing)];
  const lines = reach.map(({ target, scopes }) =>
    make('li', '', ...nodes(target), make('ul', '', ...scopes.map((scope) => make('li', '', ...nodes(scope))))),
  );
  return [make('p', '', `${words.reaches}:`), make('ul', '', ...lines)];
}

/** What is asked, in sentences, with the button that signs it. */
export function askedParts(asked: AskedSignature, words: Words, press: Press, isBusy: boolean): HTMLElement[] {
  const told = tell(asked, words);
  const facts = told.facts.flatMap(([fact, text]) => [make('dt', '', words.facts[fact]), make('dd', '', ...nodes(text))]);
  return [
    make('h2', '', words.page.check),
    make('div', 'act', ...told.sentences.map((one) => paragraph(one)), ...reachParts(told, words)),
    buttons(told.button, words, press, isBusy),
    make('h2', '', words.page.orderTitle),
    make('dl', '', ...facts),
    make('details', '', make('summary', '', words.page.exactTitle), make('p', '', words.page.exactHint), make('pre', '', told.exact)),
    ...limits(words),
  ];
}

/** Who is to have a new key, with the button that makes it. */
export function registerParts({ owner }: AskedKey, words: Words, press: Press, isBusy: boolean): HTMLElement[] {
  const { subject, issuer, organisation, role } = owner;
  const about = fill(words.page.registerAbout, {
    subject: [{ value: printable(organisation === null ? subject : `${subject}, ${organisation}`) }],
    issuer: [{ value: printable(issuer) }],
    role: [words.labels.roles[role]],
  });
  return [paragraph(about), buttons(words.page.register, words, press, isBusy), ...limits(words)];
}

export interface Status {
  readonly className: '' | 'failed' | 'passed';
  readonly text: string;
}

/** The status of an outcome: nothing was signed. `again` says that it can be tried again. */
export const statusOf = (outcome: Outcome, words: Words, again: boolean): Status => ({
  className: 'failed',
  text: again ? `${words.outcomes[outcome]} ${words.page.again}` : words.outcomes[outcome],
});

/** Shows a heading, a status that is announced, and the rest. */
export function show(title: string, status: Status | null, parts: readonly HTMLElement[]): void {
  document.title = title;
  find('title', HTMLHeadingElement).textContent = title;
  find('status', HTMLDivElement).replaceChildren(...(status === null ? [] : [make('p', status.className, status.text)]));
  find('content', HTMLDivElement).replaceChildren(...parts);
}
