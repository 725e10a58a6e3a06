/** From what a certificate says to its form, in one spelling: the same content gives the same bytes. */
import type { CertificateContent } from './content.ts';
import { valuesAt } from './fields.ts';
import { FormError } from './form-error.ts';
import { deadlineOf } from './mandatory.ts';
import { namespace, type Row, roots, rows } from './mapping.ts';
import { writtenValue } from './values.ts';

interface Written {
  readonly name: string;
  readonly text: string | null;
  readonly children: Written[];
}

export interface WrittenForm {
  readonly xml: string;
  /** Fields of the order for which the annex has no place. */
  readonly leftOut: readonly string[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const escaped = (text: string): string => text.replaceAll(/[&<>\r]/g, (one) => escapes[one] ?? '');

function linesOf({ name, text, children }: Written, indent: string): string[] {
  if (text !== null) return [`${indent}<${name}>${escaped(text)}</${name}>`];
  return [`${indent}<${name}>`, ...children.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

/** The element of a place, made where it isn't there yet; of a list, the one with the number. */
function elementAt(root: Written, steps: readonly string[], index: number): Written {
  let here = root;
  for (const step of steps) {
    const name = step.replace('+', '');
    const own = here.children.filter((child) => child.name === name);
    const known = step.endsWith('+') ? own[index] : own[0];
    if (known === undefined) here.children.push({ name, text: null, children: [] });
    here = known ?? (here.children.at(-1) as Written);
  }
  return here;
}

function put(root: Written, row: Row, place: string, { index, value }: { index: number; value: string }): void {
  const steps = place.split('/');
  const name = (steps.pop() ?? '').replace('+', '');
  try {
    elementAt(root, steps, index).children.push({ name, text: writtenValue(row, value), children: [] });
  } catch (error) {
    if (error instanceof FormError) throw new FormError(`${row.field ?? place}: ${error.message}`);
    throw error;
  }
}

/** The form of a certificate. Throws {@link FormError} with the field that it can't write. */
export function writeForm(content: CertificateContent): WrittenForm {
  const { kind } = content;
  const root: Written = { name: roots[kind], text: null, children: [] };
  const leftOut: string[] = [];
  for (const row of rows) {
    const place = row.places[kind];
    const values = row.field === null ? [] : valuesAt(content, row.field);
    if (place === 'C/Deadline') put(root, row, place, { index: 0, value: deadlineOf(content) });
    else if (place !== null) for (const value of values) put(root, row, place, value);
    else if (values.length > 0 && row.field !== null) leftOut.push(row.field);
  }
  const [first = '', ...rest] = linesOf(root, '');
  const opened = first.replace('>', ` xmlns="${namespace}">`);
  return { xml: `${['<?xml version="1.0" encoding="UTF-8"?>', opened, ...rest].join('\n')}\n`, leftOut };
}
