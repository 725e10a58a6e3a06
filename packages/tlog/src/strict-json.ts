/**
 * JSON that everybody reads alike (RFC 7493, 2.2 and 2.3). RFC 8259 leaves it open what a name means that stands twice in one object, and
 * how exact a number is: a program would check one value and a person be shown another one.
 */
import { TlogError } from './errors.ts';

/** How deep objects and lists may be in each other: deeper than any answer of a graph, far from where an engine's stack ends. */
const depthMax = 200;
/** The longest spelling of a number that is accepted; the smallest one that a double holds takes 340 characters written out. */
const numberMaxLength = 400;

const badJson = (message: string, options?: ErrorOptions): TlogError => new TlogError('BAD_JSON', message, options);

/**
 * The value of a JSON text. Throws `BAD_JSON` for what is no JSON or nested too deep, and `AMBIGUOUS_JSON` for a name that an object has
 * twice and for a number that is not exactly the double that it is read as. Messages quote no value.
 */
export function parseStrictJson(text: string): unknown {
  requireShallow(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // Engines quote the text, which would show more of an answer than is needed.
    throw badJson('This is not JSON: copy it whole, from the first bracket to the last.', { cause });
  }
  // What is written again as it was has no name twice and no number in another spelling: most texts were, and need no second look.
  if (JSON.stringify(value) !== text) requireOneReading(text);
  return value;
}

/** Where a string that begins at `from` ends: behind its closing quotation mark, or at the end of a text that closes none. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

const opening = /[[{]/g;

function requireShallow(text: string): void {
  if ((text.match(opening)?.length ?? 0) <= depthMax) return;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > depthMax) throw badJson(`This JSON has more than ${depthMax} objects and lists in each other.`);
  }
}

/** `text` is JSON. */
function requireOneReading(text: string): void {
  const names: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '{' || character === '[') names.push(new Set());
    else if (character === '}' || character === ']') names.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      if (isName(text, end)) addName(names.at(-1) as Set<string>, text, at, end);
      at = end - 1;
    } else if (startsNumber.includes(character)) {
      const end = endOfNumber(text, at);
      if (!isExact(text.slice(at, end))) throw ambiguous(text, at, 'A number has more digits than programs read of it');
      at = end - 1;
    }
  }
}

const startsNumber = '-0123456789';
const isInNumber = `${startsNumber}+.eE`;

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length && isInNumber.includes(text[at] as string)) at += 1;
  return at;
}

/** Whether a colon follows, after any white space of JSON. */
function isName(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && ' \t\n\r'.includes(text[at] as string)) at += 1;
  return text[at] === ':';
}

function addName(names: Set<string>, text: string, from: number, end: number): void {
  const name = JSON.parse(text.slice(from, end)) as string;
  if (names.has(name)) throw ambiguous(text, from, `The name ${JSON.stringify(name.slice(0, 60))} stands twice in one object`);
  names.add(name);
}

function ambiguous(text: string, at: number, what: string): TlogError {
  const line = text.slice(0, at).split('\n').length;
  return new TlogError('AMBIGUOUS_JSON', `${what} (line ${line}): what is checked and what somebody else reads could differ.`);
}

/** A number without sign as its digits and exponent, in one spelling; undefined for infinity. */
function decimal(literal: string): string | undefined {
  const [, whole = '', part = '', exponent = '0'] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  if (whole === '') return undefined;
  const digits = `${whole}${part}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  return significant === '' ? '0' : `${significant}e${Number(exponent) - part.length + digits.length - significant.length}`;
}

const isExact = (literal: string): boolean => literal.length <= numberMaxLength && decimal(literal) === decimal(String(Number(literal)));
