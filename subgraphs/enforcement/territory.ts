/**
 * Territories. A restriction holds in countries of the EU and the EEA, or in WORLD, which is everywhere and stands alone: the
 * territorial scope of the DSA Transparency Database, in ISO 3166 (Greece is GR). A reader is in any country of the world.
 */
import { PublicError } from '@writ/core';
import { type Problem, problem } from './refusal.ts';

/** Everywhere. */
export const world = 'WORLD';

/** The 27 of the EU, then Iceland, Liechtenstein and Norway. */
export const unionAndEea = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');

const countries = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG ' +
    'CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL ' +
    'GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA ' +
    'LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP ' +
    'NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV ' +
    'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** Whether it is an officially assigned code of ISO 3166-1: EL, UK, EU and XX are none. */
export const isCountry = (code: string): boolean => countries.has(code);

/**
 * Where the reader is: the country that was asked for, or else the caller's own; null when nobody knows, or when the
 * caller's is no country. Throws BAD_USER_INPUT when the one asked for is no country.
 */
export function readerTerritory(asked: string | null | undefined, own: string | null): string | null {
  if (asked === null || asked === undefined) return own !== null && isCountry(own) ? own : null;
  if (!isCountry(asked)) throw new PublicError('BAD_USER_INPUT', 'A territory is a country of ISO 3166 in two capital letters, like GR.');
  return asked;
}

/** The territories of a restriction, each once and sorted. Adds TERRITORY to `problems` when they are none, unknown, or WORLD and others. */
export function checkedTerritories(asked: readonly string[], problems: Problem[]): string[] {
  const wanted = [...new Set(asked)].sort();
  const fine = wanted.length > 0 && (wanted.every((code) => unionAndEea.includes(code)) || (wanted.length === 1 && wanted[0] === world));
  if (!fine) problems.push(problem('TERRITORY', 'Name countries of the EU and EEA (ISO 3166, Greece is GR), or WORLD alone.'));
  return wanted;
}

/** Whether a restriction with these territories holds for a reader in `territory`; one whose territory is unknown is held by any. */
export const holdsIn = (territories: readonly string[], territory: string | null): boolean =>
  territory === null || territories.includes(world) || territories.includes(territory);
