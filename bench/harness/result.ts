/** The settings and the result of a measurement that all programs have alike. */
import { writeFile } from 'node:fs/promises';
import { StartError } from '@writ/core';

/** A whole number of 1 or more. Throws StartError, with the option's name, when it is none. */
export function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new StartError(`${option} ${text}: it is a whole number, 1 or more.`);
  return value;
}

/** Writes a result as JSON, if a file for it was named. Throws StartError when it can't be written. */
export async function writeResult(file: string | undefined, result: unknown): Promise<void> {
  if (file === undefined) return;
  try {
    await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  } catch (cause) {
    throw new StartError(`The result can't be written to ${file}: check that its folder exists and may be written to.`, { cause });
  }
}
