/** Text from outside, as it can be shown: it may hold characters that steer a terminal, turn a line around or can't be seen. */

/** The text with the number of each such character in its place. */
export const printable = (text: string): string => text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** A JSON text with what JSON leaves as it is, such as U+009B, escaped as JSON allows: its value is the same. */
export const steerless = (json: string): string =>
  json.replace(/\p{C}/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );

/** JSON in one line that steers no terminal. */
export const printableJson = (value: unknown): string => steerless(JSON.stringify(value));
