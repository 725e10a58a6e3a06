/**
 * Names that a reader takes for one another: they differ in case, in blanks and dashes, in what has no width or is drawn above and below a
 * letter, or in letters of another script that are drawn alike. Names of bodies are compared exactly; this only says which name was meant.
 * Unicode Technical Standard #39 has the whole list of confusable characters; what is here is what names of authorities are written with.
 */

/** Letters of Greek and Cyrillic that are drawn as a Latin one, in lower case, and the figures that are taken for letters. */
const drawnAs: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q', с: 'c', ѕ: 's', т: 't', у: 'y' },
  ...{ ԝ: 'w', х: 'x', ԁ: 'd', ӏ: 'i', α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  ...{ ı: 'i', l: 'i', '1': 'i', '0': 'o' },
};

/** What is left of a name when nothing counts but how its letters and figures are drawn. */
export function skeletonOf(name: string): string {
  const plain = name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return [...plain.replace(/[^\p{L}\p{N}]/gu, '')].map((letter) => drawnAs[letter] ?? letter).join('');
}

/** The first of the names that `name` looks like without being it; null when there is none. */
export function lookAlikeOf(name: string, names: readonly string[]): string | null {
  const skeleton = skeletonOf(name);
  return names.find((other) => other !== name && skeletonOf(other) === skeleton) ?? null;
}
