/** A published figure as a page shows it. One that is protected stays so: the page knows no more of it than the sheet says, and never adds it up. */
import type { Words } from '../words.ts';

/** `certain` and `possible` are what a plot may draw; both are zero where nothing is known. */
export interface Figure {
  readonly shown: string;
  readonly certain: number;
  readonly possible: number;
}

/** What `<5` leaves open: one to four. */
const smallMost = 4;

/** A figure in the words of the page: a blank is a dash, `<5` and `*` remain what they are. */
export function figureOf({ number }: Words, text: string): Figure {
  if (text === '') return { shown: '–', certain: 0, possible: 0 };
  if (text === '<5') return { shown: text, certain: 0, possible: smallMost };
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? { shown: number(value), certain: value, possible: value } : { shown: text, certain: 0, possible: 0 };
}

/** Whether it is known, and not zero. */
export const isSome = ({ possible, shown }: Figure): boolean => possible > 0 || shown === '*';

/** Whether a published text is more than nothing. */
export const isCounted = (text: string): boolean => text !== '' && text !== '0';
