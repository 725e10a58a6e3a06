/** Territories in words, such as "Germany and France"; `everywhere` where they are the whole world. */
import { useIntl } from 'react-intl';

export function useTerritoryNames(): (territories: readonly string[], everywhere: string) => string {
  const { locale, formatDisplayName, formatList } = useIntl();
  return (territories, everywhere) =>
    territories.includes('WORLD')
      ? everywhere
      : formatList(
          territories.map((code) => formatDisplayName(code, { type: 'region' }) ?? code).sort((a, b) => a.localeCompare(b, locale)),
        );
}
