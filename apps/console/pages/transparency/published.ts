/**
 * The published reports as anybody gets them: the list at `/reports/` and the sheets below it. What is not in the expected form is not shown. A sheet never
 * changes, so that it is read once for many readers.
 */
import type { Installation } from '../request.ts';
import { readSheet, type Sheet, SheetFault } from './sheet-text.ts';

/** A published report, as the list states it. */
export interface PublishedReport {
  readonly id: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** The entry of the log that states it. */
  readonly entry: number;
  /** The entries that it counts: the first, and the first that it does not count. */
  readonly firstEntry: number;
  readonly endEntry: number;
  readonly method: string;
  readonly publishedAt: Date;
  /** The names of its files. */
  readonly files: readonly string[];
  /** SHA-256 of each file, in hexadecimal. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly corrects: string | null;
  /** The report that corrects this one. */
  readonly correctedBy: string | null;
}

const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && idForm.test(value);
const fileName = /^[A-Za-z0-9_]{1,80}\.(?:csv|ndjson|jws)$/;

function hashesIn(facts: unknown, figures: unknown, sheets: unknown): Record<string, string> {
  const named = typeof sheets === 'object' && sheets !== null ? Object.entries(sheets) : [];
  const all: [string, unknown][] = [['facts.ndjson', facts], ['figures.jws', figures], ...named];
  return Object.fromEntries(all.filter((pair): pair is [string, string] => fileName.test(pair[0]) && isHash(pair[1])));
}

type Uncorrected = Omit<PublishedReport, 'correctedBy'>;

/** What the list states of one report; nothing for what is none that this page knows. */
function reportIn(said: unknown): Uncorrected[] {
  if (typeof said !== 'object' || said === null) return [];
  const { id, period, entry, from, to, method, publishedAt, files, facts, figures, sheets, corrects } = said as Record<string, unknown>;
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(String(period)) ?? [];
  const at = new Date(String(publishedAt));
  if (!isId(id) || first === undefined || last === undefined || Number.isNaN(at.getTime())) return [];
  if (!isIndex(entry) || !isIndex(from) || !isIndex(to) || typeof method !== 'string' || !Array.isArray(files)) return [];
  const names = files.map((path) => String(path).split('/').at(-1) ?? '').filter((name) => fileName.test(name));
  const period1 = { from: first, to: last, entry, firstEntry: from, endEntry: to };
  const hashes = hashesIn(facts, figures, sheets);
  return [{ id, ...period1, method, publishedAt: at, files: sorted(names), hashes, corrects: isId(corrects) ? corrects : null }];
}

/** The reports of the list: the newest period first, and of a period the version that counts first. */
function reportsIn(list: unknown): PublishedReport[] {
  const reports = typeof list === 'object' && list !== null && 'reports' in list && Array.isArray(list.reports) ? list.reports : [];
  const known = reports.flatMap(reportIn);
  const correctedBy = new Map(known.flatMap(({ id, corrects }) => (corrects === null ? [] : [[corrects, id] as const])));
  return known
    .map((report) => ({ ...report, correctedBy: correctedBy.get(report.id) ?? null }))
    .sort((one, other) => (one.from === other.from ? other.entry - one.entry : one.from < other.from ? 1 : -1));
}

/** Facts and figures first, then the sheets by their numbers. */
const inOrder = new Intl.Collator('en', { numeric: true });
const sorted = (names: readonly string[]): string[] =>
  [...names].sort((one, other) => Number(one.endsWith('.csv')) - Number(other.endsWith('.csv')) || inOrder.compare(one, other));

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Sheets that are kept at once, the last that were asked for: the largest has some 400 KB of text. */
const keptSheets = 24;

/** What reads, and keeps what can't change any more. */
export class ReportReader {
  readonly #sheets = new Map<string, Promise<Sheet>>();

  /** The published reports; `unread` when the list can't be read now. */
  async list({ reportFile }: Installation): Promise<PublishedReport[] | 'unread'> {
    const bytes = await reportFile('');
    if (bytes === null) return 'unread';
    try {
      return reportsIn(JSON.parse(textOf(bytes)));
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError) return 'unread';
      throw error;
    }
  }

  /** One sheet by the name of its file. Rejects with {@link SheetFault} for one that is not there or is no table. */
  sheet(installation: Installation, { id, files }: PublishedReport, name: string): Promise<Sheet> {
    if (!files.includes(name)) return Promise.reject(new SheetFault(`The report has no file ${name}.`));
    const key = `${installation.verifierKey} ${id} ${name}`;
    const kept = this.#sheets.get(key) ?? read(installation, `${id}/${name}`);
    this.#sheets.delete(key);
    this.#sheets.set(key, kept);
    const [oldest = key] = this.#sheets.keys();
    if (this.#sheets.size > keptSheets) this.#sheets.delete(oldest);
    kept.catch(() => this.#sheets.delete(key));
    return kept;
  }
}

async function read({ reportFile }: Installation, path: string): Promise<Sheet> {
  const bytes = await reportFile(path);
  if (bytes === null) throw new SheetFault(`There is no file ${path}.`);
  try {
    return readSheet(textOf(bytes));
  } catch (error) {
    if (error instanceof TypeError) throw new SheetFault(`${path} is not UTF-8.`);
    throw error;
  }
}
