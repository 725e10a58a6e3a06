/**
 * How often the corpus writes a word in lower case and how often with a capital, which tells common words from names:
 * a name hardly ever occurs in lower case. Counts words of ASCII letters; knows nothing of languages.
 */

/** The two counts of one word. */
interface Count {
  lower: number;
  capital: number;
}

const none: Readonly<Count> = { lower: 0, capital: 0 };

/** Counts over all text that was added. */
export class WordCount {
  readonly #counts: Map<string, Count>;

  /** From nothing, or from what another has counted. */
  constructor(counts: ReadonlyMap<string, Count> = new Map()) {
    this.#counts = new Map(counts);
  }

  /** Every word in lower case, with its counts. */
  entries(): ReadonlyMap<string, Count> {
    return this.#counts;
  }

  /** Adds every word of 2 to 20 letters that is no part of an address, a path or a longer name. */
  add(text: string): void {
    for (const [word] of text.matchAll(/(?<![\w@./~=%&-])[A-Za-z]{2,20}(?![\w@/=-]|\.\w)/g)) {
      const lower = word.toLowerCase();
      let count = this.#counts.get(lower);
      if (!count) {
        count = { lower: 0, capital: 0 };
        this.#counts.set(lower, count);
      }
      if (lower === word) count.lower += 1;
      else count.capital += 1;
    }
  }

  /** Whether the word occurs at all, in any case. */
  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** How often the word is written in lower case. */
  lowers(word: string): number {
    return (this.#counts.get(word) ?? none).lower;
  }

  /** How often the word begins with a capital or has one elsewhere. */
  capitals(word: string): number {
    return (this.#counts.get(word) ?? none).capital;
  }

  /** Whether the word is written in lower case so often that it is rather a word of the language than a name. */
  isCommon(word: string): boolean {
    const { lower, capital } = this.#counts.get(word) ?? none;
    return lower >= 4 && lower * 2 > capital;
  }
}
