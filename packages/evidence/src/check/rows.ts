import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { RecordRow } from '../contents.ts';
import { type PackageFiles, PackageRefused } from './package-files.ts';

/** The records of a file: `[`, one record a line with a comma after all but the last, `]`. Any other form is refused, and none is guessed. */
export async function* rowsOf(files: PackageFiles, path: string): AsyncIterable<RecordRow> {
  const input = Readable.from(files.read(path), { objectMode: false });
  let state: 'before' | 'row' | 'last' | 'after' = 'before';
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (state === 'before' && line === '[') state = 'row';
    else if (line === ']' && (state === 'last' || state === 'row')) state = 'after';
    else if (state === 'row') {
      const row = parsed(line.endsWith(',') ? line.slice(0, -1) : line, path);
      state = line.endsWith(',') ? 'row' : 'last';
      yield row;
    } else throw new PackageRefused(`${path} is no list with one record a line.`);
  }
  if (state !== 'after') throw new PackageRefused(`${path} ends before its list does.`);
}

function parsed(text: string, path: string): RecordRow {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as RecordRow;
  } catch {
    // Refused below, as whatever else is no record.
  }
  throw new PackageRefused(`${path} has a line that is no record.`);
}
