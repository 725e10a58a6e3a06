/** The right-to-left pseudo-language that tests use, made from English words. */

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'î', n: 'ñ', o: 'ö', u: 'û', y: 'ý' },
  ...{ A: 'Á', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', U: 'Û', Y: 'Ý' },
};

/** A message in the pseudo-language: marked letters between brackets, so that an untranslated word is seen. Placeholders and tags stay as they are. */
export function mirrored(message: string): string {
  let depth = 0;
  let text = '';
  for (const letter of message) {
    if (letter === '{' || letter === '<') depth += 1;
    text += depth === 0 ? (accents[letter] ?? letter) : letter;
    if (letter === '}' || letter === '>') depth -= 1;
  }
  return `\u2067[${text}]\u2069`;
}
