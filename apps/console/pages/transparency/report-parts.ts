/** The sheets that the page of one report shows, each by itself: one that can't be read is missing, and the others are there. */
import type { Installation } from '../request.ts';
import { complaintsFile, evidenceFile, law, notices, orders, terms, terrorismFile } from './parts.ts';
import type { PublishedReport, ReportReader } from './published.ts';
import { type Sheet, SheetFault } from './sheet-text.ts';

const files = [orders.file, evidenceFile, terrorismFile, notices.file, law.file, terms.file, complaintsFile] as const;

/** Sheets by the names of their files; `unread` where one can't be read. */
export type ReportParts = ReadonlyMap<string, Sheet | 'unread'>;

const orUnread = async (sheet: Promise<Sheet>): Promise<Sheet | 'unread'> => {
  try {
    return await sheet;
  } catch (error) {
    if (error instanceof SheetFault) return 'unread';
    throw error;
  }
};

/** Reads them. */
export async function partsOf(reader: ReportReader, installation: Installation, report: PublishedReport): Promise<ReportParts> {
  return new Map(await Promise.all(files.map(async (file) => [file, await orUnread(reader.sheet(installation, report, file))] as const)));
}
