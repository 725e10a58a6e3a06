/**
 * Keys: single letters that act while the focus is in the work area and in no text field, list or dialog, with a page that lists them and a
 * switch that turns them off (WCAG 2.2, 2.1.4). A destructive decision never has a bare letter.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { isLoading } from './awaited/loading.ts';
import { useWords } from './words/words.tsx';

export interface Key {
  /** As `KeyboardEvent.key`; `g q` is g and then q; `Control+Enter` is with Control or, on a Mac, Command. */
  key: string;
  /** What it does, in the person's language. */
  label: string;
  act: () => void;
  /** Acts outside of the work area too, such as in the header, but in no text field. Only for keys with Control. */
  everywhere?: boolean;
}

interface Keys {
  on: boolean;
  turn: (on: boolean) => void;
  register: (keys: readonly Key[]) => () => void;
  /** Everything that acts now, in the order in which it was registered. */
  all: () => readonly Key[];
}

const KeysContext = createContext<Keys | null>(null);
const storageKey = 'writ-keys';

export function useKeyboard(): Keys {
  const keys = useContext(KeysContext);
  if (keys === null) throw new Error('Keys are used outside of the console.');
  return keys;
}

/** Registers keys for as long as the component is there. The list may change with each rendering. */
export function useKeys(keys: readonly Key[]): void {
  const { register } = useKeyboard();
  const latest = useRef(keys);
  latest.current = keys;
  const names = keys.map(({ key, label }) => `${key}\t${label}`).join('\n');
  useEffect(() => {
    const held = names === '' ? [] : names.split('\n');
    return register(
      held.map((name, index) => {
        const [key = '', label = ''] = name.split('\t');
        return { key, label, act: () => latest.current[index]?.act(), everywhere: latest.current[index]?.everywhere === true };
      }),
    );
  }, [names, register]);
}

const isDialogOpen = (): boolean => document.querySelector('[role=dialog], dialog[open]') !== null;

export const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit])'));

/** The key by its name. A letter is small without Shift and large with it, whatever Caps Lock makes of it. */
export function nameOf({ key, shiftKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>): string {
  const letter = key.length === 1 ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key;
  return ctrlKey || metaKey ? `Control+${letter}` : letter;
}

/** How long a key is kept for what loads, in milliseconds, and how many of them. */
const keptMs = 10_000;
const keptMost = 8;

/**
 * Keys that somebody pressed while what they act on was loading: they act, in their order, once it is there. Once one of them has led into a text or a
 * dialog, or somebody has pressed another key that acts or pointed somewhere, the rest is forgotten.
 */
class EarlyKeys {
  #kept: { name: string; at: number }[] = [];
  readonly #now: () => readonly Key[];

  constructor(now: () => readonly Key[]) {
    this.#now = now;
  }

  keep(name: string): void {
    if ((name.length === 1 || name === 'Enter') && isLoading() && this.#kept.length < keptMost)
      this.#kept.push({ name, at: performance.now() });
  }

  forget(): void {
    this.#kept = [];
  }

  /** Keys were registered: after all of this rendering are, the first kept one acts. */
  came(): void {
    if (this.#kept.length > 0) setTimeout(() => this.#act());
  }

  #act(): void {
    if (isDialogOpen() || isTextField(document.activeElement)) this.forget();
    this.#kept = this.#kept.filter(({ at }) => performance.now() - at < keptMs);
    const [first] = this.#kept;
    const found = this.#now().find(({ key }) => key === first?.name);
    if (found === undefined) return;
    this.#kept.shift();
    found.act();
    this.came();
  }
}

export function KeysProvider({ children }: { children: ReactNode }) {
  const [on, setOn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const registered = useRef<(readonly Key[])[]>([]);
  const early = useRef(new EarlyKeys(() => registered.current.flat().toReversed()));
  const keys = useMemo<Keys>(
    () => ({
      on,
      turn: (next) => {
        localStorage.setItem(storageKey, next ? 'on' : 'off');
        setOn(next);
      },
      register: (list) => {
        registered.current.push(list);
        early.current.came();
        return () => {
          registered.current = registered.current.filter((other) => other !== list);
        };
      },
      all: () => registered.current.flat(),
    }),
    [on],
  );
  useEffect(() => {
    let first = '';
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || isDialogOpen()) return;
      const { activeElement } = document;
      const inArea = activeElement === document.body || activeElement?.closest('main') !== null;
      const inText = isTextField(activeElement);
      const name = nameOf(event);
      if (!name.startsWith('Control+') && (!on || inText || !inArea)) return;
      const sequence = `${first} ${name}`.trim();
      const list = registered.current
        .flat()
        .filter(({ everywhere }) => (everywhere === true ? !inText : inArea))
        .reverse();
      const found = list.find(({ key }) => key === sequence) ?? list.find(({ key }) => key === name);
      const begins = list.some(({ key }) => key.startsWith(`${name} `));
      first = found === undefined && begins ? name : '';
      if (found === undefined) {
        if (begins) event.preventDefault();
        else early.current.keep(name);
        return;
      }
      early.current.forget();
      // Enter and space belong to the control that has the focus.
      if ((name === 'Enter' || name === ' ') && activeElement?.matches('a, button, summary, input')) return;
      event.preventDefault();
      found.act();
    };
    const forget = () => early.current.forget();
    document.addEventListener('keydown', press);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('pointerdown', forget);
    };
  }, [on]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

/** Keys as they are printed on a keyboard of the person's language: `Strg+K` for `Control+k`. */
export function useKeyNames(): (key: string) => string {
  const say = useWords();
  return (key) =>
    key
      .split(' ')
      .map((one) => {
        const name = one.replace('Control+', '');
        return `${name === one ? '' : `${say('common.keys.control')}+`}${name.length === 1 ? name.toUpperCase() : name}`;
      })
      .join(' ');
}

/** The key of a control, shown while it is pointed at or has the focus; nothing while keys are turned off. */
export function KeyHint({ of }: { of: string }) {
  const nameOfKey = useKeyNames();
  return useKeyboard().on ? (
    <span aria-hidden="true" className="key-hint">
      {nameOfKey(of)}
    </span>
  ) : null;
}
