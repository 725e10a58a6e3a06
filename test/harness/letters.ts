import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of each letter that an installation without a mail server wrote into its folder. A letter that is still being written has another ending, and is not read. */
export async function lettersIn(dataFolder: string): Promise<string[]> {
  const folder = join(dataFolder, 'mail');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(folder, name), 'utf8')));
}
