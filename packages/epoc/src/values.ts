/** One value of a form: from its text to ours, and back. What is not of its form is refused. */
import { isCountry } from '@writ/access';
import { FormError } from './form-error.ts';
import type { Row, ValueForm } from './mapping.ts';

/** A value, or why an order can't have it. */
export type ReadValue = { readonly value: string } | { readonly why: string };

const instant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** ISO 8601 with its zone, on a day that exists; null for anything else. */
function instantOf(text: string): string | null {
  const [, day = ''] = instant.exec(text) ?? [];
  const [time, midnight] = [new Date(text), new Date(`${day}T00:00:00Z`)];
  const isReal = day !== '' && !Number.isNaN(time.getTime()) && !Number.isNaN(midnight.getTime());
  return isReal && midnight.toISOString().startsWith(day) ? time.toISOString() : null;
}

function wordOf({ words, untaken = {} }: Exclude<ValueForm, string>, text: string): ReadValue | null {
  const [value] = Object.entries(words).find(([, word]) => word === text) ?? [];
  if (value !== undefined) return { value };
  const why = Object.hasOwn(untaken, text) ? untaken[text] : undefined;
  return why === undefined ? null : { why };
}

/** What the text says; throws {@link FormError} without a place, and without repeating it. */
export function readValue({ form }: Row, text: string): ReadValue {
  if (text === '') throw new FormError('it is empty: leave it out.');
  if (form === 'TEXT') return { value: text };
  if (form === 'INSTANT') {
    const value = instantOf(text);
    if (value === null) throw new FormError('it is no instant with its zone, like 2026-03-01T12:00:00Z.');
    return { value };
  }
  if (form === 'COUNTRY') {
    if (!isCountry(text)) throw new FormError('it is no country of ISO 3166, like DE.');
    return { value: text };
  }
  const word = wordOf(form, text);
  if (word === null)
    throw new FormError(`it is none of: ${[...Object.values(form.words), ...Object.keys(form.untaken ?? {})].join(', ')}.`);
  return word;
}

/** What no XML 1.0 document has, in any spelling. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The form's text of a value; throws {@link FormError} without a place. */
export function writtenValue(row: Row, value: string): string {
  if (unwritable.test(value)) throw new FormError('it has a character that no XML document has: take it away.');
  const { form } = row;
  if (typeof form === 'string') {
    readValue(row, value);
    return value;
  }
  const word = Object.hasOwn(form.words, value) ? form.words[value] : undefined;
  if (word === undefined) throw new FormError(`it is none of: ${Object.keys(form.words).join(', ')}.`);
  return word;
}
