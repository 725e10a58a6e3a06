/** A report on disk: its facts, the operator's signed figures, the sheets, and the period that they are about. */
import { constants, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '@writ/core/command-errors';
import { FactsFile } from './facts-file.ts';

/** The files of one report. */
export interface ReportFiles {
  readonly facts: FactsFile;
  readonly figures: string;
  readonly sheets: ReadonlyMap<string, string>;
}

/** The text of a file in UTF-8. Throws {@link UsageError}. */
export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** The sheets of a folder, by the names of their files. Throws {@link UsageError}. */
export function readSheets(folder: string): Map<string, string> {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  } catch (error) {
    throw new UsageError(`${folder} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return new Map(names.sort().map((name) => [name, readText(join(folder, name))]));
}

/** A folder that `writ report make` has written. */
export const readFolder = (folder: string): ReportFiles => ({
  facts: new FactsFile(join(folder, 'facts.ndjson')),
  figures: readText(join(folder, 'figures.jws')),
  sheets: readSheets(folder),
});

/** Writes a folder that must not be there yet. Throws {@link UsageError}. */
export function writeFolder(folder: string, { facts, figures, sheets }: ReportFiles): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new UsageError(
      `${folder} can't be made: ${error instanceof Error ? error.message : String(error)}. Name one that is not there yet.`,
    );
  }
  copyFileSync(facts.path, join(folder, 'facts.ndjson'), constants.COPYFILE_EXCL);
  for (const [name, text] of [['figures.jws', figures], ...sheets] as const) writeFileSync(join(folder, name), text, { flag: 'wx' });
}
