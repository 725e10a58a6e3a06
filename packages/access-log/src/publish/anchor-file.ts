/**
 * The file behind the anchor: one signed note, replaced as a whole, also by several processes that share it. Knows nothing of what
 * the text says.
 */
import { readFile } from 'node:fs/promises';
import { errorCode } from '../log/connection.ts';

/** The text of the file, or undefined when there is no such file. Rejects as the file system does. */
export async function readAnchorFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
