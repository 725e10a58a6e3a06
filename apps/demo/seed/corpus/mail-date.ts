/**
 * When a mail was sent. Clocks of its time were often wrong and mailers wrote years of two or three digits, so only dates
 * of the corpus's own period are believed; the next witness is asked otherwise. Never invents a date from the current time.
 */

const earliest = Date.UTC(1995, 0, 1);
const latest = Date.UTC(2006, 0, 1);

/** What a mail gets that carries no date that can be believed. */
export const undatedMail = new Date(Date.UTC(2002, 6, 1));

/** The instant that some text names, if it is one of 1995 to 2005. */
export function plausibleDate(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const milliseconds = Date.parse(text.replace(/\s*\([^()]*\)\s*$/, '').trim());
  return milliseconds >= earliest && milliseconds < latest ? new Date(milliseconds) : undefined;
}

/** The first believable date of the witnesses, else {@link undatedMail}. */
export function firstPlausibleDate(witnesses: readonly (string | undefined)[]): Date {
  for (const witness of witnesses) {
    const date = plausibleDate(witness);
    if (date) return date;
  }
  return undatedMail;
}
