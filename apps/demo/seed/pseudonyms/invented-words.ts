/**
 * Words that nobody bears: given names, family names and the names of domains and places, put together from syllables of
 * our own. A word that occurs in the corpus is never used, so no invented name can be somebody's real one there.
 */
import { KeyedDraw } from './keyed-draw.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const heads = words(`
  bav bex brul cald cev dorv drel ebr falk fenw gald grev hask helv ilv jarv jost keld kerv lund lorv mald merv morw
  nald nerv olv osk parv pelm quor rask ravn rold salv sev stald tarv telm thal torv ulm urv vald velk vorn wend wulv
  yarv yelm zald zerv`);
const middles = words('a e i o u ar el in or un an en ir ol ur');
const tails = {
  given: words('bin da dra fin ka lin mo na nik ra ric rin sa sel ta tan vi vin wen xa ya zo'),
  family: words('bart brook dahl deck feld garth hagen horst kamp loft moor nesk quist ridge stad strup thorn vale veld wick worth zand'),
  domain: words('bria cade dell dora fex gate lane lume mira nova port rell sona tera tide vanta verra vista zell'),
};

/** What kind of word is wanted. */
export type WordKind = keyof typeof tails;

/** One lower-case word of that kind for those parts; `turn` gives another one when the first can't be used. */
function inventWord(kind: WordKind, seed: string, turn: number): string {
  const draw = new KeyedDraw('word', kind, seed, String(turn));
  return draw.pick(heads) + draw.pick(middles) + draw.pick(tails[kind]);
}

/** Hands out invented words, the same word for the same seed, and never one that `isReal` knows. */
export class InventedWords {
  readonly #isReal: (word: string) => boolean;
  readonly #known = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(isReal: (word: string) => boolean) {
    this.#isReal = isReal;
  }

  /** A word that other seeds may get as well. */
  word(kind: WordKind, seed: string): string {
    return this.#find(kind, seed, 'shared', () => false);
  }

  /** A word that no other seed gets; the answers depend on the order of asking, so ask in a sorted order. */
  ownWord(kind: WordKind, seed: string): string {
    const word = this.#find(kind, seed, 'own', (candidate) => this.#taken.has(candidate));
    this.#taken.add(word);
    return word;
  }

  #find(kind: WordKind, seed: string, use: string, isTaken: (word: string) => boolean): string {
    const name = `${use}\0${kind}\0${seed}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    for (let turn = 0; ; turn += 1) {
      const word = inventWord(kind, seed, turn);
      if (this.#isReal(word) || isTaken(word)) continue;
      this.#known.set(name, word);
      return word;
    }
  }
}

/** The word with its first letter in upper case. */
export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
