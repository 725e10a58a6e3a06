/** The text of an answer, read as those read it who check its receipt. */
import { parseStrictJson, TlogError } from '@writ/tlog';

/** The answer; null for a text that is none, whoever wrote it; `ambiguous` for one that not everybody reads alike. */
export function wholeAnswer(text: string): object | null | 'ambiguous' {
  try {
    const said = parseStrictJson(text);
    const isAnswer = typeof said === 'object' && said !== null && 'extensions' in said && typeof said.extensions === 'object';
    return isAnswer ? said : null;
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    return error.code === 'AMBIGUOUS_JSON' ? 'ambiguous' : null;
  }
}
