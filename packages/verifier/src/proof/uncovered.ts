/**
 * What a file says beside what a receipt covers: the entry speaks of `data` and `errors` of the answer, and of the opened fields. Whatever else
 * stands in the file anybody could have put there, and a reader must be told.
 */

import { restName } from '../receipt/rest-name.ts';
import type { Step } from '../report.ts';
import { answerWithin, isObject, parseReceipt, receiptItems } from './receipt-file.ts';

/** Members of an answer; GraphQL specification, 7.1. */
const answerMembers = ['data', 'errors', 'extensions'];
const [namesMax, nameMaxLength] = [20, 60];

const namesBeside = (value: unknown, known: readonly string[]): string[] =>
  isObject(value) ? Object.keys(value).filter((name) => !known.includes(name)) : [];

const under = (place: string, names: readonly string[]): string[] => names.map((name) => `${place}.${name}`);

/** Members of an answer that it must not have. */
export const strangersIn = (answer: unknown): string[] => namesBeside(answer, answerMembers);

/** Names for a reader: a file can have any number of them, of any length. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, namesMax).map((name) => (name.length > nameMaxLength ? `${name.slice(0, nameMaxLength)}…` : name));
  return [...shown, ...(names.length > namesMax ? [`${names.length - namesMax} more`] : [])].join(', ');
}

function besideAnswer(answer: unknown): string[] {
  if (!isObject(answer) || answer['extensions'] === undefined) return [];
  const { extensions } = answer;
  return isObject(extensions) ? under('extensions', namesBeside(extensions, ['receipt'])) : ['extensions'];
}

function besideReceipt(item: unknown): string[] {
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt)) return [];
  return [
    ...under('receipt', namesBeside(item, Object.keys(receipt))),
    ...Object.entries(receipt.openings).flatMap(([field, opening]) =>
      under(`receipt.openings.${field}`, namesBeside(opening, ['value', 'salt'])),
    ),
  ];
}

/** What a file that is itself an answer says otherwise than the answer that it is checked against. */
function passedOver(within: unknown, given: unknown): string[] {
  const own = isObject(given) ? given : {};
  return namesBeside(within, ['extensions']).filter((name) => JSON.stringify(own[name]) !== JSON.stringify((within as typeof own)[name]));
}

/** What no step looks at, or undefined when there is nothing of the kind. `given` is the answer beside the file, undefined for none. */
export function restOf(file: unknown, given: unknown): Step | undefined {
  const within = answerWithin(file);
  const rest = [
    ...(given === undefined ? [] : [...besideAnswer(given), ...under("the receipt's file", passedOver(within, given))]),
    ...besideAnswer(within),
    ...receiptItems(file).flatMap(besideReceipt),
  ];
  if (rest.length === 0) return undefined;
  const detail = `no receipt covers ${listed([...new Set(rest)])}: anybody could have put it there.`;
  return { name: restName, result: 'not checked', detail };
}
