/** The language of a page: what the browser prefers of those that there are, else English. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** By Accept-Language (RFC 9110, 12.5.4). */
export function languageOf(header: string | undefined): Language {
  const preferred = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='));
    return { language: languages.find((one) => one === range.split('-')[0]), weight: weight === undefined ? 1 : Number(weight.slice(2)) };
  });
  return (
    preferred.filter(({ language, weight }) => language !== undefined && weight > 0).sort((a, b) => b.weight - a.weight)[0]?.language ??
    'en'
  );
}
