/**
 * Where an order to act can hold: the countries of the EU and the EEA in ISO 3166 (Greece is GR), or WORLD, which is
 * everywhere and stands alone. Regulation (EU) 2022/2065, Art. 9(2)(b): never wider than strictly necessary.
 */

/** Everywhere. An order says by which rule of law it must hold there. */
export const world = 'WORLD';

/** The 27 of the EU, then Iceland, Liechtenstein and Norway. */
export const unionAndEea: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');
