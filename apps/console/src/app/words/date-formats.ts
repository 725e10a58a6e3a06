/** The one way in which every page writes time: an instant with its zone, a day, an exact instant for proofs, a short one for narrow columns. For `Intl.DateTimeFormat` in the page's language. */

/** A day: `30 Nov 2026`. A day without a zone, such as a birthday, is written in UTC, in which it is the same day everywhere. */
export const dayFormat = { day: 'numeric', month: 'short', year: 'numeric' } as const satisfies Intl.DateTimeFormatOptions;

/** An instant: `30 Nov 2026, 08:55 UTC`. */
export const instantFormat = {
  ...dayFormat,
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const satisfies Intl.DateTimeFormatOptions;

/** The same where the zone is said beside it: `30 Nov 2026, 08:55`. */
export const minuteFormat = { ...dayFormat, hour: '2-digit', minute: '2-digit' } as const satisfies Intl.DateTimeFormatOptions;

/** The same of this year, where a column is narrow: `30 Nov, 08:55`. */
export const shortFormat = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;

/** A day of this year, where a column is narrow: `30 Nov`. */
export const shortDayFormat = { day: 'numeric', month: 'short' } as const satisfies Intl.DateTimeFormatOptions;

/** An instant to the second, where instants are compared. */
export const exactFormat = { ...instantFormat, second: '2-digit' } as const satisfies Intl.DateTimeFormatOptions;

/** A time of the day alone, where its day is known: `08:55`. */
export const timeFormat = { hour: '2-digit', minute: '2-digit' } as const satisfies Intl.DateTimeFormatOptions;

/** A day under an axis: `30 Nov`. */
export const axisDayFormat = { day: 'numeric', month: 'short' } as const satisfies Intl.DateTimeFormatOptions;

/** A month under an axis: `Nov 26`. */
export const axisMonthFormat = { month: 'short', year: '2-digit' } as const satisfies Intl.DateTimeFormatOptions;

/** The next instant that matters, some days ahead at most: `Mon, 30 Nov, 08:55`. */
export const soonFormat = { weekday: 'short', ...axisDayFormat, ...timeFormat } as const satisfies Intl.DateTimeFormatOptions;

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** The instant at which a day without a zone is written; null for a text that is none, such as a year alone. */
export const dayWithoutZone = (text: string): Date | null => (wholeDay.test(text) ? new Date(`${text}T00:00:00Z`) : null);
