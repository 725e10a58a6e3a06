/** Writes the tables of docs/settings.md from the list of settings; with `--check` it writes nothing and fails when the page has others. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settingsTables } from './help.ts';

const file = fileURLToPath(new URL('../../../docs/settings.md', import.meta.url));
const mark = '<!-- From here on made by npm run compose from apps/server/settings/catalogue.ts. -->';
const page = readFileSync(file, 'utf8');
const [before, ...after] = page.split(mark);
if (after.length !== 1) throw new Error(`docs/settings.md must have this line once: ${mark}`);
const made = `${before}${mark}\n\n${settingsTables()}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, made);
else if (made !== page) {
  console.error('docs/settings.md does not have the settings of today: npm run compose writes it.');
  process.exitCode = 1;
}
