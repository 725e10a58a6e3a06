/**
 * What became of each line, beside the file of decisions: the batch first, then one line a decision; of several for one key the
 * last counts. Written after each answer, so that a run that is killed leaves behind what was done; what it had no time to write down the
 * server knows by its keys.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const header = z.object({
  batch: z.string(),
  input: z.object({ key: z.string(), size: z.number(), reason: z.string(), order: z.string().optional(), notice: z.string().optional() }),
});
const done = z.object({ key: z.string(), restriction: z.string().optional(), staged: z.literal(true).optional() });

/** The batch that the lines go to. */
export type Header = z.infer<typeof header>;

/** What became of a line. */
export type Result =
  | { key: string; restriction: string }
  | { key: string; staged: true }
  | { key: string | null; line?: number; reasons: string[]; message: string };

export const resultsFileOf = (file: string): string => `${file}.results.ndjson`;

/** The results of earlier runs, and the way to add to them. */
export interface Results {
  header: Header | null;
  /** Keys of lines that were carried out or staged. */
  readonly done: ReadonlySet<string>;
  begin(header: Header): void;
  add(results: readonly Result[]): void;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The end of a line that a kill cut off: its decision is sent again, and answered as it was.
    return null;
  }
}

/** Reads what there is of a file of decisions. */
export function openResults(file: string): Results {
  const path = resultsFileOf(file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const records = text.split('\n').map(parsed);
  const finished = records.flatMap((record) => {
    const { success, data } = done.safeParse(record);
    return success && (data.restriction !== undefined || data.staged) ? [data.key] : [];
  });
  const append = (lines: readonly object[]): void => appendFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  return {
    header: records.map((record) => header.safeParse(record).data).find((found) => found !== undefined) ?? null,
    done: new Set(finished),
    begin: (batch) => append([batch]),
    add: append,
  };
}
