/** Which reads are in which volume of a package: the entry of a volume counts the very rows that are in it. */
import type { DataCategory, ReadReport } from '@writ/access';
import type { Custody } from '@writ/evidence';
import { filesDigest } from '@writ/subgraph';

/** Rows that one read answered, as it was reported, and the hashes of the files that each row describes. */
interface PageRead {
  readonly report: ReadReport;
  readonly rows: readonly (readonly string[])[];
}

const filesOf = (hashes: readonly string[]): Pick<ReadReport, 'files'> =>
  hashes.length === 0 ? {} : { files: { count: new Set(hashes).size, digest: filesDigest(hashes) } };

/** Keeps the reads of a package in their order until a volume has their rows. */
export class VolumeReads {
  readonly #pages = new Map<string, PageRead[]>();
  #files: { readonly report: ReadReport; readonly sha256: string }[] = [];

  /** A page that was read, and what files each of its rows describes. */
  addPage(report: ReadReport, rows: PageRead['rows']): void {
    const known = this.#pages.get(report.category);
    if (known === undefined) this.#pages.set(report.category, [{ report, rows }]);
    else known.push({ report, rows });
  }

  /** The bytes of a file, read for the volume that is written now. Its row is in the volume that counts it. */
  addFile(report: ReadReport, sha256: string): void {
    this.#files.push({ report, sha256 });
  }

  /** The reads of the volume that has the next rows of each category: as reported, a page that two volumes share as two parts. Files are one read without rows. */
  take(rows: Custody['rows']): ReadReport[] {
    const taken = Object.entries(rows).flatMap(([category, count]) => this.#takeRows(category as DataCategory, count));
    const files = this.#files;
    this.#files = [];
    const [first] = files;
    return first === undefined ? taken : [...taken, { ...first.report, count: 0, ...filesOf(files.map(({ sha256 }) => sha256)) }];
  }

  #takeRows(category: DataCategory, count: number): ReadReport[] {
    const pages = this.#pages.get(category) ?? [];
    const taken: ReadReport[] = [];
    let left = count;
    for (let page = pages[0]; page !== undefined; page = pages[0]) {
      if (left === 0 && page.rows.length > 0) break;
      const part = page.rows.slice(0, left);
      const { files: _, ...report } = page.report;
      taken.push({ ...report, count: part.length, ...filesOf(part.flat()) });
      left -= part.length;
      const rest = page.rows.slice(part.length);
      if (rest.length === 0) pages.shift();
      else pages[0] = { report: page.report, rows: rest };
    }
    if (left > 0) throw new Error(`A volume has ${left} rows of ${category} more than were read.`);
    return taken;
  }
}
