import { BagWriter } from '../bag/bag-writer.ts';
import type { RecordRow } from '../contents.ts';
import { addFile, folderOf } from '../make-package.ts';
import { lineOf, recordsJson } from '../records-json.ts';
import { csvOf } from '../views/csv.ts';
import { mostRowsOnPage } from '../views/page.ts';
import type { CopyContents, CopyPart } from './copy-contents.ts';
import { copyPageOf, type PartSummary } from './copy-page.ts';

/** As many characters of rows are held: those of one file. More of them go into a next file of the same name with a number. */
const mostHeld = 4_194_304;
/** As many characters of a part are on the page at most. */
const mostOnPage = 262_144;

/**
 * Writes a person's own copy of their records as a ZIP file into `target`, which it closes: a bag (RFC 8493) of the rows as JSON and tables, of the files that belong
 * to them and of the answers that they are from. It is not sealed: each answer has its receipt. Nothing is ever on the disk, and memory does not grow with it.
 */
export async function writeCopy({ facts, parts }: CopyContents, target: WritableStream<Uint8Array>): Promise<void> {
  const madeOn = facts.madeAt.toISOString().slice(0, 10);
  const bag = new BagWriter(target, folderOf({ id: facts.id, volume: { number: 1, of: 1 } }), new Date(`${madeOn}T00:00:00Z`));
  const summaries: PartSummary[] = [];
  for (const part of parts) summaries.push(await addPart(bag, part));
  await bag.add('read-me.html', copyPageOf(facts, summaries));
  await bag.finish([
    ['Bagging-Date', madeOn],
    ['Bag-Group-Identifier', `urn:uuid:${facts.id}`],
    ['Writ-Copy-Of-Account', facts.account.replaceAll(/\s+/g, ' ')],
    ['Writ-Recipient-Key', facts.recipient],
  ]);
  await bag.close();
}

/** The rows of a part that are in no file yet. */
class HeldRows {
  readonly #bag: BagWriter;
  readonly #part: CopyPart;
  #lines: string[] = [];
  #characters = 0;
  #files = 0;

  constructor(bag: BagWriter, part: CopyPart) {
    this.#bag = bag;
    this.#part = part;
  }

  async add(line: string): Promise<void> {
    if (this.#lines.length > 0 && this.#characters + line.length > mostHeld) await this.#write();
    this.#lines.push(line);
    this.#characters += line.length;
  }

  /** Writes what is left. A part without rows is a file without rows. */
  async finish(): Promise<void> {
    if (this.#lines.length > 0 || this.#files === 0) await this.#write();
  }

  async #write(): Promise<void> {
    const { path, table } = this.#part;
    const lines = this.#lines;
    [this.#lines, this.#characters] = [[], 0];
    this.#files += 1;
    const name = this.#files === 1 ? path : `${path}-${this.#files}`;
    await this.#bag.add(`${name}.json`, recordsJson(each(lines)));
    if (table !== undefined) await this.#bag.add(`${name}.csv`, csvOf(table, rowsOf(lines)));
  }
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

async function* rowsOf(lines: readonly string[]): AsyncIterable<RecordRow> {
  for (const line of lines) yield JSON.parse(line) as RecordRow;
}

async function addPart(bag: BagWriter, part: CopyPart): Promise<PartSummary> {
  const held = new HeldRows(bag, part);
  const first: RecordRow[] = [];
  let [rows, answers, shown] = [0, 0, 0];
  for await (const page of part.pages) {
    answers += 1;
    await bag.add(`answers/${part.path.replaceAll('/', '-')}-${String(answers).padStart(6, '0')}.json`, page.answer);
    for (const row of page.rows) {
      const line = lineOf(row);
      rows += 1;
      shown += line.length;
      if (first.length < mostRowsOnPage && shown <= mostOnPage) first.push(row);
      await held.add(line);
    }
    if (page.files !== undefined) for await (const { sha256, bytes } of page.files) await addFile(bag, sha256, bytes);
  }
  await held.finish();
  return { path: part.path, rows, first };
}
