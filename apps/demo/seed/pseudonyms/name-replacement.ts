/**
 * Replaces people's names in running text: whole names first, the longest first, then single parts. Words stay words:
 * only whole runs of letters are touched, and each keeps its case.
 */
import { inCaseOf, type NameBook } from './name-book.ts';

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const aWord = /[\p{L}\p{M}]+/gu;
/** What may stand between the parts of one name: blanks, a full stop, a quotation mark at a line's start. */
const gap = /^[\s.,>|"'-]{1,6}$/;

const isCapital = (word: Word): boolean => word.text.slice(0, 1) !== word.lower.slice(0, 1);

function wordsOf(text: string): Word[] {
  return [...text.matchAll(aWord)].map((match) => {
    const [word] = match;
    return { text: word, lower: word.toLowerCase(), start: match.index, end: match.index + word.length };
  });
}

/** The positions, from `at` on, of the words that make up `tokens`; initials between them are skipped. */
function matchWhole(text: string, words: readonly Word[], at: number, tokens: readonly string[]): number[] | undefined {
  const positions = [at];
  let next = at + 1;
  for (const token of tokens.slice(1)) {
    if (words[next]?.lower !== token && words[next]?.text.length === 1) next += 1;
    const [before, word] = [words[next - 1], words[next]];
    if (!before || word?.lower !== token || !gap.test(text.slice(before.end, word.start))) return undefined;
    positions.push(next);
    next += 1;
  }
  return positions;
}

/** A whole name of common words is taken for a name only where it is written as one. */
const isWrittenAsName = (words: readonly Word[], positions: readonly number[], book: NameBook): boolean =>
  positions.some((at) => !book.isCommon(words[at]?.lower ?? '')) ||
  positions.every((at) => words[at] !== undefined && isCapital(words[at]));

function wholeNameAt(text: string, words: readonly Word[], at: number, book: NameBook): number[] | undefined {
  for (const tokens of book.wholes(words[at]?.lower ?? '')) {
    const positions = matchWhole(text, words, at, tokens);
    if (positions && isWrittenAsName(words, positions, book)) return positions;
  }
  return undefined;
}

/** One text on its way: replaces word by word and remembers family names that it met after a given name. */
class Replacement {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #book: NameBook;
  readonly #participants: ReadonlySet<string>;
  readonly #met = new Map<string, string>();
  readonly #pieces: string[] = [];
  #copied = 0;

  constructor(text: string, book: NameBook, participants: ReadonlySet<string>) {
    this.#text = text;
    this.#words = wordsOf(text);
    this.#book = book;
    this.#participants = participants;
  }

  run(): string {
    for (let at = 0; at < this.#words.length; at += 1) at = this.#replaceAt(at);
    return this.#pieces.join('') + this.#text.slice(this.#copied);
  }

  /** Replaces what begins at a word and returns the position of its last word. */
  #replaceAt(at: number): number {
    const word = this.#words[at];
    if (!word) return at;
    const whole = wholeNameAt(this.#text, this.#words, at, this.#book);
    if (whole) {
      for (const position of whole) this.#put(position, this.#book.known(this.#words[position]?.lower ?? ''));
      return whole.at(-1) ?? at;
    }
    this.#put(at, this.#single(word));
    return this.#book.isGivenName(word.lower) && isCapital(word) ? this.#familyNameAfter(at) : at;
  }

  #single(word: Word): string | undefined {
    const alone = this.#book.alone(word.lower);
    if (!isCapital(word)) return alone !== undefined && this.#book.isCommon(word.lower) ? undefined : alone;
    return alone ?? this.#met.get(word.lower) ?? (this.#participants.has(word.lower) ? this.#book.known(word.lower) : undefined);
  }

  /** "Jane Doe" of somebody who is only talked about: the given name is known, so the word after it is hers. */
  #familyNameAfter(at: number): number {
    const [given, next] = [this.#words[at], this.#words[at + 1]];
    if (!given || !next || !isCapital(next) || next.text === next.text.toUpperCase()) return at;
    if (!/^(?: |\n)$/.test(this.#text.slice(given.end, next.start))) return at;
    const fictional = this.#book.unknownFamilyName(next.lower);
    if (fictional === undefined) return at;
    this.#met.set(next.lower, fictional);
    this.#put(at + 1, fictional);
    return at + 1;
  }

  #put(at: number, fictional: string | undefined): void {
    const word = this.#words[at];
    if (!word || fictional === undefined) return;
    this.#pieces.push(this.#text.slice(this.#copied, word.start), inCaseOf(word.text, fictional));
    this.#copied = word.end;
  }
}

/**
 * The text with every known name replaced. `participants` are the parts of the names of those who write or get this
 * very mail: these are replaced alone even when they are common words, provided that they are written with a capital.
 */
export const replaceNames = (text: string, book: NameBook, participants: ReadonlySet<string>): string =>
  new Replacement(text, book, participants).run();
