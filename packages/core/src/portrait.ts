/**
 * Portraits of the invented people of a demo: a head, hair and shoulders in colours that follow from the name, the same each time. They are drawn, and of
 * nobody. A portrait only decorates a name that is written beside it, so assistive technology does not read it.
 */

/** The side of the square in which it is drawn. */
export const portraitSide = 32;

/** The shoulders; a round frame of the page cuts off the corners. */
export const portraitShoulders = 'M4.5 32c0-6.6 4.9-10 11.5-10s11.5 3.4 11.5 10z';
export const portraitHead = { x: 16, y: 13.6, radius: 5.8 } as const;

const grounds = ['#d5e3fb', '#fbdcc9', '#cfeadb', '#ecd9f2', '#faeab8', '#d9dfe8', '#f6d5df'];
const cloths = ['#1c4a8d', '#8a3b12', '#14653f', '#6b2a7a', '#3a4657'];
const skins = ['#f1cfb2', '#e0b08a', '#c4895e', '#98613f', '#6d432b'];
const hairs = ['#2b2320', '#5a3a22', '#8c5a2b', '#8f8a84', '#1d2733'];
const cuts = [
  // Short
  'M9.9 13.2a6.1 6.4 0 0 1 12.2 0c-1.4-2.5-3.4-3.6-6.1-3.6s-4.7 1.1-6.1 3.6z',
  // To the shoulders
  'M8.8 22.5v-9.3a7.2 7.2 0 0 1 14.4 0v9.3h-2.6v-9.1c-1.2-2.4-2.7-3.4-4.6-3.4s-3.4 1-4.6 3.4v9.1z',
  // To one side
  'M9.7 14a6.3 6.7 0 0 1 12.6-.8c-3.5 0-6.5-1-8.2-3.1-.9 1.8-2.3 3.2-4.4 3.9z',
  // Tied up
  'M9.9 13.2a6.1 6.4 0 0 1 12.2 0c-1.4-2.5-3.4-3.6-6.1-3.6s-4.7 1.1-6.1 3.6zM13.4 5.4a2.6 2.6 0 1 1 5.2 0 2.6 2.6 0 0 1-5.2 0z',
  // Curls
  'M8.9 14.6a3 3 0 0 1 .6-4.3 3.6 3.6 0 0 1 4-3.9 3.8 3.8 0 0 1 5.6.2 3.5 3.5 0 0 1 3.6 4 3 3 0 0 1 .4 4c-1.2-3.2-3.6-4.9-7.1-4.9s-6 1.7-7.1 4.9z',
];

/** The colours of a portrait, and the outline of the hair. */
export interface Portrait {
  readonly ground: string;
  readonly cloth: string;
  readonly skin: string;
  readonly hair: string;
  readonly cut: string;
}

/** FNV-1a over the letters of a name. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** What somebody of this name looks like. */
export function portraitOf(name: string): Portrait {
  let rest = hashOf(name);
  const next = (from: readonly string[]): string => {
    const chosen = from[rest % from.length] ?? '';
    rest = Math.floor(rest / from.length);
    return chosen;
  };
  return { ground: next(grounds), cut: next(cuts), skin: next(skins), cloth: next(cloths), hair: next(hairs) };
}

/** The portrait within a page that is written as text. */
export function portraitInPage(name: string, size = 40): string {
  const { ground, cloth, skin, hair, cut } = portraitOf(name);
  const { x, y, radius } = portraitHead;
  return `<svg class="portrait" viewBox="0 0 ${portraitSide} ${portraitSide}" width="${size}" height="${size}" aria-hidden="true" focusable="false"><rect width="${portraitSide}" height="${portraitSide}" fill="${ground}"/><path d="${portraitShoulders}" fill="${cloth}"/><circle cx="${x}" cy="${y}" r="${radius}" fill="${skin}"/><path d="${cut}" fill="${hair}"/></svg>`;
}
