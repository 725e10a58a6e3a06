/** The files of a report: whether they can be taken, by the rules that the server has too, and how they are sent on. */
import { type ReportFileFault, reportFileKind, reportFileName } from '@writ/core/report-files';
import type { PageRequest, SentFile } from '../request.ts';

/** Why they are not taken. */
export type FilesFault = NonNullable<PageRequest['filesTrouble']> | ReportFileFault;

/** The first fault, and the file that it is about where it is one; null where all can be taken. */
export function filesFault({ files = [], filesTrouble = null }: PageRequest): { fault: FilesFault; name: string | null } | null {
  if (filesTrouble !== null) return { fault: filesTrouble, name: null };
  for (const { name, bytes } of files) {
    const kind = reportFileKind(bytes);
    if ('fault' in kind) return { fault: kind.fault, name: reportFileName(name) };
  }
  return null;
}

/** As the graph takes them. */
export const filesInput = (files: readonly SentFile[]): { name: string | null; content: string }[] =>
  files.map(({ name, bytes }) => ({ name: reportFileName(name), content: Buffer.from(bytes).toString('base64') }));
