import type { RecordRow } from '../contents.ts';
import { linesOf } from '../lines.ts';
import { FileFault, type PackageFiles } from './package-files.ts';

/**
 * The records of a file: `[`, one record a line with a comma after all but the last, `]`. Any other form is refused, and none is guessed.
 * @throws FileFault
 */
export async function* rowsOf(files: PackageFiles, path: string): AsyncIterable<RecordRow> {
  let state: 'before' | 'row' | 'last' | 'after' = 'before';
  for await (const line of linesOf(files.read(path))) {
    if (state === 'before' && line === '[') state = 'row';
    else if (line === ']' && (state === 'last' || state === 'row')) state = 'after';
    else if (state === 'row') {
      const row = parsed(line.endsWith(',') ? line.slice(0, -1) : line, path);
      state = line.endsWith(',') ? 'row' : 'last';
      yield row;
    } else throw new FileFault(`${path} is no list with one record a line.`);
  }
  if (state !== 'after') throw new FileFault(`${path} ends before its list does.`);
}

function parsed(text: string, path: string): RecordRow {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as RecordRow;
  } catch {
    // Refused below, as whatever else is no record.
  }
  throw new FileFault(`${path} has a line that is no record.`);
}
