/** What the log's mathematics refuses, as a value. Everything else is our own mistake, and is thrown on. */
import { TlogError } from '@writ/tlog';

export function refusalOf<Value>(act: () => Value): { value: Value; refusal?: never } | { value?: never; refusal: TlogError } {
  try {
    return { value: act() };
  } catch (error) {
    if (error instanceof TlogError) return { refusal: error };
    throw error;
  }
}
