/**
 * Names that a reader takes for one another: they differ in case, in blanks and dashes, in what has no width or is drawn above and below a
 * letter, or in letters of another script that are drawn alike. Names of bodies are compared exactly; this only says which name was meant.
 * Unicode Technical Standard #39 has the whole list of confusable characters; what is here is what names of authorities are written with, and
 * a name with any other letter is refused, since it is unclear which letter readers would take it for.
 */

/** Letters of Greek and Cyrillic that are drawn as a Latin one, in lower case, and the figures that are taken for letters. */
const drawnAs: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q', с: 'c', ѕ: 's', т: 't', у: 'y' },
  ...{ ԝ: 'w', х: 'x', ԁ: 'd', ӏ: 'i', α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  ...{ ı: 'i', l: 'i', '1': 'i', '0': 'o' },
};

/** Letters and figures alone. Those that are not seen, such as a filler of Hangul, and those that only modify others count as none. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]|\p{Lm}|\p{Default_Ignorable_Code_Point}/gu, '');

/** A name reduced to the shapes of its letters and figures. */
export const skeletonOf = (name: string): string => [...lettersOf(name)].map((letter) => drawnAs[letter] ?? letter).join('');

/** What names of authorities in the Union are written with: Latin, Greek or Cyrillic. */
const alphabets = [/^[a-z0-9æœøđħłŋŧþð]+$/u, /^[α-ω0-9]+$/u, /^[а-џґ0-9]+$/u];

/** Whether a name has letters or figures, all of one alphabet. */
export const isOfOneAlphabet = (name: string): boolean => alphabets.some((alphabet) => alphabet.test(lettersOf(name)));

/** The first of the names that `name` looks like without being it; null when there is none. */
export function lookAlikeOf(name: string, names: readonly string[]): string | null {
  const skeleton = skeletonOf(name);
  return names.find((other) => other !== name && skeletonOf(other) === skeleton) ?? null;
}
