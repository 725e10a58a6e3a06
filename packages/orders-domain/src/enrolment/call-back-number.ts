/** What a caller dials, without the blanks and strokes that people write into it. */
const dialled = (number: string): string => number.replace(/[\s()/-]/g, '');

/** Whether two numbers are dialled alike. */
export const isSameNumber = (one: string, other: string): boolean => dialled(one) === dialled(other);
