/** An authority by its name and its country in the person's language: the graphs say `northport-police (DE)`. */
import { useIntl } from 'react-intl';

export function useAgency(): (authority: string) => string {
  const { formatDisplayName } = useIntl();
  return (authority) => {
    const [, name, country] = /^(.*) \(([A-Z]{2})\)$/.exec(authority) ?? [];
    return name === undefined || country === undefined
      ? authority
      : `${name} (${formatDisplayName(country, { type: 'region' }) ?? country})`;
  };
}
