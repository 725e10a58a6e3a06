/**
 * Columns of text that hold words of an enum of the SDL. They are written from inputs of that enum, and the schema serves no word that
 * the enum does not have: a column with another one is an error of ours that no client sees.
 */
export function enumWords<Word extends string>(column: string): Word;
export function enumWords<Word extends string>(column: string | null): Word | null;
export function enumWords<Word extends string>(column: readonly string[]): readonly Word[];
export function enumWords<Word extends string>(column: string | readonly string[] | null) {
  return column as Word | readonly Word[] | null;
}
