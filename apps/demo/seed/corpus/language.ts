/**
 * The language of a text, told from its script and its most frequent small words. Says nothing rather than something
 * unlikely: a text of few words, or between two languages, has no language here.
 */

const smallWords: Readonly<Record<string, string>> = {
  en: 'the and of to is that for you with this have are not your from',
  de: 'der die und das ist nicht sie ein eine mit für auf den von zu werden',
  fr: 'le la les et des une est pour que dans vous nous pas sur avec',
  es: 'el los las una que para por con del su es más como sus usted',
  it: 'il di che per una del della con non sono gli più alla questo',
  pt: 'não uma que para com dos mais você seu sua pelo são está os',
  nl: 'het een van en niet voor met dat zijn op aan ook maar deze',
  tr: 've bir bu için ile olarak daha çok olan her veya değil gibi',
};

/** The languages that have a small word. */
const languagesOf = new Map<string, string[]>();
for (const [language, list] of Object.entries(smallWords))
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
];

function languageOfScript(text: string): string | undefined {
  for (const [language, letters] of scripts) {
    const found = text.match(letters)?.length ?? 0;
    if (found >= 10 && found * 5 > text.length) return language;
  }
  return undefined;
}

/** The ISO 639-1 code of the text's language, from its first 4,000 characters. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const byScript = languageOfScript(sample);
  if (byScript) return byScript;
  const counts = new Map<string, number>();
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu))
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 4 && first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : undefined;
}
