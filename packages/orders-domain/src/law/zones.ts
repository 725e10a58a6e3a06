/**
 * The time zone of each country of the EU and the EEA: that of its capital. Where a country has several, an authority that is late by the
 * clock of its capital is late. A name of the tz database, of which each belongs to one country here.
 */
export const zones: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  HR: 'Europe/Zagreb',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin',
  GR: 'Europe/Athens',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  LV: 'Europe/Riga',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SK: 'Europe/Bratislava',
  SI: 'Europe/Ljubljana',
  ES: 'Europe/Madrid',
  SE: 'Europe/Stockholm',
  IS: 'Atlantic/Reykjavik',
  LI: 'Europe/Vaduz',
  NO: 'Europe/Oslo',
};

/** For a country that is not known, or has no place in the table: no public holiday of any state counts there. */
const nowhere = 'UTC';

const countries = new Map(Object.entries(zones).map(([country, zone]) => [zone, country]));

export const zoneOf = (country: string | null | undefined): string => zones[country ?? ''] ?? nowhere;

/** The country to whose calendar a zone of the table belongs; null for UTC. */
export const countryOf = (zone: string): string | null => countries.get(zone) ?? null;
