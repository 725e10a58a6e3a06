/** `Date.prototype.toISOString`, some four times as fast: rows of one page are of few days, and the text of a day is made once for them. */
const dayMs = 86_400_000;
const digits = (count: number, width: number): readonly string[] => Array.from({ length: count }, (_, n) => String(n).padStart(width, '0'));
const [two, three] = [digits(60, 2), digits(1_000, 3)];

let last = { day: Number.NaN, text: '' };

/** The same text as `toISOString` answers. Throws RangeError for an invalid date. */
export function isoText(at: Date): string {
  const ms = at.getTime();
  const day = Math.floor(ms / dayMs);
  // With the T, and years before 0 and after 9999 as they are.
  if (day !== last.day) last = { day, text: new Date(day * dayMs).toISOString().slice(0, -'00:00:00.000Z'.length) };
  const rest = ms - day * dayMs;
  const seconds = Math.floor(rest / 1_000);
  return `${last.text}${two[Math.floor(seconds / 3_600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}.${three[rest % 1_000]}Z`;
}
