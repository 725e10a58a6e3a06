/** Bodies, countries and territories as people read them: by name, in the reader's language. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** A country's name, by its two letters of ISO 3166; the letters where the browser knows no name. */
export function useCountry(): (code: string) => string {
  const { formatDisplayName } = useIntl();
  return useCallback((code) => formatDisplayName(code, { type: 'region' }) ?? code, [formatDisplayName]);
}

export interface NamedBody {
  readonly organisation: string | null;
  readonly country: string | null;
}

/** A body in one line, such as “northport-police (Germany)”; empty for none. */
export function useBody(): (body: NamedBody) => string {
  const countryOf = useCountry();
  return useCallback(
    ({ organisation, country }) => [organisation, country === null ? null : `(${countryOf(country)})`].filter(Boolean).join(' '),
    [countryOf],
  );
}

/** The same as text of its own direction. */
export function Body({ of }: { of: NamedBody }) {
  return <bdi>{useBody()(of)}</bdi>;
}

/** Territories in words, such as “Germany and France”; `everywhere` where they are the whole world. */
export function useTerritoryNames(): (territories: readonly string[], everywhere: string) => string {
  const { locale, formatDisplayName, formatList } = useIntl();
  return (territories, everywhere) =>
    territories.includes('WORLD')
      ? everywhere
      : formatList(
          territories.map((code) => formatDisplayName(code, { type: 'region' }) ?? code).sort((a, b) => a.localeCompare(b, locale)),
        );
}
