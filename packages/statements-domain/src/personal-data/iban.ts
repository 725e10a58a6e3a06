/** Account numbers of banks: ISO 13616, a country, two check digits and as many characters as the country has; ISO 7064 MOD 97-10. */

const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 ' +
    'GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 ' +
    'MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);
const start = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])/g;

/** What every one begins with. */
const mark = /[A-Za-z]{2}\d{2}/;

/** The remainder by 97, letters as 10 to 35. */
function remainder(characters: string): number {
  let rest = 0;
  for (const one of characters) {
    const value = Number.parseInt(one, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Whether a text has one, with spaces and hyphens or without. */
export function hasIban(text: string): boolean {
  if (!mark.test(text)) return false;
  for (const { 0: head, index } of text.matchAll(start)) {
    const length = lengths.get(head.slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const number = text
      .slice(index, index + 2 * length)
      .replace(/[ -]/g, '')
      .slice(0, length)
      .toUpperCase();
    if (number.length === length && /^[A-Z0-9]+$/.test(number) && remainder(number.slice(4) + number.slice(0, 4)) === 1) return true;
  }
  return false;
}
