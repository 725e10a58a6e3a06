/** The country whose days count for the platform: where it is established, or where its legal representative is. */
import { unionAndEea } from '@writ/access';
import { type Config, StartError } from '@writ/core';

/** Throws StartError where it is missing or is no country of the EU or the EEA. */
export function platformCountry({ country }: Config): string {
  if (country === undefined)
    throw new StartError(
      'Production needs WRIT_COUNTRY: the country, ISO 3166, in which the platform or its representative is. Legal deadlines are counted in its days.',
    );
  if (!unionAndEea.includes(country)) throw new StartError('WRIT_COUNTRY must be a country of the EU or the EEA in two letters, like IE.');
  return country;
}
