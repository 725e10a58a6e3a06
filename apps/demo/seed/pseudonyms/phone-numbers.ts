/**
 * Fictional telephone numbers: 555-0100 to 555-0199, which the North American plan keeps free for fiction, and the
 * patterns by which real ones are found in text.
 */
import { KeyedDraw } from './keyed-draw.ts';

/** A fictional number in E.164 form for whatever the seed names. */
export function phoneNumber(seed: string, turn = 0): string {
  const draw = new KeyedDraw('phone', seed, String(turn));
  return `+1${200 + draw.int(800)}55501${String(draw.int(100)).padStart(2, '0')}`;
}

/** The same form, as people write it. */
export function writtenPhone(real: string): string {
  const number = phoneNumber(real.replace(/[^0-9A-Za-z]/g, ''));
  return `(${number.slice(2, 5)}) 555-${number.slice(8)}`;
}

/** Source of a pattern for telephone numbers, for use inside a larger pattern. No groups of its own. */
export const phonePattern = [
  String.raw`(?<![\w.-])(?:\+?1[ .-]{0,2})?\(?[2-9]\d{2}\)?[ ./-]{0,3}\d{3}[ .-]{1,3}\d{4}(?![\w-])`,
  String.raw`(?<![\w.-])1[ .-]8\d\d[ .-][A-Z0-9][A-Z0-9-]{5,11}(?![\w-])`,
  String.raw`(?<![\w.])\+\d{1,3}(?:[ .()/-]{1,3}\d{1,5}){2,6}(?!\w)`,
  String.raw`(?<![\w.])\+\d{9,14}(?!\w)`,
  String.raw`(?<![\w.-])\(?0\d{1,4}\)?[ /-]{1,2}\d{3,4}[ -]?\d{3,5}(?![\w-])`,
  String.raw`(?<=\b(?:[Tt]el(?:ephone)?|[Pp]hone|PHONE|TEL|[Ff]ax|FAX|[Mm]obile|[Cc]all|CALL)\b[^\d\n+(]{0,15})[+(]?\d[\d ().-]{5,18}\d(?!\w)`,
].join('|');
