/**
 * What a file says beside what a receipt covers: the entry speaks of `data` and `errors` of the answer, and of the opened fields. Whatever else
 * stands in the file anybody could have put there, and a reader must be told.
 */
import { namesBeside } from './answer.ts';
import { answerWithin, isObject, parseReceipt, type Receipt, receiptItems } from './receipt-file.ts';

const under = (place: string, names: readonly string[]): string[] => names.map((name) => `${place}.${name}`);

/** What of an answer's extensions is no receipt. */
export function besideReceipts(answer: unknown): string[] {
  if (!isObject(answer) || answer['extensions'] === undefined) return [];
  const { extensions } = answer;
  return isObject(extensions) ? under('extensions', namesBeside(extensions, ['receipt'])) : ['extensions'];
}

/** What is in openings beside values and salts. */
const besideOpenings = (place: string, openings: Receipt['openings']): string[] =>
  Object.entries(openings).flatMap(([field, opening]) => under(`${place}.openings.${field}`, namesBeside(opening, ['value', 'salt'])));

function besideReceipt(item: unknown): string[] {
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt)) return [];
  const { openings, decision } = receipt;
  return [
    ...under('receipt', namesBeside(item, Object.keys(receipt))),
    ...besideOpenings('receipt', openings),
    ...(decision === undefined ? [] : under('receipt.decision', namesBeside(Reflect.get(Object(item), 'decision'), Object.keys(decision)))),
    ...(decision === undefined ? [] : besideOpenings('receipt.decision', decision.openings)),
  ];
}

/** What a file that is itself an answer says otherwise than the answer that it is checked against. */
function passedOver(within: unknown, given: unknown): string[] {
  const own = isObject(given) ? given : {};
  return namesBeside(within, ['extensions']).filter((name) => JSON.stringify(own[name]) !== JSON.stringify((within as typeof own)[name]));
}

/**
 * What no step looks at: in the answer that is `given` beside the file, undefined for none; what the file, as an answer itself, says otherwise
 * than that one; and in the file.
 */
export function uncovered(file: unknown, given: unknown): { within: string[]; otherwise: string[] } {
  const own = answerWithin(file);
  return {
    within: [...besideReceipts(given), ...besideReceipts(own), ...receiptItems(file).flatMap(besideReceipt)],
    otherwise: given === undefined ? [] : passedOver(own, given),
  };
}
