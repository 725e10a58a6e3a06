/**
 * Which words of the corpus are parts of people's names, and what each becomes. A part of a name has one fictional
 * counterpart wherever it stands, so a person keeps one name in headers, quotations and signatures.
 * Never learns from anything but the survey; a person whom no mail names in a usual place is not known here.
 */

import type { WordCount } from '../corpus/word-count.ts';
import { capitalised, type InventedWords } from './invented-words.ts';

/** Words with a capital that are now and then somebody's name and mostly something else: they are replaced in whole names only. */
const mostlySomethingElse = new Set(
  `jan feb mar apr may jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun mac sql french english irish german
   ireland washington london dublin europe america china linux unix bugtraq pilot labs god jesus christmas`.split(/\s+/),
);

/** What the survey saw of the parts of names. */
export class NameSightings {
  /** Whole names, their parts joined by a blank. */
  readonly wholes: Set<string>;
  readonly firsts: Map<string, number>;
  readonly lasts: Map<string, number>;

  /** From nothing, or from what another has seen. */
  constructor(
    seen: { wholes: Iterable<string>; firsts: Iterable<[string, number]>; lasts: Iterable<[string, number]> } = {
      wholes: [],
      firsts: [],
      lasts: [],
    },
  ) {
    this.wholes = new Set(seen.wholes);
    this.firsts = new Map(seen.firsts);
    this.lasts = new Map(seen.lasts);
  }

  /** Notes one name by its lower-case parts, as `nameTokens` gives them. */
  add(tokens: readonly string[]): void {
    const [first, ...others] = tokens;
    if (first === undefined) return;
    this.firsts.set(first, (this.firsts.get(first) ?? 0) + 1);
    for (const other of others) this.lasts.set(other, (this.lasts.get(other) ?? 0) + 1);
    if (others.length > 0) this.wholes.add(tokens.join(' '));
  }

  /** How often the part was seen in a name. */
  seen(token: string): number {
    return (this.firsts.get(token) ?? 0) + (this.lasts.get(token) ?? 0);
  }
}

/** The names that are replaced, and by what. */
export class NameBook {
  /** A part of a name and its fictional counterpart, both in lower case. */
  readonly #fictional = new Map<string, string>();
  /** Parts that are replaced even when they stand alone. */
  readonly #alone = new Set<string>();
  /** Whole names by their first part, longest first. */
  readonly #wholes = new Map<string, string[][]>();
  readonly #given = new Set<string>();
  readonly #words: WordCount;
  readonly #invented: InventedWords;

  constructor(sightings: NameSightings, words: WordCount, invented: InventedWords) {
    this.#words = words;
    this.#invented = invented;
    const wholes = [...sightings.wholes].map((whole) => whole.split(' '));
    const givenNames = findGivenNames(wholes, sightings, words);
    const personal = wholes.filter((tokens) => tokens.some((token) => isRare(token, sightings, words)) || givenNames.has(tokens[0] ?? ''));
    const singles = [...sightings.firsts.keys()].filter((token) => isRare(token, sightings, words));
    for (const token of [...new Set([...personal.flat(), ...singles])].sort()) {
      const isGiven = (sightings.firsts.get(token) ?? 0) >= (sightings.lasts.get(token) ?? 0);
      this.#fictional.set(token, invented.ownWord(isGiven ? 'given' : 'family', token));
      if (isGiven) this.#given.add(token);
      if (standsAlone(token, sightings, words)) this.#alone.add(token);
    }
    for (const tokens of personal.sort((a, b) => b.length - a.length)) {
      const [first = ''] = tokens;
      this.#wholes.set(first, [...(this.#wholes.get(first) ?? []), tokens]);
    }
  }

  /** The fictional name for the parts of a real one; nothing when one of them is not known as a part of a name. */
  fictionalName(tokens: readonly string[]): string[] | undefined {
    const parts = tokens.map((token) => this.#fictional.get(token));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined;
  }

  /** A family name that is known only by standing after a given name; nothing for a word that hardly is one. */
  unknownFamilyName(token: string): string | undefined {
    const isName = token.length > 2 && !mostlySomethingElse.has(token) && !this.#words.isCommon(token) && this.#words.capitals(token) < 200;
    return isName ? (this.#fictional.get(token) ?? this.#invented.word('family', token)) : undefined;
  }

  /** Whether the part stands alone for a person and is mostly a given name. */
  isGivenName(token: string): boolean {
    return this.#given.has(token) && this.#alone.has(token);
  }

  /** The counterpart of a part of a name, when it is to be replaced standing alone. */
  alone(token: string): string | undefined {
    return this.#alone.has(token) ? this.#fictional.get(token) : undefined;
  }

  /** The counterpart of a part of a name in a mail that this person takes part in. */
  known(token: string): string | undefined {
    return this.#fictional.get(token);
  }

  /** Whole names that begin with this part, the longest first. */
  wholes(first: string): readonly (readonly string[])[] {
    return this.#wholes.get(first) ?? [];
  }

  /** Whether the word is rather one of the language than a name. */
  isCommon(token: string): boolean {
    return this.#words.isCommon(token);
  }
}

/** Whether a part of a name is rather a name than a word: not common, or seen in names half as often as in lower case. */
const isRare = (token: string, sightings: NameSightings, words: WordCount): boolean =>
  token.length > 2 && (!words.isCommon(token) || sightings.seen(token) * 2 >= words.lowers(token));

/** First parts that stand before at least two family names that are no common words: "Mark" is one of them, "Daily" is not. */
function findGivenNames(wholes: readonly (readonly string[])[], sightings: NameSightings, words: WordCount): Set<string> {
  const counts = new Map<string, number>();
  for (const [first = '', ...others] of wholes)
    if (others.some((other) => isRare(other, sightings, words))) counts.set(first, (counts.get(first) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 2).map(([first]) => first));
}

/** A part of a name that is seldom anything else: no common word, and no word that is mostly written outside of names. */
function standsAlone(token: string, sightings: NameSightings, words: WordCount): boolean {
  if (mostlySomethingElse.has(token) || !isRare(token, sightings, words)) return false;
  const capitals = words.capitals(token);
  return capitals < 25 || sightings.seen(token) * 50 >= capitals;
}

/** `replacement` in the case of `original`: all capitals, capitalised, or lower. */
export function inCaseOf(original: string, replacement: string): string {
  if (original.length > 1 && original === original.toUpperCase()) return replacement.toUpperCase();
  return original.slice(0, 1) === original.slice(0, 1).toLowerCase() ? replacement : capitalised(replacement);
}
