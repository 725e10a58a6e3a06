/**
 * The page that persons sign on. It takes one message of the window that opened it, when that window is a console on its list, shows what is asked, signs
 * it on a press of the button, and answers that window alone. It loads nothing and keeps nothing.
 */
import './no-programs.ts';
import type { Act } from '@writ/acts';
import { find } from '@writ/verifier/page/elements.ts';
import { type Asked, type AskedKey, type AskedSignature, readAsked, timeFault } from '../asked.ts';
import type { DescribedKey } from '../order-form.ts';
import { proposal } from '../proposal.ts';
import { type Language, languageOf, languages } from '../words/languages.ts';
import type { Outcome } from '../words/words.ts';
import { makeKey, NotSigned, signWith } from './passkeys.ts';
import { askedParts, registerParts, type Status, show, statusOf } from './show.ts';

const setting = (name: string): string => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
const consoles = setting('writ-consoles')
  .split(' ')
  .filter((one) => one !== '');
const { opener } = window as { opener: Window | null };

type State =
  | { readonly step: 'waiting' }
  | { readonly step: 'refused'; readonly outcome: Outcome }
  /** Signs, or has tried to. `made` is the new key that signs its own description. */
  | { readonly step: 'asked'; readonly asked: AskedSignature; readonly made: DescribedKey | null; readonly last: Outcome | 'busy' | null }
  | { readonly step: 'register'; readonly asked: AskedKey; readonly last: Outcome | 'busy' | null }
  | { readonly step: 'signed'; readonly made: DescribedKey | null };

let state: State = { step: 'waiting' };
let language: Language = languageOf(navigator.languages);
/** Where the message came from, and where the answer goes. */
let asker = '';

const answer = (message: object): void => opener?.postMessage({ v: 1, ...message }, asker);

function statusOfState(): Status | null {
  const words = languages[language];
  if (state.step === 'waiting') return { className: '', text: words.page.waiting };
  if (state.step === 'refused') return statusOf(state.outcome, words, false);
  if (state.step === 'signed') return { className: 'passed', text: state.made === null ? words.page.signed : words.page.registered };
  if (state.last === 'busy') return { className: '', text: state.step === 'asked' ? words.page.signing : words.page.registering };
  if (state.last !== null) return statusOf(state.last, words, true);
  return state.step === 'asked' && state.made !== null ? { className: 'passed', text: words.page.made } : null;
}

function partsOfState(): HTMLElement[] {
  const words = languages[language];
  const press = { main: () => void go(), close: () => window.close() };
  if (state.step === 'asked') return askedParts(state.asked, words, press, state.last === 'busy');
  return state.step === 'register' ? registerParts(state.asked, words, press, state.last === 'busy') : [];
}

function draw(): void {
  const words = languages[language];
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll<HTMLButtonElement>('[data-language]'))
    one.setAttribute('aria-pressed', String(one.dataset['language'] === language));
  const hadFocus = document.activeElement?.id === 'sign';
  show(state.step === 'refused' ? words.page.nothing : words.page.title, statusOfState(), partsOfState());
  if (hadFocus) (document.getElementById('sign') ?? find('title', HTMLElement)).focus();
}

function become(next: State): void {
  state = next;
  draw();
}

/** There is nothing to sign, and that stays so. */
function refuse(outcome: Outcome): void {
  if (asker !== '') answer({ outcome });
  become({ step: 'refused', outcome });
}

async function signAsked(current: Extract<State, { step: 'asked' }>): Promise<void> {
  const { asked, made } = current;
  const late = timeFault(asked.statement, new Date());
  if (late !== null) {
    refuse(late);
    return;
  }
  const act: Act = await signWith(asked.statement, asked.credentials);
  answer(made === null ? { act } : { act, credential: made });
  become({ step: 'signed', made });
}

async function register({ asked }: Extract<State, { step: 'register' }>): Promise<void> {
  const made = await makeKey(asked.owner);
  become({ step: 'asked', asked: proposal(made, new Date()), made, last: null });
}

/** What the button does: one at a time, and once. */
async function go(): Promise<void> {
  const current = state;
  if ((current.step !== 'asked' && current.step !== 'register') || current.last === 'busy') return;
  if (opener === null || opener.closed) {
    // Nobody would get what was signed.
    refuse('ALONE');
    return;
  }
  become({ ...current, last: 'busy' });
  try {
    await (current.step === 'asked' ? signAsked(current) : register(current));
  } catch (error) {
    const outcome = error instanceof NotSigned ? error.outcome : 'FAILED';
    answer({ outcome });
    become({ ...current, last: outcome });
  }
}

function begun(asked: Asked): void {
  become(asked.mode === 'sign' ? { step: 'asked', asked, made: null, last: null } : { step: 'register', asked, last: null });
  find('title', HTMLElement).focus();
}

function take({ source, origin, data }: MessageEvent<unknown>): void {
  if (state.step !== 'waiting' || opener === null || source !== opener) return;
  if (!consoles.includes(origin)) {
    refuse('UNKNOWN_OPENER');
    return;
  }
  asker = origin;
  const reading = readAsked(data, new Date());
  if ('refused' in reading) refuse(reading.refused);
  else begun(reading.asked);
}

function begin(): void {
  find('place', HTMLElement).textContent = location.host;
  find('languages', HTMLElement).addEventListener('click', ({ target }) => {
    const chosen = target instanceof HTMLElement ? target.dataset['language'] : undefined;
    if (chosen !== 'en' && chosen !== 'de') return;
    language = chosen;
    draw();
  });
  if (opener === null || location.origin !== setting('writ-origin')) {
    refuse(opener === null ? 'ALONE' : 'ELSEWHERE');
    return;
  }
  addEventListener('message', take);
  draw();
  // The browser gives it to the opener only where its origin is the named one.
  for (const console of consoles) opener.postMessage({ v: 1, ready: true }, console);
}

begin();
