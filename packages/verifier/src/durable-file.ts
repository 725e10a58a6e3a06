/** What a monitor or a witness remembers, in files that survive a power cut. */
import { StartError } from '@writ/core/command-errors';
import { replaceFile } from '@writ/core/durable-file';

/** Replaces or makes the file, readable by its owner only. Throws {@link StartError} when it can't be written; then it is as it was. */
export async function writeDurably(file: string, text: string): Promise<void> {
  try {
    await replaceFile(file, text);
  } catch (error) {
    throw new StartError(`${file} can't be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
