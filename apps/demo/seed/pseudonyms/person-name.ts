/**
 * Display names of mail headers, and names that a mail's body gives in the places where people are named: attributions,
 * quoted headers, signatures and salutations. Finds candidates; which of them are people's names is decided in `name-book.ts`.
 */

/** Titles, and the time zones that stand before a name in "on Monday, 16:19 CET, somebody wrote". */
const titles = new Set(
  'mr mrs ms miss dr prof sir jr sr phd md ii iii esq am pm gmt utc bst ist cet cest met eet est edt cst cdt mst mdt pst pdt'.split(' '),
);

/** Words that show a display name to be an organisation's, a list's or a program's. */
const notPersonal = new Set(
  `account accounts ad admin administrator alert alerts announce association bank bot bulletin business center centre club
   club com company corp corporation customer customers daemon daily deal deals department dept digest discussion edition
   email free friends gazette group groups help inc info information insider international internet journal letter linux
   list lists ltd mail mailer mailing manager marketing member members membership net network networks news newsletter
   newsletters offer offers office online org postmaster press promotions report research root sales security service
   services software solutions spam assassin spamassassin developers devel specialist staff subscriber subscriptions support system systems team tech technology the
   update updates user users web webmaster weekly windows world www a an and at by for from in of on or to with you your`.split(/\s+/),
);

const aWord = /[\p{L}\p{M}]+/gu;

/**
 * The lower-case parts of a display name, given name first; empty when the name can't be a person's.
 * Initials, titles, time zones and remarks in brackets are dropped.
 */
export function nameTokens(display: string): string[] {
  const plain = display.replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>/g, ' ').trim();
  if (/[@/\\$%!?*]|\d{2}/.test(plain)) return [];
  const [last = '', first, ...more] = plain.split(',');
  const ordered = first !== undefined && more.length === 0 && !titles.has(first.trim().toLowerCase()) ? `${first} ${last}` : plain;
  const tokens = [...ordered.toLowerCase().matchAll(aWord)].map(([word]) => word).filter((word) => word.length > 1 && !titles.has(word));
  return tokens.length <= 4 && !tokens.some((token) => notPersonal.has(token)) ? tokens : [];
}

const name = String.raw`[A-Z][A-Za-z\u00c0-\u00ff.'-]{0,20}(?:[ \t]+[A-Z][A-Za-z\u00c0-\u00ff.'-]{0,20}){1,3}`;

const places: readonly RegExp[] = [
  new RegExp(
    String.raw`(${name})"?[ \t]*(?:[<([][^\s<>()[\]@]{1,60}@[^\s<>()[\]]{1,60}[>)\]])?[ \t]*(?:wrote|writes|said|schrieb)[ \t]*:`,
    'g',
  ),
  new RegExp(String.raw`(${name})"?[ \t]*[<[](?:mailto:)?[^\s<>@[\]]{1,60}@[^\s<>[\]]{1,60}[>\]]`, 'g'),
  new RegExp(String.raw`@[\w.-]{1,60}>?[ \t]{1,3}\((${name})\)`, 'g'),
  new RegExp(String.raw`^[>|\s]{0,8}(?:From|To|Cc|Sender|Author|Reply-To|Name):[ \t]*"?(${name})`, 'gm'),
  new RegExp(String.raw`^--[ \t]*\n[ \t]*(${name})[ \t]*$`, 'gm'),
  new RegExp(String.raw`\n[ \t]*(${name})[ \t]*\s*$`, 'g'),
  new RegExp(String.raw`\b(?:M(?:r|rs|s|iss|R|RS|S|ISS)|D[rR]|Prof|PROF|Barrister|BARRISTER|Engr|ENGR|Chief|CHIEF)\.?[ \t]+(${name})`, 'g'),
];

/** Every name of two to four parts that a body gives where people are named. */
export function namesInBody(body: string): string[] {
  return places.flatMap((place) => [...body.matchAll(place)].map((match) => match[1] ?? ''));
}
